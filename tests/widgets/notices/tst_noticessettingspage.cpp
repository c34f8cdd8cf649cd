// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/fleet/boardfixture.h"
#include "widgets/notices/noticessettingspage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>

/// The settings page of the notices: what is set shows, what is done holds at once.
class TestNoticesSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsSet();
    void everyControlHoldsAtOnce();
    void mutesBots();
    void test();

private:
    template <typename Widget>
    static Widget *control(const QWidget &page, const QString &words)
    {
        const QList<Widget *> all = page.findChildren<Widget *>();
        for (Widget *each : all) {
            QString name = each->accessibleName();
            if constexpr (std::is_base_of_v<QAbstractButton, Widget>)
                name = each->text().remove(u'&');
            if (name.startsWith(words))
                return each;
        }
        qFatal("no control %s", qPrintable(words));
    }
};

void TestNoticesSettingsPage::showsWhatIsSet()
{
    const BoardFixture fixture;
    NoticesSettingsPage page(fixture.board, fixture.clock);
    const QSignalSpy edited(&page, &NoticesSettingsPage::settingsEdited);
    const QSignalSpy tray(&page, &NoticesSettingsPage::closesToTrayEdited);
    NoticeSettings settings;
    settings.significantOnly = true;
    settings.quietHours = true;
    settings.quietFrom = QTime(23, 30);
    settings.command = QStringLiteral("/bin/true");
    settings.commandUrgency = Urgency::Normal;
    settings.reminderMinutes = 5;
    settings.mutedUntil.insert(fixture.id(), NoticeSettings::forGood);
    page.setSettings(settings);
    page.setClosesToTray(true);
    QVERIFY(control<QCheckBox>(page, QStringLiteral("Only significant"))->isChecked());
    QCOMPARE(control<QTimeEdit>(page, QStringLiteral("Quiet from"))->time(), QTime(23, 30));
    QCOMPARE(control<QLineEdit>(page, QStringLiteral("Run this command"))->text(),
             QStringLiteral("/bin/true"));
    QCOMPARE(control<QComboBox>(page, QStringLiteral("Run it for"))->currentIndex(), 1);
    QCOMPARE(control<QListWidget>(page, QStringLiteral("Muted bots"))->item(0)->text(),
             QStringLiteral("btc-4x: muted"));
    QVERIFY(control<QCheckBox>(page, QStringLiteral("Closing the window"))->isChecked());
    QCOMPARE(edited.count(), 0);
    QCOMPARE(tray.count(), 0);
    QCOMPARE(page.settings(), settings);
}

void TestNoticesSettingsPage::everyControlHoldsAtOnce()
{
    const BoardFixture fixture;
    NoticesSettingsPage page(fixture.board, fixture.clock);
    QSignalSpy edited(&page, &NoticesSettingsPage::settingsEdited);
    const auto last = [&edited] { return edited.takeFirst().at(0).value<NoticeSettings>(); };
    control<QCheckBox>(page, QStringLiteral("Show notices"))->click();
    QVERIFY(!last().onDesktop);
    control<QCheckBox>(page, QStringLiteral("Only significant"))->click();
    QVERIFY(last().significantOnly);
    control<QCheckBox>(page, QStringLiteral("A sound"))->click();
    QVERIFY(!last().sound);
    auto *reminder = control<QSpinBox>(page, QStringLiteral("Remind"));
    QCOMPARE(reminder->text(), QStringLiteral("never"));
    reminder->setValue(15);
    QCOMPARE(last().reminderMinutes, 15);
    QVERIFY(!control<QTimeEdit>(page, QStringLiteral("Quiet from"))->isEnabled());
    control<QCheckBox>(page, QStringLiteral("Quiet every day"))->click();
    QVERIFY(last().quietHours);
    control<QTimeEdit>(page, QStringLiteral("Quiet until"))->setTime(QTime(6, 15));
    QCOMPARE(last().quietUntil, QTime(6, 15));
    control<QCheckBox>(page, QStringLiteral("Critical notices"))->click();
    QVERIFY(!last().criticalBreaksQuietHours);
    auto *command = control<QLineEdit>(page, QStringLiteral("Run this command"));
    command->setText(QStringLiteral(" /opt/pager --loud "));
    Q_EMIT command->editingFinished();
    QCOMPARE(last().command, QStringLiteral("/opt/pager --loud"));
    control<QComboBox>(page, QStringLiteral("Run it for"))->setCurrentIndex(0);
    QCOMPARE(last().commandUrgency, Urgency::Low);
    control<QSpinBox>(page, QStringLiteral("End it after"))->setValue(5);
    QCOMPARE(last().commandSeconds, 5);
    QCOMPARE(edited.count(), 0);
    const QSignalSpy tray(&page, &NoticesSettingsPage::closesToTrayEdited);
    control<QCheckBox>(page, QStringLiteral("Closing the window"))->click();
    QCOMPARE(tray.count(), 1);
}

void TestNoticesSettingsPage::mutesBots()
{
    const BoardFixture fixture;
    NoticesSettingsPage page(fixture.board, fixture.clock);
    auto *bots = control<QListWidget>(page, QStringLiteral("Muted bots"));
    auto *hour = control<QPushButton>(page, QStringLiteral("Mute for 1 hour"));
    QVERIFY(!hour->isEnabled());
    bots->item(0)->setSelected(true);
    hour->click();
    QCOMPARE(page.settings().mutedUntil.value(fixture.id()), StandingClock::start + 3'600'000);
    QVERIFY(bots->item(0)->isSelected());
    control<QPushButton>(page, QStringLiteral("Mute for good"))->click();
    QVERIFY(page.settings().isMuted(fixture.id(), StandingClock::start * 2));
    control<QPushButton>(page, QStringLiteral("Unmute"))->click();
    QVERIFY(page.settings().mutedUntil.isEmpty());
    QCOMPARE(bots->item(0)->text(), QStringLiteral("btc-4x"));
}

void TestNoticesSettingsPage::test()
{
    const BoardFixture fixture;
    NoticesSettingsPage page(fixture.board, fixture.clock);
    const QSignalSpy wanted(&page, &NoticesSettingsPage::testRequested);
    control<QPushButton>(page, QStringLiteral("Send a test"))->click();
    QCOMPARE(wanted.count(), 1);
}

QTEST_MAIN(TestNoticesSettingsPage)
#include "tst_noticessettingspage.moc"
