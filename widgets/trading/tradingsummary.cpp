// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/trading/tradingsummary.h"

#include "sync/profile/valueformat.h"
#include "widgets/style/colours.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/typescale.h"
#include "widgets/trading/tradingtexts.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace {

constexpr qreal gap = 12; // pixels of the drawing at 100 %
constexpr int figuresInARow = 5;

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

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString amount(double number, TradingUnit unit, const QString &currency)
{
    return withMinusSign(tradingText(number, unit, currency, QLocale()));
}

} // namespace

TradingSummary::TradingSummary(QWidget *parent)
    : QWidget(parent)
    , m_figures(new QGridLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_position = plainLabel(this);
    m_position->setWordWrap(true);
    m_position->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_account = plainLabel(this);
    m_account->setWordWrap(true);
    layout->addWidget(m_position);
    layout->addWidget(m_account);
    layout->addLayout(m_figures);
    int place = 0;
    for (const FigureId id : shownFigures) {
        auto *cell = new QWidget(this);
        auto *lines = new QVBoxLayout(cell);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(2);
        auto *title = plainLabel(cell);
        auto *value = plainLabel(cell);
        auto *count = plainLabel(cell);
        title->setText(figureTitle(id));
        for (QLabel *label : {title, value, count})
            lines->addWidget(label);
        m_figureTitles.append(title);
        m_figureValues.append(value);
        m_figureCounts.append(count);
        m_figures->addWidget(cell, place / figuresInARow, place % figuresInARow);
        ++place;
    }
    applyFont();
}

TradingSummary::~TradingSummary() = default;

void TradingSummary::setReport(const TradingReport &report)
{
    showPosition(report);
    showFigures(report);
}

void TradingSummary::showPosition(const TradingReport &report)
{
    const TradingState &state = report.state;
    const QString &currency = state.currency;
    if (state.position) {
        const TradeRecord &position = *state.position;
        QStringList parts = {tr("%1 position since %2")
                                 .arg(sideWord(position.side), position.entryAt != 0
                                                                   ? exactMomentText(position.entryAt)
                                                                   : tr("unknown")),
                             tr("entry %1").arg(amount(position.entryPrice, TradingUnit::Price, currency)),
                             tr("quantity %1").arg(rawNumberText(position.quantity)),
                             tr("margin %1 × %2 = %3")
                                 .arg(amount(position.positionValue, TradingUnit::Money, currency),
                                      amount(position.leverage(), TradingUnit::Multiplier, currency),
                                      amount(position.leveragedValue, TradingUnit::Money, currency)),
                             isKnown(position.stopPrice)
                                 ? tr("stop at %1 (%2)")
                                       .arg(amount(position.stopPrice, TradingUnit::Price, currency),
                                            amount(-position.lossAtStop(), TradingUnit::Money, currency))
                                 : tr("no stop price in the file")};
        m_position->setText(parts.join(QStringLiteral("  ·  ")));
    } else {
        m_position->setText(tr("No open position"));
    }
    const AccountSummary &account = report.account;
    QStringList parts = {tr("Balance %1").arg(amount(state.balance, TradingUnit::Money, currency)),
                         tr("session's start %1%2")
                             .arg(amount(account.startBalance, TradingUnit::Money, currency),
                                  account.isStartPlausible ? QString() : tr(" (implausible)")),
                         tr("open result %1").arg(amount(state.unrealized, TradingUnit::Money, currency))};
    if (account.transfers != 0.0)
        parts.append(
            tr("deposits less withdrawals %1").arg(amount(account.transfers, TradingUnit::Money, currency)));
    if (report.manual.trades > 0)
        parts.append(
            tr("manual trades: %1, %2")
                .arg(QLocale().toString(report.manual.trades),
                     amount(report.manual.at(FigureId::NetProfit).value, TradingUnit::Money, currency)));
    m_account->setText(parts.join(QStringLiteral("  ·  ")));
}

void TradingSummary::showFigures(const TradingReport &report)
{
    for (qsizetype i = 0; i < m_figureValues.size(); ++i) {
        const FigureId id = shownFigures[static_cast<size_t>(i)];
        const QString tip = figureToolTip(report.total, id);
        m_figureValues.at(i)->setText(figureValueText(report.total, id, report.state.currency));
        m_figureCounts.at(i)->setText(figureCountText(report.total.at(id)));
        m_figureValues.at(i)->setAccessibleName(figureTitle(id));
        for (QLabel *label : {m_figureTitles.at(i), m_figureValues.at(i), m_figureCounts.at(i)})
            label->setToolTip(tip);
    }
}

void TradingSummary::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        applyFont();
    QWidget::changeEvent(event);
}

void TradingSummary::applyFont()
{
    const TypeScale type(font());
    const int space = type.px(gap);
    m_figures->setHorizontalSpacing(space);
    m_figures->setVerticalSpacing(space);
    m_position->setFont(type.strong());
    m_account->setFont(type.body());
    for (QLabel *label : std::as_const(m_figureTitles))
        label->setFont(type.caption());
    for (QLabel *label : std::as_const(m_figureValues))
        label->setFont(type.strong());
    for (QLabel *label : std::as_const(m_figureCounts))
        label->setFont(type.small());
    QPalette faint = palette();
    faint.setColor(QPalette::WindowText, Colours::of(palette()).secondary);
    for (QLabel *label : m_figureTitles + m_figureCounts)
        label->setPalette(faint);
    m_account->setPalette(faint);
}
