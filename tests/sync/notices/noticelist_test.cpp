// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/notices/noticejson.h"
#include "sync/notices/noticelist.h"
#include "tests/sync/notices/noticefixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

namespace {

BotNotice notice(qint64 id, qint64 begun = 100, qint64 time = 200)
{
    const NoticeBench bench;
    BotNotice made;
    made.id = id;
    made.bot = NoticeBench::bot(0);
    made.add(bench.change(QStringLiteral("leverage"), 4, 20).keys, gatingProfile(), begun);
    made.time = time;
    return made;
}

BotNotice turned(qint64 id, HealthStatus status)
{
    SyncHealth health;
    health.status = status;
    SyncProblem problem;
    problem.code = SyncProblem::Code::Enum;
    problem.key = QStringLiteral("leverage");
    problem.value = QStringLiteral("7");
    problem.allowed = {QStringLiteral("1"), QStringLiteral("2")};
    health.problems = {problem, problem, problem, problem};
    BotNotice made;
    made.id = id;
    made.bot = NoticeBench::bot(0);
    made.heldBack = BotNotice::HeldBack::FirstLoad;
    made.add(noticedTurn(HealthStatus::Starting, false, health), 300);
    return made;
}

} // namespace

/// The list that loses nothing, and the file that keeps it.
class NoticeListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatIsUnread();
    void growingNoticeIsUnreadAgain();
    void fullListCountsWhatItGivesUp();
    void rowsFindTheirNotice();
    void acknowledgedElsewhere();
    void unchangedHealthAtStart();
    void survivesAFile();
    void damagedFile();
    void commandInput();
};

void NoticeListTest::countsWhatIsUnread()
{
    NoticeList list;
    const QSignalSpy unread(&list, &NoticeList::unreadChanged);
    list.put(notice(1));
    list.put(notice(2));
    QCOMPARE(list.unread(), 2);
    list.markRead(1);
    list.markRead(1);
    QCOMPARE(list.unread(), 1);
    list.acknowledge(2);
    QCOMPARE(list.unread(), 0);
    QCOMPARE(unread.count(), 4);
    QVERIFY(!list.notices().at(0).acknowledged);
    list.removeAcknowledged();
    QCOMPARE(list.notices().size(), 1);
    QCOMPARE(list.indexOf(1), 0);
    QCOMPARE(list.indexOf(2), -1);
    list.markRead(2); // it is gone
}

void NoticeListTest::growingNoticeIsUnreadAgain()
{
    NoticeList list;
    list.put(notice(1));
    list.acknowledge(1);
    list.put(notice(1, 100, 500));
    QCOMPARE(list.notices().size(), 1);
    QCOMPARE(list.unread(), 1);
    QVERIFY(!list.notices().constFirst().acknowledged);
}

void NoticeListTest::fullListCountsWhatItGivesUp()
{
    NoticeList list;
    for (qint64 id = 1; id <= NoticeList::most + 7; ++id)
        list.put(notice(id));
    QCOMPARE(list.notices().size(), NoticeList::most);
    QCOMPARE(list.givenUp(), 7);
    QCOMPARE(list.notices().constFirst().notice.id, 8);
    QCOMPARE(list.unread(), NoticeList::most);
    QCOMPARE(list.indexOf(8), 0);
}

