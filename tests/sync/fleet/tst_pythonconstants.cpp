// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/pythonconstants.h"
#include "sync/fleet/sourcereading.h"
#include "sync/values/jsonvalues.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

class TestPythonConstants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void literals_data();
    void literals();
    void noLiterals_data();
    void noLiterals();
    void assignments_data();
    void assignments();
    void linesAndTexts();
    void wholeModule();
    void hostileText();
    void files();
};

void TestPythonConstants::literals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *text, const QJsonValue &value) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << value;
    };
    row("0", 0);
    row("4", 4);
    row("-4", -4);
    row("+4", 4);
    row("- 4", -4);
    row("--4", 4);
    row("1_000", 1000);
    row("0x1F", 31);
    row("0o17", 15);
    row("0b101", 5);
    row("00", 0);
    row("9223372036854775807", std::numeric_limits<qint64>::max());
    row("0.65", 0.65);
    row("-0.03", -0.03);
    row(".5", 0.5);
    row("5.", 5.0);
    row("007.5", 7.5);
    row("1e-3", 0.001);
    row("1.5E+2", 150.0);
    row("1_0.2_5", 10.25);
    row("2e1_0", 2e10);
    row("(0.6)", 0.6);
    row("( ( 4 ) )", 4);
    row("True", true);
    row("False", false);
    row("None", QJsonValue(QJsonValue::Null));
    row("'COMBINED'", QStringLiteral("COMBINED"));
    row("\"a'b\"", QStringLiteral("a'b"));
    row("'''a\nb'''", QStringLiteral("a\nb"));
    row("r'a\\nb'", QStringLiteral("a\\nb"));
    row("u'a'", QStringLiteral("a"));
    row("'a\\tb\\x41\\u00e9\\U0001F600\\''", QString::fromUtf8("a\tbA\u00e9\U0001F600'"));
    row("''", QString());
}

void TestPythonConstants::literals()
{
    QFETCH(const QString, text);
    QFETCH(const QJsonValue, value);
    const auto literal = pythonLiteral(text);
    QVERIFY(literal.has_value());
    QVERIFY2(jsonEqual(*literal, value), qPrintable(jsonText(*literal)));
}

void TestPythonConstants::noLiterals_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "1 + 1",
                             "0.5 * 2",
                             "float('0.6')",
                             "OTHER",
                             "os.environ['X']",
                             "1j",
                             "012",
                             "1__0",
                             "1_",
                             "_1",
                             "0x",
                             "1e",
                             "1e400",
                             "9223372036854775808",
                             "f'a'",
                             "b'a'",
                             "'a' 'b'",
                             "'a' + 'b'",
                             "[1]",
                             "{}",
                             "(1, 2)",
                             "(1,)",
                             "not True",
                             "true",
                             "1.2.3",
                             "-",
                             "'a\\q'",
                             "\"unclosed",
                             "0.5 if X else 0.6",
                             "1 2",
                             "...",
                             "4;"})
        QTest::addRow("%s", text) << QString::fromUtf8(text);
}

void TestPythonConstants::noLiterals()
{
    QFETCH(const QString, text);
    const auto literal = pythonLiteral(text);
    QVERIFY2(!literal, literal ? qPrintable(jsonText(*literal)) : "");
}

void TestPythonConstants::assignments_data()
{
    QTest::addColumn<QString>("code");
    // As JSON text; "-" for a constant that is no literal, empty for none.
    QTest::addColumn<QString>("value");
    const auto row = [](const char *code, const char *value) {
        QTest::addRow("%s", code) << QString::fromUtf8(code) << QString::fromUtf8(value);
    };
    row("X = 0.6", "0.6");
    row("X=4", "4");
    row("X: float = 0.6  # was 0.7", "0.6");
    row("X: Literal['=', \"#\"] = 'a'", "\"a\"");
    row("X: float", "");
    row("X = 1\nX = 2\n", "2");
    row("X = 1\r\nY = 5\r\nX = 3\r\n", "3");
    row("X = 1; X = 2 ; Y = 3", "2");
    row("X = Y = 0.5", "0.5");
    row("Y = X = 0.5", "0.5");
    row("X = (\n    0.6  # percent\n)\n", "0.6");
    row("X = \\\n    0.7\n", "0.7");
    row("X = '#not a comment'", "\"#not a comment\"");
    row("X = 'a;b'", "\"a;b\"");
    row("\"\"\"\nX = 9\n\"\"\"\nX = 1", "1");
    row("Y = '''\nX = 9\n'''", "");
    row("Y = [\nX == 9,\n]\nX = 2", "2");
    row("call(\nX=9,\n)", "");
    row("def f():\n    X = 9\n", "");
    row("X = 1\ndef f():\n    X = 9\n", "1");
    row("X = 1\nclass A:\n    X = 9\n    def f(self):\n        X = 8\n", "1");
    row("X = 1\n@wraps\ndef f(X=3):\n\tX = 9\n\nasync def g():\n  X = 7", "1");
    row("X = 1\nself.X = 9\nd['X'] = 8", "1");
    row("X = 1 + 1", "-");
    row("X = float('0.6')", "-");
    row("X = 1\nX += 1", "-");
    row("X = 1\nX = X * 2", "-");
    row("X, Y = 1, 2", "-");
    row("(X, Y) = 1, 2", "-");
    row("from settings import X", "-");
    row("from settings import (\n    Y,\n    X,\n)", "-");
    row("X = 1\nif DEBUG:\n    X = 2", "-");
    row("if DEBUG:\n    X = 2\nX = 3", "3");
    row("try:\n    X = 1\nexcept E:\n    pass", "-");
    row("X == 1", "");
    row("# X = 1", "");
    row("XX = 1\nX2 = 2\n_X = 3", "");
    row("X = 1\nprint(X)", "1");
    row("X \t=\t -0.03", "-0.03");
    row("X = 5 ;", "5");
    row("X", "");
    row("X = ", "-");
    row("assert X != 3", "");
    row("X <<= 2", "-");
    row("\xef\xbb\xbfX = 4", "4");
}

