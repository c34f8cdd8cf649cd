// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/statefile/randomjson.h"

#include <QByteArrayList>

RandomJson::RandomJson(unsigned seed)
    : m_random(seed)
{
}

int RandomJson::below(int limit)
{
    return static_cast<int>(m_random() % static_cast<unsigned>(limit));
}

QByteArray RandomJson::space()
{
    static const QByteArrayList spaces = {"", "", "", " ", "\n", "\r\n  ", "\t", "\n\n        "};
    return spaces.at(below(static_cast<int>(spaces.size())));
}

QByteArray RandomJson::key()
{
    static const QByteArrayList keys = {"\"a\"",
                                        "\"b\"",
                                        "\"\"",
                                        "\"{\"",
                                        "\"x\\\"y\"",
                                        "\"x\\\\\"",
                                        "\"\xed\x95\x9c\"",
                                        "\"Configuration\"",
                                        "\"configuration \"",
                                        "\"leverage\""};
    return below(3) == 0 ? keys.at(below(static_cast<int>(keys.size())))
                         : "\"key" + QByteArray::number(below(1000)) + '"';
}

QByteArray RandomJson::string()
{
    static const QByteArrayList parts = {"x",
                                         "\\\"",
                                         "\\\\",
                                         "\\\\\\\"",
                                         "{",
                                         "}",
                                         "[",
                                         "]",
                                         ":",
                                         ",",
                                         "\\u0022",
                                         "\xf0\x9f\x98\x80",
                                         "\xed\x95\x9c",
                                         "\\n",
                                         "N",
                                         "I",
                                         "\\\"configuration\\\":{"};
    QByteArray text(below(4) == 0 ? 40 + below(40) : below(6), 'x');
    for (int i = below(8); i > 0; --i)
        text += parts.at(below(static_cast<int>(parts.size())));
    return '"' + text + '"';
}

QByteArray RandomJson::value(int depth)
{
    static const QByteArrayList scalars = {"0", "-1.5e3", "true", "false", "null", "9007199254740993", "0.1"};
    switch (below(depth > 0 ? 6 : 3)) {
    case 0:
        return scalars.at(below(static_cast<int>(scalars.size())));
    case 1:
    case 2:
        return string();
    case 3: {
        QByteArray list = "[" + space();
        for (int i = below(5); i > 0; --i)
            list += value(depth - 1) + space() + (i > 1 ? "," : "") + space();
        return list + ']';
    }
    default:
        return object(depth - 1, 0);
    }
}

QByteArray RandomJson::object(int depth, int bots)
{
    QByteArrayList members;
    for (int i = below(6); i > 0; --i)
        members.append(key() + space() + ':' + space() + value(depth));
    if (depth <= 0)
        return "{" + space() + members.join(',') + '}';
    // None, one or two sections, mostly objects.
    static const QByteArrayList spellings = {"\"configuration\"", "\"configuration\"",
                                             "\"\\u0063onfiguration\"", "\"configur\\u0061tion\""};
    static constexpr int counts[] = {0, 1, 1, 2};
    for (int i = counts[below(4)]; i > 0; --i) {
        const QByteArray section = below(4) == 0 ? value(depth - 1) : object(depth - 1, 0);
        members.insert(below(static_cast<int>(members.size()) + 1),
                       spellings.at(below(4)) + space() + ':' + space() + section);
    }
    for (int i = bots > 0 ? counts[below(4)] : 0; i > 0; --i) {
        const QByteArray bot = below(5) == 0 ? value(depth - 1) : object(depth - 1, bots - 1);
        members.insert(below(static_cast<int>(members.size()) + 1),
                       "\"bot\"" + space() + ':' + space() + bot);
    }
    QByteArray text = "{" + space();
    for (qsizetype i = 0; i < members.size(); ++i)
        text += (i > 0 ? "," : "") + space() + members.at(i) + space();
    return text + '}';
}

QByteArray RandomJson::document()
{
    return space() + object(4, 2) + space();
}
