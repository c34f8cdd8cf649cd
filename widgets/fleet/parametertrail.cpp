// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/parametertrail.h"

void ParameterTrail::begin(const ConfigSnapshot &baseline)
{
    m_steps.clear();
    m_unseen = 0;
    m_lastChange = 0;
    m_knownSince = baseline.observedAt();
    if (baseline.writtenAt() > 0 && baseline.writtenAt() < m_knownSince)
        m_knownSince = baseline.writtenAt();
}

void ParameterTrail::follow(const ConfigChange &change)
{
    for (const KeyChange &key : change.keys) {
        Step &step = m_steps[key.key];
        // A new entry, or one that was seen, becomes one more to look at.
        if (step.at == 0 || step.seen)
            ++m_unseen;
        step = {key.kind, key.before, change.observedAt(), false};
    }
    m_lastChange = change.observedAt();
}

void ParameterTrail::recall(const QHash<QString, Step> &steps, qint64 knownSince)
{
    for (auto it = steps.constBegin(); it != steps.constEnd(); ++it) {
        Step &step = m_steps[it.key()];
        if (step.at >= it->at)
            continue;
        const bool wasUnseen = step.at > 0 && !step.seen;
        step = it.value();
        m_unseen += static_cast<int>(!step.seen) - static_cast<int>(wasUnseen);
        m_lastChange = qMax(m_lastChange, step.at);
    }
    if (knownSince > 0 && (m_knownSince == 0 || knownSince < m_knownSince))
        m_knownSince = knownSince;
}

const ParameterTrail::Step *ParameterTrail::lastStep(const QString &key) const
{
    const auto found = m_steps.constFind(key);
    return found == m_steps.constEnd() ? nullptr : &found.value();
}

bool ParameterTrail::isUnseen(const QString &key) const
{
    const Step *step = lastStep(key);
    return step && !step->seen;
}

QStringList ParameterTrail::unseenKeys() const
{
    QStringList keys;
    for (auto it = m_steps.constBegin(); it != m_steps.constEnd(); ++it) {
        if (!it.value().seen)
            keys.append(it.key());
    }
    keys.sort();
    return keys;
}

bool ParameterTrail::markSeen(const QString &key)
{
    const auto found = m_steps.find(key);
    if (found == m_steps.end() || found.value().seen)
        return false;
    found.value().seen = true;
    --m_unseen;
    return true;
}

bool ParameterTrail::markAllSeen()
{
    if (m_unseen == 0)
        return false;
    for (Step &step : m_steps)
        step.seen = true;
    m_unseen = 0;
    return true;
}

void ParameterTrail::forget(const QStringList &keys)
{
    for (const QString &key : keys) {
        markSeen(key);
        m_steps.remove(key);
    }
}
