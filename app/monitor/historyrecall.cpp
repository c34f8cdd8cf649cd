// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/historyrecall.h"

#include "sync/history/historystore.h"
#include "widgets/fleet/botboard.h"

namespace {

// Enough for the last change of every parameter, and read in a moment.
constexpr int recalledRows = 512;

KeyChange::Kind kindOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Added:
        return KeyChange::Kind::Added;
    case ChangeKind::Removed:
        return KeyChange::Kind::Removed;
    case ChangeKind::Retyped:
        return KeyChange::Kind::Retyped;
    default:
        return KeyChange::Kind::Changed;
    }
}

} // namespace

HistoryRecall::HistoryRecall(BotBoard &board, HistoryStore &store, QObject *parent)
    : QObject(parent)
    , m_board(board)
    , m_store(store)
{
    connect(&store, &HistoryStore::changesRecorded, this, &HistoryRecall::record);
    connect(&store, &HistoryStore::contentChanged, this, &HistoryRecall::count);
    connect(&board, &BotBoard::seen, this, &HistoryRecall::acknowledge);
    connect(&board, &BotBoard::allSeen, this, [this](const QString &botId) {
        m_open.remove(botId);
        if (m_counts.value(botId) > 0)
            m_store.acknowledgeAll(botId);
    });
    store.bots(this, [this](const QList<RecordedBot> &bots) {
        QHash<QString, qint64> counts;
        for (const RecordedBot &bot : bots)
            counts.insert(bot.identity.id, bot.unacknowledged);
        m_counts = counts;
        m_board.setUnacknowledged(m_counts);
    });
}

void HistoryRecall::show(const QString &botId)
{
    m_shown = botId;
    if (!botId.isEmpty() && !m_known.contains(botId))
        lookUp(botId);
}

void HistoryRecall::begin(const QString &botId)
{
    m_known.remove(botId);
    if (botId == m_shown)
        lookUp(botId);
}

void HistoryRecall::lookUp(const QString &botId)
{
    m_known.insert(botId);
    ChangeFilter filter;
    filter.botIds = {botId};
    filter.withBaselines = true;
    // A question of its own: it must not end another, and only its beginning is wanted.
    auto *context = new QObject(this);
    m_store.changes(filter, {}, recalledRows, context, [this, context, botId](const ChangePage &page) {
        if (page.rows.isEmpty() && !page.complete)
            return;
        take(botId, page.rows);
        context->deleteLater();
    });
}

void HistoryRecall::take(const QString &botId, const QList<ChangeRow> &rows)
{
    QHash<QString, ParameterTrail::Step> steps;
    qint64 knownSince = 0;
    for (const ChangeRow &row : rows) { // the latest first
        knownSince = row.time;
        if (row.kind == ChangeKind::Baseline)
            break; // before it another life began
        if (!row.acknowledged)
            m_open[botId][row.key].insert(row.seq);
        if (!steps.contains(row.key))
            steps.insert(row.key, {kindOf(row.kind), row.before, row.time, row.acknowledged});
    }
    if (knownSince > 0)
        m_board.recall(botId, steps, knownSince);
}

void HistoryRecall::record(const QList<ChangeRow> &rows)
{
    QSet<QString> begun;
    QSet<QString> counted;
    for (const ChangeRow &row : rows) {
        if (!row.acknowledged) {
            m_open[row.bot.id][row.key].insert(row.seq);
            ++m_counts[row.bot.id];
            counted.insert(row.bot.id);
        }
        if (row.observed == Observed::Startup)
            begun.insert(row.bot.id);
    }
    for (const QString &botId : std::as_const(counted))
        m_board.setUnacknowledged(botId, m_counts.value(botId));
    // The board cannot know what changed while nobody watched.
    for (const QString &botId : std::as_const(begun))
        begin(botId);
}

void HistoryRecall::acknowledge(const QString &botId, const QStringList &keys)
{
    const auto open = m_open.find(botId);
    if (open == m_open.end())
        return;
    QList<qint64> rows;
    for (const QString &key : keys) {
        const QSet<qint64> seqs = open->take(key);
        rows.append(QList<qint64>(seqs.begin(), seqs.end()));
    }
    if (!rows.isEmpty())
        m_store.acknowledge(rows);
}

void HistoryRecall::count(const QHash<QString, qint64> &unacknowledged)
{
    const QHash<QString, qint64> before = std::exchange(m_counts, unacknowledged);
    m_board.setUnacknowledged(m_counts);
    for (auto it = before.constBegin(); it != before.constEnd(); ++it) {
        const BotRecord *record = m_board.record(it.key());
        if (it.value() > 0 && m_counts.value(it.key()) == 0 && record) {
            // Acknowledged on another page: the cards need not stand out any longer.
            m_open.remove(it.key());
            m_board.markAllSeen(it.key());
        }
    }
}
