// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/schemaindex.h"
#include "sync/profile/schemanode.h"
#include "sync/profile/schemavalidator.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <memory>
#include <optional>
#include <vector>

/// Turns a JSON Schema into a SchemaGraph: reads every keyword, compiles the regular expressions, follows the
/// references, refuses what could not run.
///
/// Used once, by SchemaValidator, on its thread. The first error found is the one that is told.
class SchemaCompiler
{
public:
    explicit SchemaCompiler(const QJsonValue &schema);

    Result<std::shared_ptr<const SchemaGraph>, SchemaError> run();

private:
    /// The subschema whose keywords are being read.
    struct Subject
    {
        SchemaLocation location;
        QJsonObject schema;
        SchemaNode *node = nullptr;
        int depth = 0;
    };
    /// A `$ref` whose target is looked for when everything that stands in the schema is compiled.
    struct PendingReference
    {
        SchemaNode *node = nullptr;
        SchemaLocation location;
        QString reference;
    };

    // The graph (schemacompiler.cpp).
    SchemaNode *compile(const SchemaLocation &location, const QJsonValue &schema, int depth);
    void resolveReferences();
    void joinChains();
    void refuseEndlessRecursion();
    void fail(const JsonPointer &place, const char *message, const QStringList &arguments = {});
    void fail(const Subject &subject, const char *keyword, const char *message,
              const QStringList &arguments = {});

    // The keywords (schemakeywords.cpp).
    void compileKeywords(const Subject &subject);
    void compileDefinitions(const Subject &subject);
    void compileTypes(const Subject &subject);
    void compileChoices(const Subject &subject);
    void compileNumberRules(const Subject &subject);
    void compileStringRules(const Subject &subject);
    void compileArrayRules(const Subject &subject);
    void compileObjectRules(const Subject &subject);
    void compileKeys(const Subject &subject, SchemaObjectRules &rules);
    void compileDependencies(const Subject &subject, SchemaObjectRules &rules);
    void compileCombination(const Subject &subject);

    // The value of a keyword in the form that it must have; an error where it has another one.
    std::optional<QJsonValue> number(const Subject &subject, const char *keyword);
    std::optional<qint64> count(const Subject &subject, const char *keyword);
    std::optional<QJsonObject> map(const Subject &subject, const char *keyword);
    QStringList keys(const JsonPointer &place, const QJsonValue &value);
    std::optional<SchemaPattern> pattern(const JsonPointer &place, const QString &source);
    /// The subschema at a keyword; null where the keyword is absent.
    const SchemaNode *child(const Subject &subject, const char *keyword);
    const SchemaNode *child(const Subject &subject, const char *keyword, const QString &key,
                            const QJsonValue &schema);
    std::vector<const SchemaNode *> children(const Subject &subject, const char *keyword);

    QJsonValue m_schema;
    SchemaIndex m_index;
    std::shared_ptr<SchemaGraph> m_graph;
    QHash<SchemaLocation, SchemaNode *> m_nodes;
    std::vector<PendingReference> m_references;
    QHash<const SchemaNode *, SchemaNode *> m_links; // from a `$ref` to the next node
    std::optional<SchemaError> m_error;
};
