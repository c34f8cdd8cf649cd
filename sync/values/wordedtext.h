// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/sentencewords.h"

#include <QList>
#include <QString>
#include <QStringList>

/// A text that can be told in English, for logs and other programs, and in the user's language: English
/// source texts in the order in which they are said, each with what stands for its %1, %2...
///
/// A value type. Each source text is translated on its own, so that a sentence can be put together of a
/// place, a rule and a reason that come from different rooms; one that no translation knows (a colon) stays
/// as it is.
class WordedText
{
public:
    WordedText() = default;
    explicit WordedText(const char *source, const QStringList &arguments = {})
        : WordedText(QString::fromUtf8(source), arguments)
    {
    }
    explicit WordedText(const QString &source, const QStringList &arguments = {})
        : m_parts({{source, arguments}})
    {
    }

    WordedText &operator+=(const WordedText &more)
    {
        m_parts += more.m_parts;
        return *this;
    }
    friend WordedText operator+(WordedText left, const WordedText &right) { return left += right; }

    QString text(const SentenceWords &words) const;

    bool operator==(const WordedText &) const = default;

private:
    struct Part
    {
        QString source;
        QStringList arguments;

        bool operator==(const Part &) const = default;
    };
    QList<Part> m_parts;
};
