// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/notices/noticepreferences.h"

#include "sync/values/plaintext.h"

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

QString closeName()
{
    return QStringLiteral("close_to_tray");
}

/// The values of a file that are right, over those of now.
NoticeSettings merged(const NoticeSettings &current, const QJsonObject &object)
{
    QJsonObject all = current.toJson();
    const QJsonObject found = NoticeSettings::fromJson(object).toJson();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (found.value(it.key()) == it.value())
            all.insert(it.key(), it.value());
    }
    return NoticeSettings::fromJson(all);
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

SettingsSection NoticePreferences::section()
{
    return {QStringLiteral("notices"),
            [this] {
                QJsonObject object = m_notices.toJson();
                object.insert(closeName(), m_closesToTray);
                return object;
            },
            [this](const QJsonObject &object) { return read(object); },
            [this](const QJsonObject &object) { take(object); },
            [this] {
                setNotices(NoticeSettings());
                setClosesToTray(true);
            }};
}

SettingsSection::Reading NoticePreferences::read(const QJsonObject &object) const
{
    SettingsSection::Reading reading;
    const QJsonObject known = NoticeSettings().toJson();
    const QJsonObject found = NoticeSettings::fromJson(object).toJson();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool isClose = it.key() == closeName();
        const QString name = visibleText(it.key(), 100);
        if (!isClose && !known.contains(it.key()))
            reading.leftOut.append(tr("notices, %1: not known", "a setting").arg(name));
        else if (isClose ? !it.value().isBool() : found.value(it.key()) != it.value())
            reading.leftOut.append(tr("notices, %1: not a value that it can have", "a setting").arg(name));
        else
            ++reading.taken;
    }
    // Whoever imports settings of somebody else must see what they start.
    const QString command = merged(m_notices, object).command;
    if (!command.isEmpty() && command != m_notices.command)
        reading.warnings.append(
            tr("With them this program is run on notices: %1").arg(visibleText(command, 300)));
    return reading;
}

void NoticePreferences::take(const QJsonObject &object)
{
    setNotices(merged(m_notices, object));
    const QJsonValue closes = object.value(closeName());
    if (closes.isBool())
        setClosesToTray(closes.toBool());
}
