// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/stepchart.h"

#include "widgets/history/chartpainter.h"
#include "widgets/history/serieslook.h"
#include "widgets/history/steplines.h"
#include "widgets/style/colours.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/housestyle.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace {

// Of the view's length, for one key or one turn of the wheel.
constexpr qint64 panShare = 10;
constexpr double zoomStep = 1.25;
constexpr double wheelNotch = 120;

} // namespace

/// What is before the lines; sees no mouse.
class StepChart::Front final : public QWidget
{
public:
    explicit Front(StepChart *chart)
        : QWidget(chart)
        , m_chart(chart)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_chart->paintFront(painter);
    }

private:
    StepChart *m_chart;
};

StepChart::StepChart(QWidget *parent)
    : QWidget(parent)
    , m_type(font())
    , m_lines(new StepLines(this))
    , m_front(new Front(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Chart of parameters over time"));
}

void StepChart::setScene(const ChartScene &scene)
{
    ChartScene shaded = scene;
    shaded.shadeLike(m_scene);
    m_scene = shaded;
    rebuildLines();
    placeLines();
    describe();
}

void StepChart::setSpan(const TimeSpan &span)
{
    if (m_span == span)
        return;
    m_span = span;
    if (!m_built.fit(span))
        rebuildLines();
    placeLines();
}

void StepChart::setNotice(const QString &title, const QString &text)
{
    if (m_noticeTitle == title && m_noticeText == text)
        return;
    m_noticeTitle = title;
    m_noticeText = text;
    describe();
    update();
}

QRectF StepChart::inner() const
{
    return QRectF(rect()).adjusted(2, 2, -2, -2);
}

ChartGeometry StepChart::geometryOfChart() const
{
    return ChartGeometry::of(inner(), m_type, m_scene, m_span);
}

int StepChart::columns() const
{
    return std::max(1, static_cast<int>(geometryOfChart().plot.width()));
}

void StepChart::setCrosshair(std::optional<qint64> time)
{
    if (m_crosshair == time)
        return;
    m_crosshair = time;
    describe();
    m_front->update();
}

QSize StepChart::sizeHint() const
{
    return {m_type.px(720), m_type.px(420)};
}

QSize StepChart::minimumSizeHint() const
{
    return {m_type.px(320), m_type.px(220)};
}

void StepChart::rebuildLines()
{
    m_built = BuiltLines::of(m_scene, m_span, columns(), Colours::of(palette()), m_type.px(2));
    m_lines->setLines(m_built.lines);
}

void StepChart::placeLines()
{
    const ChartGeometry geometry = geometryOfChart();
    m_lines->setPlot(geometry.plot);
    m_lines->setSpan(m_span);
    update();
    Q_EMIT viewChanged();
}

void StepChart::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.line, 1));
    painter.setBrush(colours.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_type.px(8), m_type.px(8));
    painter.setRenderHint(QPainter::Antialiasing, false);
    const ChartGeometry geometry = geometryOfChart();
    ChartPainter(m_scene, geometry, m_type, colours).paintGround(painter);
}

void StepChart::paintFront(QPainter &painter) const
{
    const Colours &colours = Colours::of(palette());
    const ChartGeometry geometry = geometryOfChart();
    const ChartPainter chart(m_scene, geometry, m_type, colours);
    chart.paintFront(painter);
    const bool drawn = m_lines->problem().isEmpty();
    const QString title = drawn ? m_noticeTitle : tr("The lines cannot be drawn");
    if (!title.isEmpty()) {
        const QRectF where = geometry.plot.adjusted(m_type.px(24), 0, -m_type.px(24), 0);
        const qreal middle = where.center().y();
        painter.setPen(colours.text);
        painter.setFont(m_type.strong());
        painter.drawText(QRectF(where.left(), where.top(), where.width(), middle - where.top()),
                         Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, title);
        painter.setPen(colours.secondary);
        painter.setFont(m_type.caption());
        painter.drawText(
            QRectF(where.left(), middle + m_type.px(6), where.width(), where.bottom() - middle),
            Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
            drawn ? m_noticeText
                  : tr("%1\nInstall the program again; until then, the table shows the same values.")
                        .arg(m_lines->problem()));
    } else if (m_grip == Grip::Band) {
        chart.paintRubberBand(painter, m_pressed.x(), m_pressed.x() + m_dragged);
    } else if (m_crosshair && m_span.holds(*m_crosshair)) {
        chart.paintCrosshair(painter, m_scene.reading(*m_crosshair));
    }
    if (hasFocus())
        paintFocusRing(painter, rect(), m_type.px(8), colours.accent);
}

