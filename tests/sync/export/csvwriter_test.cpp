// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/export/csvwriter.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

namespace {

/// A device that is full after a number of bytes.
class FullDevice : public QIODevice
{
public:
    explicit FullDevice(qint64 room)
        : m_room(room)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (size > m_room)
            return -1;
        m_room -= size;
        return size;
    }

private:
    qint64 m_room;
};

} // namespace

class CsvWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsQuotedWhereNeeded_data();
    void textIsQuotedWhereNeeded();
    void valuesKeepTheirForm_data();
    void valuesKeepTheirForm();
    void recordsEndWithCrLf();
    void emptyFieldsStay();
    void errorIsRemembered();
};

void CsvWriterTest::textIsQuotedWhereNeeded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("field");
    const auto row = [](const char *name, const QString &text, const QByteArray &field) {
        QTest::newRow(name) << text << field;
    };
    row("plain", QStringLiteral("LONG entry"), "LONG entry");
    row("empty", QString(), "");
    row("comma", QStringLiteral("a,b"), "\"a,b\"");
    row("quote", QStringLiteral("say \"hi\""), "\"say \"\"hi\"\"\"");
    row("line feed", QStringLiteral("a\nb"), "\"a\nb\"");
    row("carriage return inside", QStringLiteral("a\rb"), "\"a\rb\"");
    row("utf-8", QStringLiteral("롱 진입"), QByteArray("롱 진입"));
    row("equals sign", QStringLiteral("=1+2"), "'=1+2");
    row("plus", QStringLiteral("+1"), "'+1");
    row("minus", QStringLiteral("-3.0% (balance-based)"), "'-3.0% (balance-based)");
    row("at sign", QStringLiteral("@SUM(A1)"), "'@SUM(A1)");
    row("tab", QStringLiteral("\t=1"), "'\t=1");
    row("carriage return first", QStringLiteral("\r=1"), "\"'\r=1\"");
    row("formula with comma", QStringLiteral("=HYPERLINK(\"x\",\"y\")"),
        "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    row("minus inside", QStringLiteral("a-b"), "a-b");
    row("apostrophe", QStringLiteral("'quoted'"), "'quoted'");
}

void CsvWriterTest::textIsQuotedWhereNeeded()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, field);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    writer.addText(text);
    writer.endRow();
    QCOMPARE(buffer.data(), field + "\r\n");
}

void CsvWriterTest::valuesKeepTheirForm_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("fraction") << QJsonValue(0.0041) << QByteArray("0.0041");
    QTest::newRow("negative number") << QJsonValue(-0.04) << QByteArray("-0.04");
    QTest::newRow("whole") << QJsonValue(4.0) << QByteArray("4");
    QTest::newRow("large integer") << QJsonValue(qint64(9007199254740993)) << QByteArray("9007199254740993");
    QTest::newRow("true") << QJsonValue(true) << QByteArray("true");
    QTest::newRow("null") << QJsonValue() << QByteArray("null");
    QTest::newRow("nothing") << QJsonValue(QJsonValue::Undefined) << QByteArray();
    QTest::newRow("text") << QJsonValue(QStringLiteral("COMBINED")) << QByteArray("COMBINED");
    QTest::newRow("number as text") << QJsonValue(QStringLiteral("-1")) << QByteArray("'-1");
    QTest::newRow("list") << QJsonValue(QJsonArray{1, QStringLiteral("a")})
                          << QByteArray("\"[1,\"\"a\"\"]\"");
    QTest::newRow("object") << QJsonValue(QJsonObject{{QStringLiteral("b"), 1}, {QStringLiteral("a"), 0.5}})
                            << QByteArray("\"{\"\"a\"\":0.5,\"\"b\"\":1}\"");
}

void CsvWriterTest::valuesKeepTheirForm()
{
    QFETCH(QJsonValue, value);
    QFETCH(QByteArray, field);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    writer.addValue(value);
    writer.endRow();
    QCOMPARE(buffer.data(), field + "\r\n");
}

void CsvWriterTest::recordsEndWithCrLf()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    writer.writeRow({QStringLiteral("key"), QStringLiteral("value")});
    writer.addText(QStringLiteral("leverage")).addValue(4);
    writer.endRow();
    QVERIFY(writer.ok());
    QCOMPARE(buffer.data(), QByteArray("key,value\r\nleverage,4\r\n"));
}

void CsvWriterTest::emptyFieldsStay()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    writer.writeRow({QString(), QStringLiteral("a"), QString()});
    QCOMPARE(buffer.data(), QByteArray(",a,\r\n"));
}

void CsvWriterTest::errorIsRemembered()
{
    FullDevice device(6);
    CsvWriter writer(device);
    writer.writeRow({QStringLiteral("ab")});
    QVERIFY(writer.ok());
    writer.writeRow({QStringLiteral("cd")});
    QVERIFY(!writer.ok());
    // One byte would still fit, but a file with a hole is worse than one that ends.
    writer.writeRow({});
    QVERIFY(!writer.ok());
}

QTEST_GUILESS_MAIN(CsvWriterTest)
#include "csvwriter_test.moc"
