// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trading/tradingoutput.h"

#include "sync/export/csvwriter.h"
#include "sync/export/jsonlines.h"
#include "sync/export/utctext.h"

#include <QJsonArray>

namespace {

QJsonValue numberOrNull(double number)
{
    return std::isfinite(number) ? QJsonValue(number) : QJsonValue();
}

QJsonValue numberOrNothing(double number)
{
    return std::isfinite(number) ? QJsonValue(number) : QJsonValue(QJsonValue::Undefined);
}

QJsonValue timeOrNull(qint64 time)
{
    return time != 0 ? QJsonValue(utcText(time)) : QJsonValue();
}

QString timeOrNothing(qint64 time)
{
    return time != 0 ? utcText(time) : QString();
}

QString eraHash(const TradeRecord &trade, const TradingReport &report)
{
    const qsizetype era = report.eraOf(trade);
    return era >= 0 ? QString::fromLatin1(report.eras.at(era).era.hash) : QString();
}

QString unitWord(TradingUnit unit)
{
    switch (unit) {
    case TradingUnit::Money:
        return QStringLiteral("money");
    case TradingUnit::Price:
        return QStringLiteral("price");
    case TradingUnit::Fraction:
        return QStringLiteral("fraction");
    case TradingUnit::Multiplier:
        return QStringLiteral("multiplier");
    case TradingUnit::Hours:
        return QStringLiteral("hours");
    case TradingUnit::Count:
        return QStringLiteral("count");
    case TradingUnit::Ratio:
        return QStringLiteral("ratio");
    case TradingUnit::PerDay:
        return QStringLiteral("per_day");
    case TradingUnit::Text:
        break;
    }
    return {};
}

JsonLine begun(const char *type, const BotIdentity &bot, qint64 time)
{
    JsonLine line;
    line.add(QLatin1String("type"), QString::fromLatin1(type))
        .add(QLatin1String("bot"), bot.name)
        .add(QLatin1String("path"), bot.path)
        .add(QLatin1String("time"), timeOrNull(time));
    return line;
}

} // namespace

QString tradeClassWord(const TradeRecord &trade)
{
    return trade.manual ? QStringLiteral("manual") : QStringLiteral("bot");
}

QByteArray tradeLine(const BotIdentity &bot, const TradeRecord &trade, const TradingReport &report)
{
    const QString hash = eraHash(trade, report);
    JsonLine line = begun("trade", bot, trade.exitAt);
    line.add(QLatin1String("key"), trade.key)
        .add(QLatin1String("order_id"), trade.orderId)
        .add(QLatin1String("position_id"), trade.positionId)
        .add(QLatin1String("class"), tradeClassWord(trade))
        .add(QLatin1String("side"), sideWord(trade.side))
        .add(QLatin1String("entry_time"), timeOrNull(trade.entryAt))
        .add(QLatin1String("exit_time"), timeOrNull(trade.exitAt))
        .add(QLatin1String("hold_hours"), numberOrNull(trade.holdHours()))
        .add(QLatin1String("entry_price"), numberOrNull(trade.entryPrice))
        .add(QLatin1String("exit_price"), numberOrNull(trade.exitPrice))
        .add(QLatin1String("quantity"), numberOrNull(trade.quantity))
        .add(QLatin1String("position_value"), numberOrNull(trade.positionValue))
        .add(QLatin1String("leveraged_value"), numberOrNull(trade.leveragedValue))
        .add(QLatin1String("leverage"), numberOrNull(trade.leverage()))
        .add(QLatin1String("probability"), numberOrNull(trade.entryProbability()))
        .add(QLatin1String("gross"), numberOrNull(trade.gross))
        .add(QLatin1String("fees"), numberOrNull(trade.fees))
        .add(QLatin1String("net"), numberOrNull(trade.net))
        .add(QLatin1String("era"), hash.isEmpty() ? QJsonValue() : QJsonValue(hash))
        .add(QLatin1String("reconciled"), QJsonValue(trade.reconciled == 2))
        .add(QLatin1String("adopted"), QJsonValue(trade.adopted))
        .add(QLatin1String("reason"), trade.reason);
    return line.line();
}

QStringList tradeCsvColumns()
{
    return QStringLiteral(
               "bot,key,order_id,class,side,entry_time,exit_time,hold_hours,entry_price,exit_price,quantity,"
               "position_value,leveraged_value,leverage,probability,gross,fees,net,era,reconciled,reason")
        .split(u',');
}

