// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/recordedconfiguration.h"
#include "sync/profile/profile.h"
#include "widgets/history/parameterchips.h"

#include <QList>
#include <QStringList>

/// Which parameters of a bot the chart shows, and which there are to choose from: those of its profile, and
/// what else its history holds.
///
/// A value type for the GUI thread; owned by HistoryPage.
class ParameterSelection
{
public:
    explicit ParameterSelection(const Profile &profile = Profile::opportunityGating());

    void setRecorded(const RecordedBot &recorded) { m_recorded = recorded; }

    /// At most mostSeries; a parameter that was chosen before keeps its colour.
    void choose(const QStringList &keys);
    const QList<ChartParameter> &chosen() const { return m_chosen; }
    QStringList keys() const;

    /// What is shown before anybody has chosen.
    QStringList firstKeys() const;
    QList<ParameterChips::Choice> choices() const;

private:
    ChartParameter parameterFor(const QString &key) const;

    Profile m_profile;
    RecordedBot m_recorded;
    QList<ChartParameter> m_chosen;
};
