// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/drifttext.h"

#include "sync/export/jsonlines.h"
#include "sync/export/utctext.h"
#include "sync/values/plaintext.h"

#include <QJsonArray>

namespace {

QJsonValue orNull(const QJsonValue &value)
{
    return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
}

QString ageText(qint64 milliseconds)
{
    const qint64 seconds = qMax<qint64>(0, milliseconds / 1000);
    if (seconds < 60)
        return QString::number(seconds) + QStringLiteral(" s");
    if (seconds < 60 * 60)
        return QString::number(seconds / 60) + QStringLiteral(" min");
    if (seconds < 2 * 24 * 60 * 60)
        return QString::number(seconds / (60 * 60)) + QStringLiteral(" h");
    return QString::number(seconds / (24 * 60 * 60)) + QStringLiteral(" days");
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
                            ? QStringLiteral("does not have it")
                            : QStringLiteral("runs ") + visibleText(format.first(drift.live));
    const QString wanted = drift.expected.isUndefined()
                               ? QStringLiteral("should not have it")
                               : QStringLiteral("should run ") + visibleText(format.first(drift.expected));
    return visibleText(bot.name) + QStringLiteral(": ") + visibleText(drift.key) + QStringLiteral(": ") +
           has + QStringLiteral(", ") + wanted + QStringLiteral(" (") + valueOriginWord(drift.origin) +
           QStringLiteral(")\n");
}

QString DriftLines::text(const SourceDrift &drift) const
{
    const QString beginning =
        visibleText(bot.name) + QStringLiteral(": ") + visibleText(drift.key) + QStringLiteral(": ");
    const QString constant = visibleText(drift.constant);
    const QString place = QStringLiteral("line ") + QString::number(drift.line);
    switch (drift.kind) {
    case SourceDrift::Kind::NotFound:
        return beginning + QStringLiteral("the source has no constant ") + constant + u'\n';
    case SourceDrift::Kind::NotLiteral:
        return beginning + constant + QStringLiteral(" in the source is not a literal (") + place +
               QStringLiteral(": ") + visibleText(drift.text) + QStringLiteral(")\n");
    case SourceDrift::Kind::Edited:
        break;
    }
    const ValueFormat format = profile.parameter(drift.key).format;
    return beginning + QStringLiteral("the source says ") + visibleText(format.first(drift.expected)) +
           QStringLiteral(" (") + constant + QStringLiteral(", ") + place + QStringLiteral(", edited ") +
           ageText(now - drift.editedAt) + QStringLiteral(" ago), the bot still runs ") +
           visibleText(format.first(drift.live)) + u'\n';
}

QString DriftLines::unknownText(const QStringList &keys) const
{
    QStringList visible;
    for (const QString &key : keys)
        visible.append(visibleText(key));
    return visibleText(bot.name) + QStringLiteral(": unknown to the profile: ") +
           visible.join(QStringLiteral(", ")) + u'\n';
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
