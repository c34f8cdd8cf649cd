// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/notices/noticelist.h"
#include "tests/sync/notices/noticefixture.h"

#include <QRandomGenerator>
#include <QTest>

#include <deque>
#include <malloc.h>

namespace {

constexpr int bots = 20;
constexpr int events = 1'000'000;

/// Bytes that are in use; 0 where the allocator does not tell (a sanitizer's).
size_t bytesInUse()
{
    return mallinfo2().uordblks;
}

} // namespace

/// A million events in simulated time: never more notices than the rules allow, and no growth of memory.
namespace {

/// When something is due, asked bot by bot.
std::optional<qint64> earliestOf(const NoticePolicy &policy)
{
    std::optional<qint64> earliest;
    for (int bot = 0; bot < bots; ++bot) {
        if (const std::optional<qint64> due = policy.nextDue(NoticeBench::bot(bot).id))
            earliest = qMin(earliest.value_or(*due), *due);
    }
    return earliest;
}

} // namespace

class NoticeFloodTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMillionEvents();

private:
    void check(const NoticeRound &round, qint64 now);

    std::array<qint64, bots> m_shownAt{};
    std::deque<qint64> m_presentedAt;
    QHash<QString, int> m_botByName;
    qint64 m_presentations = 0;
    qint64 m_told = 0; // changes and turns, each once
};

void NoticeFloodTest::check(const NoticeRound &round, qint64 now)
{
    for (const NoticePresentation &presentation : round.shown) {
        ++m_presentations;
        QVERIFY(!presentation.notices.isEmpty());
        for (const BotNotice &notice : presentation.notices) {
            qint64 &last = m_shownAt.at(static_cast<size_t>(m_botByName.value(notice.bot.name)));
            QVERIFY2(last == 0 || now - last >= NoticePolicy::spacing, "twice within five seconds");
            last = now;
        }
        m_presentedAt.push_back(now);
        while (m_presentedAt.front() + NoticePolicy::spacing <= now)
            m_presentedAt.pop_front();
        QVERIFY(m_presentedAt.size() <= NoticePolicy::mostAtOnce);
    }
}

void NoticeFloodTest::aMillionEvents()
{
    NoticeBench bench(bots);
    for (int bot = 0; bot < bots; ++bot)
        m_botByName.insert(NoticeBench::bot(bot).name, bot);
    NoticeList list;
    NoticeSettings settings;
    settings.quietHours = true;
    settings.reminderMinutes = 5;
    QRandomGenerator random(20251108);
    QList<ConfigChange> changes;
    for (const char *key : {"long_threshold", "leverage", "emergency_stop_loss", "note"})
        changes.append(bench.change(QLatin1String(key), 0.25, 0.5));
    QHash<qint64, int> changesInNotice;
    qint64 taken = 0;
    size_t early = 0;

    for (int event = 0; event < events; ++event) {
        bench.clock.advance(random.bounded(10) == 0 ? random.bounded(20'000) : random.bounded(200));
        const auto bot = random.bounded(bots);
        if (random.bounded(4) == 0) {
            bench.turns(static_cast<HealthStatus>(random.bounded(1, 8)), bot, random.bounded(8) == 0);
        } else {
            ConfigChange change = changes.at(random.bounded(static_cast<int>(changes.size())));
            ConfigSnapshot::Parts parts;
            parts.bot = NoticeBench::bot(bot);
            parts.observedAt = bench.clock.utcMilliseconds();
            change.after = ConfigSnapshot(parts);
            bench.policy.takeChange(change);
            ++taken;
        }
        if (random.bounded(1'000) == 0) {
            settings.significantOnly = random.bounded(2) == 0;
            settings.allMutedUntil =
                random.bounded(3) == 0 ? bench.clock.utcMilliseconds() + random.bounded(100'000) : 0;
            bench.policy.setSettings(settings);
        }
        if (random.bounded(50) == 0 && !list.notices().isEmpty()) {
            const qint64 id = list.notices().constLast().notice.id;
            list.acknowledge(id);
            bench.policy.acknowledge(id);
        }
        const std::optional<qint64> due = bench.policy.nextDue();
        if (event % 97 == 0)
            QCOMPARE(due, earliestOf(bench.policy));
        if (!due || *due > bench.clock.steadyMilliseconds())
            continue;
        const NoticeRound round = bench.policy.takeDue();
        check(round, bench.clock.steadyMilliseconds());
        if (QTest::currentTestFailed())
            return;
        for (const BotNotice &notice : round.listed) {
            // A notice that is not known has new changes, one that is known has more than before.
            int &known = changesInNotice[notice.id];
            QVERIFY(notice.changes >= known);
            m_told += notice.changes - known;
            known = notice.changes;
            list.put(notice);
        }
        QVERIFY(list.notices().size() <= NoticeList::most);
        if (changesInNotice.size() > 10'000)
            changesInNotice.removeIf(
                [&list](const auto &entry) { return entry.key() < list.nextId() - 200; });
        if (event > events / 5 && early == 0)
            early = bytesInUse();
    }
    bench.wait(10'000);
    // Only what is gathered at the very end may be missing.
    QVERIFY2(taken - m_told >= 0 && taken - m_told < 200, qPrintable(QString::number(taken - m_told)));
    QVERIFY(m_presentations > 10'000);
    QCOMPARE(list.givenUp(), list.nextId() - 1 - list.notices().size());
    const size_t late = bytesInUse();
    qInfo("%lld presentations, %lld notices, %zu KiB early, %zu KiB late", m_presentations, list.nextId() - 1,
          early / 1024, late / 1024);
    if (early > 0)
        QVERIFY2(late < early + early / 4, "memory grew");
}

QTEST_APPLESS_MAIN(NoticeFloodTest)
#include "noticeflood_test.moc"
