// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/profile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

/// A small profile that is right, with `extra` members of the schema and `property` members of its parameter
/// `a`.
QByteArray profileText(const QByteArray &extra = {}, const QByteArray &property = {})
{
    const QByteArray more = extra.isEmpty() ? QByteArray() : QByteArray(",\n  " + extra);
    const QByteArray keywords = property.isEmpty() ? QByteArray() : QByteArray(",\n      " + property);
    return "{\n  \"title\": \"Small\",\n  \"type\": \"object\"" + more +
           ",\n  \"properties\": {\n    \"a\": {\"type\": \"number\"" + keywords +
           "},\n    \"b\": {\"type\": \"string\"}\n  }\n}\n";
}

Result<Profile, ProfileError> profileFrom(const QByteArray &json)
{
    return Profile::fromJson(json, QStringLiteral("small"), QStringLiteral("small.json"));
}

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &text)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qWarning("cannot write %s", qUtf8Printable(file.fileName()));
    return file.fileName();
}

} // namespace

class TestProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnnotation();
    void defaultsOfAnnotations();
    void orderIsThatOfTheFile();
    void boundsFromTheSchema_data();
    void boundsFromTheSchema();
    void halfASetOfEmergencyValuesIsNone();
    void errors_data();
    void errors();
    void errorsOfText_data();
    void errorsOfText();
    void errorText();
    void deeperProblems();
    void files();
    void fifoDoesNotHang();
    void names();
    void genericTakesAnything();
    void genericParameters_data();
    void genericParameters();
};

