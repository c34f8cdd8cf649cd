// SPDX-License-Identifier: GPL-3.0-or-later
// What the official suite does not ask: what a violation says, and in which order; exact numbers.
#include "tests/sync/profile/tst_schemavalidatorsupport.h"

#include <QTest>

class TestSchemaValidator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreExact_data();
    void numbersAreExact();
    void everyViolationInOrder();
    void sentences_data();
    void sentences();
    void violationsCarryTheirParts();
    void alternativesAreOneViolation();
    void conditionsTellWhatIsBroken();
    void keysAreCheckedTogether();
    void keysAreFoundInAnyOrder();
    void lengthsCountCharacters();
    void itemsAreUnique();
};

void TestSchemaValidator::numbersAreExact_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("instance");
    QTest::addColumn<bool>("valid");
    const auto row = [](const char *schema, const char *instance, bool valid) {
        QTest::addRow("%s %s", schema, instance) << QByteArray(schema) << QByteArray(instance) << valid;
    };
    row(R"({"maximum": 9223372036854775806})", "9223372036854775807", false);
    row(R"({"maximum": 9223372036854775806})", "9223372036854775806", true);
    row(R"({"exclusiveMaximum": 9223372036854775807})", "9223372036854775806", true);
    row(R"({"exclusiveMaximum": 9223372036854775807})", "9223372036854775807", false);
    row(R"({"minimum": -9223372036854775807})", "-9223372036854775808", false);
    row(R"({"minimum": -9223372036854775807})", "-9223372036854775807", true);
    row(R"({"exclusiveMinimum": 9007199254740992})", "9007199254740993", true);
    row(R"({"exclusiveMinimum": 9007199254740992})", "9007199254740992.0", false);
    row(R"({"const": 9007199254740993})", "9007199254740992", false);
    row(R"({"const": 9007199254740993})", "9007199254740993", true);
    row(R"({"enum": [9223372036854775807]})", "9223372036854775806", false);
    row(R"({"const": 4})", "4.0", true);
    row(R"({"enum": [1, 2, 3, 4, 5, 10, 20]})", "4.0", true);
    row(R"({"enum": [1, 2, 3, 4, 5, 10, 20]})", "4.5", false);
    row(R"({"const": {"a": [4]}})", R"({"a": [4.0]})", true);
    row(R"({"const": false})", "0", false);
    row(R"({"const": 1})", "true", false);
    row(R"({"type": "integer"})", "4.0", true);
    row(R"({"type": "integer"})", "1e300", true);
    row(R"({"type": "integer"})", "9223372036854775807", true);
    row(R"({"type": "integer"})", "4.5", false);
    row(R"({"type": "number"})", "true", false);
    row(R"({"type": "number"})", R"("0.8")", false);
    row(R"({"maximum": 0.1})", "0.1", true);
    row(R"({"maximum": 0.1})", "0.10000000000000002", false);
    row(R"({"multipleOf": 3})", "9223372036854775806", true);
    row(R"({"multipleOf": 3})", "9223372036854775807", false);
    row(R"({"multipleOf": 2})", "-9223372036854775808", true);
    row(R"({"multipleOf": 9223372036854775807})", "9223372036854775807", true);
    row(R"({"multipleOf": 0.0001})", "0.0075", true);
    row(R"({"multipleOf": 0.0001})", "0.00751", false);
    row(R"({"multipleOf": 0.01})", "19.99", true);
    row(R"({"multipleOf": 0.1})", "0.3", true);
    row(R"({"multipleOf": 1e-8})", "12391239123", true);
    row(R"({"multipleOf": 0.123456789})", "1e308", false);
    row(R"({"multipleOf": 1e308})", "0.5", false);
    row(R"({"multipleOf": 1e308})", "0", true);
    row(R"({"multipleOf": 5e-324})", "1e308", true);
    row(R"({"multipleOf": 7})", "7e300", true);
    row(R"({"multipleOf": 7})", "8e300", false);
}

void TestSchemaValidator::numbersAreExact()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, instance);
    QFETCH(bool, valid);
    const QList<SchemaViolation> violations = check(schema, instance);
    QVERIFY2(violations.isEmpty() == valid, qPrintable(lines(violations).join(u'\n')));
}

