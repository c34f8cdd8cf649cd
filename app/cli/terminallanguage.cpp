// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminallanguage.h"

namespace {

/// `ko` of `ko_KR.UTF-8`, and nothing of `C.UTF-8`.
QByteArray languageOf(const QByteArray &locale)
{
    qsizetype end = 0;
    while (end < locale.size() && ((locale.at(end) | 0x20) >= 'a' && (locale.at(end) | 0x20) <= 'z'))
        ++end;
    const QByteArray language = locale.left(end).toLower();
    return language == "c" || language == "posix" ? QByteArray() : language;
}

} // namespace

QString terminalLanguageOf(const QByteArray &lcAll, const QByteArray &lcMessages, const QByteArray &lang,
                           const QByteArray &language)
{
    const QByteArray &locale = !lcAll.isEmpty() ? lcAll : !lcMessages.isEmpty() ? lcMessages : lang;
    const QByteArray own = languageOf(locale);
    // Whoever wants the C locale wants no translation, whatever LANGUAGE says.
    if (own.isEmpty())
        return {};
    const QByteArray preferred = languageOf(language.left(language.indexOf(':')));
    return QString::fromLatin1(preferred.isEmpty() ? own : preferred);
}

TerminalLanguage::TerminalLanguage()
{
    const QString language =
        terminalLanguageOf(qgetenv("LC_ALL"), qgetenv("LC_MESSAGES"), qgetenv("LANG"), qgetenv("LANGUAGE"));
    if (language.isEmpty() || language == u"en")
        return;
    m_texts.emplace();
    if (!m_texts->load(QStringLiteral(":/i18n/configsync_") + language + QStringLiteral(".qm"))) {
        m_texts.reset();
        return;
    }
    m_application.emplace();
    QCoreApplication::installTranslator(&*m_texts);
}

TerminalLanguage::~TerminalLanguage()
{
    if (m_texts)
        QCoreApplication::removeTranslator(&*m_texts);
}
