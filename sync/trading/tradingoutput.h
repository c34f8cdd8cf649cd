// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/thresholdwhatif.h"
#include "sync/trading/tradingreport.h"
#include "sync/values/botidentity.h"

#include <QByteArray>
#include <QStringList>

class CsvWriter;

// Trades, figures and findings as other programs read them: JSON lines and CSV, English in every locale. All
// JSON objects begin with `type`, `bot`, `path` and `time` (UTC). What is not known is null, or an empty
// field. Pure but for the writer; any thread.

/// `trade`: one for each. `era` is the hash of the configuration at its entry.
QByteArray tradeLine(const BotIdentity &bot, const TradeRecord &trade, const TradingReport &report);
QStringList tradeCsvColumns();
void writeTradeCsv(CsvWriter &writer, const BotIdentity &bot, const TradeRecord &trade,
                   const TradingReport &report);

/// Whose figures they are.
struct PerformanceScope
{
    /// `total`, `manual`, `before_history`, `era`, `kept`, `removed`.
    QString name;
    /// Only for an era.
    ConfigurationEra era;
    qint64 uncertain = 0;
};

/// `performance`: all figures of one scope, each with `value`, `n`, `needs` and `enough`.
QByteArray performanceLine(const BotIdentity &bot, qint64 time, const PerformanceScope &scope,
                           const Performance &performance);
/// One record for each figure.
QStringList performanceCsvColumns();
void writePerformanceCsv(CsvWriter &writer, const BotIdentity &bot, const PerformanceScope &scope,
                         const Performance &performance);

/// `finding`.
QByteArray findingLine(const BotIdentity &bot, qint64 time, const Finding &finding, const QString &currency);
QStringList findingCsvColumns();
void writeFindingCsv(CsvWriter &writer, const BotIdentity &bot, const Finding &finding,
                     const QString &currency);

/// `bot`, or `manual`.
QString tradeClassWord(const TradeRecord &trade);
