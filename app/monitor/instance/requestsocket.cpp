// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/instance/requestsocket.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QSocketNotifier>
#include <QtEndian>
#include <QTimer>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

// Whole command lines, and no more than somebody would type or drop.
constexpr quint32 mostBytes = 16 * 1024 * 1024;
constexpr qsizetype headBytes = 4;
constexpr int mostWaiting = 16;
constexpr int pauseWithoutDescriptors = 1'000; // milliseconds
constexpr char understood = '\x06';

/// Nothing where the path is longer than a socket's may be.
std::optional<sockaddr_un> addressOf(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (static_cast<size_t>(name.size()) >= sizeof address.sun_path)
        return std::nullopt;
    std::memcpy(address.sun_path, name.constData(), static_cast<size_t>(name.size()));
    return address;
}

const sockaddr *plain(const sockaddr_un &address)
{
    return reinterpret_cast<const sockaddr *>(&address);
}

/// For this program alone, and never waiting. Passes on what is no socket.
int prepared(int socket)
{
    if (socket >= 0) {
        ::fcntl(socket, F_SETFD, FD_CLOEXEC);
        ::fcntl(socket, F_SETFL, O_NONBLOCK);
    }
    return socket;
}

int newSocket()
{
    return prepared(::socket(AF_UNIX, SOCK_STREAM, 0));
}

bool waitFor(int socket, short events, const QDeadlineTimer &deadline)
{
    pollfd wanted{socket, events, 0};
    int ready = -1;
    do {
        ready = ::poll(&wanted, 1, static_cast<int>(std::max<qint64>(0, deadline.remainingTime())));
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
}

bool sendAll(int socket, QByteArrayView bytes, const QDeadlineTimer &deadline)
{
    while (!bytes.isEmpty()) {
        const ssize_t count = ::send(socket, bytes.data(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL);
        if (count > 0)
            bytes = bytes.sliced(count);
        else if ((errno != EAGAIN && errno != EINTR) || !waitFor(socket, POLLOUT, deadline))
            return false;
    }
    return true;
}

} // namespace

/// One who has connected. Deletes itself when the other side has ended.
class RequestSocket::Connection : public QObject
{
public:
    Connection(int socket, RequestSocket *parent)
        : QObject(parent)
        , m_socket(socket)
        , m_notifier(socket, QSocketNotifier::Read)
    {
        connect(&m_notifier, &QSocketNotifier::activated, parent, [this, parent] { parent->take(this); });
    }

    ~Connection() override
    {
        m_notifier.setEnabled(false);
        ::close(m_socket);
    }

    /// Reads what is there; false where nothing more will come.
    bool read()
    {
        char piece[16 * 1024];
        for (;;) {
            const ssize_t count = ::recv(m_socket, piece, sizeof piece, 0);
            if (count > 0)
                m_bytes.append(piece, count);
            else if (count == 0)
                return false;
            else if (errno != EINTR)
                return errno == EAGAIN;
            if (m_bytes.size() > headBytes + static_cast<qsizetype>(mostBytes))
                return false;
        }
    }

    bool isNonsense() const { return m_bytes.size() >= headBytes && length() > mostBytes; }
    /// Nothing as long as it is not whole.
    std::optional<QByteArray> takeRequest()
    {
        if (m_bytes.size() < headBytes || m_bytes.size() - headBytes < static_cast<qsizetype>(length()))
            return std::nullopt;
        const QByteArray request = m_bytes.mid(headBytes, length());
        m_bytes.clear();
        return request;
    }
    void answer() const { ::send(m_socket, &understood, 1, MSG_NOSIGNAL); }
    /// Not at once: it may be its own notifier that speaks.
    void end()
    {
        m_notifier.setEnabled(false);
        deleteLater();
    }

private:
    quint32 length() const { return qFromBigEndian<quint32>(m_bytes.constData()); }

    int m_socket;
    QByteArray m_bytes;
    QSocketNotifier m_notifier;
};

RequestSocket::RequestSocket(QObject *parent)
    : QObject(parent)
{
}

RequestSocket::~RequestSocket()
{
    m_notifier.reset();
    if (m_listening < 0)
        return;
    ::close(m_listening);
    ::unlink(QFile::encodeName(m_path).constData());
}

bool RequestSocket::listen(const QString &path)
{
    const auto address = addressOf(path);
    const int socket = address ? newSocket() : -1;
    if (socket < 0)
        return false;
    ::unlink(address->sun_path);
    if (::bind(socket, plain(*address), sizeof *address) != 0 ||
        ::chmod(address->sun_path, S_IRUSR | S_IWUSR) != 0 || ::listen(socket, mostWaiting) != 0) {
        ::close(socket);
        return false;
    }
    m_path = path;
    m_listening = socket;
    m_notifier = std::make_unique<QSocketNotifier>(socket, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &RequestSocket::accept);
    return true;
}

void RequestSocket::accept()
{
    for (;;) {
        const int socket = prepared(::accept(m_listening, nullptr, nullptr));
        if (socket < 0 && errno == EINTR)
            continue;
        if (socket < 0) {
            // Without a descriptor for it, it stays there, and would wake this again and again.
            if (errno != EAGAIN && errno != ECONNABORTED) {
                m_notifier->setEnabled(false);
                QTimer::singleShot(pauseWithoutDescriptors, this, [this] { m_notifier->setEnabled(true); });
            }
            return;
        }
        new Connection(socket, this);
    }
}

void RequestSocket::take(Connection *connection)
{
    const bool goesOn = connection->read();
    const std::optional<QByteArray> bytes = connection->takeRequest();
    StartRequest request;
    const bool isGood = bytes && StartRequest::fromBytes(*bytes, request);
    if (isGood)
        connection->answer();
    if (!goesOn || connection->isNonsense() || (bytes && !isGood))
        connection->end();
    if (isGood)
        Q_EMIT requested(request);
}

bool RequestSocket::send(const QString &path, const StartRequest &request, const QDeadlineTimer &deadline)
{
    const auto address = addressOf(path);
    const int socket = address ? newSocket() : -1;
    if (socket < 0)
        return false;
    const QByteArray bytes = request.toBytes();
    QByteArray framed(headBytes, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(bytes.size()), framed.data());
    framed += bytes;
    char answer = '\0';
    const bool taken = ::connect(socket, plain(*address), sizeof *address) == 0 &&
                       sendAll(socket, framed, deadline) && waitFor(socket, POLLIN, deadline) &&
                       ::recv(socket, &answer, 1, 0) == 1 && answer == understood;
    ::close(socket);
    return taken;
}
