// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/fleet/botdefinition.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

/// The text of a fleet file with another list of bots and other shared values. Everything that is the same as
/// before stays as it was written, byte by byte: the order of keys, `4.0`, what this version does not know,
/// and the entries that it does not understand.
///
/// `before` is the text as it was read, empty for a new file; `known` are the bots that were read from it,
/// each with the index of its entry in the list; `path` is where the file is, or will be.
struct FleetFileText
{
    struct Entry
    {
        BotDefinition bot;
        qsizetype index = 0;
    };

    QByteArray before;
    QList<Entry> known;
    QJsonObject sharedBefore;
    QString path;

    /// Pure; any thread.
    QByteArray with(const QList<BotDefinition> &bots, const QJsonObject &shared) const;
};

/// The absolute form of a path that a fleet file gives, relative to the folder of that file.
QString pathFromFleetFile(const QString &fleetFile, const QString &path);
/// What a fleet file names its schema by: where it is installed, else its identifier.
QString fleetSchemaReference();
