// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/botheader.h"

#include "widgets/dashboard/healthchip.h"
#include "widgets/fleet/bottexts.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/elidedlabel.h"
#include "widgets/style/typescale.h"

#include <QAccessible>
#include <QEvent>
#include <QPushButton>
#include <QStyle>

namespace {

// Lengths of the drawing, in pixels at 100 %.
constexpr qreal rowHeight = 30;
constexpr qreal gap = 12;
constexpr qreal rowGap = 4;
constexpr qreal buttonGap = 8;
constexpr qreal widestName = 420;
constexpr qreal narrowestName = 96;
constexpr qreal beside = 24;
constexpr qreal above = 20;
constexpr qreal below = 12;

QString factsText(const BotRecord &record, qint64 now)
{
    QStringList facts;
    const ConfigSnapshot &shown = record.shown();
    switch (record.shownValues()) {
    case ShownValues::Emergency:
        facts.append(BotHeader::tr("Emergency fallback"));
        facts.append(record.health.absence == Absence::Section ? BotHeader::tr("no configuration section yet")
                                                               : BotHeader::tr("no state file yet"));
        return facts.join(QStringLiteral(" · "));
    case ShownValues::LastGood:
        facts.append(BotHeader::tr("State file"));
        facts.append(BotHeader::tr("last good %1", "%1 is an age or a moment")
                         .arg(agoText(now, record.lastGoodWrite)));
        break;
    case ShownValues::Live:
        facts.append(BotHeader::tr("State file"));
        facts.append(lastWriteText(record, now));
        break;
    case ShownValues::None:
        if (record.health.isFailure())
            facts.append(BotHeader::tr("No values"));
        facts.append(lastWriteText(record, now));
        break;
    }
    if (shown.revision() > 0) { // none of this run's: the history knows it
        const qint64 moment = shown.writtenAt() > 0 ? shown.writtenAt() : shown.observedAt();
        facts.append(BotHeader::tr("revision %1 of %2", "of a moment")
                         .arg(QString::number(shown.revision()), momentText(now, moment)));
    }
    facts.removeAll(QString());
    return facts.join(QStringLiteral(" · "));
}

QString factsToolTip(qint64 lastWrite, const ConfigSnapshot &shown)
{
    QStringList lines;
    if (lastWrite > 0)
        lines.append(BotHeader::tr("last write: %1").arg(exactMomentText(lastWrite)));
    if (!shown.isNull() && shown.source() == ConfigSource::StateFile) {
        lines.append(
            BotHeader::tr("this configuration was first seen: %1").arg(exactMomentText(shown.observedAt())));
        lines.append(BotHeader::tr("content hash: %1").arg(QString::fromLatin1(shown.hash().left(16))));
    }
    return plainToolTip(lines);
}

} // namespace

BotHeader::BotHeader(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel(this))
    , m_chip(new HealthChip(this))
    , m_facts(new ElidedLabel(this))
    , m_condition(new ElidedLabel(this))
    , m_markSeen(new QPushButton(this))
    , m_export(new QPushButton(tr("&Export CSV"), this))
{
    m_facts->setInk(ElidedLabel::Ink::Secondary);
    m_facts->installEventFilter(this);
    m_condition->setInk(ElidedLabel::Ink::Secondary);
    m_condition->hide();
    m_markSeen->hide();
    m_markSeen->setAutoDefault(false);
    m_export->setAutoDefault(false);
    connect(m_export, &QPushButton::clicked, this, &BotHeader::exportRequested);
    connect(m_markSeen, &QPushButton::clicked, this, &BotHeader::markAllSeenRequested);
    // Not Fixed: that would cap the height at the one of the preferred width.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    applyFont();
}

void BotHeader::setRecord(const BotRecord &record, qint64 now)
{
    bool rearrange = false;
    if (m_name->text() != record.identity.name) {
        m_name->setText(record.identity.name);
        rearrange = true;
    }
    if (m_chip->word() != healthTitle(record.health))
        rearrange = true;
    m_chip->setHealth(record.health);

    const int factsWidth = m_facts->naturalWidth();
    m_facts->setText(factsText(record, now));
    m_lastWrite = record.lastWrite;
    m_shown = record.shown();
    if (QAccessible::isActive())
        tellDetails();
    rearrange = rearrange || factsWidth != m_facts->naturalWidth();

    const int unseen = record.unreadCount();
    const QString markText = tr("&Mark %n as seen", nullptr, unseen);
    if (m_hasUnseen != (unseen > 0) || (m_hasUnseen && m_markSeen->text() != markText)) {
        m_hasUnseen = unseen > 0;
        m_markSeen->setText(markText);
        rearrange = true;
    }
    m_export->setEnabled(!record.shown().isNull());

    const QString condition = record.condition.isPolling() ? record.condition.translatedMessage() : QString();
    if (m_condition->text() != condition) {
        m_condition->setText(condition);
        m_condition->setVisible(!condition.isEmpty());
        rearrange = true;
    }
    if (rearrange) {
        updateGeometry();
        arrange();
    }
}

