// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/fontpreparation.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <dlfcn.h>
#endif

FontPreparation::FontPreparation()
{
#ifdef Q_OS_UNIX
    // Qt Gui has loaded the library; so nothing else has to be linked to it. int FcInit(void) may be called
    // on any thread, and again.
    void *const symbol = dlsym(RTLD_DEFAULT, "FcInit");
    if (symbol)
        m_thread = std::thread(reinterpret_cast<int (*)()>(symbol));
#endif
}

FontPreparation::~FontPreparation()
{
    if (m_thread.joinable())
        m_thread.join();
}
