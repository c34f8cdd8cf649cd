// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/languagecontroller.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <utility>

namespace {

/// The locale for numbers and dates: the system's own variant of the language where it speaks it.
QLocale localeOf(LanguageChoice language)
{
    const QLocale system = QLocale::system();
    switch (language) {
    case LanguageChoice::Auto:
        return system;
    case LanguageChoice::English:
        return system.language() == QLocale::English || system.language() == QLocale::C
                   ? system
                   : QLocale(QLocale::English);
    case LanguageChoice::Korean:
        return system.language() == QLocale::Korean ? system : QLocale(QLocale::Korean);
    }
    return system;
}

} // namespace

LanguageController::LanguageController(QObject *parent)
    : QObject(parent)
{
    setLanguage(LanguageChoice::Auto);
}

void LanguageController::setLanguage(LanguageChoice language)
{
    if (std::exchange(m_language, language) == language && !m_texts.isEmpty())
        return;
    const QLocale locale = localeOf(language);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_texts);
    QCoreApplication::removeTranslator(&m_qtTexts);
    const QString folder = QStringLiteral(":/i18n");
    // English has a file as well: for its plurals. Where the locale is none of ours, English it is for all.
    const bool isOurs = m_texts.load(locale, QStringLiteral("configsync"), QStringLiteral("_"), folder);
    if (!isOurs && !m_texts.load(QStringLiteral("configsync_en"), folder))
        return;
    if (isOurs && m_qtTexts.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTexts);
    QCoreApplication::installTranslator(&m_texts);
    Q_EMIT languageChanged();
}
