// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/instance/applicationservice.h"

#include <QDBusConnection>
#include <QUrl>

namespace {

const auto busName = QStringLiteral("io.github.configsync.Monitor");
const auto objectPath = QStringLiteral("/io/github/configsync/Monitor");

QByteArray tokenOf(const QVariantMap &platformData)
{
    const QString wayland = platformData.value(QStringLiteral("activation-token")).toString();
    return (wayland.isEmpty() ? platformData.value(QStringLiteral("desktop-startup-id")).toString() : wayland)
        .toUtf8();
}

} // namespace

ApplicationService::ApplicationService(QObject *parent)
    : QObject(parent)
{
    new ApplicationAdaptor(*this);
}

void ApplicationService::start()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    // First the object: who gets the name is called at once.
    m_isRegistered =
        bus.isConnected() && bus.registerObject(objectPath, this) && bus.registerService(busName);
}

ApplicationService::~ApplicationService()
{
    if (!m_isRegistered)
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.unregisterService(busName);
    bus.unregisterObject(objectPath);
}

ApplicationAdaptor::ApplicationAdaptor(ApplicationService &service)
    : QDBusAbstractAdaptor(&service)
    , m_service(service)
{
}

void ApplicationAdaptor::Activate(const QVariantMap &platformData)
{
    StartRequest request;
    request.activationToken = tokenOf(platformData);
    Q_EMIT m_service.requested(request);
}

void ApplicationAdaptor::Open(const QStringList &uris, const QVariantMap &platformData)
{
    StartRequest request;
    for (const QString &uri : uris) {
        const QUrl url(uri, QUrl::StrictMode);
        if (url.isLocalFile())
            request.paths.append(url.toLocalFile());
    }
    request.activationToken = tokenOf(platformData);
    Q_EMIT m_service.requested(request);
}

void ApplicationAdaptor::ActivateAction(const QString &actionName, const QVariantList &,
                                        const QVariantMap &platformData)
{
    StartRequest request;
    request.action = actionName;
    request.activationToken = tokenOf(platformData);
    Q_EMIT m_service.requested(request);
}
