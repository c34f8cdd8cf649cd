// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/syncproblem.h"
#include "widgets/fleet/botrecord.h"
#include "widgets/style/healthlook.h"

#include <QList>
#include <QString>

#include <optional>

/// What a banner offers to do about it.
enum class BannerAction {
    ChooseFile,    // another state file for this bot
    ChooseProfile, // another profile for this bot
    UseGeneric,    // the profile that takes any JSON
    CopyProblems,
};

/// What a banner says: what happened, what it means, what to do, and every problem. Translated, made visible.
///
/// A value type for the GUI thread.
struct BannerContent
{
    Tone tone = Tone::Neutral;
    HealthShape shape = HealthShape::Ring;
    QString title;
    QString text;
    SyncProblems problems;
    QList<BannerAction> actions;

    bool operator==(const BannerContent &) const = default;
};

/// The banner over a bot's cards: nothing where it is synced and in time. `now` is UTC milliseconds.
std::optional<BannerContent> healthBanner(const BotRecord &record, qint64 now);
/// The banner of a bot that runs something else than it should; nothing where there is no drift. `now` is UTC
/// milliseconds.
std::optional<BannerContent> driftBanner(const BotRecord &record, qint64 now);
/// The quieter banner for what is odd but does not stop the sync.
std::optional<BannerContent> warningBanner(const BotRecord &record);
/// The button's label, with its mnemonic.
QString bannerActionText(BannerAction action);
