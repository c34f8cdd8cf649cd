// SPDX-License-Identifier: GPL-3.0-or-later
// The log: in a file that stays small, harmless to look at, and never in anybody's way.
#include "app/monitor/log/logdialog.h"
#include "app/monitor/log/logfile.h"
#include "app/monitor/log/logkeeper.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

class LogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void placeFollowsTheEnvironment();
    void linesAreEscapedAndShortened();
    void fileStaysWithinItsLimit();
    void diskThatIsFullIsSurvived();
    void fileThatWasRemovedIsMadeAnew();
    void everythingSaidIsWritten();
    void floodIsCountedNotKept();
    void viewerShowsFiltersAndCopies();

private:
    QByteArray contents(const QString &name) const;
    QString path() const { return m_folder->filePath(QStringLiteral("state/monitor.log")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void LogTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QByteArray LogTest::contents(const QString &name) const
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void LogTest::placeFollowsTheEnvironment()
{
    const QByteArray before = qgetenv("XDG_STATE_HOME");
    qputenv("XDG_STATE_HOME", "/somewhere");
    QCOMPARE(LogFile::standardPath(), QStringLiteral("/somewhere/configsync-monitor/monitor.log"));
    for (const char *unusable : {"", "relative/folder"}) {
        qputenv("XDG_STATE_HOME", unusable);
        QCOMPARE(LogFile::standardPath(),
                 QDir::homePath() + QStringLiteral("/.local/state/configsync-monitor/monitor.log"));
    }
    qputenv("XDG_STATE_HOME", before);
}

void LogTest::linesAreEscapedAndShortened()
{
    LogRecord record{0, LogRecord::Level::Warning, "configsync.test",
                     QStringLiteral("a\nb\x1b[31m\u202ec") + QString(10'000, u'x')};
    const QByteArray line = record.line();
    QVERIFY2(line.startsWith("1970-01-01T00:00:00.000Z warning configsync.test: a\\nb\\x1b[31m\\u202ecxxx"),
             line.left(120).constData());
    QVERIFY(line.size() < 2'200);
    QVERIFY(!line.contains('\n') && !line.contains('\x1b'));
}

void LogTest::fileStaysWithinItsLimit()
{
    constexpr qint64 limit = 1'000;
    LogFile file(path(), limit);
    for (int i = 0; i < 500; ++i)
        QVERIFY(file.append("line " + QByteArray::number(i) + "\n"));
    const QDir folder = QFileInfo(path()).dir();
    QCOMPARE(folder.entryList(QDir::Files),
             (QStringList{QStringLiteral("monitor.log"), QStringLiteral("monitor.log.1"),
                          QStringLiteral("monitor.log.2")}));
    const QFileInfoList files = folder.entryInfoList(QDir::Files);
    for (const QFileInfo &info : files)
        QVERIFY(info.size() <= limit);
    // Nothing between the oldest and the newest is missing.
    const QByteArray all =
        contents(path() + QStringLiteral(".2")) + contents(path() + QStringLiteral(".1")) + contents(path());
    QVERIFY(all.endsWith("line 498\nline 499\n"));
    const QList<QByteArray> lines = all.trimmed().split('\n');
    QCOMPARE(lines.constFirst(), "line " + QByteArray::number(500 - lines.size()));
}

void LogTest::diskThatIsFullIsSurvived()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("/dev/full is not there");
    QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
    QVERIFY(QFile::link(QStringLiteral("/dev/full"), path()));
    LogFile file(path());
    QVERIFY(!file.append("one\ntwo\n"));
    QVERIFY(!file.append("three\n"));
    QCOMPARE(file.missing(), 3);
    // There is room again.
    QVERIFY(QFile::remove(path()));
    QVERIFY(file.append("four\n"));
    QCOMPARE(contents(path()), QByteArray("(3 lines could not be written here)\nfour\n"));
    QCOMPARE(file.missing(), 0);
}

void LogTest::fileThatWasRemovedIsMadeAnew()
{
    LogFile file(path());
    QVERIFY(file.append("one\n"));
    QVERIFY(QDir(QFileInfo(path()).path()).removeRecursively());
    QVERIFY(file.append("two\n"));
    QCOMPARE(contents(path()), QByteArray("two\n"));
}

void LogTest::everythingSaidIsWritten()
{
    {
        LogKeeper keeper(path());
        const QLoggingCategory category("configsync.test", QtInfoMsg);
        QList<QThread *> threads;
        for (int t = 0; t < 4; ++t) {
            threads.append(QThread::create([&category] {
                for (int i = 0; i < 200; ++i)
                    qCInfo(category, "said");
            }));
            threads.constLast()->start();
        }
        for (QThread *thread : std::as_const(threads)) {
            thread->wait();
            delete thread;
        }
        keeper.flush();
        QCOMPARE(contents(path()).count(" info configsync.test: said\n"), 800);
        QCOMPARE(keeper.records().size(), 800);
        qCInfo(category, "the last");
    }
    // What was said right before the end is there too.
    QVERIFY(contents(path()).endsWith(": the last\n"));
}

void LogTest::floodIsCountedNotKept()
{
    LogKeeper keeper(path());
    constexpr int flood = 200'000;
    for (int i = 0; i < flood; ++i)
        keeper.add({i, LogRecord::Level::Information, "configsync.test", QString::number(i)});
    keeper.flush();
    QCOMPARE(keeper.count(), flood);
    const QList<LogRecord> kept = keeper.records();
    QCOMPARE(kept.size(), LogKeeper::mostKept);
    QCOMPARE(kept.constLast().time, flood - 1);
    QCOMPARE(kept.constFirst().time, flood - LogKeeper::mostKept);
    qint64 size = 0;
    const QFileInfoList files = QFileInfo(path()).dir().entryInfoList(QDir::Files);
    for (const QFileInfo &info : files)
        size += info.size();
    QVERIFY(size <= LogFile::kept * LogFile::standardSize);
}

void LogTest::viewerShowsFiltersAndCopies()
{
    LogKeeper keeper(path());
    keeper.add({0, LogRecord::Level::Information, "configsync.test", QStringLiteral("<b>fine</b>")});
    keeper.add({1, LogRecord::Level::Warning, "configsync.test", QStringLiteral("odd")});
    auto *dialog = new LogDialog(keeper, nullptr);
    dialog->show();
    auto *text = dialog->findChild<QPlainTextEdit *>();
    QVERIFY(text->toPlainText().contains(QStringLiteral("<b>fine</b>\n")));
    QVERIFY(text->toPlainText().endsWith(QStringLiteral("odd")));
    auto *level = dialog->findChild<QComboBox *>();
    level->setCurrentIndex(1);
    QVERIFY(!text->toPlainText().contains(QStringLiteral("fine")));
    // It goes on by itself.
    keeper.add({2, LogRecord::Level::Critical, "configsync.test", QStringLiteral("worse")});
    QTRY_VERIFY(text->toPlainText().endsWith(QStringLiteral("worse")));
    QSignalSpy folder(dialog, &LogDialog::openFolderRequested);
    const auto buttons = dialog->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == QLatin1String("&Copy") || button->text() == QLatin1String("&Open folder"))
            button->click();
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), text->toPlainText());
    QCOMPARE(folder.size(), 1);
    QCOMPARE(folder.constFirst().constFirst().toString(), path());
    QSignalSpy gone(dialog, &QObject::destroyed);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_COMPARE(gone.size(), 1);
}

QTEST_MAIN(LogTest)
#include "tst_log.moc"
