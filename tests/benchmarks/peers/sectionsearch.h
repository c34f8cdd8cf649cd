/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the barest reader does: finds the bytes of the section `configuration` in a text that ends as it
 * should. It proves nothing else. For C and C++.
 */
#pragma once

#include <stddef.h>
#include <string.h>

/* The section's first byte, and its length in `length`; NULL where it is not there, or the text is
 * unfinished. */
static inline const char *find_section(const char *text, size_t size, size_t *length)
{
    static const char key[] = "\"configuration\"";
    const char *end = text + size;
    while (end > text && (end[-1] == '\n' || end[-1] == ' '))
        --end;
    if (end == text || end[-1] != '}')
        return NULL;
    const char *at = (const char *)memmem(text, size, key, sizeof key - 1);
    if (at == NULL)
        return NULL;
    at = (const char *)memchr(at, '{', (size_t)(end - at));
    if (at == NULL)
        return NULL;
    const char *const begin = at;
    int depth = 0;
    int inside = 0;
    for (; at < end; ++at) {
        if (inside) {
            if (*at == '\\')
                ++at;
            else if (*at == '"')
                inside = 0;
        } else if (*at == '"') {
            inside = 1;
        } else if (*at == '{') {
            ++depth;
        } else if (*at == '}' && --depth == 0) {
            *length = (size_t)(at + 1 - begin);
            return begin;
        }
    }
    return NULL;
}
