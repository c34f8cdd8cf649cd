// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/history/chartgeometry.h"
#include "widgets/history/chartscene.h"
#include "widgets/history/steplinebuilder.h"
#include "widgets/style/typescale.h"

#include <QWidget>

#include <optional>

class StepLines;

/// Parameters of one bot over time: lines, bands of text, eras, gaps, markers, a crosshair.
///
/// It shows what it is given and says what the user wants: which part to show is decided by whoever owns it
/// (HistoryPage), and setSpan() answers. Drag pans, the wheel zooms, Shift and drag chooses a part, a double
/// click resets; arrows, + and -, Home and End do the same, Ctrl and an arrow moves the crosshair from change
/// to change, Enter opens the nearest one, Escape takes the crosshair away. Lives on the GUI thread; times
/// are UTC milliseconds.
class StepChart : public QWidget
{
    Q_OBJECT

public:
    explicit StepChart(QWidget *parent = nullptr);

    void setScene(const ChartScene &scene);
    const ChartScene &scene() const { return m_scene; }
    void setSpan(const TimeSpan &span);
    const TimeSpan &span() const { return m_span; }
    /// What is written where nothing can be drawn; empty where something can.
    void setNotice(const QString &title, const QString &text);

    ChartGeometry geometryOfChart() const;
    /// How many points one line has room for.
    int columns() const;
    std::optional<qint64> crosshair() const { return m_crosshair; }
    void setCrosshair(std::optional<qint64> time);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void panned(qint64 milliseconds);
    /// As ChartWindow::zoom() takes them.
    void zoomed(double factor, double place);
    void spanChosen(const TimeSpan &span);
    void resetRequested();
    void beginRequested();
    void endRequested();
    /// The change of this row (a sequence number) is to be opened.
    void changeActivated(qint64 seq);
    /// Another span is shown, or it stands elsewhere in the widget.
    void viewChanged();
    /// Another number of columns() may be right now.
    void resized();

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    enum class Grip { None, Press, Pan, Band };
    class Front;

    QRectF inner() const;
    void rebuildLines();
    void placeLines();
    void paintFront(QPainter &painter) const;
    const ChangeMarker *markerAt(const QPointF &position) const;
    void openNearest();
    void stepCrosshair(bool forward);
    void describe();

    ChartScene m_scene;
    BuiltLines m_built;
    TimeSpan m_span;
    TypeScale m_type;
    QString m_noticeTitle;
    QString m_noticeText;
    StepLines *m_lines;
    QWidget *m_front;
    std::optional<qint64> m_crosshair;
    Grip m_grip = Grip::None;
    QPointF m_pressed;
    qreal m_dragged = 0;
};
