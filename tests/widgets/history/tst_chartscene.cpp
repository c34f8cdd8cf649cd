// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/history/memoryhistory.h"
#include "widgets/history/chartscene.h"
#include "widgets/history/historycsv.h"
#include "widgets/history/steplinebuilder.h"
#include "widgets/style/colours.h"

#include <QTest>

namespace {

constexpr qint64 now = 1'762'597'500'000;
constexpr qint64 hour = ChartWindow::hour;

ChartParameter parameter(const char *key, int slot)
{
    return {QString::fromLatin1(key), QString::fromLatin1(key).toUpper(), ValueFormat(), slot};
}

EquityPoint result(qint64 time, double net, double sum)
{
    TradeRecord trade;
    trade.net = net;
    return {time, sum, std::make_shared<const TradeRecord>(trade)};
}

} // namespace

class ChartSceneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsTheMoment();
    void knowsItsMarkers();
    void stepsAreTwoPointsEach();
    void absenceBreaksTheLine();
    void whatIsInForceGoesOn();
    void csvTellsTheSpan();
    void erasKeepTheirShade();

private:
    ChartScene scene(qint64 to = now) const
    {
        ChartRequest request;
        request.keys = QStringList{QStringLiteral("a"), QStringLiteral("mode"), QStringLiteral("nothing")};
        request.from = now - 24 * hour;
        request.to = to;
        return ChartScene::of({parameter("a", 0), parameter("mode", 1), parameter("nothing", 2)},
                              m_history.chart(request), now);
    }

    MemoryHistory m_history{{QStringLiteral("bot"), QStringLiteral("bot"), QStringLiteral("/bot")}};
};

void ChartSceneTest::init()
{
    m_history = MemoryHistory({QStringLiteral("bot"), QStringLiteral("bot"), QStringLiteral("/bot")});
    m_history.change(now - 20 * hour, {{"a", 1}, {"mode", "SLOW"}});
    m_history.change(now - 10 * hour, {{"a", 2}});
    m_history.change(now - 8 * hour, {{"mode", "=FAST"}});
    m_history.change(now - 6 * hour, {{"a", QJsonValue::Null}});
    m_history.change(now - 4 * hour, {{"a", -3}});
    m_history.addGap(WatchGap::Kind::NotWatched, now - 2 * hour, now - hour);
}

void ChartSceneTest::readsTheMoment()
{
    const ChartScene all = scene();
    QCOMPARE(all.axisOf, (QList<int>{0, -1, -1}));
    QCOMPARE(all.bands, QList<int>{1});
    const auto values = [&](qint64 time) {
        QStringList texts;
        for (const ChartReading::Line &line : all.reading(time).lines)
            texts.append(line.value);
        return texts.join(u'|');
    };
    QCOMPARE(values(now - 22 * hour), QStringLiteral("no value|no value|no value"));
    QCOMPARE(values(now - 10 * hour - 1), QStringLiteral("1|SLOW|no value"));
    QCOMPARE(values(now - 10 * hour), QStringLiteral("2|SLOW|no value"));
    QCOMPARE(values(now - 8 * hour), QStringLiteral("2|=FAST|no value"));
    QCOMPARE(values(now - 5 * hour), QStringLiteral("no value|=FAST|no value"));
    QCOMPARE(values(now), QStringLiteral("−3|=FAST|no value"));
    QVERIFY(all.reading(now - 3 * hour).gap.isEmpty());
    QCOMPARE(all.reading(now - hour - 1).gap, QStringLiteral("not watched"));
}

void ChartSceneTest::knowsItsMarkers()
{
    const ChartScene all = scene();
    QCOMPARE(all.answer.markers.size(), 4);
    QCOMPARE(all.markerNear(now - 9 * hour + 1)->time, now - 8 * hour);
    QCOMPARE(all.markerNear(now - 9 * hour - 1)->time, now - 10 * hour);
    QCOMPARE(all.markerNear(now - 8 * hour)->time, now - 8 * hour);
    QCOMPARE(all.nextMarker(now - 8 * hour, true)->time, now - 6 * hour);
    QCOMPARE(all.nextMarker(now - 8 * hour, false)->time, now - 10 * hour);
    QVERIFY(!all.nextMarker(now, true));
    QVERIFY(!all.nextMarker(now - 10 * hour, false));
    QVERIFY(!ChartScene().markerNear(now));
}

