// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/profile.h"

#include "sync/profile/profilechecks.h"
#include "sync/profile/schemavalidator.h"
#include "sync/values/decimaltext.h"
#include "sync/values/jsonvalues.h"
#include "sync/values/objectkeys.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QResource>

#include <algorithm>

struct Profile::Data
{
    QString name;
    QString title;
    JsonPointer sectionPointer;
    bool generic = false;
    QString summary;
    QHash<QString, QString> headings;
    QList<ProfileParameter> parameters;
    QHash<QString, qsizetype> indexByKey;
    QStringList groups;
    QStringList requiredKeys;
    QJsonObject emergencyValues;
    TradingMapping trading;
    std::optional<SchemaValidator> validator; // none for the generic profile
};

namespace {

constexpr auto defaultName = "opportunity-gating";
constexpr auto genericName = "generic";
// A profile is small; what is larger is some other file.
constexpr qint64 largestProfile = 4 * 1024 * 1024;

JsonPointer defaultSection()
{
    return JsonPointer(QStringList(QStringLiteral("configuration")));
}

void flatten(const QJsonValue &value, const JsonPointer &place, QJsonObject &parameters)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it)
            flatten(it.value(), place.child(it.key()), parameters);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            flatten(array.at(i), place.child(i), parameters);
    } else {
        parameters.insert(place.toString(), value);
    }
}

} // namespace

WordedText ProfileError::sentence() const
{
    WordedText text(QT_TRANSLATE_NOOP("SyncProblem", "Profile %1"), {origin});
    if (line > 0)
        text += WordedText(QT_TRANSLATE_NOOP("SyncProblem", ", line %1, column %2"),
                           {QString::number(line), QString::number(column)});
    if (!place.isEmpty())
        text += WordedText(QT_TRANSLATE_NOOP("SyncProblem", ", at %1"), {place});
    return text + WordedText(": ") + message;
}

QString ProfileError::text() const
{
    return sentence().text(SentenceWords());
}

QString ProfileError::translatedText() const
{
    return sentence().text(SentenceWords("SyncProblem"));
}

Profile::Profile(std::shared_ptr<const Data> data)
    : d(std::move(data))
{
}

Result<Profile, ProfileError> Profile::fromJson(const QByteArray &json, const QString &name,
                                                const QString &origin)
{
    const Result<QJsonObject, ProfileError> checked = checkedProfile(json, origin);
    if (!checked)
        return Result<Profile, ProfileError>::failure(checked.error());
    return fromCheckedSchema(checked.value(), json, name, origin);
}

Result<Profile, ProfileError> Profile::fromCheckedSchema(const QJsonObject &schema, const QByteArray &json,
                                                         const QString &name, const QString &origin)
{
    auto validator = SchemaValidator::compile(schema);
    if (!validator) {
        return Result<Profile, ProfileError>::failure(
            {origin, validator.error().place.toString(),
             WordedText(validator.error().message, validator.error().messageArguments)});
    }

    auto data = std::make_shared<Data>();
    data->name = name;
    data->title = schema.value(u"title").toString(name);
    data->sectionPointer =
        JsonPointer::parse(schema.value(u"x-configuration").toString(defaultSection().toString()))
            .value_or(defaultSection());
    data->summary = schema.value(u"x-summary").toString();
    if (schema.contains(u"x-trading"))
        data->trading = TradingMapping(schema.value(u"x-trading").toObject());
    const QJsonObject headings = schema.value(u"x-headings").toObject();
    for (auto it = headings.constBegin(); it != headings.constEnd(); ++it)
        data->headings.insert(it.key(), it.value().toString());
    const QJsonArray required = schema.value(u"required").toArray();
    for (const QJsonValue &key : required)
        data->requiredKeys.append(key.toString());

    // The order on the screen is the order in the file, which QJsonObject does not keep.
    const QJsonObject properties = schema.value(u"properties").toObject();
    const QStringList keys = objectKeys(json, {QStringLiteral("properties")});
    for (const QString &key : keys) {
        const ProfileParameter parameter = ProfileParameter::fromSchema(key, properties.value(key).toObject(),
                                                                        data->requiredKeys.contains(key));
        if (!data->groups.contains(parameter.group))
            data->groups.append(parameter.group);
        if (!parameter.emergency.isUndefined())
            data->emergencyValues.insert(key, parameter.emergency);
        data->indexByKey.insert(key, data->parameters.size());
        data->parameters.append(parameter);
    }
    // Half a set of emergency values is none: a fallback must be a configuration that the bot could run.
    const bool complete =
        std::all_of(data->requiredKeys.cbegin(), data->requiredKeys.cend(),
                    [&data](const QString &key) { return data->emergencyValues.contains(key); });
    if (!complete)
        data->emergencyValues = {};
    data->validator = std::move(validator).value();
    return Result<Profile, ProfileError>::success(Profile(std::move(data)));
}

