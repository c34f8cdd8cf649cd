// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

/// Turns SIGINT, SIGTERM and SIGHUP into a signal of the event loop, so that the program ends as if its
/// window had been closed. On systems without these it does nothing.
///
/// One for the whole process; owned by Monitor; GUI thread.
class TerminationSignals : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignals(QObject *parent = nullptr);
    ~TerminationSignals() override;

Q_SIGNALS:
    void terminated();
};
