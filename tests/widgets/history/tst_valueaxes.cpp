// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/valueaxes.h"

#include <QTest>

namespace {

using Kind = ValueFormat::Kind;

ValueRange range(Kind kind, double least, double greatest)
{
    ValueFormat format;
    format.kind = kind;
    return {format, least, greatest};
}

QString members(const QList<ValueAxis> &axes)
{
    QStringList result;
    for (const ValueAxis &axis : axes) {
        QStringList each;
        for (const int parameter : axis.parameters)
            each.append(QString::number(parameter));
        result.append(each.join(u',') + (axis.ownScales ? QStringLiteral("*") : QString()));
    }
    return result.join(u' ');
}

} // namespace

class ValueAxesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void likeParametersShare();
    void restStandsOnOwnScales();
    void marksAreRoundAndHoldTheValues();
    void lossesGoDown();
    void constants();
};

void ValueAxesTest::likeParametersShare()
{
    QCOMPARE(members(planValueAxes({range(Kind::Ratio, 0.6, 0.8), range(Kind::Ratio, 0.7, 0.75)})),
             QStringLiteral("0,1"));
    // One unit, but a gate of 0.001 would lie flat beside 0.8.
    QCOMPARE(members(planValueAxes({range(Kind::Ratio, 0.6, 0.8), range(Kind::Ratio, 0.001, 0.002)})),
             QStringLiteral("0 1"));
    QCOMPARE(members(planValueAxes(
                 {range(Kind::Ratio, 0.6, 0.8), range(Kind::Hours, 1, 10), range(Kind::Ratio, 0.5, 0.5)})),
             QStringLiteral("0,2 1"));
    QVERIFY(planValueAxes({}).isEmpty());
}

void ValueAxesTest::restStandsOnOwnScales()
{
    const QList<ValueAxis> axes =
        planValueAxes({range(Kind::Ratio, 0.6, 0.8), range(Kind::Hours, 1, 10), range(Kind::Multiplier, 4, 4),
                       range(Kind::PercentLoss, 0.02, 0.03), range(Kind::Ratio, 0.7, 0.7)});
    QCOMPARE(members(axes), QStringLiteral("0,4 1 2,3*"));
    QVERIFY(axes.constLast().ticks.isEmpty());
}

void ValueAxesTest::marksAreRoundAndHoldTheValues()
{
    const QList<ValueAxis> axes = planValueAxes({range(Kind::Ratio, 0.6, 0.8)});
    const ValueAxis &axis = axes.constFirst();
    QVERIFY(axis.height(0.6) > 0 && axis.height(0.6) < 0.3);
    QVERIFY(axis.height(0.8) < 1 && axis.height(0.8) > 0.7);
    QStringList texts;
    for (const ValueTick &tick : axis.ticks)
        texts.append(tick.text);
    QCOMPARE(texts.join(u' '), QStringLiteral("0.55 0.60 0.65 0.70 0.75 0.80 0.85"));
    QCOMPARE(axis.ticks.constFirst().height, 0.0);
    QCOMPARE(axis.ticks.constLast().height, 1.0);
    // One number of decimals for all.
    texts.clear();
    const QList<ValueAxis> fine = planValueAxes({range(Kind::Ratio, 0.70, 0.72)});
    for (const ValueTick &tick : fine.constFirst().ticks)
        texts.append(tick.text);
    QCOMPARE(texts.join(u' '), QStringLiteral("0.695 0.700 0.705 0.710 0.715 0.720 0.725"));
    // Never below zero where no value is.
    QVERIFY(planValueAxes({range(Kind::Percent, 0.0, 0.01)}).constFirst().low >= 0);
}

void ValueAxesTest::lossesGoDown()
{
    const QList<ValueAxis> axes = planValueAxes({range(Kind::PercentLoss, 0.02, 0.04)});
    const ValueAxis &axis = axes.constFirst();
    QVERIFY(axis.height(0.04) < axis.height(0.02));
    // As a bot of the old sign convention stores it.
    QCOMPARE(axis.height(-0.04), axis.height(0.04));
    QVERIFY(axis.ticks.constFirst().text.startsWith(QChar(0x2212)));
    QVERIFY(axis.high <= 0);
}

void ValueAxesTest::constants()
{
    for (const double value : {0.8, 0.0, -3.0, 1e15}) {
        const QList<ValueAxis> axes = planValueAxes({range(Kind::Plain, value, value)});
        const double height = axes.constFirst().height(value);
        QVERIFY2(height >= 0 && height <= 1, qPrintable(QString::number(value)));
        QVERIFY(axes.constFirst().ticks.size() >= 2);
    }
}

QTEST_MAIN(ValueAxesTest)
#include "tst_valueaxes.moc"
