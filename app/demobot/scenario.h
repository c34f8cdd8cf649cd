// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demobot/orderedjson.h"

/// What goes wrong with the demo bot's state file, and when: healthy for some turns, then the failure for
/// some, then healthy again. A failure that has several faces shows another one each time.
///
/// A value type; lives on any thread. Repeatable: everything follows from the number of the turn.
class Scenario
{
public:
    enum class Kind { Normal, Missing, Corrupted, Incomplete, Invalid, Late };

    struct Schedule
    {
        /// 0 for no healthy turn at all.
        qint64 healthyTurns = 10;
        /// 0 for a failure that never ends.
        qint64 failingTurns = 10;
        bool failFirst = false;
    };

    /// One turn's place in the schedule.
    struct Phase
    {
        bool failing = false;
        /// The how manieth failure it is, from 0.
        qint64 episode = 0;
        /// The first turn of its failure.
        bool begins = false;
    };

    enum class Action { Write, RemoveFile, WriteNothing };

    Scenario(Kind kind, Schedule schedule);

    /// `turn` counts from 0.
    Phase phaseOf(qint64 turn) const;
    Action action(const Phase &phase) const;

    /// Puts the failure into a healthy document, where it is one of the values. Does nothing in a healthy
    /// phase.
    void spoilDocument(OrderedJson &document, const Phase &phase) const;
    /// Puts the failure into the text, where it is one of the text. The text's beginning, by which a demo bot
    /// knows its own file, is kept.
    QByteArray spoiledText(const QByteArray &text, const Phase &phase) const;

    /// One English line that says what the failure of this phase is; empty in a healthy phase.
    QString description(const Phase &phase) const;

private:
    Kind m_kind;
    Schedule m_schedule;
};
