// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/fleetfile.h"
#include "sync/profile/schemavalidator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
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
    void wrongEntries_data();
    void wrongEntries();
    void asItWasWritten();
    void olderNames();
    void sharedAndIncludes();
    void schemaIsNamed();
    void linkStaysLink();
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
    QVERIFY(write(R"({"version": 1, "bots": [{"id": "a1", "name": "btc-4x", "state": "/bots/btc/state.json",
        "profile": "generic", "late_after": 600}, {"id": "b2", "name": "한국", "state": "/bots/../x.json",
        "profile": "/profiles/mine.json", "late_after": 0.5}]})"));
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
    QVERIFY(write(R"({"bots": [{"state": "/bots/btc/state.json"}]})"));
    const auto fleet = FleetFile::load(m_path);
    QVERIFY(fleet.ok());
    QCOMPARE(fleet.value().bots().constFirst(),
             (BotDefinition{QStringLiteral("/bots/btc/state.json"), QString(),
                            QStringLiteral("/bots/btc/state.json"), QString(), 0}));
}

void TestFleetFile::relativePaths()
{
    QVERIFY(write(R"({"bots": [{"state": "btc/state.json", "profile": "profiles/mine.json"},
                               {"state": "../eth.json", "profile": "opportunity-gating"}]})"));
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
             QStringList({QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("state")}));
    // Saved again it is the same, byte by byte.
    const QByteArray before = contents();
    QCOMPARE(loaded.value().save(m_path), QString());
    QCOMPARE(contents(), before);
}

void TestFleetFile::unknownMembersAreKept()
{
    QVERIFY(write(R"({"version": 1, "shared": {"leverage": 4}, "bots": [
        {"id": "a", "state": "/a.json", "overrides": {"leverage": 5}, "time_zone": "Asia/Seoul"},
        {"state": "b.json", "source_file": "bot.py"}], "comment": "mine"})"));
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
    QCOMPARE(first.value(u"state").toString(), QStringLiteral("/moved.json"));
    QCOMPARE(entries.at(1).toObject().value(u"source_file").toString(), QStringLiteral("bot.py"));
    QCOMPARE(entries.at(1).toObject().value(u"late_after").toDouble(), 5.0);
    QCOMPARE(FleetFile::load(m_path).value().bots(), bots);
}

void TestFleetFile::orderAndRemoval()
{
    QVERIFY(write(
        R"({"bots": [{"id": "a", "state": "/a.json", "x": 1}, {"id": "b", "state": "/b.json", "x": 2},
                               {"id": "c", "state": "/c.json", "x": 3, "late_after": 9, "name": "n"}]})"));
    FleetFile fleet = FleetFile::load(m_path).value();
    QList<BotDefinition> bots = {fleet.bots().at(2), fleet.bots().at(0)};
    bots[0].lateAfter = 0;
    bots[0].name.clear();
    fleet.setBots(bots);
    QCOMPARE(fleet.save(m_path), QString());
    const QJsonArray entries = document().value(u"bots").toArray();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(0).toObject(), (QJsonObject{{QStringLiteral("id"), QStringLiteral("c")},
                                                    {QStringLiteral("state"), QStringLiteral("/c.json")},
                                                    {QStringLiteral("x"), 3}}));
    QCOMPARE(entries.at(1).toObject().value(u"x").toInt(), 1);
}

void TestFleetFile::relativePathsStayRelative()
{
    QVERIFY(write(R"({"bots": [{"id": "a", "state": "btc/../btc/state.json"}]})"));
    const FleetFile fleet = FleetFile::load(m_path).value();
    QCOMPARE(fleet.save(m_path), QString());
    QCOMPARE(document().value(u"bots").toArray().at(0).toObject().value(u"state").toString(),
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
}

void TestFleetFile::errors()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, words);
    QFETCH(const QString, place);
    QVERIFY(write(text));
    const auto fleet = FleetFile::load(m_path);
    QVERIFY(!fleet.ok());
    QVERIFY2(fleet.error().message.text({}).contains(words), qPrintable(fleet.error().message.text({})));
    QCOMPARE(QString::number(fleet.error().line) + u':' + QString::number(fleet.error().column), place);
    QVERIFY(fleet.error().text().contains(m_path));
    QVERIFY(fleet.error().text().contains(QStringLiteral("line ") + place.section(u':', 0, 0)));
    QCOMPARE(contents(), text); // an error of the file, not of ours: it stays as it is
}

