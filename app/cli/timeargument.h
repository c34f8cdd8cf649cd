// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// UTC milliseconds of what a user calls a time: a span before now such as `90s`, `30m`, `2h`, `7d` or `4w`;
/// a day such as `2025-11-01`, at its beginning; or an ISO time such as `2025-11-01T12:30`, with or without
/// an offset. Without one, UTC is meant where `utc` is true, else local time. `now` is UTC milliseconds.
/// Nothing for any other text.
std::optional<qint64> parseTimeArgument(const QString &text, bool utc, qint64 now);
