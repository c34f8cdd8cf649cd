// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trading/riskmoney.h"

#include "sync/trading/traderows.h"

#include <QCoreApplication>

namespace {

double stopPriceFor(double loss, const TradeRecord &position)
{
    const double distance = loss / position.quantity;
    return position.side == PositionSide::Short ? position.entryPrice + distance
                                                : position.entryPrice - distance;
}

QString pairOf(double first, double second, TradingUnit unit, const QString &currency, const QLocale &locale)
{
    const QString left = tradingText(first, unit, currency, locale);
    const QString right = tradingText(second, unit, currency, locale);
    if (!isKnown(first) || !isKnown(second))
        return isKnown(first) ? left : right;
    return left + QStringLiteral(" → ") + right;
}

} // namespace

std::optional<MoneyEffect> moneyEffect(const TradingMapping &mapping, const QString &key,
                                       const QJsonValue &before, const QJsonValue &after,
                                       const TradingState &state)
{
    const double numberBefore = TradeRows::number(before);
    const double numberAfter = TradeRows::number(after);
    if (key.isEmpty() || (!isKnown(numberBefore) && !isKnown(numberAfter)))
        return std::nullopt;
    MoneyEffect effect;
    if (key == mapping.parameter(QStringLiteral("stop-loss"))) {
        if (!isKnown(state.balance))
            return std::nullopt;
        effect.basis = state.balance;
        effect.before = -numberBefore * state.balance;
        effect.after = -numberAfter * state.balance;
        if (state.position && state.position->quantity > 0 && state.position->side != PositionSide::Unknown) {
            effect.priceBefore = stopPriceFor(-effect.before, *state.position);
            effect.priceAfter = stopPriceFor(-effect.after, *state.position);
        }
        return effect;
    }
    if (key == mapping.parameter(QStringLiteral("leverage")) && state.position &&
        isKnown(state.position->positionValue)) {
        effect.kind = MoneyEffect::Kind::Leverage;
        effect.basis = state.position->positionValue;
        effect.before = numberBefore * effect.basis;
        effect.after = numberAfter * effect.basis;
        return effect;
    }
    return std::nullopt;
}

QString MoneyEffect::pairText(const QString &currency, const QLocale &locale) const
{
    return pairOf(before, after, TradingUnit::Money, currency, locale);
}

QString MoneyEffect::amountText(const QString &currency, const QLocale &locale) const
{
    const QString text = kind == Kind::Leverage
                             ? QCoreApplication::translate("MoneyEffect", "%1 on %2 margin")
                             : QCoreApplication::translate("MoneyEffect", "%1 of %2");
    return text.arg(pairText(currency, locale), tradingText(basis, TradingUnit::Money, currency, locale));
}

QString MoneyEffect::text(const QString &currency, const QLocale &locale) const
{
    QString text = amountText(currency, locale);
    if (isKnown(priceBefore) || isKnown(priceAfter))
        text += QStringLiteral(", ") +
                QCoreApplication::translate("MoneyEffect", "stop at %1")
                    .arg(pairOf(priceBefore, priceAfter, TradingUnit::Price, currency, locale));
    return text;
}
