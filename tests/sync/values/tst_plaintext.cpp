// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/plaintext.h"

#include <QTest>

class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordinaryTextStays_data();
    void ordinaryTextStays();
    void dangerousTextIsShown_data();
    void dangerousTextIsShown();
    void nothingDangerousIsLeft();
    void shortened_data();
    void shortened();
    void placeholdersAreFilledInOnePass();
};

void TestPlainText::ordinaryTextStays_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "LONG entry", "<b>0.8</b>", "한국어 설정", "Größe", "\xf0\x9f\x98\x80\xf0\x9f\x87\xb0", "שלום",
          "a\u0301", "&amp;", "\\n", "100 % — “x”", "\u00a0", "\u200d"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestPlainText::ordinaryTextStays()
{
    QFETCH(const QString, text);
    QCOMPARE(visibleText(text), text);
}

void TestPlainText::dangerousTextIsShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("visible");
    const auto row = [](const char *name, const QString &text, const char *visible) {
        QTest::newRow(name) << text << QString::fromUtf8(visible);
    };
    row("line breaks", QStringLiteral("a\r\nb\tc"), R"(a\r\nb\tc)");
    row("colour", QStringLiteral("\x1b[31mred"), R"(\x1b[31mred)");
    row("title of the terminal", QStringLiteral("\x1b]0;x\x07"), R"(\x1b]0;x\x07)");
    row("eight-bit control", QStringLiteral("\u009b31m"), R"(\x9b31m)");
    row("null", QString(1, QChar(u'\0')), R"(\x00)");
    row("delete", QStringLiteral("\x7f"), R"(\x7f)");
    row("right to left override", QStringLiteral("a\u202eb"), R"(a\u202eb)");
    row("isolates", QStringLiteral("\u2066x\u2069"), R"(\u2066x\u2069)");
    row("marks", QStringLiteral("\u200e\u200f\u061c"), R"(\u200e\u200f\u061c)");
    row("separators", QStringLiteral("\u2028\u2029"), R"(\u2028\u2029)");
    row("byte order mark", QStringLiteral("\ufeff"), R"(\ufeff)");
    row("lone high surrogate", QString(QChar(0xd83d)) + u'x', R"(\ud83dx)");
    row("lone low surrogate", QString(QChar(0xde00)), R"(\ude00)");
    row("high surrogate at the end", u'x' + QString(QChar(0xd83d)), R"(x\ud83d)");
}

void TestPlainText::dangerousTextIsShown()
{
    QFETCH(const QString, text);
    QFETCH(const QString, visible);
    QCOMPARE(visibleText(text), visible);
}

void TestPlainText::nothingDangerousIsLeft()
{
    for (int code = 0; code < 0x10000; ++code) {
        const QString visible = visibleText(QString(QChar(code)));
        for (const QChar c : visible) {
            QVERIFY(c.category() != QChar::Other_Control);
            QVERIFY(c.category() != QChar::Separator_Line);
            QVERIFY(c.category() != QChar::Separator_Paragraph);
            QVERIFY(!c.isSurrogate());
            switch (c.direction()) {
            case QChar::DirLRE:
            case QChar::DirLRO:
            case QChar::DirRLE:
            case QChar::DirRLO:
            case QChar::DirPDF:
            case QChar::DirLRI:
            case QChar::DirRLI:
            case QChar::DirFSI:
            case QChar::DirPDI:
                QFAIL(qPrintable(QStringLiteral("U+%1 is left").arg(code, 4, 16)));
            default:
                break;
            }
        }
    }
}

void TestPlainText::shortened_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("maximum");
    QTest::addColumn<QString>("visible");
    QTest::newRow("fits") << QStringLiteral("abc") << 3 << QStringLiteral("abc");
    QTest::newRow("cut") << QStringLiteral("abcd") << 3 << QStringLiteral("ab…");
    QTest::newRow("escapes count") << QStringLiteral("a\nb") << 3 << QStringLiteral("a\\…");
    QTest::newRow("pairs stay whole")
        << QString::fromUtf8("a\xf0\x9f\x98\x80xy") << 3 << QStringLiteral("a…");
    QTest::newRow("pair at the limit")
        << QString::fromUtf8("\xf0\x9f\x98\x80xyz") << 3 << QString::fromUtf8("\xf0\x9f\x98\x80…");
    QTest::newRow("one") << QStringLiteral("abc") << 1 << QStringLiteral("…");
    QTest::newRow("a million") << QString(1'000'000, u'x') << 4 << QStringLiteral("xxx…");
}

void TestPlainText::shortened()
{
    QFETCH(const QString, text);
    QFETCH(const int, maximum);
    QFETCH(const QString, visible);
    const QString found = visibleText(text, maximum);
    QCOMPARE(found, visible);
    QVERIFY(found.size() <= maximum);
}

void TestPlainText::placeholdersAreFilledInOnePass()
{
    const QStringList arguments = {QStringLiteral("%2"), QStringLiteral("b%1")};
    QCOMPARE(filledText(QStringLiteral("%1 and %2, %2"), arguments), QStringLiteral("%2 and b%1, b%1"));
    QCOMPARE(filledText(QStringLiteral("%3 %0 100% %"), arguments), QStringLiteral("%3 %0 100% %"));
    QCOMPARE(filledText(QString(), arguments), QString());
}

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
