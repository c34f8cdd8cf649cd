// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/volatilekeys.h"

#include <QTest>

namespace {

QJsonObject parameters(double balance, double threshold)
{
    return {{QStringLiteral("/balance"), balance}, {QStringLiteral("/threshold"), threshold}};
}

} // namespace

class TestVolatileKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesInARow();
    void aPauseBeginsAnew();
    void addedAndRemovedKeysDoNotCount();
    void onceVolatileAlwaysVolatile();
};

void TestVolatileKeys::changesInARow()
{
    VolatileKeys keys;
    for (int write = 1; write < VolatileKeys::writesInARow; ++write)
        QCOMPARE(keys.observe(parameters(write - 1, 0.5), parameters(write, 0.5)), QStringList());
    QCOMPARE(keys.observe(parameters(50, 0.5), parameters(51, 0.5)), QStringList(QStringLiteral("/balance")));
    QVERIFY(keys.contains(QStringLiteral("/balance")));
    QVERIFY(!keys.contains(QStringLiteral("/threshold")));
    QCOMPARE(keys.stable(parameters(60, 0.7)), (QJsonObject{{QStringLiteral("/threshold"), 0.7}}));
}

void TestVolatileKeys::aPauseBeginsAnew()
{
    VolatileKeys keys;
    for (int round = 0; round < 5; ++round) {
        for (int write = 1; write < VolatileKeys::writesInARow; ++write)
            QVERIFY(keys.observe(parameters(write - 1, 0), parameters(write, 0)).isEmpty());
        // 4 and 4.0 are the same: nothing has changed
        QVERIFY(keys.observe(parameters(4, 0), parameters(4.0, 0)).isEmpty());
    }
    QVERIFY(keys.keys().isEmpty());
    QCOMPARE(keys.stable(parameters(1, 2)), parameters(1, 2));
}

void TestVolatileKeys::addedAndRemovedKeysDoNotCount()
{
    VolatileKeys keys;
    for (int write = 0; write < 10; ++write) {
        const QJsonObject with{{QStringLiteral("/trade"), write}};
        QVERIFY(keys.observe({}, with).isEmpty());
        QVERIFY(keys.observe(with, {}).isEmpty());
    }
    QVERIFY(keys.keys().isEmpty());
}

void TestVolatileKeys::onceVolatileAlwaysVolatile()
{
    VolatileKeys keys;
    for (int write = 0; write < VolatileKeys::writesInARow; ++write)
        keys.observe(parameters(write, 0), parameters(write + 1, 0));
    QCOMPARE(keys.keys().size(), 1);
    for (int write = 0; write < 5; ++write) {
        QVERIFY(keys.observe(parameters(9, 0), parameters(9, 0)).isEmpty());
        QVERIFY(keys.observe(parameters(9, 0), parameters(10, 0)).isEmpty());
    }
    QVERIFY(keys.contains(QStringLiteral("/balance")));
}

QTEST_GUILESS_MAIN(TestVolatileKeys)
#include "tst_volatilekeys.moc"
