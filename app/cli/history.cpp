// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cliapplication.h"
#include "app/cli/command.h"
#include "app/cli/historyprune.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "app/cli/timeargument.h"
#include "sync/export/csvwriter.h"
#include "sync/history/changelister.h"
#include "sync/history/changerowoutput.h"
#include "sync/history/historyfile.h"
#include "sync/history/historyreader.h"
#include "sync/history/historystore.h"
#include "sync/history/historyverify.h"
#include "sync/values/clock.h"
#include "sync/values/configdiff.h"
#include "sync/values/jsonvalues.h"
#include "sync/values/plaintext.h"

#include <QBuffer>
#include <QDateTime>

namespace {

/// So many rows are read and printed at a time.
constexpr int portion = 1000;

QString timeText(qint64 time, bool utc)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time, utc ? Qt::UTC : Qt::LocalTime);
    const QString text = moment.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
    return utc ? QString(text + u'Z') : text;
}

QString valueText(const QJsonValue &value)
{
    return value.isUndefined() ? Terminal::tr("not written") : visibleText(jsonText(value));
}

QString rowText(const ChangeRow &row, const QJsonObject &configuration, bool utc)
{
    QString text =
        timeText(row.time, utc) + QStringLiteral("  ") + visibleText(row.bot.name) + QStringLiteral("  ");
    if (row.kind == ChangeKind::Baseline) {
        text += Terminal::tr("baseline: %1 keys").arg(configuration.size());
    } else {
        text += visibleText(row.key) + QStringLiteral(": ") + valueText(row.before) + QStringLiteral(" -> ") +
                valueText(row.after);
        if (!row.delta().isUndefined())
            text += QStringLiteral(" (") + (row.delta().toDouble() > 0 ? QStringLiteral("+") : QString()) +
                    plainDelta(row.delta()) + u')';
    }
    if (row.significant)
        text += QStringLiteral("  ") + Terminal::tr("significant");
    if (row.observed == Observed::Import)
        text += QStringLiteral("  ") + Terminal::tr("imported");
    if (row.notBefore != 0)
        text += QStringLiteral("  ") +
                Terminal::tr("changed while nobody watched, after %1").arg(timeText(row.notBefore, utc));
    return text + u'\n';
}

ExitStatus refuse(Output &output, const QString &message)
{
    output.complain(QStringLiteral("configsync history: ") + visibleText(message) + u'\n');
    return ExitStatus::Trouble;
}

ExitStatus refuseTime(const QString &text, Output &output)
{
    return refuse(output, Terminal::tr("a time is a span such as 2h or 7d, a day such as 2025-11-01, or an "
                                       "ISO time, not \"%1\"")
                              .arg(text));
}

/// False where one of the names is unknown; the message then says which.
bool setBots(ChangeFilter &filter, const QStringList &names, HistoryReader &reader, QString &message)
{
    const QHash<qint64, BotIdentity> known = reader.identities();
    for (const QString &name : names) {
        bool found = false;
        for (const BotIdentity &bot : known) {
            if (bot.name == name || bot.id == name || bot.path == name) {
                filter.botIds.append(bot.id);
                found = true;
            }
        }
        if (!found) {
            message = Terminal::tr("the history knows no bot \"%1\"").arg(name);
            return false;
        }
    }
    return true;
}

void printRows(const Arguments &arguments, const ChangeListing &listing, HistoryReader &reader,
               Output &output)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter csv(buffer);
    if (arguments.csv)
        csv.writeRow(changeCsvColumns());
    for (qint64 first = 0; first < listing.count() || first == 0; first += portion) {
        QByteArray text;
        const QList<ChangeRow> rows = reader.rows(listing.rows(), first, portion);
        for (const ChangeRow &row : rows) {
            const QJsonObject configuration = row.kind == ChangeKind::Baseline
                                                  ? reader.configurationsAround(row.seq).second.section
                                                  : QJsonObject();
            if (arguments.csv)
                writeChangeCsv(csv, row, configuration);
            else if (arguments.json)
                text += changeRowLine(row, configuration);
            else
                text += rowText(row, configuration, arguments.utc).toUtf8();
        }
        output.print(arguments.csv ? buffer.data() : text);
        buffer.buffer().clear();
        buffer.seek(0);
        if (!output.isOpen())
            return;
    }
}

