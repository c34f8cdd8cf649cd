// SPDX-License-Identifier: GPL-3.0-or-later
// What the official suite does not ask: what a violation says, and in which order; exact numbers; what cannot
// run.
#include "sync/profile/schemavalidator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <vector>

namespace {

/// Any JSON value, scalars included.
QJsonValue json(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + text + ']', &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", text.constData(), qPrintable(error.errorString()));
    return document.array().at(0);
}

QList<SchemaViolation> checkValues(const QJsonValue &schema, const QJsonValue &instance)
{
    const auto validator = SchemaValidator::compile(schema);
    if (!validator.ok())
        qFatal("%s", qPrintable(validator.error().text()));
    return validator.value().validate(instance);
}

QList<SchemaViolation> check(const QByteArray &schema, const QByteArray &instance)
{
    return checkValues(json(schema), json(instance));
}

QString filled(const QString &source, const QStringList &arguments)
{
    QString text = source;
    for (qsizetype i = 0; i < arguments.size(); ++i)
        text.replace(u'%' + QString::number(i + 1), arguments.at(i));
    return text;
}

/// One line for each violation: place, place in the schema, sentence.
QStringList lines(const QList<SchemaViolation> &violations)
{
    QStringList result;
    for (const SchemaViolation &violation : violations) {
        result.append(violation.place.toString() + u' ' + violation.schemaPlace.toString() +
                      QStringLiteral(": ") + filled(violation.message, violation.messageArguments));
    }
    return result;
}

QString errorOf(const QByteArray &schema)
{
    const auto validator = SchemaValidator::compile(json(schema));
    return validator.ok() ? QString() : validator.error().text();
}

QByteArray nested(const QByteArray &open, const QByteArray &inner, const QByteArray &close, int levels)
{
    return open.repeated(levels) + inner + close.repeated(levels);
}

} // namespace

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
    void lengthsCountCharacters();
    void itemsAreUnique();
    void referencesByIdentifier_data();
    void referencesByIdentifier();
    void uselessSchemasAreRefused_data();
    void uselessSchemasAreRefused();
    void metaSchemaFindsTypos_data();
    void metaSchemaFindsTypos();
    void metaSchemaIsASchema();
    void deepInstances();
    void deepSchemas();
    void worksOnASmallStack();
    void alternativesWithoutEnd();
    void copiesAndThreads();
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
}

