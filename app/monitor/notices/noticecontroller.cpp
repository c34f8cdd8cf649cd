// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/notices/noticecontroller.h"

#include "app/monitor/notices/noticepreferences.h"
#include "sync/fleet/botfleet.h"
#include "sync/history/historystore.h"
#include "sync/notices/noticejson.h"
#include "widgets/fleet/botboard.h"
#include "widgets/notices/noticesdialog.h"

#include <algorithm>

namespace {

constexpr auto summaryKey = "summary";
constexpr auto testKey = "test";

QString showAction()
{
    return QStringLiteral("show");
}

QString acknowledgeAction()
{
    return QStringLiteral("acknowledge");
}

/// Where a notice stands on the desktop: what is critical is not replaced by what is less.
QString keyOf(const NoticePresentation &presentation)
{
    if (presentation.notices.size() > 1)
        return QLatin1String(summaryKey);
    return (presentation.urgency() == Urgency::Critical ? QStringLiteral("critical:")
                                                        : QStringLiteral("bot:")) +
           presentation.notices.constFirst().bot.id;
}

KeyChange keyChange(const ChangeRow &row)
{
    KeyChange change;
    change.key = row.key;
    change.before = row.before;
    change.after = row.after;
    change.significant = row.significant;
    switch (row.kind) {
    case ChangeKind::Added:
        change.kind = KeyChange::Kind::Added;
        break;
    case ChangeKind::Removed:
        change.kind = KeyChange::Kind::Removed;
        break;
    case ChangeKind::Retyped:
        change.kind = KeyChange::Kind::Retyped;
        break;
    case ChangeKind::Changed:
    case ChangeKind::Baseline:
        break;
    }
    return change;
}

} // namespace

NoticeController::NoticeController(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_(parts)
    , m_file(NoticeFile::standardPath(), m_list)
    , m_policy(parts.clock, m_list.nextId())
    , m_texts(parts.board)
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &NoticeController::takeDue);
    connect(&m_list, &NoticeList::unreadChanged, this, &NoticeController::unreadChanged);
    connect(&m_list, &NoticeList::changed, this, [this](int index) {
        const ListedNotice &entry = m_list.notices().at(index);
        if (entry.acknowledged)
            m_policy.acknowledge(entry.notice.id);
        stir();
    });
    connect(&m_desktop, &DesktopNotifier::activated, this, &NoticeController::activate);
    connect(&m_desktop, &DesktopNotifier::refused, this, [this](const DesktopNotice &notice) {
        Q_EMIT balloonWanted(notice.summary, notice.lines.join(u'\n'), notice.urgency);
    });
    connect(&m_command, &NoticeCommand::failed, this, &NoticeController::commandFailed);
    connect(&m_command, &NoticeCommand::succeeded, this, &NoticeController::commandSucceeded);
    m_policy.setSettings(parts.preferences.notices());
    connect(&parts.preferences, &NoticePreferences::noticesChanged, this, [this] {
        m_policy.setSettings(m_.preferences.notices());
        stir();
    });
    follow();
}

NoticeController::~NoticeController()
{
    delete m_dialog; // it shows what goes now
    // What is gathered is listed, so that it is not lost with the program.
    for (const FleetBot &bot : m_.fleet.bots())
        m_policy.removeBot(bot.identity.id);
    for (const BotNotice &notice : m_policy.takeDue().listed)
        m_list.put(notice);
}

