// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/schemaevaluator.h"

#include "sync/values/jsonvalues.h"

#include <algorithm>

namespace {

/// How deep schemas may be applied within each other: four for each level that a parsed document can have.
/// Takes some 2 MB of the stack, in a build with sanitizers twice as much.
constexpr int maximumDepth = 4096;
/// How often schemas may be applied in all, whatever the value, and for each value within it: only
/// alternatives within alternatives reach it.
constexpr qint64 stepsInAnyCase = 1'000'000;
constexpr qint64 stepsForEachValue = 64;
/// What a pattern that was given up counts for: it takes as long.
constexpr qint64 stepsForARunaway = 100'000;
/// How many violations are told, some 70 MB of them; one more says that checking was given up.
constexpr qsizetype maximumViolations = 100'000;

unsigned typeBit(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return SchemaNull;
    case QJsonValue::Bool:
        return SchemaBoolean;
    case QJsonValue::Double:
        return SchemaNumber;
    case QJsonValue::String:
        return SchemaString;
    case QJsonValue::Array:
        return SchemaArray;
    case QJsonValue::Object:
        return SchemaObject;
    case QJsonValue::Undefined:
        break;
    }
    return 0;
}

bool isOneOf(const SchemaChoice &choice, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Double:
        return std::any_of(choice.numbers.cbegin(), choice.numbers.cend(),
                           [&value](const NumberBound &number) { return number.compare(value) == 0; });
    case QJsonValue::String:
        return !choice.strings.isEmpty() && choice.strings.contains(value.toString());
    case QJsonValue::Bool:
        return value.toBool() ? choice.hasTrue : choice.hasFalse;
    case QJsonValue::Null:
        return choice.hasNull;
    case QJsonValue::Array:
    case QJsonValue::Object:
        return std::any_of(choice.containers.cbegin(), choice.containers.cend(),
                           [&value](const QJsonValue &allowed) { return jsonEqual(allowed, value); });
    case QJsonValue::Undefined:
        break;
    }
    return false;
}

qint64 codePoints(const QString &text)
{
    qint64 count = text.size();
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text.at(i).isHighSurrogate() && text.at(i + 1).isLowSurrogate()) {
            --count;
            ++i;
        }
    }
    return count;
}

/// The values within a value, itself included.
qint64 countValues(const QJsonValue &value)
{
    qint64 count = 1;
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (const QJsonValue item : items)
            count += countValues(item);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it)
            count += countValues(it.value());
    }
    return count;
}

QString joinedTexts(const QList<QJsonValue> &values)
{
    QStringList texts;
    for (const QJsonValue &value : values)
        texts.append(jsonText(value));
    return texts.join(QStringLiteral(", "));
}

} // namespace

JsonPointer SchemaEvaluator::Place::pointer() const
{
    QStringList tokens;
    for (const Place *step = this; step->parent != nullptr; step = step->parent)
        tokens.append(step->key != nullptr ? *step->key : QString::number(step->index));
    std::reverse(tokens.begin(), tokens.end());
    return JsonPointer(tokens);
}

QList<SchemaViolation> SchemaEvaluator::evaluate(const SchemaNode *root, const QJsonValue &instance)
{
    const Place top;
    SchemaEvaluator silent(instance, nullptr);
    if (silent.apply(root, instance, top) && silent.m_undecided.isEmpty())
        return {};
    QList<SchemaViolation> violations;
    SchemaEvaluator reporting(instance, &violations);
    reporting.apply(root, instance, top);
    if (violations.size() >= maximumViolations) {
        reporting.tell(*root->target(), "", instance, top,
                       QT_TRANSLATE_NOOP("SyncProblem", "takes too long to check with this schema"));
    }
    violations.append(reporting.m_undecided);
    return violations;
}

bool SchemaEvaluator::apply(const SchemaNode *schema, const QJsonValue &value, const Place &place)
{
    const SchemaNode &node = *schema->target();
    switch (node.kind) {
    case SchemaNode::Kind::Everything:
        return true;
    case SchemaNode::Kind::Nothing:
        if (!isSilent() && !m_stopped)
            tell(node, "", value, place, QT_TRANSLATE_NOOP("SyncProblem", "nothing is allowed here"));
        return false;
    case SchemaNode::Kind::Rules:
        break;
    }
    if (m_stopped)
        return false;
    if (m_depth == maximumDepth) {
        m_stopped = true;
        return undecided(node, "", value, place,
                         QT_TRANSLATE_NOOP("SyncProblem", "is nested too deeply for this schema"));
    }
    if (m_stepsLeft == 0 && !mayGoOn()) {
        m_stopped = true;
        return undecided(node, "", value, place,
                         QT_TRANSLATE_NOOP("SyncProblem", "takes too long to check with this schema"));
    }
    --m_stepsLeft;
    ++m_depth;
    const bool good = applyRules(node, value, place);
    --m_depth;
    return good;
}

