// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/trading/findingmodel.h"

#include "widgets/style/displaytext.h"

#include <algorithm>

FindingModel::FindingModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void FindingModel::setFindings(const Findings &findings, const QString &currency)
{
    m_currency = currency;
    if (findings.size() == m_findings.size()) {
        m_findings = findings;
        if (!findings.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_findings = findings;
    endResetModel();
}

int FindingModel::graveCount() const
{
    return static_cast<int>(std::count_if(m_findings.cbegin(), m_findings.cend(), [](const Finding &finding) {
        return finding.severity != Finding::Severity::Info;
    }));
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int FindingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_findings.size())
        return {};
    const Finding &finding = m_findings.at(index.row());
    if (role == Qt::ToolTipRole && index.column() != Severity)
        return plainToolTip(
            {finding.translatedText(m_currency, QLocale()), finding.translatedHow(m_currency, QLocale())});
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Severity:
        // A shape and a word: no colour is needed to tell them apart.
        return finding.severity == Finding::Severity::Error     ? tr("✖ Error")
               : finding.severity == Finding::Severity::Warning ? tr("▲ Warning")
                                                                : tr("● Fine");
    case What:
        return finding.translatedText(m_currency, QLocale());
    case How:
        return finding.translatedHow(m_currency, QLocale());
    default:
        return {};
    }
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Severity ? tr("Severity") : section == What ? tr("Finding") : tr("How it was computed");
}
