// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/fleetfollower.h"

#include "sync/fleet/fleetfileservice.h"

FleetFollower::FleetFollower(QString path, QObject *parent)
    : QObject(parent)
    , m_service(new FleetFileService(std::move(path)))
{
    qRegisterMetaType<FleetListing>();
    qRegisterMetaType<FleetFileError>();
    qRegisterMetaType<SourceReading>();
    connect(m_service, &FleetFileService::listed, this, &FleetFollower::listed);
    connect(m_service, &FleetFileService::broken, this, &FleetFollower::broken);
    connect(m_service, &FleetFileService::sourceRead, this, &FleetFollower::sourceRead);
    m_thread.setObjectName(QStringLiteral("fleet file"));
    m_service->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_service, &QObject::deleteLater);
}

FleetFollower::~FleetFollower()
{
    if (m_thread.isRunning()) {
        m_thread.quit();
        m_thread.wait();
    } else {
        delete m_service;
    }
}

void FleetFollower::start()
{
    if (m_thread.isRunning())
        return;
    m_thread.start();
    QMetaObject::invokeMethod(m_service, &FleetFileService::start);
}

void FleetFollower::reload()
{
    if (m_thread.isRunning())
        QMetaObject::invokeMethod(m_service, &FleetFileService::reload);
}
