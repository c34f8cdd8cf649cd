// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demobot/botconfiguration.h"
#include "app/demobot/randomsource.h"

#include <optional>

/// One parameter that got another value.
struct ConfigurationChange
{
    QString key;
    OrderedJson before;
    OrderedJson after;
};

/// Decides when the demo bot's operator edits a parameter, and which, and how: small plausible steps, mostly
/// of the thresholds, now and then a bold one; always within the ranges that the profile allows.
///
/// Owned by the demo bot; one thread. Repeatable for the same seed.
class ConfigurationChanges
{
public:
    /// `every`: writes between two changes, on average; 0 for never.
    ConfigurationChanges(quint64 seed, int every);

    /// Called once before each healthy write but the first. Changes one parameter when it is time.
    std::optional<ConfigurationChange> next(BotConfiguration &configuration);

private:
    ConfigurationChange change(BotConfiguration &configuration);
    void plan();

    RandomSource m_random;
    int m_every;
    qint64 m_writesToGo = 0;
};
