// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/fleetinclude.h"
#include "sync/fleet/fleetlisting.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class TestFleetListing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void patterns_data();
    void patterns();
    void foldersToWatch();
    void namesAndOrder();
    void listedByHandWins();
    void keptWhileItsFolderIsThere();
    void wrongProfile();
    void effectiveOfEachBot();

private:
    void touch(const QString &path) const;
    FleetListing list(const QByteArray &json);
    QString names(const FleetListing &listing) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;
    FleetLister m_lister;
};

void TestFleetListing::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_root = QDir(m_folder->path()).canonicalPath();
    m_lister = FleetLister();
}

void TestFleetListing::touch(const QString &path) const
{
    QFile file(m_root + u'/' + path);
    QVERIFY(QDir(m_root).mkpath(path.section(u'/', 0, -2)) || !path.contains(u'/'));
    QVERIFY(file.open(QIODevice::WriteOnly));
}

FleetListing TestFleetListing::list(const QByteArray &json)
{
    const QString path = m_root + QStringLiteral("/fleet.json");
    return m_lister.list(FleetFile::fromJson(json, path).value(), path);
}

QString TestFleetListing::names(const FleetListing &listing) const
{
    QStringList names;
    for (const ListedBot &bot : listing.bots)
        names.append(bot.definition.name);
    return names.join(u' ');
}

void TestFleetListing::patterns_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *pattern, const char *found) {
        QTest::addRow("%s", pattern) << QString::fromUtf8(pattern) << QString::fromUtf8(found);
    };
    row("bots/*/state.json", "btc=btc, eth=eth");
    row("bots/*/*.json", "btc/other=btc/other, btc/state=btc/state, eth/state=eth/state");
    row("results/*_state.json", "a=a, b.c=b.c");
    row("results/?_state.json", "a=a");
    row("results/[ab]*_state.json", "a=a, b/.c=b/.c");
    row("results/[!a]*_state.json", "b/.c=b/.c");
    row("b*/b*/state.json", "ots/tc=ots/tc");
    row("results/a_state.json", "=");
    row("nothing/*/state.json", "");
    row("bots/*", ""); // folders are no state files
    row("results/*.(json)", "");
    row(".hid*/state.json", "den=den");
}

void TestFleetListing::patterns()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, found);
    for (const char *path :
         {"bots/btc/state.json", "bots/btc/other.json", "bots/eth/state.json", "bots/empty/x.txt",
          "results/a_state.json", "results/b.c_state.json", "results/state.json", ".hidden/state.json"})
        touch(QString::fromUtf8(path));
    QStringList lines;
    const IncludeResult result = IncludeResult::find(m_root + u'/' + pattern);
    for (const IncludeMatch &match : result.matches) {
        QVERIFY(QFile::exists(match.path));
        lines.append(match.name + u'=' + match.name);
    }
    QCOMPARE(lines.join(QStringLiteral(", ")), found);
}

void TestFleetListing::foldersToWatch()
{
    touch(QStringLiteral("bots/btc/state.json"));
    touch(QStringLiteral("bots/soon/x"));
    const QStringList folders = IncludeResult::find(m_root + QStringLiteral("/bots/*/state.json")).folders;
    QCOMPARE(folders, QStringList({m_root + QStringLiteral("/bots"), m_root + QStringLiteral("/bots/soon")}));
    QCOMPARE(IncludeResult::find(m_root + QStringLiteral("/later/*/state.json")).folders,
             QStringList(m_root));
}

void TestFleetListing::namesAndOrder()
{
    touch(QStringLiteral("bots/btc/state.json"));
    touch(QStringLiteral("bots/ada/state.json"));
    const FleetListing listing = list(
        R"({"include": ["bots/*/state.json"], "bots": [{"state": "x/state.json"}, {"state": "/y/bot_state.json", "name": "zed"}]})");
    QCOMPARE(names(listing), QStringLiteral("x zed ada btc"));
    QVERIFY(listing.bots.at(2).definition.included);
    QCOMPARE(listing.bots.at(2).definition.id, m_root + QStringLiteral("/bots/ada/state.json"));
    QVERIFY(listing.problems.isEmpty());
    // What is listed has a name; what is saved has none where none was given.
    QCOMPARE(listing.file.bots().at(0).name, QString());
}

void TestFleetListing::listedByHandWins()
{
    touch(QStringLiteral("bots/btc/state.json"));
    const FleetListing listing =
        list(R"({"include": [{"state": "bots/*/state.json", "tags": ["all"], "profile": "generic"}],
        "bots": [{"state": "bots/btc/state.json", "tags": ["mine"]}]})");
    QCOMPARE(listing.bots.size(), 1);
    QCOMPARE(names(listing), QStringLiteral("btc"));
    QCOMPARE(listing.bots.constFirst().definition.tags, QStringList(QStringLiteral("mine")));
    QCOMPARE(listing.bots.constFirst().profile.name(), QStringLiteral("opportunity-gating"));
}

void TestFleetListing::keptWhileItsFolderIsThere()
{
    const QByteArray json = R"({"include": ["bots/*/state.json"]})";
    touch(QStringLiteral("bots/btc/state.json"));
    touch(QStringLiteral("bots/eth/state.json"));
    QCOMPARE(names(list(json)), QStringLiteral("btc eth"));
    // A state file that vanishes is an alarm, and not the end of the bot.
    QVERIFY(QFile::remove(m_root + QStringLiteral("/bots/btc/state.json")));
    QCOMPARE(names(list(json)), QStringLiteral("btc eth"));
    QCOMPARE(names(list(json)), QStringLiteral("btc eth"));
    QVERIFY(QDir(m_root + QStringLiteral("/bots/btc")).removeRecursively());
    QCOMPARE(names(list(json)), QStringLiteral("eth"));
    touch(QStringLiteral("bots/ada/state.json"));
    QCOMPARE(names(list(json)), QStringLiteral("ada eth"));
    QCOMPARE(names(list("{}")), QString());
}

void TestFleetListing::wrongProfile()
{
    const FleetListing listing =
        list(R"({"bots": [{"name": "a", "state": "/a.json", "profile": "no/such.json"},
                                                   {"name": "b", "state": "/b.json"}]})");
    QCOMPARE(listing.bots.size(), 2);
    QVERIFY(listing.bots.at(0).profileProblem.has_value());
    QVERIFY(!listing.bots.at(1).profileProblem.has_value());
    QCOMPARE(listing.problems.size(), 1);
    QCOMPARE(listing.problems.constFirst().bot, QStringLiteral("a"));
}

void TestFleetListing::effectiveOfEachBot()
{
    const FleetListing listing = list(R"({"shared": {"leverage": 4}, "bots": [
        {"state": "/a.json"}, {"state": "/b.json", "overrides": {"leverage": 5}}, {"state": "/c.json", "overrides": {"leverage": 7}}]})");
    QCOMPARE(listing.bots.at(0).effective.section.value(u"leverage").toInt(), 4);
    QCOMPARE(listing.bots.at(1).effective.section.value(u"leverage").toInt(), 5);
    QCOMPARE(listing.bots.at(1).effective.origin(QStringLiteral("leverage")), ValueOrigin::Override);
    QVERIFY(listing.bots.at(1).effective.isValid());
    QVERIFY(!listing.bots.at(2).effective.isValid());
}

QTEST_GUILESS_MAIN(TestFleetListing)
#include "tst_fleetlisting.moc"
