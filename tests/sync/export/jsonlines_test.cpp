// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/export/jsonlines.h"
#include "sync/export/utctext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace {

// 2025-11-08 10:25:02.039 UTC
constexpr qint64 someTime = 1762597502039;

BotIdentity bot()
{
    return {QStringLiteral("/bots/btc/state.json"), QStringLiteral("btc"),
            QStringLiteral("/bots/btc/state.json")};
}

ConfigSnapshot snapshotOf(const QJsonObject &section)
{
    ConfigSnapshot::Parts parts;
    parts.bot = bot();
    parts.source = ConfigSource::StateFile;
    parts.section = section;
    parts.parameters = section;
    parts.observedAt = someTime;
    return ConfigSnapshot(parts);
}

QJsonObject parsed(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

QStringList membersInOrder(const QByteArray &line)
{
    // All values of the test's lines are simple enough for this.
    QStringList members;
    int depth = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line.at(i) == '{' || line.at(i) == '[')
            ++depth;
        if (line.at(i) == '}' || line.at(i) == ']')
            --depth;
        if (depth == 1 && line.mid(i, 2) == "\":") {
            const qsizetype begin = line.lastIndexOf('"', i - 1) + 1;
            members.append(QString::fromUtf8(line.mid(begin, i - begin)));
        }
    }
    return members;
}

} // namespace

class JsonLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesAreUtcWithMilliseconds();
    void snapshotHasItsMembersInOrder();
    void snapshotOfShowCarriesStatusAndProblems();
    void changeTellsEveryKey();
    void statusTellsEveryProblem();
    void changeListIsAnArray();
    void numbersAreExact();
    void lineHoldsNothingThatATerminalObeys();
    void ordinaryTextStaysAsItIs();
};

void JsonLinesTest::timesAreUtcWithMilliseconds()
{
    QCOMPARE(utcText(someTime), QStringLiteral("2025-11-08T10:25:02.039Z"));
    QCOMPARE(utcText(0), QStringLiteral("1970-01-01T00:00:00.000Z"));
}

void JsonLinesTest::snapshotHasItsMembersInOrder()
{
    const ConfigSnapshot snapshot = snapshotOf({{QStringLiteral("leverage"), 4.0}});
    const QByteArray line = snapshotLine(snapshot);
    QCOMPARE(line, "{\"type\":\"snapshot\",\"bot\":\"btc\",\"path\":\"/bots/btc/state.json\","
                   "\"time\":\"2025-11-08T10:25:02.039Z\",\"source\":\"STATE_FILE\",\"hash\":\"" +
                       snapshot.hash() + "\",\"config\":{\"leverage\":4}}\n");
}

void JsonLinesTest::snapshotOfShowCarriesStatusAndProblems()
{
    SyncHealth health;
    health.bot = bot();
    health.status = HealthStatus::Synced;
    SyncProblem warning;
    warning.code = SyncProblem::Code::DuplicateKey;
    warning.key = QStringLiteral("leverage");
    warning.line = 7;
    warning.column = 5;
    health.warnings = {warning};
    const QByteArray line = snapshotLine(snapshotOf({{QStringLiteral("leverage"), 4}}), health);
    QCOMPARE(membersInOrder(line),
             QStringList({QStringLiteral("type"), QStringLiteral("bot"), QStringLiteral("path"),
                          QStringLiteral("time"), QStringLiteral("status"), QStringLiteral("source"),
                          QStringLiteral("hash"), QStringLiteral("config"), QStringLiteral("problems")}));
    const QJsonObject object = parsed(line);
    QCOMPARE(object.value(u"status").toString(), QStringLiteral("synced"));
    const QJsonObject problem = object.value(u"problems").toArray().at(0).toObject();
    QCOMPARE(problem.value(u"code").toString(), QStringLiteral("duplicate_key"));
    QCOMPARE(problem.value(u"line").toInt(), 7);
    QCOMPARE(problem.value(u"column").toInt(), 5);
}

void JsonLinesTest::changeTellsEveryKey()
{
    ConfigChange change;
    change.before = snapshotOf({{QStringLiteral("leverage"), 4}, {QStringLiteral("old"), true}});
    change.after =
        snapshotOf({{QStringLiteral("leverage"), 5}, {QStringLiteral("new"), QStringLiteral("x")}});
    change.keys = diffParameters(change.before.parameters(), change.after.parameters(),
                                 [](const KeyChange &key) { return key.key == u"leverage"; });
    const QByteArray line = changeLine(change);
    QCOMPARE(
        membersInOrder(line),
        QStringList({QStringLiteral("type"), QStringLiteral("bot"), QStringLiteral("path"),
                     QStringLiteral("time"), QStringLiteral("source"), QStringLiteral("hash"),
                     QStringLiteral("config"), QStringLiteral("significant"), QStringLiteral("changes")}));
    const QJsonObject object = parsed(line);
    QCOMPARE(object.value(u"type").toString(), QStringLiteral("change"));
    QCOMPARE(object.value(u"config").toObject(), change.after.section());
    QCOMPARE(object.value(u"significant"), QJsonValue(true));
    const QJsonArray changes = object.value(u"changes").toArray();
    QCOMPARE(changes.size(), 3);
    const QJsonObject leverage = changes.at(0).toObject();
    QCOMPARE(leverage, (QJsonObject{{QStringLiteral("key"), QStringLiteral("leverage")},
                                    {QStringLiteral("kind"), QStringLiteral("changed")},
                                    {QStringLiteral("before"), 4},
                                    {QStringLiteral("after"), 5},
                                    {QStringLiteral("delta"), 1},
                                    {QStringLiteral("significant"), true}}));
    const QJsonObject added = changes.at(1).toObject();
    QCOMPARE(added.value(u"kind").toString(), QStringLiteral("added"));
    QVERIFY(added.value(u"before").isNull());
    QVERIFY(added.value(u"delta").isNull());
    const QJsonObject removed = changes.at(2).toObject();
    QCOMPARE(removed.value(u"kind").toString(), QStringLiteral("removed"));
    QVERIFY(removed.value(u"after").isNull());
}

