// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does to the fleet file, and what it takes from it, on real files.
#include "app/monitor/fleetcontroller.h"
#include "sync/values/clock.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

class FleetControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void writesWhatTheUserDoes();
    void oneFileIsOneBot();
    void newBotTakesUpWhatTheTerminalRecorded();
    void keepsWhatAnotherHasWritten();
    void asksWhereBothChangedOneBot();
    void asksForABotThatIsGone();
    void brokenFileIsLeftAndWrittenWhenMended();
    void whatCannotBeSavedIsWatchedAllTheSame();
    void whatAPatternFindsIsNotRemoved();
    void editInTheFileIsTakenOver();

private:
    QString statePath(const QString &name);
    QString idOf(const QString &name) const;
    QStringList namesInFile() const;
    void write(const QByteArray &text);
    QByteArray read() const;
    void open();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<BotFleet> m_fleet;
    std::unique_ptr<FleetController> m_bots;
};

void FleetControllerTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("fleet.json"));
    m_fleet = std::make_unique<BotFleet>(1024 * 1024, SystemClock::instance());
    m_bots = std::make_unique<FleetController>(m_path, *m_fleet);
}

void FleetControllerTest::cleanup()
{
    m_bots.reset();
    m_fleet.reset();
    m_folder.reset();
}

/// A state file of that name, in the test's folder.
QString FleetControllerTest::statePath(const QString &name)
{
    const QString path = m_folder->filePath(name);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write("{}");
    return path;
}

QString FleetControllerTest::idOf(const QString &name) const
{
    for (const QString &id : m_bots->roll().botIds()) {
        if (m_bots->definition(id).name == name)
            return id;
    }
    return QString();
}

QByteArray FleetControllerTest::read() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void FleetControllerTest::write(const QByteArray &text)
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QStringList FleetControllerTest::namesInFile() const
{
    QStringList names;
    const QJsonArray bots = QJsonDocument::fromJson(read()).object().value(QStringLiteral("bots")).toArray();
    for (const QJsonValue &bot : bots)
        names.append(bot.toObject().value(QStringLiteral("name")).toString());
    return names;
}

/// Three bots, called one, two and three.
void FleetControllerTest::open()
{
    for (const char *const name : {"one", "two", "three"})
        statePath(QLatin1String(name));
    write(R"({ "version": 1, "bots": [
        { "id": "1", "name": "one", "state": "one" },
        { "id": "2", "name": "two", "state": "two" },
        { "id": "3", "name": "three", "state": "three" } ] })");
    m_bots->load();
    m_bots->follow();
    QCOMPARE(m_bots->roll().botIds(),
             QStringList({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}));
}

void FleetControllerTest::writesWhatTheUserDoes()
{
    m_bots->load();
    m_bots->follow();
    const QString first = m_bots->addStateFile(statePath(QStringLiteral("a.json")));
    const QString second = m_bots->addStateFile(statePath(QStringLiteral("b.json")));
    QVERIFY(m_fleet->bot(first) && m_fleet->bot(second));
    m_bots->rename(m_bots->definition(first), QStringLiteral("  Alpha "));
    m_bots->rename(m_bots->definition(second), QStringLiteral("Beta"));
    QCOMPARE(namesInFile(), QStringList({QStringLiteral("Alpha"), QStringLiteral("Beta")}));
    m_bots->place(second, first, false);
    QCOMPARE(namesInFile(), QStringList({QStringLiteral("Beta"), QStringLiteral("Alpha")}));
    m_bots->place(second, first, true);
    QCOMPARE(namesInFile(), QStringList({QStringLiteral("Alpha"), QStringLiteral("Beta")}));
    m_bots->place(first, second, true);
    QCOMPARE(namesInFile(), QStringList({QStringLiteral("Beta"), QStringLiteral("Alpha")}));
    m_bots->place(first, QStringLiteral("nobody"), false);
    QCOMPARE(namesInFile(), QStringList({QStringLiteral("Beta"), QStringLiteral("Alpha")}));
    m_bots->setMuted(m_bots->definition(first), true);
    QVERIFY(read().contains("\"muted\": true"));
    m_bots->remove(m_bots->definition(second));
    QCOMPARE(namesInFile(), QStringList({QStringLiteral("Alpha")}));
    QVERIFY(!m_fleet->bot(second));
    // A name of nothing is none.
    m_bots->rename(m_bots->definition(first), QStringLiteral("  "));
    QCOMPARE(namesInFile(), QStringList({QStringLiteral("Alpha")}));
}

