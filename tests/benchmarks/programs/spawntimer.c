/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Times whole processes against each other, in turn: A B A B ...
 *
 *     bench-spawntimer ROUNDS COMMAND... -- COMMAND... [-- COMMAND...]
 *
 * Each command's output goes to /dev/null. Prints `contestant nanoseconds` for each run: CLOCK_MONOTONIC from
 * before posix_spawn() until the process has been waited for. A command that does not end with 0 ends the
 * measurement.
 */
#include <fcntl.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

enum { most_contestants = 8 };

static int64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

int main(int count, char **arguments)
{
    if (count < 3) {
        fprintf(stderr, "usage: bench-spawntimer ROUNDS COMMAND... -- COMMAND...\n");
        return 2;
    }
    char **commands[most_contestants] = {&arguments[2]};
    int contestants = 1;
    for (int i = 2; i < count; ++i) {
        if (strcmp(arguments[i], "--") == 0 && contestants < most_contestants) {
            arguments[i] = NULL;
            commands[contestants++] = &arguments[i + 1];
        }
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);

    const long rounds = atol(arguments[1]);
    for (long round = 0; round < rounds; ++round) {
        for (int i = 0; i < contestants; ++i) {
            pid_t process = 0;
            int status = 0;
            const int64_t begin = now();
            const int error = posix_spawn(&process, commands[i][0], &actions, NULL, commands[i], environ);
            if (error == 0)
                waitpid(process, &status, 0);
            const int64_t end = now();
            if (error != 0 || status != 0) {
                fprintf(stderr, "bench-spawntimer: %s: %s, status %d\n", commands[i][0], strerror(error),
                        status);
                return 2;
            }
            printf("%d %lld\n", i, (long long)(end - begin));
        }
    }
    return 0;
}
