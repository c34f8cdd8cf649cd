// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/schemacompiler.h"

#include "sync/values/jsonvalues.h"

#include <QSet>
#include <QtGlobal>

#include <limits>

namespace {

QString keyOf(const SchemaLocation &location)
{
    return QString::number(location.document) + location.pointer.toString();
}

SchemaLocation below(const SchemaLocation &location, const QStringList &tokens)
{
    return {location.document, JsonPointer(location.pointer.tokens() + tokens)};
}

SchemaLocation below(const SchemaLocation &location, const char *keyword)
{
    return below(location, QStringList(QString::fromLatin1(keyword)));
}

SchemaLocation below(const SchemaLocation &location, const char *keyword, qsizetype index)
{
    return below(location, {QString::fromLatin1(keyword), QString::number(index)});
}

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

/// The nodes that are applied to the very value that `node` is applied to.
std::vector<const SchemaNode *> appliedInPlace(const SchemaNode &node)
{
    std::vector<const SchemaNode *> applied;
    if (node.reference != nullptr)
        return {node.reference};
    if (node.combination) {
        const SchemaCombination &combination = *node.combination;
        for (const auto *group : {&combination.allOf, &combination.anyOf, &combination.oneOf})
            applied.insert(applied.end(), group->begin(), group->end());
        for (const SchemaNode *one :
             {combination.negated, combination.condition, combination.consequence, combination.alternative}) {
            if (one != nullptr)
                applied.push_back(one);
        }
    }
    if (node.object) {
        for (const SchemaObjectRules::Dependency &dependency : node.object->dependencies) {
            if (dependency.schema != nullptr)
                applied.push_back(dependency.schema);
        }
    }
    return applied;
}

} // namespace

SchemaCompiler::SchemaCompiler(const QJsonValue &schema)
    : m_schema(schema)
    , m_index(schema)
    , m_graph(std::make_shared<SchemaGraph>())
{
}

Result<std::shared_ptr<const SchemaGraph>, SchemaError> SchemaCompiler::run()
{
    using Outcome = Result<std::shared_ptr<const SchemaGraph>, SchemaError>;
    m_graph->root = compile(SchemaLocation(), m_schema, 0);
    resolveReferences();
    if (!m_error)
        joinChains();
    if (!m_error)
        refuseEndlessRecursion();
    return m_error ? Outcome::failure(*m_error) : Outcome::success(m_graph);
}

void SchemaCompiler::fail(const SchemaLocation &location, const char *message, const QStringList &arguments)
{
    if (!m_error)
        m_error = SchemaError{location.pointer, QString::fromUtf8(message), arguments};
}

SchemaNode *SchemaCompiler::compile(const SchemaLocation &location, const QJsonValue &schema, int depth)
{
    m_graph->nodes.emplace_back();
    SchemaNode *const node = &m_graph->nodes.back();
    node->place = location.pointer;
    m_nodes.insert(keyOf(location), node);
    m_locations.insert(node, location);
    if (schema.isBool()) {
        node->kind = schema.toBool() ? SchemaNode::Kind::Everything : SchemaNode::Kind::Nothing;
        return node;
    }
    if (!schema.isObject()) {
        fail(location, QT_TRANSLATE_NOOP("SyncProblem", "a schema must be an object, true or false"));
        return node;
    }
    if (depth > SchemaIndex::maximumDepth) {
        fail(location, QT_TRANSLATE_NOOP("SyncProblem", "the schema is nested too deeply"));
        return node;
    }
    const Subject subject{location, schema.toObject(), node};
    SchemaIndex::forEachSubschema(subject.schema, [&](const QStringList &tokens, const QJsonValue &value) {
        if (!m_error)
            compile(below(location, tokens), value, depth + 1);
    });
    const QJsonValue reference = subject.schema.value(QLatin1String("$ref"));
    if (reference.isString())
        m_references.push_back({node, location, reference.toString()});
    else if (!m_error)
        compileKeywords(subject);
    return node;
}

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
            fail(below(subject.location, "type"), QT_TRANSLATE_NOOP("SyncProblem", "%1 is not a JSON type"),
                 {jsonText(name)});
        }
        subject.node->types |= bit;
        subject.node->typeNames.append(name.toString());
    }
}

