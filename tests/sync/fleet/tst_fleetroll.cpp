// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/fleetroll.h"
#include "sync/values/clock.h"

#include <QSignalSpy>
#include <QTest>

class TestFleetRoll : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onlyWhatChanged();
    void renamedIsNotRestarted();
    void anotherFileOrProfileIsAnotherStart();
    void unusableEntriesRunOn();
    void wrongProfiles();
    void transientBots();

private:
    void apply(const QByteArray &json);
    QString running() const;

    std::unique_ptr<BotFleet> m_fleet;
    std::unique_ptr<FleetRoll> m_roll;
    FleetLister m_lister;
    QStringList m_events;
};

void TestFleetRoll::init()
{
    m_roll.reset();
    m_fleet = std::make_unique<BotFleet>(1'000'000, SystemClock::instance());
    m_roll = std::make_unique<FleetRoll>(*m_fleet);
    m_events.clear();
    connect(m_fleet.get(), &BotFleet::botAdded, this,
            [this](const FleetBot &bot) { m_events.append(u'+' + bot.identity.id); });
    connect(m_fleet.get(), &BotFleet::botRemoved, this,
            [this](const QString &id) { m_events.append(u'-' + id); });
    connect(m_roll.get(), &FleetRoll::renamed, this,
            [this](const QString &id, const QString &name) { m_events.append(id + u'=' + name); });
    connect(m_roll.get(), &FleetRoll::botChanged, this,
            [this](const QString &id) { m_events.append(u'*' + id); });
    connect(m_roll.get(), &FleetRoll::orderChanged, this,
            [this] { m_events.append(QStringLiteral("order")); });
}

void TestFleetRoll::apply(const QByteArray &json)
{
    m_events.clear();
    const QString path = QStringLiteral("/fleet/fleet.json");
    m_roll->apply(m_lister.list(FleetFile::fromJson(json, path).value(), path));
}

QString TestFleetRoll::running() const
{
    QStringList ids;
    for (const FleetBot &bot : m_fleet->bots())
        ids.append(bot.identity.id + u':' + bot.identity.name);
    return ids.join(u' ');
}

void TestFleetRoll::onlyWhatChanged()
{
    apply(R"({"bots": [{"id": "a", "state": "/a.json"}, {"id": "b", "state": "/b.json"}]})");
    QCOMPARE(m_events.join(u' '), QStringLiteral("+a +b *a *b order"));
    apply(R"({"bots": [{"id": "a", "state": "/a.json"}, {"id": "b", "state": "/b.json"}]})");
    QCOMPARE(m_events.join(u' '), QString());
    apply(R"({"bots": [{"id": "c", "state": "/c.json"}, {"id": "b", "state": "/b.json"}]})");
    QCOMPARE(m_events.join(u' '), QStringLiteral("-a +c *c order"));
    apply(
        R"({"shared": {"leverage": 5}, "bots": [{"id": "b", "state": "/b.json", "muted": true, "late_after": 9},
              {"id": "c", "state": "/c.json"}]})");
    QCOMPARE(m_events.join(u' '), QStringLiteral("*b *c order"));
    QVERIFY(m_roll->bot(QStringLiteral("b"))->definition.muted);
    QVERIFY(!m_roll->bot(QStringLiteral("a")));
    QCOMPARE(m_roll->botIds(), QStringList({QStringLiteral("b"), QStringLiteral("c")}));
}

void TestFleetRoll::renamedIsNotRestarted()
{
    apply(R"({"bots": [{"state": "/a.json", "name": "one"}]})");
    apply(R"({"bots": [{"state": "/a.json", "name": "two"}]})");
    QCOMPARE(m_events.join(u' '), QStringLiteral("/a.json=two */a.json"));
    QCOMPARE(running(), QStringLiteral("/a.json:two")); // the same id: its history stays with it
}

void TestFleetRoll::anotherFileOrProfileIsAnotherStart()
{
    apply(R"({"bots": [{"id": "a", "name": "a", "state": "/a.json"}]})");
    apply(R"({"bots": [{"id": "a", "name": "a", "state": "/b.json"}]})");
    QCOMPARE(m_events.join(u' '), QStringLiteral("-a +a *a"));
    apply(R"({"bots": [{"id": "a", "name": "a", "state": "/b.json", "profile": "generic"}]})");
    QCOMPARE(m_events.join(u' '), QStringLiteral("-a +a *a"));
}

void TestFleetRoll::unusableEntriesRunOn()
{
    apply(
        R"({"bots": [{"id": "a", "state": "/a.json"}, {"name": "bee", "state": "/b.json"}, {"state": "/c.json"}]})");
    apply(R"({"bots": [{"id": "a", "state": 5}, {"name": "bee"}, {"state": "/c.json", "profile": 7}]})");
    QCOMPARE(m_events.join(u' '), QString());
    QCOMPARE(m_fleet->bots().size(), 3);
    apply(R"({"bots": [{"id": "a", "state": 5}]})");
    QCOMPARE(m_fleet->bots().size(), 1);
}

void TestFleetRoll::wrongProfiles()
{
    apply(
        R"({"bots": [{"id": "a", "state": "/a.json", "profile": "no/such.json"}, {"id": "b", "state": "/b.json"}]})");
    QCOMPARE(running(), QStringLiteral("b:b"));
    QVERIFY(m_roll->bot(QStringLiteral("a")));
    apply(
        R"({"bots": [{"id": "a", "state": "/a.json"}, {"id": "b", "state": "/b.json", "profile": "no/such.json"}]})");
    // The one is started when its profile is right, the other runs on with the one that it had.
    QCOMPARE(running(), QStringLiteral("b:b a:a"));
    QCOMPARE(m_fleet->bot(QStringLiteral("b"))->profile.name(), QStringLiteral("opportunity-gating"));
    apply(
        R"({"bots": [{"id": "a", "state": "/a.json"}, {"id": "b", "state": "/b.json", "profile": "generic"}]})");
    QCOMPARE(m_fleet->bot(QStringLiteral("b"))->profile.name(), QStringLiteral("generic"));
}

void TestFleetRoll::transientBots()
{
    apply(R"({"bots": [{"id": "a", "state": "/a.json"}]})");
    m_roll->addTransient({{QStringLiteral("demo"), QStringLiteral("demo"), QStringLiteral("/demo.json")},
                          Profile::opportunityGating(),
                          {},
                          {}});
    apply(R"({"bots": [{"id": "b", "state": "/b.json"}]})");
    QCOMPARE(running(), QStringLiteral("demo:demo b:b"));
    QVERIFY(m_roll->isTransient(QStringLiteral("demo")));
    QCOMPARE(m_roll->botIds(), QStringList({QStringLiteral("b"), QStringLiteral("demo")}));
    m_roll->removeTransient(QStringLiteral("demo"));
    m_roll->removeTransient(QStringLiteral("b")); // is none
    QCOMPARE(running(), QStringLiteral("b:b"));
}

QTEST_GUILESS_MAIN(TestFleetRoll)
#include "tst_fleetroll.moc"
