// SPDX-License-Identifier: GPL-3.0-or-later
#include "demobotrun.h"

#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// The text of the state file: what it looks like, and that a seed makes it repeatable.
class DemoBotTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedGivesSameTexts();
    void writerDoesNotChangeTheText();
    void otherSeedGivesOtherText();
    void changesDoNotDisturbTheMarket();
    void looksAsPythonWritesIt_data();
    void looksAsPythonWritesIt();
    void keysAreInTheBotsOrder();
    void numbersKeepTheirKind();
    void hasTheWantedSize_data();
    void hasTheWantedSize();
    void nameIsEscaped();
};

void DemoBotTextTest::sameSeedGivesSameTexts()
{
    QByteArray previous;
    for (const int count : {1, 2, 25, 60}) {
        const QByteArray text = textAfter(count);
        QVERIFY(!text.isEmpty());
        QCOMPARE(textAfter(count), text);
        QVERIFY(text != previous);
        previous = text;
    }
}

void DemoBotTextTest::writerDoesNotChangeTheText()
{
    const QByteArray text = textAfter(3);
    QVERIFY(!text.isEmpty());
    QCOMPARE(textAfter(3, {u"--writer"_s, u"rename"_s}), text);
    QCOMPARE(textAfter(3, {u"--writer"_s, u"symlink"_s}), text);
    QCOMPARE(textAfter(3, {u"--writer"_s, u"slow"_s}), text);
}

void DemoBotTextTest::otherSeedGivesOtherText()
{
    const QJsonObject one = parsed(textAfter(1));
    const QJsonObject other = parsed(textAfter(1, {u"--seed"_s, u"8"_s}));
    QVERIFY(!one.isEmpty());
    QVERIFY(one.value("initial_balance"_L1) != other.value("initial_balance"_L1));
}

void DemoBotTextTest::changesDoNotDisturbTheMarket()
{
    const QJsonObject quiet = parsed(textAfter(40, {u"--change-every"_s, u"0"_s}));
    const QJsonObject busy = parsed(textAfter(40, {u"--change-every"_s, u"2"_s}));
    QVERIFY(quiet.value("configuration"_L1) != busy.value("configuration"_L1));
    const auto probability = [](const QJsonObject &state) {
        return state.value("latest_signals"_L1)["entry"_L1]["long_prob"_L1].toDouble();
    };
    QCOMPARE(probability(quiet), probability(busy));
}

void DemoBotTextTest::looksAsPythonWritesIt_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("first") << textAfter(1);
    QTest::newRow("after many changes") << textAfter(200, {u"--change-every"_s, u"1"_s});
    QTest::newRow("large") << textAfter(2, {u"--size"_s, u"300000"_s});
    QTest::newRow("small") << textAfter(2, {u"--size"_s, u"1"_s});
    QTest::newRow("name") << textAfter(1, {u"--name"_s, u"π \"quoted\" \\ \t 🤖"_s});
}

void DemoBotTextTest::looksAsPythonWritesIt()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parsed(text).isEmpty());
    const QString python = qEnvironmentVariable("CONFIGSYNC_PYTHON");
    if (python.isEmpty() || python.endsWith("NOTFOUND"_L1))
        QSKIP("there is no Python to compare with");
    QProcess judge;
    judge.start(python, {u"-c"_s, u"import json, sys\n"
                                  "json.dump(json.loads(sys.stdin.buffer.read()), sys.stdout, indent=2)"_s});
    judge.write(text);
    judge.closeWriteChannel();
    QVERIFY(judge.waitForFinished());
    QCOMPARE(judge.readAllStandardOutput(), text);
}

void DemoBotTextTest::keysAreInTheBotsOrder()
{
    const QString text = QString::fromUtf8(textAfter(1));
    static const QRegularExpression topLevel(u"^  \"(\\w+)\": "_s, QRegularExpression::MultilineOption);
    QStringList keys;
    for (auto matches = topLevel.globalMatch(text); matches.hasNext();)
        keys.append(matches.next().captured(1));
    const QStringList wanted{
        u"demo_bot"_s,        u"bot_name"_s,      u"session_start"_s,      u"initial_balance"_s,
        u"current_balance"_s, u"timestamp"_s,     u"position"_s,           u"trades"_s,
        u"closed_trades"_s,   u"ledger"_s,        u"reconciliation_log"_s, u"latest_signals"_s,
        u"stats"_s,           u"configuration"_s, u"unrealized_pnl"_s,     u"realized_balance"_s,
        u"trading_history"_s};
    QCOMPARE(keys, wanted);
    QVERIFY(text.startsWith("{\n  \"demo_bot\": true,\n"_L1));
}

void DemoBotTextTest::numbersKeepTheirKind()
{
    const QByteArray text = textAfter(1);
    QVERIFY(text.contains("\n    \"short_threshold\": 0.8,\n"));
    QVERIFY(text.contains("\n    \"emergency_max_hold_hours\": 10.0,\n"));
    QVERIFY(text.contains("\n    \"leverage\": 4,\n"));
    QVERIFY(text.contains("\n    \"exit_strategy\": \"COMBINED\"\n  },\n"));
}

void DemoBotTextTest::hasTheWantedSize_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("11 KB") << 11'000;
    QTest::newRow("100 KB") << 100'000;
    QTest::newRow("1 MB") << 1'000'000;
}

void DemoBotTextTest::hasTheWantedSize()
{
    QFETCH(int, size);
    for (const int count : {1, 80}) {
        const QByteArray text = textAfter(count, {u"--size"_s, QString::number(size)});
        QVERIFY(!parsed(text).isEmpty());
        QVERIFY2(text.size() <= size, qPrintable(QString::number(text.size())));
        // One closed trade is about this long.
        QVERIFY2(text.size() > size - 1500, qPrintable(QString::number(text.size())));
    }
}

void DemoBotTextTest::nameIsEscaped()
{
    const QString name = u"a\nb \"c\" é 🤖"_s;
    const QByteArray text = textAfter(1, {u"--name"_s, name});
    QVERIFY(text.contains("\"bot_name\": \"a\\nb \\\"c\\\" \\u00e9 \\ud83e\\udd16\","));
    QCOMPARE(parsed(text).value("bot_name"_L1).toString(), name);
}

QTEST_GUILESS_MAIN(DemoBotTextTest)
#include "demobottext_test.moc"
