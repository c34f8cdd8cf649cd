// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/jsonpointer.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

JsonPointer::JsonPointer(QStringList tokens)
    : m_tokens(std::move(tokens))
{
}

std::optional<JsonPointer> JsonPointer::parse(const QString &text)
{
    if (text.isEmpty())
        return JsonPointer();
    if (!text.startsWith(u'/'))
        return std::nullopt;
    QStringList tokens;
    const QStringList parts = text.mid(1).split(u'/');
    for (const QString &part : parts) {
        QString token;
        for (qsizetype i = 0; i < part.size(); ++i) {
            if (part.at(i) != u'~') {
                token += part.at(i);
                continue;
            }
            if (++i == part.size() || (part.at(i) != u'0' && part.at(i) != u'1'))
                return std::nullopt;
            token += part.at(i) == u'0' ? u'~' : u'/';
        }
        tokens.append(token);
    }
    return JsonPointer(tokens);
}

QString JsonPointer::toString() const
{
    QString text;
    for (QString token : m_tokens) {
        token.replace(u'~', QStringLiteral("~0"));
        token.replace(u'/', QStringLiteral("~1"));
        text += u'/' + token;
    }
    return text;
}

JsonPointer JsonPointer::child(const QString &token) const
{
    return JsonPointer(m_tokens + QStringList(token));
}

JsonPointer JsonPointer::child(qsizetype index) const
{
    return child(QString::number(index));
}

QJsonValue JsonPointer::resolve(const QJsonValue &document) const
{
    QJsonValue value = document;
    for (const QString &token : m_tokens) {
        if (value.isObject()) {
            value = value.toObject().value(token);
        } else if (value.isArray()) {
            const bool digits = !token.isEmpty() && std::all_of(token.cbegin(), token.cend(), [](QChar c) {
                return c >= u'0' && c <= u'9';
            });
            if (!digits || (token.size() > 1 && token.startsWith(u'0')))
                return QJsonValue(QJsonValue::Undefined);
            bool ok = false;
            const qlonglong index = token.toLongLong(&ok);
            const QJsonArray array = value.toArray();
            if (!ok || index >= array.size())
                return QJsonValue(QJsonValue::Undefined);
            value = array.at(index);
        } else {
            return QJsonValue(QJsonValue::Undefined);
        }
    }
    return value;
}
