// SPDX-License-Identifier: GPL-3.0-or-later
// Loads one state file in process, again and again, with the parts of the engine:
//
//     bench-engineloader PATH
//
// Obeys lines on its input, and answers each with one line of numbers:
//   fresh N      N times: a new reader, read, validate; nanoseconds each
//   steady N     the same with one reader for all
//   unchanged N  ConfigSync::check() of a file that is as it was; nanoseconds each
//   rewritten N  the same where the file was replaced by one with the same configuration
//   memory       by how many bytes the process grew at most while it loaded
//   snapshots N  bytes that each of N different configurations keeps, and bytes of one's JSON
#include "sync/configevaluation.h"
#include "sync/configsync.h"
#include "sync/statefile/writecloseprobe.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>

#include <cstdio>
#include <iostream>
#include <limits>
#include <string>
#include <vector>

#include <malloc.h>

namespace {

class Loader
{
public:
    explicit Loader(const QString &path)
    {
        m_request.path = path;
        m_request.section = m_profile.sectionPointer();
        m_request.maximumSize = std::numeric_limits<qint64>::max();
    }

    void load(int count, bool fresh)
    {
        StateFileReader common;
        // What one reading found is known at the next, as ConfigSync has it.
        StateFileRequest following = m_request;
        following.wasRegular = true;
        for (int i = 0; i < count; ++i) {
            QElapsedTimer timer;
            timer.start();
            HealthStatus status{};
            if (fresh) {
                StateFileReader reader;
                status = evaluateReading(reader.read(m_request), m_profile).status;
            } else {
                status = evaluateReading(common.read(following), m_profile).status;
            }
            note(timer.nsecsElapsed());
            require(status == HealthStatus::Synced);
        }
        answer();
    }

    void check(int count, bool rewritten)
    {
        StateFileReader reader;
        WriteCloseProbe probe;
        const SystemClock clock;
        ConfigSync::Settings settings;
        settings.bot = botIdentityForPath(m_request.path);
        settings.profile = m_profile;
        settings.maximumSize = m_request.maximumSize;
        ConfigSync bot(settings, reader, probe, clock);
        bot.check();
        // A file that was written at this instant is believed a little later.
        while (!bot.health().isSynced())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        for (int i = 0; i < count; ++i) {
            if (rewritten) {
                const QString copy = m_request.path + QStringLiteral(".new");
                QFile::remove(copy);
                require(QFile::copy(m_request.path, copy));
                require(std::rename(qPrintable(copy), qPrintable(m_request.path)) == 0);
            }
            QElapsedTimer timer;
            timer.start();
            bot.check();
            note(timer.nsecsElapsed());
            QCoreApplication::processEvents();
        }
        require(bot.lastGood().revision() == 1);
        answer();
    }

    void measureMemory()
    {
        StateFileReader reader;
        malloc_trim(0);
        QFile reset(QStringLiteral("/proc/self/clear_refs"));
        require(reset.open(QIODevice::WriteOnly) && reset.write("5") == 1);
        reset.close();
        const qint64 before = kilobytes("VmRSS:");
        require(evaluateReading(reader.read(m_request), m_profile).status == HealthStatus::Synced);
        note((kilobytes("VmHWM:") - before) * 1024);
        answer();
    }

    void measureSnapshots(int count)
    {
        StateFileReader reader;
        const StateReading pattern = reader.read(m_request);
        const qsizetype place = pattern.section.indexOf("\"long_avg_return\": ");
        require(pattern.isWhole() && place >= 0);
        const BotIdentity identity = botIdentityForPath(m_request.path);
        std::vector<ConfigSnapshot> snapshots;
        snapshots.reserve(static_cast<size_t>(count));
        const size_t before = mallinfo2().uordblks;
        for (int i = 0; i < count; ++i) {
            StateReading reading = pattern;
            const QByteArray number = "1." + QByteArray::number(i).rightJustified(6, '0');
            reading.section.replace(place + 19, number.size(), number);
            const ConfigEvaluation evaluation = evaluateReading(reading, m_profile);
            require(evaluation.status == HealthStatus::Synced);
            ConfigSnapshot::Parts parts;
            parts.bot = identity;
            parts.source = ConfigSource::StateFile;
            parts.profileName = m_profile.name();
            parts.section = evaluation.section;
            parts.parameters = m_profile.parametersOf(evaluation.section);
            parts.revision = i + 1;
            snapshots.emplace_back(std::move(parts));
        }
        note(static_cast<qint64>((mallinfo2().uordblks - before) / static_cast<size_t>(count)));
        note(pattern.section.size());
        answer();
    }

private:
    static qint64 kilobytes(const char *field)
    {
        QFile file(QStringLiteral("/proc/self/status"));
        require(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        const qsizetype at = text.indexOf(field);
        require(at >= 0);
        return text.mid(at + qstrlen(field), 32).simplified().split(' ').constFirst().toLongLong();
    }

    static void require(bool condition)
    {
        if (condition)
            return;
        std::fputs("bench-engineloader: the file cannot be loaded as it should be\n", stderr);
        std::exit(2);
    }

    void note(qint64 number) { m_answer += QByteArray::number(number) + ' '; }

    void answer()
    {
        std::puts(m_answer.constData());
        std::fflush(stdout);
        m_answer.clear();
    }

    const Profile m_profile = Profile::opportunityGating();
    StateFileRequest m_request;
    QByteArray m_answer;
};

} // namespace

int main(int count, char **arguments)
{
    const QCoreApplication application(count, arguments);
    Loader loader(QCoreApplication::arguments().value(1));
    std::string command;
    while (std::cin >> command) {
        int times = 0;
        if (command != "memory")
            std::cin >> times;
        if (command == "fresh" || command == "steady")
            loader.load(times, command == "fresh");
        else if (command == "unchanged" || command == "rewritten")
            loader.check(times, command == "rewritten");
        else if (command == "memory")
            loader.measureMemory();
        else if (command == "snapshots")
            loader.measureSnapshots(times);
        else
            return 2;
    }
    return 0;
}
