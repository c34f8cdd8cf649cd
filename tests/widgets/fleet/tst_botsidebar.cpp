// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/fleet/boardfixture.h"
#include "widgets/fleet/botsidebar.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

class BotSidebarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void arrowKeysChooseBots();
    void searchHidesAndKeeps();
    void removalMovesToTheNeighbour();
    void deleteAsksForRemoval();
    void stepsStayInTheList();

private:
    QLineEdit *search() const { return m_sidebar->findChild<QLineEdit *>(); }
    QListView *list() const { return m_sidebar->findChild<QListView *>(); }

    std::unique_ptr<BoardFixture> m_fixture;
    std::unique_ptr<BotSidebar> m_sidebar;
};

void BotSidebarTest::init()
{
    m_fixture = std::make_unique<BoardFixture>();
    for (const char *name : {"eth-2x", "sol-grid"}) {
        m_fixture->board.addBot(
            {{QLatin1String(name), QLatin1String(name), QStringLiteral("/") + QLatin1String(name)},
             m_fixture->bot.profile});
    }
    m_sidebar = std::make_unique<BotSidebar>(m_fixture->board, m_fixture->clock);
    m_sidebar->resize(256, 500);
    m_sidebar->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_sidebar.get()));
    m_sidebar->setCurrentBot(m_fixture->id());
    m_sidebar->activateWindow();
}

void BotSidebarTest::cleanup()
{
    m_sidebar.reset();
    m_fixture.reset();
}

void BotSidebarTest::arrowKeysChooseBots()
{
    QSignalSpy changes(m_sidebar.get(), &BotSidebar::currentBotChanged);
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(m_sidebar->currentBot(), QStringLiteral("eth-2x"));
    QTest::keyClick(list(), Qt::Key_End);
    QCOMPARE(m_sidebar->currentBot(), QStringLiteral("sol-grid"));
    QCOMPARE(changes.count(), 2);
}

void BotSidebarTest::searchHidesAndKeeps()
{
    QSignalSpy changes(m_sidebar.get(), &BotSidebar::currentBotChanged);
    m_sidebar->focusSearch();
    QTest::keyClicks(search(), QStringLiteral("SOL"));
    QCOMPARE(list()->model()->rowCount(), 1);
    QCOMPARE(m_sidebar->currentBot(), m_fixture->id());
    QCOMPARE(changes.count(), 0);
    // From the field into the list, to what was found.
    QTest::keyClick(search(), Qt::Key_Down);
    QCOMPARE(m_sidebar->currentBot(), QStringLiteral("sol-grid"));
    QTest::keyClick(search(), Qt::Key_Escape);
    QVERIFY(search()->text().isEmpty());
    QCOMPARE(list()->model()->rowCount(), 3);
    QCOMPARE(m_sidebar->currentBot(), QStringLiteral("sol-grid"));
    QCOMPARE(list()->currentIndex().row(), 2);
}

void BotSidebarTest::removalMovesToTheNeighbour()
{
    QSignalSpy changes(m_sidebar.get(), &BotSidebar::currentBotChanged);
    m_fixture->board.removeBot(QStringLiteral("sol-grid"));
    QCOMPARE(m_sidebar->currentBot(), m_fixture->id());
    QCOMPARE(changes.count(), 0);
    m_fixture->board.removeBot(m_fixture->id());
    QCOMPARE(m_sidebar->currentBot(), QStringLiteral("eth-2x"));
    QCOMPARE(changes.count(), 1);
    m_fixture->board.removeBot(QStringLiteral("eth-2x"));
    QVERIFY(m_sidebar->currentBot().isEmpty());
    QCOMPARE(changes.count(), 2);
}

void BotSidebarTest::deleteAsksForRemoval()
{
    QSignalSpy removals(m_sidebar.get(), &BotSidebar::removalRequested);
    QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(removals.count(), 1);
    QCOMPARE(removals.at(0).at(0).toString(), m_fixture->id());
    QVERIFY(m_fixture->board.record(m_fixture->id()));
}

void BotSidebarTest::stepsStayInTheList()
{
    m_sidebar->step(-1);
    QCOMPARE(m_sidebar->currentBot(), m_fixture->id());
    for (int i = 0; i < 5; ++i)
        m_sidebar->step(1);
    QCOMPARE(m_sidebar->currentBot(), QStringLiteral("sol-grid"));
}

QTEST_MAIN(BotSidebarTest)
#include "tst_botsidebar.moc"
