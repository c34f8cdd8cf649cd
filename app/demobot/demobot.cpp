// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demobot/demobot.h"

#include "app/demobot/ownership.h"
#include "app/demobot/stopsignal.h"

#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 candle = 300'000'000;
constexpr qint64 sessionAge = 24 * 12 * candle;
/// The session did not begin on the second.
constexpr qint64 sessionFraction = 307'386;

} // namespace

DemoBot::DemoBot(const Options &options, quint64 seed, StateWriter &writer, const StopSignal &stop)
    : m_options(options)
    , m_writer(writer)
    , m_stop(stop)
    , m_scenario(options.scenario, options.schedule)
    , m_clock(options.simulatedStart
                  ? BotClock::simulated(*options.simulatedStart, options.simulatedStep, seed)
                  : BotClock::real())
    , m_changes(seed, options.changeEvery)
    , m_simulation(seed)
    , m_firstTurnTime(m_clock.timeOfTurn(0))
    , m_state({options.name, m_clock.timeZone(), m_firstTurnTime - sessionAge - sessionFraction,
               options.fileSize, seed},
              m_simulation.initialBalance())
{
    for (qint64 now = m_firstTurnTime - sessionAge; now < m_firstTurnTime; now += candle)
        trade(now);
}

std::optional<QString> DemoBot::run()
{
    using namespace std::chrono;
    const duration<double> interval(m_options.rate > 0.0 ? 1.0 / m_options.rate : 0.0);
    // A late turn begins at once, but only so much of a delay is made up for: the rhythm must not turn into a
    // burst after a stall.
    constexpr milliseconds longestArrears(100);
    auto due = steady_clock::now();
    for (qint64 number = 0; m_options.count == 0 || number < m_options.count; ++number) {
        if (!m_stop.waitUntil(due))
            break;
        if (std::optional<QString> error = turn(number))
            return error;
        due = std::max(due + duration_cast<steady_clock::duration>(interval),
                       steady_clock::now() - longestArrears);
    }
    return std::nullopt;
}

std::optional<QString> DemoBot::turn(qint64 number)
{
    const qint64 now = number == 0 ? m_firstTurnTime : m_clock.timeOfTurn(number);
    const Scenario::Phase phase = m_scenario.phaseOf(number);
    std::optional<ConfigurationChange> change;
    if (!phase.failing && number > 0)
        change = m_changes.next(m_configuration);
    trade(now);

    const Owner owner = ownerOf(m_options.path);
    if (number > 0 && owner != Owner::Nobody && owner != Owner::DemoBot)
        return u"%1 was written by another program in the meantime; the demo bot leaves it alone"_s.arg(
            m_options.path);
    std::optional<QString> error;
    switch (m_scenario.action(phase)) {
    case Scenario::Action::Write:
        error = write(phase, now);
        break;
    case Scenario::Action::RemoveFile:
        error = m_writer.remove();
        break;
    case Scenario::Action::WriteNothing:
        break;
    }
    if (error)
        return error;

    if (phase.begins)
        report(now, m_scenario.description(phase));
    else if (m_failing && !phase.failing)
        report(now, u"recovered"_s);
    m_failing = phase.failing;
    if (change)
        report(now, u"%1: %2 -> %3"_s.arg(change->key, QString::fromLatin1(change->before.toText()),
                                          QString::fromLatin1(change->after.toText())));
    return std::nullopt;
}

std::optional<QString> DemoBot::write(const Scenario::Phase &phase, qint64 now)
{
    OrderedJson document = m_state.document(m_simulation, m_configuration, now);
    m_scenario.spoilDocument(document, phase);
    return m_writer.write(m_scenario.spoiledText(document.toText(), phase));
}

void DemoBot::trade(qint64 now)
{
    if (const std::optional<ClosedTrade> closed = m_simulation.step(now, m_configuration))
        m_state.recordClosedTrade(*closed, m_simulation.realizedBalance());
}

void DemoBot::report(qint64 now, const QString &what) const
{
    if (m_options.quiet)
        return;
    const QString line = localTimestampToSecond(now, m_clock.timeZone()) + u' ' + what + u'\n';
    std::fputs(line.toLocal8Bit().constData(), stdout);
    std::fflush(stdout);
}
