// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/tradingfollower.h"

#include "sync/history/historystore.h"
#include "sync/values/clock.h"

#include <QMutex>
#include <QThreadPool>

#include <utility>

namespace {

constexpr int staleInterval = 30'000;
// Bots that are new wait until a window that has just been opened is there.
constexpr int firstAskAfter = 1'500;

} // namespace

/// What the pool needs of one bot. One task at a time has the book; the rest is handed over under the lock.
struct TradingFollower::Work
{
    QMutex mutex;
    std::optional<QJsonObject> document;
    std::optional<RecordedTrading> recorded;

    // Of the task alone.
    TradingState state;
    bool hasState = false;
    TradeBook book;
    QHash<QString, TradePointer> sent; // trades of the file that the history has been given
};

/// How a task finds back, if the follower is still there.
struct TradingFollower::Link
{
    QMutex mutex;
    TradingFollower *target = nullptr;
};

TradingFollower::TradingFollower(BotFleet &fleet, HistoryStore &store, const Clock &clock, QObject *parent,
                                 Start start)
    : QObject(parent)
    , m_fleet(fleet)
    , m_store(store)
    , m_clock(clock)
    , m_link(std::make_shared<Link>())
    , m_started(start == Start::Now)
{
    m_link->target = this;
    m_firstAsk.setSingleShot(true);
    connect(&m_firstAsk, &QTimer::timeout, this, &TradingFollower::askForStaleDocuments);
    for (const FleetBot &bot : fleet.bots())
        add(bot);
    connect(&fleet, &BotFleet::botAdded, this, &TradingFollower::add);
    connect(&fleet, &BotFleet::botRemoved, this, [this](const QString &id) { m_bots.remove(id); });
    connect(&fleet, &BotFleet::stateUpdated, this, &TradingFollower::takeDocument);
    const auto accept = [this](const ConfigSnapshot &snapshot) {
        const auto bot = m_bots.find(snapshot.bot().id);
        if (bot == m_bots.end() || snapshot.source() != ConfigSource::StateFile)
            return;
        bot->parameters = snapshot.parameters();
        if (snapshot.bot().id == m_watched) // nobody looks at what the others come to
            run(m_watched);
    };
    connect(&fleet, &BotFleet::snapshotAccepted, this, accept);
    connect(&fleet, &BotFleet::configurationChanged, this,
            [accept](const ConfigChange &change) { accept(change.after); });
    // The eras may be others now, or an import has brought trades.
    connect(&store, &HistoryStore::changesRecorded, this, [this](const QList<ChangeRow> &rows) {
        if (!rows.isEmpty() && rows.constFirst().bot.id == m_watched)
            loadRecorded(m_watched);
    });
    connect(&store, &HistoryStore::contentChanged, this, [this] { loadRecorded(m_watched); });
    connect(&m_timer, &QTimer::timeout, this, &TradingFollower::askForStaleDocuments);
    m_timer.start(staleInterval);
}

TradingFollower::~TradingFollower()
{
    const QMutexLocker locker(&m_link->mutex);
    m_link->target = nullptr;
}

void TradingFollower::start()
{
    if (std::exchange(m_started, true))
        return;
    watch(std::exchange(m_watched, QString()));
    const QStringList ids = m_bots.keys();
    for (const QString &id : ids) {
        if (m_bots.value(id).again)
            run(id);
    }
}

void TradingFollower::add(const FleetBot &bot)
{
    Bot entry;
    entry.bot = bot;
    entry.work = std::make_shared<Work>();
    m_bots.insert(bot.identity.id, entry);
    // The engine does not know the bot yet: only in a moment can it be asked.
    if (!bot.profile.trading().isNull() && !m_firstAsk.isActive())
        m_firstAsk.start(firstAskAfter);
}

void TradingFollower::setTimeZone(const QString &botId, const QTimeZone &zone)
{
    const auto bot = m_bots.find(botId);
    if (bot == m_bots.end() || bot->zone == zone || !zone.isValid())
        return;
    bot->zone = zone;
    // Other times make other trades: from the beginning.
    bot->work = std::make_shared<Work>();
    m_fleet.setDocumentWanted(botId, false);
    m_fleet.setDocumentWanted(botId, true);
    loadRecorded(botId);
}

