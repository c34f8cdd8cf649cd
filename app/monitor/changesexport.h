// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/export/csvwriter.h"
#include "sync/history/changefilter.h"

#include <QObject>
#include <QSaveFile>

class HistoryStore;

/// Writes the rows of a listing as CSV (DESIGN 14), the whole file or none, while the window goes on: a block
/// of rows is fetched, written, and the next one asked for.
///
/// One export for each object. Deletes itself after finished(); destroyed earlier it leaves the old file as
/// it was. GUI thread; the store must outlive it.
class ChangesExport : public QObject
{
    Q_OBJECT

public:
    ChangesExport(HistoryStore &store, const ChangeListing &listing, const QString &path,
                  QObject *parent = nullptr);

    void start();
    /// finished() comes, with cancelled.
    void cancel();

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    /// `problem` is empty where all is well.
    void finished(const QString &problem, bool cancelled);

private:
    void fetch();
    void write(const QList<ChangeRow> &rows);
    void finish(const QString &problem, bool cancelled);

    HistoryStore &m_store;
    ChangeListing m_listing;
    QSaveFile m_file;
    CsvWriter m_writer;
    qint64 m_done = 0;
    bool m_finished = false;
};
