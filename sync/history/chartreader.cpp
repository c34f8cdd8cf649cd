// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/chartreader.h"

#include "sync/history/changeblocks.h"
#include "sync/history/historyreader.h"
#include "sync/history/historyschema.h"
#include "sync/history/watchgapreader.h"
#include "sync/values/jsonvalues.h"

#include <algorithm>
#include <limits>

namespace {

/// So many changes are read one by one; more of them by their blocks.
constexpr size_t mostRaw = 20'000;
/// Eras, markers and runs beyond this many share places.
constexpr int mostEras = 500;
/// More than these cannot be labelled.
constexpr int mostLabelledEras = 100;

/// Pieces that are drawn within one stretch of time, as at most three points.
class Bucket
{
public:
    template <typename Piece>
    void add(const Piece &piece)
    {
        m_extremes.add(piece.extremes);
        m_last = {piece.until, piece.last, piece.lastPresent};
    }
    void appendTo(QList<StepPoint> &points) const
    {
        if (m_extremes.any) {
            const StepPoint least{m_extremes.leastAt, m_extremes.least, true};
            const StepPoint greatest{m_extremes.greatestAt, m_extremes.greatest, true};
            const bool leastFirst = m_extremes.leastAt <= m_extremes.greatestAt;
            append(points, leastFirst ? least : greatest);
            append(points, leastFirst ? greatest : least);
        }
        append(points, m_last);
    }

private:
    static void append(QList<StepPoint> &points, const StepPoint &point)
    {
        if (points.isEmpty() || points.constLast() != point)
            points.append(point);
    }

    Extremes m_extremes;
    StepPoint m_last;
};

} // namespace

ChartReader::ChartReader(SqliteConnection &connection, HistoryReader &reader)
    : m_connection(connection)
    , m_reader(reader)
{
}

/// What stands in the range itself. False where there are more than `most`.
bool ChartReader::readRaw(const Span &span, size_t most, std::vector<Piece> &pieces)
{
    SqliteStatement read(m_connection,
                         "SELECT place, flags, after FROM change WHERE bot = ? AND parameter = ?"
                         " AND (place, seq) > (?, ?) AND (place, seq) <= (?, ?) ORDER BY place, seq");
    read.bind(0, span.bot).bind(1, span.parameter).bind(2, span.from).bind(3, span.fromSeq);
    read.bind(4, span.to).bind(5, span.toSeq);
    size_t count = 0;
    while (read.step()) {
        if (++count > most)
            return false;
        if ((read.integer(1) & ChangeFlags::superseded) != 0)
            continue;
        Piece piece;
        piece.from = piece.until = read.integer(0);
        piece.lastPresent = read.isNumber(2);
        if (piece.lastPresent) {
            piece.last = read.real(2);
            piece.extremes.add(piece.last, piece.from);
        }
        pieces.push_back(piece);
    }
    return true;
}

/// Whether the blocks of this level that lie in the range are more than so many.
bool ChartReader::hasBlocks(const Span &span, int level, size_t count)
{
    SqliteStatement probe(m_connection, "SELECT 1 FROM block WHERE bot = ? AND parameter = ? AND place > ?"
                                        " AND until <= ? LIMIT 1 OFFSET ?");
    probe.bind(0, span.bot).bind(1, ChangeBlocks::keyOf(span.parameter, level)).bind(2, span.from);
    probe.bind(3, span.to).bind(4, static_cast<qint64>(count));
    return probe.step();
}

/// Blocks that lie wholly within the range; what is left of it at both ends by those of the level below, and
/// at last one by one.
void ChartReader::readBlocks(const Span &span, int level, std::vector<Piece> &pieces)
{
    if (level == 0) {
        readRaw(span, std::numeric_limits<size_t>::max(), pieces);
        return;
    }
    SqliteStatement read(m_connection, "SELECT place, seq, until, until_seq, least, least_at, greatest,"
                                       " greatest_at, last FROM block WHERE bot = ? AND parameter = ?"
                                       " AND (place, seq) > (?, ?) AND (until, until_seq) <= (?, ?)"
                                       " ORDER BY place, seq");
    read.bind(0, span.bot).bind(1, ChangeBlocks::keyOf(span.parameter, level));
    read.bind(2, span.from).bind(3, span.fromSeq).bind(4, span.to).bind(5, span.toSeq);
    Span rest = span;
    bool first = true;
    while (read.step()) {
        if (std::exchange(first, false)) {
            Span edge = span;
            edge.to = read.integer(0);
            edge.toSeq = read.integer(1) - 1;
            readBlocks(edge, level - 1, pieces);
        }
        Piece piece;
        piece.from = read.integer(0);
        piece.until = rest.from = read.integer(2);
        rest.fromSeq = read.integer(3);
        piece.changes = ChangeBlocks::sizeOf(level);
        piece.extremes = ChangeBlocks::extremesOf(read);
        piece.lastPresent = !read.isNull(8);
        if (piece.lastPresent)
            piece.last = read.real(8);
        pieces.push_back(piece);
    }
    read.reset();
    readBlocks(rest, level - 1, pieces);
}

