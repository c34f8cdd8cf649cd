// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/trading/tradetablemodel.h"

#include "sync/profile/valueformat.h"
#include "sync/trading/tradingoutput.h"
#include "sync/values/plaintext.h"
#include "widgets/style/displaytext.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace {

constexpr qsizetype longestReason = 200;

bool isTextColumn(int column)
{
    return column == TradeTableModel::Side || column == TradeTableModel::Class ||
           column == TradeTableModel::Why;
}

Qt::Alignment alignmentOf(int column)
{
    if (column == TradeTableModel::Era) // a number that is a name
        return Qt::AlignCenter;
    const bool isLeft = isTextColumn(column) || column == TradeTableModel::Closed;
    return (isLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
}

/// What a row is sorted by, and where it stands.
template <typename Key>
struct Sortable
{
    Key key;
    int row;
};

template <typename Key>
void sortRows(std::vector<int> &rows, std::vector<Sortable<Key>> &keys, Qt::SortOrder order)
{
    const auto less = [order](const Sortable<Key> &left, const Sortable<Key> &right) {
        if (left.key < right.key || right.key < left.key)
            return order == Qt::AscendingOrder ? left.key < right.key : right.key < left.key;
        return left.row < right.row;
    };
    std::sort(keys.begin(), keys.end(), less);
    for (size_t i = 0; i < keys.size(); ++i)
        rows[i] = keys[i].row;
}

} // namespace

TradeTableModel::TradeTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void TradeTableModel::setReport(const TradingReportPointer &report)
{
    // The bot writes every few seconds; mostly it has not traded.
    const bool same = m_report && report && m_report->trades.size() == report->trades.size() &&
                      m_report->eras.size() == report->eras.size() &&
                      std::equal(report->trades.cbegin(), report->trades.cend(), m_report->trades.cbegin());
    if (same) {
        m_report = report;
        return;
    }
    beginResetModel();
    m_report = report;
    build();
    endResetModel();
}

void TradeTableModel::setFilter(const Filter &filter)
{
    if (m_filter == filter)
        return;
    beginResetModel();
    m_filter = filter;
    build();
    endResetModel();
}

bool TradeTableModel::fits(const TradeRecord &trade) const
{
    if (m_filter.side != PositionSide::Unknown && trade.side != m_filter.side)
        return false;
    if (!m_filter.withManual && trade.manual)
        return false;
    return m_filter.text.isEmpty() || trade.reason.contains(m_filter.text, Qt::CaseInsensitive) ||
           trade.key.contains(m_filter.text, Qt::CaseInsensitive);
}

void TradeTableModel::build()
{
    m_rows.clear();
    if (!m_report)
        return;
    for (int i = 0; i < static_cast<int>(m_report->trades.size()); ++i) {
        if (fits(*m_report->trades.at(i)))
            m_rows.push_back(i);
    }
    arrange();
}

double TradeTableModel::sortNumber(const TradeRecord &trade, int column) const
{
    double number = unknownNumber;
    switch (column) {
    case Closed:
        return static_cast<double>(trade.exitAt);
    case Era:
        return static_cast<double>(m_report->eraOf(trade));
    case Entry:
        number = trade.entryPrice;
        break;
    case Exit:
        number = trade.exitPrice;
        break;
    case Hold:
        number = trade.holdHours();
        break;
    case Net:
        number = trade.net;
        break;
    case Fees:
        number = trade.fees;
        break;
    case Probability:
        number = trade.entryProbability();
        break;
    default:
        break;
    }
    // What is not known comes last in an ascending order.
    return isKnown(number) ? number : std::numeric_limits<double>::infinity();
}

QString TradeTableModel::sortText(const TradeRecord &trade, int column) const
{
    if (column == Why)
        return trade.reason;
    return column == Side ? sideWord(trade.side) : tradeClassWord(trade);
}

void TradeTableModel::arrange()
{
    if (isTextColumn(m_column)) {
        std::vector<Sortable<QString>> keys;
        keys.reserve(m_rows.size());
        for (const int row : m_rows)
            keys.push_back({sortText(*m_report->trades.at(row), m_column), row});
        sortRows(m_rows, keys, m_order);
        return;
    }
    std::vector<Sortable<double>> keys;
    keys.reserve(m_rows.size());
    for (const int row : m_rows)
        keys.push_back({sortNumber(*m_report->trades.at(row), m_column), row});
    sortRows(m_rows, keys, m_order);
}

