// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/notices/noticejson.h"

#include "sync/export/utctext.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace {

constexpr int fileVersion = 1;

qint64 momentFrom(const QJsonValue &value)
{
    const QDateTime moment = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return moment.isValid() ? moment.toMSecsSinceEpoch() : 0;
}

QString kindWord(KeyChange::Kind kind)
{
    KeyChange change;
    change.kind = kind;
    return change.kindWord();
}

KeyChange::Kind kindForWord(const QString &word)
{
    using Kind = KeyChange::Kind;
    for (const Kind kind : {Kind::Added, Kind::Removed, Kind::Retyped}) {
        if (kindWord(kind) == word)
            return kind;
    }
    return Kind::Changed;
}

HealthStatus statusForWord(const QString &word)
{
    using Status = HealthStatus;
    for (const Status status : {Status::Synced, Status::Fallback, Status::Missing, Status::Unreadable,
                                Status::Corrupted, Status::Incomplete, Status::Invalid}) {
        if (healthStatusWord(status) == word)
            return status;
    }
    return Status::Starting;
}

/// As the contract has it: `late` in place of `synced` where the flag is set.
QString healthWord(HealthStatus status, bool late)
{
    SyncHealth health;
    health.status = status;
    health.late = late;
    return health.word();
}

std::pair<HealthStatus, bool> healthForWord(const QString &word)
{
    if (word == healthWord(HealthStatus::Synced, true))
        return {HealthStatus::Synced, true};
    return {statusForWord(word), false};
}

SyncProblem::Code codeForWord(const QString &word)
{
    SyncProblem problem;
    for (int code = 0; code <= static_cast<int>(SyncProblem::Code::Nan); ++code) {
        problem.code = static_cast<SyncProblem::Code>(code);
        if (problem.codeWord() == word)
            return problem.code;
    }
    return SyncProblem::Code::Io;
}

QStringList textsFrom(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &text : array)
        texts.append(text.toString());
    return texts;
}

QJsonObject problemJson(const SyncProblem &problem)
{
    QJsonObject object{
        {QStringLiteral("code"), problem.codeWord()}, {QStringLiteral("message"), problem.message()},
        {QStringLiteral("key"), problem.key},         {QStringLiteral("value"), problem.value},
        {QStringLiteral("line"), problem.line},       {QStringLiteral("column"), problem.column}};
    const auto insert = [&object](const QString &key, const QJsonValue &value, bool wanted) {
        if (wanted)
            object.insert(key, value);
    };
    insert(QStringLiteral("bounds"), problem.bounds, !problem.bounds.isEmpty());
    insert(QStringLiteral("hint"), problem.hint, !problem.hint.isEmpty());
    insert(QStringLiteral("detail"), problem.detail, !problem.detail.isEmpty());
    insert(QStringLiteral("detail_arguments"), QJsonArray::fromStringList(problem.detailArguments),
           !problem.detailArguments.isEmpty());
    insert(QStringLiteral("allowed"), QJsonArray::fromStringList(problem.allowed),
           !problem.allowed.isEmpty());
    insert(QStringLiteral("expected_types"), QJsonArray::fromStringList(problem.expectedTypes),
           !problem.expectedTypes.isEmpty());
    return object;
}

SyncProblem problemFrom(const QJsonObject &object)
{
    SyncProblem problem;
    problem.code = codeForWord(object.value(u"code").toString());
    problem.key = object.value(u"key").toString();
    problem.value = object.value(u"value").toString();
    problem.line = object.value(u"line").toInteger();
    problem.column = object.value(u"column").toInteger();
    problem.bounds = object.value(u"bounds").toString();
    problem.hint = object.value(u"hint").toString();
    problem.detail = object.value(u"detail").toString();
    problem.detailArguments = textsFrom(object.value(u"detail_arguments"));
    problem.allowed = textsFrom(object.value(u"allowed"));
    problem.expectedTypes = textsFrom(object.value(u"expected_types"));
    return problem;
}

QJsonObject stepJson(const NoticedStep &step)
{
    QJsonObject object{{QStringLiteral("key"), step.key},
                       {QStringLiteral("kind"), kindWord(step.kind)},
                       {QStringLiteral("significant"), step.significant},
                       {QStringLiteral("riskier"), step.riskier},
                       {QStringLiteral("times"), step.times}};
    if (!step.before.isUndefined())
        object.insert(QStringLiteral("before"), step.before);
    if (!step.after.isUndefined())
        object.insert(QStringLiteral("after"), step.after);
    return object;
}

NoticedStep stepFrom(const QJsonObject &object)
{
    NoticedStep step;
    step.key = object.value(u"key").toString();
    step.kind = kindForWord(object.value(u"kind").toString());
    step.before = object.value(u"before");
    step.after = object.value(u"after");
    step.significant = object.value(u"significant").toBool();
    step.riskier = object.value(u"riskier").toBool();
    step.times = std::max(object.value(u"times").toInt(1), 1);
    return step;
}

QJsonObject turnJson(const NoticedTurn &turn)
{
    QJsonArray problems;
    for (const SyncProblem &problem : turn.problems)
        problems.append(problemJson(problem));
    return {{QStringLiteral("from"), healthWord(turn.from, turn.fromLate)},
            {QStringLiteral("to"), healthWord(turn.to, turn.toLate)},
            {QStringLiteral("worst"), healthStatusWord(turn.worst)},
            {QStringLiteral("times"), turn.times},
            {QStringLiteral("problems"), problems}};
}

