// SPDX-License-Identifier: GPL-3.0-or-later
// Ages, moments and tooltips, in a time zone that is not UTC (TZ is set for this test).
#include "widgets/style/displaytext.h"

#include <QStringList>
#include <QTest>

namespace {

// 2025-11-08 19:25:00 in Seoul.
constexpr qint64 now = 1'762'597'500'000;
constexpr qint64 second = 1'000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

} // namespace

class DisplayTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ages_data();
    void ages();
    void moments();
    void zone();
    void nextAgeIsWhenTheTextChanges();
    void toolTipIsPlain();
    void menuTextHasNoMnemonic();
    void wordsWithoutTheirMnemonic_data();
    void wordsWithoutTheirMnemonic();
};

void DisplayTextTest::ages_data()
{
    QTest::addColumn<qint64>("age");
    QTest::addColumn<QString>("text");
    QTest::newRow("the future") << -5 * minute << QStringLiteral("just now");
    QTest::newRow("now") << qint64(0) << QStringLiteral("just now");
    QTest::newRow("12 s") << 12 * second + 999 << QStringLiteral("12 s ago");
    QTest::newRow("59 s") << 59 * second << QStringLiteral("59 s ago");
    QTest::newRow("1 min") << minute << QStringLiteral("1 min ago");
    QTest::newRow("59 min") << hour - 1 << QStringLiteral("59 min ago");
    QTest::newRow("3 h") << 3 * hour << QStringLiteral("3 h ago");
    QTest::newRow("a day") << day << QStringLiteral("7 Nov 19:25");
    QTest::newRow("a year") << 366 * day << QStringLiteral("7 Nov 2024 19:25");
}

void DisplayTextTest::ages()
{
    QFETCH(qint64, age);
    QFETCH(QString, text);
    QCOMPARE(agoText(now, now - age), text);
}

void DisplayTextTest::moments()
{
    QCOMPARE(momentText(now, now - 2 * hour), QStringLiteral("17:25"));
    QCOMPARE(momentText(now, now - day), QStringLiteral("7 Nov 19:25"));
    QCOMPARE(exactMomentText(now), QStringLiteral("8 Nov 2025 19:25:00 (UTC+9)"));
    QCOMPARE(spanText(2 * day + hour), QStringLiteral("2 d"));
}

void DisplayTextTest::zone()
{
    QCOMPARE(timeZoneText(now), QStringLiteral("times in local (UTC+9)"));
}

void DisplayTextTest::nextAgeIsWhenTheTextChanges()
{
    for (const qint64 age : {qint64(0), qint64(1), 12 * second + 300, 59 * second + 999, minute,
                             14 * minute + 7 * second, hour - 1, hour, 5 * hour + 12 * minute, day - 1}) {
        const qint64 wait = millisecondsToNextAge(age);
        QVERIFY(wait >= 1);
        QCOMPARE(agoText(now + age + wait - 1, now), agoText(now + age, now));
        QVERIFY2(agoText(now + age + wait, now) != agoText(now + age, now), qPrintable(QString::number(age)));
    }
}

void DisplayTextTest::toolTipIsPlain()
{
    const QString tip = plainToolTip(QStringLiteral("<b>evil</b>\n<img src=x>&amp;"));
    QVERIFY(tip.startsWith(u"<qt>"));
    QVERIFY(!tip.contains(u"<b>"));
    QVERIFY(!tip.contains(u"<img"));
    QVERIFY(tip.contains(u"&lt;b&gt;evil&lt;/b&gt;\\n&lt;img src=x&gt;&amp;amp;"));
    QCOMPARE(plainToolTip(QStringList{QStringLiteral("a"), QStringLiteral("b")}),
             QStringLiteral("<qt>a<br>b</qt>"));
    QVERIFY(plainToolTip(QString()).isEmpty());
    QVERIFY(plainToolTip(QString(1'000'000, u'x')).size() < 3'000);
}

void DisplayTextTest::menuTextHasNoMnemonic()
{
    QCOMPARE(menuText(QStringLiteral("/a & b\n")), QStringLiteral("/a && b\\n"));
}

void DisplayTextTest::wordsWithoutTheirMnemonic_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *text, const char *words) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(words);
    };
    row("&Open state file…", "Open state file");
    row("Se&ttings", "Settings");
    row("상태 파일 열기(&O)…", "상태 파일 열기");
    row("변경 보기 (&S)", "변경 보기");
    row("R&&D (all) && &more", "R&D (all) & more");
    row("plain", "plain");
}

void DisplayTextTest::wordsWithoutTheirMnemonic()
{
    QFETCH(QString, text);
    QTEST(withoutMnemonic(text), "words");
}

QTEST_GUILESS_MAIN(DisplayTextTest)
#include "tst_displaytext.moc"
