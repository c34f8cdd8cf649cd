// SPDX-License-Identifier: GPL-3.0-or-later
// Which schemas can be used: identifiers and references, typos, and what is refused.
#include "tests/sync/profile/tst_schemavalidatorsupport.h"

#include <QTest>

class TestSchemaValidatorSchemas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void referencesByIdentifier_data();
    void referencesByIdentifier();
    void uselessSchemasAreRefused_data();
    void uselessSchemasAreRefused();
    void metaSchemaFindsTypos_data();
    void metaSchemaFindsTypos();
    void metaSchemaIsASchema();
};

void TestSchemaValidatorSchemas::referencesByIdentifier_data()
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

void TestSchemaValidatorSchemas::referencesByIdentifier()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, good);
    QFETCH(QByteArray, bad);
    QCOMPARE(errorOf(schema), QString());
    QCOMPARE(lines(check(schema, good)), QStringList());
    QVERIFY(!check(schema, bad).isEmpty());
}

void TestSchemaValidatorSchemas::uselessSchemasAreRefused_data()
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

void TestSchemaValidatorSchemas::uselessSchemasAreRefused()
{
    QFETCH(QByteArray, schema);
    QFETCH(QString, text);
    QCOMPARE(errorOf(schema), text);
}

void TestSchemaValidatorSchemas::metaSchemaFindsTypos_data()
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

void TestSchemaValidatorSchemas::metaSchemaFindsTypos()
{
    QFETCH(QByteArray, schema);
    QFETCH(QStringList, places);
    QStringList found;
    for (const SchemaViolation &violation : SchemaValidator::checkSchema(json(schema)))
        found.append(violation.place.toString() + u' ' + violation.keyword);
    QCOMPARE(found, places);
}

void TestSchemaValidatorSchemas::metaSchemaIsASchema()
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

QTEST_GUILESS_MAIN(TestSchemaValidatorSchemas)
#include "tst_schemavalidatorschemas.moc"
