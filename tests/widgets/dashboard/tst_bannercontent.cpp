// SPDX-License-Identifier: GPL-3.0-or-later
// Every health says what happened, what is shown below, and what can be done.
#include "tests/widgets/fleet/boardfixture.h"
#include "widgets/dashboard/bannercontent.h"

#include <QTest>

class BannerContentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void syncedNeedsNone();
    void lateTellsTheRhythm();
    void fallbackTellsTheExpectedPath();
    void missingTellsTheAge();
    void unreadableTellsWhatHelps_data();
    void unreadableTellsWhatHelps();
    void incompleteNamesTheKeysThatAreThere();
    void strangersKeysProposeAnotherProfile();
    void invalidHoldsEveryProblem();
    void withoutGoodValuesItSaysSo();
    void warningsAreQuieter();
    void pathIsMadeVisible();
    void everyActionHasAMnemonic();

private:
    static BannerContent content(const BoardFixture &fixture)
    {
        return healthBanner(fixture.record(), fixture.clock.utcMilliseconds()).value_or(BannerContent());
    }
    static SyncProblem problem(SyncProblem::Code code, const QString &key = {})
    {
        SyncProblem problem;
        problem.code = code;
        problem.key = key;
        return problem;
    }
};

void BannerContentTest::syncedNeedsNone()
{
    BoardFixture fixture;
    QVERIFY(!healthBanner(fixture.record(), fixture.clock.utcMilliseconds()));
    fixture.sync(fixture.configuration());
    QVERIFY(!healthBanner(fixture.record(), fixture.clock.utcMilliseconds()));
    QVERIFY(!warningBanner(fixture.record()));
}

void BannerContentTest::lateTellsTheRhythm()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    fixture.clock.advance(14 * 60'000);
    SyncHealth health;
    health.status = HealthStatus::Synced;
    health.late = true;
    health.medianInterval = 20'000;
    fixture.setHealth(health);
    QCOMPARE(content(fixture).title, QStringLiteral("The bot has not written for 14 min."));
    QVERIFY2(content(fixture).text.contains(u"every 20 s"), qPrintable(content(fixture).text));
    QCOMPARE(content(fixture).shape, HealthShape::Clock);
}

void BannerContentTest::fallbackTellsTheExpectedPath()
{
    BoardFixture fixture;
    fixture.fallBack();
    const BannerContent said = content(fixture);
    QCOMPARE(said.tone, Tone::Caution);
    QCOMPARE(said.shape, HealthShape::Triangle);
    QVERIFY(said.text.contains(fixture.bot.identity.path));
    QVERIFY(said.text.contains(u"should only happen if the production bot has never run"));
    QVERIFY(said.text.contains(u"values may be outdated"));
    QCOMPARE(said.actions, QList<BannerAction>{BannerAction::ChooseFile});
    fixture.fallBack(Absence::Section);
    QVERIFY(content(fixture).text.contains(u"has no configuration section"));
}

void BannerContentTest::missingTellsTheAge()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    fixture.clock.advance(3 * 60'000);
    fixture.fail(HealthStatus::Missing);
    QCOMPARE(content(fixture).title, QStringLiteral("The state file is gone."));
    QVERIFY(content(fixture).text.contains(u"the last good ones, written 3 min ago"));
    QCOMPARE(content(fixture).shape, HealthShape::DashedSquare);
}

void BannerContentTest::unreadableTellsWhatHelps_data()
{
    QTest::addColumn<SyncProblem::Code>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << SyncProblem::Code::Empty << QStringLiteral("It is empty");
    QTest::newRow("permission") << SyncProblem::Code::NoPermission << QStringLiteral("may not read it");
    QTest::newRow("folder") << SyncProblem::Code::NotRegular << QStringLiteral("folder or a pipe");
    QTest::newRow("size") << SyncProblem::Code::TooLarge << QStringLiteral("larger than the monitor reads");
    QTest::newRow("device") << SyncProblem::Code::Io << QStringLiteral("disk or the network share");
}

void BannerContentTest::unreadableTellsWhatHelps()
{
    QFETCH(SyncProblem::Code, code);
    QFETCH(QString, words);
    BoardFixture fixture;
    fixture.fail(HealthStatus::Unreadable, {problem(code)});
    QCOMPARE(content(fixture).tone, Tone::Bad);
    QVERIFY2(content(fixture).text.contains(words), qPrintable(content(fixture).text));
}