void TestPythonConstants::assignments()
{
    QFETCH(const QString, code);
    QFETCH(const QString, value);
    const auto constants = pythonConstants(code);
    const auto found = constants.constFind(QStringLiteral("X"));
    const QString got = found == constants.constEnd() ? QString()
                        : found->isLiteral()          ? jsonText(found->value)
                                                      : QStringLiteral("-");
    QCOMPARE(got, value);
}

void TestPythonConstants::linesAndTexts()
{
    const auto constants = pythonConstants(QStringLiteral(
        "# bot\nA = 1\n\n\"\"\"a\nb\"\"\"\nB = (\n  2\n)\nC = os.getenv(\n   'X')\nD = \\\n 3; E = 4\n"));
    QCOMPARE(constants.value(QStringLiteral("A")).line, 2);
    QCOMPARE(constants.value(QStringLiteral("B")).line, 6);
    QCOMPARE(constants.value(QStringLiteral("C")).line, 9);
    QCOMPARE(constants.value(QStringLiteral("C")).text, QStringLiteral("os.getenv( 'X')"));
    QCOMPARE(constants.value(QStringLiteral("D")).line, 11);
    QCOMPARE(constants.value(QStringLiteral("E")).line, 12);
    const auto longOne = pythonConstants(QStringLiteral("A = f(") + QString(1000, u'x') + u')');
    QVERIFY(longOne.value(QStringLiteral("A")).text.size() <= 120);
}

void TestPythonConstants::wholeModule()
{
    const auto constants = pythonConstants(QString::fromUtf8(R"py(#!/usr/bin/env python3
"""Trading bot. LONG_THRESHOLD = 0.1 is only prose."""
import os
from dataclasses import dataclass

LONG_THRESHOLD: float = 0.65  # 65 %
SHORT_THRESHOLD = 0.60
GATE_THRESHOLD = 1e-3
LEVERAGE = 4
EXIT_STRATEGY = "COMBINED"
EMERGENCY_STOP_LOSS = -0.03
MAX_LOSS = EMERGENCY_STOP_LOSS * LEVERAGE
PAIRS = {
    "LEVERAGE": 20,
}

@dataclass
class State:
    LEVERAGE: int = 10

    def save(self):
        LONG_THRESHOLD = 0.9
        return {"long_threshold": LONG_THRESHOLD}

if __name__ == "__main__":
    main()
)py"));
    QCOMPARE(constants.value(QStringLiteral("LONG_THRESHOLD")).value.toDouble(), 0.65);
    QCOMPARE(constants.value(QStringLiteral("LEVERAGE")).value.toInt(), 4);
    QCOMPARE(constants.value(QStringLiteral("GATE_THRESHOLD")).value.toDouble(), 0.001);
    QCOMPARE(constants.value(QStringLiteral("EMERGENCY_STOP_LOSS")).value.toDouble(), -0.03);
    QCOMPARE(constants.value(QStringLiteral("EXIT_STRATEGY")).value.toString(), QStringLiteral("COMBINED"));
    QVERIFY(!constants.value(QStringLiteral("MAX_LOSS")).isLiteral());
    QVERIFY(!constants.value(QStringLiteral("PAIRS")).isLiteral());
}

void TestPythonConstants::hostileText()
{
    // Nothing of this is Python; nothing of it may hang or crash.
    const QStringList codes = {QString(100'000, u'('),
                               QString(100'000, u'\''),
                               QString(100'000, u'\\'),
                               QString(100'000, u'='),
                               QString(10'000, u'-') + QStringLiteral("1"),
                               QStringLiteral("X = '''"),
                               QStringLiteral("X = \"\\"),
                               QStringLiteral("X = 1\\"),
                               QStringLiteral(")]}\nX = 1"),
                               QString(u'\0') + QStringLiteral("X = 1"),
                               QStringLiteral("X = ") + QString(50'000, u'9'),
                               QStringLiteral("a ").repeated(20'000) + u'='};
    for (const QString &code : codes)
        pythonConstants(code);
    QCOMPARE(pythonConstants(QStringLiteral(")]}\nX = 1")).value(QStringLiteral("X")).value.toInt(), 1);
}

void TestPythonConstants::files()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bot.py"));
    QVERIFY(!SourceReading::read(path).problem.isEmpty());
    QCOMPARE(SourceReading::read(path).editedAt(), 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("LEVERAGE = 5\n") > 0);
    file.close();
    const SourceReading reading = SourceReading::read(path);
    QCOMPARE(reading.problem, QString());
    QCOMPARE(reading.constants.value(QStringLiteral("LEVERAGE")).value.toInt(), 5);
    QVERIFY(reading.editedAt() > 0);
    const QString pipe = folder.filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(!SourceReading::read(pipe).problem.isEmpty()); // and it does not wait for a writer
    QVERIFY(!SourceReading::read(folder.path()).problem.isEmpty());
}

QTEST_GUILESS_MAIN(TestPythonConstants)
#include "tst_pythonconstants.moc"
