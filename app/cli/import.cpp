// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cliapplication.h"
#include "app/cli/command.h"
#include "app/cli/messages.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "sync/history/backupreader.h"
#include "sync/history/historyfile.h"
#include "sync/history/historyreader.h"
#include "sync/history/historystore.h"
#include "sync/values/clock.h"
#include "sync/values/plaintext.h"
#include "sync/values/timezonename.h"

#include <QDir>
#include <QFileInfo>

#include <limits>

namespace {

ExitStatus refuse(Output &output, const QString &message)
{
    output.complain(QStringLiteral("configsync import: ") + visibleText(message) + u'\n');
    return ExitStatus::Trouble;
}

/// The folder that holds the first of the backups.
QString folderOf(const QString &path)
{
    const QFileInfo info(path);
    return QDir(info.isDir() ? info.absoluteFilePath() : info.absolutePath()).canonicalPath();
}

/// The bot whose backups these are: the one that is named; else one whose state file lies beside them; else
/// the only one. A history without bots gets a new one, named after the folder.
std::optional<BotIdentity> botFor(const Arguments &arguments, HistoryReader &reader, QString &message)
{
    const QList<BotIdentity> known = reader.identities().values();
    const QString folder = folderOf(arguments.paths.constFirst());
    if (!arguments.bots.isEmpty()) {
        const QString &name = arguments.bots.constFirst();
        for (const BotIdentity &bot : known) {
            if (bot.name == name || bot.id == name || bot.path == name)
                return bot;
        }
        // A state file's path stands for the bot that writes it, also before it was ever watched.
        if (name.contains(u'/') || QFileInfo(name).isFile())
            return botIdentityForPath(name);
        return BotIdentity{QStringLiteral("import:") + name, name, folder};
    }
    QList<BotIdentity> beside;
    for (const BotIdentity &bot : known) {
        if (QFileInfo(bot.path).absolutePath() == folder || bot.path == folder)
            beside.append(bot);
    }
    if (beside.size() == 1)
        return beside.constFirst();
    if (known.size() == 1)
        return known.constFirst();
    if (known.isEmpty()) {
        const QString name = QDir(folder).dirName();
        return BotIdentity{QStringLiteral("import:") + folder, name, folder};
    }
    QStringList names;
    for (const BotIdentity &bot : known)
        names.append(bot.name);
    names.sort();
    message = Terminal::tr("whose backups are these? Say --bot with one of %1")
                  .arg(names.join(QStringLiteral(", ")));
    return std::nullopt;
}

QString skippedText(const SkippedFile &file)
{
    QString text = Terminal::tr("⚠️ skipped: %1").arg(visibleText(file.path)) + u'\n';
    if (file.problems.isEmpty())
        text += QStringLiteral("   ") + Terminal::tr("no such file, or no configuration in it") + u'\n';
    for (const SyncProblem &problem : file.problems)
        text += QStringLiteral("   ") + problemText(problem) + u'\n';
    return text;
}

ExitStatus import(const Arguments &arguments, Output &output)
{
    CliApplication application;
    ImportRequest request;
    request.paths = arguments.paths;
    request.profile = arguments.profile;
    request.maximumSize = arguments.maximumSize;
    if (!arguments.timeZone.isEmpty()) {
        const std::optional<QTimeZone> zone = timeZoneNamed(arguments.timeZone);
        if (!zone)
            return refuse(
                output,
                Terminal::tr("\"%1\" is no time zone; Asia/Seoul or UTC are").arg(arguments.timeZone));
        request.timeZone = *zone;
    }
    const qint64 now = SystemClock::instance().utcMilliseconds();
    HistoryFile file(arguments.historyFile.isEmpty() ? HistoryStore::standardPath() : arguments.historyFile);
    const HistoryCondition condition = file.open(now);
    if (!condition.isWritten())
        return refuse(output, translatedHistoryConditionMessage(condition));
    if (!condition.setAside.isEmpty())
        output.complain(Terminal::tr("⚠️ the history was damaged; it was set aside as %1")
                            .arg(visibleText(condition.setAside)) +
                        u'\n');
    QString message;
    std::optional<BotIdentity> bot;
    {
        HistoryReader reader(file.connection());
        bot = botFor(arguments, reader, message);
    }
    if (!bot)
        return refuse(output, message);

    const BackupReading reading = readBackups(request, {});
    for (const SkippedFile &skipped : reading.skipped)
        output.complain(skippedText(skipped));
    ImportCount count;
    if (!reading.observations.isEmpty() || !reading.trades.isEmpty()) {
        HistoryWriter writer(file.connection());
        bool written = writer.begin();
        if (written)
            count = writer.import(*bot, request.profile, {reading.observations, reading.trades, now}, {});
        written = written && writer.commit();
        if (!written) {
            const HistoryCondition trouble = file.conditionOfError();
            writer.rollback();
            return refuse(output, translatedHistoryConditionMessage(trouble) + QStringLiteral("; ") +
                                      Terminal::tr("nothing was imported"));
        }
    }
    output.print(
        Terminal::tr("%1: %2 files, %3 configurations added, %4 changes, %5 told nothing new, %6 skipped")
            .arg(visibleText(bot->name), QString::number(reading.files), QString::number(count.steps),
                 QString::number(count.rows), QString::number(count.known),
                 QString::number(reading.skipped.size())) +
        u'\n');
    if (!reading.trades.isEmpty())
        output.print(Terminal::tr("%1: %2 closed trades, %3 of them new")
                         .arg(visibleText(bot->name), QString::number(reading.trades.size()),
                              QString::number(count.trades)) +
                     u'\n');
    return reading.observations.isEmpty() ? ExitStatus::NotSynced : ExitStatus::Good;
}

} // namespace

Command importCommand()
{
    Command command;
    command.name = QStringLiteral("import");
    command.synopsis = QStringLiteral("PATH... [--bot B]");
    command.summary = Terminal::tr("backups of a state file into the history");
    command.description = Terminal::tr(
        "Takes backups of one bot's state file into the history, in the order of their own\n"
        "timestamps, whatever their names. Each is validated; those that are invalid are listed and\n"
        "skipped. A folder stands for the files in it. Importing twice adds nothing.");
    command.options = {{{QStringLiteral("bot")},
                        QStringLiteral("BOT"),
                        Terminal::tr("whose backups they are: a name, an id, or the path of the state file;\n"
                                     "needed where the history knows several bots")},
                       {{QStringLiteral("time-zone")},
                        QStringLiteral("ZONE"),
                        Terminal::tr("of the bot's machine, such as Asia/Seoul (default: this machine's)")},
                       {{QStringLiteral("history")},
                        QStringLiteral("FILE"),
                        Terminal::tr("the history's file; else the monitor's own")}};
    command.exampleDescription = Terminal::tr("all backups of the BTC bot");
    command.example = QStringLiteral("configsync import backups/btc --bot btc");
    command.mostPaths = std::numeric_limits<int>::max();
    command.run = import;
    return command;
}
