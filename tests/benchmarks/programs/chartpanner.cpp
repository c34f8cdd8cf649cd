// SPDX-License-Identifier: GPL-3.0-or-later
// Pans the step chart over a million changes, and beside it a bare widget that draws the same points as one
// polyline with QPainter:
//
//     bench-chartpanner
//
// Obeys lines on its input, and answers each with one line of numbers:
//   chart N      N frames of the chart; nanoseconds each, from the new span to its pixels
//   polyline N   the same of the bare widget
//   points       how many points there are after a million changes were thinned out, as the history does it
#include "widgets/history/stepchart.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

namespace {

constexpr int changes = 1'000'000;
constexpr qint64 second = 1'000;
constexpr qint64 begin = 1'700'000'000'000;
constexpr qint64 end = begin + changes * second;
constexpr int mostPoints = 2'000;
constexpr int width = 1'200;
constexpr int height = 500;

std::vector<double> randomWalk()
{
    std::vector<double> values;
    values.reserve(changes);
    quint32 state = 12'345;
    double value = 0.5;
    for (int i = 0; i < changes; ++i) {
        state = state * 1'664'525U + 1'013'904'223U;
        value = std::clamp(value + (static_cast<double>(state >> 8U) / 16'777'216.0 - 0.5) * 0.02, 0.0, 1.0);
        values.push_back(value);
    }
    return values;
}

/// The least, the greatest and the last value of each stretch, each at its own time.
QList<StepPoint> thinnedOut(const std::vector<double> &values)
{
    QList<StepPoint> points;
    constexpr int stretches = mostPoints / 3;
    for (int stretch = 0; stretch < stretches; ++stretch) {
        const auto first = values.begin() + qint64(changes) * stretch / stretches;
        const auto last = values.begin() + qint64(changes) * (stretch + 1) / stretches;
        std::vector<std::vector<double>::const_iterator> kept = {std::min_element(first, last),
                                                                 std::max_element(first, last), last - 1};
        std::sort(kept.begin(), kept.end());
        kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
        for (const auto &value : kept)
            points.append({begin + (value - values.begin()) * second, *value, true});
    }
    return points;
}

class BarePolyline : public QWidget
{
public:
    explicit BarePolyline(const QList<StepPoint> &points)
        : m_points(points)
    {
    }

    void setSpan(const TimeSpan &span)
    {
        m_span = span;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Qt::white);
        QList<QPointF> line;
        line.reserve(m_points.size() * 2);
        double last = 0;
        for (const StepPoint &point : m_points) {
            const qreal x = static_cast<qreal>(point.time - m_span.from) /
                            static_cast<qreal>(m_span.length()) * this->width();
            const qreal y = (1 - point.value) * this->height();
            if (!line.isEmpty())
                line.append(QPointF(x, last));
            line.append(QPointF(x, y));
            last = y;
        }
        // One pixel wide: the fastest that QPainter has.
        painter.setPen(QPen(Qt::blue, 1));
        painter.drawPolyline(line.constData(), static_cast<int>(line.size()));
    }

private:
    QList<StepPoint> m_points;
    TimeSpan m_span;
};

/// Half of what is loaded can be seen, as in the window.
TimeSpan spanOfFrame(int frame)
{
    constexpr qint64 length = (end - begin) / 2;
    constexpr int frames = 200;
    const int place = frame % (2 * frames);
    const qint64 shift = length / frames * (place < frames ? place : 2 * frames - place);
    return {begin + shift, begin + shift + length};
}

template <typename Widget>
void pan(Widget &widget, int frames)
{
    QByteArray answer;
    for (int frame = 0; frame < frames; ++frame) {
        QElapsedTimer timer;
        timer.start();
        widget.setSpan(spanOfFrame(frame));
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        answer += QByteArray::number(timer.nsecsElapsed()) + ' ';
    }
    std::puts(answer.constData());
    std::fflush(stdout);
}

template <typename Widget>
void show(Widget &widget)
{
    widget.resize(width, height);
    widget.setSpan(spanOfFrame(0));
    widget.show();
    QCoreApplication::processEvents();
}

} // namespace

int main(int count, char **arguments)
{
    const QApplication application(count, arguments);
    ChartAnswer answer;
    answer.request.from = begin;
    answer.request.to = end;
    answer.firstTime = begin;
    ParameterSteps steps;
    steps.points = thinnedOut(randomWalk());
    steps.least = 0;
    steps.greatest = 1;
    steps.reduced = true;
    answer.parameters.append(steps);
    // As many eras and markers as the history would send: what is closer is one.
    for (int i = 0; i < 500; ++i) {
        const qint64 from = begin + (end - begin) / 500 * i;
        answer.eras.append({from, from + (end - begin) / 500, i, QByteArray("0123456789abcdef"), 2'000});
        answer.markers.append({from, i, i % 10 == 0, 2'000});
    }
    StepChart chart;
    chart.setScene(
        ChartScene::of({{QStringLiteral("key"), QStringLiteral("Key"), ValueFormat(), 1}}, answer, end));
    BarePolyline bare(steps.points);
    show(chart);
    show(bare);
    std::string command;
    while (std::cin >> command) {
        int frames = 0;
        if (command != "points")
            std::cin >> frames;
        if (command == "chart")
            pan(chart, frames);
        else if (command == "polyline")
            pan(bare, frames);
        else if (command == "points")
            std::cout << steps.points.size() << std::endl;
        else
            return 2;
    }
    return 0;
}
