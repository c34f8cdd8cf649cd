// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/profile.h"
#include "widgets/history/historytexts.h"

#include <QTest>

class HistoryTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
    void values();
    void remarks();
    void gaps();
};

void HistoryTextsTest::changes_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("before");
    QTest::addColumn<QJsonValue>("after");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *name, const char *key, const QJsonValue &before, const QJsonValue &after,
                        const QString &expected) {
        QTest::newRow(name) << QString::fromLatin1(key) << before << after << expected;
    };
    add("ratio", "long_threshold", 0.7, 0.6, QStringLiteral("−10 pp"));
    add("small ratio", "gate_threshold", 0.001, 0.0012, QStringLiteral("+0.02 pp"));
    // −3.0% becomes −2.0%: shown losses, not stored ones.
    add("loss", "emergency_stop_loss", 0.03, 0.02, QStringLiteral("+1 pp"));
    add("hours", "emergency_max_hold_hours", 10.0, 12.0, QStringLiteral("+2 h (+20%)"));
    add("multiplier", "leverage", 4, 3, QStringLiteral("−1x (−25%)"));
    add("plain", "unknown", 3, 4, QStringLiteral("+1 (+33.3%)"));
    add("from zero", "unknown", 0, 5, QStringLiteral("+5"));
    add("large integers", "unknown", QJsonValue(qint64(9'007'199'254'740'993)),
        QJsonValue(qint64(9'007'199'254'740'995)), QStringLiteral("+2"));
    add("text", "exit_strategy", QStringLiteral("COMBINED"), QStringLiteral("ML_ONLY"), QString());
}

void HistoryTextsTest::changes()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, before);
    QFETCH(QJsonValue, after);
    ChangeRow row;
    row.before = before;
    row.after = after;
    QTEST(changeText(Profile::opportunityGating().parameter(key).format, row), "expected");
}

void HistoryTextsTest::values()
{
    const Profile profile = Profile::opportunityGating();
    QCOMPARE(valueText(profile.parameter(QStringLiteral("emergency_stop_loss")).format, 0.03),
             QStringLiteral("−3.0%"));
    QCOMPARE(valueText(ValueFormat(), QJsonValue(-5)), QStringLiteral("−5"));
    QCOMPARE(valueText(ValueFormat(), QStringLiteral("a\nb")), QStringLiteral("a\\nb"));
    QCOMPARE(valueText(ValueFormat(), QJsonValue(QJsonValue::Undefined)), QStringLiteral("not written"));
}

void HistoryTextsTest::remarks()
{
    ChangeRow row;
    QVERIFY(rowRemark(row, 0).isEmpty());
    row.significant = true;
    row.observed = Observed::Import;
    QCOMPARE(rowRemark(row, 0), QStringLiteral("significant · imported"));
    row.observed = Observed::Startup;
    row.notBefore = 1'762'597'500'000;
    QVERIFY(rowRemark(row, 1'762'597'500'000).contains(QStringLiteral("not running, after")));
    row = ChangeRow();
    row.kind = ChangeKind::Added;
    row.after = 1;
    QCOMPARE(changeText(ValueFormat(), row), QStringLiteral("added"));
}

void HistoryTextsTest::gaps()
{
    WatchGap gap;
    QCOMPARE(gapText(gap), QStringLiteral("not watched"));
    gap.kind = WatchGap::Kind::NotSynced;
    gap.status = HealthStatus::Corrupted;
    QCOMPARE(gapText(gap), QStringLiteral("not synced: corrupted"));
}

QTEST_MAIN(HistoryTextsTest)
#include "tst_historytexts.moc"
