// SPDX-License-Identifier: GPL-3.0-or-later
// From the keywords of one subschema to the rules of its node.
#include "sync/profile/schemacompiler.h"

#include "sync/values/jsonvalues.h"

#include <limits>

namespace {

unsigned typeBit(const QString &name)
{
    if (name == u"null")
        return SchemaNull;
    if (name == u"boolean")
        return SchemaBoolean;
    if (name == u"number")
        return SchemaNumber | SchemaInteger;
    if (name == u"integer")
        return SchemaInteger;
    if (name == u"string")
        return SchemaString;
    if (name == u"array")
        return SchemaArray;
    if (name == u"object")
        return SchemaObject;
    return 0;
}

std::unique_ptr<SchemaChoice> choiceOf(const QJsonArray &values)
{
    auto choice = std::make_unique<SchemaChoice>();
    for (const QJsonValue value : values) {
        choice->values.append(value);
        switch (value.type()) {
        case QJsonValue::Double:
            choice->numbers.emplace_back(value);
            break;
        case QJsonValue::String:
            choice->strings.append(value.toString());
            break;
        case QJsonValue::Bool:
            (value.toBool() ? choice->hasTrue : choice->hasFalse) = true;
            break;
        case QJsonValue::Null:
            choice->hasNull = true;
            break;
        case QJsonValue::Array:
        case QJsonValue::Object:
            choice->containers.append(value);
            break;
        case QJsonValue::Undefined:
            break;
        }
    }
    return choice;
}

} // namespace

void SchemaCompiler::compileKeywords(const Subject &subject)
{
    compileTypes(subject);
    compileChoices(subject);
    compileNumberRules(subject);
    compileStringRules(subject);
    compileArrayRules(subject);
    compileObjectRules(subject);
    compileCombination(subject);
    const SchemaNode &node = *subject.node;
    if (node.types != SchemaAnyType || node.enumeration || node.constant || node.number || node.string ||
        node.array || node.object || node.combination)
        subject.node->kind = SchemaNode::Kind::Rules;
}

void SchemaCompiler::compileTypes(const Subject &subject)
{
    const QJsonValue value = subject.schema.value(QLatin1String("type"));
    if (value.isUndefined())
        return;
    const QJsonArray names = value.isArray() ? value.toArray() : QJsonArray{value};
    subject.node->types = 0;
    for (const QJsonValue name : names) {
        const unsigned bit = typeBit(name.toString());
        if (bit == 0) {
            fail(subject, "type", QT_TRANSLATE_NOOP("SyncProblem", "%1 is not a JSON type"),
                 {jsonText(name)});
        }
        subject.node->types |= bit;
        subject.node->typeNames.append(name.toString());
    }
}

void SchemaCompiler::compileChoices(const Subject &subject)
{
    const QJsonValue values = subject.schema.value(QLatin1String("enum"));
    if (values.isArray())
        subject.node->enumeration = choiceOf(values.toArray());
    else if (!values.isUndefined())
        fail(subject, "enum", QT_TRANSLATE_NOOP("SyncProblem", "the keyword must be a list"));
    const QJsonValue constant = subject.schema.value(QLatin1String("const"));
    if (!constant.isUndefined())
        subject.node->constant = choiceOf(QJsonArray{constant});
}

void SchemaCompiler::compileNumberRules(const Subject &subject)
{
    SchemaNumberRules rules;
    bool any = false;
    const auto bound = [&](const char *keyword, std::optional<NumberBound> &target) {
        if (const std::optional<QJsonValue> limit = number(subject, keyword)) {
            target.emplace(*limit);
            any = true;
        }
    };
    bound("minimum", rules.minimum);
    bound("exclusiveMinimum", rules.exclusiveMinimum);
    bound("maximum", rules.maximum);
    bound("exclusiveMaximum", rules.exclusiveMaximum);
    rules.multipleOf = number(subject, "multipleOf");
    if (rules.multipleOf && rules.multipleOf->toDouble() <= 0.0) {
        fail(subject, "multipleOf", QT_TRANSLATE_NOOP("SyncProblem", "the keyword must be more than zero"));
    }
    if (any || rules.multipleOf)
        subject.node->number = std::make_unique<SchemaNumberRules>(std::move(rules));
}

