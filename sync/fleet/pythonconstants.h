// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonValue>
#include <QString>

#include <optional>

// Reads the constants of a Python module, `NAME = literal`, without ever executing anything. Pure; any
// thread.

/// The last assignment to a name at the top level of a module.
struct SourceValue
{
    /// Undefined where what is assigned is no literal: an expression, or an assignment that depends on
    /// something.
    QJsonValue value = QJsonValue(QJsonValue::Undefined);
    /// What stands behind the equals sign, on one line, for people.
    QString text;
    qint64 line = 0; // one-based

    bool isLiteral() const { return !value.isUndefined(); }
    bool operator==(const SourceValue &) const = default;
};

/// The value of a literal: numbers with sign, underscores and exponents, strings, True, False, None, each in
/// brackets or not. Nothing for everything else, also for a number that JSON cannot hold exactly enough.
std::optional<QJsonValue> pythonLiteral(const QString &text);

/// All names that the module assigns at its top level. Functions and classes are looked over; a name that is
/// assigned in another block (`if`, `try`, `for`...), that is imported or changed in place has no literal.
QHash<QString, SourceValue> pythonConstants(const QString &code);