void FleetControllerTest::oneFileIsOneBot()
{
    m_bots->load();
    m_bots->follow();
    const QString path = statePath(QStringLiteral("a.json"));
    const QString id = m_bots->addStateFile(path);
    QVERIFY(!id.isEmpty());
    const QString link = m_folder->filePath(QStringLiteral("link.json"));
    QVERIFY(QFile::link(path, link));
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("d")));
    QCOMPARE(m_bots->addStateFile(link), id);
    QCOMPARE(m_bots->addStateFile(m_folder->filePath(QStringLiteral("d/../a.json"))), id);
    // One that is not there yet is known by its path.
    const QString later = m_folder->filePath(QStringLiteral("later.json"));
    const QString absent = m_bots->addStateFile(later);
    QVERIFY(!absent.isEmpty() && absent != id);
    QCOMPARE(m_bots->addStateFile(later), absent);
    QVERIFY(m_bots->addStateFile(statePath(QStringLiteral("b.json"))) != id);
    QCOMPARE(m_bots->roll().botIds().size(), 3);
    // A folder is no state file.
    QSignalSpy noticed(m_bots.get(), &FleetController::noticed);
    QCOMPARE(m_bots->addStateFile(m_folder->path()), QString());
    QCOMPARE(noticed.size(), 1);
}

void FleetControllerTest::newBotTakesUpWhatTheTerminalRecorded()
{
    const QString path = statePath(QStringLiteral("a.json"));
    m_bots->load();
    m_bots->follow();
    const QString id = m_bots->addStateFile(path);
    QCOMPARE(id, botIdentityForPath(path).id);
    // Whoever has been there stays the one that it was, and comes back as such.
    m_bots->remove(m_bots->definition(id));
    QCOMPARE(m_bots->addStateFile(path), id);
    // The bot's file has moved: what is at the old place now is another one.
    statePath(QStringLiteral("b.json"));
    write("{ \"version\": 1, \"bots\": [ { \"id\": \"" + id.toUtf8() +
          "\", \"name\": \"moved\", \"state\": \"b.json\" } ] }");
    m_bots->reload();
    QTRY_COMPARE(m_bots->definition(id).name, QStringLiteral("moved"));
    const QString other = m_bots->addStateFile(path);
    QVERIFY(!other.isEmpty() && other != id);
}

void FleetControllerTest::keepsWhatAnotherHasWritten()
{
    open();
    const BotDefinition seen = m_bots->definition(QStringLiteral("1"));
    write(read().replace("\"two\", \"state\"", "\"zwei\", \"state\""));
    m_bots->rename(seen, QStringLiteral("eins"));
    QCOMPARE(namesInFile(),
             QStringList({QStringLiteral("eins"), QStringLiteral("zwei"), QStringLiteral("three")}));
    QCOMPARE(m_bots->definition(QStringLiteral("2")).name, QStringLiteral("zwei"));
}

void FleetControllerTest::asksWhereBothChangedOneBot()
{
    open();
    QSignalSpy asked(m_bots.get(), &FleetController::conflictFound);
    const BotDefinition seen = m_bots->definition(QStringLiteral("1"));
    write(read().replace("\"one\", \"state\"", "\"uno\", \"state\""));
    m_bots->rename(seen, QStringLiteral("eins"));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(namesInFile().first(), QStringLiteral("uno"));
    const auto conflict = asked.at(0).at(0).value<FleetConflict>();
    QVERIFY(!conflict.gone);
    QCOMPARE(conflict.botName, QStringLiteral("one"));
    conflict.goOn();
    QCOMPARE(namesInFile().first(), QStringLiteral("eins"));
    QCOMPARE(asked.size(), 1);
}

void FleetControllerTest::asksForABotThatIsGone()
{
    open();
    QSignalSpy asked(m_bots.get(), &FleetController::conflictFound);
    const BotDefinition seen = m_bots->definition(QStringLiteral("3"));
    write(R"({ "version": 1, "bots": [ { "id": "1", "name": "one", "state": "one" } ] })");
    m_bots->rename(seen, QStringLiteral("drei"));
    QCOMPARE(asked.size(), 1);
    const auto conflict = asked.at(0).at(0).value<FleetConflict>();
    QVERIFY(conflict.gone);
    QCOMPARE(namesInFile(), QStringList(QStringLiteral("one")));
    conflict.goOn();
    QCOMPARE(namesInFile(), QStringList({QStringLiteral("one"), QStringLiteral("drei")}));
    // What is gone need not be removed.
    m_bots->remove(seen);
    QCOMPARE(asked.size(), 2); // it is another bot than it was
}