void SchemaCompiler::compileChoices(const Subject &subject)
{
    if (const std::optional<QJsonArray> values = list(subject, "enum"))
        subject.node->enumeration = choiceOf(*values);
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
        fail(below(subject.location, "multipleOf"),
             QT_TRANSLATE_NOOP("SyncProblem", "the keyword must be more than zero"));
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
        rules.pattern = pattern(below(subject.location, "pattern"), source.toString());
    else if (!source.isUndefined())
        fail(below(subject.location, "pattern"),
             QT_TRANSLATE_NOOP("SyncProblem", "the keyword must be text"));
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
        fail(below(subject.location, "uniqueItems"),
             QT_TRANSLATE_NOOP("SyncProblem", "the keyword must be true or false"));
    }
    rules.unique = unique.toBool();
    if (subject.schema.value(QLatin1String("items")).isArray()) {
        rules.byIndex = children(subject, "items");
        rules.additional = child(subject, "additionalItems");
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
        rules.required = keys(below(subject.location, "required"), required);
    if (const std::optional<QJsonObject> properties = map(subject, "properties")) {
        for (auto it = properties->constBegin(); it != properties->constEnd(); ++it) {
            const QString key = it.key();
            const SchemaNode *const schema = child(subject, {QStringLiteral("properties"), key});
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
            const QStringList tokens = {QStringLiteral("patternProperties"), it.key()};
            if (std::optional<SchemaPattern> compiled = pattern(below(subject.location, tokens), it.key()))
                rules.patternProperties.push_back({*std::move(compiled), child(subject, tokens)});
        }
    }
    rules.additional = child(subject, "additionalProperties");
    rules.names = child(subject, "propertyNames");
    compileDependencies(subject, rules);
    if (rules.minProperties || rules.maxProperties || !rules.required.isEmpty() ||
        !rules.properties.empty() || !rules.patternProperties.empty() || rules.additional != nullptr ||
        rules.names != nullptr || !rules.dependencies.empty())
        subject.node->object = std::make_unique<SchemaObjectRules>(std::move(rules));
}

