// SPDX-License-Identifier: GPL-3.0-or-later
// `configsync watch`: the lines, in their order of a bot's life.
#include "tests/app/cli/clirunner.h"
#include "tests/app/cli/statefixture.h"
#include "tests/app/cli/watchprocess.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <csignal>

namespace {

QString text(QByteArrayView utf8)
{
    return QString::fromUtf8(utf8);
}

QByteArray withLeverage(const char *value)
{
    return StateFixture::goodWith("\"leverage\": 4", QByteArray("\"leverage\": ") + value);
}

QString type(const QJsonObject &object)
{
    return object.value(u"type").toString();
}

QString status(const QJsonObject &object)
{
    return object.value(u"status").toString();
}

} // namespace

class CliWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodStartIsASnapshotAlone();
    void wholeLifeOfABot();
    void badStartIsAStatusAlone();
    void sectionThatComesAndGoes();
    void recoveryToTheSameIsNoChange();
    void everyLineHasItsFields();
    void botsAreToldApart();
    void sameFileIsFollowedOnce();
    void fileMayAppearWithItsFolder();
    void plainLinesAreForPeople();
    void hostileNamesDoNotBreakLines();
    void plainLocaleIsNoTrouble();
    void lateIsToldOnce();

private:
    StateFixture m_fixture;
};

void CliWatchTest::goodStartIsASnapshotAlone()
{
    const QString path = m_fixture.write(text("start_state.json"), StateFixture::good());
    WatchProcess watch({text("--json"), path});
    const QJsonObject snapshot = watch.next();
    QCOMPARE(type(snapshot), text("snapshot"));
    QCOMPARE(snapshot.keys(), QStringList({text("bot"), text("config"), text("hash"), text("path"),
                                           text("source"), text("time"), text("type")}));
    QCOMPARE(snapshot.value(u"bot").toString(), text("start"));
    QCOMPARE(snapshot.value(u"source").toString(), text("STATE_FILE"));
    QCOMPARE(snapshot.value(u"hash"), runCli({text("show"), path, text("--json")}).object().value(u"hash"));
    // A trading update with the same configuration says nothing: the next line is the change.
    m_fixture.write(text("start_state.json"), StateFixture::goodWith("1024.5", "1025.75"));
    m_fixture.write(text("start_state.json"), withLeverage("5").replace("1024.5", "1026"));
    const QJsonObject change = watch.next();
    QCOMPARE(type(change), text("change"));
    QCOMPARE(watch.end(SIGTERM), 0);
    QCOMPARE(watch.errorOutput(), QByteArray());
}

void CliWatchTest::wholeLifeOfABot()
{
    const QString path = m_fixture.path(text("life_state.json"));
    WatchProcess watch({text("--json"), path});
    // It has never run.
    QCOMPARE(status(watch.next()), text("fallback"));
    QJsonObject line = watch.next();
    QCOMPARE(type(line), text("snapshot"));
    QCOMPARE(line.value(u"source").toString(), text("EMERGENCY_FALLBACK"));
    // It writes for the first time: recovery, and a snapshot rather than a change.
    m_fixture.write(text("life_state.json"), StateFixture::good());
    QCOMPARE(status(watch.next()), text("synced"));
    line = watch.next();
    QCOMPARE(type(line), text("snapshot"));
    QCOMPARE(line.value(u"source").toString(), text("STATE_FILE"));
    const QJsonValue firstHash = line.value(u"hash");
    // A change.
    m_fixture.write(text("life_state.json"), withLeverage("5"));
    line = watch.next();
    QCOMPARE(type(line), text("change"));
    QCOMPARE(line.value(u"config").toObject().value(u"leverage").toInt(), 5);
    QVERIFY(line.value(u"hash") != firstHash);
    // Damage.
    m_fixture.write(text("life_state.json"), "{\"configuration\": nonsense}");
    line = watch.next();
    QCOMPARE(type(line), text("status"));
    QCOMPARE(status(line), text("corrupted"));
    // The very same configuration again: a recovery, and no change.
    m_fixture.write(text("life_state.json"), withLeverage("5"));
    QCOMPARE(status(watch.next()), text("synced"));
    // Damage of another kind, and a recovery to another configuration.
    m_fixture.write(text("life_state.json"), withLeverage("7"));
    line = watch.next();
    QCOMPARE(status(line), text("invalid"));
    QCOMPARE(line.value(u"problems").toArray().at(0).toObject().value(u"code").toString(), text("enum"));
    m_fixture.write(text("life_state.json"), withLeverage("10"));
    QCOMPARE(status(watch.next()), text("synced"));
    line = watch.next();
    QCOMPARE(type(line), text("change"));
    const QJsonObject key = line.value(u"changes").toArray().at(0).toObject();
    QCOMPARE(key.value(u"before").toInt(), 5);
    QCOMPARE(key.value(u"after").toInt(), 10);
    // It vanishes: a good configuration is known, so that is no fallback.
    m_fixture.remove(text("life_state.json"));
    line = watch.next();
    QCOMPARE(status(line), text("missing"));
    QCOMPARE(line.value(u"problems").toArray(), QJsonArray());
    QCOMPARE(watch.end(SIGINT), 0);
}

