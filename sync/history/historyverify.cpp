// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/historyverify.h"

#include "sync/history/chaindigest.h"
#include "sync/history/configurationshelf.h"
#include "sync/history/eventrecord.h"
#include "sync/history/historyreader.h"

#include <memory>
#include <unordered_map>

namespace {

/// Reads the rows of one parameter of one bot; mostly they come in the order in which they stand there.
class RowCursor
{
public:
    RowCursor(SqliteConnection &connection, qint64 bot, qint64 parameter)
        : m_read(connection, "SELECT place, seq, flags, before, after FROM change WHERE bot = ?1"
                             " AND parameter = ?2 AND (place, seq) >= (?3, ?4)")
    {
        m_read.bind(0, bot).bind(1, parameter);
    }

    /// The row, or nothing where it is not there.
    SqliteStatement *at(qint64 place, qint64 seq)
    {
        if (m_begun && m_read.step() && m_read.integer(0) == place && m_read.integer(1) == seq)
            return &m_read;
        m_read.reset();
        m_read.bind(2, place).bind(3, seq);
        m_begun = m_read.step();
        return m_begun && m_read.integer(0) == place && m_read.integer(1) == seq ? &m_read : nullptr;
    }

private:
    SqliteStatement m_read;
    bool m_begun = false;
};

class Verification
{
public:
    explicit Verification(SqliteConnection &connection)
        : m_connection(connection)
        , m_reader(connection)
        , m_shelf(connection)
        , m_bots(m_reader.identities())
    {
    }

    HistoryVerdict run();

private:
    bool check(const SqliteStatement &read);
    bool readRows(EventRecord &event, const QList<qint64> &parameters, bool superseded);
    bool refuse(qint64 seq, const QString &problem)
    {
        m_verdict.seq = seq;
        m_verdict.problem = problem;
        return false;
    }

    SqliteConnection &m_connection;
    HistoryReader m_reader;
    ConfigurationShelf m_shelf;
    QHash<qint64, BotIdentity> m_bots;
    std::unordered_map<qint64, std::unique_ptr<RowCursor>> m_cursors;
    ChainContent m_content;
    QByteArray m_digest;
    qint64 m_configurations = 0; // numbers up to this one were met
    qint64 m_lastSeq = 0;
    HistoryVerdict m_verdict;
};

bool Verification::readRows(EventRecord &event, const QList<qint64> &parameters, bool superseded)
{
    for (qsizetype i = 0; i < parameters.size(); ++i) {
        const qint64 parameter = parameters.at(i);
        const qint64 seq = event.kind == EventKind::Baseline ? event.seq : event.seq + i;
        std::unique_ptr<RowCursor> &cursor = m_cursors[event.bot << 24 | parameter];
        if (!cursor)
            cursor = std::make_unique<RowCursor>(m_connection, event.bot, parameter);
        EventRow row;
        row.key = m_reader.key(parameter);
        const SqliteStatement *const read = cursor->at(event.place, seq);
        if (read == nullptr)
            return refuse(seq, QStringLiteral("the row of \"%1\" is gone").arg(row.key));
        const qint64 flags = read->integer(2);
        if (((flags & ChangeFlags::superseded) != 0) != superseded)
            return refuse(seq, QStringLiteral("the row of \"%1\" is marked wrongly").arg(row.key));
        row.kind = static_cast<ChangeKind>(flags & ChangeFlags::kindMask);
        row.significant = (flags & ChangeFlags::significant) != 0;
        if (event.flags(row) != (flags & ~ChangeFlags::superseded))
            return refuse(seq, QStringLiteral("the row of \"%1\" is marked wrongly").arg(row.key));
        row.before = read->value(3);
        row.after = read->value(4);
        event.rows.append(row);
        ++m_verdict.rows;
    }
    return true;
}

bool Verification::check(const SqliteStatement &read)
{
    EventRecord event;
    event.seq = read.integer(0);
    event.bot = read.integer(1);
    event.botId = m_bots.value(event.bot).id;
    event.kind = static_cast<EventKind>(read.integer(2));
    event.place = read.integer(3);
    event.time = read.integer(4);
    event.observed = static_cast<Observed>(read.integer(5));
    event.writtenAt = read.integer(6);
    event.notBefore = read.integer(7);
    event.configuration = read.integer(8);
    event.subject = read.integer(9);
    event.data = read.text(11);
    if (event.configuration != 0) {
        event.configurationHash = m_shelf.hash(event.configuration);
        if (event.configuration > m_configurations) {
            m_configurations = event.configuration;
            event.configurationStored = m_shelf.stored(event.configuration);
        }
    }
    ++m_verdict.events;
    if (!readRows(event, unpackedParameters(read.blob(10)), !read.isNull(13)))
        return false;
    m_content.clear();
    event.addTo(m_content);
    m_digest = m_content.linkedTo(m_digest);
    m_lastSeq = event.seq;
    const QByteArray chain = read.blob(12);
    const bool whole = chain.size() == m_digest.size();
    if ((!whole && chain.size() != shortDigestSize) || !m_digest.startsWith(chain))
        return refuse(event.seq, QStringLiteral("it was altered, or what stood before it is gone"));
    return true;
}

HistoryVerdict Verification::run()
{
    SqliteStatement start(m_connection, "SELECT seq, digest, configuration FROM chain WHERE name = 'start'");
    if (start.step()) {
        m_lastSeq = start.integer(0);
        m_digest = start.blob(1);
        m_configurations = start.integer(2);
    }
    SqliteStatement read(
        m_connection, "SELECT seq, bot, kind, place, ifnull(time, place), observed, written_at, not_before,"
                      " configuration, subject, parameters, data, chain, superseded_by FROM event"
                      " ORDER BY seq");
    while (read.step()) {
        if (!check(read))
            return m_verdict;
    }
    SqliteStatement head(m_connection, "SELECT seq, digest FROM chain WHERE name = 'head'");
    if (!head.step() || head.integer(0) != m_lastSeq || head.blob(1) != m_digest)
        refuse(m_lastSeq, QStringLiteral("it is the last, but the chain goes on behind it"));
    if (!m_connection.ok())
        refuse(m_lastSeq, QStringLiteral("what follows cannot be read: ") + m_connection.errorText());
    return m_verdict;
}

} // namespace

HistoryVerdict verifyHistory(SqliteConnection &connection)
{
    connection.execute("BEGIN");
    HistoryVerdict verdict;
    {
        Verification verification(connection);
        verdict = verification.run();
    }
    connection.execute("COMMIT");
    return verdict;
}
