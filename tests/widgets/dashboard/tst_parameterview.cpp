// SPDX-License-Identifier: GPL-3.0-or-later
// What a card says: value, second form, place, since when, what it was.
#include "tests/widgets/fleet/boardfixture.h"
#include "widgets/dashboard/parameterview.h"

#include <QJsonArray>
#include <QTest>

class ParameterViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesReadAsTheProfileSays_data();
    void valuesReadAsTheProfileSays();
    void placesWithinTheRange();
    void unchangedIsKnownSinceTheFirstWrite();
    void changeIsFreshThenOnlyUnseen();
    void changeTellsItsAgeThenItsMoment();
    void addedAndRemovedKeys();
    void optionalKeyIsNotWritten();
    void emergencyValuesAreMarked();
    void lastGoodValuesHaveTheirAge();
    void hostileTextIsText();
    void longAndDeepValuesAreShort();
    void extremeNumbersKeepTheirSize();
    void unknownKeysHaveAGroupOfTheirOwn();
    void manyUnknownKeysAreCounted();
    void genericShowsEveryScalar();
    void detailsTellWhatIsStored();
    void riskIsToldInMoney();

private:
    static ParameterView view(const BoardFixture &fixture, const char *key)
    {
        return parameterView(fixture.record(), fixture.bot.profile.parameter(QLatin1String(key)),
                             fixture.clock.utcMilliseconds());
    }
};

void ParameterViewTest::valuesReadAsTheProfileSays_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("second");
    const auto row = [](const char *key, const QJsonValue &value, const char *amount, const char *second) {
        QTest::addRow("%s %s", key, amount)
            << QString::fromLatin1(key) << value << QString::fromUtf8(amount) << QString::fromUtf8(second);
    };
    row("long_threshold", 0.6, "0.60", "60%");
    row("gate_threshold", 0.001, "0.0010", "0.10%");
    row("emergency_stop_loss", 0.03, "−3.0%", "balance-based");
    row("emergency_max_hold_hours", 10, "10.0 h", "");
    row("leverage", 4, "4x", "");
    row("leverage", 4.0, "4x", "");
    row("long_avg_return", 0.0041, "0.41%", "");
    row("exit_strategy", QStringLiteral("COMBINED"), "COMBINED", "");
}

void ParameterViewTest::valuesReadAsTheProfileSays()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    BoardFixture fixture;
    fixture.sync(fixture.configuration({{key, value}}));
    const ParameterView shown = view(fixture, key.toLatin1().constData());
    QTEST(shown.amount, "amount");
    QTEST(shown.second, "second");
    QCOMPARE(shown.tone, ParameterView::Tone::Live);
}

void ParameterViewTest::placesWithinTheRange()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration({{QStringLiteral("long_threshold"), 0.25},
                                        {QStringLiteral("emergency_max_hold_hours"), 24},
                                        {QStringLiteral("leverage"), 1}}));
    QCOMPARE(view(fixture, "long_threshold").place, std::optional<qreal>(0.25));
    QCOMPARE(view(fixture, "long_threshold").rangeLow, QStringLiteral("0.0"));
    QCOMPARE(view(fixture, "long_threshold").rangeHigh, QStringLiteral("1.0"));
    QCOMPARE(view(fixture, "emergency_max_hold_hours").place, std::optional<qreal>(1));
    QCOMPARE(view(fixture, "leverage").place, std::optional<qreal>(0));
    QCOMPARE(view(fixture, "leverage").rangeHigh, QStringLiteral("20x"));
    QVERIFY(!view(fixture, "exit_strategy").place);
    QVERIFY(!view(fixture, "long_avg_return").place);
}

void ParameterViewTest::unchangedIsKnownSinceTheFirstWrite()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    // 10:25 UTC, in Seoul.
    QCOMPARE(view(fixture, "leverage").note, QStringLiteral("since at least 19:25"));
    QVERIFY(view(fixture, "leverage").emphasis.isEmpty());
    QVERIFY(!view(fixture, "leverage").unseen);
}

void ParameterViewTest::changeIsFreshThenOnlyUnseen()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration({{QStringLiteral("long_threshold"), 0.65}}));
    fixture.change(fixture.configuration({{QStringLiteral("long_threshold"), 0.6}}));
    QVERIFY(view(fixture, "long_threshold").fresh);
    QVERIFY(view(fixture, "long_threshold").unseen);
    QCOMPARE(view(fixture, "long_threshold").emphasis, QStringLiteral("was 0.65"));
    fixture.clock.advance(freshFor - 1);
    QVERIFY(view(fixture, "long_threshold").fresh);
    fixture.clock.advance(1);
    QVERIFY(!view(fixture, "long_threshold").fresh);
    QVERIFY(view(fixture, "long_threshold").unseen);
    fixture.board.markSeen(fixture.id(), QStringLiteral("long_threshold"));
    QVERIFY(!view(fixture, "long_threshold").unseen);
    QCOMPARE(view(fixture, "long_threshold").emphasis, QStringLiteral("was 0.65"));
}

