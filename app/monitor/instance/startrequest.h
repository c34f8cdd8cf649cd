// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QStringList>

/// What a start of the program, or the desktop, asks of the one that runs already: to come to the front, and
/// what to do there.
///
/// A value type for the GUI thread.
struct StartRequest
{
    /// Absolute paths of state files.
    QStringList paths;
    /// As CommandLine::profile, for `paths`.
    QString profile;
    /// The demo bot is to be started where no bot is known.
    bool demo = false;
    /// The name of an action of the desktop entry; empty for none.
    QString action;
    /// By which the desktop lets the window come to the front; empty where it gave none.
    QByteArray activationToken;

    bool operator==(const StartRequest &) const = default;

    QByteArray toBytes() const;
    /// False where these are not the bytes of a request.
    static bool fromBytes(const QByteArray &bytes, StartRequest &request);

    /// The token that this process was started with. To be taken before the application is made, which
    /// swallows it.
    static QByteArray ownActivationToken();
};
Q_DECLARE_METATYPE(StartRequest)
