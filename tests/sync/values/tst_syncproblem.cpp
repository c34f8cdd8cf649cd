// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/syncproblem.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

namespace {

using Code = SyncProblem::Code;

/// Translates every sentence of the context into capital letters, so that a word that was missed shows.
class Shouter : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return qstrcmp(context, "SyncProblem") == 0 ? QString::fromUtf8(source).toUpper() : QString();
    }
};

SyncProblem problemOf(Code code, const QString &key = {}, const QString &value = {})
{
    SyncProblem problem;
    problem.code = code;
    problem.key = key;
    problem.value = value;
    return problem;
}

SyncProblem range(const QString &value)
{
    SyncProblem problem = problemOf(Code::Range, QStringLiteral("long_threshold"), value);
    problem.bounds = QStringLiteral("0.0-1.0");
    return problem;
}

SyncProblem enumeration(const QStringList &allowed)
{
    SyncProblem problem = problemOf(Code::Enum, QStringLiteral("leverage"), QStringLiteral("7"));
    problem.allowed = allowed;
    return problem;
}

SyncProblem withDetail(Code code, const QString &detail, const QStringList &arguments = {})
{
    SyncProblem problem = problemOf(code);
    problem.detail = detail;
    problem.detailArguments = arguments;
    return problem;
}

SyncProblem wrongType(const QString &value, const QStringList &types, const QString &bounds = {})
{
    SyncProblem problem = problemOf(Code::Type, QStringLiteral("long_threshold"), value);
    problem.expectedTypes = types;
    problem.bounds = bounds;
    return problem;
}

} // namespace

class TestSyncProblem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codes();
    void messages_data();
    void messages();
    void placeholdersInValuesAreNothing();
    void translation();
};

void TestSyncProblem::codes()
{
    const QList<QPair<Code, QString>> words = {
        {Code::Empty, QStringLiteral("empty")},
        {Code::NotRegular, QStringLiteral("not_regular")},
        {Code::TooLarge, QStringLiteral("too_large")},
        {Code::NoPermission, QStringLiteral("no_permission")},
        {Code::Io, QStringLiteral("io")},
        {Code::Syntax, QStringLiteral("syntax")},
        {Code::NotObject, QStringLiteral("not_object")},
        {Code::MissingKey, QStringLiteral("missing_key")},
        {Code::Type, QStringLiteral("type")},
        {Code::Range, QStringLiteral("range")},
        {Code::Enum, QStringLiteral("enum")},
        {Code::Schema, QStringLiteral("schema")},
        {Code::DuplicateKey, QStringLiteral("duplicate_key")},
        {Code::Nan, QStringLiteral("nan")},
    };
    for (const auto &[code, word] : words) {
        QCOMPARE(problemOf(code).codeWord(), word);
        QVERIFY(!problemOf(code).message().isEmpty());
    }
}

