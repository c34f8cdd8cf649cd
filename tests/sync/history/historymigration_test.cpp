// SPDX-License-Identifier: GPL-3.0-or-later
// A history that version 2 of the tables has written (data/history-version-2.sql, as its programs left it):
// read as it is by those who only read, and brought up to date by who writes, with nothing lost or altered.
#include "historyfixture.h"
#include "sync/history/changelister.h"
#include "sync/history/historyfile.h"
#include "sync/history/historyreader.h"
#include "sync/history/historyschema.h"
#include "sync/history/historyverify.h"
#include "sync/values/canonicaljson.h"
#include "sync/values/clock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

class HistoryMigrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isReadAsItIs();
    void isBroughtUpToDate();
    void goesOnBehindTheOldRows();

private:
    /// Every row in words, and what verification says.
    static QStringList told(SqliteConnection &connection);
    QStringList toldReadOnly() const;

    /// What version 2 of the programs told of it, in the same words.
    QStringList m_expected;
    std::optional<QTemporaryDir> m_folder;
    QString m_path;
};

namespace {

QString inWords(const QJsonValue &value)
{
    return value.isUndefined() ? QStringLiteral("-") : QString::fromUtf8(canonicalJson(value));
}

} // namespace

void HistoryMigrationTest::init()
{
    m_folder.emplace();
    m_path = m_folder->filePath(QStringLiteral("history.sqlite"));
    QVERIFY(makeHistoryOfVersionTwo(m_path));
    QFile told(QFINDTESTDATA("history-version-2.txt"));
    QVERIFY(told.open(QIODevice::ReadOnly));
    m_expected = QString::fromUtf8(told.readAll()).trimmed().split(u'\n');
}

QStringList HistoryMigrationTest::told(SqliteConnection &connection)
{
    HistoryReader reader(connection);
    ChangeFilter filter;
    filter.withBaselines = true;
    const ChangeListing listing =
        ChangeLister(connection, reader, {}).list(filter, ChangeOrder{ChangeOrder::Column::Time, false});
    QStringList lines;
    const QList<ChangeRow> rows = reader.rows(listing.rows(), 0, listing.count());
    for (const ChangeRow &row : rows) {
        lines.append(QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8 -> %9")
                         .arg(row.seq)
                         .arg(row.time)
                         .arg(row.writtenAt)
                         .arg(row.notBefore)
                         .arg(static_cast<int>(row.observed))
                         .arg(QString::fromLatin1(row.hash.left(8)),
                              row.key.isEmpty() ? QStringLiteral("-") : row.key, inWords(row.before),
                              inWords(row.after)));
    }
    const HistoryVerdict verdict = verifyHistory(connection);
    lines.append(verdict.ok() ? QStringLiteral("%1 events").arg(verdict.events) : verdict.problem);
    return lines;
}

QStringList HistoryMigrationTest::toldReadOnly() const
{
    SqliteConnection connection;
    if (!HistoryFile::openReadOnly(connection, m_path).isWritten())
        return {connection.errorText()};
    return told(connection);
}

void HistoryMigrationTest::isReadAsItIs()
{
    QCOMPARE(toldReadOnly(), m_expected);
    SqliteConnection connection;
    QVERIFY(HistoryFile::openReadOnly(connection, m_path).isWritten());
    QCOMPARE(connection.number("PRAGMA user_version"), 2);
}

void HistoryMigrationTest::isBroughtUpToDate()
{
    {
        HistoryFile file(m_path);
        QVERIFY(file.open(0).isWritten());
        QCOMPARE(file.connection().number("PRAGMA user_version"), historySchemaVersion);
    }
    QCOMPARE(toldReadOnly(), m_expected);
}

void HistoryMigrationTest::goesOnBehindTheOldRows()
{
    {
        HistoryStore store(m_path, SystemClock::instance());
        store.beginWatching(historyBot(), Profile::opportunityGating());
        store.recordSnapshot(historySnapshot(600, 1'800'000'000'000));
        store.recordChange(historyChange(600, 650, 1'800'000'005'000));
    }
    QStringList told = toldReadOnly();
    const QString verdict = told.takeLast();
    QCOMPARE(verdict, QStringLiteral("14 events"));
    QVERIFY(told.size() >= 2);
    QVERIFY2(told.constLast().endsWith(QStringLiteral("long_threshold 0.6 -> 0.65")),
             qPrintable(told.constLast()));
    told.erase(told.end() - 2, told.end());
    QCOMPARE(told, m_expected.first(m_expected.size() - 1));
}

QTEST_GUILESS_MAIN(HistoryMigrationTest)
#include "historymigration_test.moc"
