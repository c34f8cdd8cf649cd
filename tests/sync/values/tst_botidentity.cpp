// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/botidentity.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class TestBotIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void identityOfAFile();
    void identityThroughALink();
    void identityOfAnAbsentFile();
};

void TestBotIdentity::names_data()
{
    QTest::addColumn<QStringList>("paths");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *name, const QStringList &paths, const QStringList &names) {
        QTest::newRow(name) << paths << names;
    };
    const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
    row("none", {}, {});
    row("stem", {text("/bots/btc.json")}, {text("btc")});
    row("without _state", {text("/bots/btc_state.json")}, {text("btc")});
    row("state alone", {text("/bots/eth/state.json")}, {text("eth")});
    row("bot_state alone", {text("/bots/eth/bot_state.json")}, {text("eth")});
    row("_state in the middle stays", {text("/bots/btc_state_1.json")}, {text("btc_state_1")});
    row("only the last _state goes", {text("/bots/a_state_state.json")}, {text("a_state")});
    row("nothing but _state", {text("/bots/_state.json")}, {text("_state")});
    row("more dots", {text("/bots/btc.v2_state.json")}, {text("btc.v2")});
    row("no suffix", {text("/bots/btc_state")}, {text("btc")});
    row("nothing but a suffix", {text("/bots/.json")}, {text(".json")});
    row("state in the root folder", {text("/state.json")}, {text("state")});
    row("other letters", {text("/봇/한국_state.json")}, {text("한국")});
    row("capital letters are other names", {text("/bots/STATE.json")}, {text("STATE")});
    row("alike", {text("/bots/a/btc_state.json"), text("/bots/b/btc_state.json")},
        {text("a/btc"), text("b/btc")});
    row("only those that are alike",
        {text("/bots/a/btc_state.json"), text("/bots/a/eth_state.json"), text("/bots/b/btc.json")},
        {text("a/btc"), text("eth"), text("b/btc")});
    row("state beside a bot of that name", {text("/bots/btc/state.json"), text("/bots/btc_state.json")},
        {text("btc"), text("bots/btc")});
    row("different states", {text("/bots/btc/state.json"), text("/bots/eth/state.json")},
        {text("btc"), text("eth")});
}

void TestBotIdentity::names()
{
    QFETCH(const QStringList, paths);
    QFETCH(const QStringList, names);
    QCOMPARE(botNamesForPaths(paths), names);
}

void TestBotIdentity::identityOfAFile()
{
    const QTemporaryDir folder;
    const QString path = QDir(folder.path()).canonicalPath() + QStringLiteral("/btc_state.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QCOMPARE(botIdentityForPath(path), (BotIdentity{path, QStringLiteral("btc"), path}));
    // However it is written, it is the same bot.
    const QString roundabout = QFileInfo(path).path() + QStringLiteral("/./x/../btc_state.json");
    QCOMPARE(botIdentityForPath(roundabout), botIdentityForPath(path));
    QCOMPARE(botIdentityForPath(QDir().relativeFilePath(path)), botIdentityForPath(path));
}

void TestBotIdentity::identityThroughALink()
{
    const QTemporaryDir folder;
    const QString root = QDir(folder.path()).canonicalPath();
    QVERIFY(QDir(root).mkdir(QStringLiteral("real")));
    QFile file(root + QStringLiteral("/real/btc_state.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(QFile::link(root + QStringLiteral("/real"), root + QStringLiteral("/linked")));
    const BotIdentity bot = botIdentityForPath(root + QStringLiteral("/linked/btc_state.json"));
    QCOMPARE(bot.id, root + QStringLiteral("/real/btc_state.json"));
    QCOMPARE(bot.path, root + QStringLiteral("/linked/btc_state.json"));
}

void TestBotIdentity::identityOfAnAbsentFile()
{
    const BotIdentity bot = botIdentityForPath(QStringLiteral("/no/such/folder/state.json"));
    QCOMPARE(bot.id, QStringLiteral("/no/such/folder/state.json"));
    QCOMPARE(bot.name, QStringLiteral("folder"));
    QCOMPARE(bot.path, bot.id);
    const QList<BotIdentity> bots =
        botIdentitiesForPaths({QStringLiteral("/no/a/btc.json"), QStringLiteral("/no/b/btc.json")});
    QCOMPARE(bots.at(0).name, QStringLiteral("a/btc"));
    QCOMPARE(bots.at(1).name, QStringLiteral("b/btc"));
}

QTEST_GUILESS_MAIN(TestBotIdentity)
#include "tst_botidentity.moc"
