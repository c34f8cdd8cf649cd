// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/statefile/jsonsectionscanner.h"

#include "sync/values/jsonvalues.h"
#include "tests/sync/statefile/randomjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

namespace {

using Verdict = JsonSectionScanner::Verdict;

QByteArrayList pathOf(const QByteArray &text)
{
    return text.isEmpty() ? QByteArrayList() : text.split('/');
}

JsonPointer pointerOf(const QByteArrayList &path)
{
    QStringList tokens;
    for (const QByteArray &token : path)
        tokens.append(QString::fromUtf8(token));
    return JsonPointer(tokens);
}

JsonSectionScanner scanned(const QByteArray &text, const QByteArrayList &path, qsizetype pieceSize)
{
    JsonSectionScanner scanner(path);
    qsizetype position = 0;
    do {
        // Each piece is a copy of its own, as the buffer of a reader is overwritten by the next one.
        const QByteArray piece(text.constData() + position, std::min(pieceSize, text.size() - position));
        position += piece.size();
        scanner.feed(piece, position == text.size());
    } while (position < text.size());
    return scanner;
}

JsonSectionScanner scannedWhole(const QByteArray &text, const QByteArrayList &path)
{
    return scanned(text, path, std::max<qsizetype>(text.size(), 1));
}

QByteArray placeText(TextPlace place)
{
    return QByteArray::number(place.line) + ':' + QByteArray::number(place.column) + '@' +
           QByteArray::number(place.offset);
}

/// All that a scanner can say, in one line.
QByteArray outcomeOf(const JsonSectionScanner &scanner)
{
    QByteArray text = QByteArray::number(static_cast<int>(scanner.verdict())) + ' ';
    if (scanner.verdict() != Verdict::Whole)
        return text;
    text += QByteArray::number(scanner.found()) + ' ' + placeText(scanner.sectionPlace()) + ' ' +
            scanner.section();
    for (const TextPlace place : scanner.oddLetters())
        text += ' ' + placeText(place);
    return text;
}

qint64 membersOf(const QJsonValue &value)
{
    qint64 count = 0;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QJsonValue &member : object)
            count += 1 + membersOf(member);
    }
    const QJsonArray array = value.toArray();
    for (const QJsonValue &element : array)
        count += membersOf(element);
    return count;
}

} // namespace

/// The scanner against the full parser: whatever QJsonDocument and JsonLocator say of a document, the scanner
/// must say too, in whatever pieces the text comes.
class TestJsonSectionScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdicts_data();
    void verdicts();
    void sections_data();
    void sections();
    void oddLettersHavePlaces();
    void randomDocumentsInPiecesOfEverySize_data();
    void randomDocumentsInPiecesOfEverySize();
    void manyRandomDocuments();
    void blockBorders();
    void damagedTextsInPieces();
    void everyBeginningIsUnfinished();
    void longKeysAndScalarsAreLeftToTheParser();
    void membersAreCounted();

private:
    /// What QJsonDocument and JsonLocator say of a section.
    struct Reference
    {
        bool isRight = false;
        QJsonValue value;
        QByteArray section;
        TextPlace place;
        bool parentStandsTwice = false;
    };
    static Reference referenceOf(const QByteArray &text, const QByteArrayList &path);
    static void compare(const JsonSectionScanner &scanner, const Reference &reference);
};

void TestJsonSectionScanner::verdicts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char *text, Verdict verdict) {
        QTest::newRow(text) << QByteArray(text) << static_cast<int>(verdict);
    };
    row("", Verdict::Empty);
    row(" \r\n\t", Verdict::Empty);
    row("\xef\xbb\xbf", Verdict::Empty);
    row("{}", Verdict::Whole);
    row(" {} \r\n", Verdict::Whole);
    row("\xef\xbb\xbf{}", Verdict::Whole);
    row("{", Verdict::Unfinished);
    row(R"({"a":[{})", Verdict::Unfinished);
    row(R"({"a":"}})", Verdict::Unfinished);
    row(R"({"a":"\"})", Verdict::Unfinished);
    row(R"({"a":"\\"})", Verdict::Whole);
    row(R"({"a":"x\\\"}"})", Verdict::Whole);
    row(R"({"configuration":{)", Verdict::Unfinished);
    row("[]", Verdict::Odd);
    row("4", Verdict::Odd);
    row("x{}", Verdict::Odd);
    row("{}x", Verdict::Odd);
    row("{}{}", Verdict::Odd);
    row("{}\n{", Verdict::Odd);
    row("{]", Verdict::Odd);
    row(R"({"a":[}])", Verdict::Odd);
    row(R"({"a":[1}})", Verdict::Odd);
    row(R"({"a" "b":1})", Verdict::Odd);
    row(R"({a:1})", Verdict::Odd);
    row(R"({"configuration":})", Verdict::Odd);
    row(R"({"configuration":x{}})", Verdict::Odd);
    row(R"({"configuration":1{}})", Verdict::Odd);
    row(R"({"configuration":{},})",
        Verdict::Whole); // outside the section only brackets and strings are proved
}

