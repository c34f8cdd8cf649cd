// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/botreading.h"
#include "app/cli/command.h"
#include "app/cli/displaywidth.h"
#include "app/cli/fleetreading.h"
#include "app/cli/messages.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "sync/export/jsonlines.h"
#include "sync/values/plaintext.h"

#include <algorithm>
#include <limits>

namespace {

struct BotStatus
{
    SyncHealth health;
    bool muted = false;
};

/// Worse is less.
int rank(const SyncHealth &health)
{
    switch (health.status) {
    case HealthStatus::Unreadable:
        return 0;
    case HealthStatus::Corrupted:
        return 1;
    case HealthStatus::Incomplete:
        return 2;
    case HealthStatus::Invalid:
        return 3;
    case HealthStatus::Missing:
        return 4;
    case HealthStatus::Fallback:
        return 5;
    case HealthStatus::Synced:
        return health.late ? 6 : 7;
    case HealthStatus::Starting:
        break;
    }
    return 8;
}

QString detail(const SyncHealth &health, qint64 now)
{
    if (!health.problems.isEmpty()) {
        const qsizetype more = health.problems.size() - 1;
        const QString first = problemText(health.problems.constFirst());
        return more == 0 ? first : Terminal::tr("%1, and %2 more").arg(first, QString::number(more));
    }
    if (health.isSynced() && !health.late)
        return Terminal::tr("wrote %1 s ago").arg(qMax<qint64>(0, (now - health.lastWrite) / 1000));
    return visibleText(health.translatedMessage(now));
}

QString lineFor(const BotStatus &bot, qsizetype nameWidth, qint64 now)
{
    const SyncHealth &health = bot.health;
    constexpr qsizetype wordWidth = 10; // "unreadable", the longest
    const QString mark = health.isFailure()                  ? QStringLiteral("❌ ")
                         : health.isSynced() && !health.late ? QStringLiteral("✅ ")
                                                             : QStringLiteral("⚠️ ");
    return mark + paddedTo(healthWord(health), wordWidth) + QStringLiteral("  ") +
           paddedTo(visibleText(health.bot.name), nameWidth) + QStringLiteral("  ") + detail(health, now) +
           (bot.muted ? QString(QStringLiteral(" (") + Terminal::tr("muted") + u')') : QString()) + u'\n';
}

/// A one-shot command has seen no rhythm: only what the fleet file says makes a bot late.
void noteLate(SyncHealth &health, qint64 lateAfter, qint64 now)
{
    health.late =
        health.isSynced() && lateAfter > 0 && health.lastWrite > 0 && now - health.lastWrite > lateAfter;
}

ExitStatus status(const Arguments &arguments, Output &output)
{
    const Clock &clock = SystemClock::instance();
    QList<BotStatus> bots;
    bool trouble = false;
    const auto take = [&](const BotReading &reading, const Profile &profile, qint64 lateAfter, bool muted) {
        SyncHealth health = reading.health(profile);
        noteLate(health, lateAfter, clock.utcMilliseconds());
        bots.append({health, muted});
    };
    if (arguments.paths.isEmpty()) {
        const auto selection = FleetSelection::of(arguments, QStringLiteral("status"), output);
        if (!selection)
            return ExitStatus::Trouble;
        trouble = selection->hasProblems;
        const QList<BotReading> readings = readBots(selection->requests(), arguments.maximumSize, clock);
        for (qsizetype i = 0; i < readings.size(); ++i) {
            const ListedBot &bot = selection->bots.at(i);
            take(readings.at(i), bot.profile, bot.definition.lateAfter, bot.definition.muted);
        }
    } else {
        const QList<BotReading> readings =
            readBots(arguments.paths, arguments.profile, arguments.maximumSize, clock);
        for (const BotReading &reading : readings)
            take(reading, arguments.profile, 0, false);
    }
    std::stable_sort(bots.begin(), bots.end(), [](const BotStatus &left, const BotStatus &right) {
        return rank(left.health) < rank(right.health);
    });

    qsizetype nameWidth = 0;
    for (const BotStatus &bot : std::as_const(bots))
        nameWidth = std::max(nameWidth, displayWidth(visibleText(bot.health.bot.name)));
    const qint64 now = clock.utcMilliseconds();
    QByteArray text;
    bool synced = true;
    for (const BotStatus &bot : std::as_const(bots)) {
        text += arguments.json ? statusLine(bot.health, now) : lineFor(bot, nameWidth, now).toUtf8();
        synced = synced && bot.health.isSynced();
    }
    output.print(text);
    if (trouble)
        return ExitStatus::Trouble;
    return synced ? ExitStatus::Good : ExitStatus::NotSynced;
}

} // namespace

Command statusCommand()
{
    Command command;
    command.name = QStringLiteral("status");
    command.synopsis = QStringLiteral("[--fleet FILE | PATH...] [--json]");
    command.summary = Terminal::tr("one line for each bot, the worst first");
    command.description = Terminal::tr(
        "Prints the health of every bot of the fleet, the worst first. Without --fleet and paths\n"
        "it is the monitor's own fleet file. Exits with 1 where a bot's configuration cannot be\n"
        "synced; emergency fallback values are not synced.");
    command.options = {fleetOption(),
                       botOption(),
                       {{QStringLiteral("json")},
                        QString(),
                        Terminal::tr("print one JSON object a line: a \"status\" for each bot")}};
    command.exampleDescription = Terminal::tr("is everything well?");
    command.example = QStringLiteral("configsync status --fleet fleet.json || mail -s 'bots' me@example.org");
    command.fewestPaths = 0;
    command.mostPaths = std::numeric_limits<int>::max();
    command.run = status;
    return command;
}
