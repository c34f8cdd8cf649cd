// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with the history: exports that another program reads, conditions in words, and cards
// that know what was before this run.
#include "app/monitor/botpages.h"
#include "app/monitor/changesexport.h"
#include "app/monitor/historynotice.h"
#include "app/monitor/historyrecall.h"
#include "app/monitor/importdialog.h"
#include "app/monitor/snapshotexport.h"
#include "tests/sync/history/historyfixture.h"
#include "tests/widgets/fleet/boardfixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

class HistoryInWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void snapshotIsReadByAnotherProgram();
    void refusedSnapshotLeavesTheOldFile();
    void changesAreReadByAnotherProgram();
    void cancelledExportLeavesTheOldFile();
    void conditionsAreToldInWords();
    void cardsKnowWhatWasBefore();
    void acknowledgedMeansSeen();
    void backupsAreImported();
    void pagesAreMadeWhenShown();

private:
    void record(int before, int after);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BoardFixture> m_fixture;
    std::unique_ptr<HistoryStore> m_store;
    BotIdentity m_bot;
};

namespace {

/// The records of a CSV file as Python's csv module reads them.
QJsonArray readByPython(const QString &path)
{
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral("import csv, json, sys\n"
                                 "with open(sys.argv[1], encoding='utf-8', newline='') as file:\n"
                                 "    print(json.dumps(list(csv.DictReader(file, strict=True))))\n"),
                  path});
    if (!python.waitForFinished() || python.exitCode() != 0)
        qWarning("%s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

} // namespace

void HistoryInWindowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_fixture = std::make_unique<BoardFixture>();
    m_bot = m_fixture->bot.identity;
    m_store = std::make_unique<HistoryStore>(m_folder->filePath(QStringLiteral("history.sqlite")),
                                             m_fixture->clock);
    m_store->beginWatching(m_bot, m_fixture->bot.profile);
}

void HistoryInWindowTest::cleanup()
{
    m_store.reset();
}

