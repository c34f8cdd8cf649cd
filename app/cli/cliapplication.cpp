// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cliapplication.h"

#ifdef Q_OS_UNIX
#include <clocale>
#include <cstring>
#include <langinfo.h>
#endif

namespace {

/// Qt insists on a UTF-8 locale, and complains on standard error where the user has another one. All our
/// streams are UTF-8 anyway, so it gets one.
void settleLocale()
{
#ifdef Q_OS_UNIX
    std::setlocale(LC_CTYPE, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
#endif
}

/// What the system says of an error becomes a part of the JSON, which is English in every locale.
void settleMessages()
{
#ifdef Q_OS_UNIX
    std::setlocale(LC_MESSAGES, "C");
#endif
}

} // namespace

CliApplication::CliApplication()
{
    if (QCoreApplication::instance() == nullptr) {
        settleLocale();
        m_application.emplace(m_count, m_words);
        settleMessages();
    }
    QCoreApplication::setApplicationName(QStringLiteral("configsync-monitor"));
}
