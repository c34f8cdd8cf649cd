// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/fleet/boardfixture.h"
#include "tests/widgets/history/memoryhistory.h"
#include "widgets/history/historypage.h"
#include "widgets/history/parameterchips.h"
#include "widgets/history/stepchart.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <memory>

namespace {

constexpr qint64 start = StandingClock::start;
constexpr qint64 hour = ChartWindow::hour;
constexpr qint64 day = ChartWindow::day;

} // namespace

/// The page with a history that answers at once.
class HistoryPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void asksAndShows();
    void asksNothingWhileHidden();
    void rangesAndPanning();
    void aChangeAppearsAtOnce();
    void othersChangesAreNotAsked();
    void theEdgeGoesAlongWithTime();
    void chipsAddAndRemove();
    void colourStaysWithTheParameter();
    void tableHoldsTheSame();
    void tableSaysThatThereIsMore();
    void opensFromTheTable();
    void emptyHistorySaysSo();
    void anotherBotBeginsAnew();
    void genericBotTakesItsNumbers();
    void exportsWhatIsShown();

private:
    StepChart *chart() const { return m_page->findChild<StepChart *>(); }
    QTableView *table() const { return m_page->findChild<QTableView *>(); }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : m_page->findChildren<QPushButton *>()) {
            if (each->text().startsWith(text) && !each->isHidden())
                return each;
        }
        return nullptr;
    }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }

    StandingClock m_clock;
    BotIdentity m_bot{QStringLiteral("btc"), QStringLiteral("btc-4x"), QStringLiteral("/btc")};
    std::unique_ptr<MemoryHistory> m_history;
    std::unique_ptr<HistoryPage> m_page;
    QList<ChartRequest> m_asked;
    int m_tableAsked = 0;
};

