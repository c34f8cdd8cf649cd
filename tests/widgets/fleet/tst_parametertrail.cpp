// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/fleet/boardfixture.h"
#include "widgets/fleet/parametertrail.h"

#include <QTest>

class ParameterTrailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void baselineIsKnownSinceItWasWritten();
    void changeIsUnseenUntilSeen();
    void aSecondChangeCountsOnce();
    void addedAndRemoved();
    void volatileKeysAreForgotten();
};

void ParameterTrailTest::baselineIsKnownSinceItWasWritten()
{
    ConfigSnapshot::Parts parts;
    parts.writtenAt = 1'000;
    parts.observedAt = 5'000;
    ParameterTrail trail;
    trail.begin(ConfigSnapshot(parts));
    QCOMPARE(trail.knownSince(), 1'000);
    // A file from the future was there when it was seen, and not later.
    parts.writtenAt = 9'000;
    trail.begin(ConfigSnapshot(parts));
    QCOMPARE(trail.knownSince(), 5'000);
    QVERIFY(!trail.lastStep(QStringLiteral("leverage")));
}

void ParameterTrailTest::changeIsUnseenUntilSeen()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    fixture.clock.advance(60'000);
    fixture.change(fixture.configuration({{QStringLiteral("leverage"), 10}}));
    const ParameterTrail &trail = fixture.record().trail;
    QCOMPARE(trail.unseenCount(), 1);
    QCOMPARE(trail.unseenKeys(), QStringList(QStringLiteral("leverage")));
    const ParameterTrail::Step *step = trail.lastStep(QStringLiteral("leverage"));
    QVERIFY(step);
    QCOMPARE(step->before, QJsonValue(4));
    QCOMPARE(step->at, StandingClock::start + 60'000);
    QCOMPARE(trail.lastChange(), step->at);

    ParameterTrail copy = trail;
    QVERIFY(copy.markSeen(QStringLiteral("leverage")));
    QVERIFY(!copy.markSeen(QStringLiteral("leverage")));
    QVERIFY(!copy.markSeen(QStringLiteral("long_threshold")));
    QCOMPARE(copy.unseenCount(), 0);
    QVERIFY(copy.lastStep(QStringLiteral("leverage")));
}

void ParameterTrailTest::aSecondChangeCountsOnce()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    fixture.change(fixture.configuration({{QStringLiteral("leverage"), 10}}));
    fixture.change(fixture.configuration({{QStringLiteral("leverage"), 20}}));
    QCOMPARE(fixture.record().trail.unseenCount(), 1);
    fixture.board.markAllSeen(fixture.id());
    QCOMPARE(fixture.record().trail.unseenCount(), 0);
    fixture.change(fixture.configuration({{QStringLiteral("leverage"), 10}}));
    QCOMPARE(fixture.record().trail.unseenCount(), 1);
    QCOMPARE(fixture.record().trail.lastStep(QStringLiteral("leverage"))->before, QJsonValue(20));
}

void ParameterTrailTest::addedAndRemoved()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration({}, {QStringLiteral("exit_strategy")}));
    fixture.change(fixture.configuration({{QStringLiteral("extra"), 1}}));
    const ParameterTrail &trail = fixture.record().trail;
    QCOMPARE(trail.lastStep(QStringLiteral("extra"))->kind, KeyChange::Kind::Added);
    QVERIFY(trail.lastStep(QStringLiteral("extra"))->before.isUndefined());
    QCOMPARE(trail.unseenCount(), 2);
    fixture.change(fixture.configuration());
    QCOMPARE(trail.lastStep(QStringLiteral("extra"))->kind, KeyChange::Kind::Removed);
    QCOMPARE(trail.lastStep(QStringLiteral("extra"))->before, QJsonValue(1));
}

void ParameterTrailTest::volatileKeysAreForgotten()
{
    BoardFixture fixture(Profile::generic());
    fixture.sync({{QStringLiteral("balance"), 1}, {QStringLiteral("leverage"), 4}});
    fixture.change({{QStringLiteral("balance"), 2}, {QStringLiteral("leverage"), 5}});
    QCOMPARE(fixture.record().trail.unseenCount(), 2);
    fixture.board.addVolatileKeys(fixture.bot.identity, {QStringLiteral("/balance")});
    QCOMPARE(fixture.record().trail.unseenKeys(), QStringList(QStringLiteral("/leverage")));
    QVERIFY(!fixture.record().trail.lastStep(QStringLiteral("/balance")));
}

QTEST_GUILESS_MAIN(ParameterTrailTest)
#include "tst_parametertrail.moc"
