// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/trading/factcard.h"

#include "widgets/style/colours.h"
#include "widgets/style/columnlayout.h"
#include "widgets/style/typescale.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace {

// Lengths of the drawing, in pixels at 100 %.
constexpr qreal padding = 14;
constexpr qreal gap = 12;
constexpr qreal radius = 8;

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

FactCard::FactCard(QWidget *parent)
    : QWidget(parent)
    , m_heading(plainLabel(this))
    , m_columns(new ColumnLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_heading);
    layout->addLayout(m_columns);
    layout->addStretch(1);
    applyFont();
}

FactCard::~FactCard() = default;

FactCard::Cell FactCard::newCell()
{
    Cell cell;
    cell.widget = new QWidget(this);
    auto *lines = new QVBoxLayout(cell.widget);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    cell.title = plainLabel(cell.widget);
    cell.value = plainLabel(cell.widget);
    cell.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    cell.note = plainLabel(cell.widget);
    for (QLabel *label : {cell.title, cell.value, cell.note})
        lines->addWidget(label);
    lines->addStretch(1);
    m_columns->addWidget(cell.widget);
    return cell;
}

void FactCard::setFacts(const QString &heading, const QList<Fact> &facts)
{
    m_heading->setText(heading);
    setAccessibleName(heading);
    const bool grown = m_cells.size() < facts.size();
    while (m_cells.size() < facts.size())
        m_cells.append(newCell());
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        const Cell &cell = m_cells.at(i);
        cell.widget->setVisible(i < facts.size());
        if (i >= facts.size())
            continue;
        const Fact &fact = facts.at(i);
        cell.title->setText(fact.title);
        cell.value->setText(fact.value);
        cell.value->setAccessibleName(fact.title);
        cell.note->setText(fact.note);
        cell.note->setVisible(!fact.note.isEmpty());
        for (QWidget *part : std::initializer_list<QWidget *>{cell.title, cell.value, cell.note})
            part->setToolTip(fact.toolTip);
    }
    if (grown)
        applyFont();
}

void FactCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        applyFont();
    QWidget::changeEvent(event);
}

void FactCard::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const Colours &colours = Colours::of(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.line, 1));
    painter.setBrush(colours.card);
    const qreal corner = TypeScale(font()).px(radius);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
}

void FactCard::applyFont()
{
    const TypeScale type(font());
    const int inside = type.px(padding);
    layout()->setContentsMargins(inside, inside, inside, inside);
    layout()->setSpacing(type.px(gap));
    m_columns->setSpacing(type.px(gap));
    QPalette faint = palette();
    faint.setColor(QPalette::WindowText, Colours::of(palette()).secondary);
    m_heading->setFont(type.heading());
    m_heading->setPalette(faint);
    for (const Cell &cell : std::as_const(m_cells)) {
        cell.title->setFont(type.caption());
        cell.value->setFont(type.strong());
        cell.note->setFont(type.small());
        cell.title->setPalette(faint);
        cell.note->setPalette(faint);
    }
}
