// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

/// A statewriter that runs beside the test: see tests/support/statewriter.cpp for its arguments.
///
/// Owned by the test, on whose thread it lives and which must run an event loop. Killed when it goes.
class WriterProcess
{
public:
    WriterProcess();
    ~WriterProcess();
    WriterProcess(const WriterProcess &) = delete;
    WriterProcess &operator=(const WriterProcess &) = delete;

    /// Starts to write; again where an earlier run has ended.
    void start(const QString &path, const QStringList &arguments);
    /// True where the writer has come to its end in good order; lastNumber() and longestGap() are known then.
    bool waitForEnd(int milliseconds = 60'000);
    /// True where it has stopped half-way, as its arguments ask for.
    bool waitForHalt(int milliseconds = 20'000);
    /// SIGKILL; returns when it is gone.
    void kill();

    /// The number of the last configuration that was written.
    int lastNumber() const { return m_lastNumber; }
    /// Milliseconds for which one write has left the file alone before it was complete.
    int longestGap() const { return m_longestGap; }

private:
    QProcess m_process;
    int m_lastNumber = 0;
    int m_longestGap = 0;
};
