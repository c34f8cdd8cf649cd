// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/parameterchips.h"

#include "widgets/history/serieslook.h"
#include "widgets/style/colours.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/typescale.h"

#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace {

QString buttonText(const QString &title)
{
    constexpr qsizetype longest = 40;
    QString text = menuText(title);
    if (text.size() > longest)
        text = text.left(longest - 1) + QChar(0x2026);
    return text + QStringLiteral("  ") + QChar(0x2715);
}

} // namespace

ParameterChips::ParameterChips(QWidget *parent)
    : QWidget(parent)
    , m_add(new QPushButton(tr("+ &Parameter"), this))
    , m_menu(new QMenu(this))
{
    m_add->setAccessibleName(tr("Add a parameter to the chart"));
    connect(m_add, &QPushButton::clicked, this, &ParameterChips::showMenu);
    connect(m_menu, &QMenu::aboutToShow, this, &ParameterChips::fillMenu);
}

void ParameterChips::setChosen(const QList<ChartParameter> &parameters)
{
    m_chosen = parameters;
    // The focus stays with the chips when the last of them goes.
    bool hadFocus = false;
    while (m_chips.size() > parameters.size()) {
        QPushButton *chip = m_chips.takeLast();
        hadFocus = hadFocus || chip->hasFocus();
        chip->hide();
        chip->deleteLater();
    }
    while (m_chips.size() < parameters.size()) {
        auto *chip = new QPushButton(this);
        const qsizetype place = m_chips.size();
        connect(chip, &QPushButton::clicked, this, [this, place] {
            if (place < m_chosen.size())
                Q_EMIT removeRequested(m_chosen.at(place).key);
        });
        m_chips.append(chip);
        chip->show();
    }
    for (qsizetype i = 0; i < parameters.size(); ++i) {
        QPushButton *chip = m_chips.at(i);
        const QString action = tr("Remove %1 from the chart").arg(parameters.at(i).title);
        chip->setText(buttonText(parameters.at(i).title));
        chip->setToolTip(plainToolTip(action));
        chip->setAccessibleName(action);
        if (i > 0)
            setTabOrder(m_chips.at(i - 1), chip);
    }
    if (!m_chips.isEmpty())
        setTabOrder(m_chips.constLast(), m_add);
    if (hadFocus)
        m_add->setFocus();
    m_add->setEnabled(parameters.size() < mostSeries);
    m_add->setToolTip(
        plainToolTip(m_add->isEnabled() ? QString() : tr("No more than %1 parameters fit").arg(mostSeries)));
    paintSamples();
    arrange(width(), true);
    updateGeometry();
}

void ParameterChips::setChoices(const QList<Choice> &choices)
{
    m_choices = choices;
}

void ParameterChips::paintSamples()
{
    const TypeScale type(font());
    const QSize size(type.px(32), type.px(10));
    const qreal length = type.px(26);
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        QPixmap sample(size * devicePixelRatioF());
        sample.setDevicePixelRatio(devicePixelRatioF());
        sample.fill(Qt::transparent);
        QPainter painter(&sample);
        painter.setPen(seriesPen(Colours::of(palette()), m_chosen.at(i).slot, type.px(2)));
        painter.drawLine(QPointF(0, size.height() / 2.0), QPointF(length, size.height() / 2.0));
        m_chips.at(i)->setIcon(QIcon(sample));
        m_chips.at(i)->setIconSize(size);
    }
}

void ParameterChips::showMenu()
{
    m_menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

void ParameterChips::fillMenu()
{
    m_menu->clear();
    qDeleteAll(m_menu->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    for (const Choice &choice : std::as_const(m_choices)) {
        QMenu *menu = m_choices.size() > 1 ? m_menu->addMenu(menuText(choice.group)) : m_menu;
        for (const ChartParameter &parameter : choice.parameters) {
            QAction *action = menu->addAction(menuText(parameter.title));
            action->setCheckable(true);
            action->setChecked(
                std::any_of(m_chosen.begin(), m_chosen.end(),
                            [&](const ChartParameter &chosen) { return chosen.key == parameter.key; }));
            connect(action, &QAction::toggled, this, [this, key = parameter.key](bool on) {
                if (on)
                    Q_EMIT addRequested(key);
                else
                    Q_EMIT removeRequested(key);
            });
        }
    }
    if (m_choices.isEmpty())
        m_menu->addAction(tr("No parameters are known yet"))->setEnabled(false);
}

int ParameterChips::arrange(int width, bool move) const
{
    const TypeScale type(font());
    const int gap = type.px(8);
    int x = 0;
    int y = 0;
    int line = 0;
    QList<QPushButton *> buttons = m_chips;
    buttons.append(m_add);
    for (QPushButton *button : std::as_const(buttons)) {
        QSize size = button->sizeHint();
        size.setWidth(std::min(size.width(), std::max(width, 1)));
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += line + gap;
            line = 0;
        }
        if (move)
            button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(QPoint(x, y), size)));
        x += size.width() + gap;
        line = std::max(line, size.height());
    }
    return y + line;
}

int ParameterChips::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize ParameterChips::sizeHint() const
{
    const int wide = TypeScale(font()).px(420);
    return {wide, arrange(std::max(wide, width()), false)};
}

QSize ParameterChips::minimumSizeHint() const
{
    return {m_add->sizeHint().width(), m_add->sizeHint().height()};
}

void ParameterChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}

void ParameterChips::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::StyleChange) {
        paintSamples();
        arrange(width(), true);
        updateGeometry();
    }
}
