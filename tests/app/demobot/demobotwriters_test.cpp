// SPDX-License-Identifier: GPL-3.0-or-later
#include "demobotrun.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <optional>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

quint64 inodeOf(const QString &path)
{
    struct stat status = {};
    return lstat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_ino : 0;
}

QStringList entriesOf(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                                  QDir::Name);
}

} // namespace

/// Each way of writing leaves its traces in the folder.
class DemoBotWritersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void truncatingKeepsTheFile();
    void truncatingShortens();
    void renamingReplacesTheFile();
    void renamedFileIsAlwaysWhole();
    void slowFileIsSeenUnfinished();
    void symlinkIsSwapped();
    void symlinkTakesOverAnOrdinaryFile();
    void symlinkSparesOthersFiles();
    void relativePathsWork();
    void folderIsCreated();

private:
    DemoBotRun write(const QString &writer, const QStringList &more = {})
    {
        return runDemoBot(QStringList{u"--writer"_s, writer, u"--rate"_s, u"0"_s, u"--quiet"_s} << more
                                                                                                << m_path);
    }

    std::optional<QTemporaryDir> m_folder;
    QString m_path;
};

void DemoBotWritersTest::init()
{
    m_folder.emplace();
    m_path = m_folder->filePath(u"state.json"_s);
}

void DemoBotWritersTest::truncatingKeepsTheFile()
{
    QCOMPARE(write(u"truncate"_s, {u"--count"_s, u"1"_s}).exitCode, 0);
    const quint64 inode = inodeOf(m_path);
    const QByteArray text = contentOf(m_path);
    QVERIFY(QFile::link(m_path, m_folder->filePath(u"unused"_s)));
    QCOMPARE(write(u"truncate"_s, {u"--count"_s, u"3"_s}).exitCode, 0);
    QCOMPARE(inodeOf(m_path), inode);
    QVERIFY(contentOf(m_path) != text);
    QVERIFY(!parsed(contentOf(m_path)).isEmpty());
}

