// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/cli/statefixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QList>

/// A folder with a fleet file and the state files of its bots.
class FleetFixture : public StateFixture
{
public:
    /// Writes `fleet.json` and returns its path.
    QString writeFleet(const QByteArray &json) const { return write(QStringLiteral("fleet.json"), json); }
};

/// Each line of the output as an object.
inline QList<QJsonObject> jsonLines(const QByteArray &output)
{
    QList<QJsonObject> objects;
    const QByteArrayList lines = output.split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}
