// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/decimaltext.h"

#include "tests/sync/values/reference.h"

#include <QJsonValue>
#include <QTest>

#include <cmath>
#include <cstdlib>
#include <limits>
#include <random>

class TestDecimalText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fixedNotation_data();
    void fixedNotation();
    void shiftingIsExact_data();
    void shiftingIsExact();
    void shiftingThereAndBackChangesNothing();
    void signs();
    void integersKeepAllDigits_data();
    void integersKeepAllDigits();
    void jsonNumbers();
    void canonicalTextReadsBackAsTheSameNumber();
    void canonicalTextIsThatOfTheReference();
};

void TestDecimalText::fixedNotation_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("text");
    const auto row = [](double number, int decimals, const char *text) {
        QTest::addRow("%.17g with %d", number, decimals) << number << decimals << QString::fromLatin1(text);
    };
    row(0.8, 2, "0.80");
    row(0.8, 0, "0.8");
    row(0.655, 2, "0.655");
    row(0.001, 4, "0.0010");
    row(0.1 + 0.2, 2, "0.30000000000000004");
    row(0, 0, "0");
    row(0, 2, "0.00");
    row(-0.0, 1, "0.0");
    row(10, 1, "10.0");
    row(4, 0, "4");
    row(-2.5, 2, "-2.50");
    row(100, 0, "100");
    row(1e-5, 0, "0.00001");
    row(1e-7, 3, "0.0000001");
    row(1e16, 0, "10000000000000000");
    row(1e21, 1, "1000000000000000000000.0");
    row(9007199254740993.0, 0, "9007199254740992");
    row(1e23, 0, "99999999999999991611392");
    row(123456789012345.6, 0, "123456789012345.6");
}

void TestDecimalText::fixedNotation()
{
    QFETCH(const double, number);
    QFETCH(const int, decimals);
    QFETCH(const QString, text);
    QCOMPARE(DecimalText::fromDouble(number).toFixed(decimals), text);
}

void TestDecimalText::shiftingIsExact_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<int>("power");
    QTest::addColumn<QString>("text");
    const auto row = [](double number, int power, const char *text) {
        QTest::addRow("%.17g by %d", number, power) << number << power << QString::fromLatin1(text);
    };
    // As binary fractions, all of these would show an error in the last place.
    row(0.0041, 2, "0.41");
    row(0.07, 2, "7");
    row(0.29, 2, "29");
    row(0.57, 2, "57");
    row(1.1, 2, "110");
    row(0.03, 2, "3");
    row(0.1 + 0.2, 2, "30.000000000000004");
    row(5e-324, 324, "5");
    row(29, -2, "0.29");
    row(0, 2, "0");
    row(-0.0047, 2, "-0.47");
}

void TestDecimalText::shiftingIsExact()
{
    QFETCH(const double, number);
    QFETCH(const int, power);
    QFETCH(const QString, text);
    QCOMPARE(DecimalText::fromDouble(number).shifted(power).toFixed(0), text);
}

void TestDecimalText::shiftingThereAndBackChangesNothing()
{
    std::mt19937_64 random(11);
    std::uniform_real_distribution<double> numbers(-1000, 1000);
    for (int i = 0; i < 2000; ++i) {
        const DecimalText text = DecimalText::fromDouble(numbers(random));
        const int power = static_cast<int>(random() % 40) - 20;
        QCOMPARE(text.shifted(power).shifted(-power).toFixed(0), text.toFixed(0));
    }
}

void TestDecimalText::signs()
{
    const DecimalText loss = DecimalText::fromDouble(0.03);
    QCOMPARE(loss.negated().toFixed(2), QStringLiteral("-0.03"));
    QCOMPARE(loss.negated().negated().toFixed(2), QStringLiteral("0.03"));
    QCOMPARE(DecimalText::fromDouble(-0.03).absolute().negated().toFixed(2), QStringLiteral("-0.03"));
    QVERIFY(DecimalText::fromDouble(-0.03).isNegative());
    QVERIFY(!loss.isNegative());
    // There is no minus before nothing.
    const DecimalText nothing = DecimalText::fromDouble(-0.0);
    QVERIFY(nothing.isZero());
    QVERIFY(!nothing.isNegative());
    QCOMPARE(nothing.negated().toFixed(1), QStringLiteral("0.0"));
    QVERIFY(!DecimalText::fromDouble(5e-324).isZero());
}

void TestDecimalText::integersKeepAllDigits_data()
{
    QTest::addColumn<qint64>("number");
    for (const qint64 number :
         {qint64(0), qint64(1), qint64(-1), qint64(10), qint64(-100), qint64(1) << 53, (qint64(1) << 53) + 1,
          -(qint64(1) << 53) - 1, std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min(),
          qint64(9000000000000000000)})
        QTest::addRow("%lld", static_cast<long long>(number)) << number;
}

void TestDecimalText::integersKeepAllDigits()
{
    QFETCH(const qint64, number);
    QCOMPARE(DecimalText::fromInteger(number).toFixed(0), QString::number(number));
    QCOMPARE(DecimalText::fromInteger(number).toCanonical(), QByteArray::number(number));
    QCOMPARE(DecimalText::fromJson(QJsonValue(number)).toCanonical(), QByteArray::number(number));
}

void TestDecimalText::jsonNumbers()
{
    QCOMPARE(DecimalText::fromJson(QJsonValue(4.0)).toCanonical(), QByteArray("4"));
    QCOMPARE(DecimalText::fromJson(QJsonValue(4.5)).toCanonical(), QByteArray("4.5"));
    QCOMPARE(DecimalText::fromJson(QJsonValue(18446744073709551616.0)).toCanonical(),
             QByteArray("18446744073709551616"));
    QVERIFY(DecimalText::fromJson(QJsonValue(QStringLiteral("4"))).isZero());
    QVERIFY(DecimalText::fromJson(QJsonValue(true)).isZero());
}

void TestDecimalText::canonicalTextReadsBackAsTheSameNumber()
{
    std::mt19937_64 random(12);
    for (int i = 0; i < 20'000; ++i) {
        const quint64 bits = random();
        double number = 0;
        static_assert(sizeof number == sizeof bits);
        std::memcpy(&number, &bits, sizeof number);
        if (!std::isfinite(number))
            continue;
        const QByteArray text = DecimalText::fromDouble(number).toCanonical();
        bool ok = false;
        QCOMPARE(text.toDouble(&ok), number);
        QVERIFY2(ok, text.constData());
    }
}

void TestDecimalText::canonicalTextIsThatOfTheReference()
{
    const QList<QByteArrayList> lines = referenceLines(QStringLiteral("numbers"), 13, 20'000);
    if (lines.isEmpty())
        QSKIP("There is no python3 to compare with");
    QVERIFY(lines.size() > 20'000);
    for (const QByteArrayList &line : lines) {
        char *end = nullptr;
        const double number = std::strtod(line.at(0).constData(), &end);
        QCOMPARE(*end, '\0');
        QCOMPARE(DecimalText::fromDouble(number).toCanonical(), line.at(1));
        QCOMPARE(DecimalText::fromJson(QJsonValue(number)).toCanonical(), line.at(1));
    }
}

QTEST_GUILESS_MAIN(TestDecimalText)
#include "tst_decimaltext.moc"
