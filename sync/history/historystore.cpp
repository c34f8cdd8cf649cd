// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/historystore.h"

#include "sync/history/changelister.h"
#include "sync/history/chartreader.h"
#include "sync/history/erareader.h"
#include "sync/history/historylog.h"
#include "sync/history/historypruner.h"
#include "sync/history/historyreadservice.h"
#include "sync/history/historywriteservice.h"
#include "sync/values/clock.h"

#include <QStandardPaths>

HistoryStore::HistoryStore(QString path, const Clock &clock, QObject *parent, Start start)
    : QObject(parent)
    , m_path(std::move(path))
    , m_clock(clock)
    , m_writer(new HistoryWriteService(m_path, mostWaiting, clock))
    , m_reader(new HistoryReadService(m_path))
{
    qRegisterMetaType<HistoryCondition>();
    qRegisterMetaType<QList<ChangeRow>>();
    m_condition.path = m_path;
    connect(m_writer, &HistoryWriteService::conditionChanged, this,
            [this](const HistoryCondition &condition) {
                m_condition = condition;
                qCInfo(historyLog, "%s", qUtf8Printable(historyConditionMessage(m_condition)));
                Q_EMIT conditionChanged(m_condition);
            });
    connect(m_writer, &HistoryWriteService::recorded, this, &HistoryStore::changesRecorded);
    connect(m_writer, &HistoryWriteService::settled, this, [this](qint64 ticket, bool written) {
        if (const Settled settled = m_settled.take(ticket))
            settled(written);
    });
    qRegisterMetaType<PruneReport>();
    connect(m_writer, &HistoryWriteService::pruningProgressed, this, &HistoryStore::pruningProgressed);
    connect(m_writer, &HistoryWriteService::pruned, this, [this](qint64 ticket, const PruneReport &report) {
        if (const Receive<PruneReport> receive = m_prunings.take(ticket))
            receive(report);
        if (report.events > 0)
            sendContentChanged();
    });
    m_writing.setObjectName(QStringLiteral("history writer"));
    m_reading.setObjectName(QStringLiteral("history reader"));
    m_writer->moveToThread(&m_writing);
    m_reader->moveToThread(&m_reading);
    connect(&m_reading, &QThread::finished, m_reader, &QObject::deleteLater);
    // A thread that does not run yet keeps what is sent to it.
    QMetaObject::invokeMethod(m_writer, [writer = m_writer] { writer->start(); });
    if (start == Start::Now)
        this->start();
}

void HistoryStore::start()
{
    m_writing.start();
    m_reading.start();
}

HistoryStore::~HistoryStore()
{
    start();
    for (const auto &stop : std::as_const(m_listings))
        stop->store(true);
    QMetaObject::invokeMethod(
        m_writer,
        [writer = m_writer] {
            writer->finish();
            delete writer;
            QThread::currentThread()->quit();
        },
        Qt::QueuedConnection);
    m_reading.quit();
    m_writing.wait();
    m_reading.wait();
}

QString HistoryStore::standardPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
           QStringLiteral("/history.sqlite");
}

// Writing

void HistoryStore::post(std::function<void(HistoryWriter &, QList<ChangeRow> &)> write,
                        const Settled &settled)
{
    const qint64 ticket = ++m_lastTicket;
    if (settled)
        m_settled.insert(ticket, settled);
    QMetaObject::invokeMethod(
        m_writer, [writer = m_writer, write = std::move(write), ticket] { writer->write(write, ticket); });
}

void HistoryStore::beginWatching(const BotIdentity &bot, const Profile &profile)
{
    m_profiles.insert(bot.id, profile);
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, bot] { writer->beginWatching(bot); });
}

void HistoryStore::endWatching(const QString &botId)
{
    m_profiles.remove(botId);
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, botId] { writer->endWatching(botId); });
}

void HistoryStore::recordSnapshot(const ConfigSnapshot &snapshot, const Settled &settled)
{
    // Revision 0: the engine had it from the history.
    if (snapshot.isNull() || snapshot.source() != ConfigSource::StateFile || snapshot.revision() == 0) {
        // Behind what came before it.
        post([](HistoryWriter &, QList<ChangeRow> &) {}, settled);
        return;
    }
    const Profile profile = m_profiles.value(snapshot.bot().id, Profile::generic());
    post([snapshot, profile](HistoryWriter &writer,
                             QList<ChangeRow> &rows) { rows = writer.addSnapshot(snapshot, profile); },
         settled);
}

void HistoryStore::recordChange(const ConfigChange &change, const Settled &settled)
{
    const Profile profile = m_profiles.value(change.bot().id, Profile::generic());
    post([change, profile](HistoryWriter &writer,
                           QList<ChangeRow> &rows) { rows = writer.addChange(change, profile); },
         settled);
}