void TradingFollower::watch(const QString &botId)
{
    if (m_watched == botId)
        return;
    const QString before = std::exchange(m_watched, botId);
    if (!m_started)
        return;
    if (m_bots.contains(before))
        m_fleet.setDocumentWanted(before, false);
    if (!m_bots.contains(botId))
        return;
    m_fleet.setDocumentWanted(botId, true);
    loadRecorded(botId);
}

void TradingFollower::setManualIncluded(bool included)
{
    if (std::exchange(m_manualIncluded, included) != included)
        run(m_watched);
}

void TradingFollower::loadRecorded(const QString &botId)
{
    if (!m_bots.contains(botId))
        return;
    m_store.trading(botId, this, [this, botId](const RecordedTrading &recorded) {
        const auto bot = m_bots.find(botId);
        if (bot == m_bots.end())
            return;
        {
            const QMutexLocker locker(&bot->work->mutex);
            bot->work->recorded = recorded;
        }
        run(botId);
    });
}

void TradingFollower::takeDocument(const StateDocument &document)
{
    const auto bot = m_bots.find(document.bot.id);
    if (bot == m_bots.end())
        return;
    if (!document.parsed) {
        bot->stale = true;
        return;
    }
    bot->stale = false;
    if (document.bot.id != m_watched)
        m_fleet.setDocumentWanted(document.bot.id, false);
    {
        const QMutexLocker locker(&bot->work->mutex);
        bot->work->document = document.root;
    }
    run(document.bot.id);
}

void TradingFollower::askForStaleDocuments()
{
    for (auto bot = m_bots.cbegin(); bot != m_bots.cend(); ++bot) {
        if (bot->stale && bot.key() != m_watched && !bot->bot.profile.trading().isNull())
            m_fleet.setDocumentWanted(bot.key(), true);
    }
}

void TradingFollower::run(const QString &botId)
{
    const auto bot = m_bots.find(botId);
    if (bot == m_bots.end())
        return;
    if (bot->busy || !m_started) {
        bot->again = true;
        return;
    }
    bot->busy = true;
    bot->again = false;
    QThreadPool::globalInstance()->start([link = m_link, work = bot->work, botId, profile = bot->bot.profile,
                                          zone = bot->zone, parameters = bot->parameters,
                                          watched = botId == m_watched, manual = m_manualIncluded,
                                          now = m_clock.utcMilliseconds()] {
        std::optional<QJsonObject> document;
        std::optional<RecordedTrading> recorded;
        {
            const QMutexLocker locker(&work->mutex);
            document = std::exchange(work->document, std::nullopt);
            recorded = std::exchange(work->recorded, std::nullopt);
        }
        TradeList fresh;
        if (recorded) {
            work->book.setEras(recorded->eras);
            work->book.add(recorded->trades);
        }
        if (document) {
            work->state = readTradingState(*document, profile.trading(), zone, now, profile.sectionPointer());
            work->hasState = true;
            for (const TradePointer &trade : std::as_const(work->state.trades)) {
                TradePointer &known = work->sent[trade->key];
                if (known && *known == *trade)
                    continue;
                known = trade;
                fresh.append(trade);
            }
        }
        // What the file says is newer than what was recorded of it, whichever came first.
        if (document || recorded)
            work->book.add(work->state.trades);
        TradingReportPointer report;
        if (watched && work->hasState) {
            work->book.setManualIncluded(manual);
            report = tradingReport(work->state, work->book, profile, parameters, manual, now);
        }
        const QMutexLocker locker(&link->mutex);
        TradingFollower *const self = link->target;
        if (self == nullptr)
            return;
        QMetaObject::invokeMethod(
            self, [self, botId, watched, report, fresh] { self->finish(botId, watched, report, fresh); });
    });
}

void TradingFollower::finish(const QString &botId, bool watched, const TradingReportPointer &report,
                             const TradeList &fresh)
{
    const auto bot = m_bots.find(botId);
    if (bot == m_bots.end())
        return;
    bot->busy = false;
    if (!fresh.isEmpty())
        m_store.recordTrades(bot->bot.identity, fresh);
    if (report && botId == m_watched)
        Q_EMIT reported(bot->bot.identity, report);
    // What came in meanwhile, or is looked at only now.
    if (bot->again || (!watched && botId == m_watched))
        run(botId);
}
