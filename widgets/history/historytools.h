// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/history/chartwindow.h"

#include <QList>
#include <QWidget>

class ParameterChips;
class QBoxLayout;
class QPushButton;

/// The row above the chart: which parameters, which range of time, and the exports. Stands in two rows where
/// one is too narrow. Owned by HistoryPage; GUI thread.
class HistoryTools : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryTools(QWidget *parent = nullptr);

    ParameterChips *chips() const { return m_chips; }
    /// Which button is down; none for a range of the user's own.
    void setRange(ChartWindow::Range range);
    void setExportEnabled(bool enabled);

Q_SIGNALS:
    void rangeChosen(ChartWindow::Range range);
    void exportImageRequested();
    void exportCsvRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct RangeButton
    {
        ChartWindow::Range range;
        QPushButton *button;
    };

    void arrange();

    ParameterChips *m_chips;
    QWidget *m_buttons;
    QBoxLayout *m_layout;
    QList<RangeButton> m_ranges;
    QPushButton *m_image;
    QPushButton *m_csv;
};
