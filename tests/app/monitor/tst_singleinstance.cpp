// SPDX-License-Identifier: GPL-3.0-or-later
// One program for a user, a session and a list of bots: over a socket, without any bus.
#include "app/monitor/instance/singleinstance.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtEndian>
#include <QTest>
#include <QThread>

class SingleInstanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void requestsSurviveTheirBytes();
    void damagedBytesAreRefused();
    void secondHandsOver();
    void purposesAndSessionsStandSideBySide();
    void killedOneBlocksNobody();
    void nonsenseOnTheSocketIsIgnored();
    void withoutFolderThereIsNobodyElse();

private:
    QString socketPath() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

StartRequest oddRequest()
{
    StartRequest request;
    request.paths = {QStringLiteral("/a b/state.json"), QStringLiteral("/new\nline/\t.json"),
                     QStringLiteral("/봇/\u202e\ufffd;$(x)`'\".json"), QStringLiteral("--demo")};
    request.profile = QStringLiteral("generic");
    request.demo = true;
    request.action = QStringLiteral("settings");
    request.activationToken = QByteArray("token_TIME123\0x", 15);
    return request;
}

/// The second start waits for the first, which answers in its own thread's event loop.
bool handOverFrom(const QString &folder, const StartRequest &request)
{
    bool taken = false;
    const std::unique_ptr<QThread> other(QThread::create([&] {
        const SingleInstance second(folder, QStringLiteral("fleet"));
        taken = second.role() == SingleInstance::Role::Second && second.handOver(request);
    }));
    QSignalSpy finished(other.get(), &QThread::finished);
    other->start();
    finished.wait(2 * SingleInstance::patience);
    other->wait();
    return taken;
}

} // namespace

void SingleInstanceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("DISPLAY", ":7");
}

QString SingleInstanceTest::socketPath() const
{
    const QDir folder(m_folder->path());
    const QStringList found =
        folder.entryList({QStringLiteral("*.socket")}, QDir::Files | QDir::System | QDir::Hidden);
    return found.isEmpty() ? QString() : folder.filePath(found.constFirst());
}

void SingleInstanceTest::requestsSurviveTheirBytes()
{
    StartRequest read;
    QVERIFY(StartRequest::fromBytes(oddRequest().toBytes(), read));
    QCOMPARE(read, oddRequest());
}

void SingleInstanceTest::damagedBytesAreRefused()
{
    const QByteArray whole = oddRequest().toBytes();
    StartRequest read;
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY(!StartRequest::fromBytes(whole.first(length), read));
    QVERIFY(!StartRequest::fromBytes(whole + 'x', read));
    QCOMPARE(read, StartRequest());
}

void SingleInstanceTest::secondHandsOver()
{
    const SingleInstance first(m_folder->path(), QStringLiteral("fleet"));
    QCOMPARE(first.role(), SingleInstance::Role::First);
    QSignalSpy requested(&first, &SingleInstance::requested);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(handOverFrom(m_folder->path(), oddRequest()));
        QCOMPARE(requested.size(), i + 1);
        QCOMPARE(requested.constLast().constFirst().value<StartRequest>(), oddRequest());
    }
}

void SingleInstanceTest::purposesAndSessionsStandSideBySide()
{
    const SingleInstance first(m_folder->path(), QStringLiteral("fleet"));
    const SingleInstance otherFleet(m_folder->path(), QStringLiteral("other"));
    QCOMPARE(otherFleet.role(), SingleInstance::Role::First);
    qputenv("DISPLAY", ":8");
    const SingleInstance otherSession(m_folder->path(), QStringLiteral("fleet"));
    QCOMPARE(otherSession.role(), SingleInstance::Role::First);
    qputenv("DISPLAY", ":7");
    const SingleInstance same(m_folder->path(), QStringLiteral("fleet"));
    QCOMPARE(same.role(), SingleInstance::Role::Second);
}

/// A process that holds the lock and the socket, until it is killed and can clean up nothing.
void SingleInstanceTest::killedOneBlocksNobody()
{
    QProcess victim;
    victim.setProgram(QCoreApplication::applicationFilePath());
    victim.setArguments({QStringLiteral("hold"), m_folder->path()});
    victim.setReadChannel(QProcess::StandardOutput);
    victim.start();
    QVERIFY(victim.waitForReadyRead());
    QCOMPARE(victim.readAllStandardOutput().trimmed(), QByteArray("first"));
    QVERIFY(SingleInstance(m_folder->path(), QStringLiteral("fleet")).role() == SingleInstance::Role::Second);

    victim.kill();
    QVERIFY(victim.waitForFinished());
    QVERIFY(!socketPath().isEmpty()); // left behind
    const SingleInstance first(m_folder->path(), QStringLiteral("fleet"));
    QCOMPARE(first.role(), SingleInstance::Role::First);
    QSignalSpy requested(&first, &SingleInstance::requested);
    QVERIFY(handOverFrom(m_folder->path(), StartRequest()));
    QCOMPARE(requested.size(), 1);
}

void SingleInstanceTest::nonsenseOnTheSocketIsIgnored()
{
    const SingleInstance first(m_folder->path(), QStringLiteral("fleet"));
    QSignalSpy requested(&first, &SingleInstance::requested);
    for (const QByteArray &bytes : {QByteArray("\xff\xff\xff\xff garbage"), QByteArray(4, '\0'),
                                    QByteArray("\0\0\0\x03"
                                               "abc",
                                               7)}) {
        QLocalSocket socket;
        socket.connectToServer(socketPath());
        QVERIFY(socket.waitForConnected());
        socket.write(bytes);
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    }
    // What comes behind a whole request does not spoil it.
    QLocalSocket talkative;
    talkative.connectToServer(socketPath());
    QVERIFY(talkative.waitForConnected());
    const QByteArray request = StartRequest().toBytes();
    QByteArray head(4, '\0');
    qToBigEndian(static_cast<quint32>(request.size()), head.data());
    talkative.write(head + request + "more");
    QTRY_COMPARE(requested.size(), 1);
    requested.clear();
    // One who says half of it and then nothing holds up nobody.
    QLocalSocket silent;
    silent.connectToServer(socketPath());
    QVERIFY(silent.waitForConnected());
    silent.write(QByteArray("\0\0\1", 3));
    QVERIFY(handOverFrom(m_folder->path(), oddRequest()));
    QCOMPARE(requested.size(), 1);
}

void SingleInstanceTest::withoutFolderThereIsNobodyElse()
{
    const SingleInstance none(QString(), QStringLiteral("fleet"));
    QCOMPARE(none.role(), SingleInstance::Role::Alone);
    const QString file = m_folder->filePath(QStringLiteral("file"));
    QFile blocker(file);
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    const SingleInstance impossible(file, QStringLiteral("fleet"));
    QCOMPARE(impossible.role(), SingleInstance::Role::Alone);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == QLatin1String("hold")) {
        const SingleInstance held(arguments.at(2), QStringLiteral("fleet"));
        std::printf("%s\n", held.role() == SingleInstance::Role::First ? "first" : "not first");
        std::fflush(stdout);
        return QCoreApplication::exec();
    }
    SingleInstanceTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_singleinstance.moc"
