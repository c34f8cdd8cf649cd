// SPDX-License-Identifier: GPL-3.0-or-later
// The terminal follows the user's language for its words; what other programs read is the same in all of
// them.
#include "app/cli/terminallanguage.h"
#include "clirunner.h"
#include "statefixture.h"
#include "watchprocess.h"

#include <QRegularExpression>
#include <QTest>

namespace {

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

/// Whatever the machine: the locale need not be installed.
QStringList korean()
{
    return {text("LC_ALL="), text("LC_MESSAGES="), text("LANGUAGE="), text("LANG=ko_KR.UTF-8")};
}

/// Without what is another at each run: the moments.
QByteArray withoutMoments(const QByteArray &output)
{
    static const QRegularExpression moment(text(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)"));
    return QString::fromUtf8(output).replace(moment, text("T")).toUtf8();
}

} // namespace

class CliLanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languagesOfTheEnvironment_data();
    void languagesOfTheEnvironment();
    void valuesAndTheirNamesAreKorean();
    void failuresAreKorean();
    void profileErrorsAreKorean();
    void helpIsKorean_data();
    void helpIsKorean();
    void wrongUsageIsToldInKorean();
    void watchSpeaksKorean();
    void dataIsTheSame_data();
    void dataIsTheSame();
    void aLanguageThatIsNotOursIsEnglish();

private:
    StateFixture m_fixture;
};

void CliLanguageTest::languagesOfTheEnvironment_data()
{
    QTest::addColumn<QByteArray>("all");
    QTest::addColumn<QByteArray>("messages");
    QTest::addColumn<QByteArray>("lang");
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *all, const char *messages, const char *lang,
                        const char *language, const char *expected) {
        QTest::newRow(name) << QByteArray(all) << QByteArray(messages) << QByteArray(lang)
                            << QByteArray(language) << QString::fromLatin1(expected);
    };
    row("nothing", "", "", "", "", "");
    row("LANG", "", "", "ko_KR.UTF-8", "", "ko");
    row("a modifier", "", "", "ko@hangul", "", "ko");
    row("LC_MESSAGES before LANG", "", "en_US.UTF-8", "ko_KR.UTF-8", "", "en");
    row("LC_ALL before both", "ko_KR", "en_US", "de_DE", "", "ko");
    row("C is none", "C.UTF-8", "ko_KR.UTF-8", "ko_KR.UTF-8", "", "");
    row("POSIX is none", "", "", "POSIX", "", "");
    row("LANGUAGE before LANG", "", "", "en_US.UTF-8", "ko:en", "ko");
    row("C before LANGUAGE", "", "", "C", "ko", "");
}

void CliLanguageTest::languagesOfTheEnvironment()
{
    QFETCH(QByteArray, all);
    QFETCH(QByteArray, messages);
    QFETCH(QByteArray, lang);
    QFETCH(QByteArray, language);
    QTEST(terminalLanguageOf(all, messages, lang, language), "expected");
}

void CliLanguageTest::valuesAndTheirNamesAreKorean()
{
    const QString path = m_fixture.write(text("state.json"), StateFixture::good());
    const CliResult result = runCli({text("show"), path}, korean());
    QCOMPARE(result.exitStatus, 0);
    const QString out = QString::fromUtf8(result.out);
    for (const char *words : {"✅ 설정 출처: 상태 파일(운영 봇)", "진입 임계값:", "롱 진입: ", "손절:",
                              "잔고 기준", "시간", "✅ 설정을 불러왔습니다!", "출처: STATE_FILE", "키: 18"})
        QVERIFY2(out.contains(text(words)), words);
    QVERIFY2(!out.contains(text("Configuration")) && !out.contains(text("hours")), result.out.constData());
}

