// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demobot/options.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr auto description =
    R"(Simulated trading bot: writes a state file as real trading bots do, with invented
prices and trades, so that ConfigSync Monitor has something to follow.

Examples:
  configsync-demobot /tmp/demo/bot_state.json
      one write a second, now and then another configuration; Ctrl-C ends it
  configsync-demobot --scenario invalid --change-every 5 bot_state.json
      ten good writes, ten with values out of range, and so on
  configsync-demobot --scenario missing --fail-first --failing-writes 0 bot_state.json
      no state file from the beginning: what a monitor shows without one
  configsync-demobot --seed 7 --rate 0 --count 500 --quiet bot_state.json
      500 writes as fast as possible; the same 500 texts every time

The bot trades in a market of its own, which moves with each write as a real one
moves in five minutes. It books fees when a trade is closed. A state file that no
demo bot wrote is never overwritten without --force.

Exit status: 0 the count is reached, or SIGINT or SIGTERM came (a write in
progress is finished first); 1 the file cannot be written; 2 wrong command line,
or the file belongs to somebody else.)"_L1;

/// The simulated clock's beginning where a seed is given but no time.
constexpr auto fixedStart = "2025-01-06T09:00:00Z"_L1;
constexpr double fastStepSeconds = 60.0;
/// A monitor calls a bot late after a minute at the earliest.
constexpr double lateSeconds = 90.0;
/// And after three times the bot's rhythm.
constexpr qint64 fewestLateTurns = 6;
constexpr double longestStepSeconds = 1e6;
constexpr double slowestRate = 1.0 / longestStepSeconds;
constexpr qint64 largestFile = 256 * 1024 * 1024;

template <typename Value>
struct Word
{
    const char *word;
    Value value;
};
constexpr std::array writerWords{
    Word<WriterKind>{"truncate", WriterKind::Truncate},
    Word<WriterKind>{"rename", WriterKind::Rename},
    Word<WriterKind>{"slow", WriterKind::Slow},
    Word<WriterKind>{"symlink", WriterKind::Symlink},
};
constexpr std::array scenarioWords{
    Word<Scenario::Kind>{"normal", Scenario::Kind::Normal},
    Word<Scenario::Kind>{"missing", Scenario::Kind::Missing},
    Word<Scenario::Kind>{"corrupted", Scenario::Kind::Corrupted},
    Word<Scenario::Kind>{"incomplete", Scenario::Kind::Incomplete},
    Word<Scenario::Kind>{"invalid", Scenario::Kind::Invalid},
    Word<Scenario::Kind>{"late", Scenario::Kind::Late},
};

/// Reads the values of a command line that was parsed, and keeps the first error.
class ValueReader
{
public:
    explicit ValueReader(const QCommandLineParser &parser)
        : m_parser(parser)
    {
    }

    const QString &error() const { return m_error; }

    template <typename Words>
    auto word(const QString &option, const Words &words)
    {
        const QString given = m_parser.value(option);
        QStringList known;
        for (const auto &[word, value] : words) {
            if (given == QLatin1StringView(word))
                return value;
            known.append(QString::fromLatin1(word));
        }
        fail(option, u"one of "_s + known.join(", "_L1));
        return words.front().value;
    }

    qint64 integer(const QString &option, qint64 most)
    {
        bool ok = false;
        const qint64 number = m_parser.value(option).toLongLong(&ok);
        if (!ok || number < 0 || number > most)
            fail(option, u"a whole number from 0 to %1"_s.arg(most));
        return number;
    }

    double number(const QString &option, double least, double most)
    {
        bool ok = false;
        const double number = m_parser.value(option).toDouble(&ok);
        if (!ok || !(number >= least && number <= most))
            fail(option, u"a number from %1 to %2"_s.arg(least, 0, 'g', 12).arg(most, 0, 'g', 12));
        return number;
    }

    double rate()
    {
        const double rate = number(u"rate"_s, 0.0, 1e6);
        if (rate > 0.0 && rate < slowestRate)
            fail(u"rate"_s, u"0 or at least one write in a million seconds"_s);
        return rate;
    }

    std::optional<quint64> seed()
    {
        bool ok = false;
        const quint64 seed = m_parser.value(u"seed"_s).toULongLong(&ok);
        if (!ok)
            fail(u"seed"_s, u"a whole number from 0 to %1"_s.arg(std::numeric_limits<quint64>::max()));
        return seed;
    }

    qint64 time(const QString &option)
    {
        QDateTime time = QDateTime::fromString(m_parser.value(option), Qt::ISODateWithMs);
        if (time.timeSpec() == Qt::LocalTime)
            time.setTimeZone(QTimeZone::utc());
        if (!time.isValid() || time.date().year() < 1971 || time.date().year() > 9000) {
            fail(option, u"an ISO time of the years 1971 to 9000, such as 2025-01-06T09:00:00"_s);
            return 0;
        }
        return time.toMSecsSinceEpoch() * 1000;
    }

private:
    void fail(const QString &option, const QString &wanted)
    {
        if (m_error.isEmpty())
            m_error = u"--%1 needs %2, not \"%3\""_s.arg(option, wanted, m_parser.value(option));
    }

    const QCommandLineParser &m_parser;
    QString m_error;
};