void TestProfile::everyAnnotation()
{
    const auto profile = profileFrom(profileText(
        R"("x-configuration": "/bot/settings", "x-summary": "A {a} {a:number}", "x-headings": {"G": "Heading"}, "required": ["a"])",
        R"("title": "Alpha", "x-label": "ALPHA", "description": "What it is.", "minimum": 0, "exclusiveMaximum": 5,
           "default": 1.5, "x-group": "G", "x-format": "hours", "x-decimals": 3, "x-remark": "r", "x-bounds": "0 to 5",
           "x-negative": "never", "x-significant": {"relative": 0.25}, "x-source": {"name": "ALPHA", "scale": 0.01})"));
    QVERIFY2(profile.ok(), qPrintable(profile.ok() ? QString() : profile.error().text()));
    QCOMPARE(profile.value().title(), QStringLiteral("Small"));
    QCOMPARE(profile.value().name(), QStringLiteral("small"));
    QCOMPARE(profile.value().sectionPointer().toString(), QStringLiteral("/bot/settings"));
    QCOMPARE(profile.value().requiredKeys(), QStringList(QStringLiteral("a")));
    QCOMPARE(profile.value().heading(QStringLiteral("G")), QStringLiteral("Heading"));
    QCOMPARE(profile.value().summary({{QStringLiteral("a"), 2}}), QStringLiteral("A 2.000 hours 2"));
    QVERIFY(profile.value().hasEmergencyValues());
    const ProfileParameter a = profile.value().parameter(QStringLiteral("a"));
    QCOMPARE(a.title, QStringLiteral("Alpha"));
    QCOMPARE(a.label, QStringLiteral("ALPHA"));
    QCOMPARE(a.description, QStringLiteral("What it is."));
    QCOMPARE(a.group, QStringLiteral("G"));
    QCOMPARE(a.format.text(2), QStringLiteral("2.000 hours (r)"));
    QCOMPARE(a.bounds, QStringLiteral("0 to 5"));
    QCOMPARE(a.negativeHint, QStringLiteral("never"));
    QCOMPARE(a.significance, (Significance{Significance::Kind::Relative, 0.25}));
    QCOMPARE(a.source.name, QStringLiteral("ALPHA"));
    QCOMPARE(a.source.scale, 0.01);
    QVERIFY(a.required);
    QCOMPARE(a.minimum, std::optional<double>(0));
    QCOMPARE(a.maximum, std::optional<double>(5));
    QCOMPARE(a.emergency.toDouble(), 1.5);
}

void TestProfile::defaultsOfAnnotations()
{
    const auto profile = profileFrom(profileText());
    QVERIFY(profile.ok());
    QCOMPARE(profile.value().sectionPointer().toString(), QStringLiteral("/configuration"));
    const ProfileParameter a = profile.value().parameter(QStringLiteral("a"));
    QCOMPARE(a.title, QStringLiteral("a"));
    QCOMPARE(a.label, QStringLiteral("a"));
    QCOMPARE(a.format.text(1.5), QStringLiteral("1.5"));
    QCOMPARE(a.significance, Significance());
    QVERIFY(a.bounds.isEmpty() && a.group.isEmpty() && a.source.isNull() && a.emergency.isUndefined() &&
            !a.required);
    QVERIFY(!a.minimum && !a.maximum);
    QVERIFY(profile.value().summary({}).isEmpty());
    QVERIFY(!profile.value().hasEmergencyValues());
    // Annotations of somebody else's tools do no harm.
    QVERIFY(
        profileFrom(profileText(R"("x-owner": "somebody", "$comment": "c")", R"("x-colour-of-line": "blue")"))
            .ok());
    QCOMPARE(profileFrom("{}").value().title(), QStringLiteral("small"));
}

void TestProfile::orderIsThatOfTheFile()
{
    const auto profile = profileFrom(
        R"({"properties": {"z": {"x-group": "Q"}, "a": {"x-group": "P"}, "m": {"x-group": "Q"}, "한": {"x-group": "R"}}})");
    QVERIFY(profile.ok());
    QStringList keys;
    for (const ProfileParameter &parameter : profile.value().parameters())
        keys.append(parameter.key);
    QCOMPARE(keys, QStringList({QStringLiteral("z"), QStringLiteral("a"), QStringLiteral("m"),
                                QStringLiteral("한")}));
    QCOMPARE(profile.value().groups(),
             QStringList({QStringLiteral("Q"), QStringLiteral("P"), QStringLiteral("R")}));
}

void TestProfile::boundsFromTheSchema_data()
{
    QTest::addColumn<QByteArray>("property");
    QTest::addColumn<QString>("bounds");
    const auto row = [](const char *property, const char *bounds) {
        QTest::newRow(bounds) << QByteArray(property) << QString::fromUtf8(bounds);
    };
    row(R"("minimum": 1, "maximum": 24)", "1-24");
    row(R"("minimum": 0)", "at least 0");
    row(R"("maximum": 0.25)", "at most 0.25");
    row(R"("exclusiveMinimum": 0)", "above 0");
    row(R"("exclusiveMinimum": 0, "maximum": 1)", "above 0 and at most 1");
    row(R"("minimum": 0, "exclusiveMaximum": 1)", "at least 0 and below 1");
}

void TestProfile::boundsFromTheSchema()
{
    QFETCH(const QByteArray, property);
    QFETCH(const QString, bounds);
    const auto profile = profileFrom(profileText({}, property));
    QVERIFY(profile.ok());
    QCOMPARE(profile.value().parameter(QStringLiteral("a")).bounds, bounds);
    const SyncProblems problems = profile.value().check(QJsonObject{{QStringLiteral("a"), -1000}});
    if (!problems.isEmpty())
        QCOMPARE(problems.constFirst().message(),
                 QStringLiteral("Invalid a: -1000 (must be ") + bounds + u')');
}

void TestProfile::halfASetOfEmergencyValuesIsNone()
{
    const auto half = profileFrom(profileText(R"("required": ["a", "b"])", R"("default": 1)"));
    QVERIFY(half.ok());
    QVERIFY(!half.value().hasEmergencyValues());
    QVERIFY(half.value().emergencyValues().isEmpty());
    const auto whole = profileFrom(profileText(R"("required": ["a"])", R"("default": 1)"));
    QVERIFY(whole.value().hasEmergencyValues());
    QVERIFY(whole.value().check(whole.value().emergencyValues()).isEmpty());
}

void TestProfile::errors_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("position");
    const auto row = [](const char *name, const QByteArray &json, const char *place, const char *words,
                        const char *position) {
        QTest::newRow(name) << json << QString::fromUtf8(place) << QString::fromUtf8(words)
                            << QString::fromUtf8(position);
    };
    row("misspelt keyword", profileText({}, R"("minimun": 1)"), "/properties/a/minimun",
        "did you mean \"minimum\"?", "6:18");
    row("swapped letters", profileText({}, R"("maximmu": 1)"), "/properties/a/maximmu",
        "did you mean \"maximum\"?", "6:18");
    row("misspelt at the top", profileText(R"("requierd": ["a"])"), "/requierd", "did you mean \"required\"?",
        "4:15");
    row("keyword that is none", profileText({}, R"("colour": 1)"), "/properties/a/colour",
        "unknown keyword \"colour\"", "6:17");
    row("misspelt annotation", profileText({}, R"("x-formt": "ratio")"), "/properties/a/x-formt",
        "did you mean \"x-format\"?", "6:18");
    row("misspelt in a definition", profileText(R"("definitions": {"d": {"typ": "number"}})"),
        "/definitions/d/typ", "did you mean \"type\"?", "4:32");
    row("type that is none", profileText({}, R"("not": {"type": "nummer"})"), "/properties/a/not/type",
        "nummer", "6:23");
    row("number where a list is due", profileText(R"("required": "a")"), "/required", "\"a\"", "4:15");
    row("format that is none", profileText({}, R"("x-format": "ration")"), "/properties/a/x-format",
        "\"ration\"", "6:19");
    row("format that is no text", profileText({}, R"("x-format": 1)"), "/properties/a/x-format", "not 1",
        "6:19");
    row("significance in words", profileText({}, R"("x-significant": "often")"),
        "/properties/a/x-significant", "\"often\"", "6:24");
    row("risk in another word", profileText({}, R"("x-risk": "up")"), "/properties/a/x-risk", "\"up\"",
        "6:17");
    row("misspelt risk", profileText({}, R"("x-rosk": "higher")"), "/properties/a/x-rosk", "x-risk", "6:17");
    row("negative significance", profileText({}, R"("x-significant": {"absolute": -1})"),
        "/properties/a/x-significant", "-1", "6:24");
    row("two significances", profileText({}, R"("x-significant": {"absolute": 1, "relative": 1})"),
        "/properties/a/x-significant", "relative", "6:24");
    row("misspelt significance", profileText({}, R"("x-significant": {"absolut": 1})"),
        "/properties/a/x-significant", "absolut", "6:24");
    row("section that is no pointer", profileText(R"("x-configuration": "configuration")"),
        "/x-configuration", "JSON Pointer", "4:22");
    row("section that is no text", profileText(R"("x-configuration": 5)"), "/x-configuration", "JSON Pointer",
        "4:22");
    row("required without a property", profileText(R"("required": ["a", "c"])"), "/required/1", "\"c\"",
        "4:21");
    row("emergency value out of range", profileText({}, R"("maximum": 1, "default": 1.5)"),
        "/properties/a/default", "1.5", "6:32");
    row("emergency value of another type", profileText({}, R"("default": "1.5")"), "/properties/a/default",
        "\"1.5\"", "6:18");
    row("duplicate key", profileText({}, R"("minimum": 0, "minimum": 1)"), "/properties/a/minimum", "twice",
        "6:32");
    row("duplicate parameter", R"({"properties": {"a": {"maximum": 1}, "a": {}}})", "/properties/a", "twice",
        "1:43");
    row("pattern that is none", profileText({}, R"("pattern": "(")"), "/properties/a/pattern", "", "6:18");
    row("list", "[]", "", "object", "1:1");
}

void TestProfile::errors()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, place);
    QFETCH(const QString, words);
    QFETCH(const QString, position);
    const auto profile = profileFrom(json);
    QVERIFY(!profile.ok());
    QCOMPARE(profile.error().place, place);
    QVERIFY2(profile.error().message.text({}).contains(words), qPrintable(profile.error().message.text({})));
    QCOMPARE(QString::number(profile.error().line) + u':' + QString::number(profile.error().column),
             position);
    QCOMPARE(profile.error().origin, QStringLiteral("small.json"));
}

