// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class BotBoard;
class BotFleet;
class Clock;
class DemoBot;
class FleetController;
class FleetHistory;
class HistoryStore;
class LogKeeper;
class MainWindow;
class SettingsStore;
class WindowActions;
class WindowSettings;

/// Everything that the controllers of the window reach.
///
/// Made by Monitor, which owns all of it; GUI thread.
struct WindowParts
{
    MainWindow &window;
    WindowActions &actions;
    BotBoard &board;
    BotFleet &fleet;
    FleetController &bots;
    FleetHistory &recording;
    HistoryStore &store;
    DemoBot &demo;
    SettingsStore &preferences;
    WindowSettings &settings;
    const LogKeeper &log;
    const Clock &clock;
};
