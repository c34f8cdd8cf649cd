// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/notices/botnotice.h"

#include "sync/values/jsonvalues.h"

#include <algorithm>
#include <array>
#include <utility>

namespace {

constexpr std::array heldBackWords = {
    std::pair{BotNotice::HeldBack::No, "no"},
    std::pair{BotNotice::HeldBack::FirstLoad, "first_load"},
    std::pair{BotNotice::HeldBack::Away, "away"},
    std::pair{BotNotice::HeldBack::Muted, "muted"},
    std::pair{BotNotice::HeldBack::QuietHours, "quiet_hours"},
    std::pair{BotNotice::HeldBack::NotSignificant, "not_significant"},
};

QString shortened(const QString &text)
{
    if (text.size() <= BotNotice::longestText)
        return text;
    return text.left(BotNotice::longestText) + u'…';
}

SyncProblem shortened(SyncProblem problem)
{
    for (QString *text : {&problem.key, &problem.value, &problem.bounds, &problem.detail, &problem.hint})
        *text = shortened(*text);
    for (QStringList *texts : {&problem.expectedTypes, &problem.allowed, &problem.detailArguments}) {
        *texts = texts->mid(0, BotNotice::mostSteps);
        for (QString &text : *texts)
            text = shortened(text);
    }
    return problem;
}

bool isWorse(HealthStatus status, HealthStatus than)
{
    return badness(status, false) > badness(than, false);
}

} // namespace

int badness(HealthStatus status, bool late)
{
    switch (status) {
    case HealthStatus::Synced:
        return late ? 2 : 0;
    case HealthStatus::Starting:
        return 1;
    case HealthStatus::Fallback:
        return 3;
    case HealthStatus::Missing:
        return 4;
    case HealthStatus::Unreadable:
        return 5;
    case HealthStatus::Incomplete:
        return 6;
    case HealthStatus::Invalid:
        return 7;
    case HealthStatus::Corrupted:
        break;
    }
    return 8;
}

bool NoticedTurn::isFailure() const
{
    return ::isFailure(to);
}

NoticedTurn noticedTurn(HealthStatus from, bool fromLate, const SyncHealth &to)
{
    NoticedTurn turn;
    turn.from = from;
    turn.fromLate = fromLate;
    turn.to = to.status;
    turn.toLate = to.late;
    turn.worst = isWorse(to.status, from) ? to.status : from;
    for (const SyncProblem &problem : to.problems.mid(0, BotNotice::mostProblems))
        turn.problems.append(shortened(problem));
    return turn;
}

QJsonValue noticedValue(const QJsonValue &value)
{
    if (value.isString())
        return shortened(value.toString());
    if (!value.isObject() && !value.isArray())
        return value;
    const QString text = jsonText(value);
    return text.size() <= BotNotice::longestText ? value : QJsonValue(shortened(text));
}

Urgency BotNotice::urgency() const
{
    if (isRiskier() || (turn && turn->isFailure()))
        return Urgency::Critical;
    const bool significant =
        std::any_of(steps.cbegin(), steps.cend(), [](const NoticedStep &step) { return step.significant; });
    return turn || significant ? Urgency::Normal : Urgency::Low;
}

bool BotNotice::isRiskier() const
{
    return std::any_of(steps.cbegin(), steps.cend(), [](const NoticedStep &step) { return step.riskier; });
}

void BotNotice::add(const QList<KeyChange> &keys, const Profile &profile, qint64 at)
{
    BotNotice one;
    one.begunAt = at;
    one.time = at;
    one.changes = 1;
    // What has to be seen comes before what there is no room for.
    const auto weight = [&profile](const KeyChange &key) {
        return profile.parameter(key.key).risk.isRaisedBy(key) ? 2 : key.significant ? 1 : 0;
    };
    for (const int wanted : {2, 1, 0}) {
        for (const KeyChange &key : keys) {
            if (weight(key) != wanted)
                continue;
            if (one.steps.size() == mostSteps) {
                ++one.furtherSteps;
                continue;
            }
            one.steps.append({shortened(key.key), key.kind, noticedValue(key.before), noticedValue(key.after),
                              key.significant, wanted == 2, 1});
        }
    }
    add(one);
}

void BotNotice::add(const NoticedTurn &later, qint64 at)
{
    BotNotice one;
    one.begunAt = at;
    one.time = at;
    one.turn = later;
    add(one);
}

void BotNotice::add(const BotNotice &later)
{
    if (isEmpty())
        begunAt = later.begunAt;
    time = later.time;
    changes += later.changes;
    furtherSteps += later.furtherSteps;
    for (const NoticedStep &step : later.steps)
        add(step);
    if (!later.turn)
        return;
    if (!turn) {
        turn = later.turn;
        return;
    }
    NoticedTurn merged = *later.turn;
    merged.from = turn->from;
    merged.fromLate = turn->fromLate;
    merged.worst = isWorse(turn->worst, merged.worst) ? turn->worst : merged.worst;
    merged.times += turn->times;
    turn = merged;
}

void BotNotice::add(const NoticedStep &step)
{
    const auto known = std::find_if(steps.begin(), steps.end(),
                                    [&step](const NoticedStep &each) { return each.key == step.key; });
    if (known != steps.end()) {
        known->after = step.after;
        known->significant = known->significant || step.significant;
        known->riskier = known->riskier || step.riskier;
        known->times += step.times;
        if (known->kind != step.kind) {
            known->kind = known->before.isUndefined() ? KeyChange::Kind::Added
                          : step.after.isUndefined()  ? KeyChange::Kind::Removed
                                                      : KeyChange::Kind::Changed;
        }
        return;
    }
    if (steps.size() < mostSteps) {
        steps.append(step);
        return;
    }
    ++furtherSteps;
    // What there is room for is what matters most.
    const auto weight = [](const NoticedStep &each) { return each.riskier ? 2 : each.significant ? 1 : 0; };
    const auto least =
        std::min_element(steps.begin(), steps.end(), [&weight](const NoticedStep &a, const NoticedStep &b) {
            return weight(a) < weight(b);
        });
    if (weight(step) > weight(*least))
        *least = step;
}

QString heldBackWord(BotNotice::HeldBack heldBack)
{
    for (const auto &[value, word] : heldBackWords) {
        if (value == heldBack)
            return QLatin1String(word);
    }
    return QString();
}

BotNotice::HeldBack heldBackForWord(const QString &word)
{
    for (const auto &[value, known] : heldBackWords) {
        if (word == QLatin1String(known))
            return value;
    }
    return BotNotice::HeldBack::No;
}
