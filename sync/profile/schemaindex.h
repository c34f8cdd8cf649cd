// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/jsonpointer.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <functional>
#include <optional>

/// A place of a subschema: within the schema itself (document 0) or within the meta-schema (document 1).
struct SchemaLocation
{
    int document = 0;
    JsonPointer pointer;

    bool operator==(const SchemaLocation &) const = default;
};

/// Where the subschemas of a schema are and by which URIs they can be referred to: `$id`s resolved against
/// each other (RFC 3986), location-independent names, JSON Pointers.
///
/// Used by the compiler while it works, and by nobody else; lives on its thread.
class SchemaIndex
{
public:
    /// Walks `schema` and learns its identifiers.
    explicit SchemaIndex(const QJsonValue &schema);

    /// The answer to a `$ref`.
    struct Target
    {
        enum class Kind {
            Here,            // `location` holds a value
            Nowhere,         // the document is at hand, but has no such place or name
            AnotherDocument, // `uri` names a document that is not at hand
            NotAUri,
        };
        Kind kind = Kind::Nowhere;
        SchemaLocation location;
        QString uri;
    };
    /// What `reference` means in the subschema at `from`.
    Target resolve(const SchemaLocation &from, const QString &reference);

    QJsonValue valueAt(const SchemaLocation &location) const;
    /// Learns the subschema at a place that no keyword makes one, because a reference made it one.
    void learn(const SchemaLocation &location);

    /// Calls `visit` with the place (relative to `schema`) of every value that a keyword makes a subschema.
    static void forEachSubschema(const QJsonObject &schema,
                                 const std::function<void(const QStringList &, const QJsonValue &)> &visit);

    /// Subschemas within subschemas: more levels than a parsed document can have.
    static constexpr int maximumDepth = 1100;

private:
    void walk(const SchemaLocation &location, const QJsonValue &schema, const QString &base, int depth);
    void learnIdentifier(const SchemaLocation &location, const QString &identifier, QString &base);
    QString baseAt(const SchemaLocation &location) const;
    std::optional<SchemaLocation> documentRoot(const QString &uri);

    QJsonValue m_schema;
    QJsonValue m_metaSchema = QJsonValue(QJsonValue::Undefined);
    QHash<QString, QString> m_bases;            // by the key of a location
    QHash<QString, SchemaLocation> m_resources; // by absolute URI without a fragment
    QHash<QString, SchemaLocation> m_names;     // by absolute URI with a name as its fragment
};