const ChangeMarker *StepChart::markerAt(const QPointF &position) const
{
    const ChartGeometry geometry = geometryOfChart();
    if (std::abs(position.y() - geometry.plot.bottom() + m_type.px(5)) > m_type.px(12))
        return nullptr;
    const ChangeMarker *marker = m_scene.markerNear(geometry.time(position.x()));
    return marker && std::abs(geometry.x(marker->time) - position.x()) <= m_type.px(8) ? marker : nullptr;
}

void StepChart::openNearest()
{
    const qint64 middle = m_span.from + m_span.length() / 2;
    if (const ChangeMarker *marker = m_scene.markerNear(m_crosshair.value_or(middle)))
        Q_EMIT changeActivated(marker->seq);
}

void StepChart::stepCrosshair(bool forward)
{
    const qint64 from = m_crosshair && m_span.holds(*m_crosshair) ? *m_crosshair
                        : forward                                 ? m_span.from - 1
                                                                  : m_span.to + 1;
    const ChangeMarker *marker = m_scene.nextMarker(from, forward);
    if (!marker)
        return;
    if (!m_span.holds(marker->time))
        Q_EMIT panned(marker->time - (m_span.from + m_span.length() / 2));
    setCrosshair(marker->time);
}

void StepChart::describe()
{
    QStringList parts;
    if (!m_noticeTitle.isEmpty()) {
        parts = QStringList{m_noticeTitle, m_noticeText};
    } else {
        const ChartReading reading = m_scene.reading(m_crosshair.value_or(m_span.to));
        parts.append(exactMomentText(reading.time));
        if (!reading.gap.isEmpty())
            parts.append(reading.gap);
        for (const ChartReading::Line &line : reading.lines)
            parts.append(line.title + u' ' + line.value);
    }
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
    if (QAccessible::isActive() && hasFocus()) {
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

// ------------------------------------------------------------------------------------------ mouse and keys

void StepChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position();
    m_dragged = 0;
    m_grip = event->modifiers().testFlag(Qt::ShiftModifier) ? Grip::Band : Grip::Press;
    m_front->update();
}

void StepChart::mouseMoveEvent(QMouseEvent *event)
{
    const ChartGeometry geometry = geometryOfChart();
    const QPointF position = event->position();
    if (m_grip == Grip::Band) {
        m_dragged = position.x() - m_pressed.x();
        m_front->update();
        return;
    }
    if (m_grip == Grip::Press &&
        std::abs(position.x() - m_pressed.x()) >= QApplication::startDragDistance()) {
        m_grip = Grip::Pan;
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_grip == Grip::Pan) {
        const qint64 by = geometry.time(m_pressed.x() + m_dragged) - geometry.time(position.x());
        m_dragged = position.x() - m_pressed.x();
        setCrosshair(std::nullopt);
        Q_EMIT panned(by);
        return;
    }
    const ChangeMarker *marker = markerAt(position);
    setCursor(marker ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (marker)
        setCrosshair(marker->time);
    else if (position.x() >= geometry.plot.left() && position.x() <= geometry.plot.right())
        setCrosshair(geometry.time(position.x()));
    else
        setCrosshair(std::nullopt);
}

void StepChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Grip grip = std::exchange(m_grip, Grip::None);
    setCursor(Qt::ArrowCursor);
    m_front->update();
    if (grip == Grip::Press) {
        if (const ChangeMarker *marker = markerAt(event->position()))
            Q_EMIT changeActivated(marker->seq);
    } else if (grip == Grip::Band && std::abs(m_dragged) >= QApplication::startDragDistance()) {
        const ChartGeometry geometry = geometryOfChart();
        const qint64 one = geometry.time(m_pressed.x());
        const qint64 other = geometry.time(m_pressed.x() + m_dragged);
        Q_EMIT spanChosen({std::min(one, other), std::max(one, other)});
    }
}

void StepChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    // On a marker the first of the two clicks has opened its change already.
    if (event->button() == Qt::LeftButton && !markerAt(event->position()))
        Q_EMIT resetRequested();
}

