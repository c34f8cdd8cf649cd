// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/notices/noticefixture.h"

#include <QJsonObject>
#include <QTest>

namespace {

QStringList texts(const char *text)
{
    return QString::fromLatin1(text).split(QStringLiteral(", "), Qt::SkipEmptyParts);
}

} // namespace

/// What the user does not want to be shown is listed, with the reason, and delays nothing.
class NoticeHoldingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void significantOnly();
    void heldBackDoesNotDelay();
    void mutes();
    void quietHours();
    void commandAndSound();
};

void NoticeHoldingTest::significantOnly()
{
    NoticeBench bench;
    NoticeSettings settings;
    settings.significantOnly = true;
    bench.policy.setSettings(settings);
    bench.takes("long_threshold", 0.80, 0.81);
    const NoticeRound round = bench.wait(10'000);
    QCOMPARE(shown(round), QStringList());
    QCOMPARE(listed(round), texts("1 not_significant"));
    bench.takes("long_threshold", 0.60, 0.81);
    QCOMPARE(shown(bench.wait(0)), texts("2 normal"));
    bench.wait(60'000);
    bench.turns(HealthStatus::Synced, 0, true);
    QCOMPARE(shown(bench.wait(0)), texts("3 normal"));
}

void NoticeHoldingTest::heldBackDoesNotDelay()
{
    NoticeBench bench;
    NoticeSettings settings;
    settings.significantOnly = true;
    bench.policy.setSettings(settings);
    bench.takes("long_threshold", 0.80, 0.81);
    QCOMPARE(listed(bench.wait(100)), texts("1 not_significant"));
    bench.takes("long_threshold", 0.81, 0.82);
    QVERIFY(bench.wait(100).listed.isEmpty()); // gathered
    bench.takes("leverage", 4, 20);
    QCOMPARE(shown(bench.wait(0)), texts("2 critical"));
}

void NoticeHoldingTest::mutes()
{
    NoticeBench bench(2);
    NoticeSettings settings;
    settings.mutedUntil.insert(NoticeBench::bot(0).id, bench.clock.utcMilliseconds() + 3'600'000);
    bench.policy.setSettings(settings);
    bench.takes("leverage", 4, 20, 0);
    bench.takes("leverage", 4, 20, 1);
    NoticeRound round = bench.wait(3'599'999);
    QCOMPARE(shown(round), texts("1 critical").replaceInStrings(QStringLiteral("1 "), QStringLiteral("2 ")));
    QCOMPARE(listed(round).count(QStringLiteral("1 muted")), 1);
    bench.takes("leverage", 4, 20, 0);
    QCOMPARE(listed(bench.wait(0)), texts("3 muted"));
    bench.wait(1);
    bench.takes("leverage", 20, 4, 0);
    QCOMPARE(shown(bench.wait(0)), texts("4 normal"));

    settings.mutedUntil.clear();
    settings.allMutedUntil = NoticeSettings::forGood;
    bench.policy.setSettings(settings);
    bench.takes("leverage", 4, 20, 1);
    QCOMPARE(listed(bench.wait(5'000)), texts("5 muted"));

    // The fleet file mutes a bot as well, for as long as it says so.
    settings.allMutedUntil = 0;
    bench.policy.setSettings(settings);
    bench.policy.setMuted(NoticeBench::bot(0).id, true);
    bench.takes("leverage", 20, 4, 0);
    QCOMPARE(listed(bench.wait(5'000)), texts("6 muted"));
    bench.policy.setMuted(NoticeBench::bot(0).id, false);
    bench.takes("leverage", 4, 20, 0);
    QCOMPARE(shown(bench.wait(5'000)), texts("7 critical"));
}

void NoticeHoldingTest::quietHours()
{
    NoticeBench bench;
    NoticeSettings settings;
    settings.quietHours = true;
    bench.policy.setSettings(settings);
    const auto at = [&bench](int day, int hour, int minute, int second, int millisecond = 0) {
        bench.wait(100'000);
        bench.clock.setTime(
            QDateTime(QDate(2025, 11, day), QTime(hour, minute, second, millisecond), Qt::UTC));
        bench.turns(HealthStatus::Synced, 0, true);
        bench.turns(HealthStatus::Synced, 0, false);
        return heldBackWord(bench.wait(0).listed.constFirst().heldBack);
    };
    QCOMPARE(at(8, 21, 59, 59, 999), QStringLiteral("no"));
    QCOMPARE(at(8, 22, 0, 0), QStringLiteral("quiet_hours"));
    QCOMPARE(at(9, 0, 0, 0), QStringLiteral("quiet_hours"));
    QCOMPARE(at(9, 6, 59, 59, 999), QStringLiteral("quiet_hours"));
    QCOMPARE(at(9, 7, 0, 0), QStringLiteral("no"));

    bench.wait(100'000);
    bench.clock.setTime(QDateTime(QDate(2025, 11, 9), QTime(3, 0), Qt::UTC));
    bench.takes("leverage", 4, 20);
    QCOMPARE(bench.wait(0).shown.size(), 1);
    settings.criticalBreaksQuietHours = false;
    bench.policy.setSettings(settings);
    bench.takes("leverage", 4, 20);
    QCOMPARE(bench.wait(10'000).shown.size(), 0);

    // In local time: three at night in UTC is noon in Seoul.
    HandClock clock;
    clock.setTime(QDateTime(QDate(2025, 11, 9), QTime(3, 0), Qt::UTC));
    NoticePolicy seoul(clock, 1, QTimeZone("Asia/Seoul"));
    seoul.setSettings(settings);
    seoul.addBot(NoticeBench::bot(0), gatingProfile());
    seoul.takeChange(bench.change(QStringLiteral("leverage"), 4, 20));
    QCOMPARE(seoul.takeDue().shown.size(), 1);
}

void NoticeHoldingTest::commandAndSound()
{
    NoticeBench bench;
    bench.takes("leverage", 4, 20);
    NoticeRound round = bench.wait(0);
    QVERIFY(round.shown.constFirst().sound);
    QVERIFY(!round.shown.constFirst().command); // there is none
    NoticeSettings settings;
    settings.command = QStringLiteral("/bin/true");
    settings.sound = false;
    settings.onDesktop = false;
    bench.policy.setSettings(settings);
    const auto next = [&bench](double before, double after) {
        bench.wait(60'000);
        bench.takes("leverage", before, after);
        return bench.wait(0).shown.constFirst();
    };
    QVERIFY(next(4, 20).command);
    QVERIFY(!next(4, 20).sound);
    QVERIFY(!next(4, 20).onDesktop);
    QVERIFY(!next(20, 4).command);
    settings.commandUrgency = Urgency::Normal;
    bench.policy.setSettings(settings);
    QVERIFY(next(20, 4).command);
}

QTEST_APPLESS_MAIN(NoticeHoldingTest)
#include "noticeholding_test.moc"
