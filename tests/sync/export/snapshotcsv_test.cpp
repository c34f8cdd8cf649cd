// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/export/csvwriter.h"
#include "sync/export/snapshotcsv.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

QJsonObject someSection()
{
    return {{QStringLiteral("long_threshold"), 0.85},
            {QStringLiteral("short_threshold"), 0.8},
            {QStringLiteral("gate_threshold"), 0.001},
            {QStringLiteral("ml_exit_threshold_base_long"), 0.8},
            {QStringLiteral("ml_exit_threshold_base_short"), 0.8},
            {QStringLiteral("emergency_stop_loss"), 0.03},
            {QStringLiteral("emergency_max_hold_hours"), 10.0},
            {QStringLiteral("leverage"), 4},
            {QStringLiteral("exit_strategy"), QStringLiteral("=cmd|' /C calc'!A0")},
            {QStringLiteral("limits, \"all\""), QJsonObject{{QStringLiteral("daily"), -5}}},
            {QStringLiteral("offset"), -0.25}};
}

ConfigSnapshot snapshotOf(const QJsonObject &section, ConfigSource source = ConfigSource::StateFile)
{
    ConfigSnapshot::Parts parts;
    parts.bot = {QStringLiteral("id"), QStringLiteral("btc"), QStringLiteral("/bots/btc/state.json")};
    parts.source = source;
    parts.section = section;
    parts.parameters = section;
    parts.observedAt = 1762597502039;
    return ConfigSnapshot(parts);
}

QByteArray csvOf(const ConfigSnapshot &snapshot, HealthStatus status)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    writeSnapshotCsvHeader(writer);
    writeSnapshotCsv(writer, snapshot, Profile::opportunityGating(), status);
    return buffer.data();
}

} // namespace

class SnapshotCsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsFollowTheProfile();
    void fallbackIsMarked();
    void anotherReaderReadsTheSame();
};

void SnapshotCsvTest::recordsFollowTheProfile()
{
    const ConfigSnapshot snapshot = snapshotOf(someSection());
    const QByteArrayList lines = [&snapshot] {
        QByteArray csv = csvOf(snapshot, HealthStatus::Synced);
        return csv.replace("\r\n", "\n").split('\n');
    }();
    QCOMPARE(lines.at(0),
             QByteArray("bot,key,title,value,formatted,unit,group,source,status,observed_at,hash"));
    QCOMPARE(lines.at(1),
             "btc,long_threshold,LONG entry,0.85,0.85 (85%),ratio,Entry thresholds,STATE_FILE,synced,"
             "2025-11-08T10:25:02.039Z," +
                 snapshot.hash());
    const auto lineOf = [&lines](const QByteArray &key) {
        for (const QByteArray &line : lines) {
            if (line.startsWith(QByteArray("btc," + key + ',')))
                return line;
        }
        return QByteArray();
    };
    QVERIFY(lineOf("emergency_stop_loss").contains(",0.03,'-3.0% (balance-based),percent,Risk parameters,"));
    QVERIFY(lineOf("emergency_max_hold_hours").contains(",10,10.0 hours,hours,"));
    QVERIFY(lineOf("leverage").contains(",4,4x,multiplier,"));
    QVERIFY(lineOf("offset").contains(",-0.25,'-0.25,,,STATE_FILE,"));
    // Eleven parameters, the header, and the nothing behind the last line end: what the bot did not write is
    // absent.
    QCOMPARE(lines.size(), 13);
}

void SnapshotCsvTest::fallbackIsMarked()
{
    const Profile profile = Profile::opportunityGating();
    const QByteArray csv =
        csvOf(snapshotOf(profile.emergencyValues(), ConfigSource::EmergencyFallback), HealthStatus::Fallback);
    const QByteArrayList lines = csv.trimmed().split('\n');
    QCOMPARE(lines.size(), profile.parameters().size() + 1);
    for (const QByteArray &line : lines.mid(1))
        QVERIFY2(line.contains(",EMERGENCY_FALLBACK,fallback,"), line.constData());
}

void SnapshotCsvTest::anotherReaderReadsTheSame()
{
    const QString python = qEnvironmentVariable("CONFIGSYNC_PYTHON");
    if (python.isEmpty() || !QFile::exists(python))
        QSKIP("no python3 here");
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("snapshot.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(csvOf(snapshotOf(someSection()), HealthStatus::Synced));
    file.close();

    QProcess process;
    process.start(python, {QStringLiteral("-c"),
                           QStringLiteral("import csv, json, sys\n"
                                          "with open(sys.argv[1], newline='', encoding='utf-8') as file:\n"
                                          "    rows = list(csv.DictReader(file, strict=True))\n"
                                          "print(json.dumps({row['key']: row for row in rows}))\n"),
                           file.fileName()});
    QVERIFY(process.waitForFinished(60'000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    const QJsonObject rows = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QCOMPARE(rows.size(), someSection().size());
    const QJsonObject section = someSection();
    for (auto it = section.constBegin(); it != section.constEnd(); ++it) {
        const QString value = rows.value(it.key()).toObject().value(u"value").toString();
        if (it.value().isDouble())
            QCOMPARE(value.toDouble(), it.value().toDouble());
        else if (it.value().isString())
            QCOMPARE(value, u'\'' + it.value().toString());
        else
            QCOMPARE(QJsonDocument::fromJson(value.toUtf8()).object(), it.value().toObject());
    }
}

QTEST_GUILESS_MAIN(SnapshotCsvTest)
#include "snapshotcsv_test.moc"
