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

struct Scope
{
    PerformanceScope scope;
    Performance performance;
    QString heading;
};

QString figureText(const Performance &performance, const FigureInfo &info, const QString &currency)
{
    const Figure &figure = performance.at(info.id);
    const QString counts = QStringLiteral("n = %1").arg(figure.n);
    if (info.id == FigureId::WinRate && figure.isKnown()) {
        const QString rate =
            Terminal::tr("%1 (%2 to %3), %4 of %5", "win rate, its interval, wins, trades")
                .arg(tradingText(figure.value, info.unit, currency),
                     tradingText(performance.at(FigureId::WinRateLow).value, info.unit, currency),
                     tradingText(performance.at(FigureId::WinRateHigh).value, info.unit, currency),
                     QString::number(performance.wins), QString::number(figure.n));
        return figure.isEnough() ? rate
                                 : QString(rate + QStringLiteral(", ") +
                                           Terminal::tr("too few trades (%1 needed)").arg(figure.needs));
    }
    if (!figure.isKnown())
        return QStringLiteral("n/a (%1)").arg(counts);
    if (!figure.isEnough())
        return Terminal::tr("too few trades (%1, %2 needed)").arg(counts, QString::number(figure.needs));
    return QStringLiteral("%1 (%2)").arg(tradingText(figure.value, info.unit, currency), counts);
}

QString scopeText(const Scope &scope, const QString &currency)
{
    QString text = scope.heading + u'\n';
    for (const FigureInfo &info : figureInfos()) {
        if (info.id == FigureId::WinRateLow || info.id == FigureId::WinRateHigh)
            continue;
        text += QStringLiteral("  ") +
                paddedTo(QCoreApplication::translate("TradingFigure", info.title), 20) +
                figureText(scope.performance, info, currency) + u'\n';
    }
    return text;
}

QString countText(const Performance &performance)
{
    return performance.trades == 1 ? Terminal::tr("1 trade")
                                   : Terminal::tr("%1 trades").arg(performance.trades);
}

QList<Scope> scopesOf(const Arguments &arguments, const TradingReport &report)
{
    QList<Scope> scopes;
    QString all = Terminal::tr("All: %1").arg(countText(report.total));
    if (report.manual.trades > 0)
        all += QStringLiteral(", ") + (report.manualIncluded ? Terminal::tr("%1 of them manual")
                                                             : Terminal::tr("%1 manual left out"))
                                          .arg(report.manual.trades);
    scopes.append({{QStringLiteral("total"), {}, 0}, report.total, all});
    if (report.manual.trades > 0 && !report.manualIncluded)
        scopes.append({{QStringLiteral("manual"), {}, 0},
                       report.manual,
                       Terminal::tr("Manual: %1").arg(countText(report.manual))});
    if (!arguments.byEra)
        return scopes;
    if (report.beforeEras.trades > 0 || !report.hasHistory)
        scopes.append(
            {{QStringLiteral("before_history"), {}, 0},
             report.beforeEras,
             Terminal::tr("Before the history reaches back: %1").arg(countText(report.beforeEras))});
    for (const EraPerformance &entry : report.eras) {
        QString heading = Terminal::tr("Era from %1 to %2: %3")
                              .arg(tradingTimeText(entry.era.from, arguments.utc),
                                   entry.era.until != 0 ? tradingTimeText(entry.era.until, arguments.utc)
                                                        : Terminal::tr("now"),
                                   countText(entry.performance));
        if (entry.uncertain > 0)
            heading += QStringLiteral(", ") +
                       Terminal::tr("%1 of them perhaps of the next era").arg(entry.uncertain);
        for (const QString &changed : entry.era.changed)
            heading += QStringLiteral("\n  ") + visibleText(changed);
        scopes.append({{QStringLiteral("era"), entry.era, entry.uncertain}, entry.performance, heading});
    }
    return scopes;
}

/// Each era with trades against the one with trades before it.
QString comparisonsText(const TradingReport &report, bool utc)
{
    QString text;
    const EraPerformance *before = nullptr;
    for (const EraPerformance &entry : report.eras) {
        if (entry.performance.known == 0)
            continue;
        if (before != nullptr)
            text += Terminal::tr("Eras from %1 and from %2: %3")
                        .arg(tradingTimeText(before->era.from, utc), tradingTimeText(entry.era.from, utc),
                             comparisonText(compareEras(before->performance, entry.performance))) +
                    u'\n';
        before = &entry;
    }
    return text;
}

