// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What the program tells other programs by its exit status (DESIGN 13).
enum class ExitStatus {
    Good = 0,
    /// The configuration cannot be synced; for `diff`: the two differ.
    NotSynced = 1,
    /// Wrong usage, or trouble that has nothing to do with what the bot wrote.
    Trouble = 2,
    /// Only with `--strict`: the values are the emergency fallback.
    Fallback = 3,
};
