// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// Which colours the user wants.
enum class ThemeChoice { Auto, Light, Dark };
/// Which language the window speaks; Auto is the system's.
enum class LanguageChoice { Auto, English, Korean };
/// In which time zone the window shows times.
enum class TimeChoice { Local, Utc };

/// Everything that the user can set about the program. What is about one bot stands in the fleet file; where
/// the window was, WindowSettings remembers.
///
/// A value type for the GUI thread; it always holds values within their ranges. settingEntries() lists its
/// members with their names, ranges and words.
struct ApplicationSettings
{
    ThemeChoice theme = ThemeChoice::Auto;
    LanguageChoice language = LanguageChoice::Auto;
    TimeChoice times = TimeChoice::Local;
    /// Percent of the system's own text size: 80 to 200.
    int textSize = 100;
    /// Starts with the user's session. The truth is the session's own autostart file.
    bool startAtLogin = false;
    /// Begins in the tray then, where there is one.
    bool startHidden = false;

    /// MiB: a larger state file is not read. 1 to 1048576.
    int maximumFileSize = 64;
    /// Seconds without a write after which a bot is late that says nothing of its own; 0 learns it from each
    /// bot's rhythm. At most 30 days.
    int lateAfter = 0;

    /// Absolute path of the history; empty for the usual place.
    QString historyFile;
    /// Days: older changes are deleted; 0 keeps everything. At most 36500.
    int retentionDays = 0;

    bool operator==(const ApplicationSettings &) const = default;
};
