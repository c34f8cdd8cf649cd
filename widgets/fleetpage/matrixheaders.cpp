// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleetpage/matrixheaders.h"

#include "widgets/fleetpage/fleetmatrixmodel.h"
#include "widgets/style/colours.h"
#include "widgets/style/healthlook.h"

#include <QPainter>
#include <QPaintEvent>

namespace {

// Lengths of the drawing, in pixels at 100 %.
constexpr qreal groupLine = 24;
constexpr qreal titleLine = 30;
constexpr qreal sharedLine = 32;
constexpr qreal inset = 10;
constexpr qreal botColumn = 184;

int alignment(const QWidget &widget)
{
    return static_cast<int>(widget.layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) |
           Qt::AlignVCenter | Qt::TextSingleLine;
}

QColor sharedGround(const Colours &colours)
{
    return colours.sidebar;
}

} // namespace

MatrixTopHeader::MatrixTopHeader(FleetMatrixModel &model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_model(model)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Interactive);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setAccessibleName(tr("Parameters"));
}

int MatrixTopHeader::groupHeight() const
{
    return TypeScale(font()).px(groupLine);
}

int MatrixTopHeader::titleHeight() const
{
    return TypeScale(font()).px(titleLine);
}

int MatrixTopHeader::sharedHeight() const
{
    return m_model.hasShared() ? TypeScale(font()).px(sharedLine) : 0;
}

QSize MatrixTopHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), groupHeight() + titleHeight() + sharedHeight()};
}

void MatrixTopHeader::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.fillRect(event->rect(), Colours::of(palette()).card);
    }
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    paintGroups(painter);
}

void MatrixTopHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    if (logicalIndex < 1 || logicalIndex >= m_model.columnCount())
        return;
    const Colours &colours = Colours::of(palette());
    const TypeScale type(font());
    const int margin = type.px(inset);
    painter->save();
    painter->fillRect(rect, colours.card);
    const QRect title(rect.left(), rect.top() + groupHeight(), rect.width(), titleHeight());
    const QFontMetrics metrics(type.smallStrong());
    const bool sorted = m_model.sortColumn() == logicalIndex;
    const int arrow = sorted ? type.px(12) : 0;
    const QRect text = title.adjusted(margin, 0, -margin / 2 - arrow, 0);
    painter->setFont(type.smallStrong());
    painter->setPen(colours.secondary);
    const QString name = metrics.elidedText(m_model.column(logicalIndex).title, Qt::ElideRight, text.width());
    painter->drawText(text, alignment(*this), name);
    if (sorted) {
        painter->setRenderHint(QPainter::Antialiasing);
        const qreal half = type.px(3);
        const bool up = m_model.sortOrder() == Qt::AscendingOrder;
        const QPointF middle(text.left() + metrics.horizontalAdvance(name) + type.px(8),
                             title.center().y() + 1);
        const qreal tip = up ? -half : half;
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.secondary);
        painter->drawPolygon(QPolygonF(
            {middle + QPointF(-half, -tip / 2), middle + QPointF(half, -tip / 2), middle + QPointF(0, tip)}));
        painter->setRenderHint(QPainter::Antialiasing, false);
    }
    if (sharedHeight() > 0) {
        const QRect shared(rect.left(), title.bottom() + 1, rect.width(), sharedHeight());
        painter->fillRect(shared, sharedGround(colours));
        painter->setFont(type.body());
        painter->setPen(colours.secondary);
        const QRect value = shared.adjusted(margin, 0, -margin / 2, 0);
        painter->drawText(value, alignment(*this),
                          QFontMetrics(type.body())
                              .elidedText(m_model.sharedText(logicalIndex), Qt::ElideRight, value.width()));
    }
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.line);
    painter->restore();
}

