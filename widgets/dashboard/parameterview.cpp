// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/parameterview.h"

#include "sync/values/jsonvalues.h"
#include "sync/values/plaintext.h"
#include "widgets/dashboard/profiletext.h"
#include "widgets/style/displaytext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace {

// Nobody reads more on a card, and shaping it costs time.
constexpr qsizetype longestAmount = 200;
constexpr qsizetype longestNumber = 24;
constexpr qsizetype longestTitle = 200;
constexpr qsizetype longestDetail = 1'000;
constexpr qint64 hour = 3'600'000;
constexpr QChar minusSign(0x2212);

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ParameterView)
};

/// What a list or an object is, without writing out the megabytes that it may hold.
QString containerText(const QJsonValue &value)
{
    constexpr int fewEnough = 8;
    const auto count = value.isArray() ? value.toArray().size() : value.toObject().size();
    if (count <= fewEnough) {
        const bool flat =
            value.isArray()
                ? std::none_of(value.toArray().begin(), value.toArray().end(),
                               [](const QJsonValue &each) { return each.isArray() || each.isObject(); })
                : false;
        if (flat || count == 0)
            return jsonText(value);
    }
    const int number = static_cast<int>(qMin<qsizetype>(count, std::numeric_limits<int>::max()));
    return value.isArray() ? Words::tr("list of %n value(s)", nullptr, number)
                           : Words::tr("object of %n value(s)", nullptr, number);
}

QString unitText(const ValueFormat &format)
{
    return format.kind == ValueFormat::Kind::Hours ? Words::tr(" h", "hours, behind a number")
                                                   : format.suffix();
}

/// The value with its unit, as it is written on the screen.
QString amountText(const ValueFormat &format, const QJsonValue &value, qsizetype longest)
{
    if (value.isArray() || value.isObject())
        return containerText(value);
    if (value.isString() && value.toString().isEmpty())
        return QStringLiteral("\"\""); // a card without a value would look broken
    const QString written = format.amount(value);
    // A number that fills the card with zeros would be shortened to one that reads as another.
    if (value.isDouble() && written.size() > longestNumber)
        return withMinusSign(QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest));
    const QString amount = visibleText(written, longest);
    return value.isDouble() ? withMinusSign(amount) + unitText(format) : amount;
}

QString secondText(const ValueFormat &format, const QJsonValue &value)
{
    if (!value.isDouble())
        return QString();
    return format.kind == ValueFormat::Kind::Ratio ? withMinusSign(format.second(value))
                                                   : profileText(format.remark);
}

/// An end of the range, with as few decimals as it needs.
QString endText(ValueFormat format, double end)
{
    format.decimals = format.kind == ValueFormat::Kind::Ratio ? 1 : 0;
    return withMinusSign(format.amount(QJsonValue(end))) + unitText(format);
}

struct Range
{
    double low = 0;
    double high = 0;
};

std::optional<Range> rangeOf(const ProfileParameter &parameter)
{
    if (parameter.minimum && parameter.maximum && *parameter.minimum < *parameter.maximum)
        return Range{*parameter.minimum, *parameter.maximum};
    std::optional<Range> range;
    for (const QJsonValue &allowed : parameter.allowed) {
        if (!allowed.isDouble())
            return std::nullopt;
        const double number = allowed.toDouble();
        range = range ? Range{qMin(range->low, number), qMax(range->high, number)} : Range{number, number};
    }
    return range && range->low < range->high ? range : std::nullopt;
}

void addRange(ParameterView &view, const ProfileParameter &parameter, const QJsonValue &value)
{
    const std::optional<Range> range = rangeOf(parameter);
    if (!range || !value.isDouble())
        return;
    view.place = std::clamp((value.toDouble() - range->low) / (range->high - range->low), 0.0, 1.0);
    view.rangeLow = endText(parameter.format, range->low);
    view.rangeHigh = endText(parameter.format, range->high);
}

