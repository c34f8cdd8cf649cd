// SPDX-License-Identifier: GPL-3.0-or-later
// `configsync import` and `configsync history`.
#include "clirunner.h"
#include "statefixture.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

class CliHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsInTheOrderOfTheFilesOwnTimes();
    void givesThePastItsPlace();
    void refusesWhatIsNoHistory();
    void namesAnUnknownBot();
    void takesTwoOfTheSameTime();
    void prunes();
    void refusesHalfAPruning_data();
    void refusesHalfAPruning();

private:
    /// A backup with a timestamp of its own; the name says nothing about it.
    static QByteArray backup(const char *time, const char *longThreshold)
    {
        static const QRegularExpression timestamp(QStringLiteral("\"timestamp\": \"[^\"]*\""));
        static const QRegularExpression threshold(QStringLiteral("\"long_threshold\": [0-9.]+"));
        QString text = QString::fromUtf8(StateFixture::good());
        text.replace(timestamp, QStringLiteral("\"timestamp\": \"") + QLatin1String(time) + u'"');
        text.replace(threshold, QStringLiteral("\"long_threshold\": ") + QLatin1String(longThreshold));
        return text.toUtf8();
    }
    static QList<QJsonObject> objects(const QByteArray &lines)
    {
        QList<QJsonObject> list;
        for (const QByteArray &line : lines.split('\n')) {
            if (!line.isEmpty())
                list.append(QJsonDocument::fromJson(line).object());
        }
        return list;
    }
};

void CliHistoryTest::importsInTheOrderOfTheFilesOwnTimes()
{
    const StateFixture fixture;
    const QString history = fixture.path(QStringLiteral("h.sqlite"));
    const QStringList paths = {
        fixture.write(QStringLiteral("a.json"), backup("2025-11-02T10:00:00", "0.6")),
        fixture.write(QStringLiteral("b.json"), backup("2025-11-01T10:00:00.5", "0.7")),
        fixture.write(QStringLiteral("c.json"), backup("2025-11-03T10:00:00", "1.5"))};
    const QStringList import =
        QStringList{QStringLiteral("import"), QStringLiteral("--history"), history,
                    QStringLiteral("--bot"),  QStringLiteral("btc"),       QStringLiteral("--time-zone"),
                    QStringLiteral("UTC")} +
        paths;
    const CliResult first = runCli(import);
    QCOMPARE(first.exitStatus, 0);
    QVERIFY(first.err.contains("c.json"));
    QVERIFY(first.err.contains("Invalid long_threshold: 1.5"));
    const QStringList print = {QStringLiteral("history"), QStringLiteral("--json"),
                               QStringLiteral("--history"), history};
    const QByteArray once = runCli(print).out;
    const QList<QJsonObject> rows = objects(once);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).value(QLatin1String("kind")).toString(), QStringLiteral("baseline"));
    QCOMPARE(rows.at(0).value(QLatin1String("time")).toString(), QStringLiteral("2025-11-01T10:00:00.500Z"));
    QCOMPARE(rows.at(0)
                 .value(QLatin1String("config"))
                 .toObject()
                 .value(QLatin1String("long_threshold"))
                 .toDouble(),
             0.7);
    QStringList members = rows.at(1).keys();
    QStringList expected = {
        QStringLiteral("seq"),      QStringLiteral("time"),  QStringLiteral("bot"),
        QStringLiteral("key"),      QStringLiteral("kind"),  QStringLiteral("before"),
        QStringLiteral("after"),    QStringLiteral("delta"), QStringLiteral("significant"),
        QStringLiteral("observed"), QStringLiteral("hash")};
    expected.sort();
    QCOMPARE(members, expected);
    QCOMPARE(rows.at(1).value(QLatin1String("observed")).toString(), QStringLiteral("import"));
    QCOMPARE(rows.at(1).value(QLatin1String("after")).toDouble(), 0.6);
    // Exact for programs, readable for people.
    QCOMPARE(rows.at(1).value(QLatin1String("delta")).toDouble(), 0.6 - 0.7);
    const CliResult table = runCli({QStringLiteral("history"), QStringLiteral("--history"), history});
    QVERIFY2(table.out.contains("long_threshold: 0.7 -> 0.6 (-0.1)"), table.out.constData());
    QCOMPARE(runCli(import).exitStatus, 0); // twice adds nothing
    QCOMPARE(runCli(print).out, once);
    QCOMPARE(
        runCli({QStringLiteral("history"), QStringLiteral("--verify"), QStringLiteral("--history"), history})
            .exitStatus,
        0);
    const CliResult since = runCli(print + QStringList{QStringLiteral("--utc"), QStringLiteral("--since"),
                                                       QStringLiteral("2025-11-02")});
    QCOMPARE(objects(since.out).size(), 1);
}

