// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/configevaluation.h"

#include "tests/sync/gatingstate.h"

#include <QTemporaryDir>
#include <QTest>

/// Texts of state files, read from the disk and judged: every way in which a configuration can be wrong.
class TestConfigEvaluation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void sections_data();
    void sections();
    void documents_data();
    void documents();
    void missingKeys();
    void everythingAtOnce();

private:
    StateReading readingOf(const QByteArray &text, const Profile &profile);
    ConfigEvaluation evaluated(const QByteArray &text, const Profile &profile = Profile::opportunityGating());

    const QTemporaryDir m_folder;
    StateFileReader m_reader;
};

StateReading TestConfigEvaluation::readingOf(const QByteArray &text, const Profile &profile)
{
    StateFileRequest request;
    request.path = m_folder.filePath(QStringLiteral("btc_state.json"));
    request.section = profile.sectionPointer();
    request.wholeWithoutSection = profile.isGeneric();
    if (!writeFile(request.path, text))
        qWarning("cannot write %s", qUtf8Printable(request.path));
    return m_reader.read(request, StateFileReader::Effort::Thorough);
}

ConfigEvaluation TestConfigEvaluation::evaluated(const QByteArray &text, const Profile &profile)
{
    return evaluateReading(readingOf(text, profile), profile);
}

void TestConfigEvaluation::values_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("health");
    QTest::addColumn<QStringList>("problems");
    const auto good = [](const char *key, const char *value) {
        QTest::addRow("%s = %s", key, value)
            << QByteArray(key) << QByteArray(value) << QStringLiteral("synced") << QStringList();
    };
    const auto bad = [](const char *key, const char *value, const char *problem) {
        QTest::addRow("%s = %s", key, value)
            << QByteArray(key) << QByteArray(value) << QStringLiteral("invalid")
            << QStringList(QString::fromUtf8(problem));
    };
    good("long_threshold", "0");
    good("long_threshold", "1");
    good("long_threshold", "0.0");
    good("long_threshold", "1.0");
    good("gate_threshold", "0.1");
    good("emergency_max_hold_hours", "1");
    good("emergency_max_hold_hours", "24");
    good("emergency_stop_loss", "0.2");
    good("leverage", "4.0");
    good("leverage", "20");
    good("new_key", "true");
    bad("long_threshold", "1.5", "range 4:23 Invalid long_threshold: 1.5 (must be 0.0-1.0)");
    bad("short_threshold", "-0.01", "range 5:24 Invalid short_threshold: -0.01 (must be 0.0-1.0)");
    bad("short_threshold", "1.0000000000000002",
        "range 5:24 Invalid short_threshold: 1.0000000000000002 (must be 0.0-1.0)");
    bad("long_threshold", "\"0.8\"", "type 4:23 Invalid long_threshold: \"0.8\" (must be a number 0.0-1.0)");
    bad("long_threshold", "true", "type 4:23 Invalid long_threshold: true (must be a number 0.0-1.0)");
    bad("long_threshold", "null", "type 4:23 Invalid long_threshold: null (must be a number 0.0-1.0)");
    bad("long_threshold", "[0.8]", "type 4:23 Invalid long_threshold: [0.8] (must be a number 0.0-1.0)");
    bad("gate_threshold", "0.11", "range 6:23 Invalid gate_threshold: 0.11 (must be 0.0-0.1)");
    bad("emergency_max_hold_hours", "0.99",
        "range 11:33 Invalid emergency_max_hold_hours: 0.99 (must be 1-24)");
    bad("emergency_max_hold_hours", "24.01",
        "range 11:33 Invalid emergency_max_hold_hours: 24.01 (must be 1-24)");
    bad("leverage", "7", "enum 12:17 Invalid leverage: 7 (must be 1, 2, 3, 4, 5, 10, or 20)");
    bad("leverage", "\"4\"", "type 12:17 Invalid leverage: \"4\" (must be 1, 2, 3, 4, 5, 10, or 20)");
    bad("leverage", "true", "type 12:17 Invalid leverage: true (must be 1, 2, 3, 4, 5, 10, or 20)");
    bad("emergency_stop_loss", "-0.03",
        "range 10:28 Invalid emergency_stop_loss: -0.03 (must be 0.0-0.2, stored as positive): old sign "
        "convention");
    bad("exit_strategy", "1", "type 9:22 Invalid exit_strategy: 1 (must be text)");
    // Python writes these; JSON has none of them.
    bad("long_threshold", "NaN", "nan 4:23 Invalid long_threshold: NaN (must be 0.0-1.0)");
    bad("short_threshold", "Infinity", "nan 5:24 Invalid short_threshold: Infinity (must be 0.0-1.0)");
    bad("gate_threshold", "-Infinity", "nan 6:23 Invalid gate_threshold: -Infinity (must be 0.0-0.1)");
    bad("leverage", "NaN", "nan 12:17 Invalid leverage: NaN (must be 1, 2, 3, 4, 5, 10, or 20)");
    bad("long_avg_return", "NaN", "nan 13:24 Invalid long_avg_return: NaN (must be a number)");
    bad("new_key", "NaN", "nan 22:16 Invalid new_key: NaN (must be a number)");
    bad("new_key", "{\"a\": [1, NaN]}", "nan 22:26 Invalid /new_key/a/1: NaN (must be a number)");
    // An integer is read exactly or not at all.
    bad("emergency_max_hold_hours", "9223372036854775808",
        "range 11:33 Invalid emergency_max_hold_hours: 9223372036854775808 (must be 1-24)");
    bad("emergency_max_hold_hours", "18446744073709551616",
        "range 11:33 Invalid emergency_max_hold_hours: 18446744073709551616 (must be 1-24)");
    bad("emergency_max_hold_hours", "9223372036854775809",
        "range 11:33 Invalid emergency_max_hold_hours: 9223372036854775809 (must be 1-24) (beyond 64 bits, "
        "it cannot be read exactly)");
    bad("new_key", "9223372036854775809",
        "range 22:16 Invalid new_key: 9223372036854775809 (beyond 64 bits, it cannot be read exactly)");
    bad("new_key", "18446744073709551615",
        "range 22:16 Invalid new_key: 18446744073709551615 (beyond 64 bits, it cannot be read exactly)");
    bad("new_key", "-9223372036854775809",
        "range 22:16 Invalid new_key: -9223372036854775809 (beyond 64 bits, it cannot be read exactly)");
    bad("new_key", "[[-9223372036854775809]]",
        "range 22:18 Invalid /new_key/0/0: -9223372036854775809 (beyond 64 bits, it cannot be read exactly)");
}

