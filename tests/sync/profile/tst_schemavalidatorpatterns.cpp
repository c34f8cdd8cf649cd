// SPDX-License-Identifier: GPL-3.0-or-later
// Regular expressions of schemas: ECMA-262's meaning, and an end in any case.
#include "sync/profile/schemapattern.h"
#include "sync/profile/schemavalidator.h"
#include "sync/values/plaintext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using Answer = SchemaPattern::Answer;

class TestSchemaValidatorPatterns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meaning_data();
    void meaning();
    void errors_data();
    void errors();
    void runaways_data();
    void runaways();
    void longTexts();
    void longSearchesAreNotRunaways();
    void brokenSurrogatesAreText();
    void runawayIsAViolation();
    void runawayInAlternatives();
    void manyRunaways();
};

void TestSchemaValidatorPatterns::meaning_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const auto row = [](QStringView pattern, QStringView text, bool found) {
        QTest::addRow("%s on %s", qPrintable(visibleText(pattern.toString())),
                      qPrintable(visibleText(text.toString())))
            << pattern.toString() << text.toString() << found;
    };
    // Searched, not anchored; the dollar is the very end.
    row(u"b", u"abc", true);
    row(u"", u"", true);
    row(u"^b", u"abc", false);
    row(u"^a$", u"a\n", false);
    row(u"a$", u"ba", true);
    row(u"^a|b", u"cb", true);
    row(u"(^a|b)$", u"cb", true);
    row(u"a$|^b", u"bc", true);
    row(u"^", u"", true);
    // Characters and their classes.
    row(u"^.$", u"\r", false);
    row(u"^.$", u"\u2028", false);
    row(u"^.$", u"\u0085", true);
    row(u"^.$", u"\U0001F600", true);
    row(u"^[\U0001F600-\U0001F64F]$", u"\U0001F610", true);
    row(u"^[^a]$", u"\U0001F600", true);
    row(u"^\\d$", u"\u0663", false);
    row(u"^\\w$", u"\u00e9", false);
    row(u"^\\W$", u"\u00e9", true);
    row(u"^\\s+$", u" \t\n\v\f\r\u00a0\u1680\u2003\u2028\u2029\u202f\u205f\u3000\ufeff", true);
    row(u"^\\s$", u"\u180e", false);
    row(u"\\S", u"\u00a0", false);
    row(u"^[\\S]$", u"\U0001F600", true);
    row(u"^[^\\S]$", u"\u3000", true);
    row(u"^[\\s\\d]+$", u"1\u00a02", true);
    row(u"^\\v$", u"\v", true);
    row(u"^\\v$", u"\n", false);
    row(u"^\\cJ$", u"\n", true);
    row(u"^\\x41\\u0042\\u{43}$", u"ABC", true);
    row(u"^\\uD83D\\uDE00$", u"\U0001F600", true);
    row(u"^\\u{1F600}$", u"\U0001F600", true);
    row(u"^\\/\\-\\_\\.$", u"/-_.", true);
    row(u"^[\\w-.]+$", u"a-.", true);
    row(u"^[a\\-z]$", u"b", false);
    row(u"^[\\b]$", u"\b", true);
    row(u"^[]a]", u"]a]", false);
    row(u"^[^]$", u"\n", true);
    row(u"[]", u"a", false);
    row(u"^[[:alpha:]]$", u"a", false);
    row(u"^[[:alpha:]]$", u":]", true);
    row(u"^[&&[]$", u"[", true);
    row(u"^]}$", u"]}", true);
    row(u"^a{,2}$", u"a{,2}", true);
    row(u"^a{x}$", u"a{x}", true);
    row(u"^a{2,}?$", u"aaa", true);
    row(u"\\bfoo\\b", u"a foo.", true);
    row(u"\\bfoo\\b", u"afoo", false);
    // Groups and references.
    row(u"^(?:a)(?=b)(?!c)b(?<=ab)(?<!x)$", u"ab", true);
    row(u"^(?<year>\\d{4})-\\k<year>$", u"2024-2024", true);
    row(u"^(a)?b\\1$", u"b", true);
    row(u"^(a)?b\\1$", u"ab", false);
    row(u"^(?:(?<n>x)|y)\\k<n>$", u"y", true);
    row(u"\\2(a)(b)", u"ab", true);
    // Properties of Unicode.
    row(u"^\\p{Letter}+$", u"\u00e9\u03b1", true);
    row(u"^\\p{L}\\P{Lu}$", u"\u00c9\u00e9", true);
    row(u"^\\p{digit}+$", u"\u0663", true);
    row(u"^[\\p{gc=Decimal_Number}x]+$", u"4x\u0663", true);
    row(u"^\\p{Script=Greek}$", u"\u03b1", true);
    row(u"^\\p{sc=Latin}$", u"\u03b1", false);
    row(u"^\\p{Alphabetic}$", u"\u00e9", true);
    row(u"^\\p{Cased_Letter}+$", u"aB", true);
}

