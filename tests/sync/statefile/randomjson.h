// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <random>

/// Makes JSON documents that are right and hard to read: sections in wrong places, keys in other spellings,
/// the same key twice, quotes and backslashes at the ends of long strings, any white space. The same seed
/// gives the same documents.
class RandomJson
{
public:
    explicit RandomJson(unsigned seed);

    /// An object that may have a `configuration` and a `bot` with another one, each once, twice or not at
    /// all.
    QByteArray document();
    /// From 0 to one less than the limit.
    int below(int limit);

private:
    QByteArray space();
    QByteArray key();
    QByteArray string();
    QByteArray value(int depth);
    QByteArray object(int depth, int bots);

    std::mt19937 m_random;
};
