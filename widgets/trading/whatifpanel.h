// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/thresholdwhatif.h"
#include "sync/trading/tradingreport.h"

#include <QWidget>

class FlowLayout;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;

/// What other entry thresholds would have left out of the recorded trades.
///
/// Owned by the Trading page; GUI thread. The figures are computed in Qt's thread pool.
class WhatIfPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WhatIfPanel(QWidget *parent = nullptr);
    ~WhatIfPanel() override;

    void setReport(const TradingReportPointer &report);
    /// Those in force, 0 to 1; unknownNumber where the bot has none. They are what the fields begin with,
    /// until the user has chosen others.
    void setThresholds(double longThreshold, double shortThreshold);
    /// Of another bot: what the user has chosen for the last one is forgotten.
    void reset();

Q_SIGNALS:
    /// What is shown is of the thresholds that are chosen, and of the last report.
    void shown();

protected:
    void changeEvent(QEvent *event) override;

private:
    void compute();
    void showResult(const ThresholdWhatIf &result);
    void fill();
    void applyFont();

    TradingReportPointer m_report;
    double m_longInForce;
    double m_shortInForce;
    bool m_chosen = false;
    qint64 m_question = 0;
    QDoubleSpinBox *m_long;
    QDoubleSpinBox *m_short;
    QLabel *m_inForce;
    QLabel *m_note;
    FlowLayout *m_row = nullptr;
    QGridLayout *m_table;
    QList<QLabel *> m_heads;
    QList<QLabel *> m_names;
    QList<QLabel *> m_values; // kept and left out, row by row
};
