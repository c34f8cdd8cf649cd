// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/valueformat.h"

#include <QJsonArray>
#include <QLocale>
#include <QTest>

class TestValueFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void localeDoesNotCount();
    void words();
    void minusSign();
};

void TestValueFormat::texts_data()
{
    using Kind = ValueFormat::Kind;
    QTest::addColumn<ValueFormat>("format");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    const auto row = [](const char *name, const ValueFormat &format, const QJsonValue &value,
                        const char *first, const char *second = "") {
        QTest::newRow(name) << format << value << QString::fromUtf8(first) << QString::fromUtf8(second);
    };
    row("ratio", {Kind::Ratio, -1, {}}, 0.8, "0.80", "80%");
    row("ratio, exact", {Kind::Ratio, -1, {}}, 0.655, "0.655", "65.5%");
    row("ratio, small", {Kind::Ratio, 4, {}}, 0.001, "0.0010", "0.10%");
    row("ratio, smaller than its decimals", {Kind::Ratio, 4, {}}, 0.00012, "0.00012", "0.012%");
    row("ratio, one", {Kind::Ratio, -1, {}}, 1, "1.00", "100%");
    row("ratio, seven hundredths", {Kind::Ratio, -1, {}}, 0.07, "0.07", "7%");
    row("ratio, sum of fractions", {Kind::Ratio, -1, {}}, 0.1 + 0.2, "0.30000000000000004",
        "30.000000000000004%");
    row("percent", {Kind::Percent, 2, {}}, 0.0041, "0.41%");
    row("percent, negative", {Kind::Percent, 2, {}}, -0.0041, "-0.41%");
    row("percent, of its own", {Kind::Percent, -1, {}}, 0.1, "10.0%");
    row("percent, exact", {Kind::Percent, -1, {}}, 0.02125, "2.125%");
    row("loss", {Kind::PercentLoss, -1, QStringLiteral("balance-based")}, 0.03, "-3.0%", "balance-based");
    row("loss, stored negative", {Kind::PercentLoss, -1, {}}, -0.03, "-3.0%");
    row("loss, nothing", {Kind::PercentLoss, -1, {}}, 0, "0.0%");
    row("hours", {Kind::Hours, -1, {}}, 10, "10.0 hours");
    row("hours, half", {Kind::Hours, -1, {}}, 10.25, "10.25 hours");
    row("multiplier", {Kind::Multiplier, -1, {}}, 4.0, "4x");
    row("multiplier, half", {Kind::Multiplier, -1, {}}, 2.5, "2.5x");
    row("text", {Kind::Text, -1, {}}, QStringLiteral("COMBINED"), "COMBINED");
    row("number as text", {Kind::Text, -1, {}}, 5, "5");
    row("plain", {}, 1234567, "1234567");
    row("plain, large", {}, qint64(9007199254740993), "9007199254740993");
    row("plain, list", {}, QJsonArray{1, 2.5, QStringLiteral("x")}, "[1,2.5,\"x\"]");
    row("plain, nothing", {}, QJsonValue(QJsonValue::Null), "null");
    // What is no number has no unit and no second form.
    row("text in place of a ratio", {Kind::Ratio, -1, {}}, QStringLiteral("0.8"), "0.8");
    row("text in place of a percentage", {Kind::Percent, -1, {}}, QStringLiteral("x"), "x");
    row("true in place of a multiplier", {Kind::Multiplier, -1, {}}, true, "true");
}

void TestValueFormat::texts()
{
    QFETCH(const ValueFormat, format);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QCOMPARE(format.first(value), first);
    QCOMPARE(format.second(value), second);
    QCOMPARE(format.text(value), second.isEmpty() ? first : first + QStringLiteral(" (") + second + u')');
    if (value.isDouble())
        QCOMPARE(format.amount(value) + format.suffix(), first);
    else
        QCOMPARE(format.amount(value), first);
}

void TestValueFormat::localeDoesNotCount()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const ValueFormat format{ValueFormat::Kind::Percent, 2, {}};
    QCOMPARE(format.first(-12345.678), QStringLiteral("-1234567.80%"));
    QLocale::setDefault(before);
}

void TestValueFormat::words()
{
    using Kind = ValueFormat::Kind;
    const QList<std::tuple<const char *, Kind, const char *>> words = {
        {"ratio", Kind::Ratio, "ratio"},
        {"percent", Kind::Percent, "percent"},
        {"percent-loss", Kind::PercentLoss, "percent"},
        {"hours", Kind::Hours, "hours"},
        {"multiplier", Kind::Multiplier, "multiplier"},
        {"text", Kind::Text, "text"},
        {"plain", Kind::Plain, ""},
        {"no such word", Kind::Plain, ""},
    };
    for (const auto &[word, kind, unit] : words) {
        QCOMPARE(ValueFormat::kindForWord(QString::fromUtf8(word)), kind);
        QCOMPARE((ValueFormat{kind, -1, {}}.unit()), QString::fromUtf8(unit));
    }
}

void TestValueFormat::minusSign()
{
    QCOMPARE(withMinusSign(QStringLiteral("-3.0%")), QStringLiteral("\u22123.0%"));
    QCOMPARE(withMinusSign(QStringLiteral("3.0%")), QStringLiteral("3.0%"));
    QCOMPARE(withMinusSign(QStringLiteral("-x")), QStringLiteral("-x"));
    QCOMPARE(withMinusSign(QStringLiteral("-")), QStringLiteral("-"));
    QCOMPARE(withMinusSign(QString()), QString());
}

QTEST_GUILESS_MAIN(TestValueFormat)
#include "tst_valueformat.moc"
