// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tradingreading.h"

#include "app/cli/cliapplication.h"
#include "app/cli/messages.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "sync/history/erareader.h"
#include "sync/history/historyfile.h"
#include "sync/history/historyreader.h"
#include "sync/history/historystore.h"
#include "sync/history/tradeshelf.h"
#include "sync/statefile/statefilereader.h"
#include "sync/values/plaintext.h"
#include "sync/values/timezonename.h"

#include <QDateTime>
#include <QFileInfo>

namespace {

void complainAbout(const QString &message, const char *command, Output &output)
{
    output.complain(QStringLiteral("configsync ") + QLatin1String(command) + QStringLiteral(": ") +
                    visibleText(message) + u'\n');
}

/// The bot in the history: the one that is named, else the one with this path. Empty where it is unknown.
QString idInHistory(const Arguments &arguments, const BotIdentity &bot, HistoryReader &reader)
{
    const QString name = arguments.bots.value(0);
    const QHash<qint64, BotIdentity> identities = reader.identities();
    for (const BotIdentity &known : identities) {
        const bool fits = name.isEmpty() ? known.id == bot.id || known.path == bot.path
                                         : known.id == name || known.name == name || known.path == name;
        if (fits)
            return known.id;
    }
    return {};
}

/// False where the history that was named cannot be read, or does not know the bot that was named.
bool readHistory(const Arguments &arguments, const BotIdentity &bot, TradeBook &book, QString &message)
{
    const bool named = !arguments.historyFile.isEmpty();
    const QString path = named ? arguments.historyFile : HistoryStore::standardPath();
    if (!named && !QFileInfo::exists(path))
        return true;
    SqliteConnection connection;
    const HistoryCondition condition = HistoryFile::openReadOnly(connection, path);
    if (!condition.isWritten()) {
        message = translatedHistoryConditionMessage(condition);
        return !named;
    }
    HistoryReader reader(connection);
    const QString id = idInHistory(arguments, bot, reader);
    if (id.isEmpty()) {
        message = Terminal::tr("the history knows no bot \"%1\"").arg(arguments.bots.value(0, bot.path));
        return arguments.bots.isEmpty();
    }
    connection.execute("BEGIN");
    book.setEras(readEras(connection, reader, id));
    book.add(TradeShelf(connection).trades(reader.botNumber(id)));
    connection.execute("COMMIT");
    message = connection.errorText();
    return connection.ok();
}

} // namespace

std::optional<TradingReading> readTrading(const Arguments &arguments, const char *command, Output &output,
                                          ExitStatus &status)
{
    const CliApplication application;
    TradingReading reading;
    const std::optional<QTimeZone> zone =
        arguments.timeZone.isEmpty() ? QTimeZone::systemTimeZone() : timeZoneNamed(arguments.timeZone);
    if (!zone) {
        complainAbout(Terminal::tr("\"%1\" is no time zone; Asia/Seoul or UTC are").arg(arguments.timeZone),
                      command, output);
        status = ExitStatus::Trouble;
        return std::nullopt;
    }
    reading.zone = *zone;
    const Clock &clock = SystemClock::instance();
    reading.bot = readBots(arguments.paths, arguments.profile, arguments.maximumSize, clock).constFirst();
    const auto document = StateFileReader::readDocument(reading.bot.bot.path, arguments.maximumSize);
    if (!document) {
        SyncHealth health = reading.bot.healthWithoutFallback();
        if (!health.isFailure()) {
            health.status = HealthStatus::Corrupted;
            health.problems = {document.error()};
        }
        output.complain(failureText(health, arguments.profile));
        status = ExitStatus::NotSynced;
        return std::nullopt;
    }
    const qint64 now = clock.utcMilliseconds();
    const TradingState state = readTradingState(document.value(), arguments.profile.trading(), reading.zone,
                                                now, arguments.profile.sectionPointer());
    TradeBook book;
    QString message;
    if (!readHistory(arguments, reading.bot.bot, book, message)) {
        complainAbout(message, command, output);
        status = ExitStatus::Trouble;
        return std::nullopt;
    }
    if (!message.isEmpty() && !arguments.historyFile.isEmpty())
        complainAbout(message, command, output);
    book.add(state.trades);
    book.setManualIncluded(arguments.manual);
    const QJsonObject section = reading.bot.isSynced()
                                    ? reading.bot.evaluation.section
                                    : arguments.profile.sectionPointer().resolve(document.value()).toObject();
    QJsonObject parameters = arguments.profile.parametersOf(section);
    // What is wrong with the configuration declares nothing; the rest does.
    for (const SyncProblem &problem : reading.bot.evaluation.problems)
        parameters.remove(problem.key);
    reading.report = tradingReport(state, book, arguments.profile, parameters, arguments.manual, now);
    reading.time = state.writtenAt != 0 ? state.writtenAt : reading.bot.observedAt;
    status = ExitStatus::Good;
    return reading;
}

QList<CommandOption> tradingOptions()
{
    return {{{QStringLiteral("json")}, QString(), Terminal::tr("print one JSON object a line")},
            {{QStringLiteral("csv")}, QString(), Terminal::tr("print CSV (RFC 4180)")},
            {{QStringLiteral("time-zone")},
             QStringLiteral("ZONE"),
             Terminal::tr("of the bot's machine, such as Asia/Seoul (default: this machine's)")},
            {{QStringLiteral("utc")}, QString(), Terminal::tr("print times in UTC; else in local time")},
            {{QStringLiteral("manual")}, QString(), Terminal::tr("count manual trades too")},
            {{QStringLiteral("history")},
             QStringLiteral("FILE"),
             Terminal::tr("trades and eras that were recorded; else the monitor's own history,\n"
                          "where it knows the bot")},
            {{QStringLiteral("bot")},
             QStringLiteral("BOT"),
             Terminal::tr("the bot's name or id in the history, where its path does not tell")}};
}

QString tradingTimeText(qint64 time, bool utc)
{
    if (time == 0)
        return QStringLiteral("n/a");
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time, utc ? Qt::UTC : Qt::LocalTime);
    const QString text = moment.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    return utc ? QString(text + u'Z') : text;
}

QString membersText(const TradingState &state)
{
    QString text = state.mapped
                       ? Terminal::tr("No trading state in this file. It holds:")
                       : Terminal::tr("The profile does not describe a trading state. The file holds:");
    text += u'\n';
    for (const StateMember &member : state.members) {
        const QString kind = member.value.isEmpty()
                                 ? Terminal::tr("%1 of %2", "a kind of JSON value, and how many are in it")
                                       .arg(member.kind, QString::number(member.size))
                                 : QString(member.kind + u' ' + visibleText(member.value, 60));
        text += QStringLiteral("  ") + visibleText(member.name) + QStringLiteral(": ") + kind + u'\n';
    }
    return text;
}