void TestFleetFile::wrongEntries_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("bot");
    QTest::addColumn<bool>("kept");
    const auto row = [](const char *entry, const char *words, const char *place, const char *bot, bool kept) {
        QTest::newRow(entry) << QByteArray(entry) << QString::fromUtf8(words) << QString::fromUtf8(place)
                             << QString::fromUtf8(bot) << kept;
    };
    row("5", "must be an object", "2:1", "number 2", false);
    row("{}", "no \"state\"", "2:1", "number 2", false);
    row("{\"name\": \"x\", \"state\": \"\"}", "\"state\"", "2:24", "x", false);
    row("{\"state\": 5}", "\"state\" is of type number, not string", "2:11", "number 2", false);
    row("{\"state\": \"/x\", \"profile\": 1}", "\"profile\"", "2:28", "/x", false);
    row("{\"state\": \"/x\", \"id\": 1}", "\"id\"", "2:23", "/x", false);
    row("{\"state\": \"/x\", \"id\": \"a\"}", "two bots have the id \"a\"", "2:1", "a", false);
    row("{\"state\": \"/x\",\n\"name\": null}", "\"name\"", "3:9", "/x", true);
    row("{\"state\": \"/x\", \"late_after\": \"5\"}", "\"late_after\"", "2:31", "/x", true);
    row("{\"state\": \"/x\", \"late_after\": -1}", "is less than 0", "2:31", "/x", true);
    row("{\"state\": \"/x\", \"muted\": \"yes\"}", "\"muted\"", "2:26", "/x", true);
    row("{\"state\": \"/x\", \"tags\": [\"a\", 5]}", "\"1\"", "2:31", "/x", true);
    row("{\"state\": \"/x\", \"overrides\": [1]}", "\"overrides\"", "2:30", "/x", true);
    row("{\"state\": \"/x\", \"timezone\": \"Asia/Soul\"}", "no time zone", "2:29", "/x", true);
}

void TestFleetFile::wrongEntries()
{
    QFETCH(const QByteArray, entry);
    QFETCH(const QString, words);
    QFETCH(const QString, place);
    QFETCH(const QString, bot);
    QFETCH(const bool, kept);
    const QByteArray text = "{\"bots\": [{\"id\": \"a\", \"state\": \"/a.json\"},\n" + entry +
                            ",\n{\"id\": \"c\", \"state\": \"/c.json\"}]}";
    QVERIFY(write(text));
    const auto loaded = FleetFile::load(m_path);
    QVERIFY(loaded.ok());
    FleetFile fleet = loaded.value();
    // Never do the others go down with it.
    QCOMPARE(fleet.bots().size(), kept ? 3 : 2);
    QCOMPARE(fleet.bots().constFirst().id, QStringLiteral("a"));
    QCOMPARE(fleet.bots().constLast().id, QStringLiteral("c"));
    QCOMPARE(fleet.problems().size(), 1);
    const FleetFileError &problem = fleet.problems().constFirst();
    QVERIFY2(problem.message.text({}).contains(words), qPrintable(problem.message.text({})));
    QCOMPARE(QString::number(problem.line) + u':' + QString::number(problem.column), place);
    QCOMPARE(problem.bot, bot);
    QVERIFY(problem.text().contains(QStringLiteral("bot ") + bot));
    // And when something else is changed, the entry stays as it stands there, for its owner to put right.
    QList<BotDefinition> bots = fleet.bots();
    bots.last().name = QStringLiteral("renamed");
    fleet.setBots(bots);
    QCOMPARE(fleet.save(m_path), QString());
    QVERIFY2(contents().contains(entry), contents().constData());
    QCOMPARE(FleetFile::load(m_path).value().bots(), bots);
}

void TestFleetFile::asItWasWritten()
{
    // The order of keys, numbers, white space within entries, and what this version does not know.
    const QByteArray first =
        "{ \"state\": \"b.json\", \"zeta\": 4.0, \"alpha\": [1,2 , 3],\n   \"name\": \"b\" }";
    const QByteArray second = "{\"name\":\"c\",\"state\":\"c.json\",\"n\":18446744073709551615}";
    QVERIFY(write("{\"note\": \"mine\", \"bots\": [" + first + ",\n" + second +
                  "],\n \"shared\": {\"leverage\": 4.0}, \"version\": 1}"));
    FleetFile fleet = FleetFile::load(m_path).value();
    QList<BotDefinition> bots = fleet.bots();
    bots.append({QStringLiteral("new"), QStringLiteral("d"), QStringLiteral("/d.json")});
    bots[1].muted = true;
    fleet.setBots(bots);
    QCOMPARE(fleet.save(m_path), QString());
    QVERIFY2(contents().contains(first), contents().constData());
    QVERIFY(contents().contains("18446744073709551615"));
    QVERIFY(contents().contains("{\"leverage\": 4.0}"));
    QVERIFY(contents().indexOf("\"note\"") < contents().indexOf("\"bots\""));
    QVERIFY(contents().indexOf("\"bots\"") < contents().indexOf("\"shared\""));
    QCOMPARE(FleetFile::load(m_path).value().bots(), bots);
}

