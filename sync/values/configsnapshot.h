// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/botidentity.h"
#include "sync/values/synchealth.h"

#include <QByteArray>
#include <QExplicitlySharedDataPointer>
#include <QJsonObject>
#include <QMetaType>
#include <QString>

/// One accepted configuration: immutable, with its source, its times and its content hash.
///
/// A value type: implicitly shared, cheap to copy, crosses threads by queued signals. A default-constructed
/// snapshot is null.
class ConfigSnapshot
{
public:
    /// What a snapshot is made of. `section` is the configuration as it stands in the file; `parameters` are
    /// its parameters by key, which is the same object unless the profile flattens it.
    struct Parts
    {
        BotIdentity bot;
        ConfigSource source = ConfigSource::None;
        QString profileName;
        QJsonObject section;
        QJsonObject parameters;
        qint64 writtenAt = 0;  // UTC ms: the state file's modification time; 0 for fallback values
        qint64 observedAt = 0; // UTC ms: when the monitor accepted it
        qint64 revision = 0;   // 1 for the first configuration of this run, then one more for each change
    };

    ConfigSnapshot();
    explicit ConfigSnapshot(Parts parts);
    ConfigSnapshot(const ConfigSnapshot &);
    ConfigSnapshot(ConfigSnapshot &&) noexcept;
    ConfigSnapshot &operator=(const ConfigSnapshot &);
    ConfigSnapshot &operator=(ConfigSnapshot &&) noexcept;
    ~ConfigSnapshot();

    bool isNull() const;
    const BotIdentity &bot() const;
    ConfigSource source() const;
    const QString &profileName() const;
    const QJsonObject &section() const;
    const QJsonObject &parameters() const;
    qint64 writtenAt() const;
    qint64 observedAt() const;
    qint64 revision() const;
    /// Lower-case hex SHA-256 of the section's canonical form (DESIGN 13): does not depend on the order of
    /// keys or on `4` versus `4.0`. Computed when it is first asked for, on any thread: the news of a change
    /// does not wait for it.
    const QByteArray &hash() const;

private:
    class Data;
    QExplicitlySharedDataPointer<Data> d; // never written to again
};
Q_DECLARE_METATYPE(ConfigSnapshot)
