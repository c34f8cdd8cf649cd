// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "app/cli/tradingreading.h"
#include "sync/export/csvwriter.h"
#include "sync/trading/tradingoutput.h"

#include <QBuffer>

#include <algorithm>

namespace {

QString findingText(const Finding &finding, const QString &currency)
{
    const QString sign = finding.severity == Finding::Severity::Error     ? QStringLiteral("❌ ")
                         : finding.severity == Finding::Severity::Warning ? QStringLiteral("⚠️ ")
                                                                          : QStringLiteral("✅ ");
    return sign + finding.translatedText(currency, contractLocale()) + QStringLiteral("\n   ") +
           finding.translatedHow(currency, contractLocale()) + u'\n';
}

/// A configuration that cannot be synced is the first finding of all. For people in their language, else in
/// English.
Findings configurationFindings(const BotReading &bot, bool forPeople)
{
    if (bot.isSynced())
        return {};
    Findings findings;
    const char *const how = QT_TRANSLATE_NOOP(
        "Finding", "The configuration section against the profile; what is wrong declares nothing.");
    for (const SyncProblem &problem : bot.evaluation.problems)
        findings.append({Finding::Severity::Error,
                         QStringLiteral("configuration"),
                         QT_TRANSLATE_NOOP("Finding", "The configuration cannot be synced: %1"),
                         how,
                         {FindingValue::word(forPeople ? problem.translatedMessage() : problem.message())},
                         unknownNumber,
                         unknownNumber,
                         {}});
    if (findings.isEmpty())
        findings.append({Finding::Severity::Error,
                         QStringLiteral("configuration"),
                         QT_TRANSLATE_NOOP("Finding", "The state file has no configuration section"),
                         how,
                         {},
                         unknownNumber,
                         unknownNumber,
                         {}});
    return findings;
}

ExitStatus check(const Arguments &arguments, Output &output)
{
    ExitStatus status = ExitStatus::Good;
    const auto reading = readTrading(arguments, "check", output, status);
    if (!reading)
        return status;
    const QString currency = reading->state().currency;
    const Findings findings =
        configurationFindings(reading->bot, !arguments.json && !arguments.csv) + reading->report->findings;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter csv(buffer);
    if (arguments.csv)
        csv.writeRow(findingCsvColumns());
    QByteArray text;
    for (const Finding &finding : findings) {
        if (arguments.csv)
            writeFindingCsv(csv, reading->bot.bot, finding, currency);
        else if (arguments.json)
            text += findingLine(reading->bot.bot, reading->time, finding, currency);
        else
            text += findingText(finding, currency).toUtf8();
    }
    if (!arguments.csv && !arguments.json && reading->state().isEmpty())
        text += membersText(reading->state()).toUtf8();
    if (arguments.csv || !text.isEmpty())
        output.print(arguments.csv ? buffer.data() : text);
    const bool wrong = std::any_of(findings.cbegin(), findings.cend(), [](const Finding &finding) {
        return finding.severity == Finding::Severity::Error;
    });
    return wrong ? ExitStatus::NotSynced : ExitStatus::Good;
}

} // namespace

Command checkCommand()
{
    Command command;
    command.name = QStringLiteral("check");
    command.synopsis = QStringLiteral("PATH [--json|--csv] [--history FILE]");
    command.summary = Terminal::tr("the configuration against what the bot does");
    command.description = Terminal::tr(
        "Holds the declared configuration against the open position, the closed trades and the\n"
        "bot's own statistics: leverage, stop price, hold time, entry probability, sums. Each\n"
        "finding tells both numbers, and how it was computed. The exit status is 1 where one of\n"
        "them is an error.");
    command.options = tradingOptions();
    command.exampleDescription = Terminal::tr("warn when the bot does not do what it declares");
    command.example =
        QStringLiteral("configsync check bot_state.json --json || notify-send 'bot off course'");
    command.run = check;
    return command;
}
