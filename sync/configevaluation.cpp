// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/configevaluation.h"

#include "sync/statefile/jsonsectionscanner.h"
#include "sync/values/jsonvalues.h"
#include "sync/values/plaintext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <limits>

namespace {

using Outcome = StateReading::Outcome;
using Code = SyncProblem::Code;

// A value in a message is there to be recognised; a long one is cut.
constexpr qsizetype longestValue = 200;

HealthStatus statusOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Whole:
        return HealthStatus::Synced;
    case Outcome::NoFile:
    case Outcome::NoSection:
        return HealthStatus::Missing;
    case Outcome::NotRegular:
    case Outcome::TooLarge:
    case Outcome::NoPermission:
    case Outcome::IoError:
    case Outcome::Empty:
    case Outcome::Restless:
        return HealthStatus::Unreadable;
    case Outcome::Unfinished:
    case Outcome::Malformed:
    case Outcome::NotObject:
        return HealthStatus::Corrupted;
    }
    return HealthStatus::Unreadable;
}

/// What a section's value tells about the text that it was parsed from.
struct Census
{
    qint64 members = 0;        // of all objects
    bool mayBeRounded = false; // it holds a number that may have been an integer which reading has rounded
};

void count(const QJsonValue &value, Census &census)
{
    switch (value.type()) {
    case QJsonValue::Double:
        // Below 2^53 every integer is exact. Beyond 64 bits it is a double; just below -2^63 that becomes
        // -2^63 itself.
        if (std::fabs(value.toDouble()) >= 9007199254740992.0) {
            const std::optional<qint64> integer = exactInteger(value);
            census.mayBeRounded =
                census.mayBeRounded || !integer || *integer == std::numeric_limits<qint64>::min();
        }
        break;
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        census.members += object.size();
        for (const QJsonValue member : object)
            count(member, census);
        break;
    }
    case QJsonValue::Array: {
        const QJsonArray array = value.toArray();
        for (const QJsonValue element : array)
            count(element, census);
        break;
    }
    default:
        break;
    }
}

/// A section's bytes as a value. QJsonDocument takes objects and lists only, so a scalar is put into a list.
QJsonValue parsed(const QByteArray &section, QJsonParseError &error)
{
    if (section.startsWith('{')) {
        const QJsonDocument document = QJsonDocument::fromJson(section, &error);
        return withOrderedKeys(document.object(), section);
    }
    const QJsonDocument document = QJsonDocument::fromJson('[' + section + ']', &error);
    error.offset = std::max(error.offset - 1, 0);
    return document.array().at(0);
}

QString keyOf(const JsonPointer &pointer)
{
    return pointer.tokens().size() == 1 ? pointer.tokens().constFirst() : pointer.toString();
}

class Evaluator
{
public:
    Evaluator(const StateReading &reading, const Profile &profile)
        : m_reading(reading)
        , m_profile(profile)
    {
    }

    ConfigEvaluation evaluate()
    {
        ConfigEvaluation result;
        result.status = statusOf(m_reading.outcome);
        result.warnings = m_reading.warnings;
        result.problems = m_reading.problems;
        if (m_reading.outcome == Outcome::NoFile)
            result.absence = Absence::File;
        else if (m_reading.outcome == Outcome::NoSection)
            result.absence = Absence::Section;
        else if (m_reading.outcome == Outcome::Restless)
            result.problems = {restlessProblem()};
        else if (m_reading.outcome == Outcome::Whole)
            evaluateSection(result);
        return result;
    }

private:
    static SyncProblem restlessProblem()
    {
        SyncProblem problem;
        problem.code = Code::Io;
        problem.detail =
            QString::fromUtf8(QT_TRANSLATE_NOOP("SyncProblem", "it is being written without a pause"));
        return problem;
    }