NoticedTurn turnFrom(const QJsonObject &object)
{
    NoticedTurn turn;
    std::tie(turn.from, turn.fromLate) = healthForWord(object.value(u"from").toString());
    std::tie(turn.to, turn.toLate) = healthForWord(object.value(u"to").toString());
    turn.worst = statusForWord(object.value(u"worst").toString());
    turn.times = std::max(object.value(u"times").toInt(1), 1);
    const QJsonArray problems = object.value(u"problems").toArray();
    for (const QJsonValue &problem : problems) {
        if (turn.problems.size() < BotNotice::mostProblems)
            turn.problems.append(problemFrom(problem.toObject()));
    }
    return turn;
}

std::optional<ListedNotice> listedFrom(const QJsonObject &object)
{
    const std::optional<BotNotice> notice = noticeFromJson(object);
    if (!notice)
        return std::nullopt;
    ListedNotice entry;
    entry.notice = *notice;
    entry.read = object.value(u"read").toBool();
    entry.acknowledged = object.value(u"acknowledged").toBool();
    const QJsonArray rows = object.value(u"rows").toArray();
    for (const QJsonValue &row : rows) {
        if (entry.rows.size() < NoticeList::mostRows)
            entry.rows.append(row.toInteger());
    }
    return entry;
}

} // namespace

QJsonObject noticeJson(const BotNotice &notice)
{
    QJsonArray steps;
    for (const NoticedStep &step : notice.steps)
        steps.append(stepJson(step));
    QJsonObject object{{QStringLiteral("id"), notice.id},
                       {QStringLiteral("begun"), utcText(notice.begunAt)},
                       {QStringLiteral("time"), utcText(notice.time)},
                       {QStringLiteral("bot"), notice.bot.name},
                       {QStringLiteral("bot_id"), notice.bot.id},
                       {QStringLiteral("path"), notice.bot.path},
                       {QStringLiteral("urgency"), urgencyWord(notice.urgency())},
                       {QStringLiteral("changes"), notice.changes},
                       {QStringLiteral("held_back"), heldBackWord(notice.heldBack)},
                       {QStringLiteral("steps"), steps},
                       {QStringLiteral("further_steps"), notice.furtherSteps}};
    if (notice.turn)
        object.insert(QStringLiteral("health"), turnJson(*notice.turn));
    return object;
}

std::optional<BotNotice> noticeFromJson(const QJsonObject &object)
{
    BotNotice notice;
    notice.id = object.value(u"id").toInteger();
    notice.begunAt = momentFrom(object.value(u"begun"));
    notice.time = momentFrom(object.value(u"time"));
    notice.bot = {object.value(u"bot_id").toString(), object.value(u"bot").toString(),
                  object.value(u"path").toString()};
    notice.changes = std::max(object.value(u"changes").toInt(), 0);
    notice.heldBack = heldBackForWord(object.value(u"held_back").toString());
    notice.furtherSteps = std::max(object.value(u"further_steps").toInt(), 0);
    const QJsonArray steps = object.value(u"steps").toArray();
    for (const QJsonValue &step : steps) {
        if (notice.steps.size() < BotNotice::mostSteps)
            notice.steps.append(stepFrom(step.toObject()));
    }
    if (object.contains(u"health"))
        notice.turn = turnFrom(object.value(u"health").toObject());
    if (notice.id <= 0 || notice.bot.id.isEmpty() || notice.isEmpty())
        return std::nullopt;
    return notice;
}

QByteArray commandInput(const NoticePresentation &presentation, const QString &text)
{
    QJsonArray notices;
    for (const BotNotice &notice : presentation.notices)
        notices.append(noticeJson(notice));
    const QJsonObject object{{QStringLiteral("type"), QStringLiteral("notice")},
                             {QStringLiteral("urgency"), urgencyWord(presentation.urgency())},
                             {QStringLiteral("reminder"), presentation.reminder},
                             {QStringLiteral("text"), text},
                             {QStringLiteral("notices"), notices}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray noticeFileJson(const NoticeList &list)
{
    QJsonArray notices;
    for (const ListedNotice &entry : list.notices()) {
        QJsonObject object = noticeJson(entry.notice);
        object.insert(QStringLiteral("read"), entry.read);
        object.insert(QStringLiteral("acknowledged"), entry.acknowledged);
        QJsonArray rows;
        for (const qint64 row : entry.rows)
            rows.append(row);
        object.insert(QStringLiteral("rows"), rows);
        notices.append(object);
    }
    const QJsonObject file{{QStringLiteral("version"), fileVersion},
                           {QStringLiteral("given_up"), list.givenUp()},
                           {QStringLiteral("notices"), notices}};
    return QJsonDocument(file).toJson(QJsonDocument::Compact);
}

std::optional<NoticeFileContent> noticeFileContent(const QByteArray &json)
{
    const QJsonObject file = QJsonDocument::fromJson(json).object();
    if (file.value(u"version").toInt() != fileVersion)
        return std::nullopt;
    NoticeFileContent content;
    content.givenUp = std::max<qint64>(file.value(u"given_up").toInteger(), 0);
    const QJsonArray notices = file.value(u"notices").toArray();
    for (const QJsonValue &each : notices) {
        if (const auto entry = listedFrom(each.toObject()))
            content.notices.append(*entry);
    }
    return content;
}
