// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demobot/botclock.h"
#include "app/demobot/botstate.h"
#include "app/demobot/configurationchanges.h"
#include "app/demobot/options.h"
#include "app/demobot/simulation.h"

class StopSignal;

/// The demo bot's loop: trade, write, wait, until the count is reached or a stop is requested.
///
/// One thread. The session is a day old when the program starts, so the very first file already tells of
/// trades.
class DemoBot
{
public:
    /// `seed` is the options' own or a random one; `writer` and `stop` must outlive the bot.
    DemoBot(const Options &options, quint64 seed, StateWriter &writer, const StopSignal &stop);

    /// Runs to the end. Nothing when it ended as it should; else a sentence that says what went wrong.
    std::optional<QString> run();

private:
    std::optional<QString> turn(qint64 number);
    std::optional<QString> write(const Scenario::Phase &phase, qint64 now);
    void trade(qint64 now);
    void report(qint64 now, const QString &what) const;

    const Options &m_options;
    StateWriter &m_writer;
    const StopSignal &m_stop;
    Scenario m_scenario;
    BotClock m_clock;
    ConfigurationChanges m_changes;
    BotConfiguration m_configuration;
    Simulation m_simulation;
    qint64 m_firstTurnTime;
    BotState m_state;
    bool m_failing = false;
};
