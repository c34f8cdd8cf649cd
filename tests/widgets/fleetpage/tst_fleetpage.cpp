// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/fleetpage/fleetboard.h"
#include "widgets/fleetpage/botcardview.h"
#include "widgets/fleetpage/fleetmatrixview.h"
#include "widgets/fleetpage/fleetpage.h"
#include "widgets/style/tabstrip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

class FleetPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void botsAndParametersStayInSight();
    void enterAndDoubleClickOpenTheBot();
    void copies();
    void shiftTurnsTheWheelSideways();
    void cardsFillTheWidth();
    void cardsShowTheSameBots();
    void hiddenItTakesInNothing();
    void paintsEveryHealth();

private:
    FleetMatrixView *matrix() const { return m_page->findChild<FleetMatrixView *>(); }

    std::unique_ptr<FleetBoard> m_fleet;
    std::unique_ptr<FleetPage> m_page;
};

void FleetPageTest::init()
{
    m_fleet = std::make_unique<FleetBoard>();
    for (int i = 0; i < 60; ++i)
        m_fleet->add(QStringLiteral("bot%1").arg(i, 2, 10, QLatin1Char('0')));
    m_page = std::make_unique<FleetPage>(m_fleet->board, m_fleet->clock);
    m_page->setSummary(FleetSummary::of(m_fleet->board));
    m_page->resize(700, 500);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activateWindow();
    m_page->focusBots();
}

void FleetPageTest::cleanup()
{
    m_page.reset();
    m_fleet.reset();
}

void FleetPageTest::botsAndParametersStayInSight()
{
    QCOMPARE(m_page->model().rowCount(), 60);
    QVERIFY(matrix()->isColumnHidden(0));
    const QRect bots = matrix()->verticalHeader()->geometry();
    const QRect parameters = matrix()->horizontalHeader()->geometry();
    QVERIFY(matrix()->verticalScrollBar()->maximum() > 0);
    QVERIFY(matrix()->horizontalScrollBar()->maximum() > 0);
    matrix()->verticalScrollBar()->setValue(200);
    matrix()->horizontalScrollBar()->setValue(150);
    QCOMPARE(matrix()->verticalHeader()->geometry(), bots);
    QCOMPARE(matrix()->horizontalHeader()->geometry(), parameters);
    // What all should run stands under the parameters, and makes the head higher.
    m_page->setShared({{QStringLiteral("leverage"), 4}}, QStringLiteral("fleet.json"));
    QTRY_VERIFY(matrix()->horizontalHeader()->height() > parameters.height());
}

void FleetPageTest::enterAndDoubleClickOpenTheBot()
{
    QSignalSpy opened(m_page.get(), &FleetPage::botActivated);
    matrix()->setCurrentIndex(m_page->model().index(3, 2));
    QTest::keyClick(matrix(), Qt::Key_Down);
    QTest::keyClick(matrix(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.at(0).at(0).toString(), QStringLiteral("bot04"));
}

void FleetPageTest::copies()
{
    matrix()->setCurrentIndex(m_page->model().index(0, 1));
    QTest::keyClick(matrix(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(matrix(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("Bot\tlong_threshold\tshort_threshold\nbot00\t0.8\t0.8"));
    matrix()->setCurrentIndex(m_page->model().index(0, 1));
    QTest::keyClick(matrix(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("0.8"));
}

void FleetPageTest::shiftTurnsTheWheelSideways()
{
    const auto turn = [this](Qt::KeyboardModifiers modifiers) {
        const QPointF where = matrix()->viewport()->rect().center();
        QWheelEvent event(where, matrix()->viewport()->mapToGlobal(where), {}, {0, -120}, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(matrix()->viewport(), &event);
    };
    turn(Qt::NoModifier);
    const int down = matrix()->verticalScrollBar()->value();
    QVERIFY(down > 0);
    QCOMPARE(matrix()->horizontalScrollBar()->value(), 0);
    turn(Qt::ShiftModifier);
    QVERIFY(matrix()->horizontalScrollBar()->value() > 0);
    QCOMPARE(matrix()->verticalScrollBar()->value(), down);
}

void FleetPageTest::cardsFillTheWidth()
{
    m_page->findChild<TabStrip *>()->setCurrentIndex(1);
    auto *cards = m_page->findChild<BotCardView *>();
    for (const int width : {450, 700, 1015, 1500}) {
        m_page->resize(width, 500);
        QTRY_COMPARE(m_page->width(), width);
        const int columns = cards->viewport()->width() / cards->gridSize().width();
        QVERIFY(columns >= 1);
        const int unused = cards->viewport()->width() - columns * cards->gridSize().width();
        QVERIFY2(unused < columns + cards->verticalScrollBar()->sizeHint().width(),
                 qPrintable(QString::number(unused)));
        const QRect first = cards->visualRect(cards->model()->index(0, 0));
        QCOMPARE(cards->visualRect(cards->model()->index(columns, 0)).left(), first.left());
        QVERIFY(cards->visualRect(cards->model()->index(columns, 0)).top() > first.top());
    }
}

void FleetPageTest::cardsShowTheSameBots()
{
    m_page->findChild<TabStrip *>()->setCurrentIndex(1);
    auto *cards = m_page->findChild<QListView *>();
    QVERIFY(cards->isVisible());
    QVERIFY(!matrix()->isVisible());
    QCOMPARE(cards->model()->rowCount(), 60);
    QSignalSpy opened(m_page.get(), &FleetPage::botActivated);
    cards->setFocus();
    cards->setCurrentIndex(cards->model()->index(2, 0));
    QTest::keyClick(cards, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.at(0).at(0).toString(), QStringLiteral("bot02"));
}

void FleetPageTest::hiddenItTakesInNothing()
{
    m_page->hide();
    m_fleet->add(QStringLiteral("new"));
    QCOMPARE(m_page->model().rowCount(), 60);
    m_page->show();
    QCOMPARE(m_page->model().rowCount(), 61);
}

void FleetPageTest::paintsEveryHealth()
{
    const QList<HealthStatus> all = {
        HealthStatus::Starting,   HealthStatus::Synced,    HealthStatus::Fallback,   HealthStatus::Missing,
        HealthStatus::Unreadable, HealthStatus::Corrupted, HealthStatus::Incomplete, HealthStatus::Invalid};
    for (qsizetype i = 0; i < all.size(); ++i)
        m_fleet->setStatus(QStringLiteral("bot%1").arg(i, 2, 10, QLatin1Char('0')), all.at(i));
    QVERIFY(!m_page->grab().isNull());
    m_page->findChild<TabStrip *>()->setCurrentIndex(1);
    QVERIFY(!m_page->grab().isNull());
    // With larger text everything still fits its row.
    QFont font = m_page->font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    m_page->setFont(font);
    QVERIFY(!m_page->grab().isNull());
}

QTEST_MAIN(FleetPageTest)
#include "tst_fleetpage.moc"
