// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/changerow.h"
#include "sync/profile/profile.h"

#include <QString>
#include <QStringList>

class BotBoard;
class Clock;

/// Puts a row of the history into words, with the profile that its bot has now; a bot that is not watched any
/// more is told without one.
///
/// GUI thread; the board and the clock must outlive it. Texts from files are made visible.
class ChangeTexts
{
public:
    ChangeTexts(const BotBoard &board, const Clock &clock);

    /// `8 Nov 19:25:07`; `by 8 Nov 19:25:07` where it happened at some time before.
    QString when(const ChangeRow &row) const;
    /// The name that the bot goes by now.
    QString bot(const ChangeRow &row) const;
    QString parameter(const ChangeRow &row) const;
    QString before(const ChangeRow &row) const;
    QString after(const ChangeRow &row) const;
    /// `+5 pp`, `added`...
    QString step(const ChangeRow &row) const;
    QString significance(const ChangeRow &row) const;
    /// `new`, `acknowledged`, `imported`, and how many notes there are.
    QString status(const ChangeRow &row) const;
    /// Everything about the row that has no column, line by line, for a tooltip.
    QStringList details(const ChangeRow &row) const;
    /// What the change means in money, at the balance and the position of now; empty where that is not known.
    QString money(const QString &botId, const QString &key, const QJsonValue &before,
                  const QJsonValue &after) const;
    /// One line to paste elsewhere, its parts separated by tabs: local time with its offset, bot, key,
    /// before, after, delta as stored.
    QString copied(const ChangeRow &row) const;

    /// The profile of a bot; one that knows nothing where the bot is not watched.
    const Profile &profileOf(const QString &botId) const;

private:
    const BotBoard &m_board;
    const Clock &m_clock;
    Profile m_unknown = Profile::generic();
};
