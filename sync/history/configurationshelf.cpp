// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/history/configurationshelf.h"

#include "sync/values/canonicaljson.h"
#include "sync/values/jsonvalues.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <sqlite3.h>

namespace {

const QLatin1String setMember("set");
const QLatin1String unsetMember("unset");

QJsonObject difference(const QJsonObject &before, const QJsonObject &after)
{
    QJsonObject set;
    QJsonArray unset;
    for (auto it = after.constBegin(); it != after.constEnd(); ++it) {
        if (!jsonEqual(before.value(it.key()), it.value()))
            set.insert(it.key(), it.value());
    }
    for (auto it = before.constBegin(); it != before.constEnd(); ++it) {
        if (!after.contains(it.key()))
            unset.append(it.key());
    }
    return {{setMember, set}, {unsetMember, unset}};
}

QJsonObject applied(QJsonObject section, const QJsonObject &difference)
{
    const QJsonObject set = difference.value(setMember).toObject();
    for (auto it = set.constBegin(); it != set.constEnd(); ++it)
        section.insert(it.key(), it.value());
    const QJsonArray unset = difference.value(unsetMember).toArray();
    for (const QJsonValue &key : unset)
        section.remove(key.toString());
    return section;
}

QJsonObject parsed(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return withOrderedKeys(document.object(), json).toObject();
}

} // namespace

ConfigurationShelf::ConfigurationShelf(SqliteConnection &connection)
    : m_connection(connection)
    , m_find(connection, "SELECT number FROM configuration WHERE substr(hash, 1, 6) = substr(?1, 1, 6)"
                         " AND hash = ?1")
    , m_insert(connection, "INSERT INTO configuration (hash, base, body) VALUES (?, ?, ?)")
    , m_read(connection, "SELECT hash, base, body FROM configuration WHERE number = ?")
{
}

void ConfigurationShelf::forget()
{
    m_lastNumber = 0;
    m_lastSection = {};
    m_numbers.clear();
}

qint64 ConfigurationShelf::find(const QByteArray &binaryHash)
{
    if (const auto known = m_numbers.constFind(binaryHash); known != m_numbers.constEnd())
        return *known;
    m_find.bind(0, binaryHash);
    const qint64 number = m_find.step() ? m_find.integer(0) : 0;
    m_find.reset();
    if (number != 0)
        remember(binaryHash, number);
    return number;
}

void ConfigurationShelf::remember(const QByteArray &binaryHash, qint64 number)
{
    if (m_numbers.size() >= mostRemembered)
        m_numbers.clear();
    m_numbers.insert(binaryHash, number);
}

QByteArray ConfigurationShelf::body(const QJsonObject &section, qint64 before, qint64 &base)
{
    const QByteArray whole = canonicalJson(section);
    base = 0;
    if (before == 0 || before != m_lastNumber || m_lastDepth >= deepest)
        return whole;
    const QByteArray shorter = canonicalJson(difference(m_lastSection, section));
    if (shorter.size() * 2 > whole.size())
        return whole;
    base = before;
    return shorter;
}

ConfigurationShelf::Put ConfigurationShelf::put(const QByteArray &hash, const QJsonObject &section,
                                                qint64 before)
{
    const QByteArray binary = QByteArray::fromHex(hash);
    Put result;
    result.number = find(binary);
    if (result.number != 0 || !m_connection.ok())
        return result;
    qint64 base = 0;
    const QByteArray text = body(section, before, base);
    m_insert.bind(0, binary).bindUnlessZero(1, base).bind(2, QString::fromUtf8(text));
    if (!m_insert.run())
        return result;
    result.number = sqlite3_last_insert_rowid(m_connection.handle());
    remember(binary, result.number);
    result.stored = QByteArray::number(base) + ':' + text;
    m_lastDepth = base == 0 ? 0 : m_lastDepth + 1;
    m_lastNumber = result.number;
    m_lastSection = section;
    return result;
}

QJsonObject ConfigurationShelf::section(qint64 number)
{
    if (number == 0)
        return {};
    m_read.bind(0, number);
    if (!m_read.step()) {
        m_read.reset();
        return {};
    }
    const qint64 base = m_read.integer(1);
    const QByteArray text = m_read.text(2).toUtf8();
    m_read.reset();
    if (base == 0)
        return parsed(text);
    // A damaged database must not lead in a circle: a base is always older.
    return base < number ? applied(section(base), parsed(text)) : QJsonObject();
}

QByteArray ConfigurationShelf::hash(qint64 number)
{
    m_read.bind(0, number);
    const QByteArray hash = m_read.step() ? m_read.blob(0).toHex() : QByteArray();
    m_read.reset();
    return hash;
}

QByteArray ConfigurationShelf::stored(qint64 number)
{
    m_read.bind(0, number);
    QByteArray stored;
    if (m_read.step())
        stored = QByteArray::number(m_read.integer(1)) + ':' + m_read.text(2).toUtf8();
    m_read.reset();
    return stored;
}