void NoticeController::follow()
{
    const auto add = [this](const FleetBot &bot) {
        m_policy.addBot(bot.identity, bot.profile);
        for (const ListedNotice &entry : m_list.notices()) {
            if (!entry.acknowledged && entry.notice.bot.id == bot.identity.id)
                m_policy.takeUnacknowledged(entry.notice);
        }
    };
    for (const FleetBot &bot : m_.fleet.bots())
        add(bot);
    connect(&m_.fleet, &BotFleet::botAdded, this, add);
    connect(&m_.fleet, &BotFleet::botRemoved, this, [this](const QString &botId) {
        m_policy.removeBot(botId);
        stir();
    });
    connect(&m_.board, &BotBoard::renamed, this, [this](const QString &botId) {
        if (const BotRecord *record = m_.board.record(botId))
            m_policy.renameBot(botId, record->identity.name);
    });
    const auto followListing = [this](const QString &botId) {
        if (const BotRecord *record = m_.board.record(botId)) {
            m_policy.setMuted(botId, record->definition.muted);
            stir();
        }
    };
    for (const QString &botId : m_.board.botIds())
        followListing(botId);
    connect(&m_.board, &BotBoard::listingChanged, this, followListing);
    connect(&m_.board, &BotBoard::botAdded, this, followListing);
    connect(&m_.fleet, &BotFleet::configurationChanged, this, [this](const ConfigChange &change) {
        m_policy.takeChange(change);
        takeDueAt(m_policy.nextDue(change.bot().id)); // of all, it would take as long as there are bots
    });
    connect(&m_.fleet, &BotFleet::healthChanged, this, [this](const SyncHealth &health) {
        m_policy.takeHealth(health);
        takeDueAt(m_policy.nextDue(health.bot.id));
    });
    connect(&m_.store, &HistoryStore::changesRecorded, this, &NoticeController::takeRows);
    connect(&m_.store, &HistoryStore::contentChanged, this, &NoticeController::takeUnacknowledged);
}

// From the history

void NoticeController::takeRows(const QList<ChangeRow> &rows)
{
    if (rows.isEmpty() || rows.constFirst().kind == ChangeKind::Baseline)
        return;
    if (rows.constFirst().observed == Observed::Startup)
        takeMissed(rows);
    QList<qint64> seqs;
    for (const ChangeRow &row : rows)
        seqs.append(row.seq);
    const qint64 id = m_list.addRows(rows.constFirst().bot.id, rows.constFirst().time, seqs);
    const int index = m_list.indexOf(id);
    if (index >= 0 && m_list.notices().at(index).acknowledged)
        m_.store.acknowledge(seqs);
}

void NoticeController::takeMissed(const QList<ChangeRow> &rows)
{
    QList<KeyChange> keys;
    for (const ChangeRow &row : rows)
        keys.append(keyChange(row));
    m_policy.takeMissed(rows.constFirst().bot.id, keys, rows.constFirst().time);
    stir();
}

void NoticeController::takeUnacknowledged(const QHash<QString, qint64> &counts)
{
    for (const QString &botId : m_.board.botIds()) {
        if (counts.value(botId) == 0)
            m_list.acknowledgeChangesOf(botId);
    }
}

// What is due

void NoticeController::stir()
{
    const std::optional<qint64> due = m_policy.nextDue();
    if (!due)
        m_due.stop();
    takeDueAt(due);
}

/// At a steady time, unless it will be done before.
void NoticeController::takeDueAt(std::optional<qint64> due)
{
    if (!due)
        return;
    constexpr qint64 longest = 3'600'000; // a timer cannot wait for ever
    const qint64 wait = std::clamp<qint64>(*due - m_.clock.steadyMilliseconds(), 0, longest);
    // What comes in one turn of the event loop is one notice.
    if (!m_due.isActive() || m_due.remainingTime() > wait)
        m_due.start(static_cast<int>(wait));
}

void NoticeController::takeDue()
{
    const NoticeRound round = m_policy.takeDue();
    for (const NoticePresentation &presentation : round.shown)
        present(presentation);
    for (const BotNotice &notice : round.listed)
        m_list.put(notice);
    stir();
}