void CliWatchTest::badStartIsAStatusAlone()
{
    const QString path = m_fixture.write(text("bad_state.json"), withLeverage("7"));
    WatchProcess watch({text("--json"), path});
    QJsonObject line = watch.next();
    QCOMPARE(type(line), text("status"));
    QCOMPARE(status(line), text("invalid"));
    m_fixture.write(text("bad_state.json"), StateFixture::good());
    QCOMPARE(status(watch.next()), text("synced"));
    line = watch.next();
    QCOMPARE(type(line), text("snapshot"));
    QCOMPARE(line.value(u"source").toString(), text("STATE_FILE"));
}

void CliWatchTest::sectionThatComesAndGoes()
{
    const QString path = m_fixture.write(text("section_state.json"), R"({"current_balance": 1})");
    WatchProcess watch({text("--json"), path});
    QJsonObject line = watch.next();
    QCOMPARE(status(line), text("fallback"));
    QVERIFY(line.value(u"message").toString().startsWith(text("State file has no configuration section")));
    QCOMPARE(type(watch.next()), text("snapshot"));
    m_fixture.write(text("section_state.json"), StateFixture::good());
    QCOMPARE(status(watch.next()), text("synced"));
    QCOMPARE(type(watch.next()), text("snapshot"));
    m_fixture.write(text("section_state.json"), R"({"configuration": null})");
    QCOMPARE(status(watch.next()), text("missing"));
}

void CliWatchTest::recoveryToTheSameIsNoChange()
{
    const QString path = m_fixture.write(text("same_state.json"), StateFixture::good());
    WatchProcess watch({text("--json"), path});
    QCOMPARE(type(watch.next()), text("snapshot"));
    m_fixture.remove(text("same_state.json"));
    QCOMPARE(status(watch.next()), text("missing"));
    // Written in another way, but the same.
    m_fixture.write(text("same_state.json"), withLeverage("4.0"));
    QCOMPARE(status(watch.next()), text("synced"));
    m_fixture.write(text("same_state.json"), withLeverage("20"));
    QCOMPARE(type(watch.next()), text("change"));
}

