// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/tradingmapping.h"
#include "sync/trading/finding.h"
#include "sync/trading/traderecord.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QTimeZone>

#include <optional>

/// Money that came into the account, or left it, beside trading.
struct AccountTransfer
{
    qint64 time = 0; // UTC ms; 0 where unknown
    double amount = 0;
    QString kind; // as the bot calls it
};

/// An entry of the reconciliation log.
struct ReconciliationEntry
{
    qint64 time = 0; // UTC ms; 0 where unknown
    QString event;
    QString reason;
    double balance = unknownNumber;
    double balanceBefore = unknownNumber;
};

/// A value of the bot's latest signals, by its place (`entry/long_prob`).
struct SignalValue
{
    QString name;
    QJsonValue value;
};

/// A member of a document whose shape nobody has described: what is there.
struct StateMember
{
    QString name;
    QString kind; // a JSON type
    qsizetype size = 0;
    QString value; // of a scalar, as text
};

/// The statistics that a bot keeps itself; NaN where it does not.
struct FileStatistics
{
    double trades = unknownNumber;
    double longs = unknownNumber;
    double shorts = unknownNumber;
    double wins = unknownNumber;
    double losses = unknownNumber;
    double net = unknownNumber;

    bool isNull() const { return !isKnown(trades) && !isKnown(net); }
};

/// What a state file says of the bot's trading: session, balances, position, trades, statistics, signals.
///
/// A value type; made in a thread pool, crosses threads by queued signals. Times are UTC milliseconds, 0
/// where unknown; numbers NaN where unknown.
struct TradingState
{
    /// False where the profile does not say how the bot writes it; `members` then tells what is there.
    bool mapped = false;
    QString currency;
    qint64 sessionStart = 0;
    qint64 writtenAt = 0;
    double startBalance = unknownNumber;
    double balance = unknownNumber;
    double realizedBalance = unknownNumber;
    double unrealized = unknownNumber;
    /// The open position; nothing where there is none.
    std::optional<TradeRecord> position;
    /// Closed trades, each once, in the order of their exits.
    TradeList trades;
    FileStatistics statistics;
    QList<AccountTransfer> transfers;
    QList<ReconciliationEntry> reconciliation;
    QList<SignalValue> latestSignals;
    QList<StateMember> members;
    /// What is odd about it: rows of one trade that differ, times that cannot be.
    Findings findings;

    /// True where nothing of a trading state was found.
    bool isEmpty() const;
};
Q_DECLARE_METATYPE(TradingState)

/// Reads the trading state of a whole document. `now` (UTC milliseconds) tells what lies in the future;
/// `configurationPlace` is left out of what is there. Pure; any thread, and not the window's: a document may
/// be large.
TradingState readTradingState(const QJsonObject &document, const TradingMapping &mapping,
                              const QTimeZone &zone, qint64 now,
                              const JsonPointer &configurationPlace = JsonPointer());
