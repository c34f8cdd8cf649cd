// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/cardgrid.h"

#include "widgets/dashboard/parametercard.h"
#include "widgets/style/colours.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <limits>

namespace {

// Lengths of the drawing, in pixels at 100 %.
constexpr qreal gap = 12;
constexpr qreal narrowestCard = 220;
constexpr qreal comfortableCard = 240;
constexpr qreal beforeHeading = 14;
constexpr qreal afterHeading = 8;
constexpr int mostColumns = 5;
constexpr int fewestColumns = 3; // where there is room: a single card is not as wide as the window
constexpr qreal mostEmpty = 0.2; // of the places for cards

} // namespace

CardGrid::CardGrid(QWidget *parent)
    : QWidget(parent)
    , m_painter(std::make_unique<CardPainter>(font()))
{
    // Not Fixed: that would cap the height at the one of the preferred width.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Parameters"));
}

CardGrid::~CardGrid()
{
    // Before the painter that they paint with.
    qDeleteAll(m_cards);
}

void CardGrid::setViews(const QList<ParameterViews> &groups)
{
    if (hasSameCards(groups)) {
        bool sameHeights = true;
        qsizetype index = 0;
        for (const ParameterViews &group : groups) {
            for (const ParameterView &view : group.cards) {
                ParameterCard *card = m_cards.at(index++);
                sameHeights = sameHeights && card->view().place.has_value() == view.place.has_value();
                card->setView(view);
            }
        }
        if (!sameHeights) {
            updateGeometry();
            arrange();
        }
        return;
    }

    m_groups.clear();
    m_indexByKey.clear();
    qsizetype index = 0;
    for (const ParameterViews &group : groups) {
        m_groups.append(
            {group.heading, static_cast<int>(index), static_cast<int>(group.cards.size()), group.more});
        for (const ParameterView &view : group.cards) {
            if (index == m_cards.size())
                m_cards.append(newCard());
            ParameterCard *card = m_cards.at(index);
            card->setGroup(group.heading);
            card->setView(view);
            m_indexByKey.insert(view.key, index);
            ++index;
        }
    }
    while (m_cards.size() > index)
        delete m_cards.takeLast();
    makeTabStop(qMin(m_tabStop, m_cards.size() - 1));
    updateGeometry();
    arrange();
    for (ParameterCard *card : std::as_const(m_cards))
        card->show();
}

bool CardGrid::updateView(const ParameterView &view)
{
    const auto found = m_indexByKey.constFind(view.key);
    if (found == m_indexByKey.constEnd())
        return false;
    ParameterCard *card = m_cards.at(found.value());
    const bool sameHeight = card->view().place.has_value() == view.place.has_value();
    card->setView(view);
    if (!sameHeight) {
        updateGeometry();
        arrange();
    }
    return true;
}

QStringList CardGrid::agingKeys() const
{
    QStringList keys;
    for (const ParameterCard *card : m_cards) {
        if (card->view().ages || card->view().fresh)
            keys.append(card->view().key);
    }
    return keys;
}

bool CardGrid::hasSameCards(const QList<ParameterViews> &groups) const
{
    if (groups.size() != m_groups.size())
        return false;
    qsizetype index = 0;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const ParameterViews &group = groups.at(i);
        if (group.heading != m_groups.at(i).heading || group.more != m_groups.at(i).more ||
            group.cards.size() != m_groups.at(i).count)
            return false;
        for (const ParameterView &view : group.cards) {
            if (m_cards.at(index++)->view().key != view.key)
                return false;
        }
    }
    return true;
}

ParameterCard *CardGrid::newCard()
{
    auto *card = new ParameterCard(*m_painter, this);
    connect(card, &ParameterCard::looked, this, &CardGrid::looked);
    connect(card, &ParameterCard::copyRequested, this, &CardGrid::copyRequested);
    connect(card, &ParameterCard::menuRequested, this, &CardGrid::menuRequested);
    connect(card, &ParameterCard::toolTipRequested, this, &CardGrid::toolTipRequested);
    connect(card, &ParameterCard::focused, this, [this, card] {
        makeTabStop(m_cards.indexOf(card));
        Q_EMIT cardFocused(card);
    });
    connect(card, &ParameterCard::leaveRequested, this,
            [this, card](Qt::Key direction) { leave(m_cards.indexOf(card), direction); });
    return card;
}

void CardGrid::makeTabStop(qsizetype index)
{
    if (m_tabStop >= 0 && m_tabStop < m_cards.size())
        m_cards.at(m_tabStop)->setFocusPolicy(Qt::ClickFocus);
    m_tabStop = qMax<qsizetype>(index, 0);
    if (m_tabStop < m_cards.size())
        m_cards.at(m_tabStop)->setFocusPolicy(Qt::StrongFocus);
}

