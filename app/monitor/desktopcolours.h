// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/style/colours.h"

#include <QDBusVariant>
#include <QObject>

#include <optional>

/// Asks the desktop's portal whether the user likes it light or dark, and follows it: Qt 6.4 learns that only
/// from some desktops.
///
/// Owned by Monitor; GUI thread. Asks without waiting.
class DesktopColours : public QObject
{
    Q_OBJECT

public:
    explicit DesktopColours(QObject *parent = nullptr);

    /// Asks the bus from now on.
    void start();

Q_SIGNALS:
    /// Nothing where the desktop has no preference, or there is no bus or no portal to tell it.
    void preferred(std::optional<Brightness> brightness);

private Q_SLOTS:
    void take(const QString &space, const QString &key, const QDBusVariant &value);
};
