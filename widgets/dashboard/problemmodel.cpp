// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/problemmodel.h"

#include "sync/values/plaintext.h"
#include "widgets/style/displaytext.h"

namespace {

constexpr qsizetype longestKey = 200;
constexpr qsizetype longestMessage = 1'000;

} // namespace

ProblemModel::ProblemModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ProblemModel::setProblems(const SyncProblems &problems)
{
    if (problems == m_problems)
        return;
    beginResetModel();
    m_problems = problems;
    endResetModel();
}

QString ProblemModel::text(int row) const
{
    const SyncProblem &problem = m_problems.at(row);
    const QString message = visibleText(problem.translatedMessage(), longestMessage);
    if (problem.line <= 0)
        return message;
    return tr("line %1, column %2").arg(problem.line).arg(problem.column) + QStringLiteral(": ") + message;
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SyncProblem &problem = m_problems.at(index.row());
    if (role == Qt::ToolTipRole && (index.column() == MessageColumn || index.column() == KeyColumn))
        return plainToolTip(index.column() == KeyColumn ? problem.key : problem.translatedMessage());
    if (role == Qt::TextAlignmentRole && index.column() >= LineColumn)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case KeyColumn:
        return problem.key.isEmpty() ? QStringLiteral("—") : visibleText(problem.key, longestKey);
    case MessageColumn:
        return visibleText(problem.translatedMessage(), longestMessage);
    case LineColumn:
        return problem.line > 0 ? QString::number(problem.line) : QStringLiteral("—");
    case ColumnColumn:
        return problem.column > 0 ? QString::number(problem.column) : QStringLiteral("—");
    default:
        return {};
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section >= LineColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KeyColumn:
        return tr("Key");
    case MessageColumn:
        return tr("What is wrong");
    case LineColumn:
        return tr("Line");
    case ColumnColumn:
        return tr("Column");
    default:
        return {};
    }
}
