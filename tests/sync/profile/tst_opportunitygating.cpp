// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/profile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace {

QJsonValue valueFrom(const char *json)
{
    return QJsonDocument::fromJson(QByteArray("[") + json + ']').array().at(0);
}

QStringList textList(const char *words)
{
    return QString::fromUtf8(words).split(u' ', Qt::SkipEmptyParts);
}

QString significanceText(const Significance &significance)
{
    switch (significance.kind) {
    case Significance::Kind::Absolute:
        return QStringLiteral("absolute %1").arg(significance.threshold);
    case Significance::Kind::Relative:
        return QStringLiteral("relative %1").arg(significance.threshold);
    case Significance::Kind::Any:
        break;
    }
    return QStringLiteral("any");
}

} // namespace

/// The profile that is built in, held against the table of DESIGN 6.
class TestOpportunityGating : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parameters_data();
    void parameters();
    void thereAreNoOthers();
    void profileItself();
    void risks();
    void groups();
    void emergencyValuesAreValid();
    void summary();
    void messages_data();
    void messages();
    void everyProblemIsTold();
    void unknownKeysAreWelcome();
    void sectionThatIsNoObject_data();
    void sectionThatIsNoObject();

private:
    const Profile m_profile = Profile::opportunityGating();
};

void TestOpportunityGating::parameters_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<bool>("required");
    QTest::addColumn<QString>("fallback");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("significance");
    QTest::addColumn<QString>("good");
    QTest::addColumn<QString>("bad");
    const auto row = [](const char *key, const char *group, bool required, const char *fallback,
                        const char *shown, const char *unit, const char *significance, const char *good,
                        const char *bad) {
        QTest::newRow(key) << QString::fromUtf8(group) << required << QString::fromUtf8(fallback)
                           << QString::fromUtf8(shown) << QString::fromUtf8(unit)
                           << QString::fromUtf8(significance) << QString::fromUtf8(good)
                           << QString::fromUtf8(bad);
    };
    const char *ratioGood = "0 0.0 1 1.0 0.5";
    const char *ratioBad = "-0.0000001 1.0000000000000002 1.5 -1 80 \"0.8\" true null [0.8] {}";
    const char *noNumber = "\"0.01\" true false null [] {}";
    const char *notNegative = "-0.0001 \"0.01\" true null";
    row("long_threshold", "Entry thresholds", true, "0.80", "0.80 (80%)", "ratio", "absolute 0.1", ratioGood,
        ratioBad);
    row("short_threshold", "Entry thresholds", true, "0.80", "0.80 (80%)", "ratio", "absolute 0.1", ratioGood,
        ratioBad);
    row("gate_threshold", "Entry thresholds", true, "0.001", "0.0010 (0.10%)", "ratio", "relative 0.5",
        "0 0.1 0.001 0.05", "-0.001 0.10000000000000002 1 \"0.001\" true null");
    row("ml_exit_threshold_base_long", "Exit thresholds", true, "0.80", "0.80 (80%)", "ratio", "absolute 0.1",
        ratioGood, ratioBad);
    row("ml_exit_threshold_base_short", "Exit thresholds", true, "0.80", "0.80 (80%)", "ratio",
        "absolute 0.1", ratioGood, ratioBad);
    row("exit_strategy", "Exit thresholds", false, "\"COMBINED\"", "COMBINED", "text", "any",
        "\"COMBINED\" \"\" \"ML\"", "1 true null [] {}");
    row("emergency_stop_loss", "Risk parameters", true, "0.03", "-3.0% (balance-based)", "percent", "any",
        "0 0.2 0.03 0.025", "-0.03 0.20000000000000004 3 \"0.03\" true null");
    row("emergency_max_hold_hours", "Risk parameters", true, "10.0", "10.0 hours", "hours", "any",
        "1 24 10 10.5 1.0", "0.9999 24.0001 0 -1 100 \"10\" true null");
    row("leverage", "Risk parameters", true, "4", "4x", "multiplier", "any", "1 2 3 4 5 10 20 4.0 2e1",
        "0 6 7 8 9 15 21 100 -1 4.5 4.000000000000001 \"4\" \"4x\" true null [4] 9007199254740993");
    row("long_avg_return", "Expected returns", false, "0.0041", "0.41%", "percent", "relative 0.5",
        "0 -0.01 5 0.0041", noNumber);
    row("short_avg_return", "Expected returns", false, "0.0047", "0.47%", "percent", "relative 0.5",
        "0 -0.01 5 0.0047", noNumber);
    row("fixed_take_profit", "Take profit", false, "0.03", "3.0%", "percent", "any", "0 0.03 1 100",
        notNegative);
    row("trailing_tp_activation", "Take profit", false, "0.02", "2.0%", "percent", "any", "0 0.02 1 100",
        notNegative);
    row("trailing_tp_drawdown", "Take profit", false, "0.10", "10.0%", "percent", "any", "0 0.1 1 100",
        notNegative);
    row("volatility_high", "Volatility", false, "0.02", "2.0%", "percent", "any", "0 0.02 1 100",
        notNegative);
    row("volatility_low", "Volatility", false, "0.01", "1.0%", "percent", "any", "0 0.01 1 100", notNegative);
    row("ml_threshold_high_vol", "Volatility", false, "0.65", "0.65 (65%)", "ratio", "absolute 0.1",
        ratioGood, ratioBad);
    row("ml_threshold_low_vol", "Volatility", false, "0.75", "0.75 (75%)", "ratio", "absolute 0.1", ratioGood,
        ratioBad);
}

