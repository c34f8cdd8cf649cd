// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// A moment as other programs read it: ISO 8601 in UTC with milliseconds, such as `2025-11-08T10:25:02.039Z`.
/// `utcMilliseconds` counts from 1970-01-01. The same in every locale and time zone; any thread.
QString utcText(qint64 utcMilliseconds);
