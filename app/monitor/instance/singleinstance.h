// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/instance/startrequest.h"

#include <QObject>
#include <QString>

#include <memory>

class RequestSocket;

/// Keeps the program to one for a user, a session and a list of bots, without a bus: the first listens on a
/// socket in the runtime folder, every other hands over to it what it was asked for.
///
/// Who is the first is decided by a lock on a file, which the system takes back however a program ends; the
/// socket that a killed one leaves behind is in nobody's way. On systems without such sockets nothing is
/// known of others. Owned by main(); GUI thread.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// How long a second start waits for the first to answer, in milliseconds.
    static constexpr int patience = 5'000;

    enum class Role {
        First,  // listens
        Second, // another one runs
        Alone,  // there is no folder for a socket: nothing is known of others
    };

    /// `purpose` tells apart what may run side by side, such as the path of the fleet file. `folder` holds
    /// the lock and the socket, and is this user's alone.
    SingleInstance(const QString &folder, const QString &purpose, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// The usual folder; empty where the system has none.
    static QString standardFolder();

    Role role() const { return m_role; }
    /// For the second: true once the first has taken the request. Waits for it.
    bool handOver(const StartRequest &request) const;

Q_SIGNALS:
    /// For the first: another start, which has ended by now or will at once.
    void requested(const StartRequest &request);

private:
    QString m_socketPath;
    Role m_role = Role::Alone;
    int m_lock = -1; // a file descriptor
    std::unique_ptr<RequestSocket> m_socket;
};
