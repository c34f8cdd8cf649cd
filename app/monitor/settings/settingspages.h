// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;
class SettingsStore;

// The pages that hold nothing but settings. Each call makes a new page, for the caller to own; the store must
// outlive it. GUI thread.

/// Language, colours, times, text size, start at login.
QWidget *makeGeneralSettings(SettingsStore &store);
/// How state files are read: the largest size, and when a bot is late.
QWidget *makeFileSettings(SettingsStore &store);
