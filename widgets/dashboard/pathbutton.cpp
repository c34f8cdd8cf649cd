// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/pathbutton.h"

#include "sync/values/plaintext.h"
#include "widgets/style/colours.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/housestyle.h"

#include <QPainter>
#include <QStyle>

namespace {

constexpr qsizetype longestPath = 4'096;

} // namespace

PathButton::PathButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void PathButton::setPath(const QString &path)
{
    m_path = visibleText(path, longestPath);
    setAccessibleName(tr("Copy the path %1").arg(m_path));
    setToolTip(plainToolTip({path, tr("Click to copy the path")}));
    updateGeometry();
    update();
}

void PathButton::setNotice(const QString &notice)
{
    m_notice = notice;
    update();
}

int PathButton::sideMargin() const
{
    return qMax(3, fontMetrics().averageCharWidth() / 2);
}

int PathButton::naturalWidth() const
{
    return m_pathWidth.of(m_path, font()) + 2 * sideMargin() + 1;
}

QSize PathButton::sizeHint() const
{
    return {naturalWidth(), fontMetrics().height() + 6};
}

void PathButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &colours = Colours::of(palette());
    const bool noticed = !m_notice.isEmpty();
    painter.setPen(noticed ? colours.accent : underMouse() ? colours.text : colours.secondary);
    const QRect text = rect().adjusted(sideMargin(), 0, -sideMargin(), 0);
    const QString shown = noticed ? m_notice : m_path;
    painter.drawText(
        text,
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter |
            Qt::TextSingleLine,
        fontMetrics().elidedText(shown, noticed ? Qt::ElideRight : Qt::ElideMiddle, text.width()));
    if (hasFocus())
        paintFocusRing(painter, rect(), 4, colours.accent);
}

void PathButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void PathButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}
