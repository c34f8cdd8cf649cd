// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/bannercontent.h"

#include "sync/values/plaintext.h"
#include "widgets/dashboard/profiletext.h"
#include "widgets/style/displaytext.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

constexpr qsizetype longestPath = 500;
constexpr qsizetype mostKeysNamed = 40;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BannerContent)
};

/// Sentences one after the other; empty ones leave no gap.
QString joined(const QStringList &sentences)
{
    QStringList said;
    for (const QString &sentence : sentences) {
        if (!sentence.isEmpty())
            said.append(sentence);
    }
    return said.join(u' ');
}

QString path(const BotRecord &record)
{
    return visibleText(record.identity.path, longestPath);
}

/// What the cards below show.
QString valuesSentence(const BotRecord &record, qint64 now)
{
    if (record.shownValues() != ShownValues::LastGood)
        return Words::tr("There is no good configuration yet, so no values are shown.");
    if (now - record.lastGoodWrite < 1'000)
        return Words::tr("The values below are the last good ones.");
    return Words::tr("The values below are the last good ones, written %1.", "%1 is an age or a moment")
        .arg(agoText(now, record.lastGoodWrite));
}

QString recoverySentence()
{
    return Words::tr("The monitor keeps looking and goes on by itself as soon as the file is good.");
}

/// Why the file cannot be read, and what helps.
QString unreadableHelp(const SyncHealth &health)
{
    if (health.problems.isEmpty())
        return QString();
    switch (health.problems.constFirst().code) {
    case SyncProblem::Code::Empty:
        return Words::tr(
            "It is empty: the bot may have been stopped while it was writing, or the disk may be full.");
    case SyncProblem::Code::NoPermission:
        return Words::tr(
            "This user may not read it. Give it the right to read the file and every folder above it.");
    case SyncProblem::Code::NotRegular:
        return Words::tr(
            "Something else than a file stands there, such as a folder or a pipe. Choose the state file "
            "itself.");
    case SyncProblem::Code::TooLarge:
        return Words::tr(
            "It is larger than the monitor reads. Check that it is the right file and that the bot does not "
            "grow it without end.");
    default:
        return Words::tr("Reading it failed: the disk or the network share may be in trouble.");
    }
}

BannerContent fallbackBanner(const BotRecord &record)
{
    BannerContent content{Tone::Caution, HealthShape::Triangle, {}, {}, {}, {BannerAction::ChooseFile}};
    content.title = Words::tr("These are emergency values, not what the bot runs.");
    const QString reason =
        record.health.absence == Absence::Section
            ? Words::tr("The state file %1 has no configuration section.").arg(path(record))
            : Words::tr("No state file at %1.").arg(path(record));
    content.text = joined(
        {reason,
         Words::tr(
             "This should only happen if the production bot has never run; the values may be outdated."),
         Words::tr("The monitor keeps looking and will switch by itself.")});
    return content;
}

BannerContent missingBanner(const BotRecord &record, qint64 now)
{
    BannerContent content{Tone::Caution, HealthShape::DashedSquare, {}, {}, {}, {BannerAction::ChooseFile}};
    if (record.health.absence == Absence::Section) {
        content.title = Words::tr("The state file no longer holds a configuration.");
        content.text = Words::tr("The section is absent from %1.").arg(path(record));
    } else if (record.lastGood.isNull()) {
        content.title = Words::tr("There is no state file yet.");
        content.text = Words::tr("It is expected at %1.").arg(path(record));
    } else {
        content.title = Words::tr("The state file is gone.");
        content.text = Words::tr("It was at %1.").arg(path(record));
    }
    content.text = joined(
        {content.text, valuesSentence(record, now),
         Words::tr("Please check whether the production bot runs; the monitor keeps looking and goes on "
                   "by itself.")});
    return content;
}

QString presentKeysSentence(const SyncHealth &health)
{
    if (health.presentKeys.isEmpty())
        return Words::tr("The section holds no keys at all.");
    QStringList named;
    for (const QString &key : health.presentKeys.first(qMin(health.presentKeys.size(), mostKeysNamed)))
        named.append(visibleText(key, 80));
    QString keys = named.join(QStringLiteral(", "));
    const auto more = health.presentKeys.size() - named.size();
    if (more > 0)
        keys += Words::tr(" and %n more", "keys of a list", static_cast<int>(more));
    return Words::tr("These keys are there: %1.").arg(keys);
}

BannerContent incompleteBanner(const BotRecord &record, qint64 now)
{
    BannerContent content{
        Tone::Bad, HealthShape::Diamond, Words::tr("The configuration is incomplete."), {}, {}, {}};
    const auto missing = std::count_if(
        record.health.problems.cbegin(), record.health.problems.cend(),
        [](const SyncProblem &problem) { return problem.code == SyncProblem::Code::MissingKey; });
    const QString what = Words::tr("%n required key(s) are missing.", nullptr, static_cast<int>(missing));
    if (record.fitsAnotherProfile()) {
        content.text = joined(
            {what,
             Words::tr("None of the keys is one that the profile %1 knows, so this seems to be another "
                       "kind of bot. The generic profile shows any JSON.")
                 .arg(profileText(record.profile.title())),
             presentKeysSentence(record.health)});
        content.actions = {BannerAction::UseGeneric, BannerAction::ChooseProfile};
    } else {
        content.text = joined({what, Words::tr("This indicates state file corruption or a version mismatch."),
                               valuesSentence(record, now), presentKeysSentence(record.health)});
        content.actions = {BannerAction::ChooseProfile};
    }
    return content;
}

} // namespace

