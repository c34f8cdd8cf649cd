// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/fleetpage/fleetboard.h"
#include "widgets/fleetpage/fleetmatrixmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

class FleetMatrixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void rowsAndColumns();
    void marks();
    void unlikeMostBots();
    void badBotsShowWhatIsKnown();
    void onlyDifferences();
    void filters();
    void orders();
    void newsWhileNobodyLooks();
    void newParameterIsAColumn();
    void healthMovesRowsWhereTheyDependOnIt();
    void removalLeavesNoEmptyRow();
    void copiedAndExported();
    void detailsOfACell();

private:
    int columnOf(const QString &key) const;
    FleetCell cell(const QString &bot, const QString &key) const
    {
        return m_model->cell(m_model->rowOf(bot), columnOf(key));
    }
    QString names() const;

    std::unique_ptr<FleetBoard> m_fleet;
    std::unique_ptr<FleetMatrixModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void FleetMatrixTest::init()
{
    m_fleet = std::make_unique<FleetBoard>();
    m_model = std::make_unique<FleetMatrixModel>(m_fleet->board, m_fleet->clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
}

void FleetMatrixTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_fleet.reset();
}

int FleetMatrixTest::columnOf(const QString &key) const
{
    for (int column = 1; column < m_model->columnCount(); ++column) {
        if (m_model->column(column).key == key)
            return column;
    }
    return -1;
}

QString FleetMatrixTest::names() const
{
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names.append(m_model->index(row, 0).data().toString());
    return names.join(u' ');
}

void FleetMatrixTest::rowsAndColumns()
{
    m_fleet->add(QStringLiteral("b"));
    m_fleet->add(QStringLiteral("a"), R"({"mine": 1})");
    m_model->setLive(true);
    QCOMPARE(names(), QStringLiteral("b a"));
    QCOMPARE(m_model->columnCount(), 1 + 18 + 1);
    QCOMPARE(m_model->column(1).key, QStringLiteral("long_threshold"));
    QCOMPARE(m_model->column(19).key, QStringLiteral("mine"));
    QVERIFY(!m_model->column(19).known);
    QCOMPARE(cell(QStringLiteral("b"), QStringLiteral("mine")).text, QString(QChar(0x2014)));
    QCOMPARE(cell(QStringLiteral("b"), QStringLiteral("emergency_stop_loss")).text,
             QString(QChar(0x2212)) + QStringLiteral("3.0%"));
    QCOMPARE(cell(QStringLiteral("b"), QStringLiteral("leverage")).text, QStringLiteral("4x"));
}

void FleetMatrixTest::marks()
{
    const QByteArray shared = R"({"leverage": 4, "long_threshold": 0.65})";
    m_fleet->add(QStringLiteral("drifts"), R"({"long_threshold": 0.6})", shared);
    m_fleet->add(QStringLiteral("overrides"), R"({"long_threshold": 0.65, "leverage": 2})", shared,
                 R"({"leverage": 2})");
    m_model->setLive(true);
    QCOMPARE(cell(QStringLiteral("drifts"), QStringLiteral("long_threshold")).mark, CellMark::Drift);
    QCOMPARE(cell(QStringLiteral("drifts"), QStringLiteral("leverage")).mark, CellMark::None);
    QCOMPARE(cell(QStringLiteral("overrides"), QStringLiteral("leverage")).mark, CellMark::Override);
    // The source says something else, and the fleet file nothing.
    ListedBot listed;
    listed.definition.id = QStringLiteral("overrides");
    listed.definition.source = QStringLiteral("/bot.py");
    listed.effective = m_fleet->board.record(QStringLiteral("overrides"))->effective;
    m_fleet->board.setListed(listed);
    SourceReading source;
    source.path = QStringLiteral("/bot.py");
    source.constants = pythonConstants(QStringLiteral("SHORT_THRESHOLD = 0.9\nLEVERAGE = 2\n"));
    m_fleet->board.setSource(source);
    QCOMPARE(cell(QStringLiteral("overrides"), QStringLiteral("short_threshold")).mark, CellMark::Edited);
    QCOMPARE(cell(QStringLiteral("overrides"), QStringLiteral("leverage")).mark, CellMark::Override);
    m_fleet->run(QStringLiteral("overrides"),
                 R"({"long_threshold": 0.65, "leverage": 2, "short_threshold": 0.9})");
    QCOMPARE(cell(QStringLiteral("overrides"), QStringLiteral("short_threshold")).mark, CellMark::None);
    m_model->setShared(FleetBoard::object(shared));
    QCOMPARE(m_model->sharedText(columnOf(QStringLiteral("long_threshold"))), QStringLiteral("0.65"));
    QCOMPARE(m_model->sharedText(columnOf(QStringLiteral("short_threshold"))), QString());
}

