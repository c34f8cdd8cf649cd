// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/schemaindex.h"

#include "sync/profile/metaschema.h"

#include <QJsonArray>
#include <QUrl>

namespace {

/// What relative `$id`s are relative to in a schema that does not say what it is called.
constexpr QLatin1String nameless("json-schema:///");

QString keyOf(const SchemaLocation &location)
{
    return QString::number(location.document) + location.pointer.toString();
}

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

SchemaLocation below(const SchemaLocation &location, const QStringList &tokens)
{
    return {location.document, JsonPointer(location.pointer.tokens() + tokens)};
}

} // namespace

SchemaIndex::SchemaIndex(const QJsonValue &schema)
    : m_schema(schema)
{
    m_resources.insert(nameless, SchemaLocation());
    walk(SchemaLocation(), schema, nameless, 0);
}

void SchemaIndex::forEachSubschema(const QJsonObject &schema,
                                   const std::function<void(const QStringList &, const QJsonValue &)> &visit)
{
    static const QStringList single = {QStringLiteral("additionalItems"),
                                       QStringLiteral("contains"),
                                       QStringLiteral("additionalProperties"),
                                       QStringLiteral("propertyNames"),
                                       QStringLiteral("not"),
                                       QStringLiteral("if"),
                                       QStringLiteral("then"),
                                       QStringLiteral("else")};
    static const QStringList lists = {QStringLiteral("allOf"), QStringLiteral("anyOf"),
                                      QStringLiteral("oneOf")};
    static const QStringList maps = {QStringLiteral("properties"), QStringLiteral("patternProperties"),
                                     QStringLiteral("dependencies")};
    static const QString definitions = QStringLiteral("definitions");
    static const QString items = QStringLiteral("items");

    const auto visitMap = [&](const QString &keyword) {
        const QJsonObject map = schema.value(keyword).toObject();
        for (auto it = map.constBegin(); it != map.constEnd(); ++it) {
            if (!it.value().isArray()) // a list of keys in `dependencies`
                visit({keyword, it.key()}, it.value());
        }
    };
    const auto visitList = [&](const QString &keyword) {
        const QJsonArray list = schema.value(keyword).toArray();
        for (qsizetype i = 0; i < list.size(); ++i)
            visit({keyword, QString::number(i)}, list.at(i));
    };

    visitMap(definitions);
    if (schema.value(QLatin1String("$ref")).isString())
        return; // whatever else stands beside a reference is ignored
    for (const QString &keyword : single) {
        if (schema.contains(keyword))
            visit({keyword}, schema.value(keyword));
    }
    if (schema.value(items).isArray())
        visitList(items);
    else if (schema.contains(items))
        visit({items}, schema.value(items));
    for (const QString &keyword : lists)
        visitList(keyword);
    for (const QString &keyword : maps)
        visitMap(keyword);
}

void SchemaIndex::walk(const SchemaLocation &location, const QJsonValue &schema, const QString &base,
                       int depth)
{
    if (!schema.isObject() || depth > maximumDepth)
        return;
    const QJsonObject object = schema.toObject();
    QString ownBase = base;
    const QJsonValue identifier = object.value(QLatin1String("$id"));
    if (identifier.isString() && !object.value(QLatin1String("$ref")).isString())
        learnIdentifier(location, identifier.toString(), ownBase);
    m_bases.insert(keyOf(location), ownBase);
    forEachSubschema(object, [&](const QStringList &tokens, const QJsonValue &value) {
        walk(below(location, tokens), value, ownBase, depth + 1);
    });
}

void SchemaIndex::learnIdentifier(const SchemaLocation &location, const QString &identifier, QString &base)
{
    const UriParts parts = splitUri(identifier);
    const QString uri = resolved(base, parts.document);
    if (uri.isEmpty())
        return;
    if (!parts.document.isEmpty()) {
        base = uri;
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
        const auto known = m_bases.constFind(keyOf(at));
        if (known != m_bases.constEnd())
            return known.value();
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
    walk(root, m_metaSchema, metaSchemaUri(), 0);
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
        target.location = below(*root, pointer->tokens());
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

void SchemaIndex::learn(const SchemaLocation &location)
{
    if (!m_bases.contains(keyOf(location)))
        walk(location, valueAt(location), baseAt(location), 0);
}
