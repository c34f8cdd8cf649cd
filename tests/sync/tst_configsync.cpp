// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/configsync.h"

#include "sync/values/canonicaljson.h"
#include "tests/sync/configsyncbench.h"
#include "tests/sync/gatingstate.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

namespace {

QStringList lines(const char *text)
{
    return QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

/// The health of one bot: real files, a clock that stands still, and every signal in its order.
class TestConfigSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstValues();
    void unchangedConfigurations_data();
    void unchangedConfigurations();
    void change();
    void significance();
    void fallbackUntilTheFirstGoodOne();
    void fallbackForAnAbsentSection();
    void fallbackIsWithdrawn();
    void genericHasNoFallback();
    void missingAfterGood();
    void failures_data();
    void failures();
    void failureAtTheBeginning_data();
    void failureAtTheBeginning();
    void everyProblemIsListed();
    void otherProblemsAreNews();
    void warningsAreNoFailure();
    void verifyLooksOnlyAtAnotherFile();
    void recheckReadsOnlyWhatIsNoLongerThere();
    void volatileKeysOfAGenericBot();
};

void TestConfigSync::firstValues()
{
    ConfigSyncBench bench;
    QCOMPARE(bench.sync().health().status, HealthStatus::Starting);
    QVERIFY(bench.sync().lastGood().isNull());
    QVERIFY(bench.write(GatingState().text()));
    bench.lookUntilCertain();
    QTRY_COMPARE(bench.documents().size(), 1);
    QCOMPARE(bench.order(),
             QStringList({QStringLiteral("health"), QStringLiteral("snapshot"), QStringLiteral("state")}));
    QCOMPARE(bench.news(), lines("health synced\nsnapshot STATE_FILE 1"));

    const ConfigSnapshot snapshot = bench.snapshots().constFirst();
    QCOMPARE(snapshot.bot(), bench.sync().bot());
    QCOMPARE(snapshot.profileName(), QStringLiteral("opportunity-gating"));
    QCOMPARE(snapshot.section().size(), 18);
    QCOMPARE(snapshot.parameters(), snapshot.section());
    QCOMPARE(snapshot.writtenAt(), QFileInfo(bench.path()).lastModified().toMSecsSinceEpoch());
    QCOMPARE(snapshot.hash(), canonicalHash(snapshot.section()));
    QCOMPARE(bench.sync().lastGood().hash(), snapshot.hash());
    const SyncHealth health = bench.sync().health();
    QCOMPARE(health.bot, bench.sync().bot());
    QCOMPARE(health.lastWrite, snapshot.writtenAt());
    QCOMPARE(health.since, snapshot.observedAt());
    QVERIFY(health.problems.isEmpty() && health.warnings.isEmpty() && !health.late);
    const StateDocument document = bench.documents().constFirst();
    QCOMPARE(document.bot, bench.sync().bot());
    QCOMPARE(document.stamp.size, QFileInfo(bench.path()).size());
    QCOMPARE(document.writtenAt(), snapshot.writtenAt());
}

void TestConfigSync::unchangedConfigurations_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("the same bytes") << GatingState().text();
    QTest::newRow("another trading state") << GatingState().setSurroundings("\"a\": 1", "\"b\": 2").text();
    QTest::newRow("other numbers of the same value")
        << GatingState().set("leverage", "4.0").set("gate_threshold", "1e-3").text();
    QTest::newRow("another order")
        << GatingState().remove("long_threshold").set("long_threshold", "0.80").text();
    QByteArray oneLine = GatingState().text();
    oneLine.replace("\n", "").replace(" ", "");
    QTest::newRow("one line") << oneLine;
    QTest::newRow("escaped") << GatingState().remove("leverage").set("\\u006ceverage", "4").text();
}

