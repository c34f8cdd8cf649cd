// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/changerow.h"

#include "sync/values/configdiff.h"

QString observedWord(Observed observed)
{
    switch (observed) {
    case Observed::Live:
        return QStringLiteral("live");
    case Observed::Startup:
        return QStringLiteral("startup");
    case Observed::Import:
        return QStringLiteral("import");
    }
    return QString();
}

QString changeKindWord(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Baseline:
        return QStringLiteral("baseline");
    case ChangeKind::Added:
        return QStringLiteral("added");
    case ChangeKind::Removed:
        return QStringLiteral("removed");
    case ChangeKind::Changed:
        return QStringLiteral("changed");
    case ChangeKind::Retyped:
        return QStringLiteral("retyped");
    }
    return QString();
}

QJsonValue ChangeRow::delta() const
{
    return numericDelta(before, after);
}
