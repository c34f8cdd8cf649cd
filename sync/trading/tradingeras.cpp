// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trading/tradingeras.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

qsizetype eraIndexAt(const ConfigurationEras &eras, qint64 time)
{
    const auto after =
        std::upper_bound(eras.cbegin(), eras.cend(), time,
                         [](qint64 value, const ConfigurationEra &era) { return value < era.from; });
    return std::distance(eras.cbegin(), after) - 1;
}

qsizetype EraCursor::indexAt(qint64 time)
{
    if (time >= m_from && time < m_end)
        return m_index;
    m_index = eraIndexAt(m_eras, time);
    m_from = m_index < 0 ? std::numeric_limits<qint64>::min() : m_eras.at(m_index).from;
    m_end = m_index + 1 < m_eras.size() ? m_eras.at(m_index + 1).from : std::numeric_limits<qint64>::max();
    return m_index;
}

EraComparison compareEras(const Performance &left, const Performance &right)
{
    EraComparison result;
    result.left = left.known;
    result.right = right.known;
    if (left.known > 0 && right.known > 0)
        result.difference = right.moments.mean() - left.moments.mean();
    if (left.known < EraComparison::fewest || right.known < EraComparison::fewest)
        return result;
    result.probability = welchProbability(left.moments, right.moments);
    result.verdict = result.probability < EraComparison::level ? EraComparison::Verdict::Distinguishable
                                                               : EraComparison::Verdict::NotDistinguishable;
    return result;
}

QString comparisonText(const EraComparison &comparison)
{
    const auto words = [](const char *source) {
        return QCoreApplication::translate("EraComparison", source);
    };
    const QString counts =
        words(QT_TRANSLATE_NOOP("EraComparison", "n = %1 and %2")).arg(comparison.left).arg(comparison.right);
    const QString probability = QString::number(comparison.probability, 'f', 3);
    switch (comparison.verdict) {
    case EraComparison::Verdict::TooFew:
        return words(QT_TRANSLATE_NOOP("EraComparison", "not distinguishable: %1")).arg(counts);
    case EraComparison::Verdict::NotDistinguishable:
        return words(QT_TRANSLATE_NOOP("EraComparison", "not distinguishable: %1, p = %2"))
            .arg(counts, probability);
    case EraComparison::Verdict::Distinguishable:
        return words(QT_TRANSLATE_NOOP("EraComparison", "distinguishable: %1, p = %2"))
            .arg(counts, probability);
    }
    return counts;
}
