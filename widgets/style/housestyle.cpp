// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/housestyle.h"

#include "widgets/style/colours.h"
#include "widgets/style/lineicon.h"

#include <QPainter>
#include <QScrollBar>
#include <QStyleOption>
#include <QToolButton>
#include <QWidget>

namespace {

/// A length of the drawing (for a text height of 18 pixels), for the font that the control uses.
int scaled(const QStyleOption *option, qreal drawn)
{
    const int height = option ? option->fontMetrics.height() : 18;
    return qMax(1, qRound(drawn * height / 18.0));
}

constexpr qreal menuArrow = 12;

qreal radiusOf(const QStyleOption *option)
{
    return scaled(option, 6);
}

void paintButton(QPainter &painter, const QStyleOption *option, bool flat)
{
    const Colours &colours = Colours::of(option->palette);
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hovered = enabled && option->state.testFlag(QStyle::State_MouseOver);
    const bool focused = option->state.testFlag(QStyle::State_HasFocus);
    QColor fill = down ? colours.selection : hovered ? colours.sidebar : colours.card;
    QColor border = focused ? colours.accent : hovered || down ? colours.decoration : colours.line;
    if (flat && !down && !hovered)
        fill = Qt::transparent;
    if (flat && !focused)
        border = Qt::transparent;
    paintPanel(painter, option->rect, radiusOf(option), fill, border, focused ? 2 : 1);
}

void paintCheckBox(QPainter &painter, const QStyleOption *option)
{
    const Colours &colours = Colours::of(option->palette);
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool checked = option->state.testFlag(QStyle::State_On);
    const bool partly = option->state.testFlag(QStyle::State_NoChange);
    const int side = qMin(option->rect.width(), option->rect.height());
    QRect box(0, 0, side, side);
    box.moveCenter(option->rect.center());
    const QColor mark = enabled ? colours.accent : colours.decoration;
    const bool filled = checked || partly;
    paintPanel(painter, box, scaled(option, 3), filled ? mark : colours.card,
               filled ? mark : (enabled ? colours.secondary : colours.decoration));
    if (!filled)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.card, side / 8.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF from = box.topLeft();
    if (partly)
        painter.drawLine(from + QPointF(side * 0.28, side * 0.5), from + QPointF(side * 0.72, side * 0.5));
    else
        painter.drawPolyline(
            QPolygonF({from + QPointF(side * 0.25, side * 0.52), from + QPointF(side * 0.43, side * 0.7),
                       from + QPointF(side * 0.76, side * 0.33)}));
    painter.restore();
}

void paintRadioButton(QPainter &painter, const QStyleOption *option)
{
    const Colours &colours = Colours::of(option->palette);
    const bool enabled = option->state.testFlag(QStyle::State_Enabled);
    const bool checked = option->state.testFlag(QStyle::State_On);
    const int side = qMin(option->rect.width(), option->rect.height());
    QRect ring(0, 0, side, side);
    ring.moveCenter(option->rect.center());
    const QColor mark = enabled ? colours.accent : colours.decoration;
    paintPanel(painter, ring, side / 2.0, checked ? mark : colours.card,
               checked ? mark : (enabled ? colours.secondary : colours.decoration));
    if (!checked)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.card);
    painter.drawEllipse(QRectF(ring).center(), side * 0.2, side * 0.2);
    painter.restore();
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider *option, const QRect &slider)
{
    if (option->minimum == option->maximum)
        return;
    const Colours &colours = Colours::of(option->palette);
    const bool active = option->state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const int margin = 3;
    const QRectF handle = QRectF(slider).adjusted(margin, margin, -margin, -margin);
    QColor fill = colours.decoration;
    fill.setAlphaF(active ? 0.9F : 0.5F);
    const qreal radius = qMin(handle.width(), handle.height()) / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    // In portions: a smooth shape of a hundred lines is more than Qt does alone, and to wait for its thread
    // pool takes longer than to fill them.
    constexpr int portion = 48;
    for (int top = slider.top(); top <= slider.bottom(); top += portion) {
        painter.save();
        painter.setClipRect(QRect(slider.left(), top, slider.width(), portion), Qt::IntersectClip);
        painter.drawRoundedRect(handle, radius, radius);
        painter.restore();
    }
    painter.restore();
}

