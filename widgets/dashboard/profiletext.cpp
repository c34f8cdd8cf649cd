// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/profiletext.h"

#include "sync/values/plaintext.h"

#include <QCoreApplication>

namespace {

// The words of the built-in profiles, for the translators: a JSON file is not searched for them. The array
// itself is never read.
[[maybe_unused]] constexpr const char *builtInWords[] = {
    QT_TRANSLATE_NOOP("Profile", "Opportunity Gating"),
    QT_TRANSLATE_NOOP("Profile", "Generic"),
    QT_TRANSLATE_NOOP("Profile", "Entry thresholds"),
    QT_TRANSLATE_NOOP("Profile", "Exit thresholds"),
    QT_TRANSLATE_NOOP("Profile", "Risk parameters"),
    QT_TRANSLATE_NOOP("Profile", "Expected returns"),
    QT_TRANSLATE_NOOP("Profile", "Take profit"),
    QT_TRANSLATE_NOOP("Profile", "Volatility"),
    QT_TRANSLATE_NOOP("Profile", "LONG entry"),
    QT_TRANSLATE_NOOP("Profile", "SHORT entry"),
    QT_TRANSLATE_NOOP("Profile", "Gate"),
    QT_TRANSLATE_NOOP("Profile", "LONG exit"),
    QT_TRANSLATE_NOOP("Profile", "SHORT exit"),
    QT_TRANSLATE_NOOP("Profile", "Strategy"),
    QT_TRANSLATE_NOOP("Profile", "Stop loss"),
    QT_TRANSLATE_NOOP("Profile", "balance-based"),
    QT_TRANSLATE_NOOP("Profile", "Max hold"),
    QT_TRANSLATE_NOOP("Profile", "Leverage"),
    QT_TRANSLATE_NOOP("Profile", "LONG return"),
    QT_TRANSLATE_NOOP("Profile", "SHORT return"),
    QT_TRANSLATE_NOOP("Profile", "Fixed target"),
    QT_TRANSLATE_NOOP("Profile", "Trailing activation"),
    QT_TRANSLATE_NOOP("Profile", "Trailing drawdown"),
    QT_TRANSLATE_NOOP("Profile", "High volatility"),
    QT_TRANSLATE_NOOP("Profile", "Low volatility"),
    QT_TRANSLATE_NOOP("Profile", "Exit, high volatility"),
    QT_TRANSLATE_NOOP("Profile", "Exit, low volatility"),
    QT_TRANSLATE_NOOP("Profile", "Lowest probability at which a long position is opened."),
    QT_TRANSLATE_NOOP("Profile", "Lowest probability at which a short position is opened."),
    QT_TRANSLATE_NOOP(
        "Profile", "Smallest expected advantage of one side over the other that lets an opportunity pass."),
    QT_TRANSLATE_NOOP("Profile", "Probability at which the model closes a long position."),
    QT_TRANSLATE_NOOP("Profile", "Probability at which the model closes a short position."),
    QT_TRANSLATE_NOOP("Profile", "Which exits are in use."),
    QT_TRANSLATE_NOOP("Profile", "Loss of the balance at which a position is closed whatever the model says. "
                                 "Stored as a positive number."),
    QT_TRANSLATE_NOOP("Profile", "Hours after which a position is closed whatever the model says."),
    QT_TRANSLATE_NOOP("Profile", "Multiple of the position's own value that is traded."),
    QT_TRANSLATE_NOOP("Profile", "Average return of a long trade, as the gate expects it."),
    QT_TRANSLATE_NOOP("Profile", "Average return of a short trade, as the gate expects it."),
    QT_TRANSLATE_NOOP("Profile", "Gain at which a position is closed."),
    QT_TRANSLATE_NOOP("Profile", "Gain from which the trailing take profit is active."),
    QT_TRANSLATE_NOOP("Profile",
                      "Fall from the peak gain at which the trailing take profit closes a position."),
    QT_TRANSLATE_NOOP("Profile", "Volatility above which the market counts as wild."),
    QT_TRANSLATE_NOOP("Profile", "Volatility below which the market counts as calm."),
    QT_TRANSLATE_NOOP("Profile", "Exit probability in a wild market."),
    QT_TRANSLATE_NOOP("Profile", "Exit probability in a calm market."),
    QT_TRANSLATE_NOOP("Profile", "0.0-0.2, stored as positive"),
    QT_TRANSLATE_NOOP("SyncProblem", "0.0-0.2, stored as positive"),
    QT_TRANSLATE_NOOP("SyncProblem", "old sign convention"),
};

constexpr qsizetype longestWord = 400;

} // namespace

QString profileText(const QString &source)
{
    if (source.isEmpty())
        return source;
    return visibleText(QCoreApplication::translate("Profile", source.toUtf8().constData()), longestWord);
}
