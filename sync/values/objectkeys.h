// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringList>

/// The keys of an object in the order of the text, which QJsonObject does not keep; each once. `way` names
/// the members that lead to the object from the top, through objects only; where a key stands twice on that
/// way, the last one counts. Empty where there is no such object.
///
/// The text must be one that QJsonDocument takes: whoever asks has parsed it. Of another one some keys may be
/// missing, and that is all. A pure function; any thread.
QStringList objectKeys(QByteArrayView json, const QStringList &way);
