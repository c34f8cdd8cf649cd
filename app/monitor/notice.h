// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/style/healthlook.h"

#include <QMetaType>
#include <QString>

/// Something that the user is to know and that stops nothing: shown across the top of the window until it is
/// closed or its cause is gone. A value type for the GUI thread.
struct Notice
{
    /// What it is about, such as the fleet file's path: a later notice about the same takes its place.
    QString subject;
    Tone tone = Tone::Bad;
    QString title;
    QString text;
};
Q_DECLARE_METATYPE(Notice)