/// `1 min ago` for the first hour, then `since 6 Nov 14:28`.
QString changedText(qint64 now, qint64 at, bool &ages)
{
    ages = now - at < hour;
    return ages ? agoText(now, at) : Words::tr("since %1", "a moment").arg(momentText(now, at));
}

void addTrail(ParameterView &view, const BotRecord &record, const ProfileParameter &parameter, qint64 now)
{
    const ParameterTrail::Step *step = record.trail.lastStep(parameter.key);
    if (!step) {
        if (view.tone == ParameterView::Tone::Live && record.trail.knownSince() > 0)
            view.note =
                Words::tr("since at least %1", "a moment").arg(momentText(now, record.trail.knownSince()));
        return;
    }
    if (step->kind == KeyChange::Kind::Added)
        view.emphasis = Words::tr("new", "a parameter that was not there before");
    else
        view.emphasis =
            Words::tr("was %1", "the value before").arg(amountText(parameter.format, step->before, 40));
    view.note = changedText(now, step->at, view.ages);
    view.unseen = !step->seen;
    view.fresh = !step->seen && now >= step->at && now - step->at < freshFor;
}

void addDrift(ParameterView &view, const BotRecord &record, const ProfileParameter &parameter, qint64 now)
{
    if (const ValueDrift *const drift = record.drift.value(parameter.key)) {
        view.mark = CellMark::Drift;
        view.drift = drift->expected.isUndefined()
                         ? Words::tr("should not be there")
                         : Words::tr("should be %1").arg(amountText(parameter.format, drift->expected, 40));
        return;
    }
    const SourceDrift *const source = record.drift.sourceOf(parameter.key);
    if (!source || source->kind != SourceDrift::Kind::Edited)
        return;
    view.mark = CellMark::Edited;
    view.drift = Words::tr("source %1, edited %2", "a value, and an age or a moment")
                     .arg(amountText(parameter.format, source->expected, 40), agoText(now, source->editedAt));
    view.ages = true;
}

/// At the balance and the position of now, whatever they were when the parameter changed.
std::optional<MoneyEffect> moneyOf(const BotRecord &record, const QString &key)
{
    if (record.shownValues() != ShownValues::Live && record.shownValues() != ShownValues::LastGood)
        return std::nullopt;
    const ParameterTrail::Step *const step = record.trail.lastStep(key);
    return record.moneyEffect(key, step ? step->before : QJsonValue(QJsonValue::Undefined),
                              record.shown().parameters().value(key));
}

void addMoney(ParameterView &view, const BotRecord &record)
{
    if (const auto effect = moneyOf(record, view.key)) {
        const QString &currency = record.trading->state.currency;
        view.money = effect->pairText(currency, QLocale()).replace(u'-', minusSign);
        view.moneyOf = effect->amountText(currency, QLocale()).replace(u'-', minusSign);
    }
}

} // namespace

