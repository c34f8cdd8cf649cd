// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/lineicon.h"

#include "widgets/style/colours.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

namespace {

class LineIconEngine : public QIconEngine
{
public:
    explicit LineIconEngine(LineIcon icon)
        : m_icon(icon)
    {
    }

    QIconEngine *clone() const override { return new LineIconEngine(*this); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        Q_UNUSED(state);
        const Colours &colours = Colours::of(QGuiApplication::palette());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        switch (m_icon) {
        case LineIcon::Clear:
        case LineIcon::More: {
            const bool stands = mode == QIcon::Active || mode == QIcon::Selected;
            paintLines(*painter, rect, stands ? colours.text : colours.secondary);
            break;
        }
        case LineIcon::Question:
            paintDisc(*painter, rect, colours.accent, u'?');
            break;
        case LineIcon::Information:
            paintDisc(*painter, rect, colours.accent, u'i');
            break;
        case LineIcon::Warning:
            paintDisc(*painter, rect, colours.caution, u'!');
            break;
        case LineIcon::Critical:
            paintDisc(*painter, rect, colours.bad, u'!');
            break;
        }
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

private:
    void paintLines(QPainter &painter, const QRectF &rect, const QColor &ink) const
    {
        const qreal side = qMin(rect.width(), rect.height());
        const qreal arm = side * 0.22;
        const QPointF centre = rect.center();
        painter.setPen(QPen(ink, qMax(1.0, side / 11), Qt::SolidLine, Qt::RoundCap));
        if (m_icon == LineIcon::Clear) {
            painter.drawLine(centre - QPointF(arm, arm), centre + QPointF(arm, arm));
            painter.drawLine(centre - QPointF(arm, -arm), centre + QPointF(arm, -arm));
            return;
        }
        for (const qreal shift : {-arm, arm / 2}) {
            const QPointF tip = centre + QPointF(shift + arm / 2, 0);
            painter.drawLine(tip - QPointF(arm, arm), tip);
            painter.drawLine(tip - QPointF(arm, -arm), tip);
        }
    }

    static void paintDisc(QPainter &painter, const QRectF &rect, const QColor &fill, QChar sign)
    {
        const qreal side = qMin(rect.width(), rect.height()) * 0.9;
        QRectF disc(0, 0, side, side);
        disc.moveCenter(rect.center());
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawEllipse(disc);
        QFont font = painter.font();
        font.setPixelSize(qMax(1, qRound(side * 0.62)));
        font.setWeight(QFont::Bold);
        painter.setFont(font);
        painter.setPen(Colours::of(QGuiApplication::palette()).card);
        painter.drawText(disc, Qt::AlignCenter, QString(sign));
    }

    LineIcon m_icon;
};

} // namespace

QIcon lineIcon(LineIcon icon)
{
    return QIcon(new LineIconEngine(icon));
}
