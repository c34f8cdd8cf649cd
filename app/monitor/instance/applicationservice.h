// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/instance/startrequest.h"

#include <QDBusAbstractAdaptor>
#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QVariantMap>

/// The program as the desktop sees it on the session bus: `org.freedesktop.Application`, under the name of
/// its desktop entry, so that an entry that is DBusActivatable starts it, raises it and opens files in it.
///
/// Where there is no bus, or another program has the name, nothing of this is there, and nothing is missed:
/// SingleInstance works without. Owned by Monitor; GUI thread.
class ApplicationService : public QObject
{
    Q_OBJECT

public:
    explicit ApplicationService(QObject *parent = nullptr);
    ~ApplicationService() override;

    /// Takes the name on the bus. Whoever connects to requested() before misses nothing.
    void start();
    /// True where the name is ours.
    bool isRegistered() const { return m_isRegistered; }

Q_SIGNALS:
    void requested(const StartRequest &request);

private:
    bool m_isRegistered = false;
};

/// The interface's methods, as they stand on the bus. A part of ApplicationService.
class ApplicationAdaptor : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    explicit ApplicationAdaptor(ApplicationService &service);

public Q_SLOTS:
    // NOLINTBEGIN(readability-identifier-naming): the names are the interface's.
    void Activate(const QVariantMap &platformData);
    void Open(const QStringList &uris, const QVariantMap &platformData);
    void ActivateAction(const QString &actionName, const QVariantList &parameter,
                        const QVariantMap &platformData);
    // NOLINTEND(readability-identifier-naming)

private:
    ApplicationService &m_service;
};