void writeTradeCsv(CsvWriter &writer, const BotIdentity &bot, const TradeRecord &trade,
                   const TradingReport &report)
{
    writer.addText(bot.name).addText(trade.key).addText(trade.orderId).addText(tradeClassWord(trade));
    writer.addText(sideWord(trade.side))
        .addText(timeOrNothing(trade.entryAt))
        .addText(timeOrNothing(trade.exitAt));
    for (const double number : {trade.holdHours(), trade.entryPrice, trade.exitPrice, trade.quantity,
                                trade.positionValue, trade.leveragedValue, trade.leverage(),
                                trade.entryProbability(), trade.gross, trade.fees, trade.net})
        writer.addValue(numberOrNothing(number));
    writer.addText(eraHash(trade, report)).addValue(trade.reconciled == 2).addText(trade.reason);
    writer.endRow();
}

QByteArray performanceLine(const BotIdentity &bot, qint64 time, const PerformanceScope &scope,
                           const Performance &performance)
{
    QJsonObject figures;
    for (const FigureInfo &info : figureInfos()) {
        const Figure &figure = performance.at(info.id);
        figures.insert(QLatin1String(info.name),
                       QJsonObject{{QStringLiteral("value"), numberOrNull(figure.value)},
                                   {QStringLiteral("unit"), unitWord(info.unit)},
                                   {QStringLiteral("n"), figure.n},
                                   {QStringLiteral("needs"), figure.needs},
                                   {QStringLiteral("enough"), figure.isEnough()}});
    }
    JsonLine line = begun("performance", bot, time);
    line.add(QLatin1String("scope"), scope.name);
    if (scope.name == u"era") {
        line.add(QLatin1String("from"), timeOrNull(scope.era.from))
            .add(QLatin1String("to"), timeOrNull(scope.era.until))
            .add(QLatin1String("hash"), QString::fromLatin1(scope.era.hash))
            .add(QLatin1String("changed"), QJsonArray::fromStringList(scope.era.changed))
            .add(QLatin1String("uncertain"), QJsonValue(scope.uncertain))
            .add(QLatin1String("config"), QJsonValue(scope.era.section));
    }
    line.add(QLatin1String("trades"), QJsonValue(performance.trades))
        .add(QLatin1String("wins"), QJsonValue(performance.wins))
        .add(QLatin1String("losses"), QJsonValue(performance.losses))
        .add(QLatin1String("long"), QJsonValue(performance.longs))
        .add(QLatin1String("short"), QJsonValue(performance.shorts))
        .add(QLatin1String("figures"), QJsonValue(figures));
    return line.line();
}

QStringList performanceCsvColumns()
{
    return QStringLiteral("bot,scope,from,to,hash,figure,value,unit,n,needs,enough").split(u',');
}

void writePerformanceCsv(CsvWriter &writer, const BotIdentity &bot, const PerformanceScope &scope,
                         const Performance &performance)
{
    for (const FigureInfo &info : figureInfos()) {
        const Figure &figure = performance.at(info.id);
        writer.addText(bot.name).addText(scope.name);
        writer.addText(timeOrNothing(scope.era.from)).addText(timeOrNothing(scope.era.until));
        writer.addText(QString::fromLatin1(scope.era.hash)).addText(QString::fromLatin1(info.name));
        writer.addValue(numberOrNothing(figure.value)).addText(unitWord(info.unit)).addValue(figure.n);
        writer.addValue(figure.needs).addValue(figure.isEnough());
        writer.endRow();
    }
}

QByteArray findingLine(const BotIdentity &bot, qint64 time, const Finding &finding, const QString &currency)
{
    JsonLine line = begun("finding", bot, time);
    line.add(QLatin1String("severity"), finding.severityWord())
        .add(QLatin1String("code"), finding.code)
        .add(QLatin1String("message"), finding.text(currency))
        .add(QLatin1String("how"), finding.howText(currency))
        .add(QLatin1String("declared"), numberOrNull(finding.declared))
        .add(QLatin1String("found"), numberOrNull(finding.found))
        .add(QLatin1String("trade"),
             finding.tradeKey.isEmpty() ? QJsonValue() : QJsonValue(finding.tradeKey));
    return line.line();
}

QStringList findingCsvColumns()
{
    return QStringLiteral("bot,severity,code,message,how,declared,found,trade").split(u',');
}

void writeFindingCsv(CsvWriter &writer, const BotIdentity &bot, const Finding &finding,
                     const QString &currency)
{
    writer.addText(bot.name).addText(finding.severityWord()).addText(finding.code);
    writer.addText(finding.text(currency)).addText(finding.howText(currency));
    writer.addValue(numberOrNothing(finding.declared)).addValue(numberOrNothing(finding.found));
    writer.addText(finding.tradeKey);
    writer.endRow();
}