void TestOpportunityGating::parameters()
{
    const QString key = QString::fromUtf8(QTest::currentDataTag());
    QFETCH(const QString, group);
    QFETCH(const bool, required);
    QFETCH(const QString, fallback);
    QFETCH(const QString, shown);
    QFETCH(const QString, unit);
    QFETCH(const QString, significance);
    QFETCH(const QString, good);
    QFETCH(const QString, bad);

    QVERIFY(m_profile.knows(key));
    const ProfileParameter parameter = m_profile.parameter(key);
    QCOMPARE(parameter.key, key);
    QCOMPARE(parameter.group, group);
    QCOMPARE(parameter.required, required);
    QCOMPARE(m_profile.requiredKeys().contains(key), required);
    const QJsonValue emergency = valueFrom(fallback.toUtf8().constData());
    QCOMPARE(parameter.emergency, emergency);
    QCOMPARE(m_profile.emergencyValues().value(key), emergency);
    QCOMPARE(parameter.format.text(emergency), shown);
    QCOMPARE(parameter.format.unit(), unit);
    QCOMPARE(significanceText(parameter.significance), significance);
    QVERIFY(!parameter.title.isEmpty());
    QVERIFY(!parameter.label.isEmpty());
    QVERIFY(!parameter.description.isEmpty());
    QVERIFY(!parameter.source.isNull());
    QCOMPARE(parameter.source.scale, 1.0);

    QJsonObject section = m_profile.emergencyValues();
    for (const QString &text : textList(good.toUtf8().constData())) {
        section.insert(key, valueFrom(text.toUtf8().constData()));
        QVERIFY2(m_profile.check(section).isEmpty(), qPrintable(text));
    }
    for (const QString &text : textList(bad.toUtf8().constData())) {
        section.insert(key, valueFrom(text.toUtf8().constData()));
        const SyncProblems problems = m_profile.check(section);
        QVERIFY2(problems.size() == 1, qPrintable(text));
        QCOMPARE(problems.constFirst().key, key);
    }
    section.remove(key);
    const SyncProblems problems = m_profile.check(section);
    QCOMPARE(problems.size(), required ? 1 : 0);
    if (required) {
        QCOMPARE(problems.constFirst().code, SyncProblem::Code::MissingKey);
        QCOMPARE(problems.constFirst().key, key);
    }
}