void FleetMatrixTest::unlikeMostBots()
{
    for (const char *name : {"a", "b", "c"})
        m_fleet->add(QString::fromLatin1(name));
    m_fleet->add(QStringLiteral("other"), R"({"leverage": 10})");
    m_model->setLive(true);
    QCOMPARE(cell(QStringLiteral("other"), QStringLiteral("leverage")).mark, CellMark::Unusual);
    QCOMPARE(cell(QStringLiteral("a"), QStringLiteral("leverage")).mark, CellMark::None);
    // Bot by bot the others follow, until it is the first that is unlike most.
    QSignalSpy told(m_model.get(), &FleetMatrixModel::cellsChanged);
    m_fleet->change(QStringLiteral("b"), R"({"leverage": 10})");
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(cell(QStringLiteral("other"), QStringLiteral("leverage")).mark, CellMark::None); // two and two
    m_fleet->change(QStringLiteral("c"), R"({"leverage": 10, "long_threshold": 0.7})");
    QTRY_COMPARE(told.count(), 2);
    QCOMPARE(cell(QStringLiteral("a"), QStringLiteral("leverage")).mark, CellMark::Unusual);
    QCOMPARE(cell(QStringLiteral("other"), QStringLiteral("leverage")).mark, CellMark::None);
    QCOMPARE(cell(QStringLiteral("c"), QStringLiteral("long_threshold")).mark, CellMark::Unusual);
    QCOMPARE(cell(QStringLiteral("a"), QStringLiteral("long_threshold")).mark, CellMark::None);
}

void FleetMatrixTest::badBotsShowWhatIsKnown()
{
    m_fleet->add(QStringLiteral("invalid"));
    SyncProblem problem;
    problem.code = SyncProblem::Code::Enum;
    problem.key = QStringLiteral("leverage");
    problem.value = QStringLiteral("7");
    m_fleet->setStatus(QStringLiteral("invalid"), HealthStatus::Invalid, {problem});
    m_fleet->board.addBot({FleetBoard::identity(QStringLiteral("never")), Profile::opportunityGating()});
    m_fleet->setStatus(QStringLiteral("never"), HealthStatus::Fallback);
    m_model->setLive(true);
    const FleetCell wrong = cell(QStringLiteral("invalid"), QStringLiteral("leverage"));
    QCOMPARE(wrong.text, QStringLiteral("7x")); // what stands in its file
    QCOMPARE(wrong.mark, CellMark::Invalid);
    QVERIFY(cell(QStringLiteral("invalid"), QStringLiteral("long_threshold")).faint); // the last good one
    QCOMPARE(cell(QStringLiteral("never"), QStringLiteral("leverage")).text, QString(QChar(0x2014)));
}

void FleetMatrixTest::onlyDifferences()
{
    const QByteArray shared = R"({"leverage": 4, "long_threshold": 0.65})";
    m_fleet->add(QStringLiteral("right"), R"({"long_threshold": 0.65})", shared);
    m_fleet->add(QStringLiteral("drifts"), R"({"long_threshold": 0.6})", shared);
    m_model->setLive(true);
    m_model->setOnlyDifferences(true);
    QCOMPARE(names(), QStringLiteral("drifts"));
    QCOMPARE(m_model->columnCount(), 2);
    QCOMPARE(m_model->column(1).key, QStringLiteral("long_threshold"));
    m_fleet->run(QStringLiteral("drifts"), R"({"long_threshold": 0.65})");
    QTRY_COMPARE(m_model->rowCount(), 0);
    m_model->setOnlyDifferences(false);
    QCOMPARE(m_model->rowCount(), 2);
}

