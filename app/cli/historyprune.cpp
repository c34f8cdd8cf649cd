// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/historyprune.h"

#include "app/cli/output.h"
#include "app/cli/terminal.h"
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
        return refuse(output, translatedHistoryConditionMessage(condition));
    const PruneEstimate estimate = estimatePruning(connection, before);
    if (!connection.ok())
        return refuse(output, Terminal::tr("the history cannot be read: %1").arg(connection.errorText()));
    output.print(
        Terminal::tr("%1 changes of %2 before %3 would be deleted; nothing was deleted")
            .arg(QString::number(estimate.changes),
                 estimate.bots == 1 ? Terminal::tr("1 bot") : Terminal::tr("%1 bots").arg(estimate.bots),
                 momentText(before, arguments.utc)) +
        u'\n');
    return ExitStatus::Good;
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
            return refuse(output, translatedHistoryConditionMessage(readable));
    }
    const qint64 now = SystemClock::instance().utcMilliseconds();
    HistoryFile file(path);
    const HistoryCondition condition = file.open(now);
    if (!condition.isWritten())
        return refuse(output, translatedHistoryConditionMessage(condition) + QStringLiteral("; ") +
                                  Terminal::tr("nothing was deleted"));
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
                return refuse(output, translatedHistoryConditionMessage(trouble));
            }
        }
        report = pruner->report();
    }
    output.print(Terminal::tr("%1 changes before %2 were deleted (%3 entries in all)")
                     .arg(QString::number(report.changes), momentText(before, arguments.utc),
                          QString::number(report.events)) +
                 u'\n');
    if (!report.trouble.isEmpty())
        return refuse(output, report.trouble + QStringLiteral("; ") +
                                  Terminal::tr("it was left as it is from there on"));
    if (!file.giveBackSpace())
        return refuse(output,
                      Terminal::tr("the file could not be made smaller: %1").arg(connection.errorText()));
    return ExitStatus::Good;
}
