// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/chartloader.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace {

constexpr qint64 now = 1'762'597'500'000;
constexpr qint64 day = ChartWindow::day;

} // namespace

class ChartLoaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksForMoreThanIsShown();
    void panningWithinAsksNothing();
    void oneQuestionAtATime();
    void zoomingAsksForFinerPoints();
    void wholeAnswersAreNotAskedAgain();
    void olderSubjectsAreIgnored();
    void newsAreAskedFor();
    void widerWindowsAskForMore();
    void clockThatWentBackAsksOnce();

private:
    ChartRequest asked(qsizetype which) const { return m_asked.at(which); }
    bool answer(const ChartRequest &request, bool reduced = true)
    {
        ChartAnswer answer;
        answer.request = request;
        ParameterSteps steps;
        steps.reduced = reduced;
        answer.parameters.append(steps);
        const bool accepted = m_loader->accept(answer);
        m_loader->goOn();
        return accepted;
    }

    std::unique_ptr<ChartLoader> m_loader;
    QList<ChartRequest> m_asked;
};

void ChartLoaderTest::init()
{
    m_asked.clear();
    m_loader = std::make_unique<ChartLoader>();
    connect(m_loader.get(), &ChartLoader::wanted, this,
            [this](const ChartRequest &request) { m_asked.append(request); });
    m_loader->setView({now - 20 * day, now - 10 * day}, 800, now);
    QVERIFY(m_asked.isEmpty());
    m_loader->setSubject(QStringLiteral("bot"), {QStringLiteral("key")});
    QCOMPARE(m_asked.size(), 1);
}

void ChartLoaderTest::asksForMoreThanIsShown()
{
    QCOMPARE(asked(0).botId, QStringLiteral("bot"));
    QCOMPARE(asked(0).keys, QStringList(QStringLiteral("key")));
    QCOMPARE(asked(0).from, now - 25 * day);
    QCOMPARE(asked(0).to, now - 5 * day);
    QCOMPARE(asked(0).mostPoints, 1600);
    QVERIFY(m_loader->isWaiting());
    QVERIFY(answer(asked(0)));
    QVERIFY(!m_loader->isWaiting());
    // Never beyond now: there is nothing.
    m_loader->setView({now - 3 * day, now}, 5000, now);
    QCOMPARE(asked(1).to, now);
    QCOMPARE(asked(1).mostPoints, 2000);
}

void ChartLoaderTest::panningWithinAsksNothing()
{
    QVERIFY(answer(asked(0)));
    for (int i = 0; i < 40; ++i)
        m_loader->setView({now - 20 * day + i * day / 10, now - 10 * day + i * day / 10}, 800, now);
    QCOMPARE(m_asked.size(), 1);
    m_loader->setView({now - 14 * day, now - 4 * day}, 800, now);
    QCOMPARE(m_asked.size(), 2);
}

void ChartLoaderTest::oneQuestionAtATime()
{
    for (int i = 1; i <= 50; ++i)
        m_loader->setView({now - (20 + i) * day, now - (10 + i) * day}, 800, now);
    QCOMPARE(m_asked.size(), 1);
    // The answer is shown, and the latest view is asked for at once.
    QVERIFY(answer(asked(0)));
    QCOMPARE(m_asked.size(), 2);
    QCOMPARE(asked(1).from, now - 75 * day);
    QVERIFY(answer(asked(1)));
    QCOMPARE(m_asked.size(), 2);
}

void ChartLoaderTest::zoomingAsksForFinerPoints()
{
    QVERIFY(answer(asked(0)));
    m_loader->setView({now - 18 * day, now - 10 * day}, 800, now);
    QCOMPARE(m_asked.size(), 1);
    m_loader->setView({now - 16 * day, now - 14 * day}, 800, now);
    QCOMPARE(m_asked.size(), 2);
}

void ChartLoaderTest::wholeAnswersAreNotAskedAgain()
{
    QVERIFY(answer(asked(0), false));
    m_loader->setView({now - 16 * day, now - 14 * day}, 800, now);
    QCOMPARE(m_asked.size(), 1);
}

void ChartLoaderTest::olderSubjectsAreIgnored()
{
    m_loader->setSubject(QStringLiteral("other"), {QStringLiteral("key")});
    QCOMPARE(m_asked.size(), 2);
    QVERIFY(!answer(asked(0)));
    QVERIFY(m_loader->isWaiting());
    QVERIFY(answer(asked(1)));
    QVERIFY(!answer(asked(1)));
}

void ChartLoaderTest::newsAreAskedFor()
{
    QVERIFY(answer(asked(0)));
    m_loader->refresh();
    QCOMPARE(m_asked.size(), 2);
    // A burst is one more question.
    m_loader->refresh();
    m_loader->refresh();
    QCOMPARE(m_asked.size(), 2);
    QVERIFY(answer(asked(1)));
    QCOMPARE(m_asked.size(), 3);
    QVERIFY(answer(asked(2)));
    QCOMPARE(m_asked.size(), 3);
}

void ChartLoaderTest::widerWindowsAskForMore()
{
    QVERIFY(answer(asked(0)));
    m_loader->setView({now - 20 * day, now - 10 * day}, 900, now);
    QCOMPARE(m_asked.size(), 1);
    m_loader->setView({now - 20 * day, now - 10 * day}, 1300, now);
    QCOMPARE(m_asked.size(), 1);
    m_loader->setSubject(QStringLiteral("bot"), {QStringLiteral("key")});
    m_loader->setView({now - 20 * day, now - 10 * day}, 300, now);
    QVERIFY(answer(asked(1)));
    m_loader->setView({now - 20 * day, now - 10 * day}, 300, now);
    m_loader->refresh();
    QVERIFY(answer(asked(2)));
    QVERIFY(answer(asked(3)));
    QCOMPARE(m_asked.size(), 4);
    QCOMPARE(asked(3).mostPoints, 600);
    m_loader->setView({now - 20 * day, now - 10 * day}, 800, now);
    QCOMPARE(m_asked.size(), 5);
    QCOMPARE(asked(4).mostPoints, 1600);
}

void ChartLoaderTest::clockThatWentBackAsksOnce()
{
    // What is shown lies in the future then: the answer cannot hold it.
    m_loader->setView({now - 20 * day, now - 10 * day}, 800, now - 100 * day);
    QVERIFY(answer(asked(0)));
    for (qsizetype i = 1; i < m_asked.size() && i < 10; ++i)
        QVERIFY(answer(asked(i)));
    QVERIFY(m_asked.size() <= 3);
}

QTEST_MAIN(ChartLoaderTest)
#include "tst_chartloader.moc"
