// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/roundedpanel.h"

#include <QImage>
#include <QPainter>
#include <QTest>

class RoundedPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksLikeARoundedRectangle_data();
    void looksLikeARoundedRectangle();
    void keepsNoOldLook();
    void leavesPenAndBrush();
};

namespace {

const QColor ground(0xF4, 0xF6, 0xF8);
const RoundedPanel::Look plain{ground, QColor(0xFF, 0xFF, 0xFF), QColor(0xE1, 0xE6, 0xEC), 1, 8};
const RoundedPanel::Look fresh{ground, QColor(0x1A, 0x20, 0x29), QColor(0x6F, 0xA8, 0xF5), 2, 8};

template <typename Paint>
QImage painted(qreal ratio, QPointF offset, const Paint &paint)
{
    QImage image(QSize(400, 200), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(ground);
    QPainter painter(&image);
    painter.translate(offset);
    paint(painter);
    return image;
}

QImage drawn(qreal ratio, QPointF offset, const QRect &rect, const RoundedPanel::Look &look)
{
    return painted(ratio, offset, [&](QPainter &painter) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(look.fill);
        painter.setPen(QPen(look.line, look.lineWidth));
        const qreal half = look.lineWidth / 2.0;
        painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), look.radius, look.radius);
    });
}

} // namespace

void RoundedPanelTest::looksLikeARoundedRectangle_data()
{
    QTest::addColumn<qreal>("ratio");
    QTest::addColumn<QPointF>("offset");
    QTest::addColumn<QRect>("rect");
    QTest::addColumn<RoundedPanel::Look>("look");

    RoundedPanel::Look odd = plain;
    odd.radius = 6.5;
    const QRect card(3, 3, 120, 70);
    QTest::newRow("a card") << 1.0 << QPointF() << card << plain;
    QTest::newRow("with a thick line") << 1.0 << QPointF() << card << fresh;
    QTest::newRow("somewhere else") << 1.0 << QPointF(40, 17) << card << plain;
    QTest::newRow("radius in between") << 1.0 << QPointF(40, 17) << card << odd;
    QTest::newRow("scale 2") << 2.0 << QPointF(1, 2) << card << plain;
    QTest::newRow("scale 2, thick") << 2.0 << QPointF() << card << fresh;
    QTest::newRow("scale 3") << 3.0 << QPointF() << QRect(2, 2, 80, 40) << plain;
    QTest::newRow("scale 1.25") << 1.25 << QPointF() << card << plain;
    QTest::newRow("scale 1.5, thick") << 1.5 << QPointF() << card << fresh;
    QTest::newRow("between pixels") << 1.0 << QPointF(0.5, 0.25) << card << plain;
    QTest::newRow("as small as it can be") << 1.0 << QPointF() << QRect(3, 3, 19, 19) << plain;
    QTest::newRow("smaller than its corners") << 1.0 << QPointF() << QRect(3, 3, 17, 12) << plain;
}

void RoundedPanelTest::looksLikeARoundedRectangle()
{
    QFETCH(const qreal, ratio);
    QFETCH(const QPointF, offset);
    QFETCH(const QRect, rect);
    QFETCH(const RoundedPanel::Look, look);
    const RoundedPanel panel;
    const QImage expected = drawn(ratio, offset, rect, look);
    // The second time with the corners of the first.
    for (int i = 0; i < 2; ++i) {
        const QImage image =
            painted(ratio, offset, [&](QPainter &painter) { panel.paint(painter, rect, look); });
        QCOMPARE(image, expected);
    }
}

void RoundedPanelTest::keepsNoOldLook()
{
    const RoundedPanel panel;
    const QRect rect(3, 3, 60, 40);
    for (const qreal ratio : {1.0, 2.0}) {
        for (const RoundedPanel::Look &look : {plain, fresh, plain}) {
            const QImage image =
                painted(ratio, {}, [&](QPainter &painter) { panel.paint(painter, rect, look); });
            QCOMPARE(image, drawn(ratio, {}, rect, look));
        }
    }
}

void RoundedPanelTest::leavesPenAndBrush()
{
    painted(1, {}, [](QPainter &painter) {
        painter.setPen(Qt::red);
        painter.setBrush(Qt::green);
        RoundedPanel().paint(painter, QRect(3, 3, 60, 40), plain);
        RoundedPanel().paint(painter, QRect(3, 3, 10, 10), plain);
        QCOMPARE(painter.pen().color(), QColor(Qt::red));
        QCOMPARE(painter.brush().color(), QColor(Qt::green));
        QVERIFY(!painter.testRenderHint(QPainter::Antialiasing));
    });
}

QTEST_MAIN(RoundedPanelTest)
#include "tst_roundedpanel.moc"
