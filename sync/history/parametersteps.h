// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/changerow.h"
#include "sync/values/synchealth.h"

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// What a chart of one bot wants to know. Times are UTC milliseconds.
struct ChartRequest
{
    QString botId;
    /// Numbers and texts alike.
    QStringList keys;
    qint64 from = 0;
    qint64 to = 0;
    /// At most so many points for one parameter.
    int mostPoints = 2000;
};

/// The parameter has this value from this time on, until the next point.
struct StepPoint
{
    qint64 time = 0;
    double value = 0;
    /// False where the parameter is absent, or no number, from this time on: a gap in the line.
    bool present = true;

    bool operator==(const StepPoint &) const = default;
};

/// The parameter has this text for this time.
struct TextRun
{
    qint64 from = 0;
    qint64 to = 0; // the beginning of the next, or the end of the range
    /// The text that it had last, as jsonDisplayText() writes it; null where the parameter is absent.
    QString text;
    /// How many changes are drawn as this one; 1 where nothing was left out.
    qint64 changes = 1;

    bool operator==(const TextRun &) const = default;
};

/// One parameter over a range of time, ready to be drawn.
struct ParameterSteps
{
    QString key;
    /// True where the values are numbers, so that `points` tells them; else `runs` does.
    bool numeric = true;
    /// In the order of time. The first stands at the beginning of the range with the value that was in force
    /// then, or where the parameter's history begins. Where there are more changes than points may be,
    /// several points stand for one stretch of time: its least, its greatest and its last value, each at its
    /// own time.
    QList<StepPoint> points;
    QList<TextRun> runs;
    /// The least and the greatest value of the range, exact also where points were left out.
    double least = 0;
    double greatest = 0;
    /// How many changes there are in the range; where `reduced` is true it may be an estimate.
    qint64 changes = 0;
    /// True where not every change has a point of its own.
    bool reduced = false;
};

/// What an era began with: the change that says most about it.
struct EraBeginning
{
    /// A significant one if there is any; empty for a bot's first configuration.
    QString key;
    QJsonValue before = QJsonValue(QJsonValue::Undefined);
    QJsonValue after = QJsonValue(QJsonValue::Undefined);
    /// How many keys changed.
    qint64 changes = 0;
};

/// One configuration was in force for this time.
struct Era
{
    qint64 from = 0;
    qint64 to = 0; // the beginning of the next; the end of the range for the last
    /// The row of the step that began it (a sequence number), and the hash of its configuration.
    qint64 seq = 0;
    QByteArray hash;
    /// More than one where eras that are too short to be seen were drawn as one; it is the last of them then.
    qint64 eras = 1;
    /// Known where the eras are few enough to be labelled.
    std::optional<EraBeginning> beginning = std::nullopt;
};

/// A time of which nothing is known.
struct WatchGap
{
    enum class Kind {
        NotWatched, // the monitor did not run
        NotSynced,  // it ran, but the state file could not be synced
    };

    Kind kind = Kind::NotWatched;
    qint64 from = 0;
    qint64 to = 0;
    /// Why; only where the kind is NotSynced.
    HealthStatus status = HealthStatus::Starting;
};

/// Something changed at this time.
struct ChangeMarker
{
    qint64 time = 0;
    /// The first row of the step: with it the change is opened.
    qint64 seq = 0;
    bool significant = false;
    /// More than one where several steps share the marker.
    qint64 steps = 1;
};

/// Everything that a chart of one bot shows.
///
/// A value type; crosses threads by queued signals.
struct ChartAnswer
{
    ChartRequest request;
    QList<ParameterSteps> parameters; // in the order of the request's keys; unknown ones are empty
    QList<Era> eras;
    QList<WatchGap> gaps;
    QList<ChangeMarker> markers;
    /// When this bot's history begins and ends; 0 where it is empty. For "all".
    qint64 firstTime = 0;
    qint64 lastTime = 0;
};
