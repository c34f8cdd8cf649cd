// SPDX-License-Identifier: GPL-3.0-or-later
#include "demobotrun.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// What a monitor would say of the file, as shortly as the tables below want it.
QString verdict(const QString &path)
{
    if (!QFile::exists(path))
        return u"no file"_s;
    const QByteArray text = contentOf(path);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return text.contains(": NaN") ? u"NaN"_s : u"no JSON"_s;
    const QJsonValue configuration = document["configuration"_L1];
    if (configuration.isUndefined())
        return u"no section"_s;
    const QStringList offences = configurationOffences(configuration.toObject());
    return offences.isEmpty() ? u"good"_s : offences.join(", "_L1);
}

} // namespace

/// Each scenario does what it says, when it says it, and gets well again.
class DemoBotScenariosTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failsAndRecovers_data();
    void failsAndRecovers();
    void failureIsReported();
    void canFailFirst();
    void canFailForever();
    void canNeverBeHealthy();
    void lateWritesNothing();
    void damagedFileIsStillItsOwn();
    void missingDeletesTheLink();
};

void DemoBotScenariosTest::failsAndRecovers_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<int>("episode");
    QTest::addColumn<QString>("failure");
    const auto add = [](const char *scenario, const QStringList &failures) {
        for (int i = 0; i < failures.size(); ++i)
            QTest::addRow("%s %d", scenario, i) << QString::fromLatin1(scenario) << i << failures.at(i);
    };
    add("normal", {u"good"_s});
    add("missing", {u"no file"_s, u"no section"_s, u"no file"_s});
    add("corrupted", {u"no JSON"_s, u"no JSON"_s, u"no JSON"_s, u"no JSON"_s});
    add("incomplete", {u"gate_threshold is missing"_s,
                       u"long_threshold is missing, short_threshold is missing"_s, u"leverage is missing"_s,
                       u"ml_exit_threshold_base_long is missing, emergency_stop_loss is missing, "
                       "emergency_max_hold_hours is missing"_s});
    add("invalid", {u"long_threshold is out of range"_s,
                    u"emergency_max_hold_hours is out of range, leverage is not allowed"_s,
                    u"emergency_stop_loss is out of range"_s,
                    u"short_threshold is no number, gate_threshold is no number"_s, u"NaN"_s});
}

void DemoBotScenariosTest::failsAndRecovers()
{
    QFETCH(QString, scenario);
    QFETCH(int, episode);
    QFETCH(QString, failure);
    // One healthy turn, then two failing ones, and so on.
    for (const QString &writer : {u"truncate"_s, u"rename"_s, u"symlink"_s}) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"state.json"_s);
        const auto verdictAfter = [&](int turns) {
            const DemoBotRun run =
                runDemoBot({u"--scenario"_s, scenario, u"--healthy-writes"_s, u"1"_s, u"--failing-writes"_s,
                            u"2"_s, u"--rate"_s, u"0"_s, u"--writer"_s, writer, u"--count"_s,
                            QString::number(turns), u"--quiet"_s, path});
            return run.exitCode == 0 ? verdict(path) : run.errors;
        };
        const int begin = 3 * episode;
        QCOMPARE(verdictAfter(begin + 1), u"good"_s);
        QCOMPARE(verdictAfter(begin + 2), failure);
        QCOMPARE(verdictAfter(begin + 3), failure);
        QCOMPARE(verdictAfter(begin + 4), u"good"_s);
    }
}

void DemoBotScenariosTest::failureIsReported()
{
    const QTemporaryDir folder;
    const DemoBotRun run =
        runDemoBot({u"--scenario"_s, u"invalid"_s, u"--healthy-writes"_s, u"2"_s, u"--failing-writes"_s,
                    u"2"_s, u"--seed"_s, u"1"_s, u"--rate"_s, u"0"_s, u"--change-every"_s, u"0"_s,
                    u"--count"_s, u"7"_s, folder.filePath(u"state.json"_s)});
    QCOMPARE(run.output, u"2025-01-06T09:02:00 invalid: long_threshold 1.5\n"
                         "2025-01-06T09:04:00 recovered\n"
                         "2025-01-06T09:06:00 invalid: leverage 7, emergency_max_hold_hours 48.0\n"_s);
}