void BannerContentTest::incompleteNamesTheKeysThatAreThere()
{
    BoardFixture fixture;
    fixture.fail(HealthStatus::Incomplete,
                 {problem(SyncProblem::Code::MissingKey, QStringLiteral("leverage")),
                  problem(SyncProblem::Code::MissingKey, QStringLiteral("gate_threshold"))},
                 {QStringLiteral("long_threshold"), QStringLiteral("short_threshold")});
    const BannerContent said = content(fixture);
    QVERIFY(said.text.contains(u"corruption or a version mismatch"));
    QVERIFY(said.text.contains(u"These keys are there: long_threshold, short_threshold."));
    QCOMPARE(said.problems.size(), 2);
    QCOMPARE(said.actions, QList<BannerAction>({BannerAction::ChooseProfile, BannerAction::CopyProblems}));
}

void BannerContentTest::strangersKeysProposeAnotherProfile()
{
    BoardFixture fixture;
    fixture.fail(HealthStatus::Incomplete,
                 {problem(SyncProblem::Code::MissingKey, QStringLiteral("leverage"))},
                 {QStringLiteral("rsi_period")});
    QCOMPARE(content(fixture).actions.constFirst(), BannerAction::UseGeneric);
    QVERIFY(content(fixture).text.contains(u"another kind of bot"));
}

void BannerContentTest::invalidHoldsEveryProblem()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    fixture.fail(HealthStatus::Invalid, {problem(SyncProblem::Code::Range, QStringLiteral("long_threshold")),
                                         problem(SyncProblem::Code::Enum, QStringLiteral("leverage"))});
    QCOMPARE(content(fixture).problems, fixture.record().health.problems);
    QVERIFY(content(fixture).actions.contains(BannerAction::CopyProblems));
}

void BannerContentTest::withoutGoodValuesItSaysSo()
{
    BoardFixture fixture;
    for (const HealthStatus status : {HealthStatus::Unreadable, HealthStatus::Corrupted,
                                      HealthStatus::Incomplete, HealthStatus::Invalid}) {
        fixture.fail(status, {problem(SyncProblem::Code::MissingKey, QStringLiteral("leverage"))},
                     {QStringLiteral("long_threshold")});
        QVERIFY2(content(fixture).text.contains(u"no good configuration yet"),
                 qPrintable(content(fixture).text));
    }
}

void BannerContentTest::warningsAreQuieter()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    SyncHealth health;
    health.status = HealthStatus::Synced;
    health.warnings = {problem(SyncProblem::Code::DuplicateKey, QStringLiteral("leverage"))};
    fixture.setHealth(health);
    QVERIFY(!healthBanner(fixture.record(), fixture.clock.utcMilliseconds()));
    QCOMPARE(warningBanner(fixture.record())->tone, Tone::Neutral);
    QCOMPARE(warningBanner(fixture.record())->problems.size(), 1);
}

void BannerContentTest::pathIsMadeVisible()
{
    BoardFixture fixture;
    FleetBot bot{{QStringLiteral("2"), QStringLiteral("x"), QStringLiteral("/a\n\u202e<b>.json")},
                 fixture.bot.profile};
    fixture.board.addBot(bot);
    SyncHealth health;
    health.bot = bot.identity;
    health.status = HealthStatus::Fallback;
    health.absence = Absence::File;
    fixture.board.setHealth(health);
    const auto said =
        healthBanner(*fixture.board.record(QStringLiteral("2")), fixture.clock.utcMilliseconds());
    QVERIFY2(said->text.contains(QStringLiteral("/a\\n\\u202e<b>.json")), qPrintable(said->text));
}

void BannerContentTest::everyActionHasAMnemonic()
{
    for (const BannerAction action : {BannerAction::ChooseFile, BannerAction::ChooseProfile,
                                      BannerAction::UseGeneric, BannerAction::CopyProblems})
        QCOMPARE(bannerActionText(action).count(u'&'), 1);
}

QTEST_GUILESS_MAIN(BannerContentTest)
#include "tst_bannercontent.moc"
