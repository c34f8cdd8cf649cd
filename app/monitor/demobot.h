// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

/// Runs the demo bot as a process of its own, writing into a folder of its own that vanishes with it.
///
/// Owned by Monitor; GUI thread. Ends its process when it is destroyed.
class DemoBot : public QObject
{
    Q_OBJECT

public:
    /// `program` is the demo bot's executable.
    explicit DemoBot(QString program, QObject *parent = nullptr);
    ~DemoBot() override;

    /// By which the fleet, and for as long as it runs the history, know it.
    static QString botId() { return QStringLiteral("demo"); }

    bool isRunning() const;
    /// Where it writes; empty while it does not run.
    QString stateFile() const;
    void start();
    void stop();

Q_SIGNALS:
    /// It runs now, or it does no longer.
    void runningChanged();
    /// It could not be started, or it ended by itself; a sentence for the user.
    void failed(const QString &reason);

private:
    void finish();

    QString m_program;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_process;
};
