// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/backupreader.h"

#include "sync/configevaluation.h"
#include "sync/statefile/statefilereader.h"
#include "sync/trading/tradebook.h"
#include "sync/trading/tradingstate.h"
#include "sync/values/canonicaljson.h"
#include "sync/values/clock.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <optional>

namespace {

/// The files themselves, and those in folders.
QStringList filesOf(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        const QDir folder(path);
        for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
            files.append(folder.filePath(name));
    }
    return files;
}

/// UTC milliseconds of a text such as `2025-10-22T20:24:59.710402`; nothing where it is no time.
std::optional<qint64> timeOf(const QString &text, const QTimeZone &zone)
{
    QDateTime time = QDateTime::fromString(QString(text).replace(u' ', u'T'), Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), zone);
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

std::optional<qint64> timestampOf(StateFileReader &reader, const StateFileRequest &file,
                                  const QTimeZone &zone)
{
    StateFileRequest request = file;
    request.section = JsonPointer::parse(QStringLiteral("/timestamp")).value_or(JsonPointer());
    request.wholeWithoutSection = false;
    const StateReading reading = reader.read(request);
    if (!reading.isWhole())
        return std::nullopt;
    const QJsonValue value = QJsonDocument::fromJson('[' + reading.section + ']').array().at(0);
    return value.isString() ? timeOf(value.toString(), zone) : std::nullopt;
}

} // namespace

BackupReading readBackups(const ImportRequest &request, const std::function<bool(qint64, qint64)> &progress)
{
    BackupReading result;
    const QStringList files = filesOf(request.paths);
    result.files = files.size();
    StateFileReader reader;
    QHash<QByteArray, Observation> known; // what many files hold alike is held once
    TradeBook trades;
    const qint64 now = SystemClock::instance().utcMilliseconds();
    qint64 done = 0;
    for (const QString &path : files) {
        if (progress && !progress(done++, files.size())) {
            result.cancelled = true;
            return result;
        }
        const StateFileRequest file{path, request.profile.sectionPointer(), request.profile.isGeneric(),
                                    request.maximumSize};
        const StateReading reading = reader.read(file, StateFileReader::Effort::Thorough);
        // What a bot earned counts also where its configuration is wrong.
        if (!request.profile.trading().isNull()) {
            if (const auto document = StateFileReader::readDocument(path, request.maximumSize))
                trades.add(
                    readTradingState(document.value(), request.profile.trading(), request.timeZone, now)
                        .trades);
        }
        const ConfigEvaluation evaluation = evaluateReading(reading, request.profile);
        if (evaluation.status != HealthStatus::Synced) {
            result.skipped.append({path, evaluation.problems});
            continue;
        }
        auto same = known.find(reading.section);
        if (same == known.end()) {
            Observation fresh;
            fresh.section = evaluation.section;
            fresh.hash = canonicalHash(evaluation.section);
            fresh.parameters = request.profile.parametersOf(evaluation.section);
            same = known.insert(reading.section, fresh);
        }
        Observation seen = *same;
        seen.writtenAt = reading.stamp.modifiedMilliseconds();
        seen.time = timestampOf(reader, file, request.timeZone).value_or(seen.writtenAt);
        result.observations.append(seen);
    }
    result.trades = trades.trades().toList();
    std::stable_sort(result.observations.begin(), result.observations.end(),
                     [](const Observation &left, const Observation &right) {
                         return left.time != right.time ? left.time < right.time
                                                        : left.writtenAt < right.writtenAt;
                     });
    return result;
}
