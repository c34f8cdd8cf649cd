// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/textwidth.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QTest>

class TextWidthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTextAndFont();
};

void TextWidthTest::followsTextAndFont()
{
    const TextWidth width;
    QFont small = QGuiApplication::font();
    small.setPointSizeF(9);
    QFont large = small;
    large.setPointSizeF(18);
    QCOMPARE(width.of(QString(), small), 0);
    for (const QString &text : {QStringLiteral("0.65"), QStringLiteral("since 22 Oct"), QString()}) {
        for (const QFont &font : {small, large, large, small})
            QCOMPARE(width.of(text, font), QFontMetrics(font).horizontalAdvance(text));
    }
    QVERIFY(width.of(QStringLiteral("wide"), large) > width.of(QStringLiteral("wide"), small));
}

QTEST_MAIN(TextWidthTest)
#include "tst_textwidth.moc"
