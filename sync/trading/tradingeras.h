// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/performance.h"
#include "sync/trading/traderecord.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

/// The span of time in which one configuration was in force.
///
/// A value type; lives on any thread. Times are UTC milliseconds.
struct ConfigurationEra
{
    qint64 from = 0;  // 0 where nothing is known of its beginning
    qint64 until = 0; // 0 for the one in force
    /// It began between this and `from`; 0 where that is known.
    qint64 notBefore = 0;
    QByteArray hash; // hex; empty where the configuration is not known
    QJsonObject section;
    /// Keys that its beginning changed, with their values: `long_threshold: 0.6 -> 0.65`.
    QStringList changed;

    bool isKnown() const { return !hash.isEmpty(); }
};

using ConfigurationEras = QList<ConfigurationEra>;

/// An era with what it earned.
struct EraPerformance
{
    ConfigurationEra era;
    Performance performance;
    /// Trades that were entered while nobody watched, so that they may belong to the era before.
    qint64 uncertain = 0;
};

/// The era in force at a time; -1 where the eras do not reach back that far. `eras` are in the order of time.
qsizetype eraIndexAt(const ConfigurationEras &eras, qint64 time);

/// The same for times that mostly rise, as the entries of many trades do: it looks first where it was last.
///
/// Used where it is made, on any thread. `eras` must outlive it, unchanged.
class EraCursor
{
public:
    explicit EraCursor(const ConfigurationEras &eras)
        : m_eras(eras)
    {
    }

    qsizetype indexAt(qint64 time);

private:
    const ConfigurationEras &m_eras;
    qsizetype m_index = -1;
    qint64 m_from = 0; // where the era of m_index begins and where the next one does
    qint64 m_end = 0;
};

/// What two eras say about each other.
struct EraComparison
{
    enum class Verdict {
        TooFew,             // one of them has fewer than `fewest` trades
        NotDistinguishable, // the difference may be chance
        Distinguishable,    // chance would make such a difference less than once in twenty times
    };
    static constexpr int fewest = 10;
    static constexpr double level = 0.05;

    Verdict verdict = Verdict::TooFew;
    qint64 left = 0; // trades with a known result
    qint64 right = 0;
    /// Welch's p-value for equal mean results; NaN for too few.
    double probability = unknownNumber;
    /// Mean result of the right one less that of the left one.
    double difference = unknownNumber;
};

/// Holds the mean results of two eras against each other, by Welch's test (see welchProbability()).
EraComparison compareEras(const Performance &left, const Performance &right);

/// The comparison in one English sentence: `not distinguishable: n = 3 and 4`.
QString comparisonText(const EraComparison &comparison);
