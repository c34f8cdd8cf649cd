// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleet/botlistmodel.h"

#include "sync/values/clock.h"
#include "sync/values/plaintext.h"
#include "widgets/fleet/botboard.h"
#include "widgets/fleet/bottexts.h"
#include "widgets/style/displaytext.h"

namespace {

constexpr int writesGatheredFor = 250;  // milliseconds
constexpr int momentsGatheredFor = 250; // milliseconds
constexpr qsizetype longestName = 200;

} // namespace

BotListModel::BotListModel(const BotBoard &board, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_board(board)
    , m_clock(clock)
    , m_ids(board.botIds())
{
    m_writes.setSingleShot(true);
    m_writes.setInterval(writesGatheredFor);
    connect(&m_writes, &QTimer::timeout, this, &BotListModel::refreshAges);
    m_moments.setSingleShot(true);
    m_moments.setInterval(momentsGatheredFor);
    connect(&m_moments, &QTimer::timeout, this, &BotListModel::momentsChanged);
    connect(&board, &BotBoard::botAdded, this, &BotListModel::addRow);
    connect(&board, &BotBoard::orderChanged, this, &BotListModel::adoptOrder);
    connect(&board, &BotBoard::driftChanged, this, &BotListModel::rowChanged);
    connect(&board, &BotBoard::listingChanged, this, &BotListModel::rowChanged);
    connect(&board, &BotBoard::botAboutToBeRemoved, this, [this](const QString &botId) {
        const int row = static_cast<int>(m_ids.indexOf(botId));
        beginRemoveRows({}, row, row);
        m_ids.removeAt(row);
        m_rows.clear();
        endRemoveRows();
    });
    connect(&board, &BotBoard::renamed, this, &BotListModel::rowChanged);
    connect(&board, &BotBoard::statusChanged, this, &BotListModel::rowChanged);
    connect(&board, &BotBoard::valuesChanged, this, &BotListModel::rowChanged);
    connect(&board, &BotBoard::seen, this, &BotListModel::rowChanged);
    connect(&board, &BotBoard::unreadChanged, this, &BotListModel::rowChanged);
    connect(&board, &BotBoard::written, this, &BotListModel::rowWritten);
}

int BotListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

QVariant BotListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const BotRecord *record = m_board.record(m_ids.at(index.row()));
    if (!record)
        return {};
    const qint64 now = m_clock.utcMilliseconds();
    switch (role) {
    case Qt::DisplayRole:
        return visibleText(record->identity.name, longestName);
    case BotIdRole:
        return record->identity.id;
    case StatusLineRole:
        return botStatusLine(*record, now);
    case ShapeRole:
        return static_cast<int>(HealthLook::of(record->health).shape);
    case ToneRole:
        return static_cast<int>(HealthLook::of(record->health).tone);
    case UnseenRole:
        return record->unreadCount();
    case PathRole:
        return record->identity.path;
    case Qt::ToolTipRole:
        return plainToolTip({record->identity.name, record->identity.path});
    case Qt::AccessibleTextRole: {
        const QString unseen = unseenText(*record);
        QString text = visibleText(record->identity.name, longestName) + QStringLiteral(", ") +
                       botStatusLine(*record, now);
        if (!unseen.isEmpty())
            text += QStringLiteral(", ") + unseen;
        return text;
    }
    default:
        return {};
    }
}

QModelIndex BotListModel::indexOf(const QString &botId) const
{
    if (m_rows.isEmpty()) {
        m_rows.reserve(m_ids.size());
        for (qsizetype i = 0; i < m_ids.size(); ++i)
            m_rows.insert(m_ids.at(i), static_cast<int>(i));
    }
    const int row = m_rows.value(botId, -1);
    return row < 0 ? QModelIndex() : index(row);
}

qint64 BotListModel::youngestMoment() const
{
    qint64 youngest = 0;
    for (const QString &id : m_ids) {
        if (const BotRecord *record = m_board.record(id))
            youngest = qMax(youngest, botStatusMoment(*record));
    }
    return youngest;
}

void BotListModel::refreshAges()
{
    if (m_ids.isEmpty())
        return;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {StatusLineRole, Qt::AccessibleTextRole});
    Q_EMIT momentsChanged();
}

void BotListModel::addRow(const QString &botId)
{
    const int row = static_cast<int>(m_board.botIds().indexOf(botId));
    beginInsertRows({}, row, row);
    m_ids.insert(row, botId);
    m_rows.clear();
    endInsertRows();
    Q_EMIT momentsChanged();
}

void BotListModel::adoptOrder()
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QStringList ids;
    for (const QModelIndex &each : before)
        ids.append(m_ids.at(each.row()));
    m_ids = m_board.botIds();
    m_rows.clear();
    QModelIndexList after;
    for (const QString &id : std::as_const(ids))
        after.append(indexOf(id));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void BotListModel::rowChanged(const QString &botId)
{
    const QModelIndex changed = indexOf(botId);
    if (!changed.isValid())
        return;
    Q_EMIT dataChanged(changed, changed);
    if (!m_moments.isActive())
        m_moments.start();
}

void BotListModel::rowWritten()
{
    if (!m_writes.isActive())
        m_writes.start();
}
