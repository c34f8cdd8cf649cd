// SPDX-License-Identifier: GPL-3.0-or-later
// Settings in their file, as a file of their own, and damaged in every way.
#include "app/monitor/autostart.h"
#include "app/monitor/settings/settingentries.h"
#include "app/monitor/settings/settingsdocument.h"
#include "app/monitor/settings/settingsstore.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everySettingIsKept();
    void onlyWhatChangedIsWritten();
    void wrongValuesAreNamedAndKept_data();
    void wrongValuesAreNamedAndKept();
    void damagedFileIsKeptBeside();
    void unwritableFileIsTold();
    void exportIsReadBack();
    void importNamesWhatItLeavesOut();
    void importRefuses_data();
    void importRefuses();
    void autostartIsWritten();
    void autostartThatWasSwitchedOff();

private:
    void write(const QByteArray &text) const;
    QByteArray contents(const QString &path) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

namespace {

/// Another value than the usual one for every setting.
ApplicationSettings unusual()
{
    ApplicationSettings settings;
    settings.theme = ThemeChoice::Dark;
    settings.language = LanguageChoice::Korean;
    settings.times = TimeChoice::Utc;
    settings.textSize = 120;
    settings.startAtLogin = true;
    settings.startHidden = true;
    settings.maximumFileSize = 7;
    settings.lateAfter = 600;
    settings.retentionDays = 90;
    settings.historyFile = QStringLiteral("/data/a, \"b\" %1\n한.sqlite");
    return settings;
}

} // namespace

void SettingsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("sub/settings.ini"));
    QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("sub"))));
}

void SettingsTest::write(const QByteArray &text) const
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QByteArray SettingsTest::contents(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void SettingsTest::everySettingIsKept()
{
    for (const SettingEntry &entry : settingEntries())
        QVERIFY2(entry.read(unusual()) != entry.read(ApplicationSettings()), qPrintable(entry.key));
    {
        SettingsStore store(m_path);
        QCOMPARE(store.settings(), ApplicationSettings());
        QSignalSpy changed(&store, &SettingsStore::changed);
        QSignalSpy failed(&store, &SettingsStore::saveFailed);
        store.set(unusual());
        store.set(unusual());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(failed.size(), 0);
        // Not only when the program ends well.
        const SettingsStore other(m_path);
        QCOMPARE(other.settings(), unusual());
    }
    const SettingsStore again(m_path);
    QCOMPARE(again.settings(), unusual());
    QCOMPARE(again.problems(), QStringList());
}

void SettingsTest::onlyWhatChangedIsWritten()
{
    write("[window]\ntheme=purple\n\n[someone]\nelse=1\n");
    SettingsStore store(m_path);
    ApplicationSettings settings = store.settings();
    settings.textSize = 150;
    store.set(settings);
    const QByteArray text = contents(m_path);
    QVERIFY2(text.contains("theme=purple") && text.contains("else=1") && text.contains("text_size=150"),
             text.constData());
    QVERIFY2(!text.contains("language"), text.constData());
    QCOMPARE(store.problems().size(), 1);
    settings.theme = ThemeChoice::Dark;
    store.set(settings);
    QCOMPARE(store.problems(), QStringList());
}

void SettingsTest::wrongValuesAreNamedAndKept_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("problem");
    QTest::newRow("a word") << QByteArray("[window]\ntheme=purple\n")
                            << QStringLiteral("window/theme: \"purple\" is not one of auto, light, dark");
    QTest::newRow("a number out of range")
        << QByteArray("[window]\ntext_size=1000\n")
        << QStringLiteral("window/text_size: 1000 is not a whole number from 80 to 200");
    QTest::newRow("no number") << QByteArray("[files]\nmaximum_mib=lots\n")
                               << QStringLiteral(
                                      "files/maximum_mib: \"lots\" is not a whole number from 1 to 1048576");
    QTest::newRow("a huge number")
        << QByteArray("[files]\nlate_after_seconds=99999999999999999999\n")
        << QStringLiteral(
               "files/late_after_seconds: \"99999999999999999999\" is not a whole number from 0 to 2592000");
    QTest::newRow("no flag") << QByteArray("[start]\nat_login=perhaps\n")
                             << QStringLiteral("start/at_login: \"perhaps\" is neither true nor false");
    QTest::newRow("a relative path")
        << QByteArray("[history]\nfile=there.sqlite\n")
        << QStringLiteral("history/file: \"there.sqlite\" is not the absolute path of a file");
    QTest::newRow("hostile") << QByteArray("[window]\ntheme=\"<b>\\x202e\\x1b\"\n")
                             << QStringLiteral(
                                    "window/theme: \"<b>\\u202e\\u001b\" is not one of auto, light, dark");
    QTest::newRow("a list") << QByteArray("[window]\ntheme=dark, light\n")
                            << QStringLiteral(
                                   "window/theme: \"dark, light\" is not one of auto, light, dark");
}

void SettingsTest::wrongValuesAreNamedAndKept()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, problem);
    write(text);
    const SettingsStore store(m_path);
    QCOMPARE(store.settings(), ApplicationSettings());
    QCOMPARE(store.problems(), QStringList(problem));
    QCOMPARE(contents(m_path), text);
}

