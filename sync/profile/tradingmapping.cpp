// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/tradingmapping.h"

#include "sync/values/jsonvalues.h"

#include <QJsonArray>

namespace {

QStringList split(const char *words)
{
    return QString::fromLatin1(words).split(u' ');
}

/// Single values and objects of the document; each a JSON Pointer or a list of them, the first that is there
/// counting.
const QStringList &placeWords()
{
    static const QStringList words =
        split("session-start written start-balance balance realized-balance unrealized position ledger "
              "reconciliation signals stats-trades stats-long stats-short stats-wins stats-losses stats-net");
    return words;
}

const QStringList &fieldWords()
{
    static const QStringList words = split(
        "id position-id status side entry-time exit-time candle-time entry-price exit-price quantity "
        "position-value leveraged-value stop-price probability long-probability short-probability gross "
        "net fees entry-fee exit-fee return roi reason reconciled fees-reconciled manual adopted ledger-time "
        "ledger-type ledger-amount log-time log-event log-reason log-balance log-balance-before");
    return words;
}

const QStringList &meaningWords()
{
    static const QStringList words = split("long short open closed no-id deposit withdrawal");
    return words;
}

const QStringList &parameterWords()
{
    static const QStringList words = split("leverage stop-loss hold-hours long-threshold short-threshold");
    return words;
}

const QStringList &sectionWords()
{
    static const QStringList words = split("currency places trades fields utc words parameters");
    return words;
}

/// A text, or a list of texts.
std::optional<QStringList> textsOf(const QJsonValue &value)
{
    if (value.isString())
        return QStringList(value.toString());
    if (!value.isArray())
        return std::nullopt;
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &text : array) {
        if (!text.isString())
            return std::nullopt;
        texts.append(text.toString());
    }
    return texts;
}

QList<JsonPointer> pointersOf(const QJsonValue &value)
{
    QList<JsonPointer> pointers;
    const QStringList texts = textsOf(value).value_or(QStringList());
    for (const QString &text : texts)
        pointers.append(JsonPointer::parse(text).value_or(JsonPointer()));
    return pointers;
}

using Failure = std::optional<TradingMapping::Error>;

constexpr auto notAnObject = QT_TRANSLATE_NOOP("SyncProblem", "must be an object, not %1");
constexpr auto notText = QT_TRANSLATE_NOOP("SyncProblem", "must be text, not %1");

/// `source` says with its %1 what was found instead.
Failure wrong(const JsonPointer &place, const char *source, const QJsonValue &found)
{
    return TradingMapping::Error{place, WordedText(source, {jsonText(found)})};
}

Failure unknownWord(const JsonPointer &place, const QString &word, const QStringList &known)
{
    return TradingMapping::Error{
        place, WordedText(QT_TRANSLATE_NOOP("SyncProblem", "unknown word \"%1\"; expected one of %2"),
                          {word, known.join(QStringLiteral(", "))})};
}

Failure checkPointers(const QJsonValue &value, const JsonPointer &place)
{
    const auto texts = textsOf(value);
    if (!texts || texts->isEmpty())
        return wrong(place,
                     QT_TRANSLATE_NOOP("SyncProblem", "must be a JSON Pointer or a list of them, not %1"),
                     value);
    for (const QString &text : *texts) {
        if (text.isEmpty() || !JsonPointer::parse(text))
            return wrong(
                place, QT_TRANSLATE_NOOP("SyncProblem", "must be a JSON Pointer such as \"/trades\", not %1"),
                text);
    }
    return std::nullopt;
}