void HistoryPageTest::init()
{
    m_clock = StandingClock();
    m_history = std::make_unique<MemoryHistory>(m_bot);
    m_history->change(start - 20 * day, {{"long_threshold", 0.7},
                                         {"short_threshold", 0.8},
                                         {"gate_threshold", 0.001},
                                         {"exit_strategy", "COMBINED"},
                                         {"leverage", 4},
                                         {"own_key", 5}});
    m_history->change(start - 5 * day, {{"long_threshold", 0.6}});
    m_history->change(start - 2 * hour, {{"short_threshold", 0.75}, {"leverage", 3}});
    m_page = std::make_unique<HistoryPage>(m_clock);
    m_asked.clear();
    m_tableAsked = 0;
    connect(m_page.get(), &HistoryPage::chartWanted, this, [this](const ChartRequest &request) {
        m_asked.append(request);
        m_page->setChart(m_history->chart(request));
    });
    connect(m_page.get(), &HistoryPage::changesWanted, this, [this](const ChangeFilter &filter, int rows) {
        ++m_tableAsked;
        m_page->setChanges(filter, m_history->changes(filter, rows));
    });
    m_page->resize(1000, 700);
    m_page->setBot(m_bot, Profile::opportunityGating());
    m_page->setRecordedBot(m_history->recordedBot());
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void HistoryPageTest::cleanup()
{
    m_page.reset();
}

void HistoryPageTest::asksAndShows()
{
    QCOMPARE(m_page->chosenKeys(),
             (QStringList{QStringLiteral("long_threshold"), QStringLiteral("short_threshold"),
                          QStringLiteral("gate_threshold")}));
    QVERIFY(!m_asked.isEmpty());
    QCOMPARE(m_asked.constLast().botId, m_bot.id);
    QCOMPARE(m_page->span().to, start);
    QVERIFY(button(QStringLiteral("All"))->isChecked());
    const ChartScene &scene = chart()->scene();
    QCOMPARE(scene.axisOf, (QList<int>{0, 0, 1}));
    QCOMPARE(scene.answer.markers.size(), 2);
    QCOMPARE(scene.reading(start).lines.constFirst().value, QStringLiteral("0.60"));
}

void HistoryPageTest::asksNothingWhileHidden()
{
    m_page->hide();
    m_asked.clear();
    m_tableAsked = 0;
    m_page->addRows(m_history->change(start - 1000, {{"long_threshold", 0.9}}));
    m_page->refresh();
    m_page->setChosenKeys({QStringLiteral("long_threshold")});
    QVERIFY(m_asked.isEmpty());
    QCOMPARE(m_tableAsked, 0);
    // What happened meanwhile is there when somebody looks again.
    m_page->show();
    QTRY_COMPARE(chart()->scene().reading(start).lines.constFirst().value, QStringLiteral("0.90"));
}

void HistoryPageTest::rangesAndPanning()
{
    QTest::mouseClick(button(QStringLiteral("24 h")), Qt::LeftButton);
    QCOMPARE(m_page->span(), (TimeSpan{start - day, start}));
    QVERIFY(button(QStringLiteral("24 h"))->isChecked());
    QVERIFY(!button(QStringLiteral("30 d"))->isChecked());
    QTest::keyClick(chart(), Qt::Key_Left);
    QVERIFY(m_page->span().to < start);
    QCOMPARE(chart()->span(), m_page->span());
    QVERIFY(!button(QStringLiteral("24 h"))->isChecked());
    QTest::keyClick(chart(), Qt::Key_Home);
    QVERIFY(m_page->span().holds(start - 20 * day));
    QTest::keyClick(chart(), Qt::Key_End);
    QCOMPARE(m_page->span().to, start);
    QTest::mouseClick(button(QStringLiteral("All")), Qt::LeftButton);
    QVERIFY(m_page->span().from < start - 20 * day && m_page->span().from > start - 22 * day);
    // Zooming with the keys keeps now at the edge.
    QTest::keyClick(chart(), Qt::Key_Plus);
    QCOMPARE(m_page->span().to, start);
}

void HistoryPageTest::aChangeAppearsAtOnce()
{
    QTest::mouseClick(button(QStringLiteral("1 h")), Qt::LeftButton);
    QTRY_COMPARE(table()->model()->rowCount(), 0);
    m_clock.advance(3000);
    m_page->addRows(m_history->change(start + 2000, {{"long_threshold", 0.65}}));
    QCOMPARE(m_page->span().to, start + 3000);
    QCOMPARE(chart()->scene().answer.markers.constLast().time, start + 2000);
    QCOMPARE(chart()->scene().reading(start + 2500).lines.constFirst().value, QStringLiteral("0.65"));
    QCOMPARE(table()->model()->rowCount(), 1);
}

void HistoryPageTest::othersChangesAreNotAsked()
{
    m_asked.clear();
    ChangeRow row;
    row.bot.id = QStringLiteral("eth");
    m_page->addRows({row});
    QVERIFY(m_asked.isEmpty());
}

void HistoryPageTest::theEdgeGoesAlongWithTime()
{
    QTest::mouseClick(button(QStringLiteral("1 h")), Qt::LeftButton);
    m_clock.advance(10'000);
    // The page's own timer, a pixel's time later.
    QTRY_COMPARE_WITH_TIMEOUT(m_page->span().to, start + 10'000, 20'000);
    QTest::keyClick(chart(), Qt::Key_Left);
    const TimeSpan before = m_page->span();
    m_clock.advance(10'000);
    m_page->refresh();
    QCOMPARE(m_page->span(), before);
}

void HistoryPageTest::chipsAddAndRemove()
{
    QSignalSpy changes(m_page.get(), &HistoryPage::chosenKeysChanged);
    QTest::mouseClick(button(QStringLiteral("SHORT entry")), Qt::LeftButton);
    QCOMPARE(m_page->chosenKeys(),
             (QStringList{QStringLiteral("long_threshold"), QStringLiteral("gate_threshold")}));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(m_asked.constLast().keys, m_page->chosenKeys());
    auto *chips = m_page->findChild<ParameterChips *>();
    auto *menu = chips->findChild<QMenu *>();
    QTest::mouseClick(button(QStringLiteral("+")), Qt::LeftButton);
    QTRY_VERIFY(menu->isVisible());
    QAction *wanted = nullptr;
    QStringList groups;
    for (QAction *group : menu->actions()) {
        groups.append(group->text());
        for (QAction *action : group->menu()->actions()) {
            if (action->text() == QStringLiteral("Strategy"))
                wanted = action;
        }
    }
    QVERIFY(groups.contains(QStringLiteral("Risk parameters")));
    QVERIFY(groups.contains(QStringLiteral("Other parameters")));
    QVERIFY(wanted && !wanted->isChecked());
    wanted->trigger();
    menu->close();
    QCOMPARE(m_page->chosenKeys().constLast(), QStringLiteral("exit_strategy"));
    QCOMPARE(chart()->scene().bands, QList<int>{2});
}

void HistoryPageTest::colourStaysWithTheParameter()
{
    QTest::mouseClick(button(QStringLiteral("LONG entry")), Qt::LeftButton);
    QCOMPARE(chart()->scene().parameters.at(0).slot, 1);
    QCOMPARE(chart()->scene().parameters.at(1).slot, 2);
    m_page->setChosenKeys(m_page->chosenKeys() << QStringLiteral("leverage"));
    QCOMPARE(chart()->scene().parameters.at(2).slot, 0);
}

void HistoryPageTest::tableHoldsTheSame()
{
    const QAbstractItemModelTester tester(table()->model());
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(cell(0, 1), QStringLiteral("SHORT entry"));
    QCOMPARE(cell(0, 2), QStringLiteral("0.80"));
    QCOMPARE(cell(0, 3), QStringLiteral("0.75"));
    QCOMPARE(cell(0, 4), QStringLiteral("−5 pp"));
    QCOMPARE(cell(1, 4), QStringLiteral("−10 pp"));
    // It is about what is shown: another range, another table.
    QTest::mouseClick(button(QStringLiteral("24 h")), Qt::LeftButton);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    m_page->setChosenKeys({QStringLiteral("leverage")});
    QTRY_COMPARE(cell(0, 1), QStringLiteral("Leverage"));
    // An answer to an older question.
    ChangePage page;
    page.rows = {ChangeRow(), ChangeRow()};
    m_page->setChanges(ChangeFilter(), page);
    QCOMPARE(table()->model()->rowCount(), 1);
}

void HistoryPageTest::tableSaysThatThereIsMore()
{
    for (int i = 0; i < 300; ++i)
        m_history->change(start - hour + i, {{"long_threshold", i % 2 == 0 ? 0.5 : 0.4}});
    m_page->refresh();
    QCOMPARE(table()->model()->rowCount(), HistoryPage::mostTableRows);
    const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().contains(QStringLiteral("the latest 200 of 302 changes"));
    }));
}