std::optional<BannerContent> healthBanner(const BotRecord &record, qint64 now)
{
    const SyncHealth &health = record.health;
    BannerContent content{Tone::Bad, HealthShape::Diamond, {}, {}, {}, {}};
    switch (health.status) {
    case HealthStatus::Starting:
        return std::nullopt;
    case HealthStatus::Synced:
        if (!health.late)
            return std::nullopt;
        content.tone = Tone::Neutral;
        content.shape = HealthShape::Clock;
        content.title = Words::tr("The bot has not written for %1.", "a span of time")
                            .arg(spanText(qMax<qint64>(now - record.lastWrite, 0)));
        content.text =
            health.medianInterval > 0
                ? Words::tr("It usually writes every %1. The values are the last that it wrote; please check "
                            "whether it still "
                            "runs.")
                      .arg(spanText(qMax<qint64>(health.medianInterval, 1'000)))
                : Words::tr("The values are the last that it wrote; please check whether it still runs.");
        return content;
    case HealthStatus::Fallback:
        return fallbackBanner(record);
    case HealthStatus::Missing:
        return missingBanner(record, now);
    case HealthStatus::Unreadable:
        content.title = Words::tr("The state file cannot be read.");
        content.text = joined({unreadableHelp(health), valuesSentence(record, now), recoverySentence()});
        content.actions = {BannerAction::ChooseFile};
        break;
    case HealthStatus::Corrupted:
        content.title = Words::tr("The state file is corrupted (invalid JSON).");
        content.text = joined(
            {Words::tr("The configuration cannot be synced. Please check the production bot's status."),
             valuesSentence(record, now), recoverySentence()});
        break;
    case HealthStatus::Incomplete:
        content = incompleteBanner(record, now);
        break;
    case HealthStatus::Invalid:
        content.title = Words::tr("The configuration is invalid.");
        content.text =
            joined({Words::tr("%n value(s) have a wrong type or are out of range.", nullptr,
                              static_cast<int>(health.problems.size())),
                    Words::tr("A bad configuration never replaces a good one: please correct it in the bot."),
                    valuesSentence(record, now)});
        content.actions = {BannerAction::ChooseProfile};
        break;
    }
    content.problems = health.problems;
    if (!content.problems.isEmpty())
        content.actions.append(BannerAction::CopyProblems);
    return content;
}

std::optional<BannerContent> driftBanner(const BotRecord &record, qint64 now)
{
    const DriftReport &drift = record.drift;
    if (drift.isEmpty())
        return std::nullopt;
    BannerContent content{Tone::Caution, HealthShape::Clock, {}, {}, {}, {}};
    content.title = drift.values.isEmpty() ? Words::tr("Edited but not restarted.")
                                           : Words::tr("The bot does not run what it should.");
    QStringList sentences;
    if (!drift.values.isEmpty())
        sentences.append(Words::tr("%n value(s) differ from what the fleet file asks for.", nullptr,
                                   static_cast<int>(drift.values.size())));
    if (!drift.source.isEmpty())
        sentences.append(
            Words::tr("%n constant(s) in the bot's source say something else; the file was edited "
                      "%1, and the bot goes on with what it has.",
                      nullptr, static_cast<int>(drift.source.size()))
                .arg(agoText(now, drift.source.constFirst().editedAt)));
    sentences.append(Words::tr("The marked cards below say which."));
    content.text = joined(sentences);
    return content;
}

std::optional<BannerContent> warningBanner(const BotRecord &record)
{
    const SyncProblems &warnings = record.health.warnings;
    if (warnings.isEmpty())
        return std::nullopt;
    BannerContent content{Tone::Neutral, HealthShape::Ring, {}, {}, warnings, {BannerAction::CopyProblems}};
    content.title = Words::tr("%n thing(s) in the state file are odd, and do not stop the sync.", nullptr,
                              static_cast<int>(warnings.size()));
    return content;
}

QString bannerActionText(BannerAction action)
{
    switch (action) {
    case BannerAction::ChooseFile:
        return Words::tr("Choose another &file…");
    case BannerAction::ChooseProfile:
        return Words::tr("Change &profile…");
    case BannerAction::UseGeneric:
        return Words::tr("Use the &generic profile");
    case BannerAction::CopyProblems:
        return Words::tr("&Copy problems");
    }
    return QString();
}
