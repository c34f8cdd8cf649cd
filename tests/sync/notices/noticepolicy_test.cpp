// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/notices/noticefixture.h"

#include <QJsonObject>
#include <QTest>

namespace {

const QJsonValue nothing(QJsonValue::Undefined);

QStringList texts(const char *text)
{
    return QString::fromLatin1(text).split(QStringLiteral(", "), Qt::SkipEmptyParts);
}

} // namespace

/// What deserves a notice, and when: to the millisecond.
class NoticePolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void urgencies_data();
    void urgencies();
    void healths_data();
    void healths();
    void firstLoadIsSilent();
    void sameHealthIsToldOnce();
    void atMostOneInFiveSeconds();
    void burstIsOneNotice();
    void mergingEnds();
    void acknowledgedNoticeDoesNotGrow();
    void manyBotsAreSummedUp();
    void clockSetBack();
    void missedWhileAway();
    void reminders();
    void recoveryNeedsNoReminder();
    void boundedWhateverABotWrites();
    void removedBotLosesNothing();
};

void NoticePolicyTest::urgencies_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("before");
    QTest::addColumn<QJsonValue>("after");
    QTest::addColumn<QString>("urgency");
    const auto row = [](const char *name, const char *key, const QJsonValue &before, const QJsonValue &after,
                        const char *urgency) {
        QTest::newRow(name) << QString::fromLatin1(key) << before << after << QString::fromLatin1(urgency);
    };
    row("leverage raised", "leverage", 4, 10, "critical");
    row("leverage lowered", "leverage", 4, 2, "normal");
    row("leverage removed", "leverage", 4, nothing, "critical");
    row("stop loss loosened", "emergency_stop_loss", 0.03, 0.031, "critical");
    row("stop loss tightened", "emergency_stop_loss", 0.03, 0.02, "normal");
    row("significant", "long_threshold", 0.65, 0.80, "normal");
    row("small", "long_threshold", 0.80, 0.85, "low");
    row("unknown key", "new_thing", nothing, 1, "normal");
}

void NoticePolicyTest::urgencies()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, before);
    QFETCH(QJsonValue, after);
    QFETCH(QString, urgency);
    NoticeBench bench;
    bench.takes(key.toLatin1().constData(), before, after);
    const NoticeRound round = bench.wait(0);
    QCOMPARE(shown(round), QStringList(QStringLiteral("1 ") + urgency));
    QCOMPARE(listed(round), texts("1 no"));
    QCOMPARE(round.listed.constFirst().bot, NoticeBench::bot(0));
    QCOMPARE(round.listed.constFirst().time, bench.clock.utcMilliseconds());
}

void NoticePolicyTest::healths_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("late");
    QTest::addColumn<QString>("urgency");
    const auto row = [](HealthStatus status, bool late, const char *urgency) {
        QTest::newRow(qPrintable(healthStatusWord(status) + (late ? QStringLiteral(" late") : QString())))
            << static_cast<int>(status) << late << QString::fromLatin1(urgency);
    };
    row(HealthStatus::Missing, false, "critical");
    row(HealthStatus::Unreadable, false, "critical");
    row(HealthStatus::Corrupted, false, "critical");
    row(HealthStatus::Incomplete, false, "critical");
    row(HealthStatus::Invalid, false, "critical");
    row(HealthStatus::Fallback, false, "normal");
    row(HealthStatus::Synced, true, "normal");
}

void NoticePolicyTest::healths()
{
    QFETCH(int, status);
    QFETCH(bool, late);
    QFETCH(QString, urgency);
    NoticeBench bench;
    bench.turns(static_cast<HealthStatus>(status), 0, late);
    QCOMPARE(shown(bench.wait(0)), QStringList(QStringLiteral("1 ") + urgency));
    QVERIFY(bench.wait(NoticePolicy::mergeSpan).shown.isEmpty());
    bench.turns(HealthStatus::Synced);
    const NoticeRound back = bench.wait(0);
    QCOMPARE(shown(back), texts("2 normal"));
    QVERIFY(back.listed.constFirst().turn->isGood());
}

