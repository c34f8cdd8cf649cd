/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Writes state files as bots do, and remembers when each was whole.
 *
 *     bench-statewriter MODE TEMPLATE COUNT FIRST SHORTEST LONGEST PATHS
 *
 * MODE      `rename` (a temporary file, then rename) or `truncate` (open with O_TRUNC, then pieces of 8 KiB,
 * which is what Python's buffered files write) TEMPLATE  a state file; the eight characters after
 * `"long_avg_return": ` become `1.` and six digits, another number for each write, so that each changes
 * exactly one value COUNT     how many writes, to the paths in turn FIRST     the first number SHORTEST,
 * LONGEST  microseconds from one write to the next, at random between them; where both are the same the
 *           writes keep to that beat, however long each takes
 * PATHS     a file with one path a line
 *
 * Prints `number begin end` for each write when all are done: CLOCK_MONOTONIC right before and right after
 * the rename() or the last write(). The new content can be seen at some time between the two: rename() is
 * announced first, and then takes its time to give the replaced file's blocks back.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { piece_size = 8192, digits = 8 };

static const char marker[] = "\"long_avg_return\": ";

static void die(const char *what)
{
    fprintf(stderr, "bench-statewriter: %s: %s\n", what, strerror(errno));
    exit(2);
}

static int64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static void sleep_until(int64_t due)
{
    const struct timespec time = {due / 1000000000, due % 1000000000};
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &time, NULL) == EINTR)
        continue;
}

static char *read_text(const char *path, size_t *size)
{
    FILE *const file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0)
        die(path);
    *size = (size_t)ftell(file);
    rewind(file);
    char *const text = malloc(*size + 1);
    if (text == NULL || fread(text, 1, *size, file) != *size)
        die(path);
    text[*size] = '\0';
    fclose(file);
    return text;
}

/* Splits the text in place. */
static char **lines_of(char *text, size_t *count)
{
    char **lines = NULL;
    size_t room = 0;
    *count = 0;
    for (char *line = strtok(text, "\n"); line != NULL; line = strtok(NULL, "\n")) {
        if (*count == room) {
            room = room == 0 ? 64 : room * 2;
            lines = realloc(lines, room * sizeof *lines);
            if (lines == NULL)
                die("memory");
        }
        lines[(*count)++] = line;
    }
    return lines;
}

struct moment
{
    int64_t begin;
    int64_t end;
};

/* The moment of the last write(). */
static struct moment write_whole(int descriptor, const char *text, size_t size, size_t piece)
{
    struct moment moment = {0, 0};
    while (size > 0) {
        moment.begin = now();
        const ssize_t written = write(descriptor, text, size < piece ? size : piece);
        moment.end = now();
        if (written < 0)
            die("write");
        text += written;
        size -= (size_t)written;
    }
    return moment;
}

static struct moment write_by_rename(const char *path, const char *text, size_t size)
{
    char temporary[4096];
    if (snprintf(temporary, sizeof temporary, "%s.new", path) >= (int)sizeof temporary)
        die(path);
    const int descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (descriptor < 0)
        die(temporary);
    write_whole(descriptor, text, size, size);
    close(descriptor);
    struct moment moment;
    moment.begin = now();
    if (rename(temporary, path) != 0)
        die(path);
    moment.end = now();
    return moment;
}

static struct moment write_by_truncating(const char *path, const char *text, size_t size)
{
    const int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (descriptor < 0)
        die(path);
    const struct moment moment = write_whole(descriptor, text, size, piece_size);
    close(descriptor);
    return moment;
}

int main(int count, char **arguments)
{
    if (count != 8) {
        fprintf(stderr, "usage: bench-statewriter MODE TEMPLATE COUNT FIRST SHORTEST LONGEST PATHS\n");
        return 2;
    }
    const bool by_rename = strcmp(arguments[1], "rename") == 0;
    size_t size = 0;
    char *const text = read_text(arguments[2], &size);
    const long writes = atol(arguments[3]);
    const long first = atol(arguments[4]);
    const int64_t shortest = atol(arguments[5]) * 1000LL;
    const int64_t longest = atol(arguments[6]) * 1000LL;
    size_t list_size = 0;
    size_t path_count = 0;
    char *const list = read_text(arguments[7], &list_size);
    char **const paths = lines_of(list, &path_count);

    char *const place = strstr(text, marker);
    struct moment *const moments = calloc((size_t)writes, sizeof *moments);
    if (place == NULL || moments == NULL || path_count == 0) {
        fprintf(stderr, "bench-statewriter: nothing to write\n");
        return 2;
    }
    char *const value = place + strlen(marker);

    srandom((unsigned)now());
    int64_t due = now();
    for (long i = 0; i < writes; ++i) {
        if (longest > shortest)
            due = now() + shortest + random() % (longest - shortest);
        else
            due += shortest;
        sleep_until(due);
        char number[32];
        snprintf(number, sizeof number, "1.%06ld", first + i);
        memcpy(value, number, digits);
        const char *const path = paths[(size_t)i % path_count];
        moments[i] = by_rename ? write_by_rename(path, text, size) : write_by_truncating(path, text, size);
    }
    for (long i = 0; i < writes; ++i)
        printf("%ld %lld %lld\n", first + i, (long long)moments[i].begin, (long long)moments[i].end);
    return 0;
}
