// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/risk.h"
#include "sync/profile/significance.h"
#include "sync/profile/valueformat.h"

#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

/// The constant in the bot's source code that a parameter comes from (`x-source`).
struct SourceConstant
{
    QString name;
    /// What the constant's value is multiplied with to give the parameter's.
    double scale = 1;

    bool isNull() const { return name.isEmpty(); }
};

/// One parameter that a profile knows: how it is called, where it is shown, what is right for it.
///
/// A value type; lives on any thread. Titles and groups are English source texts of the profile.
struct ProfileParameter
{
    QString key;
    QString title;       // on a card: "LONG entry"
    QString label;       // in the terminal: "LONG Entry"; the title where the profile gives none
    QString description; // one sentence for a tooltip; may be empty
    QString group;
    ValueFormat format;
    Significance significance;
    Risk risk;
    SourceConstant source;
    bool required = false;
    /// The words of the range (`x-bounds`, else made from minimum and maximum); empty where there is none.
    QString bounds;
    /// What is told of a stored negative value (`x-negative`); may be empty.
    QString negativeHint;
    /// The ends of the range, as stored, where the schema names them.
    std::optional<double> minimum;
    std::optional<double> maximum;
    /// The allowed values where the schema has an `enum`; empty otherwise.
    QList<QJsonValue> allowed;
    /// The emergency fallback value; undefined where there is none.
    QJsonValue emergency = QJsonValue(QJsonValue::Undefined);

    /// From one entry of the schema's `properties`.
    static ProfileParameter fromSchema(const QString &key, const QJsonObject &schema, bool required);
    /// For a key that no profile knows.
    static ProfileParameter unknown(const QString &key);
};
