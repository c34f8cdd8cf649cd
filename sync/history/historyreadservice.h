// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/historyreader.h"
#include "sync/history/sqliteconnection.h"
#include "sync/values/filestamp.h"

#include <QObject>

#include <functional>
#include <memory>

/// Runs questions on the database, which it opens when it is needed and anew when it was replaced.
///
/// Owned by HistoryStore; lives on its reading thread, where all functions are to be called.
class HistoryReadService : public QObject
{
    Q_OBJECT

public:
    using Question = std::function<void(SqliteConnection &, HistoryReader &)>;

    explicit HistoryReadService(QString path, QObject *parent = nullptr);
    ~HistoryReadService() override;

    /// Not asked where the database cannot be opened: the answer is then an empty one.
    void run(const Question &question);

private:
    bool open();

    QString m_path;
    FileStamp m_stamp;
    SqliteConnection m_connection;
    std::unique_ptr<HistoryReader> m_reader;
};
