// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/cardgrid.h"
#include "widgets/dashboard/parametercard.h"

#include <QSet>
#include <QTest>

class CardGridTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsItsWidth_data();
    void fillsItsWidth();
};

namespace {

QList<ParameterViews> groupsOf(const QList<int> &sizes)
{
    QList<ParameterViews> groups;
    for (const int size : sizes) {
        ParameterViews group;
        group.heading = QString::number(groups.size());
        for (int i = 0; i < size; ++i) {
            ParameterView view;
            view.key = QStringLiteral("%1.%2").arg(group.heading).arg(i);
            view.title = view.key;
            group.cards.append(view);
        }
        groups.append(group);
    }
    return groups;
}

} // namespace

void CardGridTest::fillsItsWidth_data()
{
    QTest::addColumn<QList<int>>("groups");
    QTest::addColumn<int>("comfortableCards"); // for so many there is room, at 240 pixels and 12 between
    QTest::addColumn<int>("columns");
    const QList<int> threes{3, 3, 3, 2, 3, 4};
    QTest::newRow("one") << threes << 1 << 1;
    QTest::newRow("two") << threes << 2 << 2;
    QTest::newRow("three") << threes << 3 << 3;
    QTest::newRow("wider cards instead of an empty side") << threes << 4 << 3;
    QTest::newRow("on a large screen, too") << threes << 7 << 3;
    QTest::newRow("many in one group") << QList<int>{18} << 5 << 5;
    QTest::newRow("not more than five") << QList<int>{18} << 7 << 5;
    QTest::newRow("four of each") << QList<int>{4, 4, 4} << 5 << 4;
    QTest::newRow("a card is not as wide as the window") << QList<int>{1} << 4 << 3;
}

void CardGridTest::fillsItsWidth()
{
    QFETCH(const QList<int>, groups);
    QFETCH(const int, comfortableCards);
    QFETCH(const int, columns);
    CardGrid grid;
    QFont font = grid.font();
    font.setPixelSize(13); // the grid is drawn for it
    grid.setFont(font);
    grid.setViews(groupsOf(groups));
    grid.resize(comfortableCards * 252 - 12 + 2 * grid.sideMargin(), 2'000);
    grid.show();
    QVERIFY(QTest::qWaitForWindowExposed(&grid));
    QSet<int> edges;
    int right = 0;
    for (const ParameterCard *card : grid.findChildren<ParameterCard *>()) {
        edges.insert(card->x());
        right = qMax(right, card->geometry().right());
    }
    const qsizetype cards = grid.findChildren<ParameterCard *>().size();
    QCOMPARE(edges.size(), qMin<qsizetype>(columns, cards));
    if (cards >= columns)
        QCOMPARE(right, grid.width() - 1);
}

QTEST_MAIN(CardGridTest)
#include "tst_cardgrid.moc"
