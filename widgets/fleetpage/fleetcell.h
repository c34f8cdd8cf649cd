// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/fleet/overlay.h"
#include "widgets/fleet/botrecord.h"
#include "widgets/style/cellmark.h"

#include <QString>
#include <QStringList>

/// One cell of the fleet's matrix.
///
/// A value type for the GUI thread.
struct FleetCell
{
    /// Of the value itself; a dash where there is none.
    QString text;
    CellMark mark = CellMark::None;
    /// Written in the secondary colour: the last good value, or none.
    bool faint = false;
};

/// A value as the matrix writes it: short, with a real minus sign.
QString compactValue(const ValueFormat &format, const QJsonValue &value);
/// `usual` is the value that more than half of the bots run; undefined where there is none.
FleetCell fleetCell(const BotRecord &record, const ProfileParameter &parameter, const QJsonValue &usual);
/// What the fleet file, the source and the bot say of a value, a sentence each; empty where there is nothing
/// to say. `now` is UTC milliseconds.
QStringList cellDetails(const BotRecord &record, const ProfileParameter &parameter, const QJsonValue &usual,
                        qint64 now);
/// `shared`, `override of this bot`..., in the user's language.
QString originText(ValueOrigin origin);
/// `drift`, `not valid`..., in the user's language; empty for None.
QString markText(CellMark mark);
