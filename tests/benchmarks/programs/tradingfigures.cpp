// SPDX-License-Identifier: GPL-3.0-or-later
// Trades, eras, figures and the table of 100,000 trades: prints `figures NS`, `update NS` and `sort NS` for
// each round.
#include "sync/profile/profile.h"
#include "sync/trading/tradingreport.h"
#ifdef CONFIGSYNC_WITH_TABLE
#include "widgets/trading/tradetablemodel.h"
#endif

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cmath>
#include <cstdio>

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 start = 1'600'000'000'000;
constexpr int eraCount = 50;

TradePointer trade(int number)
{
    TradeRecord record;
    record.key = QStringLiteral("order:%1").arg(number);
    record.closed = true;
    record.side = number % 3 == 0 ? PositionSide::Short : PositionSide::Long;
    record.net = std::sin(number * 0.7) * 20;
    record.fees = 0.5;
    record.gross = record.net + 0.5;
    record.entryAt = start + number * 30 * minute;
    record.exitAt = record.entryAt + (5 + number % 20) * minute;
    record.entryPrice = 100'000 + number % 977;
    record.positionValue = 100;
    record.leveragedValue = 400;
    record.longProbability = 0.5 + (number % 500) / 1000.0;
    record.shortProbability = record.longProbability;
    record.reason = QStringLiteral("ML Exit (0.%1)").arg(number % 997);
    return std::make_shared<const TradeRecord>(record);
}

void tell(const char *what, const QElapsedTimer &timer)
{
    std::printf("%s %lld\n", what, static_cast<long long>(timer.nsecsElapsed()));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 100'000;
    const int rounds = argc > 2 ? QByteArray(argv[2]).toInt() : 7;
    const Profile profile = Profile::opportunityGating();
    TradeList trades;
    for (int i = 0; i < count; ++i)
        trades.append(trade(i));
    ConfigurationEras eras;
    for (int i = 0; i < eraCount; ++i) {
        ConfigurationEra era;
        era.from = start + static_cast<qint64>(count) / eraCount * i * 30 * minute;
        era.hash = QByteArray::number(i);
        era.section = profile.emergencyValues();
        eras.append(era);
    }
    TradingState state;
    state.mapped = true;
    state.startBalance = 1000;
    state.balance = 1000;
    state.position = *trades.constLast();
    for (int round = 0; round < rounds; ++round) {
        TradeBook book;
        book.add(trades);
        QElapsedTimer timer;
        timer.start();
        book.setEras(eras);
        TradingReportPointer report =
            tradingReport(state, book, profile, profile.emergencyValues(), false, start);
        tell("figures", timer);

        timer.start();
        book.add({trade(count + round)});
        report = tradingReport(state, book, profile, profile.emergencyValues(), false, start);
        tell("update", timer);
#ifdef CONFIGSYNC_WITH_TABLE
        TradeTableModel model;
        model.setReport(report);
        for (const int column : {TradeTableModel::Net, TradeTableModel::Why, TradeTableModel::Closed}) {
            timer.start();
            model.sort(column, round % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
            tell("sort", timer);
        }
#endif
    }
    return 0;
}
