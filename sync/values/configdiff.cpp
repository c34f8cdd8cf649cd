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

QString roundedNumber(double number)
{
    constexpr int digits = 12;
    return QString::number(number, 'g', digits);
}

QString plainDelta(const QJsonValue &delta)
{
    if (!delta.isDouble())
        return QString();
    const std::optional<qint64> whole = exactInteger(delta);
    return whole ? QString::number(*whole) : roundedNumber(delta.toDouble());
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
        // A key is a new string at every call.
        const QString leftKey = left != before.constEnd() ? left.key() : QString();
        const QString rightKey = right != after.constEnd() ? right.key() : QString();
        const bool bothStand = left != before.constEnd() && right != after.constEnd();
        if (bothStand && leftKey == rightKey) {
            const QJsonValue from = left.value();
            const QJsonValue to = right.value();
            if (!jsonEqual(from, to)) {
                KeyChange change;
                change.key = leftKey;
                change.before = from;
                change.after = to;
                change.kind = sameJsonType(from, to) ? KeyChange::Kind::Changed : KeyChange::Kind::Retyped;
                change.delta = numericDelta(from, to);
                append(std::move(change));
            }
            ++left;
            ++right;
            continue;
        }
        KeyChange change;
        if (right == after.constEnd() || (bothStand && leftKey < rightKey)) {
            change.key = leftKey;
            change.kind = KeyChange::Kind::Removed;
            change.before = left.value();
            append(std::move(change));
            ++left;
        } else {
            change.key = rightKey;
            change.kind = KeyChange::Kind::Added;
            change.after = right.value();
            append(std::move(change));
            ++right;
        }
    }
    return changes;
}
