// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/jsonlocator.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace {

JsonPointer pointer(const char *text)
{
    return JsonPointer::parse(QString::fromUtf8(text)).value();
}

QString placeText(const std::optional<TextPlace> &place)
{
    return place ? QString::number(place->line) + u':' + QString::number(place->column) + u'@' +
                       QString::number(place->offset)
                 : QStringLiteral("nowhere");
}

/// One line for each finding: kind, pointer, text, place, length.
QStringList findingsOf(const QByteArray &text)
{
    QStringList lines;
    const JsonLocator locator(text);
    for (const JsonFinding &finding : locator.findings()) {
        const QString kind = finding.kind == JsonFinding::Kind::DuplicateKey ? QStringLiteral("duplicate")
                             : finding.kind == JsonFinding::Kind::NotANumber ? QStringLiteral("nan")
                                                                             : QStringLiteral("inexact");
        lines.append(kind + u' ' + finding.pointer.toString() + u' ' + finding.text + u' ' +
                     placeText(finding.place) + u'+' + QString::number(finding.length) +
                     (finding.superseded ? QStringLiteral(" superseded") : QString()));
    }
    return lines;
}

} // namespace

class TestJsonLocator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesInText_data();
    void placesInText();
    void placesGoOnFromAnOrigin();
    void find_data();
    void find();
    void findMany();
    void valueTexts_data();
    void valueTexts();
    void findings_data();
    void findings();
    void manyFindingsInADeepPlace();
    void originIsTheBeginning();
    void unfinishedTextsKeepWhatWasFound();
    void brokenTextsDoNoHarm_data();
    void brokenTextsDoNoHarm();
    void depth();
    void withoutNonNumbersKeepsPlaces();
};

void TestJsonLocator::placesInText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &text, int offset, const char *place) {
        QTest::newRow(name) << text << offset << QString::fromLatin1(place);
    };
    row("beginning", "abc", 0, "1:1@0");
    row("in the line", "abc", 2, "1:3@2");
    row("end", "abc", 3, "1:4@3");
    row("beyond the end", "abc", 9, "1:4@3");
    row("line break", "a\nb", 1, "1:2@1");
    row("second line", "a\nb", 2, "2:1@2");
    row("CRLF", "a\r\nb", 3, "2:1@3");
    row("empty lines", "\n\n\nx", 3, "4:1@3");
    row("two bytes", "\xc3\xa9x", 2, "1:2@2");
    row("three bytes", "\xed\x95\x9c\xea\xb8\x80x", 6, "1:3@6");
    row("four bytes", "\xf0\x9f\x98\x80x", 4, "1:2@4");
    row("many bytes in the line before", "\xed\x95\x9c\n\xed\x95\x9cx", 7, "2:2@7");
    row("byte order mark", "\xef\xbb\xbf{x", 4, "1:2@4");
    row("line after a byte order mark", "\xef\xbb\xbf{\nx", 5, "2:1@5");
    row("nothing", "", 0, "1:1@0");
}

void TestJsonLocator::placesInText()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, offset);
    QFETCH(const QString, place);
    QCOMPARE(placeText(placeAt(text, offset)), place);
}

void TestJsonLocator::placesGoOnFromAnOrigin()
{
    const TextPlace origin{100, 7, 21};
    QCOMPARE(placeAt("abc", 2, origin), (TextPlace{102, 7, 23}));
    QCOMPARE(placeAt("a\nbc", 3, origin), (TextPlace{103, 8, 2}));
    QCOMPARE(placeAt("", 0, origin), origin);
}