void TestSchemaValidator::referencesByIdentifier_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("good");
    QTest::addColumn<QByteArray>("bad");
    const auto row = [](const char *name, const char *schema, const char *good, const char *bad) {
        QTest::addRow("%s", name) << QByteArray(schema) << QByteArray(good) << QByteArray(bad);
    };
    row("name", R"({"$ref": "#foo", "definitions": {"a": {"$id": "#foo", "type": "integer"}}})", "1",
        "\"a\"");
    row("name by absolute URI", R"({"$id": "https://example.com/anchor", "allOf": [{"$ref":
        "https://example.com/anchor#foo"}], "definitions": {"a": {"$id": "#foo", "type": "integer"}}})",
        "1", "\"a\"");
    row("name below another base", R"({"$id": "http://example.com/root", "allOf": [{"$ref":
        "http://example.com/nested#foo"}], "definitions": {"a": {"$id": "nested", "definitions":
        {"b": {"$id": "#foo", "type": "integer"}}}}})",
        "1", "\"a\"");
    row("nameless root", R"({"properties": {"a": {"$ref": "item"}}, "definitions": {"i": {"$id": "item",
        "type": "integer"}}})",
        R"({"a": 1})", R"({"a": ""})");
    row("URN", R"({"$id": "urn:uuid:deadbeef-1234-00ff-ff00-4321feebdaed", "properties": {"a":
        {"$ref": "urn:uuid:deadbeef-1234-00ff-ff00-4321feebdaed#/definitions/n"},
        "b": {"$ref": "#/definitions/n"}}, "definitions": {"n": {"type": "null"}}})",
        R"({"a": null, "b": null})", R"({"b": 1})");
    row("URN with a query", R"({"$id": "urn:example:weather?=op=map&lat=39.56", "properties": {"a":
        {"$ref": "#/definitions/n"}}, "definitions": {"n": {"type": "null"}}})",
        R"({"a": null})", R"({"a": 1})");
    row("file", R"({"$id": "file:///folder/file.json", "definitions": {"foo": {"type": "number"}},
        "allOf": [{"$ref": "#/definitions/foo"}]})",
        "1", "\"a\"");
    row("absolute path", R"({"$id": "http://example.com/ref/absref.json", "definitions": {"a": {"$id":
        "http://example.com/ref/absref/foobar.json", "type": "number"}, "b": {"$id":
        "http://example.com/absref/foobar.json", "type": "string"}}, "allOf": [{"$ref": "/absref/foobar.json"}]})",
        "\"a\"", "1");
    row("beside a reference", R"({"$id": "http://example.com/base/", "definitions": {"foo":
        {"$id": "http://example.com/foo.json", "type": "string"}, "base_foo": {"$id": "foo.json",
        "type": "number"}}, "allOf": [{"$id": "http://example.com/", "$ref": "foo.json"}]})",
        "1", "\"a\"");
    row("base of the target", R"({"$id": "http://example.com/defs1.json", "properties": {"foo": {"$id":
        "defs2.json", "definitions": {"inner": {"properties": {"bar": {"type": "string"}}}},
        "allOf": [{"$ref": "#/definitions/inner"}]}}, "allOf": [{"$ref": "defs2.json"}]})",
        R"({"foo": {"bar": "a"}, "bar": "a"})", R"({"foo": {"bar": "a"}, "bar": 1})");
    row("pointer through another base", R"({"$ref": "#/definitions/a/definitions/b", "definitions": {"a":
        {"$id": "http://example.com/a", "definitions": {"b": {"$ref": "#/definitions/c"},
        "c": {"type": "integer"}}}, "c": {"type": "string"}}})",
        "1", "\"a\"");
    row("not in enum", R"({"definitions": {"id_in_enum": {"enum": [{"$id": "https://example.com/my.json",
        "type": "null"}]}, "real": {"$id": "https://example.com/my.json", "type": "string"}},
        "anyOf": [{"$ref": "#/definitions/id_in_enum"}, {"$ref": "https://example.com/my.json"}]})",
        "\"a\"", "1");
    row("reference in enum", R"({"enum": [{"$ref": "#/definitions/no"}]})", R"({"$ref": "#/definitions/no"})",
        "1");
    row("reference in const", R"({"const": {"$ref": "http://example.com/"}})",
        R"({"$ref": "http://example.com/"})", "1");
    row("property called $ref", R"({"properties": {"$ref": {"$ref": "#/definitions/s"}}, "definitions": {"s":
        {"type": "string"}}})",
        R"({"$ref": "a"})", R"({"$ref": 1})");
    row("unknown keyword", R"({"$ref": "#/x-parts/a%25b/c~0d~1e/1", "x-parts": {"a%b": {"c~d/e": [true,
        {"items": {"$ref": "#/x-parts/n"}}]}, "n": {"type": "null"}}})",
        "[null]", "[1]");
    row("empty tokens", R"({"definitions": {"": {"definitions": {"": {"type": "number"}}}}, "allOf":
        [{"$ref": "#/definitions//definitions/"}]})",
        "1", "\"a\"");
    row("quote", R"({"properties": {"a": {"$ref": "#/definitions/a%22b"}}, "definitions": {"a\"b":
        {"type": "number"}}})",
        R"({"a": 1})", R"({"a": "1"})");
    row("meta-schema",
        R"({"$ref": "http://json-schema.org/draft-07/schema#/definitions/nonNegativeInteger"})", "0", "-1");
    row("same schema twice", R"({"definitions": {"int": {"type": "integer"}}, "allOf": [{"properties":
        {"foo": {"$ref": "#/definitions/int"}}}, {"additionalProperties": {"$ref": "#/definitions/int"}}]})",
        R"({"foo": 1})", R"({"foo": "a"})");
}

void TestSchemaValidator::referencesByIdentifier()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, good);
    QFETCH(QByteArray, bad);
    QCOMPARE(errorOf(schema), QString());
    QCOMPARE(lines(check(schema, good)), QStringList());
    QVERIFY(!check(schema, bad).isEmpty());
}

