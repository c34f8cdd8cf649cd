// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/chainwalker.h"

#include "sync/values/canonicaljson.h"

QList<ChainLink> readChainLinks(SqliteConnection &connection)
{
    QList<ChainLink> links;
    SqliteStatement read(connection,
                         "SELECT seq, digest, configuration FROM chain WHERE name NOT IN ('head', 'trades')"
                         " ORDER BY seq");
    while (read.step())
        links.append({read.integer(0), read.blob(1), read.integer(2)});
    return links;
}

QByteArray digestOfLinks(const QList<ChainLink> &links)
{
    ChainContent content;
    for (const ChainLink &link : links)
        content.add(link.seq).add(link.digest).add(link.configuration);
    return content.linkedTo({}).toHex();
}

/// Reads the rows of one parameter of one bot; mostly they come in the order in which they stand there.
class ChainWalker::RowCursor
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

ChainWalker::ChainWalker(SqliteConnection &connection)
    : m_connection(connection)
    , m_reader(connection)
    , m_shelf(connection)
    , m_links(readChainLinks(connection))
{
    if (!m_links.isEmpty()) {
        m_lastSeq = m_links.constFirst().seq;
        m_digest = m_links.constFirst().digest;
        m_configurations = m_links.constFirst().configuration;
    }
}

ChainWalker::~ChainWalker() = default;

void ChainWalker::pause()
{
    m_cursors.clear();
    m_read.reset();
}

void ChainWalker::resume()
{
    pause();
    m_bots = m_reader.identities();
    m_read = std::make_unique<SqliteStatement>(m_connection, "SELECT " CONFIGSYNC_EVENT_COLUMNS
                                                             " FROM event WHERE seq > ? ORDER BY seq");
    m_read->bind(0, m_lastSeq);
}

bool ChainWalker::refuse(qint64 seq, const QString &problem)
{
    m_problemSeq = seq;
    m_problem = problem;
    return false;
}

bool ChainWalker::readRows()
{
    EventRecord &event = m_stored.event;
    event.rows.reserve(m_stored.parameters.size());
    for (qsizetype i = 0; i < m_stored.parameters.size(); ++i) {
        const qint64 parameter = m_stored.parameters.at(i);
        const qint64 seq = event.seqOfRow(i);
        std::unique_ptr<RowCursor> &cursor = m_cursors[event.bot << 24 | parameter];
        if (!cursor)
            cursor = std::make_unique<RowCursor>(m_connection, event.bot, parameter);
        EventRow row;
        row.parameter = parameter;
        row.key = m_reader.key(parameter);
        const SqliteStatement *const read = cursor->at(event.place, seq);
        if (read == nullptr)
            return refuse(seq, QStringLiteral("the row of \"%1\" is gone").arg(row.key));
        const qint64 flags = read->integer(2);
        row.kind = static_cast<ChangeKind>(flags & ChangeFlags::kindMask);
        row.significant = (flags & ChangeFlags::significant) != 0;
        if (((flags & ChangeFlags::superseded) != 0) != m_stored.superseded ||
            event.flags(row) != (flags & ~ChangeFlags::superseded))
            return refuse(seq, QStringLiteral("the row of \"%1\" is marked wrongly").arg(row.key));
        row.before = read->value(3);
        row.after = read->value(4);
        event.rows.append(row);
    }
    return true;
}

void ChainWalker::meetConfiguration()
{
    EventRecord &event = m_stored.event;
    const auto number = static_cast<size_t>(event.configuration);
    event.configurationHash = m_shelf.hash(event.configuration);
    if (m_used.size() <= number) {
        m_used.resize(number + 1);
        m_covered.resize(number + 1);
    }
    m_used[number] = true;
    if (event.configuration <= m_configurations)
        return;
    m_configurations = event.configuration;
    event.configurationStored = m_shelf.stored(event.configuration);
    const auto base = static_cast<size_t>(
        event.configurationStored.left(event.configurationStored.indexOf(':')).toULongLong());
    m_covered[number] = base == 0 || (base < number && m_covered[base]);
}

bool ChainWalker::next()
{
    if (!m_read || !m_problem.isEmpty() || !m_read->step())
        return false;
    m_stored = storedEvent(*m_read);
    EventRecord &event = m_stored.event;
    while (m_nextLink < m_links.size() && m_links.at(m_nextLink).seq < event.seq) {
        const ChainLink &link = m_links.at(m_nextLink++);
        m_digest = link.digest;
        m_configurations = link.configuration;
    }
    event.botId = m_bots.value(event.bot).id;
    if (event.configuration > 0)
        meetConfiguration();
    if (!readRows())
        return false;
    m_content.clear();
    event.addTo(m_content);
    m_digest = m_content.linkedTo(m_digest);
    m_lastSeq = event.seq;
    if (m_stored.chain.size() < shortDigestSize || !m_digest.startsWith(m_stored.chain))
        return refuse(event.seq, QStringLiteral("it was altered, or what stood before it is gone"));
    return true;
}

bool ChainWalker::checkConfigurations()
{
    for (size_t number = 1; number < m_used.size(); ++number) {
        if (!m_used[number] || m_covered[number])
            continue;
        const auto row = static_cast<qint64>(number);
        if (canonicalHash(m_shelf.section(row)) != m_shelf.hash(row)) {
            SqliteStatement first(m_connection, "SELECT min(seq) FROM event WHERE configuration = ?");
            first.bind(0, row);
            return refuse(first.step() ? first.integer(0) : 0,
                          QStringLiteral("its configuration was altered"));
        }
    }
    return true;
}
