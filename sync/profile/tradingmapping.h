// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/jsonpointer.h"
#include "sync/values/wordedtext.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// Where a kind of bot keeps its trading state, and how its fields are called (`x-trading` of a profile): the
/// description of another bot's shape, without code.
///
/// An immutable value type; lives on any thread. A mapping without anything is null: nothing is known of the
/// trading state of such a bot.
class TradingMapping
{
public:
    /// What is wrong with an `x-trading`, and where (JSON Pointer below it).
    struct Error
    {
        JsonPointer place;
        WordedText message;
    };

    TradingMapping() = default;
    /// From a checked `x-trading` object.
    explicit TradingMapping(const QJsonObject &mapping);
    /// The first thing that is wrong with it; nothing where it is right.
    static std::optional<Error> check(const QJsonValue &mapping);

    bool isNull() const { return m_null; }
    /// What stands before an amount of the account's currency, such as `$`.
    const QString &currency() const { return m_currency; }

    /// The first value of the document that one of the pointers of a place (`balance`, `position`...) finds;
    /// undefined where there is none.
    QJsonValue at(const QString &place, const QJsonObject &document) const;
    /// The lists of trades, in the order of trust.
    const QList<JsonPointer> &tradeLists() const { return m_tradeLists; }
    /// A field of a trade or a position: the first of its names that is there and not null.
    QJsonValue field(const QString &role, const QJsonObject &row) const;
    /// The members' names of a field, in their order.
    QStringList fieldNames(const QString &role) const;
    /// True where a text without an offset in this member is UTC rather than the bot's own time.
    bool isUtc(const QString &memberName) const { return m_utc.contains(memberName); }
    /// True where the word (of a side or a status) belongs to `meaning`: `long`, `short`, `open`, `closed`,
    /// `no-id`, `deposit`, `withdrawal`. Upper and lower case are alike.
    bool means(const QString &meaning, const QString &word) const;
    /// The parameter that plays a role: `leverage`, `stop-loss`, `hold-hours`, `long-threshold`,
    /// `short-threshold`; empty where there is none.
    QString parameter(const QString &role) const { return m_parameters.value(role); }

private:
    bool m_null = true;
    QString m_currency;
    QHash<QString, QList<JsonPointer>> m_places;
    QList<JsonPointer> m_tradeLists;
    QHash<QString, QStringList> m_fields;
    QStringList m_utc;
    QHash<QString, QStringList> m_words;
    QHash<QString, QString> m_parameters;
};
