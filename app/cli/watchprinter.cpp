// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/watchprinter.h"

#include "app/cli/messages.h"
#include "app/cli/output.h"
#include "app/cli/profilewords.h"
#include "app/cli/terminal.h"
#include "sync/export/jsonlines.h"
#include "sync/values/clock.h"
#include "sync/values/jsonvalues.h"
#include "sync/values/plaintext.h"

#include <QDateTime>

namespace {

/// `leverage: 4x -> 5x`.
QString changeText(const KeyChange &change, const Profile &profile)
{
    // Where the type is another one, "4" and 4 must not look alike.
    const ValueFormat format = profile.parameter(change.key).format;
    const bool retyped = change.kind == KeyChange::Kind::Retyped;
    const auto text = [retyped, &format](const QJsonValue &value) {
        return retyped ? visibleText(jsonText(value)) : valueWords(value, format);
    };
    const QString line = visibleText(change.key) + QStringLiteral(": ") + text(change.before) +
                         QStringLiteral(" -> ") + text(change.after);
    return change.significant ? QString(line + QStringLiteral(" (") + Terminal::tr("significant") + u')')
                              : line;
}

} // namespace

WatchPrinter::WatchPrinter(bool json, ProfileOf profileOf, const Clock &clock, Output &output)
    : m_json(json)
    , m_profileOf(std::move(profileOf))
    , m_clock(clock)
    , m_output(output)
{
}

QString WatchPrinter::lineBeginning(const BotIdentity &bot) const
{
    return QDateTime::fromMSecsSinceEpoch(m_clock.utcMilliseconds())
               .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) +
           QStringLiteral("  ") + visibleText(bot.name) + QStringLiteral("  ");
}

void WatchPrinter::printHealth(const SyncHealth &health)
{
    if (health.status == HealthStatus::Starting)
        return;
    Said &said = m_said[health.bot.id];
    if (health.warnings != said.warnings) {
        said.warnings = health.warnings;
        printWarnings(health);
    }
    const bool first = said.word.isEmpty();
    const bool wordIsNew = said.word != health.word();
    if (!wordIsNew && said.problems == health.problems)
        return;
    said.word = health.word();
    said.problems = health.problems;
    // A good start says nothing by itself: the snapshot follows.
    if (!(first && said.word == healthStatusWord(HealthStatus::Synced)))
        printStatus(health, wordIsNew);
}

void WatchPrinter::printStatus(const SyncHealth &health, bool wordIsNew)
{
    const qint64 now = m_clock.utcMilliseconds();
    if (m_json) {
        m_output.print(statusLine(health, wordIsNew && health.since > 0 ? health.since : now));
        return;
    }
    const QString beginning = lineBeginning(health.bot);
    if (health.word() == healthStatusWord(HealthStatus::Synced)) {
        m_output.print(beginning + QStringLiteral("✅ ") + health.translatedMessage(now) + u'\n');
        return;
    }
    const QString mark = health.isFailure() ? QStringLiteral("❌ ") : QStringLiteral("⚠️ ");
    QString text;
    for (const SyncProblem &problem : health.problems)
        text += beginning + mark + healthWord(health) + QStringLiteral(": ") + problemText(problem) + u'\n';
    if (text.isEmpty())
        text = beginning + mark + healthWord(health) + QStringLiteral(": ") +
               visibleText(health.translatedMessage(now)) + u'\n';
    m_output.complain(text);
}

void WatchPrinter::printWarnings(const SyncHealth &health)
{
    QString text;
    for (const SyncProblem &warning : health.warnings)
        text += lineBeginning(health.bot) + QStringLiteral("⚠️ ") + problemText(warning) + u'\n';
    m_output.complain(text);
}

void WatchPrinter::printSnapshot(const ConfigSnapshot &snapshot)
{
    if (m_json) {
        m_output.print(snapshotLine(snapshot));
        return;
    }
    const bool fallback = snapshot.source() == ConfigSource::EmergencyFallback;
    const QString summary = m_profileOf(snapshot.bot().id).summary(snapshot.parameters());
    QString text = lineBeginning(snapshot.bot()) +
                   (fallback ? QStringLiteral("⚠️ ") : QStringLiteral("✅ ")) +
                   configSourceWord(snapshot.source()) + QStringLiteral(", ") +
                   Terminal::tr("%1 keys").arg(snapshot.parameters().size());
    if (!summary.isEmpty())
        text += QStringLiteral(": ") + visibleText(summary);
    m_output.print(QString(text + u'\n'));
}

void WatchPrinter::printChange(const ConfigChange &change)
{
    if (m_json) {
        m_output.print(changeLine(change));
        return;
    }
    const QString beginning = lineBeginning(change.bot());
    QString text;
    const Profile profile = m_profileOf(change.bot().id);
    for (const KeyChange &key : change.keys)
        text += beginning + changeText(key, profile) + u'\n';
    m_output.print(text);
}

void WatchPrinter::printWatchCondition(const WatchCondition &condition)
{
    Said &said = m_said[condition.bot.id];
    // That everything is as it should be is news only after it was not.
    if (!condition.isPolling() && !said.polling)
        return;
    said.polling = condition.isPolling();
    m_output.complain(lineBeginning(condition.bot) + QStringLiteral("⚠️ ") +
                      condition.translatedMessage() + u'\n');
}

void WatchPrinter::printVolatileKeys(const BotIdentity &bot, const QStringList &keys)
{
    QStringList visible;
    for (const QString &key : keys)
        visible.append(visibleText(key));
    m_output.complain(lineBeginning(bot) +
                      Terminal::tr("⚠️ left out from now on, for they change at every write: %1")
                          .arg(visible.join(QStringLiteral(", "))) +
                      u'\n');
}
