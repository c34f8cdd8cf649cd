// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/statefile/statefilereader.h"

#include "sync/statefile/jsonsectionscanner.h"
#include "sync/statefile/regularfile.h"
#include "sync/values/jsonvalues.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <optional>

namespace {

using Outcome = StateReading::Outcome;

// Large enough that a common state file is one piece, small enough to stay in the processor's cache.
constexpr qsizetype pieceSize = 256 * 1024;
constexpr qsizetype smallPieceSize = 32 * 1024;
constexpr int readingsBeforeRestless = 4;
// A warning that names the place by its key needs a slow walk through the whole document.
constexpr qint64 largestSlowWalk = 8LL * 1024 * 1024;

SyncProblem problemOf(SyncProblem::Code code, const char *detail = nullptr, const QStringList &arguments = {})
{
    SyncProblem problem;
    problem.code = code;
    problem.detail = QString::fromUtf8(detail);
    problem.detailArguments = arguments;
    return problem;
}

StateReading failedReading(const RegularFile &file)
{
    StateReading reading;
    reading.stamp = file.stamp();
    switch (file.trouble()) {
    case RegularFile::Trouble::None:
    case RegularFile::Trouble::NoFile:
        reading.outcome = Outcome::NoFile;
        return reading;
    case RegularFile::Trouble::NotRegular:
        reading.outcome = Outcome::NotRegular;
        break;
    case RegularFile::Trouble::TooLarge:
        reading.outcome = Outcome::TooLarge;
        break;
    case RegularFile::Trouble::NoPermission:
        reading.outcome = Outcome::NoPermission;
        break;
    case RegularFile::Trouble::IoError:
        reading.outcome = Outcome::IoError;
        break;
    }
    reading.problems = {file.problem()};
    return reading;
}

StateReading restless(const RegularFile &file)
{
    StateReading reading;
    reading.outcome = Outcome::Restless;
    reading.stamp = file.stamp();
    return reading;
}

QByteArrayList encodedTokens(const JsonPointer &pointer)
{
    QByteArrayList tokens;
    for (const QString &token : pointer.tokens())
        tokens.append(token.toUtf8());
    return tokens;
}

SyncProblem syntaxProblem(const QString &detail, TextPlace place)
{
    SyncProblem problem = problemOf(SyncProblem::Code::Syntax, nullptr, {});
    problem.detail = detail;
    problem.line = place.line;
    problem.column = place.column;
    return problem;
}

/// NaN and Infinity outside the section; `section` may be empty.
SyncProblems nonNumberWarnings(QByteArrayView text, TextPlace sectionPlace, qint64 sectionSize)
{
    SyncProblems warnings;
    const JsonLocator locator(text);
    for (const JsonFinding &finding : locator.findings()) {
        const bool inSection = finding.place.offset >= sectionPlace.offset &&
                               finding.place.offset < sectionPlace.offset + sectionSize;
        if (finding.kind != JsonFinding::Kind::NotANumber || finding.superseded || inSection)
            continue;
        SyncProblem warning = problemOf(SyncProblem::Code::Nan);
        warning.key = finding.pointer.toString();
        warning.value = finding.text;
        warning.expectedTypes = {QStringLiteral("number")};
        warning.line = finding.place.line;
        warning.column = finding.place.column;
        warnings.append(warning);
    }
    return warnings;
}

/// Python writes NaN and Infinity; apart from them the document may be right.
QJsonDocument parsedWithoutNonNumbers(const QByteArray &text, QJsonParseError &error)
{
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error == QJsonParseError::NoError)
        return document;
    return QJsonDocument::fromJson(withoutNonNumbers(text, JsonLocator(text).findings()), &error);
}

void takeSection(StateReading &reading, JsonSectionScanner &scanner, const JsonPointer &pointer)
{
    reading.outcome = Outcome::Whole;
    reading.sectionPlace = scanner.sectionPlace();
    reading.section = scanner.takeSection();
    if (scanner.found() < 2)
        return;
    SyncProblem warning = problemOf(SyncProblem::Code::DuplicateKey);
    warning.key = pointer.toString();
    warning.line = reading.sectionPlace.line;
    warning.column = reading.sectionPlace.column;
    reading.warnings.append(warning);
}

