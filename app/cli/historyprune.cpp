// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/historyprune.h"

#include "app/cli/output.h"
#include "sync/history/historyfile.h"
#include "sync/history/historypruner.h"
#include "sync/history/historywriter.h"
#include "sync/values/clock.h"
#include "sync/values/plaintext.h"

#include <QDateTime>

namespace {

ExitStatus refuse(Output &output, const QString &message)
{
    output.complain(QStringLiteral("configsync history: ") + visibleText(message) + u'\n');
    return ExitStatus::Trouble;
}

QString momentText(qint64 time, bool utc)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time, utc ? Qt::UTC : Qt::LocalTime);
    const QString text = moment.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    return utc ? QString(text + u'Z') : text;
}

ExitStatus tellEstimate(const Arguments &arguments, const QString &path, qint64 before, Output &output)
{
    SqliteConnection connection;
    const HistoryCondition condition = HistoryFile::openReadOnly(connection, path);
    if (!condition.isWritten())
        return refuse(output, historyConditionMessage(condition));
    const PruneEstimate estimate = estimatePruning(connection, before);
    if (!connection.ok())
        return refuse(output, QStringLiteral("the history cannot be read: ") + connection.errorText());
    output.print(
        QStringLiteral("%1 changes of %2 before %3 would be deleted; nothing was deleted\n")
            .arg(estimate.changes)
            .arg(estimate.bots == 1 ? QStringLiteral("1 bot") : QStringLiteral("%1 bots").arg(estimate.bots))
            .arg(momentText(before, arguments.utc)));
    return ExitStatus::Good;
}

/// Gives back what is no longer needed of the file, where that is much of it.
void shrink(SqliteConnection &connection)
{
    constexpr qint64 share = 4;
    const qint64 pages = connection.number("PRAGMA page_count");
    if (connection.number("PRAGMA freelist_count") * share > pages)
        connection.execute("VACUUM");
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace

ExitStatus pruneHistory(const Arguments &arguments, const QString &path, qint64 before, Output &output)
{
    if (arguments.dryRun)
        return tellEstimate(arguments, path, before, output);
    {
        // Opening for writing would begin a new history, and set a damaged one aside: not here.
        SqliteConnection connection;
        const HistoryCondition readable = HistoryFile::openReadOnly(connection, path);
        if (!readable.isWritten())
            return refuse(output, historyConditionMessage(readable));
    }
    const qint64 now = SystemClock::instance().utcMilliseconds();
    HistoryFile file(path);
    const HistoryCondition condition = file.open(now);
    if (!condition.isWritten())
        return refuse(output, historyConditionMessage(condition) + QStringLiteral("; nothing was deleted"));
    SqliteConnection &connection = file.connection();
    PruneReport report;
    {
        HistoryWriter writer(connection);
        std::unique_ptr<HistoryPruner> pruner;
        bool more = true;
        while (more) {
            bool written = writer.begin();
            if (written && !pruner)
                pruner = std::make_unique<HistoryPruner>(connection, writer, PruneScope{before}, now);
            more = written && pruner->prunePortion();
            written = written && connection.ok() && writer.commit();
            if (!written) {
                const HistoryCondition trouble = file.conditionOfError();
                pruner.reset();
                writer.rollback();
                return refuse(output, historyConditionMessage(trouble));
            }
        }
        report = pruner->report();
    }
    output.print(QStringLiteral("%1 changes before %2 were deleted (%3 entries in all)\n")
                     .arg(report.changes)
                     .arg(momentText(before, arguments.utc))
                     .arg(report.events));
    if (!report.trouble.isEmpty())
        return refuse(output, report.trouble + QStringLiteral("; it was left as it is from there on"));
    shrink(connection);
    if (!connection.ok())
        return refuse(output,
                      QStringLiteral("the file could not be made smaller: ") + connection.errorText());
    return ExitStatus::Good;
}
