// SPDX-License-Identifier: GPL-3.0-or-later
// From a schema to a graph: the nodes, and what the references between them lead to.
#include "sync/profile/schemacompiler.h"

#include <QSet>

namespace {

/// Subschemas within subschemas: more levels than a parsed document can have.
constexpr int maximumDepth = 1100;

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

void SchemaCompiler::fail(const JsonPointer &place, const char *message, const QStringList &arguments)
{
    if (!m_error)
        m_error = SchemaError{place, QString::fromUtf8(message), arguments};
}

void SchemaCompiler::fail(const Subject &subject, const char *keyword, const char *message,
                          const QStringList &arguments)
{
    fail(subject.location.pointer.child(QString::fromLatin1(keyword)), message, arguments);
}

SchemaNode *SchemaCompiler::compile(const SchemaLocation &location, const QJsonValue &schema, int depth)
{
    m_graph->nodes.emplace_back();
    SchemaNode *const node = &m_graph->nodes.back();
    node->place = location.pointer;
    m_nodes.insert(location, node);
    if (schema.isBool()) {
        node->kind = schema.toBool() ? SchemaNode::Kind::Everything : SchemaNode::Kind::Nothing;
        return node;
    }
    if (!schema.isObject()) {
        fail(location.pointer, QT_TRANSLATE_NOOP("SyncProblem", "a schema must be an object, true or false"));
        return node;
    }
    if (depth > maximumDepth) {
        fail(location.pointer, QT_TRANSLATE_NOOP("SyncProblem", "the schema is nested too deeply"));
        return node;
    }
    const Subject subject{location, schema.toObject(), node, depth};
    m_index.learn(location, subject.schema);
    compileDefinitions(subject);
    const QJsonValue reference = subject.schema.value(QLatin1String("$ref"));
    if (reference.isString())
        m_references.push_back({node, location, reference.toString()});
    else
        compileKeywords(subject);
    return node;
}

void SchemaCompiler::resolveReferences()
{
    // The list grows while it is worked through: a place that only a reference makes a schema has its own.
    for (size_t i = 0; i < m_references.size() && !m_error; ++i) {
        const PendingReference pending = m_references.at(i);
        const JsonPointer place = pending.location.pointer.child(QStringLiteral("$ref"));
        const SchemaIndex::Target target = m_index.resolve(pending.location, pending.reference);
        switch (target.kind) {
        case SchemaIndex::Target::Kind::Here:
            break;
        case SchemaIndex::Target::Kind::Nowhere:
            fail(
                place,
                QT_TRANSLATE_NOOP("SyncProblem", "the reference \"%1\" leads to a place that does not exist"),
                {pending.reference});
            continue;
        case SchemaIndex::Target::Kind::AnotherDocument:
            fail(place,
                 QT_TRANSLATE_NOOP(
                     "SyncProblem",
                     "the reference \"%1\" leads to another document; a schema must be whole in itself"),
                 {target.uri});
            continue;
        case SchemaIndex::Target::Kind::NotAUri:
            fail(place, QT_TRANSLATE_NOOP("SyncProblem", "the reference \"%1\" is not a URI"),
                 {pending.reference});
            continue;
        }
        SchemaNode *node = m_nodes.value(target.location);
        if (node == nullptr)
            node = compile(target.location, m_index.valueAt(target.location), 0);
        m_links.insert(pending.node, node);
    }
}

/// Lets each `$ref` point at the schema at the end of its chain.
void SchemaCompiler::joinChains()
{
    for (const PendingReference &pending : m_references) {
        std::vector<SchemaNode *> chain;
        QSet<const SchemaNode *> visited;
        SchemaNode *end = pending.node;
        while (SchemaNode *next = m_links.value(end)) {
            if (end->reference != nullptr)
                break; // joined before
            if (visited.contains(end)) {
                fail(pending.location.pointer.child(QStringLiteral("$ref")),
                     QT_TRANSLATE_NOOP("SyncProblem", "the reference \"%1\" leads to itself without end"),
                     {pending.reference});
                return;
            }
            visited.insert(end);
            chain.push_back(end);
            end = next;
        }
        for (SchemaNode *link : chain)
            link->reference = end->target();
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
                fail(next->place, QT_TRANSLATE_NOOP("SyncProblem", "the schema applies itself without end"));
                return;
            }
            if (state == State::Unseen) {
                states.insert(next, State::Open);
                path.push_back({next, appliedInPlace(*next), 0});
            }
        }
    }
}
