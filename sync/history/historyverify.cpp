// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/historyverify.h"

#include "sync/history/chainwalker.h"
#include "sync/history/tradeshelf.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace {

HistoryVerdict verdictOf(SqliteConnection &connection)
{
    HistoryVerdict verdict;
    const auto refuse = [&verdict](qint64 seq, const QString &problem) {
        verdict.seq = seq;
        verdict.problem = problem;
        return verdict;
    };
    ChainWalker walker(connection);
    const QList<ChainLink> links = readChainLinks(connection);
    QString lastPruning;
    qint64 lastPruningSeq = 0;
    walker.resume();
    while (walker.next()) {
        ++verdict.events;
        verdict.rows += walker.event().rows.size();
        if (walker.event().kind == EventKind::Pruning) {
            lastPruning = walker.event().data;
            lastPruningSeq = walker.lastSeq();
        }
    }
    if (!walker.problem().isEmpty())
        return refuse(walker.problemSeq(), walker.problem());
    SqliteStatement head(connection, "SELECT seq, digest FROM chain WHERE name = 'head'");
    if (!head.step() || head.integer(0) != walker.lastSeq() || head.blob(1) != walker.digest())
        return refuse(walker.lastSeq(), QStringLiteral("it is the last, but the chain goes on behind it"));
    // What is gone must be what a pruning has said to be gone.
    const bool pruned = links.size() > 1 || (!links.isEmpty() && links.constFirst().seq > 0);
    const QByteArray said = QJsonDocument::fromJson(lastPruning.toUtf8())
                                .object()
                                .value(QLatin1String("links"))
                                .toString()
                                .toLatin1();
    if (pruned != (lastPruningSeq > 0) || (pruned && said != digestOfLinks(links)))
        return refuse(pruned ? links.constLast().seq : lastPruningSeq,
                      QStringLiteral("what was removed up to here is not what a pruning has removed"));
    if (pruned && !walker.checkConfigurations())
        return refuse(walker.problemSeq(), walker.problem());
    if (!connection.ok())
        refuse(walker.lastSeq(), QStringLiteral("what follows cannot be read: ") + connection.errorText());
    return verdict;
}

} // namespace

HistoryVerdict verifyHistory(SqliteConnection &connection)
{
    connection.execute("BEGIN");
    HistoryVerdict verdict = verdictOf(connection);
    TradeShelf::verify(connection, verdict);
    connection.execute("COMMIT");
    return verdict;
}