void CliLanguageTest::failuresAreKorean()
{
    const QString path =
        m_fixture.write(text("bad.json"), StateFixture::goodWith("\"leverage\": 4", "\"leverage\": 7"));
    const CliResult invalid = runCli({text("show"), path}, korean());
    QCOMPARE(invalid.exitStatus, 1);
    const QString error = QString::fromUtf8(invalid.err);
    QVERIFY2(error.startsWith(text("❌ 설정 동기화 실패: 잘못된 leverage: 7")), invalid.err.constData());
    QVERIFY2(error.contains(text("(10행 ")), invalid.err.constData());
    const CliResult absent = runCli({text("show"), m_fixture.path(text("none.json"))}, korean());
    QVERIFY2(QString::fromUtf8(absent.err)
                 .startsWith(
                     text("⚠️ 경고: 상태 파일을 찾을 수 없습니다 - 비상 대체 설정을 "
                          "사용합니다\n "
                          " "
                          " "
                          "예상 경로: ")),
             absent.err.constData());
    const CliResult check = runCli({text("check"), path}, korean());
    QVERIFY2(
        QString::fromUtf8(check.out).startsWith(text("❌ 설정을 동기화할 수 없습니다: 잘못된 leverage: 7")),
        check.out.constData());
    // That it is no JSON is said once.
    m_fixture.write(text("torn.json"), StateFixture::good().left(200));
    const QString fleet = m_fixture.write(text("fleet.json"), R"({"bots": [{"state": "torn.json"}]})");
    const CliResult drift = runCli({text("drift"), text("--fleet"), fleet}, korean());
    QVERIFY2(
        drift.err.contains(text("비교할 수 없습니다: 상태 파일이 손상되었습니다(잘못된 JSON): ").toUtf8()) &&
            drift.err.count(text("잘못된 JSON").toUtf8()) == 1,
        drift.err.constData());
    const QString broken = m_fixture.write(text("broken.json"), R"({"bots": [{"name": "x"}, {"state": 7}]})");
    const CliResult entries = runCli({text("drift"), text("--fleet"), broken}, korean());
    const QString told = QString::fromUtf8(entries.err);
    for (const char *words : {"플릿 파일 ", ", 1행 11열, 봇 x: 봇에 \"state\"가 없습니다", ": \"state\" "})
        QVERIFY2(told.contains(text(words)), entries.err.constData());
    QVERIFY2(!told.contains(text("must be")) && !told.contains(text("line ")), entries.err.constData());
    const CliResult status = runCli({text("status"), path}, korean());
    QVERIFY2(QString::fromUtf8(status.out).startsWith(text("❌ 잘못됨      ")), status.out.constData());
}

void CliLanguageTest::profileErrorsAreKorean()
{
    m_fixture.write(text("good.json"), StateFixture::good());
    const QString profile =
        m_fixture.write(text("profile.json"),
                        R"({"properties": {"leverage": {"type": "number", "maximum": 2, "default": 3}}})");
    const CliResult show =
        runCli({text("show"), m_fixture.path(text("good.json")), text("--profile"), profile}, korean());
    QCOMPARE(show.exitStatus, 2);
    const QString place = text(", 1행 73열, 위치 /properties/leverage/default: ");
    const QString reason = text("비상값 3이(가) 파라미터 자신의 규칙을 어깁니다: ");
    QVERIFY2(QString::fromUtf8(show.err).contains(text("프로필 ") + profile + place + reason),
             show.err.constData());
    QVERIFY2(!show.err.contains("must be"), show.err.constData());
    // The same sentence where a fleet file names the profile.
    const QString fleet =
        m_fixture.write(text("profiles.json"),
                        R"({"bots": [{"name": "x", "state": "good.json", "profile": "./profile.json"}]})");
    const CliResult drift = runCli({text("drift"), text("--fleet"), fleet}, korean());
    const QString told = QString::fromUtf8(drift.err);
    QVERIFY2(told.contains(text(", 봇 x: 프로필 ")) && told.contains(place + reason), drift.err.constData());
    QVERIFY2(!told.contains(text("must be")), drift.err.constData());
}

void CliLanguageTest::helpIsKorean_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command : {"show", "validate", "diff", "watch", "export", "history", "import", "status",
                                "drift", "effective", "trades", "performance", "check"})
        QTest::newRow(command) << text(command);
}

