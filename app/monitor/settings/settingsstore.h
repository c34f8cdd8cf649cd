// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/settings/applicationsettings.h"

#include <QObject>
#include <QSettings>
#include <QStringList>

/// Keeps the settings, and keeps them in a file: read once, written as soon as one is changed, and only what
/// was changed.
///
/// What the file holds that cannot be understood is named by problems(), has its usual value for this run,
/// and stays in the file as it is until the user sets it. A file that is no settings file at all is kept
/// beside, as `settings.ini.damaged`. Owned by Monitor; GUI thread.
class SettingsStore : public QObject
{
    Q_OBJECT

public:
    /// `path` is the file's; empty for the usual place.
    explicit SettingsStore(const QString &path = QString(), QObject *parent = nullptr);
    ~SettingsStore() override;

    const ApplicationSettings &settings() const { return m_current; }
    /// Takes the values, writes those that are others than before, and emits changed() if there are any.
    void set(const ApplicationSettings &settings);
    /// What was wrong with the file when it was read, a sentence each, in the user's language.
    QStringList problems() const;
    QString path() const { return m_file.fileName(); }

Q_SIGNALS:
    void changed(const ApplicationSettings &before, const ApplicationSettings &after);
    /// The file could not be written; a sentence. What was changed holds until the program ends.
    void saveFailed(const QString &problem);

private:
    void load();
    void save(const ApplicationSettings &before);

    QSettings m_file;
    ApplicationSettings m_current;
    bool m_isDamaged = false;
    bool m_isUnreadable = false;
    QString m_keptAs; // where a damaged file was put
};
