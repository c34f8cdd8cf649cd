// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

// What the first text waits for, done beside what the GUI thread is at: the text is there some milliseconds
// earlier. Each returns a thread that is waited for when it goes.

/// Fontconfig reads its files, while the program connects to the display. To be called at the very beginning
/// of main(), before there is an application object. No thread where the fonts do not come from fontconfig.
std::jthread startReadingFonts();

/// Qt makes its list of the fonts, while the fleet file is read. To be called once there is a
/// QGuiApplication, which has to live longer than what is returned.
std::jthread startListingFonts();
