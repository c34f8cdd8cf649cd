// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/fleet/boardfixture.h"
#include "widgets/fleet/fleetsummary.h"
#include "widgets/fleet/sidebarmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

class SidebarModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutTagsThereAreNoHeadings();
    void groupsByTheFirstTag();
    void groupsCloseAndOpen();
    void searchFindsNamesAndTags();
    void byNameAndByAttention();
    void orderOfTheFleetFile();
    void aBotIsPutBesideAnother_data();
    void aBotIsPutBesideAnother();
    void neighboursStandInTheSameGroup();
    void oneMoreIsOneRow();
    void whatIsBeingRemovedSaysNothing();
    void summary();

private:
    void add(const QString &name, const QStringList &tags = {});
    QString rows() const;

    std::unique_ptr<BoardFixture> m_fixture;
    std::unique_ptr<BotListModel> m_bots;
    std::unique_ptr<SidebarModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void SidebarModelTest::init()
{
    m_fixture = std::make_unique<BoardFixture>();
    m_fixture->board.removeBot(m_fixture->id());
    m_bots = std::make_unique<BotListModel>(m_fixture->board, m_fixture->clock);
    m_model = std::make_unique<SidebarModel>(m_fixture->board, *m_bots);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
}

void SidebarModelTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_bots.reset();
    m_fixture.reset();
}

void SidebarModelTest::add(const QString &name, const QStringList &tags)
{
    ListedBot listed;
    listed.definition.id = name;
    listed.definition.name = name;
    listed.definition.tags = tags;
    m_fixture->board.setListed(listed);
    m_fixture->board.addBot({{name, name, u'/' + name}, m_fixture->bot.profile});
}

QString SidebarModelTest::rows() const
{
    QStringList rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row);
        const QString heading = index.data(SidebarModel::HeadingRole).toString();
        rows.append(heading.isNull() ? index.data().toString() : u'[' + heading + u']');
    }
    return rows.join(u' ');
}

void SidebarModelTest::withoutTagsThereAreNoHeadings()
{
    add(QStringLiteral("b"));
    add(QStringLiteral("a"));
    QCOMPARE(rows(), QStringLiteral("b a"));
    QCOMPARE(m_model->indexOf(QStringLiteral("a")).row(), 1);
    QCOMPARE(m_model->botAt(0), QStringLiteral("b"));
}

void SidebarModelTest::groupsByTheFirstTag()
{
    add(QStringLiteral("a"), {QStringLiteral("live"), QStringLiteral("spot")});
    add(QStringLiteral("b"));
    add(QStringLiteral("c"), {QStringLiteral("canary")});
    add(QStringLiteral("d"), {QStringLiteral("live")});
    QCOMPARE(rows(), QStringLiteral("[live · 2] a d [canary · 1] c [Other bots · 1] b"));
    QCOMPARE(m_model->botRowFrom(2, 1), 4);
    QCOMPARE(m_model->botRowFrom(4, -1), 2);
    QCOMPARE(m_model->botRowFrom(1, -1), -1);
    QCOMPARE(m_model->botRowFrom(-1, 1), 1);
}

void SidebarModelTest::groupsCloseAndOpen()
{
    add(QStringLiteral("a"), {QStringLiteral("live")});
    add(QStringLiteral("b"), {QStringLiteral("canary")});
    m_model->toggle(0);
    QCOMPARE(rows(), QStringLiteral("[live · 1] [canary · 1] b"));
    QVERIFY(m_model->index(0).data(SidebarModel::ClosedRole).toBool());
    QVERIFY(!m_model->indexOf(QStringLiteral("a")).isValid());
    // What is searched for is shown all the same.
    m_model->setSearch(QStringLiteral("A"));
    QVERIFY(m_model->indexOf(QStringLiteral("a")).isValid());
    m_model->setSearch(QString());
    m_model->toggle(0);
    QCOMPARE(rows(), QStringLiteral("[live · 1] a [canary · 1] b"));
}

