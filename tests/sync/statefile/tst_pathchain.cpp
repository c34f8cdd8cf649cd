// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/statefile/pathchain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

class PathChainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_root = QFileInfo(m_folder->path()).canonicalFilePath();
    }

    void plainPathHoldsEveryDirectory()
    {
        makeFile(u"a/b/state.json");
        const PathChain chain = PathChain::resolve(at(u"a/b/state.json"));
        QVERIFY(chain.complete);
        QVERIFY(!chain.hasLinks);
        QCOMPARE(chain.target, at(u"a/b/state.json"));
        QCOMPARE(chain.directories.last(3), QStringList({m_root, at(u"a"), at(u"a/b")}));
        QCOMPARE(chain.directories.constFirst(), QStringLiteral("/"));
    }

    void knownFolderSparesTheWalk()
    {
        makeFile(u"a/state.json");
        const PathChain walked = PathChain::resolve(at(u"a/state.json"));
        QCOMPARE(PathChain::resolveIn(walked.directories, at(u"a/state.json")), std::optional(walked));
        // Only a walk can tell what these are.
        QVERIFY(QFile::link(QStringLiteral("state.json"), at(u"a/link.json")));
        for (const QStringView odd : {u"a/link.json", u"a/absent.json", u"a/..", u"a/."})
            QVERIFY(!PathChain::resolveIn(walked.directories, at(odd)));
    }

    void absentPartEndsTheChain()
    {
        QVERIFY(QDir(m_root).mkpath(QStringLiteral("a")));
        const PathChain chain = PathChain::resolve(at(u"a/b/c/state.json"));
        QVERIFY(!chain.complete);
        QCOMPARE(chain.target, at(u"a/b"));
        QCOMPARE(chain.directories.constLast(), at(u"a"));
    }

    void linksAreFollowedAndTheirFoldersHeld()
    {
        makeFile(u"data1/state.json");
        QVERIFY(QFile::link(QStringLiteral("data1"), at(u"..data")));
        QVERIFY(QFile::link(QStringLiteral("..data/state.json"), at(u"state.json")));
        const PathChain chain = PathChain::resolve(at(u"state.json"));
        QVERIFY(chain.complete);
        QVERIFY(chain.hasLinks);
        QCOMPARE(chain.target, at(u"data1/state.json"));
        QCOMPARE(chain.directories.count(m_root), 1);
        QVERIFY(chain.directories.contains(at(u"data1")));
    }

    void absoluteLinkStartsAgainAtTheRoot()
    {
        makeFile(u"real/state.json");
        QVERIFY(QFile::link(at(u"real"), at(u"linked")));
        const PathChain chain = PathChain::resolve(at(u"linked/../linked/./state.json"));
        QVERIFY(chain.complete);
        QVERIFY(chain.hasLinks);
        QCOMPARE(chain.target, at(u"real/state.json"));
    }

    void loopOfLinksEnds()
    {
        QVERIFY(QFile::link(at(u"b"), at(u"a")));
        QVERIFY(QFile::link(at(u"a"), at(u"b")));
        const PathChain chain = PathChain::resolve(at(u"a/state.json"));
        QVERIFY(!chain.complete);
        QVERIFY(chain.hasLinks);
        QVERIFY(chain.directories.contains(m_root));
    }

private:
    QString at(QStringView path) const { return m_root + u'/' + path; }

    void makeFile(QStringView path)
    {
        QVERIFY(QDir().mkpath(QFileInfo(at(path)).path()));
        QFile file(at(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{}");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_root;
};

QTEST_GUILESS_MAIN(PathChainTest)
#include "tst_pathchain.moc"
