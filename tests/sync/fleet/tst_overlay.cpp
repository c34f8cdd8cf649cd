// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/overlay.h"
#include "sync/values/jsonvalues.h"
#include "tests/sync/values/reference.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace {

QJsonValue json(const QByteArray &text)
{
    return QJsonDocument::fromJson('[' + text + ']').array().at(0);
}

QJsonObject object(const QByteArray &text)
{
    return json(text).toObject();
}

} // namespace

class TestOverlay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedExamples_data();
    void publishedExamples();
    void publishedDocument();
    void asAnotherImplementation();
    void originsOfValues();
    void whatIsTakenOut();
    void nothingSaid();
    void invalidIsTold();
    void genericGoesByPlace();
};

void TestOverlay::publishedExamples_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char *target, const char *patch, const char *result) {
        QTest::addRow("%s %s", target, patch)
            << QByteArray(target) << QByteArray(patch) << QByteArray(result);
    };
    // The cases of RFC 7396, appendix A.
    row(R"({"a":"b"})", R"({"a":"c"})", R"({"a":"c"})");
    row(R"({"a":"b"})", R"({"b":"c"})", R"({"a":"b","b":"c"})");
    row(R"({"a":"b"})", R"({"a":null})", R"({})");
    row(R"({"a":"b","b":"c"})", R"({"a":null})", R"({"b":"c"})");
    row(R"({"a":["b"]})", R"({"a":"c"})", R"({"a":"c"})");
    row(R"({"a":"c"})", R"({"a":["b"]})", R"({"a":["b"]})");
    row(R"({"a":{"b":"c"}})", R"({"a":{"b":"d","c":null}})", R"({"a":{"b":"d"}})");
    row(R"({"a":[{"b":"c"}]})", R"({"a":[1]})", R"({"a":[1]})");
    row(R"(["a","b"])", R"(["c","d"])", R"(["c","d"])");
    row(R"({"a":"b"})", R"(["c"])", R"(["c"])");
    row(R"({"a":"foo"})", "null", "null");
    row(R"({"a":"foo"})", R"("bar")", R"("bar")");
    row(R"({"e":null})", R"({"a":1})", R"({"e":null,"a":1})");
    row("[1,2]", R"({"a":"b","c":null})", R"({"a":"b"})");
    row("{}", R"({"a":{"bb":{"ccc":null}}})", R"({"a":{"bb":{}}})");
}

void TestOverlay::publishedExamples()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, patch);
    QFETCH(const QByteArray, result);
    const QJsonValue merged = mergePatch(json(target), json(patch));
    QVERIFY2(jsonEqual(merged, json(result)), qPrintable(jsonText(merged)));
}

void TestOverlay::publishedDocument()
{
    // The document of RFC 7396, section 3.
    const QJsonValue merged =
        mergePatch(json(R"({"title":"Goodbye!","author":{"givenName":"John","familyName":"Doe"},
                 "tags":["example","sample"],"content":"This will be unchanged"})"),
                   json(R"({"title":"Hello!","phoneNumber":"+01-123-456-7890","author":{"familyName":null},
                 "tags":["example"]})"));
    QVERIFY(jsonEqual(merged, json(R"({"title":"Hello!","author":{"givenName":"John"},"tags":["example"],
                 "content":"This will be unchanged","phoneNumber":"+01-123-456-7890"})")));
}

void TestOverlay::asAnotherImplementation()
{
    const QList<QByteArrayList> lines = referenceLines(QStringLiteral("merges"), 5, 2000);
    if (lines.isEmpty())
        QSKIP("no Python");
    QCOMPARE(lines.size(), 2000);
    for (const QByteArrayList &line : lines) {
        const QJsonValue merged = mergePatch(json(line.at(0)), json(line.at(1)));
        QVERIFY2(jsonEqual(merged, json(line.at(2))), line.join(" | ").constData());
    }
}

