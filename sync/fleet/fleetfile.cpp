// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/fleetfile.h"

#include "sync/profile/schemavalidator.h"
#include "sync/values/jsonlocator.h"
#include "sync/values/plaintext.h"
#include "sync/values/timezonename.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSet>

namespace {

constexpr qint64 largestFleetFile = 16LL * 1024 * 1024;
constexpr double milliseconds = 1000;

/// An error whose place in the text is still to be found.
struct Complaint
{
    JsonPointer place;
    WordedText message;
    QString bot;
};

/// The texts share their context with what a state file can have wrong with it.
constexpr const char *wordsContext = "SyncProblem";

SchemaValidator compiledFleetSchema()
{
    QFile file(QStringLiteral(":/configsync/schemas/fleet.schema.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The schema of the fleet file is not part of this program");
    const auto validator = SchemaValidator::compile(QJsonDocument::fromJson(file.readAll()).object());
    if (!validator)
        qFatal("The schema of the fleet file is wrong: %s", qUtf8Printable(validator.error().text()));
    return validator.value();
}

/// Compiled once, however often the file is read.
const SchemaValidator &fleetSchema()
{
    static const SchemaValidator schema = compiledFleetSchema();
    return schema;
}

/// With the member in front that breaks the schema.
WordedText messageOf(const SchemaViolation &violation)
{
    const QStringList &tokens = violation.place.tokens();
    const WordedText rule(violation.message, violation.messageArguments);
    return tokens.isEmpty() ? rule : WordedText("\"%1\" ", {tokens.constLast()}) + rule;
}

QString entryName(const QJsonValue &entry, qsizetype index)
{
    for (const char *const key : {"name", "id", "state", "state_file"}) {
        const QString text = entry.toObject().value(QLatin1String(key)).toString();
        if (!text.isEmpty())
            return text;
    }
    return QStringLiteral("number ") + QString::number(index + 1);
}

WordedText sentenceOf(const FleetFileError &error)
{
    WordedText text(QT_TRANSLATE_NOOP("SyncProblem", "Fleet file %1"), {error.path});
    if (error.line > 0)
        text += WordedText(QT_TRANSLATE_NOOP("SyncProblem", ", line %1, column %2"),
                           {QString::number(error.line), QString::number(error.column)});
    if (!error.bot.isEmpty())
        text += WordedText(QT_TRANSLATE_NOOP("SyncProblem", ", bot %1"), {error.bot});
    return text + WordedText(": ") + error.message;
}

} // namespace

FleetFileError FleetFileError::about(const QString &path, const char *source, const QStringList &arguments)
{
    FleetFileError error;
    error.path = path;
    error.message = WordedText(source, arguments);
    return error;
}

QString FleetFileError::text() const
{
    return sentenceOf(*this).text(SentenceWords());
}

QString FleetFileError::translatedText() const
{
    return sentenceOf(*this).text(SentenceWords(wordsContext));
}

/// Takes what is right out of a parsed fleet file, and notes what is not.
class FleetFile::Reading
{
public:
    Reading(const QJsonObject &document, QString path)
        : m_document(document)
        , m_path(std::move(path))
    {
        const QList<SchemaViolation> violations = fleetSchema().validate(document);
        for (const SchemaViolation &violation : violations)
            note(violation);
    }

    /// False where nothing of the file can be used.
    bool isUsable() const { return !m_fatal; }
    const QList<Complaint> &complaints() const { return m_complaints; }

    void fill(FleetFile &fleet)
    {
        fleet.m_shared =
            isWrong({QStringLiteral("shared")}) ? QJsonObject() : m_document.value(u"shared").toObject();
        const QJsonArray bots = m_document.value(u"bots").toArray();
        for (qsizetype i = 0; i < bots.size(); ++i)
            takeBot(bots.at(i), i, fleet);
        const QJsonArray includes = m_document.value(u"include").toArray();
        for (qsizetype i = 0; i < includes.size(); ++i)
            takeInclude(includes.at(i), i, fleet);
    }

private:
    void note(const SchemaViolation &violation)
    {
        const QStringList tokens = violation.place.tokens();
        const QString top = tokens.value(0);
        if (top == u"version") {
            m_fatal = true;
            complain(violation.place,
                     QT_TRANSLATE_NOOP("SyncProblem",
                                       "\"version\" must be 1; a newer program may have written this file"));
            return;
        }
        m_wrong.insert(tokens.mid(0, 3));
        if (top == u"bots" && tokens.size() < 2) {
            m_fatal = true;
            complain(violation.place, QT_TRANSLATE_NOOP("SyncProblem", "\"bots\" must be a list"));
            return;
        }
        QString bot;
        if (top == u"bots") {
            const qsizetype index = tokens.at(1).toLongLong();
            bot = entryName(m_document.value(u"bots").toArray().at(index), index);
        }
        if (tokens.size() == 2 && top == u"bots")
            complain(violation.place,
                     QT_TRANSLATE_NOOP("SyncProblem", "a bot must be an object with a \"state\""), {}, bot);
        else
            m_complaints.append({violation.place, messageOf(violation), bot});
    }

