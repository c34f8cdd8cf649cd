// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/parametercard.h"

#include "widgets/dashboard/cardpainter.h"
#include "widgets/style/colours.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

ParameterCard::ParameterCard(const CardPainter &painter, QWidget *parent)
    : QWidget(parent)
    , m_painter(painter)
{
    // Every pixel is painted here; Qt need not paint what lies behind.
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::ClickFocus);
}

void ParameterCard::setView(const ParameterView &view)
{
    if (view == m_view)
        return;
    const bool renamed = view.title != m_view.title;
    const bool spokenOtherwise = QAccessible::isActive() && view.spoken() != m_view.spoken();
    m_view = view;
    update();
    if (spokenOtherwise) {
        QAccessibleEvent description(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&description);
    }
    if (renamed && QAccessible::isActive()) {
        QAccessibleEvent name(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&name);
    }
}

bool ParameterCard::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        Q_EMIT toolTipRequested(m_view.key, static_cast<QHelpEvent *>(event)->globalPos());
        return true;
    }
    return QWidget::event(event);
}

void ParameterCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_painter.paint(painter, rect(), m_view, Colours::of(palette()),
                    {m_ringShown, layoutDirection() == Qt::RightToLeft});
}

void ParameterCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT looked(m_view.key);
    QWidget::mouseReleaseEvent(event);
}

void ParameterCard::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested(m_view.key);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT looked(m_view.key);
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        Q_EMIT leaveRequested(static_cast<Qt::Key>(event->key()));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ParameterCard::focusInEvent(QFocusEvent *event)
{
    m_ringShown = event->reason() != Qt::MouseFocusReason;
    update();
    Q_EMIT focused();
}

void ParameterCard::focusOutEvent(QFocusEvent *)
{
    m_ringShown = false;
    update();
}

void ParameterCard::contextMenuEvent(QContextMenuEvent *event)
{
    const QPoint where =
        event->reason() == QContextMenuEvent::Keyboard ? mapToGlobal(rect().center()) : event->globalPos();
    Q_EMIT menuRequested(m_view.key, where);
}