/// The names on the way to the section that stand there twice.
void addDuplicates(StateReading &reading, const JsonLocator &locator, const JsonPointer &section)
{
    for (const JsonFinding &finding : locator.findings()) {
        const QStringList &tokens = finding.pointer.tokens();
        if (finding.kind != JsonFinding::Kind::DuplicateKey ||
            section.tokens().mid(0, tokens.size()) != tokens)
            continue;
        SyncProblem warning = problemOf(SyncProblem::Code::DuplicateKey);
        warning.key = finding.pointer.toString();
        warning.line = finding.place.line;
        warning.column = finding.place.column;
        reading.warnings.append(warning);
    }
}

bool hasOddLettersOutside(const JsonSectionScanner &scanner, const StateReading &reading)
{
    const qint64 begin = reading.sectionPlace.offset;
    const qint64 end = begin + reading.section.size();
    return std::any_of(scanner.oddLetters().cbegin(), scanner.oddLetters().cend(),
                       [begin, end](TextPlace place) { return place.offset < begin || place.offset >= end; });
}

/// True for a JSON text that is neither object nor list, which QJsonDocument does not take.
bool isScalar(const QByteArray &text)
{
    const QByteArray trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.startsWith('{') || trimmed.startsWith('['))
        return false;
    return QJsonDocument::fromJson('[' + trimmed + ']').array().size() == 1;
}

/// The full parser's judgement of a whole text.
void judge(StateReading &reading, const QByteArray &text, const StateFileRequest &request)
{
    QJsonParseError error;
    const QJsonDocument document = parsedWithoutNonNumbers(text, error);
    if (error.error != QJsonParseError::NoError && isScalar(text)) {
        reading.outcome = Outcome::NotObject;
        reading.problems = {problemOf(SyncProblem::Code::NotObject,
                                      QT_TRANSLATE_NOOP("SyncProblem", "its top level is a single value"))};
        return;
    }
    if (error.error != QJsonParseError::NoError) {
        if (reading.outcome != Outcome::Unfinished)
            reading.outcome = Outcome::Malformed;
        reading.problems = {syntaxProblem(error.errorString(), placeOfParseError(text, error))};
        return;
    }
    if (!document.isObject()) {
        reading.outcome = Outcome::NotObject;
        reading.problems = {problemOf(SyncProblem::Code::NotObject,
                                      QT_TRANSLATE_NOOP("SyncProblem", "its top level is a list"))};
        return;
    }
    const QJsonValue section = request.section.resolve(document.object());
    if (section.isUndefined() || section.isNull()) {
        if (!request.wholeWithoutSection) {
            reading.outcome = Outcome::NoSection;
            return;
        }
        const qsizetype begin = text.indexOf('{');
        reading.section = text.mid(begin).trimmed();
        reading.sectionPlace = placeAt(text, begin);
    } else {
        const JsonLocator locator(text);
        reading.section = locator.valueText(request.section);
        reading.sectionPlace = locator.find(request.section).value_or(TextPlace());
        addDuplicates(reading, locator, request.section);
    }
    reading.outcome = Outcome::Whole;
    reading.warnings += nonNumberWarnings(text, reading.sectionPlace, reading.section.size());
}

} // namespace

StateFileReader::StateFileReader() = default;
StateFileReader::~StateFileReader() = default;

StateReading StateFileReader::read(const StateFileRequest &request, Effort effort)
{
    StateReading reading;
    for (int attempt = 0; attempt < readingsBeforeRestless; ++attempt) {
        reading = readOnce(request, effort);
        if (reading.outcome != Outcome::Restless)
            break;
    }
    reading.readAtNanoseconds = RegularFile::nowNanoseconds();
    return reading;
}

