// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleetpage/fleetcell.h"

#include "sync/values/jsonvalues.h"
#include "sync/values/plaintext.h"
#include "widgets/style/displaytext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace {

constexpr qsizetype longestValue = 60;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FleetCell)
};

QString dash()
{
    return QString(QChar(0x2014));
}

const SyncProblem *problemOf(const BotRecord &record, const QString &key)
{
    const auto found =
        std::find_if(record.health.problems.cbegin(), record.health.problems.cend(),
                     [&key](const SyncProblem &problem) { return !key.isEmpty() && problem.key == key; });
    return found == record.health.problems.cend() ? nullptr : &*found;
}

/// What the state file holds where it is wrong.
QString wrongValue(const SyncProblem &problem, const ValueFormat &format)
{
    if (problem.value.isEmpty())
        return dash();
    const QJsonValue value = QJsonDocument::fromJson('[' + problem.value.toUtf8() + ']').array().at(0);
    return value.isDouble() ? compactValue(format, value) : visibleText(problem.value, longestValue);
}

bool isUnusual(const QJsonValue &value, const QJsonValue &usual)
{
    return !usual.isUndefined() && !jsonEqual(value, usual);
}

} // namespace

QString compactValue(const ValueFormat &format, const QJsonValue &value)
{
    if (value.isUndefined())
        return dash();
    if (!value.isDouble())
        return visibleText(jsonDisplayText(value), longestValue);
    const QString unit =
        format.kind == ValueFormat::Kind::Hours ? QString(u' ' + Words::tr("h", "hours")) : format.suffix();
    return withMinusSign(format.amount(value)) + unit;
}

FleetCell fleetCell(const BotRecord &record, const ProfileParameter &parameter, const QJsonValue &usual)
{
    const QString &key = parameter.key;
    if (const SyncProblem *const problem = problemOf(record, key))
        return {wrongValue(*problem, parameter.format), CellMark::Invalid, false};
    const ShownValues shown = record.shownValues();
    if (shown != ShownValues::Live && shown != ShownValues::LastGood)
        return {dash(), CellMark::None, true}; // emergency values are nobody's
    const QJsonValue value = record.lastGood.parameters().value(key);
    FleetCell cell{compactValue(parameter.format, value), CellMark::None,
                   shown == ShownValues::LastGood || value.isUndefined()};
    if (shown == ShownValues::LastGood)
        return cell;
    if (record.drift.value(key))
        cell.mark = CellMark::Drift;
    else if (const SourceDrift *source = record.drift.sourceOf(key);
             source && source->kind == SourceDrift::Kind::Edited)
        cell.mark = CellMark::Edited;
    else if (record.effective.origin(key) == ValueOrigin::Override)
        cell.mark = CellMark::Override;
    else if (!record.effective.isAskedFor(key) && !value.isUndefined() && isUnusual(value, usual))
        cell.mark = CellMark::Unusual;
    return cell;
}

QString originText(ValueOrigin origin)
{
    switch (origin) {
    case ValueOrigin::Shared:
        return Words::tr("shared");
    case ValueOrigin::Override:
        return Words::tr("override of this bot");
    case ValueOrigin::ProfileDefault:
        return Words::tr("default of the profile");
    case ValueOrigin::BotOnly:
        break;
    }
    return Words::tr("the bot's own");
}

QString markText(CellMark mark)
{
    switch (mark) {
    case CellMark::Unusual:
        return Words::tr("most bots run another value");
    case CellMark::Override:
        return Words::tr("override of this bot");
    case CellMark::Edited:
        return Words::tr("edited but not restarted");
    case CellMark::Drift:
        return Words::tr("drift: the bot runs another value than the fleet file asks for");
    case CellMark::Invalid:
        return Words::tr("not valid");
    case CellMark::None:
        break;
    }
    return QString();
}

QStringList cellDetails(const BotRecord &record, const ProfileParameter &parameter, const QJsonValue &usual,
                        qint64 now)
{
    const QString &key = parameter.key;
    const ValueFormat &format = parameter.format;
    QStringList details;
    if (const SyncProblem *const problem = problemOf(record, key))
        details.append(problem->translatedMessage());
    const ValueOrigin origin = record.effective.origin(key);
    if (record.effective.removed.contains(key))
        details.append(Words::tr("the fleet file takes it out"));
    else if (origin >= ValueOrigin::Shared)
        details.append(
            Words::tr("fleet file (%1) %2", "where a value comes from, and the value")
                .arg(originText(origin), compactValue(format, record.effective.parameters.value(key))));
    else if (origin == ValueOrigin::ProfileDefault)
        details.append(Words::tr("the fleet file does not name it"));
    if (const SourceDrift *const source = record.drift.sourceOf(key)) {
        switch (source->kind) {
        case SourceDrift::Kind::Edited:
            details.append(Words::tr("bot's source %1, edited %2", "a value, and an age or a moment")
                               .arg(compactValue(format, source->expected), agoText(now, source->editedAt)));
            break;
        case SourceDrift::Kind::NotLiteral:
            details.append(Words::tr("%1 in the bot's source is not a literal: %2")
                               .arg(visibleText(source->constant, longestValue),
                                    visibleText(source->text, longestValue)));
            break;
        case SourceDrift::Kind::NotFound:
            details.append(
                Words::tr("the bot's source has no %1").arg(visibleText(source->constant, longestValue)));
            break;
        }
    }
    const ShownValues shown = record.shownValues();
    const QJsonValue value = record.lastGood.parameters().value(key);
    if (shown == ShownValues::Live)
        details.append(Words::tr("running %1").arg(compactValue(format, value)));
    else if (shown == ShownValues::LastGood)
        details.append(Words::tr("last good %1, written %2", "a value, and an age or a moment")
                           .arg(compactValue(format, value), agoText(now, record.lastGoodWrite)));
    const FleetCell cell = fleetCell(record, parameter, usual);
    if (cell.mark == CellMark::Unusual)
        details.append(Words::tr("most bots run %1").arg(compactValue(format, usual)));
    if (cell.mark == CellMark::Edited)
        details.append(markText(cell.mark));
    return details;
}
