// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/notice.h"
#include "sync/fleet/botfleet.h"
#include "sync/fleet/fleetfile.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimeZone>

#include <functional>

/// Keeps the fleet file and the running fleet the same: what the user adds, renames or removes is written at
/// once, and what cannot be written is said.
///
/// A fleet file that is there but wrong is never overwritten: bots can still be added, but are not remembered
/// until it is put right and read again. Before each change the file is read anew, so that what somebody else
/// has changed in it meanwhile is kept. Owned by Monitor; GUI thread; the fleet must outlive it.
class FleetController : public QObject
{
    Q_OBJECT

public:
    /// `path` is the fleet file's.
    FleetController(QString path, BotFleet &fleet, QObject *parent = nullptr);

    /// Reads the fleet file and starts its bots. Called again, it takes in what is new.
    void load();
    /// True where the file is wrong, so that nothing is saved.
    bool isSavingOff() const { return m_savingOff; }

    /// Adds a state file with a built-in profile's name or a profile file's path (empty for the default).
    /// Returns the bot's id, also where the file is one that is known already; empty where it was refused,
    /// which a notice tells.
    QString addStateFile(const QString &path, const QString &profile = QString());
    /// Adds a bot that is not written to the fleet file. Its history hangs on `id`.
    QString addTransient(const QString &id, const QString &path, const QString &name);
    void remove(const QString &botId);
    void rename(const QString &botId, const QString &name);
    /// False where the profile cannot be used, which a notice tells.
    bool changeProfile(const QString &botId, const QString &profile);
    bool changeStateFile(const QString &botId, const QString &path);
    bool isTransient(const QString &botId) const { return m_transient.contains(botId); }

Q_SIGNALS:
    void noticed(const Notice &notice);
    /// The notice about this subject has no cause any more.
    void noticeWithdrawn(const QString &subject);
    void renamed(const QString &botId, const QString &name);
    /// The fleet file tells the zone of the times that a bot writes; the bot has been added.
    void timeZoneTold(const QString &botId, const QTimeZone &zone);

private:
    using Edit = std::function<void(QList<BotDefinition> &)>;

    bool readFile(FleetFile &file);
    /// Reads the file, changes the list of bots, writes it.
    void edit(const Edit &change);
    void takeIn(const QList<BotDefinition> &bots);
    bool start(const BotDefinition &definition, const QString &name);
    void replace(const BotDefinition &definition);
    std::optional<Profile> profileNamed(const QString &nameOrPath, const QString &botName);
    BotDefinition *find(const QString &botId);
    QString idForPath(const QString &path) const;
    bool refuseFolder(const QString &path);
    bool refuseUnreadableName(const QString &path);

    QString m_path;
    BotFleet &m_fleet;
    QList<BotDefinition> m_definitions; // also those whose profile cannot be used
    QStringList m_transient;            // ids
    QHash<QString, Profile> m_profiles;
    bool m_savingOff = false;
};
