// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/plaintext.h"

namespace {

bool isHarmless(QChar c)
{
    const char16_t code = c.unicode();
    if (code < 0x20 || (code >= 0x7f && code < 0xa0))
        return false;
    if (code == 0x061c || code == 0x200e || code == 0x200f || code == 0xfeff)
        return false;
    if (code >= 0x2028 && code <= 0x202e)
        return false;
    return !(code >= 0x2066 && code <= 0x2069);
}

QString escaped(QChar c)
{
    switch (c.unicode()) {
    case u'\n':
        return QStringLiteral("\\n");
    case u'\r':
        return QStringLiteral("\\r");
    case u'\t':
        return QStringLiteral("\\t");
    default:
        break;
    }
    const bool small = c.unicode() < 0x100;
    return (small ? QStringLiteral("\\x") : QStringLiteral("\\u")) +
           QString::number(c.unicode(), 16).rightJustified(small ? 2 : 4, u'0');
}

} // namespace

QString visibleText(const QString &text)
{
    QString visible;
    visible.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            visible += c;
            visible += text.at(++i);
        } else if (!c.isSurrogate() && isHarmless(c)) {
            visible += c;
        } else {
            visible += escaped(c);
        }
    }
    return visible;
}

QString visibleText(const QString &text, qsizetype maximum)
{
    // Every character becomes at least one, so that more than `maximum` of them need not be looked at.
    const QString visible = visibleText(text.left(maximum + 1));
    if (visible.size() <= maximum)
        return visible;
    qsizetype length = qMax<qsizetype>(maximum - 1, 0);
    if (length > 0 && visible.at(length - 1).isHighSurrogate())
        --length;
    return visible.left(length) + u'…';
}

QString filledText(const QString &source, const QStringList &arguments)
{
    QString text;
    for (qsizetype i = 0; i < source.size(); ++i) {
        if (source.at(i) == u'%' && i + 1 < source.size()) {
            const qsizetype index = source.at(i + 1).digitValue() - 1;
            if (index >= 0 && index < arguments.size()) {
                text += arguments.at(index);
                ++i;
                continue;
            }
        }
        text += source.at(i);
    }
    return text;
}
