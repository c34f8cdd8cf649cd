// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

#include <memory>

/// `configsync watch`, running: its lines as they come.
class WatchProcess
{
public:
    /// Starts it; `arguments` stand behind `watch`.
    explicit WatchProcess(const QStringList &arguments, const QStringList &environment = {});
    /// Kills it where it still runs.
    ~WatchProcess();

    /// Waits for the next line on standard output; empty where none comes in time, or the program has ended.
    QByteArray nextLine();
    /// The next line as a JSON object.
    QJsonObject next();
    /// Waits until standard error holds `text`.
    bool waitForError(const QByteArray &text);
    const QByteArray &errorOutput();

    /// Sends the signal and waits for the end. The exit status, or -1 where it did not end by itself.
    int end(int signalNumber);
    /// Waits for the end without a signal. The same result.
    int waitForEnd();

private:
    std::unique_ptr<QProcess> m_process;
    QByteArray m_out;
    QByteArray m_err;
};
