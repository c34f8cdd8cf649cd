// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/configevaluation.h"
#include "sync/values/canonicaljson.h"
#include "sync/values/jsonvalues.h"
#include "tests/sync/gatingstate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

/// What is unusual in a state file, but must neither fail nor change the meaning: encodings, sizes, depths,
/// duplicate keys, dangerous characters.
class TestConfigLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodings_data();
    void encodings();
    void placesInOtherEncodings();
    void largeIntegersAreExact();
    void duplicateKeysTheLastWins();
    void duplicateSections();
    void whatDoesNotCountIsNotWrong();
    void nestedTooDeep();
    void twoHundredThousandKeys();
    void manyProblems();
    void dangerousTextStaysText();
    void keysBeyondTheBasicPlane();
    void otherPlaceOfTheSection();
    void genericTakesTheWholeDocument();

private:
    ConfigEvaluation evaluated(const QByteArray &text, const Profile &profile = Profile::opportunityGating());

    const QTemporaryDir m_folder;
    StateFileReader m_reader;
};

namespace {

QByteArray utf16(const QByteArray &text, QStringConverter::Encoding encoding, bool byteOrderMark)
{
    QStringEncoder encoder(encoding, byteOrderMark ? QStringConverter::Flag::WriteBom
                                                   : QStringConverter::Flag::Default);
    return encoder(QString::fromUtf8(text));
}

Profile profileFrom(const QByteArray &json)
{
    const auto profile = Profile::fromJson(json, QStringLiteral("test"), QStringLiteral("test"));
    if (!profile)
        qFatal("%s", qUtf8Printable(profile.error().text()));
    return profile.value();
}

} // namespace

ConfigEvaluation TestConfigLimits::evaluated(const QByteArray &text, const Profile &profile)
{
    StateFileRequest request;
    request.path = m_folder.filePath(QStringLiteral("btc_state.json"));
    request.section = profile.sectionPointer();
    request.wholeWithoutSection = profile.isGeneric();
    if (!writeFile(request.path, text))
        qWarning("cannot write %s", qUtf8Printable(request.path));
    return evaluateReading(m_reader.read(request, StateFileReader::Effort::Thorough), profile);
}

void TestConfigLimits::encodings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("health");
    const auto row = [](const char *name, const QByteArray &text, const char *health) {
        QTest::newRow(name) << text << QString::fromUtf8(health);
    };
    const QByteArray good = GatingState().text();
    QByteArray crlf = good;
    crlf.replace("\n", "\r\n");
    QByteArray carriageReturns = good;
    carriageReturns.replace("\n", "\r");
    row("CRLF", crlf, "synced");
    row("CR alone", carriageReturns, "synced");
    row("byte order mark", "\xef\xbb\xbf" + good, "synced");
    row("byte order mark and CRLF", "\xef\xbb\xbf" + crlf, "synced");
    row("two byte order marks", "\xef\xbb\xbf\xef\xbb\xbf" + good, "corrupted");
    row("byte order mark behind", good + "\xef\xbb\xbf", "corrupted");
    row("byte order mark alone", "\xef\xbb\xbf", "unreadable");
    row("UTF-16LE with a mark", utf16(good, QStringConverter::Utf16LE, true), "corrupted");
    row("UTF-16BE with a mark", utf16(good, QStringConverter::Utf16BE, true), "corrupted");
    row("UTF-16LE", utf16(good, QStringConverter::Utf16LE, false), "corrupted");
    row("UTF-16BE", utf16(good, QStringConverter::Utf16BE, false), "corrupted");
    row("UTF-8",
        GatingState()
            .set("메모", "\"값\"")
            .setSurroundings("\"세션\": \"é\"", "\"x\": \"\xf0\x9f\x98\x80\"")
            .text(),
        "synced");
    row("invalid UTF-8 in a value", GatingState().set("note", "\"\xff\"").text(), "corrupted");
    row("invalid UTF-8 in a key", GatingState().set("\xc3", "1").text(), "corrupted");
    row("Latin-1 in the section",
        GatingState()
            .set("note", "\"Gr\xf6\xdf"
                         "e\"")
            .text(),
        "corrupted");
    row("invalid UTF-8 elsewhere",
        GatingState().setSurroundings("\"note\": \"\xff\xfe\"", "\"\xc3\": 1").text(), "synced");
    row("null byte in a value", GatingState().set("note", QByteArray("\"a\0b\"", 5)).text(), "synced");
    row("null byte between", GatingState().set("note", QByteArray("1\0", 2)).text(), "corrupted");
}

