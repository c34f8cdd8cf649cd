// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/tray/trayhost.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QGuiApplication>
#include <QSystemTrayIcon>

#ifdef CONFIGSYNC_HAS_XCB
#include <xcb/xcb.h>

#include <cstdlib>
#include <memory>
#endif

namespace {

constexpr int lookEvery = 3'000; // milliseconds
// A desktop that is still starting has its tray soon; one that has none is asked seldom.
constexpr int lookSeldom = 15'000;
constexpr int looksBeforeSeldom = 5;

QString watcherService()
{
    return QStringLiteral("org.kde.StatusNotifierWatcher");
}

QString watcherPath()
{
    return QStringLiteral("/StatusNotifierWatcher");
}

bool isX11()
{
    return QGuiApplication::platformName() == u"xcb";
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

#ifdef CONFIGSYNC_HAS_XCB
template <typename Reply>
std::unique_ptr<Reply, decltype(&std::free)> owned(Reply *reply)
{
    return {reply, &std::free};
}
#endif

} // namespace

TrayHost::TrayHost(QObject *parent)
    : QObject(parent)
{
    m_look.setInterval(lookEvery);
    connect(&m_look, &QTimer::timeout, this, &TrayHost::look);
    m_embeddingHost = embeddingHostExists();
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

void TrayHost::look()
{
    m_embeddingHost = embeddingHostExists();
    settle();
    const bool seldom = m_kind == Kind::None && ++m_looksInVain >= looksBeforeSeldom;
    const int interval = seldom ? lookSeldom : lookEvery;
    if (m_look.interval() != interval)
        m_look.setInterval(interval);
}

void TrayHost::setWatching(bool watching)
{
    if (watching == m_look.isActive() || !isX11())
        return;
    if (!watching) {
        m_look.stop();
        return;
    }
    m_looksInVain = 0;
    m_look.start(lookEvery);
}

bool TrayHost::has(Kind kind) const
{
    switch (kind) {
    case Kind::None:
        return false;
    case Kind::StatusNotifier:
        return m_notifierHost;
    case Kind::Embedding:
        return embeddingHostExists();
    case Kind::Native:
        break;
    }
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void TrayHost::settle()
{
    if (!m_askedBus)
        return;
    const Kind kind = isNative()        ? Kind::Native
                      : m_notifierHost  ? Kind::StatusNotifier
                      : m_embeddingHost ? Kind::Embedding
                                        : Kind::None;
    m_kind = kind;
    m_known = true;
    Q_EMIT changed();
}

bool TrayHost::embeddingHostExists()
{
#ifdef CONFIGSYNC_HAS_XCB
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    xcb_connection_t *display = x11 ? x11->connection() : nullptr;
    if (!display)
        return false;
    // The first screen: Qt knows one X11 screen, too.
    const QByteArray name = QByteArrayLiteral("_NET_SYSTEM_TRAY_S0");
    const auto atom = owned(xcb_intern_atom_reply(
        display, xcb_intern_atom(display, 1, static_cast<uint16_t>(name.size()), name.constData()), nullptr));
    if (!atom || atom->atom == XCB_ATOM_NONE)
        return false;
    const auto owner =
        owned(xcb_get_selection_owner_reply(display, xcb_get_selection_owner(display, atom->atom), nullptr));
    return owner && owner->owner != XCB_WINDOW_NONE;
#else
    // Without a way to ask the display, the icon has to be tried.
    return isX11();
#endif
}
