// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/botidentity.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

/// How the monitor came to know of a configuration.
enum class Observed {
    Live,    // it happened while the monitor watched
    Startup, // it was there when the monitor began to watch, or to write, again
    Import,  // a backup of the state file tells it
};

/// What happened to one key, as the history keeps it. Baseline stands for a whole first configuration.
enum class ChangeKind { Baseline, Added, Removed, Changed, Retyped };

/// The contract's words (DESIGN 13): `live`, `startup`, `import`.
QString observedWord(Observed observed);
/// `baseline`, `added`, `removed`, `changed`, `retyped`.
QString changeKindWord(ChangeKind kind);

/// One line of the Changes page: one key of one accepted change, or a bot's baseline.
///
/// A value type; crosses threads by queued signals. Times are UTC milliseconds, 0 where unknown.
struct ChangeRow
{
    /// Unique within one history, and in the order of recording.
    qint64 seq = 0;
    BotIdentity bot;
    /// By the clock of the machine when it was observed; for an import by the state file's own timestamp.
    qint64 time = 0;
    /// Where it stands among the others: equals `time` unless the clock was set back. Charts use this one.
    qint64 place = 0;
    /// The modification time of the state file.
    qint64 writtenAt = 0;
    /// Only where it happened while nobody watched: it was not so yet at this time, and is so at `time`.
    qint64 notBefore = 0;
    Observed observed = Observed::Live;
    ChangeKind kind = ChangeKind::Changed;
    /// Empty for a baseline.
    QString key;
    /// Undefined where the key was added or removed, and for a baseline.
    QJsonValue before = QJsonValue(QJsonValue::Undefined);
    QJsonValue after = QJsonValue(QJsonValue::Undefined);
    bool significant = false;
    /// True for what nobody needs to acknowledge, too: baselines and imports.
    bool acknowledged = false;
    /// When it was acknowledged; 0 where it was not, or needed not be.
    qint64 acknowledgedAt = 0;
    /// How many notes hang on it.
    int notes = 0;
    /// Lower-case hex SHA-256 of the configuration after the change.
    QByteArray hash;

    /// After minus before, as stored; undefined where not both are numbers. Exact for integers.
    QJsonValue delta() const;

    bool operator==(const ChangeRow &) const = default;
};
Q_DECLARE_METATYPE(ChangeRow)

/// A remark of the operator's on one row.
///
/// A value type. The time is UTC milliseconds.
struct ChangeNote
{
    qint64 seq = 0;    // its own
    qint64 change = 0; // the row's
    qint64 time = 0;
    QString text;

    bool operator==(const ChangeNote &) const = default;
};
Q_DECLARE_METATYPE(ChangeNote)
