// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractNativeEventFilter>
#include <QObject>
#include <QTimer>

#include <cstdint>

/// Whether an X11 program takes tray icons into itself (XEmbed: the owner of _NET_SYSTEM_TRAY_S0), and news
/// of it. The X server tells by itself: a host that starts sends a MANAGER message to the root window, one
/// that ends takes the window with it that owned the selection. So nothing is asked while nothing happens.
///
/// Owned by TrayHost; GUI thread. Where the display is not X11 there is none.
class EmbeddingHost : public QObject, private QAbstractNativeEventFilter
{
    Q_OBJECT

public:
    explicit EmbeddingHost(QObject *parent = nullptr);
    ~EmbeddingHost() override;

    /// As the X server has told so far; costs nothing.
    bool exists() const { return m_exists; }

Q_SIGNALS:
    void changed();

private:
    bool nativeEventFilter(const QByteArray &eventType, void *message, qintptr *result) override;
    void look();
    bool findOwner();

    bool m_exists = false;
    uint32_t m_selection = 0; // the atom
    uint32_t m_message = 0;   // the atom
    uint32_t m_owner = 0;     // the host's window
    QTimer m_look;
};
