// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/trading/tradingsummary.h"

#include "sync/profile/valueformat.h"
#include "widgets/style/columnlayout.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/typescale.h"
#include "widgets/trading/factcard.h"
#include "widgets/trading/tradingtexts.h"

#include <QEvent>
#include <QVBoxLayout>

namespace {

constexpr qreal gap = 12; // pixels of the drawing at 100 %

/// Those that have a place on the page, in its order; the ends of the win rate stand with it.
constexpr FigureId shownFigures[] = {FigureId::NetProfit,
                                     FigureId::Fees,
                                     FigureId::Return,
                                     FigureId::WinRate,
                                     FigureId::ProfitFactor,
                                     FigureId::Expectancy,
                                     FigureId::AverageWin,
                                     FigureId::AverageLoss,
                                     FigureId::AverageHold,
                                     FigureId::LongestHold,
                                     FigureId::CurrentDrawdown,
                                     FigureId::MaximumDrawdown,
                                     FigureId::CurrentDrawdownShare,
                                     FigureId::MaximumDrawdownShare,
                                     FigureId::SharpeAnnual,
                                     FigureId::SortinoAnnual,
                                     FigureId::Sharpe,
                                     FigureId::Exposure,
                                     FigureId::LongShare,
                                     FigureId::TradesPerDay};

QString amount(double number, TradingUnit unit, const QString &currency)
{
    return withMinusSign(tradingText(number, unit, currency, QLocale()));
}

} // namespace

TradingSummary::TradingSummary(QWidget *parent)
    : QWidget(parent)
    , m_accounts(new ColumnLayout)
    , m_position(new FactCard(this))
    , m_account(new FactCard(this))
    , m_figures(new FactCard(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_accounts->setMostColumns(2);
    m_accounts->addWidget(m_position);
    m_accounts->addWidget(m_account);
    layout->addLayout(m_accounts);
    layout->addWidget(m_figures);
    applyFont();
}

TradingSummary::~TradingSummary() = default;

void TradingSummary::setReport(const TradingReport &report)
{
    showPosition(report.state);
    showAccount(report);
    showFigures(report);
}

void TradingSummary::showPosition(const TradingState &state)
{
    if (!state.position) {
        m_position->setFacts(tr("No open position"), {});
        return;
    }
    const TradeRecord &position = *state.position;
    const QString &currency = state.currency;
    const auto money = [&currency](double number) { return amount(number, TradingUnit::Money, currency); };
    const QString since = position.entryAt != 0 ? exactMomentText(position.entryAt) : tr("unknown");
    const bool hasStop = isKnown(position.stopPrice);
    m_position->setFacts(
        tr("%1 position since %2").arg(sideWord(position.side), since),
        {{tr("Entry"), amount(position.entryPrice, TradingUnit::Price, currency), {}, {}},
         {tr("Quantity"), rawNumberText(position.quantity), {}, {}},
         {tr("Open result"), money(state.unrealized), {}, {}},
         {tr("Margin × leverage"),
          money(position.leveragedValue),
          QStringLiteral("%1 × %2").arg(money(position.positionValue),
                                        amount(position.leverage(), TradingUnit::Multiplier, currency)),
          {}},
         {tr("Stop"),
          hasStop ? amount(position.stopPrice, TradingUnit::Price, currency) : tr("none"),
          hasStop ? tr("%1 there").arg(money(-position.lossAtStop())) : tr("no stop price in the file"),
          {}}});
}

void TradingSummary::showAccount(const TradingReport &report)
{
    const AccountSummary &account = report.account;
    const QString &currency = report.state.currency;
    const auto money = [&currency](double number) { return amount(number, TradingUnit::Money, currency); };
    QList<Fact> facts = {{tr("Balance"), money(account.balance), {}, {}},
                         {tr("Session's start"),
                          money(account.startBalance),
                          account.isStartPlausible ? QString() : tr("implausible"),
                          {}}};
    if (account.transfers != 0.0)
        facts.append({tr("Deposits less withdrawals"), money(account.transfers), {}, {}});
    if (report.manual.trades > 0)
        facts.append({tr("Manual trades"),
                      money(report.manual.at(FigureId::NetProfit).value),
                      QStringLiteral("n = ") + QLocale().toString(report.manual.trades),
                      {}});
    m_account->setFacts(tr("Account"), facts);
}

void TradingSummary::showFigures(const TradingReport &report)
{
    QList<Fact> facts;
    for (const FigureId id : shownFigures)
        facts.append({figureTitle(id), figureValueText(report.total, id, report.state.currency),
                      figureCountText(report.total.at(id)), figureToolTip(report.total, id)});
    m_figures->setFacts(report.manualIncluded ? tr("All closed trades, manual ones too")
                                              : tr("The bot's closed trades"),
                        facts);
}

void TradingSummary::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        applyFont();
    QWidget::changeEvent(event);
}

void TradingSummary::applyFont()
{
    const int space = TypeScale(font()).px(gap);
    m_accounts->setSpacing(space);
    layout()->setSpacing(space);
}
