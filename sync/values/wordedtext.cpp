// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/wordedtext.h"

#include "sync/values/plaintext.h"

QString WordedText::text(const SentenceWords &words) const
{
    QString text;
    for (const Part &part : m_parts)
        text += filledText(words(part.source.toUtf8().constData()), part.arguments);
    return text;
}