QString ParameterView::spoken() const
{
    QStringList parts{amount};
    for (const QString &part : {second, moneyOf, drift, emphasis, note}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    if (unseen)
        parts.append(Words::tr("not seen yet"));
    return parts.join(QStringLiteral(", "));
}

ParameterView parameterView(const BotRecord &record, const ProfileParameter &parameter, qint64 now)
{
    const QJsonValue value = record.shown().parameters().value(parameter.key);
    ParameterView view;
    view.key = parameter.key;
    view.title = record.profile.knows(parameter.key) ? profileText(parameter.title)
                                                     : visibleText(parameter.title, longestTitle);
    if (value.isUndefined()) {
        view.tone = ParameterView::Tone::NotWritten;
        view.amount = Words::tr("not written", "a parameter that the state file does not hold");
    } else {
        view.amount = amountText(parameter.format, value, longestAmount);
        view.second = secondText(parameter.format, value);
        addRange(view, parameter, value);
    }
    switch (record.shownValues()) {
    case ShownValues::Emergency:
        if (!value.isUndefined()) {
            view.tone = ParameterView::Tone::Emergency;
            view.note = Words::tr("emergency value");
        }
        break;
    case ShownValues::LastGood:
        addTrail(view, record, parameter, now);
        if (!value.isUndefined())
            view.tone = ParameterView::Tone::LastGood;
        view.fresh = false;
        view.note =
            Words::tr("last good, %1", "%1 is an age or a moment").arg(agoText(now, record.lastGoodWrite));
        view.ages = true;
        break;
    case ShownValues::Live:
    case ShownValues::None:
        addTrail(view, record, parameter, now);
        addDrift(view, record, parameter, now);
        break;
    }
    addMoney(view, record);
    return view;
}

QStringList parameterDetails(const BotRecord &record, const ProfileParameter &parameter)
{
    QStringList details{visibleText(parameter.key, longestTitle)};
    if (!parameter.description.isEmpty())
        details.append(profileText(parameter.description));
    const QJsonValue value = record.shown().parameters().value(parameter.key);
    if (value.isArray() || value.isObject())
        details.append(containerText(value));
    else if (!value.isUndefined())
        details.append(Words::tr("stored: %1", "a value as the file holds it")
                           .arg(visibleText(jsonText(value), longestDetail)));
    if (!parameter.bounds.isEmpty())
        details.append(Words::tr("allowed: %1").arg(profileText(parameter.bounds)));
    if (const auto effect = moneyOf(record, parameter.key))
        details.append(Words::tr("in money, as the account is now: %1")
                           .arg(effect->text(record.trading->state.currency, QLocale())));
    if (const ValueDrift *const drift = record.drift.value(parameter.key);
        drift && !drift->expected.isUndefined())
        details.append(Words::tr("the fleet file asks for %1")
                           .arg(visibleText(jsonText(drift->expected), longestDetail)));
    if (const SourceDrift *const source = record.drift.sourceOf(parameter.key)) {
        if (source->line > 0)
            details.append(Words::tr("in the source, line %1: %2 = %3", "a line number, a name, a value")
                               .arg(QString::number(source->line),
                                    visibleText(source->constant, longestDetail),
                                    visibleText(source->text, longestDetail)));
        if (source->kind == SourceDrift::Kind::NotLiteral)
            details.append(Words::tr("that is not a literal, and cannot be compared"));
    }
    if (const ParameterTrail::Step *step = record.trail.lastStep(parameter.key))
        details.append(Words::tr("changed %1", "a moment").arg(exactMomentText(step->at)));
    return details;
}

QList<ParameterViews> parameterViews(const BotRecord &record, qint64 now)
{
    QList<ParameterViews> groups;
    if (record.shownValues() == ShownValues::None)
        return groups;
    const Profile &profile = record.profile;
    for (const QString &name : profile.groups())
        groups.append({name.isEmpty() ? Words::tr("Parameters") : profileText(name), {}, 0});
    for (const ProfileParameter &parameter : profile.parameters()) {
        groups[profile.groups().indexOf(parameter.group)].cards.append(parameterView(record, parameter, now));
    }
    ParameterViews unknown{
        profile.isGeneric() ? Words::tr("Parameters") : Words::tr("Other parameters"), {}, 0};
    const QJsonObject &parameters = record.shown().parameters();
    for (auto it = parameters.constBegin(); it != parameters.constEnd(); ++it) {
        if (!profile.isGeneric() && profile.knows(it.key()))
            continue;
        if (unknown.cards.size() < mostUnknownCards)
            unknown.cards.append(parameterView(record, ProfileParameter::unknown(it.key()), now));
        else
            ++unknown.more;
    }
    // A key that the bot no longer writes keeps its place until somebody has seen that it is gone.
    for (const QString &key : record.trail.unseenKeys()) {
        if (unknown.cards.size() >= mostUnknownCards + mostUnknownCards)
            break;
        if (!profile.knows(key) && !parameters.contains(key))
            unknown.cards.append(parameterView(record, ProfileParameter::unknown(key), now));
    }
    if (!unknown.cards.isEmpty())
        groups.append(unknown);
    return groups;
}
