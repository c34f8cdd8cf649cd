// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notices/noticetexts.h"

#include "sync/profile/valueformat.h"
#include "sync/values/plaintext.h"
#include "widgets/changes/difftexts.h"
#include "widgets/fleet/botboard.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

constexpr qsizetype longestName = 60;
constexpr qsizetype longestTitle = 60;
constexpr qsizetype longestValue = 40;
constexpr qsizetype longestProblem = 160;
constexpr int mostLines = 8;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NoticeTexts)
};

QString shortened(const QString &text, qsizetype longest)
{
    return text.size() <= longest ? text : text.left(longest - 1) + u'…';
}

QString failureText(HealthStatus status)
{
    switch (status) {
    case HealthStatus::Missing:
        return Words::tr("the state file or its configuration is gone");
    case HealthStatus::Unreadable:
        return Words::tr("the state file cannot be read");
    case HealthStatus::Corrupted:
        return Words::tr("the state file is corrupted");
    case HealthStatus::Incomplete:
        return Words::tr("the configuration is incomplete");
    case HealthStatus::Invalid:
        return Words::tr("the configuration is invalid");
    case HealthStatus::Fallback:
        return Words::tr("emergency values, the bot has never run");
    case HealthStatus::Synced:
    case HealthStatus::Starting:
        break;
    }
    return Words::tr("synced");
}

QString turnText(const NoticedTurn &turn)
{
    if (turn.to != HealthStatus::Synced)
        return failureText(turn.to);
    if (turn.toLate)
        return Words::tr("has not written for longer than usual");
    if (turn.worst == HealthStatus::Synced)
        return Words::tr("writes again");
    return Words::tr("synced again");
}

/// What it went through before it was as it is now.
QString pastText(const NoticedTurn &turn)
{
    if (turn.worst == turn.to || turn.worst == HealthStatus::Synced || turn.worst == HealthStatus::Starting)
        return QString();
    return Words::tr("Before: %1.", "%1 is a state, such as: the configuration is invalid")
        .arg(failureText(turn.worst));
}

} // namespace

Profile NoticeTexts::profileOf(const QString &botId) const
{
    const BotRecord *record = m_board.record(botId);
    return record ? record->profile : Profile::generic();
}

QString NoticeTexts::botName(const BotNotice &notice) const
{
    const BotRecord *record = m_board.record(notice.bot.id);
    return visibleText(record ? record->identity.name : notice.bot.name, longestName);
}

QString NoticeTexts::stepText(const Profile &profile, const NoticedStep &step) const
{
    const ProfileParameter parameter = profile.parameter(step.key);
    const auto value = [&parameter](const QJsonValue &stored) {
        return shortened(valueText(parameter, stored), longestValue);
    };
    const QString title = shortened(parameterTitle(profile, step.key), longestTitle);
    switch (step.kind) {
    case KeyChange::Kind::Added:
        return Words::tr("%1 added: %2", "a parameter and its value").arg(title, value(step.after));
    case KeyChange::Kind::Removed:
        return Words::tr("%1 removed, was %2", "a parameter and its value").arg(title, value(step.before));
    case KeyChange::Kind::Changed:
    case KeyChange::Kind::Retyped:
        break;
    }
    // The arguments may hold anything, also %1: they are put in at once.
    return Words::tr("%1 %2 -> %3", "a parameter, its value before and after")
        .arg(title, value(step.before), value(step.after));
}

QString NoticeTexts::news(const BotNotice &notice) const
{
    if (notice.turn)
        return turnText(*notice.turn);
    const QString changes = notice.changes > 1
                                ? Words::tr(" (%n change(s))", "behind what was changed", notice.changes)
                                : QString();
    if (notice.stepCount() == 1)
        return stepText(profileOf(notice.bot.id), notice.steps.constFirst()) + changes;
    return Words::tr("%n parameter(s) changed", nullptr, notice.stepCount()) + changes;
}

QString NoticeTexts::headline(const BotNotice &notice) const
{
    return Words::tr("%1: %2", "a bot's name and what is new of it").arg(botName(notice), news(notice));
}

QStringList NoticeTexts::stepTexts(const BotNotice &notice) const
{
    const Profile profile = profileOf(notice.bot.id);
    QStringList lines;
    for (const NoticedStep &step : notice.steps) {
        if (lines.size() == mostLines)
            break;
        const QString text = stepText(profile, step);
        lines.append(step.riskier ? Words::tr("%1 (more risk)", "a change").arg(text) : text);
    }
    if (const int more = notice.stepCount() - static_cast<int>(lines.size()); more > 0)
        lines.append(Words::tr("and %n more", "of changed parameters", more));
    return lines;
}

QStringList NoticeTexts::details(const BotNotice &notice) const
{
    QStringList lines;
    if (notice.turn) {
        for (const SyncProblem &problem : notice.turn->problems)
            lines.append(shortened(visibleText(problem.translatedMessage()), longestProblem));
        if (const QString past = pastText(*notice.turn); !past.isEmpty())
            lines.append(past);
        if (notice.changes > 0)
            lines.append(stepTexts(notice));
        return lines;
    }
    if (notice.stepCount() > 1)
        return stepTexts(notice);
    if (notice.isRiskier())
        lines.append(Words::tr("More risk than before."));
    else if (notice.urgency() == Urgency::Normal)
        lines.append(Words::tr("A significant change."));
    return lines;
}

QString NoticeTexts::heldBack(const BotNotice &notice) const
{
    switch (notice.heldBack) {
    case BotNotice::HeldBack::No:
        return QString();
    case BotNotice::HeldBack::FirstLoad:
        return Words::tr("at the start", "when a notice came");
    case BotNotice::HeldBack::Away:
        return Words::tr("missed while away", "a notice");
    case BotNotice::HeldBack::Muted:
        return Words::tr("muted", "a notice");
    case BotNotice::HeldBack::QuietHours:
        return Words::tr("in the quiet hours", "when a notice came");
    case BotNotice::HeldBack::NotSignificant:
        break;
    }
    return Words::tr("not significant", "a notice");
}

QString NoticeTexts::urgency(Urgency urgency)
{
    switch (urgency) {
    case Urgency::Low:
        return Words::tr("low", "an urgency");
    case Urgency::Normal:
        return Words::tr("normal", "an urgency");
    case Urgency::Critical:
        break;
    }
    return Words::tr("critical", "an urgency");
}

QString NoticeTexts::headline(const NoticePresentation &presentation) const
{
    QString text;
    const auto count = static_cast<int>(presentation.notices.size());
    if (count == 1) {
        text = headline(presentation.notices.constFirst());
    } else {
        const bool failures =
            std::all_of(presentation.notices.cbegin(), presentation.notices.cend(),
                        [](const BotNotice &notice) { return notice.turn && notice.turn->isFailure(); });
        text = failures ? Words::tr("%n bot(s) cannot be synced", nullptr, count)
                        : Words::tr("News of %n bot(s)", nullptr, count);
    }
    return presentation.reminder ? Words::tr("Not acknowledged yet: %1", "a reminder of a notice").arg(text)
                                 : text;
}

QStringList NoticeTexts::details(const NoticePresentation &presentation) const
{
    if (presentation.notices.size() == 1)
        return details(presentation.notices.constFirst());
    QStringList lines;
    for (const BotNotice &notice : presentation.notices) {
        if (lines.size() == mostLines)
            break;
        lines.append(headline(notice));
    }
    if (const auto more = static_cast<int>(presentation.notices.size() - lines.size()); more > 0)
        lines.append(Words::tr("and %n more", "of bots", more));
    return lines;
}
