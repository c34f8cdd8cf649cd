// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

// The sets of characters that ECMA-262 names, as the inside of a PCRE2 bracket expression. Pure; any thread.

/// `\s` (or `\S` where `negated`): white space and line ends of all of Unicode.
QString ecmaWhiteSpace(bool negated);

/// What stands between the braces of `\p{...}` in PCRE2 for `expression`, the same of ECMA-262: a general
/// category by its short or long name, a script, a binary property. Nothing where it has no legal form.
std::optional<QString> pcreUnicodeProperty(const QString &expression);