void TestConfigEvaluation::values()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, value);
    QFETCH(const QString, health);
    QFETCH(const QStringList, problems);
    const ConfigEvaluation evaluation = evaluated(GatingState().set(key, value).text());
    QCOMPARE(describedProblems(evaluation.problems), problems);
    QCOMPARE(healthStatusWord(evaluation.status), health);
    QCOMPARE(evaluation.section.isEmpty(), health != u"synced");
    QVERIFY(evaluation.warnings.isEmpty());
    QVERIFY(evaluation.presentKeys.isEmpty());
    QCOMPARE(evaluation.absence, Absence::None);
}

void TestConfigEvaluation::sections_data()
{
    QTest::addColumn<QByteArray>("section");
    QTest::addColumn<QString>("health");
    QTest::addColumn<QStringList>("problems");
    const auto row = [](const char *section, const char *health, const char *problem) {
        QTest::newRow(section) << QByteArray(section) << QString::fromUtf8(health)
                               << QString::fromUtf8(problem).split(u'\n', Qt::SkipEmptyParts);
    };
    row("null", "missing", "");
    row("[]", "invalid", "type 3:20 Invalid configuration: [] (must be an object)");
    row("[{\"long_threshold\": 0.8}]", "invalid",
        "type 3:20 Invalid configuration: [{\"long_threshold\":0.8}] (must be an object)");
    row("4", "invalid", "type 3:20 Invalid configuration: 4 (must be an object)");
    row("\"{}\"", "invalid", "type 3:20 Invalid configuration: \"{}\" (must be an object)");
    row("true", "invalid", "type 3:20 Invalid configuration: true (must be an object)");
    row("NaN", "invalid", "type 3:20 Invalid configuration: NaN (must be an object)");
    row("9223372036854775809", "invalid",
        "type 3:20 Invalid configuration: 9223372036854775809 (must be an object)");
    row("nul", "corrupted", "syntax 3:20 Invalid JSON: illegal value");
    row("{\"a\" 1}", "corrupted", "syntax 3:25 Invalid JSON: missing name separator");
    row("{\"a\": 1,}", "corrupted", "syntax 3:28 Invalid JSON: object is missing after a comma");
    row("{\"a\": 01}", "corrupted", "syntax 3:27 Invalid JSON: unterminated object");
    row("{\"a\": 'x'}", "corrupted", "syntax 3:26 Invalid JSON: illegal number");
    row("{\"a\": nan}", "corrupted", "");
    row("{\"a\": 1e999}", "corrupted", "");
    row("{\"a\": NaNa}", "corrupted", "");
}