void SchemaCompiler::compileDependencies(const Subject &subject, SchemaObjectRules &rules)
{
    const std::optional<QJsonObject> dependencies = map(subject, "dependencies");
    if (!dependencies)
        return;
    for (auto it = dependencies->constBegin(); it != dependencies->constEnd(); ++it) {
        const QStringList tokens = {QStringLiteral("dependencies"), it.key()};
        SchemaObjectRules::Dependency dependency;
        dependency.key = it.key();
        if (it.value().isArray())
            dependency.keys = keys(below(subject.location, tokens), it.value());
        else
            dependency.schema = child(subject, tokens);
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
    if (combination.condition != nullptr) {
        combination.consequence = child(subject, "then");
        combination.alternative = child(subject, "else");
    }
    const bool decides = combination.consequence != nullptr || combination.alternative != nullptr;
    if (!combination.allOf.empty() || !combination.anyOf.empty() || !combination.oneOf.empty() ||
        combination.negated != nullptr || decides)
        subject.node->combination = std::make_unique<SchemaCombination>(std::move(combination));
}

void SchemaCompiler::resolveReferences()
{
    // The list grows while it is worked through: a place that only a reference makes a schema has its own.
    for (size_t i = 0; i < m_references.size() && !m_error; ++i) {
        const PendingReference pending = m_references.at(i);
        const SchemaLocation place = below(pending.location, "$ref");
        const SchemaIndex::Target target = m_index.resolve(pending.location, pending.reference);
        switch (target.kind) {
        case SchemaIndex::Target::Kind::Here:
            break;
        case SchemaIndex::Target::Kind::Nowhere:
            fail(place, QT_TRANSLATE_NOOP("SyncProblem", "%1 refers to a place that does not exist"),
                 {pending.reference});
            continue;
        case SchemaIndex::Target::Kind::AnotherDocument:
            fail(place,
                 QT_TRANSLATE_NOOP("SyncProblem",
                                   "%1 refers to another document; a schema must be whole in itself"),
                 {target.uri});
            continue;
        case SchemaIndex::Target::Kind::NotAUri:
            fail(place, QT_TRANSLATE_NOOP("SyncProblem", "%1 is not a URI"), {pending.reference});
            continue;
        }
        SchemaNode *node = m_nodes.value(keyOf(target.location));
        if (node == nullptr) {
            m_index.learn(target.location);
            node = compile(target.location, m_index.valueAt(target.location), 0);
        }
        m_links.insert(pending.node, node);
    }
}

/// Lets each `$ref` point at the schema at the end of its chain.
void SchemaCompiler::joinChains()
{
    for (const PendingReference &pending : m_references) {
        QSet<const SchemaNode *> visited;
        const SchemaNode *end = pending.node;
        while (const SchemaNode *next = m_links.value(end)) {
            if (visited.contains(next)) {
                fail(below(pending.location, "$ref"),
                     QT_TRANSLATE_NOOP("SyncProblem", "%1 refers to itself without end"),
                     {pending.reference});
                return;
            }
            visited.insert(next);
            end = next;
        }
        pending.node->reference = end;
    }
}

/// A schema that applies itself to the same value again would never come to an end.
void SchemaCompiler::refuseEndlessRecursion()
{
    enum class State { Unseen, Open, Done };
    struct Step
    {
        const SchemaNode *node;
        std::vector<const SchemaNode *> applied;
        size_t next;
    };
    QHash<const SchemaNode *, State> states;
    for (const SchemaNode &start : m_graph->nodes) {
        if (states.value(&start, State::Unseen) != State::Unseen)
            continue;
        std::vector<Step> path;
        path.push_back({&start, appliedInPlace(start), 0});
        states.insert(&start, State::Open);
        while (!path.empty()) {
            Step &step = path.back();
            if (step.next == step.applied.size()) {
                states.insert(step.node, State::Done);
                path.pop_back();
                continue;
            }
            const SchemaNode *const next = step.applied.at(step.next++);
            const State state = states.value(next, State::Unseen);
            if (state == State::Open) {
                fail(m_locations.value(next),
                     QT_TRANSLATE_NOOP("SyncProblem", "the schema refers to itself without end"));
                return;
            }
            if (state == State::Unseen) {
                states.insert(next, State::Open);
                path.push_back({next, appliedInPlace(*next), 0});
            }
        }
    }
}

std::optional<QJsonValue> SchemaCompiler::number(const Subject &subject, const char *keyword)
{
    const QJsonValue value = subject.schema.value(QLatin1String(keyword));
    if (value.isDouble())
        return value;
    if (!value.isUndefined()) {
        fail(below(subject.location, keyword),
             QT_TRANSLATE_NOOP("SyncProblem", "the keyword must be a number"));
    }
    return std::nullopt;
}

std::optional<qint64> SchemaCompiler::count(const Subject &subject, const char *keyword)
{
    const QJsonValue value = subject.schema.value(QLatin1String(keyword));
    if (value.isUndefined())
        return std::nullopt;
    if (!isWholeNumber(value) || value.toDouble() < 0.0) {
        fail(below(subject.location, keyword),
             QT_TRANSLATE_NOOP("SyncProblem", "the keyword must be a whole number, zero or more"));
        return std::nullopt;
    }
    return exactInteger(value).value_or(std::numeric_limits<qint64>::max());
}

std::optional<QJsonArray> SchemaCompiler::list(const Subject &subject, const char *keyword)
{
    const QJsonValue value = subject.schema.value(QLatin1String(keyword));
    if (value.isArray())
        return value.toArray();
    if (!value.isUndefined())
        fail(below(subject.location, keyword),
             QT_TRANSLATE_NOOP("SyncProblem", "the keyword must be a list"));
    return std::nullopt;
}

std::optional<QJsonObject> SchemaCompiler::map(const Subject &subject, const char *keyword)
{
    const QJsonValue value = subject.schema.value(QLatin1String(keyword));
    if (value.isObject())
        return value.toObject();
    if (!value.isUndefined())
        fail(below(subject.location, keyword),
             QT_TRANSLATE_NOOP("SyncProblem", "the keyword must be an object"));
    return std::nullopt;
}

QStringList SchemaCompiler::keys(const SchemaLocation &location, const QJsonValue &value)
{
    QStringList result;
    bool good = value.isArray();
    for (const QJsonValue key : value.toArray()) {
        good = good && key.isString();
        if (!result.contains(key.toString()))
            result.append(key.toString());
    }
    if (!good)
        fail(location, QT_TRANSLATE_NOOP("SyncProblem", "the keyword must be a list of keys"));
    return result;
}

std::optional<SchemaPattern> SchemaCompiler::pattern(const SchemaLocation &location, const QString &source)
{
    SchemaPattern compiled(source);
    if (compiled.isValid())
        return compiled;
    fail(location, QT_TRANSLATE_NOOP("SyncProblem", "%1 is not a regular expression: %2"),
         {source, compiled.error()});
    return std::nullopt;
}

const SchemaNode *SchemaCompiler::child(const Subject &subject, const QStringList &tokens) const
{
    return m_nodes.value(keyOf(below(subject.location, tokens)));
}

const SchemaNode *SchemaCompiler::child(const Subject &subject, const char *keyword) const
{
    const QString key = QString::fromLatin1(keyword);
    return subject.schema.contains(key) ? child(subject, QStringList(key)) : nullptr;
}

std::vector<const SchemaNode *> SchemaCompiler::children(const Subject &subject, const char *keyword)
{
    std::vector<const SchemaNode *> nodes;
    if (const std::optional<QJsonArray> values = list(subject, keyword)) {
        for (qsizetype i = 0; i < values->size(); ++i)
            nodes.push_back(m_nodes.value(keyOf(below(subject.location, keyword, i))));
    }
    return nodes;
}
