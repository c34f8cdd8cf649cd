// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/profilewords.h"

#include "app/cli/terminal.h"
#include "sync/values/plaintext.h"

namespace {

// The words of the built-in profiles for the terminal, for the translators: a JSON file is not searched for
// them. The array itself is never read.
[[maybe_unused]] constexpr const char *builtInWords[] = {
    QT_TRANSLATE_NOOP("Profile", "Entry Thresholds"),
    QT_TRANSLATE_NOOP("Profile", "Exit Thresholds"),
    QT_TRANSLATE_NOOP("Profile", "Risk Parameters"),
    QT_TRANSLATE_NOOP("Profile", "Expected Returns (for gating)"),
    QT_TRANSLATE_NOOP("Profile", "Take Profit"),
    QT_TRANSLATE_NOOP("Profile", "LONG Entry"),
    QT_TRANSLATE_NOOP("Profile", "SHORT Entry"),
    QT_TRANSLATE_NOOP("Profile", "LONG Exit"),
    QT_TRANSLATE_NOOP("Profile", "SHORT Exit"),
    QT_TRANSLATE_NOOP("Profile", "Stop Loss"),
    QT_TRANSLATE_NOOP("Profile", "Max Hold"),
    QT_TRANSLATE_NOOP("Profile", "Fixed Target"),
    QT_TRANSLATE_NOOP("Profile", "Trailing Activation"),
    QT_TRANSLATE_NOOP("Profile", "Trailing Drawdown"),
    QT_TRANSLATE_NOOP("Profile", "High Volatility"),
    QT_TRANSLATE_NOOP("Profile", "Low Volatility"),
    QT_TRANSLATE_NOOP("Profile", "Exit, High Volatility"),
    QT_TRANSLATE_NOOP("Profile", "Exit, Low Volatility"),
};

} // namespace

QString profileWord(const QString &source)
{
    return visibleText(QCoreApplication::translate("Profile", source.toUtf8().constData()));
}

QString valueWords(const QJsonValue &value, const ValueFormat &format)
{
    if (value.isUndefined())
        return Terminal::tr("not written");
    QString text = format.amount(value);
    if (value.isDouble())
        text += format.kind == ValueFormat::Kind::Hours ? Terminal::tr(" hours", "behind a number")
                                                        : format.suffix();
    if (const QString second = format.second(value); !second.isEmpty())
        text += QStringLiteral(" (") + profileWord(second) + u')';
    return visibleText(text);
}
