// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

/// Runs the user's own program for a notice, with the notice on its standard input.
///
/// Never through a shell: the command is taken apart at its spaces (double quotes keep together what has
/// some) and given to the system as it is. One at a time; further ones wait in order. A program that takes
/// too long is ended with everything that it has started. Owned by the composition; GUI thread; never waits.
class NoticeCommand : public QObject
{
    Q_OBJECT

public:
    /// So many may wait; then the oldest is left out, which is told.
    static constexpr int mostWaiting = 100;

    explicit NoticeCommand(QObject *parent = nullptr);
    ~NoticeCommand() override;

    void run(const QString &command, int seconds, const QByteArray &input);

Q_SIGNALS:
    /// It did what it should.
    void succeeded();
    /// Why it could not be run, or did not end well; a sentence for the user.
    void failed(const QString &problem);

private:
    struct Job
    {
        QString command;
        int seconds = 0;
        QByteArray input;
    };
    class Run;

    void next();

    QList<Job> m_waiting;
    Run *m_run = nullptr;
};