    void complain(const JsonPointer &place, const char *source, const QStringList &arguments = {},
                  const QString &bot = {})
    {
        m_complaints.append({place, WordedText(source, arguments), bot});
    }

    bool isWrong(const QStringList &place) const { return m_wrong.contains(place); }

    /// The member where it is right, else nothing.
    QJsonValue member(const QJsonObject &entry, const QStringList &place, const QString &key) const
    {
        return isWrong(place + QStringList(key)) ? QJsonValue(QJsonValue::Undefined) : entry.value(key);
    }

    /// What bots and patterns have in common. False where the profile is wrong.
    bool takeSettings(const QJsonObject &entry, const QStringList &place, const QString &name,
                      BotDefinition &bot)
    {
        const auto text = [&](const char *key) {
            return member(entry, place, QLatin1String(key)).toString();
        };
        bot.profile = text("profile");
        if (bot.profile.contains(u'/'))
            bot.profile = pathFromFleetFile(m_path, bot.profile);
        bot.timeZone = text("timezone");
        if (!bot.timeZone.isEmpty() && !timeZoneNamed(bot.timeZone)) {
            complain(JsonPointer(place).child(QStringLiteral("timezone")),
                     QT_TRANSLATE_NOOP("SyncProblem", "\"%1\" is no time zone that this system knows"),
                     {bot.timeZone}, name);
            bot.timeZone.clear();
        }
        bot.overrides = member(entry, place, QStringLiteral("overrides")).toObject();
        const QJsonValue late = entry.contains(u"late_after")
                                    ? member(entry, place, QStringLiteral("late_after"))
                                    : member(entry, place, QStringLiteral("late_after_seconds"));
        bot.lateAfter = static_cast<qint64>(late.toDouble(0) * milliseconds);
        bot.muted = member(entry, place, QStringLiteral("muted")).toBool();
        const QJsonArray tags = member(entry, place, QStringLiteral("tags")).toArray();
        for (const QJsonValue &tag : tags)
            bot.tags.append(tag.toString());
        bot.tags.removeDuplicates();
        return !isWrong(place + QStringList(QStringLiteral("profile")));
    }

    void takeBot(const QJsonValue &value, qsizetype index, FleetFile &fleet)
    {
        const QJsonObject entry = value.toObject();
        if (takeUsableBot(entry, index, entryName(value, index), fleet))
            return;
        for (const char *const key : {"id", "name"}) {
            if (const QString text = entry.value(QLatin1String(key)).toString(); !text.isEmpty())
                fleet.m_unusable.append(text);
        }
        for (const char *const key : {"state", "state_file"}) {
            if (const QString text = entry.value(QLatin1String(key)).toString(); !text.isEmpty())
                fleet.m_unusable.append(pathFromFleetFile(m_path, text));
        }
    }

    bool takeUsableBot(const QJsonObject &entry, qsizetype index, const QString &name, FleetFile &fleet)
    {
        const QStringList place = {QStringLiteral("bots"), QString::number(index)};
        if (isWrong(place))
            return false;
        const QString key = entry.contains(u"state") ? QStringLiteral("state") : QStringLiteral("state_file");
        const QString state = member(entry, place, key).toString();
        if (state.isEmpty()) {
            if (!entry.contains(key))
                complain(JsonPointer(place), QT_TRANSLATE_NOOP("SyncProblem", "the bot has no \"state\""), {},
                         name);
            return false;
        }
        BotDefinition bot;
        bot.stateFile = pathFromFleetFile(m_path, state);
        bot.id = entry.value(u"id").toString(bot.stateFile);
        bot.name = member(entry, place, QStringLiteral("name")).toString();
        const QString source = member(entry, place, QStringLiteral("source")).toString();
        if (!source.isEmpty())
            bot.source = pathFromFleetFile(m_path, source);
        if (!takeSettings(entry, place, name, bot) || isWrong(place + QStringList(QStringLiteral("id"))))
            return false;
        if (m_ids.contains(bot.id)) {
            complain(JsonPointer(place), QT_TRANSLATE_NOOP("SyncProblem", "two bots have the id \"%1\""),
                     {bot.id}, name);
            return true; // the first of them is watched
        }
        m_ids.insert(bot.id);
        fleet.m_text.known.append({bot, index});
        fleet.m_bots.append(bot);
        return true;
    }

