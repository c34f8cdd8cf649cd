// SPDX-License-Identifier: GPL-3.0-or-later
// A bot's writer as a process of its own, which a test can kill:
//     statewriter PATH [NAME=VALUE]...
// pattern   one of filemutator.h, or `random`: another one for each write
// first     the number of the first configuration; each write has the next one
// count     how many writes; or duration, in milliseconds, and as many as fit
// changing  0 writes the same configuration each time, with another trading state
// wait      microseconds between two writes: a random time, at least the half of it
// lengths   same, longer, shorter or random: of the text from write to write
// chunk, pause (SHORTEST-LONGEST, microseconds), stall-at, stall, halt-at: see WritePace
// seed      of everything that is random
// It prints `halted NUMBER` where the pace halts it, and then waits to be killed; at its end `last NUMBER
// GAP`, GAP being FileMutator::longestGap().
#include "tests/support/filemutator.h"
#include "tests/support/statetext.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <map>
#include <stdexcept>
#include <string>
#include <thread>

#include <unistd.h>

namespace {

constexpr int mostExtraBytes = 900;

struct Job
{
    std::string path;
    std::string pattern = "truncate";
    std::string lengths = "same";
    WritePace pace;
    int first = StateText::lowest;
    int count = 1;
    int duration = 0;
    int wait = 0;
    bool changing = true;
    unsigned seed = 1;
};

Job jobFromArguments(int argc, char **argv)
{
    if (argc < 2)
        throw std::invalid_argument("usage: statewriter PATH [NAME=VALUE]...");
    std::map<std::string, std::string> values;
    for (int i = 2; i < argc; ++i) {
        const std::string argument = argv[i];
        const size_t equals = argument.find('=');
        if (equals == std::string::npos)
            throw std::invalid_argument("no value: " + argument);
        values[argument.substr(0, equals)] = argument.substr(equals + 1);
    }
    const auto take = [&values](const char *name, const std::string &otherwise) {
        const auto found = values.find(name);
        if (found == values.end())
            return otherwise;
        const std::string value = found->second;
        values.erase(found);
        return value;
    };
    const auto takeNumber = [&take](const char *name, int otherwise) {
        return std::stoi(take(name, std::to_string(otherwise)));
    };
    const auto takePlace = [&take](const char *name) {
        const std::string value = take(name, "");
        return value.empty() ? WritePace::never : static_cast<size_t>(std::stoul(value));
    };
    Job job;
    job.path = argv[1];
    job.pattern = take("pattern", job.pattern);
    job.lengths = take("lengths", job.lengths);
    job.first = takeNumber("first", job.first);
    job.count = takeNumber("count", job.count);
    job.duration = takeNumber("duration", job.duration);
    job.wait = takeNumber("wait", job.wait);
    job.changing = takeNumber("changing", 1) != 0;
    job.seed = static_cast<unsigned>(takeNumber("seed", 1));
    job.pace.chunk = static_cast<size_t>(takeNumber("chunk", 0));
    job.pace.stall = takeNumber("stall", 0);
    job.pace.stallAt = takePlace("stall-at");
    job.pace.haltAt = takePlace("halt-at");
    const std::string pause = take("pause", "0-0");
    job.pace.shortestPause = std::stoi(pause.substr(0, pause.find('-')));
    job.pace.longestPause = std::stoi(pause.substr(pause.find('-') + 1));
    if (!values.empty())
        throw std::invalid_argument("unknown: " + values.begin()->first);
    return job;
}

WritePattern choose(const std::string &name, std::minstd_rand &random)
{
    if (name == "random") {
        static constexpr WritePattern any[] = {
            WritePattern::Truncate,      WritePattern::Rename,     WritePattern::RenameOldTime,
            WritePattern::LinkAndRename, WritePattern::OpenReader, WritePattern::InPlace,
            WritePattern::InPlaceOpen,   WritePattern::Recreate,   WritePattern::CopyOldTime,
        };
        return any[random() % std::size(any)];
    }
    const std::optional<WritePattern> pattern = patternNamed(name);
    if (!pattern)
        throw std::invalid_argument("unknown pattern: " + name);
    return *pattern;
}

void setLength(StateText &text, const std::string &lengths, int done, int count, std::minstd_rand &random)
{
    if (lengths == "longer") {
        text.lead = 7 * done;
        text.tail = 13 * done;
    } else if (lengths == "shorter") {
        text.lead = 7 * (count - done);
        text.tail = 13 * (count - done);
    } else if (lengths == "random") {
        text.lead = static_cast<int>(random() % mostExtraBytes);
        text.tail = static_cast<int>(random() % mostExtraBytes);
    }
}

void run(const Job &job)
{
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::milliseconds(job.duration);
    std::minstd_rand random(job.seed);
    FileMutator mutator(job.path, job.seed);
    mutator.setPace(job.pace);
    StateText text;
    text.number = job.first;
    for (int done = 0; job.duration > 0 ? Clock::now() < end : done < job.count; ++done) {
        text.tick = done;
        text.number = job.changing ? job.first + done : job.first;
        setLength(text, job.lengths, done, job.count, random);
        if (done > 0 && job.wait > 0) {
            std::uniform_int_distribution<int> range(job.wait / 2, job.wait);
            std::this_thread::sleep_for(std::chrono::microseconds(range(random)));
        }
        if (!mutator.write(choose(job.pattern, random), text.text())) {
            std::printf("halted %d\n", text.number);
            std::fflush(stdout);
            for (;;)
                ::pause();
        }
    }
    std::printf("last %d %d\n", text.number, mutator.longestGap());
}

} // namespace

int main(int argc, char **argv)
{
    try {
        run(jobFromArguments(argc, argv));
        return EXIT_SUCCESS;
    } catch (const std::exception &error) {
        std::fprintf(stderr, "statewriter: %s\n", error.what());
        return EXIT_FAILURE;
    }
}