ParameterSteps ChartReader::steps(qint64 bot, const QString &key, const ChartRequest &request)
{
    ParameterSteps steps;
    steps.key = key;
    const qint64 parameter = m_reader.parameterNumber(key);
    if (bot == 0 || parameter == 0)
        return steps;
    // What is in force at the beginning; and whether it is a number at all.
    SqliteStatement before(m_connection,
                           "SELECT place, after FROM change WHERE bot = ? AND parameter = ?"
                           " AND place <= ? AND flags < 64 ORDER BY place DESC, seq DESC LIMIT 1");
    before.bind(0, bot).bind(1, parameter).bind(2, request.from);
    std::vector<Piece> pieces;
    Piece start;
    const bool hasStart = before.step();
    if (hasStart) {
        start.from = start.until = request.from;
        start.lastPresent = before.isNumber(1);
        start.last = before.real(1);
        if (start.lastPresent)
            start.extremes.add(start.last, request.from);
    }
    SqliteStatement latest(m_connection, "SELECT after FROM change WHERE bot = ? AND parameter = ?"
                                         " AND place <= ? AND flags < 64 AND after IS NOT NULL"
                                         " ORDER BY place DESC, seq DESC LIMIT 1");
    latest.bind(0, bot).bind(1, parameter).bind(2, request.to);
    if (latest.step() && !latest.isNumber(0)) {
        steps.numeric = false;
        readRuns(bot, parameter, request, steps);
        return steps;
    }
    constexpr qint64 allInPlace = std::numeric_limits<qint64>::max();
    const Span span{bot, parameter, request.from, allInPlace, request.to, allInPlace};
    if (hasBlocks(span, 1, mostRaw / ChangeBlocks::size) || !readRaw(span, mostRaw, pieces)) {
        pieces.clear();
        // The largest that are as many as there is room for.
        int level = ChangeBlocks::levels;
        while (level > 1 && !hasBlocks(span, level, static_cast<size_t>(std::max(1, request.mostPoints / 3))))
            --level;
        readBlocks(span, level, pieces);
        steps.reduced = true;
    }
    if (hasStart)
        pieces.insert(pieces.begin(), start);
    Extremes all;
    for (const Piece &piece : pieces) {
        steps.changes += piece.changes;
        all.add(piece.extremes);
    }
    steps.least = all.least;
    steps.greatest = all.greatest;
    steps.changes -= hasStart ? 1 : 0;
    if (static_cast<int>(pieces.size()) * (steps.reduced ? 3 : 1) <= request.mostPoints && !steps.reduced) {
        for (const Piece &piece : pieces)
            steps.points.append({piece.from, piece.last, piece.lastPresent});
        return steps;
    }
    steps.reduced = true;
    // Three points for each stretch: its least, its greatest, its last.
    const qint64 buckets = std::max(1, request.mostPoints / 3 - 1);
    const qint64 begin = pieces.front().from;
    const double width =
        static_cast<double>(std::max<qint64>(1, pieces.back().until - begin)) / static_cast<double>(buckets);
    qint64 current = -1;
    Bucket bucket;
    for (const Piece &piece : pieces) {
        const auto index =
            std::min(buckets - 1, static_cast<qint64>(static_cast<double>(piece.from - begin) / width));
        if (index != current && current >= 0) {
            bucket.appendTo(steps.points);
            bucket = {};
        }
        current = index;
        bucket.add(piece);
    }
    bucket.appendTo(steps.points);
    return steps;
}

void ChartReader::readRuns(qint64 bot, qint64 parameter, const ChartRequest &request, ParameterSteps &steps)
{
    SqliteStatement read(m_connection,
                         "SELECT place, after FROM change WHERE bot = ?1 AND parameter = ?2"
                         " AND flags < 64 AND place <= ?4 AND place >= ifnull((SELECT max(place)"
                         " FROM change WHERE bot = ?1 AND parameter = ?2 AND place <= ?3"
                         " AND flags < 64), ?3) ORDER BY place, seq");
    read.bind(0, bot).bind(1, parameter).bind(2, request.from).bind(3, request.to);
    const qint64 narrowest =
        std::max<qint64>(1, (request.to - request.from) / std::max(1, request.mostPoints));
    while (read.step()) {
        TextRun run;
        run.from = std::max(read.integer(0), request.from);
        run.to = request.to;
        const QJsonValue value = read.value(1);
        run.text = value.isUndefined() ? QString() : jsonDisplayText(value);
        steps.changes += run.from > request.from ? 1 : 0;
        if (!steps.runs.isEmpty() && run.from - steps.runs.constLast().from < narrowest) {
            TextRun &last = steps.runs.last();
            last.text = run.text;
            ++last.changes;
            steps.reduced = true;
            continue;
        }
        if (!steps.runs.isEmpty())
            steps.runs.last().to = run.from;
        steps.runs.append(run);
    }
}