void HistoryInWindowTest::record(int before, int after)
{
    bool written = false;
    m_fixture->clock.advance(60'000);
    const qint64 now = m_fixture->clock.utcMilliseconds();
    if (before == 0)
        m_store->recordSnapshot(historySnapshot(0, now - 30'000, 1, m_bot));
    m_store->recordChange(historyChange(before, after, now, m_bot),
                          [&written](bool done) { written = done; });
    QTRY_VERIFY(written);
}

void HistoryInWindowTest::snapshotIsReadByAnotherProgram()
{
    m_fixture->sync(
        m_fixture->configuration({{QStringLiteral("exit_strategy"), QStringLiteral("=a,\"b\"\r\nc")}}));
    const QString path = m_folder->filePath(QStringLiteral("snapshot.csv"));
    QCOMPARE(writeSnapshotCsv(m_fixture->record(), path), QString());
    const QJsonArray records = readByPython(path);
    QCOMPARE(records.size(), 18);
    bool found = false;
    for (const QJsonValue &record : records) {
        QCOMPARE(record[u"bot"].toString(), QStringLiteral("btc-4x"));
        if (record[u"key"].toString() != QStringLiteral("exit_strategy"))
            continue;
        found = true;
        QCOMPARE(record[u"value"].toString(), QStringLiteral("'=a,\"b\"\r\nc"));
    }
    QVERIFY(found);
    QVERIFY(snapshotFileName(m_fixture->record(), m_fixture->clock.utcMilliseconds())
                .startsWith(QStringLiteral("btc-4x-20")));
}

void HistoryInWindowTest::refusedSnapshotLeavesTheOldFile()
{
    m_fixture->sync(m_fixture->configuration());
    // A folder of that name cannot be written over, by nobody.
    const QString folder = m_folder->filePath(QStringLiteral("taken.csv"));
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(!writeSnapshotCsv(m_fixture->record(), folder).isEmpty());
    QVERIFY(!writeSnapshotCsv(m_fixture->record(), m_folder->filePath(QStringLiteral("no/such/folder.csv")))
                 .isEmpty());
    QVERIFY(QFileInfo(folder).isDir());
}

void HistoryInWindowTest::changesAreReadByAnotherProgram()
{
    for (int i = 0; i < 1'200; ++i) {
        if (i == 0)
            m_store->recordSnapshot(historySnapshot(0, m_fixture->clock.utcMilliseconds(), 1, m_bot));
        m_fixture->clock.advance(1'000);
        m_store->recordChange(historyChange(i, i + 1, m_fixture->clock.utcMilliseconds(), m_bot));
    }
    std::optional<ChangePage> page;
    QObject asking; // what is still under way is dropped with it
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            m_store->changes({}, {}, 10, &asking, [&page](const ChangePage &each) {
                if (each.complete)
                    page = each;
            });
            QTest::qWait(20);
            return page && page->count >= 1'200;
        }(),
        30'000);
    const QString path = m_folder->filePath(QStringLiteral("changes.csv"));
    auto *work = new ChangesExport(*m_store, page->listing, path);
    QSignalSpy finished(work, &ChangesExport::finished);
    work->start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
    QCOMPARE(finished.at(0).at(0).toString(), QString());
    const QJsonArray records = readByPython(path);
    QCOMPARE(records.size(), page->count);
    QCOMPARE(records.at(0)[u"kind"].toString(), QStringLiteral("changed"));
    QCOMPARE(records.at(0)[u"seq"].toString().toLongLong(), page->listing.rows().front());
    QCOMPARE(records.last()[u"key"].toString(), QStringLiteral("long_threshold"));
    QCOMPARE(records.last()[u"before"].toString(), QStringLiteral("0"));
    QCOMPARE(records.last()[u"after"].toString(), QStringLiteral("0.001"));
}

void HistoryInWindowTest::cancelledExportLeavesTheOldFile()
{
    record(0, 1);
    const QString path = m_folder->filePath(QStringLiteral("changes.csv"));
    write(path, "old");
    auto *work = new ChangesExport(*m_store, ChangeListing({1, 2, 3}), path);
    QSignalSpy finished(work, &ChangesExport::finished);
    work->start();
    work->cancel();
    QCOMPARE(finished.count(), 1);
    QVERIFY(finished.at(0).at(1).toBool());
    QTRY_VERIFY(QDir(m_folder->path()).entryList({QStringLiteral("changes.csv*")}).size() == 1);
    QCOMPARE(contents(path), QByteArray("old"));
    auto *refused =
        new ChangesExport(*m_store, ChangeListing({1}), m_folder->filePath(QStringLiteral("no/x.csv")));
    QSignalSpy failed(refused, &ChangesExport::finished);
    refused->start();
    QVERIFY(!failed.at(0).at(0).toString().isEmpty());
}

void HistoryInWindowTest::conditionsAreToldInWords()
{
    HistoryCondition condition;
    QVERIFY(!historyNotice(condition)); // it is being opened
    condition.cause = HistoryCondition::Cause::None;
    QVERIFY(!historyNotice(condition));
    QStringList titles;
    using Cause = HistoryCondition::Cause;
    for (const Cause cause : {Cause::WrittenElsewhere, Cause::DiskFull, Cause::NotWritable, Cause::Locked,
                              Cause::Removed, Cause::Damaged, Cause::NewerVersion, Cause::Failed}) {
        condition.cause = cause;
        const std::optional<Notice> notice = historyNotice(condition);
        QVERIFY(notice);
        QVERIFY(!titles.contains(notice->title));
        titles.append(notice->title);
        QVERIFY(!notice->text.isEmpty());
    }
    condition.cause = Cause::DiskFull;
    condition.waiting = 12;
    QVERIFY(historyNotice(condition)->text.contains(QStringLiteral("12")));
    condition = {};
    condition.cause = Cause::None;
    condition.setAside = QStringLiteral("/home/history-damaged-20251108.sqlite");
    QVERIFY(historyNotice(condition)->text.contains(condition.setAside));
}

void HistoryInWindowTest::cardsKnowWhatWasBefore()
{
    const QString key = QStringLiteral("long_threshold");
    record(0, 300);
    const qint64 changed = m_fixture->clock.utcMilliseconds();
    // This run of the window begins an hour later.
    m_fixture->clock.advance(3'600'000);
    HistoryRecall recall(m_fixture->board, *m_store);
    m_fixture->sync(m_fixture->configuration({{key, 0.3}}));
    QVERIFY(!m_fixture->record().trail.lastStep(key));
    recall.show(m_bot.id);
    QTRY_VERIFY(m_fixture->record().trail.lastStep(key));
    const ParameterTrail::Step step = *m_fixture->record().trail.lastStep(key);
    QCOMPARE(step.at, changed);
    QCOMPARE(step.before.toDouble(), 0.0);
    QVERIFY(!step.seen);
    QVERIFY(m_fixture->record().trail.knownSince() <= changed - 30'000);
    QTRY_COMPARE(m_fixture->record().unreadCount(), 1);
}

void HistoryInWindowTest::acknowledgedMeansSeen()
{
    const QString key = QStringLiteral("long_threshold");
    record(0, 300);
    HistoryRecall recall(m_fixture->board, *m_store);
    m_fixture->sync(m_fixture->configuration({{key, 0.3}}));
    recall.show(m_bot.id);
    QTRY_VERIFY(m_fixture->record().trail.isUnseen(key));
    QTRY_COMPARE(m_fixture->record().unreadCount(), 1);
    // Looked at on its card.
    m_fixture->board.markSeen(m_bot.id, key);
    QTRY_COMPARE(m_fixture->record().unreadCount(), 0);
    // Acknowledged in the list.
    m_fixture->change(m_fixture->configuration({{key, 0.4}}));
    record(300, 400);
    QTRY_COMPARE(m_fixture->record().unreadCount(), 1);
    QVERIFY(m_fixture->record().trail.isUnseen(key));
    m_store->acknowledgeAll(m_bot.id);
    QTRY_COMPARE(m_fixture->record().unreadCount(), 0);
    QTRY_VERIFY(!m_fixture->record().trail.isUnseen(key));
}

void HistoryInWindowTest::backupsAreImported()
{
    const QString folder = m_folder->filePath(QStringLiteral("backups"));
    QVERIFY(QDir().mkpath(folder));
    for (int i = 0; i < 3; ++i) {
        const QJsonObject state{
            {QStringLiteral("configuration"), historySnapshot(100 * i, 1, 1, m_bot).section()}};
        const QString path = folder + QStringLiteral("/b%1.json").arg(i);
        write(path, QJsonDocument(state).toJson());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::fromMSecsSinceEpoch(1'762'000'000'000 + i * 60'000),
                                 QFileDevice::FileModificationTime));
    }
    write(folder + QStringLiteral("/torn.json"), "{\"configuration\": {");
    ImportRequest request;
    request.bot = m_bot;
    request.maximumSize = 1'000'000;
    auto *dialog = new ImportDialog(*m_store, request);
    QSignalSpy imported(dialog, &ImportDialog::imported);
    dialog->show();
    dialog->start({folder});
    QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, 30'000);
    const auto report = imported.at(0).at(0).value<ImportReport>();
    QCOMPARE(report.configurations, 3);
    QCOMPARE(report.skipped.size(), 1);
    delete dialog;
}

void HistoryInWindowTest::pagesAreMadeWhenShown()
{
    auto *header = new QLabel(QStringLiteral("header"));
    BotPages pages(header);
    int made = 0;
    pages.addPage(BotPages::Tab::Changes, QStringLiteral("Changes"), [&made] {
        ++made;
        return new QLabel(QStringLiteral("changes"));
    });
    pages.addPage(BotPages::Tab::Dashboard, QStringLiteral("Dashboard"),
                  [] { return new QLabel(QStringLiteral("dashboard")); });
    pages.show();
    QCOMPARE(made, 1); // it was the first, and so the one that is shown
    pages.setCurrentTab(BotPages::Tab::Dashboard);
    QCOMPARE(pages.currentTab(), BotPages::Tab::Dashboard);
    pages.setCurrentTab(BotPages::Tab::History); // there is none
    QCOMPARE(pages.currentTab(), BotPages::Tab::Dashboard);
    pages.setCurrentTab(BotPages::Tab::Changes);
    QCOMPARE(made, 1);
    QVERIFY(header->isVisibleTo(&pages));
}

QTEST_MAIN(HistoryInWindowTest)
#include "tst_historyinwindow.moc"