void ChartSceneTest::stepsAreTwoPointsEach()
{
    const BuiltLines built =
        BuiltLines::of(scene(), {now - 24 * hour, now}, 1000, Colours::of(Brightness::Light), 2);
    QCOMPARE(built.lines.size(), 2);
    const QList<QPointF> &first = built.lines.at(0).points;
    QCOMPARE(first.size(), 4);
    QCOMPARE(first.at(0).x(), double(now - 20 * hour));
    QCOMPARE(first.at(1), QPointF(double(now - 10 * hour), first.at(0).y()));
    QCOMPARE(first.at(2).x(), first.at(1).x());
    QVERIFY(first.at(2).y() > first.at(1).y());
    QVERIFY(built.fit({now - 20 * hour, now + hour}));
    QVERIFY(!built.fit({now - hour, now}));
    QVERIFY(!built.fit({now - 200 * hour, now - 190 * hour}));
}

void ChartSceneTest::absenceBreaksTheLine()
{
    const TimeSpan day{now - 24 * hour, now};
    const Colours &colours = Colours::of(Brightness::Light);
    const BuiltLines built = BuiltLines::of(scene(), day, 1000, colours, 2);
    QCOMPARE(built.lines.at(0).points.constLast().x(), double(now - 6 * hour));
    QCOMPARE(built.lines.at(1).points.constFirst().x(), double(now - 4 * hour));
    // Shorter than a pixel it is passed over.
    QCOMPARE(BuiltLines::of(scene(), {now - 2000 * hour, now}, 500, colours, 2).lines.size(), 1);
}

void ChartSceneTest::whatIsInForceGoesOn()
{
    const TimeSpan day{now - 24 * hour, now};
    const Colours &colours = Colours::of(Brightness::Light);
    QVERIFY(BuiltLines::of(scene(), day, 1000, colours, 2).lines.constLast().points.constLast().x() > now);
    // Of a later time than was asked about nothing is known.
    const ChartScene older = scene(now - hour);
    QCOMPARE(BuiltLines::of(older, day, 1000, colours, 2).lines.constLast().points.constLast().x(),
             double(now - hour));
}

void ChartSceneTest::csvTellsTheSpan()
{
    const QByteArray csv =
        chartCsv(scene(), QStringLiteral("=bot"), {now - 9 * hour, now - 5 * hour},
                 {result(now - 10 * hour, 1, 1), result(now - 8 * hour, -2.5, -1.5)}, QStringLiteral("$"));
    const QByteArray expected = "bot,key,title,time,value,unit,complete\r\n"
                                "'=bot,a,A,2025-11-08T01:25:00.000Z,2,,true\r\n"
                                "'=bot,a,A,2025-11-08T04:25:00.000Z,,,true\r\n"
                                "'=bot,mode,MODE,2025-11-08T01:25:00.000Z,SLOW,,true\r\n"
                                "'=bot,mode,MODE,2025-11-08T02:25:00.000Z,'=FAST,,true\r\n"
                                "'=bot,(trade),Result of the trade,2025-11-08T02:25:00.000Z,-2.5,$,true\r\n"
                                "'=bot,(equity),Sum of the results,2025-11-08T02:25:00.000Z,-1.5,$,true\r\n";
    QCOMPARE(csv, expected);
}

void ChartSceneTest::erasKeepTheirShade()
{
    const auto withEras = [](const QList<qint64> &seqs) {
        ChartScene scene;
        for (const qint64 seq : seqs)
            scene.answer.eras.append({now + seq * hour, now + (seq + 1) * hour, seq, QByteArray(), 1});
        return scene;
    };
    const ChartScene before = withEras({1, 2, 3});
    // One more, and the first out of sight.
    for (const QList<qint64> &seqs :
         {QList<qint64>{1, 2, 3, 4}, QList<qint64>{2, 3}, QList<qint64>{-1, 0, 1, 2}}) {
        ChartScene after = withEras(seqs);
        after.shadeLike(before);
        QCOMPARE(after.isShaded(seqs.indexOf(2)), before.isShaded(1));
    }
    // Where nothing is in common anything will do.
    ChartScene other = withEras({7, 8});
    other.shadeLike(before);
    QVERIFY(other.isShaded(0) != other.isShaded(1));
}

QTEST_MAIN(ChartSceneTest)
#include "tst_chartscene.moc"