void TestOpportunityGating::thereAreNoOthers()
{
    QCOMPARE(m_profile.parameters().size(), 18);
    QCOMPARE(m_profile.requiredKeys().size(), 8);
    QCOMPARE(m_profile.emergencyValues().size(), 18);
    QVERIFY(!m_profile.knows(QStringLiteral("LONG_THRESHOLD")));
    QVERIFY(!m_profile.knows(QString()));
}

void TestOpportunityGating::profileItself()
{
    QCOMPARE(m_profile.name(), QStringLiteral("opportunity-gating"));
    QVERIFY(!m_profile.title().isEmpty());
    QCOMPARE(m_profile.sectionPointer().toString(), QStringLiteral("/configuration"));
    QVERIFY(!m_profile.isGeneric());
    QVERIFY(m_profile.hasEmergencyValues());
    QVERIFY(Profile::builtInNames().contains(m_profile.name()));
    const auto byName = Profile::named(m_profile.name());
    QVERIFY(byName.ok());
    QCOMPARE(byName.value().parameters().size(), 18);
    QCOMPARE(Profile::named(QString()).value().name(), m_profile.name());
}

void TestOpportunityGating::risks()
{
    QStringList higher;
    for (const ProfileParameter &parameter : m_profile.parameters()) {
        QVERIFY(parameter.risk.direction != Risk::Direction::Lower);
        if (parameter.risk.direction == Risk::Direction::Higher)
            higher.append(parameter.key);
    }
    QCOMPARE(higher, textList("emergency_stop_loss leverage"));
    // What is written in the state file decides: a stop loss is stored as a positive number.
    const Risk stop = m_profile.parameter(QStringLiteral("emergency_stop_loss")).risk;
    const auto raised = [&stop](const char *before, const char *after, KeyChange::Kind kind) {
        KeyChange change;
        change.kind = kind;
        if (before)
            change.before = valueFrom(before);
        if (after)
            change.after = valueFrom(after);
        return stop.isRaisedBy(change);
    };
    QVERIFY(raised("0.03", "0.05", KeyChange::Kind::Changed));
    QVERIFY(!raised("0.03", "0.02", KeyChange::Kind::Changed));
    QVERIFY(raised("0.03", nullptr, KeyChange::Kind::Removed));
    QVERIFY(raised("0.03", "\"none\"", KeyChange::Kind::Retyped));
    QVERIFY(!raised(nullptr, "0.05", KeyChange::Kind::Added));
    const Risk lower = *Risk::forWord(QStringLiteral("lower"));
    KeyChange change;
    change.before = 2;
    change.after = 1;
    QVERIFY(lower.isRaisedBy(change));
    QVERIFY(!Risk().isRaisedBy(change));
    QVERIFY(!Risk::forWord(QStringLiteral("up")));
}

void TestOpportunityGating::groups()
{
    QCOMPARE(m_profile.groups(),
             QStringList({QStringLiteral("Entry thresholds"), QStringLiteral("Exit thresholds"),
                          QStringLiteral("Risk parameters"), QStringLiteral("Expected returns"),
                          QStringLiteral("Take profit"), QStringLiteral("Volatility")}));
    QCOMPARE(m_profile.heading(QStringLiteral("Entry thresholds")), QStringLiteral("Entry Thresholds"));
    QCOMPARE(m_profile.heading(QStringLiteral("Expected returns")),
             QStringLiteral("Expected Returns (for gating)"));
    QCOMPARE(m_profile.heading(QStringLiteral("other")), QStringLiteral("other"));

    // The terminal prints them like this (DESIGN 13).
    QStringList lines;
    for (const ParameterGroup &group : groupedParameters(m_profile, m_profile.emergencyValues())) {
        for (const ProfileParameter &parameter : group.parameters)
            lines.append(group.name + u'|' + parameter.label + u'|' +
                         parameter.format.text(parameter.emergency));
    }
    QCOMPARE(lines.size(), 18);
    QCOMPARE(lines.mid(0, 11), QStringList({QStringLiteral("Entry thresholds|LONG Entry|0.80 (80%)"),
                                            QStringLiteral("Entry thresholds|SHORT Entry|0.80 (80%)"),
                                            QStringLiteral("Entry thresholds|Gate|0.0010 (0.10%)"),
                                            QStringLiteral("Exit thresholds|LONG Exit|0.80 (80%)"),
                                            QStringLiteral("Exit thresholds|SHORT Exit|0.80 (80%)"),
                                            QStringLiteral("Exit thresholds|Strategy|COMBINED"),
                                            QStringLiteral("Risk parameters|Stop Loss|-3.0% (balance-based)"),
                                            QStringLiteral("Risk parameters|Max Hold|10.0 hours"),
                                            QStringLiteral("Risk parameters|Leverage|4x"),
                                            QStringLiteral("Expected returns|LONG|0.41%"),
                                            QStringLiteral("Expected returns|SHORT|0.47%")}));
}

