// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/jsonvalues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

namespace {

QJsonValue valueFrom(const char *json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray("[") + json + ']', &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s in %s", qUtf8Printable(error.errorString()), json);
    return document.array().at(0);
}

} // namespace

class TestJsonValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void integers_data();
    void integers();
    void equality_data();
    void equality();
    void order_data();
    void order();
    void typesAndTexts_data();
    void typesAndTexts();
    void keysAreInOneOrder_data();
    void keysAreInOneOrder();
    void undefinedIsNothing();
};

void TestJsonValues::integers_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<qint64>("number");
    const auto whole = [](const char *json, qint64 number) {
        QTest::newRow(json) << valueFrom(json) << true << number;
    };
    const auto other = [](const char *json) { QTest::newRow(json) << valueFrom(json) << false << qint64(0); };
    whole("0", 0);
    whole("-0.0", 0);
    whole("1", 1);
    whole("4.0", 4);
    whole("4e0", 4);
    whole("1e3", 1000);
    whole("-7", -7);
    whole("9007199254740993", 9007199254740993);
    whole("9223372036854775807", std::numeric_limits<qint64>::max());
    whole("-9223372036854775808", std::numeric_limits<qint64>::min());
    whole("1e18", 1'000'000'000'000'000'000);
    other("4.5");
    other("9223372036854775808");
    other("1e19");
    other("-1e19");
    other("5e-324");
    other("\"4\"");
    other("true");
    other("null");
    other("[4]");
    other("{}");
}

void TestJsonValues::integers()
{
    QFETCH(const QJsonValue, value);
    QFETCH(const bool, whole);
    QFETCH(const qint64, number);
    const std::optional<qint64> found = exactInteger(value);
    QCOMPARE(found.has_value(), whole);
    if (whole)
        QCOMPARE(*found, number);
}

void TestJsonValues::equality_data()
{
    QTest::addColumn<QJsonValue>("left");
    QTest::addColumn<QJsonValue>("right");
    QTest::addColumn<bool>("equal");
    const auto row = [](const char *left, const char *right, bool equal) {
        QTest::addRow("%s and %s", left, right) << valueFrom(left) << valueFrom(right) << equal;
    };
    row("4", "4.0", true);
    row("0", "-0.0", true);
    row("0.1", "0.10", true);
    row("0.3", "0.30000000000000004", false);
    row("9007199254740992", "9007199254740993", false);
    row("9007199254740992", "9007199254740992.0", true);
    row("9007199254740993", "9007199254740992.0", false);
    row("9223372036854775807", "9223372036854775806", false);
    row("9223372036854775807", "9223372036854775808", false);
    row("-9223372036854775808", "-9223372036854775807", false);
    row("1", "true", false);
    row("0", "false", false);
    row("0", "null", false);
    row("4", "\"4\"", false);
    row("\"a\"", "\"\\u0061\"", true);
    row("\"a\"", "\"A\"", false);
    row("[1,2]", "[1.0,2]", true);
    row("[1,2]", "[2,1]", false);
    row("[1,2]", "[1,2,3]", false);
    row("{\"a\":1,\"b\":[{}]}", "{\"b\":[{}],\"a\":1.0}", true);
    row("{\"a\":1}", "{\"b\":1}", false);
    row("{\"a\":1}", "{\"a\":1,\"b\":null}", false);
    row("{\"a\":9007199254740993}", "{\"a\":9007199254740992}", false);
    row("[]", "{}", false);
}

void TestJsonValues::equality()
{
    QFETCH(const QJsonValue, left);
    QFETCH(const QJsonValue, right);
    QFETCH(const bool, equal);
    QCOMPARE(jsonEqual(left, right), equal);
    QCOMPARE(jsonEqual(right, left), equal);
    QVERIFY(jsonEqual(left, left));
    // Equal values have equal texts, and others other ones.
    QCOMPARE(jsonText(left) == jsonText(right), equal);
}

void TestJsonValues::order_data()
{
    QTest::addColumn<QJsonValue>("small");
    QTest::addColumn<QJsonValue>("large");
    const auto row = [](const char *small, const char *large) {
        QTest::addRow("%s before %s", small, large) << valueFrom(small) << valueFrom(large);
    };
    row("0.7", "0.8");
    row("-1", "0");
    row("9007199254740992", "9007199254740993");
    row("9007199254740992.0", "9007199254740993");
    row("-9007199254740993", "-9007199254740992.0");
    row("9223372036854775806", "9223372036854775807");
    row("9223372036854775807", "9223372036854775808");
    row("9223372036854775807", "1e300");
    row("-1e300", "-9223372036854775808");
    row("4", "4.000000000000001");
    row("3.9999999999999996", "4");
    row("0", "5e-324");
}

