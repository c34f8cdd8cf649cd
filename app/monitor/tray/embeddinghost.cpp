// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/tray/embeddinghost.h"

#include <QGuiApplication>

#ifdef CONFIGSYNC_HAS_XCB
#include <xcb/xcb.h>

#include <cstdlib>
#include <memory>
#endif

namespace {

// For a host that gives the selection away and keeps its window, of which the server tells nobody.
constexpr int lookSeldom = 120'000; // milliseconds

bool isX11()
{
    return QGuiApplication::platformName() == u"xcb";
}

#ifdef CONFIGSYNC_HAS_XCB

template <typename Reply>
std::unique_ptr<Reply, decltype(&std::free)> owned(Reply *reply)
{
    return {reply, &std::free};
}

xcb_connection_t *display()
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    return x11 ? x11->connection() : nullptr;
}

xcb_atom_t atomOf(xcb_connection_t *connection, const QByteArray &name)
{
    const auto length = static_cast<uint16_t>(name.size());
    const auto reply = owned(
        xcb_intern_atom_reply(connection, xcb_intern_atom(connection, 0, length, name.constData()), nullptr));
    return reply ? reply->atom : static_cast<xcb_atom_t>(XCB_ATOM_NONE);
}

#endif

} // namespace

EmbeddingHost::EmbeddingHost(QObject *parent)
    : QObject(parent)
{
    if (!isX11())
        return;
#ifdef CONFIGSYNC_HAS_XCB
    if (display()) {
        // The first screen: Qt knows one X11 screen, too.
        m_selection = atomOf(display(), QByteArrayLiteral("_NET_SYSTEM_TRAY_S0"));
        m_message = atomOf(display(), QByteArrayLiteral("MANAGER"));
        qGuiApp->installNativeEventFilter(this);
    }
    m_look.setInterval(lookSeldom);
    m_look.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_look, &QTimer::timeout, this, &EmbeddingHost::look);
    m_look.start();
#endif
    m_exists = findOwner();
}

EmbeddingHost::~EmbeddingHost()
{
    if (qGuiApp)
        qGuiApp->removeNativeEventFilter(this);
}

void EmbeddingHost::look()
{
    const bool exists = findOwner();
    if (exists == m_exists)
        return;
    m_exists = exists;
    Q_EMIT changed();
}

bool EmbeddingHost::nativeEventFilter([[maybe_unused]] const QByteArray &eventType,
                                      [[maybe_unused]] void *message, [[maybe_unused]] qintptr *result)
{
#ifdef CONFIGSYNC_HAS_XCB
    constexpr uint8_t typeMask = 0x7f; // without the bit that tells who sent it
    if (eventType != "xcb_generic_event_t")
        return false;
    const auto *event = static_cast<xcb_generic_event_t *>(message);
    const int type = event->response_type & typeMask;
    bool news = false;
    if (type == XCB_CLIENT_MESSAGE) {
        const auto *told = static_cast<xcb_client_message_event_t *>(message);
        news = told->type == m_message && told->format == 32 && told->data.data32[1] == m_selection;
    } else if (type == XCB_DESTROY_NOTIFY) {
        news = m_owner != 0 && static_cast<xcb_destroy_notify_event_t *>(message)->window == m_owner;
        // The next host's window may get the same number, and is another one all the same.
        if (news)
            m_owner = 0;
    }
    // Qt has to see the event, too, and it must not be asked for another within one.
    if (news)
        QMetaObject::invokeMethod(this, &EmbeddingHost::look, Qt::QueuedConnection);
#endif
    return false;
}

bool EmbeddingHost::findOwner()
{
#ifdef CONFIGSYNC_HAS_XCB
    xcb_connection_t *connection = display();
    if (!connection || m_selection == XCB_ATOM_NONE)
        return false;
    const auto owner = owned(
        xcb_get_selection_owner_reply(connection, xcb_get_selection_owner(connection, m_selection), nullptr));
    const xcb_window_t window = owner ? owner->owner : static_cast<xcb_window_t>(XCB_WINDOW_NONE);
    if (window == XCB_WINDOW_NONE || window == m_owner) {
        m_owner = window;
        return window != XCB_WINDOW_NONE;
    }
    // To hear of its end. Qt's own icon asks for the same events of the same window.
    const uint32_t events = XCB_EVENT_MASK_STRUCTURE_NOTIFY;
    const auto error = owned(xcb_request_check(
        connection, xcb_change_window_attributes_checked(connection, window, XCB_CW_EVENT_MASK, &events)));
    m_owner = error ? static_cast<xcb_window_t>(XCB_WINDOW_NONE) : window;
    return m_owner != XCB_WINDOW_NONE;
#else
    // Without a way to ask the display, the icon has to be tried.
    return isX11();
#endif
}