void TestJsonLocator::find_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &text, const char *where, const char *place) {
        QTest::newRow(name) << text << QString::fromUtf8(where) << QString::fromLatin1(place);
    };
    const QByteArray indented =
        "{\n  \"a\": 1,\n  \"b\": {\n    \"c\": [\n      true,\n      \"x\"\n    ]\n  }\n}";
    row("root", indented, "", "1:1@0");
    row("member", indented, "/a", "2:8@9");
    row("object", indented, "/b", "3:8@19");
    row("list", indented, "/b/c", "4:10@30");
    row("element", indented, "/b/c/1", "6:7@50");
    row("absent member", indented, "/x", "nowhere");
    row("absent element", indented, "/b/c/2", "nowhere");
    row("below a scalar", indented, "/a/b", "nowhere");
    row("CRLF", "{\r\n  \"a\": 1,\r\n  \"b\": 2\r\n}", "/b", "3:8@21");
    row("multi-byte keys and values", "{\"\xed\x95\x9c\": \"\xf0\x9f\x98\x80\", \"b\": 2}", "/b", "1:17@21");
    row("a multi-byte key", "{\"\xed\x95\x9c\": 5}", "/한", "1:7@8");
    row("byte order mark", "\xef\xbb\xbf{\"a\": 1}", "/a", "1:7@9");
    row("byte order mark before the root", "\xef\xbb\xbf{\"a\": 1}", "", "1:1@3");
    row("white space before the root", " \n\t{\"a\": 1}", "", "2:2@3");
    row("the last of two", R"({"a":1,"a":2})", "/a", "1:12@11");
    row("below the last of two", R"({"a":{"b":1},"a":{"b":2}})", "/a/b", "1:23@22");
    row("escaped key", R"({"\u0061":1})", "/a", "1:11@10");
    row("escaped quote", R"({"a\"b":1})", "/a\"b", "1:9@8");
    row("escaped backslash", R"({"a\\":1,"b":2})", "/a\\", "1:8@7");
    row("escaped pair", R"({"\ud83d\ude00":1})", "/\xf0\x9f\x98\x80", "1:17@16");
    row("slash and tilde", R"({"a/b":{"c~d":7}})", "/a~1b/c~0d", "1:15@14");
    row("quotes and brackets in strings", R"({"x":"}]\",{","y":[1]})", "/y", "1:19@18");
    row("NaN", R"({"a":NaN,"b":1})", "/b", "1:14@13");
    row("list as root", "[1,[2,3]]", "/1/1", "1:7@6");
    row("empty key", R"({"":{"":1}})", "//", "1:9@8");
}

void TestJsonLocator::find()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, where);
    QFETCH(const QString, place);
    QCOMPARE(placeText(JsonLocator(text).find(JsonPointer::parse(where).value())), place);
}

void TestJsonLocator::findMany()
{
    const JsonLocator locator("{\"a\": 1,\n\"b\": [1, {\"c\": 2}], \"a\": 3}", {100, 5, 1});
    const auto places =
        locator.find({pointer("/a"), pointer("/b/1/c"), pointer("/x"), pointer("/b/1/c/d"), pointer("")});
    QCOMPARE(places.size(), 3);
    for (const char *text : {"/a", "/b/1/c", ""})
        QCOMPARE(placeText(places.value(pointer(text))), placeText(locator.find(pointer(text))));
    QVERIFY(locator.find(QSet<JsonPointer>()).isEmpty());
}

void TestJsonLocator::valueTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const char *text, const char *where, const char *value) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(where) << QByteArray(value);
    };
    row("object", R"({"a": {"b" : [1, 2]} , "c": 3})", "/a", R"({"b" : [1, 2]})");
    row("scalar", R"({"a": 12.50 })", "/a", "12.50");
    row("string", R"({"a": "x\"}" })", "/a", R"("x\"}")");
    row("root", " {\"a\":1}\n", "", "{\"a\":1}");
    row("root after a byte order mark", "\xef\xbb\xbf{\"a\":1}", "", "{\"a\":1}");
    row("the last of two", R"({"a":1,"a":[2]})", "/a", "[2]");
    row("a shorter last one", R"({"a":[1,2,3],"a":2})", "/a", "2");
    row("absent", R"({"a":1})", "/b", "");
    row("NaN", R"({"a":-Infinity})", "/a", "-Infinity");
    row("element", "[[1],[ 2 ]]", "/1", "[ 2 ]");
}

void TestJsonLocator::valueTexts()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, where);
    QFETCH(const QByteArray, value);
    const JsonPointer place = JsonPointer::parse(where).value();
    QCOMPARE(JsonLocator(text).valueText(place), value);
    QCOMPARE(JsonLocator(text, {500, 9, 3}).valueText(place), value);
}

