// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/notice.h"
#include "sync/fleet/botfleet.h"
#include "sync/fleet/fleetfollower.h"
#include "sync/fleet/fleetlisting.h"
#include "sync/fleet/fleetroll.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

/// Somebody has changed a bot in the fleet file after the user saw it in the window, and before what the user
/// wants of it was written.
struct FleetConflict
{
    QString botName;
    /// True where the fleet file does not list the bot any more.
    bool gone = false;
    /// Does what the user wanted, on what the fleet file says now.
    std::function<void()> goOn;
};

/// Keeps the fleet file and the running fleet the same, both ways: what is edited in the file is taken over
/// while the program runs, and what the user adds, renames, orders or removes is written at once.
///
/// Before each change the file is read anew, so that what somebody else has changed in it meanwhile is kept;
/// where that is the same bot, the user is asked (conflictFound). A fleet file that is there but wrong is
/// never overwritten: the bots run on as they were, and what the user changes meanwhile is written when it
/// has been put right. Owned by Monitor; GUI thread; the fleet must outlive it.
class FleetController : public QObject
{
    Q_OBJECT

public:
    /// `path` is the fleet file's.
    FleetController(QString path, BotFleet &fleet, QObject *parent = nullptr);
    ~FleetController() override;

    const QString &path() const { return m_path; }
    /// Reads the fleet file and starts its bots.
    void load();
    /// Follows the file from now on: what was written to it since load() is taken over, too.
    void follow();
    /// Reads the fleet file, its profiles and the bots' source files again.
    void reload();
    /// True where the file is wrong, so that nothing is saved.
    bool isSavingOff() const { return m_savingOff; }

    /// The bots as they are listed.
    const FleetRoll &roll() const { return m_roll; }
    /// As the fleet file has it, with a name; the default for an id that is not listed.
    BotDefinition definition(const QString &botId) const;
    const QJsonObject &shared() const { return m_file.shared(); }

    /// Adds a state file with a built-in profile's name or a profile file's path (empty for the default).
    /// Returns the bot's id, also where the file is one that is known already; empty where it was refused,
    /// which a notice tells.
    QString addStateFile(const QString &path, const QString &profile = QString());
    /// Adds a bot that is not written to the fleet file. Its history hangs on `id`.
    QString addTransient(const QString &id, const QString &path, const QString &name);
    /// `seen` is what definition() said when the user began: a bot that the file has changed since is asked
    /// about.
    void remove(const BotDefinition &seen);
    void rename(const BotDefinition &seen, const QString &name);
    /// False where the profile cannot be used, which a notice tells.
    bool changeProfile(const BotDefinition &seen, const QString &profile);
    bool changeStateFile(const BotDefinition &seen, const QString &path);
    void setMuted(const BotDefinition &seen, bool muted);
    /// Puts a bot of the file before another one, or behind it.
    void place(const QString &botId, const QString &neighbour, bool behind);
    void removeTransient(const QString &botId) { m_roll.removeTransient(botId); }
    bool isTransient(const QString &botId) const { return m_roll.isTransient(botId); }

Q_SIGNALS:
    void noticed(const Notice &notice);
    /// The notice about this subject has no cause any more.
    void noticeWithdrawn(const QString &subject);
    void renamed(const QString &botId, const QString &name);
    /// Something that the fleet file says of the bot is another thing than before.
    void botChanged(const QString &botId);
    void orderChanged();
    /// shared() is another thing.
    void sharedChanged();
    void sourceRead(const SourceReading &source);
    void conflictFound(const FleetConflict &conflict);

private:
    using Change = std::function<void(BotDefinition &bot)>;

    /// One change of the list of bots. `bot.id` is empty where it is about no bot that is there already.
    struct Edit
    {
        BotDefinition seen;
        std::function<void(QList<BotDefinition> &bots)> change;
        bool asked = false;   // the user knows what the file says now
        bool removes = false; // the bot is not wanted any more
    };

    bool readFile(FleetFile &file);
    void followListing(const FleetListing &listing);
    void take(const FleetFile &file);
    void adopt(const FleetListing &listing);
    void tellProblems(const QList<FleetFileError> &problems);
    void tellBroken(const FleetFileError &error);
    void commit(const Edit &edit);
    static void apply(const Edit &edit, FleetFile &file);
    bool asksFirst(const Edit &edit, const FleetFile &file);
    bool save(const FleetFile &file);
    void changeBot(const BotDefinition &seen, const Change &change);
    bool isUsable(const QString &nameOrPath, const QString &botName);
    QString idForPath(const QString &path) const;
    bool refuseFolder(const QString &path);
    bool refuseUnreadableName(const QString &path);

    QString m_path;
    BotFleet &m_fleet;
    FleetRoll m_roll;
    FleetFollower m_follower;
    FleetLister m_lister;
    FleetFile m_file;      // as it was read or written last
    FleetFile m_read;      // as it was read last
    QList<Edit> m_unsaved; // what could not be written, in order
    bool m_savingOff = false;
    bool m_loaded = false;
};
