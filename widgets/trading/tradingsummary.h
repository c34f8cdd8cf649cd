// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/tradingreport.h"

#include <QWidget>

class QGridLayout;
class QLabel;

/// The head of the Trading page: the open position, the account, and the figures with their numbers of
/// trades.
///
/// Owned by the page; GUI thread.
class TradingSummary : public QWidget
{
    Q_OBJECT

public:
    explicit TradingSummary(QWidget *parent = nullptr);
    ~TradingSummary() override;

    void setReport(const TradingReport &report);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showPosition(const TradingReport &report);
    void showFigures(const TradingReport &report);
    void applyFont();

    QLabel *m_position = nullptr;
    QLabel *m_account = nullptr;
    QGridLayout *m_figures;
    QList<QLabel *> m_figureTitles;
    QList<QLabel *> m_figureValues;
    QList<QLabel *> m_figureCounts;
};
