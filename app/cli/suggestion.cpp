// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/suggestion.h"

#include <QList>

#include <algorithm>

namespace {

constexpr qsizetype longestWord = 32;

/// How many characters must be put in, left out or changed to make one of the other.
int typingErrors(const QString &left, const QString &right)
{
    QList<int> row(right.size() + 1);
    for (qsizetype j = 0; j <= right.size(); ++j)
        row[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= left.size(); ++i) {
        int diagonal = row.at(0);
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= right.size(); ++j) {
            const int changed = diagonal + (left.at(i - 1) == right.at(j - 1) ? 0 : 1);
            diagonal = row.at(j);
            row[j] = std::min({changed, row.at(j - 1) + 1, row.at(j) + 1});
        }
    }
    return row.constLast();
}

} // namespace

QString likelyMeant(const QString &word, const QStringList &known)
{
    if (word.isEmpty() || word.size() > longestWord)
        return QString();
    QString best;
    int fewest = 3;
    for (const QString &candidate : known) {
        const bool beginning = word.size() > 1 && candidate.startsWith(word);
        const int errors = beginning ? 0 : typingErrors(word, candidate);
        // A short word is soon two errors away from anything.
        if (errors < fewest && errors < std::max<qsizetype>(candidate.size() - 1, 1)) {
            fewest = errors;
            best = candidate;
        }
    }
    return best;
}
