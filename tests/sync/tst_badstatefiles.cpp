// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/configevaluation.h"
#include "tests/sync/gatingstate.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

ConfigEvaluation evaluatedFile(const QString &path, qint64 maximumSize = StateFileReader::defaultMaximumSize,
                               bool wasRegular = false)
{
    const Profile profile = Profile::opportunityGating();
    StateFileReader reader;
    StateFileRequest request;
    request.path = path;
    request.section = profile.sectionPointer();
    request.maximumSize = maximumSize;
    request.wasRegular = wasRegular;
    return evaluateReading(reader.read(request), profile);
}

QString wordsOf(const ConfigEvaluation &evaluation)
{
    return healthStatusWord(evaluation.status) + QStringLiteral(": ") +
           describedProblems(evaluation.problems).join(QStringLiteral("; "));
}

/// What an ordinary user without any right of its own is told about the file: in a process of its own where
/// we are root, who may read everything.
QString wordsForOrdinaryUser(const QString &path)
{
    if (::geteuid() != 0)
        return wordsOf(evaluatedFile(path));
    int ends[2];
    if (::pipe(ends) != 0)
        return QStringLiteral("no pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        const uid_t nobody = 65534;
        if (::setresgid(nobody, nobody, nobody) == 0 && ::setresuid(nobody, nobody, nobody) == 0) {
            const QByteArray words = wordsOf(evaluatedFile(path)).toUtf8();
            if (::write(ends[1], words.constData(), static_cast<size_t>(words.size())) < 0)
                ::_exit(2);
        }
        ::_exit(0);
    }
    ::close(ends[1]);
    QByteArray words(4096, '\0');
    const ssize_t size = ::read(ends[0], words.data(), static_cast<size_t>(words.size()));
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
    return QString::fromUtf8(words.first(std::max<ssize_t>(size, 0)));
}

/// Counts how often somebody opens a file.
class OpenCounter
{
public:
    explicit OpenCounter(const QString &path)
        : m_descriptor(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
    {
        if (::inotify_add_watch(m_descriptor, QFile::encodeName(path).constData(), IN_OPEN) < 0)
            qWarning("cannot watch %s", qUtf8Printable(path));
    }
    ~OpenCounter() { ::close(m_descriptor); }
    OpenCounter(const OpenCounter &) = delete;
    OpenCounter &operator=(const OpenCounter &) = delete;

    bool opened() const
    {
        pollfd descriptor{m_descriptor, POLLIN, 0};
        return ::poll(&descriptor, 1, 0) > 0;
    }

private:
    int m_descriptor;
};

} // namespace

/// What may stand where a state file should be.
class TestBadStateFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void good();
    void accessTimeStays();
    void somebodyElsesFile();
    void absent();
    void folderInPlaceOfAFile();
    void fileInPlaceOfAFolder();
    void fifo();
    void devices();
    void socketFile();
    void noPermission();
    void noPermissionForTheFolder();
    void links();
    void tooLarge();
    void cap();
    void oddNames();
    void whatWasRegularIsAnotherThing();
    void readDocument();

private:
    QString pathOf(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestBadStateFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_path = pathOf("btc_state.json");
}

void TestBadStateFiles::good()
{
    QVERIFY(writeFile(m_path, GatingState().text()));
    const OpenCounter counter(m_path);
    QCOMPARE(wordsOf(evaluatedFile(m_path)), QStringLiteral("synced: "));
    QVERIFY(counter.opened());
}

void TestBadStateFiles::accessTimeStays()
{
    QVERIFY(writeFile(m_path, GatingState().text()));
    // Read last before it was written: the first reading after that would be noted in the file's inode.
    const QByteArray path = QFile::encodeName(m_path);
    const timespec times[2] = {{1'000'000'000, 0}, {0, UTIME_OMIT}};
    QCOMPARE(::utimensat(AT_FDCWD, path.constData(), times, 0), 0);
    QCOMPARE(wordsOf(evaluatedFile(m_path)), QStringLiteral("synced: "));
    struct stat status
    {
    };
    QCOMPARE(::stat(path.constData(), &status), 0);
    QCOMPARE(status.st_atim.tv_sec, time_t(1'000'000'000));
}

void TestBadStateFiles::somebodyElsesFile()
{
    QVERIFY(writeFile(m_path, GatingState().text()));
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0755), 0);
    QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), 0644), 0);
    QCOMPARE(wordsForOrdinaryUser(m_path), QStringLiteral("synced: "));
}

void TestBadStateFiles::absent()
{
    const ConfigEvaluation evaluation = evaluatedFile(m_path);
    QCOMPARE(wordsOf(evaluation), QStringLiteral("missing: "));
    QCOMPARE(evaluation.absence, Absence::File);
    QCOMPARE(wordsOf(evaluatedFile(pathOf("no/such/folder/state.json"))), QStringLiteral("missing: "));
}