void SchemaCompiler::compileStringRules(const Subject &subject)
{
    SchemaStringRules rules;
    rules.minLength = count(subject, "minLength");
    rules.maxLength = count(subject, "maxLength");
    const QJsonValue source = subject.schema.value(QLatin1String("pattern"));
    if (source.isString())
        rules.pattern = pattern(subject.location.pointer.child(QStringLiteral("pattern")), source.toString());
    else if (!source.isUndefined())
        fail(subject, "pattern", QT_TRANSLATE_NOOP("SyncProblem", "the keyword must be text"));
    if (rules.minLength || rules.maxLength || rules.pattern)
        subject.node->string = std::make_unique<SchemaStringRules>(std::move(rules));
}

void SchemaCompiler::compileArrayRules(const Subject &subject)
{
    SchemaArrayRules rules;
    rules.minItems = count(subject, "minItems");
    rules.maxItems = count(subject, "maxItems");
    const QJsonValue unique = subject.schema.value(QLatin1String("uniqueItems"));
    if (!unique.isUndefined() && !unique.isBool()) {
        fail(subject, "uniqueItems", QT_TRANSLATE_NOOP("SyncProblem", "the keyword must be true or false"));
    }
    rules.unique = unique.toBool();
    const SchemaNode *const additional = child(subject, "additionalItems");
    if (subject.schema.value(QLatin1String("items")).isArray()) {
        rules.byIndex = children(subject, "items");
        rules.additional = additional;
    } else {
        rules.every = child(subject, "items");
    }
    rules.contains = child(subject, "contains");
    if (rules.minItems || rules.maxItems || rules.unique || rules.every != nullptr ||
        !rules.byIndex.empty() || rules.additional != nullptr || rules.contains != nullptr)
        subject.node->array = std::make_unique<SchemaArrayRules>(std::move(rules));
}

void SchemaCompiler::compileObjectRules(const Subject &subject)
{
    SchemaObjectRules rules;
    rules.minProperties = count(subject, "minProperties");
    rules.maxProperties = count(subject, "maxProperties");
    const QJsonValue required = subject.schema.value(QLatin1String("required"));
    if (!required.isUndefined())
        rules.required = keys(subject.location.pointer.child(QStringLiteral("required")), required);
    compileKeys(subject, rules);
    compileDependencies(subject, rules);
    rules.names = child(subject, "propertyNames");
    if (rules.minProperties || rules.maxProperties || !rules.required.isEmpty() ||
        !rules.properties.empty() || !rules.patternProperties.empty() || rules.additional != nullptr ||
        rules.names != nullptr || !rules.dependencies.empty())
        subject.node->object = std::make_unique<SchemaObjectRules>(std::move(rules));
}

void SchemaCompiler::compileKeys(const Subject &subject, SchemaObjectRules &rules)
{
    if (const std::optional<QJsonObject> properties = map(subject, "properties")) {
        rules.byKey.reserve(properties->size());
        for (auto it = properties->constBegin(); it != properties->constEnd(); ++it) {
            const QString key = it.key();
            const SchemaNode *const schema = child(subject, "properties", key, it.value());
            rules.properties.push_back({key, schema, rules.required.contains(key)});
            rules.byKey.insert(key, schema);
        }
    }
    for (const QString &key : std::as_const(rules.required)) {
        if (!rules.byKey.contains(key))
            rules.requiredOnly.append(key);
    }
    if (const std::optional<QJsonObject> patterns = map(subject, "patternProperties")) {
        for (auto it = patterns->constBegin(); it != patterns->constEnd(); ++it) {
            const QString source = it.key();
            const SchemaNode *const schema = child(subject, "patternProperties", source, it.value());
            if (const std::optional<SchemaPattern> compiled = pattern(schema->place, source))
                rules.patternProperties.push_back({*compiled, schema});
        }
    }
    rules.additional = child(subject, "additionalProperties");
}

void SchemaCompiler::compileDependencies(const Subject &subject, SchemaObjectRules &rules)
{
    const std::optional<QJsonObject> dependencies = map(subject, "dependencies");
    if (!dependencies)
        return;
    for (auto it = dependencies->constBegin(); it != dependencies->constEnd(); ++it) {
        SchemaObjectRules::Dependency dependency;
        dependency.key = it.key();
        if (it.value().isArray()) {
            const JsonPointer place =
                subject.location.pointer.child(QStringLiteral("dependencies")).child(dependency.key);
            dependency.keys = keys(place, it.value());
        } else {
            dependency.schema = child(subject, "dependencies", dependency.key, it.value());
        }
        rules.dependencies.push_back(std::move(dependency));
    }
}

