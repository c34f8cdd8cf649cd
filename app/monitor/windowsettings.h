// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/style/colours.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <optional>

/// What is remembered about this screen from one run to the next: geometry, recent files, what
/// was shown. The bots are not among it (they are in the fleet file), nor what the user sets (SettingsStore).
///
/// Owned by Monitor; GUI thread. Written when the program ends, and by Qt now and then.
class WindowSettings
{
public:
    WindowSettings();

    QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    QByteArray splitter() const;
    void setSplitter(const QByteArray &splitter);
    QString currentBot() const;
    void setCurrentBot(const QString &botId);
    /// True where the fleet's page was shown.
    bool isFleetShown() const;
    void setFleetShown(bool shown);
    /// The order of the bots in the list: a BotSort.
    int botSort() const;
    void setBotSort(int sort);
    /// The parameters that the chart of a bot shows; empty where the user has not chosen any.
    QStringList chartKeys(const QString &botId) const;
    void setChartKeys(const QString &botId, const QStringList &keys);
    /// Whether the desktop liked it light or dark when it was last asked; nothing where it did not care.
    std::optional<Brightness> desktopPreference() const;
    void setDesktopPreference(std::optional<Brightness> brightness);
    /// Absolute paths, the last one first.
    QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void clearRecentFiles();
    /// Writes to the file what is not there yet.
    void sync() { m_settings.sync(); }

private:
    QSettings m_settings;
};
