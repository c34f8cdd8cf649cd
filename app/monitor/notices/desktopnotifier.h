// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/notices/urgency.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPair>
#include <QString>
#include <QStringList>

#include <optional>

class QDBusMessage;
class QDBusPendingCallWatcher;

/// What is to be shown by the desktop. All of it is plain text.
///
/// A value type.
struct DesktopNotice
{
    /// A later one with the same key takes the place of the earlier one.
    QString key;
    QString summary;
    QStringList lines;
    Urgency urgency = Urgency::Normal;
    bool sound = false;
    /// Identifier and words; `default` is what a click does.
    QList<QPair<QString, QString>> actions;
};

/// Shows notices through the desktop's notification service (`org.freedesktop.Notifications`), never waiting
/// for it.
///
/// A service that is started, ends or is replaced by another is noticed, and asked anew what it can do. What
/// it does not take comes back by refused(), for somebody else to show. What is to be shown before start()
/// waits for it. Owned by NoticeController; GUI thread.
class DesktopNotifier : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotifier(QObject *parent = nullptr);
    ~DesktopNotifier() override;

    /// Speaks to the session bus from now on; where there is none, all that is to be shown is refused.
    void start();
    void show(const DesktopNotice &notice);
    /// Takes it away again, if it is still there.
    void withdraw(const QString &key);

Q_SIGNALS:
    /// `action` is the identifier of one of its actions.
    void activated(const QString &key, const QString &action);
    void refused(const DesktopNotice &notice);

private Q_SLOTS:
    // Called by the bus.
    void takeAction(uint id, const QString &action);
    void takeClosed(uint id, uint reason);
    void takeToken(uint id, const QString &token);

private:
    void askCapabilities();
    void send(const DesktopNotice &notice);
    void takeAnswer(QDBusPendingCallWatcher *answered, const DesktopNotice &notice);
    void startAnew();
    QString bodyOf(const DesktopNotice &notice) const;

    bool m_started = false;
    bool m_hasBus = false;
    bool m_asking = false;
    /// Nothing until the service has said what it can do.
    std::optional<QStringList> m_capabilities;
    QList<DesktopNotice> m_waiting;       // for that, or for start()
    QHash<QString, uint> m_ids;           // of what is shown, by key
    QHash<QString, bool> m_underWay;      // by key, calls without an answer yet: withdrawn meanwhile?
    QHash<QString, DesktopNotice> m_next; // by key: what comes after them
};
