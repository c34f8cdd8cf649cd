// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/tray/trayhost.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QGuiApplication>
#include <QSystemTrayIcon>

namespace {

QString watcherService()
{
    return QStringLiteral("org.kde.StatusNotifierWatcher");
}

QString watcherPath()
{
    return QStringLiteral("/StatusNotifierWatcher");
}

/// Systems where the icon is neither on a bus nor embedded.
bool isNative()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return true;
#else
    return false;
#endif
}

} // namespace

TrayHost::TrayHost(QObject *parent)
    : QObject(parent)
{
    connect(&m_embeddingHost, &EmbeddingHost::changed, this, &TrayHost::settle);
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (isNative() || !bus.isConnected()) {
        m_askedBus = true;
        settle();
        return;
    }
    auto *watcher =
        new QDBusServiceWatcher(watcherService(), bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, [this] { askHost(); });
    for (const char *signal : {"StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"})
        bus.connect(watcherService(), watcherPath(), watcherService(), QLatin1String(signal), this,
                    SLOT(askHost()));
    askHost();
}

void TrayHost::askHost()
{
    QDBusMessage ask = QDBusMessage::createMethodCall(watcherService(), watcherPath(),
                                                      QStringLiteral("org.freedesktop.DBus.Properties"),
                                                      QStringLiteral("Get"));
    ask << watcherService() << QStringLiteral("IsStatusNotifierHostRegistered");
    ask.setAutoStartService(false);
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(ask), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *answered) {
        answered->deleteLater();
        const QDBusPendingReply<QVariant> reply = *answered;
        m_notifierHost = !reply.isError() && reply.value().toBool();
        m_askedBus = true;
        settle();
    });
}

bool TrayHost::has(Kind kind) const
{
    switch (kind) {
    case Kind::None:
        return false;
    case Kind::StatusNotifier:
        return m_notifierHost;
    case Kind::Embedding:
        return m_embeddingHost.exists();
    case Kind::Native:
        break;
    }
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void TrayHost::settle()
{
    if (!m_askedBus)
        return;
    const Kind kind = isNative()                 ? Kind::Native
                      : m_notifierHost           ? Kind::StatusNotifier
                      : m_embeddingHost.exists() ? Kind::Embedding
                                                 : Kind::None;
    m_kind = kind;
    m_known = true;
    Q_EMIT changed();
}