QRect scrollBarRect(const QStyleOptionSlider *bar, QStyle::SubControl subControl, int shortest)
{
    const QRect all = bar->rect;
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? all.width() : all.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int handle = length;
    if (range > 0)
        handle = static_cast<int>(qint64(bar->pageStep) * length / (range + bar->pageStep));
    handle = qMin(qMax(handle, shortest), length);
    const int start = QStyle::sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                      length - handle, bar->upsideDown);
    const auto part = [&](int from, int to) {
        const QRect rect = horizontal ? QRect(all.x() + from, all.y(), to - from, all.height())
                                      : QRect(all.x(), all.y() + from, all.width(), to - from);
        return QStyle::visualRect(bar->direction, all, rect);
    };
    switch (subControl) {
    case QStyle::SC_ScrollBarSlider:
        return part(start, start + handle);
    case QStyle::SC_ScrollBarSubPage:
        return part(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return part(start + handle, length);
    case QStyle::SC_ScrollBarGroove:
        return all;
    default:
        return QRect();
    }
}

/// Whether it is a button with text that opens a menu wherever it is pressed.
bool opensMenu(const QWidget *widget)
{
    const auto *button = qobject_cast<const QToolButton *>(widget);
    return button && button->menu() && button->popupMode() == QToolButton::InstantPopup &&
           button->toolButtonStyle() == Qt::ToolButtonTextOnly;
}

} // namespace

void paintPanel(QPainter &painter, const QRect &rect, qreal radius, const QColor &fill, const QColor &border,
                qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(QPen(border, width));
    const qreal half = width / 2;
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius);
    painter.restore();
}

