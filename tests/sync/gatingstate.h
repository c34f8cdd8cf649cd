// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/syncproblem.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

/// The text of a state file of the opportunity gating bot, as Python's json.dump(indent=2) writes it: a key a
/// line, the first one in line 4. Values are raw JSON, so that they can be wrong.
class GatingState
{
public:
    /// All 18 keys, with values that are right.
    GatingState();

    /// Sets or adds a key; the value is raw text.
    GatingState &set(const QByteArray &key, const QByteArray &value);
    GatingState &remove(const QByteArray &key);
    /// Members that stand before and behind the section; raw text.
    GatingState &setSurroundings(const QByteArray &before, const QByteArray &behind);

    QByteArray section() const;
    QByteArray text() const;
    /// A document with anything in place of the section.
    QByteArray textWith(const QByteArray &section) const;

private:
    QList<QPair<QByteArray, QByteArray>> m_members;
    QByteArray m_before;
    QByteArray m_behind;
};

/// One line for each problem: `code line:column message`.
QStringList describedProblems(const SyncProblems &problems);

/// Writes a file anew, as open(path, "w") does; false where that fails.
bool writeFile(const QString &path, const QByteArray &text);
/// Writes a temporary file and renames it over the path; false where that fails.
bool replaceFile(const QString &path, const QByteArray &text);
