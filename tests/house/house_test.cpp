// SPDX-License-Identifier: GPL-3.0-or-later
// The arrows and habits of the house hold in the real tree, and each check does find what it is for.
#include "tests/house/houserules.h"

#include <QLibraryInfo>
#include <QTest>

namespace {

SourceFile madeUp(const char *path, const char *text)
{
    return {QString::fromUtf8(path), QString::fromUtf8(text)};
}

/// Two modules are enough to tell right from wrong.
QtModules madeUpModules()
{
    return {{QStringLiteral("QtCore"), {QStringLiteral("QString"), QStringLiteral("QFile")}},
            {QStringLiteral("QtSql"), {QStringLiteral("QSqlQuery")}},
            {QStringLiteral("QtGui"), {QStringLiteral("QColor"), QStringLiteral("QPixmap")}}};
}

} // namespace

/// Fails with all offences, not only with their number.
#define QVERIFY_NONE(offences) QVERIFY2((offences).isEmpty(), qPrintable((offences).join(u'\n')))

class HouseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void treeKeepsItsArrows() { QVERIFY_NONE(brokenArrows(m_tree)); }
    void treeHasNoCircles() { QVERIFY_NONE(circles(m_tree)); }
    void treeKeepsToItsModules() { QVERIFY_NONE(foreignModules(m_tree, m_modules)); }
    void treeUsesNoForbiddenWords() { QVERIFY_NONE(forbiddenWords(m_tree)); }
    void treeIsLicensed() { QVERIFY_NONE(missingLicences(m_tree)); }
    void treeHasNoLongSources() { QVERIFY_NONE(longSources(m_tree)); }
    void treeHasNoSilentHeaders() { QVERIFY_NONE(silentHeaders(m_tree)); }

    void brokenArrowIsFound_data();
    void brokenArrowIsFound();
    void keptArrowIsNoOffence_data();
    void keptArrowIsNoOffence();
    void circleOfRoomsIsFound();
    void circleOfHeadersIsFound();
    void foreignModuleIsFound_data();
    void foreignModuleIsFound();
    void forbiddenWordIsFound_data();
    void forbiddenWordIsFound();
    void missingLicenceIsFound();
    void longSourceIsFound();
    void silentHeaderIsFound();
    void codeLeavesCommentsAndStringsOut();

private:
    SourceFiles m_tree;
    QtModules m_modules;
};

void HouseTest::initTestCase()
{
    m_tree = readSourceTree(QStringLiteral(CONFIGSYNC_SOURCE_ROOT));
    m_modules = readQtModules(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    // A check over nothing would find nothing.
    QVERIFY(std::any_of(m_tree.begin(), m_tree.end(), [](const SourceFile &file) {
        return file.path == QLatin1String("sync/values/result.h") && !file.text.isEmpty();
    }));
    QVERIFY(m_modules.value(QStringLiteral("QtWidgets")).contains(QStringLiteral("QWidget")));
    QVERIFY(m_modules.value(QStringLiteral("QtCore")).contains(QStringLiteral("QString")));
}

void HouseTest::brokenArrowIsFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    const auto row = [](const char *path, const char *include) {
        QTest::addRow("%s -> %s", path, include) << QString::fromUtf8(path) << QString::fromUtf8(include);
    };
    row("sync/values/clock.cpp", "sync/profile/profile.h");
    row("sync/values/clock.cpp", "sync/configsync.h");
    row("sync/statefile/reader.cpp", "sync/profile/profile.h");
    row("sync/profile/profile.cpp", "sync/statefile/reader.h");
    row("sync/profile/profile.cpp", "sync/configsync.h");
    row("sync/export/csv.cpp", "sync/fleet/botfleet.h");
    row("sync/configsync.cpp", "sync/fleet/botfleet.h");
    row("sync/configsync.cpp", "sync/history/historystore.h");
    row("sync/history/historystore.cpp", "sync/fleet/botfleet.h");
    row("sync/notices/noticepolicy.cpp", "sync/history/historystore.h");
    row("sync/fleet/botfleet.cpp", "sync/export/csv.h");
    row("sync/fleet/botfleet.cpp", "widgets/fleet/botlistmodel.h");
    row("sync/configsync.cpp", "app/cli/show.h");
    row("widgets/fleet/botlistmodel.cpp", "app/monitor/mainwindow.h");
    row("app/cli/show.cpp", "widgets/fleet/botlistmodel.h");
    row("app/cli/show.cpp", "app/demobot/writer.h");
    row("app/demobot/main.cpp", "widgets/style/palette.h");
    row("app/monitor/main.cpp", "tests/support/fakeclock.h");
    row("sync/cellar/thing.cpp", "sync/values/clock.h");
    row("sync/values/clock.cpp", "canonicaljson.h");
}

