// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/schemaindex.h"

#include "sync/profile/metaschema.h"

#include <QUrl>

namespace {

/// What relative `$id`s are relative to in a schema that does not say what it is called.
constexpr QLatin1String nameless("json-schema:///");

/// A URI reference in two halves.
struct UriParts
{
    QString document;
    QString fragment; // percent-decoded
};

UriParts splitUri(const QString &reference)
{
    const qsizetype hash = reference.indexOf(u'#');
    if (hash < 0)
        return {reference, QString()};
    return {reference.left(hash), QUrl::fromPercentEncoding(reference.mid(hash + 1).toUtf8())};
}

/// The absolute URI of `document` as seen from `base`; empty where it is no URI.
QString resolved(const QString &base, const QString &document)
{
    if (document.isEmpty())
        return base;
    const QUrl url(document);
    return url.isValid() ? QUrl(base).resolved(url).toString(QUrl::FullyEncoded) : QString();
}

} // namespace

SchemaIndex::SchemaIndex(const QJsonValue &schema)
    : m_schema(schema)
{
    m_bases.insert(SchemaLocation(), nameless);
    m_resources.insert(nameless, SchemaLocation());
}

void SchemaIndex::learn(const SchemaLocation &location, const QJsonObject &schema)
{
    const QJsonValue identifier = schema.value(QLatin1String("$id"));
    if (!identifier.isString() || schema.value(QLatin1String("$ref")).isString())
        return; // whatever stands beside a reference is ignored
    const UriParts parts = splitUri(identifier.toString());
    const QString uri = resolved(baseAt(location), parts.document);
    if (uri.isEmpty())
        return;
    if (!parts.document.isEmpty()) {
        m_bases.insert(location, uri);
        if (!m_resources.contains(uri))
            m_resources.insert(uri, location);
    }
    if (!parts.fragment.isEmpty()) {
        const QString name = uri + u'#' + parts.fragment;
        if (!m_names.contains(name))
            m_names.insert(name, location);
    }
}

QString SchemaIndex::baseAt(const SchemaLocation &location) const
{
    SchemaLocation at = location;
    for (;;) {
        const QString known = m_bases.value(at);
        if (!known.isEmpty())
            return known;
        if (at.pointer.isEmpty())
            return nameless;
        QStringList tokens = at.pointer.tokens();
        tokens.removeLast();
        at.pointer = JsonPointer(tokens);
    }
}

std::optional<SchemaLocation> SchemaIndex::documentRoot(const QString &uri)
{
    const auto known = m_resources.constFind(uri);
    if (known != m_resources.constEnd())
        return known.value();
    if (uri != metaSchemaUri())
        return std::nullopt;
    m_metaSchema = metaSchema();
    const SchemaLocation root{1, JsonPointer()};
    m_bases.insert(root, uri);
    m_resources.insert(uri, root);
    return root;
}

SchemaIndex::Target SchemaIndex::resolve(const SchemaLocation &from, const QString &reference)
{
    Target target;
    const UriParts parts = splitUri(reference);
    const QString document = resolved(baseAt(from), parts.document);
    if (document.isEmpty()) {
        target.kind = Target::Kind::NotAUri;
        return target;
    }
    const std::optional<SchemaLocation> root = documentRoot(document);
    if (!root) {
        target.kind = Target::Kind::AnotherDocument;
        target.uri = document.startsWith(nameless) ? reference : document;
        return target;
    }
    if (parts.fragment.isEmpty() || parts.fragment.startsWith(u'/')) {
        const std::optional<JsonPointer> pointer = JsonPointer::parse(parts.fragment);
        if (!pointer)
            return target;
        target.location = root->below(pointer->tokens());
        if (!valueAt(target.location).isUndefined())
            target.kind = Target::Kind::Here;
        return target;
    }
    const auto named = m_names.constFind(document + u'#' + parts.fragment);
    if (named != m_names.constEnd()) {
        target.kind = Target::Kind::Here;
        target.location = named.value();
    }
    return target;
}

QJsonValue SchemaIndex::valueAt(const SchemaLocation &location) const
{
    return location.pointer.resolve(location.document == 0 ? m_schema : m_metaSchema);
}
