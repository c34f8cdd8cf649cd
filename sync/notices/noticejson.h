// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/notices/noticelist.h"
#include "sync/notices/noticepolicy.h"

#include <QByteArray>
#include <QJsonObject>

// Notices as JSON: for the user's command, and for the file that keeps the list from one run to the next.
// Keys and words are English in every locale. Pure functions; any thread.

/// One notice: `id`, `time` and `begun` (UTC), `bot`, `bot_id`, `path`, `urgency`, `changes`, `held_back`,
/// `steps` (each with `key`, `kind`, `before`, `after`, `significant`, `riskier`, `times`), `further_steps`,
/// and `health` where it turned (`from`, `to`, `worst`, `times`, `problems` with their `message`).
QJsonObject noticeJson(const BotNotice &notice);
/// Nothing where it is no notice.
std::optional<BotNotice> noticeFromJson(const QJsonObject &object);

/// What the command gets on its standard input: one line with `type` `notice`, `urgency`, `reminder`, `text`
/// (as it is shown, in the user's language), and `notices`.
QByteArray commandInput(const NoticePresentation &presentation, const QString &text);

/// The whole list.
QByteArray noticeFileJson(const NoticeList &list);
struct NoticeFileContent
{
    QList<ListedNotice> notices;
    qint64 givenUp = 0;
};
/// Nothing where it is not such a file. Single notices that make no sense are left out.
std::optional<NoticeFileContent> noticeFileContent(const QByteArray &json);
