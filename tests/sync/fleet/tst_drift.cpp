// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/drift.h"

#include <QJsonDocument>
#include <QTest>

namespace {

QJsonObject object(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

/// The profile's own emergency values with changes.
QJsonObject live(const QByteArray &changes = "{}")
{
    return mergePatch(Profile::opportunityGating().emergencyValues(), object(changes)).toObject();
}

SourceReading sourceWith(const QString &code)
{
    SourceReading source;
    source.path = QStringLiteral("/bots/btc/bot.py");
    source.constants = pythonConstants(code);
    source.stamp.size = code.size();
    source.stamp.modifiedNanoseconds = 1'700'000'000'000'000'000;
    return source;
}

DriftReport compare(const QByteArray &shared, const QByteArray &overrides, const QJsonObject &has,
                    const SourceReading &source = {}, const Profile &profile = Profile::opportunityGating())
{
    return driftOf(profile, EffectiveConfiguration::of(profile, object(shared), object(overrides)), source,
                   has);
}

QString words(const DriftReport &report)
{
    QStringList lines;
    for (const ValueDrift &drift : report.values)
        lines.append(drift.key + u' ' + drift.kindWord() + u' ' + valueOriginWord(drift.origin));
    for (const SourceDrift &drift : report.source)
        lines.append(drift.key + u' ' + drift.kindWord() + u' ' + drift.constant);
    for (const SourceDrift &drift : report.untold)
        lines.append(u'(' + drift.key + u' ' + drift.kindWord() + u')');
    return lines.join(QStringLiteral(", "));
}

} // namespace

class TestDrift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asAskedFor();
    void differs();
    void numbersByValue();
    void defaultsAreNoDrift();
    void notWrittenAndUnwanted();
    void unknownKeys();
    void sharedOfAnotherKind();
    void genericProfile();
    void editedSource();
    void scaledConstants();
    void sourceThatIsNotThere();
};

void TestDrift::asAskedFor()
{
    const DriftReport report = compare(R"({"leverage": 4})", R"({"long_threshold": 0.8})", live());
    QVERIFY(report.isEmpty());
    QVERIFY(report.defaults.isEmpty());
    QVERIFY(report.unknownKeys.isEmpty());
}

void TestDrift::differs()
{
    const DriftReport report = compare(R"({"leverage": 4, "long_threshold": 0.65})", R"({"leverage": 5})",
                                       live(R"({"leverage": 10})"));
    QCOMPARE(words(report), QStringLiteral("long_threshold differs shared, leverage differs override"));
    QCOMPARE(report.count(), 2);
    const ValueDrift *const leverage = report.value(QStringLiteral("leverage"));
    QVERIFY(leverage);
    QCOMPARE(leverage->expected.toInt(), 5);
    QCOMPARE(leverage->live.toInt(), 10);
    QVERIFY(!report.value(QStringLiteral("short_threshold")));
}

void TestDrift::numbersByValue()
{
    QVERIFY(compare(R"({"leverage": 4.0, "emergency_max_hold_hours": 10})", "{}", live()).isEmpty());
    QVERIFY(!compare(R"({"leverage": "4"})", "{}", live()).isEmpty());
    QVERIFY(!compare(R"({"long_threshold": 0.8000000000000002})", "{}", live()).isEmpty());
}

void TestDrift::defaultsAreNoDrift()
{
    const DriftReport report = compare("{}", "{}", live(R"({"leverage": 10})"));
    QVERIFY(report.isEmpty());
    QCOMPARE(report.defaults.size(), 1);
    QCOMPARE(report.defaults.constFirst().key, QStringLiteral("leverage"));
}

void TestDrift::notWrittenAndUnwanted()
{
    const DriftReport report =
        compare(R"({"volatility_high": 0.02})", R"({"exit_strategy": null, "volatility_low": null})",
                live(R"({"volatility_high": null, "volatility_low": null})"));
    QCOMPARE(words(report),
             QStringLiteral("exit_strategy unwanted override, volatility_high not_written shared"));
}