Result<Profile, ProfileError> Profile::fromFile(const QString &path)
{
    const auto failure = [&path](const char *source, const QStringList &arguments = {}) {
        return Result<Profile, ProfileError>::failure({path, QString(), WordedText(source, arguments)});
    };
    // Asked first: to open a FIFO is to wait for its writer.
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return failure(QT_TRANSLATE_NOOP("SyncProblem", "is not a regular file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(QT_TRANSLATE_NOOP("SyncProblem", "cannot be read: %1"), {file.errorString()});
    const QByteArray json = file.read(largestProfile + 1);
    if (json.size() > largestProfile)
        return failure(
            QT_TRANSLATE_NOOP("SyncProblem", "is larger than 4 MiB; a profile is a small JSON Schema file"));
    return fromJson(json, path, path);
}

Result<Profile, ProfileError> Profile::named(const QString &nameOrPath)
{
    if (nameOrPath.isEmpty() || nameOrPath == QLatin1String(defaultName))
        return Result<Profile, ProfileError>::success(opportunityGating());
    if (nameOrPath == QLatin1String(genericName))
        return Result<Profile, ProfileError>::success(generic());
    if (!nameOrPath.contains(u'/') && !QFile::exists(nameOrPath)) {
        return Result<Profile, ProfileError>::failure(
            {nameOrPath, QString(),
             WordedText(QT_TRANSLATE_NOOP("SyncProblem",
                                          "no such profile; expected %1 or the path of a profile file"),
                        {builtInNames().join(QStringLiteral(", "))})});
    }
    return fromFile(nameOrPath);
}

Profile Profile::opportunityGating()
{
    static const Profile builtIn = [] {
        const QResource resource(QStringLiteral(":/configsync/profiles/opportunity-gating.json"));
        if (!resource.isValid())
            qFatal("The built-in profile is not part of this program");
        // The tests prove that fromJson() finds nothing wrong with it; to prove it again at every start costs
        // more than the rest of the start.
        const QByteArray json = resource.uncompressedData();
        const auto profile = fromCheckedSchema(QJsonDocument::fromJson(json).object(), json,
                                               QLatin1String(defaultName), QLatin1String(defaultName));
        if (!profile)
            qFatal("The built-in profile is wrong: %s", qUtf8Printable(profile.error().text()));
        return profile.value();
    }();
    return builtIn;
}

Profile Profile::generic()
{
    auto data = std::make_shared<Data>();
    data->name = QLatin1String(genericName);
    data->title = QStringLiteral("Generic");
    data->sectionPointer = defaultSection();
    data->generic = true;
    return Profile(std::move(data));
}

QStringList Profile::builtInNames()
{
    return {QLatin1String(defaultName), QLatin1String(genericName)};
}

const QString &Profile::name() const
{
    return d->name;
}

const QString &Profile::title() const
{
    return d->title;
}

const JsonPointer &Profile::sectionPointer() const
{
    return d->sectionPointer;
}

bool Profile::isGeneric() const
{
    return d->generic;
}

bool Profile::hasEmergencyValues() const
{
    return !d->emergencyValues.isEmpty();
}

const QJsonObject &Profile::emergencyValues() const
{
    return d->emergencyValues;
}

const QList<ProfileParameter> &Profile::parameters() const
{
    return d->parameters;
}

const QStringList &Profile::groups() const
{
    return d->groups;
}

QString Profile::heading(const QString &group) const
{
    return d->headings.value(group, group);
}

const QStringList &Profile::requiredKeys() const
{
    return d->requiredKeys;
}

ProfileParameter Profile::parameter(const QString &key) const
{
    const auto found = d->indexByKey.constFind(key);
    return found == d->indexByKey.constEnd() ? ProfileParameter::unknown(key)
                                             : d->parameters.at(found.value());
}

bool Profile::knows(const QString &key) const
{
    return d->indexByKey.contains(key);
}

SyncProblems Profile::check(const QJsonValue &section) const
{
    if (!section.isObject())
        return {sectionTypeProblem(section, d->sectionPointer)};
    if (!d->validator)
        return {};
    const QList<SchemaViolation> violations = d->validator->validate(section);
    return violations.isEmpty() ? SyncProblems() : problemsFrom(violations, *this);
}

QJsonObject Profile::parametersOf(const QJsonObject &section) const
{
    if (!d->generic)
        return section;
    QJsonObject parameters;
    flatten(section, JsonPointer(), parameters);
    return parameters;
}

SignificanceRule Profile::significanceRule() const
{
    return [data = d](const KeyChange &change) {
        const auto found = data->indexByKey.constFind(change.key);
        return found == data->indexByKey.constEnd() ||
               data->parameters.at(found.value()).significance.isSignificant(change);
    };
}

const TradingMapping &Profile::trading() const
{
    return d->trading;
}

QString Profile::summary(const QJsonObject &parameters) const
{
    QString line;
    const QString &pattern = d->summary;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const qsizetype end = pattern.at(i) == u'{' ? pattern.indexOf(u'}', i) : -1;
        if (end < 0) {
            line += pattern.at(i);
            continue;
        }
        const QString placeholder = pattern.mid(i + 1, end - i - 1);
        const QString key = placeholder.section(u':', 0, 0);
        const QJsonValue value = parameters.value(key);
        if (value.isUndefined())
            return QString();
        if (placeholder.endsWith(u":number") && value.isDouble())
            line += QString::fromLatin1(DecimalText::fromJson(value).toCanonical());
        else
            line += parameter(key).format.first(value);
        i = end;
    }
    return line;
}

QList<ParameterGroup> groupedParameters(const Profile &profile, const QJsonObject &parameters)
{
    QList<ParameterGroup> groups;
    for (const QString &name : profile.groups())
        groups.append({name, {}});
    for (const ProfileParameter &parameter : profile.parameters())
        groups[profile.groups().indexOf(parameter.group)].parameters.append(parameter);
    ParameterGroup unknown;
    for (auto it = parameters.constBegin(); it != parameters.constEnd(); ++it) {
        if (!profile.knows(it.key()))
            unknown.parameters.append(ProfileParameter::unknown(it.key()));
    }
    if (!unknown.parameters.isEmpty())
        groups.append(unknown);
    return groups;
}