void BotHeader::tellDetails()
{
    m_facts->setToolTip(factsToolTip(m_lastWrite, m_shown));
}

bool BotHeader::eventFilter(QObject *object, QEvent *event)
{
    // Made for who asks: the hash and the exact times would cost at every write.
    if (object == m_facts && event->type() == QEvent::ToolTip)
        tellDetails();
    return QWidget::eventFilter(object, event);
}

BotHeader::Fit BotHeader::fitFor(int width) const
{
    const TypeScale type(font());
    const int between = type.px(gap);
    const int room = width - 2 * type.px(beside);
    const int name = qMin(m_name->naturalWidth(), type.px(widestName));
    const int shortName = qMin(m_name->naturalWidth(), type.px(narrowestName));
    const int chip = m_chip->sizeHint().width() + between;
    int buttons = m_export->sizeHint().width() + between;
    if (m_hasUnseen)
        buttons += m_markSeen->sizeHint().width() + type.px(buttonGap);
    if (name + chip + m_facts->naturalWidth() + between + buttons <= room)
        return Fit::Everything;
    if (shortName + chip + buttons <= room)
        return Fit::WithHealth;
    return shortName + buttons <= room ? Fit::WithButtons : Fit::Tight;
}

int BotHeader::heightForWidth(int width) const
{
    const TypeScale type(font());
    int height = type.px(above) + type.px(rowHeight) + type.px(below);
    switch (fitFor(width)) {
    case Fit::Everything:
        break;
    case Fit::WithHealth:
        height += type.px(rowGap) + m_facts->sizeHint().height();
        break;
    case Fit::WithButtons:
    case Fit::Tight:
        height += type.px(rowGap) + m_chip->sizeHint().height();
        break;
    }
    if (!m_condition->isHidden())
        height += type.px(rowGap) + m_condition->sizeHint().height();
    return height;
}

QSize BotHeader::sizeHint() const
{
    const TypeScale type(font());
    return {type.px(600), heightForWidth(type.px(600))};
}

QSize BotHeader::minimumSizeHint() const
{
    const TypeScale type(font());
    return {type.px(200), type.px(above + rowHeight + below)};
}

void BotHeader::arrange()
{
    const TypeScale type(font());
    const int row = type.px(rowHeight);
    const int between = type.px(gap);
    const auto place = [this](QWidget *widget, int x, int y, int w, int h) {
        widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(x, y, w, h)));
    };

    const Fit fit = fitFor(width());
    m_markSeen->setVisible(m_hasUnseen && fit != Fit::Tight);
    const int left = type.px(beside);
    const int end = width() - left;
    int y = type.px(above);
    int right = end;
    for (QPushButton *button : {m_export, m_markSeen}) {
        if (button->isHidden())
            continue;
        const QSize size = button->sizeHint();
        right -= size.width();
        place(button, right, y + (row - size.height()) / 2, size.width(), size.height());
        right -= type.px(buttonGap);
    }
    right -= between - type.px(buttonGap);

    const QSize chip = m_chip->sizeHint();
    const int factsHeight = m_facts->sizeHint().height();
    const bool chipAbove = fit == Fit::Everything || fit == Fit::WithHealth;
    int nameRoom = right - left - (chipAbove ? chip.width() + between : 0);
    if (fit == Fit::Everything)
        nameRoom = qMin(nameRoom, type.px(widestName));
    const int name = qBound(0, nameRoom, m_name->naturalWidth());
    int x = left;
    place(m_name, x, y, name, row);
    x += name + between;
    if (chipAbove) {
        place(m_chip, x, y + (row - chip.height()) / 2, chip.width(), chip.height());
        x += chip.width() + between;
    }
    if (fit == Fit::Everything) {
        place(m_facts, x, y + (row - factsHeight) / 2, right - x, factsHeight);
        y += row;
    } else if (chipAbove) {
        y += row + type.px(rowGap);
        place(m_facts, left, y, end - left, factsHeight);
        y += factsHeight;
    } else {
        y += row + type.px(rowGap);
        place(m_chip, left, y, chip.width(), chip.height());
        x = left + chip.width() + between;
        place(m_facts, x, y + (chip.height() - factsHeight) / 2, end - x, factsHeight);
        y += chip.height();
    }
    if (!m_condition->isHidden())
        place(m_condition, left, y + type.px(rowGap), end - left, m_condition->sizeHint().height());
}

void BotHeader::resizeEvent(QResizeEvent *)
{
    arrange();
}

void BotHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        applyFont();
    QWidget::changeEvent(event);
}

void BotHeader::applyFont()
{
    const TypeScale type(font());
    m_name->setFont(type.title());
    m_condition->setFont(type.small());
    updateGeometry();
    arrange();
}
