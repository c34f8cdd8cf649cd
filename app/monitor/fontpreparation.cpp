// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/fontpreparation.h"

#include <QFontDatabase>
#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <dlfcn.h>
#endif

std::jthread startReadingFonts()
{
#ifdef Q_OS_UNIX
    // Qt Gui has loaded the library; so nothing else has to be linked to it. int FcInit(void) may be called
    // on any thread, and again.
    void *const symbol = dlsym(RTLD_DEFAULT, "FcInit");
    if (symbol)
        return std::jthread(reinterpret_cast<int (*)()>(symbol));
#endif
    return {};
}

std::jthread startListingFonts()
{
    // The list may be asked on any thread, and is made at the first question, of which this is the smallest.
    // Who asks meanwhile waits.
    return std::jthread([] { QFontDatabase::isFixedPitch(QString()); });
}