void TestProfile::errorsOfText_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("position");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("1:1");
    QTest::newRow("comma") << QByteArray("{\n  \"title\": \"한\",\n  \"type\" \"object\"\n}")
                           << QStringLiteral("3:10"); // behind the character that QJsonDocument stumbles over
    QTest::newRow("unfinished") << QByteArray("{\"properties\": {") << QStringLiteral("1:17");
    QTest::newRow("scalar") << QByteArray("4") << QStringLiteral("1:2");
    QTest::newRow("deep") << QByteArray(QByteArray(5000, '[') + QByteArray(5000, ']'))
                          << QStringLiteral("1:1026");
}

void TestProfile::errorsOfText()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, position);
    const auto profile = profileFrom(json);
    QVERIFY(!profile.ok());
    QVERIFY2(profile.error().message.text({}).startsWith(u"invalid JSON: "),
             qPrintable(profile.error().message.text({})));
    QCOMPARE(QString::number(profile.error().line) + u':' + QString::number(profile.error().column),
             position);
}

void TestProfile::errorText()
{
    const auto profile = profileFrom(profileText({}, R"("minimun": 1)"));
    QCOMPARE(
        profile.error().text(),
        QStringLiteral("Profile small.json, line 6, column 18, at /properties/a/minimun: unknown keyword "
                       "\"minimun\"; did you mean \"minimum\"?"));
    ProfileError bare;
    bare.origin = QStringLiteral("x");
    bare.message = WordedText("m");
    QCOMPARE(bare.text(), QStringLiteral("Profile x: m"));
}