void TestJsonLocator::findings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const char *text, const QStringList &lines) {
        QTest::newRow(name) << QByteArray(text) << lines;
    };
    row("nothing", R"({"a":1,"b":{"a":1},"c":[{"a":1},{"a":1}]})", {});
    row("duplicate", R"({"a":1, "b":2, "a":3})", {QStringLiteral("duplicate /a a 1:16@15+3")});
    row("thrice", R"({"a":1,"a":2,"a":3})",
        {QStringLiteral("duplicate /a a 1:8@7+3"), QStringLiteral("duplicate /a a 1:14@13+3")});
    row("duplicates at every level", "{\"a\":[{\"b\":{\"c\":1,\n\"c\":2},\n\"b\":1}],\n\"a\":0}",
        {QStringLiteral("duplicate /a/0/b/c c 2:1@19+3 superseded"),
         QStringLiteral("duplicate /a/0/b b 3:1@27+3 superseded"),
         QStringLiteral("duplicate /a a 4:1@36+3")});
    row("duplicate in another spelling", R"({"a":1,"\u0061":2})", {QStringLiteral("duplicate /a a 1:8@7+8")});
    row("not in other letters", R"({"a":1,"A":2})", {});
    row("NaN", "{\"a\": NaN,\n \"b\": [Infinity, -Infinity]}",
        {QStringLiteral("nan /a NaN 1:7@6+3"), QStringLiteral("nan /b/0 Infinity 2:8@18+8"),
         QStringLiteral("nan /b/1 -Infinity 2:18@28+9")});
    row("not within strings and keys", R"({"NaN":"NaN","Infinity":"-Infinity"})", {});
    row("no other spelling", R"([nan,inf,+Infinity,NAN])", {});
    row("integers that fit", R"([9223372036854775807,-9223372036854775808,9007199254740993,0])", {});
    row("integers that a double holds", R"([9223372036854775808,18446744073709551616,100000000000000000000])",
        {});
    row("2^63 and one", R"({"a":9223372036854775809})",
        {QStringLiteral("inexact /a 9223372036854775809 1:6@5+19")});
    row("-2^63 less one", R"({"a":-9223372036854775809})",
        {QStringLiteral("inexact /a -9223372036854775809 1:6@5+20")});
    row("2^64 less one", R"({"a":18446744073709551615})",
        {QStringLiteral("inexact /a 18446744073709551615 1:6@5+20")});
    row("2^64 and one", R"({"a":18446744073709551617})",
        {QStringLiteral("inexact /a 18446744073709551617 1:6@5+20")});
    row("a value that does not count", R"({"a":NaN,"b":NaN,"a":[1,NaN],"a":1})",
        {QStringLiteral("nan /a NaN 1:6@5+3 superseded"), QStringLiteral("nan /b NaN 1:14@13+3"),
         QStringLiteral("duplicate /a a 1:18@17+3"), QStringLiteral("nan /a/1 NaN 1:25@24+3 superseded"),
         QStringLiteral("duplicate /a a 1:30@29+3")});
    row("a list in which one does not count", R"([{"a":NaN,"a":1},{"a":NaN}])",
        {QStringLiteral("nan /0/a NaN 1:7@6+3 superseded"), QStringLiteral("duplicate /0/a a 1:11@10+3"),
         QStringLiteral("nan /1/a NaN 1:23@22+3")});
    row("fractions may be rounded", R"([0.1234567890123456789012345,1e300,12345678901234567890.5])", {});
}

void TestJsonLocator::findings()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QStringList, lines);
    QCOMPARE(findingsOf(text), lines);
}

