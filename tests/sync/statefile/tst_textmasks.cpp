// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/statefile/textmasks.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <QtTest>

#include <cstring>
#include <vector>

namespace {

uint64_t whereAnyOf(const char *block, const char *characters)
{
    uint64_t bits = 0;
    for (int i = 0; i < 64; ++i)
        bits |= static_cast<uint64_t>(block[i] != '\0' && std::strchr(characters, block[i]) != nullptr) << i;
    return bits;
}

/// Up to and including which bytes `c` has stood there an odd number of times.
uint64_t afterOddly(const char *block, char c)
{
    uint64_t bits = 0;
    bool odd = false;
    for (int i = 0; i < 64; ++i) {
        odd = odd != (block[i] == c);
        bits |= static_cast<uint64_t>(odd) << i;
    }
    return bits;
}

} // namespace

/// What the widest instructions find is what a look at each byte finds.
class TextMasksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyByteIsFoundWhereItStands()
    {
        // Every byte at every position of a block.
        for (int value = 0; value < 256; ++value) {
            for (int position = 0; position < 64; ++position) {
                QByteArray text(64, ' ');
                text[position] = static_cast<char>(value);
                compare(text);
            }
        }
    }

    void anyTextIsTakenApart()
    {
        QRandomGenerator random(7);
        const QByteArray letters = "\"\\{}[]NI:,nia;k Z\n\xc3\xa4\xdb\xfb\x7b\x5d";
        for (int round = 0; round < 500; ++round) {
            QByteArray text(64 * (1 + random.bounded(5)), ' ');
            for (char &c : text)
                c = letters.at(random.bounded(static_cast<int>(letters.size())));
            compare(text);
        }
    }

private:
    static void compare(const QByteArray &text)
    {
        const auto blocks = static_cast<size_t>(text.size() / 64);
        std::vector<TextMasks> masks(blocks);
        findTextMasks(text.constData(), blocks, masks.data());
        for (size_t i = 0; i < blocks; ++i) {
            const char *const block = text.constData() + 64 * i;
            QCOMPARE(masks[i].quotes, whereAnyOf(block, "\""));
            QCOMPARE(masks[i].backslashes, whereAnyOf(block, "\\"));
            QCOMPARE(masks[i].structure, whereAnyOf(block, "{}[]NI"));
            QCOMPARE(masks[i].separators, whereAnyOf(block, ":,"));
            QCOMPARE(masks[i].quoteParity, afterOddly(block, '"'));
        }
    }
};

QTEST_GUILESS_MAIN(TextMasksTest)
#include "tst_textmasks.moc"
