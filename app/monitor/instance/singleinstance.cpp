// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/instance/singleinstance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QtEndian>
#include <QThread>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace {

// Whole command lines, and no more than somebody would type or drop.
constexpr quint32 mostBytes = 16 * 1024 * 1024;
constexpr qsizetype headBytes = 4;
constexpr int attemptPause = 20; // milliseconds between two attempts
constexpr char taken = '\x06';

/// One session has one display; a user may have several of them.
QByteArray sessionName()
{
    const QByteArray wayland = qgetenv("WAYLAND_DISPLAY");
    return wayland.isEmpty() ? qgetenv("DISPLAY") : wayland;
}

QString fileName(const QString &purpose)
{
    const QByteArray what = sessionName() + '\n' + purpose.toUtf8();
    const QByteArray hash = QCryptographicHash::hash(what, QCryptographicHash::Sha256).toHex();
    return QStringLiteral("monitor-") + QString::fromLatin1(hash.left(16));
}

QByteArray framed(const QByteArray &bytes)
{
    QByteArray head(headBytes, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(bytes.size()), head.data());
    return head + bytes;
}

} // namespace

SingleInstance::SingleInstance(const QString &folder, const QString &purpose, QObject *parent)
    : QObject(parent)
{
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return;
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString stem = folder + u'/' + fileName(purpose);
    m_socketPath = stem + QStringLiteral(".socket");
#ifdef Q_OS_UNIX
    const QByteArray lockPath = QFile::encodeName(stem + QStringLiteral(".lock"));
    m_lock = ::open(lockPath.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_lock < 0)
        return;
    if (::flock(m_lock, LOCK_EX | LOCK_NB) != 0) {
        m_role = Role::Second;
        return;
    }
    listen();
#else
    // Elsewhere a name that is taken is taken by a program that runs.
    QLocalSocket probe;
    probe.connectToServer(m_socketPath);
    if (probe.waitForConnected(attemptPause))
        m_role = Role::Second;
    else
        listen();
#endif
}

SingleInstance::~SingleInstance()
{
    m_server.reset();
#ifdef Q_OS_UNIX
    // The file stays: were it removed, two could lock two files of one name.
    if (m_lock >= 0)
        ::close(m_lock);
#endif
}

QString SingleInstance::standardFolder()
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return runtime.isEmpty() ? QString() : runtime + QStringLiteral("/configsync-monitor");
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_socketPath);
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::accept);
    if (m_server->listen(m_socketPath))
        m_role = Role::First;
}

void SingleInstance::accept()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        read(socket);
    }
}

void SingleInstance::read(QLocalSocket *socket)
{
    if (socket->bytesAvailable() < headBytes)
        return;
    const quint32 size = qFromBigEndian<quint32>(socket->peek(headBytes).constData());
    if (size > mostBytes) {
        socket->abort();
        return;
    }
    if (socket->bytesAvailable() < headBytes + static_cast<qint64>(size))
        return;
    socket->skip(headBytes);
    StartRequest request;
    if (!StartRequest::fromBytes(socket->read(size), request)) {
        socket->abort();
        return;
    }
    socket->write(&taken, 1);
    socket->flush();
    Q_EMIT requested(request);
}

bool SingleInstance::handOver(const StartRequest &request) const
{
    const QDeadlineTimer deadline(patience);
    // The first may be so young that it does not listen yet.
    while (!deadline.hasExpired()) {
        QLocalSocket socket;
        socket.connectToServer(m_socketPath);
        if (socket.waitForConnected(attemptPause)) {
            socket.write(framed(request.toBytes()));
            socket.flush();
            if (socket.bytesAvailable() == 0)
                socket.waitForReadyRead(static_cast<int>(std::max<qint64>(1, deadline.remainingTime())));
            return socket.read(1) == QByteArray(1, taken);
        }
        QThread::msleep(attemptPause);
    }
    return false;
}