void TestOverlay::originsOfValues()
{
    const auto effective = EffectiveConfiguration::of(
        Profile::opportunityGating(), object(R"({"long_threshold": 0.65, "leverage": 4})"),
        object(R"({"leverage": 5, "emergency_max_hold_hours": 8})"));
    QVERIFY(effective.isValid());
    QCOMPARE(effective.section.value(u"long_threshold").toDouble(), 0.65);
    QCOMPARE(effective.section.value(u"leverage").toInt(), 5);
    QCOMPARE(effective.section.value(u"short_threshold").toDouble(), 0.8);
    QCOMPARE(effective.section.size(), 18);
    QCOMPARE(effective.origin(QStringLiteral("long_threshold")), ValueOrigin::Shared);
    QCOMPARE(effective.origin(QStringLiteral("leverage")), ValueOrigin::Override);
    QCOMPARE(effective.origin(QStringLiteral("emergency_max_hold_hours")), ValueOrigin::Override);
    QCOMPARE(effective.origin(QStringLiteral("short_threshold")), ValueOrigin::ProfileDefault);
    QCOMPARE(effective.origin(QStringLiteral("my_own")), ValueOrigin::BotOnly);
    QVERIFY(effective.isAskedFor(QStringLiteral("leverage")));
    QVERIFY(!effective.isAskedFor(QStringLiteral("short_threshold")));
    QVERIFY(effective.asksForAnything());
    QVERIFY(!EffectiveConfiguration::of(Profile::opportunityGating(), {}, {}).asksForAnything());
    QVERIFY(!EffectiveConfiguration().asksForAnything());
    QCOMPARE(valueOriginWord(ValueOrigin::Override), QStringLiteral("override"));
    QCOMPARE(valueOriginWord(ValueOrigin::ProfileDefault), QStringLiteral("default"));
}

void TestOverlay::whatIsTakenOut()
{
    const auto effective =
        EffectiveConfiguration::of(Profile::opportunityGating(), object(R"({"volatility_high": 0.03})"),
                                   object(R"({"volatility_high": null, "exit_strategy": null})"));
    QVERIFY(effective.isValid()); // both are optional
    QVERIFY(!effective.section.contains(u"volatility_high"));
    QVERIFY(!effective.section.contains(u"exit_strategy"));
    QCOMPARE(effective.removed.value(QStringLiteral("volatility_high")), ValueOrigin::Override);
    QCOMPARE(effective.removed.size(), 2);
    QVERIFY(effective.asksForAnything());
    // A required one that is taken out makes it invalid.
    const auto wrong =
        EffectiveConfiguration::of(Profile::opportunityGating(), {}, object(R"({"leverage": null})"));
    QCOMPARE(wrong.problems.size(), 1);
    QCOMPARE(wrong.problems.constFirst().code, SyncProblem::Code::MissingKey);
}

void TestOverlay::nothingSaid()
{
    const auto effective = EffectiveConfiguration::of(Profile::opportunityGating(), {}, {});
    QVERIFY(effective.isValid());
    QCOMPARE(effective.section, Profile::opportunityGating().emergencyValues());
    for (const ValueOrigin origin : effective.origins)
        QCOMPARE(origin, ValueOrigin::ProfileDefault);
    QVERIFY(EffectiveConfiguration::of(Profile::generic(), {}, {}).parameters.isEmpty());
}

void TestOverlay::invalidIsTold()
{
    const auto effective = EffectiveConfiguration::of(
        Profile::opportunityGating(), object(R"({"leverage": 7})"), object(R"({"long_threshold": "0.8"})"));
    QCOMPARE(effective.problems.size(), 2);
    QVERIFY(!effective.isValid());
}

void TestOverlay::genericGoesByPlace()
{
    const auto effective = EffectiveConfiguration::of(
        Profile::generic(), object(R"({"entry": {"long": 0.6, "short": 0.7}, "n": 1})"),
        object(R"({"entry": {"long": 0.5, "short": null}})"));
    QCOMPARE(effective.parameters.value(u"/entry/long").toDouble(), 0.5);
    QCOMPARE(effective.origin(QStringLiteral("/entry/long")), ValueOrigin::Override);
    QCOMPARE(effective.origin(QStringLiteral("/n")), ValueOrigin::Shared);
    QCOMPARE(effective.removed.value(QStringLiteral("/entry/short")), ValueOrigin::Override);
}

QTEST_GUILESS_MAIN(TestOverlay)
#include "tst_overlay.moc"
