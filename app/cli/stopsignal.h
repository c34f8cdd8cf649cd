// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

/// Turns SIGINT and SIGTERM into a signal of Qt, so that the event loop ends and everything is taken down in
/// order.
///
/// One at a time, on the main thread, while its event loop runs. Gives the two back to the system when it is
/// destroyed. Where there are no such signals, the system ends the program by itself.
class StopSignal : public QObject
{
    Q_OBJECT

public:
    explicit StopSignal(QObject *parent = nullptr);
    ~StopSignal() override;

    /// There is something to read from it once an end was asked for, also while the event loop does not run;
    /// -1 where there is no such thing.
    int descriptor() const;

Q_SIGNALS:
    void requested();

private:
    QSocketNotifier *m_notifier = nullptr;
};