void paintFocusRing(QPainter &painter, const QRectF &around, qreal radius, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 2));
    painter.drawRoundedRect(around.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

HouseStyle::HouseStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

void HouseStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // A scroll bar lies on whatever is behind it.
    if (qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        paintButton(*painter, option, button && button->features.testFlag(QStyleOptionButton::Flat));
        return;
    }
    case PE_PanelButtonTool:
        paintButton(*painter, option, option->state.testFlag(State_AutoRaise));
        return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const Colours &colours = Colours::of(option->palette);
        if (!frame || frame->lineWidth == 0) {
            painter->fillRect(option->rect, colours.card);
            return;
        }
        const bool focused = option->state.testFlag(State_HasFocus);
        paintPanel(*painter, option->rect, radiusOf(option), colours.card,
                   focused ? colours.accent : colours.line, focused ? 2 : 1);
        return;
    }
    case PE_IndicatorCheckBox:
        paintCheckBox(*painter, option);
        return;
    case PE_IndicatorRadioButton:
        paintRadioButton(*painter, option);
        return;
    case PE_FrameFocusRect:
        // Buttons and fields show it in their border already.
        if (widget && (widget->inherits("QPushButton") || widget->inherits("QToolButton")))
            return;
        paintFocusRing(*painter, option->rect, radiusOf(option), Colours::of(option->palette).accent);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case CE_Splitter:
        painter->fillRect(option->rect, Colours::of(option->palette).line);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, Colours::of(option->palette).sidebar);
        return;
    case CE_MenuBarItem: {
        const Colours &colours = Colours::of(option->palette);
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        painter->fillRect(option->rect, colours.sidebar);
        if (option->state.testFlag(State_Selected))
            paintPanel(*painter, option->rect.adjusted(1, 2, -1, -2), scaled(option, 4), colours.selection,
                       Qt::transparent);
        if (item) {
            const int flags =
                Qt::AlignCenter | Qt::TextDontClip | Qt::TextSingleLine |
                (styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic
                                                                          : Qt::TextHideMnemonic);
            painter->setPen(option->state.testFlag(State_Enabled) ? colours.text : colours.decoration);
            painter->drawText(option->rect, flags, item->text);
        }
        return;
    }
    case CE_ComboBoxLabel: {
        const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (!box)
            break;
        QStyleOptionComboBox fitting = *box;
        const QRect text = subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget);
        fitting.currentText =
            box->fontMetrics.elidedText(box->currentText, Qt::ElideRight, text.width() - scaled(option, 2));
        QProxyStyle::drawControl(element, &fitting, painter, widget);
        return;
    }
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && opensMenu(widget)) {
            const QRect text = button->rect.adjusted(0, 0, -scaled(option, menuArrow), 0);
            QStyleOptionToolButton label = *button;
            label.rect = visualRect(option->direction, button->rect, text);
            QProxyStyle::drawControl(element, &label, painter, widget);
            QStyleOptionToolButton arrow = *button;
            arrow.rect =
                alignedRect(option->direction, Qt::AlignRight | Qt::AlignVCenter,
                            QSize(scaled(option, menuArrow), scaled(option, menuArrow)), button->rect);
            QProxyStyle::drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
            return;
        }
        break;
    case CE_HeaderEmptyArea:
        return;
    case CE_HeaderSection: {
        QColor line = Colours::of(option->palette).decoration;
        line.setAlphaF(0.5F);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), line);
        return;
    }
    case CE_HeaderLabel: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (!header)
            break;
        painter->setPen(Colours::of(option->palette).secondary);
        painter->drawText(option->rect, static_cast<int>(header->textAlignment),
                          option->fontMetrics.elidedText(header->text, Qt::ElideRight, option->rect.width()));
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && bar) {
        paintScrollBar(*painter, bar, subControlRect(control, option, SC_ScrollBarSlider, widget));
        return;
    }
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        control == CC_ToolButton && button && opensMenu(widget)) {
        // Its label draws the arrow, beside the text; Fusion would put it into a corner.
        QStyleOptionToolButton plain = *button;
        plain.features &= ~QStyleOptionToolButton::HasMenu;
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                 SubControl subControl, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && bar)
        return scrollBarRect(bar, subControl, pixelMetric(PM_ScrollBarSliderMin, option, widget));
    const QRect rect = QProxyStyle::subControlRect(control, option, subControl, widget);
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return option->direction == Qt::RightToLeft ? rect.adjusted(0, 0, -scaled(option, 6), 0)
                                                    : rect.adjusted(scaled(option, 6), 0, 0, 0);
    return rect;
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    const QSize own = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        return {size.width() + scaled(option, 26), qMax(own.height(), scaled(option, 30))};
    case CT_ComboBox:
        return {own.width() + scaled(option, 10), qMax(own.height(), scaled(option, 30))};
    case CT_LineEdit:
        return {own.width(), qMax(own.height(), scaled(option, 34))};
    case CT_ToolButton:
        return opensMenu(widget) ? QSize(own.width() + scaled(option, menuArrow), own.height()) : own;
    case CT_ItemViewItem:
        return {own.width(), own.height() + scaled(option, 4)};
    case CT_MenuBarItem:
        return {own.width(), qMax(own.height(), scaled(option, 28))};
    default:
        return own;
    }
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return 1;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QIcon HouseStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    switch (icon) {
    case SP_LineEditClearButton:
        return lineIcon(LineIcon::Clear);
    case SP_ToolBarHorizontalExtensionButton:
        return lineIcon(LineIcon::More);
    case SP_MessageBoxQuestion:
        return lineIcon(LineIcon::Question);
    case SP_MessageBoxInformation:
        return lineIcon(LineIcon::Information);
    case SP_MessageBoxWarning:
        return lineIcon(LineIcon::Warning);
    case SP_MessageBoxCritical:
        return lineIcon(LineIcon::Critical);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}
