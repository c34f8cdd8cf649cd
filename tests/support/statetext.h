// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

/// The text of a state file as a bot would write it, made from a number: the same number gives the same
/// configuration, another number another one.
///
/// Every number is written with the same width, so that two configurations differ in no byte but their
/// digits, and four keys, from the first to the last of the section, always hold the same one: a document
/// that is half old and half new shows it. The section stands in the middle of some 11 KB of trading state. A
/// value type, without Qt.
struct StateText
{
    static constexpr int lowest = 100'000;
    static constexpr int highest = 899'999;

    /// The configuration, from lowest to highest.
    int number = lowest;
    /// The trading state; changes nothing in the configuration.
    int tick = 0;
    /// Bytes that stand before the section, and behind it, on top of the usual ones.
    int lead = 0;
    int tail = 0;

    std::string text() const;
    /// The value of `configuration` alone.
    std::string section() const;
};
