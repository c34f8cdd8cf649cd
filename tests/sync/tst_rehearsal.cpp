// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/configsync.h"

#include "tests/sync/configsyncbench.h"
#include "tests/sync/gatingstate.h"

#include <QFile>
#include <QTest>

/// What is done to be quick when the next change comes must not be seen from outside.
class TestRehearsal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNoReading();
    void ofATornFile();
};

void TestRehearsal::isNoReading()
{
    ConfigSyncBench bench;
    bench.sync().rehearse();
    QVERIFY(!bench.hasNews());
    QVERIFY(bench.write(GatingState().text()));
    bench.lookUntilCertain();
    QTRY_COMPARE(bench.documents().size(), 1);
    bench.news();
    const QByteArray hash = bench.sync().lastGood().hash();

    QVERIFY(replaceFile(bench.path(), GatingState().set("leverage", "5").text()));
    bench.sync().rehearse();
    QVERIFY(!bench.hasNews());
    QCOMPARE(bench.sync().lastGood().hash(), hash);
    QCOMPARE(bench.documents().size(), 1);
    bench.sync().check();
    QCOMPARE(bench.news(), QStringList(QStringLiteral("change leverage")));
    QCOMPARE(bench.sync().lastGood().revision(), 2);
}

void TestRehearsal::ofATornFile()
{
    ConfigSyncBench bench;
    QVERIFY(bench.write(GatingState().text()));
    bench.lookUntilCertain();
    bench.news();
    QVERIFY(!bench.sync().awaitsWrite());

    const QByteArray text = GatingState().set("leverage", "5").text();
    for (const qsizetype length : {qsizetype(0), text.size() / 2}) {
        QFile file(bench.path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(text.left(length)), length);
        file.close();
        bench.sync().check();
        QVERIFY(bench.sync().awaitsWrite());
        bench.sync().rehearse();
        QVERIFY(bench.sync().awaitsWrite());
        QVERIFY(!bench.hasNews());
    }
    QVERIFY(bench.write(text));
    QVERIFY(!bench.sync().awaitsWrite());
    QCOMPARE(bench.news(), QStringList(QStringLiteral("change leverage")));

    // A beginning that stays one is bad news as ever.
    QVERIFY(replaceFile(bench.path(), text.left(text.size() / 2)));
    bench.sync().check();
    bench.sync().rehearse();
    bench.lookUntilCertain();
    QCOMPARE(bench.news(), QStringList(QStringLiteral("health corrupted")));
}

QTEST_GUILESS_MAIN(TestRehearsal)
#include "tst_rehearsal.moc"