void TestJsonValues::order()
{
    QFETCH(const QJsonValue, small);
    QFETCH(const QJsonValue, large);
    QVERIFY(compareJsonNumbers(small, large) < 0);
    QVERIFY(compareJsonNumbers(large, small) > 0);
    QCOMPARE(compareJsonNumbers(small, small), 0);
    QCOMPARE(compareJsonNumbers(large, large), 0);
}

void TestJsonValues::typesAndTexts_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("display");
    const auto row = [](const char *json, const char *type, const char *text, const char *display = nullptr) {
        QTest::newRow(json) << valueFrom(json) << QString::fromUtf8(type) << QString::fromUtf8(text)
                            << QString::fromUtf8(display != nullptr ? display : text);
    };
    row("4.0", "number", "4");
    row("0.80", "number", "0.8");
    row("true", "boolean", "true");
    row("null", "null", "null");
    row("\"COMBINED\"", "string", "\"COMBINED\"", "COMBINED");
    row("\"a\\nb\"", "string", "\"a\\nb\"", "a\nb");
    row("{ \"b\": [1, 2.50], \"a\": \"x\" }", "object", "{\"a\":\"x\",\"b\":[1,2.5]}");
    row("[ ]", "array", "[]");
}

void TestJsonValues::typesAndTexts()
{
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, type);
    QFETCH(const QString, text);
    QFETCH(const QString, display);
    QCOMPARE(jsonTypeName(value), type);
    QCOMPARE(jsonText(value), text);
    QCOMPARE(jsonDisplayText(value), display);
    QVERIFY(sameJsonType(value, value));
    QVERIFY(!sameJsonType(value, QJsonValue(QJsonValue::Undefined)));
}

void TestJsonValues::keysAreInOneOrder_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("as UTF-8") << QByteArray("{\"\xef\xbf\xbd\":1,\"\xf0\x9f\x98\x80\":{\"\xef\xbf\xae\":2,"
                                            "\"\xf0\x90\x80\x80\":[3]},\"\xef\xbf\xae\":4,\"z\":5}");
    QTest::newRow("escaped") << QByteArray(
        R"({"\ufffd":1,"\ud83d\ude00":{"\uffee":2,"\uD800\uDC00":[3]},"\uffee":4,"z":5})");
    QTest::newRow("both") << QByteArray("{\"\\ufffd\":1,\"\xf0\x9f\x98\x80\":{\"\xef\xbf\xae\":2,"
                                        "\"\\uD800\\uDC00\":[3]},\"\xef\xbf\xae\":4,\"z\":5}");
    QTest::newRow("the other way") << QByteArray("{\"\xef\xbf\xbd\":1,\"\\ud83d\\ude00\":{\"\\uffee\":2,"
                                                 "\"\xf0\x90\x80\x80\":[3]},\"\\uffee\":4,\"z\":5}");
}

void TestJsonValues::keysAreInOneOrder()
{
    QFETCH(const QByteArray, json);
    const QJsonObject inner{{QStringLiteral("\uFFEE"), 2},
                            {QString::fromUtf8("\xf0\x90\x80\x80"), QJsonArray{3}}};
    const QJsonObject expected{{QStringLiteral("\uFFFD"), 1},
                               {QString::fromUtf8("\xf0\x9f\x98\x80"), inner},
                               {QStringLiteral("\uFFEE"), 4},
                               {QStringLiteral("z"), 5}};
    const QJsonValue parsed = withOrderedKeys(QJsonDocument::fromJson(json).object(), json);
    QCOMPARE(parsed.toObject().keys(), expected.keys());
    QVERIFY(jsonEqual(parsed, expected));
    QVERIFY(jsonEqual(expected, parsed));
    for (const QString &key : expected.keys())
        QVERIFY2(parsed.toObject().contains(key), qPrintable(key));
    const QJsonArray list{parsed};
    QVERIFY(jsonEqual(withOrderedKeys(list, json), QJsonArray{expected}));
}

void TestJsonValues::undefinedIsNothing()
{
    const QJsonValue undefined(QJsonValue::Undefined);
    QCOMPARE(jsonTypeName(undefined), QStringLiteral("nothing"));
    QVERIFY(!jsonEqual(undefined, QJsonValue(QJsonValue::Null)));
    QVERIFY(!exactInteger(undefined).has_value());
    QVERIFY(sameJsonType(valueFrom("4"), valueFrom("4.5")));
}

QTEST_GUILESS_MAIN(TestJsonValues)
#include "tst_jsonvalues.moc"
