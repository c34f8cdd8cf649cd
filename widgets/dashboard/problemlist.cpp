// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/problemlist.h"

#include "widgets/dashboard/problemmodel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QStyledItemDelegate>

#include <algorithm>

namespace {

// So many lines are shown at once; the rest is scrolled to.
constexpr int mostLines = 7;
// So many problems are written out in full; more get one line each, so that a hundred thousand cost no more
// than one.
constexpr int mostWrapped = 100;
constexpr int besideText = 8;
constexpr int narrowChars = 50;

/// Gives a message the height that it needs in its column.
class ProblemDelegate final : public QStyledItemDelegate
{
public:
    explicit ProblemDelegate(QTreeView *list)
        : QStyledItemDelegate(list)
        , m_list(list)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(lineHeight(option.fontMetrics));
        if (index.column() == ProblemModel::MessageColumn && m_list->wordWrap()) {
            const int room = m_list->header()->sectionSize(ProblemModel::MessageColumn) - besideText;
            const QRect text = option.fontMetrics.boundingRect(QRect(0, 0, qMax(room, 1), 10'000),
                                                               Qt::TextWordWrap, index.data().toString());
            size.setHeight(size.height() + qMax(0, text.height() - option.fontMetrics.height()));
        }
        return size;
    }

    static int lineHeight(const QFontMetrics &metrics) { return metrics.height() + 6; }

private:
    QTreeView *m_list;
};

} // namespace

ProblemList::ProblemList(QWidget *parent)
    : QTreeView(parent)
    , m_model(new ProblemModel(this))
{
    setModel(m_model);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setItemDelegate(new ProblemDelegate(this));
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setFrameShape(QFrame::NoFrame);
    // It lies on the banner's own ground.
    viewport()->setAutoFillBackground(false);
    header()->viewport()->setAutoFillBackground(false);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header()->setMinimumSectionSize(24);
    setAccessibleName(tr("Problems"));
}

void ProblemList::setProblems(const SyncProblems &problems)
{
    const bool wrapped = problems.size() <= mostWrapped;
    setWordWrap(wrapped);
    setUniformRowHeights(!wrapped);
    m_model->setProblems(problems);
    divideWidth();
}

QSize ProblemList::sizeHint() const
{
    const int line = ProblemDelegate::lineHeight(fontMetrics());
    const int most = mostLines * line;
    int rows = 0;
    for (int row = 0; row < m_model->rowCount() && rows < most; ++row)
        rows +=
            wordWrap() ? sizeHintForIndex(m_model->index(row, ProblemModel::MessageColumn)).height() : line;
    return {fontMetrics().averageCharWidth() * 60,
            header()->sizeHint().height() + qBound(line, rows, most) + 2 * frameWidth()};
}

QSize ProblemList::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 10, sizeHint().height()};
}

void ProblemList::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    divideWidth();
}

void ProblemList::divideWidth()
{
    // The numbers get what they need, the keys at most a third, the words the rest.
    constexpr int looked = 50;
    int widths[ProblemModel::ColumnCount] = {};
    for (int column = 0; column < ProblemModel::ColumnCount; ++column) {
        widths[column] = header()->sectionSizeHint(column);
        for (int row = 0; row < qMin(m_model->rowCount(), looked); ++row) {
            const QString text = m_model->index(row, column).data().toString();
            widths[column] = qMax(widths[column], fontMetrics().horizontalAdvance(text) + besideText);
        }
    }
    const int gap = fontMetrics().averageCharWidth() * 2;
    const int room = viewport()->width();
    widths[ProblemModel::KeyColumn] = qMin(widths[ProblemModel::KeyColumn] + gap, room * 3 / 10);
    // Where there is hardly room for the words, they name the key themselves.
    const bool narrow = room < fontMetrics().averageCharWidth() * narrowChars;
    setColumnHidden(ProblemModel::KeyColumn, narrow);
    if (narrow)
        widths[ProblemModel::KeyColumn] = 0;
    const int numbers = widths[ProblemModel::LineColumn] + widths[ProblemModel::ColumnColumn];
    widths[ProblemModel::MessageColumn] = qMax(room - widths[ProblemModel::KeyColumn] - numbers, room / 4);
    bool changed = false;
    for (int column = 0; column < ProblemModel::ColumnCount; ++column) {
        if (isColumnHidden(column))
            continue;
        changed = changed || header()->sectionSize(column) != widths[column];
        header()->resizeSection(column, widths[column]);
    }
    if (changed && wordWrap())
        scheduleDelayedItemsLayout();
    updateGeometry();
}

void ProblemList::copyAll() const
{
    QString text;
    for (int row = 0; row < m_model->rowCount(); ++row)
        text += m_model->text(row) + u'\n';
    QGuiApplication::clipboard()->setText(text);
}

void ProblemList::copySelected() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty()) {
        copyAll();
        return;
    }
    std::sort(rows.begin(), rows.end());
    QString text;
    for (const QModelIndex &row : std::as_const(rows))
        text += m_model->text(row.row()) + u'\n';
    QGuiApplication::clipboard()->setText(text);
}

void ProblemList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void ProblemList::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *selected = menu.addAction(tr("&Copy"), this, &ProblemList::copySelected);
    selected->setEnabled(selectionModel()->hasSelection());
    menu.addAction(tr("Copy &all problems"), this, &ProblemList::copyAll);
    menu.exec(event->globalPos());
}
