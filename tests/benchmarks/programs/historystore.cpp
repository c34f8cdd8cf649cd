// SPDX-License-Identifier: GPL-3.0-or-later
// The history's own measures, on a database in FOLDER:
//
//     bench-historystore FOLDER CHANGES COUNT
//
// Prints, in nanoseconds: `append` and `peer` in turns, COUNT times each (one change recorded and on the
// disk, by the history and by SQLite's own interface, which writes the same rows without a chain of hashes);
// `import` of CHANGES changes; COUNT times `steps` of one parameter over all of it, after `coldsteps`;
// `verify`; and the bytes of the database as `bytes`.
#include "sync/history/chartreader.h"
#include "sync/history/historyfile.h"
#include "sync/history/historyreader.h"
#include "sync/history/historyverify.h"
#include "sync/history/historywriter.h"
#include "sync/values/configsnapshot.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>

#include <cstdio>
#include <sqlite3.h>

namespace {

constexpr qint64 start = 1'700'000'000'000;

const BotIdentity bot{QStringLiteral("bot"), QStringLiteral("bot"), QStringLiteral("/bot_state.json")};

ConfigSnapshot snapshot(int number, qint64 time)
{
    static const QJsonObject pattern = Profile::opportunityGating().emergencyValues();
    ConfigSnapshot::Parts parts;
    parts.bot = bot;
    parts.source = ConfigSource::StateFile;
    parts.section = pattern;
    parts.section.insert(QStringLiteral("long_threshold"), (number % 1000) / 1000.0);
    parts.parameters = parts.section;
    parts.observedAt = time;
    parts.writtenAt = time;
    parts.revision = 1;
    return ConfigSnapshot(parts);
}

void tell(const char *what, qint64 value)
{
    std::printf("%s %lld\n", what, static_cast<long long>(value));
    std::fflush(stdout);
}

/// What the history writes for a change: an event, a row, its mark as unread, and the head.
class Peer
{
public:
    explicit Peer(const QString &path)
    {
        sqlite3_open(path.toUtf8().constData(), &m_database);
        sqlite3_exec(
            m_database,
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
            "CREATE TABLE event (seq INTEGER PRIMARY KEY, bot, kind, place, configuration, parameters"
            " BLOB, chain BLOB); CREATE TABLE change (bot, parameter, place, seq, flags, before, after,"
            " PRIMARY KEY (bot, parameter, place, seq)) WITHOUT ROWID;"
            "CREATE TABLE unacknowledged (seq INTEGER PRIMARY KEY, bot); CREATE TABLE head (seq)",
            nullptr, nullptr, nullptr);
        for (const auto &[statement, sql] :
             {std::pair(&m_event, "INSERT INTO event VALUES (?1, 1, 2, ?1, ?1, x'01000000', zeroblob(32))"),
              {&m_change, "INSERT INTO change VALUES (1, 1, ?1, ?1, 3, 0.5, 0.6)"},
              {&m_waiting, "INSERT INTO unacknowledged VALUES (?1, 1)"}})
            sqlite3_prepare_v2(m_database, sql, -1, statement, nullptr);
    }
    ~Peer()
    {
        for (sqlite3_stmt *statement : {m_event, m_change, m_waiting})
            sqlite3_finalize(statement);
        sqlite3_close(m_database);
    }
    Peer(const Peer &) = delete;
    Peer &operator=(const Peer &) = delete;

    void append(qint64 number)
    {
        sqlite3_exec(m_database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
        for (sqlite3_stmt *statement : {m_event, m_change, m_waiting}) {
            sqlite3_bind_int64(statement, 1, number);
            sqlite3_step(statement);
            sqlite3_reset(statement);
        }
        sqlite3_exec(m_database, "COMMIT", nullptr, nullptr, nullptr);
    }

private:
    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_event = nullptr;
    sqlite3_stmt *m_change = nullptr;
    sqlite3_stmt *m_waiting = nullptr;
};

void measureAppending(const QString &folder, int count, const Profile &profile)
{
    HistoryFile file(folder + QStringLiteral("/append.sqlite"));
    file.open(start);
    HistoryWriter writer(file.connection());
    Peer peer(folder + QStringLiteral("/peer.sqlite"));
    QElapsedTimer timer;
    for (int i = 1; i <= count; ++i) {
        ConfigChange change;
        change.before = snapshot(i - 1, start + i - 1);
        change.after = snapshot(i, start + i);
        change.keys =
            diffParameters(change.before.parameters(), change.after.parameters(), profile.significanceRule());
        change.after.hash(); // known already when a change comes
        timer.start();
        writer.begin();
        writer.addChange(change, profile);
        writer.commit();
        tell("append", timer.nsecsElapsed());
        timer.start();
        peer.append(i);
        tell("peer", timer.nsecsElapsed());
    }
}

QList<Observation> observations(int changes)
{
    QList<Observation> all;
    all.reserve(changes + 1);
    for (int i = 0; i <= changes; ++i) {
        const qint64 time = start + i * 1000LL;
        const ConfigSnapshot seen = snapshot(i, time);
        all.append({time, time, seen.hash(), seen.section(), seen.parameters()});
    }
    return all;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 4)
        return 2;
    const QString &folder = words.at(1);
    const int changes = words.at(2).toInt();
    const int count = words.at(3).toInt();
    const Profile profile = Profile::opportunityGating();
    measureAppending(folder, count, profile);

    const QString path = folder + QStringLiteral("/history.sqlite");
    QElapsedTimer timer;
    // In parts, as ten million at once would need much memory; the time of making them does not count.
    constexpr int part = 1'000'000;
    qint64 importing = 0;
    {
        HistoryFile file(path);
        file.open(start);
        HistoryWriter writer(file.connection());
        QList<Observation> all = observations(std::min(changes, part));
        for (int first = 0; first < changes; first += part) {
            timer.start();
            writer.begin();
            writer.import(bot, profile, {all, {}}, {});
            writer.commit();
            importing += timer.nsecsElapsed();
            for (Observation &observation : all) {
                observation.time += part * 1000LL;
                observation.writtenAt = observation.time;
            }
        }
    }
    tell("import", importing);
    tell("bytes", QFileInfo(path).size());

    SqliteConnection connection;
    HistoryFile::openReadOnly(connection, path);
    {
        HistoryReader reader(connection);
        ChartRequest request{bot.id, {QStringLiteral("long_threshold")}, start, start + changes * 1000LL};
        for (int i = 0; i <= count; ++i) {
            timer.start();
            const ChartAnswer answer = ChartReader(connection, reader).answer(request);
            tell(i == 0 ? "coldsteps" : "steps", timer.nsecsElapsed());
            if (i == 0)
                tell("points", answer.parameters.at(0).points.size());
        }
    }
    timer.start();
    const HistoryVerdict verdict = verifyHistory(connection);
    tell("verify", timer.nsecsElapsed());
    return verdict.ok() && verdict.rows >= changes ? 0 : 1;
}