void FleetMatrixTest::filters()
{
    m_fleet->add(QStringLiteral("a"), "{}", "{}", "{}", {QStringLiteral("live")});
    m_fleet->add(QStringLiteral("b"), R"({"leverage": 2})", R"({"leverage": 4})", "{}",
                 {QStringLiteral("canary")});
    m_fleet->add(QStringLiteral("c"));
    m_fleet->setStatus(QStringLiteral("c"), HealthStatus::Corrupted);
    m_model->setLive(true);
    QCOMPARE(m_model->tags(), QStringList({QStringLiteral("canary"), QStringLiteral("live")}));
    m_model->setTag(QStringLiteral("live"));
    QCOMPARE(names(), QStringLiteral("a"));
    m_model->setTag(QStringLiteral(""));
    QCOMPARE(names(), QStringLiteral("c"));
    m_model->setTag(QString());
    m_model->setHealthFilter(HealthFilter::Attention);
    QCOMPARE(names(), QStringLiteral("c"));
    m_model->setHealthFilter(HealthFilter::Drift);
    QCOMPARE(names(), QStringLiteral("b"));
    m_model->setHealthFilter(HealthFilter::Synced);
    QCOMPARE(names(), QStringLiteral("a b"));
    m_model->setHealthFilter(HealthFilter::All);
    QCOMPARE(names(), QStringLiteral("a b c"));
}

void FleetMatrixTest::orders()
{
    m_fleet->add(QStringLiteral("b"), R"({"leverage": 5})");
    m_fleet->add(QStringLiteral("c"), R"({"leverage": 2})");
    m_fleet->add(QStringLiteral("a"), R"({"leverage": 20})");
    m_fleet->setStatus(QStringLiteral("c"), HealthStatus::Missing);
    m_model->setLive(true);
    const QPersistentModelIndex kept = m_model->index(0, 3);
    m_model->setSort(BotSort::Name);
    QCOMPARE(names(), QStringLiteral("a b c"));
    QCOMPARE(kept.row(), 1);
    m_model->setSort(BotSort::Attention);
    QCOMPARE(names(), QStringLiteral("c b a"));
    m_model->sortByColumn(columnOf(QStringLiteral("leverage")), Qt::DescendingOrder);
    QCOMPARE(names(), QStringLiteral("a b c")); // as numbers
    QCOMPARE(m_model->sortColumn(), columnOf(QStringLiteral("leverage")));
    m_model->sortByColumn(0, Qt::AscendingOrder);
    QCOMPARE(names(), QStringLiteral("c b a"));
}

void FleetMatrixTest::newsWhileNobodyLooks()
{
    m_fleet->add(QStringLiteral("a"));
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setLive(true);
    QCOMPARE(names(), QStringLiteral("a"));
    m_model->setLive(false);
    m_fleet->add(QStringLiteral("b"));
    QCOMPARE(names(), QStringLiteral("a"));
    m_model->setLive(true);
    QCOMPARE(names(), QStringLiteral("a b"));
    m_fleet->add(QStringLiteral("c"));
    QTRY_COMPARE(names(), QStringLiteral("a b c"));
}

void FleetMatrixTest::newParameterIsAColumn()
{
    m_fleet->add(QStringLiteral("a"));
    m_fleet->add(QStringLiteral("b"));
    m_model->setLive(true);
    QVERIFY(columnOf(QStringLiteral("zeta")) < 0);
    m_fleet->run(QStringLiteral("b"), R"({"zeta": 7})");
    QTRY_VERIFY(columnOf(QStringLiteral("zeta")) > 0);
    QCOMPARE(m_model->cell(1, columnOf(QStringLiteral("zeta"))).text, QStringLiteral("7"));
}

