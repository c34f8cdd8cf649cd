// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/significance.h"

#include <QJsonObject>
#include <QTest>

namespace {

QList<KeyChange> changesOf(const QJsonValue &before, const QJsonValue &after,
                           const Significance &significance)
{
    QJsonObject left;
    QJsonObject right;
    if (!before.isUndefined())
        left.insert(QStringLiteral("key"), before);
    if (!after.isUndefined())
        right.insert(QStringLiteral("key"), after);
    return diffParameters(
        left, right, [&significance](const KeyChange &change) { return significance.isSignificant(change); });
}

} // namespace

class TestSignificance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_data();
    void rules();
    void everyStepOfATenth();
};

void TestSignificance::rules_data()
{
    using Kind = Significance::Kind;
    QTest::addColumn<Significance>("rule");
    QTest::addColumn<QJsonValue>("before");
    QTest::addColumn<QJsonValue>("after");
    QTest::addColumn<bool>("significant");
    const auto row = [](const char *name, const Significance &rule, const QJsonValue &before,
                        const QJsonValue &after,
                        bool significant) { QTest::newRow(name) << rule << before << after << significant; };
    const QJsonValue nothing(QJsonValue::Undefined);
    const Significance tenth{Kind::Absolute, 0.1};
    const Significance half{Kind::Relative, 0.5};
    const Significance any;
    row("0.70 to 0.80 is not more than 0.1", tenth, 0.70, 0.80, false);
    row("0.80 to 0.70", tenth, 0.80, 0.70, false);
    row("0.70 to 0.81", tenth, 0.70, 0.81, true);
    row("0.81 to 0.70", tenth, 0.81, 0.70, true);
    row("0.70 to 0.8001", tenth, 0.70, 0.8001, true);
    row("0.70 to 0.71", tenth, 0.70, 0.71, false);
    row("a millionth more than the rule", tenth, 0.70, 0.800001, true);
    row("across zero", tenth, -0.05, 0.06, true);
    row("large numbers", {Kind::Absolute, 1}, 1e6, 1e6 + 1, false);
    row("large numbers, more", {Kind::Absolute, 1}, 1e6, 1e6 + 1.001, true);
    row("nothing is allowed", {Kind::Absolute, 0}, 0.3, 0.30001, true);
    row("half more", half, 0.001, 0.0015, false);
    row("more than half more", half, 0.001, 0.00151, true);
    row("half less", half, 0.001, 0.0005, false);
    row("more than half less", half, 0.001, 0.00049, true);
    row("share of a negative number", half, -0.004, -0.006, false);
    row("more than the share of a negative number", half, -0.004, -0.0061, true);
    row("sign changes", half, 0.001, -0.001, true);
    row("from nothing", half, 0, 0.0001, true);
    row("to nothing", half, 0.001, 0, true);
    row("any", any, 0.70, 0.7000001, true);
    row("text under any", any, QStringLiteral("a"), QStringLiteral("b"), true);
    row("added", tenth, nothing, 0.7, true);
    row("removed", tenth, 0.7, nothing, true);
    row("retyped", tenth, 0.7, QStringLiteral("0.7"), true);
    row("retyped to null", half, 0.7, QJsonValue(QJsonValue::Null), true);
    row("text", tenth, QStringLiteral("a"), QStringLiteral("b"), true);
    row("boolean", half, true, false, true);
}

void TestSignificance::rules()
{
    QFETCH(const Significance, rule);
    QFETCH(const QJsonValue, before);
    QFETCH(const QJsonValue, after);
    QFETCH(const bool, significant);
    const QList<KeyChange> changes = changesOf(before, after, rule);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.constFirst().significant, significant);
}

void TestSignificance::everyStepOfATenth()
{
    // As decimals, none of these steps is more than 0.1; as binary fractions, about half of them are.
    const Significance tenth{Significance::Kind::Absolute, 0.1};
    for (int hundredths = 0; hundredths <= 90; ++hundredths) {
        const double before = QString::number(hundredths / 100.0, 'f', 2).toDouble();
        const double after = QString::number((hundredths + 10) / 100.0, 'f', 2).toDouble();
        const double more = QString::number((hundredths + 11) / 100.0, 'f', 2).toDouble();
        QVERIFY2(!changesOf(before, after, tenth).constFirst().significant,
                 qPrintable(QString::number(before)));
        QVERIFY2(!changesOf(after, before, tenth).constFirst().significant,
                 qPrintable(QString::number(before)));
        QVERIFY2(changesOf(before, more, tenth).constFirst().significant,
                 qPrintable(QString::number(before)));
    }
}

QTEST_GUILESS_MAIN(TestSignificance)
#include "tst_significance.moc"