void NoticePolicyTest::firstLoadIsSilent()
{
    NoticeBench bench;
    QVERIFY(!bench.policy.nextDue());
    bench.policy.addBot(NoticeBench::bot(1), gatingProfile());
    bench.turns(HealthStatus::Starting, 1);
    QVERIFY(!bench.policy.nextDue());
    bench.turns(HealthStatus::Corrupted, 1);
    const NoticeRound round = bench.wait(60'000);
    QCOMPARE(shown(round), QStringList());
    QCOMPARE(listed(round), texts("1 first_load"));
    bench.turns(HealthStatus::Synced, 1);
    QCOMPARE(shown(bench.wait(0)), texts("2 normal"));
    // A bot that nobody watches has no say.
    bench.turns(HealthStatus::Corrupted, 7);
    bench.takes("leverage", 4, 10, 7);
    QVERIFY(!bench.policy.nextDue());
}

void NoticePolicyTest::sameHealthIsToldOnce()
{
    NoticeBench bench;
    bench.turns(HealthStatus::Invalid);
    QCOMPARE(bench.wait(10'000).shown.size(), 1);
    for (int i = 0; i < 100; ++i) {
        bench.turns(HealthStatus::Invalid);
        QVERIFY(bench.wait(1'000).shown.isEmpty());
    }
    bench.turns(HealthStatus::Incomplete);
    QCOMPARE(bench.wait(0).shown.size(), 1);
}

void NoticePolicyTest::atMostOneInFiveSeconds()
{
    NoticeBench bench;
    bench.takes("long_threshold", 0.80, 0.81);
    QCOMPARE(shown(bench.wait(0)), texts("1 low"));
    bench.takes("leverage", 4, 10);
    QCOMPARE(*bench.policy.nextDue(), bench.clock.steadyMilliseconds() + 5'000);
    QCOMPARE(shown(bench.wait(4'999)), QStringList());
    QCOMPARE(shown(bench.wait(1)), texts("1 critical"));
    QVERIFY(!bench.policy.nextDue());
    bench.wait(5'000);
    bench.takes("leverage", 10, 4);
    QVERIFY(*bench.policy.nextDue() <= bench.clock.steadyMilliseconds());
}

void NoticePolicyTest::burstIsOneNotice()
{
    NoticeBench bench;
    bench.takes("long_threshold", 0.80, 0.81);
    bench.wait(0);
    for (int i = 1; i <= 30; ++i) {
        bench.wait(100);
        bench.takes("long_threshold", 0.80 + 0.01 * (i % 2 ? 1 : 2), 0.80 + 0.01 * (i % 2 ? 2 : 1));
    }
    bench.takes("short_threshold", 0.5, 0.9);
    const NoticeRound round = bench.wait(5'000);
    QCOMPARE(shown(round), texts("1 normal"));
    const BotNotice &notice = round.shown.constFirst().notices.constFirst();
    QCOMPARE(notice.changes, 32);
    QCOMPARE(notice.stepCount(), 2);
    QCOMPARE(notice.steps.at(0).key, QStringLiteral("long_threshold"));
    QCOMPARE(notice.steps.at(0).times, 31);
    QCOMPARE(notice.steps.at(0).before, QJsonValue(0.80));
    QCOMPARE(notice.steps.at(0).after, QJsonValue(0.81));
    QCOMPARE(notice.steps.at(1).times, 1);
    QCOMPARE(notice.time - notice.begunAt, 3'000);
}

void NoticePolicyTest::mergingEnds()
{
    NoticeBench bench;
    QStringList all;
    for (int i = 0; i < 130; ++i) {
        bench.takes("long_threshold", 0.80, 0.81);
        all.append(shown(bench.wait(1'000)));
    }
    // Every five seconds, and a new notice once the old one is a minute old.
    QCOMPARE(all.size(), 27);
    QCOMPARE(all.count(QStringLiteral("1 low")), 12);
    QCOMPARE(all.count(QStringLiteral("2 low")), 12);
    QCOMPARE(all.count(QStringLiteral("3 low")), 3);
}

void NoticePolicyTest::acknowledgedNoticeDoesNotGrow()
{
    NoticeBench bench;
    bench.takes("leverage", 4, 10);
    QCOMPARE(shown(bench.wait(0)), texts("1 critical"));
    bench.policy.acknowledge(1);
    bench.takes("long_threshold", 0.80, 0.81);
    const NoticeRound round = bench.wait(5'000);
    QCOMPARE(shown(round), texts("2 low"));
    QCOMPARE(round.listed.constFirst().changes, 1);
}

void NoticePolicyTest::manyBotsAreSummedUp()
{
    NoticeBench bench(26);
    for (int bot = 0; bot < 26; ++bot)
        bench.turns(bot == 20 ? HealthStatus::Corrupted : HealthStatus::Missing, bot);
    const NoticeRound round = bench.wait(0);
    QCOMPARE(round.listed.size(), 26);
    QCOMPARE(round.shown.size(), 1);
    QCOMPARE(round.shown.constFirst().notices.size(), 26);
    QCOMPARE(round.shown.constFirst().notices.constFirst().bot, NoticeBench::bot(20));
    QCOMPARE(round.shown.constFirst().notices.at(1).bot, NoticeBench::bot(0));
    bench.wait(5'000);

    // One after the other: four are shown, the others wait for room.
    for (int bot = 0; bot < 10; ++bot) {
        bench.turns(HealthStatus::Synced, bot);
        QCOMPARE(bench.wait(10).shown.size(), bot < 4 ? 1 : 0);
    }
    const NoticeRound late = bench.wait(5'000);
    QCOMPARE(late.shown.size(), 1);
    QCOMPARE(late.shown.constFirst().notices.size(), 6);
}

void NoticePolicyTest::clockSetBack()
{
    NoticeBench bench;
    bench.takes("long_threshold", 0.80, 0.81);
    QCOMPARE(bench.wait(0).shown.size(), 1);
    bench.clock.setTime(QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC));
    bench.takes("long_threshold", 0.81, 0.82);
    QCOMPARE(bench.wait(4'999).shown.size(), 0);
    QCOMPARE(bench.wait(1).shown.size(), 1);
}

void NoticePolicyTest::missedWhileAway()
{
    NoticeBench bench;
    const ConfigChange change = bench.change(QStringLiteral("leverage"), 4, 20);
    bench.policy.takeMissed(change.bot().id, change.keys, change.observedAt());
    const NoticeRound round = bench.wait(0);
    QCOMPARE(shown(round), QStringList());
    QCOMPARE(listed(round), texts("1 away"));
    QCOMPARE(round.listed.constFirst().urgency(), Urgency::Critical);
    // It delays nothing.
    bench.takes("leverage", 20, 4);
    QCOMPARE(shown(bench.wait(0)), texts("2 normal"));
}

void NoticePolicyTest::reminders()
{
    NoticeBench bench(2);
    bench.takes("leverage", 4, 20);
    QCOMPARE(shown(bench.wait(0)), texts("1 critical"));
    QCOMPARE(shown(bench.wait(24 * 3'600'000)), QStringList()); // off unless told
    NoticeSettings settings;
    settings.reminderMinutes = 10;
    bench.policy.setSettings(settings);
    QCOMPARE(shown(bench.wait(599'999)), QStringList());
    QCOMPARE(shown(bench.wait(1)), texts("1 critical reminder"));
    QCOMPARE(shown(bench.wait(1'200'000)), texts("1 critical reminder, 1 critical reminder"));
    bench.takes("long_threshold", 0.5, 0.9, 1);
    bench.wait(0);
    settings.allMutedUntil = bench.clock.utcMilliseconds() + 600'001;
    bench.policy.setSettings(settings);
    QCOMPARE(shown(bench.wait(600'000)), QStringList());
    bench.policy.acknowledge(1);
    QCOMPARE(shown(bench.wait(24 * 3'600'000)), QStringList());
    QVERIFY(!bench.policy.nextDue());

    // What an earlier run left.
    BotNotice left;
    left.id = 7;
    left.bot = NoticeBench::bot(1);
    left.add(bench.change(QStringLiteral("leverage"), 4, 20, 1).keys, gatingProfile(), 1);
    bench.policy.takeUnacknowledged(left);
    QCOMPARE(shown(bench.wait(600'000)), texts("7 critical reminder"));
}

void NoticePolicyTest::recoveryNeedsNoReminder()
{
    NoticeBench bench;
    NoticeSettings settings;
    settings.reminderMinutes = 1;
    bench.policy.setSettings(settings);
    bench.turns(HealthStatus::Corrupted);
    QCOMPARE(shown(bench.wait(60'000)), texts("1 critical, 1 critical reminder"));
    bench.turns(HealthStatus::Synced);
    QCOMPARE(shown(bench.wait(3'600'000)).size(), 1);
    QVERIFY(!bench.policy.nextDue());
}

void NoticePolicyTest::boundedWhateverABotWrites()
{
    NoticeBench bench;
    QJsonObject before;
    QJsonObject after;
    for (int i = 0; i < 5'000; ++i) {
        before.insert(QStringLiteral("key%1").arg(i), i);
        after.insert(QStringLiteral("key%1").arg(i), QString(10'000, u'x'));
    }
    before.insert(QStringLiteral("leverage"), 4);
    after.insert(QStringLiteral("leverage"), 20);
    after.insert(QString(10'000, u'k'), QJsonObject{{QStringLiteral("deep"), QString(10'000, u'y')}});
    ConfigChange change = bench.change(QStringLiteral("leverage"), 4, 20);
    change.keys = diffParameters(before, after, gatingProfile().significanceRule());
    bench.policy.takeChange(change);
    bench.policy.takeChange(change);
    const BotNotice notice = bench.wait(0).listed.constFirst();
    QCOMPARE(notice.steps.size(), BotNotice::mostSteps);
    QCOMPARE(notice.steps.constFirst().key, QStringLiteral("leverage"));
    QCOMPARE(notice.urgency(), Urgency::Critical);
    QVERIFY(notice.stepCount() >= 5'002);
    for (const NoticedStep &step : notice.steps) {
        QVERIFY(step.key.size() <= BotNotice::longestText + 1);
        QVERIFY(step.after.toString().size() <= BotNotice::longestText + 1);
    }
}

void NoticePolicyTest::removedBotLosesNothing()
{
    NoticeBench bench;
    bench.takes("long_threshold", 0.80, 0.81);
    bench.wait(0);
    bench.takes("leverage", 4, 20);
    bench.policy.removeBot(NoticeBench::bot(0).id);
    const NoticeRound round = bench.wait(0);
    QCOMPARE(round.listed.size(), 1);
    QCOMPARE(round.listed.constFirst().steps.constFirst().key, QStringLiteral("leverage"));
    QVERIFY(!bench.policy.nextDue());
}

QTEST_APPLESS_MAIN(NoticePolicyTest)
#include "noticepolicy_test.moc"