void FleetMatrixTest::healthMovesRowsWhereTheyDependOnIt()
{
    m_fleet->add(QStringLiteral("a"));
    m_fleet->add(QStringLiteral("b"));
    m_model->setLive(true);
    m_model->setHealthFilter(HealthFilter::Failed);
    QCOMPARE(names(), QString());
    m_fleet->setStatus(QStringLiteral("b"), HealthStatus::Corrupted);
    QTRY_COMPARE(names(), QStringLiteral("b"));
    m_model->setHealthFilter(HealthFilter::All);
    m_model->setSort(BotSort::Attention);
    QCOMPARE(names(), QStringLiteral("b a"));
    m_fleet->setStatus(QStringLiteral("b"), HealthStatus::Synced);
    m_fleet->setStatus(QStringLiteral("a"), HealthStatus::Corrupted);
    QTRY_COMPARE(names(), QStringLiteral("a b"));
    // Where all are shown in the file's order, the head of the row is what changes.
    m_model->setSort(BotSort::File);
    QSignalSpy heads(m_model.get(), &QAbstractItemModel::headerDataChanged);
    m_fleet->setStatus(QStringLiteral("a"), HealthStatus::Synced);
    QTRY_VERIFY(!heads.isEmpty());
}

void FleetMatrixTest::removalLeavesNoEmptyRow()
{
    m_fleet->add(QStringLiteral("a"));
    m_fleet->add(QStringLiteral("b"));
    m_model->setLive(true);
    m_fleet->board.removeBot(QStringLiteral("a"));
    QCOMPARE(names(), QStringLiteral("b"));
    m_model->setLive(false);
    m_fleet->board.removeBot(QStringLiteral("b"));
    QCOMPARE(m_model->rowCount(), 0);
}

void FleetMatrixTest::copiedAndExported()
{
    m_fleet->add(QStringLiteral("=a"), R"({"leverage": 2, "exit_strategy": "A\tB"})", R"({"leverage": 4})");
    m_fleet->add(QStringLiteral("b"));
    m_model->setLive(true);
    const int leverage = columnOf(QStringLiteral("leverage"));
    const int strategy = columnOf(QStringLiteral("exit_strategy"));
    QCOMPARE(m_model->toTsv(
                 {m_model->index(1, leverage), m_model->index(0, leverage), m_model->index(0, strategy)}),
             QStringLiteral("Bot\t%1\t%2\n=a\t%3\t%4\nb\t%5\t%6")
                 .arg(m_model->column(qMin(leverage, strategy)).key,
                      m_model->column(qMax(leverage, strategy)).key,
                      leverage < strategy ? QStringLiteral("2") : QStringLiteral("A B"),
                      leverage < strategy ? QStringLiteral("A B") : QStringLiteral("2"),
                      leverage < strategy ? QStringLiteral("4") : QStringLiteral("COMBINED"),
                      leverage < strategy ? QStringLiteral("COMBINED") : QStringLiteral("4")));
    const QByteArrayList lines = m_model->toCsv().split('\n');
    QVERIFY(lines.at(0).startsWith("bot,status,drift,long_threshold,"));
    QVERIFY2(lines.at(1).startsWith("'=a,synced,leverage,0.8,"), lines.at(1).constData());
    QVERIFY(lines.at(2).startsWith("b,synced,,0.8,"));
}

void FleetMatrixTest::detailsOfACell()
{
    m_fleet->add(QStringLiteral("a"), R"({"leverage": 2})", R"({"leverage": 4})");
    m_model->setLive(true);
    const QModelIndex leverage = m_model->index(0, columnOf(QStringLiteral("leverage")));
    const QString details = m_model->details(leverage).join(QStringLiteral(" · "));
    QVERIFY2(details.contains(QStringLiteral("4x")) && details.contains(QStringLiteral("2x")),
             qPrintable(details));
    QVERIFY(leverage.data(Qt::ToolTipRole).toString().contains(QStringLiteral("4x")));
    QVERIFY(leverage.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("a, ")));
    QVERIFY(m_model->details(m_model->index(0, 0)).isEmpty());
}

QTEST_MAIN(FleetMatrixTest)
#include "tst_fleetmatrix.moc"