void TestConfigSync::unchangedConfigurations()
{
    QFETCH(const QByteArray, text);
    ConfigSyncBench bench;
    QVERIFY(bench.write(GatingState().text()));
    bench.lookUntilCertain();
    bench.news();
    QTRY_COMPARE(bench.documents().size(), 1);
    for (int i = 0; i < 3; ++i) {
        bench.clock().advance(2000);
        QVERIFY(bench.write(text, bench.clock().utcMilliseconds()));
        QTRY_COMPARE(bench.documents().size(), 2 + i);
    }
    QCOMPARE(bench.news(), QStringList());
    QCOMPARE(bench.sync().lastGood().revision(), 1);
    QCOMPARE(bench.sync().health().lastWrite, bench.clock().utcMilliseconds());
    QCOMPARE(bench.documents().constLast().writtenAt(), bench.clock().utcMilliseconds());
}

void TestConfigSync::change()
{
    ConfigSyncBench bench;
    QVERIFY(bench.write(GatingState().text()));
    bench.lookUntilCertain();
    bench.news();
    QVERIFY(bench.write(
        GatingState().set("long_threshold", "0.85").set("new_key", "1").remove("volatility_low").text()));
    QCOMPARE(bench.news(), lines("change long_threshold new_key volatility_low"));
    const ConfigChange change = bench.changes().constFirst();
    QCOMPARE(change.bot(), bench.sync().bot());
    QCOMPARE(change.before.revision(), 1);
    QCOMPARE(change.after.revision(), 2);
    QCOMPARE(change.before.hash(), bench.snapshots().constFirst().hash());
    QCOMPARE(change.after.section().value(u"long_threshold").toDouble(), 0.85);
    QCOMPARE(change.observedAt(), bench.clock().utcMilliseconds());
    QStringList kinds;
    for (const KeyChange &key : change.keys)
        kinds.append(key.kindWord());
    QCOMPARE(kinds, lines("changed\nadded\nremoved"));
    // And back: again one change, a new revision.
    QVERIFY(bench.write(GatingState().text()));
    QCOMPARE(bench.news(), lines("change long_threshold new_key volatility_low"));
    QCOMPARE(bench.sync().lastGood().revision(), 3);
    QCOMPARE(bench.sync().lastGood().hash(), change.before.hash());
}

void TestConfigSync::significance()
{
    ConfigSyncBench bench;
    QVERIFY(bench.write(GatingState().set("long_threshold", "0.70").text()));
    bench.lookUntilCertain();
    QVERIFY(bench.write(GatingState().set("long_threshold", "0.80").text()));
    QVERIFY(bench.write(GatingState().set("long_threshold", "0.91").text()));
    QVERIFY(bench.write(GatingState().set("long_threshold", "0.92").set("new_key", "1").text()));
    QCOMPARE(bench.changes().size(), 3);
    QVERIFY(!bench.changes().at(0).significant());
    QVERIFY(bench.changes().at(1).significant());
    QVERIFY(bench.changes().at(2).significant());
    QVERIFY(!bench.changes().at(2).keys.at(0).significant);
}

void TestConfigSync::fallbackUntilTheFirstGoodOne()
{
    ConfigSyncBench bench;
    bench.lookUntilCertain();
    QCOMPARE(bench.news(), lines("health fallback\nsnapshot EMERGENCY_FALLBACK 0"));
    const ConfigSnapshot fallback = bench.snapshots().constFirst();
    QCOMPARE(fallback.section(), Profile::opportunityGating().emergencyValues());
    QCOMPARE(fallback.parameters(), fallback.section());
    QCOMPARE(fallback.writtenAt(), 0);
    QVERIFY(fallback.observedAt() > 0);
    QCOMPARE(bench.sync().health().absence, Absence::File);
    QVERIFY(!bench.sync().health().isFailure());
    // It is no good configuration.
    QVERIFY(bench.sync().lastGood().isNull());
    bench.lookUntilCertain();
    QCOMPARE(bench.news(), QStringList());

    // The first one from the file is a snapshot, never a change, also where it has the very same values.
    QVERIFY(bench.write(GatingState().text()));
    bench.lookUntilCertain();
    QCOMPARE(bench.news(), lines("health synced\nsnapshot STATE_FILE 1"));
    QVERIFY(bench.changes().isEmpty());
}

