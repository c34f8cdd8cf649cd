#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The canonical form of DESIGN 13 in a second language, with seeded material to compare.

    canonical_reference.py numbers SEED COUNT     lines of: hexadecimal float, TAB, canonical text
    canonical_reference.py documents SEED COUNT   lines of: JSON text, TAB, canonical text, TAB, SHA-256
"""
import hashlib
import json
import random
import struct
import sys

SPECIAL_NUMBERS = [
    0.0, -0.0, 1.0, -1.0, 0.1, 0.7, 0.8, 0.1 + 0.2, 1e-4, 9.999e-5, 1e-5, 1.5e-7, 1e-300, 5e-324, -5e-324,
    2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308, 1e15, 1e16, 1e17, 1e21, 1e22, 1e23,
    123456789012345.6, 9007199254740991.0, 9007199254740992.0, 9007199254740994.0, 4503599627370496.5,
    9223372036854775807.0, 9223372036854774784.0, -9223372036854775808.0, 18446744073709551616.0, 0.30000000000000004,
]
SPECIAL_INTEGERS = [
    0, 1, -1, 4, 10, 100, 2**31 - 1, 2**31, -2**31, 2**53 - 1, 2**53, 2**53 + 1, -2**53 - 1, 2**62 + 1, 2**63 - 1,
    -2**63, 2**63, 2**64,
]
# Sorted by code point U+FFFD comes first; by UTF-16 code unit the smile does.
KEYS = ["a", "b", "aa", "", "A", "é", "한글", "\ufffd", "\U0001f600", "\uffee", "\U00010000", "a/b", "~", "\"", "\\",
        "\n", "\x7f", "\u2028", "\u0001", "leverage", "10", "9"]


def canonical(value):
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(canonical(key) + ":" + canonical(value[key]) for key in keys) + "}"
    return json.dumps(value)


def random_float(source):
    kind = source.randrange(6)
    if kind == 0:
        return source.random()
    if kind == 1:
        return round(source.uniform(-1000, 1000), source.randrange(8))
    if kind == 2:
        return float(source.randrange(-2**63, 2**63))
    if kind == 3:
        return source.uniform(-1, 1) * 10.0 ** source.randrange(-320, 308)
    if kind == 4:
        return struct.unpack("<d", struct.pack("<Q", source.getrandbits(52)))[0]  # subnormal
    while True:
        number = struct.unpack("<d", struct.pack("<Q", source.getrandbits(64)))[0]
        if number - number == 0:  # finite
            return number


def random_value(source, depth):
    kind = source.randrange(5 if depth == 0 else 7)
    if kind == 0:
        return random_float(source)
    if kind == 1:
        return source.choice(SPECIAL_INTEGERS + [source.randrange(-2**63, 2**63), source.randrange(-20, 20)])
    if kind == 2:
        return source.choice([True, False, None])
    if kind in (3, 4):
        return source.choice(KEYS) + source.choice(KEYS)
    if kind == 5:
        return [random_value(source, depth - 1) for _ in range(source.randrange(5))]
    return {source.choice(KEYS) + source.choice(KEYS): random_value(source, depth - 1)
            for _ in range(source.randrange(6))}


def main():
    what, seed, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    source = random.Random(seed)
    out = sys.stdout.buffer
    if what == "numbers":
        for number in SPECIAL_NUMBERS + [random_float(source) for _ in range(count)]:
            out.write(f"{number.hex()}\t{canonical(number)}\n".encode())
        return
    for _ in range(count):
        document = {source.choice(KEYS) + str(i): random_value(source, 3) for i in range(4)}
        for key in source.sample(KEYS, 8):
            document[key] = random_value(source, 2)
        text = json.dumps(document, ensure_ascii=source.random() < 0.5)
        # Escapes keep line breaks and tabs out of the text, so that both may part the fields.
        form = canonical(document)
        out.write("\t".join([text, form, hashlib.sha256(form.encode()).hexdigest()]).encode() + b"\n")


main()