SchemaEvaluator::SchemaEvaluator(const QJsonValue &instance, QList<SchemaViolation> *report)
    : m_instance(instance)
    , m_report(report)
    , m_stepsLeft(stepsInAnyCase)
{
}

/// Grants the further steps that a large instance may take, once.
bool SchemaEvaluator::mayGoOn()
{
    if (m_sizeIsCounted)
        return false;
    m_sizeIsCounted = true;
    m_stepsLeft = std::max<qint64>(0, countValues(m_instance) * stepsForEachValue - stepsInAnyCase);
    return m_stepsLeft > 0;
}

bool SchemaEvaluator::fits(const SchemaNode *schema, const QJsonValue &value, const Place &place)
{
    QList<SchemaViolation> *const report = std::exchange(m_report, nullptr);
    const bool good = apply(schema, value, place);
    m_report = report;
    return good;
}

bool SchemaEvaluator::applyRules(const SchemaNode &node, const QJsonValue &value, const Place &place)
{
    const bool silent = isSilent();
    bool good = node.types == SchemaAnyType || checkType(node, value, place);
    if (silent && !good)
        return false;
    if (node.enumeration)
        good = checkChoice(node, *node.enumeration, "enum", value, place) && good;
    if (node.constant)
        good = checkChoice(node, *node.constant, "const", value, place) && good;
    if (silent && !good)
        return false;
    if (node.number && value.isDouble())
        good = checkNumber(node, value, place) && good;
    else if (node.string && value.isString())
        good = checkString(node, value, place) && good;
    else if (node.array && value.isArray())
        good = checkArray(node, value, place) && good;
    else if (node.object && value.isObject())
        good = checkObject(node, value, place) && good;
    if (!node.combination || (silent && !good))
        return good;
    return checkCombination(node, value, place) && good;
}

bool SchemaEvaluator::checkType(const SchemaNode &node, const QJsonValue &value, const Place &place)
{
    const unsigned bit = typeBit(value);
    if ((node.types & bit) != 0 ||
        (bit == SchemaNumber && (node.types & SchemaInteger) != 0 && isWholeNumber(value)))
        return true;
    if (!isSilent()) {
        tell(node, "type", value, place, QT_TRANSLATE_NOOP("SyncProblem", "is of type %1, not %2"),
             {jsonTypeName(value), node.typeNames.join(QStringLiteral(", "))})
            .expectedTypes = node.typeNames;
    }
    return false;
}

bool SchemaEvaluator::checkChoice(const SchemaNode &node, const SchemaChoice &choice, const char *keyword,
                                  const QJsonValue &value, const Place &place)
{
    if (isOneOf(choice, value))
        return true;
    if (!isSilent()) {
        tell(node, keyword, value, place,
             choice.values.size() == 1 ? QT_TRANSLATE_NOOP("SyncProblem", "is not %1")
                                       : QT_TRANSLATE_NOOP("SyncProblem", "is none of %1"),
             {joinedTexts(choice.values)})
            .allowed = choice.values;
    }
    return false;
}

