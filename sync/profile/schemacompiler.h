// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/schemaindex.h"
#include "sync/profile/schemanode.h"
#include "sync/profile/schemavalidator.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <deque>
#include <memory>
#include <vector>

/// Turns a JSON Schema into a SchemaGraph: reads every keyword, compiles the regular expressions, follows the
/// references, refuses what could not run.
///
/// Used once, by SchemaValidator::compile(), on its thread. The first error found is the one that is told.
class SchemaCompiler
{
public:
    explicit SchemaCompiler(const QJsonValue &schema);

    Result<std::shared_ptr<const SchemaGraph>, SchemaError> run();

private:
    /// A `$ref` whose target is looked for when everything that stands in the schema is compiled.
    struct PendingReference
    {
        SchemaNode *node = nullptr;
        SchemaLocation location;
        QString reference;
    };
    /// The subschema being compiled.
    struct Subject
    {
        SchemaLocation location;
        QJsonObject schema;
        SchemaNode *node = nullptr;
    };

    SchemaNode *compile(const SchemaLocation &location, const QJsonValue &schema, int depth);
    void compileKeywords(const Subject &subject);
    void compileTypes(const Subject &subject);
    void compileChoices(const Subject &subject);
    void compileNumberRules(const Subject &subject);
    void compileStringRules(const Subject &subject);
    void compileArrayRules(const Subject &subject);
    void compileObjectRules(const Subject &subject);
    void compileDependencies(const Subject &subject, SchemaObjectRules &rules);
    void compileCombination(const Subject &subject);

    void resolveReferences();
    void joinChains();
    void refuseEndlessRecursion();

    // Keywords, with an error where the value has not the form that the keyword needs.
    std::optional<QJsonValue> number(const Subject &subject, const char *keyword);
    std::optional<qint64> count(const Subject &subject, const char *keyword);
    std::optional<QJsonArray> list(const Subject &subject, const char *keyword);
    std::optional<QJsonObject> map(const Subject &subject, const char *keyword);
    QStringList keys(const SchemaLocation &location, const QJsonValue &value);
    std::optional<SchemaPattern> pattern(const SchemaLocation &location, const QString &source);
    const SchemaNode *child(const Subject &subject, const QStringList &tokens) const;
    const SchemaNode *child(const Subject &subject, const char *keyword) const;
    std::vector<const SchemaNode *> children(const Subject &subject, const char *keyword);

    void fail(const SchemaLocation &location, const char *message, const QStringList &arguments = {});

    QJsonValue m_schema;
    SchemaIndex m_index;
    std::shared_ptr<SchemaGraph> m_graph;
    QHash<QString, SchemaNode *> m_nodes; // by document and pointer
    std::vector<PendingReference> m_references;
    QHash<const SchemaNode *, const SchemaNode *> m_links; // from a `$ref` to the next node
    QHash<const SchemaNode *, SchemaLocation> m_locations;
    std::optional<SchemaError> m_error;
};
