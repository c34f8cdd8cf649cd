// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include "app/cli/bytesize.h"
#include "app/cli/output.h"
#include "app/cli/suggestion.h"
#include "app/cli/terminal.h"
#include "sync/statefile/statefilereader.h"
#include "sync/values/plaintext.h"
#include "sync/values/result.h"

#include <QCommandLineParser>

#include <algorithm>

namespace {

QString helpName()
{
    return QStringLiteral("help");
}

QString profileName()
{
    return QStringLiteral("profile");
}

QString maximumSizeName()
{
    return QStringLiteral("max-size");
}

QList<CommandOption> commonOptions()
{
    return {{{profileName()},
             QStringLiteral("PROFILE"),
             Terminal::tr("what is right for this kind of bot: opportunity-gating (the default),\n"
                          "generic, or the path of a profile file")},
            {{maximumSizeName()},
             QStringLiteral("SIZE"),
             Terminal::tr("refuse state files that are larger: bytes, or 100M, 1G... (default: 64M)")},
            {{QStringLiteral("h"), helpName()}, QString(), Terminal::tr("show this help")}};
}

QString optionColumn(const CommandOption &option)
{
    QStringList names;
    for (const QString &name : option.names)
        names.append((name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name);
    const QString column = QStringLiteral("  ") + names.join(QStringLiteral(", "));
    return option.valueName.isEmpty() ? column : QString(column + u' ' + option.valueName);
}

QString optionTable(const QList<CommandOption> &options)
{
    qsizetype width = 0;
    for (const CommandOption &option : options)
        width = std::max(width, optionColumn(option).size());
    QString table;
    for (const CommandOption &option : options) {
        QString description = option.description;
        description.replace(u'\n', u'\n' + QString(width + 2, u' '));
        table += optionColumn(option).leftJustified(width + 2) + description + u'\n';
    }
    return table;
}

QString tryHelp(const QString &called)
{
    return Terminal::tr("Try '%1 --help'.").arg(called);
}

// What Qt's parser says, for the translators; the array itself is never read.
[[maybe_unused]] constexpr const char *parserWords[] = {
    QT_TRANSLATE_NOOP("QCommandLineParser", "Missing value after '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unexpected value after '%1'."),
};

/// Why the user's words make no run of the command.
struct UsageError
{
    QString message;
};

class Parsing
{
public:
    using Outcome = Result<Arguments, UsageError>;

    explicit Parsing(const Command &command)
        : m_command(command)
        , m_options(command.options + commonOptions())
    {
        for (const CommandOption &option : m_options)
            m_parser.addOption(QCommandLineOption(option.names, option.description, option.valueName));
    }

    /// False where the words are wrong; error() then says why.
    bool parse(const QStringList &words)
    {
        const bool right = m_parser.parse(QStringList(m_command.name) + words);
        const QStringList unknown = m_parser.unknownOptionNames();
        if (!unknown.isEmpty())
            m_error = unknownOption(unknown.constFirst());
        else if (!right)
            m_error = m_parser.errorText();
        return m_error.isEmpty();
    }
    const QString &error() const { return m_error; }
    bool asksForHelp() const { return m_parser.isSet(helpName()); }

    Outcome arguments() const
    {
        Arguments arguments;
        arguments.paths = m_parser.positionalArguments();
        if (const QString error = pathsError(arguments.paths); !error.isEmpty())
            return Outcome::failure({error});
        arguments.json = has(QStringLiteral("json"));
        arguments.strict = has(QStringLiteral("strict"));
        if (has(QStringLiteral("output"))) {
            arguments.outputFile = m_parser.value(QStringLiteral("output"));
            if (arguments.outputFile.isEmpty())
                return Outcome::failure(
                    {Terminal::tr("%1 needs the name of a file").arg(QStringLiteral("--output"))});
        }
        arguments.csv = has(QStringLiteral("csv"));
        arguments.utc = has(QStringLiteral("utc"));
        arguments.manual = has(QStringLiteral("manual"));
        arguments.byEra = has(QStringLiteral("by-era"));
        arguments.whatIf = value(QStringLiteral("what-if"));
        arguments.verify = has(QStringLiteral("verify"));
        arguments.prune = has(QStringLiteral("prune"));
        arguments.dryRun = has(QStringLiteral("dry-run"));
        arguments.before = value(QStringLiteral("before"));
        if (arguments.prune != !arguments.before.isEmpty())
            return Outcome::failure({Terminal::tr("--prune and --before TIME need each other")});
        if (arguments.dryRun && !arguments.prune)
            return Outcome::failure({Terminal::tr("--dry-run is of --prune")});
        arguments.origins = has(QStringLiteral("origins"));
        arguments.defaults = has(QStringLiteral("defaults"));
        arguments.fleetFile = value(QStringLiteral("fleet"));
        if (has(QStringLiteral("fleet")) && arguments.fleetFile.isEmpty())
            return Outcome::failure(
                {Terminal::tr("%1 needs the name of a file").arg(QStringLiteral("--fleet"))});
        if (has(QStringLiteral("fleet")) && m_parser.isSet(profileName()))
            return Outcome::failure(
                {Terminal::tr("--profile has no meaning with --fleet: the fleet file names the profiles")});
        if (arguments.csv && arguments.json)
            return Outcome::failure({Terminal::tr("--json and --csv exclude each other")});
        arguments.historyFile = value(QStringLiteral("history"));
        if (has(QStringLiteral("history")) && arguments.historyFile.isEmpty())
            return Outcome::failure(
                {Terminal::tr("%1 needs the name of a file").arg(QStringLiteral("--history"))});
        if (has(QStringLiteral("bot")))
            arguments.bots = m_parser.values(QStringLiteral("bot"));
        if (has(QStringLiteral("key")))
            arguments.keys = m_parser.values(QStringLiteral("key"));
        arguments.since = value(QStringLiteral("since"));
        arguments.until = value(QStringLiteral("until"));
        arguments.timeZone = value(QStringLiteral("time-zone"));
        arguments.maximumSize = StateFileReader::defaultMaximumSize;
        if (m_parser.isSet(maximumSizeName())) {
            const std::optional<qint64> size = parseByteSize(m_parser.value(maximumSizeName()));
            if (!size) {
                return Outcome::failure(
                    {Terminal::tr("--max-size must be a number of bytes such as 67108864, 100M or 1G, not "
                                  "\"%1\"")
                         .arg(m_parser.value(maximumSizeName()))});
            }
            arguments.maximumSize = *size;
        }
        // Last, for it is the slowest.
        const auto profile = Profile::named(m_parser.value(profileName()));
        if (!profile)
            return Outcome::failure({profile.error().translatedText()});
        arguments.profile = profile.value();
        return Outcome::success(arguments);
    }

private:
    bool has(const QString &name) const
    {
        const auto names = [&name](const CommandOption &option) { return option.names.contains(name); };
        return std::any_of(m_options.cbegin(), m_options.cend(), names) && m_parser.isSet(name);
    }

    QString value(const QString &name) const { return has(name) ? m_parser.value(name) : QString(); }

    QString unknownOption(const QString &name) const
    {
        const auto dashed = [](const QString &option) -> QString {
            return (option.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + option;
        };
        QStringList known;
        for (const CommandOption &option : m_options)
            known += option.names;
        const QString likely = likelyMeant(name, known);
        return likely.isEmpty()
                   ? Terminal::tr("unknown option %1").arg(dashed(name))
                   : Terminal::tr("unknown option %1; did you mean %2?").arg(dashed(name), dashed(likely));
    }

    QString pathsError(const QStringList &paths) const
    {
        if (paths.contains(QString()))
            return Terminal::tr("a path is empty");
        if (has(QStringLiteral("fleet"))) {
            return paths.isEmpty()
                       ? QString()
                       : Terminal::tr(
                             "unexpected argument \"%1\": with --fleet the fleet file lists the bots")
                             .arg(paths.constFirst());
        }
        if (paths.size() < m_command.fewestPaths) {
            return m_command.fewestPaths == 1 ? Terminal::tr("the path of a state file is missing")
                                              : Terminal::tr("the paths of two state files are needed");
        }
        if (paths.size() > m_command.mostPaths) {
            return (m_command.mostPaths == 0
                        ? Terminal::tr("unexpected argument \"%1\"; it takes options only")
                    : m_command.mostPaths == 1
                        ? Terminal::tr("unexpected argument \"%1\"; one state file at a time")
                        : Terminal::tr("unexpected argument \"%1\"; two state files are compared"))
                .arg(paths.at(m_command.mostPaths));
        }
        return QString();
    }

    const Command &m_command;
    QList<CommandOption> m_options;
    QCommandLineParser m_parser;
    QString m_error;
};

} // namespace

CommandLine::CommandLine(QList<Command> commands, QString version)
    : m_commands(std::move(commands))
    , m_version(std::move(version))
{
}

ExitStatus CommandLine::run(const QStringList &words, Output &output) const
{
    const QString word = words.value(0);
    if (const Command *command = find(word))
        return runCommand(*command, words.mid(1), output);
    if (word == u"--help" || word == u"-h") {
        output.print(help());
        return ExitStatus::Good;
    }
    if (word == u"--version" || word == u"-v") {
        output.print(QStringLiteral("configsync ") + m_version + u'\n');
        return ExitStatus::Good;
    }
    if (words.isEmpty()) {
        output.complain(help());
        return ExitStatus::Trouble;
    }
    output.complain(QStringLiteral("configsync: ") + visibleText(unknownWord(word)) + u'\n' +
                    tryHelp(QStringLiteral("configsync")) + u'\n');
    return ExitStatus::Trouble;
}

ExitStatus CommandLine::runCommand(const Command &command, const QStringList &words, Output &output) const
{
    const auto refuse = [&command, &output](const QString &message) {
        const QString called = QStringLiteral("configsync ") + command.name;
        output.complain(called + QStringLiteral(": ") + visibleText(message) + u'\n' + tryHelp(called) +
                        u'\n');
        return ExitStatus::Trouble;
    };
    Parsing parsing(command);
    if (!parsing.parse(words))
        return refuse(parsing.error());
    if (parsing.asksForHelp()) {
        output.print(help(command));
        return ExitStatus::Good;
    }
    const Parsing::Outcome arguments = parsing.arguments();
    if (!arguments)
        return refuse(arguments.error().message);
    return command.run(arguments.value(), output);
}

const Command *CommandLine::find(const QString &name) const
{
    const auto found = std::find_if(m_commands.cbegin(), m_commands.cend(),
                                    [&name](const Command &command) { return command.name == name; });
    return found == m_commands.cend() ? nullptr : &*found;
}

QString CommandLine::unknownWord(const QString &word) const
{
    if (word.startsWith(u'-') && word.size() > 1)
        return Terminal::tr("unknown option %1; options stand behind the command").arg(word);
    QStringList names;
    for (const Command &command : m_commands)
        names.append(command.name);
    const QString likely = likelyMeant(word, names);
    return likely.isEmpty() ? Terminal::tr("unknown command \"%1\"; expected %2")
                                  .arg(word, names.join(QStringLiteral(", ")))
                            : Terminal::tr("unknown command \"%1\"; did you mean %2?").arg(word, likely);
}

QString CommandLine::help(const Command &command)
{
    return Terminal::tr("usage:") + QStringLiteral(" configsync ") + command.name + u' ' + command.synopsis +
           QStringLiteral("\n\n") + command.description + QStringLiteral("\n\n") + Terminal::tr("options:") +
           u'\n' + optionTable(command.options + commonOptions()) + u'\n' + Terminal::tr("example:") + u' ' +
           command.exampleDescription + QStringLiteral("\n  ") + command.example + u'\n';
}

QString CommandLine::help() const
{
    QString text =
        Terminal::tr("usage:") + QStringLiteral(" configsync COMMAND [ARGUMENT...]\n\n") +
        Terminal::tr("Shows the configuration that a trading bot really runs, as it stands in the bot's\n"
                     "state file. Only reads; never writes to a bot's files.") +
        QStringLiteral("\n\n") + Terminal::tr("commands:") + u'\n';
    qsizetype width = 0;
    for (const Command &command : m_commands)
        width = std::max(width, command.name.size() + 1 + command.synopsis.size());
    for (const Command &command : m_commands) {
        const QString column = command.name + u' ' + command.synopsis;
        text += QStringLiteral("  ") + column.leftJustified(width + 2) + command.summary + u'\n';
    }
    return text + u'\n' +
           Terminal::tr(
               "'configsync COMMAND --help' says more, with an example. --version tells the version.\n\n"
               "exit status: 0 good; 1 the configuration cannot be synced (diff: the two differ;\n"
               "check: it is not what the bot does); 2 wrong usage or trouble; 3 emergency fallback values "
               "(show --strict)") +
           QStringLiteral("\n\n") + Terminal::tr("example:") + u' ' +
           Terminal::tr("what does the bot run right now?") +
           QStringLiteral("\n  configsync show results/bot_state.json\n");
}
