// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/notices/noticelist.h"
#include "tests/widgets/fleet/boardfixture.h"
#include "widgets/notices/bellbutton.h"
#include "widgets/notices/noticelistmodel.h"
#include "widgets/notices/noticesdialog.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

/// The list of notices: by mouse, by keyboard, and as a screen reader meets it.
class TestNoticesDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheLastOneFirst();
    void keys();
    void buttons();
    void bell();

private:
    static BotNotice notice(const BoardFixture &fixture, qint64 id, double after);
};

BotNotice TestNoticesDialog::notice(const BoardFixture &fixture, qint64 id, double after)
{
    BotNotice made;
    made.id = id;
    made.bot = fixture.bot.identity;
    made.add(diffParameters({{QStringLiteral("leverage"), 4}}, {{QStringLiteral("leverage"), after}},
                            fixture.bot.profile.significanceRule()),
             fixture.bot.profile, fixture.clock.utcMilliseconds());
    return made;
}

void TestNoticesDialog::listsTheLastOneFirst()
{
    BoardFixture fixture;
    NoticeList list;
    NoticeListModel model(list, fixture.board, fixture.clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.put(notice(fixture, 1, 10));
    BotNotice missed = notice(fixture, 2, 2);
    missed.heldBack = BotNotice::HeldBack::Away;
    list.put(missed);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("btc-4x: Leverage 4x -> 2x"));
    QCOMPARE(model.index(1).data().toString(), QStringLiteral("btc-4x: Leverage 4x -> 10x"));
    QCOMPARE(
        model.index(1).data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("btc-4x: Leverage 4x -> 10x, critical, unread, just now, More risk than before."));
    QVERIFY(model.index(0)
                .data(NoticeListModel::DetailRole)
                .toString()
                .endsWith(QStringLiteral("missed while away")));
    list.put(notice(fixture, 1, 20)); // it has grown
    QCOMPARE(model.index(1).data().toString(), QStringLiteral("btc-4x: Leverage 4x -> 20x"));
    list.acknowledge(1);
    list.removeAcknowledged();
    QCOMPARE(model.rowCount(), 1);
    for (qint64 id = 3; id < NoticeList::most + 10; ++id)
        list.put(notice(fixture, id, 5));
    QCOMPARE(model.rowCount(), NoticeList::most);
}

void TestNoticesDialog::keys()
{
    BoardFixture fixture;
    NoticeList list;
    list.put(notice(fixture, 1, 10));
    list.put(notice(fixture, 2, 2));
    NoticesDialog dialog(list, fixture.board, fixture.clock);
    const QSignalSpy opened(&dialog, &NoticesDialog::openRequested);
    const QSignalSpy acknowledged(&dialog, &NoticesDialog::acknowledgeRequested);
    connect(&dialog, &NoticesDialog::acknowledgeRequested, &list, &NoticeList::acknowledge);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto *view = dialog.findChild<QListView *>();
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.at(0).at(0).toLongLong(), 2);
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_A);
    QCOMPARE(acknowledged.count(), 1);
    QCOMPARE(acknowledged.at(0).at(0).toLongLong(), 1);
    QVERIFY(list.notices().at(0).acknowledged);
    QTest::keyClick(view, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestNoticesDialog::buttons()
{
    BoardFixture fixture;
    NoticeList list;
    NoticesDialog dialog(list, fixture.board, fixture.clock);
    const QList<QPushButton *> buttons = dialog.findChildren<QPushButton *>();
    const auto button = [&buttons](const char *text) {
        for (QPushButton *each : buttons) {
            if (each->text().remove(u'&') == QLatin1String(text))
                return each;
        }
        qFatal("no such button");
    };
    QVERIFY(!button("Mark all as read")->isEnabled());
    QVERIFY(!button("Show changes")->isEnabled());
    list.put(notice(fixture, 1, 10));
    list.put(notice(fixture, 2, 10));
    QVERIFY(button("Mark all as read")->isEnabled());
    button("Mark all as read")->click();
    QCOMPARE(list.unread(), 0);
    QVERIFY(!button("Mark all as read")->isEnabled());
    QVERIFY(!button("Remove acknowledged")->isEnabled());
    list.acknowledge(2);
    button("Remove acknowledged")->click();
    QCOMPARE(list.notices().size(), 1);
}

void TestNoticesDialog::bell()
{
    BellButton bell;
    QCOMPARE(bell.accessibleName(), QStringLiteral("Notices, none unread"));
    const int narrow = bell.sizeHint().width();
    bell.setUnread(1);
    QCOMPARE(bell.accessibleName(), QStringLiteral("Notices, 1 unread"));
    QVERIFY(bell.sizeHint().width() > narrow);
    bell.setUnread(0);
    QCOMPARE(bell.sizeHint().width(), narrow);
}

QTEST_MAIN(TestNoticesDialog)
#include "tst_noticesdialog.moc"
