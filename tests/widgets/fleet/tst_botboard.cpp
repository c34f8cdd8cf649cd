// SPDX-License-Identifier: GPL-3.0-or-later
// Which values are shown follows from what the engine has said, in every order in which it can say it.
#include "tests/widgets/fleet/boardfixture.h"

#include <QSignalSpy>
#include <QTest>

class BotBoardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsShownBeforeTheFirstAnswer();
    void emergencyValuesVanishWithTheFallback();
    void badNewsKeepsTheLastGoodValues();
    void recoveryIsLiveAgain();
    void changeTellsItsKeys();
    void unchangedWriteTellsNoChange();
    void removedBotIsForgotten();
    void botThatComesBackKeepsItsPlace();
    void renameIsKeptThroughNews();
    void valuesOfAnotherProfileAreIgnored();
    void strangersAreIgnored();
    void emptyOfKnownKeysFitsAnotherProfile();
};

void BotBoardTest::nothingIsShownBeforeTheFirstAnswer()
{
    BoardFixture fixture;
    QCOMPARE(fixture.record().health.status, HealthStatus::Starting);
    QCOMPARE(fixture.record().shownValues(), ShownValues::None);
    QVERIFY(fixture.record().shown().isNull());
}

void BotBoardTest::emergencyValuesVanishWithTheFallback()
{
    BoardFixture fixture;
    fixture.fallBack();
    QCOMPARE(fixture.record().shownValues(), ShownValues::Emergency);
    QCOMPARE(fixture.record().trail.unseenCount(), 0);
    // A torn file appears: emergency values would pretend to be a configuration.
    fixture.fail(HealthStatus::Corrupted);
    QCOMPARE(fixture.record().shownValues(), ShownValues::None);
    QVERIFY(fixture.record().shown().isNull());
    fixture.sync(fixture.configuration());
    QCOMPARE(fixture.record().shownValues(), ShownValues::Live);
    QCOMPARE(fixture.record().shown().source(), ConfigSource::StateFile);
}

void BotBoardTest::badNewsKeepsTheLastGoodValues()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration({{QStringLiteral("leverage"), 10}}));
    const qint64 good = fixture.clock.utcMilliseconds();
    for (const HealthStatus status :
         {HealthStatus::Missing, HealthStatus::Unreadable, HealthStatus::Corrupted, HealthStatus::Incomplete,
          HealthStatus::Invalid}) {
        fixture.clock.advance(60'000);
        SyncHealth health;
        health.status = status;
        health.lastWrite = fixture.clock.utcMilliseconds();
        fixture.setHealth(health);
        QCOMPARE(fixture.record().shownValues(), ShownValues::LastGood);
        QCOMPARE(fixture.record().shown().parameters().value(u"leverage"), QJsonValue(10));
        QCOMPARE(fixture.record().lastGoodWrite, good);
        QCOMPARE(fixture.record().lastWrite, fixture.clock.utcMilliseconds());
    }
}

void BotBoardTest::recoveryIsLiveAgain()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    fixture.fail(HealthStatus::Missing);
    fixture.clock.advance(1'000);
    fixture.recover();
    QCOMPARE(fixture.record().shownValues(), ShownValues::Live);
    QCOMPARE(fixture.record().lastGoodWrite, fixture.clock.utcMilliseconds());
    QCOMPARE(fixture.record().trail.unseenCount(), 0);
}

void BotBoardTest::changeTellsItsKeys()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    QSignalSpy values(&fixture.board, &BotBoard::valuesChanged);
    QSignalSpy statuses(&fixture.board, &BotBoard::statusChanged);
    ListedBot listed;
    listed.definition.id = fixture.id();
    listed.definition.name = fixture.record().identity.name;
    const QJsonObject asked{{QStringLiteral("emergency_max_hold_hours"),
                             fixture.configuration().value(u"emergency_max_hold_hours")}};
    listed.effective = EffectiveConfiguration::of(fixture.record().profile, asked, {});
    fixture.board.setListed(listed);
    QSignalSpy drifts(&fixture.board, &BotBoard::driftChanged);
    const QList<ValueDrift> defaults = fixture.record().drift.defaults;
    fixture.change(
        fixture.configuration({{QStringLiteral("leverage"), 10}, {QStringLiteral("gate_threshold"), 0.05}}));
    // Other values than the profile's defaults are no drift where nobody asked for those.
    QVERIFY(fixture.record().drift.defaults != defaults);
    QCOMPARE(drifts.count(), 0);
    QCOMPARE(values.count(), 1);
    QCOMPARE(values.at(0).at(0).toString(), fixture.id());
    QCOMPARE(values.at(0).at(1).toStringList(),
             QStringList({QStringLiteral("gate_threshold"), QStringLiteral("leverage")}));
    QCOMPARE(statuses.count(), 0);

    QSignalSpy seen(&fixture.board, &BotBoard::seen);
    fixture.board.markSeen(fixture.id(), QStringLiteral("leverage"));
    fixture.board.markSeen(fixture.id(), QStringLiteral("leverage"));
    fixture.board.markAllSeen(fixture.id());
    fixture.board.markAllSeen(fixture.id());
    QCOMPARE(seen.count(), 2);
    QCOMPARE(seen.at(1).at(1).toStringList(), QStringList(QStringLiteral("gate_threshold")));
}

