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
    if (!m_asked || answer.request.botId != m_botId || answer.request.keys != m_keys)
        return false;
    const bool latest = answer.request.from == m_asked->from && answer.request.to == m_asked->to &&
                        answer.request.mostPoints == m_asked->mostPoints;
    // Answers come in the order of the questions: an older one of the same subject was dropped already.
    if (!latest)
        return false;
    m_asked.reset();
    m_loaded = TimeSpan{answer.request.from, answer.request.to};
    m_whole = std::none_of(answer.parameters.begin(), answer.parameters.end(),
                           [](const ParameterSteps &steps) { return steps.reduced; });
    if (m_again || !isEnough())
        ask();
    return true;
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

void ChartLoader::ask()
{
    m_again = false;
    ChartRequest request;
    request.botId = m_botId;
    request.keys = m_keys;
    const qint64 margin = m_view.length() / marginShare;
    request.from = m_view.from - margin;
    request.to = std::max(std::min(m_view.to + margin, m_now), request.from + 1);
    m_openEnd = request.to >= m_now;
    request.mostPoints = std::clamp(2 * m_columns, leastPoints, mostPoints);
    m_asked = request;
    Q_EMIT wanted(request);
}
