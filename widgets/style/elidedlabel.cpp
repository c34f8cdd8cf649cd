// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/elidedlabel.h"

#include "sync/values/plaintext.h"
#include "widgets/style/colours.h"
#include "widgets/style/displaytext.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace {

// Shaping a longer line costs time and nobody reads it.
constexpr qsizetype longestLine = 4'000;

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    const QString shown = visibleText(text, longestLine);
    if (shown == m_text)
        return;
    m_text = shown;
    update();
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void ElidedLabel::setInk(Ink ink)
{
    m_ink = ink;
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_elideMode = mode;
    update();
}

void ElidedLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

int ElidedLabel::naturalWidth() const
{
    return m_width.of(m_text, font()) + 1;
}

QSize ElidedLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    return {naturalWidth() + margins.left() + margins.right(), fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 3, fontMetrics().height()};
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (naturalWidth() > contentsRect().width())
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(m_text), this);
        else
            event->ignore();
        return true;
    }
    return QWidget::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &colours = Colours::of(palette());
    painter.setPen(m_ink == Ink::Text ? colours.text : colours.secondary);
    const QRect room = contentsRect();
    const QString shown =
        naturalWidth() > room.width() ? fontMetrics().elidedText(m_text, m_elideMode, room.width()) : m_text;
    painter.drawText(
        room, static_cast<int>(QStyle::visualAlignment(layoutDirection(), m_alignment)) | Qt::TextSingleLine,
        shown);
}
