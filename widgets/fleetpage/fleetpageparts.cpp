// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleetpage/fleetpageparts.h"

#include "widgets/fleetpage/fleetcell.h"
#include "widgets/style/colours.h"
#include "widgets/style/healthlook.h"
#include "widgets/style/typescale.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <array>

namespace {

constexpr qreal chipHeight = 26; // pixels of the drawing at 100 %
constexpr qreal markSide = 10;

constexpr std::array<CellMark, 5> shownMarks = {CellMark::Drift, CellMark::Edited, CellMark::Override,
                                                CellMark::Unusual, CellMark::Invalid};

QString legendText(CellMark mark)
{
    switch (mark) {
    case CellMark::Drift:
        return MarkLegend::tr("drift from the fleet file");
    case CellMark::Edited:
        return MarkLegend::tr("edited, not restarted");
    case CellMark::Override:
        return MarkLegend::tr("override");
    case CellMark::Unusual:
        return MarkLegend::tr("unlike most bots");
    case CellMark::Invalid:
        return MarkLegend::tr("not valid");
    case CellMark::None:
        break;
    }
    return QString();
}

} // namespace

SummaryChip::SummaryChip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SummaryChip::setText(const QString &text, bool well)
{
    if (text == m_text && well == m_well)
        return;
    m_text = text;
    m_well = well;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize SummaryChip::sizeHint() const
{
    const TypeScale type(font());
    return {type.px(12 + 10 + 8 + 12) + QFontMetrics(type.heading()).horizontalAdvance(m_text),
            type.px(chipHeight)};
}

void SummaryChip::paintEvent(QPaintEvent *)
{
    const TypeScale type(font());
    const Colours &colours = Colours::of(palette());
    const QColor colour = m_well ? colours.good : colours.caution;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(colour, 1));
    painter.setBrush(m_well ? colours.card : colours.cautionGround);
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const int side = type.px(10);
    const int start = type.px(12);
    paintHealthShape(
        painter, QRectF(rightToLeft ? width() - start - side : start, (height() - side) / 2.0, side, side),
        m_well ? HealthShape::Disc : HealthShape::Triangle, colour);
    painter.setPen(colour);
    painter.setFont(type.heading());
    const int before = start + side + type.px(8);
    painter.drawText(rightToLeft ? rect().adjusted(0, 0, -before, 0) : rect().adjusted(before, 0, 0, 0),
                     static_cast<int>(rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter |
                         Qt::TextSingleLine,
                     m_text);
}

MarkLegend::MarkLegend(QWidget *parent)
    : QWidget(parent)
{
    QStringList words;
    for (const CellMark mark : shownMarks)
        words.append(legendText(mark));
    setAccessibleName(words.join(QStringLiteral(", ")));
}

QSize MarkLegend::sizeHint() const
{
    const TypeScale type(font());
    const QFontMetrics metrics(type.small());
    int width = 0;
    for (const CellMark mark : shownMarks)
        width += type.px(markSide + 6 + 18) + metrics.horizontalAdvance(legendText(mark));
    return {width, metrics.height() + type.px(6)};
}

QSize MarkLegend::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void MarkLegend::paintEvent(QPaintEvent *)
{
    const TypeScale type(font());
    const Colours &colours = Colours::of(palette());
    const QFontMetrics metrics(type.small());
    QPainter painter(this);
    painter.setFont(type.small());
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    int used = 0;
    const int side = type.px(markSide);
    for (const CellMark mark : shownMarks) {
        const QString text = legendText(mark);
        const int all = side + type.px(6) + metrics.horizontalAdvance(text);
        if (used + all > width() && used > 0)
            break;
        const int left = rightToLeft ? width() - used - all : used;
        const int markX = rightToLeft ? left + all - side : left;
        paintCellMark(painter, QRectF(markX, (height() - side) / 2.0, side, side), mark,
                      markColour(colours, mark));
        painter.setPen(colours.secondary);
        painter.drawText(rightToLeft ? left : left + side + type.px(6),
                         (height() - metrics.height()) / 2 + metrics.ascent(), text);
        used += all + type.px(18);
    }
}

CellPanel::CellPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
{
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    applyFont();
}

void CellPanel::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    setVisible(!title.isEmpty());
}

void CellPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        applyFont();
}

void CellPanel::applyFont()
{
    const TypeScale type(font());
    m_title->setFont(type.strong());
    m_text->setFont(type.body());
    QPalette ink = m_text->palette();
    ink.setColor(QPalette::WindowText, Colours::of(palette()).secondary);
    m_text->setPalette(ink);
    layout()->setContentsMargins(type.px(14), type.px(12), type.px(14), type.px(12));
    layout()->setSpacing(type.px(4));
}

void CellPanel::paintEvent(QPaintEvent *)
{
    const Colours &colours = Colours::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.line, 1));
    painter.setBrush(colours.card);
    const qreal radius = TypeScale(font()).px(8);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}