void StepChart::wheelEvent(QWheelEvent *event)
{
    const ChartGeometry geometry = geometryOfChart();
    const QPoint turned = event->angleDelta();
    if (std::abs(turned.x()) > std::abs(turned.y())) {
        Q_EMIT panned(qRound64(-turned.x() / wheelNotch * static_cast<double>(m_span.length()) / panShare));
    } else if (turned.y() != 0) {
        const qreal place =
            std::clamp((event->position().x() - geometry.plot.left()) / geometry.plot.width(), 0.0, 1.0);
        Q_EMIT zoomed(std::pow(zoomStep, -turned.y() / wheelNotch), place);
    }
    event->accept();
}

void StepChart::keyPressEvent(QKeyEvent *event)
{
    const bool toChange = event->modifiers().testFlag(Qt::ControlModifier);
    const double place =
        m_crosshair && m_span.holds(*m_crosshair)
            ? static_cast<double>(*m_crosshair - m_span.from) / static_cast<double>(m_span.length())
            : 0.5;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool forward = event->key() == Qt::Key_Right;
        if (toChange)
            stepCrosshair(forward);
        else
            Q_EMIT panned((forward ? 1 : -1) * m_span.length() / panShare);
        return;
    }
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        Q_EMIT panned((event->key() == Qt::Key_PageDown ? 1 : -1) * m_span.length());
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Up:
        Q_EMIT zoomed(1 / zoomStep, place);
        return;
    case Qt::Key_Minus:
    case Qt::Key_Down:
        Q_EMIT zoomed(zoomStep, place);
        return;
    case Qt::Key_Home:
        Q_EMIT beginRequested();
        return;
    case Qt::Key_End:
        Q_EMIT endRequested();
        return;
    case Qt::Key_0:
        Q_EMIT resetRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openNearest();
        return;
    case Qt::Key_Escape:
        if (m_crosshair) {
            setCrosshair(std::nullopt);
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

// ---------------------------------------------------------------------------------------------- the widget

bool StepChart::event(QEvent *event)
{
    // The keys that a menu or a scroll area would take otherwise.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right)
            event->accept();
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const ChartGeometry geometry = geometryOfChart();
        const Era *era = geometry.plot.contains(help->pos())
                             ? m_scene.eraAt(geometry.time(static_cast<qreal>(help->pos().x())))
                             : nullptr;
        if (era)
            QToolTip::showText(
                help->globalPos(),
                plainToolTip(m_scene.eraText(*era) + QLatin1Char('\n') +
                             tr("Configuration %1", "its hash").arg(QString::fromLatin1(era->hash.left(12)))),
                this);
        return true;
    }
    return QWidget::event(event);
}

void StepChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (m_grip == Grip::None)
        setCrosshair(std::nullopt);
}

void StepChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_front->update();
}

void StepChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_front->update();
}

void StepChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        m_type = TypeScale(font());
        rebuildLines();
        placeLines();
    }
}

void StepChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_lines->setGeometry(rect());
    m_front->setGeometry(rect());
    placeLines();
    Q_EMIT resized();
}