void TradeTableModel::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    if (!m_report)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> trades;
    for (const QModelIndex &index : before)
        trades.push_back(m_rows[static_cast<size_t>(index.row())]);
    arrange();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto found = std::find(m_rows.cbegin(), m_rows.cend(), trades[static_cast<size_t>(i)]);
        after.append(
            createIndex(static_cast<int>(std::distance(m_rows.cbegin(), found)), before.at(i).column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

const TradeRecord *TradeTableModel::trade(int row) const
{
    if (!m_report || row < 0 || row >= static_cast<int>(m_rows.size()))
        return nullptr;
    return m_report->trades.at(m_rows[static_cast<size_t>(row)]).get();
}

TradeList TradeTableModel::shownTrades() const
{
    TradeList list;
    for (const int row : m_rows)
        list.append(m_report->trades.at(row));
    return list;
}

QString TradeTableModel::text(const QList<int> &rows) const
{
    QString text;
    for (const int row : rows) {
        const TradeRecord *const shown = trade(row);
        if (shown == nullptr)
            continue;
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells.append(cell(*shown, column));
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

int TradeTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TradeTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TradeTableModel::cell(const TradeRecord &trade, int column) const
{
    const QString &currency = m_report->state.currency;
    const auto number = [&currency](double value, TradingUnit unit) {
        return withMinusSign(tradingText(value, unit, currency, QLocale()));
    };
    switch (column) {
    case Closed:
        return trade.exitAt != 0
                   ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(trade.exitAt).toLocalTime(),
                                        QStringLiteral("yyyy-MM-dd HH:mm"))
                   : tr("unknown");
    case Side:
        return sideWord(trade.side);
    case Class:
        return trade.manual ? tr("manual") : trade.adopted ? tr("adopted") : tr("bot");
    case Entry:
        return number(trade.entryPrice, TradingUnit::Price);
    case Exit:
        return number(trade.exitPrice, TradingUnit::Price);
    case Hold:
        return number(trade.holdHours(), TradingUnit::Hours);
    case Net:
        return number(trade.net, TradingUnit::Money);
    case Fees:
        return number(trade.fees, TradingUnit::Money);
    case Probability:
        return number(trade.entryProbability(), TradingUnit::Ratio);
    case Era: {
        const qsizetype era = m_report->eraOf(trade);
        return era >= 0 ? QLocale().toString(era + 1) : tr("unknown");
    }
    case Why:
        return visibleText(trade.reason, longestReason);
    default:
        return {};
    }
}

QVariant TradeTableModel::data(const QModelIndex &index, int role) const
{
    const TradeRecord *const shown = index.isValid() ? trade(index.row()) : nullptr;
    if (shown == nullptr)
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return cell(*shown, index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant(alignmentOf(index.column()));
    if (role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Closed:
        return plainToolTip(
            {tr("Entered: %1").arg(shown->entryAt != 0 ? exactMomentText(shown->entryAt) : tr("unknown")),
             tr("Closed: %1").arg(shown->exitAt != 0 ? exactMomentText(shown->exitAt) : tr("unknown")),
             shown->key});
    case Net:
        return plainToolTip(rawNumberText(shown->net));
    case Fees:
        return plainToolTip(rawNumberText(shown->fees));
    case Hold:
        return plainToolTip(rawNumberText(shown->holdHours()));
    case Probability:
        return plainToolTip(rawNumberText(shown->entryProbability()));
    case Why:
        return plainToolTip(shown->reason);
    default:
        return {};
    }
}

QVariant TradeTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant(alignmentOf(section));
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Closed:
        return tr("Closed");
    case Side:
        return tr("Side");
    case Class:
        return tr("By");
    case Entry:
        return tr("Entry");
    case Exit:
        return tr("Exit");
    case Hold:
        return tr("Hold");
    case Net:
        return tr("Net");
    case Fees:
        return tr("Fees");
    case Probability:
        return tr("Probability");
    case Era:
        return tr("Era");
    case Why:
        return tr("Why");
    default:
        return {};
    }
}
