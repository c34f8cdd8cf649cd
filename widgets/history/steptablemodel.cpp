// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/steptablemodel.h"

#include "sync/values/plaintext.h"
#include "widgets/history/historytexts.h"
#include "widgets/style/displaytext.h"

#include <QDateTime>
#include <QFont>
#include <QLocale>

StepTableModel::StepTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void StepTableModel::setParameters(const QList<ChartParameter> &parameters)
{
    beginResetModel();
    m_parameters.clear();
    for (const ChartParameter &parameter : parameters)
        m_parameters.insert(parameter.key, parameter);
    m_rows.clear();
    endResetModel();
}

void StepTableModel::setRows(const QList<ChangeRow> &rows, qint64 now)
{
    m_now = now;
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int StepTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int StepTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StepTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return QVariant();
    const ChangeRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == When ? plainToolTip(exactMomentText(row.time))
                                      : plainToolTip(text(row, index.column()));
    case Qt::FontRole:
        if (index.column() == After) {
            QFont strong;
            strong.setWeight(QFont::DemiBold);
            return strong;
        }
        return QVariant();
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return QVariant();
    }
}

QString StepTableModel::text(const ChangeRow &row, int column) const
{
    const auto found = m_parameters.constFind(row.key);
    const ValueFormat format = found == m_parameters.constEnd() ? ValueFormat() : found->format;
    switch (column) {
    case When: {
        const QDateTime moment = shownMoment(row.time);
        const bool thisYear = moment.date().year() == shownMoment(m_now).date().year();
        return QLocale().toString(
            moment, thisYear
                        ? tr("d MMM HH:mm:ss", "format of a date in this year with its time, to the second")
                        : tr("d MMM yyyy HH:mm:ss", "format of a date with its time, to the second"));
    }
    case Parameter:
        return found == m_parameters.constEnd() ? visibleText(row.key, 80) : found->title;
    case Before:
        return row.before.isUndefined() ? QString(QChar(0x2014)) : valueText(format, row.before);
    case After:
        return row.after.isUndefined() ? QString(QChar(0x2014)) : valueText(format, row.after);
    case Change:
        return changeText(format, row);
    case Remark:
        return rowRemark(row, m_now);
    default:
        return QString();
    }
}

QVariant StepTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QVariant();
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return QVariant();
    switch (section) {
    case When:
        return tr("When");
    case Parameter:
        return tr("Parameter");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    case Change:
        return tr("Change");
    case Remark:
        return tr("Remark");
    default:
        return QVariant();
    }
}
