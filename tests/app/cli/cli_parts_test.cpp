// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bytesize.h"
#include "app/cli/difftext.h"
#include "app/cli/displaywidth.h"
#include "app/cli/suggestion.h"

#include <QTest>

class CliPartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byteSizes_data();
    void byteSizes();
    void noByteSizes_data();
    void noByteSizes();
    void displayWidths_data();
    void displayWidths();
    void suggestions_data();
    void suggestions();
    void diffColumnsStandBelowEachOther();
    void diffKeepsHostileTextApart();
};

void CliPartsTest::byteSizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("bytes");
    const auto row = [](const char *text, qint64 bytes) {
        QTest::newRow(text) << QString::fromUtf8(text) << bytes;
    };
    row("1", 1);
    row("67108864", 67108864);
    row("9007199254740993", 9007199254740993);
    row("512B", 512);
    row("64K", 65536);
    row("64k", 65536);
    row("64KiB", 65536);
    row("100M", 104857600);
    row("1G", 1073741824);
    row("2 GiB", 2147483648);
    row("1T", 1099511627776);
    row("10MB", 10000000);
    row("1kb", 1000);
    row("1.5G", 1610612736);
}

void CliPartsTest::byteSizes()
{
    QFETCH(QString, text);
    QFETCH(qint64, bytes);
    QCOMPARE(parseByteSize(text), std::optional(bytes));
}

void CliPartsTest::noByteSizes_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "0", "-1", "M", "1X", "1MiX", "1.5", "1e9", "0.0001K", "1 2", "99999999999G",
                             "9223372036854775808", "1..5M", "0x10", "１００"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void CliPartsTest::noByteSizes()
{
    QFETCH(QString, text);
    QCOMPARE(parseByteSize(text), std::optional<qint64>());
}

void CliPartsTest::displayWidths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    const auto row = [](const char *text, int width) {
        QTest::newRow(text) << QString::fromUtf8(text) << width;
    };
    row("", 0);
    row("leverage", 8);
    row("롱 진입", 7);
    row("漢字", 4);
    row("ｶﾅ", 2);
    row("é", 1);
    row("e\u0301", 1);
    row("😀", 2);
    row("✅", 2);
    row("→", 1);
}

void CliPartsTest::displayWidths()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QCOMPARE(displayWidth(text), width);
    QCOMPARE(displayWidth(paddedTo(text, 12)), 12);
    QVERIFY(paddedTo(text, 12).startsWith(text));
    QCOMPARE(paddedTo(text, 0), text);
}

void CliPartsTest::suggestions_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char *word, const char *meant) {
        QTest::newRow(word) << QString::fromUtf8(word) << QString::fromUtf8(meant);
    };
    row("validte", "validate");
    row("val", "validate");
    row("shwo", "show");
    row("wacht", "watch");
    row("xyzzy", "");
    row("", "");
    row("d", "");
}

void CliPartsTest::suggestions()
{
    QFETCH(QString, word);
    QFETCH(QString, meant);
    const QStringList commands = {QStringLiteral("show"), QStringLiteral("validate"), QStringLiteral("diff"),
                                  QStringLiteral("watch"), QStringLiteral("export")};
    QCOMPARE(likelyMeant(word, commands), meant);
}

void CliPartsTest::diffColumnsStandBelowEachOther()
{
    const QJsonObject before = {{QStringLiteral("leverage"), 4},
                                {QStringLiteral("note"), QStringLiteral("짧다")},
                                {QStringLiteral("old"), true}};
    const QJsonObject after = {{QStringLiteral("leverage"), 10},
                               {QStringLiteral("note"), QStringLiteral("long")},
                               {QStringLiteral("new"), 0.5}};
    const QList<KeyChange> changes = diffParameters(before, after, [](const KeyChange &) { return false; });
    QCOMPARE(diffText(changes, QStringLiteral("a.json"), QStringLiteral("b.json"), false),
             QStringLiteral("--- a.json\n"
                            "+++ b.json\n"
                            "  key       before       after\n"
                            "~ leverage  4            10\n"
                            "+ new       not written  0.5\n"
                            "~ note      \"짧다\"       \"long\"\n"
                            "- old       true         not written\n"));
    QCOMPARE(diffText({}, QStringLiteral("a"), QStringLiteral("b"), false), QString());
}

void CliPartsTest::diffKeepsHostileTextApart()
{
    const QJsonObject before = {{QStringLiteral("a\x1b[2J\n"), QStringLiteral("x\ny")}};
    const QJsonObject after = {{QStringLiteral("a\x1b[2J\n"), QString(QChar(0x202e) + QStringLiteral("z"))}};
    const QString text = diffText(diffParameters(before, after, [](const KeyChange &) { return false; }),
                                  QStringLiteral("a\nb"), QStringLiteral("c"), false);
    QCOMPARE(text.count(u'\n'), 4);
    QVERIFY(!text.contains(QChar(0x1b)));
    QVERIFY(!text.contains(QChar(0x202e)));
    QVERIFY(text.contains(QStringLiteral("a\\x1b[2J\\n")));
}

QTEST_GUILESS_MAIN(CliPartsTest)
#include "cli_parts_test.moc"
