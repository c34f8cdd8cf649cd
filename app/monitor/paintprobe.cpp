// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/paintprobe.h"

#include "widgets/fleet/botboard.h"

#include <QChildEvent>
#include <QElapsedTimer>
#include <QWidget>

#include <cstdio>
#include <ctime>

namespace {

long long monotonicNanoseconds()
{
#ifdef CLOCK_MONOTONIC
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
#else
    QElapsedTimer timer;
    timer.start();
    return timer.msecsSinceReference() * 1'000'000LL;
#endif
}

} // namespace

PaintProbe::PaintProbe(const BotBoard &board, QWidget *values, QObject *parent)
    : QObject(parent)
{
    // Values are painted by the children, one of which is made for each parameter.
    values->installEventFilter(this);
    for (QObject *child : values->children())
        child->installEventFilter(this);
    connect(&board, &BotBoard::valuesChanged, this, [this] { m_awaited = true; });
}

bool PaintProbe::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::ChildAdded) {
        static_cast<QChildEvent *>(event)->child()->installEventFilter(this);
    } else if (event->type() == QEvent::Paint && object->parent() && object->children().isEmpty() &&
               (m_awaited || !m_valuesShown) && !m_painted) {
        // What is painted now is flushed before the event loop comes to this.
        m_painted = true;
        QMetaObject::invokeMethod(this, &PaintProbe::report, Qt::QueuedConnection);
    }
    return QObject::eventFilter(object, event);
}

void PaintProbe::report()
{
    std::printf("%s %lld\n", m_valuesShown ? "change" : "values", monotonicNanoseconds());
    std::fflush(stdout);
    m_valuesShown = true;
    m_awaited = false;
    m_painted = false;
}
