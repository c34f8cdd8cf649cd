// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/botlistview.h"

#include <QSignalSpy>
#include <QStringListModel>
#include <QStyledItemDelegate>
#include <QTest>

namespace {

/// Counts what the view asks of it.
class CountingDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painted.append(index.row());
        QStyledItemDelegate::paint(painter, option, index);
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        ++measured;
        return {100, 40};
    }

    mutable QList<int> painted;
    mutable int measured = 0;
};

} // namespace

class BotListViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newsOfOneRowPaintsThatRow();
    void newsOutOfSightPaintsNothing();
};

void BotListViewTest::newsOfOneRowPaintsThatRow()
{
    QStringListModel model(QStringList(200, QStringLiteral("bot")));
    BotListView view;
    CountingDelegate delegate;
    view.setItemDelegate(&delegate);
    view.setModel(&model);
    view.resize(200, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTRY_VERIFY(!delegate.painted.isEmpty());
    delegate.painted.clear();
    delegate.measured = 0;
    model.setData(model.index(3), QStringLiteral("another"));
    QTRY_VERIFY(!delegate.painted.isEmpty());
    QCOMPARE(delegate.painted, QList<int>({3}));
    QVERIFY2(delegate.measured < 200, qPrintable(QString::number(delegate.measured)));
}

void BotListViewTest::newsOutOfSightPaintsNothing()
{
    QStringListModel model(QStringList(200, QStringLiteral("bot")));
    BotListView view;
    CountingDelegate delegate;
    view.setItemDelegate(&delegate);
    view.setModel(&model);
    view.resize(200, 400);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTRY_VERIFY(!delegate.painted.isEmpty());
    delegate.painted.clear();
    model.setData(model.index(150), QStringLiteral("another"));
    // What comes after it has been painted; it has not.
    model.setData(model.index(2), QStringLiteral("another"));
    QTRY_VERIFY(!delegate.painted.isEmpty());
    QCOMPARE(delegate.painted, QList<int>({2}));
}

QTEST_MAIN(BotListViewTest)
#include "tst_botlistview.moc"
