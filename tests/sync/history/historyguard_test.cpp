// SPDX-License-Identifier: GPL-3.0-or-later
// What a history does when it may not write, and when too much waits for it; and imports that are cancelled.
#include "historyfixture.h"
#include "sync/history/historyfile.h"
#include "sync/history/historyimport.h"
#include "sync/history/historyverify.h"
#include "sync/history/historywriteservice.h"
#include "sync/values/clock.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include <sys/wait.h>
#include <unistd.h>

namespace {

using Cause = HistoryCondition::Cause;

constexpr qint64 start = 1'760'000'000'000;

/// Runs it as an ordinary user, without any right of its own, in a process of its own where we are root, who
/// may write everywhere. True where it returned true.
bool asOrdinaryUser(const std::function<bool()> &run)
{
    if (::geteuid() != 0)
        return run();
    const pid_t child = ::fork();
    if (child == 0) {
        const uid_t nobody = 65534;
        const bool dropped =
            ::setresgid(nobody, nobody, nobody) == 0 && ::setresuid(nobody, nobody, nobody) == 0;
        ::_exit(dropped && run() ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

Cause causeOfOpening(const QString &path)
{
    HistoryFile file(path);
    return file.open(start).cause;
}

} // namespace

class HistoryGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysThatItMayNotWrite_data();
    void saysThatItMayNotWrite();
    void readsWhereNothingCanBeWritten();
    void givesUpTheOldestWhenTooManyWait();
    void forgetsABot();
    void cancelsWhileReading();
    void cancelsWhileWriting();

private:
    QString write(int number)
    {
        QJsonObject section = historySnapshot(number, start).section();
        const QJsonObject document{{QStringLiteral("configuration"), section}};
        const QString path = m_folder->filePath(QStringLiteral("backups/%1.json").arg(number));
        QDir().mkpath(m_folder->filePath(QStringLiteral("backups")));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(document).toJson());
        return path;
    }
    qint64 number(const char *sql)
    {
        SqliteConnection connection;
        HistoryFile::openReadOnly(connection, m_path);
        return connection.number(sql, -1);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void HistoryGuardTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("deep/history.sqlite"));
    // Everybody may come to it.
    QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7555));
    QDir().mkpath(m_folder->filePath(QStringLiteral("deep")));
}

void HistoryGuardTest::saysThatItMayNotWrite_data()
{
    QTest::addColumn<bool>("exists");
    QTest::addColumn<int>("folder");
    QTest::addColumn<int>("file");
    QTest::addColumn<bool>("written");
    QTest::newRow("a folder that is read-only, no file") << false << 0x5555 << 0 << false;
    QTest::newRow("a folder that is read-only, a file that is not") << true << 0x5555 << 0x6666 << false;
    QTest::newRow("a file that is read-only") << true << 0x7777 << 0x4444 << false;
    QTest::newRow("all may be written") << true << 0x7777 << 0x6666 << true;
}

void HistoryGuardTest::saysThatItMayNotWrite()
{
    QFETCH(const bool, exists);
    QFETCH(const int, folder);
    QFETCH(const int, file);
    QFETCH(const bool, written);
    const QString deep = m_folder->filePath(QStringLiteral("deep"));
    if (exists) {
        QCOMPARE(causeOfOpening(m_path), Cause::None);
        QFile::remove(m_path + QStringLiteral("-writer"));
        QVERIFY(QFile::setPermissions(m_path, QFile::Permissions(file)));
    }
    QVERIFY(QFile::setPermissions(deep, QFile::Permissions(folder)));
    QVERIFY(asOrdinaryUser(
        [&] { return causeOfOpening(m_path) == (written ? Cause::None : Cause::NotWritable); }));
    QFile::setPermissions(deep, QFile::Permissions(0x7777));
}

void HistoryGuardTest::readsWhereNothingCanBeWritten()
{
    {
        HistoryStore store(m_path, SystemClock::instance());
        store.recordSnapshot(historySnapshot(800, start));
    }
    QVERIFY(QFile::setPermissions(m_path, QFile::Permissions(0x4444)));
    const QString deep = m_folder->filePath(QStringLiteral("deep"));
    QVERIFY(QFile::setPermissions(deep, QFile::Permissions(0x5555)));
    QVERIFY(asOrdinaryUser([&] {
        SqliteConnection connection;
        return HistoryFile::openReadOnly(connection, m_path).isWritten() &&
               connection.number("SELECT count(*) FROM event") == 1 && verifyHistory(connection).ok();
    }));
    QFile::setPermissions(deep, QFile::Permissions(0x7777));
}

