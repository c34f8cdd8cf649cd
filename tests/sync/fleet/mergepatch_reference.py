#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""RFC 7396 in a second language, with seeded material to compare.

    mergepatch_reference.py merges SEED COUNT     lines of: target, TAB, patch, TAB, result (JSON, keys sorted)
"""
import json
import random
import sys


def merged(target, patch):
    if type(patch) is not dict:
        return patch
    result = dict(target) if type(target) is dict else {}
    for name in patch:
        if patch[name] is None:
            result.pop(name, None)
        else:
            result[name] = merged(result.get(name), patch[name])
    return result


def value(chance, depth):
    kind = chance.randrange(8 if depth > 0 else 5)
    if kind == 0:
        return None
    if kind == 1:
        return chance.choice([True, False])
    if kind == 2:
        return chance.randrange(-1000, 1000)
    if kind == 3:
        return chance.randrange(-1000, 1000) / 64
    if kind == 4:
        return chance.choice(["", "COMBINED", "한글", "a/b", "\n", "0.8"])
    if kind == 5:
        return [value(chance, depth - 1) for _ in range(chance.randrange(4))]
    return {chance.choice("abcdef"): value(chance, depth - 1) for _ in range(chance.randrange(6))}


def main():
    chance = random.Random(int(sys.argv[2]))
    for _ in range(int(sys.argv[3])):
        target, patch = value(chance, 4), value(chance, 4)
        print("\t".join(json.dumps(each, ensure_ascii=False, sort_keys=True)
                        for each in (target, patch, merged(target, patch))))


main()
