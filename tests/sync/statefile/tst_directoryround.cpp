// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/statefile/directoryround.h"

#include <QSignalSpy>
#include <QTest>

/// What was touched is looked at, each once, and other events have their turn in between.
class DirectoryRoundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsDueOnce();
    void whatIsTouchedMeanwhileIsDueAgain();
    void othersHaveTheirTurn();
    void hurryShortensTheWait();

private:
    static QSet<QString> idsIn(const QString &directory)
    {
        QSet<QString> ids;
        for (int i = 0; i < 100; ++i)
            ids.insert(directory + u'/' + QString::number(i));
        return ids;
    }
};

void DirectoryRoundTest::eachIsDueOnce()
{
    DirectoryRound round(idsIn);
    QSignalSpy due(&round, &DirectoryRound::due);
    for (int i = 0; i < 3; ++i) {
        round.gather(QStringLiteral("/a"), DirectoryRound::Hurry::None);
        round.gather(QStringLiteral("/b"), DirectoryRound::Hurry::Some);
    }
    QCOMPARE(due.count(), 0);
    QTRY_COMPARE(due.count(), 200);
    QSet<QString> ids;
    for (const QList<QVariant> &call : due) {
        ids.insert(call.at(0).toString());
        QVERIFY(call.at(0).toString().startsWith(call.at(1).toString() + u'/'));
    }
    QCOMPARE(ids.size(), 200);
}

void DirectoryRoundTest::whatIsTouchedMeanwhileIsDueAgain()
{
    DirectoryRound round(idsIn);
    QSignalSpy due(&round, &DirectoryRound::due);
    bool touched = false;
    connect(&round, &DirectoryRound::due, &round, [&] {
        if (!std::exchange(touched, true))
            round.gather(QStringLiteral("/a"), DirectoryRound::Hurry::None);
    });
    round.gather(QStringLiteral("/a"), DirectoryRound::Hurry::None);
    QTRY_COMPARE(due.count(), 200);
}

void DirectoryRoundTest::othersHaveTheirTurn()
{
    DirectoryRound round(idsIn);
    qsizetype mostInARow = 0;
    qsizetype inARow = 0;
    qsizetype all = 0;
    // Something else of this thread, whenever it may.
    QTimer other;
    connect(&other, &QTimer::timeout, &other, [&] { inARow = 0; });
    other.start(0);
    connect(&round, &DirectoryRound::due, &round, [&] {
        mostInARow = qMax(mostInARow, ++inARow);
        ++all;
    });
    round.gather(QStringLiteral("/a"), DirectoryRound::Hurry::Some);
    QTRY_COMPARE(all, 100);
    QVERIFY2(mostInARow < 50, qPrintable(QString::number(mostInARow)));
}

void DirectoryRoundTest::hurryShortensTheWait()
{
    DirectoryRound calm(idsIn);
    DirectoryRound hurried(idsIn);
    QStringList order;
    connect(&calm, &DirectoryRound::due, this, [&] { order.append(QStringLiteral("calm")); });
    connect(&hurried, &DirectoryRound::due, this, [&] { order.append(QStringLiteral("hurried")); });
    calm.gather(QStringLiteral("/a"), DirectoryRound::Hurry::None);
    hurried.gather(QStringLiteral("/a"), DirectoryRound::Hurry::None);
    hurried.gather(QStringLiteral("/a"), DirectoryRound::Hurry::Some);
    QTRY_COMPARE(order.size(), 200);
    QCOMPARE(order.constFirst(), QStringLiteral("hurried"));
}

QTEST_GUILESS_MAIN(DirectoryRoundTest)
#include "tst_directoryround.moc"
