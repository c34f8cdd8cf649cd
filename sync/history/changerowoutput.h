// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/changerow.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

class CsvWriter;

// How rows of the history leave the program (DESIGN 13 and 14), from the terminal as from the window. Pure
// but for the writer; any thread.

/// `seq,time,bot,key,kind,before,after,delta,significant,observed,hash`.
QStringList changeCsvColumns();
/// One record. `configuration` is a baseline's, and stands in the column `after`.
void writeChangeCsv(CsvWriter &writer, const ChangeRow &row, const QJsonObject &configuration);
/// One JSON object with a line feed: the members have the names of the columns, a baseline has `config`
/// beside them.
QByteArray changeRowLine(const ChangeRow &row, const QJsonObject &configuration);
