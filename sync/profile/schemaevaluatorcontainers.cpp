// SPDX-License-Identifier: GPL-3.0-or-later
// The keywords about arrays and objects.
#include "sync/profile/schemaevaluator.h"

#include "sync/values/canonicaljson.h"
#include "sync/values/jsonvalues.h"

#include <algorithm>
#include <utility>

namespace {

/// Up to here comparing each with each is cheaper than anything else.
constexpr qsizetype fewItems = 16;

/// The indices of the first two equal items; nothing where all are different.
std::optional<std::pair<qsizetype, qsizetype>> firstTwins(const QJsonArray &items)
{
    if (items.size() <= fewItems) {
        for (qsizetype i = 1; i < items.size(); ++i) {
            for (qsizetype j = 0; j < i; ++j) {
                if (jsonEqual(items.at(i), items.at(j)))
                    return std::pair(j, i);
            }
        }
        return std::nullopt;
    }
    QMultiHash<QByteArray, qsizetype> seen; // equal values have one canonical text
    seen.reserve(items.size());
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QByteArray text = canonicalJson(items.at(i));
        const auto candidates = std::as_const(seen).equal_range(text);
        const auto twin = std::find_if(candidates.first, candidates.second, [&](qsizetype other) {
            return jsonEqual(items.at(i), items.at(other));
        });
        if (twin != candidates.second)
            return std::pair(twin.value(), i);
        seen.insert(text, i);
    }
    return std::nullopt;
}

/// Finds members of an object whose keys are asked for in its own order, each from where the one before
/// stood: a search for each of them would take several times as long.
class MemberWalk
{
public:
    explicit MemberWalk(const QJsonObject &object)
        : m_object(object)
        , m_next(object.constBegin())
    {
        takeKey();
    }

    QJsonObject::const_iterator find(const QString &key)
    {
        for (; m_next != m_object.constEnd(); goOn()) {
            if (m_key == key) {
                const QJsonObject::const_iterator found = m_next;
                goOn();
                return found;
            }
            if (key < m_key)
                break;
        }
        return m_object.constFind(key); // it is absent, or the two are in different orders after all
    }

private:
    void goOn()
    {
        ++m_next;
        takeKey();
    }

    void takeKey()
    {
        if (m_next != m_object.constEnd())
            m_key = m_next.key();
    }

    const QJsonObject &m_object;
    QJsonObject::const_iterator m_next;
    QString m_key; // of the next one, which is a new string at every call
};

} // namespace

bool SchemaEvaluator::checkArray(const SchemaNode &node, const QJsonValue &value, const Place &place)
{
    const SchemaArrayRules &rules = *node.array;
    const QJsonArray items = value.toArray();
    bool good = true;
    if (rules.minItems && items.size() < *rules.minItems) {
        if (isSilent())
            return false;
        good = false;
        tellCounts(node, "minItems", value, place,
                   QT_TRANSLATE_NOOP("SyncProblem", "has %1 items, fewer than %2"), items.size(),
                   *rules.minItems);
    }
    if (rules.maxItems && items.size() > *rules.maxItems) {
        if (isSilent())
            return false;
        good = false;
        tellCounts(node, "maxItems", value, place,
                   QT_TRANSLATE_NOOP("SyncProblem", "has %1 items, more than %2"), items.size(),
                   *rules.maxItems);
    }
    good = checkItems(node, items, place) && good;
    if (isSilent() && !good)
        return false;
    if (rules.unique)
        good = checkUnique(node, value, items, place) && good;
    if (isSilent() && !good)
        return false;
    return (rules.contains == nullptr || checkContains(node, value, items, place)) && good;
}

bool SchemaEvaluator::checkContains(const SchemaNode &node, const QJsonValue &value, const QJsonArray &items,
                                    const Place &place)
{
    const qsizetype doubts = m_undecided.size();
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (fits(node.array->contains, items.at(i), Place{&place, nullptr, i})) {
            forgetDoubts(doubts); // whatever the others are, this one answers the question
            return true;
        }
    }
    if (!isSilent() && !m_stopped) {
        tell(node, "contains", value, place,
             QT_TRANSLATE_NOOP("SyncProblem", "has no item of the kind that it must contain"));
    }
    return false;
}

