// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/canonicaljson.h"

#include "sync/values/jsonvalues.h"
#include "tests/sync/values/reference.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <random>

namespace {

QJsonObject objectFrom(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s in %s", qUtf8Printable(error.errorString()), json.constData());
    return document.object();
}

} // namespace

class TestCanonicalJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data();
    void text();
    void keyOrderDoesNotCount();
    void wholeNumbersHaveNoFraction();
    void differentValuesDiffer();
    void keysAreSortedByCodeUnit_data();
    void keysAreSortedByCodeUnit();
    void hashIsSha256OfTheText();
    void isThatOfTheReference();
};

void TestCanonicalJson::text_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("canonical");
    const auto row = [](const char *name, const char *json, const char *canonical) {
        QTest::newRow(name) << QByteArray(json) << QByteArray(canonical);
    };
    row("empty", R"({})", R"({})");
    row("nested", R"({ "b" : { "d" : [ ], "c" : [ 1 , { } ] }, "a" : null })",
        R"({"a":null,"b":{"c":[1,{}],"d":[]}})");
    row("literals", R"({"x":[true,false,null]})", R"({"x":[true,false,null]})");
    row("numbers", R"({"x":[1.0,1.50,0.1,1e2,1E-5,-0.0,-0,123456789012345678]})",
        R"({"x":[1,1.5,0.1,100,1e-05,0,0,123456789012345678]})");
    row("escapes that must be", R"({"x":"\"\\\b\f\n\r\t\u0000\u001f"})",
        R"({"x":"\"\\\b\f\n\r\t\u0000\u001f"})");
    row("escapes that need not be", R"({"x":"\/\u0041\u007f\ud55c\ud83d\ude00\u2028"})",
        "{\"x\":\"/A\x7f\xed\x95\x9c\xf0\x9f\x98\x80\xe2\x80\xa8\"}");
    row("escaped keys", R"({"\u0061\n":1})", R"({"a\n":1})");
}

void TestCanonicalJson::text()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, canonical);
    QCOMPARE(canonicalJson(objectFrom(json)), canonical);
}

void TestCanonicalJson::keyOrderDoesNotCount()
{
    QStringList keys;
    for (int i = 0; i < 200; ++i)
        keys.append(QStringLiteral("key%1").arg(i * 7919 % 1000));
    const auto objectInOrder = [&keys] {
        QJsonObject object;
        QByteArray json = "{";
        for (const QString &key : std::as_const(keys)) {
            object.insert(key, key.size());
            json += (json.size() > 1 ? ",\"" : "\"") + key.toUtf8() + "\":" + QByteArray::number(key.size());
        }
        return QList<QJsonObject>{object, objectFrom(json + '}')};
    };
    const QByteArray expected = canonicalHash(objectInOrder().constFirst());
    std::mt19937 random(21);
    for (int i = 0; i < 50; ++i) {
        std::shuffle(keys.begin(), keys.end(), random);
        for (const QJsonObject &object : objectInOrder())
            QCOMPARE(canonicalHash(object), expected);
    }
}

void TestCanonicalJson::wholeNumbersHaveNoFraction()
{
    const QByteArray expected = canonicalHash(objectFrom(R"({"leverage":4,"hours":10})"));
    QCOMPARE(canonicalHash(objectFrom(R"({"leverage":4.0,"hours":10.0})")), expected);
    QCOMPARE(canonicalHash(objectFrom(R"({"hours":1e1,"leverage":4.00})")), expected);
    QCOMPARE(canonicalHash(objectFrom(R"({"hours":10,"leverage":0.4E1})")), expected);
}

void TestCanonicalJson::differentValuesDiffer()
{
    const QByteArrayList texts = {
        R"({"a":4})",    R"({"a":"4"})", R"({"a":true})", R"({"a":null})",
        R"({"a":[4]})",  R"({"a":{}})",  R"({"a":[]})",   R"({"a":4.000000000000001})",
        R"({"a":""})",   R"({"b":4})",   R"({"A":4})",    R"({"a":9007199254740992})",
        R"({"a":-4})",   R"({"a":1})",   R"({})",         R"({"a":9007199254740993})",
        R"({"a":" 4"})", R"({"a":"é"})", R"({"a":"e"})",  R"({"a":[4,4]})"};
    QSet<QByteArray> hashes;
    for (const QByteArray &text : texts)
        hashes.insert(canonicalHash(objectFrom(text)));
    QCOMPARE(hashes.size(), texts.size());
}

void TestCanonicalJson::keysAreSortedByCodeUnit_data()
{
    QTest::addColumn<QByteArray>("json");
    // U+1F600 is d83d de00 in UTF-16: before U+FFFD, though its code point is the larger one.
    QTest::newRow("as UTF-8") << QByteArray("{\"\xef\xbf\xbd\":1,\"\xf0\x9f\x98\x80\":2,\"z\":3}");
    QTest::newRow("as UTF-8, the other way")
        << QByteArray("{\"\xf0\x9f\x98\x80\":2,\"z\":3,\"\xef\xbf\xbd\":1}");
    QTest::newRow("escaped") << QByteArray(R"({"\ufffd":1,"\ud83d\ude00":2,"\u007a":3})");
    QTest::newRow("one escaped") << QByteArray("{\"\\ufffd\":1,\"\xf0\x9f\x98\x80\":2,\"z\":3}");
    QTest::newRow("the other escaped") << QByteArray("{\"\xef\xbf\xbd\":1,\"\\ud83d\\ude00\":2,\"z\":3}");
}

void TestCanonicalJson::keysAreSortedByCodeUnit()
{
    QFETCH(const QByteArray, json);
    const QByteArray expected = "{\"z\":3,\"\xf0\x9f\x98\x80\":2,\"\xef\xbf\xbd\":1}";
    QCOMPARE(canonicalJson(objectFrom(json)), expected);
    QJsonObject inserted;
    inserted.insert(QStringLiteral("\uFFFD"), 1);
    inserted.insert(QString::fromUtf8("\xf0\x9f\x98\x80"), 2);
    inserted.insert(QStringLiteral("z"), 3);
    QCOMPARE(canonicalJson(inserted), expected);
    QVERIFY(jsonEqual(withOrderedKeys(objectFrom(json), json), inserted));
}

void TestCanonicalJson::hashIsSha256OfTheText()
{
    // printf '{"a":1}' | sha256sum
    QCOMPARE(canonicalHash(objectFrom(R"({ "a": 1.0 })")),
             QByteArray("015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862"));
    QVERIFY(canonicalJson(QJsonValue(QJsonValue::Undefined)).isEmpty());
}

void TestCanonicalJson::isThatOfTheReference()
{
    const QList<QByteArrayList> lines = referenceLines(QStringLiteral("documents"), 22, 1500);
    if (lines.isEmpty())
        QSKIP("There is no python3 to compare with");
    QCOMPARE(lines.size(), 1500);
    for (const QByteArrayList &line : lines) {
        const QJsonObject object = objectFrom(line.at(0));
        QCOMPARE(canonicalJson(object), line.at(1));
        QCOMPARE(canonicalHash(object), line.at(2));
    }
}

QTEST_GUILESS_MAIN(TestCanonicalJson)
#include "tst_canonicaljson.moc"
