// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/drifttext.h"
#include "app/cli/terminal.h"

#include "sync/export/jsonlines.h"
#include "sync/export/utctext.h"
#include "sync/values/plaintext.h"

#include <QJsonArray>

namespace {

QJsonValue orNull(const QJsonValue &value)
{
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

QString originText(ValueOrigin origin)
{
    switch (origin) {
    case ValueOrigin::Override:
        return Terminal::tr("override", "origin of a value");
    case ValueOrigin::Shared:
        return Terminal::tr("shared", "origin of a value");
    case ValueOrigin::ProfileDefault:
        return Terminal::tr("default", "origin of a value");
    case ValueOrigin::BotOnly:
        break;
    }
    return valueOriginWord(origin);
}

QString ageText(qint64 milliseconds)
{
    const qint64 seconds = qMax<qint64>(0, milliseconds / 1000);
    if (seconds < 60)
        return Terminal::tr("%1 s", "seconds").arg(seconds);
    if (seconds < 60 * 60)
        return Terminal::tr("%1 min", "minutes").arg(seconds / 60);
    if (seconds < 2 * 24 * 60 * 60)
        return Terminal::tr("%1 h", "hours").arg(seconds / (60 * 60));
    return Terminal::tr("%1 days").arg(seconds / (24 * 60 * 60));
}

JsonLine beginLine(const QString &type, const BotIdentity &bot, qint64 now)
{
    JsonLine line;
    line.add(QLatin1String("type"), type)
        .add(QLatin1String("bot"), bot.name)
        .add(QLatin1String("path"), bot.path)
        .add(QLatin1String("time"), utcText(now));
    return line;
}

} // namespace

QString DriftLines::text(const ValueDrift &drift) const
{
    const ValueFormat format = profile.parameter(drift.key).format;
    const QString has = drift.live.isUndefined()
                            ? Terminal::tr("does not have it")
                            : Terminal::tr("runs %1").arg(visibleText(format.first(drift.live)));
    const QString wanted = drift.expected.isUndefined()
                               ? Terminal::tr("should not have it")
                               : Terminal::tr("should run %1").arg(visibleText(format.first(drift.expected)));
    return visibleText(bot.name) + QStringLiteral(": ") + visibleText(drift.key) + QStringLiteral(": ") +
           has + QStringLiteral(", ") + wanted + QStringLiteral(" (") + originText(drift.origin) +
           QStringLiteral(")\n");
}

QString DriftLines::text(const SourceDrift &drift) const
{
    const QString beginning =
        visibleText(bot.name) + QStringLiteral(": ") + visibleText(drift.key) + QStringLiteral(": ");
    const QString constant = visibleText(drift.constant);
    const QString place = Terminal::tr("line %1").arg(drift.line);
    switch (drift.kind) {
    case SourceDrift::Kind::NotFound:
        return beginning + Terminal::tr("the source has no constant %1").arg(constant) + u'\n';
    case SourceDrift::Kind::NotLiteral:
        return beginning +
               Terminal::tr("%1 in the source is not a literal (%2: %3)")
                   .arg(constant, place, visibleText(drift.text)) +
               u'\n';
    case SourceDrift::Kind::Edited:
        break;
    }
    const ValueFormat format = profile.parameter(drift.key).format;
    return beginning +
           Terminal::tr("the source says %1 (%2, %3, edited %4 ago), the bot still runs %5")
               .arg(visibleText(format.first(drift.expected)), constant, place, ageText(now - drift.editedAt),
                    visibleText(format.first(drift.live))) +
           u'\n';
}

QString DriftLines::unknownText(const QStringList &keys) const
{
    QStringList visible;
    for (const QString &key : keys)
        visible.append(visibleText(key));
    return visibleText(bot.name) + QStringLiteral(": ") +
           Terminal::tr("unknown to the profile: %1").arg(visible.join(QStringLiteral(", "))) + u'\n';
}

QByteArray DriftLines::json(const ValueDrift &drift) const
{
    return beginLine(QStringLiteral("drift"), bot, now)
        .add(QLatin1String("key"), drift.key)
        .add(QLatin1String("kind"), drift.kindWord())
        .add(QLatin1String("expected"), orNull(drift.expected))
        .add(QLatin1String("live"), orNull(drift.live))
        .add(QLatin1String("origin"), valueOriginWord(drift.origin))
        .line();
}

QByteArray DriftLines::json(const SourceDrift &drift) const
{
    return beginLine(QStringLiteral("source_drift"), bot, now)
        .add(QLatin1String("key"), drift.key)
        .add(QLatin1String("kind"), drift.kindWord())
        .add(QLatin1String("constant"), drift.constant)
        .add(QLatin1String("expected"), orNull(drift.expected))
        .add(QLatin1String("live"), orNull(drift.live))
        .add(QLatin1String("text"), drift.text)
        .add(QLatin1String("line"), QJsonValue(drift.line))
        .add(QLatin1String("edited_at"),
             drift.editedAt > 0 ? QJsonValue(utcText(drift.editedAt)) : QJsonValue(QJsonValue::Null))
        .line();
}

QByteArray DriftLines::unknownJson(const QStringList &keys) const
{
    return beginLine(QStringLiteral("unknown_keys"), bot, now)
        .add(QLatin1String("keys"), QJsonValue(QJsonArray::fromStringList(keys)))
        .line();
}