void CliWatchTest::everyLineHasItsFields()
{
    const QString path = m_fixture.write(text("fields_state.json"), StateFixture::good());
    WatchProcess watch({text("--json"), path});
    QCOMPARE(type(watch.next()), text("snapshot"));
    m_fixture.write(text("fields_state.json"),
                    StateFixture::goodWith("\"long_threshold\": 0.85", "\"long_threshold\": 0.9")
                        .replace("    \"volatility_low\": 0.01,\n", "")
                        .replace("\"COMBINED\"", "\"COMBINED\", \"zone\": 1"));
    const QByteArray raw = watch.nextLine();
    QVERIFY(raw.startsWith("{\"type\":\"change\",\"bot\":\"fields\",\"path\":\"/"));
    const QJsonObject change = QJsonDocument::fromJson(raw).object();
    QCOMPARE(change.keys(),
             QStringList({text("bot"), text("changes"), text("config"), text("hash"), text("path"),
                          text("significant"), text("source"), text("time"), text("type")}));
    QCOMPARE(change.value(u"significant"), QJsonValue(true)); // a key came, a key went
    const QJsonArray changes = change.value(u"changes").toArray();
    QCOMPARE(changes.size(), 3);
    for (const QJsonValue &key : changes) {
        QCOMPARE(key.toObject().keys(), QStringList({text("after"), text("before"), text("delta"),
                                                     text("key"), text("kind"), text("significant")}));
    }
    QCOMPARE(changes.at(0).toObject().value(u"key").toString(), text("long_threshold"));
    QCOMPARE(changes.at(0).toObject().value(u"significant"), QJsonValue(false)); // 0.05 is not more than 0.1
    QCOMPARE(changes.at(1).toObject().value(u"kind").toString(), text("removed"));
    QVERIFY(changes.at(1).toObject().value(u"after").isNull());
    QCOMPARE(changes.at(2).toObject().value(u"kind").toString(), text("added"));
    QVERIFY(changes.at(2).toObject().value(u"before").isNull());

    m_fixture.write(text("fields_state.json"), "[]");
    const QJsonObject failure = watch.next();
    QCOMPARE(failure.keys(), QStringList({text("bot"), text("message"), text("path"), text("problems"),
                                          text("status"), text("time"), text("type")}));
    const QString time = failure.value(u"time").toString();
    QVERIFY(time.endsWith(u'Z') && QDateTime::fromString(time, Qt::ISODateWithMs).isValid() &&
            time.size() == 24);
}

void CliWatchTest::botsAreToldApart()
{
    QVERIFY(QDir(m_fixture.folder()).mkpath(text("btc")));
    QVERIFY(QDir(m_fixture.folder()).mkpath(text("eth")));
    const QString btc = m_fixture.write(text("btc/state.json"), StateFixture::good());
    const QString eth = m_fixture.write(text("eth/state.json"), withLeverage("10"));
    WatchProcess watch({text("--json"), btc, eth});
    QSet<QString> names;
    for (int i = 0; i < 2; ++i) {
        const QJsonObject line = watch.next();
        QCOMPARE(type(line), text("snapshot"));
        QCOMPARE(line.value(u"path").toString(), line.value(u"bot").toString() == text("btc") ? btc : eth);
        names.insert(line.value(u"bot").toString());
    }
    QCOMPARE(names, QSet<QString>({text("btc"), text("eth")}));
    m_fixture.write(text("eth/state.json"), withLeverage("20"));
    const QJsonObject change = watch.next();
    QCOMPARE(type(change), text("change"));
    QCOMPARE(change.value(u"bot").toString(), text("eth"));
}

void CliWatchTest::sameFileIsFollowedOnce()
{
    const QString path = m_fixture.write(text("once_state.json"), StateFixture::good());
    WatchProcess watch({text("--json"), path, path});
    QVERIFY(watch.waitForError("is given twice, and followed once\n"));
    QCOMPARE(type(watch.next()), text("snapshot"));
    m_fixture.write(text("once_state.json"), withLeverage("5"));
    QCOMPARE(type(watch.next()), text("change"));
    m_fixture.write(text("once_state.json"), withLeverage("10"));
    QCOMPARE(watch.next().value(u"config").toObject().value(u"leverage").toInt(), 10);
}

void CliWatchTest::fileMayAppearWithItsFolder()
{
    WatchProcess watch({text("--json"), m_fixture.path(text("later/deep/state.json"))});
    QCOMPARE(status(watch.next()), text("fallback"));
    QCOMPARE(type(watch.next()), text("snapshot"));
    QVERIFY(QDir(m_fixture.folder()).mkpath(text("later/deep")));
    m_fixture.write(text("later/deep/state.json"), StateFixture::good());
    QCOMPARE(status(watch.next()), text("synced"));
    QCOMPARE(watch.next().value(u"source").toString(), text("STATE_FILE"));
}

