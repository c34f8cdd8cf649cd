// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/parameterselection.h"

#include "sync/values/plaintext.h"
#include "widgets/dashboard/profiletext.h"
#include "widgets/history/serieslook.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

constexpr int firstParameters = 3;
// Longer menus help nobody.
constexpr int mostUnknownChoices = 200;
constexpr qsizetype longestTitle = 60;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ParameterSelection)
};

} // namespace

ParameterSelection::ParameterSelection(const Profile &profile)
    : m_profile(profile)
{
}

void ParameterSelection::choose(const QStringList &keys)
{
    QList<ChartParameter> parameters;
    QList<int> taken;
    for (const QString &key : keys.mid(0, mostSeries)) {
        ChartParameter parameter = parameterFor(key);
        const auto old = std::find_if(m_chosen.begin(), m_chosen.end(),
                                      [&](const ChartParameter &other) { return other.key == key; });
        parameter.slot = old == m_chosen.end() ? -1 : old->slot;
        taken.append(parameter.slot);
        parameters.append(parameter);
    }
    for (ChartParameter &parameter : parameters) {
        for (int slot = 0; parameter.slot < 0; ++slot) {
            if (!taken.contains(slot))
                parameter.slot = slot;
        }
        taken.append(parameter.slot);
    }
    m_chosen = parameters;
}

QStringList ParameterSelection::keys() const
{
    QStringList keys;
    for (const ChartParameter &parameter : m_chosen)
        keys.append(parameter.key);
    return keys;
}

QStringList ParameterSelection::firstKeys() const
{
    QStringList keys;
    for (const ProfileParameter &parameter : m_profile.parameters()) {
        if (keys.size() < firstParameters && parameter.format.kind != ValueFormat::Kind::Text)
            keys.append(parameter.key);
    }
    return keys.isEmpty() ? m_recorded.numericKeys.mid(0, firstParameters) : keys;
}

ChartParameter ParameterSelection::parameterFor(const QString &key) const
{
    const ProfileParameter known = m_profile.parameter(key);
    ChartParameter parameter;
    parameter.key = key;
    parameter.format = known.format;
    parameter.title =
        m_profile.knows(key) ? profileText(known.title) : visibleText(known.title, longestTitle);
    return parameter;
}

QList<ParameterChips::Choice> ParameterSelection::choices() const
{
    QList<ParameterChips::Choice> choices;
    for (const QString &group : m_profile.groups())
        choices.append({group.isEmpty() ? Words::tr("Parameters") : profileText(group), {}});
    for (const ProfileParameter &parameter : m_profile.parameters())
        choices[m_profile.groups().indexOf(parameter.group)].parameters.append(parameterFor(parameter.key));
    ParameterChips::Choice others{
        m_profile.isGeneric() ? Words::tr("Parameters") : Words::tr("Other parameters"), {}};
    for (const QString &key : m_recorded.keys) {
        if (!m_profile.knows(key) && others.parameters.size() < mostUnknownChoices)
            others.parameters.append(parameterFor(key));
    }
    if (!others.parameters.isEmpty())
        choices.append(others);
    return choices;
}
