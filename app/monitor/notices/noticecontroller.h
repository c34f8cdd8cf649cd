// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/notices/desktopnotifier.h"
#include "app/monitor/notices/noticecommand.h"
#include "app/monitor/notices/noticefile.h"
#include "sync/notices/noticelist.h"
#include "sync/notices/noticepolicy.h"
#include "sync/values/clock.h"
#include "widgets/notices/noticetexts.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

class BotBoard;
class BotFleet;
class HistoryStore;
class NoticePreferences;
class NoticesDialog;
class QWidget;
struct ChangeRow;

/// Everything about notices, put together: hears of changes and healths, asks the policy, keeps the list,
/// shows what is due on the desktop, and runs the user's command.
///
/// Owned by Monitor; GUI thread; what it is given must outlive it.
class NoticeController : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        QWidget &window;
        BotBoard &board;
        BotFleet &fleet;
        HistoryStore &store;
        NoticePreferences &preferences;
        const Clock &clock;
    };

    explicit NoticeController(const Parts &parts, QObject *parent = nullptr);
    ~NoticeController() override;

    const NoticeList &list() const { return m_list; }
    /// Shows on the desktop, too, from now on; what has been waiting for that comes at once.
    void reachDesktop() { m_desktop.start(); }
    void openList();
    void acknowledge(qint64 noticeId);
    /// Shows what a notice looks and sounds like with these settings, and runs their command.
    void test(const NoticeSettings &settings);
    /// Something about the program itself, on the desktop only.
    void tell(const QString &key, const QString &summary, const QString &text);

Q_SIGNALS:
    /// What a notice is about is to be shown: the change of a row of the history, or the bot where `row` is
    /// 0.
    void showRequested(const QString &botId, qint64 row);
    /// The desktop does not show notices: it is to be shown some other way.
    void balloonWanted(const QString &summary, const QString &text, Urgency urgency);
    void commandFailed(const QString &problem);
    void commandSucceeded();
    void unreadChanged(int unread);

private:
    void follow();
    void takeRows(const QList<ChangeRow> &rows);
    void takeMissed(const QList<ChangeRow> &rows);
    void takeUnacknowledged(const QHash<QString, qint64> &counts);
    void stir();
    void takeDueAt(std::optional<qint64> due);
    void takeDue();
    void present(const NoticePresentation &presentation);
    void withdrawFailure(const QString &botId);
    void activate(const QString &key, const QString &action);
    void open(qint64 noticeId);

    Parts m_;
    NoticeList m_list;
    NoticeFile m_file;
    NoticePolicy m_policy;
    NoticeTexts m_texts;
    DesktopNotifier m_desktop;
    NoticeCommand m_command;
    QTimer m_due;
    QHash<QString, QList<qint64>> m_shown; // by the key on the desktop: the notices in it
    QPointer<NoticesDialog> m_dialog;
};
