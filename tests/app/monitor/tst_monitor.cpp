// SPDX-License-Identifier: GPL-3.0-or-later
// The program put together as it is: its language switches while it runs, and every dialog is left by Escape.
#include "app/monitor/commandline.h"
#include "app/monitor/help/helpdialogs.h"
#include "app/monitor/instance/startrequest.h"
#include "app/monitor/languagecontroller.h"
#include "app/monitor/log/logkeeper.h"
#include "app/monitor/mainwindow.h"
#include "app/monitor/monitor.h"
#include "app/monitor/windowsettings.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

class MonitorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void languageSwitchesWhileItRuns();
    void escapeLeavesEveryDialog();
    void shortcutsAreThoseOfTheMenus();
    void otherStartsAreAnswered();
    void whatTheDesktopLikedHoldsUntilItIsAsked();

private:
    MainWindow *window() const;
    QAction *action(const QString &text) const;
    QDialog *dialog() const;
    QString writeBot(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LanguageController> m_language;
    std::unique_ptr<LogKeeper> m_log;
    std::unique_ptr<Monitor> m_monitor;
};

void MonitorTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder->path()));
    m_language = std::make_unique<LanguageController>();
    m_log = std::make_unique<LogKeeper>(m_folder->filePath(QStringLiteral("monitor.log")));
    CommandLine line;
    line.fleetFile = m_folder->filePath(QStringLiteral("fleet.json"));
    line.historyFile = m_folder->filePath(QStringLiteral("history.sqlite"));
    line.paths = {writeBot(QStringLiteral("alpha"))};
    m_monitor = std::make_unique<Monitor>(*qApp, line, *m_language, *m_log);
    m_monitor->show();
    QVERIFY(QTest::qWaitForWindowActive(window()));
}

void MonitorTest::cleanup()
{
    m_monitor.reset();
    m_language.reset();
    m_log.reset();
}

QString MonitorTest::writeBot(const QString &name) const
{
    const QString path = m_folder->filePath(name + QStringLiteral("_state.json"));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(
            R"({"configuration": {"long_threshold": 0.8, "short_threshold": 0.8, "gate_threshold": 0.001,
            "ml_exit_threshold_base_long": 0.8, "ml_exit_threshold_base_short": 0.8,
            "emergency_stop_loss": 0.03, "emergency_max_hold_hours": 10.0, "leverage": 4}})");
    return path;
}

MainWindow *MonitorTest::window() const
{
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *widget : all) {
        if (auto *found = qobject_cast<MainWindow *>(widget))
            return found;
    }
    return nullptr;
}

QAction *MonitorTest::action(const QString &text) const
{
    const auto menus = window()->menuBar()->findChildren<QMenu *>();
    for (const QMenu *menu : menus) {
        const QList<QAction *> actions = menu->actions();
        for (QAction *candidate : actions) {
            if (candidate->text().remove(u'&') == text)
                return candidate;
        }
    }
    return nullptr;
}

QDialog *MonitorTest::dialog() const
{
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *widget : all) {
        auto *found = qobject_cast<QDialog *>(widget);
        if (found && found->isVisible())
            return found;
    }
    return nullptr;
}

void MonitorTest::languageSwitchesWhileItRuns()
{
    static const QRegularExpression hangul(QStringLiteral("[가-힣]"));
    QTRY_VERIFY(window()->windowTitle().endsWith(QStringLiteral("ConfigSync Monitor")));
    const QString english = window()->windowTitle();
    action(QStringLiteral("Settings…"))->trigger();
    QTRY_VERIFY(dialog());
    const QPointer<QDialog> settings = dialog();
    const auto language = [&settings] {
        const auto boxes = settings->findChildren<QComboBox *>();
        for (QComboBox *box : boxes) {
            if (box->findText(QStringLiteral("한국어")) >= 0 && box->isVisible())
                return box;
        }
        return static_cast<QComboBox *>(nullptr);
    };
    for (int round = 0; round < 3; ++round) {
        language()->setCurrentIndex(2);
        QTRY_VERIFY(window()->windowTitle().endsWith(QStringLiteral("ConfigSync 모니터")));
        QTRY_COMPARE(settings->windowTitle(), QStringLiteral("설정"));
        const QList<QAction *> menus = window()->menuBar()->actions();
        QVERIFY(menus.size() >= 4);
        for (const QAction *menu : menus)
            QVERIFY2(menu->text().contains(hangul), qPrintable(menu->text()));
        for (const Shortcut &shortcut : shortcutsOf(*window()->menuBar()))
            QVERIFY2(shortcut.command.contains(hangul), qPrintable(shortcut.command));
        QTRY_VERIFY(language());
        language()->setCurrentIndex(1);
        QTRY_COMPARE(window()->windowTitle(), english);
        QTRY_COMPARE(settings->windowTitle(), QStringLiteral("Settings"));
        QTRY_VERIFY(language());
    }
    settings->close();
}

