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
        const qreal side = qMin(rect.width(), rect.height());
        const qreal arm = side * 0.22;
        const QPointF centre = QRectF(rect).center();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool stands = mode == QIcon::Active || mode == QIcon::Selected;
        painter->setPen(QPen(stands ? colours.text : colours.secondary, qMax(1.0, side / 11), Qt::SolidLine,
                             Qt::RoundCap));
        if (m_icon == LineIcon::Clear) {
            painter->drawLine(centre - QPointF(arm, arm), centre + QPointF(arm, arm));
            painter->drawLine(centre - QPointF(arm, -arm), centre + QPointF(arm, -arm));
        } else {
            for (const qreal shift : {-arm, arm / 2}) {
                const QPointF tip = centre + QPointF(shift + arm / 2, 0);
                painter->drawLine(tip - QPointF(arm, arm), tip);
                painter->drawLine(tip - QPointF(arm, -arm), tip);
            }
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
    LineIcon m_icon;
};

} // namespace

QIcon lineIcon(LineIcon icon)
{
    return QIcon(new LineIconEngine(icon));
}
