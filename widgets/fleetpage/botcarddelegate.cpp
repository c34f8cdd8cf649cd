// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleetpage/botcarddelegate.h"

#include "sync/values/clock.h"
#include "sync/values/plaintext.h"
#include "widgets/fleet/botlistdelegate.h"
#include "widgets/fleet/bottexts.h"
#include "widgets/fleetpage/fleetmatrixmodel.h"
#include "widgets/style/colours.h"
#include "widgets/style/healthlook.h"
#include "widgets/style/housestyle.h"

#include <QPainter>
#include <QWidget>

namespace {

// Lengths of the drawing, in pixels at 100 %.
constexpr qreal leastWidth = 224;
constexpr qreal cardHeight = 92;
constexpr qreal gap = 12;
constexpr qreal padding = 14;

} // namespace

BotCardDelegate::BotCardDelegate(const FleetMatrixModel &model, const Clock &clock, QWidget *list)
    : QStyledItemDelegate(list)
    , m_model(model)
    , m_clock(clock)
    , m_type(list->font())
{
}

QSize BotCardDelegate::leastSize() const
{
    return {m_type.px(leastWidth + gap), m_type.px(cardHeight + gap)};
}

QSize BotCardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return m_cardSize.isValid() ? m_cardSize : leastSize();
}

void BotCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const BotRecord *const bot = m_model.record(index.row());
    if (!bot)
        return;
    const Colours &colours = Colours::of(option.palette);
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    const HealthLook look = HealthLook::of(bot->health);
    const bool alarming = bot->needsAttention();
    const QRect card = option.rect.adjusted(0, 0, -m_type.px(gap), -m_type.px(gap));
    const qreal radius = m_type.px(8);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option.state.testFlag(QStyle::State_Selected) ? colours.accent
                         : alarming                                    ? toneColour(colours, look.tone)
                                                                       : colours.line,
                         1));
    painter->setBrush(alarming ? toneGround(colours, look.tone) : colours.card);
    painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    const QRect content =
        card.adjusted(m_type.px(padding), m_type.px(12), -m_type.px(padding), -m_type.px(10));
    const int flags = static_cast<int>(rightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter |
                      Qt::TextSingleLine;
    int y = content.top();
    const auto line = [&](const QFont &font, const QColor &colour, const QString &text, int start, int end) {
        const QFontMetrics metrics(font);
        const QRect where =
            rightToLeft ? QRect(content.left() + end, y, content.width() - start - end, metrics.height())
                        : QRect(content.left() + start, y, content.width() - start - end, metrics.height());
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(where, flags, metrics.elidedText(text, Qt::ElideRight, where.width()));
        y += metrics.height() + m_type.px(3);
    };
    const int side = m_type.px(12);
    const QFontMetrics names(m_type.strong());
    paintHealthShape(*painter,
                     QRectF(rightToLeft ? content.right() + 1 - side : content.left(),
                            y + (names.height() - side) / 2.0, side, side),
                     look.shape, toneColour(colours, look.tone));
    int badge = 0;
    if (bot->unreadCount() > 0)
        badge = paintCountBadge(
                    *painter, m_type, colours,
                    QRect(content.left() - m_type.px(8), y, content.width() + m_type.px(16), names.height()),
                    bot->unreadCount(), rightToLeft) +
                m_type.px(6);
    line(m_type.strong(), colours.text, visibleText(bot->identity.name, 100), side + m_type.px(8), badge);
    line(m_type.small(), colours.secondary, botStatusLine(*bot, m_clock.utcMilliseconds()), 0, 0);
    QStringList remarks;
    if (!bot->drift.values.isEmpty())
        remarks.append(tr("%n value(s) drift", nullptr, static_cast<int>(bot->drift.values.size())));
    if (!bot->drift.source.isEmpty())
        remarks.append(tr("%n edited, not restarted", nullptr, static_cast<int>(bot->drift.source.size())));
    line(m_type.smallStrong(), colours.caution, remarks.join(QStringLiteral(" · ")), 0, 0);
    QStringList facts;
    for (const QString &tag : bot->definition.tags)
        facts.append(visibleText(tag, 40));
    if (bot->definition.muted)
        facts.append(tr("muted"));
    line(m_type.small(), colours.secondary, facts.join(QStringLiteral(" · ")), 0, 0);
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange))
        paintFocusRing(*painter, card, radius, colours.accent);
    painter->restore();
}