void HistoryStore::recordHealth(const SyncHealth &health, const Settled &settled)
{
    const qint64 time = m_clock.utcMilliseconds();
    post([health, time](HistoryWriter &writer, QList<ChangeRow> &) { writer.addHealth(health, time); },
         settled);
}

void HistoryStore::recordVolatileKeys(const BotIdentity &bot, const QStringList &keys)
{
    post([bot, keys](HistoryWriter &writer, QList<ChangeRow> &) { writer.addVolatileKeys(bot, keys); });
}

void HistoryStore::recordTrades(const BotIdentity &bot, const TradeList &trades)
{
    const qint64 time = m_clock.utcMilliseconds();
    post([bot, trades, time](HistoryWriter &writer, QList<ChangeRow> &) {
        writer.addTrades(bot, trades, time);
    });
}

void HistoryStore::acknowledge(const QList<qint64> &rows)
{
    const qint64 time = m_clock.utcMilliseconds();
    post([rows, time](HistoryWriter &writer, QList<ChangeRow> &) { writer.acknowledge(rows, time); },
         [this](bool) { sendContentChanged(); });
}

void HistoryStore::acknowledgeAll(const QString &botId)
{
    const qint64 time = m_clock.utcMilliseconds();
    post([botId, time](HistoryWriter &writer, QList<ChangeRow> &) { writer.acknowledgeAll(botId, time); },
         [this](bool) { sendContentChanged(); });
}

void HistoryStore::addNote(qint64 row, const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    const qint64 time = m_clock.utcMilliseconds();
    post([row, text, time](HistoryWriter &writer, QList<ChangeRow> &) { writer.addNote(row, text, time); },
         [this](bool) { sendContentChanged(); });
}

void HistoryStore::import(const BotIdentity &bot, const Profile &profile, ImportContent content,
                          std::function<bool(qint64)> progress, QObject *context,
                          Receive<std::optional<ImportCount>> receive)
{
    // Shared, for the write may be called again after a failure.
    const auto count = std::make_shared<ImportCount>();
    content.recordedAt = m_clock.utcMilliseconds();
    post([bot, profile, content = std::move(content), progress = std::move(progress),
          count](HistoryWriter &writer,
                 QList<ChangeRow> &) { *count = writer.import(bot, profile, content, progress); },
         [this, count, guard = QPointer<QObject>(context), receive = std::move(receive)](bool written) {
             if (guard)
                 receive(written ? std::optional<ImportCount>(*count) : std::nullopt);
             sendContentChanged();
         });
}

void HistoryStore::tryAgain()
{
    QMetaObject::invokeMethod(m_writer, [writer = m_writer] { writer->tryAgain(); });
}

void HistoryStore::setRetention(const HistoryRetention &retention)
{
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, retention] { writer->setRetention(retention); });
}

void HistoryStore::prune(qint64 before, QObject *context, Receive<PruneReport> receive)
{
    const qint64 ticket = ++m_lastTicket;
    m_prunings.insert(ticket, [guard = QPointer<QObject>(context),
                               receive = std::move(receive)](const PruneReport &report) {
        if (guard)
            receive(report);
    });
    QMetaObject::invokeMethod(m_writer,
                              [writer = m_writer, before, ticket] { writer->prune(before, ticket); });
}

void HistoryStore::forgetBot(const QString &botId)
{
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, botId] { writer->forgetBot(botId); });
}

void HistoryStore::cancelPruning()
{
    QMetaObject::invokeMethod(m_writer, [writer = m_writer] { writer->cancelPruning(); });
}

// Reading

template <typename Answer, typename Question>
void HistoryStore::ask(QObject *context, Receive<Answer> receive, Question question)
{
    QMetaObject::invokeMethod(m_reader, [this, reader = m_reader, guard = QPointer<QObject>(context),
                                         receive = std::move(receive), question = std::move(question)] {
        Answer answer{};
        reader->run([&answer, &question](SqliteConnection &connection, HistoryReader &history) {
            answer = question(connection, history);
        });
        // The store outlives its reading thread, and looks at the guard on its own.
        QMetaObject::invokeMethod(this, [guard, receive, answer] {
            if (guard)
                receive(answer);
        });
    });
}

void HistoryStore::sendContentChanged()
{
    ask<QHash<QString, qint64>>(
        this, [this](const QHash<QString, qint64> &counts) { Q_EMIT contentChanged(counts); },
        [](SqliteConnection &, HistoryReader &reader) { return reader.unacknowledged(); });
}

