// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/commandline.h"

#include "sync/profile/profile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString absolute(const QString &path)
{
    return path.isEmpty() ? path : QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

} // namespace

CommandLine CommandLine::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Words::tr(
        "Shows the configuration that trading bots are really running, and follows it as it changes."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption profile(
        QStringLiteral("profile"),
        Words::tr("The profile of the given state files: %1, or the path of a profile file.")
            .arg(Profile::builtInNames().join(QStringLiteral(", "))),
        Words::tr("NAME or FILE"));
    const QCommandLineOption fleetFile(QStringLiteral("fleet"),
                                       Words::tr("The file that lists the bots, in place of the usual one."),
                                       Words::tr("FILE"));
    const QCommandLineOption historyFile(
        QStringLiteral("history"), Words::tr("The history, in place of the usual one."), Words::tr("FILE"));
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  Words::tr("Start the demo bot where no bot is known yet."));
    const QCommandLineOption hidden(
        QStringLiteral("hidden"),
        Words::tr("Start without a window, in the tray. Without a tray the window is shown all the same."));
    const QCommandLineOption maximumSize(
        QStringLiteral("max-size"),
        Words::tr("The largest state file that is read, in MiB, whatever the settings say."),
        Words::tr("MIB"));
    const QCommandLineOption benchmarkPaint(
        QStringLiteral("benchmark-paint"),
        Words::tr(
            "For measuring: print the monotonic time in nanoseconds whenever values have been painted."));
    parser.addOptions({profile, fleetFile, historyFile, demo, hidden, maximumSize, benchmarkPaint});
    parser.addPositionalArgument(QStringLiteral("PATH"), Words::tr("State files to show."),
                                 QStringLiteral("[PATH...]"));

    CommandLine line;
    if (!parser.parse(arguments)) {
        line.outcome = Outcome::Wrong;
        line.text = parser.errorText();
        return line;
    }
    if (parser.isSet(help)) {
        line.outcome = Outcome::Help;
        line.text = parser.helpText();
        return line;
    }
    if (parser.isSet(version)) {
        line.outcome = Outcome::Version;
        return line;
    }
    for (const QString &path : parser.positionalArguments())
        line.paths.append(absolute(path));
    line.profile = parser.value(profile);
    if (!line.profile.isEmpty() && !Profile::builtInNames().contains(line.profile))
        line.profile = absolute(line.profile);
    line.fleetFile = absolute(parser.value(fleetFile));
    line.historyFile = absolute(parser.value(historyFile));
    line.demo = parser.isSet(demo);
    line.hidden = parser.isSet(hidden);
    line.benchmarkPaint = parser.isSet(benchmarkPaint);
    if (parser.isSet(maximumSize)) {
        bool valid = false;
        const qint64 mebibytes = parser.value(maximumSize).toLongLong(&valid);
        constexpr qint64 most = 1024 * 1024;
        if (!valid || mebibytes < 1 || mebibytes > most) {
            line.outcome = Outcome::Wrong;
            line.text = Words::tr("--max-size needs a whole number of MiB from 1 to %1, not \"%2\"")
                            .arg(QString::number(most), parser.value(maximumSize));
            return line;
        }
        line.maximumSize = mebibytes * 1024 * 1024;
    }
    return line;
}
