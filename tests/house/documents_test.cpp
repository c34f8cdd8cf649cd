// SPDX-License-Identifier: GPL-3.0-or-later
// What the documents promise is there: the files that they link to, and the commands of ./dev that they name.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The targets of links and pictures that are no web addresses and no places within the document.
QStringList localLinks(const QString &markdown)
{
    static const QRegularExpression link(QStringLiteral(R"re(\]\(([^)#\s]+)(?:#[^)]*)?\))re"));
    QStringList result;
    for (auto matches = link.globalMatch(markdown); matches.hasNext();) {
        const QString target = matches.next().captured(1);
        if (!target.contains(QLatin1String("://"))) {
            result.append(target);
        }
    }
    return result;
}

/// The words behind `./dev`.
QStringList devCommands(const QString &markdown)
{
    static const QRegularExpression command(QStringLiteral(R"re(\./dev ([a-z]+))re"));
    QStringList result;
    for (auto matches = command.globalMatch(markdown); matches.hasNext();) {
        result.append(matches.next().captured(1));
    }
    result.removeDuplicates();
    return result;
}

} // namespace

class DocumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksLeadSomewhere_data() { addDocuments(); }
    void linksLeadSomewhere();
    void namedCommandsExist_data() { addDocuments(); }
    void namedCommandsExist();
    void linksAndCommandsAreFound();

private:
    static void addDocuments();
    const QDir m_root{QStringLiteral(CONFIGSYNC_SOURCE_ROOT)};
};

void DocumentsTest::addDocuments()
{
    QTest::addColumn<QString>("document");
    for (const char *name : {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"}) {
        QTest::newRow(name) << QString::fromUtf8(name);
    }
}

void DocumentsTest::linksLeadSomewhere()
{
    QFETCH(QString, document);
    const QString text = textOf(m_root.filePath(document));
    QVERIFY(!text.isEmpty());
    QStringList lost;
    const QStringList links = localLinks(text);
    for (const QString &link : links) {
        if (!m_root.exists(link)) {
            lost.append(link);
        }
    }
    QVERIFY2(lost.isEmpty(), qPrintable(lost.join(QStringLiteral(", "))));
}

void DocumentsTest::namedCommandsExist()
{
    QFETCH(QString, document);
    QProcess dev;
    dev.start(m_root.filePath(QStringLiteral("dev")), {QStringLiteral("help")});
    QVERIFY(dev.waitForFinished());
    QCOMPARE(dev.exitCode(), 0);
    const QString help = QString::fromUtf8(dev.readAllStandardOutput());
    const QStringList commands = devCommands(textOf(m_root.filePath(document)));
    for (const QString &command : commands) {
        const QRegularExpression line(QStringLiteral("^  ") + command + QStringLiteral("\\b"),
                                      QRegularExpression::MultilineOption);
        QVERIFY2(help.contains(line), qPrintable(command));
    }
}

void DocumentsTest::linksAndCommandsAreFound()
{
    QCOMPARE(localLinks(
                 QStringLiteral("[a](b.md), ![c](d/e.png) and [f](https://g.example/) [h](#i) [j](k.md#l)")),
             QStringList({QStringLiteral("b.md"), QStringLiteral("d/e.png"), QStringLiteral("k.md")}));
    QCOMPARE(devCommands(QStringLiteral("`./dev run`, ./dev test asan, ./dev run")),
             QStringList({QStringLiteral("run"), QStringLiteral("test")}));
}

QTEST_GUILESS_MAIN(DocumentsTest)
#include "documents_test.moc"
