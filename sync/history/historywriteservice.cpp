// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/historywriteservice.h"

#include "sync/history/historypruner.h"
#include "sync/values/clock.h"

#include <sqlite3.h>

namespace {

using Cause = HistoryCondition::Cause;

// Milliseconds.
constexpr int retryInterval = 2000;
constexpr int beatInterval = 60'000;
constexpr qint64 gatheredFor = 20;
/// So many events share one transaction when many wait.
constexpr size_t batch = 256;

} // namespace

HistoryWriteService::HistoryWriteService(QString path, int mostWaiting, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_file(std::move(path))
    , m_mostWaiting(mostWaiting)
    , m_clock(clock)
    , m_flushTimer(this)
    , m_retryTimer(this)
    , m_beatTimer(this)
    , m_pruneTimer(this)
{
    m_condition.path = m_file.path();
    m_flushTimer.setSingleShot(true);
    m_retryTimer.setInterval(retryInterval);
    m_beatTimer.setInterval(beatInterval);
    connect(&m_flushTimer, &QTimer::timeout, this, &HistoryWriteService::flush);
    connect(&m_retryTimer, &QTimer::timeout, this, &HistoryWriteService::tryAgain);
    connect(&m_beatTimer, &QTimer::timeout, this, qOverload<>(&HistoryWriteService::beat));
    connect(&m_beatTimer, &QTimer::timeout, this, &HistoryWriteService::applyRetention);
    // What waits to be written comes between two portions.
    m_pruneTimer.setInterval(0);
    connect(&m_pruneTimer, &QTimer::timeout, this, &HistoryWriteService::pruneSome);
}

HistoryWriteService::~HistoryWriteService() = default;

void HistoryWriteService::start()
{
    m_beatTimer.start();
    open();
    flush();
    applyRetention();
}

void HistoryWriteService::open()
{
    m_pruner.reset();
    m_writer.reset();
    HistoryCondition condition = m_file.open(m_clock.utcMilliseconds());
    if (condition.isWritten())
        m_writer = std::make_unique<HistoryWriter>(m_file.connection());
    if (condition.setAside.isEmpty())
        condition.setAside = m_condition.setAside;
    condition.begunAnew =
        m_condition.begunAnew || (condition.isWritten() && m_condition.cause == Cause::Removed);
    // As long as nothing was written again, it is the removal that the user should know of.
    setCondition(condition);
}

void HistoryWriteService::setCondition(HistoryCondition condition)
{
    condition.path = m_file.path();
    condition.waiting = static_cast<qint64>(m_waiting.size());
    condition.givenUp = m_givenUp;
    condition.since = condition.cause == m_condition.cause ? m_condition.since : m_clock.utcMilliseconds();
    if (condition.isWritten())
        m_retryTimer.stop();
    else
        m_retryTimer.start();
    if (condition == m_condition)
        return;
    m_condition = condition;
    Q_EMIT conditionChanged(m_condition);
}

void HistoryWriteService::write(Write write, qint64 ticket)
{
    m_waiting.push_back({std::move(write), ticket, false});
    while (m_waiting.size() > static_cast<size_t>(m_mostWaiting)) {
        m_waiting.pop_front();
        ++m_givenUp;
    }
    // What comes together is written together: the first event at once, and what follows closely at the next
    // turn.
    if (m_condition.isWritten()) {
        if (!m_flushTimer.isActive()) {
            const bool closely = m_lastFlush.isValid() && m_lastFlush.elapsed() < gatheredFor;
            m_flushTimer.start(closely ? static_cast<int>(gatheredFor - m_lastFlush.elapsed()) : 0);
        }
        return;
    }
    tellWaiting();
    setCondition(m_condition);
}

void HistoryWriteService::tellWaiting()
{
    for (Waiting &waiting : m_waiting) {
        if (!std::exchange(waiting.told, true))
            Q_EMIT settled(waiting.ticket, false);
    }
}

void HistoryWriteService::flush()
{
    bool any = false;
    m_lastFlush.start();
    while (!m_waiting.empty() && m_writer) {
        if (!writeSome(batch))
            break;
        any = true;
    }
    if (any && m_writer)
        setCondition(m_condition);
}

bool HistoryWriteService::writeSome(size_t most)
{
    const size_t count = std::min(most, m_waiting.size());
    QList<QList<ChangeRow>> rows;
    bool fine = m_file.isInPlace() && m_writer->begin();
    for (size_t i = 0; fine && i < count; ++i) {
        QList<ChangeRow> added;
        m_waiting[i].write(*m_writer, added);
        rows.append(added);
        fine = m_file.connection().ok();
    }
    fine = fine && m_writer->commit() && m_file.isInPlace();
    if (!fine) {
        handleFailure(count);
        return false;
    }
    for (size_t i = 0; i < count; ++i) {
        const Waiting done = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (!rows.at(static_cast<qsizetype>(i)).isEmpty())
            Q_EMIT recorded(rows.at(static_cast<qsizetype>(i)));
        if (!done.told)
            Q_EMIT settled(done.ticket, true);
    }
    Q_EMIT written();
    return true;
}

void HistoryWriteService::handleFailure(size_t tried)
{
    HistoryCondition condition = m_condition;
    const int error = m_file.connection().error();
    const HistoryCondition found = m_file.conditionOfError();
    m_pruner.reset(); // it knows of what was taken back
    m_writer->rollback();
    if (!m_file.isInPlace()) {
        condition.cause = Cause::Removed;
        condition.detail.clear();
        m_writer.reset();
        m_file.close();
    } else {
        condition.cause = found.cause;
        condition.detail = found.detail;
    }
    m_file.connection().clearError();
    if (condition.cause == Cause::Damaged) {
        m_condition.cause = Cause::Damaged;
        open(); // sets it aside
        if (m_condition.isWritten())
            m_flushTimer.start(0);
        return;
    }
    // An event that can never be written must not stand in the way of all the others.
    if (tried > 0 && (error == SQLITE_CONSTRAINT || error == SQLITE_TOOBIG)) {
        if (tried > 1) {
            writeSome(1);
        } else {
            m_waiting.pop_front();
            ++m_givenUp;
        }
        m_flushTimer.start(0);
        return;
    }
    setCondition(condition);
    tellWaiting();
}

void HistoryWriteService::tryAgain()
{
    if (!m_writer)
        open();
    if (!m_writer)
        return;
    if (m_condition.isWritten()) {
        flush();
        return;
    }
    // The file is open, but the last attempt failed. Where nothing waits, a transaction that says nothing
    // will tell.
    const HistoryCondition before = m_condition;
    m_condition.cause = Cause::None;
    if (m_waiting.empty())
        beat();
    else
        flush();
    if (!m_condition.isWritten() || !m_writer)
        return;
    HistoryCondition good = m_condition;
    m_condition = before;
    good.detail.clear();
    setCondition(good);
}

// What is being watched

void HistoryWriteService::beginWatching(const BotIdentity &bot)
{
    m_watched.insert(bot.id, {bot, m_clock.utcMilliseconds()});
}

void HistoryWriteService::endWatching(const QString &botId)
{
    beat();
    m_watched.remove(botId);
}

void HistoryWriteService::beat(HistoryWriter &writer)
{
    const qint64 now = m_clock.utcMilliseconds();
    for (const Watched &watched : std::as_const(m_watched))
        writer.noteWatched(watched.bot, watched.since, now);
}

void HistoryWriteService::beat()
{
    if (!m_writer || !m_condition.isWritten())
        return;
    if (!m_file.isInPlace() || !m_writer->begin()) {
        handleFailure(0);
        return;
    }
    beat(*m_writer);
    if (!m_writer->commit())
        handleFailure(0);
}

// Pruning

void HistoryWriteService::prune(qint64 before, qint64 ticket)
{
    m_prunings.push_back({{before}, ticket});
    m_pruneTimer.start();
}

void HistoryWriteService::forgetBot(const QString &botId)
{
    m_prunings.push_back({{0, botId}, 0});
    m_pruneTimer.start();
}

void HistoryWriteService::cancelPruning()
{
    while (!m_prunings.empty())
        endPruning(true, QString());
}

void HistoryWriteService::endPruning(bool cancelled, const QString &trouble)
{
    PruneReport report = m_pruner ? m_pruner->report() : PruneReport();
    report.cancelled = cancelled;
    if (!trouble.isEmpty())
        report.trouble = trouble;
    const qint64 ticket = m_prunings.front().ticket;
    m_prunings.pop_front();
    m_pruner.reset();
    if (m_prunings.empty()) {
        m_pruneTimer.stop();
        // Where there is no room for it now, there may be the next time.
        if (m_writer && m_file.connection().ok() && !m_file.giveBackSpace())
            m_file.connection().clearError();
    }
    Q_EMIT pruned(ticket, report);
}

void HistoryWriteService::pruneSome()
{
    if (m_prunings.empty()) {
        m_pruneTimer.stop();
        return;
    }
    if (!m_writer || !m_condition.isWritten()) {
        endPruning(false, historyConditionMessage(m_condition));
        return;
    }
    flush(); // what was told before is pruned too
    bool more = false;
    bool fine = m_writer && m_file.isInPlace();
    // Reads where the chain begins, so it comes within the transaction.
    fine = fine && m_writer->begin();
    if (fine) {
        if (!m_pruner) {
            m_pruner = std::make_unique<HistoryPruner>(m_file.connection(), *m_writer,
                                                       m_prunings.front().scope, m_clock.utcMilliseconds());
        }
        more = m_pruner->prunePortion();
        fine = m_file.connection().ok() && m_writer->commit() && m_file.isInPlace();
    }
    if (!fine) {
        handleFailure(0);
        endPruning(false, historyConditionMessage(m_condition));
        return;
    }
    Q_EMIT pruningProgressed(m_pruner->permille());
    if (!more)
        endPruning(false, QString());
}

void HistoryWriteService::setRetention(const HistoryRetention &retention)
{
    m_retention = retention;
    applyRetention();
}

void HistoryWriteService::applyRetention()
{
    if (m_retention.keepsEverything() || !m_prunings.empty() || !m_writer || !m_condition.isWritten())
        return;
    // Not for every hour that has passed: once a day is enough.
    constexpr qint64 day = 24LL * 3600 * 1000;
    const qint64 cut = m_retention.cutAt(m_clock.utcMilliseconds());
    if (isWorthPruning(m_file.connection(), cut - day))
        prune(cut, 0);
}

void HistoryWriteService::finish()
{
    if (!m_condition.isWritten())
        tryAgain();
    flush();
    beat();
    m_pruner.reset();
    m_writer.reset();
    m_file.close();
}
