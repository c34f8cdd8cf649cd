// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/banner.h"

#include "widgets/dashboard/problemlist.h"
#include "widgets/style/colours.h"
#include "widgets/style/typescale.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace {

// Lengths of the drawing, in pixels at 100 %.
constexpr qreal beforeText = 49;
constexpr qreal afterText = 17;
constexpr qreal above = 13;
constexpr qreal shapeLeft = 18;
constexpr qreal shapeSide = 13;
constexpr qreal narrow = 620;

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return label;
}

} // namespace

Banner::Banner(QWidget *parent)
    : QWidget(parent)
    , m_title(plainLabel(this))
    , m_text(plainLabel(this))
    , m_actions(new QWidget(this))
    , m_actionLayout(new QHBoxLayout(m_actions))
    , m_head(new QBoxLayout(QBoxLayout::LeftToRight))
{
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_actionLayout->setContentsMargins(0, 0, 0, 0);
    m_actions->hide();

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_text);
    m_head->addLayout(texts, 1);
    m_head->addWidget(m_actions, 0, Qt::AlignVCenter);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_head);
    // Not Fixed: that would cap the height at the one of the preferred width.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    applyFont();
}

void Banner::setContent(const BannerContent &content)
{
    if (content == m_content)
        return;
    const BannerContent before = m_content;
    m_content = content;
    m_title->setText(content.title);
    m_text->setText(content.text);
    m_text->setVisible(!content.text.isEmpty());
    if (content.problems != before.problems)
        showProblems();
    if (content.actions != before.actions)
        showActions();
    update();
    if (QAccessible::isActive() && content.title != before.title) {
        QAccessibleEvent name(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&name);
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void Banner::setClosable(bool closable)
{
    if (closable == (m_close != nullptr))
        return;
    if (!closable) {
        delete m_close;
        m_close = nullptr;
        return;
    }
    m_close = new QToolButton(this);
    m_close->setAutoRaise(true);
    m_close->setText(QStringLiteral("✕"));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    m_head->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &Banner::closeRequested);
}

QList<QWidget *> Banner::tabStops() const
{
    QList<QWidget *> stops;
    for (QPushButton *button : m_actions->findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly))
        stops.append(button);
    if (m_close)
        stops.append(m_close);
    if (m_problems)
        stops.append(m_problems);
    return stops;
}

void Banner::showProblems()
{
    if (m_content.problems.isEmpty()) {
        delete m_problems;
        m_problems = nullptr;
        return;
    }
    if (!m_problems) {
        m_problems = new ProblemList(this);
        layout()->addWidget(m_problems);
    }
    m_problems->setProblems(m_content.problems);
}

void Banner::showActions()
{
    qDeleteAll(m_actions->findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly));
    for (const BannerAction action : std::as_const(m_content.actions)) {
        auto *button = new QPushButton(bannerActionText(action), m_actions);
        button->setAutoDefault(false);
        m_actionLayout->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, action] {
            if (action == BannerAction::CopyProblems && m_problems)
                m_problems->copyAll();
            else
                Q_EMIT actionRequested(action);
        });
    }
    m_actions->setVisible(!m_content.actions.isEmpty());
}

void Banner::resizeEvent(QResizeEvent *event)
{
    const bool below = width() < TypeScale(font()).px(narrow);
    const auto direction = below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_head->direction() != direction) {
        m_head->setDirection(direction);
        m_head->setAlignment(m_actions, below ? Qt::AlignLeft : Qt::AlignVCenter);
    }
    QWidget::resizeEvent(event);
}

void Banner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        applyFont();
    QWidget::changeEvent(event);
}

void Banner::applyFont()
{
    const TypeScale type(font());
    m_title->setFont(type.strong());
    layout()->setContentsMargins(type.px(beforeText), type.px(above), type.px(afterText), type.px(above));
    layout()->setSpacing(type.px(10));
    m_head->setSpacing(type.px(12));
    m_actionLayout->setSpacing(type.px(8));
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const TypeScale type(font());
    const Colours &colours = Colours::of(palette());
    const QRect frame = contentsRect();
    const qreal radius = type.px(8);
    const bool neutral = m_content.tone == Tone::Neutral;
    painter.setBrush(toneGround(colours, m_content.tone));
    painter.setPen(QPen(neutral ? colours.decoration : toneColour(colours, m_content.tone), 1));
    painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    const int side = type.px(shapeSide);
    const QRect title = m_title->geometry();
    // Beside the title's first line; a single line stands in the middle of its label.
    const int line = QFontMetrics(type.strong()).height();
    const qreal middle =
        title.height() < 2 * line ? title.top() + title.height() / 2.0 : title.top() + line / 2.0;
    const QRect shape(frame.left() + type.px(shapeLeft), 0, side, side);
    const qreal x = QStyle::visualRect(layoutDirection(), frame, shape).left();
    paintHealthShape(painter, QRectF(x, middle - side / 2.0, side, side), m_content.shape,
                     toneColour(colours, m_content.tone));
}
