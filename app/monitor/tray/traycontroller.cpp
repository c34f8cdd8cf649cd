// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/tray/traycontroller.h"

#include "app/monitor/mainwindow.h"
#include "app/monitor/notices/noticepreferences.h"
#include "app/monitor/tray/trayicons.h"
#include "sync/notices/botnotice.h"
#include "sync/values/clock.h"
#include "sync/values/plaintext.h"
#include "widgets/fleet/botboard.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/healthlook.h"

#include <QAction>
#include <QDateTime>
#include <QEvent>
#include <QMenu>
#include <QSystemTrayIcon>

#include <algorithm>
#include <limits>
#include <map>

namespace {

constexpr int mostBots = 12;
constexpr qsizetype longestName = 60;
constexpr int refreshDelay = 100;  // milliseconds
constexpr int patience = 10'000;   // milliseconds: a panel that restarts, or comes later at login
constexpr qint64 hour = 3'600'000; // milliseconds

int badnessOf(const SyncHealth &health)
{
    return badness(health.status, health.late);
}

} // namespace

TrayController::TrayController(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_(parts)
    , m_menu(std::make_unique<QMenu>())
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshDelay);
    connect(&m_refresh, &QTimer::timeout, this, &TrayController::refresh);
    m_unmute.setSingleShot(true);
    connect(&m_unmute, &QTimer::timeout, this, &TrayController::refresh);
    m_rescue.setSingleShot(true);
    m_rescue.setInterval(patience);
    connect(&m_rescue, &QTimer::timeout, this, &TrayController::rescueWindow);
    const auto soon = [this] { refreshSoon(); };
    connect(&m_.board, &BotBoard::botAdded, this, soon);
    connect(&m_.board, &BotBoard::botRemoved, this, soon);
    connect(&m_.board, &BotBoard::renamed, this, soon);
    connect(&m_.board, &BotBoard::statusChanged, this, soon);
    connect(&m_.preferences, &NoticePreferences::noticesChanged, this, soon);
    m_.window.setMayHide([this] { return canHide() && m_.preferences.closesToTray(); });
    m_.window.installEventFilter(this);
    connect(&m_.window, &MainWindow::hiddenByClosing, this, &TrayController::hidden);
}

TrayController::~TrayController()
{
    m_.window.setMayHide({});
}

void TrayController::start(bool hidden)
{
    if (hidden)
        m_rescue.start();
    else
        m_.window.show();
}

void TrayController::lookForHost()
{
    m_host = std::make_unique<TrayHost>();
    connect(m_host.get(), &TrayHost::changed, this, &TrayController::followHost);
    followHost();
}

bool TrayController::canHide() const
{
    return m_icon && m_host && m_host->has(m_kind);
}

void TrayController::followHost()
{
    if (!m_icon && m_host->isKnown() && m_host->kind() != TrayHost::Kind::None)
        makeIcon();
    const bool there = canHide();
    if (there)
        m_rescue.stop();
    else if (!m_.window.isVisible() && !m_rescue.isActive())
        m_rescue.start();
}

void TrayController::makeIcon()
{
    m_kind = m_host->kind();
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger)
                    toggleWindow();
                else if (reason == QSystemTrayIcon::MiddleClick)
                    Q_EMIT noticesRequested();
            });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &TrayController::noticesRequested);
    refresh();
    m_icon->show();
}

void TrayController::rescueWindow()
{
    if (!m_.window.isVisible() && !canHide())
        m_.window.show();
}

bool TrayController::eventFilter(QObject *object, QEvent *event)
{
    if (object == &m_.window && (event->type() == QEvent::Show || event->type() == QEvent::Hide)) {
        refreshSoon();
        if (m_host)
            QMetaObject::invokeMethod(this, &TrayController::followHost, Qt::QueuedConnection);
    } else if (object == &m_.window && event->type() == QEvent::LanguageChange) {
        refreshSoon();
    }
    return QObject::eventFilter(object, event);
}

void TrayController::setUnread(int unread)
{
    m_unread = unread;
    refreshSoon();
}

void TrayController::addSettings(const std::function<void()> &open)
{
    m_openSettings = open;
    refreshSoon();
}

void TrayController::showBalloon(const QString &summary, const QString &text, Urgency urgency)
{
    if (m_icon) {
        m_icon->showMessage(summary, text,
                            urgency == Urgency::Critical ? QSystemTrayIcon::Warning
                                                         : QSystemTrayIcon::Information);
    }
}

// Icon, words, menu

void TrayController::refreshSoon()
{
    if (m_icon && !m_refresh.isActive())
        m_refresh.start();
}

void TrayController::refresh()
{
    if (!m_icon)
        return;
    const qint64 now = m_.clock.utcMilliseconds();
    m_icon->setIcon(trayIcon(worst(), isMuted()));
    m_icon->setToolTip(toolTip());
    fillMenu();
    const qint64 until = m_.preferences.notices().allMutedUntil;
    if (until > now)
        m_unmute.start(static_cast<int>(std::min<qint64>(until - now + 1, std::numeric_limits<int>::max())));
}