void ChartReader::readEras(qint64 bot, ChartAnswer &answer)
{
    const ChartRequest &request = answer.request;
    SqliteStatement first(m_connection,
                          "SELECT place, seq, kind FROM event WHERE bot = ? AND configuration IS NOT"
                          " NULL AND superseded_by IS NULL AND place <= ?"
                          " ORDER BY place DESC, seq DESC LIMIT 1");
    first.bind(0, bot).bind(1, request.from);
    const qint64 begin = first.step() ? first.integer(0) : request.from;
    // From one stretch of time to the next by a seek each, so that it does not matter how many there are.
    SqliteStatement next(m_connection,
                         "SELECT place, seq, kind FROM event WHERE bot = ? AND configuration IS NOT"
                         " NULL AND superseded_by IS NULL AND place >= ? AND place <= ?"
                         " ORDER BY place, seq");
    const qint64 narrowest = std::max<qint64>(1, (request.to - request.from) / mostEras);
    qint64 place = begin;
    int inPlace = 0;
    next.bind(0, bot).bind(1, place).bind(2, request.to);
    constexpr qint64 never = std::numeric_limits<qint64>::min();
    qint64 lastPlace = never;
    while (next.step()) {
        place = next.integer(0);
        const qint64 seq = next.integer(1);
        const bool isChange = next.integer(2) == static_cast<qint64>(EventKind::Change);
        const bool shares = lastPlace != never && place > request.from && place - lastPlace < narrowest;
        if (!shares) {
            inPlace = 0;
            lastPlace = place;
            const qint64 from = std::max(place, request.from);
            if (!answer.eras.isEmpty())
                answer.eras.last().to = from;
            answer.eras.append({from, request.to, seq, {}, 1});
            if (isChange && place >= request.from)
                answer.markers.append({place, seq, false, 1});
            continue;
        }
        Era &era = answer.eras.last();
        era.seq = seq;
        ++era.eras;
        if (!answer.markers.isEmpty() && answer.markers.constLast().time >= lastPlace)
            ++answer.markers.last().steps;
        else if (isChange)
            answer.markers.append({place, seq, false, 1});
        // A crowd: go on where the next stretch begins.
        if (++inPlace >= 4) {
            next.reset();
            next.bind(1, lastPlace + narrowest);
        }
    }
    std::vector<qint64> seqs;
    for (const Era &era : std::as_const(answer.eras))
        seqs.push_back(era.seq);
    const QHash<qint64, QByteArray> hashes = m_reader.hashesOfSteps(seqs);
    for (Era &era : answer.eras) {
        era.hash = hashes.value(era.seq);
        if (era.eras == 1 && answer.eras.size() <= mostLabelledEras)
            era.beginning = m_reader.beginningOf(era.seq);
    }
    for (ChangeMarker &marker : answer.markers)
        marker.significant = m_reader.isStepSignificant(marker.seq);
}

ChartAnswer ChartReader::answer(const ChartRequest &request)
{
    ChartAnswer answer;
    answer.request = request;
    const qint64 bot = m_reader.botNumber(request.botId);
    for (const QString &key : request.keys)
        answer.parameters.append(steps(bot, key, request));
    if (bot == 0)
        return answer;
    SqliteStatement first(m_connection, "SELECT place FROM event WHERE bot = ? AND configuration IS NOT NULL"
                                        " AND superseded_by IS NULL ORDER BY place LIMIT 1");
    SqliteStatement last(m_connection, "SELECT place FROM event WHERE bot = ? AND configuration IS NOT NULL"
                                       " AND superseded_by IS NULL ORDER BY place DESC LIMIT 1");
    answer.firstTime = first.bind(0, bot).step() ? first.integer(0) : 0;
    answer.lastTime = last.bind(0, bot).step() ? last.integer(0) : 0;
    readEras(bot, answer);
    answer.gaps = readWatchGaps(m_connection, bot, request.from, request.to, mostEras);
    return answer;
}
