// SPDX-License-Identifier: GPL-3.0-or-later
// A parameter's steps out of so many changes that a chart reads blocks, and blocks of blocks: compared with
// what was recorded.
#include "historyfixture.h"
#include "sync/history/changeblocks.h"
#include "sync/history/chartreader.h"
#include "sync/history/historyfile.h"
#include "sync/history/historyreader.h"
#include "sync/history/historywriter.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace {

constexpr qint64 start = 1'760'000'000'000;
constexpr qint64 second = 1000;
constexpr int changes = 60'000;

} // namespace

class ChartReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void losesNoExtreme_data();
    void losesNoExtreme();
    void followsWhatIsAltered();

private:
    void import(const QList<Observation> &observations);
    ParameterSteps steps(qint64 from, qint64 to, int mostPoints);

    QTemporaryDir m_folder;
    std::optional<HistoryFile> m_file;
    std::optional<HistoryWriter> m_writer;
    /// The value at each second, by its thousandths.
    std::vector<int> m_values;
};

void ChartReaderTest::import(const QList<Observation> &observations)
{
    QVERIFY(m_writer->begin());
    QVERIFY(m_writer->import(historyBot(), Profile::opportunityGating(), {observations, {}, 0}, {}).steps >
            0);
    QVERIFY(m_writer->commit());
}

void ChartReaderTest::initTestCase()
{
    m_file.emplace(m_folder.filePath(QStringLiteral("history.sqlite")));
    QVERIFY(m_file->open(start).isWritten());
    m_writer.emplace(m_file->connection());
    std::vector<ConfigSnapshot> snapshots;
    for (int number = 0; number < 1000; ++number)
        snapshots.push_back(historySnapshot(number, start));
    QRandomGenerator random(7);
    QList<Observation> observations;
    int middle = 0;
    for (int i = 0; i <= changes; ++i) {
        // Mostly in the middle, each time another value, and seldom an extreme; the greatest and the least of
        // all stand far from both ends.
        middle = (middle + random.bounded(1, 100)) % 100;
        int value = 450 + middle;
        if (i % 7919 == 5000)
            value = 1 + std::abs(i / 7919 - 3);
        else if (i % 6007 == 4000)
            value = 999 - std::abs(i / 6007 - 5);
        m_values.push_back(value);
        const ConfigSnapshot &seen = snapshots.at(static_cast<size_t>(value));
        observations.append({start + i * second, 0, seen.hash(), seen.section(), seen.parameters()});
    }
    import(observations);
    const qint64 large = m_file->connection().number("SELECT count(*) FROM block WHERE parameter < 0");
    QCOMPARE(large, changes / ChangeBlocks::sizeOf(2));
}

ParameterSteps ChartReaderTest::steps(qint64 from, qint64 to, int mostPoints)
{
    HistoryReader reader(m_file->connection());
    ChartRequest request{historyBot().id, {QStringLiteral("long_threshold")}, from, to};
    request.mostPoints = mostPoints;
    return ChartReader(m_file->connection(), reader).answer(request).parameters.constFirst();
}

void ChartReaderTest::losesNoExtreme_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("mostPoints");
    QTest::newRow("all, few points") << 0 << changes << 30; // large blocks
    QTest::newRow("all, many points") << 0 << changes << 2000;
    QTest::newRow("a part, few points") << 1234 << 51'234 << 30;
    QTest::newRow("a part, many points") << 7777 << 44'444 << 2000;
    QTest::newRow("one by one, few points") << 30'000 << 31'000 << 30;
    QTest::newRow("one by one") << 30'000 << 30'500 << 2000;
}

void ChartReaderTest::losesNoExtreme()
{
    QFETCH(const int, from);
    QFETCH(const int, to);
    QFETCH(const int, mostPoints);
    const ParameterSteps found = steps(start + from * second, start + to * second, mostPoints);
    const auto [least, greatest] = std::minmax_element(m_values.cbegin() + from, m_values.cbegin() + to + 1);
    QCOMPARE(found.least, *least / 1000.0);
    QCOMPARE(found.greatest, *greatest / 1000.0);
    QCOMPARE(found.changes, to - from);
    QVERIFY(found.points.size() <= mostPoints);
    const auto shows = [&found](int thousandths) {
        return std::any_of(found.points.cbegin(), found.points.cend(), [thousandths](const StepPoint &point) {
            return point.value == thousandths / 1000.0;
        });
    };
    QVERIFY(shows(*least));
    QVERIFY(shows(*greatest));
    QCOMPARE(found.points.constLast().value, m_values.at(static_cast<size_t>(to)) / 1000.0);
    // What is shown at a time was recorded at that time.
    for (const StepPoint &point : found.points) {
        const auto at = static_cast<size_t>((point.time - start) / second);
        QCOMPARE(point.value, m_values.at(at) / 1000.0);
    }
}

/// A step between two others makes the blocks behind it anew.
void ChartReaderTest::followsWhatIsAltered()
{
    const ConfigSnapshot seen = historySnapshot(0, start);
    import({{ start + 20'000 * second + 500, 0, seen.hash(), seen.section(), seen.parameters() }});
    QCOMPARE(steps(start, start + changes * second, 30).least, 0.0);
    QCOMPARE(steps(start + 20'001 * second, start + changes * second, 30).least,
             *std::min_element(m_values.cbegin() + 20'001, m_values.cend()) / 1000.0);
}

QTEST_GUILESS_MAIN(ChartReaderTest)
#include "chartreader_test.moc"
