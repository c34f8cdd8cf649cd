// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/trading/tradingtexts.h"

#include "sync/profile/valueformat.h"
#include "widgets/style/displaytext.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TradingTexts)
};

const FigureInfo &infoOf(FigureId id)
{
    return figureInfos()[static_cast<size_t>(id)];
}

} // namespace

QString figureValueText(const Performance &performance, FigureId id, const QString &currency)
{
    const Figure &figure = performance.at(id);
    const TradingUnit unit = infoOf(id).unit;
    const QLocale locale;
    if (!figure.isKnown())
        return QCoreApplication::translate("TradingNumber", "n/a");
    const QString value = withMinusSign(tradingText(figure.value, unit, currency, locale));
    if (id == FigureId::WinRate)
        return QStringLiteral("%1 (%2–%3)")
            .arg(value, tradingText(performance.at(FigureId::WinRateLow).value, unit, currency, locale),
                 tradingText(performance.at(FigureId::WinRateHigh).value, unit, currency, locale));
    return figure.isEnough() ? value : Words::tr("too few trades");
}

QString figureCountText(const Figure &figure)
{
    return QStringLiteral("n = ") + QLocale().toString(figure.n);
}

QString figureTitle(FigureId id)
{
    return QCoreApplication::translate("TradingFigure", infoOf(id).title);
}

QString figureToolTip(const Performance &performance, FigureId id)
{
    const Figure &figure = performance.at(id);
    QStringList lines = {QCoreApplication::translate("TradingFigure", infoOf(id).formula),
                         figureCountText(figure)};
    if (figure.needs > 1)
        lines.append(
            Words::tr("It means something from %1 trades on.").arg(QLocale().toString(figure.needs)));
    if (figure.isKnown())
        lines.append(Words::tr("Exactly: %1").arg(rawNumberText(figure.value)));
    return plainToolTip(lines);
}

QString eraVerdictText(const EraComparison &comparison)
{
    const QLocale locale;
    const QString left = locale.toString(comparison.left);
    const QString right = locale.toString(comparison.right);
    const QString probability = locale.toString(comparison.probability, 'f', 3);
    switch (comparison.verdict) {
    case EraComparison::Verdict::TooFew:
        return Words::tr("not distinguishable: n = %1 and %2").arg(left, right);
    case EraComparison::Verdict::NotDistinguishable:
        return Words::tr("not distinguishable: n = %1 and %2, p = %3").arg(left, right, probability);
    case EraComparison::Verdict::Distinguishable:
        return Words::tr("distinguishable: n = %1 and %2, p = %3").arg(left, right, probability);
    }
    return {};
}
