// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// An ECMA-262 regular expression (with its `u` flag: whole code points) said in PCRE2's words.
///
/// The two languages look alike and differ in what `$`, `.`, `\s`, `\v`, `[]`, `\1` or `(*...)` mean;
/// everything is translated so that it means in PCRE2 what it means to ECMA-262. Lenient where ECMA-262's
/// older grammar is and no harm can come of it: `\-`, `\_`, a brace that is no quantifier, a hyphen beside
/// `\w` in a class. Constructs that only PCRE2 or .NET know (`\A`, `\Z`, `(?i)`, possessive quantifiers...)
/// are errors, never silently another thing.
///
/// A value type; lives on any thread.
struct SchemaRegex
{
    /// The PCRE2 pattern; empty where there is an error.
    QString pattern;
    /// True where it can only match at the very beginning of a text.
    bool anchored = false;
    /// Why it is no regular expression, in English; empty where it is one.
    QString error;

    static SchemaRegex translate(const QString &source);
};
