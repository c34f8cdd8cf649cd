// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/changes/configurationdiffmodel.h"

#include "sync/values/configdiff.h"
#include "sync/values/jsonvalues.h"
#include "sync/values/plaintext.h"
#include "widgets/changes/difftexts.h"
#include "widgets/dashboard/profiletext.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/steptext.h"

#include <QHash>

#include <algorithm>

ConfigurationDiffModel::ConfigurationDiffModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ConfigurationDiffModel::setConfigurations(const Profile &profile, const RecordedConfiguration &before,
                                               const RecordedConfiguration &after, const Money &money)
{
    m_money = money;
    m_profile = profile;
    m_before = before;
    m_after = after;
    m_rows = collect();
    m_differences = static_cast<int>(
        std::count_if(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return row.differs; }));
    show();
}

void ConfigurationDiffModel::setOnlyDifferences(bool only)
{
    if (only == m_onlyDifferences)
        return;
    m_onlyDifferences = only;
    show();
}

QList<ConfigurationDiffModel::Row> ConfigurationDiffModel::collect() const
{
    const QJsonObject before = m_profile.parametersOf(m_before.section);
    const QJsonObject after = m_profile.parametersOf(m_after.section);
    QHash<QString, bool> changed; // by key, whether it is significant
    if (!m_before.isNull() && !m_after.isNull()) {
        for (const KeyChange &change : diffParameters(before, after, m_profile.significanceRule()))
            changed.insert(change.key, change.significant);
    }
    QJsonObject all = before;
    for (auto it = after.constBegin(); it != after.constEnd(); ++it)
        all.insert(it.key(), it.value());

    QList<Row> rows;
    const QList<ParameterGroup> groups = groupedParameters(m_profile, all);
    for (const ParameterGroup &group : groups) {
        Row heading;
        heading.heading = true;
        heading.text = group.name.isEmpty()
                           ? (m_profile.isGeneric() ? tr("Parameters") : tr("Other parameters"))
                           : profileText(group.name);
        rows.append(heading);
        for (const ProfileParameter &parameter : group.parameters) {
            if (!all.contains(parameter.key))
                continue; // an optional one that neither side holds
            Row row;
            row.text = parameterTitle(m_profile, parameter.key);
            row.parameter = parameter;
            row.before = before.value(parameter.key);
            row.after = after.value(parameter.key);
            row.differs = changed.contains(parameter.key);
            row.significant = changed.value(parameter.key);
            if (row.differs && m_money)
                row.money = m_money(parameter.key, row.before, row.after);
            rows.append(row);
        }
        if (rows.constLast().heading)
            rows.removeLast();
    }
    return rows;
}

void ConfigurationDiffModel::show()
{
    beginResetModel();
    m_shown.clear();
    for (const Row &row : std::as_const(m_rows)) {
        if (m_onlyDifferences && !row.heading && !row.differs)
            continue;
        // A group of which nothing is left has no heading either.
        if (row.heading && !m_shown.isEmpty() && m_shown.constLast().heading)
            m_shown.removeLast();
        m_shown.append(row);
    }
    if (!m_shown.isEmpty() && m_shown.constLast().heading)
        m_shown.removeLast();
    endResetModel();
}

QString ConfigurationDiffModel::copied(int row) const
{
    const Row &shown = m_shown.at(row);
    if (shown.heading)
        return QString();
    return QStringList{visibleText(shown.parameter.key), copiedValue(shown.before), copiedValue(shown.after),
                       plainDelta(shown.differs ? numericDelta(shown.before, shown.after)
                                                : QJsonValue(QJsonValue::Undefined))}
        .join(u'\t');
}

int ConfigurationDiffModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ConfigurationDiffModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConfigurationDiffModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_shown.at(index.row());
    if (role == HeadingRole)
        return row.heading;
    if (role == DiffersRole)
        return row.differs;
    if (row.heading)
        return role == Qt::DisplayRole && index.column() == ParameterColumn ? QVariant(row.text) : QVariant();
    if (role == Qt::ToolTipRole) {
        QStringList lines{row.parameter.key, tr("stored: %1 → %2", "two values as the file held them")
                                                 .arg(copiedValue(row.before), copiedValue(row.after))};
        if (!row.money.isEmpty())
            lines.append(tr("in money, as the account is now: %1").arg(row.money));
        return plainToolTip(lines);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case ParameterColumn:
        return row.text;
    case BeforeColumn:
        return valueText(row.parameter, row.before);
    case AfterColumn:
        return valueText(row.parameter, row.after);
    case StepColumn:
        if (!row.differs)
            return QString();
        return row.money.isEmpty() ? stepText(row.parameter.format, row.before, row.after)
                                   : stepText(row.parameter.format, row.before, row.after) +
                                         QStringLiteral(" · ") + row.money;
    case SignificanceColumn:
        return row.significant ? tr("significant", "a change") : QString();
    default:
        return {};
    }
}

QVariant ConfigurationDiffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ParameterColumn:
        return tr("Parameter");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    case StepColumn:
        return tr("Change", "the difference between two values");
    case SignificanceColumn:
        return tr("Significance");
    default:
        return {};
    }
}
