// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/canonicaljson.h"
#include "sync/values/configdiff.h"
#include "sync/values/configsnapshot.h"
#include "sync/values/jsonvalues.h"

#include <QJsonDocument>
#include <QTest>

namespace {

QJsonObject objectFrom(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s in %s", qUtf8Printable(error.errorString()), json.constData());
    return document.object();
}

QList<KeyChange> diff(const char *before, const char *after)
{
    return diffParameters(objectFrom(before), objectFrom(after), [](const KeyChange &) { return false; });
}

QString lineOf(const KeyChange &change)
{
    const auto text = [](const QJsonValue &value) {
        return value.isUndefined() ? QStringLiteral("-") : jsonText(value);
    };
    return change.key + u' ' + change.kindWord() + u' ' + text(change.before) + u' ' + text(change.after) +
           u' ' + text(change.delta);
}

} // namespace

class TestConfigDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
    void ruleDecidesSignificance();
    void manyKeys();
    void keysBeyondTheBasicPlane();
    void snapshotKeepsItsParts();
    void snapshotHashIsThatOfTheSection();
    void nullSnapshot();
    void changeSpeaksForItsSnapshots();
};

void TestConfigDiff::changes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const char *before, const char *after, const QStringList &lines) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << lines;
    };
    row("nothing", R"({"a":1})", R"({"a":1})", {});
    row("order", R"({"a":1,"b":2})", R"({"b":2,"a":1})", {});
    row("notation", R"({"a":4,"b":0.80})", R"({"a":4.0,"b":8e-1})", {});
    row("changed", R"({"a":1,"b":2})", R"({"a":1,"b":5})", {QStringLiteral("b changed 2 5 3")});
    row("added", R"({"b":2})", R"({"a":1,"b":2})", {QStringLiteral("a added - 1 -")});
    row("removed", R"({"a":1,"b":2})", R"({"a":1})", {QStringLiteral("b removed 2 - -")});
    row("added null", R"({})", R"({"a":null})", {QStringLiteral("a added - null -")});
    row("retyped", R"({"a":4})", R"({"a":"4"})", {QStringLiteral("a retyped 4 \"4\" -")});
    row("retyped to null", R"({"a":4})", R"({"a":null})", {QStringLiteral("a retyped 4 null -")});
    row("number to boolean", R"({"a":1})", R"({"a":true})", {QStringLiteral("a retyped 1 true -")});
    row("integer to fraction", R"({"a":4})", R"({"a":4.5})", {QStringLiteral("a changed 4 4.5 0.5")});
    row("boolean", R"({"a":false})", R"({"a":true})", {QStringLiteral("a changed false true -")});
    row("text", R"({"a":"x"})", R"({"a":"y"})", {QStringLiteral("a changed \"x\" \"y\" -")});
    row("deep", R"({"a":{"b":[1]}})", R"({"a":{"b":[2]}})",
        {QStringLiteral("a changed {\"b\":[1]} {\"b\":[2]} -")});
    row("as stored", R"({"a":0.03})", R"({"a":0.05})",
        {QStringLiteral("a changed 0.03 0.05 0.020000000000000004")});
    row("down", R"({"a":10})", R"({"a":4})", {QStringLiteral("a changed 10 4 -6")});
    row("last place", R"({"a":0.3})", R"({"a":0.30000000000000004})",
        {QStringLiteral("a changed 0.3 0.30000000000000004 5.551115123125783e-17")});
    row("beyond 2^53", R"({"a":9007199254740992})", R"({"a":9007199254740993})",
        {QStringLiteral("a changed 9007199254740992 9007199254740993 1")});
    row("the largest step", R"({"a":0})", R"({"a":9223372036854775807})",
        {QStringLiteral("a changed 0 9223372036854775807 9223372036854775807")});
    row("a step beyond 64 bits", R"({"a":-9223372036854775808})", R"({"a":9223372036854775807})",
        {QStringLiteral("a changed -9223372036854775808 9223372036854775807 18446744073709551616")});
    row("all at once", R"({"a":1,"c":3,"d":4,"f":6})", R"({"b":2,"c":3,"d":"4","e":5,"f":7})",
        {QStringLiteral("a removed 1 - -"), QStringLiteral("b added - 2 -"),
         QStringLiteral("d retyped 4 \"4\" -"), QStringLiteral("e added - 5 -"),
         QStringLiteral("f changed 6 7 1")});
    row("from nothing", R"({})", R"({"b":1,"a":2})",
        {QStringLiteral("a added - 2 -"), QStringLiteral("b added - 1 -")});
}

void TestConfigDiff::changes()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QStringList, lines);
    QStringList found;
    for (const KeyChange &change : diff(before.constData(), after.constData()))
        found.append(lineOf(change));
    QCOMPARE(found, lines);
}