void HouseTest::brokenArrowIsFound()
{
    QFETCH(QString, path);
    QFETCH(QString, include);
    const SourceFile file{path, QStringLiteral("#include <QString>\n  #  include \"") + include +
                                    QStringLiteral("\"\n")};
    QCOMPARE(brokenArrows({file}).size(), 1);
}

void HouseTest::keptArrowIsNoOffence_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    const auto row = [](const char *path, const char *include) {
        QTest::addRow("%s -> %s", path, include) << QString::fromUtf8(path) << QString::fromUtf8(include);
    };
    row("sync/values/clock.cpp", "sync/values/clock.h");
    row("sync/statefile/reader.cpp", "sync/values/result.h");
    row("sync/export/csv.cpp", "sync/profile/profile.h");
    row("sync/configsync.cpp", "sync/statefile/reader.h");
    row("sync/history/historystore.cpp", "sync/configsync.h");
    row("sync/fleet/botfleet.cpp", "sync/notices/noticepolicy.h");
    row("widgets/dashboard/card.cpp", "sync/fleet/botfleet.h");
    row("widgets/dashboard/card.cpp", "widgets/style/palette.h");
    row("app/cli/show.cpp", "sync/export/csv.h");
    row("app/monitor/main.cpp", "widgets/dashboard/card.h");
    row("app/monitor/main.cpp", "main.moc");
}

void HouseTest::keptArrowIsNoOffence()
{
    QFETCH(QString, path);
    QFETCH(QString, include);
    const SourceFile file{path, QStringLiteral("#include \"") + include + QStringLiteral("\"\n")};
    QCOMPARE(brokenArrows({file}), QStringList());
}

void HouseTest::circleOfRoomsIsFound()
{
    // Each arrow alone is allowed among the rooms of widgets/, both together are not.
    const SourceFile there = madeUp("widgets/dashboard/card.h", "#include \"widgets/style/palette.h\"\n");
    const SourceFile back = madeUp("widgets/style/theme.h", "#include \"widgets/dashboard/header.h\"\n");
    QCOMPARE(circles({there}), QStringList());
    QCOMPARE(circles({back}), QStringList());
    QCOMPARE(circles({there, back}),
             QStringList(QStringLiteral("widgets/dashboard -> widgets/style -> widgets/dashboard")));
}

void HouseTest::circleOfHeadersIsFound()
{
    const SourceFile first = madeUp("sync/values/a.h", "#include \"sync/values/b.h\"\n");
    const SourceFile second = madeUp("sync/values/b.h", "#include \"sync/values/c.h\"\n");
    const SourceFile third = madeUp("sync/values/c.h", "#include \"sync/values/a.h\"\n");
    QCOMPARE(circles({first, second}), QStringList());
    QCOMPARE(circles({first, second, third}).size(), 1);
}

void HouseTest::foreignModuleIsFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::addColumn<qsizetype>("offences");
    const auto row = [](const char *path, const char *include, qsizetype offences) {
        QTest::addRow("%s %s", path, include)
            << QString::fromUtf8(path) << QString::fromUtf8(include) << offences;
    };
    row("sync/values/clock.cpp", "<QString>", 0);
    row("sync/values/clock.cpp", "<QtCore/QString>", 0);
    row("sync/values/clock.cpp", "<vector>", 0);
    row("sync/values/clock.cpp", "<QColor>", 1);
    row("sync/values/clock.cpp", "<QtGui/QColor>", 1);
    row("sync/values/clock.cpp", "\"QColor\"", 1);
    row("sync/values/clock.cpp", "<QSqlQuery>", 1);
    row("sync/history/historystore.cpp", "<QSqlQuery>", 0);
    row("sync/configsync.cpp", "<QPixmap>", 1);
    row("app/cli/show.cpp", "<QColor>", 1);
    row("app/demobot/main.cpp", "<QColor>", 1);
    row("widgets/dashboard/card.cpp", "<QColor>", 0);
    row("widgets/dashboard/card.cpp", "<QtSql/QSqlQuery>", 1);
    row("app/monitor/main.cpp", "<QSqlQuery>", 1);
}

