// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/jsonpointer.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>

/// A place of a subschema: within the schema itself (document 0) or within the meta-schema (document 1).
struct SchemaLocation
{
    int document = 0;
    JsonPointer pointer;

    SchemaLocation below(const QStringList &tokens) const
    {
        return {document, JsonPointer(pointer.tokens() + tokens)};
    }

    bool operator==(const SchemaLocation &) const = default;
    friend size_t qHash(const SchemaLocation &location, size_t seed = 0)
    {
        return qHashMulti(seed, location.document, location.pointer.tokens());
    }
};

/// By which URIs the subschemas of a schema can be referred to: `$id`s resolved against each other (RFC
/// 3986), location-independent names, JSON Pointers.
///
/// Used by the compiler while it works, and by nobody else; lives on its thread.
class SchemaIndex
{
public:
    explicit SchemaIndex(const QJsonValue &schema);

    /// Learns the identifier of one subschema. Those that enclose it must have been learned before.
    void learn(const SchemaLocation &location, const QJsonObject &schema);

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

    /// Undefined where there is no such place.
    QJsonValue valueAt(const SchemaLocation &location) const;

private:
    QString baseAt(const SchemaLocation &location) const;
    std::optional<SchemaLocation> documentRoot(const QString &uri);

    QJsonValue m_schema;
    QJsonValue m_metaSchema = QJsonValue(QJsonValue::Undefined);
    /// The base URI of the subschemas that change it; all others have that of the nearest one around them.
    QHash<SchemaLocation, QString> m_bases;
    QHash<QString, SchemaLocation> m_resources; // by absolute URI without a fragment
    QHash<QString, SchemaLocation> m_names;     // by absolute URI with a name as its fragment
};
