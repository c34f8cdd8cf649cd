// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/tradeshelf.h"

#include "sync/history/historyverify.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>
#include <array>
#include <cstring>
#include <sqlite3.h>

namespace {

constexpr qint64 sideMask = 3;
constexpr qint64 manualFlag = 4;
constexpr qint64 adoptedFlag = 8;
constexpr int reconciledShift = 4;
constexpr qint64 reconciledMask = 3;
constexpr size_t numberCount = 13;
constexpr qsizetype contentDigestSize = 8;
constexpr qsizetype digestSize = 32;

constexpr auto columns =
    "key, order_id, position_id, flags, entry_at, exit_at, reason, entry_price, exit_price,"
    " quantity, position_value, leveraged_value, stop_price, long_probability,"
    " short_probability, gross, fees, net, return, roi";
constexpr int columnCount = 20;
constexpr int firstNumber = 7;

/// Every trade with what its place in the chain depends on, in the order of the chain; the trade itself
/// begins at the column behind that.
QByteArray chainQuery()
{
    return QByteArrayLiteral("SELECT t.number, b.id, t.recorded_at, t.chain, t.content, t.bot, ") + columns +
           " FROM trade t LEFT JOIN bot b ON b.number = t.bot ORDER BY t.number";
}
constexpr int firstOfTrade = 6;

/// In the order of the columns.
std::array<double TradeRecord::*, numberCount> numbers()
{
    return {&TradeRecord::entryPrice,
            &TradeRecord::exitPrice,
            &TradeRecord::quantity,
            &TradeRecord::positionValue,
            &TradeRecord::leveragedValue,
            &TradeRecord::stopPrice,
            &TradeRecord::longProbability,
            &TradeRecord::shortProbability,
            &TradeRecord::gross,
            &TradeRecord::fees,
            &TradeRecord::net,
            &TradeRecord::returnFraction,
            &TradeRecord::roiFraction};
}

qint64 flagsOf(const TradeRecord &trade)
{
    return static_cast<qint64>(trade.side) | (trade.manual ? manualFlag : 0) |
           (trade.adopted ? adoptedFlag : 0) | static_cast<qint64>(trade.reconciled) << reconciledShift;
}

/// What the chain covers of a trade.
void addTo(ChainContent &content, const TradeRecord &trade)
{
    content.add(trade.key).add(trade.orderId).add(trade.positionId).add(flagsOf(trade));
    content.add(trade.entryAt).add(trade.exitAt).add(trade.reason);
    for (const auto number : numbers()) {
        const double value = trade.*number;
        content.add(isKnown(value) ? QJsonValue(value) : QJsonValue(QJsonValue::Undefined));
    }
}

QByteArray contentDigest(const TradeRecord &trade)
{
    ChainContent content;
    addTo(content, trade);
    return content.linkedTo(QByteArray()).left(contentDigestSize);
}

TradeRecord tradeFrom(const SqliteStatement &read, int at)
{
    TradeRecord trade;
    trade.key = read.text(at);
    trade.orderId = read.text(at + 1);
    trade.positionId = read.text(at + 2);
    const qint64 flags = read.integer(at + 3);
    trade.side = static_cast<PositionSide>(flags & sideMask);
    trade.closed = true;
    trade.manual = (flags & manualFlag) != 0;
    trade.adopted = (flags & adoptedFlag) != 0;
    trade.reconciled = static_cast<int>(flags >> reconciledShift & reconciledMask);
    trade.entryAt = read.integer(at + 4);
    trade.exitAt = read.integer(at + 5);
    trade.reason = read.text(at + 6);
    int column = at + firstNumber;
    for (const auto number : numbers()) {
        if (!read.isNull(column))
            trade.*number = read.real(column);
        ++column;
    }
    return trade;
}

} // namespace

TradeShelf::TradeShelf(SqliteConnection &connection)
    : m_connection(connection)
{
}

bool TradeShelf::isThere(SqliteConnection &connection)
{
    return connection.number("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'trade'") >
           0;
}

void TradeShelf::load()
{
    SqliteStatement head(m_connection, "SELECT seq, digest FROM chain WHERE name = 'trades'");
    if (head.step()) {
        m_last = head.integer(0);
        m_digest = head.blob(1);
        m_loaded = true;
    }
}

qint64 TradeShelf::add(qint64 bot, const QString &botId, const TradeList &trades, qint64 recordedAt)
{
    if (!m_loaded)
        load();
    SqliteStatement known(m_connection, "SELECT 1 FROM trade WHERE bot = ? AND key = ? AND content = ?");
    SqliteStatement insert(
        m_connection,
        qPrintable(QStringLiteral("INSERT INTO trade (number, bot, content, recorded_at, chain, %1)"
                                  " VALUES (?, ?, ?, ?, ?%2)")
                       .arg(QLatin1String(columns), QStringLiteral(", ?").repeated(columnCount))));
    qint64 added = 0;
    for (const TradePointer &pointer : trades) {
        const TradeRecord &trade = *pointer;
        if (!trade.closed)
            continue;
        const QByteArray content = contentDigest(trade);
        known.bind(0, bot).bind(1, trade.key).bind(2, content);
        const bool there = known.step();
        known.reset();
        if (there)
            continue;
        m_content.clear();
        m_content.add(++m_last).add(botId).add(recordedAt);
        addTo(m_content, trade);
        m_digest = m_content.linkedTo(m_digest);
        insert.bind(0, m_last).bind(1, bot).bind(2, content).bind(3, recordedAt).bind(4, m_digest);
        insert.bind(5, trade.key).bind(6, trade.orderId).bind(7, trade.positionId).bind(8, flagsOf(trade));
        insert.bind(9, trade.entryAt).bind(10, trade.exitAt).bind(11, trade.reason);
        int parameter = 12;
        for (const auto number : numbers()) {
            if (isKnown(trade.*number))
                insert.bind(parameter, trade.*number);
            else
                insert.bindNull(parameter);
            ++parameter;
        }
        insert.run();
        ++added;
    }
    if (added > 0)
        writeHead();
    return added;
}

