// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demobot/scenario.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array missingFaces{
    "missing: the state file is deleted",
    "missing: the state file has no configuration section",
};
constexpr std::size_t fileDeleted = 0;

constexpr std::array corruptedFaces{
    "corrupted: a comma is missing in the configuration",
    "corrupted: the file ends in the middle of the configuration",
    "corrupted: the end of an older, longer file is left behind",
};
constexpr std::size_t commaMissing = 0;
constexpr std::size_t endMissing = 1;

/// Which keys are left out.
struct MissingKeys
{
    std::array<const char *, 3> keys;
};
constexpr std::array incompleteFaces{
    MissingKeys{{"gate_threshold"}},
    MissingKeys{{"long_threshold", "short_threshold"}},
    MissingKeys{{"leverage"}},
    MissingKeys{{"ml_exit_threshold_base_long", "emergency_stop_loss", "emergency_max_hold_hours"}},
};

/// Which value is wrong, and how, as JSON text.
struct WrongValue
{
    const char *key;
    const char *value;
};
struct WrongValues
{
    std::array<WrongValue, 2> values;
};
constexpr std::array invalidFaces{
    WrongValues{{{{"long_threshold", "1.5"}}}},
    WrongValues{{{{"leverage", "7"}, {"emergency_max_hold_hours", "48.0"}}}},
    WrongValues{{{{"emergency_stop_loss", "-0.04"}}}},
    WrongValues{{{{"short_threshold", "\"0.8\""}, {"gate_threshold", "null"}}}},
    WrongValues{{{{"ml_exit_threshold_base_short", "NaN"}}}},
};

template <typename Faces>
std::size_t numberOfFace(const Faces &faces, qint64 episode)
{
    return static_cast<std::size_t>(episode) % faces.size();
}

template <typename Faces>
const auto &faceOf(const Faces &faces, qint64 episode)
{
    return faces[numberOfFace(faces, episode)];
}

/// Where the first parameter's value ends and the comma stands.
qsizetype firstCommaOfConfiguration(const QByteArray &text)
{
    return text.indexOf(',', text.indexOf("\"configuration\": {"));
}

} // namespace

Scenario::Scenario(Kind kind, Schedule schedule)
    : m_kind(kind)
    , m_schedule(schedule)
{
}

Scenario::Phase Scenario::phaseOf(qint64 turn) const
{
    if (m_kind == Kind::Normal)
        return {};
    const qint64 firstFailing = m_schedule.failFirst ? 0 : m_schedule.healthyTurns;
    if (m_schedule.failingTurns == 0)
        return {turn >= firstFailing, 0, turn == firstFailing};
    const qint64 round = m_schedule.healthyTurns + m_schedule.failingTurns;
    const qint64 place = turn % round;
    const bool failing = place >= firstFailing && place < firstFailing + m_schedule.failingTurns;
    return {failing, turn / round, place == firstFailing};
}

Scenario::Action Scenario::action(const Phase &phase) const
{
    if (phase.failing && m_kind == Kind::Late)
        return Action::WriteNothing;
    if (phase.failing && m_kind == Kind::Missing && numberOfFace(missingFaces, phase.episode) == fileDeleted)
        return Action::RemoveFile;
    return Action::Write;
}

void Scenario::spoilDocument(OrderedJson &document, const Phase &phase) const
{
    if (!phase.failing)
        return;
    OrderedJson &configuration = *document.find(u"configuration"_s);
    switch (m_kind) {
    case Kind::Missing:
        document.remove(u"configuration"_s);
        break;
    case Kind::Incomplete:
        for (const char *key : faceOf(incompleteFaces, phase.episode).keys) {
            if (key != nullptr)
                configuration.remove(QString::fromLatin1(key));
        }
        break;
    case Kind::Invalid:
        for (const WrongValue &wrong : faceOf(invalidFaces, phase.episode).values) {
            if (wrong.key != nullptr)
                configuration.set(QString::fromLatin1(wrong.key), OrderedJson::rendered(wrong.value));
        }
        break;
    case Kind::Normal:
    case Kind::Corrupted:
    case Kind::Late:
        break;
    }
}

QByteArray Scenario::spoiledText(const QByteArray &text, const Phase &phase) const
{
    if (!phase.failing || m_kind != Kind::Corrupted)
        return text;
    const std::size_t face = numberOfFace(corruptedFaces, phase.episode);
    if (face == commaMissing)
        return QByteArray(text).remove(firstCommaOfConfiguration(text), 1);
    if (face == endMissing)
        return text.left(firstCommaOfConfiguration(text) + 40);
    return text + text.right(120);
}

QString Scenario::description(const Phase &phase) const
{
    if (!phase.failing)
        return {};
    switch (m_kind) {
    case Kind::Normal:
        break;
    case Kind::Missing:
        return QString::fromLatin1(faceOf(missingFaces, phase.episode));
    case Kind::Corrupted:
        return QString::fromLatin1(faceOf(corruptedFaces, phase.episode));
    case Kind::Incomplete: {
        QStringList keys;
        for (const char *key : faceOf(incompleteFaces, phase.episode).keys) {
            if (key != nullptr)
                keys.append(QString::fromLatin1(key));
        }
        return u"incomplete: the configuration lacks "_s + keys.join(", "_L1);
    }
    case Kind::Invalid: {
        QStringList values;
        for (const WrongValue &wrong : faceOf(invalidFaces, phase.episode).values) {
            if (wrong.key != nullptr)
                values.append(QString::fromLatin1(wrong.key) + u' ' + QString::fromLatin1(wrong.value));
        }
        return u"invalid: "_s + values.join(", "_L1);
    }
    case Kind::Late:
        return u"late: nothing is written"_s;
    }
    return {};
}