void FleetControllerTest::brokenFileIsLeftAndWrittenWhenMended()
{
    open();
    QSignalSpy withdrawn(m_bots.get(), &FleetController::noticeWithdrawn);
    const QByteArray good = read();
    const QByteArray broken = good.chopped(5);
    write(broken);
    m_bots->rename(m_bots->definition(QStringLiteral("2")), QStringLiteral("zwei"));
    QVERIFY(m_bots->isSavingOff());
    QCOMPARE(read(), broken);
    QCOMPARE(m_bots->definition(QStringLiteral("2")).name, QStringLiteral("zwei"));
    QCOMPARE(m_bots->roll().botIds().size(), 3);
    const QString added = m_bots->addStateFile(statePath(QStringLiteral("four")));
    QVERIFY(m_fleet->bot(added));
    QCOMPARE(read(), broken);
    write(good);
    QTRY_COMPARE(namesInFile().size(), 4);
    QCOMPARE(namesInFile(), QStringList({QStringLiteral("one"), QStringLiteral("zwei"),
                                         QStringLiteral("three"), QStringLiteral("four")}));
    QVERIFY(!m_bots->isSavingOff());
    QVERIFY(withdrawn.contains(QList<QVariant>({m_path})));
    QCOMPARE(m_bots->roll().botIds().size(), 4);
}

void FleetControllerTest::whatCannotBeSavedIsWatchedAllTheSame()
{
    // Its folder cannot be made: a file is in the way.
    const QString path = statePath(QStringLiteral("a.json")) + QStringLiteral("/fleet.json");
    FleetController bots(path, *m_fleet);
    bots.load();
    bots.follow();
    QSignalSpy noticed(&bots, &FleetController::noticed);
    const QString id = bots.addStateFile(statePath(QStringLiteral("b.json")));
    QVERIFY(m_fleet->bot(id));
    QCOMPARE(noticed.size(), 1);
    QVERIFY(noticed.at(0).at(0).value<Notice>().text.contains(QLatin1String("until the program ends")));
    // A second edit does not undo the first.
    bots.rename(bots.definition(id), QStringLiteral("Beta"));
    QCOMPARE(bots.definition(id).name, QStringLiteral("Beta"));
}

void FleetControllerTest::whatAPatternFindsIsNotRemoved()
{
    statePath(QStringLiteral("x_state.json"));
    write(R"({ "version": 1, "include": [ "*_state.json" ] })");
    m_bots->load();
    m_bots->follow();
    QCOMPARE(m_bots->roll().botIds().size(), 1);
    const QString id = m_bots->roll().botIds().first();
    QSignalSpy noticed(m_bots.get(), &FleetController::noticed);
    m_bots->remove(m_bots->definition(id));
    QCOMPARE(noticed.size(), 1);
    QVERIFY(m_fleet->bot(id));
    // To be renamed it gets an entry of its own, and stays one bot.
    m_bots->rename(m_bots->definition(id), QStringLiteral("Ix"));
    QCOMPARE(namesInFile(), QStringList(QStringLiteral("Ix")));
    QCOMPARE(m_bots->roll().botIds(), QStringList(id));
}

void FleetControllerTest::editInTheFileIsTakenOver()
{
    open();
    QSignalSpy renamed(m_bots.get(), &FleetController::renamed);
    write(read().replace("\"two\", \"state\"", "\"zwei\", \"state\""));
    QTRY_COMPARE(renamed.size(), 1);
    // A change of ours after that reads as the file does now.
    m_bots->place(QStringLiteral("1"), QStringLiteral("2"), true);
    QCOMPARE(namesInFile(),
             QStringList({QStringLiteral("zwei"), QStringLiteral("one"), QStringLiteral("three")}));
    write(R"({ "version": 1, "bots": [ { "id": "2", "name": "zwei", "state": "two" } ] })");
    QTRY_COMPARE(m_bots->roll().botIds(), QStringList(QStringLiteral("2")));
    QVERIFY(!m_fleet->bot(QStringLiteral("1")));
}

QTEST_GUILESS_MAIN(FleetControllerTest)
#include "tst_fleetcontroller.moc"