/// Every member must be one of the known ones, and a text or a list of texts.
Failure checkTexts(const QJsonValue &value, const QStringList &known, const JsonPointer &place, bool pointers,
                   bool single)
{
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isObject())
        return wrong(place, notAnObject, value);
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const JsonPointer member = place.child(it.key());
        if (!known.contains(it.key()))
            return unknownWord(member, it.key(), known);
        if (pointers) {
            if (Failure failure = checkPointers(it.value(), member))
                return failure;
        } else if (single ? !it.value().isString() : !textsOf(it.value())) {
            return wrong(member,
                         single ? notText
                                : QT_TRANSLATE_NOOP("SyncProblem", "must be text or a list of texts, not %1"),
                         it.value());
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<TradingMapping::Error> TradingMapping::check(const QJsonValue &mapping)
{
    const JsonPointer root;
    if (!mapping.isObject())
        return wrong(root, notAnObject, mapping);
    const QJsonObject object = mapping.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (!sectionWords().contains(it.key()))
            return unknownWord(root.child(it.key()), it.key(), sectionWords());
    }
    const auto child = [&root](const char *name) { return root.child(QString::fromLatin1(name)); };
    const QJsonValue currency = object.value(u"currency");
    if (!currency.isUndefined() && !currency.isString())
        return wrong(child("currency"), notText, currency);
    if (auto failure = checkTexts(object.value(u"places"), placeWords(), child("places"), true, false))
        return failure;
    const QJsonValue trades = object.value(u"trades");
    if (!trades.isUndefined()) {
        if (auto failure = checkPointers(trades, child("trades")))
            return failure;
    }
    if (auto failure = checkTexts(object.value(u"fields"), fieldWords(), child("fields"), false, false))
        return failure;
    const QJsonValue utc = object.value(u"utc");
    if (!utc.isUndefined() && !textsOf(utc))
        return wrong(child("utc"), QT_TRANSLATE_NOOP("SyncProblem", "must be a list of member names, not %1"),
                     utc);
    if (auto failure = checkTexts(object.value(u"words"), meaningWords(), child("words"), false, false))
        return failure;
    return checkTexts(object.value(u"parameters"), parameterWords(), child("parameters"), false, true);
}

TradingMapping::TradingMapping(const QJsonObject &mapping)
    : m_null(false)
    , m_currency(mapping.value(u"currency").toString())
    , m_tradeLists(pointersOf(mapping.value(u"trades")))
    , m_utc(textsOf(mapping.value(u"utc")).value_or(QStringList()))
{
    const QJsonObject places = mapping.value(u"places").toObject();
    for (auto it = places.constBegin(); it != places.constEnd(); ++it)
        m_places.insert(it.key(), pointersOf(it.value()));
    const QJsonObject fields = mapping.value(u"fields").toObject();
    for (auto it = fields.constBegin(); it != fields.constEnd(); ++it)
        m_fields.insert(it.key(), textsOf(it.value()).value_or(QStringList()));
    const QJsonObject words = mapping.value(u"words").toObject();
    for (auto it = words.constBegin(); it != words.constEnd(); ++it)
        m_words.insert(it.key(), textsOf(it.value()).value_or(QStringList()));
    const QJsonObject parameters = mapping.value(u"parameters").toObject();
    for (auto it = parameters.constBegin(); it != parameters.constEnd(); ++it)
        m_parameters.insert(it.key(), it.value().toString());
}

QJsonValue TradingMapping::at(const QString &place, const QJsonObject &document) const
{
    const QJsonValue root(document);
    for (const JsonPointer &pointer : m_places.value(place)) {
        const QJsonValue value = pointer.resolve(root);
        if (!value.isUndefined() && !value.isNull())
            return value;
    }
    return QJsonValue(QJsonValue::Undefined);
}

QJsonValue TradingMapping::field(const QString &role, const QJsonObject &row) const
{
    const auto names = m_fields.constFind(role);
    if (names == m_fields.constEnd())
        return QJsonValue(QJsonValue::Undefined);
    for (const QString &name : *names) {
        const auto found = row.constFind(name);
        if (found != row.constEnd() && !found->isNull())
            return *found;
        // A field deeper in the row is named by a JSON Pointer.
        if (name.startsWith(u'/')) {
            const QJsonValue deep = JsonPointer::parse(name).value_or(JsonPointer()).resolve(row);
            if (!deep.isUndefined() && !deep.isNull())
                return deep;
        }
    }
    return QJsonValue(QJsonValue::Undefined);
}

QStringList TradingMapping::fieldNames(const QString &role) const
{
    return m_fields.value(role);
}

bool TradingMapping::means(const QString &meaning, const QString &word) const
{
    return m_words.value(meaning).contains(word, Qt::CaseInsensitive);
}