void TestConfigSync::fallbackForAnAbsentSection()
{
    ConfigSyncBench bench;
    QVERIFY(bench.write(GatingState().textWith("null")));
    bench.lookUntilCertain();
    QCOMPARE(bench.news(), lines("health fallback\nsnapshot EMERGENCY_FALLBACK 0"));
    QCOMPARE(bench.sync().health().absence, Absence::Section);
    QVERIFY(bench.sync().health().message(0).startsWith(u"State file has no configuration section"));
    // The file goes too: other words, but no second set of values.
    QVERIFY(bench.remove());
    bench.lookUntilCertain();
    QCOMPARE(bench.news(), lines("health fallback"));
    QCOMPARE(bench.sync().health().absence, Absence::File);
}

void TestConfigSync::fallbackIsWithdrawn()
{
    ConfigSyncBench bench;
    bench.lookUntilCertain();
    bench.news();
    QVERIFY(bench.write("{\"configuration\": {\"long_threshold\": }}"));
    bench.lookUntilCertain();
    QCOMPARE(bench.news(), lines("health corrupted"));
    QVERIFY(bench.remove());
    bench.lookUntilCertain();
    QCOMPARE(bench.news(), lines("health fallback\nsnapshot EMERGENCY_FALLBACK 0"));
}

void TestConfigSync::genericHasNoFallback()
{
    ConfigSyncBench bench(Profile::generic());
    bench.lookUntilCertain();
    QCOMPARE(bench.news(), lines("health missing"));
    QVERIFY(bench.snapshots().isEmpty());
    QVERIFY(bench.write(R"({"configuration": {"a": {"b": 1}}})"));
    bench.lookUntilCertain();
    QCOMPARE(bench.news(), lines("health synced\nsnapshot STATE_FILE 1"));
    QCOMPARE(bench.snapshots().constFirst().parameters(), (QJsonObject{{QStringLiteral("/a/b"), 1}}));
}

void TestConfigSync::missingAfterGood()
{
    ConfigSyncBench bench;
    QVERIFY(bench.write(GatingState().text()));
    bench.lookUntilCertain();
    bench.news();
    const qint64 lastWrite = bench.sync().health().lastWrite;
    QVERIFY(bench.remove());
    bench.lookUntilCertain();
    // A good configuration is known: no emergency values.
    QCOMPARE(bench.news(), lines("health missing"));
    QCOMPARE(bench.sync().health().lastWrite, lastWrite);
    QCOMPARE(bench.sync().lastGood().revision(), 1);
    const qint64 since = bench.sync().health().since;
    bench.clock().advance(60'000);
    bench.lookUntilCertain();
    QCOMPARE(bench.news(), QStringList());
    QCOMPARE(bench.sync().health().since, since);
}

void TestConfigSync::failures_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("word");
    const QByteArray good = GatingState().text();
    QTest::newRow("empty") << QByteArray() << QStringLiteral("unreadable");
    QTest::newRow("unfinished") << good.first(good.size() / 2) << QStringLiteral("corrupted");
    QTest::newRow("garbage") << QByteArray("garbage") << QStringLiteral("corrupted");
    QTest::newRow("list") << QByteArray("[]") << QStringLiteral("corrupted");
    QTest::newRow("broken section") << GatingState().set("leverage", "4,,").text()
                                    << QStringLiteral("corrupted");
    QTest::newRow("no section") << QByteArray("{}") << QStringLiteral("missing");
    QTest::newRow("missing key") << GatingState().remove("leverage").text() << QStringLiteral("incomplete");
    QTest::newRow("out of range") << GatingState().set("leverage", "7").text() << QStringLiteral("invalid");
    QTest::newRow("NaN") << GatingState().set("long_threshold", "NaN").text() << QStringLiteral("invalid");
    QTest::newRow("section is a list") << GatingState().textWith("[]") << QStringLiteral("invalid");
}

