// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/changefilter.h"
#include "sync/history/parametersteps.h"
#include "sync/history/recordedconfiguration.h"

#include <QJsonObject>
#include <QList>

/// A small history in memory that answers the page's questions as the store would, with every change.
class MemoryHistory
{
public:
    explicit MemoryHistory(const BotIdentity &bot);

    /// The configuration that was in force from this time on, as far as it differs from the one before; null
    /// takes a key away. Returns the rows that it adds.
    QList<ChangeRow> change(qint64 time, const QJsonObject &values, Observed observed = Observed::Live);
    void addGap(WatchGap::Kind kind, qint64 from, qint64 to, HealthStatus status = HealthStatus::Starting);

    ChartAnswer chart(const ChartRequest &request) const;
    ChangePage changes(const ChangeFilter &filter, int rows) const;
    RecordedBot recordedBot() const;

private:
    struct Step
    {
        qint64 time = 0;
        qint64 seq = 0;
        bool significant = false;
        QJsonObject configuration;
    };

    ParameterSteps stepsOf(const QString &key, const ChartRequest &request) const;

    BotIdentity m_bot;
    QList<Step> m_steps;
    QList<ChangeRow> m_rows;
    QList<WatchGap> m_gaps;
    qint64 m_seq = 0;
};