void TestDrift::unknownKeys()
{
    const DriftReport report =
        compare(R"({"longg_threshold": 0.6})", R"({"mine": 1})", live(R"({"mine": 1, "theirs": 5})"));
    QCOMPARE(report.unknownKeys, QStringList({QStringLiteral("longg_threshold"), QStringLiteral("mine"),
                                              QStringLiteral("theirs")}));
    QVERIFY(report.isEmpty());
    // What the fleet file asks for is compared, whether or not the profile knows it.
    QCOMPARE(words(compare("{}", R"({"mine": 2})", live(R"({"mine": 1})"))),
             QStringLiteral("mine differs override"));
    QCOMPARE(words(compare("{}", R"({"mine": 2})", live())), QStringLiteral("mine not_written override"));
}

void TestDrift::sharedOfAnotherKind()
{
    // A value that bots of another kind have is no drift of this one.
    QVERIFY(compare(R"({"grid_size": 20})", "{}", live()).isEmpty());
}

void TestDrift::genericProfile()
{
    const QJsonObject has =
        Profile::generic().parametersOf(object(R"({"a": {"b": 1, "c": [2, 3]}, "own": 1})"));
    QVERIFY(compare(R"({"a": {"b": 1.0}})", "{}", has, {}, Profile::generic()).isEmpty());
    const DriftReport report =
        compare(R"({"a": {"c": [2, 4]}, "other": 5})", "{}", has, {}, Profile::generic());
    QCOMPARE(words(report), QStringLiteral("/a/c/1 differs shared"));
    QVERIFY(report.unknownKeys.isEmpty());
}

void TestDrift::editedSource()
{
    const DriftReport report = compare(
        "{}", "{}", live(R"({"long_threshold": 0.6})"),
        sourceWith(QStringLiteral("LONG_THRESHOLD = 0.65\nSHORT_THRESHOLD = 0.8\nLEVERAGE = 2 * 2\n")));
    QCOMPARE(report.source.size(), 1);
    const SourceDrift &edited = report.source.constFirst();
    QCOMPARE(edited.key, QStringLiteral("long_threshold"));
    QCOMPARE(edited.constant, QStringLiteral("LONG_THRESHOLD"));
    QCOMPARE(edited.expected.toDouble(), 0.65);
    QCOMPARE(edited.live.toDouble(), 0.6);
    QCOMPARE(edited.line, 1);
    QCOMPARE(edited.editedAt, 1'700'000'000'000);
    QVERIFY(report.values.isEmpty());
    const SourceDrift *const leverage = report.sourceOf(QStringLiteral("leverage"));
    QVERIFY(leverage);
    QCOMPARE(leverage->kind, SourceDrift::Kind::NotLiteral);
    QCOMPARE(leverage->text, QStringLiteral("2 * 2"));
    QCOMPARE(report.sourceOf(QStringLiteral("gate_threshold"))->kind, SourceDrift::Kind::NotFound);
    QVERIFY(!report.sourceOf(QStringLiteral("short_threshold")));
}

void TestDrift::scaledConstants()
{
    const auto scaled = [](double scale, const char *literal) {
        SourceValue value;
        value.value = pythonLiteral(QString::fromUtf8(literal)).value();
        return scaledConstant({QStringLiteral("X"), scale}, value);
    };
    QCOMPARE(scaled(1, "4").toInteger(), 4);
    QCOMPARE(scaled(-1, "-0.03").toDouble(), 0.03);
    QCOMPARE(scaled(-1, "5").toInteger(), -5);
    QCOMPARE(scaled(0.01, "7").toDouble(), 0.07); // and not 0.07000000000000001
    QCOMPARE(scaled(1.0 / 60, "600").toDouble(), 10.0);
    QCOMPARE(scaled(0.01, "'7'").toString(), QStringLiteral("7"));
    QVERIFY(scaledConstant({QStringLiteral("X"), 2}, SourceValue()).isUndefined());
}

void TestDrift::sourceThatIsNotThere()
{
    SourceReading source;
    source.path = QStringLiteral("/gone.py");
    source.problem = QStringLiteral("the source file is not there");
    const DriftReport report = compare("{}", "{}", live(), source);
    QVERIFY(report.isEmpty());
    QVERIFY(report.untold.isEmpty());
}

QTEST_GUILESS_MAIN(TestDrift)
#include "tst_drift.moc"
