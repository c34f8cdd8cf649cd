// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// One thing that is wrong with a state file, as data: the sentence is made from it where it is shown.
///
/// A value type; lives on any thread.
struct SyncProblem
{
    /// The stable codes of the terminal's contract (DESIGN 13).
    enum class Code {
        Empty,
        NotRegular,
        TooLarge,
        NoPermission,
        Io,
        Syntax,
        NotObject,
        MissingKey,
        Type,
        Range,
        Enum,
        Schema,
        DuplicateKey,
        Nan,
    };

    Code code = Code::Io;
    /// The parameter's name, or the JSON Pointer of a deeper place; empty where the file itself is meant.
    QString key;
    /// The offending value as JSON text (`NaN` and the like as they stand in the file).
    QString value;
    /// JSON type names (`number`, `string`...) of which one was expected; only for Type and Nan.
    QStringList expectedTypes;
    /// The words of the range, such as `0.0-1.0`; comes from the profile.
    QString bounds;
    /// The allowed values of an enumeration, as JSON text.
    QStringList allowed;
    /// More about it: an English source text with %1... placeholders, which translate() knows.
    QString detail;
    QStringList detailArguments;
    /// A remark of the profile, such as `old sign convention`.
    QString hint;
    /// One-based place in the state file; 0 where there is none.
    qint64 line = 0;
    qint64 column = 0;

    /// The contract's word for the code, such as `missing_key`.
    QString codeWord() const;
    /// One English sentence without line and column; the same in every locale. Safe to show: control
    /// characters of a key are visible escapes.
    QString message() const;
    /// The same in the user's language.
    QString translatedMessage() const;

    bool operator==(const SyncProblem &) const = default;
};

using SyncProblems = QList<SyncProblem>;