void CliHistoryTest::givesThePastItsPlace()
{
    const StateFixture fixture;
    const QString history = fixture.path(QStringLiteral("h.sqlite"));
    const QStringList import = {QStringLiteral("import"), QStringLiteral("--history"), history,
                                QStringLiteral("--bot"), QStringLiteral("btc")};
    QCOMPARE(runCli(import + QStringList(fixture.write(QStringLiteral("3.json"),
                                                       backup("2025-11-03T10:00:00Z", "0.6"))))
                 .exitStatus,
             0);
    QCOMPARE(runCli(import + QStringList(fixture.write(QStringLiteral("1.json"),
                                                       backup("2025-11-01T10:00:00Z", "0.8"))))
                 .exitStatus,
             0);
    QCOMPARE(runCli(import + QStringList(fixture.write(QStringLiteral("2.json"),
                                                       backup("2025-11-02T10:00:00Z", "0.7"))))
                 .exitStatus,
             0);
    const QList<QJsonObject> rows = objects(
        runCli({QStringLiteral("history"), QStringLiteral("--json"), QStringLiteral("--history"), history})
            .out);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0).value(QLatin1String("kind")).toString(), QStringLiteral("baseline"));
    QCOMPARE(rows.at(1).value(QLatin1String("before")).toDouble(), 0.8);
    QCOMPARE(rows.at(1).value(QLatin1String("after")).toDouble(), 0.7);
    QCOMPARE(rows.at(2).value(QLatin1String("before")).toDouble(), 0.7);
    QCOMPARE(rows.at(2).value(QLatin1String("after")).toDouble(), 0.6);
    QCOMPARE(
        runCli({QStringLiteral("history"), QStringLiteral("--verify"), QStringLiteral("--history"), history})
            .exitStatus,
        0);
}

void CliHistoryTest::refusesWhatIsNoHistory()
{
    const StateFixture fixture;
    const QString path = fixture.write(QStringLiteral("state.json"), StateFixture::good());
    const CliResult result = runCli({QStringLiteral("import"), QStringLiteral("--history"), path, path});
    QCOMPARE(result.exitStatus, 2);
    QVERIFY(result.err.contains("no history of this program"));
    QCOMPARE(runCli({QStringLiteral("validate"), path}).exitStatus, 0);
    QCOMPARE(
        runCli({QStringLiteral("history"), QStringLiteral("--history"), fixture.path(QStringLiteral("none"))})
            .exitStatus,
        2);
}

void CliHistoryTest::namesAnUnknownBot()
{
    const StateFixture fixture;
    const QString history = fixture.path(QStringLiteral("h.sqlite"));
    QCOMPARE(runCli({QStringLiteral("import"), QStringLiteral("--history"), history,
                     fixture.write(QStringLiteral("a.json"), StateFixture::good())})
                 .exitStatus,
             0);
    const CliResult result = runCli({QStringLiteral("history"), QStringLiteral("--history"), history,
                                     QStringLiteral("--bot"), QStringLiteral("eth")});
    QCOMPARE(result.exitStatus, 2);
    QVERIFY(result.err.contains("no bot \"eth\""));
}

void CliHistoryTest::takesTwoOfTheSameTime()
{
    const StateFixture fixture;
    const QString history = fixture.path(QStringLiteral("h.sqlite"));
    const QStringList import = {
        QStringLiteral("import"),
        QStringLiteral("--history"),
        history,
        fixture.write(QStringLiteral("1.json"), backup("2025-11-01T10:00:00Z", "0.8")),
        fixture.write(QStringLiteral("2.json"), backup("2025-11-01T10:00:00Z", "0.7")),
        fixture.write(QStringLiteral("3.json"), backup("2025-11-02T10:00:00Z", "0.6"))};
    QCOMPARE(runCli(import).exitStatus, 0);
    QCOMPARE(runCli(import).exitStatus, 0);
    QCOMPARE(objects(runCli({QStringLiteral("history"), QStringLiteral("--json"), QStringLiteral("--history"),
                             history})
                         .out)
                 .size(),
             3);
    const CliResult verdict =
        runCli({QStringLiteral("history"), QStringLiteral("--verify"), QStringLiteral("--history"), history});
    QVERIFY2(verdict.exitStatus == 0, verdict.err.constData());
}