void TestFleetFile::olderNames()
{
    QVERIFY(write(R"({"bots": [{"id": "a", "state_file": "a.json", "late_after_seconds": 9}]})"));
    FleetFile fleet = FleetFile::load(m_path).value();
    QCOMPARE(fleet.bots().constFirst().lateAfter, 9000);
    QList<BotDefinition> bots = fleet.bots();
    bots[0].stateFile = QStringLiteral("/b.json");
    bots[0].lateAfter = 10'000;
    fleet.setBots(bots);
    QCOMPARE(fleet.save(m_path), QString());
    const QJsonObject entry = document().value(u"bots").toArray().at(0).toObject();
    QCOMPARE(entry.keys(), QStringList({QStringLiteral("id"), QStringLiteral("late_after_seconds"),
                                        QStringLiteral("state_file")}));
    QCOMPARE(FleetFile::load(m_path).value().bots(), bots);
}

void TestFleetFile::sharedAndIncludes()
{
    QVERIFY(write(R"({"shared": {"leverage": 4}, "include": ["bots/*/state.json",
        {"state": "/other/*.json", "profile": "generic", "tags": ["x"], "muted": true, "late_after": 60},
        {"profile": "generic"}, "a/**/b.json", 5], "bots": []})"));
    FleetFile fleet = FleetFile::load(m_path).value();
    QCOMPARE(fleet.shared(), (QJsonObject{{QStringLiteral("leverage"), 4}}));
    QCOMPARE(fleet.includes().size(), 2);
    QCOMPARE(fleet.includes().at(0).pattern, m_root + QStringLiteral("/bots/*/state.json"));
    QCOMPARE(fleet.includes().at(1).settings.profile, QStringLiteral("generic"));
    QCOMPARE(fleet.includes().at(1).settings.lateAfter, 60'000);
    QVERIFY(fleet.includes().at(1).settings.muted);
    QCOMPARE(fleet.problems().size(), 3);
    fleet.setShared({{QStringLiteral("leverage"), 5}});
    QCOMPARE(fleet.save(m_path), QString());
    QCOMPARE(document().value(u"shared").toObject().value(u"leverage").toInt(), 5);
    QCOMPARE(document().value(u"include").toArray().size(), 5);
}

void TestFleetFile::schemaIsNamed()
{
    FleetFile fleet;
    fleet.setBots({{QStringLiteral("a"), QStringLiteral("a"), QStringLiteral("/a.json")}});
    QCOMPARE(fleet.save(m_path), QString());
    QVERIFY(document().value(u"$schema").toString().contains(u"fleet"));
    // One that names another place keeps it.
    QVERIFY(write(R"({"$schema": "mine.json", "bots": []})"));
    FleetFile other = FleetFile::load(m_path).value();
    other.setBots(fleet.bots());
    QCOMPARE(other.save(m_path), QString());
    QCOMPARE(document().value(u"$schema").toString(), QStringLiteral("mine.json"));
    // The schema itself is one, and knows every member that is written.
    QFile file(QStringLiteral(":/configsync/schemas/fleet.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(SchemaValidator::checkSchema(schema).isEmpty());
    const QJsonObject members =
        schema.value(u"definitions").toObject().value(u"bot").toObject().value(u"properties").toObject();
    for (const char *member :
         {"id", "name", "state", "profile", "timezone", "source", "overrides", "late_after", "muted", "tags"})
        QVERIFY2(members.contains(QLatin1String(member)), member);
}

void TestFleetFile::linkStaysLink()
{
    const QString real = m_root + QStringLiteral("/real.json");
    QFile file(real);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"bots\": []}") > 0);
    file.close();
    QVERIFY(QFile::link(real, m_path));
    FleetFile fleet = FleetFile::load(m_path).value();
    fleet.setBots({{QStringLiteral("a"), QStringLiteral("a"), QStringLiteral("/a.json")}});
    QCOMPARE(fleet.save(m_path), QString());
    QVERIFY(QFileInfo(m_path).isSymLink());
    QCOMPARE(FleetFile::load(real).value().bots(), fleet.bots());
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
    QVERIFY(FleetFile::load(m_path).error().message.text({}).contains(u"16 MiB"));
}

void TestFleetFile::damagedIsNotTouched()
{
    const QByteArray damaged = "{\"bots\": [{\"state_file\": \"/a.json\"}], \"comment\": \"unfini";
    QVERIFY(write(damaged));
    const auto fleet = FleetFile::load(m_path);
    QVERIFY(!fleet.ok());
    QVERIFY(fleet.error().message.text({}).contains(u"invalid JSON"));
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
