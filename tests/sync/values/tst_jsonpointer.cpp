// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/jsonpointer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

class TestJsonPointer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void examplesOfTheStandard_data();
    void examplesOfTheStandard();
    void absentPlaces_data();
    void absentPlaces();
    void whatIsNoPointer_data();
    void whatIsNoPointer();
    void textSurvivesThereAndBack_data();
    void textSurvivesThereAndBack();
    void childrenAreEscapedInTextOnly();
};

namespace {

QJsonObject exampleDocument()
{
    return QJsonDocument::fromJson(R"({
        "foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5, "k\"l": 6, " ": 7,
        "m~n": 8, "~1": 9, "deep": {"list": [[{"x": null}]]}, "0": "zero"
    })")
        .object();
}

} // namespace

void TestJsonPointer::examplesOfTheStandard_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *pointer, const QJsonValue &value) {
        QTest::newRow(pointer) << QString::fromUtf8(pointer) << value;
    };
    // RFC 6901, section 5
    row("", exampleDocument());
    row("/foo", QJsonArray{QStringLiteral("bar"), QStringLiteral("baz")});
    row("/foo/0", QStringLiteral("bar"));
    row("/", 0);
    row("/a~1b", 1);
    row("/c%d", 2);
    row("/e^f", 3);
    row("/g|h", 4);
    row("/i\\j", 5);
    row("/k\"l", 6);
    row("/ ", 7);
    row("/m~0n", 8);
    // ~01 is ~1, not a slash
    row("/~01", 9);
    row("/deep/list/0/0/x", QJsonValue(QJsonValue::Null));
    // a member of an object may have a number for a name
    row("/0", QStringLiteral("zero"));
}

void TestJsonPointer::examplesOfTheStandard()
{
    QFETCH(const QString, pointer);
    QFETCH(const QJsonValue, value);
    const auto parsed = JsonPointer::parse(pointer);
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->resolve(exampleDocument()), value);
}

void TestJsonPointer::absentPlaces_data()
{
    QTest::addColumn<QString>("pointer");
    for (const char *pointer :
         {"/nothing", "/foo/2", "/foo/-", "/foo/00", "/foo/01", "/foo/-1", "/foo/+1", "/foo/ 1", "/foo/",
          "/foo/1e0", "/foo/0/0", "/a~1b/x", "//", "/foo/99999999999999999999", "/foo/18446744073709551616",
          "/foo/\u0661", "/deep/list/0/0/x/y"})
        QTest::newRow(pointer) << QString::fromUtf8(pointer);
}

void TestJsonPointer::absentPlaces()
{
    QFETCH(const QString, pointer);
    const auto parsed = JsonPointer::parse(pointer);
    QVERIFY(parsed.has_value());
    QVERIFY(parsed->resolve(exampleDocument()).isUndefined());
}

void TestJsonPointer::whatIsNoPointer_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"foo", "#/foo", " /foo", "/~", "/~2", "/a~", "/a~/b", "/~~0"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestJsonPointer::whatIsNoPointer()
{
    QFETCH(const QString, text);
    QVERIFY(!JsonPointer::parse(text).has_value());
}

void TestJsonPointer::textSurvivesThereAndBack_data()
{
    QTest::addColumn<QStringList>("tokens");
    QTest::addColumn<QString>("text");
    const auto row = [](const QStringList &tokens, const char *text) {
        QTest::newRow(text) << tokens << QString::fromUtf8(text);
    };
    row({}, "");
    row({QString()}, "/");
    row({QString(), QString()}, "//");
    row({QStringLiteral("configuration")}, "/configuration");
    row({QStringLiteral("~1")}, "/~01");
    row({QStringLiteral("/~")}, "/~1~0");
    row({QStringLiteral("한"), QStringLiteral("0"), QStringLiteral("a b")}, "/한/0/a b");
}

void TestJsonPointer::textSurvivesThereAndBack()
{
    QFETCH(const QStringList, tokens);
    QFETCH(const QString, text);
    QCOMPARE(JsonPointer(tokens).toString(), text);
    const auto parsed = JsonPointer::parse(text);
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->tokens(), tokens);
    QCOMPARE(parsed->isEmpty(), tokens.isEmpty());
}

void TestJsonPointer::childrenAreEscapedInTextOnly()
{
    const JsonPointer place = JsonPointer().child(QStringLiteral("a/b")).child(3).child(QStringLiteral("~"));
    QCOMPARE(place.tokens(), QStringList({QStringLiteral("a/b"), QStringLiteral("3"), QStringLiteral("~")}));
    QCOMPARE(place.toString(), QStringLiteral("/a~1b/3/~0"));
    QVERIFY(place != JsonPointer().child(QStringLiteral("a")).child(QStringLiteral("b")));
}

QTEST_GUILESS_MAIN(TestJsonPointer)
#include "tst_jsonpointer.moc"
