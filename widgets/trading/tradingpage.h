// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/tradingreport.h"
#include "widgets/trading/tradetablemodel.h"

#include <QWidget>

class EquityCurve;
class EraChart;
class EraTableModel;
class FindingModel;
class TabStrip;
class TradingSummary;
class WhatIfPanel;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

/// What one bot trades: its position, its figures, its equity, and as tables its trades, eras and findings.
///
/// Owned by the window's pages; GUI thread. Holds no history: it shows the report that it is given, and says
/// what is wanted by its signals.
class TradingPage : public QWidget
{
    Q_OBJECT

public:
    explicit TradingPage(QWidget *parent = nullptr);
    ~TradingPage() override;

    /// Another bot: nothing is known of it yet.
    void setBot(const BotIdentity &bot, bool hasMapping);
    const BotIdentity &bot() const { return m_bot; }
    void setReport(const TradingReportPointer &report);
    /// The entry thresholds in force; unknownNumber where the bot has none.
    void setThresholds(double longThreshold, double shortThreshold);
    const TradingReportPointer &report() const { return m_report; }
    /// The trades that the filter lets pass, as CSV.
    QByteArray csv() const;

Q_SIGNALS:
    void manualIncludedChanged(bool included);
    void exportRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeTrades();
    QWidget *makeEras();
    QWidget *makeFindings();
    void showEmptyState();
    void applyFilter();
    void compareChosenEras();
    void copyChosen();
    void applyFont();

    BotIdentity m_bot;
    bool m_hasMapping = false;
    TradingReportPointer m_report;
    QStackedWidget *m_stack;
    QLabel *m_emptyTitle = nullptr;
    QLabel *m_emptyText = nullptr;
    TradingSummary *m_summary = nullptr;
    EquityCurve *m_curve = nullptr;
    WhatIfPanel *m_whatIf = nullptr;
    QVBoxLayout *m_above = nullptr;
    QVBoxLayout *m_below = nullptr;
    TabStrip *m_tabs = nullptr;
    QStackedWidget *m_tables = nullptr;
    TradeTableModel *m_trades = nullptr;
    EraChart *m_eraChart = nullptr;
    EraTableModel *m_eras = nullptr;
    FindingModel *m_findings = nullptr;
    QTableView *m_tradeTable = nullptr;
    QTableView *m_eraTable = nullptr;
    QTableView *m_findingTable = nullptr;
    QLabel *m_tradeCount = nullptr;
    QLabel *m_eraNote = nullptr;
    QComboBox *m_side = nullptr;
    QCheckBox *m_manual = nullptr;
    QLineEdit *m_search = nullptr;
};