void CliLanguageTest::helpIsKorean()
{
    QFETCH(QString, command);
    const CliResult result = runCli({command, text("--help")}, korean());
    QCOMPARE(result.exitStatus, 0);
    const QStringList lines = QString::fromUtf8(result.out).split(u'\n');
    static const QRegularExpression hangul(text("[가-힣]"));
    QVERIFY(lines.constFirst().startsWith(text("사용법: configsync ") + command));
    QVERIFY(lines.contains(text("옵션:")));
    // Each option's line, and the example's, but for those that go on in a second line.
    for (const QString &line : lines) {
        if (line.startsWith(text("  -")) || line.startsWith(text("예: ")))
            QVERIFY2(hangul.match(line).hasMatch(), line.toUtf8().constData());
    }
}

void CliLanguageTest::wrongUsageIsToldInKorean()
{
    const CliResult result = runCli({text("show"), text("--jsn")}, korean());
    QCOMPARE(result.exitStatus, 2);
    QCOMPARE(QString::fromUtf8(result.err), text("configsync show: 알 수 없는 옵션 --jsn. 혹시 "
                                                 "--json인가요?\n'configsync show --help'를 참고하세요.\n"));
    const CliResult missing = runCli({text("show"), text("x"), text("--profile")}, korean());
    QCOMPARE(missing.exitStatus, 2);
    QVERIFY2(QString::fromUtf8(missing.err).contains(text("'--profile' 뒤에 값이 없습니다.")),
             missing.err.constData());
}

void CliLanguageTest::watchSpeaksKorean()
{
    const QString path = m_fixture.write(text("watched.json"), StateFixture::good());
    WatchProcess watch({path}, korean());
    const QString first = QString::fromUtf8(watch.nextLine());
    QVERIFY2(first.contains(text("STATE_FILE, 키 18개")), first.toUtf8().constData());
    m_fixture.write(text("watched.json"), StateFixture::goodWith("\"emergency_max_hold_hours\": 10.0",
                                                                 "\"emergency_max_hold_hours\": 12"));
    const QString change = QString::fromUtf8(watch.nextLine());
    QVERIFY2(change.contains(text("emergency_max_hold_hours: 10.0시간 -> 12.0시간")),
             change.toUtf8().constData());
}

void CliLanguageTest::dataIsTheSame_data()
{
    QTest::addColumn<QStringList>("words");
    const QString good = m_fixture.write(text("state.json"), StateFixture::good());
    const QString bad =
        m_fixture.write(text("bad.json"), StateFixture::goodWith("\"leverage\": 4", "\"leverage\": 7"));
    const QString torn = m_fixture.write(text("torn.json"), StateFixture::good().left(200));
    const QString none = m_fixture.path(text("none.json"));
    const auto row = [](const char *name, const QStringList &words) { QTest::newRow(name) << words; };
    row("show", {text("show"), good, text("--json")});
    row("show, invalid", {text("show"), bad, text("--json")});
    row("show, corrupted", {text("show"), torn, text("--json")});
    row("show, absent", {text("show"), none, text("--json")});
    row("show, a folder", {text("show"), m_fixture.folder(), text("--json")});
    row("status", {text("status"), good, bad, torn, none, text("--json")});
    row("diff", {text("diff"), good, bad, text("--json"), text("--profile"), text("generic")});
    row("export", {text("export"), good});
    for (const char *command : {"trades", "performance", "check"}) {
        row(command, {text(command), good, text("--json")});
        row(qPrintable(text(command) + text(", CSV")), {text(command), good, text("--csv")});
    }
    row("check, invalid", {text("check"), bad, text("--json")});
}

void CliLanguageTest::dataIsTheSame()
{
    QFETCH(QStringList, words);
    const CliResult english = runCli(words);
    const CliResult translated = runCli(words, korean());
    // The fixture has no closed trades: as JSON they are no lines.
    QVERIFY(!english.out.isEmpty() || words.constFirst() == text("trades"));
    QCOMPARE(withoutMoments(translated.out), withoutMoments(english.out));
    QCOMPARE(translated.exitStatus, english.exitStatus);
}

void CliLanguageTest::aLanguageThatIsNotOursIsEnglish()
{
    const QString path = m_fixture.write(text("state.json"), StateFixture::good());
    const CliResult result = runCli({text("show"), path}, {text("LC_ALL=fr_FR.UTF-8")});
    QCOMPARE(result.out, runCli({text("show"), path}).out);
}

QTEST_GUILESS_MAIN(CliLanguageTest)
#include "cli_language_test.moc"
