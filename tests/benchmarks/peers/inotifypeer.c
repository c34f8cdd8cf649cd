/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The floor: a raw inotify reader that only finds the section's bytes.
 *
 *     bench-inotifypeer PATH
 *
 * Waits for the file to be written to or renamed into place, reads it, finds the section, and remembers the
 * time. Prints `ready`, and when its input ends `number nanoseconds` for each section that was another one
 * than before.
 */
#include "tests/benchmarks/peers/sectionsearch.h"

#include <fcntl.h>
#include <libgen.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { most_records = 1 << 16, largest_section = 4096 };

static struct
{
    long number;
    int64_t time;
} records[most_records];
static size_t record_count;

static char *buffer;
static size_t buffer_size;
static char last_section[largest_section];
static size_t last_length;

static int64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static void look(const char *path)
{
    const int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    struct stat status;
    size_t size = 0;
    if (fstat(descriptor, &status) == 0) {
        size = (size_t)status.st_size;
        if (size > buffer_size) {
            buffer = realloc(buffer, size);
            buffer_size = size;
        }
        const ssize_t count = read(descriptor, buffer, size);
        size = count < 0 ? 0 : (size_t)count;
    }
    close(descriptor);
    size_t length = 0;
    const char *const section = find_section(buffer, size, &length);
    if (section == NULL || length > largest_section)
        return;
    if (length == last_length && memcmp(section, last_section, length) == 0)
        return;
    const int64_t time = now();

    memcpy(last_section, section, length);
    last_length = length;
    static const char marker[] = "\"long_avg_return\": 1.";
    const char *const value = memmem(section, length, marker, sizeof marker - 1);
    if (value != NULL && record_count < most_records) {
        records[record_count].number = strtol(value + sizeof marker - 1, NULL, 10);
        records[record_count++].time = time;
    }
}

static void *report_at_end(void *unused)
{
    char byte;
    while (read(0, &byte, 1) > 0)
        continue;
    for (size_t i = 0; i < record_count; ++i)
        printf("%ld %lld\n", records[i].number, (long long)records[i].time);
    fflush(stdout);
    _exit(0);
    return unused;
}

int main(int count, char **arguments)
{
    if (count != 2) {
        fprintf(stderr, "usage: bench-inotifypeer PATH\n");
        return 2;
    }
    const char *const path = arguments[1];
    char *const folder = dirname(strdup(path));
    const char *const name = basename(strdup(path));
    const int descriptor = inotify_init1(IN_CLOEXEC);
    if (descriptor < 0 || inotify_add_watch(descriptor, folder, IN_MODIFY | IN_MOVED_TO) < 0) {
        perror("bench-inotifypeer");
        return 2;
    }
    look(path);
    record_count = 0;
    pthread_t thread;
    pthread_create(&thread, NULL, report_at_end, NULL);
    puts("ready");
    fflush(stdout);

    _Alignas(struct inotify_event) char events[16384];
    for (;;) {
        const ssize_t size = read(descriptor, events, sizeof events);
        if (size <= 0)
            return 2;
        for (const char *at = events; at < events + size;) {
            const struct inotify_event *const event = (const void *)at;
            at += sizeof *event + event->len;
            if (event->len > 0 && strcmp(event->name, name) == 0)
                look(path);
        }
    }
}
