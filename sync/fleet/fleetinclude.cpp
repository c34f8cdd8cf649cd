// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/fleetinclude.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace {

bool isWild(const QString &component)
{
    return component.contains(u'*') || component.contains(u'?') || component.contains(u'[');
}

/// The component as an expression with a group for each wildcard.
QRegularExpression expressionFor(const QString &component)
{
    QString expression;
    for (qsizetype i = 0; i < component.size(); ++i) {
        const QChar letter = component.at(i);
        const qsizetype end = letter == u'[' ? component.indexOf(u']', i + 2) : -1;
        if (letter == u'*') {
            expression += QStringLiteral("(.*)");
        } else if (letter == u'?') {
            expression += QStringLiteral("(.)");
        } else if (end > i) {
            QString letters = component.mid(i + 1, end - i - 1);
            const bool negated = letters.startsWith(u'!') || letters.startsWith(u'^');
            if (negated)
                letters.remove(0, 1);
            letters.replace(u'\\', QStringLiteral("\\\\")).replace(u'[', QStringLiteral("\\["));
            expression +=
                (negated ? QStringLiteral("([^") : QStringLiteral("([")) + letters + QStringLiteral("])");
            i = end;
        } else {
            expression += QRegularExpression::escape(QString(letter));
        }
    }
    return QRegularExpression(QRegularExpression::anchoredPattern(expression),
                              QRegularExpression::DotMatchesEverythingOption);
}

class Walk
{
public:
    explicit Walk(const QString &pattern)
        : m_components(pattern.split(u'/', Qt::SkipEmptyParts))
    {
    }

    IncludeResult run()
    {
        descend(QStringLiteral("/"), 0, {});
        m_result.folders.removeDuplicates();
        std::sort(m_result.matches.begin(), m_result.matches.end(),
                  [](const IncludeMatch &left, const IncludeMatch &right) { return left.path < right.path; });
        return std::move(m_result);
    }

private:
    void descend(const QString &folder, qsizetype depth, const QStringList &captured)
    {
        QString where = folder;
        while (depth < m_components.size() && !isWild(m_components.at(depth))) {
            const QString next = QDir(where).filePath(m_components.at(depth));
            const QFileInfo info(next);
            const bool last = depth == m_components.size() - 1;
            if (!(last ? info.exists() && !info.isDir() : info.isDir())) {
                m_result.folders.append(where); // where it would appear
                return;
            }
            where = next;
            ++depth;
        }
        if (depth == m_components.size()) {
            m_result.matches.append({where, captured.join(u'/')});
            return;
        }
        m_result.folders.append(where);
        look(where, depth, captured);
    }

    void look(const QString &folder, qsizetype depth, const QStringList &captured)
    {
        const bool last = depth == m_components.size() - 1;
        const QString &component = m_components.at(depth);
        const QRegularExpression expression = expressionFor(component);
        QDir::Filters filters = (last ? QDir::Files | QDir::System : QDir::Dirs) | QDir::NoDotAndDotDot;
        if (component.startsWith(u'.'))
            filters |= QDir::Hidden;
        const QStringList names = QDir(folder).entryList(filters, QDir::Name);
        for (const QString &name : names) {
            const QRegularExpressionMatch match = expression.match(name);
            if (!match.hasMatch())
                continue;
            QStringList more = captured;
            for (const QString &text : match.capturedTexts().mid(1)) {
                if (!text.isEmpty())
                    more.append(text);
            }
            if (more.isEmpty())
                more.append(name);
            const QString path = QDir(folder).filePath(name);
            if (last)
                m_result.matches.append({path, more.join(u'/')});
            else
                descend(path, depth + 1, more);
        }
    }

    QStringList m_components;
    IncludeResult m_result;
};

} // namespace

IncludeResult IncludeResult::find(const QString &pattern)
{
    return Walk(pattern).run();
}
