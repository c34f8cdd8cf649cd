// SPDX-License-Identifier: GPL-3.0-or-later
// Kills a recording process at random moments: what it has said to be on the disk is there, and the chain is
// whole.
#include "historyfixture.h"
#include "sync/history/historyfile.h"
#include "sync/history/historyreader.h"
#include "sync/history/historyverify.h"
#include "sync/values/canonicaljson.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

class HistoryKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingThatWasSaid_data();
    void losesNothingThatWasSaid();
};

void HistoryKillTest::losesNothingThatWasSaid_data()
{
    QTest::addColumn<bool>("pruning");
    QTest::addColumn<int>("kills");
    QTest::newRow("recording") << false << 200;
    QTest::newRow("recording and pruning") << true << 100;
}

void HistoryKillTest::losesNothingThatWasSaid()
{
    QFETCH(const bool, pruning);
    QFETCH(const int, kills);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("history.sqlite"));
    QRandomGenerator random(20251108);
    int last = 1;
    int said = 0;
    for (int i = 0; i < kills; ++i) {
        QProcess recorder;
        recorder.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QStringList arguments{path, QString::number(last)};
        if (pruning)
            arguments.append(QStringLiteral("prune"));
        recorder.start(qEnvironmentVariable("CONFIGSYNC_HISTORYRECORDER"), arguments);
        QVERIFY(recorder.waitForStarted());
        QByteArray heard;
        // One of four is killed before it has said anything.
        if (i % 4 != 0) {
            while (!heard.contains('\n')) {
                QVERIFY2(recorder.waitForReadyRead(), "the recorder says nothing");
                heard += recorder.readAllStandardOutput();
            }
        }
        recorder.waitForFinished(random.bounded(40)); // the moment, not a condition: any will do
        recorder.kill();
        QVERIFY(recorder.waitForFinished());
        heard += recorder.readAllStandardOutput();
        const QList<QByteArray> lines = heard.left(heard.lastIndexOf('\n') + 1).split('\n');
        if (lines.size() > 1) {
            last = lines.at(lines.size() - 2).toInt();
            said += static_cast<int>(lines.size() - 1);
        }
        SqliteConnection connection;
        QVERIFY(HistoryFile::openReadOnly(connection, path).isWritten() || lines.size() <= 1);
        if (lines.size() <= 1)
            continue;
        // Each moment of a pruning must leave a chain that fits, not only the last.
        if (pruning) {
            const HistoryVerdict verdict = verifyHistory(connection);
            QVERIFY2(verdict.ok(), qPrintable(verdict.problem));
        }
        HistoryReader reader(connection);
        const RecordedConfiguration known = reader.lastKnown({historyBot().id}).value(historyBot().id);
        // The last that was said, or the one that was being written when it was killed.
        const QByteArray expected = historySnapshot(last, 0).hash();
        const QByteArray oneMore = historySnapshot(last + 1, 0).hash();
        QVERIFY2(known.hash == expected || known.hash == oneMore, qPrintable(QString::number(last)));
        if (known.hash == oneMore)
            ++last;
    }
    QVERIFY(said > kills);
    SqliteConnection connection;
    QVERIFY(HistoryFile::openReadOnly(connection, path).isWritten());
    const HistoryVerdict verdict = verifyHistory(connection);
    QVERIFY2(verdict.ok(), qPrintable(verdict.problem));
    if (pruning)
        QVERIFY(verdict.events < said);
    qInfo("%d events said, %lld events found", said, static_cast<long long>(verdict.events));
}

QTEST_GUILESS_MAIN(HistoryKillTest)
#include "historykill_test.moc"
