// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;
class BotBoard;

/// Tells on standard output when values have been painted and handed to the display, for measuring from
/// outside
/// (`--benchmark-paint`): one line `values NANOSECONDS` for the first values, and one line `change
/// NANOSECONDS` for each painting that follows a change, in CLOCK_MONOTONIC's time.
///
/// Exists only where it was asked for; owned by Monitor; GUI thread. Changes nothing about what is painted or
/// when.
class PaintProbe : public QObject
{
    Q_OBJECT

public:
    /// `values` is the widget whose children show the values.
    PaintProbe(const BotBoard &board, QWidget *values, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void report();

    bool m_valuesShown = false;
    bool m_awaited = false;
    bool m_painted = false;
};
