// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/notices/desktopnotifier.h"

#include "widgets/style/displaytext.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QGuiApplication>
#include <QVariantMap>

#include <utility>

namespace {

constexpr int mostWaiting = 100;

QString service()
{
    return QStringLiteral("org.freedesktop.Notifications");
}

QString path()
{
    return QStringLiteral("/org/freedesktop/Notifications");
}

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(service(), path(), service(), method);
}

} // namespace

DesktopNotifier::DesktopNotifier(QObject *parent)
    : QObject(parent)
{
}

void DesktopNotifier::start()
{
    m_started = true;
    QDBusConnection bus = QDBusConnection::sessionBus();
    m_hasBus = bus.isConnected();
    const QList<DesktopNotice> early = std::exchange(m_waiting, {});
    for (const DesktopNotice &notice : early)
        show(notice);
    if (!m_hasBus)
        return;
    bus.connect(service(), path(), service(), QStringLiteral("ActionInvoked"), this,
                SLOT(takeAction(uint, QString)));
    bus.connect(service(), path(), service(), QStringLiteral("NotificationClosed"), this,
                SLOT(takeClosed(uint, uint)));
    bus.connect(service(), path(), service(), QStringLiteral("ActivationToken"), this,
                SLOT(takeToken(uint, QString)));
    auto *watcher = new QDBusServiceWatcher(service(), bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &before, const QString &) {
                if (!before.isEmpty())
                    startAnew();
            });
}

DesktopNotifier::~DesktopNotifier() = default;

void DesktopNotifier::startAnew()
{
    // The next service counts from the beginning, and may know other things.
    m_ids.clear();
    m_capabilities.reset();
}

void DesktopNotifier::show(const DesktopNotice &notice)
{
    if (m_started && !m_hasBus) {
        Q_EMIT refused(notice);
    } else if (m_capabilities) {
        send(notice);
    } else {
        m_waiting.removeIf([&notice](const DesktopNotice &each) { return each.key == notice.key; });
        m_waiting.append(notice);
        if (m_waiting.size() > mostWaiting)
            Q_EMIT refused(m_waiting.takeFirst());
        if (m_started)
            askCapabilities();
    }
}

void DesktopNotifier::askCapabilities()
{
    if (std::exchange(m_asking, true))
        return;
    // The bus starts the service where it is not running and can be.
    auto *watcher = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(call(QStringLiteral("GetCapabilities"))), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *answered) {
        answered->deleteLater();
        m_asking = false;
        const QDBusPendingReply<QStringList> reply = *answered;
        const QList<DesktopNotice> waiting = std::exchange(m_waiting, {});
        if (!reply.isError())
            m_capabilities = reply.value();
        for (const DesktopNotice &notice : waiting) {
            if (reply.isError())
                Q_EMIT refused(notice);
            else
                send(notice);
        }
    });
}

QString DesktopNotifier::bodyOf(const DesktopNotice &notice) const
{
    const QString text = notice.lines.join(u'\n');
    return m_capabilities->contains(QStringLiteral("body-markup")) ? text.toHtmlEscaped() : text;
}

void DesktopNotifier::send(const DesktopNotice &notice)
{
    // Until the service has said what a notice is called, a second one could not take its place.
    if (m_underWay.contains(notice.key)) {
        m_next.insert(notice.key, notice);
        return;
    }
    m_underWay.insert(notice.key, false);
    QStringList actions;
    if (m_capabilities->contains(QStringLiteral("actions"))) {
        for (const auto &[id, words] : notice.actions)
            actions << id << withoutMnemonic(words);
    }
    QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue(static_cast<uchar>(notice.urgency))},
                      {QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()},
                      {QStringLiteral("suppress-sound"), !notice.sound}};
    if (notice.sound)
        hints.insert(QStringLiteral("sound-name"), QStringLiteral("dialog-warning"));
    QString summary = notice.summary;
    QString body;
    if (m_capabilities->contains(QStringLiteral("body")))
        body = bodyOf(notice);
    else if (!notice.lines.isEmpty())
        summary += QStringLiteral(" · ") + notice.lines.constFirst();
    constexpr int serviceDecides = -1;
    QDBusMessage message = call(QStringLiteral("Notify"));
    message << QStringLiteral("ConfigSync Monitor") << m_ids.value(notice.key, 0U)
            << QStringLiteral("configsync-monitor") << summary << body << actions << hints << serviceDecides;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, notice](QDBusPendingCallWatcher *answered) { takeAnswer(answered, notice); });
}

void DesktopNotifier::takeAnswer(QDBusPendingCallWatcher *answered, const DesktopNotice &notice)
{
    answered->deleteLater();
    const bool withdrawn = m_underWay.take(notice.key);
    const QDBusPendingReply<uint> reply = *answered;
    if (reply.isError()) {
        m_ids.remove(notice.key);
        if (!withdrawn)
            Q_EMIT refused(notice);
    } else {
        m_ids.insert(notice.key, reply.value());
    }
    if (m_next.contains(notice.key))
        show(m_next.take(notice.key));
    else if (withdrawn)
        withdraw(notice.key);
}

void DesktopNotifier::withdraw(const QString &key)
{
    m_next.remove(key);
    // What is under way has no number yet to be closed by.
    if (const auto underWay = m_underWay.find(key); underWay != m_underWay.end())
        *underWay = true;
    m_waiting.removeIf([&key](const DesktopNotice &each) { return each.key == key; });
    const auto id = m_ids.constFind(key);
    if (id == m_ids.constEnd())
        return;
    QDBusMessage message = call(QStringLiteral("CloseNotification"));
    message << *id;
    m_ids.erase(id);
    QDBusConnection::sessionBus().send(message);
}

void DesktopNotifier::takeAction(uint id, const QString &action)
{
    // Everybody on the bus hears of every notification: only those that are ours are in the table.
    const QString key = m_ids.key(id);
    if (!key.isEmpty())
        Q_EMIT activated(key, action);
}

void DesktopNotifier::takeClosed(uint id, uint)
{
    const QString key = m_ids.key(id);
    if (!key.isEmpty())
        m_ids.remove(key);
}

void DesktopNotifier::takeToken(uint id, const QString &token)
{
    // With it a window may come to the front under Wayland.
    if (m_ids.key(id).isEmpty())
        return;
    qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}
