// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/clirunner.h"
#include "tests/app/cli/statefixture.h"

#include <QTest>

namespace {

QString text(QByteArrayView utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class CliValidateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodFilesAreOk();
    void everyViolationOfEveryFileIsTold();
    void absentFileAndSectionFail();
    void warningsDoNotFail();
    void namesAreMadeVisible();

private:
    StateFixture m_fixture;
};

void CliValidateTest::goodFilesAreOk()
{
    const QString one = m_fixture.write(text("one.json"), StateFixture::good());
    const QString two = m_fixture.write(text("two.json"), StateFixture::good());
    const CliResult result = runCli({text("validate"), one, two});
    QCOMPARE(result.exitStatus, 0);
    QCOMPARE(result.out, QByteArray(one.toUtf8() + ": OK\n" + two.toUtf8() + ": OK\n"));
    QCOMPARE(result.err, QByteArray());
}

void CliValidateTest::everyViolationOfEveryFileIsTold()
{
    const QString good = m_fixture.write(text("good.json"), StateFixture::good());
    const QString invalid = m_fixture.write(
        text("invalid.json"), StateFixture::goodWith("\"long_threshold\": 0.85", "\"long_threshold\": 1.5")
                                  .replace("\"leverage\": 4", "\"leverage\": true"));
    const QString incomplete =
        m_fixture.write(text("incomplete.json"), StateFixture::goodWith("    \"leverage\": 4,\n", ""));
    const QString corrupted = m_fixture.write(text("corrupted.json"), "{\"configuration\": nonsense}");
    const CliResult result = runCli({text("validate"), invalid, good, incomplete, corrupted});
    QCOMPARE(result.exitStatus, 1);
    const QByteArrayList lines = result.out.split('\n');
    QCOMPARE(lines.size(), 6); // with the nothing behind the last line feed
    QVERIFY2(result.out.contains(QByteArray(
                 invalid.toUtf8() + ": Invalid long_threshold: 1.5 (must be 0.0-1.0) (line 3, column ")),
             result.out.constData());
    QVERIFY2(result.out.contains(QByteArray(invalid.toUtf8() + ": Invalid leverage: true (must be ")),
             result.out.constData());
    QVERIFY(lines.contains(QByteArray(good.toUtf8() + ": OK")));
    QVERIFY2(result.out.contains(
                 QByteArray(incomplete.toUtf8() + ": Missing required key: leverage (line 2, column ")),
             result.out.constData());
    QVERIFY2(result.out.contains(QByteArray(corrupted.toUtf8() + ": Invalid JSON: ")),
             result.out.constData());
    QCOMPARE(result.err, QByteArray());
}

void CliValidateTest::absentFileAndSectionFail()
{
    const QString absent = m_fixture.path(text("absent.json"));
    const QString section = m_fixture.write(text("nosection.json"), "{}");
    const CliResult result = runCli({text("validate"), absent, section});
    QCOMPARE(result.exitStatus, 1);
    QCOMPARE(result.out, QByteArray(absent.toUtf8() + ": State file not found\n" + section.toUtf8() +
                                    ": State file has no configuration section\n"));
}

void CliValidateTest::warningsDoNotFail()
{
    const QString path =
        m_fixture.write(text("twice.json"),
                        StateFixture::goodWith("\"leverage\": 4", "\"leverage\": 3,\n    \"leverage\": 4"));
    const CliResult result = runCli({text("validate"), path});
    QCOMPARE(result.exitStatus, 0);
    QCOMPARE(result.out, QByteArray(path.toUtf8() + ": OK\n"));
    QVERIFY(result.err.startsWith(QByteArray(path.toUtf8() + ": WARNING: Duplicate key: leverage")));
}

void CliValidateTest::namesAreMadeVisible()
{
    const QString path = m_fixture.write(text("a\nb: OK\x1b[2J.json"), "{}");
    const CliResult result = runCli({text("validate"), path});
    QCOMPARE(result.exitStatus, 1);
    QCOMPARE(result.out.count('\n'), 1);
    QVERIFY(!result.out.contains('\x1b'));
}

QTEST_GUILESS_MAIN(CliValidateTest)
#include "cli_validate_test.moc"