void HistoryGuardTest::givesUpTheOldestWhenTooManyWait()
{
    constexpr int most = 5;
    constexpr int events = 8;
    auto first = std::make_unique<HistoryWriteService>(m_path, most, SystemClock::instance());
    first->start();
    HistoryWriteService second(m_path, most, SystemClock::instance());
    QSignalSpy conditions(&second, &HistoryWriteService::conditionChanged);
    QSignalSpy settled(&second, &HistoryWriteService::settled);
    second.start();
    const auto last = [&conditions] { return conditions.constLast().at(0).value<HistoryCondition>(); };
    QCOMPARE(last().cause, Cause::WrittenElsewhere);
    const Profile profile = Profile::opportunityGating();
    for (int i = 1; i <= events; ++i) {
        second.write(
            [=](HistoryWriter &writer, QList<ChangeRow> &rows) {
                rows = writer.addChange(historyChange(i - 1, i, start + i), profile);
            },
            i);
    }
    QCOMPARE(last().waiting, most);
    QCOMPARE(last().givenUp, events - most);
    // Each was told once that it is not on the disk yet, those that were given up included.
    QCOMPARE(settled.size(), events);
    for (const QList<QVariant> &one : std::as_const(settled))
        QCOMPARE(one.at(1).toBool(), false);
    QVERIFY(historyConditionMessage(last()).contains(QLatin1String("3 events were given up")));
    first->finish();
    first.reset();
    second.tryAgain();
    QVERIFY(last().isWritten());
    QCOMPARE(last().waiting, 0);
    QCOMPARE(last().givenUp, events - most);
    QCOMPARE(settled.size(), events);
    // What was in force when the oldest that is kept began, and every change since.
    QCOMPARE(number("SELECT count(*) FROM event WHERE kind = 1"), 1);
    QCOMPARE(number("SELECT count(*) FROM event WHERE kind = 2"), most);
    second.finish();
}

void HistoryGuardTest::forgetsABot()
{
    HistoryStore store(m_path, SystemClock::instance());
    const BotIdentity demo = historyBot(QStringLiteral("demo"));
    for (int i = 1; i <= 3; ++i) {
        store.recordChange(historyChange(i - 1, i, start + i, demo));
        store.recordChange(historyChange(i - 1, i, start + i));
    }
    QSignalSpy content(&store, &HistoryStore::contentChanged);
    store.forgetBot(demo.id);
    QTRY_COMPARE(content.size(), 1);
    QCOMPARE(number("SELECT count(*) FROM event WHERE bot = (SELECT number FROM bot WHERE name = 'demo')"),
             0);
    QCOMPARE(number("SELECT count(*) FROM event WHERE bot = (SELECT number FROM bot WHERE name = 'btc')"), 4);
    QCOMPARE(content.at(0).at(0).value<decltype(QHash<QString, qint64>())>().keys(),
             QStringList{historyBot().id});
    // It may come again.
    bool written = false;
    store.recordChange(historyChange(3, 4, start + 9, demo), [&written](bool safely) { written = safely; });
    QTRY_VERIFY(written);
    SqliteConnection connection;
    QVERIFY(HistoryFile::openReadOnly(connection, m_path).isWritten());
    const HistoryVerdict verdict = verifyHistory(connection);
    QVERIFY2(verdict.ok(), qPrintable(verdict.problem));
}

void HistoryGuardTest::cancelsWhileReading()
{
    ImportRequest request;
    for (int i = 1; i <= 300; ++i)
        request.paths.append(write(i));
    request.bot = historyBot();
    request.maximumSize = 1 << 20;
    HistoryStore store(m_path, SystemClock::instance());
    HistoryImport import(store, request);
    QSignalSpy finished(&import, &HistoryImport::finished);
    import.start();
    import.cancel();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished.at(0).at(0).value<ImportReport>().cancelled);
    QVERIFY(number("SELECT count(*) FROM event") <= 0); // there may be no file yet
    // The same again, this time to its end.
    HistoryImport again(store, request);
    QSignalSpy done(&again, &HistoryImport::finished);
    again.start();
    QTRY_COMPARE(done.size(), 1);
    const auto report = done.at(0).at(0).value<ImportReport>();
    QVERIFY(!report.cancelled);
    QCOMPARE(report.configurations, 300);
    QCOMPARE(number("SELECT count(*) FROM event"), 300);
}

void HistoryGuardTest::cancelsWhileWriting()
{
    HistoryStore store(m_path, SystemClock::instance());
    QList<Observation> past;
    for (int i = 0; i < 2000; ++i) {
        const ConfigSnapshot seen = historySnapshot(i, start);
        past.append({start + i, 0, seen.hash(), seen.section(), seen.parameters()});
    }
    std::optional<ImportCount> count;
    qint64 asked = 0;
    store.import(
        historyBot(), Profile::opportunityGating(), {past, {}},
        [&asked](qint64 done) {
            asked = done;
            return done < 1000;
        },
        this, [&count](const std::optional<ImportCount> &answer) { count = answer; });
    QTRY_VERIFY(count.has_value());
    QVERIFY(count->cancelled);
    QVERIFY(asked >= 1000 && asked < 2000);
    QCOMPARE(number("SELECT count(*) FROM event"), 0);
    QCOMPARE(number("SELECT count(*) FROM configuration"), 0);
    QCOMPARE(number("SELECT count(*) FROM change"), 0);
}

QTEST_GUILESS_MAIN(HistoryGuardTest)
#include "historyguard_test.moc"
