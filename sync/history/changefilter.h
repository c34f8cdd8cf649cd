// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/changerow.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

/// Which rows of the history are wanted; what is left as it is does not narrow.
///
/// A value type; lives on any thread. Times are UTC milliseconds.
struct ChangeFilter
{
    QStringList botIds; // empty for all
    QStringList keys;   // empty for all
    /// From `from` (included) to `to` (not included).
    std::optional<qint64> from;
    std::optional<qint64> to;
    bool significantOnly = false;
    bool unacknowledgedOnly = false;
    /// Without it only what happened to a key; with it each bot's first configuration, too.
    bool withBaselines = false;
    /// Case does not matter; looked for in the bot's name, the key, and the values before and after.
    QString text;

    bool operator==(const ChangeFilter &) const = default;
};

/// How the rows are sorted. Rows that are alike stand in the order of time.
struct ChangeOrder
{
    enum class Column { Time, Bot, Key, Kind, Before, After, Delta, Significance, Acknowledged };

    Column column = Column::Time;
    bool descending = true;

    bool operator==(const ChangeOrder &) const = default;
};

/// What a filter and an order have found, as a ticket: with it rows are fetched by their position, however
/// many there are. It stays as it was when it was made; what is recorded later is not in it.
///
/// A value type, cheap to copy; shared between the threads because nobody changes it.
class ChangeListing
{
public:
    ChangeListing() = default;
    explicit ChangeListing(std::vector<qint64> rows)
        : m_rows(std::make_shared<const std::vector<qint64>>(std::move(rows)))
    {
    }

    qint64 count() const { return m_rows ? static_cast<qint64>(m_rows->size()) : 0; }
    /// The sequence numbers, in the order of the listing.
    const std::vector<qint64> &rows() const
    {
        static const std::vector<qint64> none;
        return m_rows ? *m_rows : none;
    }

private:
    std::shared_ptr<const std::vector<qint64>> m_rows;
};

/// One answer to a question for rows. The first may come before all rows are counted.
struct ChangePage
{
    /// False while only the first rows are known: `count` is then how many are in `rows`, and another answer
    /// follows with the listing.
    bool complete = false;
    qint64 count = 0;
    ChangeListing listing;
    /// The first rows of the listing.
    QList<ChangeRow> rows;
};
