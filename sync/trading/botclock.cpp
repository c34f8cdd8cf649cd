// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trading/botclock.h"

#include <QDateTime>

namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

/// Reads digits of a text, one place after the other.
class Digits
{
public:
    explicit Digits(const QString &text)
        : m_text(text)
    {
    }

    bool number(int count, int &value)
    {
        value = 0;
        for (int i = 0; i < count; ++i, ++m_at) {
            if (m_at >= m_text.size() || m_text.at(m_at) < u'0' || m_text.at(m_at) > u'9')
                return false;
            value = value * 10 + (m_text.at(m_at).unicode() - u'0');
        }
        return true;
    }
    bool take(char16_t character)
    {
        if (m_at >= m_text.size() || m_text.at(m_at) != character)
            return false;
        ++m_at;
        return true;
    }
    /// The digits behind a decimal mark, in milliseconds; the rest is dropped.
    int milliseconds()
    {
        int value = 0;
        int places = 0;
        for (; m_at < m_text.size() && m_text.at(m_at).isDigit(); ++m_at, ++places) {
            if (places < 3)
                value = value * 10 + (m_text.at(m_at).unicode() - u'0');
        }
        for (; places < 3; ++places)
            value *= 10;
        return value;
    }
    bool atEnd() const { return m_at == m_text.size(); }

private:
    const QString &m_text;
    qsizetype m_at = 0;
};

/// Time zone behind the time: `Z`, `+09:00`, `-0330`, `+09`. Nothing where the text ends before it.
bool readOffset(Digits &digits, std::optional<qint64> &offset)
{
    if (digits.atEnd())
        return true;
    if (digits.take(u'Z') || digits.take(u'z')) {
        offset = 0;
        return digits.atEnd();
    }
    const bool negative = digits.take(u'-');
    if (!negative && !digits.take(u'+'))
        return false;
    int hours = 0;
    int minutes = 0;
    if (!digits.number(2, hours))
        return false;
    if (!digits.atEnd()) {
        digits.take(u':');
        if (!digits.number(2, minutes))
            return false;
    }
    offset = (hours * hour + minutes * minute) * (negative ? -1 : 1);
    return digits.atEnd();
}

} // namespace

BotClock::BotClock(const QTimeZone &zone)
    : m_zone(zone.isValid() ? zone : QTimeZone::utc())
{
}

qint64 BotClock::offsetAt(qint64 utc) const
{
    return m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utc, Qt::UTC)) * second;
}

BotMoment BotClock::resolved(qint64 naive) const
{
    const qint64 number = naive >= 0 ? naive / day : (naive - day + 1) / day;
    auto known = m_offsets.find(number);
    if (known == m_offsets.end()) {
        const qint64 early = offsetAt((number - 1) * day);
        const qint64 late = offsetAt((number + 2) * day);
        const qint64 noon = offsetAt(number * day + day / 2);
        known =
            m_offsets.insert(number, early == late && early == noon ? std::optional(early) : std::nullopt);
    }
    if (*known)
        return {naive - **known, BotMoment::Doubt::None, naive - **known};
    // The clocks are set around this day: the moment is one whose own offset leads back to the text.
    const qint64 before = offsetAt(naive - day);
    const qint64 after = offsetAt(naive + day);
    const qint64 byBefore = naive - before;
    const qint64 byAfter = naive - after;
    const bool beforeFits = offsetAt(byBefore) == before;
    const bool afterFits = offsetAt(byAfter) == after;
    if (beforeFits && afterFits && byBefore != byAfter)
        return {std::min(byBefore, byAfter), BotMoment::Doubt::Overlap, std::max(byBefore, byAfter)};
    if (beforeFits)
        return {byBefore, BotMoment::Doubt::None, byBefore};
    if (afterFits)
        return {byAfter, BotMoment::Doubt::None, byAfter};
    return {byBefore, BotMoment::Doubt::Gap, byBefore};
}

std::optional<BotMoment> BotClock::read(const QString &text, bool utc) const
{
    Digits digits(text);
    int year = 0;
    int month = 0;
    int dayOfMonth = 0;
    int hours = 0;
    int minutes = 0;
    int seconds = 0;
    if (!digits.number(4, year) || !digits.take(u'-') || !digits.number(2, month) || !digits.take(u'-') ||
        !digits.number(2, dayOfMonth))
        return std::nullopt;
    int milliseconds = 0;
    if (!digits.atEnd()) {
        if ((!digits.take(u'T') && !digits.take(u' ')) || !digits.number(2, hours) || !digits.take(u':') ||
            !digits.number(2, minutes))
            return std::nullopt;
        if (digits.take(u':')) {
            if (!digits.number(2, seconds))
                return std::nullopt;
            if (digits.take(u'.') || digits.take(u','))
                milliseconds = digits.milliseconds();
        }
    }
    std::optional<qint64> offset;
    if (!readOffset(digits, offset))
        return std::nullopt;
    const QDate date(year, month, dayOfMonth);
    if (!date.isValid() || hours > 24 || minutes > 59 || seconds > 60)
        return std::nullopt;
    constexpr qint64 epochDay = 2440588; // the Julian day of 1970-01-01
    const qint64 naive = (date.toJulianDay() - epochDay) * day + hours * hour + minutes * minute +
                         seconds * second + milliseconds;
    if (utc && !offset)
        offset = 0;
    if (offset)
        return BotMoment{naive - *offset, BotMoment::Doubt::None, naive - *offset};
    return resolved(naive);
}
