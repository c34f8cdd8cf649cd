// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demobot/demobot.h"
#include "app/demobot/ownership.h"
#include "app/demobot/stopsignal.h"
#include "app/demobot/symlinkwriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int exitFailure = 1;
constexpr int exitRefused = 2;

void print(FILE *stream, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), stream);
    std::fflush(stream);
}

int complain(int exitStatus, const QString &message)
{
    print(stderr, u"configsync-demobot: %1\n"_s.arg(message));
    return exitStatus;
}

/// Why the options' file must not be written; nothing where it may.
std::optional<QString> refusal(const Options &options)
{
    switch (ownerOf(options.path)) {
    case Owner::Nobody:
    case Owner::DemoBot:
        break;
    case Owner::Other:
        if (!options.force)
            return u"%1 exists and was not written by a demo bot; it is not overwritten without --force"_s
                .arg(options.path);
        break;
    case Owner::NoFile:
        return u"%1 exists and is not a regular file"_s.arg(options.path);
    }
    return options.writer == WriterKind::Symlink ? symlinkWriterObstacle(options.path) : std::nullopt;
}

int run(const Options &options)
{
    const StopSignal stop;
    const quint64 seed = options.seed.value_or(QRandomGenerator::system()->generate64());
    const std::unique_ptr<StateWriter> writer = StateWriter::create(options.writer, options.path, seed, stop);
    if (!writer)
        return complain(exitRefused, u"this writer is not supported on this system"_s);
    if (const std::optional<QString> reason = refusal(options))
        return complain(exitRefused, *reason);
    const QString folder = QFileInfo(options.path).path();
    if (!QDir().mkpath(folder))
        return complain(exitFailure, u"cannot create the folder %1"_s.arg(folder));
    if (!options.quiet)
        print(stderr, u"Demo bot writes %1 (seed %2); Ctrl-C ends it.\n"_s.arg(options.path).arg(seed));
    DemoBot bot(options, seed, *writer, stop);
    const std::optional<QString> error = bot.run();
    return error ? complain(exitFailure, *error) : 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"configsync-demobot"_s);
    const std::variant<Options, EarlyEnd> parsed = parseOptions(QCoreApplication::arguments());
    if (const EarlyEnd *end = std::get_if<EarlyEnd>(&parsed)) {
        print(end->exitStatus == 0 ? stdout : stderr, end->text);
        return end->exitStatus;
    }
    return run(std::get<Options>(parsed));
}
