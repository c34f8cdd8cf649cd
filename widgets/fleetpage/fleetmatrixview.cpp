// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleetpage/fleetmatrixview.h"

#include "widgets/fleetpage/fleetmatrixmodel.h"
#include "widgets/fleetpage/matrixcelldelegate.h"
#include "widgets/fleetpage/matrixheaders.h"
#include "widgets/style/typescale.h"

#include <QEvent>
#include <QKeyEvent>
#include <QWheelEvent>

namespace {

// Pixels of the drawing at 100 %.
constexpr qreal lineHeight = 33;
constexpr qreal narrowest = 76;
constexpr qreal widest = 190;
constexpr int rowsMeasured = 60; // for the width of a column

} // namespace

FleetMatrixView::FleetMatrixView(FleetMatrixModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_top(new MatrixTopHeader(model, this))
    , m_bots(new MatrixBotHeader(model, this))
    , m_corner(new MatrixCorner(*m_top, this))
    , m_delegate(new MatrixCellDelegate(model, this))
{
    setHorizontalHeader(m_top);
    setVerticalHeader(m_bots);
    setItemDelegate(m_delegate);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setAccessibleName(tr("Bots and parameters"));
    setModel(&model);
    setColumnHidden(0, true);
    connect(m_top, &QHeaderView::sectionClicked, this, &FleetMatrixView::sortBy);
    connect(&model, &FleetMatrixModel::shapeChanged, this, [this] {
        setColumnHidden(0, true);
        divideWidth();
        updateGeometries();
    });
    connect(&model, &QAbstractItemModel::headerDataChanged, this, [this] { updateGeometries(); });
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT botActivated(m_model.botAt(index.row())); });
    connect(m_bots, &QHeaderView::sectionDoubleClicked, this,
            [this](int row) { Q_EMIT botActivated(m_model.botAt(row)); });
    applyFont();
}

FleetMatrixView::~FleetMatrixView() = default;

void FleetMatrixView::sortBy(int column)
{
    // Up, down, and as it was.
    if (m_model.sortColumn() != column)
        m_model.sortByColumn(column, Qt::AscendingOrder);
    else if (m_model.sortOrder() == Qt::AscendingOrder)
        m_model.sortByColumn(column, Qt::DescendingOrder);
    else
        m_model.sortByColumn(0, Qt::AscendingOrder);
}

QModelIndexList FleetMatrixView::chosen() const
{
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    if (selected.size() > 1)
        return selected;
    QModelIndexList all;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        for (int column = 1; column < m_model.columnCount(); ++column)
            all.append(m_model.index(row, column));
    }
    return all;
}

void FleetMatrixView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentCellChanged(current);
}

void FleetMatrixView::keyPressEvent(QKeyEvent *event)
{
    window()->setAttribute(Qt::WA_KeyboardFocusChange);
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested(selectionModel()->selectedIndexes());
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
               currentIndex().isValid()) {
        Q_EMIT botActivated(m_model.botAt(currentIndex().row()));
    } else {
        QTableView::keyPressEvent(event);
    }
}

void FleetMatrixView::divideWidth()
{
    const TypeScale type(font());
    const QFontMetrics titles(type.smallStrong());
    const int rows = qMin(rowsMeasured, m_model.rowCount());
    for (int column = 1; column < m_model.columnCount(); ++column) {
        int width = titles.horizontalAdvance(m_model.column(column).title) + type.px(30);
        for (int row = 0; row < rows; ++row)
            width = qMax(width, m_delegate->widthFor(m_model.cell(row, column).text));
        m_top->resizeSection(column, qBound(type.px(narrowest), width, type.px(widest)));
    }
}

void FleetMatrixView::applyFont()
{
    const TypeScale type(font());
    m_delegate->setFont(font());
    m_bots->setMinimumSectionSize(type.px(lineHeight));
    m_bots->setDefaultSectionSize(type.px(lineHeight));
    divideWidth();
    updateGeometries();
}

void FleetMatrixView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyFont();
}

void FleetMatrixView::wheelEvent(QWheelEvent *event)
{
    // Shift turns the wheel sideways, as it does in browsers and spreadsheets. Qt knows Alt for it, which
    // most window managers keep for themselves.
    const QPoint turned = event->angleDelta();
    if (event->modifiers() != Qt::ShiftModifier || turned.x() != 0) {
        QTableView::wheelEvent(event);
        return;
    }
    QWheelEvent sideways(event->position(), event->globalPosition(), event->pixelDelta().transposed(),
                         turned.transposed(), event->buttons(), Qt::NoModifier, event->phase(),
                         event->inverted(), event->source(), event->pointingDevice());
    QTableView::wheelEvent(&sideways);
    event->setAccepted(sideways.isAccepted());
}

void FleetMatrixView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    updateGeometries();
}

void FleetMatrixView::updateGeometries()
{
    QTableView::updateGeometries();
    const QRect bots = m_bots->geometry();
    const QRect top = m_top->geometry();
    m_corner->setGeometry(bots.left(), top.top(), bots.width(), top.height());
    m_corner->raise();
}
