// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/textwidth.h"

#include <QFontMetrics>

int TextWidth::of(const QString &text, const QFont &font) const
{
    // Nothing at all is 0 pixels wide in whatever font.
    if (text != m_text || (font != m_font && !text.isEmpty())) {
        m_text = text;
        m_font = font;
        m_width = QFontMetrics(font).horizontalAdvance(text);
    }
    return m_width;
}