void TestProfile::deeperProblems()
{
    const auto profile =
        profileFrom(R"({"properties": {"list": {"type": "array", "items": {"type": "number", "maximum": 2}},
        "deep": {"type": "object", "required": ["x"], "properties": {"y": {"enum": ["p", "q", "r"]}}}}})");
    QVERIFY(profile.ok());
    const QJsonObject section =
        QJsonDocument::fromJson(R"({"list": [1, "two", 3], "deep": {"y": "s"}})").object();
    QStringList messages;
    for (const SyncProblem &problem : profile.value().check(section))
        messages.append(problem.message());
    QCOMPARE(messages.size(), 4);
    QCOMPARE(messages.at(0), QStringLiteral("Missing required key: /deep/x"));
    QVERIFY2(messages.at(1).startsWith(u"Invalid /deep/y: \"s\" (must be p, q, or r)"),
             qPrintable(messages.at(1)));
    QCOMPARE(messages.at(2), QStringLiteral("Invalid /list/1: \"two\" (must be a number)"));
    QVERIFY2(messages.at(3).startsWith(u"Invalid /list/2: 3 ("), qPrintable(messages.at(3)));
}

void TestProfile::files()
{
    const QTemporaryDir folder;
    const QString path = written(folder, QStringLiteral("small.json"), profileText());
    QVERIFY(Profile::fromFile(path).ok());
    QCOMPARE(Profile::fromFile(path).value().name(), path);
    QVERIFY(
        Profile::fromFile(written(folder, QStringLiteral("bom.json"), "\xef\xbb\xbf" + profileText())).ok());

    const auto messageOf = [](const QString &file) {
        const auto profile = Profile::fromFile(file);
        return profile.ok() ? QStringLiteral("no error") : profile.error().message.text({});
    };
    const QString huge = written(folder, QStringLiteral("huge.json"), "{");
    QVERIFY(QFile::resize(huge, 5LL * 1024 * 1024 * 1024));
    QVERIFY2(messageOf(huge).contains(u"larger than 4 MiB"), qPrintable(messageOf(huge)));
    QVERIFY2(messageOf(folder.path()).startsWith(u"is not a regular file"),
             qPrintable(messageOf(folder.path())));
    QVERIFY2(messageOf(QStringLiteral("/dev/zero")).startsWith(u"is not a regular file"),
             qPrintable(messageOf(QStringLiteral("/dev/zero"))));
    const QString absent = folder.filePath(QStringLiteral("absent.json"));
    QVERIFY2(messageOf(absent).startsWith(u"cannot be read"), qPrintable(messageOf(absent)));
    QVERIFY(Profile::fromFile(absent).error().text().contains(absent));
}

