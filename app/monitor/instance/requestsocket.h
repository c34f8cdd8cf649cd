// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/instance/startrequest.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <memory>

class QDeadlineTimer;
class QSocketNotifier;

/// A local socket on which the first of several starts hears what the others were asked for: four bytes of
/// length, the request, and one byte back as soon as it is understood. Nonsense ends the connection.
///
/// Unix only. Owned by SingleInstance; GUI thread, which never waits here but in send().
class RequestSocket : public QObject
{
    Q_OBJECT

public:
    explicit RequestSocket(QObject *parent = nullptr);
    ~RequestSocket() override;

    /// Takes the place of a socket that a killed program has left there. False where the system refuses.
    bool listen(const QString &path);
    /// One attempt; true once the request is understood. For the other starts, which have nothing else to do.
    static bool send(const QString &path, const StartRequest &request, const QDeadlineTimer &deadline);

Q_SIGNALS:
    void requested(const StartRequest &request);

private:
    class Connection;

    void accept();
    void take(Connection *connection);

    QString m_path;
    int m_listening = -1; // a file descriptor
    std::unique_ptr<QSocketNotifier> m_notifier;
};