void TestConfigEvaluation::sections()
{
    QFETCH(const QByteArray, section);
    QFETCH(const QString, health);
    QFETCH(const QStringList, problems);
    const ConfigEvaluation evaluation = evaluated(GatingState().textWith(section));
    QCOMPARE(healthStatusWord(evaluation.status), health);
    if (!problems.isEmpty())
        QCOMPARE(describedProblems(evaluation.problems), problems);
    QVERIFY(evaluation.section.isEmpty());
    if (health == u"missing") {
        QCOMPARE(evaluation.absence, Absence::Section);
        QVERIFY(evaluation.problems.isEmpty());
    } else {
        QCOMPARE(evaluation.problems.size(), 1);
        QCOMPARE(evaluation.problems.constFirst().line, 3);
    }
}

void TestConfigEvaluation::documents_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("health");
    QTest::addColumn<QStringList>("problems");
    QTest::addColumn<QStringList>("warnings");
    const auto row = [](const char *name, const QByteArray &text, const char *health, const char *problems,
                        const char *warnings = "") {
        QTest::newRow(name) << text << QString::fromUtf8(health)
                            << QString::fromUtf8(problems).split(u'\n', Qt::SkipEmptyParts)
                            << QString::fromUtf8(warnings).split(u'\n', Qt::SkipEmptyParts);
    };
    const QByteArray good = GatingState().text();
    row("good", good, "synced", "");
    row("white space around", " \r\n\t" + good + "\n\n", "synced", "");
    row("empty", "", "unreadable", "empty 0:0 State file is empty");
    row("white space", " \n\n\t", "unreadable", "empty 0:0 State file is empty");
    row("no section", R"({"balance": 5})", "missing", "");
    row("empty object", "{}", "missing", "");
    row("list", "[1, 2]", "corrupted",
        "not_object 0:0 State file is not a JSON object: its top level is a list");
    row("number", "42\n", "corrupted",
        "not_object 0:0 State file is not a JSON object: its top level is a single value");
    row("text", "\"x\"", "corrupted",
        "not_object 0:0 State file is not a JSON object: its top level is a single value");
    row("null", "null", "corrupted",
        "not_object 0:0 State file is not a JSON object: its top level is a single value");
    row("two scalars", "1 2", "corrupted", "syntax 1:1 Invalid JSON: illegal value");
    row("words", "hello", "corrupted", "syntax 1:1 Invalid JSON: illegal value");
    row("a page", "<html></html>", "corrupted", "syntax 1:1 Invalid JSON: illegal value");
    row("unfinished", good.first(good.size() - 1), "corrupted",
        "syntax 24:1 Invalid JSON: unterminated object");
    row("written twice", good + good, "corrupted",
        "syntax 24:2 Invalid JSON: garbage at the end of the document");
    row("rest of a longer one", good + "\n}\n}", "corrupted",
        "syntax 25:1 Invalid JSON: garbage at the end of the document");
    row("null bytes behind", good + QByteArray(5, '\0'), "corrupted",
        "syntax 24:2 Invalid JSON: garbage at the end of the document");
    row("null bytes only", QByteArray(4096, '\0'), "corrupted", "syntax 1:1 Invalid JSON: illegal value");
    row("NaN elsewhere",
        GatingState().setSurroundings("\"signal\": {\"long\": NaN}", "\"pnl\": [1, -Infinity]").text(),
        "synced", "",
        "nan 2:22 Invalid /signal/long: NaN (must be a number)\nnan 23:14 Invalid /pnl/1: -Infinity (must be "
        "a number)");
    row("NaN in a string elsewhere", GatingState().setSurroundings("\"note\": \"NaN\"", "\"NaN\": 1").text(),
        "synced", "");
    row("NaN elsewhere and no section", R"({"signal": NaN})", "missing", "");
    row("NaN in a list", "[NaN]", "corrupted",
        "not_object 0:0 State file is not a JSON object: its top level is a list");
    row("NaN here and there",
        GatingState().set("leverage", "NaN").setSurroundings("\"a\": NaN", "\"b\": 1").text(), "invalid",
        "nan 12:17 Invalid leverage: NaN (must be 1, 2, 3, 4, 5, 10, or 20)",
        "nan 2:8 Invalid /a: NaN (must be a number)");
    row("deep elsewhere",
        GatingState()
            .setSurroundings("\"deep\": " + QByteArray(2000, '[') + QByteArray(2000, ']'), "\"b\": 1")
            .text(),
        "synced", "");
    row("odd things elsewhere are not looked at",
        GatingState().setSurroundings("\"a\": 01", "\"b\": tru").text(), "synced", "");
}

