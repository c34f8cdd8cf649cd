// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/history/memoryhistory.h"

#include "sync/values/jsonvalues.h"

#include <algorithm>
#include <cmath>

MemoryHistory::MemoryHistory(const BotIdentity &bot)
    : m_bot(bot)
{
}

QList<ChangeRow> MemoryHistory::change(qint64 time, const QJsonObject &values, Observed observed)
{
    Step step;
    step.time = time;
    step.configuration = m_steps.isEmpty() ? QJsonObject() : m_steps.constLast().configuration;
    QList<ChangeRow> rows;
    for (auto value = values.begin(); value != values.end(); ++value) {
        ChangeRow row;
        row.bot = m_bot;
        row.time = row.place = time;
        row.observed = observed;
        row.key = value.key();
        row.before = step.configuration.value(value.key());
        if (!value.value().isNull())
            row.after = value.value();
        row.kind = row.before.isUndefined()  ? ChangeKind::Added
                   : row.after.isUndefined() ? ChangeKind::Removed
                                             : ChangeKind::Changed;
        row.significant = row.before.isDouble() && row.after.isDouble() &&
                          std::abs(row.after.toDouble() - row.before.toDouble()) > 0.1;
        step.significant = step.significant || row.significant;
        if (jsonEqual(row.before, row.after))
            continue;
        row.seq = ++m_seq;
        if (step.seq == 0)
            step.seq = row.seq;
        if (row.after.isUndefined())
            step.configuration.remove(row.key);
        else
            step.configuration.insert(row.key, row.after);
        rows.append(row);
    }
    // The first configuration is a baseline, which is no row of a key.
    if (m_steps.isEmpty())
        rows.clear();
    if (step.seq == 0)
        return rows;
    m_steps.append(step);
    m_rows.append(rows);
    return rows;
}

void MemoryHistory::addGap(WatchGap::Kind kind, qint64 from, qint64 to, HealthStatus status)
{
    m_gaps.append({kind, from, to, status});
}

ParameterSteps MemoryHistory::stepsOf(const QString &key, const ChartRequest &request) const
{
    ParameterSteps result;
    result.key = key;
    bool any = false;
    QJsonValue last(QJsonValue::Undefined);
    for (const Step &step : m_steps) {
        const QJsonValue value = step.configuration.value(key);
        if (step.time > request.to || (any && jsonEqual(value, last)) || (!any && value.isUndefined()))
            continue;
        last = value;
        const qint64 time = std::max(step.time, request.from);
        if (step.time <= request.from) {
            result.points.clear();
            result.runs.clear();
        }
        result.numeric = !value.isString() && (result.numeric || value.isDouble());
        result.points.append({time, value.toDouble(), value.isDouble()});
        if (!result.runs.isEmpty())
            result.runs.last().to = time;
        result.runs.append({time, request.to, value.isUndefined() ? QString() : jsonDisplayText(value), 1});
        any = true;
    }
    bool first = true;
    for (const StepPoint &point : std::as_const(result.points)) {
        if (!point.present)
            continue;
        result.least = first ? point.value : std::min(result.least, point.value);
        result.greatest = first ? point.value : std::max(result.greatest, point.value);
        first = false;
    }
    result.changes = result.points.size();
    if (result.numeric)
        result.runs.clear();
    else
        result.points.clear();
    return result;
}

ChartAnswer MemoryHistory::chart(const ChartRequest &request) const
{
    ChartAnswer answer;
    answer.request = request;
    for (const QString &key : request.keys)
        answer.parameters.append(stepsOf(key, request));
    for (const Step &step : m_steps) {
        if (step.time > request.to)
            break;
        if (step.time <= request.from)
            answer.eras.clear();
        const qint64 from = std::max(step.time, request.from);
        if (!answer.eras.isEmpty())
            answer.eras.last().to = from;
        answer.eras.append(
            {from, request.to, step.seq, QByteArray::number(0xA1B2C3 + step.seq * 7919, 16), 1});
        if (step.time >= request.from && step.seq != m_steps.constFirst().seq)
            answer.markers.append({step.time, step.seq, step.significant, 1});
    }
    for (const WatchGap &gap : m_gaps) {
        if (gap.to > request.from && gap.from < request.to)
            answer.gaps.append(
                {gap.kind, std::max(gap.from, request.from), std::min(gap.to, request.to), gap.status});
    }
    if (!m_steps.isEmpty()) {
        answer.firstTime = m_steps.constFirst().time;
        answer.lastTime = m_steps.constLast().time;
    }
    return answer;
}

ChangePage MemoryHistory::changes(const ChangeFilter &filter, int rows) const
{
    ChangePage page;
    page.complete = true;
    for (auto row = m_rows.crbegin(); row != m_rows.crend(); ++row) {
        if (!filter.botIds.contains(row->bot.id) ||
            (!filter.keys.isEmpty() && !filter.keys.contains(row->key)) || row->time < *filter.from ||
            row->time >= *filter.to)
            continue;
        ++page.count;
        if (page.rows.size() < rows)
            page.rows.append(*row);
    }
    return page;
}

RecordedBot MemoryHistory::recordedBot() const
{
    RecordedBot recorded;
    recorded.identity = m_bot;
    if (m_steps.isEmpty())
        return recorded;
    recorded.firstTime = m_steps.constFirst().time;
    recorded.lastTime = m_steps.constLast().time;
    const QJsonObject &last = m_steps.constLast().configuration;
    recorded.keys = last.keys();
    for (const QString &key : std::as_const(recorded.keys)) {
        if (last.value(key).isDouble())
            recorded.numericKeys.append(key);
    }
    return recorded;
}
