// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/storeddecimal.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>

class StoredDecimalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isShort_data();
    void isShort();
    void leavesTheRestAlone_data();
    void leavesTheRestAlone();
    void givesBackEveryDecimalToTheBit();
    void takesNoOtherBytes_data();
    void takesNoOtherBytes();
};

void StoredDecimalTest::isShort_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<int>("size");
    QTest::newRow("0.8") << 0.8 << 2;
    QTest::newRow("0.65") << 0.65 << 2;
    QTest::newRow("-0.03") << -0.03 << 2;
    QTest::newRow("1.27") << 1.27 << 2;
    QTest::newRow("1.28") << 1.28 << 3; // the first that needs a byte more for its sign
    QTest::newRow("-1.28") << -1.28 << 2;
    QTest::newRow("0.001") << 0.001 << 2;
    QTest::newRow("0.0041") << 0.0041 << 2;
    QTest::newRow("67123.45") << 67123.45 << 4;
    QTest::newRow("14073748835532.7") << 14073748835532.7 << 7; // as many digits as there are
}

void StoredDecimalTest::isShort()
{
    QFETCH(const double, number);
    QFETCH(const int, size);
    const auto stored = StoredDecimal::of(number);
    QVERIFY(stored);
    QCOMPARE(stored->size(), size);
    const auto read = StoredDecimal::fromBytes(stored->bytes(), stored->size());
    QVERIFY(read);
    // Not QCOMPARE, which takes what is nearly the same.
    QVERIFY(read->number() == number);
}

void StoredDecimalTest::leavesTheRestAlone_data()
{
    QTest::addColumn<double>("number");
    QTest::newRow("0") << 0.0;
    QTest::newRow("-0") << -0.0;
    QTest::newRow("4") << 4.0;
    QTest::newRow("1e300") << 1e300;
    QTest::newRow("1e-300") << 1e-300;
    QTest::newRow("a third") << 1.0 / 3.0;
    QTest::newRow("0.1 + 0.2") << 0.1 + 0.2;
    QTest::newRow("just above 0.8") << std::nextafter(0.8, 1.0);
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity();
    QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN();
}

void StoredDecimalTest::leavesTheRestAlone()
{
    QFETCH(const double, number);
    QVERIFY(!StoredDecimal::of(number));
}

void StoredDecimalTest::givesBackEveryDecimalToTheBit()
{
    QRandomGenerator random(20251108);
    for (int i = 0; i < 200'000; ++i) {
        const int digits = random.bounded(1, 15);
        const qint64 whole = random.bounded(static_cast<qint64>(std::pow(10, digits)));
        const QByteArray text = (random.bounded(2) == 0 ? "-" : "") + QByteArray::number(whole) + "e-" +
                                QByteArray::number(random.bounded(1, 12));
        const double number = text.toDouble();
        const auto stored = StoredDecimal::of(number);
        if (!stored)
            continue;
        const auto read = StoredDecimal::fromBytes(stored->bytes(), stored->size());
        QVERIFY2(read && read->number() == number, text.constData());
    }
}

void StoredDecimalTest::takesNoOtherBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("true") << QByteArray("true");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("an object") << QByteArray("{}");
    QTest::newRow("no digits") << QByteArray("\x02");
    QTest::newRow("too many decimals") << QByteArray("\x10\x01");
    QTest::newRow("too long") << QByteArray("\x02\x01\x01\x01\x01\x01\x01\x01");
}

void StoredDecimalTest::takesNoOtherBytes()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!StoredDecimal::fromBytes(bytes.constData(), static_cast<int>(bytes.size())));
}

QTEST_APPLESS_MAIN(StoredDecimalTest)
#include "tst_storeddecimal.moc"