bool SchemaEvaluator::checkItems(const SchemaNode &node, const QJsonArray &items, const Place &place)
{
    const SchemaArrayRules &rules = *node.array;
    if (rules.every == nullptr && rules.byIndex.empty() && rules.additional == nullptr)
        return true;
    bool good = true;
    for (qsizetype i = 0; i < items.size() && !m_stopped; ++i) {
        const SchemaNode *schema = rules.every;
        const bool listed = static_cast<size_t>(i) < rules.byIndex.size();
        if (schema == nullptr)
            schema = listed ? rules.byIndex.at(static_cast<size_t>(i)) : rules.additional;
        if (schema == nullptr)
            break; // nothing is said about the rest
        const Place itemPlace{&place, nullptr, i};
        const QJsonValue item = items.at(i);
        if (schema == rules.additional && !listed && schema->target()->kind == SchemaNode::Kind::Nothing) {
            good = false;
            if (!isSilent()) {
                tell(node, "additionalItems", item, itemPlace,
                     QT_TRANSLATE_NOOP("SyncProblem", "is one item too many"));
            }
        } else {
            good = apply(schema, item, itemPlace) && good;
        }
        if (!good && isSilent())
            return false;
    }
    return good;
}

bool SchemaEvaluator::checkUnique(const SchemaNode &node, const QJsonValue &value, const QJsonArray &items,
                                  const Place &place)
{
    const std::optional<std::pair<qsizetype, qsizetype>> twins = firstTwins(items);
    if (!twins)
        return true;
    if (!isSilent()) {
        tellCounts(node, "uniqueItems", value, place,
                   QT_TRANSLATE_NOOP("SyncProblem", "items %1 and %2 are equal"), twins->first,
                   twins->second);
    }
    return false;
}

bool SchemaEvaluator::checkObject(const SchemaNode &node, const QJsonValue &value, const Place &place)
{
    const SchemaObjectRules &rules = *node.object;
    const QJsonObject object = value.toObject();
    const bool good =
        isSilent() ? checkKnownKeys(node, object, place) : checkEveryKey(node, value, object, place);
    if (rules.dependencies.empty() || (isSilent() && !good))
        return good;
    return checkDependencies(node, object, place) && good;
}

/// The silent way: goes through the schema's keys and the object's side by side, and through all of the
/// object's own only where a rule asks for them.
bool SchemaEvaluator::checkKnownKeys(const SchemaNode &node, const QJsonObject &object, const Place &place)
{
    const SchemaObjectRules &rules = *node.object;
    if ((rules.minProperties && object.size() < *rules.minProperties) ||
        (rules.maxProperties && object.size() > *rules.maxProperties))
        return false;
    for (const QString &key : rules.requiredOnly) {
        if (!object.contains(key))
            return false;
    }
    qsizetype known = 0;
    MemberWalk members(object);
    for (const SchemaObjectRules::Property &property : rules.properties) {
        const auto it = members.find(property.key);
        if (it == object.constEnd()) {
            if (property.required)
                return false;
            continue;
        }
        ++known;
        if (!apply(property.schema, it.value(), Place{&place, &property.key, 0}))
            return false;
    }
    const bool asksForAll = rules.names != nullptr || !rules.patternProperties.empty();
    if (!asksForAll && (rules.additional == nullptr || known == object.size()))
        return true;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (!checkFurther(node, it.key(), it.value(), place))
            return false;
    }
    return true;
}

