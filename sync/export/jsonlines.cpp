// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/export/jsonlines.h"

#include "sync/export/utctext.h"
#include "sync/values/canonicaljson.h"

namespace {

/// What canonical JSON leaves as it is but a terminal or a reader of lines may act on: DEL, the C1 controls,
/// marks and overrides of the writing direction, line and paragraph separators, byte order marks.
bool isTreacherous(char16_t code)
{
    return (code >= 0x7f && code <= 0x9f) || code == 0x061c || code == 0x200e || code == 0x200f ||
           (code >= 0x2028 && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code == 0xfeff;
}

/// The code unit of the two- or three-byte UTF-8 sequence at `position`, and its length; length 1 for
/// anything else.
struct Utf8Unit
{
    char16_t code = 0;
    qsizetype length = 1;
};

Utf8Unit unitAt(const QByteArray &text, qsizetype position)
{
    const auto byte = [&text](qsizetype at) {
        return at < text.size() ? static_cast<unsigned char>(text.at(at)) : static_cast<unsigned char>(0);
    };
    const unsigned first = byte(position);
    if ((first & 0xe0) == 0xc0)
        return {static_cast<char16_t>((first & 0x1f) << 6 | (byte(position + 1) & 0x3fu)), 2};
    if ((first & 0xf0) == 0xe0) {
        return {static_cast<char16_t>((first & 0x0f) << 12 | (byte(position + 1) & 0x3fu) << 6 |
                                      (byte(position + 2) & 0x3fu)),
                3};
    }
    return {static_cast<char16_t>(first), 1};
}

/// Such characters stand in strings only, for JSON itself is ASCII: so the whole text can be escaped at once.
QByteArray escaped(const QByteArray &json)
{
    QByteArray out;
    out.reserve(json.size());
    for (qsizetype i = 0; i < json.size();) {
        const Utf8Unit unit = unitAt(json, i);
        if (isTreacherous(unit.code) && (unit.length > 1 || unit.code == 0x7f))
            out += "\\u" + QByteArray::number(unit.code, 16).rightJustified(4, '0');
        else
            out.append(json.constData() + i, unit.length);
        i += unit.length;
    }
    return out;
}

QJsonValue orNull(const QJsonValue &value)
{
    return value.isUndefined() ? QJsonValue() : value;
}

QJsonValue placeOrNull(qint64 lineOrColumn)
{
    return lineOrColumn > 0 ? QJsonValue(lineOrColumn) : QJsonValue();
}

JsonLine problemObject(const SyncProblem &problem)
{
    JsonLine object;
    object.add(QLatin1String("code"), problem.codeWord())
        .add(QLatin1String("key"), problem.key)
        .add(QLatin1String("message"), problem.message())
        .add(QLatin1String("line"), placeOrNull(problem.line))
        .add(QLatin1String("column"), placeOrNull(problem.column));
    return object;
}

QList<JsonLine> problemObjects(const SyncHealth &health)
{
    QList<JsonLine> objects;
    for (const SyncProblem &problem : health.problems)
        objects.append(problemObject(problem));
    for (const SyncProblem &warning : health.warnings)
        objects.append(problemObject(warning));
    return objects;
}

JsonLine changeObject(const KeyChange &change)
{
    JsonLine object;
    object.add(QLatin1String("key"), change.key)
        .add(QLatin1String("kind"), change.kindWord())
        .add(QLatin1String("before"), orNull(change.before))
        .add(QLatin1String("after"), orNull(change.after))
        .add(QLatin1String("delta"), orNull(change.delta))
        .add(QLatin1String("significant"), QJsonValue(change.significant));
    return object;
}

QList<JsonLine> changeObjects(const QList<KeyChange> &changes)
{
    QList<JsonLine> objects;
    for (const KeyChange &change : changes)
        objects.append(changeObject(change));
    return objects;
}

JsonLine beginning(const char *type, const BotIdentity &bot, qint64 time)
{
    JsonLine line;
    line.add(QLatin1String("type"), QJsonValue(QLatin1String(type)))
        .add(QLatin1String("bot"), bot.name)
        .add(QLatin1String("path"), bot.path)
        .add(QLatin1String("time"), utcText(time));
    return line;
}

void addConfiguration(JsonLine &line, const ConfigSnapshot &snapshot)
{
    line.add(QLatin1String("source"), configSourceWord(snapshot.source()))
        .add(QLatin1String("hash"), QString::fromLatin1(snapshot.hash()))
        .add(QLatin1String("config"), QJsonValue(snapshot.section()));
}

QByteArray joined(const QList<JsonLine> &objects)
{
    QByteArray text(1, '[');
    for (const JsonLine &object : objects) {
        if (text.size() > 1)
            text += ',';
        text += object.text();
    }
    return text + ']';
}

} // namespace

void JsonLine::beginMember(QLatin1String name)
{
    if (!m_members.isEmpty())
        m_members += ',';
    m_members += canonicalJson(QJsonValue(name)) + ':';
}

JsonLine &JsonLine::add(QLatin1String name, const QJsonValue &value)
{
    beginMember(name);
    m_members += escaped(canonicalJson(value));
    return *this;
}

JsonLine &JsonLine::add(QLatin1String name, const QList<JsonLine> &objects)
{
    beginMember(name);
    m_members += joined(objects);
    return *this;
}

QByteArray JsonLine::text() const
{
    return '{' + m_members + '}';
}

QByteArray snapshotLine(const ConfigSnapshot &snapshot)
{
    JsonLine line = beginning("snapshot", snapshot.bot(), snapshot.observedAt());
    addConfiguration(line, snapshot);
    return line.line();
}

QByteArray snapshotLine(const ConfigSnapshot &snapshot, const SyncHealth &health)
{
    JsonLine line = beginning("snapshot", snapshot.bot(), snapshot.observedAt());
    line.add(QLatin1String("status"), health.word());
    addConfiguration(line, snapshot);
    line.add(QLatin1String("problems"), problemObjects(health));
    return line.line();
}

QByteArray changeLine(const ConfigChange &change)
{
    JsonLine line = beginning("change", change.bot(), change.observedAt());
    addConfiguration(line, change.after);
    line.add(QLatin1String("significant"), QJsonValue(change.significant()))
        .add(QLatin1String("changes"), changeObjects(change.keys));
    return line.line();
}

QByteArray statusLine(const SyncHealth &health, qint64 time)
{
    JsonLine line = beginning("status", health.bot, time);
    line.add(QLatin1String("status"), health.word())
        .add(QLatin1String("message"), health.message(time))
        .add(QLatin1String("problems"), problemObjects(health));
    return line.line();
}

QByteArray changeListLine(const QList<KeyChange> &changes)
{
    return joined(changeObjects(changes)) + '\n';
}