void TestConfigSync::failures()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, word);
    ConfigSyncBench bench;
    QVERIFY(bench.write(GatingState().text()));
    bench.lookUntilCertain();
    bench.news();
    const QByteArray hash = bench.sync().lastGood().hash();
    for (int round = 0; round < 2; ++round) {
        QVERIFY(bench.write(text));
        QCOMPARE(bench.news(), QStringList()); // it may be a write in progress
        bench.lookUntilCertain();
        QCOMPARE(bench.news(), QStringList(QStringLiteral("health ") + word));
        QVERIFY(bench.sync().health().isFailure());
        QCOMPARE(bench.sync().lastGood().hash(), hash);
        QCOMPARE(bench.sync().lastGood().revision(), 1);
        // The same failure written again is no news.
        QVERIFY(bench.write(text));
        bench.lookUntilCertain();
        QCOMPARE(bench.news(), QStringList());
        // The same configuration after a failure is no change.
        QVERIFY(bench.write(GatingState().text()));
        QCOMPARE(bench.news(), lines("health synced"));
        QVERIFY(bench.sync().health().problems.isEmpty());
    }
    QVERIFY(bench.write(text));
    bench.lookUntilCertain();
    bench.news();
    QVERIFY(bench.write(GatingState().set("leverage", "10").text()));
    QCOMPARE(bench.news(), lines("health synced\nchange leverage"));
    QCOMPARE(bench.changes().size(), 1);
}

void TestConfigSync::failureAtTheBeginning_data()
{
    failures_data();
}

void TestConfigSync::failureAtTheBeginning()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, word);
    ConfigSyncBench bench;
    QVERIFY(bench.write(text));
    bench.lookUntilCertain();
    if (word == u"missing")
        QCOMPARE(bench.news(), lines("health fallback\nsnapshot EMERGENCY_FALLBACK 0"));
    else
        QCOMPARE(bench.news(), QStringList(QStringLiteral("health ") + word));
    QVERIFY(bench.write(GatingState().text()));
    bench.lookUntilCertain();
    QCOMPARE(bench.news(), lines("health synced\nsnapshot STATE_FILE 1"));
}

void TestConfigSync::everyProblemIsListed()
{
    ConfigSyncBench bench;
    QVERIFY(bench.write(
        GatingState().set("leverage", "7").set("long_threshold", "2").remove("gate_threshold").text()));
    bench.lookUntilCertain();
    QCOMPARE(bench.news(), lines("health incomplete"));
    QCOMPARE(describedProblems(bench.sync().health().problems),
             lines("missing_key 3:20 Missing required key: gate_threshold\n"
                   "enum 11:17 Invalid leverage: 7 (must be 1, 2, 3, 4, 5, 10, or 20)\n"
                   "range 4:23 Invalid long_threshold: 2 (must be 0.0-1.0)"));
    QCOMPARE(bench.sync().health().presentKeys.size(), 17);
}

void TestConfigSync::otherProblemsAreNews()
{
    ConfigSyncBench bench;
    QVERIFY(bench.write(GatingState().set("leverage", "7").text()));
    bench.lookUntilCertain();
    const qint64 since = bench.sync().health().since;
    bench.news();
    QVERIFY(bench.write(GatingState().set("leverage", "8").text()));
    bench.lookUntilCertain();
    QCOMPARE(bench.news(), lines("health invalid"));
    QCOMPARE(bench.sync().health().problems.constFirst().value, QStringLiteral("8"));
    QCOMPARE(bench.sync().health().since, since); // it has been invalid all the time
    QVERIFY(bench.write("garbage"));
    bench.lookUntilCertain();
    QCOMPARE(bench.news(), lines("health corrupted"));
    QVERIFY(bench.sync().health().since > since);
}