void TestConfigLimits::encodings()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, health);
    const ConfigEvaluation evaluation = evaluated(text);
    QCOMPARE(healthStatusWord(evaluation.status), health);
    if (evaluation.status != HealthStatus::Synced)
        QCOMPARE(evaluation.problems.size(), 1);
    if (evaluation.status == HealthStatus::Corrupted) {
        QCOMPARE(evaluation.problems.constFirst().codeWord(), QStringLiteral("syntax"));
        QVERIFY(evaluation.problems.constFirst().line > 0);
        QVERIFY(evaluation.problems.constFirst().column > 0);
    }
    if (evaluation.status == HealthStatus::Synced)
        QCOMPARE(evaluation.section.value(u"long_threshold").toDouble(), 0.8);
}

void TestConfigLimits::placesInOtherEncodings()
{
    GatingState state;
    state.set("short_threshold", "2").setSurroundings("\"한국\": \"\xf0\x9f\x98\x80\"", "\"x\": 1");
    QByteArray crlf = state.text();
    crlf.replace("\n", "\r\n");
    QByteArray oneLine = state.text();
    oneLine.replace("\n", "");
    const qint64 column =
        QString::fromUtf8(oneLine.first(oneLine.indexOf("2,    \"gate"))).toUcs4().size() + 1;
    for (const QByteArray &mark : {QByteArray(), QByteArray("\xef\xbb\xbf")}) {
        for (const QByteArray &text : {state.text(), crlf}) {
            const SyncProblems problems = evaluated(mark + text).problems;
            QCOMPARE(describedProblems(problems),
                     QStringList(QStringLiteral("range 5:24 Invalid short_threshold: 2 (must be 0.0-1.0)")));
        }
        const SyncProblem problem = evaluated(mark + oneLine).problems.constFirst();
        QCOMPARE(problem.line, 1);
        QCOMPARE(problem.column, column);
    }
}

void TestConfigLimits::largeIntegersAreExact()
{
    for (const char *text :
         {"9007199254740993", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
          "18446744073709551616", "-9223372036854775807", "-18446744073709551616"}) {
        const ConfigEvaluation evaluation = evaluated(GatingState().set("new_key", text).text());
        QCOMPARE(evaluation.status, HealthStatus::Synced);
        QCOMPARE(jsonText(evaluation.section.value(u"new_key")), QString::fromLatin1(text));
    }
}

void TestConfigLimits::duplicateKeysTheLastWins()
{
    GatingState state;
    state.set("list", "[{\"a\": 1, \"a\": {\"b\": 1, \"b\": 2}}]").set("long_thr\\u0065shold", "0.7");
    const ConfigEvaluation evaluation = evaluated(state.text());
    QCOMPARE(evaluation.status, HealthStatus::Synced);
    QCOMPARE(evaluation.section.value(u"long_threshold").toDouble(), 0.7);
    QCOMPARE(jsonText(evaluation.section.value(u"list")), QStringLiteral("[{\"a\":{\"b\":2}}]"));
    QCOMPARE(describedProblems(evaluation.warnings),
             QStringList(
                 {QStringLiteral("duplicate_key 22:23 Duplicate key: /list/0/a (the last one counts)"),
                  QStringLiteral("duplicate_key 22:37 Duplicate key: /list/0/a/b (the last one counts)"),
                  QStringLiteral("duplicate_key 23:5 Duplicate key: long_threshold (the last one counts)")}));
    // The last one is judged.
    const ConfigEvaluation bad = evaluated(GatingState().set("leverag\\u0065", "7").text());
    QCOMPARE(
        describedProblems(bad.problems),
        QStringList(QStringLiteral("enum 22:22 Invalid leverage: 7 (must be 1, 2, 3, 4, 5, 10, or 20)")));
    QCOMPARE(bad.warnings.size(), 1);
}

