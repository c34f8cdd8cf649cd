// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be shown before there is a bus to show it by; with a bus and a service, notices_test.py tells.
#include "app/monitor/notices/desktopnotifier.h"

#include <QCoreApplication>
#include <QTest>

#include <functional>

class DesktopNotifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatComesBeforeTheStartWaitsForIt();
    void whatIsWithdrawnBeforeTheStartIsNotShown();

private:
    static DesktopNotice notice(const QString &key)
    {
        DesktopNotice notice;
        notice.key = key;
        notice.summary = key;
        return notice;
    }
    static QStringList refusedBy(DesktopNotifier &notifier, const std::function<void()> &act)
    {
        QStringList keys;
        QObject context;
        connect(&notifier, &DesktopNotifier::refused, &context,
                [&keys](const DesktopNotice &refused) { keys.append(refused.key); });
        act();
        QCoreApplication::processEvents();
        return keys;
    }
};

void DesktopNotifierTest::whatComesBeforeTheStartWaitsForIt()
{
    DesktopNotifier notifier;
    QCOMPARE(refusedBy(notifier,
                       [&] {
                           notifier.show(notice(QStringLiteral("a")));
                           notifier.show(notice(QStringLiteral("b")));
                           notifier.show(notice(QStringLiteral("a")));
                       }),
             QStringList());
    // There is no bus: somebody else has to show them, each once, in their order.
    QCOMPARE(refusedBy(notifier, [&] { notifier.start(); }),
             QStringList({QStringLiteral("b"), QStringLiteral("a")}));
    QCOMPARE(refusedBy(notifier, [&] { notifier.show(notice(QStringLiteral("c"))); }),
             QStringList(QStringLiteral("c")));
}

void DesktopNotifierTest::whatIsWithdrawnBeforeTheStartIsNotShown()
{
    DesktopNotifier notifier;
    notifier.show(notice(QStringLiteral("a")));
    notifier.show(notice(QStringLiteral("b")));
    notifier.withdraw(QStringLiteral("a"));
    QCOMPARE(refusedBy(notifier, [&] { notifier.start(); }), QStringList(QStringLiteral("b")));
}

int main(int argc, char *argv[])
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QCoreApplication application(argc, argv);
    DesktopNotifierTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_desktopnotifier.moc"