void TestConfigSync::warningsAreNoFailure()
{
    ConfigSyncBench bench;
    GatingState state;
    state.setSurroundings("\"signal\": NaN", "\"b\": 1");
    QVERIFY(bench.write(state.text()));
    bench.lookUntilCertain();
    QCOMPARE(bench.news(), lines("health synced\nsnapshot STATE_FILE 1"));
    QCOMPARE(bench.sync().health().warnings.size(), 1);
    // The same warning in another line is no news; no warning is.
    QVERIFY(bench.write("\n\n" + state.text()));
    QCOMPARE(bench.news(), QStringList());
    QVERIFY(bench.write(GatingState().text()));
    QCOMPARE(bench.news(), lines("health synced"));
    QVERIFY(bench.sync().health().warnings.isEmpty());
    QVERIFY(bench.write(GatingState().set("l\\u0065verage", "4").text()));
    QCOMPARE(bench.news(), lines("health synced"));
    QCOMPARE(bench.sync().health().warnings.constFirst().codeWord(), QStringLiteral("duplicate_key"));
}

void TestConfigSync::verifyLooksOnlyAtAnotherFile()
{
    ConfigSyncBench bench;
    QVERIFY(bench.write(GatingState().text()));
    bench.lookUntilCertain();
    bench.news();
    const int looks = bench.clock().looks();
    bench.sync().verify();
    QCOMPARE(bench.clock().looks(), looks);
    QVERIFY(replaceFile(bench.path(), GatingState().set("leverage", "5").text()));
    bench.sync().verify();
    QCOMPARE(bench.news(), lines("change leverage"));
}

void TestConfigSync::recheckReadsOnlyWhatIsNoLongerThere()
{
    ConfigSyncBench bench;
    QVERIFY(bench.write(GatingState().text()));
    bench.lookUntilCertain();
    bench.news();
    const int looks = bench.clock().looks();
    bench.sync().recheck();
    QCOMPARE(bench.clock().looks(), looks);
    QVERIFY(replaceFile(bench.path(), GatingState().set("leverage", "5").text()));
    bench.sync().recheck();
    QCOMPARE(bench.news(), lines("change leverage"));
    QVERIFY(QFile::remove(bench.path()));
    bench.sync().recheck();
    bench.lookUntilCertain();
    QVERIFY(!bench.sync().health().isSynced());
}

void TestConfigSync::volatileKeysOfAGenericBot()
{
    ConfigSyncBench bench(Profile::generic());
    const auto text = [](int balance, int limit) -> QByteArray {
        return "{\"balance\": " + QByteArray::number(balance) + ", \"limit\": " + QByteArray::number(limit) +
               '}';
    };
    QVERIFY(bench.write(text(1, 5)));
    bench.lookUntilCertain();
    QCOMPARE(bench.news(), lines("health synced\nsnapshot STATE_FILE 1"));
    QVERIFY(bench.write(text(2, 5)));
    QVERIFY(bench.write(text(3, 5)));
    QCOMPARE(bench.news(), lines("change /balance\nchange /balance"));
    QVERIFY(bench.write(text(4, 5)));
    QCOMPARE(bench.news(), lines("volatile /balance"));
    QVERIFY(bench.sync().volatileKeys().contains(QStringLiteral("/balance")));
    QVERIFY(bench.write(text(5, 5)));
    QCOMPARE(bench.news(), QStringList());
    QVERIFY(bench.write(text(6, 7)));
    QCOMPARE(bench.news(), lines("change /limit"));
    // What is shown is whole and new all the same.
    QCOMPARE(bench.sync().lastGood().parameters().value(u"/balance").toInt(), 6);
    // Volatile keys are a matter of the generic profile: a bot whose parameters move tells every change.
    ConfigSyncBench gating;
    QVERIFY(gating.write(GatingState().text()));
    gating.lookUntilCertain();
    for (int i = 1; i <= 6; ++i)
        QVERIFY(gating.write(GatingState().set("long_threshold", "0." + QByteArray::number(i)).text()));
    QCOMPARE(gating.changes().size(), 6);
}

QTEST_GUILESS_MAIN(TestConfigSync)
#include "tst_configsync.moc"
