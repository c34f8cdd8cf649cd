// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trading/finding.h"

#include "sync/values/plaintext.h"

#include <QCoreApplication>

namespace {

// What a bot wrote is there to be recognised; a long text is cut.
constexpr qsizetype longestText = 160;

QString filled(const QString &text, const QList<FindingValue> &values, const QString &currency,
               const QLocale &locale)
{
    QStringList texts;
    for (const FindingValue &value : values)
        texts.append(value.unit == TradingUnit::Text
                         ? visibleText(value.text, longestText)
                         : tradingText(value.number, value.unit, currency, locale));
    return filledText(text, texts);
}

} // namespace

QString Finding::text(const QString &currency) const
{
    return filled(QString::fromUtf8(message), values, currency, contractLocale());
}

QString Finding::howText(const QString &currency) const
{
    return filled(QString::fromUtf8(how), values, currency, contractLocale());
}

QString Finding::translatedText(const QString &currency, const QLocale &locale) const
{
    return filled(QCoreApplication::translate("Finding", message), values, currency, locale);
}

QString Finding::translatedHow(const QString &currency, const QLocale &locale) const
{
    return filled(QCoreApplication::translate("Finding", how), values, currency, locale);
}

QString Finding::severityWord() const
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Info:
        break;
    }
    return QStringLiteral("info");
}
