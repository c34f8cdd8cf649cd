// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

/// How a parameter's value is written for people. Numbers are exact: at least so many decimals, more where
/// the value has more, never rounded.
///
/// A value type; lives on any thread. The text uses a dot and an ASCII minus in every locale; the window puts
/// a real minus sign in (withMinusSign()).
struct ValueFormat
{
    enum class Kind {
        Plain,       // as it is stored
        Ratio,       // 0.80, second form 80%
        Percent,     // a stored fraction shown as percent: 0.0041 -> 0.41%
        PercentLoss, // the same, always shown negative: 0.03 -> -3.0%
        Hours,       // 10.0 hours
        Multiplier,  // 4x
        Text,
    };

    Kind kind = Kind::Plain;
    /// The least number of decimals of the first form; -1 for the kind's own.
    int decimals = -1;
    /// Words in brackets behind the value, such as `balance-based`; may be empty.
    QString remark;

    /// The kind for a word of `x-format`; Plain for one that is not known.
    static Kind kindForWord(const QString &word);

    /// The number without its unit: `0.80`, `-3.0`, `10.0`, `4`; the text itself for what is no number.
    QString amount(const QJsonValue &value) const;
    /// The unit that stands right behind the amount: `%`, ` hours`, `x`, or nothing.
    QString suffix() const;
    /// The value alone: `0.80`, `-3.0%`, `10.0 hours`, `4x`, `COMBINED`.
    QString first(const QJsonValue &value) const;
    /// What stands behind it in smaller letters: `80%`, `balance-based`, or nothing.
    QString second(const QJsonValue &value) const;
    /// Both, as the terminal prints them: `0.80 (80%)`, `-3.0% (balance-based)`, `4x`.
    QString text(const QJsonValue &value) const;
    /// The unit column of the CSV: `ratio`, `percent`, `hours`, `multiplier`, `text` or empty.
    QString unit() const;
};

/// The text with U+2212 in place of every hyphen-minus that stands before a digit at its beginning.
QString withMinusSign(const QString &text);
