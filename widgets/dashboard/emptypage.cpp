// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/emptypage.h"

#include "widgets/style/colours.h"
#include "widgets/style/typescale.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

// Lengths of the drawing, in pixels at 100 %.
constexpr qreal pictureWidth = 220;
constexpr qreal pictureHeight = 118;
constexpr qreal widestText = 460;

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

/// Two cards, one behind the other: what the window will look like.
void paintPicture(QPainter &painter, const QRectF &where, const TypeScale &type, const Colours &colours)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal radius = type.px(8);
    const auto card = [&](const QRectF &frame, qreal place, const QColor &border) {
        painter.setPen(QPen(border, 1));
        painter.setBrush(colours.card);
        painter.drawRoundedRect(frame, radius, radius);
        painter.setPen(Qt::NoPen);
        const qreal left = frame.left() + type.px(14);
        const qreal width = frame.width() - 2 * type.px(14);
        painter.setBrush(colours.line);
        painter.drawRoundedRect(QRectF(left, frame.top() + type.px(15), width * 0.4, type.px(6)), 3, 3);
        painter.setBrush(colours.decoration);
        painter.drawRoundedRect(QRectF(left, frame.top() + type.px(30), width * 0.28, type.px(13)), 3, 3);
        const qreal middle = frame.top() + type.px(62);
        painter.setBrush(colours.line);
        painter.drawRoundedRect(QRectF(left, middle - 2, width, 4), 2, 2);
        painter.setBrush(colours.trackFill);
        painter.drawRoundedRect(QRectF(left, middle - 2, width * place, 4), 2, 2);
        painter.setBrush(colours.good);
        painter.drawEllipse(QPointF(left + width * place, middle), type.px(5), type.px(5));
    };
    const QSizeF size(type.px(150), type.px(84));
    card(QRectF(where.topRight() - QPointF(size.width(), 0), size), 0.72, colours.line);
    card(QRectF(where.bottomLeft() - QPointF(0, size.height()), size), 0.4, colours.accent);
}

} // namespace

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QWidget(this))
    , m_title(plainLabel(tr("See what your bots really run"), this))
    , m_text(plainLabel(
          tr("A trading bot writes its parameters into a state file. Open that file, and this window "
             "shows the configuration that is running now, follows every change, and says at once "
             "when something is wrong. It never writes to the bot."),
          this))
    , m_open(new QPushButton(tr("&Open state file…"), this))
    , m_demo(new QPushButton(tr("Try the &demo bot"), this))
    , m_hint(plainLabel(
          tr("You can also drop state files onto this window. Several at once are several bots, and every "
             "change of theirs is kept in a history from now on."),
          this))
{
    m_open->setDefault(true);
    connect(m_open, &QPushButton::clicked, this, &EmptyPage::openRequested);
    connect(m_demo, &QPushButton::clicked, this, &EmptyPage::demoRequested);
    auto *states = new QPushButton(tr("What do the states &mean?"), this);
    connect(states, &QPushButton::clicked, this, &EmptyPage::statesRequested);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_open);
    buttons->addSpacing(8);
    buttons->addWidget(m_demo);
    buttons->addSpacing(8);
    buttons->addWidget(states);
    buttons->addStretch(1);

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addWidget(m_title);
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    layout->addLayout(buttons);
    layout->addWidget(m_hint);
    layout->addStretch(3);
    applyFont();
}

void EmptyPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        applyFont();
    QWidget::changeEvent(event);
}

void EmptyPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitText();
}

// A layout asks a wrapped label for its height only where it is as wide as the page.
void EmptyPage::fitText()
{
    const TypeScale type(font());
    const int room = qMax(1, qMin(type.px(widestText), width() - 2 * type.px(24)));
    m_text->setFixedSize(room, m_text->heightForWidth(room));
}

void EmptyPage::applyFont()
{
    const TypeScale type(font());
    m_picture->setFixedSize(type.px(pictureWidth), type.px(pictureHeight));
    m_title->setFont(type.title());
    m_hint->setFont(type.small());
    layout()->setSpacing(type.px(14));
    layout()->setContentsMargins(type.px(24), type.px(24), type.px(24), type.px(24));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, Colours::of(palette()).secondary);
    fitText();
    m_text->setPalette(quiet);
    m_hint->setPalette(quiet);
}

void EmptyPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPicture(painter, m_picture->geometry(), TypeScale(font()), Colours::of(palette()));
}