void CliHistoryTest::prunes()
{
    const StateFixture fixture;
    const QString history = fixture.path(QStringLiteral("h.sqlite"));
    QStringList import = {QStringLiteral("import"), QStringLiteral("--history"), history,
                          QStringLiteral("--bot"), QStringLiteral("btc")};
    for (const auto &[day, value] : {std::pair("01", "0.8"), {"02", "0.7"}, {"03", "0.6"}, {"04", "0.5"}})
        import.append(fixture.write(QString::fromLatin1(day) + QStringLiteral(".json"),
                                    backup(("2025-11-" + std::string(day) + "T10:00:00Z").c_str(), value)));
    QCOMPARE(runCli(import).exitStatus, 0);
    const QStringList print = {QStringLiteral("history"), QStringLiteral("--json"),
                               QStringLiteral("--history"), history};
    const QByteArray before = runCli(print).out;
    const QStringList prune = {
        QStringLiteral("history"),   QStringLiteral("--history"), history,
        QStringLiteral("--prune"),   QStringLiteral("--utc"),     QStringLiteral("--before"),
        QStringLiteral("2025-11-04")};
    const CliResult dry = runCli(prune + QStringList{QStringLiteral("--dry-run")});
    QCOMPARE(dry.exitStatus, 0);
    QCOMPARE(dry.out, QByteArray("2 changes of 1 bot before 2025-11-04 00:00:00Z would be deleted;"
                                 " nothing was deleted\n"));
    QCOMPARE(runCli(print).out, before);
    const CliResult result = runCli(prune);
    QVERIFY2(result.exitStatus == 0, result.err.constData());
    QCOMPARE(result.out,
             QByteArray("2 changes before 2025-11-04 00:00:00Z were deleted (3 entries in all)\n"));
    const QList<QJsonObject> rows = objects(runCli(print).out);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).value(QLatin1String("kind")).toString(), QStringLiteral("baseline"));
    QCOMPARE(rows.at(0).value(QLatin1String("time")).toString(), QStringLiteral("2025-11-03T10:00:00.000Z"));
    QCOMPARE(rows.at(0)
                 .value(QLatin1String("config"))
                 .toObject()
                 .value(QLatin1String("long_threshold"))
                 .toDouble(),
             0.6);
    QCOMPARE(rows.at(1).value(QLatin1String("before")).toDouble(), 0.6);
    const CliResult verdict =
        runCli({QStringLiteral("history"), QStringLiteral("--verify"), QStringLiteral("--history"), history});
    QVERIFY2(verdict.exitStatus == 0, verdict.err.constData());
    // No history is begun only to delete of it.
    const QString none = fixture.path(QStringLiteral("none.sqlite"));
    QCOMPARE(runCli({QStringLiteral("history"), QStringLiteral("--prune"), QStringLiteral("--before"),
                     QStringLiteral("1d"), QStringLiteral("--history"), none})
                 .exitStatus,
             2);
    QVERIFY(!QFile::exists(none));
}

void CliHistoryTest::refusesHalfAPruning_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("no time") << QStringList{QStringLiteral("--prune")};
    QTest::newRow("no prune") << QStringList{QStringLiteral("--before"), QStringLiteral("1d")};
    QTest::newRow("only dry") << QStringList{QStringLiteral("--dry-run")};
    QTest::newRow("no such time") << QStringList{QStringLiteral("--prune"), QStringLiteral("--before"),
                                                 QStringLiteral("soon")};
}

void CliHistoryTest::refusesHalfAPruning()
{
    QFETCH(const QStringList, options);
    QCOMPARE(runCli(QStringList{QStringLiteral("history")} + options).exitStatus, 2);
}

QTEST_GUILESS_MAIN(CliHistoryTest)
#include "cli_history_test.moc"