void SidebarModelTest::searchFindsNamesAndTags()
{
    add(QStringLiteral("btc"), {QStringLiteral("live")});
    add(QStringLiteral("eth"), {QStringLiteral("canary")});
    m_model->setSearch(QStringLiteral("CAN"));
    QCOMPARE(rows(), QStringLiteral("[canary · 1] eth"));
    m_model->setSearch(QStringLiteral("btc"));
    QCOMPARE(rows(), QStringLiteral("[live · 1] btc"));
    m_model->setSearch(QStringLiteral("nothing"));
    QCOMPARE(rows(), QString());
}

void SidebarModelTest::byNameAndByAttention()
{
    add(QStringLiteral("c"), {QStringLiteral("live")});
    add(QStringLiteral("a"), {QStringLiteral("live")});
    add(QStringLiteral("b"));
    m_model->setOrder(BotSort::Name);
    QCOMPARE(rows(), QStringLiteral("[live · 2] a c [Other bots · 1] b"));
    m_model->setOrder(BotSort::Attention);
    SyncHealth health;
    health.bot = {QStringLiteral("a"), QStringLiteral("a"), QStringLiteral("/a")};
    health.status = HealthStatus::Synced;
    m_fixture->board.setHealth(health);
    health.bot = {QStringLiteral("b"), QStringLiteral("b"), QStringLiteral("/b")};
    health.status = HealthStatus::Corrupted;
    const QPersistentModelIndex kept = m_model->indexOf(QStringLiteral("c"));
    m_fixture->board.setHealth(health);
    QTRY_COMPARE(rows(), QStringLiteral("b a c")); // the worst first, and without groups
    QCOMPARE(kept.data().toString(), QStringLiteral("c"));
}

void SidebarModelTest::orderOfTheFleetFile()
{
    add(QStringLiteral("a"));
    add(QStringLiteral("b"));
    add(QStringLiteral("c"));
    m_fixture->board.setOrder({QStringLiteral("c"), QStringLiteral("a")});
    QCOMPARE(rows(), QStringLiteral("c a b"));
}

void SidebarModelTest::aBotIsPutBesideAnother_data()
{
    QTest::addColumn<QString>("bot");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("expected");
    // 0 [x] 1 a 2 b 3 c 4 [Other bots] 5 d 6 e
    QTest::newRow("before the first") << "c" << 1 << "c before a";
    QTest::newRow("between two") << "a" << 3 << "a before c";
    QTest::newRow("at the end of the group") << "a" << 4 << "a behind c";
    QTest::newRow("at the end of the list") << "d" << 7 << "d behind e";
    QTest::newRow("below the list") << "d" << -1 << "d behind e";
    QTest::newRow("where it is") << "b" << 2 << "";
    QTest::newRow("above the first heading") << "b" << 0 << "refused";
    QTest::newRow("into another group") << "a" << 6 << "refused";
    QTest::newRow("unknown") << "nobody" << 1 << "refused";
}

void SidebarModelTest::aBotIsPutBesideAnother()
{
    QFETCH(const QString, bot);
    QFETCH(const int, row);
    for (const char *name : {"a", "b", "c"})
        add(QLatin1String(name), {QStringLiteral("x")});
    add(QStringLiteral("d"));
    add(QStringLiteral("e"));
    QString told;
    connect(m_model.get(), &SidebarModel::placeRequested, this,
            [&told](const QString &moved, const QString &neighbour, bool behind) {
                told = moved + (behind ? QStringLiteral(" behind ") : QStringLiteral(" before ")) + neighbour;
            });
    QMimeData data;
    data.setData(QStringLiteral("application/x-configsync-bot"), bot.toUtf8());
    if (!m_model->dropMimeData(&data, Qt::MoveAction, row, 0, {}))
        told = QStringLiteral("refused");
    QTEST(told, "expected");
    // Sorted otherwise the list is not the file's to order.
    m_model->setOrder(BotSort::Name);
    QVERIFY(!m_model->canDropMimeData(&data, Qt::MoveAction, row, 0, {}));
    QVERIFY(!m_model->index(1).flags().testFlag(Qt::ItemIsDragEnabled));
}

