// SPDX-License-Identifier: GPL-3.0-or-later
// `configsync watch --history`: what was printed is recorded, also when the program is killed at once; and a
// restart knows of it.
#include "tests/app/cli/clirunner.h"
#include "tests/app/cli/statefixture.h"
#include "tests/app/cli/watchprocess.h"

#include <QJsonDocument>
#include <QTest>

#include <csignal>

class CliWatchHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsWhatItSays();

private:
    static QString word(const QJsonObject &object, const char *name)
    {
        return object.value(QLatin1String(name)).toString();
    }
    static QByteArray leverage(const char *value)
    {
        return StateFixture::goodWith("\"leverage\": 4", QByteArray("\"leverage\": ") + value);
    }
    static QList<QJsonObject> recorded(const QString &history)
    {
        QList<QJsonObject> rows;
        const QByteArray out = runCli({QStringLiteral("history"), QStringLiteral("--json"),
                                       QStringLiteral("--history"), history})
                                   .out;
        for (const QByteArray &line : out.split('\n')) {
            if (!line.isEmpty())
                rows.append(QJsonDocument::fromJson(line).object());
        }
        return rows;
    }
};

void CliWatchHistoryTest::recordsWhatItSays()
{
    const StateFixture fixture;
    const QString history = fixture.path(QStringLiteral("h.sqlite"));
    const QString path = fixture.write(QStringLiteral("btc_state.json"), leverage("4"));
    const QStringList arguments = {QStringLiteral("--json"), QStringLiteral("--history"), history, path};
    {
        WatchProcess watch(arguments);
        QCOMPARE(word(watch.next(), "type"), QStringLiteral("snapshot"));
        fixture.write(QStringLiteral("btc_state.json"), leverage("5"));
        QCOMPARE(word(watch.next(), "type"), QStringLiteral("change"));
        QCOMPARE(watch.end(SIGKILL), -1);
    }
    QList<QJsonObject> rows = recorded(history);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(word(rows.at(0), "kind"), QStringLiteral("baseline"));
    QCOMPARE(word(rows.at(1), "key"), QStringLiteral("leverage"));
    QCOMPARE(rows.at(1).value(QLatin1String("before")).toInt(), 4);
    QCOMPARE(rows.at(1).value(QLatin1String("after")).toInt(), 5);
    QCOMPARE(word(rows.at(1), "observed"), QStringLiteral("live"));

    // Changed while nobody watched.
    fixture.write(QStringLiteral("btc_state.json"), leverage("10"));
    {
        WatchProcess watch(arguments);
        QCOMPARE(word(watch.next(), "type"), QStringLiteral("snapshot"));
        QCOMPARE(watch.end(SIGTERM), 0);
    }
    rows = recorded(history);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(word(rows.at(2), "observed"), QStringLiteral("startup"));
    QCOMPARE(rows.at(2).value(QLatin1String("after")).toInt(), 10);

    // Gone: it is known what ran last, so these are no emergency values.
    fixture.remove(QStringLiteral("btc_state.json"));
    {
        WatchProcess watch(arguments);
        const QJsonObject status = watch.next();
        QCOMPARE(word(status, "type"), QStringLiteral("status"));
        QCOMPARE(word(status, "status"), QStringLiteral("missing"));
        QCOMPARE(watch.end(SIGTERM), 0);
    }
    QCOMPARE(recorded(history).size(), 3);
    QCOMPARE(
        runCli({QStringLiteral("history"), QStringLiteral("--verify"), QStringLiteral("--history"), history})
            .exitStatus,
        0);
}

QTEST_GUILESS_MAIN(CliWatchHistoryTest)
#include "cli_watchhistory_test.moc"