void TestSchemaValidator::everyViolationInOrder()
{
    const QByteArray schema = R"({
        "type": "object",
        "required": ["zeta", "long", "alpha", "beta"],
        "properties": {
            "long": {"type": "number", "minimum": 0, "maximum": 1},
            "leverage": {"enum": [1, 2, 3, 4, 5, 10, 20]},
            "hold": {"type": "integer", "exclusiveMinimum": 0, "multipleOf": 2},
            "name": {"type": "string", "maxLength": 3, "pattern": "^[a-z]+$"},
            "list": {"items": {"type": "number"}}
        },
        "additionalProperties": false
    })";
    const QByteArray instance = R"({
        "name": "BTC bot", "leverage": 7, "long": 1.5, "hold": -3.5, "extra": null, "list": [1, "2", null]
    })";
    QCOMPARE(lines(check(schema, instance)),
             QStringList({
                 QStringLiteral(" /required: the required key zeta is missing"),
                 QStringLiteral(" /required: the required key alpha is missing"),
                 QStringLiteral(" /required: the required key beta is missing"),
                 QStringLiteral("/extra /additionalProperties: is an unknown key"),
                 QStringLiteral("/hold /properties/hold/type: is of type number, not integer"),
                 QStringLiteral("/hold /properties/hold/exclusiveMinimum: is not more than 0"),
                 QStringLiteral("/hold /properties/hold/multipleOf: is not a multiple of 2"),
                 QStringLiteral("/leverage /properties/leverage/enum: is none of 1, 2, 3, 4, 5, 10, 20"),
                 QStringLiteral("/list/1 /properties/list/items/type: is of type string, not number"),
                 QStringLiteral("/list/2 /properties/list/items/type: is of type null, not number"),
                 QStringLiteral("/long /properties/long/maximum: is more than 1"),
                 QStringLiteral("/name /properties/name/maxLength: has 7 characters, more than 3"),
                 QStringLiteral("/name /properties/name/pattern: does not match the pattern ^[a-z]+$"),
             }));
    // The keys of a nested object come where the object stands.
    QCOMPARE(lines(check(R"({"properties": {"b": {"required": ["x"], "properties": {"y": {"const": 1}}}},
                             "additionalProperties": {"type": "null"}})",
                         R"({"a": 1, "b": {"y": 2}, "c": 3})")),
             QStringList({
                 QStringLiteral("/a /additionalProperties/type: is of type number, not null"),
                 QStringLiteral("/b /properties/b/required: the required key x is missing"),
                 QStringLiteral("/b/y /properties/b/properties/y/const: is not 1"),
                 QStringLiteral("/c /additionalProperties/type: is of type number, not null"),
             }));
}

void TestSchemaValidator::sentences_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("instance");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *schema, const char *instance, const char *line) {
        QTest::addRow("%s %s", schema, instance)
            << QByteArray(schema) << QByteArray(instance) << QString::fromUtf8(line);
    };
    row("false", "1", " : nothing is allowed here");
    row(R"({"properties": {"a": false}})", R"({"a": 1})", "/a /properties/a: nothing is allowed here");
    row(R"({"type": ["number", "null"]})", R"("x")", " /type: is of type string, not number, null");
    row(R"({"minimum": 0.5})", "0.25", " /minimum: is less than 0.5");
    row(R"({"exclusiveMaximum": 1})", "1", " /exclusiveMaximum: is not less than 1");
    row(R"({"const": "a"})", "1", R"( /const: is not "a")");
    row(R"({"minLength": 2})", R"("a")", " /minLength: has 1 characters, fewer than 2");
    row(R"({"minItems": 2})", "[1]", " /minItems: has 1 items, fewer than 2");
    row(R"({"maxItems": 0})", "[1]", " /maxItems: has 1 items, more than 0");
    row(R"({"minProperties": 1})", "{}", " /minProperties: has 0 keys, fewer than 1");
    row(R"({"maxProperties": 0})", R"({"a": 1})", " /maxProperties: has 1 keys, more than 0");
    row(R"({"items": [true], "additionalItems": false})", "[1, 2]",
        "/1 /additionalItems: is one item too many");
    row(R"({"items": [true, {"type": "null"}]})", "[1, 2]", "/1 /items/1/type: is of type number, not null");
    row(R"({"contains": {"type": "null"}})", "[1, 2]",
        " /contains: has no item of the kind that it must contain");
    row(R"({"propertyNames": {"maxLength": 1}})", R"({"ab": 1})",
        "/ab /propertyNames: ab is not allowed as a key");
    row(R"({"dependencies": {"a": ["b"]}})", R"({"a": 1})",
        " /dependencies/a: the key b is missing, which a needs");
    row(R"({"patternProperties": {"^x-": {"type": "null"}}})", R"({"x-a~b/c": 1})",
        "/x-a~0b~1c /patternProperties/^x-/type: is of type number, not null");
    row(R"({"items": {"$ref": "#/definitions/n"}, "definitions": {"n": {"type": "null"}}})", "[1]",
        "/0 /definitions/n/type: is of type number, not null");
}

