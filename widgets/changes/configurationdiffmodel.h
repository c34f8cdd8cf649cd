// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/recordedconfiguration.h"
#include "sync/profile/profile.h"

#include <QAbstractTableModel>
#include <QList>

#include <functional>

/// Two whole configurations side by side, one parameter a row, by the profile's groups.
///
/// A side that is null stands for "nothing is known". GUI thread. Texts are made only for the rows that are
/// looked at.
class ConfigurationDiffModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ParameterColumn, BeforeColumn, AfterColumn, StepColumn, SignificanceColumn, ColumnCount };
    enum Role {
        HeadingRole = Qt::UserRole, // bool: the row names a group
        DiffersRole,                // bool
    };

    explicit ConfigurationDiffModel(QObject *parent = nullptr);

    /// What a change from one value of a parameter to another means in money; empty where that is not known.
    using Money =
        std::function<QString(const QString &key, const QJsonValue &before, const QJsonValue &after)>;

    void setConfigurations(const Profile &profile, const RecordedConfiguration &before,
                           const RecordedConfiguration &after, const Money &money = {});
    void setOnlyDifferences(bool only);
    /// Also of those that are not shown.
    int differences() const { return m_differences; }
    bool isHeading(int row) const { return m_shown.at(row).heading; }
    /// One line to paste elsewhere, separated by tabs: key, before, after, delta, as stored. Empty for a
    /// heading.
    QString copied(int row) const;

    int rowCount(const QModelIndex &parent = QModelIndex()) const override;
    int columnCount(const QModelIndex &parent = QModelIndex()) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        bool heading = false;
        QString text; // the heading, or the parameter's title
        ProfileParameter parameter;
        QJsonValue before = QJsonValue(QJsonValue::Undefined);
        QJsonValue after = QJsonValue(QJsonValue::Undefined);
        bool differs = false;
        bool significant = false;
        QString money;
    };

    QList<Row> collect() const;
    void show();

    Profile m_profile = Profile::generic();
    RecordedConfiguration m_before;
    RecordedConfiguration m_after;
    Money m_money;
    bool m_onlyDifferences = false;
    int m_differences = 0;
    QList<Row> m_rows;
    QList<Row> m_shown;
};