void HistoryStore::bots(QObject *context, Receive<QList<RecordedBot>> receive)
{
    ask<QList<RecordedBot>>(context, std::move(receive),
                            [](SqliteConnection &, HistoryReader &reader) { return reader.bots(); });
}

void HistoryStore::lastKnown(const QStringList &botIds, QObject *context,
                             Receive<QHash<QString, RecordedConfiguration>> receive)
{
    ask<QHash<QString, RecordedConfiguration>>(
        context, std::move(receive),
        [botIds](SqliteConnection &, HistoryReader &reader) { return reader.lastKnown(botIds); });
}

void HistoryStore::configurationAt(const QString &botId, qint64 time, QObject *context,
                                   Receive<RecordedConfiguration> receive)
{
    ask<RecordedConfiguration>(context, std::move(receive),
                               [botId, time](SqliteConnection &, HistoryReader &reader) {
                                   return reader.configurationAt(botId, time);
                               });
}

void HistoryStore::configurationsAround(
    qint64 row, QObject *context, Receive<std::pair<RecordedConfiguration, RecordedConfiguration>> receive)
{
    ask<std::pair<RecordedConfiguration, RecordedConfiguration>>(
        context, std::move(receive),
        [row](SqliteConnection &, HistoryReader &reader) { return reader.configurationsAround(row); });
}

void HistoryStore::chart(const ChartRequest &request, QObject *context, Receive<ChartAnswer> receive)
{
    ask<ChartAnswer>(context, std::move(receive),
                     [request](SqliteConnection &connection, HistoryReader &reader) {
                         return ChartReader(connection, reader).answer(request);
                     });
}

void HistoryStore::changes(const ChangeFilter &filter, const ChangeOrder &order, int firstRows,
                           QObject *context, Receive<ChangePage> receive)
{
    if (const auto older = m_listings.value(context))
        older->store(true);
    else
        connect(context, &QObject::destroyed, this, [this, context] {
            // Nobody waits for the rest, so it must not keep others waiting.
            if (const auto listing = m_listings.take(context))
                listing->store(true);
        });
    const auto stop = std::make_shared<std::atomic<bool>>(false);
    m_listings.insert(context, stop);
    const auto unlessStopped = [stop, receive = std::move(receive)](const ChangePage &page) {
        if (!stop->load() && (page.complete || !page.rows.isEmpty()))
            receive(page);
    };
    const auto atLast = [unlessStopped](ChangePage page) {
        page.complete = true;
        unlessStopped(page);
    };
    ask<ChangePage>(context, unlessStopped,
                    [filter, order, firstRows](SqliteConnection &connection, HistoryReader &reader) {
                        ChangePage page;
                        ChangeLister lister(connection, reader, {});
                        const std::vector<qint64> newest = lister.newest(filter, order, firstRows);
                        page.rows = reader.rows(newest, 0, firstRows);
                        page.count = page.rows.size();
                        return page;
                    });
    ask<ChangePage>(context, atLast,
                    [filter, order, firstRows, stop](SqliteConnection &connection, HistoryReader &reader) {
                        ChangePage page;
                        ChangeLister lister(connection, reader, [stop] { return stop->load(); });
                        page.listing = lister.list(filter, order);
                        page.count = page.listing.count();
                        page.rows = reader.rows(page.listing.rows(), 0, firstRows);
                        return page;
                    });
}

void HistoryStore::changeRows(const ChangeListing &listing, qint64 first, int count, QObject *context,
                              Receive<QList<ChangeRow>> receive)
{
    ask<QList<ChangeRow>>(context, std::move(receive),
                          [listing, first, count](SqliteConnection &, HistoryReader &reader) {
                              return reader.rows(listing.rows(), first, count);
                          });
}

void HistoryStore::trading(const QString &botId, QObject *context, Receive<RecordedTrading> receive)
{
    ask<RecordedTrading>(context, std::move(receive),
                         [botId](SqliteConnection &connection, HistoryReader &reader) {
                             return RecordedTrading{TradeShelf(connection).trades(reader.botNumber(botId)),
                                                    readEras(connection, reader, botId)};
                         });
}

void HistoryStore::notes(qint64 row, QObject *context, Receive<QList<ChangeNote>> receive)
{
    ask<QList<ChangeNote>>(context, std::move(receive),
                           [row](SqliteConnection &, HistoryReader &reader) { return reader.notes(row); });
}

void HistoryStore::estimatePruning(qint64 before, QObject *context, Receive<PruneEstimate> receive)
{
    ask<PruneEstimate>(context, std::move(receive), [before](SqliteConnection &connection, HistoryReader &) {
        return ::estimatePruning(connection, before);
    });
}
