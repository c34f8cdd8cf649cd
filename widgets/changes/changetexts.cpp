// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/changes/changetexts.h"

#include "sync/values/clock.h"
#include "sync/values/configdiff.h"
#include "sync/values/plaintext.h"
#include "widgets/changes/difftexts.h"
#include "widgets/fleet/botboard.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/steptext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace {

constexpr qsizetype longestName = 200;
constexpr qsizetype longestDetail = 1'000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChangeTexts)
};

bool isWorthAcknowledging(const ChangeRow &row)
{
    return row.observed != Observed::Import && row.kind != ChangeKind::Baseline;
}

} // namespace

ChangeTexts::ChangeTexts(const BotBoard &board, const Clock &clock)
    : m_board(board)
    , m_clock(clock)
{
}

const Profile &ChangeTexts::profileOf(const QString &botId) const
{
    const BotRecord *record = m_board.record(botId);
    return record ? record->profile : m_unknown;
}

QString ChangeTexts::when(const ChangeRow &row) const
{
    const QString moment = secondText(m_clock.utcMilliseconds(), row.time);
    return row.notBefore > 0 ? Words::tr("by %1", "it happened at some time before this moment").arg(moment)
                             : moment;
}

QString ChangeTexts::bot(const ChangeRow &row) const
{
    const BotRecord *record = m_board.record(row.bot.id);
    return visibleText(record ? record->identity.name : row.bot.name, longestName);
}

QString ChangeTexts::parameter(const ChangeRow &row) const
{
    if (row.kind == ChangeKind::Baseline)
        return Words::tr("First configuration");
    return parameterTitle(profileOf(row.bot.id), row.key);
}

QString ChangeTexts::before(const ChangeRow &row) const
{
    return row.kind == ChangeKind::Baseline ? QString()
                                            : valueText(profileOf(row.bot.id).parameter(row.key), row.before);
}

QString ChangeTexts::after(const ChangeRow &row) const
{
    return row.kind == ChangeKind::Baseline ? QString()
                                            : valueText(profileOf(row.bot.id).parameter(row.key), row.after);
}

QString ChangeTexts::step(const ChangeRow &row) const
{
    return row.kind == ChangeKind::Baseline
               ? QString()
               : stepText(profileOf(row.bot.id).parameter(row.key).format, row.before, row.after);
}

QString ChangeTexts::significance(const ChangeRow &row) const
{
    return row.significant ? Words::tr("significant", "a change") : QString();
}

QString ChangeTexts::status(const ChangeRow &row) const
{
    QString text;
    if (row.observed == Observed::Import)
        text = Words::tr("imported", "a change");
    else if (isWorthAcknowledging(row))
        text = row.acknowledged ? Words::tr("acknowledged", "a change")
                                : Words::tr("new", "a change that nobody has acknowledged");
    if (row.notes == 0)
        return text;
    const QString notes = Words::tr("%n note(s)", nullptr, row.notes);
    return text.isEmpty() ? notes : text + QStringLiteral(" · ") + notes;
}

QStringList ChangeTexts::details(const ChangeRow &row) const
{
    QStringList lines;
    if (!row.key.isEmpty())
        lines.append(visibleText(row.key, longestName));
    if (row.notBefore > 0) {
        lines.append(Words::tr("changed while the monitor was not running, between %1 and %2")
                         .arg(exactMomentText(row.notBefore), exactMomentText(row.time)));
    } else {
        lines.append(Words::tr("seen %1", "a moment").arg(exactMomentText(row.time)));
    }
    if (row.writtenAt > 0)
        lines.append(Words::tr("state file of %1", "a moment").arg(exactMomentText(row.writtenAt)));
    if (row.kind != ChangeKind::Baseline) {
        lines.append(Words::tr("stored: %1 → %2", "two values as the file held them")
                         .arg(copiedValue(row.before).left(longestDetail),
                              copiedValue(row.after).left(longestDetail)));
    }
    const QString inMoney = money(row.bot.id, row.key, row.before, row.after);
    if (!inMoney.isEmpty())
        lines.append(Words::tr("in money, as the account is now: %1").arg(inMoney));
    if (row.acknowledgedAt > 0)
        lines.append(Words::tr("acknowledged %1", "a moment").arg(exactMomentText(row.acknowledgedAt)));
    return lines;
}

QString ChangeTexts::money(const QString &botId, const QString &key, const QJsonValue &before,
                           const QJsonValue &after) const
{
    const BotRecord *const record = m_board.record(botId);
    const auto effect = record ? record->moneyEffect(key, before, after) : std::nullopt;
    return effect ? effect->text(record->trading->state.currency, QLocale()) : QString();
}

QString ChangeTexts::copied(const ChangeRow &row) const
{
    const QDateTime moment = shownMoment(row.time);
    const QString time = moment.toOffsetFromUtc(moment.offsetFromUtc()).toString(Qt::ISODateWithMs);
    return QStringList{time,
                       bot(row),
                       row.kind == ChangeKind::Baseline ? changeKindWord(row.kind) : visibleText(row.key),
                       copiedValue(row.before),
                       copiedValue(row.after),
                       plainDelta(row.delta())}
        .join(u'\t');
}
