// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/houserules.h"

#include <QDir>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace {

// ---------------------------------------------------------------------------------------------- the tables

/// A part of the house, and the names that a rule gives to it. A part or name that ends with `/*` means all
/// rooms below.
struct Rule
{
    const char *part;
    QList<const char *> names;
};

// What a room may include beside itself: values <- {statefile, profile} <- configsync <- {history, notices}
// <- fleet, and trading <- history.
const QList<Rule> arrows = {
    {"sync/values", {}},
    {"sync/statefile", {"sync/values"}},
    {"sync/profile", {"sync/values"}},
    {"sync/export", {"sync/values", "sync/profile"}},
    {"sync", {"sync/values", "sync/statefile", "sync/profile"}}, // configsync itself
    {"sync/trading", {"sync/values", "sync/profile", "sync/export"}},
    {"sync/history",
     {"sync/values", "sync/statefile", "sync/profile", "sync", "sync/export", "sync/trading"}},
    {"sync/notices", {"sync/values", "sync/statefile", "sync/profile", "sync", "sync/export"}},
    {"sync/fleet",
     {"sync/values", "sync/statefile", "sync/profile", "sync", "sync/history", "sync/trading",
      "sync/notices"}},
    {"widgets", {"sync/*", "widgets/*"}},
    {"widgets/*", {"sync/*", "widgets/*"}},
    {"app/cli", {"sync/*"}},
    {"app/demobot", {"sync/*"}},
    {"app/monitor", {"sync/*", "widgets/*"}},
};

/// Which modules of Qt a part may include; the first that fits counts.
const QList<Rule> modulesOfParts = {
    {"sync/history", {"QtCore", "QtSql"}},
    {"sync/*", {"QtCore"}},
    {"app/cli", {"QtCore"}},
    {"app/demobot", {"QtCore"}},
    {"widgets/qtcharts", {"QtCore", "QtGui", "QtWidgets", "QtCharts"}},
    {"widgets/*", {"QtCore", "QtGui", "QtWidgets", "QtSvg"}},
    {"app/monitor", {"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtDBus"}},
};

/// Names that must not occur in the code of a part, however they came into sight.
const QList<Rule> wordsForbiddenToParts = {
    {"widgets/*",
     {"QFile", "QSaveFile", "QTemporaryFile", "QFileSystemWatcher", "QDirIterator", "QSqlDatabase",
      "QSqlQuery", "QSqlTableModel", "QSqlQueryModel", "fopen", "fstream", "ifstream", "ofstream",
      "filesystem"}},
    {"sync/*", {"QCoreApplication::exec", "QTest", "QStandardPaths::setTestModeEnabled"}},
};

// ---------------------------------------------------------------------------------------------- the helpers

bool fits(const QString &room, QLatin1String pattern)
{
    if (!pattern.endsWith(QLatin1String("/*"))) {
        return room == pattern;
    }
    const QLatin1String stem = pattern.chopped(2);
    return room == stem || (room.startsWith(stem) && room.mid(stem.size()).startsWith(u'/'));
}

/// True where the rule lists the name, or a pattern that it fits.
bool names(const Rule &rule, const QString &name)
{
    return std::any_of(rule.names.begin(), rule.names.end(),
                       [&](const char *pattern) { return fits(name, QLatin1String(pattern)); });
}

/// The first rule for a room; null where there is none.
const Rule *ruleFor(const QList<Rule> &rules, const QString &room)
{
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const Rule &candidate) {
        return fits(room, QLatin1String(candidate.part));
    });
    return rule == rules.end() ? nullptr : &*rule;
}

/// The room that a file is in: the first two folders of its path, or the first where the file lies there
/// itself.
QString roomOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return parts.size() > 2 ? parts[0] + u'/' + parts[1] : parts[0];
}

/// The tests have no arrows: they may look into everything.
bool isProduct(const SourceFile &file)
{
    return file.isCpp() &&
           (file.path.startsWith(QLatin1String("sync/")) || file.path.startsWith(QLatin1String("widgets/")) ||
            file.path.startsWith(QLatin1String("app/")));
}

struct Include
{
    QString target;
    bool isQuoted = false;
};

QList<Include> includesOf(const SourceFile &file)
{
    static const QRegularExpression line(
        QStringLiteral(R"re(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"])re"),
        QRegularExpression::MultilineOption);
    QList<Include> result;
    const QString code = file.code();
    for (auto matches = line.globalMatch(code); matches.hasNext();) {
        const auto match = matches.next();
        result.append({match.captured(2), match.captured(1) == QLatin1String("\"")});
    }
    return result;
}

/// What the build makes beside a source, such as `clock.moc`.
bool isGenerated(const QString &include)
{
    return include.endsWith(QLatin1String(".moc")) || include.startsWith(QLatin1String("moc_"));
}

using Graph = QMap<QString, QSet<QString>>;

/// The first circle that can be reached from `node`, as "a -> b -> a"; empty where there is none.
QString circleFrom(const QString &node, const Graph &graph, QStringList &way, QSet<QString> &done)
{
    if (const qsizetype start = way.indexOf(node); start >= 0) {
        return (way.mid(start) << node).join(QStringLiteral(" -> "));
    }
    if (done.contains(node)) {
        return {};
    }
    way.append(node);
    QStringList targets = graph.value(node).values();
    targets.sort();
    for (const QString &target : std::as_const(targets)) {
        if (const QString found = circleFrom(target, graph, way, done); !found.isEmpty()) {
            return found;
        }
    }
    way.removeLast();
    done.insert(node);
    return {};
}