void TestConfigEvaluation::documents()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, health);
    QFETCH(const QStringList, problems);
    QFETCH(const QStringList, warnings);
    const ConfigEvaluation evaluation = evaluated(text);
    QCOMPARE(describedProblems(evaluation.problems), problems);
    QCOMPARE(describedProblems(evaluation.warnings), warnings);
    QCOMPARE(healthStatusWord(evaluation.status), health);
    QCOMPARE(evaluation.section.size(), health == u"synced" ? 18 : 0);
    QCOMPARE(evaluation.absence, health == u"missing" ? Absence::Section : Absence::None);
}

void TestConfigEvaluation::missingKeys()
{
    const Profile profile = Profile::opportunityGating();
    const auto missingIn = [this](const QByteArray &text) -> QString {
        const ConfigEvaluation evaluation = evaluated(text);
        QStringList keys;
        for (const SyncProblem &problem : evaluation.problems)
            keys.append(problem.codeWord() + u' ' + problem.key + u' ' + QString::number(problem.line));
        return healthStatusWord(evaluation.status) + QStringLiteral(": ") + keys.join(QStringLiteral(", ")) +
               QStringLiteral("; ") + evaluation.presentKeys.join(u' ');
    };
    QCOMPARE(missingIn(GatingState().textWith("{}")),
             QStringLiteral("incomplete: missing_key ") +
                 profile.requiredKeys().join(QStringLiteral(" 3, missing_key ")) + QStringLiteral(" 3; "));
    QCOMPARE(
        missingIn(GatingState().textWith("{\"leverage\": 4, \"x\": 1}")).section(QStringLiteral("; "), 1),
        QStringLiteral("leverage x"));
    for (const QString &key : profile.requiredKeys()) {
        const ConfigEvaluation evaluation = evaluated(GatingState().remove(key.toUtf8()).text());
        QCOMPARE(evaluation.status, HealthStatus::Incomplete);
        QCOMPARE(describedProblems(evaluation.problems),
                 QStringList(QStringLiteral("missing_key 3:20 Missing required key: ") + key));
        QCOMPARE(evaluation.presentKeys.size(), 17);
        QVERIFY(!evaluation.presentKeys.contains(key));
    }
    // What is not required may be absent.
    GatingState state;
    for (const ProfileParameter &parameter : profile.parameters()) {
        if (!parameter.required)
            state.remove(parameter.key.toUtf8());
    }
    QCOMPARE(evaluated(state.text()).status, HealthStatus::Synced);
    QCOMPARE(evaluated(state.text()).section.size(), 8);
}

void TestConfigEvaluation::everythingAtOnce()
{
    GatingState state;
    state.remove("leverage")
        .remove("gate_threshold")
        .set("long_threshold", "1.5")
        .set("short_threshold", "NaN");
    state.set("exit_strategy", "null").set("new_key", "9223372036854775809").set("volatility_low", "-1");
    const ConfigEvaluation evaluation = evaluated(state.text());
    // What is missing names the health; the list holds everything.
    QCOMPARE(evaluation.status, HealthStatus::Incomplete);
    QStringList found;
    for (const SyncProblem &problem : evaluation.problems)
        found.append(problem.codeWord() + u' ' + problem.key + u' ' + QString::number(problem.line));
    found.sort();
    QCOMPARE(found, QStringList(
                        {QStringLiteral("missing_key gate_threshold 3"),
                         QStringLiteral("missing_key leverage 3"), QStringLiteral("nan short_threshold 5"),
                         QStringLiteral("range long_threshold 4"), QStringLiteral("range new_key 20"),
                         QStringLiteral("range volatility_low 17"), QStringLiteral("type exit_strategy 8")}));
    QVERIFY(evaluation.section.isEmpty());
}

QTEST_GUILESS_MAIN(TestConfigEvaluation)
#include "tst_configevaluation.moc"