void TestConfigLimits::duplicateSections()
{
    const QByteArray good = GatingState().section();
    const QByteArray other = GatingState().set("long_threshold", "0.6").section();
    const ConfigEvaluation twice =
        evaluated("{\"configuration\": " + good + ",\n\"configuration\": " + other + "}");
    QCOMPARE(twice.status, HealthStatus::Synced);
    QCOMPARE(twice.section.value(u"long_threshold").toDouble(), 0.6);
    QCOMPARE(describedProblems(twice.warnings),
             QStringList(
                 QStringLiteral("duplicate_key 21:18 Duplicate key: /configuration (the last one counts)")));
    QCOMPARE(evaluated("{\"configuration\": " + good + ", \"configuration\": null}").status,
             HealthStatus::Missing);
    QCOMPARE(evaluated("{\"configuration\": null, \"configuration\": " + good + "}").status,
             HealthStatus::Synced);
    QCOMPARE(evaluated("{\"configuration\": " + good + ", \"configuration\": 5}").status,
             HealthStatus::Invalid);

    // Where a name on the way stands there twice, the first one is gone with all that is in it.
    const Profile profile =
        profileFrom(R"({"x-configuration": "/bot/settings", "properties": {"a": {"type": "number"}}})");
    const ConfigEvaluation first =
        evaluated(R"({"bot": {"settings": {"a": 1}}, "bot": {"other": 2}})", profile);
    QCOMPARE(first.status, HealthStatus::Missing);
    QCOMPARE(first.absence, Absence::Section);
    const ConfigEvaluation last =
        evaluated(R"({"bot": {"settings": {"a": 1}}, "bot": {"settings": {"a": 2}}})", profile);
    QCOMPARE(last.status, HealthStatus::Synced);
    QCOMPARE(last.section.value(u"a").toInt(), 2);
    QCOMPARE(describedProblems(last.warnings),
             QStringList(QStringLiteral("duplicate_key 1:33 Duplicate key: /bot (the last one counts)")));
}

void TestConfigLimits::whatDoesNotCountIsNotWrong()
{
    // The value that the last one replaces is as if it were not there.
    for (const char *value : {"NaN", "9223372036854775809", "[NaN, -Infinity]", "1.5"}) {
        const ConfigEvaluation evaluation =
            evaluated(GatingState().set("long_threshold", value).set("long_thr\\u0065shold", "0.7").text());
        QCOMPARE(describedProblems(evaluation.problems), QStringList());
        QCOMPARE(evaluation.section.value(u"long_threshold").toDouble(), 0.7);
        QCOMPARE(evaluation.warnings.size(), 1);
    }
    const ConfigEvaluation other =
        evaluated(GatingState().set("long_threshold", "0.7").set("long_thr\\u0065shold", "NaN").text());
    QCOMPARE(other.status, HealthStatus::Invalid);
}

