// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/profilechecks.h"

#include "sync/values/jsonlocator.h"
#include "sync/values/jsonvalues.h"
#include "sync/values/plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace {

// A value in a message is there to be recognised; a long one is cut.
constexpr qsizetype longestValue = 200;

QString foundText(const QJsonValue &value)
{
    return visibleText(jsonText(value), longestValue);
}

const QStringList &schemaKeywords()
{
    static const QStringList keywords =
        QStringLiteral(
            "$schema $id $ref $comment title description default readOnly writeOnly examples multipleOf "
            "maximum "
            "exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern additionalItems items "
            "maxItems "
            "minItems uniqueItems contains maxProperties minProperties required additionalProperties "
            "definitions "
            "properties patternProperties dependencies propertyNames const enum type format contentMediaType "
            "contentEncoding if then else allOf anyOf oneOf not")
            .split(u' ');
    return keywords;
}

const QStringList &annotations()
{
    static const QStringList words = QStringLiteral("x-configuration x-summary x-headings x-bounds x-label "
                                                    "x-group x-format x-decimals x-remark x-negative "
                                                    "x-significant x-risk x-source x-trading")
                                         .split(u' ');
    return words;
}

/// Damerau-Levenshtein distance, as far as 2; more is 3.
int editDistance(const QString &left, const QString &right)
{
    if (std::abs(left.size() - right.size()) > 2)
        return 3;
    QList<QList<int>> rows(left.size() + 1, QList<int>(right.size() + 1));
    for (qsizetype i = 0; i <= left.size(); ++i) {
        for (qsizetype j = 0; j <= right.size(); ++j) {
            if (i == 0 || j == 0) {
                rows[i][j] = static_cast<int>(i + j);
                continue;
            }
            const int cost = left.at(i - 1) == right.at(j - 1) ? 0 : 1;
            int best = std::min(
                {rows.at(i - 1).at(j) + 1, rows.at(i).at(j - 1) + 1, rows.at(i - 1).at(j - 1) + cost});
            if (i > 1 && j > 1 && left.at(i - 1) == right.at(j - 2) && left.at(i - 2) == right.at(j - 1))
                best = std::min(best, rows.at(i - 2).at(j - 2) + 1);
            rows[i][j] = best;
        }
    }
    return std::min(rows.at(left.size()).at(right.size()), 3);
}

QString nearest(const QString &word, const QStringList &known)
{
    const auto found =
        std::min_element(known.cbegin(), known.cend(), [&word](const QString &a, const QString &b) {
            return editDistance(word, a) < editDistance(word, b);
        });
    return editDistance(word, *found) <= 2 ? *found : QString();
}

struct Misspelling
{
    JsonPointer place;
    WordedText message;
};

/// The first keyword below `schema` that JSON Schema does not know, or annotation that looks like a misspelt
/// one.
std::optional<Misspelling> findMisspelling(const QJsonValue &schema, const JsonPointer &place)
{
    if (!schema.isObject())
        return std::nullopt;
    const QJsonObject object = schema.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const bool annotation = it.key().startsWith(u"x-");
        const QStringList &known = annotation ? annotations() : schemaKeywords();
        if (known.contains(it.key()))
            continue;
        const QString likely = nearest(it.key(), known);
        if (annotation && likely.isEmpty())
            continue; // an annotation of somebody else's
        WordedText message(QT_TRANSLATE_NOOP("SyncProblem", "unknown keyword \"%1\""), {it.key()});
        if (!likely.isEmpty())
            message += WordedText(QT_TRANSLATE_NOOP("SyncProblem", "; did you mean \"%1\"?"), {likely});
        return Misspelling{place.child(it.key()), message};
    }
    static const QStringList maps = {QStringLiteral("properties"), QStringLiteral("patternProperties"),
                                     QStringLiteral("definitions")};
    for (const QString &keyword : maps) {
        const QJsonObject members = object.value(keyword).toObject();
        for (auto it = members.constBegin(); it != members.constEnd(); ++it) {
            if (auto found = findMisspelling(it.value(), place.child(keyword).child(it.key())))
                return found;
        }
    }
    static const QStringList schemas = {QStringLiteral("items"), QStringLiteral("additionalProperties"),
                                        QStringLiteral("not"), QStringLiteral("contains")};
    for (const QString &keyword : schemas) {
        if (auto found = findMisspelling(object.value(keyword), place.child(keyword)))
            return found;
    }
    return std::nullopt;
}