void MatrixTopHeader::paintGroups(QPainter &painter) const
{
    const Colours &colours = Colours::of(palette());
    const TypeScale type(font());
    const QFontMetrics metrics(type.smallStrong());
    const int margin = type.px(inset);
    const int height = groupHeight();
    painter.setFont(type.smallStrong());
    for (int first = 1; first < m_model.columnCount();) {
        int last = first;
        while (last + 1 < m_model.columnCount() &&
               m_model.column(last + 1).group == m_model.column(first).group)
            ++last;
        const int left = qMin(sectionViewportPosition(first), sectionViewportPosition(last));
        const int right = qMax(sectionViewportPosition(first) + sectionSize(first),
                               sectionViewportPosition(last) + sectionSize(last));
        const QRect all(left, 0, right - left, height);
        // The part that can be seen holds the name.
        const QRect seen = all.intersected(viewport()->rect()).adjusted(margin, 0, -margin / 2, 0);
        if (seen.width() > 0 && seen.isValid()) {
            painter.setPen(colours.text);
            painter.drawText(seen, alignment(*this),
                             metrics.elidedText(m_model.column(first).group, Qt::ElideRight, seen.width()));
        }
        if (first > 1)
            painter.fillRect(
                QRect(layoutDirection() == Qt::RightToLeft ? right - 1 : left, 0, 1, height + titleHeight()),
                colours.line);
        first = last + 1;
    }
}

MatrixBotHeader::MatrixBotHeader(FleetMatrixModel &model, QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
    , m_model(model)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
}

QSize MatrixBotHeader::sizeHint() const
{
    return {TypeScale(font()).px(botColumn), QHeaderView::sizeHint().height()};
}

void MatrixBotHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const BotRecord *const bot = m_model.record(logicalIndex);
    if (!bot)
        return;
    const Colours &colours = Colours::of(palette());
    const TypeScale type(font());
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    painter->save();
    painter->fillRect(rect, colours.card);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.line);
    painter->fillRect(QRect(rightToLeft ? rect.left() : rect.right(), rect.top(), 1, rect.height()),
                      colours.line);
    const HealthLook look = HealthLook::of(bot->health);
    const int side = type.px(11);
    const int margin = type.px(inset);
    const QRect shape(rightToLeft ? rect.right() - margin - side + 1 : rect.left() + margin,
                      rect.center().y() - side / 2, side, side);
    painter->setRenderHint(QPainter::Antialiasing);
    paintHealthShape(*painter, shape, look.shape, toneColour(colours, look.tone));
    const int start = margin + side + type.px(7);
    const QRect text =
        rightToLeft ? rect.adjusted(margin, 0, -start, 0) : rect.adjusted(start, 0, -margin, 0);
    painter->setFont(type.strong());
    painter->setPen(colours.text);
    painter->drawText(
        text, alignment(*this),
        QFontMetrics(type.strong())
            .elidedText(m_model.index(logicalIndex, 0).data().toString(), Qt::ElideMiddle, text.width()));
    painter->restore();
}

MatrixCorner::MatrixCorner(const MatrixTopHeader &top, QWidget *parent)
    : QWidget(parent)
    , m_top(top)
{
}

void MatrixCorner::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::of(palette());
    const TypeScale type(font());
    QPainter painter(this);
    painter.fillRect(rect(), colours.card);
    const int margin = type.px(inset);
    const QRect title(0, m_top.groupHeight(), width(), m_top.titleHeight());
    painter.setFont(type.smallStrong());
    painter.setPen(colours.secondary);
    painter.drawText(title.adjusted(margin, 0, -margin, 0), alignment(*this), tr("Bot"));
    if (m_top.sharedHeight() > 0) {
        const QRect shared(0, title.bottom() + 1, width(), m_top.sharedHeight());
        painter.fillRect(shared, sharedGround(colours));
        painter.setFont(type.strong());
        painter.setPen(colours.text);
        painter.drawText(shared.adjusted(margin, 0, -margin, 0), alignment(*this), tr("Shared"));
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours.line);
    painter.fillRect(QRect(layoutDirection() == Qt::RightToLeft ? 0 : width() - 1, 0, 1, height()),
                     colours.line);
}