void HistoryPageTest::opensFromTheTable()
{
    QTRY_COMPARE(table()->model()->rowCount(), 2);
    QSignalSpy opened(m_page.get(), &HistoryPage::changeActivated);
    table()->setCurrentIndex(table()->model()->index(1, 0));
    QTest::keyClick(table(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.at(0).at(0).toLongLong(), 7);
}

void HistoryPageTest::emptyHistorySaysSo()
{
    *m_history = MemoryHistory(m_bot);
    m_page->refresh();
    QVERIFY(chart()->accessibleDescription().contains(QStringLiteral("No history yet")));
    QVERIFY(!button(QStringLiteral("CSV"))->isEnabled());
    m_page->addRows(m_history->change(start - 5, {{"long_threshold", 0.7}}));
    m_page->refresh();
    QVERIFY(!chart()->accessibleDescription().contains(QStringLiteral("No history yet")));
    m_page->setChosenKeys({});
    QVERIFY(chart()->accessibleDescription().contains(QStringLiteral("No parameter is chosen")));
}

void HistoryPageTest::anotherBotBeginsAnew()
{
    const BotIdentity other{QStringLiteral("eth"), QStringLiteral("eth"), QStringLiteral("/eth")};
    const ChartRequest old = m_asked.constLast();
    *m_history = MemoryHistory(other);
    m_history->change(start - day, {{"long_threshold", 0.2}});
    m_page->setBot(other, Profile::opportunityGating(), {QStringLiteral("long_threshold")});
    QCOMPARE(m_asked.constLast().botId, other.id);
    QCOMPARE(m_page->chosenKeys(), QStringList(QStringLiteral("long_threshold")));
    QCOMPARE(chart()->scene().reading(start).lines.constFirst().value, QStringLiteral("0.20"));
    // The other bot's answer comes too late.
    ChartAnswer late;
    late.request = old;
    m_page->setChart(late);
    QCOMPARE(chart()->scene().reading(start).lines.constFirst().value, QStringLiteral("0.20"));
}

void HistoryPageTest::genericBotTakesItsNumbers()
{
    m_page->setBot(m_bot, Profile::generic());
    QVERIFY(m_page->chosenKeys().isEmpty());
    m_page->setRecordedBot(m_history->recordedBot());
    QCOMPARE(m_page->chosenKeys(), m_history->recordedBot().numericKeys.mid(0, 3));
    QCOMPARE(m_asked.constLast().keys, m_page->chosenKeys());
}

void HistoryPageTest::exportsWhatIsShown()
{
    QSignalSpy images(m_page.get(), &HistoryPage::exportImageRequested);
    QSignalSpy tables(m_page.get(), &HistoryPage::exportCsvRequested);
    QTest::mouseClick(button(QStringLiteral("PNG")), Qt::LeftButton);
    QTest::mouseClick(button(QStringLiteral("CSV")), Qt::LeftButton);
    QCOMPARE(images.count(), 1);
    QCOMPARE(tables.count(), 1);
    const QList<QByteArray> lines = m_page->csv().split('\n');
    QCOMPARE(lines.constFirst().trimmed(), QByteArray("bot,key,title,time,value,unit,complete"));
    // Header, two steps, two steps, one, and what split() leaves behind the last line feed.
    QCOMPARE(lines.size(), 7);
    QVERIFY(lines.at(1).startsWith("btc-4x,long_threshold,LONG entry,"));
    QVERIFY(m_page->image().width() > 1000);
}

QTEST_MAIN(HistoryPageTest)
#include "tst_historypage.moc"
