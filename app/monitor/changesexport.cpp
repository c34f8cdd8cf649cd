// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/changesexport.h"

#include "app/monitor/snapshotexport.h"
#include "sync/history/changerowoutput.h"
#include "sync/history/historystore.h"

namespace {

// So many are written at a time: a few milliseconds.
constexpr int blockRows = 1'000;

} // namespace

ChangesExport::ChangesExport(HistoryStore &store, const ChangeListing &listing, const QString &path,
                             QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_listing(listing)
    , m_file(path)
    , m_writer(m_file)
{
}

void ChangesExport::start()
{
    if (const QString problem = exportTargetProblem(m_file.fileName()); !problem.isEmpty()) {
        finish(problem, false);
        return;
    }
    if (!m_file.open(QIODevice::WriteOnly)) {
        finish(m_file.errorString(), false);
        return;
    }
    m_writer.writeRow(changeCsvColumns());
    fetch();
}

void ChangesExport::cancel()
{
    finish(QString(), true);
}

void ChangesExport::fetch()
{
    m_store.changeRows(m_listing, m_done, blockRows, this,
                       [this](const QList<ChangeRow> &rows) { write(rows); });
}

void ChangesExport::write(const QList<ChangeRow> &rows)
{
    if (m_finished)
        return;
    for (const ChangeRow &row : rows)
        writeChangeCsv(m_writer, row, {});
    m_done = qMin<qint64>(m_done + blockRows, m_listing.count());
    if (!m_writer.ok()) {
        finish(m_file.errorString(), false);
    } else if (m_done < m_listing.count()) {
        Q_EMIT progressed(m_done, m_listing.count());
        fetch();
    } else {
        finish(m_file.commit() ? QString() : m_file.errorString(), false);
    }
}

void ChangesExport::finish(const QString &problem, bool cancelled)
{
    if (std::exchange(m_finished, true))
        return;
    if (cancelled || !problem.isEmpty())
        m_file.cancelWriting();
    Q_EMIT finished(problem, cancelled);
    deleteLater();
}
