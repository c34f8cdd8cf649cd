// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/fleetfile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

class TestFleetFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void absentIsEmpty();
    void everyMember();
    void defaults();
    void relativePaths();
    void savedIsLoadedAgain();
    void unknownMembersAreKept();
    void orderAndRemoval();
    void relativePathsStayRelative();
    void errors_data();
    void errors();
    void notAFile();
    void damagedIsNotTouched();
    void newFolders();
    void cannotBeSaved();

private:
    bool write(const QByteArray &text) const;
    QByteArray contents() const;
    QJsonObject document() const { return QJsonDocument::fromJson(contents()).object(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;
    QString m_path;
};

void TestFleetFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_root = m_folder->path();
    m_path = m_root + QStringLiteral("/fleet.json");
}

bool TestFleetFile::write(const QByteArray &text) const
{
    QFile file(m_path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

QByteArray TestFleetFile::contents() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestFleetFile::absentIsEmpty()
{
    const auto fleet = FleetFile::load(m_path);
    QVERIFY(fleet.ok());
    QVERIFY(fleet.value().bots().isEmpty());
    QVERIFY(!QFile::exists(m_path));
    for (const char *text : {"{}", R"({"version": 1})", R"({"version": 1, "bots": []})"}) {
        QVERIFY(write(text));
        QVERIFY(FleetFile::load(m_path).ok());
        QVERIFY(FleetFile::load(m_path).value().bots().isEmpty());
    }
}

void TestFleetFile::everyMember()
{
    QVERIFY(
        write(R"({"version": 1, "bots": [{"id": "a1", "name": "btc-4x", "state_file": "/bots/btc/state.json",
        "profile": "generic", "late_after_seconds": 600}, {"id": "b2", "name": "한국", "state_file": "/bots/../x.json",
        "profile": "/profiles/mine.json", "late_after_seconds": 0.5}]})"));
    const auto fleet = FleetFile::load(m_path);
    QVERIFY2(fleet.ok(), qPrintable(fleet.ok() ? QString() : fleet.error().text()));
    QCOMPARE(fleet.value().bots().size(), 2);
    QCOMPARE(fleet.value().bots().at(0),
             (BotDefinition{QStringLiteral("a1"), QStringLiteral("btc-4x"),
                            QStringLiteral("/bots/btc/state.json"), QStringLiteral("generic"), 600'000}));
    QCOMPARE(fleet.value().bots().at(1),
             (BotDefinition{QStringLiteral("b2"), QStringLiteral("한국"), QStringLiteral("/x.json"),
                            QStringLiteral("/profiles/mine.json"), 500}));
}

void TestFleetFile::defaults()
{
    QVERIFY(write(R"({"bots": [{"state_file": "/bots/btc/state.json"}]})"));
    const auto fleet = FleetFile::load(m_path);
    QVERIFY(fleet.ok());
    QCOMPARE(fleet.value().bots().constFirst(),
             (BotDefinition{QStringLiteral("/bots/btc/state.json"), QString(),
                            QStringLiteral("/bots/btc/state.json"), QString(), 0}));
}

void TestFleetFile::relativePaths()
{
    QVERIFY(write(R"({"bots": [{"state_file": "btc/state.json", "profile": "profiles/mine.json"},
                               {"state_file": "../eth.json", "profile": "opportunity-gating"}]})"));
    const auto fleet = FleetFile::load(m_path);
    QVERIFY(fleet.ok());
    QCOMPARE(fleet.value().bots().at(0).stateFile, m_root + QStringLiteral("/btc/state.json"));
    QCOMPARE(fleet.value().bots().at(0).profile, m_root + QStringLiteral("/profiles/mine.json"));
    QCOMPARE(fleet.value().bots().at(1).stateFile, QDir::cleanPath(m_root + QStringLiteral("/../eth.json")));
    QCOMPARE(fleet.value().bots().at(1).profile, QStringLiteral("opportunity-gating"));
    // Relative to the fleet file's folder, from wherever it is named.
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_root));
    const auto again = FleetFile::load(QStringLiteral("fleet.json"));
    QVERIFY(QDir::setCurrent(before));
    QVERIFY(again.ok());
    QCOMPARE(QDir(again.value().bots().at(0).stateFile),
             QDir(QDir(m_root).canonicalPath() + QStringLiteral("/btc/state.json")));
}

