// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/schemanode.h"
#include "sync/profile/schemavalidator.h"

#include <QJsonArray>
#include <QJsonObject>

/// Applies a compiled schema to one value.
///
/// Works in two ways with the same keywords: silently, which stops at the first violation and allocates
/// nothing on its way, and with a report, which finds every violation. Used once, on the stack of the caller;
/// any thread.
class SchemaEvaluator
{
public:
    /// Every violation; empty where the value is valid.
    static QList<SchemaViolation> evaluate(const SchemaNode *root, const QJsonValue &instance);

private:
    /// A step on the way down into the instance. Lives on the stack, costs nothing unless it is asked.
    struct Place
    {
        const Place *parent = nullptr;
        const QString *key = nullptr; // null for an item of an array
        qsizetype index = 0;

        JsonPointer pointer() const;
    };

    SchemaEvaluator(const QJsonValue &instance, QList<SchemaViolation> *report);

    bool apply(const SchemaNode *schema, const QJsonValue &value, const Place &place);
    bool applyRules(const SchemaNode &node, const QJsonValue &value, const Place &place);
    /// The same without a word: for the alternatives of a combination.
    bool fits(const SchemaNode *schema, const QJsonValue &value, const Place &place);

    bool checkType(const SchemaNode &node, const QJsonValue &value, const Place &place);
    bool checkChoice(const SchemaNode &node, const SchemaChoice &choice, const char *keyword,
                     const QJsonValue &value, const Place &place);
    bool checkNumber(const SchemaNode &node, const QJsonValue &value, const Place &place);
    bool checkString(const SchemaNode &node, const QJsonValue &value, const Place &place);
    bool checkPattern(const SchemaNode &node, const SchemaPattern &pattern, const QJsonValue &value,
                      const QString &text, const Place &place);
    bool checkArray(const SchemaNode &node, const QJsonValue &value, const Place &place);
    bool checkItems(const SchemaNode &node, const QJsonArray &items, const Place &place);
    bool checkUnique(const SchemaNode &node, const QJsonValue &value, const QJsonArray &items,
                     const Place &place);
    bool checkContains(const SchemaNode &node, const QJsonValue &value, const QJsonArray &items,
                       const Place &place);
    bool checkObject(const SchemaNode &node, const QJsonValue &value, const Place &place);
    bool checkKnownKeys(const SchemaNode &node, const QJsonObject &object, const Place &place);
    bool checkEveryKey(const SchemaNode &node, const QJsonValue &value, const QJsonObject &object,
                       const Place &place);
    bool checkRequired(const SchemaNode &node, const QJsonObject &object, const Place &place);
    bool checkFurther(const SchemaNode &node, const QString &key, const QJsonValue &value,
                      const Place &place);
    bool checkDependencies(const SchemaNode &node, const QJsonObject &object, const Place &place);
    bool checkCombination(const SchemaNode &node, const QJsonValue &value, const Place &place);
    bool checkAllOf(const SchemaCombination &combination, const QJsonValue &value, const Place &place);
    bool checkAnyOf(const SchemaNode &node, const QJsonValue &value, const Place &place);
    bool checkOneOf(const SchemaNode &node, const QJsonValue &value, const Place &place);
    bool checkNot(const SchemaNode &node, const QJsonValue &value, const Place &place);
    bool checkCondition(const SchemaCombination &combination, const QJsonValue &value, const Place &place);

    bool isSilent() const { return m_report == nullptr; }
    /// Adds to the report; only where there is one.
    SchemaViolation &tell(const SchemaNode &node, const char *keyword, const QJsonValue &value,
                          const Place &place, const char *message, const QStringList &arguments = {});
    /// The same with numbers for placeholders; without texts of its own in the caller's stack frame.
    void tellCounts(const SchemaNode &node, const char *keyword, const QJsonValue &value, const Place &place,
                    const char *message, qint64 first, std::optional<qint64> second = {});
    /// As tell(), and even where only an alternative is being tried: what it was asked for has no answer.
    /// Always false, for the caller to pass on.
    bool undecided(const SchemaNode &node, const char *keyword, const QJsonValue &value, const Place &place,
                   const char *message, const QStringList &arguments = {});

    /// Drops all but the first `count` undecided questions, unless checking was given up over one of them.
    void forgetDoubts(qsizetype count);
    bool mayGoOn();

    const QJsonValue &m_instance;
    QList<SchemaViolation> *m_report = nullptr; // null: silent
    QList<SchemaViolation> m_undecided;
    int m_depth = 0;
    qint64 m_stepsLeft = 0;
    bool m_sizeIsCounted = false;
    bool m_stopped = false;
};
