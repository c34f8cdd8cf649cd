// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/notice.h"
#include "sync/history/historycondition.h"

#include <optional>

/// What the user is to know of the history's condition: what is wrong, what that means, what to do. Nothing
/// where it is written as it should be, or is being opened.
std::optional<Notice> historyNotice(const HistoryCondition &condition);
/// What the notice is about, for all of them.
QString historyNoticeSubject();