qint64 TradeShelf::remove(qint64 bot)
{
    HistoryVerdict verdict;
    verify(m_connection, verdict);
    if (!verdict.ok() || verdict.trades == 0)
        return 0;
    struct Link
    {
        qint64 number = 0;
        QByteArray digest;
    };
    QList<Link> relinked;
    qint64 removed = 0;
    m_last = 0;
    m_digest = QByteArray(digestSize, '\0');
    SqliteStatement read(m_connection, chainQuery().constData());
    while (read.step()) {
        if (read.integer(5) == bot) {
            ++removed;
            continue;
        }
        m_last = read.integer(0);
        if (removed == 0) {
            m_digest = read.blob(3);
            continue;
        }
        m_content.clear();
        m_content.add(m_last).add(read.text(1)).add(read.integer(2));
        addTo(m_content, tradeFrom(read, firstOfTrade));
        m_digest = m_content.linkedTo(m_digest);
        relinked.append({m_last, m_digest});
    }
    read.reset();
    m_loaded = true;
    if (removed == 0)
        return 0;
    SqliteStatement(m_connection, "DELETE FROM trade WHERE bot = ?").bind(0, bot).run();
    SqliteStatement link(m_connection, "UPDATE trade SET chain = ? WHERE number = ?");
    for (const Link &changed : std::as_const(relinked))
        link.bind(0, changed.digest).bind(1, changed.number).run();
    writeHead();
    return removed;
}

void TradeShelf::writeHead()
{
    SqliteStatement(m_connection, "UPDATE chain SET seq = ?, digest = ? WHERE name = 'trades'")
        .bind(0, m_last)
        .bind(1, m_digest)
        .run();
}

TradeList TradeShelf::trades(qint64 bot)
{
    if (!isThere(m_connection))
        return {};
    SqliteStatement read(m_connection,
                         qPrintable(QStringLiteral("SELECT %1 FROM trade WHERE bot = ? ORDER BY number")
                                        .arg(QLatin1String(columns))));
    read.bind(0, bot);
    TradeList trades;
    QHash<QString, qsizetype> indexByKey;
    QHash<QString, QList<TradeRecord>> several;
    while (read.step()) {
        auto trade = std::make_shared<const TradeRecord>(tradeFrom(read, 0));
        const auto known = indexByKey.constFind(trade->key);
        if (known == indexByKey.constEnd()) {
            indexByKey.insert(trade->key, trades.size());
            trades.append(std::move(trade));
            continue;
        }
        QList<TradeRecord> &rows = several[trade->key];
        if (rows.isEmpty())
            rows.append(*trades.at(*known));
        rows.append(*trade);
    }
    for (auto it = several.cbegin(); it != several.cend(); ++it)
        trades[indexByKey.value(it.key())] =
            std::make_shared<const TradeRecord>(mergedTrade(it.value()).trade);
    std::stable_sort(trades.begin(), trades.end(), [](const TradePointer &left, const TradePointer &right) {
        return left->exitAt != right->exitAt ? left->exitAt < right->exitAt : left->key < right->key;
    });
    return trades;
}

void TradeShelf::verify(SqliteConnection &connection, HistoryVerdict &verdict)
{
    if (!verdict.ok() || !isThere(connection))
        return;
    QByteArray digest(digestSize, '\0');
    qint64 last = 0;
    const auto refuse = [&verdict](qint64 number, const QString &problem) {
        verdict.seq = number;
        verdict.problem = problem;
    };
    ChainContent content;
    SqliteStatement read(connection, chainQuery().constData());
    while (read.step()) {
        ++verdict.trades;
        const TradeRecord trade = tradeFrom(read, firstOfTrade);
        content.clear();
        content.add(read.integer(0)).add(read.text(1)).add(read.integer(2));
        addTo(content, trade);
        digest = content.linkedTo(digest);
        last = read.integer(0);
        if (read.blob(3) != digest || read.blob(4) != contentDigest(trade))
            return refuse(last,
                          QStringLiteral("the trade \"%1\" was altered, or what stood before it is gone")
                              .arg(trade.key));
    }
    SqliteStatement head(connection, "SELECT seq, digest FROM chain WHERE name = 'trades'");
    if (!head.step() || head.integer(0) != last || head.blob(1) != digest)
        refuse(last, QStringLiteral("it is the last trade, but their chain goes on behind it"));
}
