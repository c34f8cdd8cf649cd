// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

/// The closed trades as text, oldest first, ready to be put into a state file. A closed trade never changes,
/// so it is rendered once, however often the file is written.
///
/// Owned by BotState; one thread.
class TradeArchive
{
public:
    /// The text of a trade within an array of the document's first level, without commas around it.
    void append(const QByteArray &trade);

    qsizetype count() const { return static_cast<qsizetype>(m_begins.size()); }
    /// The newest `wanted` trades (or all, where there are fewer) with the commas between them.
    QByteArray newest(qsizetype wanted) const;
    /// How many of the newest trades fit into so many bytes, commas and white space between them included.
    qsizetype fittingInto(qsizetype bytes) const;
    /// Forgets all but the newest `wanted` trades.
    void keepNewest(qsizetype wanted);

private:
    QByteArray m_text;
    /// Where each trade begins in the text.
    std::vector<qsizetype> m_begins;
};
