// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultstage.h"

#include "sync/statefile/statefilereader.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

FaultStage::FaultStage()
    : m_fleet(StateFileReader::defaultMaximumSize, SystemClock::instance())
    , m_recorder(m_fleet)
{
    // A timer on the wrong thread, a watch that is refused: Qt tells, and goes on without.
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
}

QString FaultStage::path(const QString &name) const
{
    return m_folder.filePath(name);
}

void FaultStage::write(const QString &path, int number, WritePattern pattern)
{
    FileMutator mutator(QFile::encodeName(path).toStdString(), 1);
    StateText text;
    text.number = number;
    mutator.write(pattern, text.text());
}

bool FaultStage::follow(const QString &path, int number)
{
    m_fleet.add(fleetBotAt(path));
    return number == 0 || waitForNumber(path, number);
}

bool FaultStage::waitForNumber(const QString &path, int number, int milliseconds) const
{
    return QTest::qWaitFor(
        [&] { return m_recorder.number(path) == number && m_recorder.status(path) == HealthStatus::Synced; },
        milliseconds);
}

bool FaultStage::finish(const QString &path, int number)
{
    write(path, number, WritePattern::Rename);
    return waitForNumber(path, number);
}
