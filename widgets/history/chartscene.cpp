// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/chartscene.h"

#include "sync/values/plaintext.h"
#include "widgets/history/historytexts.h"

#include <QCoreApplication>
#include <QJsonValue>

#include <algorithm>
#include <limits>

namespace {

constexpr qsizetype longestText = 80;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChartScene)
};

bool hasLine(const ParameterSteps &steps)
{
    return steps.numeric && std::any_of(steps.points.begin(), steps.points.end(),
                                        [](const StepPoint &point) { return point.present; });
}

const StepPoint *pointAt(const QList<StepPoint> &points, qint64 time)
{
    const auto after =
        std::upper_bound(points.begin(), points.end(), time,
                         [](qint64 moment, const StepPoint &point) { return moment < point.time; });
    return after == points.begin() ? nullptr : &*(after - 1);
}

} // namespace

ChartScene ChartScene::of(const QList<ChartParameter> &parameters, const ChartAnswer &answer, qint64 now)
{
    ChartScene scene;
    scene.parameters = parameters;
    scene.answer = answer;
    scene.openEnd = answer.request.to >= now;
    QList<ValueRange> ranges;
    QList<int> numeric;
    for (int i = 0; i < parameters.size(); ++i) {
        scene.axisOf.append(-1);
        scene.scaleOf.append(ValueAxis());
        if (i >= answer.parameters.size())
            continue;
        const ParameterSteps &steps = answer.parameters.at(i);
        if (!steps.numeric) {
            scene.bands.append(i);
        } else if (hasLine(steps)) {
            ranges.append({parameters.at(i).format, steps.least, steps.greatest});
            numeric.append(i);
        }
    }
    scene.axes = planValueAxes(ranges);
    for (int place = 0; place < scene.axes.size(); ++place) {
        ValueAxis &axis = scene.axes[place];
        for (int &member : axis.parameters) {
            const int parameter = numeric.at(member);
            scene.axisOf[parameter] = place;
            scene.scaleOf[parameter] = axis.ownScales ? ownAxis(ranges.at(member)) : axis;
            member = parameter;
        }
    }
    return scene;
}

void ChartScene::shadeLike(const ChartScene &other)
{
    qsizetype known = 0;
    // Both are in the order of time, and by that in the order of recording but for imports.
    for (qsizetype i = 0; i < answer.eras.size(); ++i) {
        while (known < other.answer.eras.size() &&
               other.answer.eras.at(known).from < answer.eras.at(i).from &&
               other.answer.eras.at(known).seq != answer.eras.at(i).seq)
            ++known;
        if (known < other.answer.eras.size() && other.answer.eras.at(known).seq == answer.eras.at(i).seq) {
            firstEraIsShaded = other.isShaded(known) == (i % 2 == 0);
            return;
        }
    }
}

QString ChartScene::eraText(const Era &era) const
{
    if (era.eras > 1) {
        constexpr qint64 most = 1 << 30;
        return Words::tr("%n eras", nullptr, static_cast<int>(std::min(era.eras, most)));
    }
    if (!era.beginning)
        return Words::tr("Era %1", "a configuration's time; %1 begins its hash")
            .arg(QString::fromLatin1(era.hash.left(6)));
    const EraBeginning &beginning = *era.beginning;
    if (beginning.key.isEmpty())
        return Words::tr("first configuration");
    const auto known = std::find_if(parameters.begin(), parameters.end(),
                                    [&](const ChartParameter &one) { return one.key == beginning.key; });
    const bool isKnown = known != parameters.end();
    const ValueFormat format = isKnown ? known->format : ValueFormat();
    QString text = Words::tr("%1 %2 → %3", "a parameter, its value before and after")
                       .arg(isKnown ? known->title : visibleText(beginning.key, longestText),
                            valueText(format, beginning.before), valueText(format, beginning.after));
    if (beginning.changes > 1)
        text += QStringLiteral(" +%1").arg(beginning.changes - 1);
    return text;
}

const Era *ChartScene::eraAt(qint64 time) const
{
    const auto found = std::find_if(answer.eras.begin(), answer.eras.end(),
                                    [&](const Era &era) { return time >= era.from && time < endOf(era.to); });
    return found == answer.eras.end() ? nullptr : &*found;
}

bool ChartScene::hasNothing() const
{
    return answer.firstTime == 0 && answer.eras.isEmpty() && answer.markers.isEmpty();
}

qint64 ChartScene::endOf(qint64 to) const
{
    return openEnd && to >= answer.request.to ? std::numeric_limits<qint64>::max() / 4 : to;
}

const WatchGap *ChartScene::gapAt(qint64 time) const
{
    const auto found = std::find_if(answer.gaps.begin(), answer.gaps.end(), [&](const WatchGap &gap) {
        return time > gap.from && time < endOf(gap.to);
    });
    return found == answer.gaps.end() ? nullptr : &*found;
}

ChartReading ChartScene::reading(qint64 time) const
{
    ChartReading reading;
    reading.time = time;
    if (const WatchGap *gap = gapAt(time))
        reading.gap = gapText(*gap);
    for (int i = 0; i < parameters.size() && i < answer.parameters.size(); ++i) {
        const ParameterSteps &steps = answer.parameters.at(i);
        const ChartParameter &parameter = parameters.at(i);
        ChartReading::Line line{parameter.slot, parameter.title, QString(), -1};
        if (steps.numeric) {
            const StepPoint *point = pointAt(steps.points, time);
            if (point && point->present) {
                line.value = valueText(parameter.format, QJsonValue(point->value));
                line.height = scaleOf.at(i).height(point->value);
            }
        } else {
            const auto run =
                std::find_if(steps.runs.begin(), steps.runs.end(), [&](const TextRun &candidate) {
                    return time >= candidate.from && time < endOf(candidate.to);
                });
            if (run != steps.runs.end() && !run->text.isNull())
                line.value = visibleText(run->text, longestText);
        }
        if (line.value.isNull())
            line.value = Words::tr("no value", "a parameter at a time when it was not there");
        reading.about = reading.about || steps.reduced;
        reading.lines.append(line);
    }
    return reading;
}

const ChangeMarker *ChartScene::markerNear(qint64 time) const
{
    const ChangeMarker *before = nextMarker(time + 1, false);
    const ChangeMarker *after = nextMarker(time, true);
    if (!before || !after)
        return before ? before : after;
    return time - before->time <= after->time - time ? before : after;
}

const ChangeMarker *ChartScene::nextMarker(qint64 time, bool forward) const
{
    const QList<ChangeMarker> &markers = answer.markers;
    if (forward) {
        const auto next =
            std::upper_bound(markers.begin(), markers.end(), time,
                             [](qint64 moment, const ChangeMarker &marker) { return moment < marker.time; });
        return next == markers.end() ? nullptr : &*next;
    }
    const auto first =
        std::lower_bound(markers.begin(), markers.end(), time,
                         [](const ChangeMarker &marker, qint64 moment) { return marker.time < moment; });
    return first == markers.begin() ? nullptr : &*(first - 1);
}