    void evaluateSection(ConfigEvaluation &result)
    {
        QJsonParseError error;
        QJsonValue section = parsed(m_reading.section, error);
        if (error.error != QJsonParseError::NoError) {
            section = parsed(
                withoutNonNumbers(m_reading.section, locator().findings(), m_reading.sectionPlace), error);
            if (error.error != QJsonParseError::NoError) {
                const TextPlace place = placeOfParseError(m_reading.section, error, m_reading.sectionPlace);
                SyncProblem problem;
                problem.code = Code::Syntax;
                problem.detail = error.errorString();
                problem.line = place.line;
                problem.column = place.column;
                result.status = HealthStatus::Corrupted;
                result.problems = {problem};
                return;
            }
        }
        // Both tests are cheap; only where one of them strikes is the text walked through.
        Census census;
        count(section, census);
        if (census.mayBeRounded || countMembers(m_reading.section) != census.members)
            locator();

        SyncProblems problems = m_profile.check(section);
        if (m_locator && section.isObject())
            addFindings(problems, result.warnings);
        else if (m_locator && !problems.isEmpty()) // as it stands there, NaN and all
            problems.first().value = visibleText(QString::fromUtf8(m_reading.section), longestValue);
        if (problems.isEmpty()) {
            result.section = section.toObject();
            return;
        }
        const bool incomplete =
            std::any_of(problems.cbegin(), problems.cend(),
                        [](const SyncProblem &problem) { return problem.code == Code::MissingKey; });
        result.status = incomplete ? HealthStatus::Incomplete : HealthStatus::Invalid;
        if (incomplete)
            result.presentKeys = section.toObject().keys();
        locate(problems);
        result.problems = problems;
    }

    /// Adds what only the text tells: NaN and rounded integers are problems, duplicate keys are warnings.
    void addFindings(SyncProblems &problems, SyncProblems &warnings)
    {
        SyncProblems found;
        QSet<QString> keys;
        for (const JsonFinding &finding : m_locator->findings()) {
            SyncProblem problem;
            problem.key = keyOf(finding.pointer);
            problem.line = finding.place.line;
            problem.column = finding.place.column;
            if (finding.kind == JsonFinding::Kind::DuplicateKey) {
                problem.code = Code::DuplicateKey;
                warnings.append(problem);
                continue;
            }
            if (finding.superseded)
                continue;
            const ProfileParameter parameter = m_profile.parameter(problem.key);
            problem.value = visibleText(finding.text, longestValue);
            problem.bounds = parameter.bounds;
            if (finding.kind == JsonFinding::Kind::NotANumber) {
                problem.code = Code::Nan;
                problem.expectedTypes = {QStringLiteral("number")};
                for (const QJsonValue &allowed : parameter.allowed)
                    problem.allowed.append(jsonDisplayText(allowed));
            } else {
                problem.code = Code::Range;
                problem.detail = QString::fromUtf8(
                    QT_TRANSLATE_NOOP("SyncProblem", "beyond 64 bits, it cannot be read exactly"));
            }
            keys.insert(problem.key);
            found.append(problem);
        }
        // Parsed, it is a zero or a rounded number: what the schema says of that is beside the point.
        problems.removeIf([&keys](const SyncProblem &problem) {
            return problem.code != Code::MissingKey && keys.contains(problem.key);
        });
        problems += found;
    }

    /// Gives every problem its place, in one walk through the text. A missing key, and a section that is no
    /// object, have the place of the section itself.
    void locate(SyncProblems &problems)
    {
        QSet<JsonPointer> wanted;
        for (const SyncProblem &problem : std::as_const(problems)) {
            if (problem.line == 0 && problem.code != Code::MissingKey)
                wanted.unite({JsonPointer().child(problem.key),
                              JsonPointer::parse(problem.key).value_or(JsonPointer())});
        }
        const QHash<JsonPointer, TextPlace> places =
            wanted.isEmpty() ? QHash<JsonPointer, TextPlace>() : locator().find(wanted);
        for (SyncProblem &problem : problems) {
            if (problem.line > 0)
                continue;
            TextPlace place = m_reading.sectionPlace;
            if (problem.code != Code::MissingKey) {
                const JsonPointer deeper = JsonPointer::parse(problem.key).value_or(JsonPointer());
                place = places.value(JsonPointer().child(problem.key), places.value(deeper, place));
            }
            problem.line = place.line;
            problem.column = place.column;
        }
    }

    const JsonLocator &locator()
    {
        if (!m_locator)
            m_locator.emplace(m_reading.section, m_reading.sectionPlace);
        return *m_locator;
    }

    const StateReading &m_reading;
    const Profile &m_profile;
    std::optional<JsonLocator> m_locator;
};

} // namespace

ConfigEvaluation evaluateReading(const StateReading &reading, const Profile &profile)
{
    return Evaluator(reading, profile).evaluate();
}