void TestFleetFile::savedIsLoadedAgain()
{
    QList<BotDefinition> bots;
    bots.append({QStringLiteral("a"), QStringLiteral("one \"bot\""), QStringLiteral("/bots/a\nb.json"),
                 QString(), 0});
    bots.append(
        {QStringLiteral("b"), QString(), QStringLiteral("/bots/b.json"), QStringLiteral("generic"), 90'500});
    FleetFile fleet;
    fleet.setBots(bots);
    QCOMPARE(fleet.save(m_path), QString());
    QCOMPARE(document().value(u"version").toInt(), 1);
    const auto loaded = FleetFile::load(m_path);
    QVERIFY(loaded.ok());
    QCOMPARE(loaded.value().bots(), bots);
    // Nothing else lies about, and what is not set is not written.
    QCOMPARE(QDir(m_root).entryList(QDir::Files | QDir::Hidden), QStringList(QStringLiteral("fleet.json")));
    QCOMPARE(document().value(u"bots").toArray().at(0).toObject().keys(),
             QStringList({QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("state_file")}));
    // Saved again it is the same, byte by byte.
    const QByteArray before = contents();
    QCOMPARE(loaded.value().save(m_path), QString());
    QCOMPARE(contents(), before);
}

void TestFleetFile::unknownMembersAreKept()
{
    QVERIFY(write(R"({"version": 1, "shared": {"leverage": 4}, "bots": [
        {"id": "a", "state_file": "/a.json", "overrides": {"leverage": 5}, "time_zone": "Asia/Seoul"},
        {"state_file": "b.json", "source_file": "bot.py"}], "comment": "mine"})"));
    auto fleet = FleetFile::load(m_path);
    QVERIFY(fleet.ok());
    FleetFile changed = fleet.value();
    QList<BotDefinition> bots = changed.bots();
    bots[0].name = QStringLiteral("renamed");
    bots[0].stateFile = QStringLiteral("/moved.json");
    bots[1].lateAfter = 5000;
    bots.append({QStringLiteral("c"), QString(), QStringLiteral("/c.json"), QString(), 0});
    changed.setBots(bots);
    QCOMPARE(changed.save(m_path), QString());

    QCOMPARE(document().value(u"shared").toObject().value(u"leverage").toInt(), 4);
    QCOMPARE(document().value(u"comment").toString(), QStringLiteral("mine"));
    const QJsonArray entries = document().value(u"bots").toArray();
    QCOMPARE(entries.size(), 3);
    const QJsonObject first = entries.at(0).toObject();
    QCOMPARE(first.value(u"overrides").toObject().value(u"leverage").toInt(), 5);
    QCOMPARE(first.value(u"time_zone").toString(), QStringLiteral("Asia/Seoul"));
    QCOMPARE(first.value(u"name").toString(), QStringLiteral("renamed"));
    QCOMPARE(first.value(u"state_file").toString(), QStringLiteral("/moved.json"));
    QCOMPARE(entries.at(1).toObject().value(u"source_file").toString(), QStringLiteral("bot.py"));
    QCOMPARE(entries.at(1).toObject().value(u"late_after_seconds").toDouble(), 5.0);
    QCOMPARE(FleetFile::load(m_path).value().bots(), bots);
}

void TestFleetFile::orderAndRemoval()
{
    QVERIFY(write(
        R"({"bots": [{"id": "a", "state_file": "/a.json", "x": 1}, {"id": "b", "state_file": "/b.json", "x": 2},
                               {"id": "c", "state_file": "/c.json", "x": 3, "late_after_seconds": 9, "name": "n"}]})"));
    FleetFile fleet = FleetFile::load(m_path).value();
    QList<BotDefinition> bots = {fleet.bots().at(2), fleet.bots().at(0)};
    bots[0].lateAfter = 0;
    bots[0].name.clear();
    fleet.setBots(bots);
    QCOMPARE(fleet.save(m_path), QString());
    const QJsonArray entries = document().value(u"bots").toArray();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(0).toObject(), (QJsonObject{{QStringLiteral("id"), QStringLiteral("c")},
                                                    {QStringLiteral("state_file"), QStringLiteral("/c.json")},
                                                    {QStringLiteral("x"), 3}}));
    QCOMPARE(entries.at(1).toObject().value(u"x").toInt(), 1);
}

void TestFleetFile::relativePathsStayRelative()
{
    QVERIFY(write(R"({"bots": [{"id": "a", "state_file": "btc/../btc/state.json"}]})"));
    const FleetFile fleet = FleetFile::load(m_path).value();
    QCOMPARE(fleet.save(m_path), QString());
    QCOMPARE(document().value(u"bots").toArray().at(0).toObject().value(u"state_file").toString(),
             QStringLiteral("btc/../btc/state.json"));
}

