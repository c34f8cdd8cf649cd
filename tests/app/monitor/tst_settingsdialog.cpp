// SPDX-License-Identifier: GPL-3.0-or-later
// The settings dialog: its controls and the settings are one, whoever changes them.
#include "app/monitor/notices/noticepreferences.h"
#include "app/monitor/settings/settingscontroller.h"
#include "app/monitor/settings/settingsdocument.h"
#include "app/monitor/settings/settingspages.h"
#include "app/monitor/settings/settingsstore.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

class SettingsDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void controlsSetAtOnce();
    void controlsFollow();
    void typingIsOneChange();
    void pageIsOpenedById();
    void escapeCloses();
    void resetAsksFirst();
    void settingsAreExportedAndImported();
    void noticesGoWithThem();

private:
    void exportTo(const QString &path);
    void importFrom(const QString &path);
    QMessageBox *question() const;
    void agree() const;
    template <typename Widget>
    Widget *control(const QString &name) const;
    QPushButton *button(const QString &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsStore> m_store;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<SettingsController> m_controller;
};

void SettingsDialogTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<SettingsStore>(m_folder->filePath(QStringLiteral("settings.ini")));
    m_window = std::make_unique<QWidget>();
    m_controller = std::make_unique<SettingsController>(*m_store, *m_window);
    m_controller->addPage({QStringLiteral("general"), [] { return QStringLiteral("General"); },
                           [this] { return makeGeneralSettings(*m_store); }});
    m_controller->addPage({QStringLiteral("files"), [] { return QStringLiteral("Files"); },
                           [this] { return makeFileSettings(*m_store); }});
    m_controller->open();
}

void SettingsDialogTest::cleanup()
{
    m_controller.reset();
    m_window.reset();
}

/// By its accessible name, as a screen reader finds it.
template <typename Widget>
Widget *SettingsDialogTest::control(const QString &name) const
{
    const auto all = m_controller->dialog()->findChildren<Widget *>();
    for (Widget *widget : all) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

QPushButton *SettingsDialogTest::button(const QString &text) const
{
    const auto all = m_controller->dialog()->findChildren<QPushButton *>();
    for (QPushButton *candidate : all) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

void SettingsDialogTest::controlsSetAtOnce()
{
    control<QComboBox>(QStringLiteral("Language"))->setCurrentIndex(2);
    QCOMPARE(m_store->settings().language, LanguageChoice::Korean);
    control<QComboBox>(QStringLiteral("Colours"))->setCurrentIndex(2);
    QCOMPARE(m_store->settings().theme, ThemeChoice::Dark);
    control<QComboBox>(QStringLiteral("Times"))->setCurrentIndex(1);
    QCOMPARE(m_store->settings().times, TimeChoice::Utc);
    m_controller->dialog()->findChild<QCheckBox *>()->click();
    QVERIFY(m_store->settings().startAtLogin);
    control<QSpinBox>(QStringLiteral("Largest file that is read"))->setValue(3);
    QCOMPARE(m_store->settings().maximumFileSize, 3);
    const SettingsStore file(m_store->path());
    QCOMPARE(file.settings(), m_store->settings());
}

void SettingsDialogTest::controlsFollow()
{
    ApplicationSettings settings;
    settings.theme = ThemeChoice::Light;
    settings.textSize = 140;
    settings.lateAfter = 90;
    m_store->set(settings);
    QCOMPARE(control<QComboBox>(QStringLiteral("Colours"))->currentIndex(), 1);
    QCOMPARE(control<QSpinBox>(QStringLiteral("Text size"))->value(), 140);
    QCOMPARE(control<QSpinBox>(QStringLiteral("A bot is late after"))->value(), 90);
}

void SettingsDialogTest::typingIsOneChange()
{
    m_controller->open(QStringLiteral("files"));
    auto *box = control<QSpinBox>(QStringLiteral("A bot is late after"));
    QVERIFY(QTest::qWaitForWindowActive(m_controller->dialog()));
    int changes = 0;
    connect(m_store.get(), &SettingsStore::changed, box, [&changes] { ++changes; });
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("600"));
    QCOMPARE(changes, 0);
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(changes, 1);
    QCOMPARE(m_store->settings().lateAfter, 600);
    // Return in a field closes nothing.
    QVERIFY(m_controller->dialog()->isVisible());
}

void SettingsDialogTest::pageIsOpenedById()
{
    QCOMPARE(m_controller->dialog()->currentPage(), QStringLiteral("general"));
    m_controller->open(QStringLiteral("files"));
    QCOMPARE(m_controller->dialog()->currentPage(), QStringLiteral("files"));
    QVERIFY(control<QSpinBox>(QStringLiteral("A bot is late after"))->isVisible());
    m_controller->open(QStringLiteral("no such page"));
    QCOMPARE(m_controller->dialog()->currentPage(), QStringLiteral("files"));
}

void SettingsDialogTest::escapeCloses()
{
    QVERIFY(QTest::qWaitForWindowActive(m_controller->dialog()));
    QTest::keyClick(m_controller->dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!m_controller->dialog());
}

void SettingsDialogTest::resetAsksFirst()
{
    ApplicationSettings settings;
    settings.textSize = 140;
    m_store->set(settings);
    for (const bool yes : {false, true}) {
        button(QStringLiteral("&Reset all…"))->click();
        auto *box = m_controller->dialog()->findChild<QMessageBox *>();
        QVERIFY(box && box->isVisible());
        QVERIFY(box->defaultButton() == box->button(QMessageBox::Cancel));
        QCOMPARE(m_store->settings().textSize, 140);
        if (yes)
            button(QStringLiteral("&Reset"))->click();
        else
            QTest::keyClick(box, Qt::Key_Escape);
        QTRY_VERIFY(!m_controller->dialog()->findChild<QMessageBox *>());
        QCOMPARE(m_store->settings().textSize, yes ? 100 : 140);
    }
}

void SettingsDialogTest::settingsAreExportedAndImported()
{
    ApplicationSettings settings;
    settings.textSize = 140;
    m_store->set(settings);
    const QString path = m_folder->filePath(QStringLiteral("kept.json"));
    exportTo(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), writeSettings(settings));
    file.close();
    m_store->set(ApplicationSettings());

    importFrom(path);
    QCOMPARE(m_store->settings(), settings);

    // What cannot be used is named, and the rest is taken only where the user says so.
    const QString mixed = m_folder->filePath(QStringLiteral("mixed.json"));
    QFile other(mixed);
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write(R"({"configsync_monitor_settings": 1,
                    "settings": {"window/text_size": 90, "window/theme": "<b>purple</b>"}})");
    other.close();
    importFrom(mixed);
    const QMessageBox *const box = question();
    QVERIFY(box);
    QVERIFY(box->informativeText().contains(QStringLiteral("window/theme: \"<b>purple</b>\"")));
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QCOMPARE(m_store->settings().textSize, 140);
    agree();
    QCOMPARE(m_store->settings().textSize, 90);
}