QStringList circlesIn(const Graph &graph)
{
    QSet<QString> done;
    QStringList result;
    for (auto node = graph.keyBegin(); node != graph.keyEnd(); ++node) {
        QStringList way;
        if (const QString found = circleFrom(*node, graph, way, done); !found.isEmpty()) {
            result.append(found);
            for (const QString &visited : std::as_const(way)) {
                done.insert(visited);
            }
        }
    }
    return result;
}

} // namespace

// ----------------------------------------------------------------------------------------------- the checks

QtModules readQtModules(const QString &headersFolder)
{
    QtModules result;
    const QDir root(headersFolder);
    const QStringList modules = root.entryList({QStringLiteral("Qt*")}, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &module : modules) {
        const QStringList headers = QDir(root.filePath(module)).entryList(QDir::Files);
        result.insert(module, QSet<QString>(headers.begin(), headers.end()));
    }
    return result;
}

QStringList brokenArrows(const SourceFiles &files)
{
    QStringList offences;
    for (const SourceFile &file : files) {
        if (!isProduct(file)) {
            continue;
        }
        const QString room = roomOf(file.path);
        const Rule *arrow = ruleFor(arrows, room);
        if (arrow == nullptr) {
            offences.append(file.path + QStringLiteral(": the room ") + room +
                            QStringLiteral(" has no arrows"));
            continue;
        }
        const QList<Include> includes = includesOf(file);
        for (const Include &include : includes) {
            if (!include.isQuoted || isGenerated(include.target)) {
                continue;
            }
            const QString target = roomOf(include.target);
            const bool allowed = target == room || names(*arrow, target);
            if (!allowed) {
                offences.append(file.path + QStringLiteral(": must not include ") + include.target);
            }
        }
    }
    return offences;
}

QStringList circles(const SourceFiles &files)
{
    Graph rooms;
    Graph headers;
    for (const SourceFile &file : files) {
        if (!isProduct(file)) {
            continue;
        }
        const QList<Include> includes = includesOf(file);
        for (const Include &include : includes) {
            if (!include.isQuoted || isGenerated(include.target)) {
                continue;
            }
            headers[file.path].insert(include.target);
            if (roomOf(include.target) != roomOf(file.path)) {
                rooms[roomOf(file.path)].insert(roomOf(include.target));
            }
        }
    }
    return circlesIn(rooms) + circlesIn(headers);
}

QStringList foreignModules(const SourceFiles &files, const QtModules &modules)
{
    QStringList offences;
    for (const SourceFile &file : files) {
        const Rule *part = ruleFor(modulesOfParts, roomOf(file.path));
        if (!isProduct(file) || part == nullptr) {
            continue;
        }
        const QList<Include> includes = includesOf(file);
        for (const Include &include : includes) {
            // What an include may mean: <QtGui/QColor> one module, <QColor> every module that has such a
            // header.
            const QString folder = include.target.section(u'/', 0, -2);
            const QString header = include.target.section(u'/', -1);
            bool known = false;
            bool allowed = false;
            for (auto module = modules.begin(); module != modules.end(); ++module) {
                const bool isMeant = folder.isEmpty() ? module->contains(header) : module.key() == folder;
                known = known || isMeant;
                allowed = allowed || (isMeant && names(*part, module.key()));
            }
            if (known && !allowed) {
                offences.append(file.path + QStringLiteral(": must not include <") + include.target + u'>');
            }
        }
    }
    return offences;
}

QStringList forbiddenWords(const SourceFiles &files)
{
    QStringList offences;
    for (const SourceFile &file : files) {
        if (!isProduct(file)) {
            continue;
        }
        const QString code = file.code();
        for (const Rule &part : wordsForbiddenToParts) {
            if (!fits(roomOf(file.path), QLatin1String(part.part))) {
                continue;
            }
            for (const char *word : part.names) {
                const QRegularExpression occurrence(QStringLiteral("\\b") + QLatin1String(word) +
                                                    QStringLiteral("\\b"));
                if (code.contains(occurrence)) {
                    offences.append(file.path + QStringLiteral(": must not use ") + QLatin1String(word));
                }
            }
        }
    }
    return offences;
}

QStringList missingLicences(const SourceFiles &files)
{
    QStringList offences;
    for (const SourceFile &file : files) {
        const QStringList firstLines = file.text.split(u'\n').mid(0, 3);
        if (!firstLines.join(u'\n').contains(QLatin1String("SPDX-License-Identifier: GPL-3.0-or-later"))) {
            offences.append(file.path + QStringLiteral(": no SPDX line at its beginning"));
        }
    }
    return offences;
}

QStringList longSources(const SourceFiles &files)
{
    QStringList offences;
    for (const SourceFile &file : files) {
        const qsizetype lines = file.text.count(u'\n');
        if (lines > longestSource) {
            offences.append(file.path + QStringLiteral(": ") + QString::number(lines) +
                            QStringLiteral(" lines"));
        }
    }
    return offences;
}

QStringList silentHeaders(const SourceFiles &files)
{
    static const QRegularExpression definition(
        QStringLiteral(R"re(^(?:template\b[^\n]*\n)?(?:class|struct)\s+(?:\w+\s+)*?\w+[^;{]*\{)re"),
        QRegularExpression::MultilineOption);
    QStringList offences;
    for (const SourceFile &file : files) {
        if (!file.isHeader() || file.path.startsWith(QLatin1String("app/")) || !isProduct(file)) {
            continue;
        }
        const auto first = definition.match(file.text);
        const QString before = first.hasMatch() ? file.text.left(first.capturedStart()) : file.text;
        if (!before.contains(QLatin1String("///"))) {
            offences.append(file.path + QStringLiteral(": does not say what it is for"));
        }
    }
    return offences;
}