/// One threshold for both sides, or LONG,SHORT. False where it is none.
bool readThresholds(const QString &text, double &longThreshold, double &shortThreshold)
{
    const QStringList parts = text.split(u',');
    bool longRight = false;
    bool shortRight = false;
    longThreshold = parts.constFirst().toDouble(&longRight);
    shortThreshold = parts.constLast().toDouble(&shortRight);
    return longRight && shortRight && parts.size() <= 2;
}

ExitStatus performance(const Arguments &arguments, Output &output)
{
    ExitStatus status = ExitStatus::Good;
    double longThreshold = 0;
    double shortThreshold = 0;
    if (!arguments.whatIf.isEmpty() && !readThresholds(arguments.whatIf, longThreshold, shortThreshold)) {
        output.complain(
            QStringLiteral("configsync performance: ") +
            Terminal::tr(
                "--what-if needs a threshold such as 0.7, or one for LONG and one for SHORT: 0.7,0.75") +
            u'\n');
        return ExitStatus::Trouble;
    }
    const auto reading = readTrading(arguments, "performance", output, status);
    if (!reading)
        return status;
    const TradingReport &report = *reading->report;
    if (report.state.isEmpty() && report.trades.isEmpty() && !arguments.json && !arguments.csv) {
        output.print(membersText(report.state));
        return ExitStatus::Good;
    }
    QList<Scope> scopes = scopesOf(arguments, report);
    if (!arguments.whatIf.isEmpty()) {
        const ThresholdWhatIf result = thresholdWhatIf(report.trades, longThreshold, shortThreshold);
        const QString rule = QStringLiteral("LONG %1, SHORT %2").arg(longThreshold).arg(shortThreshold);
        scopes.append(
            {{QStringLiteral("kept"), {}, 0},
             result.kept,
             Terminal::tr("With thresholds of %1 (they can only remove trades, never add any; %2 trades do "
                          "not tell their probability), kept: %3")
                 .arg(rule, QString::number(result.unknown), countText(result.kept))});
        scopes.append({{QStringLiteral("removed"), {}, 0},
                       result.removed,
                       Terminal::tr("Left out by them: %1").arg(countText(result.removed))});
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter csv(buffer);
    if (arguments.csv)
        csv.writeRow(performanceCsvColumns());
    QByteArray text;
    for (const Scope &scope : std::as_const(scopes)) {
        if (arguments.csv)
            writePerformanceCsv(csv, reading->bot.bot, scope.scope, scope.performance);
        else if (arguments.json)
            text += performanceLine(reading->bot.bot, reading->time, scope.scope, scope.performance);
        else
            text += scopeText(scope, report.state.currency).toUtf8();
    }
    if (!arguments.csv && !arguments.json && arguments.byEra) {
        text += comparisonsText(report, arguments.utc).toUtf8();
        if (!report.hasHistory)
            text +=
                Terminal::tr("The history knows nothing of this bot: which configuration a trade belongs to "
                             "is not known.")
                    .toUtf8() +
                '\n';
    }
    output.print(arguments.csv ? buffer.data() : text);
    return ExitStatus::Good;
}

} // namespace

Command performanceCommand()
{
    Command command;
    command.name = QStringLiteral("performance");
    command.synopsis = QStringLiteral("PATH [--by-era] [--json|--csv] [--history FILE]");
    command.summary = Terminal::tr("what the bot earned, and with which settings");
    command.description = Terminal::tr(
        "Prints the figures of the bot's closed trades, each with the number of trades that it is\n"
        "made of. With --by-era also those of each configuration: a trade belongs to the one that\n"
        "was in force at its entry, as far as the history reaches back.");
    command.options =
        tradingOptions() +
        QList<CommandOption>{
            {{QStringLiteral("by-era")}, QString(), Terminal::tr("also for each configuration")},
            {{QStringLiteral("what-if")},
             QStringLiteral("X[,Y]"),
             Terminal::tr("also what entry thresholds of X (LONG) and Y (SHORT) would have\n"
                          "left out of the recorded trades")}};
    command.exampleDescription = Terminal::tr("which settings made this profit?");
    command.example = QStringLiteral("configsync performance bot_state.json --by-era");
    command.run = performance;
    return command;
}
