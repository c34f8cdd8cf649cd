// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// The one of `known` that somebody who typed `word` probably meant: it begins with the word, or is at most
/// two typing errors away. Empty where none is near. Pure; any thread.
QString likelyMeant(const QString &word, const QStringList &known);
