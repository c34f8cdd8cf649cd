// SPDX-License-Identifier: GPL-3.0-or-later
// What the operator does on the Changes page, by its keys and its controls.
#include "tests/sync/history/historyfixture.h"
#include "tests/widgets/fleet/boardfixture.h"
#include "widgets/changes/changelistmodel.h"
#include "widgets/changes/changespage.h"
#include "widgets/changes/changetable.h"
#include "widgets/changes/configurationdiffdialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

class ChangesPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void emptyHistoryIsExplained();
    void filterThatFitsNothingCanBeCleared();
    void keysAct();
    void thisBotOrAll();
    void exportIsOffered();

private:
    void record(int before, int after, const BotIdentity &bot);
    bool says(const QString &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<BoardFixture> m_fixture;
    std::unique_ptr<HistoryStore> m_store;
    std::unique_ptr<ChangesPage> m_page;
    ChangeTable *m_table = nullptr;
};

void ChangesPageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_fixture = std::make_unique<BoardFixture>();
    m_store = std::make_unique<HistoryStore>(m_folder->filePath(QStringLiteral("history.sqlite")),
                                             m_fixture->clock);
    for (const char *name : {"btc", "eth"}) {
        const BotIdentity bot = historyBot(QLatin1String(name));
        m_fixture->board.addBot({bot, Profile::opportunityGating()});
        m_store->beginWatching(bot, Profile::opportunityGating());
    }
    m_page = std::make_unique<ChangesPage>(*m_store, m_fixture->board, m_fixture->clock);
    m_page->showBot(historyBot(QStringLiteral("btc")).id);
    m_page->resize(900, 600);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_table = m_page->findChild<ChangeTable *>();
}

void ChangesPageTest::cleanup()
{
    m_page.reset();
    m_store.reset();
}

void ChangesPageTest::record(int before, int after, const BotIdentity &bot)
{
    bool written = false;
    m_fixture->clock.advance(1'000);
    const qint64 now = m_fixture->clock.utcMilliseconds();
    if (before == 0)
        m_store->recordSnapshot(historySnapshot(0, now - 1, 1, bot));
    m_store->recordChange(historyChange(before, after, now, bot), [&written](bool done) { written = done; });
    QTRY_VERIFY(written);
}

bool ChangesPageTest::says(const QString &text) const
{
    const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(),
                       [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
}

void ChangesPageTest::emptyHistoryIsExplained()
{
    QTRY_VERIFY(says(QStringLiteral("No changes yet")));
    QVERIFY(!m_table->isVisible());
    // A change that comes while the page is open appears by itself.
    record(0, 1, historyBot());
    QTRY_VERIFY(m_table->isVisible());
    QCOMPARE(m_page->model().rowCount(), 1);
}

void ChangesPageTest::filterThatFitsNothingCanBeCleared()
{
    record(0, 1, historyBot());
    QTRY_COMPARE(m_page->model().rowCount(), 1);
    auto *search = m_page->findChild<QLineEdit *>();
    QTest::keyClicks(search, QStringLiteral("nothing is called so"));
    QTRY_VERIFY(says(QStringLiteral("Nothing fits the filter")));
    QPushButton *clear = nullptr;
    for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == QStringLiteral("Clear the filter"))
            clear = button;
    }
    QVERIFY(clear && clear->isVisible());
    clear->click();
    QTRY_COMPARE(m_page->model().rowCount(), 1);
    QVERIFY(search->text().isEmpty());
}

void ChangesPageTest::keysAct()
{
    record(0, 1, historyBot());
    record(1, 2, historyBot());
    QTRY_COMPARE(m_page->model().rowCount(), 2);
    m_table->selectRow(0);
    const qint64 seq = m_table->current();

    QTest::keyClick(m_table, Qt::Key_A);
    const QModelIndex row = m_page->model().index(0, 0);
    QTRY_VERIFY(row.data(ChangeListModel::AcknowledgedRole).toBool());
    QVERIFY(!m_page->model().index(1, 0).data(ChangeListModel::AcknowledgedRole).toBool());

    QGuiApplication::clipboard()->clear();
    QTest::keyClick(m_table, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 2);
    QVERIFY(
        QGuiApplication::clipboard()->text().contains(QStringLiteral("long_threshold\t0.001\t0.002\t0.001")));

    QSignalSpy opened(m_page.get(), &ChangesPage::opened);
    m_table->choose(seq);
    QTest::keyClick(m_table, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    auto *dialog = qobject_cast<ConfigurationDiffDialog *>(opened.at(0).at(0).value<QWidget *>());
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->text().contains(QStringLiteral("long_threshold\t0.001\t0.002\t0.001")));
}

void ChangesPageTest::thisBotOrAll()
{
    record(0, 1, historyBot());
    record(0, 3, historyBot(QStringLiteral("eth")));
    QTRY_COMPARE(m_page->model().rowCount(), 1);
    QVERIFY(m_table->isColumnHidden(ChangeListModel::BotColumn));
    auto *whose = m_page->findChild<QComboBox *>();
    whose->setCurrentIndex(1);
    QTRY_COMPARE(m_page->model().rowCount(), 2);
    QVERIFY(!m_table->isColumnHidden(ChangeListModel::BotColumn));
    whose->setCurrentIndex(0);
    m_page->showBot(historyBot(QStringLiteral("eth")).id);
    QTRY_COMPARE(m_page->model().rowCount(), 1);
    QTRY_COMPARE(m_page->model().index(0, ChangeListModel::BotColumn).data().toString(),
                 QStringLiteral("eth"));
    // 0.003 is no significant step.
    for (QCheckBox *box : m_page->findChildren<QCheckBox *>()) {
        if (box->text().remove(u'&') == QStringLiteral("Significant"))
            box->click();
    }
    QTRY_COMPARE(m_page->model().rowCount(), 0);
}

void ChangesPageTest::exportIsOffered()
{
    QPushButton *button = nullptr;
    for (QPushButton *each : m_page->findChildren<QPushButton *>()) {
        if (each->text().remove(u'&').startsWith(QStringLiteral("Export")))
            button = each;
    }
    QVERIFY(button);
    QTRY_VERIFY(says(QStringLiteral("No changes yet")));
    QVERIFY(!button->isEnabled());
    record(0, 1, historyBot());
    QTRY_VERIFY(button->isEnabled());
    QSignalSpy wanted(m_page.get(), &ChangesPage::exportRequested);
    button->click();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(m_page->listing().count(), 1);
}

QTEST_MAIN(ChangesPageTest)
#include "tst_changespage.moc"
