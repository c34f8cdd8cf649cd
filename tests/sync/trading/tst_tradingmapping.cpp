// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/profile.h"

#include <QTest>

/// A profile's `x-trading` is checked when the profile is loaded.
class TradingMappingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isBuiltIn();
    void isCheckedWhenTheProfileLoads_data();
    void isCheckedWhenTheProfileLoads();
};

void TradingMappingTest::isBuiltIn()
{
    const TradingMapping &mapping = Profile::opportunityGating().trading();
    QVERIFY(!mapping.isNull());
    QCOMPARE(mapping.parameter(QStringLiteral("leverage")), QStringLiteral("leverage"));
    QVERIFY(mapping.isUtc(QStringLiteral("entry_candle_time")));
    QVERIFY(!mapping.isUtc(QStringLiteral("entry_time")));
    QVERIFY(mapping.means(QStringLiteral("short"), QStringLiteral("SELL")));
    QVERIFY(Profile::generic().trading().isNull());
}

void TradingMappingTest::isCheckedWhenTheProfileLoads_data()
{
    QTest::addColumn<QByteArray>("mapping");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const char *mapping, const char *place) {
        QTest::newRow(name) << QByteArray(mapping) << QString::fromLatin1(place);
    };
    row("right", R"({"trades": ["/a", "/b"], "fields": {"net": "pnl", "exit-time": ["x", "y"]}})", "");
    row("empty", "{}", "");
    row("no object", "[]", "/x-trading");
    row("unknown word", R"({"trade": "/a"})", "/x-trading/trade");
    row("no pointer", R"({"trades": ["/a", "b"]})", "/x-trading/trades");
    row("the whole document", R"({"places": {"position": ""}})", "/x-trading/places/position");
    row("unknown place", R"({"places": {"positon": "/p"}})", "/x-trading/places/positon");
    row("number for a field", R"({"fields": {"net": 3}})", "/x-trading/fields/net");
    row("unknown field", R"({"fields": {"profit": "pnl"}})", "/x-trading/fields/profit");
    row("list for a parameter", R"({"parameters": {"leverage": ["a"]}})", "/x-trading/parameters/leverage");
    row("number for a word", R"({"words": {"long": [1]}})", "/x-trading/words/long");
    row("currency", R"({"currency": 1})", "/x-trading/currency");
}

void TradingMappingTest::isCheckedWhenTheProfileLoads()
{
    QFETCH(QByteArray, mapping);
    QFETCH(QString, place);
    const auto profile = Profile::fromJson(R"({"type": "object", "x-trading": )" + mapping + '}',
                                           QStringLiteral("test"), QStringLiteral("test.json"));
    QCOMPARE(profile.ok(), place.isEmpty());
    if (!profile)
        QCOMPARE(profile.error().place, place);
}

QTEST_GUILESS_MAIN(TradingMappingTest)
#include "tst_tradingmapping.moc"
