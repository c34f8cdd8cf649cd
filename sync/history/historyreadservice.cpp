// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/historyreadservice.h"

#include "sync/history/historyfile.h"
#include "sync/statefile/regularfile.h"

HistoryReadService::HistoryReadService(QString path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
{
}

HistoryReadService::~HistoryReadService()
{
    m_reader.reset();
}

bool HistoryReadService::open()
{
    const FileStamp stamp = RegularFile::stampOf(m_path);
    if (m_reader && stamp.sameFile(m_stamp) && m_connection.ok())
        return true;
    m_reader.reset();
    m_connection.close();
    if (stamp.isNull() || !HistoryFile::openReadOnly(m_connection, m_path).isWritten())
        return false;
    m_stamp = stamp;
    m_reader = std::make_unique<HistoryReader>(m_connection);
    return m_connection.ok();
}

void HistoryReadService::run(const Question &question)
{
    if (!open())
        return;
    // All of one answer is of one moment.
    m_connection.execute("BEGIN");
    question(m_connection, *m_reader);
    m_connection.execute("COMMIT");
}
