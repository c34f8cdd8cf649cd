// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/snapshotexport.h"

#include "sync/export/csvwriter.h"
#include "sync/export/snapshotcsv.h"
#include "sync/values/canonicaljson.h"
#include "widgets/fleet/botrecord.h"
#include "widgets/style/displaytext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QSaveFile>

namespace {

/// The snapshot under the name that the bot goes by now.
ConfigSnapshot renamed(const BotRecord &record)
{
    const ConfigSnapshot &shown = record.shown();
    if (shown.bot() == record.identity)
        return shown;
    ConfigSnapshot::Parts parts;
    parts.bot = record.identity;
    parts.source = shown.source();
    parts.profileName = shown.profileName();
    parts.section = shown.section();
    parts.parameters = shown.parameters();
    parts.writtenAt = shown.writtenAt();
    parts.observedAt = shown.observedAt();
    parts.revision = shown.revision();
    return ConfigSnapshot(parts);
}

/// The name without what file systems refuse.
QString harmless(const QString &text)
{
    QString name;
    for (const QChar c : text.left(80)) {
        const bool fits = c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.';
        name += fits ? c : QChar(u'_');
    }
    if (name.isEmpty() || name.startsWith(u'.'))
        name.prepend(u'_');
    return name;
}

QString timedEnd(qint64 now) // without a suffix
{
    return u'-' + shownMoment(now).toString(QStringLiteral("yyyyMMdd-HHmmss"));
}

} // namespace

QString snapshotFileName(const BotRecord &record, qint64 now)
{
    return harmless(record.identity.name) + timedEnd(now) + QStringLiteral(".csv");
}

QString fleetFileName(qint64 now)
{
    return QStringLiteral("fleet") + timedEnd(now) + QStringLiteral(".csv");
}

QString changesFileName(const QString &botName, qint64 now)
{
    const QString whose = botName.isEmpty() ? QString() : harmless(botName) + u'-';
    return whose + QStringLiteral("changes") + timedEnd(now) + QStringLiteral(".csv");
}

QString historyFileName(const QString &botName, const QString &suffix, qint64 now)
{
    return harmless(botName) + QStringLiteral("-history") + timedEnd(now) + u'.' + suffix;
}

QString tradesFileName(const QString &botName, qint64 now)
{
    return harmless(botName) + QStringLiteral("-trades") + timedEnd(now) + QStringLiteral(".csv");
}

QString exportTargetProblem(const QString &path)
{
    const QFileInfo target(path);
    return target.exists() && !target.isFile()
               ? QCoreApplication::translate("SnapshotExport", "this is no file, and is left as it is")
               : QString();
}

QString writeWhole(const QByteArray &bytes, const QString &path)
{
    if (const QString problem = exportTargetProblem(path); !problem.isEmpty())
        return problem;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return file.errorString();
    return QString();
}

QString writeSnapshotCsv(const BotRecord &record, const QString &path)
{
    if (const QString problem = exportTargetProblem(path); !problem.isEmpty())
        return problem;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    CsvWriter writer(file);
    writeSnapshotCsvHeader(writer);
    writeSnapshotCsv(writer, renamed(record), record.profile, record.health.status);
    if (!writer.ok() || !file.commit())
        return file.errorString();
    return QString();
}

QString configurationJson(const BotRecord &record)
{
    return QString::fromUtf8(canonicalJson(record.shown().section()));
}
