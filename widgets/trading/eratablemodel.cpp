// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/trading/eratablemodel.h"

#include "sync/values/plaintext.h"
#include "widgets/style/displaytext.h"
#include "widgets/trading/tradingtexts.h"

#include <QDateTime>
#include <QLocale>

namespace {

QString timeText(qint64 time)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time).toLocalTime(),
                              QStringLiteral("yyyy-MM-dd HH:mm"));
}

FigureId figureOf(int column)
{
    switch (column) {
    case EraTableModel::WinRate:
        return FigureId::WinRate;
    case EraTableModel::ProfitFactor:
        return FigureId::ProfitFactor;
    case EraTableModel::Drawdown:
        return FigureId::MaximumDrawdown;
    default:
        return FigureId::NetProfit;
    }
}

} // namespace

EraTableModel::EraTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void EraTableModel::setReport(const TradingReportPointer &report)
{
    const auto rows = [](const TradingReportPointer &of) {
        return of ? of->eras.size() + (of->beforeEras.trades > 0 ? 1 : 0) : 0;
    };
    if (m_report && report && rows(m_report) == rows(report)) {
        m_report = report;
        if (rows(report) > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_report = report;
    endResetModel();
}

int EraTableModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_report)
        return 0;
    return static_cast<int>(m_report->eras.size()) + (m_report->beforeEras.trades > 0 ? 1 : 0);
}

int EraTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const EraPerformance *EraTableModel::era(int row) const
{
    const qsizetype index = m_report->eras.size() - 1 - row;
    return index >= 0 ? &m_report->eras.at(index) : nullptr;
}

const Performance &EraTableModel::performance(int row) const
{
    const EraPerformance *const found = era(row);
    return found != nullptr ? found->performance : m_report->beforeEras;
}

QString EraTableModel::comparison(int left, int right) const
{
    if (left < 0 || right < 0 || left >= rowCount() || right >= rowCount() || left == right)
        return {};
    return eraVerdictText(compareEras(performance(left), performance(right)));
}

int EraTableModel::eraOf(int row) const
{
    return m_report ? static_cast<int>(m_report->eras.size()) - 1 - row : -1;
}

int EraTableModel::rowOf(int era) const
{
    return m_report && era < m_report->eras.size() ? static_cast<int>(m_report->eras.size()) - 1 - era : -1;
}

QString EraTableModel::cell(int row, int column) const
{
    const EraPerformance *const entry = era(row);
    const Performance &figures = performance(row);
    switch (column) {
    case Number:
        return entry != nullptr ? QLocale().toString(m_report->eras.size() - row) : QString();
    case From:
        return entry != nullptr ? timeText(entry->era.from) : tr("before the history");
    case To:
        if (entry == nullptr)
            return m_report->eras.isEmpty() ? tr("now") : timeText(m_report->eras.constFirst().era.from);
        return entry->era.until != 0 ? timeText(entry->era.until) : tr("now");
    case Changed:
        if (entry == nullptr)
            return tr("not known");
        return entry->era.changed.isEmpty() ? tr("the first that is known")
                                            : visibleText(entry->era.changed.join(QStringLiteral(", ")), 300);
    case Trades:
        return QLocale().toString(figures.trades);
    default:
        return figureValueText(figures, figureOf(column), m_report->state.currency);
    }
}

QVariant EraTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_report)
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return cell(index.row(), index.column());
    if (role == Qt::TextAlignmentRole && index.column() >= Trades)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::ToolTipRole)
        return {};
    const EraPerformance *const entry = era(index.row());
    if (index.column() > Trades)
        return figureToolTip(performance(index.row()), figureOf(index.column()));
    if (entry == nullptr)
        return plainToolTip(tr("Nothing is known of the configuration of these trades."));
    QStringList lines = entry->era.changed;
    lines.append(tr("Configuration %1").arg(QString::fromLatin1(entry->era.hash.left(12))));
    if (entry->uncertain > 0)
        lines.append(tr("%n trade(s) may belong to the next era: it began while nobody watched.", nullptr,
                        static_cast<int>(entry->uncertain)));
    return plainToolTip(lines);
}

QVariant EraTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant((section < Trades ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Era");
    case From:
        return tr("From");
    case To:
        return tr("To");
    case Changed:
        return tr("What changed");
    case Trades:
        return tr("Trades");
    default:
        return figureTitle(figureOf(section));
    }
}
