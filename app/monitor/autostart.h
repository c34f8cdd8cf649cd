// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The desktop entry in the session's autostart folder that starts the program when the user logs in.
///
/// A value type that holds no state: the file is the truth, and other programs may change it too. Owned by
/// the composition; GUI thread.
class Autostart
{
public:
    /// `folder` is the session's autostart folder, `program` the absolute path of what is to be started.
    Autostart(QString folder, QString program);
    /// The folder of this user's session.
    static QString standardFolder();

    bool isEnabled() const;
    /// Writes or removes the file; `hidden` lets the program begin in the tray. Nothing on success, else what
    /// is wrong, in the user's language.
    QString setEnabled(bool enabled, bool hidden = false) const;
    QString path() const;

private:
    QString m_folder;
    QString m_program;
};