SyncHealth TrayController::worst() const
{
    SyncHealth worst;
    int most = -1;
    for (const QString &botId : m_.board.botIds()) {
        const SyncHealth &health = m_.board.record(botId)->health;
        if (badnessOf(health) > most) {
            most = badnessOf(health);
            worst = health;
        }
    }
    return worst;
}

QString TrayController::toolTip() const
{
    // A tooltip of the tray may be read as markup: there is no text of a bot's in it.
    std::map<int, std::pair<QString, int>, std::greater<>> counts;
    for (const QString &botId : m_.board.botIds()) {
        const SyncHealth &health = m_.board.record(botId)->health;
        auto &count = counts[badnessOf(health)];
        count.first = healthName(health);
        ++count.second;
    }
    QStringList parts;
    for (const auto &[badness, count] : counts)
        parts.append(tr("%1: %2", "a state of bots, and how many are in it")
                         .arg(count.first, QString::number(count.second)));
    QString text = parts.isEmpty() ? tr("no bots") : parts.join(QStringLiteral(", "));
    if (m_unread > 0)
        text += u'\n' + tr("%n unread notice(s)", nullptr, m_unread);
    if (isMuted())
        text += u'\n' + tr("Notices are muted");
    return tr("ConfigSync Monitor") + u'\n' + text;
}

void TrayController::fillMenu()
{
    m_menu->clear();
    QList<const BotRecord *> records;
    for (const QString &botId : m_.board.botIds())
        records.append(m_.board.record(botId));
    std::stable_sort(records.begin(), records.end(), [](const BotRecord *a, const BotRecord *b) {
        return badnessOf(a->health) > badnessOf(b->health);
    });
    for (const BotRecord *record : records.mid(0, mostBots)) {
        QAction *action = m_menu->addAction(
            healthIcon(record->health),
            tr("%1: %2", "a bot and its state")
                .arg(menuText(visibleText(record->identity.name, longestName)), healthName(record->health)));
        connect(action, &QAction::triggered, this, [this, id = record->identity.id] {
            m_.window.comeForward();
            Q_EMIT botRequested(id);
        });
    }
    if (const auto more = static_cast<int>(records.size() - mostBots); more > 0)
        connect(m_menu->addAction(tr("and %n more…", "of bots", more)), &QAction::triggered, this,
                [this] { m_.window.comeForward(); });
    m_menu->addSeparator();
    const bool visible = m_.window.isVisible();
    connect(m_menu->addAction(visible ? tr("&Hide window") : tr("&Show window")), &QAction::triggered, this,
            [this, visible] {
                if (visible)
                    m_.window.hide();
                else
                    m_.window.comeForward();
            });
    connect(
        m_menu->addAction(m_unread > 0 ? tr("&Notices (%n unread)…", nullptr, m_unread) : tr("&Notices…")),
        &QAction::triggered, this, &TrayController::noticesRequested);
    addMutes();
    m_menu->addSeparator();
    if (m_openSettings)
        connect(m_menu->addAction(tr("S&ettings…")), &QAction::triggered, this, [this] { m_openSettings(); });
    connect(m_menu->addAction(tr("&Quit")), &QAction::triggered, this, &TrayController::quitRequested);
}

bool TrayController::isMuted() const
{
    return m_.clock.utcMilliseconds() < m_.preferences.notices().allMutedUntil;
}

qint64 TrayController::tomorrow() const
{
    // As long as one sleeps: till the quiet hours end, whether they are used or not.
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_.clock.utcMilliseconds());
    return QDateTime(now.date().addDays(1), m_.preferences.notices().quietUntil).toMSecsSinceEpoch();
}

void TrayController::addMutes()
{
    const qint64 now = m_.clock.utcMilliseconds();
    if (isMuted()) {
        const QString until = momentText(now, m_.preferences.notices().allMutedUntil);
        connect(m_menu->addAction(tr("&Unmute (muted until %1)").arg(until)), &QAction::triggered, this,
                [this] { mute(0); });
        return;
    }
    connect(m_menu->addAction(tr("&Mute for 1 hour")), &QAction::triggered, this,
            [this] { mute(m_.clock.utcMilliseconds() + hour); });
    connect(m_menu->addAction(tr("Mute until &tomorrow, %1").arg(momentText(tomorrow(), tomorrow()))),
            &QAction::triggered, this, [this] { mute(tomorrow()); });
}

void TrayController::mute(qint64 until)
{
    NoticeSettings settings = m_.preferences.notices();
    settings.allMutedUntil = until;
    m_.preferences.setNotices(settings);
}

void TrayController::toggleWindow()
{
    // A window that is behind others is brought to the front first.
    if (m_.window.isVisible() && m_.window.isActiveWindow())
        m_.window.hide();
    else
        m_.window.comeForward();
}
