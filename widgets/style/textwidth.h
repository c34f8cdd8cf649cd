// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

/// How wide one text is in one font, measured once: to measure is to shape the whole text, and a layout asks
/// a dozen times before the window is shown.
///
/// A value that a widget keeps beside its text; GUI thread. It need not be told when text or font change.
class TextWidth
{
public:
    /// Pixels that `text` advances in `font`.
    int of(const QString &text, const QFont &font) const;

private:
    mutable QString m_text;
    mutable QFont m_font;
    mutable int m_width = 0;
};
