// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/settings/applicationsettings.h"

#include <QObject>
#include <QTranslator>

/// Gives the application its language: the translations of its own texts and of Qt's, and the locale by which
/// numbers and dates are written.
///
/// Owned by main(); GUI thread. After setLanguage() every widget gets a QEvent::LanguageChange, and those who
/// build themselves anew listen to languageChanged().
class LanguageController : public QObject
{
    Q_OBJECT

public:
    explicit LanguageController(QObject *parent = nullptr);

    /// Auto is the system's language; English where there is no translation for it.
    void setLanguage(LanguageChoice language);

Q_SIGNALS:
    void languageChanged();

private:
    LanguageChoice m_language = LanguageChoice::Auto;
    QTranslator m_texts;
    QTranslator m_qtTexts; // buttons such as Cancel
};
