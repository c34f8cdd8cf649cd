// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/statefixture.h"

#include <QFile>
#include <QtGlobal>

#include <cstdio>

QString StateFixture::write(const QString &name, const QByteArray &content, const QDateTime &time) const
{
    const QString target = path(name);
    const QString temporary = target + QStringLiteral(".tmp");
    QFile file(temporary);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(temporary));
    file.flush();
    if (time.isValid() && !file.setFileTime(time, QFileDevice::FileModificationTime))
        qFatal("cannot set the time of %s", qPrintable(temporary));
    file.close();
    if (std::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(target).constData()) != 0)
        qFatal("cannot rename %s", qPrintable(temporary));
    return target;
}

void StateFixture::remove(const QString &name) const
{
    if (!QFile::remove(path(name)))
        qFatal("cannot remove %s", qPrintable(path(name)));
}

QByteArray StateFixture::good()
{
    return R"({
  "configuration": {
    "long_threshold": 0.85,
    "short_threshold": 0.8,
    "gate_threshold": 0.001,
    "ml_exit_threshold_base_long": 0.75,
    "ml_exit_threshold_base_short": 0.7,
    "emergency_stop_loss": 0.03,
    "emergency_max_hold_hours": 10.0,
    "leverage": 4,
    "long_avg_return": 0.0041,
    "short_avg_return": 0.0047,
    "fixed_take_profit": 0.03,
    "trailing_tp_activation": 0.02,
    "trailing_tp_drawdown": 0.1,
    "volatility_high": 0.02,
    "volatility_low": 0.01,
    "ml_threshold_high_vol": 0.65,
    "ml_threshold_low_vol": 0.75,
    "exit_strategy": "COMBINED"
  },
  "current_balance": 1024.5,
  "timestamp": "2025-03-01T12:00:00.000000",
  "trades": [
    {
      "side": "LONG",
      "pnl_usd": -3.25
    }
  ]
}
)";
}

QByteArray StateFixture::goodWith(const QByteArray &before, const QByteArray &after)
{
    QByteArray content = good();
    if (!content.contains(before))
        qFatal("the fixture does not hold %s", before.constData());
    return content.replace(before, after);
}