void TestSchemaValidator::sentences()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, instance);
    QFETCH(QString, line);
    QCOMPARE(lines(check(schema, instance)), QStringList(line));
}

void TestSchemaValidator::violationsCarryTheirParts()
{
    QList<SchemaViolation> violations =
        check(R"({"required": ["b"], "properties": {"a": {"type": ["integer", "null"], "enum": [1, null]}}})",
              R"({"a": "x"})");
    QCOMPARE(violations.size(), 3);
    QCOMPARE(violations.at(0).keyword, QStringLiteral("required"));
    QCOMPARE(violations.at(0).missingKey, QStringLiteral("b"));
    QVERIFY(violations.at(0).value.isUndefined());
    QVERIFY(violations.at(0).place.isEmpty());
    QCOMPARE(violations.at(1).keyword, QStringLiteral("type"));
    QCOMPARE(violations.at(1).expectedTypes,
             QStringList({QStringLiteral("integer"), QStringLiteral("null")}));
    QCOMPARE(violations.at(1).value, QJsonValue(QStringLiteral("x")));
    QCOMPARE(violations.at(2).keyword, QStringLiteral("enum"));
    QCOMPARE(violations.at(2).allowed, QList<QJsonValue>({QJsonValue(1), QJsonValue(QJsonValue::Null)}));
    QVERIFY(violations.at(2).expectedTypes.isEmpty());

    violations = check(R"({"const": [1]})", "[2]");
    QCOMPARE(violations.size(), 1);
    QCOMPARE(violations.at(0).keyword, QStringLiteral("const"));
    QCOMPARE(violations.at(0).allowed, QList<QJsonValue>({QJsonValue(QJsonArray({1}))}));

    violations = check(R"({"dependencies": {"a": ["b"]}})", R"({"a": 1})");
    QCOMPARE(violations.size(), 1);
    QCOMPARE(violations.at(0).missingKey, QStringLiteral("b"));

    violations = check("{}", "1");
    QVERIFY(violations.isEmpty());
}

void TestSchemaValidator::alternativesAreOneViolation()
{
    const QByteArray forms = R"([{"type": "string"}, {"minimum": 2}, {"maximum": 5}])";
    QCOMPARE(lines(check("{\"anyOf\": [{\"type\": \"string\"}, {\"minimum\": 2}]}", "1")),
             QStringList(QStringLiteral(" /anyOf: fits none of the 2 allowed forms")));
    QCOMPARE(lines(check("{\"oneOf\": " + forms + "}", "3")),
             QStringList(QStringLiteral(" /oneOf: fits 2 of 3 forms, of which exactly one must fit")));
    QCOMPARE(lines(check(R"({"oneOf": [{"type": "string"}, {"minimum": 2}]})", "1")),
             QStringList(QStringLiteral(" /oneOf: fits none of the 2 allowed forms")));
    QCOMPARE(lines(check(R"({"not": {"type": "number"}})", "1")),
             QStringList(QStringLiteral(" /not: has a form that is not allowed")));
    // allOf is no alternative: every part of it counts.
    QCOMPARE(lines(check(R"({"allOf": [{"minimum": 2}, {"multipleOf": 2}, {"type": "number"}]})", "1")),
             QStringList({QStringLiteral(" /allOf/0/minimum: is less than 2"),
                          QStringLiteral(" /allOf/1/multipleOf: is not a multiple of 2")}));
}

void TestSchemaValidator::conditionsTellWhatIsBroken()
{
    const QByteArray schema = R"({
        "if": {"properties": {"exit": {"const": "FIXED"}}, "required": ["exit"]},
        "then": {"required": ["take_profit"]},
        "else": {"properties": {"take_profit": false}}
    })";
    QCOMPARE(lines(check(schema, R"({"exit": "FIXED"})")),
             QStringList(QStringLiteral(" /then/required: the required key take_profit is missing")));
    QCOMPARE(
        lines(check(schema, R"({"exit": "ML", "take_profit": 1})")),
        QStringList(QStringLiteral("/take_profit /else/properties/take_profit: nothing is allowed here")));
    QVERIFY(check(schema, R"({"exit": "FIXED", "take_profit": 1})").isEmpty());
    QVERIFY(check(R"({"then": false, "else": false})", "1").isEmpty());
    QVERIFY(check(R"({"if": true})", "1").isEmpty());
}

