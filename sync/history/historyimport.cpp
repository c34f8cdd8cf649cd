// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/historyimport.h"

#include "sync/history/backupreader.h"
#include "sync/history/historystore.h"

#include <QElapsedTimer>
#include <QThreadPool>

#include <atomic>
#include <mutex>

/// What both threads know. The pool's half outlives the import where that is destroyed early.
class HistoryImport::Work
{
public:
    explicit Work(HistoryImport *import)
        : m_import(import)
    {
    }

    std::atomic<bool> cancelled{false};

    /// Calls the import on its thread, if it is still there.
    template <typename Call>
    void tell(Call call)
    {
        const std::lock_guard lock(m_mutex);
        if (m_import != nullptr)
            QMetaObject::invokeMethod(m_import, [import = m_import, call] { call(*import); });
    }
    /// At most twenty times a second.
    bool progress(qint64 done, qint64 total)
    {
        constexpr qint64 interval = 50;
        if (!m_lastTold.isValid() || m_lastTold.elapsed() >= interval) {
            m_lastTold.start();
            tell([done, total](HistoryImport &import) { Q_EMIT import.progressed(done, total); });
        }
        return !cancelled.load();
    }
    void leave()
    {
        cancelled.store(true);
        const std::lock_guard lock(m_mutex);
        m_import = nullptr;
    }

private:
    std::mutex m_mutex;
    HistoryImport *m_import;
    QElapsedTimer m_lastTold;
};

HistoryImport::HistoryImport(HistoryStore &store, ImportRequest request, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_request(std::move(request))
    , m_work(std::make_shared<Work>(this))
{
    qRegisterMetaType<ImportReport>();
}

HistoryImport::~HistoryImport()
{
    m_work->leave();
}

void HistoryImport::cancel()
{
    m_work->cancelled.store(true);
}

void HistoryImport::start()
{
    QThreadPool::globalInstance()->start([work = m_work, request = m_request] {
        // Reading is the first half of the work, writing the second.
        const auto reading = std::make_shared<BackupReading>(readBackups(
            request, [work](qint64 done, qint64 total) { return work->progress(done, total * 2); }));
        work->tell([reading](HistoryImport &import) { import.write(reading); });
    });
}

void HistoryImport::write(const std::shared_ptr<BackupReading> &reading)
{
    ImportReport report;
    report.files = reading->files;
    report.skipped = reading->skipped;
    report.cancelled = reading->cancelled;
    if (report.cancelled || (reading->observations.isEmpty() && reading->trades.isEmpty())) {
        Q_EMIT finished(report);
        return;
    }
    const qint64 total = reading->observations.size();
    m_store.import(
        m_request.bot, m_request.profile, {reading->observations, reading->trades, 0},
        [work = m_work, total](qint64 done) { return work->progress(total + done, total * 2); }, this,
        [this, report](const std::optional<ImportCount> &count) mutable {
            if (count) {
                report.cancelled = count->cancelled;
                report.known = count->known;
                report.configurations = count->steps;
                report.changes = count->rows;
                report.trades = count->trades;
            } else {
                report.trouble = historyConditionMessage(m_store.condition());
            }
            Q_EMIT finished(report);
        });
}