void SettingsTest::damagedFileIsKeptBeside()
{
    const QByteArray garbage = "[window\n\x00\xff garbage without any sense\n";
    write(garbage);
    SettingsStore store(m_path);
    QCOMPARE(store.settings(), ApplicationSettings());
    QCOMPARE(store.problems().size(), 1);
    QVERIFY2(store.problems().constFirst().contains(QStringLiteral("settings.ini.damaged")),
             qPrintable(store.problems().constFirst()));
    store.set(unusual());
    QCOMPARE(contents(m_path + QStringLiteral(".damaged")), garbage);
    const SettingsStore again(m_path);
    QCOMPARE(again.settings(), unusual());
}

void SettingsTest::unwritableFileIsTold()
{
    // A folder in its place can be written by nobody.
    QVERIFY(QDir().mkpath(m_path));
    SettingsStore store(m_path);
    QCOMPARE(store.problems().size(), 1);
    QSignalSpy failed(&store, &SettingsStore::saveFailed);
    store.set(unusual());
    QCOMPARE(failed.size(), 1);
    QCOMPARE(store.settings(), unusual());
}

void SettingsTest::exportIsReadBack()
{
    const ReadSettings read = readSettings(writeSettings(unusual()), ApplicationSettings());
    QCOMPARE(read.refusal, QString());
    QCOMPARE(read.leftOut, QStringList());
    QCOMPARE(read.taken, int(settingEntries().size()));
    QCOMPARE(read.settings, unusual());
}

void SettingsTest::importNamesWhatItLeavesOut()
{
    const ReadSettings read = readSettings(
        R"({"configsync_monitor_settings": 1, "settings": {"window/theme": "light", "window/times": 5,
            "window/text_size": 90.5, "start/at_login": "true", "colour\u202e": 1, "files/maximum_mib": 9}})",
        unusual());
    QCOMPARE(read.refusal, QString());
    QCOMPARE(read.taken, 2);
    ApplicationSettings expected = unusual();
    expected.theme = ThemeChoice::Light;
    expected.maximumFileSize = 9;
    QCOMPARE(read.settings, expected);
    QCOMPARE(read.leftOut,
             (QStringList{QStringLiteral("colour\\u202e: not known"),
                          QStringLiteral("start/at_login: \"true\" is neither true nor false"),
                          QStringLiteral("window/text_size: 90.5 is not a whole number from 80 to 200"),
                          QStringLiteral("window/times: 5 is not one of local, utc")}));
}

void SettingsTest::importRefuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("[window]");
    QTest::newRow("another object") << QByteArray("{\"version\": 1}");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("a later version") << QByteArray(
        "{\"configsync_monitor_settings\": 2, \"settings\": {\"window/theme\": \"dark\"}}");
    QTest::newRow("no settings") << QByteArray("{\"configsync_monitor_settings\": 1, \"settings\": 3}");
}

void SettingsTest::importRefuses()
{
    QFETCH(const QByteArray, bytes);
    const ReadSettings read = readSettings(bytes, unusual());
    QVERIFY(!read.refusal.isEmpty());
    QCOMPARE(read.settings, unusual());
    QCOMPARE(read.taken, 0);
}

void SettingsTest::autostartIsWritten()
{
    const QString folder = m_folder->filePath(QStringLiteral("autostart"));
    const Autostart autostart(folder, QStringLiteral("/opt/a b/\"$x\" 100%\\`/monitor"));
    QVERIFY(!autostart.isEnabled());
    QCOMPARE(autostart.setEnabled(true), QString());
    QVERIFY(autostart.isEnabled());
    const QByteArray text = contents(autostart.path());
    QVERIFY2(text.contains("\nExec=\"/opt/a b/\\\\\"\\\\$x\\\\\" 100%%\\\\\\\\\\\\`/monitor\"\n"),
             text.constData());
    QVERIFY(!text.contains("--hidden"));
    QCOMPARE(autostart.setEnabled(true, true), QString());
    QVERIFY(contents(autostart.path()).contains("/monitor\" --hidden\n"));
    QCOMPARE(autostart.setEnabled(false), QString());
    QVERIFY(!autostart.isEnabled());
    QVERIFY(!QFile::exists(autostart.path()));
    QCOMPARE(autostart.setEnabled(false), QString());
    // A file where the folder should be.
    const Autostart nowhere(m_folder->filePath(QStringLiteral("sub/settings.ini")), QStringLiteral("/x"));
    write("x");
    QVERIFY(!nowhere.setEnabled(true).isEmpty());
}

void SettingsTest::autostartThatWasSwitchedOff()
{
    const Autostart autostart(m_folder->path(), QStringLiteral("/x"));
    QCOMPARE(autostart.setEnabled(true), QString());
    QFile file(autostart.path());
    QVERIFY(file.open(QIODevice::Append));
    file.write("Hidden=true\n");
    file.close();
    QVERIFY(!autostart.isEnabled());
    QCOMPARE(autostart.setEnabled(true), QString());
    QVERIFY(autostart.isEnabled());
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
