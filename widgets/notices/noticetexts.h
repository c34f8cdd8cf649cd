// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/notices/noticepolicy.h"

#include <QString>
#include <QStringList>

class BotBoard;

/// Puts notices into words: `BTC bot: LONG entry 0.80 -> 0.85`, in the user's language and with the profile
/// that the bot has now.
///
/// Whatever a bot wrote is made visible and shortened; no text here is longer than some hundred characters.
/// None is markup: who hands one to somebody that reads markup has to escape it. GUI thread; the board must
/// outlive it.
class NoticeTexts
{
public:
    explicit NoticeTexts(const BotBoard &board)
        : m_board(board)
    {
    }

    /// One line, the bot's name first.
    QString headline(const BotNotice &notice) const;
    /// What else there is to say, one line each.
    QStringList details(const BotNotice &notice) const;
    /// Why it was not shown when it came; empty where it was.
    QString heldBack(const BotNotice &notice) const;
    /// The word for it, in a line of text.
    static QString urgency(Urgency urgency);

    /// The same for what is shown at once, be it one notice or many.
    QString headline(const NoticePresentation &presentation) const;
    QStringList details(const NoticePresentation &presentation) const;

private:
    Profile profileOf(const QString &botId) const;
    QString botName(const BotNotice &notice) const;
    QString news(const BotNotice &notice) const;
    QString stepText(const Profile &profile, const NoticedStep &step) const;
    QStringList stepTexts(const BotNotice &notice) const;

    const BotBoard &m_board;
};
