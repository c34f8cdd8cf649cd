// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/notices/urgency.h"
#include "sync/profile/profile.h"
#include "sync/values/configdiff.h"
#include "sync/values/synchealth.h"

#include <QJsonValue>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

/// What became of one parameter within a notice: from the first value to the last, however often it changed
/// in between.
struct NoticedStep
{
    QString key;
    KeyChange::Kind kind = KeyChange::Kind::Changed;
    /// Shortened (noticedValue()); undefined where there was none.
    QJsonValue before = QJsonValue(QJsonValue::Undefined);
    QJsonValue after = QJsonValue(QJsonValue::Undefined);
    bool significant = false;
    /// At least one of its changes means more risk than before.
    bool riskier = false;
    int times = 1;

    bool operator==(const NoticedStep &) const = default;
};

/// What became of a bot's health within a notice.
struct NoticedTurn
{
    HealthStatus from = HealthStatus::Starting;
    bool fromLate = false;
    HealthStatus to = HealthStatus::Starting;
    bool toLate = false;
    /// The worst of all it went through: it may be good again by now.
    HealthStatus worst = HealthStatus::Starting;
    /// What is wrong (of `to`), at most three problems, their texts shortened.
    SyncProblems problems;
    int times = 1;

    /// True where live values are shown at its end, and the bot writes in time.
    bool isGood() const { return to == HealthStatus::Synced && !toLate; }
    /// True where it ends with a configuration that cannot be synced.
    bool isFailure() const;

    bool operator==(const NoticedTurn &) const = default;
};

/// One notice about one bot, as data: the sentence is made from it where it is shown.
///
/// A value type; lives on any thread. Its size is bounded, whatever a bot writes. Moments are UTC
/// milliseconds.
struct BotNotice
{
    /// Why it is only listed.
    enum class HeldBack {
        No,
        FirstLoad, // what was there when the program began to watch
        Away,      // it happened while the program did not run
        Muted,
        QuietHours,
        NotSignificant,
    };

    static constexpr int mostSteps = 20;
    static constexpr int mostProblems = 3;
    static constexpr int longestText = 300;

    /// Unique within one list, and growing.
    qint64 id = 0;
    BotIdentity bot;
    /// Of the first and of the last event in it.
    qint64 begunAt = 0;
    qint64 time = 0;
    /// Accepted changes; of HeldBack::Away it is not known how many there were, and this is 1.
    int changes = 0;
    QList<NoticedStep> steps;
    /// Parameters that changed, too, and had no room.
    int furtherSteps = 0;
    std::optional<NoticedTurn> turn;
    HeldBack heldBack = HeldBack::No;

    Urgency urgency() const;
    /// True where something in it means more risk than before.
    bool isRiskier() const;
    bool isEmpty() const { return changes == 0 && !turn; }
    int stepCount() const { return static_cast<int>(steps.size()) + furtherSteps; }

    void add(const QList<KeyChange> &keys, const Profile &profile, qint64 at);
    void add(const NoticedTurn &later, qint64 at);
    /// Takes over what the later one tells. Id, beginning and `heldBack` stay.
    void add(const BotNotice &later);

    bool operator==(const BotNotice &) const = default;

private:
    void add(const NoticedStep &step);
};
Q_DECLARE_METATYPE(BotNotice)

/// A turn from one health to another.
NoticedTurn noticedTurn(HealthStatus from, bool fromLate, const SyncHealth &to);
/// The value itself where it is short; else a text that begins like it.
QJsonValue noticedValue(const QJsonValue &value);
/// How bad a health is, from 0 for the best: for what a summary is to begin with, and for the tray's shape.
int badness(HealthStatus status, bool late);

/// The words of the list's file and of a notice as JSON: `no`, `first_load`, `away`...
QString heldBackWord(BotNotice::HeldBack heldBack);
BotNotice::HeldBack heldBackForWord(const QString &word);
