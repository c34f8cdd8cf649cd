// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/botreading.h"
#include "app/cli/command.h"
#include "app/cli/messages.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "sync/export/csvwriter.h"
#include "sync/export/snapshotcsv.h"
#include "sync/statefile/regularfile.h"
#include "sync/values/plaintext.h"

#include <QBuffer>
#include <QSaveFile>

namespace {

void writeCsv(QIODevice &device, const ConfigSnapshot &snapshot, const Profile &profile)
{
    CsvWriter writer(device);
    writeSnapshotCsvHeader(writer);
    writeSnapshotCsv(writer, snapshot, profile, HealthStatus::Synced);
}

/// Writes the file whole, or not at all. Empty, or what is wrong.
QString writeFile(const QString &path, const ConfigSnapshot &snapshot, const Profile &profile)
{
    // A bot's file is never written, by mistake neither.
    if (RegularFile::stampOf(path).sameFile(RegularFile::stampOf(snapshot.bot().path)))
        return Terminal::tr("it is the state file itself");
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    // What could not be written makes the commit fail.
    writeCsv(file, snapshot, profile);
    return file.commit() ? QString() : file.errorString();
}

ExitStatus exportSnapshot(const Arguments &arguments, Output &output)
{
    const BotReading reading =
        readBots(arguments.paths, arguments.profile, arguments.maximumSize, SystemClock::instance())
            .constFirst();
    // No fallback here: emergency values in a table would soon be taken for real ones.
    const SyncHealth health = reading.healthWithoutFallback();
    output.complain(warningsText(health.warnings));
    if (health.isFailure()) {
        output.complain(failureText(health, arguments.profile));
        return ExitStatus::NotSynced;
    }
    const ConfigSnapshot snapshot = reading.snapshot(arguments.profile);
    if (arguments.outputFile.isEmpty()) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        writeCsv(buffer, snapshot, arguments.profile);
        output.print(buffer.data());
        return ExitStatus::Good;
    }
    const QString trouble = writeFile(arguments.outputFile, snapshot, arguments.profile);
    if (trouble.isEmpty())
        return ExitStatus::Good;
    output.complain(
        QStringLiteral("configsync export: ") +
        Terminal::tr("cannot write %1: %2").arg(visibleText(arguments.outputFile), visibleText(trouble)) +
        u'\n');
    return ExitStatus::Trouble;
}

} // namespace

Command exportCommand()
{
    Command command;
    command.name = QStringLiteral("export");
    command.synopsis = QStringLiteral("PATH [-o FILE]");
    command.summary = Terminal::tr("the configuration as CSV");
    command.description = Terminal::tr(
        "Writes the configuration in the state file at PATH as CSV (RFC 4180, UTF-8), one record\n"
        "for each parameter. Only what the bot wrote is exported: where there is no state file, or\n"
        "none with a configuration, nothing is written, and the exit status is 1.");
    command.options = {{{QStringLiteral("o"), QStringLiteral("output")},
                        QStringLiteral("FILE"),
                        Terminal::tr("write to FILE, whole or not at all, instead of standard output")}};
    command.exampleDescription = Terminal::tr("keep today's configuration as a table");
    command.example = QStringLiteral("configsync export results/bot_state.json -o config-$(date +%F).csv");
    command.run = exportSnapshot;
    return command;
}
