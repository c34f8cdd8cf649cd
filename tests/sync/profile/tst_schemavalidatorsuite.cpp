// SPDX-License-Identifier: GPL-3.0-or-later
// The official JSON-Schema-Test-Suite: every required test of draft-07.
#include "sync/profile/schemavalidator.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace {

const QString installedFolder = QStringLiteral("/usr/share/json-schema-test-suite");

/// The folder may be the suite itself, its `tests` or `tests/draft7`.
QDir draftFolder()
{
    const QString named = qEnvironmentVariable("JSON_SCHEMA_TEST_SUITE_DIR");
    const QString base = named.isEmpty() ? installedFolder : named;
    for (const QString &below :
         {QStringLiteral("/tests/draft7"), QStringLiteral("/draft7"), QStringLiteral("")}) {
        if (QFile::exists(base + below + QStringLiteral("/required.json")))
            return QDir(base + below);
    }
    return QDir(base + QStringLiteral("/tests/draft7"));
}

/// What stands at every `keyword` of the schema, as it is written.
void collect(const QJsonValue &value, const QString &keyword, QStringList &found)
{
    if (value.isArray()) {
        for (const QJsonValue item : value.toArray())
            collect(item, keyword, found);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            if (it.key() == keyword && it.value().isString())
                found.append(it.value().toString());
            collect(it.value(), keyword, found);
        }
    }
}

/// True where the error is about a reference to the server that the suite's remote documents are on, its
/// place holds that reference, and its sentence names place and URI.
bool leadsElsewhere(const QJsonValue &schema, const SchemaError &error)
{
    QStringList references;
    collect(schema, QStringLiteral("$ref"), references);
    return references.contains(error.place.resolve(schema).toString()) &&
           error.text().startsWith(error.place.toString() + QStringLiteral(": ")) &&
           error.text().contains(QStringLiteral("\"http://localhost:1234/"));
}

QString describe(const QList<SchemaViolation> &violations)
{
    QStringList lines;
    for (const SchemaViolation &violation : violations) {
        lines.append(violation.place.toString() + u' ' + violation.keyword + u' ' + violation.message +
                     QStringLiteral(" [") + violation.messageArguments.join(u'|') + u']');
    }
    return lines.join(u'\n');
}

} // namespace

class TestSchemaValidatorSuite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void required_data();
    void required();
    void remoteReferencesAreRefused();
    void cleanupTestCase();

private:
    int m_files = 0;
    int m_tests = 0;
};

void TestSchemaValidatorSuite::initTestCase()
{
    const QDir folder = draftFolder();
    QVERIFY2(folder.exists(),
             qPrintable(QStringLiteral("The JSON-Schema-Test-Suite is not at ") + folder.path() +
                        QStringLiteral(": install the package json-schema-test-suite, or name "
                                       "its folder in JSON_SCHEMA_TEST_SUITE_DIR")));
}

void TestSchemaValidatorSuite::required_data()
{
    QTest::addColumn<QJsonValue>("schema");
    QTest::addColumn<QJsonArray>("tests");
    const QDir folder = draftFolder();
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (name == u"refRemote.json")
            continue;
        QFile file(folder.filePath(name));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
        const QJsonArray groups = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY2(!groups.isEmpty(), qPrintable(name));
        ++m_files;
        for (const QJsonValue group : groups) {
            const QJsonObject parts = group.toObject();
            QTest::newRow(qPrintable(
                QString(name + QStringLiteral(": ") + parts.value(QStringLiteral("description")).toString())))
                << parts.value(QStringLiteral("schema")) << parts.value(QStringLiteral("tests")).toArray();
        }
    }
}

void TestSchemaValidatorSuite::required()
{
    QFETCH(QJsonValue, schema);
    QFETCH(QJsonArray, tests);
    const auto validator = SchemaValidator::compile(schema);
    QVERIFY(!tests.isEmpty());
    if (!validator.ok() && leadsElsewhere(schema, validator.error()))
        return; // newer editions of the suite have some of these outside refRemote.json, too
    QVERIFY2(validator.ok(), validator.ok() ? "" : qPrintable(validator.error().text()));
    for (const QJsonValue test : std::as_const(tests)) {
        const QJsonObject parts = test.toObject();
        const QList<SchemaViolation> violations =
            validator.value().validate(parts.value(QStringLiteral("data")));
        const QString description = parts.value(QStringLiteral("description")).toString();
        QVERIFY2(violations.isEmpty() == parts.value(QStringLiteral("valid")).toBool(),
                 qPrintable(QString(description + u'\n' + describe(violations))));
        ++m_tests;
    }
    QCOMPARE(describe(SchemaValidator::checkSchema(schema)), QString());
}

void TestSchemaValidatorSuite::remoteReferencesAreRefused()
{
    QFile file(draftFolder().filePath(QStringLiteral("refRemote.json")));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    const QJsonArray groups = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(groups.size() >= 6);
    for (const QJsonValue group : groups) {
        const QJsonObject parts = group.toObject();
        const QJsonValue schema = parts.value(QStringLiteral("schema"));
        const auto validator = SchemaValidator::compile(schema);
        QVERIFY2(!validator.ok(), qPrintable(parts.value(QStringLiteral("description")).toString()));
        QVERIFY2(leadsElsewhere(schema, validator.error()), qPrintable(validator.error().text()));
    }
}

void TestSchemaValidatorSuite::cleanupTestCase()
{
    // The suite has some 30 files with some 400 tests: far fewer would mean that it was not really run.
    QVERIFY2(m_files >= 30, qPrintable(QString::number(m_files)));
    QVERIFY2(m_tests >= 400, qPrintable(QString::number(m_tests)));
    qInfo("%d files, %d tests", m_files, m_tests);
}

QTEST_GUILESS_MAIN(TestSchemaValidatorSuite)
#include "tst_schemavalidatorsuite.moc"
