// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes follow the font that people chose, however it is given.
#include "widgets/style/typescale.h"

#include <QFontInfo>
#include <QGuiApplication>
#include <QTest>

class TypeScaleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsWithTheFont();
    void worksWithPixels();
};

void TypeScaleTest::growsWithTheFont()
{
    QFont font = QGuiApplication::font();
    font.setPointSizeF(9.75);
    const TypeScale one(font);
    font.setPointSizeF(19.5);
    const TypeScale two(font);
    QCOMPARE(two.value().pointSizeF(), one.value().pointSizeF() * 2);
    QVERIFY(qAbs(two.px(100) - 2 * one.px(100)) <= 4);
    QVERIFY(one.small().pointSizeF() < one.caption().pointSizeF());
    QVERIFY(one.caption().pointSizeF() < one.body().pointSizeF());
    QVERIFY(one.body().pointSizeF() < one.title().pointSizeF());
    QVERIFY(one.title().pointSizeF() < one.value().pointSizeF());
    QCOMPARE(one.px(0), 0);
    QVERIFY(one.px(0.1) >= 1);
}

void TypeScaleTest::worksWithPixels()
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(26);
    const TypeScale type(font);
    QCOMPARE(type.value().pixelSize(), 48);
    QCOMPARE(type.px(8), 16);
}

QTEST_MAIN(TypeScaleTest)
#include "tst_typescale.moc"