void DemoBotScenariosTest::canFailFirst()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"state.json"_s);
    const QStringList arguments{u"--scenario"_s,
                                u"missing"_s,
                                u"--fail-first"_s,
                                u"--healthy-writes"_s,
                                u"2"_s,
                                u"--failing-writes"_s,
                                u"2"_s,
                                u"--rate"_s,
                                u"0"_s,
                                u"--quiet"_s,
                                path,
                                u"--count"_s};
    QCOMPARE(runDemoBot(arguments + QStringList{u"2"_s}).exitCode, 0);
    QCOMPARE(verdict(path), u"no file"_s);
    QCOMPARE(runDemoBot(arguments + QStringList{u"4"_s}).exitCode, 0);
    QCOMPARE(verdict(path), u"good"_s);
    QCOMPARE(runDemoBot(arguments + QStringList{u"5"_s}).exitCode, 0);
    QCOMPARE(verdict(path), u"no section"_s);
}

void DemoBotScenariosTest::canFailForever()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"state.json"_s);
    for (const int count : {4, 12, 50}) {
        QCOMPARE(runDemoBot({u"--scenario"_s, u"incomplete"_s, u"--healthy-writes"_s, u"3"_s,
                             u"--failing-writes"_s, u"0"_s, u"--rate"_s, u"0"_s, u"--quiet"_s, u"--count"_s,
                             QString::number(count), path})
                     .exitCode,
                 0);
        QCOMPARE(verdict(path), u"gate_threshold is missing"_s);
    }
}

void DemoBotScenariosTest::canNeverBeHealthy()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"state.json"_s);
    QStringList verdicts;
    for (int count = 1; count <= 4; ++count) {
        QCOMPARE(runDemoBot({u"--scenario"_s, u"missing"_s, u"--healthy-writes"_s, u"0"_s,
                             u"--failing-writes"_s, u"2"_s, u"--rate"_s, u"0"_s, u"--quiet"_s, u"--count"_s,
                             QString::number(count), path})
                     .exitCode,
                 0);
        verdicts.append(verdict(path));
    }
    QCOMPARE(verdicts, (QStringList{u"no file"_s, u"no file"_s, u"no section"_s, u"no section"_s}));
}

void DemoBotScenariosTest::lateWritesNothing()
{
    const QStringList late{u"--scenario"_s,       u"late"_s, u"--healthy-writes"_s, u"3"_s,
                           u"--failing-writes"_s, u"4"_s};
    const QByteArray last = textAfter(3, late);
    QVERIFY(!last.isEmpty());
    QCOMPARE(textAfter(4, late), last);
    QCOMPARE(textAfter(7, late), last);
    // Time has gone on meanwhile.
    QCOMPARE(parsed(textAfter(8, late)).value("timestamp"_L1).toString().left(19), u"2025-01-06T09:07:00"_s);
}

void DemoBotScenariosTest::damagedFileIsStillItsOwn()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"state.json"_s);
    for (int episode = 0; episode < 3; ++episode) {
        QCOMPARE(runDemoBot({u"--scenario"_s, u"corrupted"_s, u"--healthy-writes"_s, u"1"_s,
                             u"--failing-writes"_s, u"1"_s, u"--rate"_s, u"0"_s, u"--quiet"_s, u"--count"_s,
                             QString::number(2 * episode + 2), path})
                     .exitCode,
                 0);
        QCOMPARE(verdict(path), u"no JSON"_s);
    }
    QCOMPARE(runDemoBot({u"--count"_s, u"1"_s, u"--quiet"_s, path}).exitCode, 0);
    QCOMPARE(verdict(path), u"good"_s);
}

void DemoBotScenariosTest::missingDeletesTheLink()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"state.json"_s);
    QCOMPARE(runDemoBot({u"--scenario"_s, u"missing"_s, u"--healthy-writes"_s, u"1"_s, u"--writer"_s,
                         u"symlink"_s, u"--rate"_s, u"0"_s, u"--quiet"_s, u"--count"_s, u"2"_s, path})
                 .exitCode,
             0);
    QVERIFY(!QFileInfo(path).isSymLink());
    QVERIFY(QFileInfo(folder.filePath(u"..data"_s)).isSymLink());
}

QTEST_GUILESS_MAIN(DemoBotScenariosTest)
#include "demobotscenarios_test.moc"
