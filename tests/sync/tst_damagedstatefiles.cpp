// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/configevaluation.h"
#include "sync/values/jsonvalues.h"
#include "tests/sync/gatingstate.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using Outcome = StateReading::Outcome;

/// A state file that is cut off or damaged anywhere: never a crash, never a configuration that was not
/// written.
class TestDamagedStateFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cutOffAnywhere_data();
    void cutOffAnywhere();
    void damagedAnywhere_data();
    void damagedAnywhere();

private:
    QByteArray fixture(const QString &name) const;
    StateReading readingOf(const QByteArray &text, StateFileReader::Effort effort);

    const Profile m_profile = Profile::opportunityGating();
    const QTemporaryDir m_folder;
    StateFileReader m_reader;
    StateFileRequest m_request;
};

void TestDamagedStateFiles::initTestCase()
{
    m_request.path = m_folder.filePath(QStringLiteral("state.json"));
    m_request.section = m_profile.sectionPointer();
}

QByteArray TestDamagedStateFiles::fixture(const QString &name) const
{
    QFile file(qEnvironmentVariable("CONFIGSYNC_TEST_DATA") + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

StateReading TestDamagedStateFiles::readingOf(const QByteArray &text, StateFileReader::Effort effort)
{
    // Without cutting it to nothing first, which some file systems answer with work for the disk.
    QFile file(m_request.path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered) || file.write(text) != text.size() ||
        !file.resize(text.size()))
        qWarning("cannot write %s", qUtf8Printable(m_request.path));
    return m_reader.read(m_request, effort);
}

void TestDamagedStateFiles::cutOffAnywhere_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("indented") << QStringLiteral("indented_state.json");
    QTest::newRow("one line") << QStringLiteral("oneline_state.json");
}

void TestDamagedStateFiles::cutOffAnywhere()
{
    QFETCH(const QString, name);
    const QByteArray text = fixture(name).trimmed();
    QVERIFY(text.size() > 1000);
    QCOMPARE(readingOf(text, StateFileReader::Effort::Quick).outcome, Outcome::Whole);
    QCOMPARE(evaluateReading(readingOf(text, StateFileReader::Effort::Quick), m_profile).status,
             HealthStatus::Synced);

    for (qsizetype size = 0; size < text.size(); ++size) {
        const QByteArray beginning = text.first(size);
        const bool blank = beginning.trimmed().isEmpty();
        const Outcome expected = blank ? Outcome::Empty : Outcome::Unfinished;
        for (const auto effort : {StateFileReader::Effort::Quick, StateFileReader::Effort::Thorough}) {
            const StateReading reading = readingOf(beginning, effort);
            QVERIFY2(reading.outcome == expected, beginning.constData());
            QVERIFY(reading.section.isEmpty());
            QVERIFY(reading.looksTorn());
            const ConfigEvaluation evaluation = evaluateReading(reading, m_profile);
            QVERIFY(evaluation.section.isEmpty());
            QCOMPARE(evaluation.status, blank ? HealthStatus::Unreadable : HealthStatus::Corrupted);
            if (effort == StateFileReader::Effort::Quick)
                continue;
            QCOMPARE(evaluation.problems.size(), 1);
            if (!blank) {
                QCOMPARE(evaluation.problems.constFirst().codeWord(), QStringLiteral("syntax"));
                QVERIFY(evaluation.problems.constFirst().line >= 1);
                QVERIFY(evaluation.problems.constFirst().line <= beginning.count('\n') + 1);
            }
        }
    }
}

void TestDamagedStateFiles::damagedAnywhere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<unsigned>("seed");
    QTest::newRow("indented") << QStringLiteral("indented_state.json") << 1U;
    QTest::newRow("one line") << QStringLiteral("oneline_state.json") << 2U;
}

void TestDamagedStateFiles::damagedAnywhere()
{
    QFETCH(const QString, name);
    QFETCH(const unsigned, seed);
    const QByteArray text = fixture(name);
    std::mt19937 random(seed);
    const auto below = [&random](qsizetype limit) {
        return static_cast<qsizetype>(random() % static_cast<unsigned>(limit));
    };
    const QByteArray telling = "{}[]\",:\\ntf0-eE+.\n";
    int readable = 0;
    for (int i = 0; i < 10'000; ++i) {
        QByteArray damaged = text;
        const qsizetype place = below(text.size());
        const char byte = below(2) == 0 ? telling.at(below(telling.size())) : static_cast<char>(below(256));
        switch (below(3)) {
        case 0:
            damaged[place] = byte;
            break;
        case 1:
            damaged.insert(place, byte);
            break;
        default:
            damaged.remove(place, 1);
        }
        const StateReading reading = readingOf(damaged, StateFileReader::Effort::Thorough);
        const ConfigEvaluation evaluation = evaluateReading(reading, m_profile);
        QVERIFY(evaluation.status == HealthStatus::Synced || evaluation.section.isEmpty());
        QVERIFY(evaluation.status == HealthStatus::Synced || evaluation.status == HealthStatus::Missing ||
                !evaluation.problems.isEmpty());

        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(damaged, &error);
        if (error.error != QJsonParseError::NoError)
            continue;
        // What the full parser reads must be read, and as the same.
        ++readable;
        const QJsonValue expected = m_request.section.resolve(document.object());
        if (!document.isObject()) {
            QVERIFY2(reading.outcome == Outcome::NotObject, damaged.constData());
        } else if (expected.isUndefined() || expected.isNull()) {
            QVERIFY2(reading.outcome == Outcome::NoSection, damaged.constData());
        } else {
            QVERIFY2(reading.outcome == Outcome::Whole, damaged.constData());
            const QJsonValue section = QJsonDocument::fromJson('[' + reading.section + ']').array().at(0);
            QVERIFY2(jsonEqual(section, expected), damaged.constData());
            QCOMPARE(evaluation.problems.isEmpty(), m_profile.check(expected).isEmpty());
        }
    }
    QVERIFY(readable > 2000);
    QVERIFY(readable < 9000);
}

QTEST_GUILESS_MAIN(TestDamagedStateFiles)
#include "tst_damagedstatefiles.moc"