void TestSyncProblem::messages_data()
{
    QTest::addColumn<SyncProblem>("problem");
    QTest::addColumn<QString>("message");
    const auto row = [](const SyncProblem &problem, const char *message) {
        QTest::newRow(message) << problem << QString::fromUtf8(message);
    };
    row(range(QStringLiteral("1.5")), "Invalid long_threshold: 1.5 (must be 0.0-1.0)");
    row(enumeration({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4"),
                     QStringLiteral("5"), QStringLiteral("10"), QStringLiteral("20")}),
        "Invalid leverage: 7 (must be 1, 2, 3, 4, 5, 10, or 20)");
    row(enumeration({QStringLiteral("1"), QStringLiteral("2")}), "Invalid leverage: 7 (must be 1 or 2)");
    row(enumeration({QStringLiteral("1")}), "Invalid leverage: 7 (must be 1)");
    row(enumeration({}), "Invalid leverage: 7");
    row(wrongType(QStringLiteral("\"0.8\""), {QStringLiteral("number")}, QStringLiteral("0.0-1.0")),
        "Invalid long_threshold: \"0.8\" (must be a number 0.0-1.0)");
    row(wrongType(QStringLiteral("true"), {QStringLiteral("number")}),
        "Invalid long_threshold: true (must be a number)");
    row(wrongType(QStringLiteral("4"), {QStringLiteral("string"), QStringLiteral("null")}),
        "Invalid long_threshold: 4 (must be text or null)");
    row(wrongType(QStringLiteral("4"), {QStringLiteral("boolean"), QStringLiteral("object"),
                                        QStringLiteral("array"), QStringLiteral("integer")}),
        "Invalid long_threshold: 4 (must be true or false, an object, a list, or a whole number)");

    SyncProblem nan = wrongType(QStringLiteral("NaN"), {QStringLiteral("number")}, QStringLiteral("0.0-1.0"));
    nan.code = Code::Nan;
    row(nan, "Invalid long_threshold: NaN (must be 0.0-1.0)");
    nan.bounds.clear();
    row(nan, "Invalid long_threshold: NaN (must be a number)");
    nan.value = QStringLiteral("-Infinity");
    nan.allowed = QStringList({QStringLiteral("1"), QStringLiteral("2")});
    row(nan, "Invalid long_threshold: -Infinity (must be 1 or 2)");

    SyncProblem old = problemOf(Code::Range, QStringLiteral("emergency_stop_loss"), QStringLiteral("-0.03"));
    old.bounds = QStringLiteral("0.0-0.2, stored as positive");
    old.hint = QStringLiteral("old sign convention");
    row(old, "Invalid emergency_stop_loss: -0.03 (must be 0.0-0.2, stored as positive): old sign convention");

    row(problemOf(Code::MissingKey, QStringLiteral("leverage")), "Missing required key: leverage");
    row(problemOf(Code::DuplicateKey, QStringLiteral("leverage")),
        "Duplicate key: leverage (the last one counts)");
    row(problemOf(Code::Empty), "State file is empty");
    row(problemOf(Code::NoPermission), "No permission to read the state file");
    row(withDetail(Code::NotRegular, QStringLiteral("it is a FIFO")), "Not a regular file: it is a FIFO");
    row(withDetail(Code::TooLarge, QStringLiteral("%1, and the limit is %2"),
                   {QStringLiteral("200.0 MiB"), QStringLiteral("64.0 MiB")}),
        "State file is too large: 200.0 MiB, and the limit is 64.0 MiB");
    row(withDetail(Code::Io, QStringLiteral("%1"), {QStringLiteral("Input/output error")}),
        "State file cannot be read: Input/output error");
    row(withDetail(Code::Syntax, QStringLiteral("unterminated object")), "Invalid JSON: unterminated object");
    row(withDetail(Code::NotObject, QStringLiteral("its top level is a list")),
        "State file is not a JSON object: its top level is a list");
    SyncProblem schema = withDetail(Code::Schema, QStringLiteral("must match %1"), {QStringLiteral("^a")});
    schema.key = QStringLiteral("name");
    schema.value = QStringLiteral("\"b\"");
    row(schema, "Invalid name: \"b\" (must match ^a)");
}

void TestSyncProblem::messages()
{
    QFETCH(const SyncProblem, problem);
    QFETCH(const QString, message);
    QCOMPARE(problem.message(), message);
    // Without a translator the two are the same.
    QCOMPARE(problem.translatedMessage(), message);
}

void TestSyncProblem::placeholdersInValuesAreNothing()
{
    SyncProblem problem = range(QStringLiteral("\"%1 %2\""));
    problem.key = QStringLiteral("%1");
    problem.bounds = QStringLiteral("%2");
    QCOMPARE(problem.message(), QStringLiteral("Invalid %1: \"%1 %2\" (must be %2)"));
    const SyncProblem detail = withDetail(Code::Io, QStringLiteral("%1 and %2 and %3, 100%"),
                                          {QStringLiteral("%2"), QStringLiteral("%1")});
    QCOMPARE(detail.message(), QStringLiteral("State file cannot be read: %2 and %1 and %3, 100%"));
    const SyncProblem choice =
        enumeration({QStringLiteral("%1"), QStringLiteral("%2"), QStringLiteral("%3")});
    QCOMPARE(choice.message(), QStringLiteral("Invalid leverage: 7 (must be %1, %2, or %3)"));
}

void TestSyncProblem::translation()
{
    Shouter shouter;
    QVERIFY(QCoreApplication::installTranslator(&shouter));
    // Names, values and ranges are never translated; all words are. The English message is not touched.
    const SyncProblem problem = range(QStringLiteral("1.5"));
    QCOMPARE(problem.translatedMessage(), QStringLiteral("INVALID long_threshold: 1.5 (MUST BE 0.0-1.0)"));
    QCOMPARE(problem.message(), QStringLiteral("Invalid long_threshold: 1.5 (must be 0.0-1.0)"));
    QCOMPARE(wrongType(QStringLiteral("1"), {QStringLiteral("string"), QStringLiteral("boolean")})
                 .translatedMessage(),
             QStringLiteral("INVALID long_threshold: 1 (MUST BE TEXT OR TRUE OR FALSE)"));
    QCOMPARE(withDetail(Code::TooLarge, QStringLiteral("%1, and the limit is %2"),
                        {QStringLiteral("2 MiB"), QStringLiteral("1 MiB")})
                 .translatedMessage(),
             QStringLiteral("STATE FILE IS TOO LARGE: 2 MiB, AND THE LIMIT IS 1 MiB"));
    QCoreApplication::removeTranslator(&shouter);
}

QTEST_GUILESS_MAIN(TestSyncProblem)
#include "tst_syncproblem.moc"
