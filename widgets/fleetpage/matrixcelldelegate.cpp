// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleetpage/matrixcelldelegate.h"

#include "widgets/fleetpage/fleetmatrixmodel.h"
#include "widgets/style/colours.h"
#include "widgets/style/housestyle.h"

#include <QPainter>
#include <QWidget>

namespace {

constexpr qreal inset = 10; // pixels of the drawing at 100 %
constexpr qreal markSide = 10;
constexpr qreal beforeMark = 6;

} // namespace

MatrixCellDelegate::MatrixCellDelegate(const FleetMatrixModel &model, QWidget *matrix)
    : QStyledItemDelegate(matrix)
    , m_model(model)
    , m_type(matrix->font())
    , m_body(m_type.body())
    , m_strong(m_type.strong())
{
}

void MatrixCellDelegate::setFont(const QFont &font)
{
    m_type = TypeScale(font);
    m_body = QFontMetrics(m_type.body());
    m_strong = QFontMetrics(m_type.strong());
}

int MatrixCellDelegate::widthFor(const QString &text) const
{
    return m_strong.horizontalAdvance(text) + m_type.px(inset + beforeMark + markSide + inset);
}

void MatrixCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    if (index.column() < 1)
        return;
    const Colours &colours = Colours::of(option.palette);
    const FleetCell cell = m_model.cell(index.row(), index.column());
    const bool alarming =
        cell.mark == CellMark::Drift || cell.mark == CellMark::Invalid || cell.mark == CellMark::Edited;
    QColor ground = colours.card;
    if (option.state.testFlag(QStyle::State_Selected))
        ground = colours.selection;
    else if (cell.mark == CellMark::Invalid)
        ground = colours.badGround;
    else if (alarming)
        ground = colours.cautionGround;
    painter->fillRect(option.rect, ground);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colours.line);

    const bool rightToLeft = option.direction == Qt::RightToLeft;
    const int margin = m_type.px(inset);
    const int side = m_type.px(markSide);
    const int gap = m_type.px(beforeMark);
    const bool marked = cell.mark != CellMark::None;
    const QFontMetrics &metrics = alarming ? m_strong : m_body;
    const int room = option.rect.width() - margin - margin / 2 - (marked ? gap + side : 0);
    int width = metrics.horizontalAdvance(cell.text);
    const QString text = width > room ? metrics.elidedText(cell.text, Qt::ElideRight, room) : cell.text;
    width = qMin(width, room);
    const QColor ink = cell.faint ? colours.secondary
                       : marked   ? markColour(colours, cell.mark)
                                  : colours.text;
    painter->setFont(alarming ? m_type.strong() : m_type.body());
    // What is merely unusual is as real as the others.
    painter->setPen(cell.mark == CellMark::Unusual ? colours.text : ink);
    const int baseline = option.rect.top() + (option.rect.height() - metrics.height()) / 2 + metrics.ascent();
    const int x = rightToLeft ? option.rect.right() + 1 - margin - width : option.rect.left() + margin;
    painter->drawText(x, baseline, text);
    if (marked) {
        const int markX = rightToLeft ? x - gap - side : x + width + gap;
        paintCellMark(*painter, QRectF(markX, option.rect.center().y() - side / 2.0, side, side), cell.mark,
                      markColour(colours, cell.mark));
    }
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paintFocusRing(*painter, option.rect.adjusted(1, 1, -1, -2), m_type.px(3), colours.accent);
}