void DemoBotWritersTest::truncatingShortens()
{
    QCOMPARE(write(u"truncate"_s, {u"--count"_s, u"1"_s, u"--size"_s, u"100000"_s}).exitCode, 0);
    QVERIFY(contentOf(m_path).size() > 90'000);
    QCOMPARE(write(u"truncate"_s, {u"--count"_s, u"1"_s, u"--size"_s, u"12000"_s}).exitCode, 0);
    QVERIFY(contentOf(m_path).size() <= 12'000);
    QVERIFY(!parsed(contentOf(m_path)).isEmpty());
}

void DemoBotWritersTest::renamingReplacesTheFile()
{
    QCOMPARE(write(u"rename"_s, {u"--count"_s, u"1"_s}).exitCode, 0);
    const quint64 inode = inodeOf(m_path);
    // A second name keeps the first file alive, so that its number is not given to another.
    QCOMPARE(link(QFile::encodeName(m_path).constData(),
                  QFile::encodeName(m_folder->filePath(u"first.json"_s)).constData()),
             0);
    QCOMPARE(write(u"rename"_s, {u"--count"_s, u"1"_s}).exitCode, 0);
    QVERIFY(inodeOf(m_path) != inode);
    QVERIFY(!parsed(contentOf(m_path)).isEmpty());
    QCOMPARE(entriesOf(m_folder->path()), (QStringList{u"first.json"_s, u"state.json"_s}));
}

void DemoBotWritersTest::renamedFileIsAlwaysWhole()
{
    QProcess process;
    process.start(demoBotProgram(), {u"--writer"_s, u"rename"_s, u"--rate"_s, u"0"_s, u"--quiet"_s,
                                     u"--size"_s, u"60000"_s, m_path});
    QTRY_VERIFY(QFile::exists(m_path));
    QSet<QByteArray> texts;
    while (texts.size() < 50) {
        QVERIFY2(!process.waitForFinished(0), "it writes until it is stopped");
        const QByteArray text = contentOf(m_path);
        QVERIFY(!parsed(text).isEmpty());
        QCOMPARE(configurationOffences(parsed(text).value("configuration"_L1).toObject()), QStringList());
        texts.insert(text);
    }
    process.terminate();
    QCOMPARE(finishDemoBot(process).exitCode, 0);
}

void DemoBotWritersTest::slowFileIsSeenUnfinished()
{
    QProcess process;
    process.start(demoBotProgram(), {u"--writer"_s, u"slow"_s, u"--rate"_s, u"0"_s, u"--count"_s, u"2"_s,
                                     u"--quiet"_s, m_path});
    QVERIFY(process.waitForStarted());
    QSet<qsizetype> unfinished;
    while (!process.waitForFinished(1)) {
        const QByteArray text = contentOf(m_path);
        if (!text.isEmpty() && parsed(text).isEmpty())
            unfinished.insert(text.size());
    }
    QCOMPARE(process.exitCode(), 0);
    QVERIFY2(unfinished.size() > 2, "the file was written in several pieces");
    QVERIFY(!parsed(contentOf(m_path)).isEmpty());
}

void DemoBotWritersTest::symlinkIsSwapped()
{
    const auto dataTarget = [this] { return QFile::symLinkTarget(m_folder->filePath(u"..data"_s)); };
    QCOMPARE(write(u"symlink"_s, {u"--count"_s, u"1"_s}).exitCode, 0);
    const QString first = dataTarget();
    const quint64 link = inodeOf(m_path);
    QVERIFY(QFileInfo(first).isDir());
    QVERIFY(QFileInfo(first).fileName().startsWith(".."_L1));
    QVERIFY(QFileInfo(m_path).isSymLink());
    char target[64] = {};
    QVERIFY(readlink(QFile::encodeName(m_path).constData(), target, sizeof target - 1) > 0);
    QCOMPARE(QByteArray(target), "..data/state.json"_ba);
    QVERIFY(!parsed(contentOf(m_path)).isEmpty());

    const QByteArray text = contentOf(m_path);
    QCOMPARE(write(u"symlink"_s, {u"--count"_s, u"3"_s}).exitCode, 0);
    QVERIFY(dataTarget() != first);
    QVERIFY(!QFileInfo::exists(first));
    QCOMPARE(inodeOf(m_path), link);
    QVERIFY(contentOf(m_path) != text);
    QVERIFY(!parsed(contentOf(m_path)).isEmpty());
    const QStringList entries{QFileInfo(dataTarget()).fileName(), u"..data"_s, u"state.json"_s};
    QCOMPARE(entriesOf(m_folder->path()), entries);
}

void DemoBotWritersTest::symlinkTakesOverAnOrdinaryFile()
{
    QCOMPARE(write(u"truncate"_s, {u"--count"_s, u"1"_s}).exitCode, 0);
    QVERIFY(!QFileInfo(m_path).isSymLink());
    QCOMPARE(write(u"symlink"_s, {u"--count"_s, u"1"_s}).exitCode, 0);
    QVERIFY(QFileInfo(m_path).isSymLink());
    QVERIFY(!parsed(contentOf(m_path)).isEmpty());
}

void DemoBotWritersTest::symlinkSparesOthersFiles()
{
    QCOMPARE(write(u"symlink"_s, {u"--count"_s, u"1"_s}).exitCode, 0);
    const QString dated = QFile::symLinkTarget(m_folder->filePath(u"..data"_s));
    QFile other(dated + "/other.json"_L1);
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("{}");
    other.close();
    // Swapping would hide the other file from its readers: not even with --force.
    const DemoBotRun run = write(u"symlink"_s, {u"--count"_s, u"1"_s, u"--force"_s});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.errors.contains("..data"_L1), qPrintable(run.errors));
    QCOMPARE(QFile::symLinkTarget(m_folder->filePath(u"..data"_s)), dated);
    QCOMPARE(contentOf(other.fileName()), "{}"_ba);
}

void DemoBotWritersTest::relativePathsWork()
{
    for (const QString &writer : {u"truncate"_s, u"rename"_s, u"symlink"_s}) {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(demoBotProgram(), {u"--writer"_s, writer, u"--rate"_s, u"0"_s, u"--count"_s, u"3"_s,
                                         u"--quiet"_s, writer + ".json"_L1});
        QCOMPARE(finishDemoBot(process).exitCode, 0);
        QVERIFY(!parsed(contentOf(m_folder->filePath(writer + ".json"_L1))).isEmpty());
    }
    QCOMPARE(QDir(m_folder->path()).entryList({u"..2*"_s}, QDir::Dirs | QDir::Hidden).size(), 1);
}

void DemoBotWritersTest::folderIsCreated()
{
    for (const QString &writer : {u"truncate"_s, u"rename"_s, u"slow"_s}) {
        const QString folder = m_folder->filePath(writer + "/deeper"_L1);
        m_path = folder + "/state.json"_L1;
        QCOMPARE(write(writer, {u"--count"_s, u"1"_s}).exitCode, 0);
        QVERIFY(!parsed(contentOf(m_path)).isEmpty());
        QCOMPARE(entriesOf(folder), QStringList{u"state.json"_s});
    }
}

QTEST_GUILESS_MAIN(DemoBotWritersTest)
#include "demobotwriters_test.moc"
