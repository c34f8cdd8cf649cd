// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/tradingreport.h"

#include <QWidget>

class ColumnLayout;
class FactCard;

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
    void showPosition(const TradingState &state);
    void showAccount(const TradingReport &report);
    void showFigures(const TradingReport &report);
    void applyFont();

    ColumnLayout *m_accounts;
    FactCard *m_position;
    FactCard *m_account;
    FactCard *m_figures;
};
