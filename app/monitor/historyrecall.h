// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/changefilter.h"

#include <QHash>
#include <QObject>
#include <QSet>

class BotBoard;
class HistoryStore;

/// Keeps what the board shows as unseen and what the history holds as unacknowledged the same, and tells the
/// board since when each parameter has its value where that was before this run.
///
/// A bot is looked up when it is first shown. Owned by the composition of the window; GUI thread; board and
/// store must outlive it.
class HistoryRecall : public QObject
{
    Q_OBJECT

public:
    HistoryRecall(BotBoard &board, HistoryStore &store, QObject *parent = nullptr);

    /// Looks the bot up, unless it was already.
    void show(const QString &botId);
    /// Its first configuration of this run was accepted: what was told before is to be told again.
    void begin(const QString &botId);

private:
    void lookUp(const QString &botId);
    void take(const QString &botId, const QList<ChangeRow> &rows);
    void record(const QList<ChangeRow> &rows);
    void acknowledge(const QString &botId, const QStringList &keys);
    void count(const QHash<QString, qint64> &unacknowledged);

    BotBoard &m_board;
    HistoryStore &m_store;
    QString m_shown;
    QSet<QString> m_known;
    QHash<QString, qint64> m_counts;
    /// By bot and key: the rows that nobody has acknowledged, as far as they are known here.
    QHash<QString, QHash<QString, QSet<qint64>>> m_open;
};
