// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/configurationtext.h"

#include "app/cli/displaywidth.h"
#include "sync/values/plaintext.h"

#include <algorithm>

namespace {

struct Line
{
    QString label;
    QString value;
};

struct Section
{
    QString heading;
    QList<Line> lines;
};

Line lineFor(const ProfileParameter &parameter, const QJsonObject &parameters)
{
    const QJsonValue value = parameters.value(parameter.key);
    return {visibleText(parameter.label) + u':',
            value.isUndefined() ? QStringLiteral("not written") : visibleText(parameter.format.text(value))};
}

/// The groups with their headings. Parameters without a group and keys that the profile does not know share
/// the last.
QList<Section> sectionsOf(const ConfigSnapshot &snapshot, const Profile &profile)
{
    QList<Section> sections;
    Section other{profile.isGeneric() ? QStringLiteral("Parameters") : QStringLiteral("Other Parameters"),
                  {}};
    for (const ParameterGroup &group : groupedParameters(profile, snapshot.parameters())) {
        QList<Line> lines;
        for (const ProfileParameter &parameter : group.parameters)
            lines.append(lineFor(parameter, snapshot.parameters()));
        if (group.name.isEmpty())
            other.lines += lines;
        else
            sections.append({visibleText(profile.heading(group.name)), lines});
    }
    if (!other.lines.isEmpty())
        sections.append(other);
    return sections;
}

QString sectionText(const Section &section)
{
    qsizetype width = 0;
    for (const Line &line : section.lines)
        width = std::max(width, displayWidth(line.label));
    QString text = section.heading + QStringLiteral(":\n");
    for (const Line &line : section.lines)
        text += QStringLiteral("  ") + paddedTo(line.label, width) + u' ' + line.value + u'\n';
    return text;
}

} // namespace

QString configurationText(const ConfigSnapshot &snapshot, const Profile &profile)
{
    const bool fallback = snapshot.source() == ConfigSource::EmergencyFallback;
    QString text =
        fallback
            ? QStringLiteral("⚠️ Configuration Source: EMERGENCY FALLBACK (not what the bot runs)\n\n")
            : QStringLiteral("✅ Configuration Source: State File (Production Bot)\n\n");
    for (const Section &section : sectionsOf(snapshot, profile))
        text += sectionText(section);
    text += fallback ? QStringLiteral("⚠️ Emergency fallback values loaded\n")
                     : QStringLiteral("✅ Configuration loaded successfully!\n");
    return text + QStringLiteral("   Source: ") + configSourceWord(snapshot.source()) +
           QStringLiteral("\n   Keys: ") + QString::number(snapshot.parameters().size()) + u'\n';
}
