// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/synchealth.h"

#include <QTest>

namespace {

SyncProblem problemOf(SyncProblem::Code code, const QString &key = {})
{
    SyncProblem problem;
    problem.code = code;
    problem.key = key;
    return problem;
}

SyncHealth healthOf(HealthStatus status, const SyncProblems &problems = {}, Absence absence = Absence::None)
{
    SyncHealth health;
    health.status = status;
    health.problems = problems;
    health.absence = absence;
    return health;
}

} // namespace

class TestSyncHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words();
    void failures();
    void messages_data();
    void messages();
    void lateMessage();
    void watchConditions();
};

void TestSyncHealth::words()
{
    const QList<QPair<HealthStatus, QString>> words = {
        {HealthStatus::Starting, QStringLiteral("starting")},
        {HealthStatus::Synced, QStringLiteral("synced")},
        {HealthStatus::Fallback, QStringLiteral("fallback")},
        {HealthStatus::Missing, QStringLiteral("missing")},
        {HealthStatus::Unreadable, QStringLiteral("unreadable")},
        {HealthStatus::Corrupted, QStringLiteral("corrupted")},
        {HealthStatus::Incomplete, QStringLiteral("incomplete")},
        {HealthStatus::Invalid, QStringLiteral("invalid")},
    };
    for (const auto &[status, word] : words) {
        QCOMPARE(healthStatusWord(status), word);
        SyncHealth health = healthOf(status);
        QCOMPARE(health.word(), word);
        // Only who is synced can be late.
        health.late = true;
        QCOMPARE(health.word(), status == HealthStatus::Synced ? QStringLiteral("late") : word);
    }
    QCOMPARE(configSourceWord(ConfigSource::StateFile), QStringLiteral("STATE_FILE"));
    QCOMPARE(configSourceWord(ConfigSource::EmergencyFallback), QStringLiteral("EMERGENCY_FALLBACK"));
    QCOMPARE(configSourceWord(ConfigSource::None), QString());
}

void TestSyncHealth::failures()
{
    for (const HealthStatus status : {HealthStatus::Starting, HealthStatus::Synced, HealthStatus::Fallback}) {
        QVERIFY(!healthOf(status).isFailure());
        QCOMPARE(healthOf(status).isSynced(), status == HealthStatus::Synced);
    }
    for (const HealthStatus status :
         {HealthStatus::Missing, HealthStatus::Unreadable, HealthStatus::Corrupted, HealthStatus::Incomplete,
          HealthStatus::Invalid}) {
        QVERIFY(healthOf(status).isFailure());
        QVERIFY(!healthOf(status).isSynced());
    }
}

void TestSyncHealth::messages_data()
{
    using Code = SyncProblem::Code;
    QTest::addColumn<SyncHealth>("health");
    QTest::addColumn<QString>("message");
    const auto row = [](const SyncHealth &health, const char *message) {
        QTest::newRow(message) << health << QString::fromUtf8(message);
    };
    row(healthOf(HealthStatus::Synced), "Configuration synced");
    row(healthOf(HealthStatus::Fallback, {}, Absence::File),
        "State file not found - Using EMERGENCY FALLBACK configuration");
    row(healthOf(HealthStatus::Fallback, {}, Absence::Section),
        "State file has no configuration section - Using EMERGENCY FALLBACK configuration");
    row(healthOf(HealthStatus::Missing, {}, Absence::File), "State file not found");
    row(healthOf(HealthStatus::Missing, {}, Absence::Section), "State file has no configuration section");
    row(healthOf(HealthStatus::Unreadable, {problemOf(Code::Empty)}), "State file is empty");
    SyncProblem syntax = problemOf(Code::Syntax);
    syntax.detail = QStringLiteral("unterminated object");
    row(healthOf(HealthStatus::Corrupted, {syntax}),
        "State file corrupted (invalid JSON): unterminated object");
    SyncProblem range = problemOf(Code::Range, QStringLiteral("long_threshold"));
    range.value = QStringLiteral("1.5");
    range.bounds = QStringLiteral("0.0-1.0");
    row(healthOf(HealthStatus::Incomplete,
                 {problemOf(Code::MissingKey, QStringLiteral("leverage")),
                  problemOf(Code::MissingKey, QStringLiteral("gate_threshold")), range}),
        "Configuration incomplete: Missing required keys: [leverage, gate_threshold]");
    SyncProblem other = range;
    other.key = QStringLiteral("short_threshold");
    row(healthOf(HealthStatus::Invalid, {range, other}),
        "Invalid long_threshold: 1.5 (must be 0.0-1.0); Invalid short_threshold: 1.5 (must be 0.0-1.0)");
}

void TestSyncHealth::messages()
{
    QFETCH(const SyncHealth, health);
    QFETCH(const QString, message);
    QCOMPARE(health.message(0), message);
}

void TestSyncHealth::lateMessage()
{
    SyncHealth health = healthOf(HealthStatus::Synced);
    health.late = true;
    health.lastWrite = 1'000'000;
    QCOMPARE(health.message(1'000'000 + 12 * 60'000 + 59'999),
             QStringLiteral("bot has not written for 12 min"));
    QCOMPARE(health.message(1'000'000 + 5'000), QStringLiteral("bot has not written for 1 min"));
    health.status = HealthStatus::Missing;
    health.absence = Absence::File;
    QCOMPARE(health.message(1'000'000 + 12 * 60'000), QStringLiteral("State file not found"));
}

void TestSyncHealth::watchConditions()
{
    using Cause = WatchCondition::Cause;
    QSet<QString> messages;
    for (const Cause cause :
         {Cause::None, Cause::WatchLimit, Cause::NetworkFileSystem, Cause::NotWatchable}) {
        WatchCondition condition;
        condition.cause = cause;
        QCOMPARE(condition.isPolling(), cause != Cause::None);
        QCOMPARE(condition.message().startsWith(u"Polled"), condition.isPolling());
        QCOMPARE(condition.translatedMessage(), condition.message());
        messages.insert(condition.message());
    }
    QCOMPARE(messages.size(), 4);
}

QTEST_GUILESS_MAIN(TestSyncHealth)
#include "tst_synchealth.moc"
