// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimeZone>

#include <optional>

/// The zone of an IANA name such as `Asia/Seoul`; nothing where this system knows none of that name. Qt 6.4's
/// own constructor takes any word for the name of a zone without rules. Any thread.
std::optional<QTimeZone> timeZoneNamed(const QString &name);
