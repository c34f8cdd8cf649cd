// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/configdiff.h"

#include <QList>
#include <QString>

/// The differences of two configurations in two columns: a head with the two files, then a line for each key
/// with its value before and after, as JSON (`-` the key was removed, `+` added, `~` another value). Blue is
/// before, orange is after; signs and columns say the same without colours. Everything from a file is
/// visibleText(). Empty where there is no difference. Pure.
QString diffText(const QList<KeyChange> &changes, const QString &beforeFile, const QString &afterFile,
                 bool colours);
