// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "app/cli/terminallanguage.h"

#include <QStringDecoder>

namespace {

/// The program's arguments as text; nothing where one of them is not UTF-8, for Qt could not open such a
/// path.
std::optional<QStringList> decoded(int count, char *words[])
{
    QStringList texts;
    for (int i = 1; i < count; ++i) {
        QStringDecoder decoder(QStringDecoder::System);
        const QString text = decoder(QByteArrayView(words[i]));
        if (decoder.hasError())
            return std::nullopt;
        texts.append(text);
    }
    return texts;
}

} // namespace

int main(int argc, char *argv[])
{
    // In English there is no QCoreApplication here: only some commands need one, and the others shall start
    // at once.
    const TerminalLanguage language;
    Output output;
    const std::optional<QStringList> words = decoded(argc, argv);
    if (!words) {
        output.complain(QStringLiteral("configsync: ") + Terminal::tr("an argument is not valid UTF-8") +
                        u'\n');
        return static_cast<int>(ExitStatus::Trouble);
    }
    const CommandLine commandLine({showCommand(), validateCommand(), diffCommand(), watchCommand(),
                                   exportCommand(), historyCommand(), importCommand(), statusCommand(),
                                   driftCommand(), effectiveCommand(), tradesCommand(), performanceCommand(),
                                   checkCommand()},
                                  QStringLiteral(CONFIGSYNC_VERSION));
    const ExitStatus status = commandLine.run(*words, output);
    if (const QString trouble = output.trouble(); !trouble.isEmpty()) {
        output.complain(QStringLiteral("configsync: ") +
                        Terminal::tr("cannot write to standard output: %1").arg(trouble) + u'\n');
        return static_cast<int>(ExitStatus::Trouble);
    }
    return static_cast<int>(status);
}
