// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/displaywidth.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "app/cli/tradingreading.h"
#include "sync/export/csvwriter.h"
#include "sync/trading/tradingoutput.h"
#include "sync/values/plaintext.h"

#include <QBuffer>

namespace {

QString number(double value, TradingUnit unit, const TradingState &state)
{
    return tradingText(value, unit, state.currency);
}

QString alignedRight(const QString &text, int columns)
{
    return QString(qMax<qsizetype>(0, columns - displayWidth(text)), u' ') + text;
}

QString row(const QStringList &cells)
{
    // The last column is text, and the only one that is not aligned.
    static const QList<int> widths = {20, 5, 6, 10, 10, 8, 11, 9};
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const int width = static_cast<int>(widths.value(i, 0));
        text += i < 3 || i >= widths.size() ? paddedTo(cells.at(i), width) : alignedRight(cells.at(i), width);
        text += i + 1 < cells.size() ? QStringLiteral("  ") : QString();
    }
    while (text.endsWith(u' '))
        text.chop(1);
    return text + u'\n';
}

QString tableText(const TradingReading &reading, bool utc)
{
    const TradingReport &report = *reading.report;
    QString text = row(
        {Terminal::tr("closed", "column"), Terminal::tr("side", "column"), Terminal::tr("class", "column"),
         Terminal::tr("entry", "column"), Terminal::tr("exit", "column"), Terminal::tr("hold", "column"),
         Terminal::tr("net", "column"), Terminal::tr("fees", "column"), Terminal::tr("why", "column")});
    for (const TradePointer &trade : report.trades) {
        text += row({tradingTimeText(trade->exitAt, utc), sideWord(trade->side),
                     trade->manual ? Terminal::tr("manual", "class of a trade")
                                   : Terminal::tr("bot", "class of a trade"),
                     number(trade->entryPrice, TradingUnit::Price, report.state),
                     number(trade->exitPrice, TradingUnit::Price, report.state),
                     number(trade->holdHours(), TradingUnit::Hours, report.state),
                     number(trade->net, TradingUnit::Money, report.state),
                     number(trade->fees, TradingUnit::Money, report.state), visibleText(trade->reason, 60)});
    }
    return text +
           Terminal::tr("%1 of the bot, %2 manual")
               .arg(report.trades.size() - report.manual.trades)
               .arg(report.manual.trades) +
           u'\n';
}

ExitStatus trades(const Arguments &arguments, Output &output)
{
    ExitStatus status = ExitStatus::Good;
    const auto reading = readTrading(arguments, "trades", output, status);
    if (!reading)
        return status;
    const TradingReport &report = *reading->report;
    if (arguments.csv) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        CsvWriter csv(buffer);
        csv.writeRow(tradeCsvColumns());
        for (const TradePointer &trade : report.trades)
            writeTradeCsv(csv, reading->bot.bot, *trade, report);
        output.print(buffer.data());
    } else if (arguments.json) {
        QByteArray lines;
        for (const TradePointer &trade : report.trades)
            lines += tradeLine(reading->bot.bot, *trade, report);
        if (!lines.isEmpty())
            output.print(lines);
    } else if (report.state.isEmpty() && report.trades.isEmpty()) {
        output.print(membersText(report.state));
    } else if (report.trades.isEmpty()) {
        output.print(Terminal::tr("No closed trades yet") + u'\n');
    } else {
        output.print(tableText(*reading, arguments.utc));
    }
    return ExitStatus::Good;
}

} // namespace

Command tradesCommand()
{
    Command command;
    command.name = QStringLiteral("trades");
    command.synopsis = QStringLiteral("PATH [--json|--csv] [--history FILE]");
    command.summary = Terminal::tr("every closed trade, each once");
    command.description =
        Terminal::tr("Prints the closed trades in the state file at PATH, with those that the history has\n"
                     "recorded, in the order of their exits. The same trade in several lists is one trade:\n"
                     "the row that the exchange has confirmed counts.");
    command.options = tradingOptions();
    command.exampleDescription = Terminal::tr("all trades of a bot in Seoul as a table for a spreadsheet");
    command.example =
        QStringLiteral("configsync trades bot_state.json --time-zone Asia/Seoul --csv > trades.csv");
    command.run = trades;
    return command;
}
