// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/statefile/writecloseprobe.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

/// What the probe knows of a writer that this test is itself.
class WriteCloseProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("state.json"));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{}");
    }

    void knowsNothingBeforeAWriterComes()
    {
        WriteCloseProbe probe;
        QVERIFY(!probe.closedMark(m_id));
        probe.follow(m_id, m_path);
        QVERIFY(!probe.closedMark(m_id));
    }

    void marksOnlyWhatIsClosed()
    {
        WriteCloseProbe probe;
        probe.follow(m_id, m_path);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        file.write("{\"");
        QVERIFY(!probe.closedMark(m_id));
        file.close();
        const auto mark = probe.closedMark(m_id);
        QVERIFY(mark.has_value());
        QCOMPARE(probe.closedMark(m_id), mark);

        // A second write between two looks gives another mark, although the file is closed at both.
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        file.write("{}");
        file.close();
        QVERIFY(probe.closedMark(m_id).has_value());
        QVERIFY(probe.closedMark(m_id) != mark);
    }

    void tellsOfACloseOnce()
    {
        WriteCloseProbe probe;
        probe.follow(m_id, m_path);
        QSignalSpy closed(&probe, &WriteCloseProbe::closed);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        file.write("{ }");
        probe.notifyWhenClosed(m_id);
        file.close();
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(closed.constFirst().constFirst().toString(), m_id);

        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write("{}");
        file.close();
        probe.drain();
        QCOMPARE(closed.size(), 1);
    }

    void followsTheFileThatThePathNames()
    {
        WriteCloseProbe probe;
        probe.follow(m_id, m_path);
        const QString other = m_folder->filePath(QStringLiteral("other.json"));
        QFile file(other);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(QFile::remove(m_path));
        QVERIFY(QFile::rename(other, m_path));
        probe.follow(m_id, m_path);
        QFile again(m_path);
        QVERIFY(again.open(QIODevice::WriteOnly));
        again.write("{}");
        again.close();
        QVERIFY(probe.closedMark(m_id).has_value());
    }

    void twoBotsMayShareAFile()
    {
        WriteCloseProbe probe;
        probe.follow(m_id, m_path);
        probe.follow(QStringLiteral("second"), m_path);
        probe.forget(m_id);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{}");
        file.close();
        QVERIFY(!probe.closedMark(m_id));
        QVERIFY(probe.closedMark(QStringLiteral("second")));
    }

private:
    const QString m_id = QStringLiteral("bot");
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(WriteCloseProbeTest)
#include "tst_writecloseprobe.moc"
