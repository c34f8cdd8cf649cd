// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/parametersteps.h"
#include "widgets/history/chartwindow.h"

#include <QObject>
#include <QStringList>

#include <optional>

/// Asks the history for what the chart needs, and no oftener than it answers: while one question is under
/// way, however much the user pans, at most one more waits. It asks for more than can be seen, so that a pan
/// rarely runs into nothing.
///
/// Owned by HistoryPage; GUI thread. Times are UTC milliseconds.
class ChartLoader : public QObject
{
    Q_OBJECT

public:
    explicit ChartLoader(QObject *parent = nullptr);

    /// Another bot or other parameters: whatever was asked before is of no interest.
    void setSubject(const QString &botId, const QStringList &keys);
    /// What is shown, in how many pixel columns. Asks where that is not loaded, or not finely enough.
    void setView(const TimeSpan &view, int columns, qint64 now);
    /// The history holds something new.
    void refresh();
    /// True where this is the answer to the latest question. Afterwards, when it is shown, goOn() asks what
    /// has become of interest meanwhile.
    bool accept(const ChartAnswer &answer);
    void goOn();

    /// Nothing has been answered yet for this subject.
    bool isWaiting() const { return !m_loaded; }

Q_SIGNALS:
    void wanted(const ChartRequest &request);

private:
    bool isEnough() const;
    ChartRequest request() const;
    void askOrWait();
    void ask();

    QString m_botId;
    QStringList m_keys;
    TimeSpan m_view;
    int m_columns = 1;
    qint64 m_now = 0;
    std::optional<ChartRequest> m_asked;
    bool m_again = false;
    ChartRequest m_answered;
    /// What the last answer tells; its end is now where m_openEnd is true.
    std::optional<TimeSpan> m_loaded;
    bool m_openEnd = false;
    bool m_whole = false;
};
