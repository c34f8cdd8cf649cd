// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/settings/settingspages.h"

#include "app/monitor/settings/settingsform.h"
#include "app/monitor/settings/settingsstore.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>

namespace {

using S = ApplicationSettings;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingsPages)
};

} // namespace

QWidget *makeGeneralSettings(SettingsStore &store)
{
    auto *page = new SettingsForm(store);
    page->addHeading(Words::tr("Appearance"));
    // The languages stand there in their own words, for whoever cannot read the present one.
    page->addChoice(
        Words::tr("&Language:"),
        {Words::tr("That of the system"), QStringLiteral("English"), QStringLiteral("한국어")},
        [](const S &settings) { return static_cast<int>(settings.language); },
        [](S &settings, int index) { settings.language = static_cast<LanguageChoice>(index); });
    page->addChoice(
        Words::tr("Co&lours:"), {Words::tr("Those of the desktop"), Words::tr("Light"), Words::tr("Dark")},
        [](const S &settings) { return static_cast<int>(settings.theme); },
        [](S &settings, int index) { settings.theme = static_cast<ThemeChoice>(index); });
    page->addNumber(
        Words::tr("Te&xt size:"), 80, 200, 10, Words::tr(" %", "percent, behind a number"), QString(),
        [](const S &settings) { return settings.textSize; },
        [](S &settings, int value) { settings.textSize = value; });
    page->addChoice(
        Words::tr("&Times:"), {Words::tr("In local time"), Words::tr("In UTC")},
        [](const S &settings) { return static_cast<int>(settings.times); },
        [](S &settings, int index) { settings.times = static_cast<TimeChoice>(index); });
    page->addNote(Words::tr("Files and the terminal are not touched by this: they are always in UTC."));
    page->addHeading(Words::tr("Start"));
    page->addFlag(
        Words::tr("&Start when I log in"), [](const S &settings) { return settings.startAtLogin; },
        [](S &settings, bool checked) { settings.startAtLogin = checked; });
    QCheckBox *hidden = page->addFlag(
        Words::tr("Stay &hidden in the tray then"), [](const S &settings) { return settings.startHidden; },
        [](S &settings, bool checked) { settings.startHidden = checked; });
    hidden->setEnabled(store.settings().startAtLogin);
    QObject::connect(&store, &SettingsStore::changed, hidden,
                     [hidden](const S &, const S &after) { hidden->setEnabled(after.startAtLogin); });
    return page;
}

QWidget *makeFileSettings(SettingsStore &store)
{
    auto *page = new SettingsForm(store);
    page->addHeading(Words::tr("State files"));
    page->addNumber(
        Words::tr("&Largest file that is read:"), 1, 1024 * 1024, 16, Words::tr(" MiB", "behind a number"),
        QString(), [](const S &settings) { return settings.maximumFileSize; },
        [](S &settings, int value) { settings.maximumFileSize = value; });
    page->addNote(
        Words::tr("A larger state file is told as unreadable. 64 MiB is plenty for a bot that keeps "
                  "its trades."));
    page->addHeading(Words::tr("Late bots"));
    page->addNumber(
        Words::tr("A bot is l&ate after:"), 0, 30 * 24 * 3600, 30,
        Words::tr(" s", "seconds, behind a number"), Words::tr("its own rhythm"),
        [](const S &settings) { return settings.lateAfter; },
        [](S &settings, int value) { settings.lateAfter = value; });
    page->addNote(Words::tr("Its own rhythm: three times the usual interval between its writes, at least a "
                            "minute. A bot with a rule of its own in the list of bots keeps it."));
    return page;
}
