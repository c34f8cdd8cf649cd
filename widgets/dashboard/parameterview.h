// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/profileparameter.h"
#include "widgets/fleet/botrecord.h"
#include "widgets/style/cellmark.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// Everything that a parameter's card shows, in words that are ready to be painted: translated, made visible,
/// with a real minus sign.
///
/// A value type for the GUI thread.
struct ParameterView
{
    enum class Tone { Live, Emergency, LastGood, NotWritten };

    QString key;
    QString title;
    /// With its unit: `0.60`, `−3.0%`, `10.0 h`, or `not written`.
    QString amount;
    /// Behind it in smaller letters; may be empty.
    QString second;
    /// Where the value stands between the ends of its range, 0 to 1; none where there is no range.
    std::optional<qreal> place;
    QString rangeLow;
    QString rangeHigh;
    /// `was 0.65`, or `new`; empty where the parameter has not changed in this run.
    QString emphasis;
    /// `since at least 6 Nov 14:28`, `1 min ago`, `emergency value`, `last good, 14 min ago`.
    QString note;
    /// What a risk parameter means in money, `-$9.33 -> -$6.22` where it has changed; empty where that is not
    /// known.
    QString money = {};
    /// The same with the balance or the margin that it is of.
    QString moneyOf = {};
    Tone tone = Tone::Live;
    /// Drift or Edited where the value is not as it should be, else None; and what it should be.
    CellMark mark = CellMark::None;
    QString drift = {};
    /// The change has not been looked at.
    bool unseen = false;
    /// The change is only seconds old.
    bool fresh = false;
    /// The words hold an age: they read otherwise as time goes by.
    bool ages = false;

    /// For the ear: value, second form, what it was, since when.
    QString spoken() const;

    bool operator==(const ParameterView &) const = default;
};

/// How long a change stands out, in milliseconds.
constexpr qint64 freshFor = 6'000;

/// The card of one parameter of a bot whose values are shown. `now` is UTC milliseconds.
ParameterView parameterView(const BotRecord &record, const ProfileParameter &parameter, qint64 now);

/// More about a parameter, line by line, for a tooltip: its key, what it is, the value as it is stored, what
/// is allowed, when exactly it changed.
QStringList parameterDetails(const BotRecord &record, const ProfileParameter &parameter);

/// The cards of one group. The heading is empty where there is only one group without a name.
struct ParameterViews
{
    QString heading;
    QList<ParameterView> cards;
    /// How many more parameters the group has than are shown.
    int more = 0;

    bool operator==(const ParameterViews &) const = default;
};

/// The most unknown keys that get a card; a file can hold hundreds of thousands.
constexpr int mostUnknownCards = 200;

/// All cards of a bot, by group: the profile's groups in its order with all the parameters it knows, then the
/// keys that it does not know. Empty where there are no values to show.
QList<ParameterViews> parameterViews(const BotRecord &record, qint64 now);
