// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/changerow.h"
#include "sync/history/configurationshelf.h"
#include "sync/history/eventrecord.h"
#include "sync/history/parametersteps.h"
#include "sync/history/recordedconfiguration.h"
#include "sync/history/sqliteconnection.h"

#include <QHash>
#include <QList>
#include <QMap>

#include <optional>
#include <utility>
#include <vector>

/// Answers what the history holds: bots, rows, whole configurations, notes.
///
/// Owned by whoever has the connection, on its thread; must go before that is closed. Answers are empty after
/// an error, which the connection tells.
class HistoryReader
{
public:
    explicit HistoryReader(SqliteConnection &connection);

    QList<RecordedBot> bots();
    QHash<QString, RecordedConfiguration> lastKnown(const QStringList &botIds);
    RecordedConfiguration configurationAt(const QString &botId, qint64 time);
    std::pair<RecordedConfiguration, RecordedConfiguration> configurationsAround(qint64 row);
    /// The rows of these sequence numbers, in the same order; what is not there is left out.
    QList<ChangeRow> rows(const std::vector<qint64> &seqs, qint64 first, qint64 count);
    QList<ChangeNote> notes(qint64 row);
    QHash<QString, qint64> unacknowledged();

    /// The configurations' hashes of steps, by sequence number.
    QHash<qint64, QByteArray> hashesOfSteps(const std::vector<qint64> &steps);
    /// What the step changed; nothing where it is not there.
    std::optional<EraBeginning> beginningOf(qint64 step);
    bool isStepSignificant(qint64 step);

    /// By number.
    const QHash<qint64, BotIdentity> &identities();
    /// Keys by number; read anew where one is unknown.
    QString key(qint64 parameter);
    qint64 botNumber(const QString &botId);
    qint64 parameterNumber(const QString &key);

private:
    bool loadEvent(qint64 row);
    RecordedConfiguration configuration(qint64 bot, qint64 place, qint64 seq, bool included);

    SqliteConnection &m_connection;
    ConfigurationShelf m_shelf;
    QHash<qint64, BotIdentity> m_bots;
    QHash<qint64, QString> m_keys;
    SqliteStatement m_event;
    SqliteStatement m_row;
    SqliteStatement m_acknowledgement;
    SqliteStatement m_waits;
    SqliteStatement m_noteCount;
    EventRecord m_loaded; // the event of the row that was read last
    QList<qint64> m_loadedParameters;
};
