// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/tray/embeddinghost.h"

#include <QObject>
#include <QString>

/// Whether there is something on this desktop that shows tray icons, and of which kind.
///
/// QSystemTrayIcon decides for one kind when it is first touched, and keeps to it (Qt 6.4 remembers whether
/// org.kde.StatusNotifierWatcher was on the bus at that moment). So the tray must be looked for without it,
/// and the icon be made once there is something to show it. Owned by the composition; GUI thread.
class TrayHost : public QObject
{
    Q_OBJECT

public:
    enum class Kind {
        None,
        StatusNotifier, // over the session bus
        Embedding,      // XEmbed, only where the display is X11
        Native,         // whatever the platform has; it can be asked at any time
    };

    explicit TrayHost(QObject *parent = nullptr);

    /// None until the first answer of the bus, or while there is nothing.
    Kind kind() const { return m_kind; }
    /// True once it is known what there is; before that None means nothing.
    bool isKnown() const { return m_known; }
    /// Whether an icon of this kind can be seen now.
    bool has(Kind kind) const;

Q_SIGNALS:
    /// has() answers otherwise, or the first answer has come.
    void changed();

private Q_SLOTS:
    void askHost(); // called by the bus, too

private:
    void settle();

    Kind m_kind = Kind::None;
    bool m_known = false;
    bool m_notifierHost = false;
    bool m_askedBus = false;
    EmbeddingHost m_embeddingHost;
};
