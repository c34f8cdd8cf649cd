// SPDX-License-Identifier: GPL-3.0-or-later
// No two healths that mean something else look alike without their colours.
#include "widgets/style/healthlook.h"

#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>

namespace {

SyncHealth health(HealthStatus status, bool late = false)
{
    SyncHealth health;
    health.status = status;
    health.late = late;
    return health;
}

const QList<SyncHealth> &all()
{
    static const QList<SyncHealth> healths{
        health(HealthStatus::Starting),  health(HealthStatus::Synced),     health(HealthStatus::Synced, true),
        health(HealthStatus::Fallback),  health(HealthStatus::Missing),    health(HealthStatus::Unreadable),
        health(HealthStatus::Corrupted), health(HealthStatus::Incomplete), health(HealthStatus::Invalid)};
    return healths;
}

QImage painted(HealthShape shape)
{
    QImage image(16, 16, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintHealthShape(painter, image.rect(), shape, Qt::black);
    return image;
}

} // namespace

class HealthLookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyHealthHasItsWords();
    void shapesDiffer();
    void failuresShareTheDiamond();
};

void HealthLookTest::everyHealthHasItsWords()
{
    QSet<QString> titles;
    QSet<QString> names;
    for (const SyncHealth &each : all()) {
        titles.insert(healthTitle(each));
        names.insert(healthName(each));
    }
    QCOMPARE(titles.size(), all().size());
    QCOMPARE(names.size(), all().size());
    QVERIFY(!titles.contains(QString()));
}

void HealthLookTest::shapesDiffer()
{
    const QList<HealthShape> shapes{HealthShape::Ring,     HealthShape::Disc,    HealthShape::Clock,
                                    HealthShape::Triangle, HealthShape::Diamond, HealthShape::DashedSquare};
    for (qsizetype i = 0; i < shapes.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            const QImage one = painted(shapes.at(i));
            const QImage other = painted(shapes.at(j));
            int different = 0;
            for (int y = 0; y < one.height(); ++y) {
                for (int x = 0; x < one.width(); ++x)
                    different += qAbs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) > 100;
            }
            QVERIFY2(different >= 12, qPrintable(QStringLiteral("%1 and %2").arg(i).arg(j)));
        }
    }
}

void HealthLookTest::failuresShareTheDiamond()
{
    QSet<HealthShape> others;
    for (const SyncHealth &each : all()) {
        const HealthLook look = HealthLook::of(each);
        if (look.tone == Tone::Bad)
            QCOMPARE(look.shape, HealthShape::Diamond);
        else
            others.insert(look.shape);
    }
    // Reading, synced, late, fallback and missing have one each.
    QCOMPARE(others.size(), 5);
    QVERIFY(!others.contains(HealthShape::Diamond));
}

QTEST_MAIN(HealthLookTest)
#include "tst_healthlook.moc"
