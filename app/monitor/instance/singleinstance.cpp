// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/instance/singleinstance.h"

#include "app/monitor/instance/requestsocket.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QThread>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace {

constexpr int attemptPause = 20; // milliseconds between two attempts

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
    m_socket = std::make_unique<RequestSocket>();
    connect(m_socket.get(), &RequestSocket::requested, this, &SingleInstance::requested);
    if (m_socket->listen(m_socketPath))
        m_role = Role::First;
#endif
}

SingleInstance::~SingleInstance()
{
    m_socket.reset();
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

bool SingleInstance::handOver(const StartRequest &request) const
{
#ifdef Q_OS_UNIX
    const QDeadlineTimer deadline(patience);
    // The first may be so young that it does not listen yet.
    while (!deadline.hasExpired()) {
        if (RequestSocket::send(m_socketPath, request, deadline))
            return true;
        QThread::msleep(attemptPause);
    }
#else
    Q_UNUSED(request)
#endif
    return false;
}
