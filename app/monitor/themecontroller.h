// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/settings/applicationsettings.h"
#include "widgets/style/colours.h"

#include <QFont>
#include <QObject>

#include <optional>

class QApplication;

/// Gives the application its colours and its text size, and follows the desktop where the user leaves the
/// choice to it.
///
/// Owned by Monitor, for as long as the application lives; GUI thread.
class ThemeController : public QObject
{
    Q_OBJECT

public:
    explicit ThemeController(QApplication &application);

    ThemeChoice theme() const { return m_theme; }
    void setTheme(ThemeChoice theme);
    /// What the desktop says beside its palette; nothing where it says nothing. Counts while the theme is
    /// auto.
    void setDesktopPreference(std::optional<Brightness> brightness);
    /// Percent of the system's own text size.
    int textSize() const { return m_textSize; }
    void setTextSize(int percent);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void apply();

    QApplication &m_application;
    QFont m_systemFont;
    ThemeChoice m_theme = ThemeChoice::Auto;
    std::optional<Brightness> m_preferred;
    int m_textSize = 100;
    bool m_applying = false;
};
