// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/windowsettings.h"

namespace {

constexpr auto geometryKey = "window/geometry";
constexpr auto splitterKey = "window/splitter";
constexpr auto currentBotKey = "window/current_bot";
constexpr auto fleetShownKey = "window/fleet_shown";
constexpr auto botSortKey = "window/bot_sort";
constexpr auto desktopKey = "window/desktop";
constexpr auto recentFilesKey = "recent_files";
constexpr int mostRecentFiles = 10;

QString key(const char *name)
{
    return QLatin1String(name);
}

/// An id may be a path, and a slash would make groups of it.
QString chartKey(const QString &botId)
{
    return QStringLiteral("chart/") + QString::fromLatin1(botId.toUtf8().toPercentEncoding());
}

} // namespace

WindowSettings::WindowSettings()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("configsync-monitor"),
                 QStringLiteral("window"))
{
    m_settings.setFallbacksEnabled(false);
}

QByteArray WindowSettings::geometry() const
{
    return m_settings.value(key(geometryKey)).toByteArray();
}

void WindowSettings::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue(key(geometryKey), geometry);
}

QByteArray WindowSettings::splitter() const
{
    return m_settings.value(key(splitterKey)).toByteArray();
}

void WindowSettings::setSplitter(const QByteArray &splitter)
{
    m_settings.setValue(key(splitterKey), splitter);
}

QString WindowSettings::currentBot() const
{
    return m_settings.value(key(currentBotKey)).toString();
}

void WindowSettings::setCurrentBot(const QString &botId)
{
    m_settings.setValue(key(currentBotKey), botId);
}

bool WindowSettings::isFleetShown() const
{
    return m_settings.value(key(fleetShownKey)).toBool();
}

void WindowSettings::setFleetShown(bool shown)
{
    // What is as it was need not be written, least of all before the window is first painted.
    if (shown != isFleetShown())
        m_settings.setValue(key(fleetShownKey), shown);
}

int WindowSettings::botSort() const
{
    return qBound(0, m_settings.value(key(botSortKey), 0).toInt(), 2);
}

void WindowSettings::setBotSort(int sort)
{
    m_settings.setValue(key(botSortKey), sort);
}

QStringList WindowSettings::chartKeys(const QString &botId) const
{
    return m_settings.value(chartKey(botId)).toStringList();
}

void WindowSettings::setChartKeys(const QString &botId, const QStringList &keys)
{
    m_settings.setValue(chartKey(botId), keys);
}

std::optional<Brightness> WindowSettings::desktopPreference() const
{
    const QString word = m_settings.value(key(desktopKey)).toString();
    if (word == u"dark")
        return Brightness::Dark;
    return word == u"light" ? std::optional(Brightness::Light) : std::nullopt;
}

void WindowSettings::setDesktopPreference(std::optional<Brightness> brightness)
{
    if (brightness == desktopPreference())
        return;
    if (brightness)
        m_settings.setValue(key(desktopKey), *brightness == Brightness::Dark ? QStringLiteral("dark")
                                                                             : QStringLiteral("light"));
    else
        m_settings.remove(key(desktopKey));
}

QStringList WindowSettings::recentFiles() const
{
    return m_settings.value(key(recentFilesKey)).toStringList();
}

void WindowSettings::addRecentFile(const QString &path)
{
    const QStringList before = recentFiles();
    if (!before.isEmpty() && before.constFirst() == path)
        return;
    QStringList files = before;
    files.removeAll(path);
    files.prepend(path);
    m_settings.setValue(key(recentFilesKey),
                        QStringList(files.first(qMin<qsizetype>(files.size(), mostRecentFiles))));
}

void WindowSettings::clearRecentFiles()
{
    m_settings.remove(key(recentFilesKey));
}
