// SPDX-License-Identifier: GPL-3.0-or-later
// What a Python literal means; the module around it is read in pythonconstants.cpp.
#include "sync/fleet/pythonconstants.h"

#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace {

std::optional<QJsonValue> wholeNumber(QString digits, int base, bool negative)
{
    bool ok = false;
    const quint64 size = digits.remove(u'_').toULongLong(&ok, base);
    constexpr auto most = static_cast<quint64>(std::numeric_limits<qint64>::max());
    if (!ok || size > most)
        return std::nullopt;
    const auto number = static_cast<qint64>(size);
    return QJsonValue(negative ? -number : number);
}

std::optional<QJsonValue> numberLiteral(const QString &text, bool negative)
{
    static const QRegularExpression prefixed(
        QStringLiteral("\\A0(?:([xX])(_?[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*)|([oO])(_?[0-7]+(?:_[0-7]+)*)|"
                       "([bB])(_?[01]+(?:_[01]+)*))\\z"));
    static const QRegularExpression whole(QStringLiteral("\\A(?:[1-9][0-9]*(?:_[0-9]+)*|0+(?:_0+)*)\\z"));
    static const QRegularExpression fraction(
        QStringLiteral("\\A(?:(?:[0-9]+(?:_[0-9]+)*)?\\.[0-9]+(?:_[0-9]+)*|[0-9]+(?:_[0-9]+)*\\.?)"
                       "(?:[eE][+-]?[0-9]+(?:_[0-9]+)*)?\\z"));
    if (const auto match = prefixed.match(text); match.hasMatch()) {
        if (!match.captured(1).isEmpty())
            return wholeNumber(match.captured(2), 16, negative);
        return match.captured(3).isEmpty() ? wholeNumber(match.captured(6), 2, negative)
                                           : wholeNumber(match.captured(4), 8, negative);
    }
    if (whole.match(text).hasMatch())
        return wholeNumber(text, 10, negative);
    // `007` is no Python, `007.5` is.
    if (!fraction.match(text).hasMatch() ||
        !(text.contains(u'.') || text.contains(u'e', Qt::CaseInsensitive)))
        return std::nullopt;
    QString digits = text;
    bool ok = false;
    const double number = digits.remove(u'_').toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return std::nullopt;
    return QJsonValue(negative ? -number : number);
}

/// The character behind a backslash, and how many letters say so; nothing for what is not understood.
struct Escape
{
    QString text;
    qsizetype length = 0;
};

std::optional<Escape> escapeAt(const QString &body, qsizetype place)
{
    static const QString letters = QStringLiteral("\\'\"abfnrtv");
    static const QString meanings = QStringLiteral("\\'\"\a\b\f\n\r\t\v");
    const QChar letter = body.at(place);
    if (const qsizetype known = letters.indexOf(letter); known >= 0)
        return Escape{QString(meanings.at(known)), 1};
    if (letter == u'\n')
        return Escape{QString(), 1};
    const qsizetype digits = letter == u'x' ? 2 : letter == u'u' ? 4 : letter == u'U' ? 8 : 0;
    if (digits > 0 && place + digits < body.size()) {
        bool ok = false;
        const char32_t code = body.mid(place + 1, digits).toUInt(&ok, 16);
        if (ok && code <= 0x10ffff)
            return Escape{QString::fromUcs4(&code, 1), digits + 1};
    }
    return std::nullopt;
}

std::optional<QJsonValue> stringLiteral(const QString &text)
{
    static const QRegularExpression quoted(QStringLiteral("\\A([rRuU]?)('''|\"\"\"|'|\")(.*)\\2\\z"),
                                           QRegularExpression::DotMatchesEverythingOption);
    const auto match = quoted.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const bool raw = match.captured(1).compare(u'r', Qt::CaseInsensitive) == 0;
    const QString quote = match.captured(2);
    const QString body = match.captured(3);
    QString value;
    for (qsizetype i = 0; i < body.size(); ++i) {
        if (body.at(i) == u'\\' && i + 1 < body.size()) {
            const auto escape = raw ? std::optional(Escape{body.mid(i, 2), 1}) : escapeAt(body, i + 1);
            if (!escape)
                return std::nullopt;
            value += escape->text;
            i += escape->length;
        } else if (body.mid(i, quote.size()) == quote) {
            return std::nullopt; // two strings, one behind the other
        } else {
            value += body.at(i);
        }
    }
    return QJsonValue(value);
}

} // namespace

std::optional<QJsonValue> pythonLiteral(const QString &text)
{
    QString word = text.trimmed();
    while (word.startsWith(u'(') && word.endsWith(u')'))
        word = word.mid(1, word.size() - 2).trimmed();
    if (word == u"True" || word == u"False")
        return QJsonValue(word == u"True");
    if (word == u"None")
        return QJsonValue(QJsonValue::Null);
    bool negative = false;
    QString number = word;
    while (number.startsWith(u'-') || number.startsWith(u'+')) {
        negative = negative != number.startsWith(u'-');
        number = number.mid(1).trimmed();
    }
    if (!number.isEmpty() && (number.at(0).isDigit() || number.at(0) == u'.'))
        return numberLiteral(number, negative);
    return stringLiteral(word);
}