void TestJsonLocator::manyFindingsInADeepPlace()
{
    // Each has a long way from the root; together they must not fill the memory.
    const int depth = 60'000;
    QByteArray text;
    for (int i = 0; i < depth; ++i)
        text += "[NaN,";
    const JsonLocator locator(text);
    QVERIFY(!locator.findings().isEmpty());
    qsizetype tokens = 0;
    for (const JsonFinding &finding : locator.findings())
        tokens += finding.pointer.tokens().size();
    QVERIFY(tokens <= 4'000'000);
    // In a shallow place there are as many as anybody can read.
    QByteArray wide = "[";
    for (int i = 0; i < 50'000; ++i)
        wide += "NaN,";
    QCOMPARE(JsonLocator(wide).findings().size(), 50'000);
}

void TestJsonLocator::originIsTheBeginning()
{
    const QByteArray text = "{\"a\": 1,\n\"b\": NaN}";
    const JsonLocator locator(text, {1000, 40, 20});
    QCOMPARE(placeText(locator.find(pointer(""))), QStringLiteral("40:20@1000"));
    QCOMPARE(placeText(locator.find(pointer("/a"))), QStringLiteral("40:26@1006"));
    QCOMPARE(placeText(locator.find(pointer("/b"))), QStringLiteral("41:6@1014"));
    QCOMPARE(placeText(locator.findings().constFirst().place), QStringLiteral("41:6@1014"));
}

void TestJsonLocator::unfinishedTextsKeepWhatWasFound()
{
    const JsonLocator locator(R"({"a": NaN, "b": {"c": 1, "c": [2, "unfinish)");
    QCOMPARE(locator.findings().size(), 2);
    QCOMPARE(placeText(locator.find(pointer("/b/c/0"))), QStringLiteral("1:32@31"));
    QCOMPARE(locator.valueText(pointer("/a")), QByteArray("NaN"));
    QCOMPARE(locator.valueText(pointer("/b")), QByteArray());
}

void TestJsonLocator::brokenTextsDoNoHarm_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             " ",
                             "{",
                             "[",
                             "\"",
                             "\"\\",
                             "\"\\u",
                             "{\"",
                             "{\"a",
                             "{\"a\"",
                             "{\"a\":",
                             "{\"a\":}",
                             "{a:1}",
                             "{1:2}",
                             "[,]",
                             "{,}",
                             "]",
                             "}",
                             "[}",
                             "{]",
                             ":",
                             "[1 2]",
                             "[:]",
                             "{\"a\" 1}",
                             "\xef\xbb",
                             "\xef\xbb\xbf",
                             "\xff\xfe{",
                             "{\"\\uZZZZ\":1}",
                             "{\"\\u12\":1}",
                             "nul",
                             "{\"a\":1}x",
                             "[\"\\ud83d\"]",
                             "{}{}",
                             "[[[[",
                             "]]]]"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("null bytes") << QByteArray(3, '\0');
}

void TestJsonLocator::brokenTextsDoNoHarm()
{
    QFETCH(const QByteArray, text);
    const JsonLocator locator(text);
    QVERIFY(locator.findings().isEmpty());
    locator.valueText(pointer("/a"));
    const auto place = locator.find(pointer("/a"));
    QVERIFY(!place || place->offset <= text.size());
}

void TestJsonLocator::depth()
{
    const int depth = 100'000;
    const QByteArray text = QByteArray(depth, '[') + "NaN" + QByteArray(depth, ']');
    const JsonLocator locator(text);
    QCOMPARE(locator.findings().size(), 1);
    const JsonPointer place = locator.findings().constFirst().pointer;
    QCOMPARE(place.tokens().size(), depth);
    QCOMPARE(placeText(locator.find(place)), QStringLiteral("1:100001@100000"));
    QByteArray objects;
    for (int i = 0; i < depth; ++i)
        objects += "{\"a\":";
    objects += '1';
    QVERIFY(JsonLocator(objects).findings().isEmpty());
}

void TestJsonLocator::withoutNonNumbersKeepsPlaces()
{
    const QByteArray text = "{\"a\": NaN, \"b\": [-Infinity,Infinity], \"c\": \"NaN\", \"d\": 5, \"d\": 6}";
    for (const TextPlace origin : {TextPlace{}, TextPlace{70, 3, 5}}) {
        const QByteArray cleaned = withoutNonNumbers(text, JsonLocator(text, origin).findings(), origin);
        QCOMPARE(cleaned.size(), text.size());
        QCOMPARE(cleaned,
                 QByteArray("{\"a\": 0  , \"b\": [0        ,0       ], \"c\": \"NaN\", \"d\": 5, \"d\": 6}"));
        QVERIFY(QJsonDocument::fromJson(cleaned).isObject());
    }
    QCOMPARE(withoutNonNumbers("{}", {}), QByteArray("{}"));
}

QTEST_GUILESS_MAIN(TestJsonLocator)
#include "tst_jsonlocator.moc"
