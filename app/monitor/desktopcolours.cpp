// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/desktopcolours.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace {

const auto service = QStringLiteral("org.freedesktop.portal.Desktop");
const auto path = QStringLiteral("/org/freedesktop/portal/desktop");
const auto interface = QStringLiteral("org.freedesktop.portal.Settings");
const auto space = QStringLiteral("org.freedesktop.appearance");
const auto key = QStringLiteral("color-scheme");

} // namespace

DesktopColours::DesktopColours(QObject *parent)
    : QObject(parent)
{
}

void DesktopColours::start()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        Q_EMIT preferred(std::nullopt);
        return;
    }
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(take(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    question << space << key;
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *watcher) {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isError())
            Q_EMIT preferred(std::nullopt);
        else
            take(space, key, reply.value());
        watcher->deleteLater();
    });
}

void DesktopColours::take(const QString &ofSpace, const QString &ofKey, const QDBusVariant &value)
{
    if (ofSpace != space || ofKey != key)
        return;
    QVariant inner = value.variant();
    // Read() wraps its answer once more than the signal does.
    if (inner.userType() == qMetaTypeId<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    switch (inner.toUInt()) {
    case 1:
        Q_EMIT preferred(Brightness::Dark);
        break;
    case 2:
        Q_EMIT preferred(Brightness::Light);
        break;
    default:
        Q_EMIT preferred(std::nullopt);
    }
}