void NoticeController::present(const NoticePresentation &presentation)
{
    DesktopNotice notice;
    notice.key = keyOf(presentation);
    notice.summary = m_texts.headline(presentation);
    notice.lines = m_texts.details(presentation);
    notice.urgency = presentation.urgency();
    notice.sound = presentation.sound;
    const QString show = tr("Show changes");
    notice.actions = {
        {QStringLiteral("default"), show}, {showAction(), show}, {acknowledgeAction(), tr("Acknowledge")}};
    QList<qint64> ids;
    for (const BotNotice &each : presentation.notices) {
        ids.append(each.id);
        if (each.turn && each.turn->isGood())
            withdrawFailure(each.bot.id);
    }
    m_shown.insert(notice.key, ids);
    if (presentation.onDesktop)
        m_desktop.show(notice);
    if (presentation.command) {
        const NoticeSettings &settings = m_policy.settings();
        const QStringList text = QStringList{notice.summary} + notice.lines;
        m_command.run(settings.command, settings.commandSeconds,
                      commandInput(presentation, text.join(u'\n')));
    }
}

/// Good again: what the desktop shows of the failure is taken away, unless it tells of more risk, too.
void NoticeController::withdrawFailure(const QString &botId)
{
    const QString key = QStringLiteral("critical:") + botId;
    const QList<qint64> ids = m_shown.value(key);
    const bool onlyFailure = std::all_of(ids.cbegin(), ids.cend(), [this](qint64 id) {
        const int index = m_list.indexOf(id);
        return index < 0 || !m_list.notices().at(index).notice.isRiskier();
    });
    if (ids.isEmpty() || !onlyFailure)
        return;
    m_shown.remove(key);
    m_desktop.withdraw(key);
}

void NoticeController::tell(const QString &key, const QString &summary, const QString &text)
{
    DesktopNotice notice;
    notice.key = key;
    notice.summary = summary;
    notice.lines = QStringList{text};
    notice.urgency = Urgency::Low;
    m_desktop.show(notice);
}

void NoticeController::test(const NoticeSettings &settings)
{
    DesktopNotice notice;
    notice.key = QLatin1String(testKey);
    notice.summary = tr("A test notice of ConfigSync Monitor");
    notice.lines = QStringList{tr("This is how a critical notice arrives.")};
    notice.urgency = Urgency::Critical;
    notice.sound = settings.sound;
    m_desktop.show(notice);
    if (settings.command.isEmpty())
        return;
    const NoticePresentation presentation;
    const QStringList text = QStringList{notice.summary} + notice.lines;
    m_command.run(settings.command, settings.commandSeconds, commandInput(presentation, text.join(u'\n')));
}

// What the user does

void NoticeController::activate(const QString &key, const QString &action)
{
    const QList<qint64> ids = m_shown.value(key);
    if (action == acknowledgeAction()) {
        for (const qint64 id : ids)
            acknowledge(id);
    } else if (ids.size() == 1) {
        open(ids.constFirst());
    } else {
        openList();
    }
}

void NoticeController::open(qint64 noticeId)
{
    const int index = m_list.indexOf(noticeId);
    if (index < 0) {
        openList();
        return;
    }
    const ListedNotice entry = m_list.notices().at(index);
    m_list.markRead(noticeId);
    Q_EMIT showRequested(entry.notice.bot.id, entry.rows.isEmpty() ? 0 : entry.rows.constLast());
}

void NoticeController::acknowledge(qint64 noticeId)
{
    const int index = m_list.indexOf(noticeId);
    if (index < 0)
        return;
    const QList<qint64> rows = m_list.notices().at(index).rows;
    m_list.acknowledge(noticeId);
    m_policy.acknowledge(noticeId);
    if (!rows.isEmpty())
        m_.store.acknowledge(rows);
    // The desktop need not show it any longer.
    for (auto it = m_shown.begin(); it != m_shown.end();) {
        it->removeAll(noticeId);
        if (it->isEmpty()) {
            m_desktop.withdraw(it.key());
            it = m_shown.erase(it);
        } else {
            ++it;
        }
    }
    stir();
}

void NoticeController::openList()
{
    if (!m_dialog) {
        m_dialog = new NoticesDialog(m_list, m_.board, m_.clock, &m_.window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &NoticesDialog::openRequested, this, &NoticeController::open);
        connect(m_dialog, &NoticesDialog::acknowledgeRequested, this, &NoticeController::acknowledge);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}
