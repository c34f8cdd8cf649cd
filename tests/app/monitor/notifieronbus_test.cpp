// SPDX-License-Identifier: GPL-3.0-or-later
// The notifier on a bus of its own, with a service that takes its time.
#include "app/monitor/notices/desktopnotifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

/// Answers `Notify` when it is told to, and remembers what is shown.
class SlowService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    explicit SlowService(const QDBusConnection &connection)
        : m_connection(connection)
    {
    }

    const QStringList &shown() const { return m_shown; }
    qsizetype unanswered() const { return m_unanswered.size(); }
    void answer()
    {
        for (const QDBusMessage &message : std::exchange(m_unanswered, {})) {
            m_shown.append(message.arguments().at(3).toString());
            m_connection.send(message.createReply(static_cast<uint>(m_shown.size())));
        }
    }
    void refuse()
    {
        for (const QDBusMessage &message : std::exchange(m_unanswered, {}))
            m_connection.send(message.createErrorReply(QDBusError::Failed, QStringLiteral("no")));
    }

public Q_SLOTS: // by the names of the specification
    QStringList GetCapabilities() { return {QStringLiteral("body")}; }
    uint Notify(const QString &, uint, const QString &, const QString &, const QString &, const QStringList &,
                const QVariantMap &, int, const QDBusMessage &message)
    {
        message.setDelayedReply(true);
        m_unanswered.append(message);
        return 0;
    }
    void CloseNotification(uint id) { m_shown[static_cast<qsizetype>(id) - 1] = QStringLiteral("closed"); }

private:
    QDBusConnection m_connection;
    QList<QDBusMessage> m_unanswered;
    QStringList m_shown;
};

class NotifierOnBusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsWithdrawnUnderWayIsClosed();
    void whatComesAfterThatStays();
    void whatIsWithdrawnUnderWayIsNotShownElsewhere();
    void cleanupTestCase();

private:
    static DesktopNotice notice(const QString &summary)
    {
        DesktopNotice notice;
        notice.key = QStringLiteral("key");
        notice.summary = summary;
        return notice;
    }

    QProcess m_bus;
    std::unique_ptr<SlowService> m_service;
    std::unique_ptr<DesktopNotifier> m_notifier;
    QStringList m_refused;
};

void NotifierOnBusTest::initTestCase()
{
    const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (daemon.isEmpty())
        QSKIP("there is no dbus-daemon");
    m_bus.start(daemon, {QStringLiteral("--session"), QStringLiteral("--nofork"),
                         QStringLiteral("--nopidfile"), QStringLiteral("--print-address")});
    QVERIFY(m_bus.waitForReadyRead());
    const QByteArray address = m_bus.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    QDBusConnection connection =
        QDBusConnection::connectToBus(QString::fromUtf8(address), QStringLiteral("service"));
    m_service = std::make_unique<SlowService>(connection);
    QVERIFY(connection.registerObject(QStringLiteral("/org/freedesktop/Notifications"), m_service.get(),
                                      QDBusConnection::ExportAllSlots));
    QVERIFY(connection.registerService(QStringLiteral("org.freedesktop.Notifications")));
    m_notifier = std::make_unique<DesktopNotifier>();
    connect(m_notifier.get(), &DesktopNotifier::refused, this,
            [this](const DesktopNotice &refused) { m_refused.append(refused.summary); });
    m_notifier->start();
}

void NotifierOnBusTest::whatIsWithdrawnUnderWayIsClosed()
{
    m_notifier->show(notice(QStringLiteral("first")));
    QTRY_COMPARE(m_service->unanswered(), 1);
    m_notifier->withdraw(QStringLiteral("key"));
    m_service->answer();
    QTRY_COMPARE(m_service->shown(), QStringList(QStringLiteral("closed")));
}

void NotifierOnBusTest::whatComesAfterThatStays()
{
    m_notifier->show(notice(QStringLiteral("second")));
    QTRY_COMPARE(m_service->unanswered(), 1);
    m_notifier->withdraw(QStringLiteral("key"));
    m_notifier->show(notice(QStringLiteral("third")));
    m_service->answer();
    QTRY_COMPARE(m_service->unanswered(), 1);
    m_service->answer();
    // Whatever the notifier would still send comes before this question is answered.
    m_notifier->show(notice(QStringLiteral("fourth")));
    QTRY_COMPARE(m_service->unanswered(), 1);
    m_service->answer();
    QCOMPARE(m_service->shown(), QStringList({QStringLiteral("closed"), QStringLiteral("second"),
                                              QStringLiteral("third"), QStringLiteral("fourth")}));
    m_notifier->withdraw(QStringLiteral("key"));
}

void NotifierOnBusTest::whatIsWithdrawnUnderWayIsNotShownElsewhere()
{
    m_notifier->show(notice(QStringLiteral("fifth")));
    QTRY_COMPARE(m_service->unanswered(), 1);
    m_notifier->withdraw(QStringLiteral("key"));
    m_service->refuse();
    m_notifier->show(notice(QStringLiteral("sixth")));
    QTRY_COMPARE(m_service->unanswered(), 1);
    m_service->refuse();
    QTRY_COMPARE(m_refused, QStringList(QStringLiteral("sixth")));
}

void NotifierOnBusTest::cleanupTestCase()
{
    m_notifier.reset();
    QDBusConnection::disconnectFromBus(QStringLiteral("service"));
    m_bus.kill();
    m_bus.waitForFinished();
}

QTEST_GUILESS_MAIN(NotifierOnBusTest)
#include "notifieronbus_test.moc"
