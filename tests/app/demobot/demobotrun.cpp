// SPDX-License-Identifier: GPL-3.0-or-later
#include "demobotrun.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

struct Range
{
    QLatin1StringView key;
    double least;
    double most;
};
constexpr double unlimited = 1e9;
constexpr std::array ranges{
    Range{"long_threshold"_L1, 0.0, 1.0},
    Range{"short_threshold"_L1, 0.0, 1.0},
    Range{"gate_threshold"_L1, 0.0, 0.1},
    Range{"ml_exit_threshold_base_long"_L1, 0.0, 1.0},
    Range{"ml_exit_threshold_base_short"_L1, 0.0, 1.0},
    Range{"emergency_stop_loss"_L1, 0.0, 0.2},
    Range{"emergency_max_hold_hours"_L1, 1.0, 24.0},
    Range{"leverage"_L1, 1.0, 20.0},
    Range{"long_avg_return"_L1, -unlimited, unlimited},
    Range{"short_avg_return"_L1, -unlimited, unlimited},
    Range{"fixed_take_profit"_L1, 0.0, unlimited},
    Range{"trailing_tp_activation"_L1, 0.0, unlimited},
    Range{"trailing_tp_drawdown"_L1, 0.0, unlimited},
    Range{"volatility_high"_L1, 0.0, unlimited},
    Range{"volatility_low"_L1, 0.0, unlimited},
    Range{"ml_threshold_high_vol"_L1, 0.0, 1.0},
    Range{"ml_threshold_low_vol"_L1, 0.0, 1.0},
};

} // namespace

QString demoBotProgram()
{
    return qEnvironmentVariable("CONFIGSYNC_DEMOBOT");
}

DemoBotRun runDemoBot(const QStringList &arguments)
{
    QProcess process;
    process.start(demoBotProgram(), arguments);
    return finishDemoBot(process);
}

DemoBotRun finishDemoBot(QProcess &process)
{
    DemoBotRun run;
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
    } else if (process.exitStatus() == QProcess::NormalExit) {
        run.exitCode = process.exitCode();
    }
    if (process.error() == QProcess::FailedToStart) {
        run.errors = process.errorString();
        return run;
    }
    run.output = QString::fromUtf8(process.readAllStandardOutput());
    run.errors = QString::fromUtf8(process.readAllStandardError());
    return run;
}

QByteArray textAfter(int count, const QStringList &moreArguments)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"state.json"_s);
    QStringList arguments{u"--seed"_s, u"7"_s, u"--rate"_s, u"0"_s, u"--count"_s, QString::number(count)};
    arguments << u"--quiet"_s << moreArguments << path;
    return runDemoBot(arguments).exitCode == 0 ? contentOf(path) : QByteArray();
}

QByteArray textAfterSilence(int count, const QStringList &moreArguments)
{
    if (count == 1)
        return textAfter(1, moreArguments);
    const QStringList silence{u"--scenario"_s, u"late"_s, u"--fail-first"_s, u"--failing-writes"_s,
                              QString::number(count - 1)};
    return textAfter(count, silence + moreArguments);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject parsed(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

QStringList configurationOffences(const QJsonObject &configuration)
{
    QStringList offences;
    for (const Range &range : ranges) {
        const QJsonValue value = configuration.value(range.key);
        if (value.isUndefined())
            offences.append(range.key + " is missing"_L1);
        else if (!value.isDouble())
            offences.append(range.key + " is no number"_L1);
        else if (value.toDouble() < range.least || value.toDouble() > range.most)
            offences.append(range.key + " is out of range"_L1);
    }
    const QList<double> leverages{1, 2, 3, 4, 5, 10, 20};
    if (configuration.value("leverage"_L1).isDouble() &&
        !leverages.contains(configuration.value("leverage"_L1).toDouble()))
        offences.append(u"leverage is not allowed"_s);
    if (!configuration.value("exit_strategy"_L1).isString())
        offences.append(u"exit_strategy is no text"_s);
    if (configuration.size() > static_cast<qsizetype>(ranges.size()) + 1)
        offences.append(u"there are unknown keys"_s);
    return offences;
}