void TestFleetFile::errors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *text, const char *words, const char *place) {
        QTest::newRow(text) << QByteArray(text) << QString::fromUtf8(words) << QString::fromUtf8(place);
    };
    row("", "invalid JSON", "1:1");
    row("{\n\"bots\": [}", "invalid JSON", "2:10");
    row("[]", "must be a JSON object", "1:1");
    row("{\n \"version\": 2}", "newer program", "2:13");
    row("{\"version\": \"1\"}", "\"version\" must be 1", "1:13");
    row("{\"bots\": {}}", "must be a list", "1:10");
    row("{\"bots\": [\n5]}", "must be an object", "2:1");
    row("{\"bots\": [{}]}", "no \"state_file\"", "1:11");
    row("{\"bots\": [{\"state_file\": \"\"}]}", "no \"state_file\"", "1:11");
    row("{\"bots\": [{\"state_file\": 5}]}", "\"state_file\" must be text", "1:26");
    row("{\"bots\": [{\"state_file\": \"a\",\n\"name\": null}]}", "\"name\" must be text", "2:9");
    row("{\"bots\": [{\"state_file\": \"a\", \"profile\": 1}]}", "\"profile\" must be text", "1:42");
    row("{\"bots\": [{\"state_file\": \"a\", \"late_after_seconds\": \"5\"}]}", "0 or more", "1:53");
    row("{\"bots\": [{\"state_file\": \"a\", \"late_after_seconds\": -1}]}", "0 or more", "1:53");
    row("{\"bots\": [{\"id\": \"x\", \"state_file\": \"a\"},\n {\"id\": \"x\", \"state_file\": \"b\"}]}",
        "\"x\"", "2:2");
    row("{\"bots\": [{\"state_file\": \"a\"},\n {\"state_file\": \"./a\"}]}", "two bots", "2:2");
}

void TestFleetFile::errors()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, words);
    QFETCH(const QString, place);
    QVERIFY(write(text));
    const auto fleet = FleetFile::load(m_path);
    QVERIFY(!fleet.ok());
    QVERIFY2(fleet.error().message.contains(words), qPrintable(fleet.error().message));
    QCOMPARE(QString::number(fleet.error().line) + u':' + QString::number(fleet.error().column), place);
    QVERIFY(fleet.error().text().contains(m_path));
    QVERIFY(fleet.error().text().contains(QStringLiteral("line ") + place.section(u':', 0, 0)));
    QCOMPARE(contents(), text); // an error of the file, not of ours: it stays as it is
}

void TestFleetFile::notAFile()
{
    QVERIFY(QDir().mkdir(m_path));
    QVERIFY(!FleetFile::load(m_path).ok());
    QVERIFY(QDir().rmdir(m_path));
    QCOMPARE(::mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
    QVERIFY(!FleetFile::load(m_path).ok()); // and it does not wait for a writer
    QVERIFY(QFile::remove(m_path));
    QVERIFY(write("{"));
    QVERIFY(QFile::resize(m_path, 1LL << 40));
    QVERIFY(FleetFile::load(m_path).error().message.contains(u"16 MiB"));
}

void TestFleetFile::damagedIsNotTouched()
{
    const QByteArray damaged = "{\"bots\": [{\"state_file\": \"/a.json\"}], \"comment\": \"unfini";
    QVERIFY(write(damaged));
    const auto fleet = FleetFile::load(m_path);
    QVERIFY(!fleet.ok());
    QVERIFY(fleet.error().message.contains(u"invalid JSON"));
    QCOMPARE(contents(), damaged);
    QCOMPARE(QDir(m_root).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestFleetFile::newFolders()
{
    FleetFile fleet;
    fleet.setBots({{QStringLiteral("a"), QString(), QStringLiteral("/a.json"), QString(), 0}});
    const QString path = m_root + QStringLiteral("/new/folder/fleet.json");
    QCOMPARE(fleet.save(path), QString());
    QCOMPARE(FleetFile::load(path).value().bots(), fleet.bots());
}

void TestFleetFile::cannotBeSaved()
{
    QVERIFY(write("{\"bots\": []}"));
    const FleetFile fleet = FleetFile::load(m_path).value();
    QVERIFY(!fleet.save(m_path + QStringLiteral("/below/a/file.json")).isEmpty());
    QVERIFY(QDir().mkdir(m_root + QStringLiteral("/folder")));
    const QString trouble = fleet.save(m_root + QStringLiteral("/folder"));
    QVERIFY2(trouble.contains(m_root + QStringLiteral("/folder")), qPrintable(trouble));
    QCOMPARE(contents(), QByteArray("{\"bots\": []}"));
}

QTEST_GUILESS_MAIN(TestFleetFile)
#include "tst_fleetfile.moc"
