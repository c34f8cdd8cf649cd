// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/settings/settingssection.h"
#include "sync/notices/noticesettings.h"

#include <QObject>
#include <QSettings>

/// What the user wants of notices and tray, from one run to the next.
///
/// Written at once. Owned by the composition; GUI thread.
class NoticePreferences : public QObject
{
    Q_OBJECT

public:
    explicit NoticePreferences(QObject *parent = nullptr);

    const NoticeSettings &notices() const { return m_notices; }
    void setNotices(const NoticeSettings &settings);

    /// Closing the window only hides it, where there is a tray.
    bool closesToTray() const { return m_closesToTray; }
    void setClosesToTray(bool closes);
    /// The program was told once already that it goes on in the tray.
    bool toldOfTray() const;
    void setToldOfTray();

    /// For the export, the import and the reset of all settings; it must outlive whoever is given this.
    SettingsSection section();

Q_SIGNALS:
    void noticesChanged();
    void trayChanged();

private:
    SettingsSection::Reading read(const QJsonObject &object) const;
    void take(const QJsonObject &object);

    QSettings m_file;
    NoticeSettings m_notices;
    bool m_closesToTray = true;
};