void JsonLinesTest::statusTellsEveryProblem()
{
    SyncHealth health;
    health.bot = bot();
    health.status = HealthStatus::Invalid;
    SyncProblem range;
    range.code = SyncProblem::Code::Range;
    range.key = QStringLiteral("long_threshold");
    range.value = QStringLiteral("1.5");
    range.bounds = QStringLiteral("0.0-1.0");
    range.line = 12;
    range.column = 9;
    SyncProblem noPlace = range;
    noPlace.line = 0;
    noPlace.column = 0;
    health.problems = {range, noPlace};
    const QByteArray line = statusLine(health, someTime);
    QCOMPARE(membersInOrder(line),
             QStringList({QStringLiteral("type"), QStringLiteral("bot"), QStringLiteral("path"),
                          QStringLiteral("time"), QStringLiteral("status"), QStringLiteral("message"),
                          QStringLiteral("problems")}));
    const QJsonObject object = parsed(line);
    QCOMPARE(object.value(u"type").toString(), QStringLiteral("status"));
    QCOMPARE(object.value(u"status").toString(), QStringLiteral("invalid"));
    const QJsonArray problems = object.value(u"problems").toArray();
    QCOMPARE(problems.size(), 2);
    QCOMPARE(problems.at(0).toObject(),
             (QJsonObject{
                 {QStringLiteral("code"), QStringLiteral("range")},
                 {QStringLiteral("key"), QStringLiteral("long_threshold")},
                 {QStringLiteral("message"), QStringLiteral("Invalid long_threshold: 1.5 (must be 0.0-1.0)")},
                 {QStringLiteral("line"), 12},
                 {QStringLiteral("column"), 9}}));
    QVERIFY(problems.at(1).toObject().value(u"line").isNull());
    QVERIFY(problems.at(1).toObject().value(u"column").isNull());
}

void JsonLinesTest::changeListIsAnArray()
{
    QCOMPARE(changeListLine({}), QByteArray("[]\n"));
    KeyChange change;
    change.key = QStringLiteral("leverage");
    change.before = 4;
    change.after = 5;
    change.delta = 1;
    QCOMPARE(changeListLine({change, change}),
             QByteArray("[{\"key\":\"leverage\",\"kind\":\"changed\",\"before\":4,\"after\":5,\"delta\":1,"
                        "\"significant\":false},{\"key\":\"leverage\",\"kind\":\"changed\",\"before\":4,"
                        "\"after\":5,\"delta\":1,\"significant\":false}]\n"));
}

void JsonLinesTest::numbersAreExact()
{
    const QByteArray line = snapshotLine(snapshotOf({{QStringLiteral("a"), qint64(9223372036854775807)},
                                                     {QStringLiteral("b"), 0.1},
                                                     {QStringLiteral("c"), 1e-7}}));
    QVERIFY(line.contains("\"config\":{\"a\":9223372036854775807,\"b\":0.1,\"c\":1e-07}"));
}

void JsonLinesTest::lineHoldsNothingThatATerminalObeys()
{
    const QString hostile = QStringLiteral("\x1b[31m\n\r\t") + QChar(0x7f) + QChar(0x85) + QChar(0x9b) +
                            QChar(0x202e) + QChar(0x2028) + QChar(0x2066) + QChar(0x061c) + QChar(0xfeff);
    const QByteArray line = snapshotLine(snapshotOf({{hostile, hostile}}));
    const QString text = QString::fromUtf8(line.chopped(1));
    for (const QChar c : text) {
        QVERIFY2(c.unicode() >= 0x20 && !(c.unicode() >= 0x7f && c.unicode() < 0xa0) &&
                     c.unicode() != 0x202e && c.unicode() != 0x2028 && c.unicode() != 0x2066 &&
                     c.unicode() != 0x061c && c.unicode() != 0xfeff,
                 line.constData());
    }
    QCOMPARE(parsed(line).value(u"config").toObject().value(hostile).toString(), hostile);
}

void JsonLinesTest::ordinaryTextStaysAsItIs()
{
    const QString text = QStringLiteral("롱 진입 ✅ café 😀 \u00a0");
    const QByteArray line = snapshotLine(snapshotOf({{QStringLiteral("note"), text}}));
    QVERIFY(line.contains(QByteArray("\"note\":\"" + text.toUtf8() + '"')));
}

QTEST_GUILESS_MAIN(JsonLinesTest)
#include "jsonlines_test.moc"
