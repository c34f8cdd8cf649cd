// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/notices/noticesettings.h"

#include <QJsonDocument>
#include <QTest>

/// The settings of the notices: quiet hours to the minute, mutes, and their form in a file.
class NoticeSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quietHours_data();
    void quietHours();
    void mutes();
    void surviveAFile();
    void nonsenseInAFile();
};

void NoticeSettingsTest::quietHours_data()
{
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("until");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<bool>("quiet");
    const QTime ten(22, 0);
    const QTime seven(7, 0);
    QTest::newRow("over midnight, before") << ten << seven << QTime(21, 59, 59, 999) << false;
    QTest::newRow("over midnight, first instant") << ten << seven << ten << true;
    QTest::newRow("over midnight, midnight") << ten << seven << QTime(0, 0) << true;
    QTest::newRow("over midnight, last instant") << ten << seven << QTime(6, 59, 59, 999) << true;
    QTest::newRow("over midnight, after") << ten << seven << seven << false;
    QTest::newRow("by day, before") << seven << ten << QTime(6, 59, 59, 999) << false;
    QTest::newRow("by day, within") << seven << ten << QTime(12, 0) << true;
    QTest::newRow("by day, after") << seven << ten << ten << false;
    QTest::newRow("all day") << seven << seven << QTime(3, 0) << true;
    QTest::newRow("all day, at the minute") << seven << seven << seven << true;
}

void NoticeSettingsTest::quietHours()
{
    QFETCH(QTime, from);
    QFETCH(QTime, until);
    QFETCH(QTime, time);
    NoticeSettings settings;
    settings.quietFrom = from;
    settings.quietUntil = until;
    QVERIFY(!settings.isQuiet(time));
    settings.quietHours = true;
    QTEST(settings.isQuiet(time), "quiet");
}

void NoticeSettingsTest::mutes()
{
    NoticeSettings settings;
    QVERIFY(!settings.isMuted(QStringLiteral("a"), 0));
    settings.mutedUntil.insert(QStringLiteral("a"), 1'000);
    QVERIFY(settings.isMuted(QStringLiteral("a"), 999));
    QVERIFY(!settings.isMuted(QStringLiteral("a"), 1'000));
    QVERIFY(!settings.isMuted(QStringLiteral("b"), 999));
    settings.allMutedUntil = 2'000;
    QVERIFY(settings.isMuted(QStringLiteral("b"), 1'999));
    QVERIFY(!settings.isMuted(QStringLiteral("b"), 2'000));
    settings.mutedUntil.insert(QStringLiteral("b"), NoticeSettings::forGood);
    QVERIFY(settings.isMuted(QStringLiteral("b"), 4'000'000'000'000));
}

void NoticeSettingsTest::surviveAFile()
{
    NoticeSettings settings;
    settings.onDesktop = false;
    settings.significantOnly = true;
    settings.quietHours = true;
    settings.quietFrom = QTime(23, 15);
    settings.quietUntil = QTime(6, 45);
    settings.criticalBreaksQuietHours = false;
    settings.allMutedUntil = 1'700'000'000'000;
    settings.mutedUntil = {{QStringLiteral("/bots/a b.json"), NoticeSettings::forGood},
                           {QStringLiteral("b"), 1'800'000'000'000}};
    settings.command = QStringLiteral("\"/opt/my tools/pager\" --loud");
    settings.commandUrgency = Urgency::Low;
    settings.commandSeconds = 7;
    settings.sound = false;
    settings.reminderMinutes = 15;
    const QByteArray file = QJsonDocument(settings.toJson()).toJson();
    QCOMPARE(NoticeSettings::fromJson(QJsonDocument::fromJson(file).object()), settings);
    QCOMPARE(NoticeSettings::fromJson({}), NoticeSettings());
}

void NoticeSettingsTest::nonsenseInAFile()
{
    const QJsonObject object{
        {QStringLiteral("sound"), QStringLiteral("yes")},
        {QStringLiteral("quiet_from"), QStringLiteral("25:00")},
        {QStringLiteral("command_urgency"), QStringLiteral("huge")},
        {QStringLiteral("command_seconds"), -3},
        {QStringLiteral("reminder_minutes"), 1e9},
        {QStringLiteral("all_muted_until"), -1},
        {QStringLiteral("muted_until"), QJsonObject{{QStringLiteral("a"), QStringLiteral("x")}}}};
    NoticeSettings expected;
    expected.commandSeconds = 1;
    const NoticeSettings read = NoticeSettings::fromJson(object);
    QVERIFY(read.reminderMinutes >= 0 && read.reminderMinutes <= NoticeSettings::longestReminderMinutes);
    expected.reminderMinutes = read.reminderMinutes;
    QCOMPARE(read, expected);
}

QTEST_APPLESS_MAIN(NoticeSettingsTest)
#include "noticesettings_test.moc"
