// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/configdiff.h"

#include "sync/values/jsonvalues.h"

#include <algorithm>

QJsonValue numericDelta(const QJsonValue &before, const QJsonValue &after)
{
    if (!before.isDouble() || !after.isDouble())
        return QJsonValue(QJsonValue::Undefined);
    const std::optional<qint64> from = exactInteger(before);
    const std::optional<qint64> to = exactInteger(after);
    qint64 difference = 0;
    if (from && to && !qSubOverflow(*to, *from, &difference))
        return QJsonValue(difference);
    return QJsonValue(after.toDouble() - before.toDouble());
}

QString KeyChange::kindWord() const
{
    switch (kind) {
    case Kind::Added:
        return QStringLiteral("added");
    case Kind::Removed:
        return QStringLiteral("removed");
    case Kind::Changed:
        return QStringLiteral("changed");
    case Kind::Retyped:
        return QStringLiteral("retyped");
    }
    return QString();
}

bool ConfigChange::significant() const
{
    return std::any_of(keys.cbegin(), keys.cend(), [](const KeyChange &key) { return key.significant; });
}

QList<KeyChange> diffParameters(const QJsonObject &before, const QJsonObject &after,
                                const SignificanceRule &rule)
{
    QList<KeyChange> changes;
    const auto append = [&changes, &rule](KeyChange change) {
        change.significant = rule(change);
        changes.append(std::move(change));
    };
    // Both are sorted by key: one walk through the two.
    auto left = before.constBegin();
    auto right = after.constBegin();
    while (left != before.constEnd() || right != after.constEnd()) {
        KeyChange change;
        if (right == after.constEnd() || (left != before.constEnd() && left.key() < right.key())) {
            change.key = left.key();
            change.kind = KeyChange::Kind::Removed;
            change.before = left.value();
            append(std::move(change));
            ++left;
        } else if (left == before.constEnd() || right.key() < left.key()) {
            change.key = right.key();
            change.kind = KeyChange::Kind::Added;
            change.after = right.value();
            append(std::move(change));
            ++right;
        } else {
            if (!jsonEqual(left.value(), right.value())) {
                change.key = left.key();
                change.before = left.value();
                change.after = right.value();
                change.kind = sameJsonType(change.before, change.after) ? KeyChange::Kind::Changed
                                                                        : KeyChange::Kind::Retyped;
                change.delta = numericDelta(change.before, change.after);
                append(std::move(change));
            }
            ++left;
            ++right;
        }
    }
    return changes;
}