void NoticeListTest::rowsFindTheirNotice()
{
    NoticeList list;
    const QString bot = NoticeBench::bot(0).id;
    list.put(notice(1, 100, 200));
    list.addRows(bot, 150, {11, 12});
    list.addRows(bot, 150, {12});
    list.addRows(bot, 1'000, {21}); // before its notice
    list.addRows(QStringLiteral("other"), 150, {31});
    QCOMPARE(list.notices().constFirst().rows, (QList<qint64>{11, 12}));
    list.put(notice(2, 1'000, 1'000));
    QCOMPARE(list.notices().constLast().rows, (QList<qint64>{21}));
    list.addRows(bot, 5'000, {41});
    list.put(notice(2, 1'000, 5'000)); // it has grown
    QCOMPARE(list.notices().constLast().rows, (QList<qint64>{21, 41}));
}

void NoticeListTest::acknowledgedElsewhere()
{
    NoticeList list;
    const QString bot = NoticeBench::bot(0).id;
    list.put(notice(1));
    list.addRows(bot, 150, {1});
    list.put(turned(2, HealthStatus::Missing));
    list.put(notice(3, 900, 900)); // not recorded yet
    list.acknowledgeChangesOf(bot);
    QVERIFY(list.notices().at(0).acknowledged);
    QVERIFY(!list.notices().at(1).acknowledged);
    QVERIFY(!list.notices().at(2).acknowledged);
}

void NoticeListTest::unchangedHealthAtStart()
{
    NoticeList list;
    list.put(turned(1, HealthStatus::Missing));
    list.put(notice(2));
    list.put(turned(3, HealthStatus::Missing)); // the next start finds it as it was
    QCOMPARE(list.notices().size(), 2);
    list.put(turned(4, HealthStatus::Corrupted));
    QCOMPARE(list.notices().size(), 3);
    QCOMPARE(list.nextId(), 5);
}

void NoticeListTest::survivesAFile()
{
    NoticeList list;
    list.put(notice(3));
    list.put(turned(4, HealthStatus::Invalid));
    BotNotice both = notice(9, 1'762'600'000'123, 1'762'600'000'456);
    both.heldBack = BotNotice::HeldBack::QuietHours;
    SyncHealth late;
    late.status = HealthStatus::Synced;
    late.late = true;
    both.add(noticedTurn(HealthStatus::Missing, false, late), both.time);
    both.furtherSteps = 4;
    list.put(both);
    list.addRows(both.bot.id, both.time, {5, 6});
    list.markRead(3);
    list.acknowledge(4);
    const auto content = noticeFileContent(noticeFileJson(list));
    QVERIFY(content);
    NoticeList again;
    again.restore(content->notices, content->givenUp);
    QCOMPARE(again.notices(), list.notices());
    QCOMPARE(again.unread(), 1);
    QCOMPARE(again.nextId(), 10);
}

void NoticeListTest::damagedFile()
{
    QVERIFY(!noticeFileContent(QByteArray()));
    QVERIFY(!noticeFileContent("{\"version\": 99}"));
    QVERIFY(!noticeFileContent("[1, 2"));
    const auto content = noticeFileContent("{\"version\": 1, \"notices\": [3, {}, {\"id\": 4}]}");
    QVERIFY(content);
    QVERIFY(content->notices.isEmpty());
}

void NoticeListTest::commandInput()
{
    NoticePresentation presentation;
    presentation.notices = {notice(1), turned(2, HealthStatus::Invalid)};
    const QByteArray line = ::commandInput(presentation, QStringLiteral("two\nlines"));
    QCOMPARE(line.count('\n'), 1);
    QVERIFY(line.endsWith('\n'));
    const QJsonObject read = QJsonDocument::fromJson(line).object();
    QCOMPARE(read.value(u"type").toString(), QStringLiteral("notice"));
    QCOMPARE(read.value(u"urgency").toString(), QStringLiteral("critical"));
    QCOMPARE(read.value(u"reminder").toBool(true), false);
    QCOMPARE(read.value(u"text").toString(), QStringLiteral("two\nlines"));
    const QJsonObject first = read.value(u"notices").toArray().at(0).toObject();
    QCOMPARE(first.value(u"time").toString(), QStringLiteral("1970-01-01T00:00:00.200Z"));
    const QJsonObject step = first.value(u"steps").toArray().at(0).toObject();
    QCOMPARE(step.value(u"key").toString(), QStringLiteral("leverage"));
    QCOMPARE(step.value(u"before"), QJsonValue(4));
    QCOMPARE(step.value(u"after"), QJsonValue(20));
    QCOMPARE(step.value(u"riskier").toBool(), true);
    const QJsonObject health = read.value(u"notices").toArray().at(1).toObject().value(u"health").toObject();
    QCOMPARE(health.value(u"to").toString(), QStringLiteral("invalid"));
    QCOMPARE(health.value(u"problems").toArray().size(), BotNotice::mostProblems);
    QCOMPARE(health.value(u"problems").toArray().at(0).toObject().value(u"message").toString(),
             QStringLiteral("Invalid leverage: 7 (must be 1 or 2)"));
}

QTEST_APPLESS_MAIN(NoticeListTest)
#include "noticelist_test.moc"