    void takeInclude(const QJsonValue &value, qsizetype index, FleetFile &fleet)
    {
        const QStringList place = {QStringLiteral("include"), QString::number(index)};
        if (isWrong(place))
            return;
        const QJsonObject entry = value.toObject();
        const QString pattern = value.isString() ? value.toString() : entry.value(u"state").toString();
        if (pattern.contains(u"**")) {
            complain(JsonPointer(place),
                     QT_TRANSLATE_NOOP("SyncProblem", "\"**\" is not supported: write one \"*\" for each "
                                                      "folder on the way"));
            return;
        }
        FleetInclude include;
        include.pattern = pathFromFleetFile(m_path, pattern);
        if (takeSettings(entry, place, QString(), include.settings))
            fleet.m_includes.append(include);
    }

    QJsonObject m_document;
    QString m_path;
    QList<Complaint> m_complaints;
    QSet<QStringList> m_wrong; // places, not deeper than the member of an entry
    QSet<QString> m_ids;
    bool m_fatal = false;
};

Result<FleetFile, FleetFileError> FleetFile::load(const QString &path, const FleetFile &known)
{
    using Loaded = Result<FleetFile, FleetFileError>;
    QFile file(path);
    if (!file.exists()) {
        FleetFile fleet;
        fleet.m_text.path = path;
        return Loaded::success(fleet);
    }
    if (!QFileInfo(path).isFile())
        return Loaded::failure(
            FleetFileError::about(path, QT_TRANSLATE_NOOP("SyncProblem", "is not a regular file")));
    if (!file.open(QIODevice::ReadOnly))
        return Loaded::failure(FleetFileError::about(
            path, QT_TRANSLATE_NOOP("SyncProblem", "cannot be read: %1"), {file.errorString()}));
    const QByteArray json = file.read(qMin(file.size(), largestFleetFile) + 1);
    if (json.size() > largestFleetFile)
        return Loaded::failure(FleetFileError::about(
            path, QT_TRANSLATE_NOOP("SyncProblem", "is larger than 16 MiB; this is no fleet file")));
    if (!json.isEmpty() && json == known.json() && path == known.m_text.path)
        return Loaded::success(known);
    return fromJson(json, path);
}

Result<FleetFile, FleetFileError> FleetFile::fromJson(const QByteArray &json, const QString &path)
{
    using Loaded = Result<FleetFile, FleetFileError>;
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        const TextPlace place = placeOfParseError(json, parseError);
        auto error = FleetFileError::about(path, QT_TRANSLATE_NOOP("SyncProblem", "invalid JSON: %1"),
                                           {parseError.errorString()});
        error.line = place.line;
        error.column = place.column;
        return Loaded::failure(error);
    }
    if (!document.isObject()) {
        auto error = FleetFileError::about(
            path, QT_TRANSLATE_NOOP("SyncProblem", "must be a JSON object with a list \"bots\""));
        error.line = error.column = 1;
        return Loaded::failure(error);
    }

    FleetFile fleet;
    Reading reading(document.object(), path);
    if (reading.isUsable())
        reading.fill(fleet);
    QSet<JsonPointer> pointers;
    for (const Complaint &complaint : reading.complaints())
        pointers.insert(complaint.place);
    const QHash<JsonPointer, TextPlace> places =
        pointers.isEmpty() ? QHash<JsonPointer, TextPlace>() : JsonLocator(json).find(pointers);
    for (const Complaint &complaint : reading.complaints()) {
        const TextPlace place = places.value(complaint.place);
        fleet.m_problems.append({path, complaint.message, place.line, place.column, complaint.bot});
    }
    if (!reading.isUsable())
        return Loaded::failure(fleet.m_problems.constFirst());
    fleet.m_text.before = json;
    fleet.m_text.sharedBefore = fleet.m_shared;
    fleet.m_text.path = path;
    return Loaded::success(fleet);
}

QString FleetFile::save(const QString &path) const
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return QStringLiteral("The folder ") + folder + QStringLiteral(" cannot be made");
    // A link stays one: what it leads to is written.
    const QString linked = QFileInfo(path).canonicalFilePath();
    QSaveFile file(linked.isEmpty() ? path : linked);
    const QByteArray json = m_text.with(m_bots, m_shared);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return QStringLiteral("The fleet file ") + path + QStringLiteral(" cannot be written: ") +
               file.errorString();
    return QString();
}