void TestBadStateFiles::folderInPlaceOfAFile()
{
    QVERIFY(QDir().mkdir(m_path));
    QCOMPARE(wordsOf(evaluatedFile(m_path)),
             QStringLiteral("unreadable: not_regular 0:0 Not a regular file: it is a directory"));
}

void TestBadStateFiles::fileInPlaceOfAFolder()
{
    QVERIFY(writeFile(m_path, "{}"));
    QCOMPARE(wordsOf(evaluatedFile(m_path + QStringLiteral("/state.json"))), QStringLiteral("missing: "));
}

void TestBadStateFiles::fifo()
{
    QCOMPARE(::mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
    const OpenCounter counter(m_path);
    // Were it to wait for a writer, this would never return.
    QCOMPARE(wordsOf(evaluatedFile(m_path)),
             QStringLiteral("unreadable: not_regular 0:0 Not a regular file: it is a FIFO"));
    QVERIFY(!counter.opened());
}

void TestBadStateFiles::devices()
{
    for (const char *device : {"/dev/zero", "/dev/null"})
        QCOMPARE(wordsOf(evaluatedFile(QString::fromUtf8(device))),
                 QStringLiteral("unreadable: not_regular 0:0 Not a regular file: it is a device"));
    // Also behind a link, which is how it would be meant badly.
    QVERIFY(QFile::link(QStringLiteral("/dev/zero"), m_path));
    QCOMPARE(wordsOf(evaluatedFile(m_path)),
             QStringLiteral("unreadable: not_regular 0:0 Not a regular file: it is a device"));
}

void TestBadStateFiles::socketFile()
{
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(m_path);
    QVERIFY(name.size() < static_cast<qsizetype>(sizeof address.sun_path));
    std::copy(name.cbegin(), name.cend(), address.sun_path);
    QCOMPARE(::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    QCOMPARE(wordsOf(evaluatedFile(m_path)),
             QStringLiteral("unreadable: not_regular 0:0 Not a regular file: it is a socket"));
    ::close(descriptor);
}

void TestBadStateFiles::noPermission()
{
    QVERIFY(writeFile(m_path, GatingState().text()));
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0755), 0);
    QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), 0644), 0);
    QCOMPARE(wordsForOrdinaryUser(m_path), QStringLiteral("synced: "));
    QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), 0200), 0);
    QCOMPARE(wordsForOrdinaryUser(m_path),
             QStringLiteral("unreadable: no_permission 0:0 No permission to read the state file"));
}

void TestBadStateFiles::noPermissionForTheFolder()
{
    QVERIFY(writeFile(m_path, GatingState().text()));
    QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), 0644), 0);
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0600), 0);
    // Whether there is a file cannot be told: it is not "missing".
    QCOMPARE(wordsForOrdinaryUser(m_path),
             QStringLiteral("unreadable: no_permission 0:0 No permission to read the state file"));
    QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0700), 0);
}

void TestBadStateFiles::links()
{
    QVERIFY(QFile::link(pathOf("absent.json"), pathOf("dangling.json")));
    QCOMPARE(wordsOf(evaluatedFile(pathOf("dangling.json"))), QStringLiteral("missing: "));

    QVERIFY(QFile::link(pathOf("one.json"), pathOf("two.json")));
    QVERIFY(QFile::link(pathOf("two.json"), pathOf("one.json")));
    QCOMPARE(
        wordsOf(evaluatedFile(pathOf("one.json"))),
        QStringLiteral("unreadable: io 0:0 State file cannot be read: its symbolic links lead in a circle"));

    QVERIFY(writeFile(m_path, GatingState().text()));
    QVERIFY(QFile::link(m_path, pathOf("good.json")));
    QVERIFY(QFile::link(m_folder->path(), pathOf("folder")));
    QCOMPARE(wordsOf(evaluatedFile(pathOf("good.json"))), QStringLiteral("synced: "));
    QCOMPARE(wordsOf(evaluatedFile(pathOf("folder/folder/good.json"))), QStringLiteral("synced: "));
}

void TestBadStateFiles::tooLarge()
{
    QVERIFY(writeFile(m_path, GatingState().text()));
    QVERIFY(QFile::resize(m_path, 200LL * 1024 * 1024)); // a hole: it takes no room on the disk
    const OpenCounter counter(m_path);
    QCOMPARE(wordsOf(evaluatedFile(m_path)),
             QStringLiteral(
                 "unreadable: too_large 0:0 State file is too large: 200.0 MiB, and the limit is 64.0 MiB"));
    QVERIFY(!counter.opened());
    QVERIFY(QFile::resize(m_path, 1LL << 42));
    QVERIFY(wordsOf(evaluatedFile(m_path)).contains(u"4194304.0 MiB, and the limit is 64.0 MiB"));
}