void SidebarModelTest::neighboursStandInTheSameGroup()
{
    add(QStringLiteral("a"), {QStringLiteral("x")});
    add(QStringLiteral("b"), {QStringLiteral("x")});
    add(QStringLiteral("c"));
    QCOMPARE(m_model->neighbourOf(QStringLiteral("a"), 1), QStringLiteral("b"));
    QCOMPARE(m_model->neighbourOf(QStringLiteral("b"), -1), QStringLiteral("a"));
    QCOMPARE(m_model->neighbourOf(QStringLiteral("a"), -1), QString());
    QCOMPARE(m_model->neighbourOf(QStringLiteral("b"), 1), QString());
    QCOMPARE(m_model->neighbourOf(QStringLiteral("c"), -1), QString());
    // What a pattern found has its place by the pattern.
    add(QStringLiteral("p"), {QStringLiteral("x")});
    QCOMPARE(m_model->neighbourOf(QStringLiteral("b"), 1), QStringLiteral("p"));
    ListedBot found;
    found.definition = m_fixture->board.record(QStringLiteral("p"))->definition;
    found.definition.included = true;
    m_fixture->board.setListed(found);
    QCOMPARE(m_model->neighbourOf(QStringLiteral("b"), 1), QString());
    QCOMPARE(m_model->neighbourOf(QStringLiteral("p"), -1), QString());
    m_model->setSearch(QStringLiteral("b"));
    QCOMPARE(m_model->neighbourOf(QStringLiteral("b"), -1), QString());
}

void SidebarModelTest::oneMoreIsOneRow()
{
    add(QStringLiteral("a"));
    add(QStringLiteral("c"));
    const QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    const QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    add(QStringLiteral("b"));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.at(0).at(1).toInt(), 2);
    QCOMPARE(inserted.at(0).at(2).toInt(), 2);
    m_fixture->board.removeBot(QStringLiteral("a"));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.at(0).at(1).toInt(), 0);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(rows(), QStringLiteral("c b"));
}

void SidebarModelTest::whatIsBeingRemovedSaysNothing()
{
    add(QStringLiteral("a"));
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    // The list of bots is told first: the row here is still there when that one has gone.
    QVariant said = QStringLiteral("unasked");
    connect(m_bots.get(), &QAbstractItemModel::rowsRemoved, this,
            [&] { said = m_model->index(0).data(Qt::AccessibleTextRole); });
    m_fixture->board.removeBot(QStringLiteral("a"));
    QVERIFY(!said.isValid());
    QCOMPARE(m_model->rowCount(), 0);
}

void SidebarModelTest::summary()
{
    add(QStringLiteral("a"));
    add(QStringLiteral("b"));
    add(QStringLiteral("c"));
    SyncHealth health;
    health.bot = {QStringLiteral("a"), QStringLiteral("a"), QStringLiteral("/a")};
    health.status = HealthStatus::Synced;
    m_fixture->board.setHealth(health);
    health.bot = {QStringLiteral("b"), QStringLiteral("b"), QStringLiteral("/b")};
    health.late = true;
    m_fixture->board.setHealth(health);
    const FleetSummary summary = FleetSummary::of(m_fixture->board);
    QCOMPARE(summary.bots, 3);
    QCOMPARE(summary.synced, 1);
    QCOMPARE(summary.attention, 1); // the late one; what is being read is not known to be bad
    QVERIFY(attentionText(summary).contains(u'1'));
    QVERIFY(attentionText(summary).contains(u'3'));
}

QTEST_MAIN(SidebarModelTest)
#include "tst_sidebarmodel.moc"
