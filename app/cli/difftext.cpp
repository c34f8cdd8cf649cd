// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/difftext.h"

#include "app/cli/displaywidth.h"
#include "app/cli/terminal.h"
#include "sync/values/jsonvalues.h"
#include "sync/values/plaintext.h"

#include <algorithm>

namespace {

// A longer key or value does not push all the others aside.
constexpr qsizetype widestColumn = 48;

struct Row
{
    QChar sign;
    QString key;
    QString before;
    QString after;
};

QChar signOf(KeyChange::Kind kind)
{
    switch (kind) {
    case KeyChange::Kind::Added:
        return u'+';
    case KeyChange::Kind::Removed:
        return u'-';
    case KeyChange::Kind::Changed:
    case KeyChange::Kind::Retyped:
        break;
    }
    return u'~';
}

QString valueText(const QJsonValue &value)
{
    return value.isUndefined() ? Terminal::tr("not written") : visibleText(jsonText(value));
}

class Painter
{
public:
    explicit Painter(bool colours)
        : m_colours(colours)
    {
    }

    QString head(const QString &text) const { return paint(QStringLiteral("1"), text); }
    QString before(const QString &text) const { return paint(QStringLiteral("38;5;33"), text); } // blue
    QString after(const QString &text) const { return paint(QStringLiteral("38;5;208"), text); } // orange

private:
    QString paint(const QString &code, const QString &text) const
    {
        if (!m_colours || text.isEmpty())
            return text;
        return QStringLiteral("\x1b[") + code + u'm' + text + QStringLiteral("\x1b[0m");
    }

    bool m_colours;
};

} // namespace

QString diffText(const QList<KeyChange> &changes, const QString &beforeFile, const QString &afterFile,
                 bool colours)
{
    if (changes.isEmpty())
        return QString();
    const QString keyHead = Terminal::tr("key", "column");
    const QString beforeHead = Terminal::tr("before", "column");
    QList<Row> rows;
    qsizetype keyWidth = displayWidth(keyHead);
    qsizetype beforeWidth = displayWidth(beforeHead);
    for (const KeyChange &change : changes) {
        rows.append({signOf(change.kind), visibleText(change.key), valueText(change.before),
                     valueText(change.after)});
        keyWidth = std::max(keyWidth, std::min(displayWidth(rows.constLast().key), widestColumn));
        beforeWidth = std::max(beforeWidth, std::min(displayWidth(rows.constLast().before), widestColumn));
    }

    const Painter painter(colours);
    const QString gap = QStringLiteral("  ");
    QString text = painter.before(QStringLiteral("--- ") + visibleText(beforeFile)) + u'\n' +
                   painter.after(QStringLiteral("+++ ") + visibleText(afterFile)) + u'\n' +
                   painter.head(gap + paddedTo(keyHead, keyWidth) + gap + paddedTo(beforeHead, beforeWidth) +
                                gap + Terminal::tr("after", "column")) +
                   u'\n';
    for (const Row &row : rows) {
        const QString sign(row.sign);
        text += (row.sign == u'-'   ? painter.before(sign)
                 : row.sign == u'+' ? painter.after(sign)
                                    : painter.head(sign)) +
                u' ' + paddedTo(row.key, keyWidth) + gap + painter.before(paddedTo(row.before, beforeWidth)) +
                gap + painter.after(row.after) + u'\n';
    }
    return text;
}
