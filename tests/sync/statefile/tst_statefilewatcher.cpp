// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/statefile/statefilewatcher.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>
#include <unistd.h>

/// The watcher alone, with an audit so rare that it cannot help: every touch below comes from the kernel. The
/// audit and the polling have tests of their own.
class StateFileWatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_root = m_folder->path();
        m_path = m_root + QStringLiteral("/bots/btc/state.json");
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        write(m_path, "1");
    }

    void aWriteIsTouched()
    {
        StateFileWatcher watcher(neverAudits, nullptr);
        watcher.watch(m_id, m_path);
        QSignalSpy touched(&watcher, &StateFileWatcher::contentTouched);
        write(m_path, "2");
        QTRY_VERIFY(!touched.isEmpty());
        QCOMPARE(touched.constFirst().constFirst().toString(), m_id);
        QCOMPARE(watcher.cause(m_id), WatchCondition::Cause::None);
    }

    // After each kind of replacement a plain write to the new file must be seen: that the replacement itself
    // is seen is not enough.
    void writesAreSeenAfterAReplacement_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind :
             {"rename", "delete", "hard link", "open reader", "parent", "grandparent", "link"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void writesAreSeenAfterAReplacement()
    {
        QFETCH(QString, kind);
        StateFileWatcher watcher(neverAudits, nullptr);
        if (kind == u"link") {
            QVERIFY(QFile::rename(m_path, m_root + QStringLiteral("/one.json")));
            QVERIFY(QFile::link(m_root + QStringLiteral("/one.json"), m_path));
        }
        watcher.watch(m_id, m_path);
        QSignalSpy content(&watcher, &StateFileWatcher::contentTouched);
        QSignalSpy name(&watcher, &StateFileWatcher::nameTouched);
        QFile reader(m_path);
        for (int round = 0; round < 3; ++round) {
            content.clear();
            name.clear();
            if (kind == u"open reader")
                QVERIFY(reader.isOpen() || reader.open(QIODevice::ReadOnly));
            replace(kind, round);
            QTRY_VERIFY(!content.isEmpty() || !name.isEmpty());
            drainEvents();
            content.clear();
            appendTo(m_path);
            QTRY_VERIFY2(!content.isEmpty(), "a write to the new file went unseen");
        }
        QCOMPARE(watcher.cause(m_id), WatchCondition::Cause::None);
    }

    // Whoever replaces a file by another makes that one first.
    void aTemporaryFileTouchesTheSurroundings()
    {
        StateFileWatcher watcher(neverAudits, nullptr);
        watcher.watch(m_id, m_path);
        QSignalSpy surroundings(&watcher, &StateFileWatcher::surroundingsTouched);
        QSignalSpy content(&watcher, &StateFileWatcher::contentTouched);
        QSignalSpy name(&watcher, &StateFileWatcher::nameTouched);
        write(m_path + QStringLiteral(".new"), "2");
        QTRY_VERIFY(!surroundings.isEmpty());
        QCOMPARE(surroundings.constFirst().constFirst().toString(), m_id);
        QVERIFY(content.isEmpty() && name.isEmpty());
    }

    // The file may have come and gone before anybody looked: its folder's news is all that is left of it.
    void anAbsentFilesFolderIsNewsOfIt()
    {
        StateFileWatcher watcher(neverAudits, nullptr);
        QVERIFY(QFile::remove(m_path));
        watcher.watch(m_id, m_path);
        drainEvents();
        QSignalSpy touched(&watcher, &StateFileWatcher::nameTouched);
        write(QFileInfo(m_path).path() + QStringLiteral("/other.json"), "1");
        QTRY_VERIFY(!touched.isEmpty());
        drainEvents();
        touched.clear();
        write(m_root + QStringLiteral("/bots/other.json"), "1"); // a folder further up says nothing of it
        drainEvents();
        QVERIFY(touched.isEmpty());
    }

    void aDirectoryThatAppearsLaterIsFollowed()
    {
        const QString path = m_root + QStringLiteral("/later/and/deeper/state.json");
        StateFileWatcher watcher(neverAudits, nullptr);
        watcher.watch(m_id, path);
        QSignalSpy content(&watcher, &StateFileWatcher::contentTouched);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        write(path, "1");
        QTRY_VERIFY(!content.isEmpty());
        drainEvents();
        content.clear();
        appendTo(path);
        QTRY_VERIFY(!content.isEmpty());
    }

    void theAuditSeesWhatTheKernelDoesNotTell()
    {
        StateFileWatcher watcher({50, 60'000}, nullptr);
        watcher.watch(m_id, m_path);
        QSignalSpy audited(&watcher, &StateFileWatcher::audited);
        QVERIFY(audited.wait());
        QSignalSpy content(&watcher, &StateFileWatcher::contentTouched);
        // Every audit looks; every thirtieth reads even where nothing seems to have changed.
        QTRY_VERIFY_WITH_TIMEOUT(!content.isEmpty(), 20'000);
    }

    void withoutWatchesItPollsAndSaysSo()
    {
        // No descriptor is free: the system refuses to make a watch.
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
        StateFileWatcher watcher({200, 50}, nullptr);
        QSignalSpy condition(&watcher, &StateFileWatcher::conditionChanged);
        {
            const int lowest = ::dup(0);
            ::close(lowest);
            const rlimit none{static_cast<rlim_t>(lowest), before.rlim_max};
            QCOMPARE(setrlimit(RLIMIT_NOFILE, &none), 0);
            watcher.watch(m_id, m_path);
            QCOMPARE(setrlimit(RLIMIT_NOFILE, &before), 0);
        }
        QCOMPARE(watcher.cause(m_id), WatchCondition::Cause::WatchLimit);
        QCOMPARE(condition.size(), 1);

        QSignalSpy content(&watcher, &StateFileWatcher::contentTouched);
        appendTo(m_path);
        QTRY_VERIFY(!content.isEmpty());
    }

    void anUnwatchedBotIsSilent()
    {
        StateFileWatcher watcher(neverAudits, nullptr);
        watcher.watch(m_id, m_path);
        watcher.watch(QStringLiteral("other"), m_path);
        watcher.unwatch(m_id);
        QSignalSpy content(&watcher, &StateFileWatcher::contentTouched);
        appendTo(m_path);
        QTRY_VERIFY(!content.isEmpty());
        for (const QList<QVariant> &touch : std::as_const(content))
            QCOMPARE(touch.constFirst().toString(), QStringLiteral("other"));
    }

private:
    static constexpr StateFileWatcher::Intervals neverAudits{24 * 60 * 60 * 1000, 24 * 60 * 60 * 1000};

    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    static void appendTo(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("x");
    }

    void replace(const QString &kind, int round)
    {
        const QString fresh = m_root + QStringLiteral("/fresh.json");
        const QString folder = QFileInfo(m_path).path();
        const QString number = QString::number(round);
        if (kind == u"rename" || kind == u"open reader" || kind == u"hard link") {
            if (kind == u"hard link") {
                const QString backup = m_root + QStringLiteral("/backup") + number;
                QCOMPARE(::link(qPrintable(m_path), qPrintable(backup)), 0);
            }
            write(fresh, "new" + QByteArray::number(round));
            QCOMPARE(::rename(qPrintable(fresh), qPrintable(m_path)), 0);
        } else if (kind == u"delete") {
            QVERIFY(QFile::remove(m_path));
            write(m_path, "new");
        } else if (kind == u"parent" || kind == u"grandparent") {
            const QString top = kind == u"parent" ? folder : QFileInfo(folder).path();
            QVERIFY(QDir().rename(top, m_root + QStringLiteral("/old") + number));
            QVERIFY(QDir().mkpath(folder));
            write(m_path, "new");
        } else {
            const QString target = m_root + QStringLiteral("/target") + number;
            write(target, "new");
            const QString swap = m_root + QStringLiteral("/swap");
            QVERIFY(QFile::link(target, swap));
            QCOMPARE(::rename(qPrintable(swap), qPrintable(m_path)), 0);
        }
    }

    /// Lets everything be delivered that the kernel has told so far.
    static void drainEvents()
    {
        for (int i = 0; i < 20; ++i)
            QTest::qWait(5);
    }

    const QString m_id = QStringLiteral("bot");
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;
    QString m_path;
};

QTEST_GUILESS_MAIN(StateFileWatcherTest)
#include "tst_statefilewatcher.moc"