void TestSchemaValidatorPatterns::meaning()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(bool, found);
    const SchemaPattern compiled(pattern);
    QVERIFY2(compiled.isValid(), qPrintable(compiled.error()));
    QCOMPARE(compiled.source(), pattern);
    QCOMPARE(compiled.search(text), found ? Answer::Found : Answer::NotFound);
}

void TestSchemaValidatorPatterns::errors_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char *pattern : {"(",
                                ")",
                                "a)",
                                "[",
                                "[a",
                                "\\",
                                "[\\",
                                "*",
                                "a**",
                                "a++",
                                "a*+",
                                "a?+",
                                "a{2}+",
                                "a{2}{3}",
                                "^*",
                                "|+",
                                "(*)",
                                "(*ACCEPT)",
                                "(*LIMIT_MATCH=1)a",
                                "(?i)a",
                                "(?>a)",
                                "(?#a)",
                                "(?P<a>b)",
                                "(?|a)",
                                "(?R)",
                                "(?1)",
                                "(?C1)",
                                "\\A",
                                "\\Z",
                                "\\z",
                                "\\a",
                                "\\e",
                                "\\h",
                                "\\R",
                                "\\K",
                                "\\G",
                                "\\X",
                                "\\N",
                                "\\Q",
                                "\\E",
                                "\\i",
                                "[\\A]",
                                "[\\B]",
                                "[\\1]",
                                "\\1",
                                "(a)\\2",
                                "\\01",
                                "\\k<a>",
                                "\\k",
                                "\\c",
                                "\\c1",
                                "\\x4",
                                "\\xZZ",
                                "\\u12",
                                "\\u{110000}",
                                "\\u{}",
                                "\\uD83D",
                                "\\p",
                                "\\pL",
                                "\\p{}",
                                "\\p{Nothing}",
                                "\\p{gc=Nothing}",
                                "\\p{a=b}",
                                "\\p{^L}",
                                "[b-a]",
                                "a{2,1}",
                                "(?<a>b)(?<a>c)"})
        QTest::newRow(pattern) << QString::fromLatin1(pattern);
}

void TestSchemaValidatorPatterns::errors()
{
    QFETCH(QString, pattern);
    const SchemaPattern compiled(pattern);
    QVERIFY(!compiled.isValid());
    QVERIFY(!compiled.error().isEmpty());
}

void TestSchemaValidatorPatterns::runaways_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<qsizetype>("length");
    for (const char *pattern : {"^(a+)+$", "(a+)+$", "^(a|a)*$", "^(a|aa)+$", "^(([a-z])+.)+[A-Z]([a-z])+$",
                                "^(.*a){20}$", "^((a*)*)*$", "^(a?){60}a{60}$|c"}) {
        for (const qsizetype length : {qsizetype(40), qsizetype(30'000), qsizetype(50'000)}) {
            QTest::addRow("%s %d", pattern, static_cast<int>(length))
                << QString::fromLatin1(pattern) << length;
        }
    }
}

void TestSchemaValidatorPatterns::runaways()
{
    QFETCH(QString, pattern);
    QFETCH(qsizetype, length);
    const SchemaPattern compiled(pattern);
    QVERIFY2(compiled.isValid(), qPrintable(compiled.error()));
    const Answer answer = compiled.search(QString(length, u'a') + u'b');
    // Given up, or seen to be hopeless: never a match, and never a hang (the test has a time limit).
    QVERIFY(answer != Answer::Found);
    if (pattern == u"^(a+)+$")
        QCOMPARE(answer, Answer::TooLong);
}