void SettingsDialogTest::exportTo(const QString &path)
{
    QTRY_VERIFY(!m_controller->dialog()->findChild<QFileDialog *>());
    button(QStringLiteral("&Export…"))->click();
    auto *dialog = m_controller->dialog()->findChild<QFileDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
}

void SettingsDialogTest::importFrom(const QString &path)
{
    QTRY_VERIFY(!m_controller->dialog()->findChild<QFileDialog *>());
    button(QStringLiteral("&Import…"))->click();
    auto *chooser = m_controller->dialog()->findChild<QFileDialog *>();
    QVERIFY(chooser);
    Q_EMIT chooser->fileSelected(path);
    chooser->close();
}

/// The question that is open now; null where none is.
QMessageBox *SettingsDialogTest::question() const
{
    for (QMessageBox *const box : m_controller->dialog()->findChildren<QMessageBox *>()) {
        if (box->isVisible())
            return box;
    }
    return nullptr;
}

void SettingsDialogTest::agree() const
{
    const QMessageBox *const box = question();
    QVERIFY(box);
    const QList<QAbstractButton *> buttons = box->buttons();
    for (QAbstractButton *candidate : buttons) {
        if (box->buttonRole(candidate) == QMessageBox::AcceptRole)
            candidate->click();
    }
}

void SettingsDialogTest::noticesGoWithThem()
{
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
    NoticePreferences preferences;
    m_controller->addSection(preferences.section());
    NoticeSettings settings;
    settings.quietHours = true;
    settings.quietFrom = QTime(21, 30);
    settings.reminderMinutes = 15;
    settings.command = QStringLiteral("notify \"me\"");
    preferences.setNotices(settings);
    preferences.setClosesToTray(false);
    const QString path = m_folder->filePath(QStringLiteral("kept.json"));
    exportTo(path);

    button(QStringLiteral("&Reset all…"))->click();
    agree();
    QCOMPARE(preferences.notices(), NoticeSettings());
    QVERIFY(preferences.closesToTray());

    // A file that starts a program is not taken without a question.
    importFrom(path);
    QCOMPARE(preferences.notices(), NoticeSettings());
    QVERIFY(question());
    QVERIFY(question()->informativeText().contains(QStringLiteral("notify \"me\"")));
    agree();
    QCOMPARE(preferences.notices(), settings);
    QVERIFY(!preferences.closesToTray());

    // The same again asks nothing. What is wrong is named, and what the file does not say stays.
    importFrom(path);
    QVERIFY(!question());
    QFile mixed(m_folder->filePath(QStringLiteral("mixed.json")));
    QVERIFY(mixed.open(QIODevice::WriteOnly));
    mixed.write(R"({"configsync_monitor_settings": 1, "settings": {},
                    "notices": {"sound": false, "quiet_from": "25:00", "colour": "red"}})");
    mixed.close();
    importFrom(mixed.fileName());
    QVERIFY(question());
    QVERIFY(question()->informativeText().contains(QStringLiteral("notices, colour: not known")));
    QVERIFY(question()->informativeText().contains(QStringLiteral("notices, quiet_from: not a value")));
    agree();
    settings.sound = false;
    QCOMPARE(preferences.notices(), settings);
}

QTEST_MAIN(SettingsDialogTest)
#include "tst_settingsdialog.moc"