void TestProfile::fifoDoesNotHang()
{
    const QTemporaryDir folder;
    const QByteArray path = QFile::encodeName(folder.filePath(QStringLiteral("fifo.json")));
    QCOMPARE(::mkfifo(path.constData(), 0600), 0);
    std::optional<Result<Profile, ProfileError>> profile;
    const std::unique_ptr<QThread> reader(
        QThread::create([&profile, &path] { profile = Profile::fromFile(QFile::decodeName(path)); }));
    reader->start();
    const bool finished = reader->wait(20'000);
    // A reader that waits for a writer is let go, so that the test fails and does not hang itself.
    const int writer = finished ? -1 : ::open(path.constData(), O_RDWR | O_NONBLOCK);
    if (writer >= 0)
        ::close(writer);
    reader->wait();
    QVERIFY2(finished, "reading a FIFO waits for its writer");
    QVERIFY(!profile->ok());
    QCOMPARE(profile->error().message.text({}), QStringLiteral("is not a regular file"));
}

void TestProfile::names()
{
    QCOMPARE(Profile::builtInNames(),
             QStringList({QStringLiteral("opportunity-gating"), QStringLiteral("generic")}));
    for (const QString &name : Profile::builtInNames())
        QCOMPARE(Profile::named(name).value().name(), name);
    const auto unknown = Profile::named(QStringLiteral("opportunity-gatting"));
    QVERIFY(!unknown.ok());
    QVERIFY2(unknown.error().text().contains(u"opportunity-gating"), qPrintable(unknown.error().text()));
    const QTemporaryDir folder;
    const QString path = written(folder, QStringLiteral("mine.json"), profileText());
    QCOMPARE(Profile::named(path).value().name(), path);
    QVERIFY(!Profile::named(folder.filePath(QStringLiteral("absent.json"))).ok());
}

void TestProfile::genericTakesAnything()
{
    const Profile generic = Profile::generic();
    QVERIFY(generic.isGeneric());
    QVERIFY(!generic.hasEmergencyValues());
    QVERIFY(generic.emergencyValues().isEmpty());
    QVERIFY(generic.parameters().isEmpty() && generic.groups().isEmpty() && generic.requiredKeys().isEmpty());
    QVERIFY(generic.check(QJsonObject()).isEmpty());
    QVERIFY(generic.check(QJsonObject{{QStringLiteral("leverage"), QStringLiteral("seven")}}).isEmpty());
    QCOMPARE(generic.check(QJsonArray()).size(), 1);
    KeyChange change;
    change.key = QStringLiteral("/a");
    QVERIFY(generic.significanceRule()(change));
    QVERIFY(generic.summary({}).isEmpty());
}

void TestProfile::genericParameters_data()
{
    QTest::addColumn<QByteArray>("section");
    QTest::addColumn<QByteArray>("parameters");
    const auto row = [](const char *name, const char *section, const char *parameters) {
        QTest::newRow(name) << QByteArray(section) << QByteArray(parameters);
    };
    row("flat", R"({"a": 1, "b": "x", "c": null, "d": true})",
        R"({"/a": 1, "/b": "x", "/c": null, "/d": true})");
    row("nested", R"({"a": {"b": {"c": 1}}, "d": [1, [2], {"e": 3}]})",
        R"({"/a/b/c": 1, "/d/0": 1, "/d/1/0": 2, "/d/2/e": 3})");
    row("escaped", R"({"a/b": {"c~d": 1}, "": 2})", R"({"/a~1b/c~0d": 1, "/": 2})");
    row("empty containers have no scalars", R"({"a": {}, "b": [], "c": [{}]})", "{}");
    row("nothing", "{}", "{}");
    row("large integers", R"({"a": 9007199254740993})", R"({"/a": 9007199254740993})");
}

void TestProfile::genericParameters()
{
    QFETCH(const QByteArray, section);
    QFETCH(const QByteArray, parameters);
    QCOMPARE(Profile::generic().parametersOf(QJsonDocument::fromJson(section).object()),
             QJsonDocument::fromJson(parameters).object());
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
