// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/profile.h"
#include "sync/profile/schemavalidator.h"

// What Profile needs to check a profile file and to word what is wrong with a section. Pure functions; any
// thread.

/// The schema of a profile text, once it is proved to be one: JSON, an object, valid against the draft-07
/// meta-schema, without a misspelt keyword or annotation, with emergency values that keep its own ranges.
/// Else the first thing that is wrong, with its place.
Result<QJsonObject, ProfileError> checkedProfile(const QByteArray &json, const QString &origin);

/// The problem of a section that is no object.
SyncProblem sectionTypeProblem(const QJsonValue &section, const JsonPointer &sectionPointer);

/// The validator's findings in the words of the terminal's contract: missing keys first, one line for each
/// violation, a wrong type once.
SyncProblems problemsFrom(const QList<SchemaViolation> &violations, const Profile &profile);
