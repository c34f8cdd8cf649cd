// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

/// What happens to the desktop program itself, for the log. Only warnings are told unless a program asks for
/// more.
Q_DECLARE_LOGGING_CATEGORY(monitorLog)