void TestJsonSectionScanner::verdicts()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, verdict);
    for (qsizetype size = text.startsWith('\xef') ? 3 : 1; size <= text.size() + 1; ++size)
        QCOMPARE(static_cast<int>(scanned(text, pathOf("configuration"), size).verdict()), verdict);
}

void TestJsonSectionScanner::sections_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("found");
    QTest::addColumn<QByteArray>("section");
    QTest::addColumn<QByteArray>("place");
    const auto row = [](const char *name, const char *text, const char *path, int found, const char *section,
                        const char *place) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(path) << found << QByteArray(section)
                            << QByteArray(place);
    };
    const char *key = "configuration";
    row("object", R"({"a":1,"configuration":{"x":[1,{}]},"b":2})", key, 1, R"({"x":[1,{}]})", "1:24@23");
    row("lines", "{\n  \"configuration\" : \n    {\n\"x\":1}}", key, 1, "{\n\"x\":1}", "3:5@27");
    row("CRLF", "{\r\n\"configuration\":\r\n{}}", key, 1, "{}", "3:1@21");
    row("byte order mark", "\xef\xbb\xbf{\"configuration\":{}}", key, 1, "{}", "1:18@20");
    row("many bytes before", "{\"\xed\x95\x9c\":\"\xf0\x9f\x98\x80\",\"configuration\":{}}", key, 1, "{}",
        "1:26@30");
    row("list", R"({"configuration":[1,2]})", key, 1, "[1,2]", "1:18@17");
    row("number", R"({"configuration": 12 ,"b":2})", key, 1, "12", "1:19@18");
    row("last and a scalar", "{\"configuration\":\n  true\n}", key, 1, "true", "2:3@20");
    row("string", R"({"configuration":"a,}\"{"})", key, 1, R"("a,}\"{")", "1:18@17");
    row("null", R"({"configuration":null})", key, 1, "null", "1:18@17");
    row("NaN", R"({"configuration": NaN})", key, 1, "NaN", "1:19@18");
    row("absent", R"({"Configuration":{},"configuration ":{}})", key, 0, "", "1:1@0");
    row("too deep", R"({"a":{"configuration":{}}})", key, 0, "", "1:1@0");
    row("in a list", R"({"a":[{"configuration":{}}]})", key, 0, "", "1:1@0");
    row("in a string", R"({"a":"\"configuration\":{}","b":"configuration"})", key, 0, "", "1:1@0");
    row("in itself", R"({"configuration":{"configuration":{}}})", key, 1, R"({"configuration":{}})",
        "1:18@17");
    row("escaped key", R"({"\u0063onfiguration":{"x":1}})", key, 1, R"({"x":1})", "1:23@22");
    row("twice", R"({"configuration":{"x":1},"configuration":{"x":2}})", key, 2, R"({"x":2})", "1:42@41");
    row("an object, then a scalar", R"({"configuration":{},"configuration":5})", key, 2, "5", "1:37@36");
    row("two names", R"({"b":{},"a":{"x":1,"b":{"y":2}},"c":0})", "a/b", 1, R"({"y":2})", "1:24@23");
    row("two names, the first too deep", R"({"c":{"a":{"b":{}}}})", "a/b", 0, "", "1:1@0");
    row("two names, the second outside", R"({"a":{},"b":{}})", "a/b", 0, "", "1:1@0");
    row("two names, the first a list", R"({"a":[{"b":{}}],"b":{}})", "a/b", 0, "", "1:1@0");
    row("one name twice", R"({"a":{"a":{"a":1}}})", "a/a", 1, R"({"a":1})", "1:11@10");
    row("whole document", " {\"a\":{}} ", "", 1, R"({"a":{}})", "1:2@1");
    row("empty name", R"({"":{"x":1}})", "/", 0, "", "1:1@0");
}