void TestConfigDiff::ruleDecidesSignificance()
{
    QStringList asked;
    const QList<KeyChange> changes =
        diffParameters(objectFrom(R"({"a":1,"b":1,"c":1})"), objectFrom(R"({"a":2,"b":2,"c":1})"),
                       [&asked](const KeyChange &change) {
                           asked.append(change.key);
                           return change.key == u"b";
                       });
    QCOMPARE(asked, QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(!changes.at(0).significant);
    QVERIFY(changes.at(1).significant);
    ConfigChange change;
    change.keys = changes;
    QVERIFY(change.significant());
    change.keys.removeLast();
    QVERIFY(!change.significant());
}

void TestConfigDiff::manyKeys()
{
    QJsonObject before;
    QJsonObject after;
    for (int i = 0; i < 3000; ++i) {
        const QString key = QStringLiteral("key%1").arg(i);
        if (i % 3 != 0)
            before.insert(key, i);
        if (i % 5 != 0)
            after.insert(key, i % 7 == 0 ? i + 1 : i);
    }
    const QList<KeyChange> changes = diffParameters(before, after, [](const KeyChange &) { return true; });
    QHash<QString, KeyChange> byKey;
    for (const KeyChange &change : changes)
        byKey.insert(change.key, change);
    QCOMPARE(byKey.size(), changes.size());
    for (int i = 0; i < 3000; ++i) {
        const KeyChange change = byKey.take(QStringLiteral("key%1").arg(i));
        const bool had = i % 3 != 0;
        const bool has = i % 5 != 0;
        if (had == has && (!has || i % 7 != 0)) {
            QVERIFY(change.key.isEmpty());
            continue;
        }
        const auto kind =
            !had ? KeyChange::Kind::Added : (!has ? KeyChange::Kind::Removed : KeyChange::Kind::Changed);
        QCOMPARE(change.kind, kind);
        if (kind == KeyChange::Kind::Changed)
            QCOMPARE(change.delta.toInteger(), 1);
    }
    QVERIFY(byKey.isEmpty());
}

void TestConfigDiff::keysBeyondTheBasicPlane()
{
    const QByteArray json = "{\"\xef\xbf\xbd\":1,\"\xf0\x9f\x98\x80\":2,\"\xed\x95\x9c\":3}";
    const QJsonObject before = withOrderedKeys(objectFrom(json), json).toObject();
    QJsonObject after;
    after.insert(QStringLiteral("한"), 3);
    after.insert(QStringLiteral("\uFFFD"), 1);
    after.insert(QString::fromUtf8("\xf0\x9f\x98\x80"), 5);
    const QList<KeyChange> changes = diffParameters(before, after, [](const KeyChange &) { return true; });
    QCOMPARE(changes.size(), 1);
    QCOMPARE(lineOf(changes.constFirst()), QString::fromUtf8("\xf0\x9f\x98\x80 changed 2 5 3"));
}

void TestConfigDiff::snapshotKeepsItsParts()
{
    ConfigSnapshot::Parts parts;
    parts.bot = {QStringLiteral("id"), QStringLiteral("btc"), QStringLiteral("/bots/btc/state.json")};
    parts.source = ConfigSource::StateFile;
    parts.profileName = QStringLiteral("generic");
    parts.section = objectFrom(R"({"a":{"b":1}})");
    parts.parameters = objectFrom(R"({"/a/b":1})");
    parts.writtenAt = 1;
    parts.observedAt = 2;
    parts.revision = 3;
    const ConfigSnapshot snapshot(parts);
    QVERIFY(!snapshot.isNull());
    QCOMPARE(snapshot.bot(), parts.bot);
    QCOMPARE(snapshot.source(), parts.source);
    QCOMPARE(snapshot.profileName(), parts.profileName);
    QCOMPARE(snapshot.section(), parts.section);
    QCOMPARE(snapshot.parameters(), parts.parameters);
    QCOMPARE(snapshot.writtenAt(), 1);
    QCOMPARE(snapshot.observedAt(), 2);
    QCOMPARE(snapshot.revision(), 3);

    ConfigSnapshot copy = snapshot;
    const ConfigSnapshot moved = std::move(copy);
    QCOMPARE(moved.hash(), snapshot.hash());
    parts.section.insert(QStringLiteral("c"), 1);
    QVERIFY(!snapshot.section().contains(u"c"));
}

void TestConfigDiff::snapshotHashIsThatOfTheSection()
{
    ConfigSnapshot::Parts parts;
    parts.section = objectFrom(R"({"leverage":4,"a":0.5})");
    parts.parameters = objectFrom(R"({"other":1})");
    const QByteArray hash = ConfigSnapshot(parts).hash();
    QCOMPARE(hash, canonicalHash(parts.section));
    QCOMPARE(hash.size(), 64);
    parts.section = objectFrom(R"({"a":5e-1,"leverage":4.0})");
    parts.revision = 7;
    QCOMPARE(ConfigSnapshot(parts).hash(), hash);
    parts.section = objectFrom(R"({"a":0.5,"leverage":5})");
    QVERIFY(ConfigSnapshot(parts).hash() != hash);
}

void TestConfigDiff::nullSnapshot()
{
    const ConfigSnapshot null;
    QVERIFY(null.isNull());
    QCOMPARE(null.source(), ConfigSource::None);
    QVERIFY(null.section().isEmpty());
    QVERIFY(null.parameters().isEmpty());
    QVERIFY(null.hash().isEmpty());
    QVERIFY(null.profileName().isEmpty());
    QCOMPARE(null.bot(), BotIdentity());
    QCOMPARE(null.revision() + null.writtenAt() + null.observedAt(), 0);
    // An empty configuration is a configuration.
    QVERIFY(!ConfigSnapshot(ConfigSnapshot::Parts()).isNull());
    QVERIFY(!ConfigSnapshot(ConfigSnapshot::Parts()).hash().isEmpty());
}

void TestConfigDiff::changeSpeaksForItsSnapshots()
{
    ConfigSnapshot::Parts parts;
    parts.bot.name = QStringLiteral("btc");
    parts.observedAt = 42;
    const ConfigChange change{ConfigSnapshot(), ConfigSnapshot(parts), {}};
    QCOMPARE(change.bot().name, QStringLiteral("btc"));
    QCOMPARE(change.observedAt(), 42);
    QVERIFY(!change.significant());
}

QTEST_GUILESS_MAIN(TestConfigDiff)
#include "tst_configdiff.moc"