void TestOpportunityGating::emergencyValuesAreValid()
{
    QVERIFY(m_profile.check(m_profile.emergencyValues()).isEmpty());
    QCOMPARE(m_profile.parametersOf(m_profile.emergencyValues()), m_profile.emergencyValues());
}

void TestOpportunityGating::summary()
{
    const QString line = m_profile.summary(m_profile.emergencyValues());
    QVERIFY2(line.startsWith(u"ML Exit 0.80/0.80 "), qPrintable(line));
    QVERIFY2(line.contains(u"SL -3.0%"), qPrintable(line));
    QVERIFY2(line.contains(u"MaxHold 10h"), qPrintable(line));
    QVERIFY(!line.contains(u'{'));
    QJsonObject parameters = m_profile.emergencyValues();
    parameters.insert(QStringLiteral("ml_exit_threshold_base_long"), 0.655);
    parameters.insert(QStringLiteral("emergency_max_hold_hours"), 10.5);
    const QString other = m_profile.summary(parameters);
    QVERIFY2(other.startsWith(u"ML Exit 0.655/0.80 "), qPrintable(other));
    QVERIFY2(other.contains(u"MaxHold 10.5h"), qPrintable(other));
    parameters.remove(QStringLiteral("long_threshold"));
    QCOMPARE(m_profile.summary(parameters), QString());
}

void TestOpportunityGating::messages_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *key, const char *value, const char *code, const char *message) {
        QTest::newRow(message) << QString::fromUtf8(key) << QString::fromUtf8(value)
                               << QString::fromUtf8(code);
    };
    row("long_threshold", "1.5", "range", "Invalid long_threshold: 1.5 (must be 0.0-1.0)");
    row("long_threshold", "-0.1", "range", "Invalid long_threshold: -0.1 (must be 0.0-1.0)");
    row("long_threshold", "\"0.8\"", "type", "Invalid long_threshold: \"0.8\" (must be a number 0.0-1.0)");
    row("long_threshold", "true", "type", "Invalid long_threshold: true (must be a number 0.0-1.0)");
    row("long_threshold", "null", "type", "Invalid long_threshold: null (must be a number 0.0-1.0)");
    row("gate_threshold", "0.5", "range", "Invalid gate_threshold: 0.5 (must be 0.0-0.1)");
    row("emergency_stop_loss", "0.3", "range",
        "Invalid emergency_stop_loss: 0.3 (must be 0.0-0.2, stored as positive)");
    row("emergency_stop_loss", "-0.03", "range",
        "Invalid emergency_stop_loss: -0.03 (must be 0.0-0.2, stored as positive): old sign convention");
    row("emergency_max_hold_hours", "48", "range", "Invalid emergency_max_hold_hours: 48 (must be 1-24)");
    row("leverage", "7", "enum", "Invalid leverage: 7 (must be 1, 2, 3, 4, 5, 10, or 20)");
    row("leverage", "\"4\"", "type", "Invalid leverage: \"4\" (must be 1, 2, 3, 4, 5, 10, or 20)");
    row("leverage", "true", "type", "Invalid leverage: true (must be 1, 2, 3, 4, 5, 10, or 20)");
    row("volatility_low", "-1", "range", "Invalid volatility_low: -1 (must be 0.0 or more)");
    row("long_avg_return", "\"x\"", "type", "Invalid long_avg_return: \"x\" (must be a number)");
    row("exit_strategy", "5", "type", "Invalid exit_strategy: 5 (must be text)");
}