void CardGrid::leave(qsizetype index, Qt::Key direction)
{
    if (layoutDirection() == Qt::RightToLeft) {
        if (direction == Qt::Key_Left)
            direction = Qt::Key_Right;
        else if (direction == Qt::Key_Right)
            direction = Qt::Key_Left;
    }
    qsizetype target = index;
    switch (direction) {
    case Qt::Key_Left:
        target = index - 1;
        break;
    case Qt::Key_Right:
        target = index + 1;
        break;
    case Qt::Key_Home:
        target = 0;
        break;
    case Qt::Key_End:
        target = m_cards.size() - 1;
        break;
    default: {
        // The nearest card in the next row up or down.
        const QPoint from = m_cards.at(index)->geometry().center();
        const bool down = direction == Qt::Key_Down;
        qint64 nearest = std::numeric_limits<qint64>::max();
        for (qsizetype i = 0; i < m_cards.size(); ++i) {
            const QPoint way = m_cards.at(i)->geometry().center() - from;
            const int rows = down ? way.y() : -way.y();
            if (rows < m_painter->cardHeight(false) / 2)
                continue;
            const qint64 distance = qint64(rows) * 10'000 + qAbs(way.x());
            if (distance < nearest) {
                nearest = distance;
                target = i;
            }
        }
        break;
    }
    }
    if (target >= 0 && target < m_cards.size() && target != index)
        m_cards.at(target)->setFocus(Qt::TabFocusReason);
}

int CardGrid::columnsFor(int width) const
{
    const TypeScale &type = m_painter->type();
    const int between = type.px(gap);
    const int comfortable = (width + between) / (type.px(comfortableCard) + between);
    const int possible = (width + between) / (type.px(narrowestCard) + between);
    int largest = fewestColumns;
    for (const Group &group : m_groups)
        largest = qMax(largest, group.count);
    // Two narrow columns are better than one wide one.
    const int fitting = qBound(1, comfortable > 1 ? comfortable : possible, qMin(largest, mostColumns));
    // As many as fit, but rather fewer and wider ones than a page whose right side is empty.
    for (int columns = fitting; columns > fewestColumns; --columns) {
        if (emptyShare(columns) <= mostEmpty)
            return columns;
    }
    return qMin(fitting, fewestColumns);
}

qreal CardGrid::emptyShare(int columns) const
{
    int places = 0;
    int cards = 0;
    for (const Group &group : m_groups) {
        places += (group.count + columns - 1) / columns * columns;
        cards += group.count;
    }
    return places > 0 ? 1 - qreal(cards) / places : 0;
}

CardGrid::Placement CardGrid::placementFor(int width) const
{
    const TypeScale &type = m_painter->type();
    const int between = type.px(gap);
    const int margin = m_painter->ringMargin();
    const int inner = width - 2 * margin;
    const int columns = columnsFor(inner);
    const int columnWidth = (inner - (columns - 1) * between) / columns;
    // The last column takes what the division leaves over.
    const int rest = inner - columns * columnWidth - (columns - 1) * between;
    const int headingHeight = QFontMetrics(type.heading()).height();
    const int moreHeight = QFontMetrics(type.small()).height();
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;

    Placement placement;
    placement.cards.reserve(m_cards.size());
    int y = 0;
    for (const Group &group : m_groups) {
        if (y > 0)
            y += type.px(beforeHeading);
        placement.headingTops.append(y);
        y += headingHeight + type.px(afterHeading);
        for (int first = 0; first < group.count; first += columns) {
            const int count = qMin(columns, group.count - first);
            bool withRange = false;
            for (int i = 0; i < count; ++i)
                withRange = withRange || m_cards.at(group.first + first + i)->view().place.has_value();
            const int height = m_painter->cardHeight(withRange);
            for (int i = 0; i < count; ++i) {
                const int column = rightToLeft ? columns - 1 - i : i;
                const QRect card(margin + column * (columnWidth + between), y,
                                 columnWidth + (column == columns - 1 ? rest : 0), height);
                placement.cards.append(card.adjusted(-margin, -margin, margin, margin));
            }
            y += height + (first + columns < group.count ? between : 0);
        }
        placement.moreTops.append(y + type.px(afterHeading));
        if (group.more > 0)
            y += type.px(afterHeading) + moreHeight;
    }
    placement.height = y + margin;
    return placement;
}

void CardGrid::arrange()
{
    m_placement = placementFor(width());
    for (qsizetype i = 0; i < m_cards.size(); ++i)
        m_cards.at(i)->setGeometry(m_placement.cards.at(i));
    update();
}

int CardGrid::heightForWidth(int width) const
{
    return placementFor(width).height;
}

QSize CardGrid::sizeHint() const
{
    const int width = m_painter->type().px(comfortableCard) * 3;
    return {width, heightForWidth(width)};
}

QSize CardGrid::minimumSizeHint() const
{
    return {m_painter->type().px(narrowestCard) / 2, 0};
}

void CardGrid::resizeEvent(QResizeEvent *)
{
    arrange();
}

void CardGrid::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        *m_painter = CardPainter(font());
        updateGeometry();
        arrange();
    }
    QWidget::changeEvent(event);
}

void CardGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const TypeScale &type = m_painter->type();
    const QFontMetrics headings(type.heading());
    const QFontMetrics notes(type.small());
    const QRect inner = rect().adjusted(sideMargin(), 0, -sideMargin(), 0);
    const auto write = [&](const QFont &font, const QFontMetrics &metrics, int top, const QString &text) {
        painter.setFont(font);
        painter.drawText(QRect(inner.left(), top, inner.width(), metrics.height()),
                         static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) |
                             Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideRight, inner.width()));
    };
    painter.setPen(Colours::of(palette()).secondary);
    for (qsizetype i = 0; i < m_groups.size(); ++i) {
        const Group &group = m_groups.at(i);
        write(type.heading(), headings, m_placement.headingTops.at(i), group.heading);
        if (group.more > 0) {
            write(
                type.small(), notes, m_placement.moreTops.at(i),
                tr("and %n more parameter(s): copying and exporting takes all of them", nullptr, group.more));
        }
    }
}