void SchemaCompiler::compileCombination(const Subject &subject)
{
    SchemaCombination combination;
    combination.allOf = children(subject, "allOf");
    combination.anyOf = children(subject, "anyOf");
    combination.oneOf = children(subject, "oneOf");
    combination.negated = child(subject, "not");
    combination.condition = child(subject, "if");
    combination.consequence = child(subject, "then");
    combination.alternative = child(subject, "else");
    if (combination.condition == nullptr ||
        (combination.consequence == nullptr && combination.alternative == nullptr)) {
        combination.condition = nullptr; // without an outcome it decides nothing
        combination.consequence = nullptr;
        combination.alternative = nullptr;
    }
    if (!combination.allOf.empty() || !combination.anyOf.empty() || !combination.oneOf.empty() ||
        combination.negated != nullptr || combination.condition != nullptr)
        subject.node->combination = std::make_unique<SchemaCombination>(std::move(combination));
}

void SchemaCompiler::compileDefinitions(const Subject &subject)
{
    if (const std::optional<QJsonObject> definitions = map(subject, "definitions")) {
        for (auto it = definitions->constBegin(); it != definitions->constEnd(); ++it)
            child(subject, "definitions", it.key(), it.value());
    }
}

std::optional<QJsonValue> SchemaCompiler::number(const Subject &subject, const char *keyword)
{
    const QJsonValue value = subject.schema.value(QLatin1String(keyword));
    if (value.isDouble())
        return value;
    if (!value.isUndefined()) {
        fail(subject, keyword, QT_TRANSLATE_NOOP("SyncProblem", "the keyword must be a number"));
    }
    return std::nullopt;
}

std::optional<qint64> SchemaCompiler::count(const Subject &subject, const char *keyword)
{
    const QJsonValue value = subject.schema.value(QLatin1String(keyword));
    if (value.isUndefined())
        return std::nullopt;
    if (!isWholeNumber(value) || value.toDouble() < 0.0) {
        fail(subject, keyword,
             QT_TRANSLATE_NOOP("SyncProblem", "the keyword must be a whole number, zero or more"));
        return std::nullopt;
    }
    return exactInteger(value).value_or(std::numeric_limits<qint64>::max());
}

std::optional<QJsonObject> SchemaCompiler::map(const Subject &subject, const char *keyword)
{
    const QJsonValue value = subject.schema.value(QLatin1String(keyword));
    if (value.isObject())
        return value.toObject();
    if (!value.isUndefined())
        fail(subject, keyword, QT_TRANSLATE_NOOP("SyncProblem", "the keyword must be an object"));
    return std::nullopt;
}

QStringList SchemaCompiler::keys(const JsonPointer &place, const QJsonValue &value)
{
    QStringList result;
    bool good = value.isArray();
    for (const QJsonValue key : value.toArray()) {
        good = good && key.isString();
        if (!result.contains(key.toString()))
            result.append(key.toString());
    }
    if (!good)
        fail(place, QT_TRANSLATE_NOOP("SyncProblem", "the keyword must be a list of keys"));
    return result;
}

std::optional<SchemaPattern> SchemaCompiler::pattern(const JsonPointer &place, const QString &source)
{
    SchemaPattern compiled(source);
    if (compiled.isValid())
        return compiled;
    fail(place, QT_TRANSLATE_NOOP("SyncProblem", "the pattern %1 cannot be used: %2"),
         {source, compiled.error()});
    return std::nullopt;
}

const SchemaNode *SchemaCompiler::child(const Subject &subject, const char *keyword)
{
    const QJsonValue schema = subject.schema.value(QLatin1String(keyword));
    if (schema.isUndefined())
        return nullptr;
    return compile(subject.location.below({QString::fromLatin1(keyword)}), schema, subject.depth + 1);
}

const SchemaNode *SchemaCompiler::child(const Subject &subject, const char *keyword, const QString &key,
                                        const QJsonValue &schema)
{
    return compile(subject.location.below({QString::fromLatin1(keyword), key}), schema, subject.depth + 1);
}

std::vector<const SchemaNode *> SchemaCompiler::children(const Subject &subject, const char *keyword)
{
    std::vector<const SchemaNode *> nodes;
    const QJsonValue value = subject.schema.value(QLatin1String(keyword));
    if (!value.isArray()) {
        if (!value.isUndefined())
            fail(subject, keyword, QT_TRANSLATE_NOOP("SyncProblem", "the keyword must be a list"));
        return nodes;
    }
    const QJsonArray schemas = value.toArray();
    for (qsizetype i = 0; i < schemas.size(); ++i)
        nodes.push_back(child(subject, keyword, QString::number(i), schemas.at(i)));
    return nodes;
}