void TestOpportunityGating::messages()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    QFETCH(const QString, code);
    QJsonObject section = m_profile.emergencyValues();
    section.insert(key, valueFrom(value.toUtf8().constData()));
    const SyncProblems problems = m_profile.check(section);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.constFirst().message(), QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(problems.constFirst().codeWord(), code);
}

void TestOpportunityGating::everyProblemIsTold()
{
    QJsonObject section;
    for (const QString &key : m_profile.emergencyValues().keys())
        section.insert(key, QJsonValue(QJsonValue::Null));
    QCOMPARE(m_profile.check(section).size(), 18);

    section = m_profile.emergencyValues();
    section.remove(QStringLiteral("leverage"));
    section.remove(QStringLiteral("gate_threshold"));
    section.insert(QStringLiteral("long_threshold"), 1.5);
    section.insert(QStringLiteral("short_threshold"), QStringLiteral("0.8"));
    const SyncProblems problems = m_profile.check(section);
    QStringList found;
    for (const SyncProblem &problem : problems)
        found.append(problem.codeWord() + u' ' + problem.key);
    // What is missing comes first.
    QVERIFY(found.mid(0, 2).contains(QStringLiteral("missing_key leverage")));
    QVERIFY(found.mid(0, 2).contains(QStringLiteral("missing_key gate_threshold")));
    QCOMPARE(found.mid(2),
             QStringList({QStringLiteral("range long_threshold"), QStringLiteral("type short_threshold")}));

    QCOMPARE(m_profile.check(QJsonObject()).size(), 8);
}

void TestOpportunityGating::unknownKeysAreWelcome()
{
    QJsonObject section = m_profile.emergencyValues();
    section.insert(QStringLiteral("new_parameter"), 5);
    section.insert(QStringLiteral("nested"), QJsonObject{{QStringLiteral("a"), 1}});
    QVERIFY(m_profile.check(section).isEmpty());
    const QList<ParameterGroup> groups = groupedParameters(m_profile, section);
    QCOMPARE(groups.size(), 7);
    QCOMPARE(groups.constLast().name, QString());
    QCOMPARE(groups.constLast().parameters.size(), 2);
    QCOMPARE(groups.constLast().parameters.at(0).key, QStringLiteral("nested"));
    QCOMPARE(groups.constLast().parameters.at(1).title, QStringLiteral("new_parameter"));
    // What the profile knows is listed also where the file does not have it.
    QCOMPARE(groupedParameters(m_profile, {}).size(), 6);
    QCOMPARE(groupedParameters(m_profile, {}).constFirst().parameters.size(), 3);

    const SignificanceRule rule = m_profile.significanceRule();
    KeyChange change;
    change.key = QStringLiteral("new_parameter");
    change.before = 1;
    change.after = 1.0001;
    change.delta = 0.0001;
    QVERIFY(rule(change));
    change.key = QStringLiteral("long_threshold");
    QVERIFY(!rule(change));
}

void TestOpportunityGating::sectionThatIsNoObject_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value : {"[]", "[1]", "4", "\"x\"", "true", "null"})
        QTest::newRow(value) << QString::fromUtf8(value);
}

void TestOpportunityGating::sectionThatIsNoObject()
{
    QFETCH(const QString, value);
    const SyncProblems problems = m_profile.check(valueFrom(value.toUtf8().constData()));
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.constFirst().codeWord(), QStringLiteral("type"));
    QCOMPARE(problems.constFirst().message(),
             QStringLiteral("Invalid configuration: ") + value + QStringLiteral(" (must be an object)"));
}

QTEST_GUILESS_MAIN(TestOpportunityGating)
#include "tst_opportunitygating.moc"