void TestSchemaValidator::uselessSchemasAreRefused_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *schema, const char *text) {
        QTest::addRow("%s", schema) << QByteArray(schema) << QString::fromUtf8(text);
    };
    row("3", "the whole schema: a schema must be an object, true or false");
    row(R"({"properties": {"a": null}})", "/properties/a: a schema must be an object, true or false");
    row(R"({"properties": {"a": {"type": "nubmer"}}})", R"(/properties/a/type: "nubmer" is not a JSON type)");
    row(R"({"type": [3]})", "/type: 3 is not a JSON type");
    row(R"({"minimum": "0"})", "/minimum: the keyword must be a number");
    row(R"({"multipleOf": 0})", "/multipleOf: the keyword must be more than zero");
    row(R"({"maxLength": -1})", "/maxLength: the keyword must be a whole number, zero or more");
    row(R"({"minItems": 1.5})", "/minItems: the keyword must be a whole number, zero or more");
    row(R"({"uniqueItems": 1})", "/uniqueItems: the keyword must be true or false");
    row(R"({"enum": 1})", "/enum: the keyword must be a list");
    row(R"({"anyOf": {}})", "/anyOf: the keyword must be a list");
    row(R"({"required": "a"})", "/required: the keyword must be a list of keys");
    row(R"({"properties": []})", "/properties: the keyword must be an object");
    row(R"({"pattern": 1})", "/pattern: the keyword must be text");
    row(R"({"definitions": {"a/b": {"pattern": "("}}})",
        "/definitions/a~1b/pattern: the pattern ( cannot be used: a group is not closed");
    row(R"({"patternProperties": {"\\Z": true}})",
        R"(/patternProperties/\Z: the pattern \Z cannot be used: \Z is no escape sequence of ECMA-262)");
    row(R"({"$ref": "#/definitions/none"})",
        R"(/$ref: the reference "#/definitions/none" leads to a place that does not exist)");
    row(R"({"items": {"$ref": "#none"}})",
        R"(/items/$ref: the reference "#none" leads to a place that does not exist)");
    row(R"({"$ref": "#/a~2"})", R"(/$ref: the reference "#/a~2" leads to a place that does not exist)");
    row(R"({"properties": {"a": {"$ref": "http://example.com/b#/a"}}})",
        R"(/properties/a/$ref: the reference "http://example.com/b" leads to another document; )"
        R"(a schema must be whole in itself)");
    row(R"({"$id": "http://example.com/a/b", "items": {"$ref": "c#d"}})",
        R"(/items/$ref: the reference "http://example.com/a/c" leads to another document; )"
        R"(a schema must be whole in itself)");
    row(R"({"$ref": "other.json#/a"})",
        R"(/$ref: the reference "other.json#/a" leads to another document; a schema must be whole in itself)");
    row(R"({"$ref": "#"})", R"(/$ref: the reference "#" leads to itself without end)");
    row(R"({"$ref": "#/definitions/a", "definitions": {"a": {"$ref": "#/definitions/b"},
            "b": {"$ref": "#/definitions/a"}}})",
        R"(/definitions/a/$ref: the reference "#/definitions/b" leads to itself without end)");
    row(R"({"allOf": [{"$ref": "#"}]})", "the whole schema: the schema applies itself without end");
    row(R"({"items": {"anyOf": [{"type": "null"}, {"not": {"if": {"$ref": "#/items"}, "then": true}}]}})",
        "/items: the schema applies itself without end");
    row(R"({"dependencies": {"a": {"$ref": "#"}}})",
        "the whole schema: the schema applies itself without end");
}

void TestSchemaValidator::uselessSchemasAreRefused()
{
    QFETCH(QByteArray, schema);
    QFETCH(QString, text);
    QCOMPARE(errorOf(schema), text);
}

void TestSchemaValidator::metaSchemaFindsTypos_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QStringList>("places");
    const auto row = [](const char *schema, const QStringList &places) {
        QTest::addRow("%s", schema) << QByteArray(schema) << places;
    };
    row(R"({"properties": {"a": {"type": "nubmer"}}})", {QStringLiteral("/properties/a/type enum")});
    row(R"({"properties": {"a": {"minimum": "0"}}})", {QStringLiteral("/properties/a/minimum type")});
    row(R"({"type": ["number", "nul"]})", {QStringLiteral("/type/1 enum")});
    row(R"({"required": "a"})", {QStringLiteral("/required type")});
    row(R"({"required": ["a", "a"]})", {QStringLiteral("/required uniqueItems")});
    row(R"({"maxLength": -1, "minItems": 0.5})",
        {QStringLiteral("/maxLength minimum"), QStringLiteral("/minItems type")});
    row(R"({"items": [{"type": 3}, {"not": {"items": {"enum": 1}}}]})",
        {QStringLiteral("/items/0/type enum"), QStringLiteral("/items/1/not/items/enum type")});
    row(R"({"dependencies": {"a": [1], "b": {"title": 1}}})",
        {QStringLiteral("/dependencies/a/0 type"), QStringLiteral("/dependencies/b/title type")});
    row(R"({"multipleOf": 0, "anyOf": []})",
        {QStringLiteral("/anyOf minItems"), QStringLiteral("/multipleOf exclusiveMinimum")});
    row(R"({"additionalProperties": "no"})", {QStringLiteral("/additionalProperties type")});
    row("[]", {QStringLiteral(" type")});
    row(R"({"x-group": 1, "default": null, "examples": [1], "const": null, "readOnly": true})", {});
    row("true", {});
}

void TestSchemaValidator::metaSchemaFindsTypos()
{
    QFETCH(QByteArray, schema);
    QFETCH(QStringList, places);
    QStringList found;
    for (const SchemaViolation &violation : SchemaValidator::checkSchema(json(schema)))
        found.append(violation.place.toString() + u' ' + violation.keyword);
    QCOMPARE(found, places);
}

void TestSchemaValidator::metaSchemaIsASchema()
{
    // By way of a reference it is the same as built in.
    const auto byReference =
        SchemaValidator::compile(json(R"({"items": {"$ref": "http://json-schema.org/draft-07/schema#"}})"));
    QVERIFY(byReference.ok());
    const QJsonValue schema = json(R"({"type": "nubmer", "minLength": -1})");
    const QList<SchemaViolation> direct = SchemaValidator::checkSchema(schema);
    const QList<SchemaViolation> referred = byReference.value().validate(QJsonArray({schema}));
    QCOMPARE(direct.size(), 2);
    QCOMPARE(referred.size(), 2);
    for (qsizetype i = 0; i < direct.size(); ++i) {
        QCOMPARE(referred.at(i).place.toString(),
                 QString(QStringLiteral("/0") + direct.at(i).place.toString()));
        QCOMPARE(referred.at(i).schemaPlace, direct.at(i).schemaPlace);
    }
}

void TestSchemaValidator::deepInstances()
{
    const int levels = 1000; // a parsed document ends a little above
    const QByteArray tree = R"({"type": ["object", "number"], "additionalProperties": {"$ref": "#"}})";
    QVERIFY(check(tree, nested("{\"a\":", "1", "}", levels)).isEmpty());
    const QList<SchemaViolation> violations = check(tree, nested("{\"a\":", "true", "}", levels));
    QCOMPARE(violations.size(), 1);
    QCOMPARE(violations.at(0).place.tokens().size(), levels);
    QCOMPARE(violations.at(0).keyword, QStringLiteral("type"));
    // Alternatives on each level.
    const QByteArray list = R"({"anyOf": [{"type": "number"}, {"type": "array", "items": {"$ref": "#"}}]})";
    QVERIFY(check(list, nested("[", "1", "]", levels)).isEmpty());
    QCOMPARE(check(list, nested("[", "true", "]", levels)).size(), 1);
    QVERIFY(SchemaValidator::checkSchema(json(nested("{\"not\":", "{}", "}", levels))).isEmpty());
    QCOMPARE(SchemaValidator::checkSchema(json(nested("{\"items\":", "3", "}", levels))).size(), 1);
}

void TestSchemaValidator::deepSchemas()
{
    QCOMPARE(check(nested("{\"not\":", "true", "}", 1001), "1").size(), 1);
    QVERIFY(check(nested("{\"not\":", "true", "}", 1000), "1").isEmpty());
    // More levels in all than are sane: a clear answer, and no crash.
    const QByteArray schema = nested("{\"allOf\":[", R"({"items": {"$ref": "#"}})", "]}", 20);
    const QList<SchemaViolation> violations = check(schema, nested("[", "1", "]", 1000));
    QCOMPARE(violations.size(), 1);
    QCOMPARE(violations.at(0).message, QStringLiteral("is nested too deeply for this schema"));
    // Deeper than any document that was parsed.
    QJsonObject handmade;
    for (int i = 0; i < 3000; ++i)
        handmade = QJsonObject({{QStringLiteral("not"), handmade}});
    const auto validator = SchemaValidator::compile(handmade);
    QVERIFY(!validator.ok());
    QCOMPARE(validator.error().message, QStringLiteral("the schema is nested too deeply"));
    // A chain of references is as long as it likes.
    QJsonObject definitions;
    for (int i = 0; i < 20'000; ++i) {
        definitions.insert(
            QStringLiteral("d%1").arg(i),
            QJsonObject({{QStringLiteral("$ref"), QStringLiteral("#/definitions/d%1").arg(i + 1)}}));
    }
    definitions.insert(QStringLiteral("d20000"),
                       QJsonObject({{QStringLiteral("type"), QStringLiteral("null")}}));
    const QJsonObject chain = {{QStringLiteral("definitions"), definitions},
                               {QStringLiteral("items"),
                                QJsonObject({{QStringLiteral("$ref"), QStringLiteral("#/definitions/d0")}})}};
    QCOMPARE(lines(checkValues(chain, QJsonArray({1}))),
             QStringList(QStringLiteral("/0 /definitions/d20000/type: is of type number, not null")));
}

void TestSchemaValidator::worksOnASmallStack()
{
    const QJsonValue schema =
        json(nested("{\"allOf\":[", R"({"additionalProperties": {"$ref": "#"}})", "]}", 8));
    const QJsonValue instance = json(nested("{\"a\":", "1", "}", 1000));
    QStringList found;
    const std::unique_ptr<QThread> thread(
        QThread::create([&] { found = lines(checkValues(schema, instance)); }));
    thread->setStackSize(8 * 1024 * 1024);
    thread->start();
    QVERIFY(thread->wait());
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.constFirst().endsWith(QStringLiteral("is nested too deeply for this schema")),
             qPrintable(found.constFirst().last(60)));
}

void TestSchemaValidator::alternativesWithoutEnd()
{
    // Both alternatives are tried on each level: 2 to the power of 200 attempts, were nobody to count them.
    const QByteArray schema = R"({
        "anyOf": [{"properties": {"a": {"$ref": "#"}}, "not": {"const": 1}},
                  {"properties": {"a": {"$ref": "#"}}, "type": "object"}]
    })";
    const QList<SchemaViolation> violations = check(schema, nested("{\"a\":", "1", "}", 200));
    QCOMPARE(violations.size(), 1);
    QCOMPARE(violations.at(0).message, QStringLiteral("takes too long to check with this schema"));
}

void TestSchemaValidator::copiesAndThreads()
{
    auto compiled = SchemaValidator::compile(
        json(R"({"properties": {"a": {"pattern": "^(x|y)+$", "maxLength": 5}}, "required": ["b"]})"));
    QVERIFY(compiled.ok());
    std::vector<std::unique_ptr<QThread>> threads;
    std::atomic<int> wrong = 0;
    for (int i = 0; i < 4; ++i) {
        const SchemaValidator copy = compiled.value();
        threads.emplace_back(QThread::create([copy, &wrong] {
            const QJsonValue good = json(R"({"a": "xyx", "b": 1})");
            const QJsonValue bad = json(R"({"a": "xyzxyz"})");
            for (int round = 0; round < 500; ++round) {
                if (!copy.validate(good).isEmpty() || copy.validate(bad).size() != 3)
                    ++wrong;
            }
        }));
    }
    for (const auto &thread : threads)
        thread->start();
    for (const auto &thread : threads)
        QVERIFY(thread->wait());
    QCOMPARE(wrong.load(), 0);
}

QTEST_GUILESS_MAIN(TestSchemaValidator)
#include "tst_schemavalidator.moc"
