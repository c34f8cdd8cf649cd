// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of the sources is translated: lupdate, run over copies of the committed files, finds nothing
// new.
#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message
{
    QString context;
    QString source;
    QString translation; // all plural forms
    bool isUnfinished = false;
};

QList<Message> messagesOf(QIODevice &device)
{
    QList<Message> result;
    QString context;
    QXmlStreamReader xml(&device);
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement())
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            result.append({context, {}, {}, false});
        } else if (xml.name() == QLatin1String("source")) {
            result.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            result.last().isUnfinished = xml.attributes().hasAttribute(QStringLiteral("type"));
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            result.last().translation = text;
        }
    }
    return result;
}

/// %1, %2... in the order of their names.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%L?\\d"));
    QStringList result;
    for (auto matches = placeholder.globalMatch(text); matches.hasNext();)
        result.append(matches.next().captured());
    result.sort();
    return result;
}

QStringList offencesOf(const QList<Message> &messages)
{
    QStringList offences;
    for (const Message &message : messages) {
        const QString name = message.context + QStringLiteral(": ") + message.source;
        const bool isPlural = message.source.contains(QLatin1String("%n"));
        if (message.isUnfinished || message.translation.isEmpty())
            offences.append(name + QStringLiteral(" is not translated"));
        else if (!isPlural && placeholders(message.source) != placeholders(message.translation))
            offences.append(name + QStringLiteral(" has other placeholders"));
    }
    return offences;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void offencesAreFound();

private:
    const QDir m_root{QStringLiteral(CONFIGSYNC_SOURCE_ROOT)};
};

void TranslationsTest::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("English") << QStringLiteral("configsync_en.ts")
                             << QStringList(QStringLiteral("-pluralonly"));
    QTest::newRow("Korean") << QStringLiteral("configsync_ko.ts") << QStringList();
}

void TranslationsTest::everyTextIsTranslated()
{
    QFETCH(QString, file);
    QFETCH(QStringList, options);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(file);
    QVERIFY(QFile::copy(m_root.filePath(QStringLiteral("translations/") + file), copy));

    QProcess lupdate;
    lupdate.setWorkingDirectory(m_root.path());
    lupdate.start(QStringLiteral(CONFIGSYNC_LUPDATE),
                  QStringList({QStringLiteral("sync"), QStringLiteral("widgets"), QStringLiteral("app"),
                               QStringLiteral("-silent"), QStringLiteral("-locations"),
                               QStringLiteral("none"), QStringLiteral("-no-obsolete")}) +
                      options + QStringList({QStringLiteral("-ts"), copy}));
    QVERIFY(lupdate.waitForFinished(60'000));
    QCOMPARE(lupdate.exitCode(), 0);

    QFile updated(copy);
    QVERIFY(updated.open(QIODevice::ReadOnly));
    const QList<Message> messages = messagesOf(updated);
    QVERIFY(!messages.isEmpty());
    const QStringList offences = offencesOf(messages);
    QVERIFY2(offences.isEmpty(),
             qPrintable(offences.join(u'\n') + QStringLiteral("\nsee: ./dev translations")));
}

void TranslationsTest::offencesAreFound()
{
    QByteArray text = "<TS><context><name>A</name>"
                      "<message><source>one %1</source><translation>%1 하나</translation></message>"
                      "<message><source>two</source><translation type=\"unfinished\"></translation></message>"
                      "<message><source>three %1</source><translation>셋</translation></message>"
                      "<message numerus=\"yes\"><source>%n four</source><translation>"
                      "<numerusform>four</numerusform></translation></message></context></TS>";
    QBuffer buffer(&text);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QCOMPARE(offencesOf(messagesOf(buffer)),
             QStringList({QStringLiteral("A: two is not translated"),
                          QStringLiteral("A: three %1 has other placeholders")}));
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations_test.moc"
