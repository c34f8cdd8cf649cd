// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/configevaluation.h"

#include "sync/statefile/jsonsectionscanner.h"
#include "sync/values/jsonvalues.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace {

using Outcome = StateReading::Outcome;
using Code = SyncProblem::Code;

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

qint64 memberCount(const QJsonValue &value)
{
    qint64 count = 0;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        count = object.size();
        for (const QJsonValue &member : object) {
            if (member.isObject() || member.isArray())
                count += memberCount(member);
        }
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            count += memberCount(element);
    }
    return count;
}

/// True where the value holds a number that may have been an integer which reading has rounded.
bool mayBeRounded(const QJsonValue &value)
{
    if (value.isDouble())
        return std::fabs(value.toDouble()) >= 9007199254740992.0 && !exactInteger(value); // 2^53
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return std::any_of(object.begin(), object.end(), [](const QJsonValue &member) { return mayBeRounded(member); });
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::any_of(array.begin(), array.end(), [](const QJsonValue &element) { return mayBeRounded(element); });
    }
    return false;
}

/// A section's bytes as a value. QJsonDocument takes objects and lists only, so a scalar is put into a list.
QJsonValue parsed(const QByteArray &section, QJsonParseError &error)
{
    if (section.startsWith('{')) {
        const QJsonDocument document = QJsonDocument::fromJson(section, &error);
        return document.object();
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
        problem.detail = QString::fromUtf8(QT_TRANSLATE_NOOP("SyncProblem", "it is being written without a pause"));
        return problem;
    }

    void evaluateSection(ConfigEvaluation &result)
    {
        QJsonParseError error;
        QJsonValue section = parsed(m_reading.section, error);
        if (error.error != QJsonParseError::NoError) {
            section = parsed(withoutNonNumbers(m_reading.section, locator().findings(), m_reading.sectionPlace), error);
            if (error.error != QJsonParseError::NoError) {
                const TextPlace place = placeAt(m_reading.section, error.offset, m_reading.sectionPlace);
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
        if (countMembers(m_reading.section) != memberCount(section) || mayBeRounded(section))
            locator();

        SyncProblems problems = m_profile.check(section);
        if (m_locator)
            addFindings(problems, result.warnings);
        if (problems.isEmpty()) {
            result.section = section.toObject();
            return;
        }
        const bool incomplete = std::any_of(problems.cbegin(), problems.cend(), [](const SyncProblem &problem) {
            return problem.code == Code::MissingKey;
        });
        result.status = incomplete ? HealthStatus::Incomplete : HealthStatus::Invalid;
        if (incomplete)
            result.presentKeys = section.toObject().keys();
        for (SyncProblem &problem : problems)
            locate(problem);
        result.problems = problems;
    }

    /// Adds what only the text tells: NaN and rounded integers are problems, duplicate keys are warnings.
    void addFindings(SyncProblems &problems, SyncProblems &warnings)
    {
        for (const JsonFinding &finding : m_locator->findings()) {
            SyncProblem problem;
            problem.key = keyOf(finding.pointer);
            problem.value = finding.text;
            problem.line = finding.place.line;
            problem.column = finding.place.column;
            const ProfileParameter parameter = m_profile.parameter(problem.key);
            switch (finding.kind) {
            case JsonFinding::Kind::DuplicateKey:
                problem.code = Code::DuplicateKey;
                problem.value.clear();
                warnings.append(problem);
                continue;
            case JsonFinding::Kind::NotANumber:
                problem.code = Code::Nan;
                problem.expectedTypes = {QStringLiteral("number")};
                for (const QJsonValue &allowed : parameter.allowed)
                    problem.allowed.append(jsonDisplayText(allowed));
                break;
            case JsonFinding::Kind::InexactInteger:
                problem.code = Code::Range;
                problem.detail = QString::fromUtf8(
                    QT_TRANSLATE_NOOP("SyncProblem", "beyond 64 bits, it cannot be read exactly"));
                break;
            }
            problem.bounds = parameter.bounds;
            // It stands there as a zero or a rounded number: what the schema says of that is beside the point.
            problems.removeIf([&problem](const SyncProblem &other) {
                return other.key == problem.key && other.code != Code::MissingKey;
            });
            problems.append(problem);
        }
    }

    void locate(SyncProblem &problem)
    {
        if (problem.line > 0)
            return;
        JsonPointer pointer;
        if (problem.code != Code::MissingKey) {
            pointer = JsonPointer().child(problem.key);
            if (problem.key.startsWith(u'/') && !locator().find(pointer))
                pointer = JsonPointer::parse(problem.key).value_or(JsonPointer());
        }
        // A missing key, and a section that is no object, have the place of the section itself.
        const TextPlace place = locator().find(pointer).value_or(m_reading.sectionPlace);
        problem.line = place.line;
        problem.column = place.column;
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
