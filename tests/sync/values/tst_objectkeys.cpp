// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/objectkeys.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

class TestObjectKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void order_data();
    void order();
    void brokenTextsDoNoHarm_data();
    void brokenTextsDoNoHarm();
};

void TestObjectKeys::order_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("way");
    QTest::addColumn<QStringList>("keys");
    const auto row = [](const char *name, const char *json, const QStringList &way, const QStringList &keys) {
        QTest::newRow(name) << QByteArray(json) << way << keys;
    };
    const char *const nested = R"({"z":1,"a":{"c":"y","b":{},"c":2,"d":[{"e":1}]},"m":[{"y":1}],"z":3})";
    row("top", nested, {}, {"z", "a", "m"});
    row("below", nested, {"a"}, {"c", "b", "d"});
    row("empty object", nested, {"a", "b"}, {});
    row("a list", nested, {"m"}, {});
    row("through a list", nested, {"m", "0"}, {});
    row("a string", nested, {"a", "c"}, {});
    row("no such member", nested, {"c"}, {});
    row("a name further down is another one", R"({"x":{"a":{"no":1}},"a":{"yes":1}})", {"a"}, {"yes"});
    row("the same name within", R"({"a":{"a":{"in":1},"b":2}})", {"a"}, {"a", "b"});
    row("twice within", R"({"a":{"a":{"in":1},"b":2}})", {"a", "a"}, {"in"});
    row("the last one counts", R"({"a":{"old":1},"a":{"new":1}})", {"a"}, {"new"});
    row("the last one is no object", R"({"a":{"old":1},"a":3})", {"a"}, {});
    row("the last one is a list", R"({"a":{"old":1},"a":[{"no":1}]})", {"a"}, {});
    row("the last way leads nowhere", R"({"a":{"b":{"old":1}},"a":{}})", {"a", "b"}, {});
    row("values are no keys", R"({"a":["{","b"],"c":"d","e":{"f":"g"}})", {}, {"a", "c", "e"});
    row("escapes", R"({"\"q\\":1,"\u00e9\n":"\\","b{":"}"})", {}, {"\"q\\", "\u00e9\n", "b{"});
    row("an escaped way", R"({"\u0061":{"b":1}})", {"a"}, {"b"});
    row("beyond ASCII", "{\"설정\":{\"😀\":1}}", {"설정"}, {"😀"});
    row("white space", " \n{ \"a\" :\t1 ,\r\n\"b\" : { } } ", {}, {"a", "b"});
    row("top is a list", R"([{"a":1}])", {}, {});
}

void TestObjectKeys::order()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QStringList, way);
    QFETCH(const QStringList, keys);
    QCOMPARE(objectKeys(json, way), keys);

    // Qt's parser knows the same ones, in its own order.
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    QJsonValue place(document.object());
    for (const QString &name : way)
        place = place.toObject().value(name);
    QStringList known = place.toObject().keys();
    QStringList sorted = keys;
    std::sort(known.begin(), known.end());
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(sorted, known);
}

void TestObjectKeys::brokenTextsDoNoHarm_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *text :
         {"", " ", "{", "\"", "{\"", "{\"a", "{\"a\\", "{\"\\", "}", "]]]", "}{\"", "[}", "{]\"a\"",
          "{,,\"a\"", ",\"a\"", "{\"\\uZZZZ\":1}", "{\"a\":{\"a\":{", "\xff\xfe{", ":"})
        QTest::newRow(text) << QByteArray(text);
}

void TestObjectKeys::brokenTextsDoNoHarm()
{
    QFETCH(const QByteArray, json);
    QVERIFY(objectKeys(json, {}).size() <= 1);
    QVERIFY(objectKeys(json, {QStringLiteral("a"), QStringLiteral("a")}).isEmpty());
}

QTEST_GUILESS_MAIN(TestObjectKeys)
#include "tst_objectkeys.moc"
