// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/synchealth.h"

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;
struct Colours;

/// The shapes that tell one health from another without any colour.
enum class HealthShape { Ring, Disc, Clock, Triangle, Diamond, DashedSquare };

/// What a colour means; Colours says which one it is.
enum class Tone { Neutral, Good, Caution, Bad };

/// How a bot's health is shown: a shape, a colour and a word, always together. GUI thread.
struct HealthLook
{
    HealthShape shape = HealthShape::Ring;
    Tone tone = Tone::Neutral;

    static HealthLook of(const SyncHealth &health);
};

/// The word on the chip: `Synced`, `Emergency fallback`, `Late`... in the user's language.
QString healthTitle(const SyncHealth &health);
/// The word in a line of text: `synced`, `fallback`, `late`... in the user's language.
QString healthName(const SyncHealth &health);

QColor toneColour(const Colours &colours, Tone tone);
/// What a banner of this tone stands on.
QColor toneGround(const Colours &colours, Tone tone);

/// Fills the shape into the square around the rectangle's middle.
void paintHealthShape(QPainter &painter, const QRectF &where, HealthShape shape, const QColor &colour);
