// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// Where time comes from. Passed in, so that tests can set it.
///
/// Implementations must be callable from any thread.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Wall clock: milliseconds since 1970-01-01 UTC. May jump.
    virtual qint64 utcMilliseconds() const = 0;
    /// Never goes back; its zero is arbitrary. For measuring spans.
    virtual qint64 steadyMilliseconds() const = 0;
};

/// The machine's own clocks.
class SystemClock final : public Clock
{
public:
    qint64 utcMilliseconds() const override;
    qint64 steadyMilliseconds() const override;

    /// One shared instance for those who have no other clock to pass. It holds no state.
    static const SystemClock &instance();
};
