// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/profile.h"
#include "sync/values/configdiff.h"
#include "sync/values/configsnapshot.h"
#include "sync/values/synchealth.h"

#include <QHash>
#include <QString>

#include <functional>

class Clock;
class Output;

/// Prints what `watch` has to say about the bots that it follows: JSON lines for programs (DESIGN 13), or
/// lines with the local time for people, of which warnings and failures go to standard error.
///
/// Owned by the command, on the thread that receives the fleet's signals. Output and clock must outlive it.
class WatchPrinter
{
public:
    /// What is right for a bot, by its id.
    using ProfileOf = std::function<Profile(const QString &botId)>;

    WatchPrinter(bool json, ProfileOf profileOf, const Clock &clock, Output &output);

    void printHealth(const SyncHealth &health);
    void printSnapshot(const ConfigSnapshot &snapshot);
    void printChange(const ConfigChange &change);
    void printWatchCondition(const WatchCondition &condition);
    void printVolatileKeys(const BotIdentity &bot, const QStringList &keys);
    /// A fleet file does not list the bot any more. Should it come back, everything is news.
    void forget(const QString &botId) { m_said.remove(botId); }

private:
    /// What was last said of one bot.
    struct Said
    {
        QString word; // the status; empty before the first
        SyncProblems problems;
        SyncProblems warnings;
        bool polling = false;
    };

    void printStatus(const SyncHealth &health, bool wordIsNew);
    void printWarnings(const SyncHealth &health);
    QString lineBeginning(const BotIdentity &bot) const;

    bool m_json;
    ProfileOf m_profileOf;
    const Clock &m_clock;
    Output &m_output;
    QHash<QString, Said> m_said; // by bot id
};