ExitStatus verify(SqliteConnection &connection, Output &output)
{
    const HistoryVerdict verdict = verifyHistory(connection);
    if (verdict.ok()) {
        QString text = Terminal::tr("✅ The history is whole: %1 events, %2 rows of changes")
                           .arg(verdict.events)
                           .arg(verdict.rows);
        if (verdict.trades > 0)
            text += QStringLiteral(", ") + Terminal::tr("%1 trades").arg(verdict.trades);
        output.print(text + u'\n');
        return ExitStatus::Good;
    }
    output.complain(Terminal::tr("❌ The history does not fit from row %1 on: %2")
                        .arg(QString::number(verdict.seq), visibleText(verdict.problem)) +
                    u'\n');
    return ExitStatus::NotSynced;
}

ExitStatus history(const Arguments &arguments, Output &output)
{
    CliApplication application;
    const QString path =
        arguments.historyFile.isEmpty() ? HistoryStore::standardPath() : arguments.historyFile;
    const qint64 now = SystemClock::instance().utcMilliseconds();
    if (arguments.prune) {
        const std::optional<qint64> before = parseTimeArgument(arguments.before, arguments.utc, now);
        return before ? pruneHistory(arguments, path, *before, output) : refuseTime(arguments.before, output);
    }
    SqliteConnection connection;
    const HistoryCondition condition = HistoryFile::openReadOnly(connection, path);
    if (!condition.isWritten())
        return refuse(output, translatedHistoryConditionMessage(condition));
    if (arguments.verify)
        return verify(connection, output);

    HistoryReader reader(connection);
    ChangeFilter filter;
    filter.keys = arguments.keys;
    filter.withBaselines = true;
    QString message;
    if (!setBots(filter, arguments.bots, reader, message))
        return refuse(output, message);
    for (const auto &[text, time] :
         {std::pair(&arguments.since, &filter.from), {&arguments.until, &filter.to}}) {
        if (text->isEmpty())
            continue;
        *time = parseTimeArgument(*text, arguments.utc, now);
        if (!*time)
            return refuseTime(*text, output);
    }
    connection.execute("BEGIN");
    ChangeLister lister(connection, reader, {});
    printRows(arguments, lister.list(filter, {ChangeOrder::Column::Time, false}), reader, output);
    if (!connection.ok())
        return refuse(output, Terminal::tr("the history cannot be read: %1").arg(connection.errorText()));
    return ExitStatus::Good;
}

} // namespace

Command historyCommand()
{
    Command command;
    command.name = QStringLiteral("history");
    command.synopsis = QStringLiteral("[--bot B] [--key K] [--since T] [--json|--csv] [--verify]");
    command.summary = Terminal::tr("every change that was recorded");
    command.description = Terminal::tr(
        "Prints what the history holds, in the order of time: each bot's first configuration, and\n"
        "what happened to each key since. With --verify it is not printed but checked: the first\n"
        "row that was altered or lost is named, and the exit status is then 1. With --prune\n"
        "--before TIME what is older is deleted; what was in force then stays.");
    command.options = {
        {{QStringLiteral("bot")},
         QStringLiteral("BOT"),
         Terminal::tr("only this bot: its name, id or path; may be repeated")},
        {{QStringLiteral("key")}, QStringLiteral("KEY"), Terminal::tr("only this key; may be repeated")},
        {{QStringLiteral("since")},
         QStringLiteral("TIME"),
         Terminal::tr("from then on: 2h, 7d, 2025-11-01, or an ISO time")},
        {{QStringLiteral("until")}, QStringLiteral("TIME"), Terminal::tr("before then")},
        {{QStringLiteral("json")}, QString(), Terminal::tr("print one JSON object a line")},
        {{QStringLiteral("csv")}, QString(), Terminal::tr("print CSV (RFC 4180)")},
        {{QStringLiteral("utc")}, QString(), Terminal::tr("times are UTC, printed and given; else local")},
        {{QStringLiteral("verify")}, QString(), Terminal::tr("check the chain of hashes")},
        {{QStringLiteral("prune")}, QString(), Terminal::tr("delete what happened before --before")},
        {{QStringLiteral("before")},
         QStringLiteral("TIME"),
         Terminal::tr("where --prune ends: 90d, 2025-11-01, or an ISO time")},
        {{QStringLiteral("dry-run")}, QString(), Terminal::tr("with --prune: only say how much it is")},
        {{QStringLiteral("history")},
         QStringLiteral("FILE"),
         Terminal::tr("the history's file; else the monitor's own")}};
    command.exampleDescription = Terminal::tr("what changed in the last two hours?");
    command.example = QStringLiteral("configsync history --since 2h");
    command.fewestPaths = 0;
    command.mostPaths = 0;
    command.run = history;
    return command;
}
