// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/notices/noticepreferences.h"

#include <QJsonDocument>

namespace {

QString noticesKey()
{
    return QStringLiteral("notices/settings");
}

QString closeKey()
{
    return QStringLiteral("tray/close_to_tray");
}

QString toldKey()
{
    return QStringLiteral("tray/told");
}

} // namespace

NoticePreferences::NoticePreferences(QObject *parent)
    : QObject(parent)
    , m_file(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("configsync-monitor"),
             QStringLiteral("notices"))
{
    m_file.setFallbacksEnabled(false);
    m_notices = NoticeSettings::fromJson(
        QJsonDocument::fromJson(m_file.value(noticesKey()).toString().toUtf8()).object());
    m_closesToTray = m_file.value(closeKey(), true).toBool();
}

void NoticePreferences::setNotices(const NoticeSettings &settings)
{
    if (settings == m_notices)
        return;
    m_notices = settings;
    m_file.setValue(noticesKey(),
                    QString::fromUtf8(QJsonDocument(settings.toJson()).toJson(QJsonDocument::Compact)));
    m_file.sync();
    Q_EMIT noticesChanged();
}

void NoticePreferences::setClosesToTray(bool closes)
{
    if (closes == m_closesToTray)
        return;
    m_closesToTray = closes;
    m_file.setValue(closeKey(), closes);
    m_file.sync();
    Q_EMIT trayChanged();
}

bool NoticePreferences::toldOfTray() const
{
    return m_file.value(toldKey()).toBool();
}

void NoticePreferences::setToldOfTray()
{
    m_file.setValue(toldKey(), true);
}
