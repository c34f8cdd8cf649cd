// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/fleet/boardfixture.h"
#include "widgets/notices/noticetexts.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

namespace {

QList<KeyChange> step(const char *key, const QJsonValue &before, const QJsonValue &after)
{
    QJsonObject from;
    QJsonObject to;
    if (!before.isUndefined())
        from.insert(QLatin1String(key), before);
    if (!after.isUndefined())
        to.insert(QLatin1String(key), after);
    return diffParameters(from, to, Profile::opportunityGating().significanceRule());
}

const QJsonValue nothing(QJsonValue::Undefined);

} // namespace

/// Notices in words, whatever a bot wrote.
class TestNoticeTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void changes_data();
    void changes();
    void turns();
    void summary();
    void hostileValues();

private:
    BotNotice notice(const QList<KeyChange> &keys) const;

    BoardFixture m_fixture;
    NoticeTexts m_texts{m_fixture.board};
};

void TestNoticeTexts::init()
{
    m_fixture.board.rename(m_fixture.id(), QStringLiteral("BTC bot"));
}

BotNotice TestNoticeTexts::notice(const QList<KeyChange> &keys) const
{
    BotNotice made;
    made.bot = m_fixture.bot.identity;
    made.add(keys, m_fixture.bot.profile, StandingClock::start);
    return made;
}

void TestNoticeTexts::changes_data()
{
    QTest::addColumn<QList<KeyChange>>("keys");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QStringList>("details");
    const auto row = [](const char *name, const QList<KeyChange> &keys, const char *headline,
                        const QStringList &details) {
        QTest::newRow(name) << keys << QString::fromUtf8(headline) << details;
    };
    row("small", step("long_threshold", 0.80, 0.85), "BTC bot: LONG entry 0.80 -> 0.85", {});
    row("significant", step("long_threshold", 0.65, 0.85), "BTC bot: LONG entry 0.65 -> 0.85",
        {QStringLiteral("A significant change.")});
    row("riskier", step("leverage", 4, 10), "BTC bot: Leverage 4x -> 10x",
        {QStringLiteral("More risk than before.")});
    row("negative", step("emergency_stop_loss", 0.03, 0.05), "BTC bot: Stop loss −3.0% -> −5.0%",
        {QStringLiteral("More risk than before.")});
    row("added", step("new", nothing, true), "BTC bot: new added: true",
        {QStringLiteral("A significant change.")});
    row("removed", step("exit_strategy", QStringLiteral("COMBINED"), nothing),
        "BTC bot: Strategy removed, was COMBINED", {QStringLiteral("A significant change.")});
    row("two", step("long_threshold", 0.80, 0.85) + step("leverage", 4, 10),
        "BTC bot: 2 parameter(s) changed",
        {QStringLiteral("Leverage 4x -> 10x (more risk)"), QStringLiteral("LONG entry 0.80 -> 0.85")});
}

void TestNoticeTexts::changes()
{
    QFETCH(QList<KeyChange>, keys);
    BotNotice made = notice(keys);
    QTEST(m_texts.headline(made), "headline");
    QTEST(m_texts.details(made), "details");
    made.add(keys, m_fixture.bot.profile, StandingClock::start);
    QVERIFY2(m_texts.headline(made).endsWith(QStringLiteral(" (2 change(s))")),
             qPrintable(m_texts.headline(made)));
}

void TestNoticeTexts::turns()
{
    SyncHealth health;
    health.status = HealthStatus::Invalid;
    SyncProblem problem;
    problem.code = SyncProblem::Code::Range;
    problem.key = QStringLiteral("long_threshold");
    problem.value = QStringLiteral("1.5");
    problem.bounds = QStringLiteral("0.0-1.0");
    health.problems = {problem};
    BotNotice made;
    made.bot = m_fixture.bot.identity;
    made.add(noticedTurn(HealthStatus::Synced, false, health), 1);
    QCOMPARE(m_texts.headline(made), QStringLiteral("BTC bot: the configuration is invalid"));
    QCOMPARE(m_texts.details(made),
             QStringList{QStringLiteral("Invalid long_threshold: 1.5 (must be 0.0-1.0)")});

    health = SyncHealth();
    health.status = HealthStatus::Synced;
    made.add(noticedTurn(HealthStatus::Invalid, false, health), 2);
    QCOMPARE(m_texts.headline(made), QStringLiteral("BTC bot: synced again"));
    QCOMPARE(m_texts.details(made), QStringList{QStringLiteral("Before: the configuration is invalid.")});

    BotNotice late;
    late.bot = m_fixture.bot.identity;
    health.late = true;
    late.add(noticedTurn(HealthStatus::Synced, false, health), 1);
    QCOMPARE(m_texts.headline(late), QStringLiteral("BTC bot: has not written for longer than usual"));
    health.late = false;
    late.add(noticedTurn(HealthStatus::Synced, true, health), 2);
    QCOMPARE(m_texts.headline(late), QStringLiteral("BTC bot: writes again"));
    QVERIFY(m_texts.details(late).isEmpty());
}