void TestSchemaValidatorPatterns::longTexts()
{
    const QString text = QString(100'000, u'a');
    // Harmless, although it needs more than the stack of just-in-time code.
    QCOMPARE(SchemaPattern(QStringLiteral("^(?:a|b)*$")).search(text), Answer::Found);
    QCOMPARE(SchemaPattern(QStringLiteral("^a*$")).search(text + u'\n'), Answer::NotFound);
    QCOMPARE(SchemaPattern(QStringLiteral("^[a-z]{100000,}$")).isValid(), false); // PCRE2 counts to 65,535
}

void TestSchemaValidatorPatterns::longSearchesAreNotRunaways()
{
    // Something at any place of a long text, at the joints of the attempts as well.
    const SchemaPattern needle(QStringLiteral("x(?=y)y$|needle"));
    for (const qsizetype before : {0, 1, 255, 256, 257, 511, 512, 1000, 99'999}) {
        QCOMPARE(needle.search(QString(before, u'a') + QStringLiteral("xy")), Answer::Found);
        QCOMPARE(needle.search(QString(before, u'a') + QStringLiteral("needle") + QString(300, u'a')),
                 Answer::Found);
        QCOMPARE(needle.search(QString(before, u'a') + QStringLiteral("xyz")), Answer::NotFound);
    }
    QString faces;
    for (int i = 0; i < 1000; ++i)
        faces += QStringLiteral(u"\U0001F600");
    QCOMPARE(SchemaPattern(QStringLiteral("(?<=\\u{1F600})x")).search(faces + u'x'), Answer::Found);
    QCOMPARE(SchemaPattern(QStringLiteral("$")).search(faces), Answer::Found);
    QCOMPARE(SchemaPattern(QStringLiteral("\\B$")).search(QString(256, u' ')), Answer::Found);
}

void TestSchemaValidatorPatterns::brokenSurrogatesAreText()
{
    QString text = QStringLiteral("a");
    text += QChar(0xd83d);
    text += u'b';
    QCOMPARE(SchemaPattern(QStringLiteral("^a.b$")).search(text), Answer::Found);
    QCOMPARE(SchemaPattern(QStringLiteral("^[a-b]+$")).search(text), Answer::NotFound);
    QCOMPARE(SchemaPattern(QStringLiteral("^a.$")).search(text.chopped(1)), Answer::Found);
}

void TestSchemaValidatorPatterns::runawayIsAViolation()
{
    const QJsonObject schema = {{QStringLiteral("pattern"), QStringLiteral("^(a+)+$")}};
    const auto validator = SchemaValidator::compile(schema);
    QVERIFY(validator.ok());
    QVERIFY(validator.value().validate(QString(5000, u'a')).isEmpty());
    const QList<SchemaViolation> violations =
        validator.value().validate(QString(QString(40'000, u'a') + u'b'));
    QCOMPARE(violations.size(), 1);
    QCOMPARE(violations.at(0).keyword, QStringLiteral("pattern"));
    QCOMPARE(violations.at(0).schemaPlace.toString(), QStringLiteral("/pattern"));
    QCOMPARE(violations.at(0).message, QStringLiteral("the pattern %1 takes too long on this value"));
    QCOMPARE(violations.at(0).messageArguments, QStringList(QStringLiteral("^(a+)+$")));

    const QJsonObject keys = {
        {QStringLiteral("patternProperties"), QJsonObject({{QStringLiteral("^(a+)+$"), true}})}};
    const QList<SchemaViolation> keyViolations = SchemaValidator::compile(keys).value().validate(
        QJsonObject({{QString(QString(50, u'a') + u'b'), 1}}));
    QCOMPARE(keyViolations.size(), 1);
    QCOMPARE(keyViolations.at(0).keyword, QStringLiteral("patternProperties"));
}

void TestSchemaValidatorPatterns::runawayInAlternatives()
{
    const QJsonObject pattern = {{QStringLiteral("pattern"), QStringLiteral("^(a+)+$")}};
    const QString text = QString(50, u'a') + u'b';
    // Without an answer, "not" must not become a yes.
    const QList<SchemaViolation> negated =
        SchemaValidator::compile(QJsonObject({{QStringLiteral("not"), pattern}})).value().validate(text);
    QCOMPARE(negated.size(), 1);
    QCOMPARE(negated.at(0).keyword, QStringLiteral("pattern"));
    QCOMPARE(negated.at(0).schemaPlace.toString(), QStringLiteral("/not/pattern"));
    // Another alternative answers the question.
    const QJsonObject string = {{QStringLiteral("type"), QStringLiteral("string")}};
    const QJsonObject either = {{QStringLiteral("anyOf"), QJsonArray({pattern, string})}};
    QVERIFY(SchemaValidator::compile(either).value().validate(text).isEmpty());
}

void TestSchemaValidatorPatterns::manyRunaways()
{
    // Ten minutes of patience, were each of them given its time.
    const QJsonObject pattern = {{QStringLiteral("pattern"), QStringLiteral("^(a+)+$")}};
    QJsonArray texts;
    for (int i = 0; i < 10'000; ++i)
        texts.append(QString(QString(50, u'a') + u'b'));
    const QList<SchemaViolation> violations =
        SchemaValidator::compile(QJsonObject({{QStringLiteral("items"), pattern}})).value().validate(texts);
    QVERIFY(violations.size() > 5);
    QVERIFY(violations.size() < 100);
    QCOMPARE(violations.at(0).message, QStringLiteral("the pattern %1 takes too long on this value"));
    QCOMPARE(violations.constLast().message, QStringLiteral("takes too long to check with this schema"));
}

QTEST_GUILESS_MAIN(TestSchemaValidatorPatterns)
#include "tst_schemavalidatorpatterns.moc"
