// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cliapplication.h"

#include <QTranslator>

#include <optional>

/// The language that the environment asks for in messages, as gettext finds it: the first of LC_ALL,
/// LC_MESSAGES and LANG that is set, unless LANGUAGE names another; `ko` of `ko_KR.UTF-8`. Empty for the C
/// locale, or where nothing is set. Reads the environment only: the locale need not be installed.
QString terminalLanguageOf(const QByteArray &lcAll, const QByteArray &lcMessages, const QByteArray &lang,
                           const QByteArray &language);

/// Makes the terminal program speak the user's language, for as long as it lives.
///
/// One, made first of all by main(). English, which is in the sources, costs nothing: no translation is
/// loaded and no application object is made.
class TerminalLanguage
{
public:
    TerminalLanguage();
    Q_DISABLE_COPY_MOVE(TerminalLanguage)
    ~TerminalLanguage();

private:
    std::optional<CliApplication> m_application;
    std::optional<QTranslator> m_texts;
};
