// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trading/tradesequence.h"
#include "sync/trading/tradingeras.h"

#include <QRandomGenerator>
#include <QTest>

#include <thread>

namespace {

TradePointer trade(int number)
{
    TradeRecord record;
    record.key = QString::number(number);
    return std::make_shared<const TradeRecord>(record);
}

QStringList keys(const TradeSequence &trades)
{
    QStringList result;
    for (const TradePointer &pointer : trades)
        result.append(pointer->key);
    return result;
}

} // namespace

class tst_TradeSequence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void olderCopiesStay();
    void branchesPart();
    void growsWhileItIsRead();
    void cursorFindsTheSameEras();
};

void tst_TradeSequence::olderCopiesStay()
{
    QCOMPARE(keys({}), QStringList());
    TradeSequence trades(TradeList{trade(1), trade(2)});
    const TradeSequence before = trades;
    trades.append(trade(3));
    QCOMPARE(keys(before), QStringList({"1", "2"}));
    QCOMPARE(keys(trades), QStringList({"1", "2", "3"}));
    // The same places: that is what makes it cheap.
    QCOMPARE(before.cbegin(), trades.cbegin());
    for (int i = 4; i <= 1000; ++i)
        trades.append(trade(i));
    QCOMPARE(keys(before), QStringList({"1", "2"}));
    QCOMPARE(trades.size(), 1000);
    QCOMPARE(trades.constLast()->key, QStringLiteral("1000"));
    QCOMPARE((*trades.crbegin())->key, QStringLiteral("1000"));
    QCOMPARE(trades.toList().size(), 1000);
}

void tst_TradeSequence::branchesPart()
{
    TradeSequence left(TradeList{trade(1)});
    TradeSequence right = left;
    left.append(trade(2));
    right.append(trade(3));
    left.append(trade(4));
    QCOMPARE(keys(left), QStringList({"1", "2", "4"}));
    QCOMPARE(keys(right), QStringList({"1", "3"}));
}

void tst_TradeSequence::growsWhileItIsRead()
{
    TradeSequence trades;
    std::vector<std::jthread> readers;
    std::atomic<int> wrong = 0;
    for (int i = 0; i < 200; ++i) {
        trades.append(trade(i));
        if (i % 20 == 19) {
            readers.emplace_back([copy = trades, &wrong] {
                for (qsizetype at = 0; at < copy.size(); ++at)
                    wrong += copy.at(at)->key == QString::number(at) ? 0 : 1;
            });
        }
    }
    readers.clear();
    QCOMPARE(wrong.load(), 0);
}

void tst_TradeSequence::cursorFindsTheSameEras()
{
    QRandomGenerator random(20261125);
    for (const int count : {0, 1, 7}) {
        ConfigurationEras eras;
        for (int i = 0; i < count; ++i) {
            ConfigurationEra era;
            era.from = 100 * i + (i == 0 ? 50 : 0);
            eras.append(era);
        }
        EraCursor cursor(eras);
        qint64 time = 0;
        for (int i = 0; i < 1000; ++i) {
            time = i % 10 == 9 ? random.bounded(800) : std::min(time + random.bounded(30), qint64(800));
            QCOMPARE(cursor.indexAt(time), eraIndexAt(eras, time));
        }
    }
}

QTEST_APPLESS_MAIN(tst_TradeSequence)
#include "tst_tradesequence.moc"