void ParameterViewTest::changeTellsItsAgeThenItsMoment()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    fixture.change(fixture.configuration({{QStringLiteral("leverage"), 10}}));
    fixture.clock.advance(14 * 60'000);
    QCOMPARE(view(fixture, "leverage").note, QStringLiteral("14 min ago"));
    QVERIFY(view(fixture, "leverage").ages);
    fixture.clock.advance(60 * 60'000);
    QCOMPARE(view(fixture, "leverage").note, QStringLiteral("since 19:25"));
    QVERIFY(!view(fixture, "leverage").ages);
    fixture.clock.advance(24 * 60 * 60'000);
    QCOMPARE(view(fixture, "leverage").note, QStringLiteral("since 8 Nov 19:25"));
}

void ParameterViewTest::addedAndRemovedKeys()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration({}, {QStringLiteral("exit_strategy")}));
    fixture.change(fixture.configuration({}, {QStringLiteral("long_avg_return")}));
    QCOMPARE(view(fixture, "exit_strategy").emphasis, QStringLiteral("new"));
    QCOMPARE(view(fixture, "long_avg_return").amount, QStringLiteral("not written"));
    QCOMPARE(view(fixture, "long_avg_return").emphasis, QStringLiteral("was 0.41%"));
    QVERIFY(view(fixture, "long_avg_return").unseen);
}

void ParameterViewTest::optionalKeyIsNotWritten()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration({}, {QStringLiteral("exit_strategy")}));
    const ParameterView shown = view(fixture, "exit_strategy");
    QCOMPARE(shown.amount, QStringLiteral("not written"));
    QCOMPARE(shown.tone, ParameterView::Tone::NotWritten);
    QVERIFY(!shown.spoken().contains(u"COMBINED"));
}

void ParameterViewTest::emergencyValuesAreMarked()
{
    BoardFixture fixture;
    fixture.fallBack();
    for (const ParameterViews &group : parameterViews(fixture.record(), fixture.clock.utcMilliseconds())) {
        for (const ParameterView &card : group.cards) {
            QCOMPARE(card.tone, ParameterView::Tone::Emergency);
            QCOMPARE(card.note, QStringLiteral("emergency value"));
        }
    }
    QCOMPARE(view(fixture, "long_threshold").spoken(), QStringLiteral("0.80, 80%, emergency value"));
}

void ParameterViewTest::lastGoodValuesHaveTheirAge()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    fixture.clock.advance(5 * 60'000);
    fixture.fail(HealthStatus::Missing);
    const ParameterView shown = view(fixture, "leverage");
    QCOMPARE(shown.tone, ParameterView::Tone::LastGood);
    QCOMPARE(shown.note, QStringLiteral("last good, 5 min ago"));
    QVERIFY(shown.ages);
    QVERIFY(!shown.fresh);
}

void ParameterViewTest::hostileTextIsText()
{
    BoardFixture fixture;
    fixture.sync(
        fixture.configuration({{QStringLiteral("exit_strategy"), QStringLiteral("<b>\n\u202e\x1b[31m")},
                               {QStringLiteral("<h1>\nkey"), QStringLiteral("a && b")}}));
    QCOMPARE(view(fixture, "exit_strategy").amount, QStringLiteral("<b>\\n\\u202e\\x1b[31m"));
    QCOMPARE(view(fixture, "<h1>\nkey").title, QStringLiteral("<h1>\\nkey"));
    QCOMPARE(view(fixture, "<h1>\nkey").amount, QStringLiteral("a && b"));
}

void ParameterViewTest::longAndDeepValuesAreShort()
{
    BoardFixture fixture;
    QJsonArray many;
    for (int i = 0; i < 1'000; ++i)
        many.append(i);
    fixture.sync(fixture.configuration({{QStringLiteral("long"), QString(1'000'000, u'W')},
                                        {QStringLiteral("many"), many},
                                        {QStringLiteral("few"), QJsonArray{1, 2}},
                                        {QStringLiteral("deep"), QJsonObject{{QStringLiteral("a"), many}}}}));
    QVERIFY(view(fixture, "long").amount.size() <= 201);
    QCOMPARE(view(fixture, "many").amount, QStringLiteral("list of 1000 value(s)"));
    QCOMPARE(view(fixture, "few").amount, QStringLiteral("[1,2]"));
    QCOMPARE(view(fixture, "deep").amount, QStringLiteral("object of 1 value(s)"));
}

void ParameterViewTest::extremeNumbersKeepTheirSize()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration({{QStringLiteral("huge"), 1e300},
                                        {QStringLiteral("tiny"), -1e-300},
                                        {QStringLiteral("exact"), QJsonValue(qint64(9223372036854775807))},
                                        {QStringLiteral("empty"), QString()}}));
    QCOMPARE(view(fixture, "huge").amount, QStringLiteral("1e+300"));
    QCOMPARE(view(fixture, "tiny").amount, QStringLiteral("\u22121e-300"));
    QCOMPARE(view(fixture, "exact").amount, QStringLiteral("9223372036854775807"));
    QCOMPARE(view(fixture, "empty").amount, QStringLiteral("\"\""));
}

