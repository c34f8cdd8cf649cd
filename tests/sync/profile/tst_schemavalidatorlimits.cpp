// SPDX-License-Identifier: GPL-3.0-or-later
// Values and schemas that are deep, or would take for ever; copies in several threads.
#include "tests/sync/profile/tst_schemavalidatorsupport.h"

#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <vector>

namespace {

QByteArray nested(const QByteArray &open, const QByteArray &inner, const QByteArray &close, int levels)
{
    return open.repeated(levels) + inner + close.repeated(levels);
}

} // namespace

class TestSchemaValidatorLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deepInstances();
    void deepSchemas();
    void worksOnASmallStack();
    void alternativesWithoutEnd();
    void violationsWithoutEnd();
    void copiesAndThreads();
};

void TestSchemaValidatorLimits::deepInstances()
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

void TestSchemaValidatorLimits::deepSchemas()
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

void TestSchemaValidatorLimits::worksOnASmallStack()
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

void TestSchemaValidatorLimits::alternativesWithoutEnd()
{
    // Both alternatives are tried on each level: 2 to the power of 200 attempts, were nobody to count them.
    const QByteArray schema = R"({
        "anyOf": [{"properties": {"a": {"$ref": "#"}}, "not": {"const": 1}},
                  {"properties": {"a": {"$ref": "#"}}, "type": "object"}]
    })";
    const QList<SchemaViolation> violations = check(schema, nested("{\"a\":", "1", "}", 200));
    QCOMPARE(violations.size(), 1);
    QCOMPARE(violations.at(0).message, QStringLiteral("takes too long to check with this schema"));
    // A way out that needs no checking does not make it right.
    const QByteArray wayOut =
        "{\"definitions\": {\"d\": " + QByteArray(schema).replace("\"#\"", "\"#/definitions/d\"") +
        "}, \"anyOf\": [{\"$ref\": \"#/definitions/d\"}, true], \"type\": \"object\"}";
    QCOMPARE(check(wayOut, nested("{\"a\":", "1", "}", 200)).size(), 1);
}

void TestSchemaValidatorLimits::violationsWithoutEnd()
{
    QJsonArray items;
    for (int i = 0; i < 300'000; ++i)
        items.append(i);
    const QList<SchemaViolation> violations = checkValues(json(R"({"items": {"type": "string"}})"), items);
    QCOMPARE(violations.size(), 100'001);
    QCOMPARE(violations.at(99'999).place.toString(), QStringLiteral("/99999"));
    QCOMPARE(violations.constLast().message, QStringLiteral("takes too long to check with this schema"));
    QCOMPARE(checkValues(json(R"({"items": {"type": "number"}})"), items).size(), 0);

    QJsonObject object;
    for (int i = 0; i < 200'000; ++i) // in the object's own order: inserting elsewhere moves all that follow
        object.insert(QString::number(1'000'000 + i), i);
    QCOMPARE(checkValues(json(R"({"additionalProperties": false})"), object).size(), 100'001);
    QCOMPARE(checkValues(json(R"({"additionalProperties": {"type": "number"}})"), object).size(), 0);
}

void TestSchemaValidatorLimits::copiesAndThreads()
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

QTEST_GUILESS_MAIN(TestSchemaValidatorLimits)
#include "tst_schemavalidatorlimits.moc"
