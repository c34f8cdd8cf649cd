// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

/// Has fontconfig read its files on a thread of its own, while the program connects to the display: the first
/// text is then there some milliseconds earlier. Where the fonts do not come from fontconfig it does nothing.
///
/// Made at the very beginning of main(), before the application object; waits for its thread when it goes.
class FontPreparation
{
public:
    FontPreparation();
    ~FontPreparation();
    FontPreparation(const FontPreparation &) = delete;
    FontPreparation &operator=(const FontPreparation &) = delete;

private:
    std::thread m_thread;
};