void ParameterViewTest::unknownKeysHaveAGroupOfTheirOwn()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration({{QStringLiteral("extra"), 1}}));
    QList<ParameterViews> groups = parameterViews(fixture.record(), fixture.clock.utcMilliseconds());
    QCOMPARE(groups.size(), 7);
    QCOMPARE(groups.constFirst().heading, QStringLiteral("Entry thresholds"));
    QCOMPARE(groups.constLast().heading, QStringLiteral("Other parameters"));
    QCOMPARE(groups.constLast().cards.size(), 1);
    QCOMPARE(groups.constLast().cards.constFirst().title, QStringLiteral("extra"));
    // A key that is gone stays until somebody has seen that.
    fixture.change(fixture.configuration());
    groups = parameterViews(fixture.record(), fixture.clock.utcMilliseconds());
    QCOMPARE(groups.constLast().cards.constFirst().amount, QStringLiteral("not written"));
    fixture.board.markAllSeen(fixture.id());
    QCOMPARE(parameterViews(fixture.record(), fixture.clock.utcMilliseconds()).size(), 6);
}

void ParameterViewTest::manyUnknownKeysAreCounted()
{
    BoardFixture fixture;
    QJsonObject extra;
    for (int i = 0; i < mostUnknownCards + 30; ++i)
        extra.insert(QStringLiteral("extra_%1").arg(i), i);
    fixture.sync(fixture.configuration(extra));
    const QList<ParameterViews> groups = parameterViews(fixture.record(), fixture.clock.utcMilliseconds());
    QCOMPARE(groups.constLast().cards.size(), mostUnknownCards);
    QCOMPARE(groups.constLast().more, 30);
}

void ParameterViewTest::genericShowsEveryScalar()
{
    BoardFixture fixture(Profile::generic());
    fixture.sync({{QStringLiteral("a"), 1}, {QStringLiteral("b"), QJsonObject{{QStringLiteral("c"), true}}}});
    const QList<ParameterViews> groups = parameterViews(fixture.record(), fixture.clock.utcMilliseconds());
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups.constFirst().heading, QStringLiteral("Parameters"));
    QStringList titles;
    for (const ParameterView &card : groups.constFirst().cards)
        titles.append(card.title);
    QCOMPARE(titles, QStringList({QStringLiteral("/a"), QStringLiteral("/b/c")}));
}

void ParameterViewTest::detailsTellWhatIsStored()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    const QStringList details = parameterDetails(
        fixture.record(), fixture.bot.profile.parameter(QStringLiteral("emergency_stop_loss")));
    QCOMPARE(details.constFirst(), QStringLiteral("emergency_stop_loss"));
    QVERIFY(details.contains(QStringLiteral("stored: 0.03")));
    QVERIFY(details.contains(QStringLiteral("allowed: 0.0-0.2, stored as positive")));
}

void ParameterViewTest::riskIsToldInMoney()
{
    BoardFixture fixture;
    fixture.sync(fixture.configuration());
    QCOMPARE(view(fixture, "emergency_stop_loss").money, QString()); // nobody knows the balance
    auto report = std::make_shared<TradingReport>();
    report->state.balance = 311.16;
    report->state.currency = QStringLiteral("$");
    fixture.board.setTrading(fixture.id(), report);
    QCOMPARE(view(fixture, "emergency_stop_loss").moneyOf, QStringLiteral("−$9.33 of $311.16"));
    QCOMPARE(view(fixture, "leverage").money, QString()); // no position is open
    QCOMPARE(view(fixture, "long_threshold").money, QString());
    fixture.change(fixture.configuration({{QStringLiteral("emergency_stop_loss"), 0.02}}));
    QCOMPARE(view(fixture, "emergency_stop_loss").money, QStringLiteral("−$9.33 → −$6.22"));
    QVERIFY(
        view(fixture, "emergency_stop_loss").spoken().contains(QStringLiteral("−$9.33 → −$6.22 of $311.16")));

    report = std::make_shared<TradingReport>(*report);
    TradeRecord position;
    position.side = PositionSide::Long;
    position.entryPrice = 1000;
    position.quantity = 0.5;
    position.positionValue = 125;
    report->state.position = position;
    fixture.board.setTrading(fixture.id(), report);
    QCOMPARE(view(fixture, "leverage").moneyOf, QStringLiteral("$500.00 on $125.00 margin"));
    const QString details =
        parameterDetails(fixture.record(),
                         fixture.bot.profile.parameter(QStringLiteral("emergency_stop_loss")))
            .join(u'\n');
    QVERIFY2(details.contains(QStringLiteral("stop at 981.33 → 987.55")), qPrintable(details));

    // Emergency values are no bot's risk.
    BoardFixture fallen;
    fallen.fallBack();
    fallen.board.setTrading(fallen.id(), report);
    QCOMPARE(view(fallen, "emergency_stop_loss").money, QString());
}

QTEST_GUILESS_MAIN(ParameterViewTest)
#include "tst_parameterview.moc"