bool SchemaEvaluator::checkNumber(const SchemaNode &node, const QJsonValue &value, const Place &place)
{
    const SchemaNumberRules &rules = *node.number;
    bool good = true;
    const auto check = [&](bool holds, const char *keyword, const char *message, const QJsonValue &limit) {
        if (!holds) {
            good = false;
            if (!isSilent())
                tell(node, keyword, value, place, message, {jsonText(limit)});
        }
    };
    if (rules.minimum) {
        check(rules.minimum->compare(value) >= 0, "minimum",
              QT_TRANSLATE_NOOP("SyncProblem", "is less than %1"), rules.minimum->limit());
    }
    if (rules.exclusiveMinimum) {
        check(rules.exclusiveMinimum->compare(value) > 0, "exclusiveMinimum",
              QT_TRANSLATE_NOOP("SyncProblem", "is not more than %1"), rules.exclusiveMinimum->limit());
    }
    if (rules.maximum) {
        check(rules.maximum->compare(value) <= 0, "maximum",
              QT_TRANSLATE_NOOP("SyncProblem", "is more than %1"), rules.maximum->limit());
    }
    if (rules.exclusiveMaximum) {
        check(rules.exclusiveMaximum->compare(value) < 0, "exclusiveMaximum",
              QT_TRANSLATE_NOOP("SyncProblem", "is not less than %1"), rules.exclusiveMaximum->limit());
    }
    if (rules.multipleOf) {
        check(isMultipleOf(value, *rules.multipleOf), "multipleOf",
              QT_TRANSLATE_NOOP("SyncProblem", "is not a multiple of %1"), *rules.multipleOf);
    }
    return good;
}

bool SchemaEvaluator::checkString(const SchemaNode &node, const QJsonValue &value, const Place &place)
{
    const SchemaStringRules &rules = *node.string;
    const QString text = value.toString();
    bool good = true;
    if (rules.minLength || rules.maxLength) {
        const qint64 length = codePoints(text);
        if (rules.minLength && length < *rules.minLength) {
            if (isSilent())
                return false;
            good = false;
            tellCounts(node, "minLength", value, place,
                       QT_TRANSLATE_NOOP("SyncProblem", "has %1 characters, fewer than %2"), length,
                       *rules.minLength);
        }
        if (rules.maxLength && length > *rules.maxLength) {
            if (isSilent())
                return false;
            good = false;
            tellCounts(node, "maxLength", value, place,
                       QT_TRANSLATE_NOOP("SyncProblem", "has %1 characters, more than %2"), length,
                       *rules.maxLength);
        }
    }
    if (rules.pattern)
        good = checkPattern(node, *rules.pattern, value, text, place) && good;
    return good;
}

bool SchemaEvaluator::checkPattern(const SchemaNode &node, const SchemaPattern &pattern,
                                   const QJsonValue &value, const QString &text, const Place &place)
{
    switch (pattern.search(text)) {
    case SchemaPattern::Answer::Found:
        return true;
    case SchemaPattern::Answer::NotFound:
        if (!isSilent()) {
            tell(node, "pattern", value, place,
                 QT_TRANSLATE_NOOP("SyncProblem", "does not match the pattern %1"), {pattern.source()});
        }
        return false;
    case SchemaPattern::Answer::TooLong:
        break;
    }
    return undecided(node, "pattern", value, place,
                     QT_TRANSLATE_NOOP("SyncProblem", "the pattern %1 takes too long on this value"),
                     {pattern.source()});
}

SchemaViolation &SchemaEvaluator::tell(const SchemaNode &node, const char *keyword, const QJsonValue &value,
                                       const Place &place, const char *message, const QStringList &arguments)
{
    SchemaViolation violation;
    violation.place = place.pointer();
    violation.keyword = QString::fromLatin1(keyword);
    violation.schemaPlace = violation.keyword.isEmpty() ? node.place : node.place.child(violation.keyword);
    violation.value = value;
    violation.message = QString::fromUtf8(message);
    violation.messageArguments = arguments;
    m_report->append(violation);
    m_stopped = m_stopped || m_report->size() >= maximumViolations;
    return m_report->last();
}

void SchemaEvaluator::tellCounts(const SchemaNode &node, const char *keyword, const QJsonValue &value,
                                 const Place &place, const char *message, qint64 first,
                                 std::optional<qint64> second)
{
    QStringList arguments(QString::number(first));
    if (second)
        arguments.append(QString::number(*second));
    tell(node, keyword, value, place, message, arguments);
}

bool SchemaEvaluator::undecided(const SchemaNode &node, const char *keyword, const QJsonValue &value,
                                const Place &place, const char *message, const QStringList &arguments)
{
    m_stepsLeft = std::max<qint64>(0, m_stepsLeft - stepsForARunaway);
    QList<SchemaViolation> *const report = std::exchange(m_report, isSilent() ? &m_undecided : m_report);
    tell(node, keyword, value, place, message, arguments);
    m_report = report;
    return false;
}

void SchemaEvaluator::forgetDoubts(qsizetype count)
{
    if (!m_stopped)
        m_undecided.resize(count);
}
