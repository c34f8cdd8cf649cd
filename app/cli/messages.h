// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/profile.h"
#include "sync/values/synchealth.h"

#include <QString>

// The words of the program for what is not as it should be (DESIGN 4), for people, in their language; other
// programs read the JSON. Everything from a file is visibleText(). Each text ends with a line feed. Pure, but
// for the translation.

/// `Missing required key: leverage (line 3, column 5)`; without a place where there is none. No line feed.
QString problemText(const SyncProblem &problem);

/// `❌ Configuration sync failed: ...` and what belongs to it, for a health that is a failure.
QString failureText(const SyncHealth &health, const Profile &profile);

/// `⚠️ WARNING: ...` and what belongs to it, for a bot whose emergency values are shown.
QString fallbackText(const SyncHealth &health);

/// The health's word, such as `synced` or `late`, in the user's language. No line feed.
QString healthWord(const SyncHealth &health);

/// One line for each oddity that did not stop the sync; empty where there is none.
QString warningsText(const SyncProblems &warnings);