void TestJsonSectionScanner::sections()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, path);
    QFETCH(const int, found);
    QFETCH(const QByteArray, section);
    QFETCH(const QByteArray, place);
    for (qsizetype size = text.startsWith('\xef') ? 3 : 1; size <= text.size() + 1; ++size) {
        const JsonSectionScanner scanner = scanned(text, pathOf(path), size);
        QCOMPARE(static_cast<int>(scanner.verdict()), static_cast<int>(Verdict::Whole));
        QCOMPARE(scanner.found(), found);
        QCOMPARE(scanner.section(), section);
        QCOMPARE(placeText(scanner.sectionPlace()), place);
    }
}

void TestJsonSectionScanner::oddLettersHavePlaces()
{
    const QByteArray text = "{\"NI\": \"IN\",\n \"a\": [NaN, -Infinity], \"configuration\": {\"b\": NaN}}";
    for (qsizetype size = 1; size <= text.size(); ++size) {
        QByteArrayList places;
        const JsonSectionScanner scanner = scanned(text, pathOf("configuration"), size);
        for (const TextPlace &place : scanner.oddLetters())
            places.append(placeText(place));
        QCOMPARE(places, QByteArrayList({"2:8@20", "2:10@22", "2:14@26", "2:48@60", "2:50@62"}));
    }
}

TestJsonSectionScanner::Reference TestJsonSectionScanner::referenceOf(const QByteArray &text,
                                                                      const QByteArrayList &path)
{
    Reference reference;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    reference.isRight = error.error == QJsonParseError::NoError;
    reference.value = pointerOf(path).resolve(document.object());
    const JsonLocator locator(text);
    reference.section = locator.valueText(pointerOf(path));
    reference.place = locator.find(pointerOf(path)).value_or(TextPlace());
    for (const JsonFinding &finding : locator.findings()) {
        const qsizetype depth = finding.pointer.tokens().size();
        if (depth < path.size() && finding.pointer == pointerOf(path.first(depth)))
            reference.parentStandsTwice = true;
    }
    return reference;
}

void TestJsonSectionScanner::compare(const JsonSectionScanner &scanner, const Reference &reference)
{
    QVERIFY(reference.isRight);
    if (scanner.verdict() == Verdict::Odd) {
        // The only thing that the scanner need not judge of: a name on the way that stands there twice.
        QVERIFY(reference.parentStandsTwice);
        return;
    }
    QCOMPARE(static_cast<int>(scanner.verdict()), static_cast<int>(Verdict::Whole));
    QCOMPARE(scanner.found() == 0, reference.value.isUndefined());
    if (reference.value.isUndefined())
        return;
    QCOMPARE(scanner.section(), reference.section);
    const QJsonValue section = QJsonDocument::fromJson('[' + scanner.section() + ']').array().at(0);
    QVERIFY(jsonEqual(section, reference.value));
    QCOMPARE(placeText(scanner.sectionPlace()), placeText(reference.place));
}

void TestJsonSectionScanner::randomDocumentsInPiecesOfEverySize_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<QByteArray>("path");
    for (int seed = 1; seed <= 8; ++seed) {
        QTest::addRow("document %d", seed) << seed << QByteArray("configuration");
        QTest::addRow("document %d, two names", seed) << seed << QByteArray("bot/configuration");
    }
}

