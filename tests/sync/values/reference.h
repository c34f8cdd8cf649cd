// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QList>

/// What the reference in another language says, line by line and split at its tabs; nothing where there is no
/// interpreter for it.
QList<QByteArrayList> referenceLines(const QString &what, int seed, int count);