void TestSchemaValidator::keysAreCheckedTogether()
{
    // A key that is listed is checked by the patterns that it matches as well, and is never an additional
    // one.
    const QByteArray schema = R"({
        "properties": {"ab": {"minimum": 5}},
        "patternProperties": {"a": {"maximum": 1}, "b$": {"multipleOf": 2}},
        "additionalProperties": {"type": "null"}
    })";
    QCOMPARE(lines(check(schema, R"({"ab": 3, "c": 0})")),
             QStringList({QStringLiteral("/ab /properties/ab/minimum: is less than 5"),
                          QStringLiteral("/ab /patternProperties/a/maximum: is more than 1"),
                          QStringLiteral("/ab /patternProperties/b$/multipleOf: is not a multiple of 2"),
                          QStringLiteral("/c /additionalProperties/type: is of type number, not null")}));
    QVERIFY(check(schema, R"({"xb": 2, "c": null})").isEmpty());
}

void TestSchemaValidator::keysAreFoundInAnyOrder()
{
    // Qt's parser sorts these two by their code points, and QJsonObject::insert() by their code units.
    const QString first = QStringLiteral("\uE000");
    const QString second = QStringLiteral("\U0001F600");
    const QString text = QStringLiteral(R"({"properties": {"%1": {"const": 1}, "%2": {"const": 2}}})");
    const QJsonValue schema = json(text.arg(first, second).toUtf8());
    QJsonObject instance;
    instance.insert(first, 1);
    instance.insert(QStringLiteral("between"), 0);
    instance.insert(second, 2);
    QVERIFY(instance.keys().indexOf(second) < instance.keys().indexOf(first));
    QCOMPARE(lines(checkValues(schema, instance)), QStringList());
    instance.insert(second, 3);
    QCOMPARE(checkValues(schema, instance).size(), 1);
}

void TestSchemaValidator::lengthsCountCharacters()
{
    const QString faces = QString::fromUcs4(U"\U0001F600\U0001F601", 2);
    QVERIFY(checkValues(json(R"({"maxLength": 2, "minLength": 2})"), QJsonValue(faces)).isEmpty());
    QCOMPARE(checkValues(json(R"({"maxLength": 1})"), QJsonValue(faces)).size(), 1);
    // A key beyond the basic plane, and one with half a surrogate pair, are keys like others.
    QJsonObject object;
    object.insert(faces, 1);
    object.insert(QString(QChar(0xd83d)), 2);
    QCOMPARE(checkValues(json(R"({"propertyNames": {"maxLength": 1}})"), object).size(), 1);
    QCOMPARE(checkValues(json(R"({"patternProperties": {"^.$": false}})"), object).size(), 1);
}

void TestSchemaValidator::itemsAreUnique()
{
    const QByteArray schema = R"({"uniqueItems": true})";
    QCOMPARE(lines(check(schema, "[1, 2, 1.0]")),
             QStringList(QStringLiteral(" /uniqueItems: items 0 and 2 are equal")));
    QVERIFY(check(schema, R"([1, true, "1", [1], {"a": 1}, null, false, 0, ""])").isEmpty());
    // Many items take another way to the same answer.
    QJsonArray many;
    for (int i = 0; i < 50'000; ++i)
        many.append(i % 2 == 0 ? QJsonValue(i) : QJsonValue(QJsonArray({i, QString::number(i)})));
    QVERIFY(checkValues(json(schema), many).isEmpty());
    many.append(QJsonArray({30'001.0, QStringLiteral("30001")}));
    QCOMPARE(lines(checkValues(json(schema), many)),
             QStringList(QStringLiteral(" /uniqueItems: items 30001 and 50000 are equal")));
    // Halves of surrogate pairs are different texts, although neither can be written in UTF-8.
    QJsonArray halves;
    for (char16_t half = 0xd800; half < 0xd840; ++half)
        halves.append(QString(QChar(half)));
    QVERIFY(checkValues(json(schema), halves).isEmpty());
}

QTEST_GUILESS_MAIN(TestSchemaValidator)
#include "tst_schemavalidator.moc"