void TestJsonSectionScanner::randomDocumentsInPiecesOfEverySize()
{
    QFETCH(const int, seed);
    QFETCH(const QByteArray, path);
    RandomJson random(static_cast<unsigned>(seed));
    const QByteArray text = random.document();
    const Reference reference = referenceOf(text, pathOf(path));
    for (qsizetype size = 1; size <= 200; ++size) {
        compare(scanned(text, pathOf(path), size), reference);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestJsonSectionScanner::manyRandomDocuments()
{
    RandomJson random(4711);
    int withSection = 0;
    int twice = 0;
    for (int i = 0; i < 1500; ++i) {
        const QByteArray text = random.document();
        const QByteArrayList path = pathOf(i % 3 == 0 ? "bot/configuration" : "configuration");
        const Reference reference = referenceOf(text, path);
        for (const qsizetype size : {text.size(), qsizetype(64), qsizetype(random.below(200) + 1)}) {
            compare(scanned(text, path, size), reference);
            if (QTest::currentTestFailed()) {
                qWarning("%s", text.constData());
                return;
            }
        }
        const int found = scannedWhole(text, path).found();
        withSection += found > 0 ? 1 : 0;
        twice += found > 1 ? 1 : 0;
    }
    // The material must be able to show a fault.
    QVERIFY(withSection > 300);
    QVERIFY(withSection < 1400);
    QVERIFY(twice > 50);
}

void TestJsonSectionScanner::blockBorders()
{
    // Quotes and runs of backslashes at every place around the borders of the blocks that are looked at at
    // once.
    for (int lead = 50; lead < 80; ++lead) {
        for (int backslashes = 0; backslashes <= 9; ++backslashes) {
            const bool quoteIsEscaped = backslashes % 2 == 1;
            const QByteArray text = "{\"a\":\"" + QByteArray(lead, 'x') + QByteArray(backslashes, '\\') +
                                    (quoteIsEscaped ? "\"{\"" : "\"") + ",\"configuration\":{\"x\":1}}";
            const Reference reference = referenceOf(text, pathOf("configuration"));
            for (const qsizetype size : {text.size(), qsizetype(64), qsizetype(63), qsizetype(1)}) {
                compare(scanned(text, pathOf("configuration"), size), reference);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }
}

void TestJsonSectionScanner::damagedTextsInPieces()
{
    // Whatever is said of a damaged text must not depend on the pieces.
    RandomJson random(99);
    const QByteArray characters = "{}[]\",:\\ NI0a\n";
    for (int i = 0; i < 600; ++i) {
        QByteArray text = random.document();
        for (int damage = random.below(3); damage >= 0; --damage)
            text[random.below(static_cast<int>(text.size()))] =
                characters.at(random.below(static_cast<int>(characters.size())));
        const QByteArrayList path = pathOf(i % 2 == 0 ? "bot/configuration" : "configuration");
        const QByteArray expected = outcomeOf(scannedWhole(text, path));
        for (int pieces = 0; pieces < 4; ++pieces) {
            const int size = random.below(150) + 1;
            QVERIFY2(outcomeOf(scanned(text, path, size)) == expected, text.constData());
        }
    }
}

void TestJsonSectionScanner::everyBeginningIsUnfinished()
{
    RandomJson random(5);
    const QByteArray text = random.document().trimmed();
    for (qsizetype size = 1; size < text.size(); ++size)
        QCOMPARE(static_cast<int>(scannedWhole(text.first(size), pathOf("configuration")).verdict()),
                 static_cast<int>(Verdict::Unfinished));
    QCOMPARE(static_cast<int>(scannedWhole(text, pathOf("configuration")).verdict()),
             static_cast<int>(Verdict::Whole));
}

void TestJsonSectionScanner::longKeysAndScalarsAreLeftToTheParser()
{
    const QByteArrayList path = pathOf("configuration");
    const QByteArray longText(200'000, 'x');
    const QByteArray longKey = "{\"" + longText + "\":1,\"configuration\":{}}";
    QCOMPARE(static_cast<int>(scannedWhole(longKey, path).verdict()), static_cast<int>(Verdict::Whole));
    QCOMPARE(static_cast<int>(scanned(longKey, path, 1000).verdict()), static_cast<int>(Verdict::Odd));
    // A long value beside the section is no trouble.
    const QByteArray longValue = "{\"a\":\"" + longText + "\",\"configuration\":{}}";
    QCOMPARE(scanned(longValue, path, 1000).section(), QByteArray("{}"));
    const QByteArray longScalar = "{\"configuration\":\"" + longText + "\"}";
    QCOMPARE(static_cast<int>(scanned(longScalar, path, 1000).verdict()), static_cast<int>(Verdict::Odd));
    // Depth costs a bit a level.
    const QByteArray deep =
        "{\"a\":" + QByteArray(500'000, '[') + QByteArray(500'000, ']') + ",\"configuration\":{\"x\":1}}";
    QCOMPARE(scanned(deep, path, 65'536).section(), QByteArray("{\"x\":1}"));
}

void TestJsonSectionScanner::membersAreCounted()
{
    RandomJson random(77);
    int duplicates = 0;
    for (int i = 0; i < 400; ++i) {
        const QByteArray text = random.document();
        const qint64 counted = countMembers(text);
        const qint64 members = membersOf(QJsonDocument::fromJson(text).object());
        bool twice = false;
        const JsonLocator locator(text);
        for (const JsonFinding &finding : locator.findings())
            twice = twice || finding.kind == JsonFinding::Kind::DuplicateKey;
        QCOMPARE(counted > members, twice);
        QVERIFY(counted >= members);
        duplicates += twice ? 1 : 0;
    }
    QVERIFY(duplicates > 20);
    QVERIFY(duplicates < 380);
    QCOMPARE(countMembers(""), 0);
}

QTEST_GUILESS_MAIN(TestJsonSectionScanner)
#include "tst_jsonsectionscanner.moc"
