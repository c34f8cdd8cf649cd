// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/fleetfollower.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

class TestFleetFollower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void editsAreFollowed();
    void brokenAndMended();
    void goneAndBack();
    void theSameIsNoNews();
    void foldersComeAndGo();
    void sourcesAreFollowed();

private:
    void write(const QString &name, const QByteArray &text) const;
    void replace(const QString &name, const QByteArray &text) const;
    QString names() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;
    QString m_path;
    std::unique_ptr<FleetFollower> m_follower;
    FleetListing m_listing;
    QHash<QString, SourceReading> m_sources;
};

void TestFleetFollower::init()
{
    m_follower.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_root = QDir(m_folder->path()).canonicalPath();
    m_path = m_root + QStringLiteral("/fleet.json");
    m_listing = {};
    m_sources.clear();
    m_follower = std::make_unique<FleetFollower>(m_path);
    connect(m_follower.get(), &FleetFollower::listed, this,
            [this](const FleetListing &listing) { m_listing = listing; });
    connect(m_follower.get(), &FleetFollower::sourceRead, this,
            [this](const SourceReading &source) { m_sources.insert(source.path, source); });
}

void TestFleetFollower::write(const QString &name, const QByteArray &text) const
{
    const QString path = m_root + u'/' + name;
    QVERIFY(QDir().mkpath(path.section(u'/', 0, -2)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
}

void TestFleetFollower::replace(const QString &name, const QByteArray &text) const
{
    QSaveFile file(m_root + u'/' + name);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit());
}

QString TestFleetFollower::names() const
{
    QStringList names;
    for (const ListedBot &bot : m_listing.bots)
        names.append(bot.definition.name);
    return names.join(u' ');
}

void TestFleetFollower::editsAreFollowed()
{
    write(QStringLiteral("fleet.json"), R"({"bots": [{"state": "/a.json"}]})");
    m_follower->start();
    QTRY_COMPARE(names(), QStringLiteral("a"));
    // In place, as many editors do, and by renaming.
    write(QStringLiteral("fleet.json"), R"({"bots": [{"state": "/a.json"}, {"state": "/b.json"}]})");
    QTRY_COMPARE(names(), QStringLiteral("a b"));
    replace(QStringLiteral("fleet.json"), R"({"bots": [{"state": "/b.json", "name": "bee"}]})");
    QTRY_COMPARE(names(), QStringLiteral("bee"));
    replace(QStringLiteral("fleet.json"),
            R"({"shared": {"leverage": 5}, "bots": [{"state": "/b.json", "name": "bee"}]})");
    QTRY_COMPARE(m_listing.bots.constFirst().effective.section.value(u"leverage").toInt(), 5);
}

void TestFleetFollower::brokenAndMended()
{
    write(QStringLiteral("fleet.json"), R"({"bots": [{"state": "/a.json"}]})");
    const QSignalSpy broken(m_follower.get(), &FleetFollower::broken);
    m_follower->start();
    QTRY_COMPARE(names(), QStringLiteral("a"));
    write(QStringLiteral("fleet.json"), "{\"bots\": [\n{\"state\": \"/a.json\"},");
    QTRY_COMPARE(broken.size(), 1);
    QCOMPARE(broken.at(0).at(0).value<FleetFileError>().line, 2);
    QCOMPARE(names(), QStringLiteral("a")); // the last good list holds
    // Mended, though it is what it was before: who was told that it is broken wants to know.
    const QSignalSpy listed(m_follower.get(), &FleetFollower::listed);
    write(QStringLiteral("fleet.json"), R"({"bots": [{"state": "/a.json"}]})");
    QTRY_COMPARE(listed.size(), 1);
}

void TestFleetFollower::goneAndBack()
{
    const QSignalSpy listed(m_follower.get(), &FleetFollower::listed);
    const QSignalSpy broken(m_follower.get(), &FleetFollower::broken);
    m_follower->start(); // no file is an empty fleet, at the start
    QTRY_COMPARE(listed.size(), 1);
    write(QStringLiteral("fleet.json"), R"({"bots": [{"state": "/a.json"}]})");
    QTRY_COMPARE(names(), QStringLiteral("a"));
    // Later a file that vanishes does not take the bots with it.
    QVERIFY(QFile::remove(m_path));
    QTRY_COMPARE(broken.size(), 1);
    QCOMPARE(names(), QStringLiteral("a"));
    write(QStringLiteral("fleet.json"), R"({"bots": [{"state": "/b.json"}]})");
    QTRY_COMPARE(names(), QStringLiteral("b"));
}

void TestFleetFollower::theSameIsNoNews()
{
    const QByteArray text = R"({"bots": [{"state": "/a.json"}]})";
    write(QStringLiteral("fleet.json"), text);
    m_follower->start();
    QTRY_COMPARE(names(), QStringLiteral("a"));
    const QSignalSpy listed(m_follower.get(), &FleetFollower::listed);
    replace(QStringLiteral("fleet.json"), text);
    replace(QStringLiteral("fleet.json"), R"({"bots": [{"state": "/c.json"}]})");
    QTRY_COMPARE(names(), QStringLiteral("c"));
    QCOMPARE(listed.size(), 1);
    m_follower->reload(); // who asks is answered
    QTRY_COMPARE(listed.size(), 2);
}

void TestFleetFollower::foldersComeAndGo()
{
    write(QStringLiteral("fleet.json"), R"({"include": ["bots/*/state.json"]})");
    m_follower->start();
    QTRY_COMPARE(m_listing.folders.size(), 1);
    write(QStringLiteral("bots/btc/state.json"), "{}"); // not even the folder was there
    QTRY_COMPARE(names(), QStringLiteral("btc"));
    QVERIFY(QDir().mkpath(m_root + QStringLiteral("/bots/eth")));
    write(QStringLiteral("bots/ada/state.json"), "{}");
    QTRY_COMPARE(names(), QStringLiteral("ada btc"));
    write(QStringLiteral("bots/eth/state.json"), "{}");
    QTRY_COMPARE(names(), QStringLiteral("ada btc eth"));
    QVERIFY(QDir(m_root + QStringLiteral("/bots/btc")).removeRecursively());
    QTRY_COMPARE(names(), QStringLiteral("ada eth"));
    QVERIFY(QDir().rename(m_root + QStringLiteral("/bots/ada"), m_root + QStringLiteral("/bots/zec")));
    QTRY_COMPARE(names(), QStringLiteral("eth zec"));
}

void TestFleetFollower::sourcesAreFollowed()
{
    write(QStringLiteral("bot.py"), "LEVERAGE = 4\n");
    write(QStringLiteral("fleet.json"), R"({"bots": [{"state": "/a.json", "source": "bot.py"}]})");
    m_follower->start();
    const QString source = m_root + QStringLiteral("/bot.py");
    const auto leverage = [&] {
        return m_sources.value(source).constants.value(QStringLiteral("LEVERAGE")).value.toInt();
    };
    QTRY_COMPARE(leverage(), 4);
    replace(QStringLiteral("bot.py"), "LEVERAGE = 5\n");
    QTRY_COMPARE(leverage(), 5);
    write(QStringLiteral("bot.py"), "LEVERAGE = 20\n");
    QTRY_COMPARE(leverage(), 20);
    QVERIFY(QFile::remove(source));
    QTRY_VERIFY(!m_sources.value(source).problem.isEmpty());
    write(QStringLiteral("bot.py"), "LEVERAGE = 10\n");
    QTRY_COMPARE(leverage(), 10);
}

QTEST_GUILESS_MAIN(TestFleetFollower)
#include "tst_fleetfollower.moc"