void TestNoticeTexts::summary()
{
    NoticePresentation presentation;
    SyncHealth gone;
    gone.status = HealthStatus::Missing;
    for (int i = 0; i < 30; ++i) {
        BotNotice made;
        made.bot = {QString::number(i), QStringLiteral("bot %1").arg(i), QString()};
        made.add(noticedTurn(HealthStatus::Synced, false, gone), 1);
        presentation.notices.append(made);
    }
    QCOMPARE(m_texts.headline(presentation), QStringLiteral("30 bot(s) cannot be synced"));
    const QStringList lines = m_texts.details(presentation);
    QCOMPARE(lines.size(), 9);
    QCOMPARE(lines.constFirst(), QStringLiteral("bot 0: the state file or its configuration is gone"));
    QCOMPARE(lines.constLast(), QStringLiteral("and 22 more"));
    presentation.notices.append(notice(step("leverage", 4, 10)));
    presentation.reminder = true;
    QCOMPARE(m_texts.headline(presentation), QStringLiteral("Not acknowledged yet: News of 31 bot(s)"));
}

void TestNoticeTexts::hostileValues()
{
    const QStringList seeds = {QStringLiteral("<b>x</b>"),
                               QStringLiteral("<a href=\"http://x\">y</a>"),
                               QStringLiteral("%1 %2 %99 %L1"),
                               QString(u'\n') + u'\r' + u'\t' + QChar(0x1b),
                               QString(QChar(0x202e)) + QChar(0x2066) + QChar(0x200f),
                               QString(QChar(0xd800)),
                               QString(10'000, u'w'),
                               QStringLiteral("&amp;&lt;"),
                               QString()};
    QRandomGenerator random(1);
    const auto hostile = [&] {
        QString text;
        for (int i = random.bounded(1, 5); i > 0; --i)
            text += seeds.at(random.bounded(static_cast<int>(seeds.size())));
        return text;
    };
    for (int i = 0; i < 1'000; ++i) {
        m_fixture.board.rename(m_fixture.id(), hostile());
        QJsonObject before{{QStringLiteral("exit_strategy"), hostile()}};
        QJsonObject after{{QStringLiteral("exit_strategy"), hostile()}, {hostile(), hostile()}};
        if (i % 3 == 0)
            after.insert(QStringLiteral("deep"), QJsonArray{hostile(), QJsonObject{{hostile(), hostile()}}});
        BotNotice made = notice(diffParameters(before, after, m_fixture.bot.profile.significanceRule()));
        SyncHealth bad;
        bad.status = HealthStatus::Invalid;
        SyncProblem problem;
        problem.code = SyncProblem::Code::Type;
        problem.key = hostile();
        problem.value = hostile();
        bad.problems = {problem};
        if (i % 2 == 0)
            made.add(noticedTurn(HealthStatus::Synced, false, bad), 1);
        QStringList texts = m_texts.details(made);
        texts.append(m_texts.headline(made));
        for (const QString &text : std::as_const(texts)) {
            QVERIFY2(text.size() <= 300, qPrintable(text));
            for (const QChar c : text) {
                QVERIFY(c.unicode() >= 0x20 && c.unicode() != 0x202e && c.unicode() != 0x2066 &&
                        c.unicode() != 0x200f);
            }
        }
    }
}

QTEST_MAIN(TestNoticeTexts)
#include "tst_noticetexts.moc"