void TestBadStateFiles::cap()
{
    const QByteArray text = GatingState().text();
    QVERIFY(writeFile(m_path, text));
    QCOMPARE(wordsOf(evaluatedFile(m_path, text.size())), QStringLiteral("synced: "));
    QVERIFY(wordsOf(evaluatedFile(m_path, text.size() - 1))
                .startsWith(u"unreadable: too_large 0:0 State file is too large: "));
    // A higher cap lets a large one in, in several pieces.
    const QByteArray large =
        GatingState().setSurroundings("\"log\": \"" + QByteArray(3'000'000, 'x') + '"', "\"b\": 1").text();
    QVERIFY(writeFile(m_path, large));
    QCOMPARE(wordsOf(evaluatedFile(m_path)), QStringLiteral("synced: "));
    QVERIFY(wordsOf(evaluatedFile(m_path, 1'000'000)).startsWith(u"unreadable: too_large"));
    QVERIFY(writeFile(m_path, large + QByteArray(3'000'000, '\0')));
    QVERIFY(wordsOf(evaluatedFile(m_path)).startsWith(u"corrupted: syntax 24:2 "));
}

void TestBadStateFiles::oddNames()
{
    for (const char *name :
         {"a b.json", "a\nb.json", "한국.json", "\u202eevil.json", "$(x);'\".json", "-n.json", "%1.json"}) {
        QVERIFY(writeFile(pathOf(name), GatingState().text()));
        QCOMPARE(wordsOf(evaluatedFile(pathOf(name))), QStringLiteral("synced: "));
    }
    QCOMPARE(wordsOf(evaluatedFile(QString())), QStringLiteral("missing: "));
    QVERIFY(wordsOf(evaluatedFile(pathOf(QByteArray(5000, 'x').constData()))).startsWith(u"unreadable: io "));
}

/// A file that was read before is opened without asking; what it has become is told as it always is.
void TestBadStateFiles::whatWasRegularIsAnotherThing()
{
    const auto toldAlike = [](const QString &path, qint64 maximumSize = 1024 * 1024) {
        const QString careful = wordsOf(evaluatedFile(path, maximumSize));
        const QString atOnce = wordsOf(evaluatedFile(path, maximumSize, true));
        return careful == atOnce ? careful : QString(careful + QStringLiteral(" | ") + atOnce);
    };
    QVERIFY(writeFile(m_path, GatingState().text()));
    QCOMPARE(toldAlike(m_path), QStringLiteral("synced: "));
    QVERIFY(toldAlike(m_path, 100).startsWith(QStringLiteral("unreadable: too_large 0:0")));
    QCOMPARE(toldAlike(pathOf("absent.json")), QStringLiteral("missing: "));
    QCOMPARE(toldAlike(m_folder->path()),
             QStringLiteral("unreadable: not_regular 0:0 Not a regular file: it is a directory"));
    QCOMPARE(toldAlike(QStringLiteral("/dev/null")),
             QStringLiteral("unreadable: not_regular 0:0 Not a regular file: it is a device"));
    // Were it to wait for a writer, this would never return.
    QCOMPARE(::mkfifo(QFile::encodeName(pathOf("fifo.json")).constData(), 0600), 0);
    QCOMPARE(toldAlike(pathOf("fifo.json")),
             QStringLiteral("unreadable: not_regular 0:0 Not a regular file: it is a FIFO"));
}

void TestBadStateFiles::readDocument()
{
    const auto codeOf = [this](qint64 maximumSize = StateFileReader::defaultMaximumSize) {
        const auto document = StateFileReader::readDocument(m_path, maximumSize);
        return document.ok() ? QStringLiteral("good") : document.error().codeWord();
    };
    QCOMPARE(codeOf(), QStringLiteral("io"));
    QVERIFY(writeFile(m_path, GatingState().setSurroundings("\"a\": NaN", "\"b\": [1]").text()));
    const auto document = StateFileReader::readDocument(m_path, 100'000);
    QVERIFY(document.ok());
    QCOMPARE(document.value().size(), 3);
    QCOMPARE(codeOf(10), QStringLiteral("too_large"));
    QVERIFY(writeFile(m_path, "[]"));
    QCOMPARE(codeOf(), QStringLiteral("not_object"));
    QVERIFY(writeFile(m_path, ""));
    QCOMPARE(codeOf(), QStringLiteral("empty"));
    QVERIFY(writeFile(m_path, "{\"a\": tru}"));
    QCOMPARE(codeOf(), QStringLiteral("syntax"));
    QVERIFY(writeFile(m_path, "{\"a\": "));
    QCOMPARE(codeOf(), QStringLiteral("syntax"));
}

QTEST_GUILESS_MAIN(TestBadStateFiles)
#include "tst_badstatefiles.moc"