struct OptionText
{
    const char *name;
    /// Null where the option takes no value.
    const char *valueName;
    /// Null where there is none.
    const char *defaultValue;
    /// White space counts as one space.
    const char *description;
};
constexpr std::array optionTexts{
    OptionText{"writer", "KIND", "truncate", R"(How the file is written (default: truncate): truncate (as the
        real bots do: empty the file, then write it in pieces), rename (write a temporary file in the same folder,
        then rename it), slow (truncate, with a pause of 120 ms after each piece and a stall of 1.5 s now and
        then), symlink (as Kubernetes does: PATH is a link to ..data/<file>, and ..data a link to a dated folder
        that is swapped).)"},
    OptionText{"scenario", "KIND", "normal", R"(What goes wrong (default: normal): normal (nothing), missing
        (the file is deleted, or lacks its configuration section), corrupted (no valid JSON), incomplete (required
        keys are missing), invalid (values of a wrong type or out of range), late (nothing is written). Good
        writes and failing ones take turns, and a failure with several faces shows the next one each time.)"},
    OptionText{"healthy-writes", "N", "10",
               "Good writes before each failure (default: 10); 0 for none at all."},
    OptionText{"failing-writes", "N", nullptr, R"(Turns that each failure lasts (default: 10; for late: 90
        seconds' worth, at least 6); 0 for a failure that never ends.)"},
    OptionText{"fail-first", nullptr, nullptr, "Begin with the failure."},
    OptionText{"rate", "W", "1",
               "Writes per second (default: 1), such as 0.2 or 100; 0 for as fast as possible."},
    OptionText{"count", "N", "0", R"(End after N turns (a turn is a write, or what the scenario puts in its
        place); 0 for never (default).)"},
    OptionText{"change-every", "N", "20", R"(Good writes between two changes of the configuration, on average
        (default: 20); 0 for no change.)"},
    OptionText{"seed", "N", nullptr, R"(Repeatable run: the same seed and options give the same texts in the
        same order. Its time stamps come from a simulated clock in UTC.)"},
    OptionText{"start-time", "ISO", nullptr, R"(Where the simulated clock begins, in UTC unless it says
        otherwise (default with --seed: 2025-01-06T09:00:00; without both, the machine's clock and time zone are
        used).)"},
    OptionText{"step", "SECONDS", nullptr, R"(How far the simulated clock goes with each turn (default: the
        interval of --rate; with rate 0, 60).)"},
    OptionText{"name", "NAME", "Demo bot", "The bot's name, written into the file (default: Demo bot)."},
    OptionText{"size", "BYTES", "0", R"(Fill the trading history with older trades until the file has this
        size, to within one trade.)"},
    OptionText{"force", nullptr, nullptr, "Overwrite a file that no demo bot wrote."},
    OptionText{"quiet", nullptr, nullptr, "Print nothing but errors."},
};

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(description);
    parser.addPositionalArgument(u"PATH"_s,
                                 u"The state file to write. Its folder is created when it is absent."_s);
    parser.addOption({{u"h"_s, u"help"_s}, u"Print this help."_s});
    parser.addOption({{u"v"_s, u"version"_s}, u"Print the version."_s});
    for (const OptionText &text : optionTexts) {
        QCommandLineOption option(QString::fromLatin1(text.name),
                                  QString::fromLatin1(text.description).simplified());
        option.setValueName(QString::fromLatin1(text.valueName));
        if (text.defaultValue != nullptr)
            option.setDefaultValue(QString::fromLatin1(text.defaultValue));
        parser.addOption(option);
    }
}

} // namespace

std::variant<Options, EarlyEnd> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    const auto wrong = [](const QString &message) {
        return EarlyEnd{2, u"configsync-demobot: %1\nTry 'configsync-demobot --help'.\n"_s.arg(message)};
    };
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(u"help"_s))
        return EarlyEnd{0, parser.helpText()};
    if (parser.isSet(u"version"_s))
        return EarlyEnd{0, u"configsync-demobot " CONFIGSYNC_VERSION "\n"_s};
    const QStringList paths = parser.positionalArguments();
    if (paths.size() != 1 || paths.first().isEmpty() || paths.first().endsWith(u'/'))
        return wrong(u"give the path of one state file"_s);

    constexpr qint64 many = 1'000'000'000'000;
    ValueReader reader(parser);
    Options options;
    options.path = paths.first();
    options.writer = reader.word(u"writer"_s, writerWords);
    options.scenario = reader.word(u"scenario"_s, scenarioWords);
    options.rate = reader.rate();
    options.count = reader.integer(u"count"_s, many);
    options.changeEvery = static_cast<int>(reader.integer(u"change-every"_s, 1'000'000'000));
    options.name = parser.value(u"name"_s);
    options.fileSize = reader.integer(u"size"_s, largestFile);
    options.force = parser.isSet(u"force"_s);
    options.quiet = parser.isSet(u"quiet"_s);
    options.schedule.healthyTurns = reader.integer(u"healthy-writes"_s, many);
    options.schedule.failFirst = parser.isSet(u"fail-first"_s);
    if (parser.isSet(u"failing-writes"_s))
        options.schedule.failingTurns = reader.integer(u"failing-writes"_s, many);
    else if (options.scenario == Scenario::Kind::Late)
        options.schedule.failingTurns =
            std::max(fewestLateTurns, qint64(std::ceil(lateSeconds * options.rate)));
    if (parser.isSet(u"seed"_s))
        options.seed = reader.seed();
    double step = options.rate > 0.0 ? 1.0 / options.rate : fastStepSeconds;
    if (parser.isSet(u"step"_s))
        step = reader.number(u"step"_s, 1e-6, longestStepSeconds);
    options.simulatedStep = std::max<qint64>(1, std::llround(step * 1e6));
    if (parser.isSet(u"start-time"_s))
        options.simulatedStart = reader.time(u"start-time"_s);
    else if (options.seed)
        options.simulatedStart = QDateTime::fromString(fixedStart, Qt::ISODate).toMSecsSinceEpoch() * 1000;
    if (!reader.error().isEmpty())
        return wrong(reader.error());
    return options;
}
