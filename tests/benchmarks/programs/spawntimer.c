/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Times whole processes against each other, in turn: A B A B ...
 *
 *     bench-spawntimer [--until-stamp] ROUNDS COMMAND... -- COMMAND... [-- COMMAND...]
 *
 * Prints `contestant nanoseconds` for each run, from before posix_spawn(): until the process has been waited for, or
 * with --until-stamp until the moment (CLOCK_MONOTONIC in nanoseconds) that the process itself prints as the second
 * word of its first line; it is then ended with SIGTERM. The output goes nowhere else. A command that fails ends the
 * measurement.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum { most_contestants = 8 };

static int64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static void die(const char *what, int error)
{
    fprintf(stderr, "bench-spawntimer: %s: %s\n", what, strerror(error));
    exit(2);
}

/* The second word of the first line that comes out of the pipe; 0 where there is none. */
static int64_t stamp_from(int descriptor)
{
    char line[256];
    size_t length = 0;
    while (length + 1 < sizeof line && read(descriptor, line + length, 1) == 1 && line[length] != '\n')
        ++length;
    line[length] = '\0';
    const char *const space = strchr(line, ' ');
    return space == NULL ? 0 : strtoll(space, NULL, 10);
}

static int64_t time_of(char **command, bool until_stamp)
{
    int pipe_ends[2] = {-1, -1};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (until_stamp) {
        if (pipe2(pipe_ends, O_CLOEXEC) != 0)
            die("pipe", errno);
        posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], 1);
    } else {
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    }
    pid_t process = 0;
    const int64_t begin = now();
    const int error = posix_spawn(&process, command[0], &actions, NULL, command, environ);
    if (error != 0)
        die(command[0], error);
    posix_spawn_file_actions_destroy(&actions);

    int64_t end = 0;
    int status = 0;
    if (until_stamp) {
        close(pipe_ends[1]);
        end = stamp_from(pipe_ends[0]);
        kill(process, SIGTERM);
        waitpid(process, &status, 0);
        close(pipe_ends[0]);
        if (end == 0)
            die(command[0], EPROTO);
    } else {
        waitpid(process, &status, 0);
        end = now();
        if (status != 0)
            die(command[0], ECHILD);
    }
    return end - begin;
}

int main(int count, char **arguments)
{
    const bool until_stamp = count > 1 && strcmp(arguments[1], "--until-stamp") == 0;
    const int first = until_stamp ? 3 : 2;
    if (count <= first) {
        fprintf(stderr, "usage: bench-spawntimer [--until-stamp] ROUNDS COMMAND... -- COMMAND...\n");
        return 2;
    }
    char **commands[most_contestants] = {&arguments[first]};
    int contestants = 1;
    for (int i = first; i < count; ++i) {
        if (strcmp(arguments[i], "--") == 0 && contestants < most_contestants) {
            arguments[i] = NULL;
            commands[contestants++] = &arguments[i + 1];
        }
    }
    const long rounds = atol(arguments[first - 1]);
    for (long round = 0; round < rounds; ++round) {
        for (int i = 0; i < contestants; ++i)
            printf("%d %lld\n", i, (long long)time_of(commands[i], until_stamp));
    }
    return 0;
}