void TestConfigLimits::nestedTooDeep()
{
    for (const int depth : {2000, 100'000}) {
        const QByteArray deep = QByteArray(depth, '[') + QByteArray(depth, ']');
        const ConfigEvaluation evaluation = evaluated(GatingState().set("new_key", deep).text());
        QCOMPARE(evaluation.status, HealthStatus::Corrupted);
        QCOMPARE(evaluation.problems.size(), 1);
        QVERIFY2(evaluation.problems.constFirst().message().contains(u"deeply nested"),
                 qPrintable(evaluation.problems.constFirst().message()));
        QCOMPARE(evaluation.problems.constFirst().line, 22);
    }
    const QByteArray fits = QByteArray(500, '[') + QByteArray(500, ']');
    QCOMPARE(evaluated(GatingState().set("new_key", fits).text()).status, HealthStatus::Synced);
}

void TestConfigLimits::twoHundredThousandKeys()
{
    GatingState state;
    QByteArray section = state.section();
    section.chop(4); // the line break, two spaces and the bracket
    QByteArray many;
    for (int i = 0; i < 200'000; ++i)
        many += ",\n    \"key" + QByteArray::number(i) + "\": " + QByteArray::number(i);
    const ConfigEvaluation evaluation = evaluated(state.textWith(section + many + "\n  }"));
    QCOMPARE(evaluation.status, HealthStatus::Synced);
    QCOMPARE(evaluation.section.size(), 200'018);
    QCOMPARE(evaluation.section.value(u"key199999").toInt(), 199'999);
    // One bad value among them is found, with its place.
    const ConfigEvaluation bad =
        evaluated(state.textWith(section + many + ",\n    \"l\\u0065verage\": 7\n  }"));
    QCOMPARE(
        describedProblems(bad.problems),
        QStringList(QStringLiteral("enum 200022:22 Invalid leverage: 7 (must be 1, 2, 3, 4, 5, 10, or 20)")));
}

void TestConfigLimits::manyProblems()
{
    // Were each one looked for by itself, this would take hours.
    const int count = 40'000;
    QByteArray notNumbers = "{\n";
    QByteArray texts = "{\n";
    for (int i = 0; i < count; ++i) {
        notNumbers += "\"key" + QByteArray::number(i) + "\": NaN,\n";
        texts += "\"key" + QByteArray::number(i) + "\": \"x\",\n";
    }
    const ConfigEvaluation nan =
        evaluated("{\"configuration\": " + notNumbers + "\"a\": 1}}", Profile::generic());
    QCOMPARE(nan.problems.size(), count);
    QCOMPARE(nan.problems.constLast().line, count + 1);
    const Profile numbers = profileFrom(R"({"additionalProperties": {"type": "number"}})");
    const ConfigEvaluation wrong = evaluated("{\"configuration\": " + texts + "\"a\": 1}}", numbers);
    QCOMPARE(wrong.problems.size(), count);
    for (const SyncProblem &problem : wrong.problems)
        QCOMPARE(problem.line, problem.key.mid(3).toInt() + 2);
    QCOMPARE(evaluated("{\"configuration\": " + notNumbers + "\"a\": 1}}", numbers).problems.size(), count);
}

void TestConfigLimits::dangerousTextStaysText()
{
    const QByteArray html = R"("<img src=x onerror=alert(1)><b>&amp;</b>")";
    const ConfigEvaluation good = evaluated(GatingState().set("exit_strategy", html).text());
    QCOMPARE(good.status, HealthStatus::Synced);
    QCOMPARE(good.section.value(u"exit_strategy").toString(),
             QStringLiteral("<img src=x onerror=alert(1)><b>&amp;</b>"));

    // Whatever a message repeats can be shown in a terminal.
    const QByteArray dangerous = R"("\u001b[2J\u202eabc\u2028\r\n\u0007\u009b")";
    for (const char *key : {"long_threshold", "na\\nme\\u202e\\u001b"}) {
        for (const QByteArray &value : {dangerous, QByteArray("NaN")}) {
            const Profile numbers = profileFrom(R"({"additionalProperties": {"type": "number"}})");
            const ConfigEvaluation evaluation =
                evaluated(GatingState().textWith("{\"" + QByteArray(key) + "\": " + value + '}'), numbers);
            QCOMPARE(evaluation.status, HealthStatus::Invalid);
            QCOMPARE(evaluation.problems.size(), 1);
            const QString message = evaluation.problems.constFirst().message();
            for (const QChar c : message) {
                QVERIFY2(c.isPrint() && c.direction() != QChar::DirRLO, qPrintable(message));
                QVERIFY2(c.unicode() >= 0x20 && c != QChar(0x2028), qPrintable(message));
            }
        }
    }
    // A name is told as it is where it is data.
    const ConfigEvaluation twice =
        evaluated(GatingState().textWith("{\"a\\nb\": 1, \"a\\nb\": 2}"), Profile::generic());
    QCOMPARE(twice.warnings.constFirst().key, QStringLiteral("a\nb"));
    QCOMPARE(twice.warnings.constFirst().message(),
             QStringLiteral("Duplicate key: a\\nb (the last one counts)"));
    // A value that fills the screen is cut.
    const QByteArray longText = '"' + QByteArray(1'000'000, 'x') + '"';
    const ConfigEvaluation cut = evaluated(GatingState().set("long_threshold", longText).text());
    QVERIFY(cut.problems.constFirst().message().size() < 400);
}

void TestConfigLimits::keysBeyondTheBasicPlane()
{
    // Python's ensure_ascii may be on today and off tomorrow, or on for one part of the text: it is one
    // configuration.
    const QByteArray plain = "{\"\xef\xbf\xbd\": 1, \"\xf0\x9f\x98\x80\": {\"\xf0\x9f\x98\x80\": 2, "
                             "\"\xef\xbf\xae\": 3}, \"z\": 4}";
    const QByteArray escaped = R"({"\ufffd": 1, "\ud83d\ude00": {"\uD83D\uDE00": 2, "\uffee": 3}, "z": 4})";
    const QByteArray both =
        "{\"\\ufffd\": 1, \"\xf0\x9f\x98\x80\": {\"\\ud83d\\ude00\": 2, \"\xef\xbf\xae\": 3}, \"z\": 4}";
    const Profile generic = Profile::generic();
    const ConfigEvaluation first = evaluated("{\"configuration\": " + plain + '}', generic);
    QCOMPARE(first.status, HealthStatus::Synced);
    QCOMPARE(
        canonicalJson(first.section),
        QByteArray(
            "{\"z\":4,\"\xf0\x9f\x98\x80\":{\"\xf0\x9f\x98\x80\":2,\"\xef\xbf\xae\":3},\"\xef\xbf\xbd\":1}"));
    for (const QByteArray &text : {plain, escaped, both}) {
        const ConfigEvaluation evaluation = evaluated("{\"configuration\": " + text + '}', generic);
        QCOMPARE(canonicalHash(evaluation.section), canonicalHash(first.section));
        QVERIFY(jsonEqual(evaluation.section, first.section));
        QVERIFY(diffParameters(generic.parametersOf(first.section), generic.parametersOf(evaluation.section),
                               generic.significanceRule())
                    .isEmpty());
        QCOMPARE(evaluation.section.value(QString::fromUtf8("\xf0\x9f\x98\x80")).toObject().size(), 2);
    }
}

void TestConfigLimits::otherPlaceOfTheSection()
{
    const Profile deeper =
        profileFrom(R"({"x-configuration": "/bots/1/a~1b", "properties": {"a": {"type": "number"}}})");
    const QByteArray text = "{\"bots\": [{\"a/b\": {\"a\": 1}},\n {\"a/b\": {\"a\": \"x\"}}]}";
    QCOMPARE(describedProblems(evaluated(text, deeper).problems),
             QStringList(QStringLiteral("type 2:16 Invalid a: \"x\" (must be a number)")));
    QCOMPARE(evaluated("{\"bots\": [{\"a/b\": {\"a\": 1}}]}", deeper).status, HealthStatus::Missing);
    const Profile whole =
        profileFrom(R"({"x-configuration": "", "required": ["a"], "properties": {"a": {"type": "number"}}})");
    QCOMPARE(evaluated(" {\"a\": 1}\n", whole).section, (QJsonObject{{QStringLiteral("a"), 1}}));
    QCOMPARE(describedProblems(evaluated("\n{\"a\": \"x\"}", whole).problems),
             QStringList(QStringLiteral("type 2:7 Invalid a: \"x\" (must be a number)")));
    QCOMPARE(evaluated("{}", whole).status, HealthStatus::Incomplete);
}

void TestConfigLimits::genericTakesTheWholeDocument()
{
    const Profile generic = Profile::generic();
    const ConfigEvaluation whole = evaluated("\xef\xbb\xbf\n{\"a\": {\"b\": 1}, \"c\": [2]}\n", generic);
    QCOMPARE(whole.status, HealthStatus::Synced);
    QCOMPARE(generic.parametersOf(whole.section),
             (QJsonObject{{QStringLiteral("/a/b"), 1}, {QStringLiteral("/c/0"), 2}}));
    const ConfigEvaluation section = evaluated(R"({"configuration": {"a": 1}, "b": 2})", generic);
    QCOMPARE(section.section, (QJsonObject{{QStringLiteral("a"), 1}}));
    QCOMPARE(evaluated(R"({"configuration": null, "b": 2})", generic).section.size(), 2);
    QCOMPARE(evaluated(R"({"configuration": 5, "b": 2})", generic).status, HealthStatus::Invalid);
    QCOMPARE(describedProblems(evaluated("{\"b\": 2,\n\"c\": NaN}", generic).problems),
             QStringList(QStringLiteral("nan 2:6 Invalid c: NaN (must be a number)")));
    QCOMPARE(evaluated("[1]", generic).status, HealthStatus::Corrupted);
    QCOMPARE(evaluated("{}", generic).status, HealthStatus::Synced);
    QCOMPARE(evaluated("", generic).status, HealthStatus::Unreadable);
}

QTEST_GUILESS_MAIN(TestConfigLimits)
#include "tst_configlimits.moc"