/// The telling way: what is missing first, then key by key in the object's own order.
bool SchemaEvaluator::checkEveryKey(const SchemaNode &node, const QJsonValue &value,
                                    const QJsonObject &object, const Place &place)
{
    const SchemaObjectRules &rules = *node.object;
    bool good = checkRequired(node, object, place);
    if (rules.minProperties && object.size() < *rules.minProperties) {
        good = false;
        tellCounts(node, "minProperties", value, place,
                   QT_TRANSLATE_NOOP("SyncProblem", "has %1 keys, fewer than %2"), object.size(),
                   *rules.minProperties);
    }
    if (rules.maxProperties && object.size() > *rules.maxProperties) {
        good = false;
        tellCounts(node, "maxProperties", value, place,
                   QT_TRANSLATE_NOOP("SyncProblem", "has %1 keys, more than %2"), object.size(),
                   *rules.maxProperties);
    }
    for (auto it = object.constBegin(); it != object.constEnd() && !m_stopped; ++it) {
        const QString key = it.key();
        const SchemaNode *const schema = rules.byKey.value(key);
        if (schema != nullptr)
            good = apply(schema, it.value(), Place{&place, &key, 0}) && good;
        good = checkFurther(node, key, it.value(), place) && good;
    }
    return good;
}

bool SchemaEvaluator::checkRequired(const SchemaNode &node, const QJsonObject &object, const Place &place)
{
    bool good = true;
    for (const QString &key : node.object->required) {
        if (object.contains(key))
            continue;
        good = false;
        tell(node, "required", QJsonValue(QJsonValue::Undefined), place,
             QT_TRANSLATE_NOOP("SyncProblem", "the required key %1 is missing"), {key})
            .missingKey = key;
    }
    return good;
}

/// What `propertyNames`, `patternProperties` and `additionalProperties` say about one key.
bool SchemaEvaluator::checkFurther(const SchemaNode &node, const QString &key, const QJsonValue &value,
                                   const Place &place)
{
    const SchemaObjectRules &rules = *node.object;
    const Place keyPlace{&place, &key, 0};
    bool good = true;
    if (rules.names != nullptr && !fits(rules.names, QJsonValue(key), keyPlace)) {
        if (isSilent())
            return false;
        good = false;
        if (!m_stopped) {
            tell(node, "propertyNames", QJsonValue(key), keyPlace,
                 QT_TRANSLATE_NOOP("SyncProblem", "%1 is not allowed as a key"), {key});
        }
    }
    bool matched = false;
    for (const SchemaObjectRules::PatternProperty &property : rules.patternProperties) {
        const SchemaPattern::Answer answer = property.pattern.search(key);
        if (answer == SchemaPattern::Answer::NotFound)
            continue;
        matched = true;
        if (answer == SchemaPattern::Answer::TooLong) {
            good = undecided(node, "patternProperties", QJsonValue(key), keyPlace,
                             QT_TRANSLATE_NOOP("SyncProblem", "the pattern %1 takes too long on this value"),
                             {property.pattern.source()});
        } else {
            good = apply(property.schema, value, keyPlace) && good;
        }
        if (isSilent() && !good)
            return false;
    }
    if (rules.additional == nullptr || matched || rules.byKey.contains(key))
        return good;
    if (rules.additional->target()->kind != SchemaNode::Kind::Nothing)
        return apply(rules.additional, value, keyPlace) && good;
    if (!isSilent()) {
        tell(node, "additionalProperties", value, keyPlace,
             QT_TRANSLATE_NOOP("SyncProblem", "is an unknown key"));
    }
    return false;
}

bool SchemaEvaluator::checkDependencies(const SchemaNode &node, const QJsonObject &object, const Place &place)
{
    bool good = true;
    for (const SchemaObjectRules::Dependency &dependency : node.object->dependencies) {
        if (!object.contains(dependency.key))
            continue;
        for (const QString &key : dependency.keys) {
            if (object.contains(key))
                continue;
            if (isSilent())
                return false;
            good = false;
            SchemaViolation &violation =
                tell(node, "dependencies", QJsonValue(QJsonValue::Undefined), place,
                     QT_TRANSLATE_NOOP("SyncProblem", "the key %1 is missing, which %2 needs"),
                     {key, dependency.key});
            violation.missingKey = key;
            violation.schemaPlace = violation.schemaPlace.child(dependency.key);
        }
        if (dependency.schema != nullptr)
            good = apply(dependency.schema, QJsonValue(object), place) && good;
        if (isSilent() && !good)
            return false;
    }
    return good;
}
