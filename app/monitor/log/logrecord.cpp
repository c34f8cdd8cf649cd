// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/log/logrecord.h"

#include "sync/values/plaintext.h"

#include <QDateTime>

namespace {

// A state file may hold a megabyte of anything.
constexpr qsizetype longestText = 2'000;
constexpr qsizetype longestCategory = 60;

} // namespace

QByteArray logLevelWord(LogRecord::Level level)
{
    switch (level) {
    case LogRecord::Level::Debug:
        return "debug";
    case LogRecord::Level::Information:
        return "info";
    case LogRecord::Level::Warning:
        return "warning";
    case LogRecord::Level::Critical:
        return "critical";
    }
    return {};
}

QByteArray LogRecord::line() const
{
    const QString moment = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODateWithMs);
    return moment.toUtf8() + ' ' + logLevelWord(level) + ' ' + category.left(longestCategory) + ": " +
           visibleText(text, longestText).toUtf8();
}
