// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/configsnapshot.h"

#include "sync/values/canonicaljson.h"

#include <mutex>

class ConfigSnapshot::Data : public QSharedData
{
public:
    explicit Data(Parts partsOfIt)
        : parts(std::move(partsOfIt))
    {
    }

    const QByteArray &hash() const
    {
        std::call_once(m_hashed, [this] { m_hash = canonicalHash(parts.section); });
        return m_hash;
    }

    const Parts parts;

private:
    mutable std::once_flag m_hashed;
    mutable QByteArray m_hash;
};

ConfigSnapshot::ConfigSnapshot() = default;

ConfigSnapshot::ConfigSnapshot(Parts parts)
    : d(new Data(std::move(parts)))
{
}

ConfigSnapshot::ConfigSnapshot(const ConfigSnapshot &) = default;
ConfigSnapshot::ConfigSnapshot(ConfigSnapshot &&) noexcept = default;
ConfigSnapshot &ConfigSnapshot::operator=(const ConfigSnapshot &) = default;
ConfigSnapshot &ConfigSnapshot::operator=(ConfigSnapshot &&) noexcept = default;
ConfigSnapshot::~ConfigSnapshot() = default;

namespace {

const ConfigSnapshot::Parts &nullParts()
{
    static const ConfigSnapshot::Parts parts;
    return parts;
}

} // namespace

bool ConfigSnapshot::isNull() const
{
    return !d;
}

const BotIdentity &ConfigSnapshot::bot() const
{
    return d ? d->parts.bot : nullParts().bot;
}

ConfigSource ConfigSnapshot::source() const
{
    return d ? d->parts.source : ConfigSource::None;
}

const QString &ConfigSnapshot::profileName() const
{
    return d ? d->parts.profileName : nullParts().profileName;
}

const QJsonObject &ConfigSnapshot::section() const
{
    return d ? d->parts.section : nullParts().section;
}

const QJsonObject &ConfigSnapshot::parameters() const
{
    return d ? d->parts.parameters : nullParts().parameters;
}

qint64 ConfigSnapshot::writtenAt() const
{
    return d ? d->parts.writtenAt : 0;
}

qint64 ConfigSnapshot::observedAt() const
{
    return d ? d->parts.observedAt : 0;
}

qint64 ConfigSnapshot::revision() const
{
    return d ? d->parts.revision : 0;
}

const QByteArray &ConfigSnapshot::hash() const
{
    static const QByteArray none;
    return d ? d->hash() : none;
}
