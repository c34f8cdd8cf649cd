// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/schemanumber.h"
#include "sync/profile/schemapattern.h"
#include "sync/values/jsonpointer.h"

#include <QHash>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

// A schema as the compiler leaves it: a graph of nodes, one for each subschema, with the keywords sorted by
// the kind of value that they are about. Immutable once compiled; read from any thread.

struct SchemaNode;

/// The JSON types of the keyword `type`, as bits.
enum SchemaTypeBit : unsigned {
    SchemaNull = 1U << 0,
    SchemaBoolean = 1U << 1,
    SchemaNumber = 1U << 2,
    SchemaInteger = 1U << 3,
    SchemaString = 1U << 4,
    SchemaArray = 1U << 5,
    SchemaObject = 1U << 6,
    SchemaAnyType = SchemaNull | SchemaBoolean | SchemaNumber | SchemaString | SchemaArray | SchemaObject,
};

/// The values of `enum`, or the one of `const`, sorted for a fast answer.
struct SchemaChoice
{
    QList<QJsonValue> values;
    std::vector<NumberBound> numbers;
    QStringList strings;
    bool hasNull = false;
    bool hasTrue = false;
    bool hasFalse = false;
    QList<QJsonValue> containers;
};

struct SchemaNumberRules
{
    std::optional<NumberBound> minimum;
    std::optional<NumberBound> exclusiveMinimum;
    std::optional<NumberBound> maximum;
    std::optional<NumberBound> exclusiveMaximum;
    std::optional<QJsonValue> multipleOf;
};

struct SchemaStringRules
{
    std::optional<qint64> minLength;
    std::optional<qint64> maxLength;
    std::optional<SchemaPattern> pattern;
};

struct SchemaArrayRules
{
    std::optional<qint64> minItems;
    std::optional<qint64> maxItems;
    bool unique = false;
    /// For every item; null where `items` is a list or absent.
    const SchemaNode *every = nullptr;
    /// For the item at the same index, where `items` is a list.
    std::vector<const SchemaNode *> byIndex;
    /// For the items beyond that list; null without such a list.
    const SchemaNode *additional = nullptr;
    const SchemaNode *contains = nullptr;
};

struct SchemaObjectRules
{
    struct Property
    {
        QString key;
        const SchemaNode *schema = nullptr;
        bool required = false;
    };
    struct PatternProperty
    {
        SchemaPattern pattern;
        const SchemaNode *schema = nullptr;
    };
    /// One entry of `dependencies`: either keys or a schema.
    struct Dependency
    {
        QString key;
        QStringList keys;
        const SchemaNode *schema = nullptr;
    };

    std::optional<qint64> minProperties;
    std::optional<qint64> maxProperties;
    QStringList required;
    /// Those of `required` that `properties` does not list.
    QStringList requiredOnly;
    /// In the order of a QJsonObject.
    std::vector<Property> properties;
    QHash<QString, const SchemaNode *> byKey;
    std::vector<PatternProperty> patternProperties;
    const SchemaNode *additional = nullptr;
    const SchemaNode *names = nullptr;
    std::vector<Dependency> dependencies;
};

/// The keywords that apply other schemas to the same value.
struct SchemaCombination
{
    std::vector<const SchemaNode *> allOf;
    std::vector<const SchemaNode *> anyOf;
    std::vector<const SchemaNode *> oneOf;
    const SchemaNode *negated = nullptr;
    const SchemaNode *condition = nullptr;
    const SchemaNode *consequence = nullptr;
    const SchemaNode *alternative = nullptr;
};

struct SchemaNode
{
    enum class Kind {
        Everything, // true, {} and whatever says nothing about a value
        Nothing,    // false
        Rules,
    };

    Kind kind = Kind::Everything;
    /// Within the document that it stands in.
    JsonPointer place;
    /// The end of the chain of `$ref`s that starts here; null where there is no `$ref`.
    const SchemaNode *reference = nullptr;

    /// SchemaTypeBits; SchemaAnyType where there is no `type`.
    unsigned types = SchemaAnyType;
    QStringList typeNames;
    std::unique_ptr<SchemaChoice> enumeration;
    std::unique_ptr<SchemaChoice> constant;
    std::unique_ptr<SchemaNumberRules> number;
    std::unique_ptr<SchemaStringRules> string;
    std::unique_ptr<SchemaArrayRules> array;
    std::unique_ptr<SchemaObjectRules> object;
    std::unique_ptr<SchemaCombination> combination;

    /// The node whose rules count: this one or the one referred to.
    const SchemaNode *target() const { return reference != nullptr ? reference : this; }
};

/// All nodes of one compiled schema. The nodes point at each other, so the graph never moves.
struct SchemaGraph
{
    std::deque<SchemaNode> nodes;
    const SchemaNode *root = nullptr;
};