std::optional<Misspelling> checkAnnotations(const QJsonObject &schema)
{
    const JsonPointer root;
    const QJsonValue configuration = schema.value(u"x-configuration");
    if (!configuration.isUndefined() &&
        (!configuration.isString() || !JsonPointer::parse(configuration.toString()))) {
        return Misspelling{root.child(QStringLiteral("x-configuration")),
                           WordedText(QT_TRANSLATE_NOOP(
                               "SyncProblem", "must be a JSON Pointer such as \"/configuration\""))};
    }
    const QJsonValue trading = schema.value(u"x-trading");
    if (!trading.isUndefined()) {
        if (const auto error = TradingMapping::check(trading)) {
            QStringList place = {QStringLiteral("x-trading")};
            place += error->place.tokens();
            return Misspelling{JsonPointer(place), error->message};
        }
    }
    const JsonPointer propertiesPlace = root.child(QStringLiteral("properties"));
    const QJsonObject properties = schema.value(u"properties").toObject();
    for (auto it = properties.constBegin(); it != properties.constEnd(); ++it) {
        const QJsonObject property = it.value().toObject();
        const JsonPointer place = propertiesPlace.child(it.key());
        const QJsonValue format = property.value(u"x-format");
        if (!format.isUndefined() &&
            (!format.isString() || (ValueFormat::kindForWord(format.toString()) == ValueFormat::Kind::Plain &&
                                    format.toString() != u"plain"))) {
            return Misspelling{
                place.child(QStringLiteral("x-format")),
                WordedText(
                    QT_TRANSLATE_NOOP(
                        "SyncProblem",
                        "must be ratio, percent, percent-loss, hours, multiplier, text or plain, not %1"),
                    {foundText(format)})};
        }
        const QJsonValue significant = property.value(u"x-significant");
        const QJsonObject rule = significant.toObject();
        const bool ruleRight = rule.size() == 1 && (rule.value(u"absolute").toDouble(-1) >= 0 ||
                                                    rule.value(u"relative").toDouble(-1) >= 0);
        if (!significant.isUndefined() && significant.toString() != u"any" && !ruleRight) {
            return Misspelling{
                place.child(QStringLiteral("x-significant")),
                WordedText(QT_TRANSLATE_NOOP(
                               "SyncProblem",
                               "must be \"any\", {\"absolute\": number} or {\"relative\": number}, not %1"),
                           {foundText(significant)})};
        }
        const QJsonValue risk = property.value(u"x-risk");
        if (!risk.isUndefined() && !Risk::forWord(risk.toString())) {
            return Misspelling{
                place.child(QStringLiteral("x-risk")),
                WordedText(QT_TRANSLATE_NOOP("SyncProblem", "must be \"higher\" or \"lower\", not %1"),
                           {foundText(risk)})};
        }
    }
    const QJsonArray required = schema.value(u"required").toArray();
    for (qsizetype i = 0; i < required.size(); ++i) {
        if (!properties.contains(required.at(i).toString())) {
            return Misspelling{
                root.child(QStringLiteral("required")).child(i),
                WordedText(
                    QT_TRANSLATE_NOOP("SyncProblem", "requires \"%1\", which is not among the properties"),
                    {required.at(i).toString()})};
        }
    }
    return std::nullopt;
}

} // namespace