StateReading StateFileReader::readOnce(const StateFileRequest &request, Effort effort)
{
    RegularFile file(request.path, request.maximumSize,
                     request.wasRegular ? RegularFile::Known::WasRegular : RegularFile::Known::Nothing);
    if (file.trouble() != RegularFile::Trouble::None)
        return failedReading(file);

    const qint64 size = file.stamp().size;
    if (size == 0 && effort == Effort::Quick) {
        // A writer has begun, most likely, and the next event is on its way.
        StateReading reading;
        reading.stamp = file.stamp();
        reading.outcome = Outcome::Empty;
        reading.problems = {problemOf(SyncProblem::Code::Empty)};
        return reading;
    }
    if (m_buffer.size() < std::min<qint64>(size, pieceSize))
        m_buffer.resize(size <= smallPieceSize ? smallPieceSize : pieceSize);
    if (m_section != request.section) {
        m_section = request.section;
        m_sectionPath = encodedTokens(m_section);
    }
    JsonSectionScanner scanner(m_sectionPath);
    qint64 done = 0;
    do {
        const qint64 wanted = std::min<qint64>(m_buffer.size(), size - done);
        const std::optional<qint64> count = file.read(m_buffer.data(), wanted);
        if (!count)
            return failedReading(file);
        done += *count;
        scanner.feed(QByteArrayView(m_buffer.constData(), *count), done == size);
        if (*count < wanted)
            return restless(file);
    } while (done < size);
    if (!file.isUnchanged())
        return restless(file);

    StateReading reading;
    reading.stamp = file.stamp();
    bool needsText = true;
    switch (scanner.verdict()) {
    case JsonSectionScanner::Verdict::Empty:
        reading.outcome = Outcome::Empty;
        reading.problems = {problemOf(SyncProblem::Code::Empty)};
        return reading;
    case JsonSectionScanner::Verdict::Unfinished:
        reading.outcome = Outcome::Unfinished;
        if (effort == Effort::Quick)
            return reading;
        break;
    case JsonSectionScanner::Verdict::Whole:
        if (scanner.found() > 0 && scanner.section() != "null") {
            takeSection(reading, scanner, request.section);
            needsText = hasOddLettersOutside(scanner, reading) && size <= largestSlowWalk;
        }
        break;
    case JsonSectionScanner::Verdict::Odd:
        reading.outcome = Outcome::Malformed;
        break;
    }
    if (!needsText)
        return reading;

    // Either the full parser has to judge, or a warning needs the name of its place.
    QByteArray text = m_buffer.left(size);
    if (size > m_buffer.size()) {
        const std::optional<QByteArray> whole = file.readWhole();
        if (!whole || !file.isUnchanged())
            return restless(file);
        text = *whole;
    }
    if (reading.isWhole())
        reading.warnings += nonNumberWarnings(text, reading.sectionPlace, reading.section.size());
    else
        judge(reading, text, request);
    return reading;
}

bool StateFileReader::findsAgain(const StateFileRequest &request, const StateReading &reading)
{
    RegularFile file(request.path, request.maximumSize, RegularFile::Known::WasRegular);
    const qint64 size = reading.section.size();
    if (file.trouble() != RegularFile::Trouble::None || file.stamp() != reading.stamp)
        return false;
    file.seek(reading.sectionPlace.offset);
    if (m_buffer.size() < size)
        m_buffer.resize(size);
    return file.read(m_buffer.data(), size) == size &&
           QByteArrayView(m_buffer.constData(), size) == reading.section && file.isUnchanged();
}

void StateFileReader::rehearse(const StateFileRequest &request, const QByteArray &section)
{
    if (read(request).isWhole())
        return;
    JsonSectionScanner scanner(m_sectionPath);
    scanner.feed(section, true);
}

Result<QJsonObject, SyncProblem> StateFileReader::readDocument(const QString &path, qint64 maximumSize)
{
    using Document = Result<QJsonObject, SyncProblem>;
    StateFileReader reader;
    StateFileRequest request;
    request.path = path;
    request.maximumSize = maximumSize;
    const StateReading reading = reader.read(request, Effort::Thorough);
    if (!reading.problems.isEmpty())
        return Document::failure(reading.problems.constFirst());
    if (!reading.isWhole()) {
        return Document::failure(
            problemOf(SyncProblem::Code::Io,
                      reading.outcome == Outcome::Restless
                          ? QT_TRANSLATE_NOOP("SyncProblem", "it is being written without a pause")
                          : QT_TRANSLATE_NOOP("SyncProblem", "it is not there")));
    }
    QJsonParseError error;
    const QJsonDocument document = parsedWithoutNonNumbers(reading.section, error);
    if (error.error != QJsonParseError::NoError) {
        return Document::failure(syntaxProblem(
            error.errorString(), placeOfParseError(reading.section, error, reading.sectionPlace)));
    }
    return Document::success(withOrderedKeys(document.object(), reading.section).toObject());
}
