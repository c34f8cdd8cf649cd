// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/typescale.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QStringList>

namespace {

constexpr qreal drawnBody = 13;

QFont sized(QFont font, qreal drawn)
{
    const qreal factor = drawn / drawnBody;
    if (font.pixelSize() > 0)
        font.setPixelSize(qMax(1, qRound(font.pixelSize() * factor)));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

QFont emboldened(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

TypeScale::TypeScale(const QFont &body)
    : m_unit(QFontInfo(body).pixelSize() / drawnBody)
    , m_small(sized(body, 11))
    , m_smallStrong(emboldened(m_small))
    , m_caption(sized(body, 12))
    , m_body(body)
    , m_strong(emboldened(body))
    , m_heading(m_strong)
    , m_title(emboldened(sized(body, 20)))
    , m_value(emboldened(sized(body, 24)))
    , m_fixed(m_caption)
{
    m_fixed.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    m_fixed.setStyleHint(QFont::Monospace);
}

int TypeScale::px(qreal drawn) const
{
    const int length = qRound(drawn * m_unit);
    return drawn > 0 ? qMax(1, length) : length;
}
