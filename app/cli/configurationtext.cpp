// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/configurationtext.h"

#include "app/cli/displaywidth.h"
#include "app/cli/profilewords.h"
#include "app/cli/terminal.h"
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
    return {profileWord(parameter.label) + u':', valueWords(value, parameter.format)};
}

/// The groups with their headings. Parameters without a group and keys that the profile does not know share
/// the last.
QList<Section> sectionsOf(const ConfigSnapshot &snapshot, const Profile &profile)
{
    QList<Section> sections;
    Section other{profile.isGeneric() ? Terminal::tr("Parameters") : Terminal::tr("Other Parameters"), {}};
    for (const ParameterGroup &group : groupedParameters(profile, snapshot.parameters())) {
        QList<Line> lines;
        for (const ProfileParameter &parameter : group.parameters)
            lines.append(lineFor(parameter, snapshot.parameters()));
        if (group.name.isEmpty())
            other.lines += lines;
        else
            sections.append({profileWord(profile.heading(group.name)), lines});
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
        fallback ? Terminal::tr("⚠️ Configuration Source: EMERGENCY FALLBACK (not what the bot runs)")
                 : Terminal::tr("✅ Configuration Source: State File (Production Bot)");
    text += QStringLiteral("\n\n");
    for (const Section &section : sectionsOf(snapshot, profile))
        text += sectionText(section);
    text += fallback ? Terminal::tr("⚠️ Emergency fallback values loaded")
                     : Terminal::tr("✅ Configuration loaded successfully!");
    const QString indent = QStringLiteral("\n   ");
    return text + indent + Terminal::tr("Source: %1").arg(configSourceWord(snapshot.source())) + indent +
           Terminal::tr("Keys: %1").arg(snapshot.parameters().size()) + u'\n';
}
