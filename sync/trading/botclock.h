// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QTimeZone>

#include <optional>

/// A time that a bot wrote, as a moment.
struct BotMoment
{
    /// What stands in the way of one plain meaning.
    enum class Doubt {
        None,
        Gap,     // the clocks skipped it: taken as if they had not been set forward yet
        Overlap, // the clocks showed it twice: taken as the first time
    };

    qint64 utc = 0; // milliseconds since 1970-01-01
    Doubt doubt = Doubt::None;
    /// The second of the two moments of an overlap; else the same as utc.
    qint64 later = 0;
};

/// Reads the times that a bot writes. Texts without an offset are in the zone of the bot's machine; those
/// with an offset, and numbers (seconds or milliseconds since 1970), mean what they say.
///
/// Owned by whoever reads a state; one thread at a time, for it remembers the offsets of days.
class BotClock
{
public:
    explicit BotClock(const QTimeZone &zone);

    /// Nothing where the text is no time. `utc`: a text without an offset is UTC.
    std::optional<BotMoment> read(const QString &text, bool utc = false) const;
    const QTimeZone &zone() const { return m_zone; }

private:
    BotMoment resolved(qint64 naive) const;
    qint64 offsetAt(qint64 utc) const;

    QTimeZone m_zone;
    /// By day (of the naive time): the offset in milliseconds where it is the same all around.
    mutable QHash<qint64, std::optional<qint64>> m_offsets;
};