void HouseTest::foreignModuleIsFound()
{
    QFETCH(QString, path);
    QFETCH(QString, include);
    QFETCH(qsizetype, offences);
    const SourceFile file{path, QStringLiteral("#include ") + include + u'\n'};
    QCOMPARE(foreignModules({file}, madeUpModules()).size(), offences);
}

void HouseTest::forbiddenWordIsFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("offences");
    const auto row = [](const char *name, const char *path, const char *text, qsizetype offences) {
        QTest::newRow(name) << QString::fromUtf8(path) << QString::fromUtf8(text) << offences;
    };
    row("a file in a view", "widgets/dashboard/card.cpp", "QFile file(path);\n", 1);
    row("a file in a view's include", "widgets/dashboard/card.cpp", "#include <QFile>\n", 1);
    row("a watcher in a view", "widgets/dashboard/card.cpp", "QFileSystemWatcher watcher;\n", 1);
    row("a query in a model", "widgets/fleet/model.cpp", "QSqlQuery query;\n", 1);
    row("only told in a comment", "widgets/fleet/model.cpp",
        "// unlike QFile\nint a; /* nor\n QSaveFile */\n", 0);
    row("only told in a string", "widgets/fleet/model.cpp", "auto a = tr(\"QFile says \\\" QFile\");\n", 0);
    row("a longer name", "widgets/fleet/model.cpp", "QFileDialog dialog;\n", 0);
    row("a file in the reader", "sync/statefile/reader.cpp", "QFile file(path);\n", 0);
}

void HouseTest::forbiddenWordIsFound()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(qsizetype, offences);
    QCOMPARE(forbiddenWords({{path, text}}).size(), offences);
}

void HouseTest::missingLicenceIsFound()
{
    QCOMPARE(
        missingLicences({madeUp("dev", "#!/usr/bin/env bash\n# SPDX-License-Identifier: GPL-3.0-or-later\n"),
                         madeUp("sync/a.cpp", "int a;\n"),
                         madeUp("sync/b.cpp", "// SPDX-License-Identifier: MIT\n")})
            .size(),
        2);
}

void HouseTest::longSourceIsFound()
{
    const QString enough(longestSource, u'\n');
    QCOMPARE(
        longSources({{QStringLiteral("sync/a.cpp"), enough}, {QStringLiteral("sync/b.cpp"), enough + u'\n'}}),
        QStringList(QStringLiteral("sync/b.cpp: 451 lines")));
}

void HouseTest::silentHeaderIsFound()
{
    const QStringList offences = silentHeaders({
        madeUp("sync/values/good.h",
               "class Other;\n/// What it is for.\nclass Good : public QObject\n{\n};\n"),
        madeUp("sync/values/functions.h", "/// Adds.\nint add(int a, int b);\n"),
        madeUp("sync/values/late.h", "struct Late {\n    /// Too late.\n    int a;\n};\n"),
        madeUp("widgets/dashboard/plain.h", "// Not a documentation comment.\nclass Plain final\n{\n};\n"),
        madeUp("sync/values/silent.h", "int add(int a, int b);\n"),
        madeUp("app/cli/free.h", "class Free\n{\n};\n"),
    });
    QCOMPARE(offences.size(), 3);
    QVERIFY(offences[0].startsWith(QLatin1String("sync/values/late.h")));
    QVERIFY(offences[1].startsWith(QLatin1String("widgets/dashboard/plain.h")));
    QVERIFY(offences[2].startsWith(QLatin1String("sync/values/silent.h")));
}

void HouseTest::codeLeavesCommentsAndStringsOut()
{
    const SourceFile file = madeUp(
        "a.cpp", "#include \"sync/a.h\" // why\nauto a = \"// no comment\"; int b; // c\n"
                 "auto d = R\"x(one \" /*\n two)x\"; char e = '\"'; int f = 1'000'000; /* g\n */ int h;\n");
    QCOMPARE(file.code(), QStringLiteral("#include \"sync/a.h\" \nauto a = ; int b; \n"
                                         "auto d = \n; char e = ; int f = 1000000; \n int h;\n"));
}

QTEST_GUILESS_MAIN(HouseTest)
#include "house_test.moc"
