// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/changes/changetable.h"

#include "widgets/changes/changedelegate.h"
#include "widgets/changes/changelistmodel.h"
#include "widgets/changes/difftexts.h"
#include "widgets/changes/insetheader.h"
#include "widgets/style/colours.h"
#include "widgets/style/housestyle.h"
#include "widgets/style/typescale.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace {

constexpr qreal lineHeight = 33; // pixels of the drawing at 100 %

/// What a column needs, in pixels of the drawing at 100 %, and its share of the room that is left.
struct Share
{
    int needed;
    int stretch;
};
constexpr std::array<Share, ChangeListModel::ColumnCount> shares = {
    {{156, 0}, {90, 2}, {120, 4}, {84, 2}, {84, 2}, {84, 1}, {116, 0}, {104, 1}}};

} // namespace

ChangeTable::ChangeTable(ChangeListModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setHorizontalHeader(new InsetHeader(10, this));
    setItemDelegate(new ChangeDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setAccessibleName(tr("Changes"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsMovable(true);
    viewport()->setAutoFillBackground(false);
    applyFont();
    setModel(&model);
    horizontalHeader()->setSortIndicator(ChangeListModel::WhenColumn, Qt::DescendingOrder);
    setSortingEnabled(true);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        Q_EMIT openRequested(index.data(ChangeListModel::SeqRole).toLongLong());
    });
}

QList<qint64> ChangeTable::chosen() const
{
    QList<qint64> seqs;
    // Whole ranges at a time: all of a million rows may be chosen.
    const QItemSelection ranges = selectionModel()->selection();
    QList<QPair<int, int>> spans;
    for (const QItemSelectionRange &range : ranges)
        spans.append({range.top(), range.bottom()});
    std::sort(spans.begin(), spans.end());
    int next = 0;
    for (const auto &[top, bottom] : std::as_const(spans)) {
        for (int row = qMax(top, next); row <= bottom; ++row)
            seqs.append(m_model.listing().rows().at(static_cast<size_t>(row)));
        next = qMax(next, bottom + 1);
    }
    return seqs;
}

qint64 ChangeTable::current() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? index.data(ChangeListModel::SeqRole).toLongLong() : 0;
}

bool ChangeTable::choose(qint64 seq)
{
    const int row = m_model.rowOf(seq);
    if (row < 0)
        return false;
    selectRow(row);
    scrollTo(m_model.index(row, 0), QAbstractItemView::EnsureVisible);
    return true;
}

void ChangeTable::setBotShown(bool shown)
{
    if (shown == !isColumnHidden(ChangeListModel::BotColumn))
        return;
    setColumnHidden(ChangeListModel::BotColumn, !shown);
    divideWidth();
}

void ChangeTable::keyPressEvent(QKeyEvent *event)
{
    // Who moves by keys wants to see where the keys go.
    window()->setAttribute(Qt::WA_KeyboardFocusChange);
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
    } else if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (current() > 0)
            Q_EMIT openRequested(current());
    } else if (plain && event->key() == Qt::Key_A) {
        Q_EMIT acknowledgeRequested();
    } else if (plain && event->key() == Qt::Key_N) {
        Q_EMIT noteRequested();
    } else if (plain && (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) &&
               m_model.rowCount() > 0) {
        // In a table of whole rows these mean the ends of the list, not of the line.
        selectRow(event->key() == Qt::Key_Home ? 0 : m_model.rowCount() - 1);
        scrollTo(currentIndex());
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void ChangeTable::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint where = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid())
        where = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    Q_EMIT menuRequested(where);
}

void ChangeTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    divideWidth();
}

void ChangeTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        selectRow(0);
}

void ChangeTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    // One ring around the current row, as every cell of it would be too many.
    if (!hasFocus() || !window()->testAttribute(Qt::WA_KeyboardFocusChange) || !currentIndex().isValid())
        return;
    QRect row = visualRect(currentIndex());
    row.setLeft(0);
    row.setRight(viewport()->width() - 1);
    QPainter painter(viewport());
    paintFocusRing(painter, row, 4, Colours::of(palette()).accent);
}

void ChangeTable::divideWidth()
{
    // What each column needs, and the rest by its share; where there is not enough, a bar scrolls.
    const TypeScale type(font());
    // A moment of another year, in the words of the language; the paddings of the cell beside it.
    constexpr qint64 lateInAYear = 1'766'962'738'000; // 2025-12-28 22:58:58 UTC
    const int moment = QFontMetrics(type.body()).horizontalAdvance(secondText(0, lateInAYear)) + type.px(24);
    const auto needs = [&](int column) {
        const int drawn = type.px(shares.at(static_cast<size_t>(column)).needed);
        return column == ChangeListModel::WhenColumn ? qMax(drawn, moment) : drawn;
    };
    int needed = 0;
    int stretch = 0;
    for (int column = 0; column < ChangeListModel::ColumnCount; ++column) {
        if (isColumnHidden(column))
            continue;
        needed += needs(column);
        stretch += shares.at(static_cast<size_t>(column)).stretch;
    }
    const int rest = qMax(0, viewport()->width() - needed);
    for (int column = 0; column < ChangeListModel::ColumnCount; ++column) {
        const Share &share = shares.at(static_cast<size_t>(column));
        horizontalHeader()->resizeSection(column, needs(column) + rest * share.stretch / stretch);
    }
}

void ChangeTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        applyFont();
    QTableView::changeEvent(event);
}

void ChangeTable::applyFont()
{
    const TypeScale type(font());
    horizontalHeader()->setFont(type.smallStrong());
    horizontalHeader()->setFixedHeight(type.px(30));
    verticalHeader()->setMinimumSectionSize(type.px(lineHeight));
    verticalHeader()->setDefaultSectionSize(type.px(lineHeight));
    divideWidth();
}
