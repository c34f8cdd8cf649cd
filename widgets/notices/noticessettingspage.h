// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/notices/noticesettings.h"

#include <QWidget>

class BotBoard;
class Clock;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class QTimeEdit;
class QVBoxLayout;

/// What the user wants to be told, when, and how; and whether the window hides in the tray. Everything holds
/// at once.
///
/// Knows no file: it is given the settings, and says when the user has changed them. Owned by the settings
/// dialog, which makes it anew when the language changes; GUI thread; board and clock must outlive it.
class NoticesSettingsPage : public QWidget
{
    Q_OBJECT

public:
    NoticesSettingsPage(const BotBoard &board, const Clock &clock, QWidget *parent = nullptr);

    const NoticeSettings &settings() const { return m_settings; }
    void setSettings(const NoticeSettings &settings);
    void setClosesToTray(bool closes);

Q_SIGNALS:
    void settingsEdited(const NoticeSettings &settings);
    void closesToTrayEdited(bool closes);
    void testRequested(const NoticeSettings &settings);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addDesktop(QVBoxLayout *layout);
    void addQuietHours(QVBoxLayout *layout);
    void addMutes(QVBoxLayout *layout);
    void addCommand(QVBoxLayout *layout);
    void addHeading(QVBoxLayout *layout, const QString &text);
    void edit();
    void showSettings();
    void fillMutes();
    void mute(qint64 until);
    void applyFont();

    const BotBoard &m_board;
    const Clock &m_clock;
    NoticeSettings m_settings;
    bool m_showing = false;
    QList<QLabel *> m_headings;
    QList<QLabel *> m_notes;
    QCheckBox *m_onDesktop = nullptr;
    QCheckBox *m_significantOnly = nullptr;
    QCheckBox *m_sound = nullptr;
    QSpinBox *m_reminder = nullptr;
    QPushButton *m_test = nullptr;
    QCheckBox *m_closesToTray = nullptr;
    QCheckBox *m_quietHours = nullptr;
    QTimeEdit *m_quietFrom = nullptr;
    QTimeEdit *m_quietUntil = nullptr;
    QCheckBox *m_criticalBreaks = nullptr;
    QListWidget *m_bots = nullptr;
    QPushButton *m_muteHour = nullptr;
    QPushButton *m_muteForGood = nullptr;
    QPushButton *m_unmute = nullptr;
    QLineEdit *m_command = nullptr;
    QComboBox *m_commandUrgency = nullptr;
    QSpinBox *m_commandSeconds = nullptr;
};