void BotBoardTest::unchangedWriteTellsNoChange()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    QSignalSpy values(&fixture.board, &BotBoard::valuesChanged);
    QSignalSpy written(&fixture.board, &BotBoard::written);
    fixture.clock.advance(10'000);
    fixture.write(fixture.clock.utcMilliseconds());
    fixture.write(fixture.clock.utcMilliseconds());
    QCOMPARE(values.count(), 0);
    QCOMPARE(written.count(), 1);
    QCOMPARE(fixture.record().lastWrite, fixture.clock.utcMilliseconds());
    QCOMPARE(fixture.record().lastGoodWrite, fixture.clock.utcMilliseconds());
}

void BotBoardTest::removedBotIsForgotten()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    QSignalSpy removed(&fixture.board, &BotBoard::botRemoved);
    fixture.board.removeBot(fixture.id());
    fixture.board.removeBot(fixture.id());
    QCOMPARE(removed.count(), 1);
    QVERIFY(!fixture.board.record(fixture.id()));
    QVERIFY(fixture.board.botIds().isEmpty());
    fixture.change(fixture.configuration({{QStringLiteral("leverage"), 10}}));
    QVERIFY(!fixture.board.record(fixture.id()));
}

void BotBoardTest::botThatComesBackKeepsItsPlace()
{
    BoardFixture fixture;
    fixture.board.addBot(
        {{QStringLiteral("bot-2"), QStringLiteral("b"), QStringLiteral("/b")}, fixture.bot.profile});
    fixture.board.addBot(
        {{QStringLiteral("bot-3"), QStringLiteral("c"), QStringLiteral("/c")}, fixture.bot.profile});
    fixture.board.removeBot(QStringLiteral("bot-2"));
    fixture.board.addBot(
        {{QStringLiteral("bot-2"), QStringLiteral("b"), QStringLiteral("/elsewhere")}, Profile::generic()});
    QCOMPARE(fixture.board.botIds(),
             QStringList({QStringLiteral("bot-1"), QStringLiteral("bot-2"), QStringLiteral("bot-3")}));
    QCOMPARE(fixture.board.record(QStringLiteral("bot-2"))->identity.path, QStringLiteral("/elsewhere"));
}

void BotBoardTest::renameIsKeptThroughNews()
{
    BoardFixture fixture;
    QSignalSpy renamed(&fixture.board, &BotBoard::renamed);
    fixture.board.rename(fixture.id(), QStringLiteral("mine"));
    fixture.board.rename(fixture.id(), QStringLiteral("mine"));
    QCOMPARE(renamed.count(), 1);
    fixture.sync(fixture.configuration());
    QCOMPARE(fixture.record().identity.name, QStringLiteral("mine"));
}

void BotBoardTest::valuesOfAnotherProfileAreIgnored()
{
    BoardFixture fixture;
    fixture.board.removeBot(fixture.id());
    fixture.board.addBot({fixture.bot.identity, Profile::generic()});
    // Read with the profile that the bot had before.
    fixture.sync(fixture.configuration());
    QVERIFY(fixture.record().lastGood.isNull());
}

void BotBoardTest::strangersAreIgnored()
{
    BotBoard board;
    SyncHealth health;
    health.bot.id = QStringLiteral("nobody");
    board.setHealth(health);
    board.acceptSnapshot(ConfigSnapshot());
    board.noteWrite(StateDocument());
    board.rename(QStringLiteral("nobody"), QStringLiteral("name"));
    board.markAllSeen(QStringLiteral("nobody"));
    QVERIFY(board.botIds().isEmpty());
}

void BotBoardTest::emptyOfKnownKeysFitsAnotherProfile()
{
    BoardFixture fixture;
    fixture.fail(HealthStatus::Incomplete, {}, {QStringLiteral("symbol"), QStringLiteral("grid")});
    QVERIFY(fixture.record().fitsAnotherProfile());
    fixture.fail(HealthStatus::Incomplete, {}, {QStringLiteral("symbol"), QStringLiteral("leverage")});
    QVERIFY(!fixture.record().fitsAnotherProfile());
    fixture.sync(fixture.configuration());
    fixture.fail(HealthStatus::Incomplete, {}, {QStringLiteral("symbol")});
    QVERIFY2(!fixture.record().fitsAnotherProfile(), "it did fit before");
}

QTEST_GUILESS_MAIN(BotBoardTest)
#include "tst_botboard.moc"