Result<QJsonObject, ProfileError> checkedProfile(const QByteArray &json, const QString &origin)
{
    using Checked = Result<QJsonObject, ProfileError>;
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        const TextPlace place = placeOfParseError(json, parseError);
        return Checked::failure(
            {origin, QString(),
             WordedText(QT_TRANSLATE_NOOP("SyncProblem", "invalid JSON: %1"), {parseError.errorString()}),
             place.line, place.column});
    }
    const auto failure = [&json, &origin](const JsonPointer &place, const WordedText &message) {
        const std::optional<TextPlace> text = JsonLocator(json).find(place);
        return Checked::failure(
            {origin, place.toString(), message, text ? text->line : 0, text ? text->column : 0});
    };
    if (!document.isObject())
        return failure(JsonPointer(), WordedText(QT_TRANSLATE_NOOP(
                                          "SyncProblem", "must be a JSON object (a JSON Schema draft-07)")));
    const QJsonObject schema = document.object();

    const QList<SchemaViolation> violations = SchemaValidator::checkSchema(schema);
    if (!violations.isEmpty()) {
        const SchemaViolation &first = violations.constFirst();
        WordedText message(first.message, first.messageArguments);
        if (!first.value.isUndefined())
            message += WordedText(QT_TRANSLATE_NOOP("SyncProblem", " (found %1)"), {foundText(first.value)});
        return failure(first.place, message);
    }
    if (const auto misspelling = findMisspelling(schema, JsonPointer()))
        return failure(misspelling->place, misspelling->message);
    if (const auto misspelling = checkAnnotations(schema))
        return failure(misspelling->place, misspelling->message);
    const JsonLocator locator(json);
    for (const JsonFinding &finding : locator.findings()) {
        if (finding.kind == JsonFinding::Kind::DuplicateKey)
            return failure(finding.pointer,
                           WordedText(QT_TRANSLATE_NOOP("SyncProblem", "the key stands there twice")));
    }

    const auto validator = SchemaValidator::compile(schema);
    if (!validator)
        return failure(validator.error().place,
                       WordedText(validator.error().message, validator.error().messageArguments));
    const QJsonObject properties = schema.value(u"properties").toObject();
    QJsonObject emergency;
    for (auto it = properties.constBegin(); it != properties.constEnd(); ++it) {
        const QJsonValue value = it.value().toObject().value(u"default");
        if (!value.isUndefined())
            emergency.insert(it.key(), value);
    }
    for (const SchemaViolation &violation : validator.value().validate(emergency)) {
        if (violation.keyword == u"required" || violation.place.isEmpty())
            continue;
        const QString key = violation.place.tokens().constFirst();
        return failure(
            JsonPointer(QStringList{QStringLiteral("properties"), key, QStringLiteral("default")}),
            WordedText(
                QT_TRANSLATE_NOOP("SyncProblem", "the emergency value %1 breaks the parameter's own rule: "),
                {foundText(violation.value)}) +
                WordedText(violation.message, violation.messageArguments));
    }
    return Checked::success(schema);
}

SyncProblem sectionTypeProblem(const QJsonValue &section, const JsonPointer &sectionPointer)
{
    SyncProblem problem;
    problem.code = SyncProblem::Code::Type;
    problem.key =
        sectionPointer.isEmpty() ? QStringLiteral("configuration") : sectionPointer.tokens().constLast();
    problem.value = foundText(section);
    problem.expectedTypes = {QStringLiteral("object")};
    return problem;
}

SyncProblems problemsFrom(const QList<SchemaViolation> &violations, const Profile &profile)
{
    QSet<QString> wrongTypes;
    for (const SchemaViolation &violation : violations) {
        if (violation.keyword == u"type")
            wrongTypes.insert(violation.place.toString());
    }
    SyncProblems missing;
    SyncProblems others;
    for (const SchemaViolation &violation : violations) {
        SyncProblem problem;
        const bool parameterItself = violation.place.tokens().size() == 1;
        problem.key = parameterItself ? violation.place.tokens().constFirst() : violation.place.toString();
        if (violation.keyword == u"required") {
            problem.code = SyncProblem::Code::MissingKey;
            problem.key = violation.place.isEmpty() ? violation.missingKey
                                                    : violation.place.child(violation.missingKey).toString();
            missing.append(problem);
            continue;
        }
        const bool typeViolation = violation.keyword == u"type";
        if (!typeViolation && wrongTypes.contains(violation.place.toString()))
            continue; // what has the wrong type has no range
        problem.value = foundText(violation.value);
        const ProfileParameter parameter =
            parameterItself ? profile.parameter(problem.key) : ProfileParameter();
        for (const QJsonValue &allowed : parameter.allowed)
            problem.allowed.append(jsonDisplayText(allowed));
        if (typeViolation) {
            problem.code = SyncProblem::Code::Type;
            problem.expectedTypes = violation.expectedTypes;
            problem.bounds = parameter.bounds;
        } else if (violation.keyword == u"enum" || violation.keyword == u"const") {
            problem.code = SyncProblem::Code::Enum;
            if (problem.allowed.isEmpty()) {
                for (const QJsonValue &allowed : violation.allowed)
                    problem.allowed.append(jsonDisplayText(allowed));
            }
        } else if (violation.keyword.endsWith(u"inimum") || violation.keyword.endsWith(u"aximum")) {
            problem.code = SyncProblem::Code::Range;
            problem.bounds = parameter.bounds;
            if (problem.bounds.isEmpty()) {
                problem.detail = violation.message;
                problem.detailArguments = violation.messageArguments;
            }
            if (violation.value.toDouble() < 0)
                problem.hint = parameter.negativeHint;
        } else {
            problem.code = SyncProblem::Code::Schema;
            problem.detail = violation.message;
            problem.detailArguments = violation.messageArguments;
        }
        others.append(problem);
    }
    return missing + others;
}
