// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/problemlist.h"

#include "widgets/dashboard/problemmodel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

namespace {

constexpr int mostRows = 6;
constexpr int rowPadding = 8;

} // namespace

ProblemList::ProblemList(QWidget *parent)
    : QTreeView(parent)
    , m_model(new ProblemModel(this))
{
    setModel(m_model);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setFrameShape(QFrame::NoFrame);
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
    m_model->setProblems(problems);
    updateGeometry();
    divideWidth();
}

QSize ProblemList::sizeHint() const
{
    const int row = m_model->rowCount() > 0 ? rowHeight(m_model->index(0, 0)) : fontMetrics().height();
    const int rows = qBound(1, m_model->rowCount(), mostRows);
    return {fontMetrics().averageCharWidth() * 60,
            header()->sizeHint().height() + rows * qMax(row, fontMetrics().height()) + rowPadding};
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
    const int number = fontMetrics().horizontalAdvance(QStringLiteral("00000")) + 20;
    const int line = qMax(number, header()->sectionSizeHint(ProblemModel::LineColumn));
    const int column = qMax(number, header()->sectionSizeHint(ProblemModel::ColumnColumn));
    int keys = header()->sectionSizeHint(ProblemModel::KeyColumn);
    constexpr int looked = 50;
    for (int row = 0; row < qMin(m_model->rowCount(), looked); ++row)
        keys = qMax(keys, sizeHintForIndex(m_model->index(row, ProblemModel::KeyColumn)).width() + 16);
    const int width = viewport()->width();
    keys = qMin(keys, width / 3);
    header()->resizeSection(ProblemModel::KeyColumn, keys);
    header()->resizeSection(ProblemModel::LineColumn, line);
    header()->resizeSection(ProblemModel::ColumnColumn, column);
    header()->resizeSection(ProblemModel::MessageColumn, qMax(width - keys - line - column, width / 3));
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
