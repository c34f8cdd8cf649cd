// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/chartloader.h"

#include <algorithm>

namespace {

// Half a view more at each side.
constexpr qint64 marginShare = 2;
constexpr int leastPoints = 200;
constexpr int mostPoints = 2'000;

} // namespace

ChartLoader::ChartLoader(QObject *parent)
    : QObject(parent)
{
}

void ChartLoader::setSubject(const QString &botId, const QStringList &keys)
{
    m_botId = botId;
    m_keys = keys;
    m_asked.reset();
    m_loaded.reset();
    m_again = false;
    if (!m_botId.isEmpty() && m_view.length() > 0)
        ask();
}

void ChartLoader::setView(const TimeSpan &view, int columns, qint64 now)
{
    m_view = view;
    m_columns = columns;
    m_now = now;
    if (!m_botId.isEmpty() && !isEnough())
        askOrWait();
}

void ChartLoader::refresh()
{
    if (!m_botId.isEmpty() && m_view.length() > 0)
        askOrWait();
}

bool ChartLoader::accept(const ChartAnswer &answer)
{
    const ChartRequest &request = answer.request;
    if (!m_asked || request.botId != m_botId || request.keys != m_keys || request.from != m_asked->from ||
        request.to != m_asked->to || request.mostPoints != m_asked->mostPoints)
        return false;
    m_asked.reset();
    m_answered = request;
    m_loaded = TimeSpan{request.from, request.to};
    m_whole = std::none_of(answer.parameters.begin(), answer.parameters.end(),
                           [](const ParameterSteps &steps) { return steps.reduced; });
    return true;
}

void ChartLoader::goOn()
{
    if (m_asked || m_botId.isEmpty())
        return;
    const ChartRequest next = request();
    // What was just answered is not asked again, whatever the clock does.
    const bool other = next.from != m_answered.from || next.to != m_answered.to;
    if (m_again || (!isEnough() && other))
        ask();
}

bool ChartLoader::isEnough() const
{
    if (!m_loaded)
        return false;
    TimeSpan known = *m_loaded;
    // News would have been told; but lines are not made to reach for ever.
    if (m_openEnd)
        known.to += known.length();
    if (m_view.from < known.from || m_view.to > known.to)
        return false;
    // A window that has become much wider.
    if (!m_whole && request().mostPoints > m_answered.mostPoints * 3 / 2)
        return false;
    // Eras and markers are thinned out as well, hence also what is whole is asked for again some time.
    return m_loaded->length() <= (m_whole ? 12 : 3) * m_view.length();
}

void ChartLoader::askOrWait()
{
    if (m_asked)
        m_again = true;
    else
        ask();
}

ChartRequest ChartLoader::request() const
{
    ChartRequest request;
    request.botId = m_botId;
    request.keys = m_keys;
    const qint64 margin = m_view.length() / marginShare;
    request.from = m_view.from - margin;
    request.to = std::max(std::min(m_view.to + margin, m_now), request.from + 1);
    request.mostPoints = std::clamp(2 * m_columns, leastPoints, mostPoints);
    return request;
}

void ChartLoader::ask()
{
    m_again = false;
    m_asked = request();
    m_openEnd = m_asked->to >= m_now;
    // A copy: the answer may come from within the signal.
    const ChartRequest asked = *m_asked;
    Q_EMIT wanted(asked);
}
