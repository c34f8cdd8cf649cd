// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/changefilter.h"
#include "sync/history/parametersteps.h"
#include "sync/trading/tradingreport.h"
#include "sync/values/botidentity.h"
#include "widgets/history/chartloader.h"
#include "widgets/history/chartwindow.h"
#include "widgets/history/parameterselection.h"

#include <QByteArray>
#include <QImage>
#include <QTimer>
#include <QWidget>

#include <optional>

class Clock;
class HistoryTools;
class QLabel;
class QTableView;
class StepChart;
class StepTableModel;
class TradeLane;

/// The history of one bot: parameters as lines over time, and below them the same as a table.
///
/// It holds no history: it asks by chartWanted() and changesWanted(), and is answered by setChart() and
/// setChanges(), at once or later. Only while it can be seen does it ask. Owned by the window; GUI thread.
/// Times are UTC milliseconds.
class HistoryPage : public QWidget
{
    Q_OBJECT

public:
    /// The rows of the table; the Changes page has them all.
    static constexpr int mostTableRows = 200;

    /// The clock must outlive the page.
    explicit HistoryPage(const Clock &clock, QWidget *parent = nullptr);

    /// Shows another bot. Without keys it begins with the first parameters of the profile.
    void setBot(const BotIdentity &bot, const Profile &profile, const QStringList &chosenKeys = {});
    const BotIdentity &bot() const { return m_bot; }
    /// What the history knows of the bot: the keys to choose from.
    void setRecordedBot(const RecordedBot &recorded);
    QStringList chosenKeys() const { return m_selection.keys(); }
    void setChosenKeys(const QStringList &keys);
    /// Leads to a moment: it stands in the middle afterwards, with the crosshair on it.
    void showMoment(qint64 time);

    /// What the chart shows now.
    TimeSpan span() const { return m_window.span(); }
    /// What the bot trades, under the lines of its parameters; null where that is not known.
    void setTrading(const TradingReportPointer &report);
    QImage image() const;
    QByteArray csv() const;

public Q_SLOTS:
    void setChart(const ChartAnswer &answer);
    /// Rows for the filter of changesWanted(), the latest first; answers to older questions are ignored.
    void setChanges(const ChangeFilter &filter, const ChangePage &page);
    /// HistoryStore::changesRecorded(): rows of any bot.
    void addRows(const QList<ChangeRow> &rows);
    /// What was read may be stale: an import, another health of the bot.
    void refresh();

Q_SIGNALS:
    void chartWanted(const ChartRequest &request);
    /// The first rows of the filter, in descending order of time.
    void changesWanted(const ChangeFilter &filter, int rows);
    /// A change is to be opened; a sequence number.
    void changeActivated(qint64 seq);
    void chosenKeysChanged(const QString &botId, const QStringList &keys);
    void exportImageRequested();
    void exportCsvRequested();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectParts();
    void applyFont();
    void setColumnWidths();
    void setParameters(const QStringList &keys);
    void changeKeys(const QStringList &keys);
    void showWindow();
    void advance();
    void scheduleAdvance();
    void showNotice();
    void askForRows();

    const Clock &m_clock;
    BotIdentity m_bot;
    ParameterSelection m_selection;
    bool m_keysAreOwn = false;
    ChartWindow m_window;
    ChartLoader m_loader;
    ChangeFilter m_filter;
    HistoryTools *m_tools;
    StepChart *m_chart;
    TradeLane *m_trades;
    QTableView *m_table;
    StepTableModel *m_model;
    QLabel *m_footer;
    QTimer m_advance;
    QTimer m_settled;
    /// Whether the columns are as wide as for a narrow page; none before the first time.
    std::optional<bool> m_narrow;
};
