// SPDX-License-Identifier: GPL-3.0-or-later
// The engine in a process of its own, following any number of state files:
//
//     bench-enginefollower fleet|engine PATHS
//
// `fleet` follows them through BotFleet, as the programs do: the time is taken where they receive the signal,
// on the main thread. `engine` has a SyncEngine on the main thread: the time is taken where the signal is
// emitted. PATHS is a file with one path a line. Prints `ready nanoseconds` once every file was read (since
// it began to add them), then answers the line `usage` with its CPU time in nanoseconds, and when its input
// ends prints `number nanoseconds` for each configuration that was another one than before.
#include "sync/fleet/botfleet.h"
#include "sync/fleet/syncengine.h"

#include <QCoreApplication>
#include <QFile>
#include <QSocketNotifier>

#include <cmath>
#include <cstdio>
#include <vector>

#include <ctime>
#include <unistd.h>

namespace {

qint64 nanoseconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<qint64>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

struct Record
{
    QJsonValue value;
    qint64 time;
};

class Recorder
{
public:
    explicit Recorder(qsizetype bots)
        : m_bots(bots)
        , m_begin(nanoseconds(CLOCK_MONOTONIC))
    {
        m_records.reserve(1 << 18);
    }

    void noteSnapshot()
    {
        if (++m_snapshots == m_bots) {
            std::printf("ready %lld\n", static_cast<long long>(nanoseconds(CLOCK_MONOTONIC) - m_begin));
            std::fflush(stdout);
        }
    }

    void noteChange(const ConfigChange &change)
    {
        const qint64 time = nanoseconds(CLOCK_MONOTONIC);
        m_records.push_back({change.after.parameters().value(u"long_avg_return"), time});
    }

    void print() const
    {
        for (const Record &record : m_records) {
            const long number = std::lround((record.value.toDouble() - 1) * 1e6);
            std::printf("%ld %lld\n", number, static_cast<long long>(record.time));
        }
    }

private:
    qsizetype m_bots;
    qsizetype m_snapshots = 0;
    qint64 m_begin;
    std::vector<Record> m_records;
};

void obey(char command)
{
    if (command == 'u') {
        std::printf("%lld\n", static_cast<long long>(nanoseconds(CLOCK_PROCESS_CPUTIME_ID)));
        std::fflush(stdout);
    }
}

} // namespace

int main(int count, char **arguments)
{
    QCoreApplication application(count, arguments);
    const QStringList words = QCoreApplication::arguments();
    QFile list(words.value(2));
    if (words.size() != 3 || !list.open(QIODevice::ReadOnly)) {
        std::fputs("usage: bench-enginefollower fleet|engine PATHS\n", stderr);
        return 2;
    }
    QStringList paths = QString::fromUtf8(list.readAll()).split(u'\n', Qt::SkipEmptyParts);
    const Profile profile = Profile::opportunityGating();
    const SystemClock clock;
    Recorder recorder(paths.size());

    const auto record = [&recorder](auto *source) {
        using Source = std::remove_pointer_t<decltype(source)>;
        QObject::connect(source, &Source::snapshotAccepted, source, [&recorder] { recorder.noteSnapshot(); });
        QObject::connect(source, &Source::configurationChanged, source,
                         [&recorder](const ConfigChange &change) { recorder.noteChange(change); });
    };
    std::unique_ptr<BotFleet> fleet;
    std::unique_ptr<SyncEngine> engine;
    const QList<BotIdentity> identities = botIdentitiesForPaths(paths);
    if (words.at(1) == u"fleet") {
        fleet = std::make_unique<BotFleet>(StateFileReader::defaultMaximumSize, clock);
        record(fleet.get());
        QList<FleetBot> bots;
        for (const BotIdentity &identity : identities)
            bots.append({identity, profile});
        fleet->add(bots);
    } else {
        engine = std::make_unique<SyncEngine>(clock);
        record(engine.get());
        for (const BotIdentity &identity : identities)
            engine->add({identity, profile, StateFileReader::defaultMaximumSize, 0, {}});
    }

    QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, [] {
        char command = 0;
        if (::read(0, &command, 1) <= 0)
            QCoreApplication::quit();
        else
            obey(command);
    });
    const int status = QCoreApplication::exec();
    fleet.reset();
    engine.reset();
    recorder.print();
    return status;
}