void MonitorTest::escapeLeavesEveryDialog()
{
    QStringList texts;
    const auto menus = window()->menuBar()->findChildren<QMenu *>();
    QTRY_VERIFY(action(QStringLiteral("Export snapshot as CSV…"))->isEnabled());
    for (const QMenu *menu : menus) {
        const QList<QAction *> actions = menu->actions();
        for (const QAction *one : actions) {
            const QString text = one->text().remove(u'&');
            if (one->isEnabled() && !one->menu() && (text.endsWith(u'…') || menu->title() == u"&Help") &&
                !text.isEmpty())
                texts.append(text);
        }
    }
    QVERIFY2(texts.size() >= 10, qPrintable(texts.join(u',')));
    for (const QString &text : std::as_const(texts)) {
        action(text)->trigger();
        QTRY_VERIFY2(dialog(), qPrintable(text));
        const QPointer<QDialog> opened = dialog();
        QTest::keyClick(opened.data(), Qt::Key_Escape);
        QTRY_VERIFY2(!opened || !opened->isVisible(), qPrintable(text));
    }
    // None of it did anything.
    QVERIFY(action(QStringLiteral("Rename…"))->isEnabled());
}

void MonitorTest::shortcutsAreThoseOfTheMenus()
{
    const QList<Shortcut> shortcuts = shortcutsOf(*window()->menuBar());
    const auto has = [&shortcuts](const QString &command, const QString &keys) {
        return std::any_of(shortcuts.cbegin(), shortcuts.cend(), [&](const Shortcut &shortcut) {
            return shortcut.command == command && shortcut.keys == keys;
        });
    };
    QVERIFY(has(QStringLiteral("Open state file"), QStringLiteral("Ctrl+O")));
    QVERIFY(has(QStringLiteral("Larger text"), QStringLiteral("Ctrl++, Ctrl+=")));
    QVERIFY(!has(QStringLiteral("About ConfigSync Monitor"), QString()));
}

void MonitorTest::otherStartsAreAnswered()
{
    StartRequest request;
    request.paths = {writeBot(QStringLiteral("beta"))};
    window()->setWindowState(Qt::WindowMinimized);
    m_monitor->answer(request);
    QVERIFY(!window()->isMinimized());
    QTRY_VERIFY(window()->windowTitle().startsWith(QStringLiteral("beta")));
    StartRequest settings;
    settings.action = QStringLiteral("settings");
    m_monitor->answer(settings);
    QTRY_VERIFY(dialog());
    dialog()->close();
}

void MonitorTest::whatTheDesktopLikedHoldsUntilItIsAsked()
{
    cleanup();
    WindowSettings().setDesktopPreference(Brightness::Dark);
    CommandLine line;
    line.fleetFile = m_folder->filePath(QStringLiteral("fleet.json"));
    line.historyFile = m_folder->filePath(QStringLiteral("history.sqlite"));
    m_language = std::make_unique<LanguageController>();
    m_log = std::make_unique<LogKeeper>(m_folder->filePath(QStringLiteral("monitor.log")));
    m_monitor = std::make_unique<Monitor>(*qApp, line, *m_language, *m_log);
    QCOMPARE(brightnessOf(QApplication::palette()), Brightness::Dark);
    QCOMPARE(WindowSettings().desktopPreference(), std::optional(Brightness::Dark));
    // There is no bus, and so no portal any more: asked after the first painting.
    m_monitor->show();
    QTRY_COMPARE(brightnessOf(QApplication::palette()), Brightness::Light);
    QCOMPARE(WindowSettings().desktopPreference(), std::nullopt);
}

int main(int argc, char *argv[])
{
    // Nothing of the desktop of whoever runs this.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QApplication application(argc, argv);
    MonitorTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_monitor.moc"
