// SPDX-License-Identifier: GPL-3.0-or-later
// The keywords that apply other schemas to the same value. Each has a function, and so a stack frame, of its
// own: they call each other as deep as a schema is nested.
#include "sync/profile/schemaevaluator.h"

#include <algorithm>

bool SchemaEvaluator::checkCombination(const SchemaNode &node, const QJsonValue &value, const Place &place)
{
    const SchemaCombination &combination = *node.combination;
    const bool silent = isSilent();
    bool good = combination.allOf.empty() || checkAllOf(combination, value, place);
    if (silent && !good)
        return false;
    if (!combination.anyOf.empty())
        good = checkAnyOf(node, value, place) && good;
    if (silent && !good)
        return false;
    if (!combination.oneOf.empty())
        good = checkOneOf(node, value, place) && good;
    if (silent && !good)
        return false;
    if (combination.negated != nullptr)
        good = checkNot(node, value, place) && good;
    if (silent && !good)
        return false;
    if (combination.condition != nullptr)
        good = checkCondition(combination, value, place) && good;
    return good;
}

bool SchemaEvaluator::checkAllOf(const SchemaCombination &combination, const QJsonValue &value,
                                 const Place &place)
{
    bool good = true;
    for (const SchemaNode *part : combination.allOf) {
        good = apply(part, value, place) && good;
        if (!good && isSilent())
            return false;
    }
    return good;
}

bool SchemaEvaluator::checkAnyOf(const SchemaNode &node, const QJsonValue &value, const Place &place)
{
    const std::vector<const SchemaNode *> &forms = node.combination->anyOf;
    const qsizetype doubts = m_undecided.size();
    for (const SchemaNode *form : forms) {
        if (fits(form, value, place)) {
            forgetDoubts(doubts); // whatever the others are, this one answers the question
            return true;
        }
    }
    if (!isSilent() && !m_stopped) {
        tellCounts(node, "anyOf", value, place,
                   QT_TRANSLATE_NOOP("SyncProblem", "fits none of the %1 allowed forms"),
                   static_cast<qint64>(forms.size()));
    }
    return false;
}

bool SchemaEvaluator::checkOneOf(const SchemaNode &node, const QJsonValue &value, const Place &place)
{
    const std::vector<const SchemaNode *> &forms = node.combination->oneOf;
    const auto fitting = std::count_if(forms.cbegin(), forms.cend(),
                                       [&](const SchemaNode *form) { return fits(form, value, place); });
    if (fitting == 1)
        return true;
    if (!isSilent() && !m_stopped) {
        const auto total = static_cast<qint64>(forms.size());
        if (fitting == 0) {
            tellCounts(node, "oneOf", value, place,
                       QT_TRANSLATE_NOOP("SyncProblem", "fits none of the %1 allowed forms"), total);
        } else {
            tellCounts(node, "oneOf", value, place,
                       QT_TRANSLATE_NOOP("SyncProblem", "fits %1 of %2 forms, of which exactly one must fit"),
                       fitting, total);
        }
    }
    return false;
}

bool SchemaEvaluator::checkNot(const SchemaNode &node, const QJsonValue &value, const Place &place)
{
    if (!fits(node.combination->negated, value, place))
        return true;
    if (!isSilent())
        tell(node, "not", value, place, QT_TRANSLATE_NOOP("SyncProblem", "has a form that is not allowed"));
    return false;
}

bool SchemaEvaluator::checkCondition(const SchemaCombination &combination, const QJsonValue &value,
                                     const Place &place)
{
    const SchemaNode *const branch =
        fits(combination.condition, value, place) ? combination.consequence : combination.alternative;
    return branch == nullptr || apply(branch, value, place);
}