void CliWatchTest::plainLinesAreForPeople()
{
    const QString path = m_fixture.path(text("plain_state.json"));
    WatchProcess watch({path});
    QByteArray line = watch.nextLine();
    QVERIFY2(line.contains("  plain  ⚠️ EMERGENCY_FALLBACK, 18 keys"), line.constData());
    QVERIFY(watch.waitForError("⚠️ fallback: State file not found"));
    m_fixture.write(text("plain_state.json"), StateFixture::good());
    line = watch.nextLine();
    QVERIFY2(line.contains("  plain  ✅ "), line.constData());
    line = watch.nextLine();
    QVERIFY2(line.contains("  plain  ✅ STATE_FILE, 18 keys: ML Exit 0.75/0.70"), line.constData());
    // Local time at the beginning.
    const QDateTime time =
        QDateTime::fromString(QString::fromUtf8(line.left(19)), text("yyyy-MM-dd HH:mm:ss"));
    QVERIFY(qAbs(time.secsTo(QDateTime::currentDateTime())) < 600);
    m_fixture.write(text("plain_state.json"), withLeverage("5"));
    line = watch.nextLine();
    QVERIFY2(line.endsWith("  plain  leverage: 4x -> 5x (significant)"), line.constData());
    m_fixture.write(text("plain_state.json"), withLeverage("7"));
    QVERIFY(watch.waitForError(
        "❌ invalid: Invalid leverage: 7 (must be 1, 2, 3, 4, 5, 10, or 20) (line 10, column "));
    QCOMPARE(watch.end(SIGINT), 0);
}

void CliWatchTest::hostileNamesDoNotBreakLines()
{
    const QString name = text("hostile\n\x1b[2J_state.json");
    const QString path = m_fixture.write(name, StateFixture::goodWith("\"COMBINED\"", "\"\\u001b[2J\\n\""));
    {
        WatchProcess watch({text("--json"), path});
        const QByteArray line = watch.nextLine();
        QVERIFY(!line.contains('\x1b'));
        QCOMPARE(QJsonDocument::fromJson(line).object().value(u"path").toString(), path);
    }
    WatchProcess watch({path});
    const QByteArray line = watch.nextLine();
    QVERIFY(!line.contains('\x1b'));
    QVERIFY2(line.contains("STATE_FILE, 18 keys"), line.constData());
}

void CliWatchTest::plainLocaleIsNoTrouble()
{
    const QString path = m_fixture.write(text("locale_state.json"), StateFixture::good());
    WatchProcess watch({text("--json"), path}, {text("LC_ALL=C"), text("LANG=")});
    QCOMPARE(type(watch.next()), text("snapshot"));
    QCOMPARE(watch.end(SIGTERM), 0);
    QCOMPARE(watch.errorOutput(), QByteArray());
}

void CliWatchTest::lateIsToldOnce()
{
    // A bot that wrote every two seconds, and stopped ten minutes ago.
    const QString path = m_fixture.path(text("late_state.json"));
    const QDateTime last = QDateTime::currentDateTimeUtc().addSecs(-600);
    const auto writeAt = [this](const QByteArray &content, const QDateTime &time) {
        m_fixture.write(text("late_state.json"), content, time);
    };
    writeAt(withLeverage("1"), last.addSecs(-20));
    WatchProcess watch({text("--json"), path});
    QCOMPARE(type(watch.next()), text("snapshot"));
    int secondsBefore = 18;
    for (const char *leverage : {"2", "3", "4", "5", "10", "20"}) {
        writeAt(withLeverage(leverage), last.addSecs(-secondsBefore));
        secondsBefore -= 2;
        // Of the last two writes one comes with the news that it is late: its rhythm is known by then.
        QJsonObject line = watch.next();
        if (type(line) == text("status")) {
            QCOMPARE(status(line), text("late"));
            QVERIFY(line.value(u"message").toString().startsWith(text("bot has not written for ")));
            QCOMPARE(line.value(u"problems").toArray(), QJsonArray());
            line = watch.next();
        }
        QCOMPARE(type(line), text("change"));
    }
    writeAt(withLeverage("20"), QDateTime::currentDateTimeUtc());
    QCOMPARE(status(watch.next()), text("synced"));
}

QTEST_GUILESS_MAIN(CliWatchTest)
#include "cli_watch_test.moc"
