// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/historytools.h"

#include "widgets/history/parameterchips.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/typescale.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

HistoryTools::HistoryTools(QWidget *parent)
    : QWidget(parent)
    , m_chips(new ParameterChips(this))
    , m_buttons(new QWidget(this))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_image(new QPushButton(tr("PNG"), this))
    , m_csv(new QPushButton(tr("CSV"), this))
{
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    const auto addRange = [&](ChartWindow::Range range, const QString &text, const QString &whole) {
        auto *button = new QPushButton(text, this);
        button->setCheckable(true);
        button->setAccessibleName(whole);
        button->setToolTip(plainToolTip(whole));
        connect(button, &QPushButton::clicked, this, [this, range] { Q_EMIT rangeChosen(range); });
        m_ranges.append({range, button});
        row->addWidget(button);
    };
    addRange(ChartWindow::Range::Hour, tr("1 h", "a range of time"), tr("Show the last hour"));
    addRange(ChartWindow::Range::Day, tr("24 h", "a range of time"), tr("Show the last 24 hours"));
    addRange(ChartWindow::Range::Week, tr("7 d", "a range of time"), tr("Show the last 7 days"));
    addRange(ChartWindow::Range::Month, tr("30 d", "a range of time"), tr("Show the last 30 days"));
    addRange(ChartWindow::Range::All, tr("All", "a range of time"), tr("Show the whole history"));
    row->addWidget(m_image);
    row->addWidget(m_csv);
    const auto describe = [](QPushButton *button, const QString &text) {
        button->setAccessibleName(text);
        button->setToolTip(plainToolTip(text));
    };
    describe(m_image, tr("Save the chart as a picture"));
    describe(m_csv, tr("Save what the chart shows as CSV"));
    connect(m_image, &QPushButton::clicked, this, &HistoryTools::exportImageRequested);
    connect(m_csv, &QPushButton::clicked, this, &HistoryTools::exportCsvRequested);

    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_chips, 1);
    m_layout->addWidget(m_buttons, 0, Qt::AlignTop | Qt::AlignRight);
    arrange();
}

void HistoryTools::setRange(ChartWindow::Range range)
{
    for (const RangeButton &each : m_ranges)
        each.button->setChecked(each.range == range);
}

void HistoryTools::setExportEnabled(bool enabled)
{
    m_image->setEnabled(enabled);
    m_csv->setEnabled(enabled);
}

void HistoryTools::arrange()
{
    const TypeScale type(font());
    m_layout->setSpacing(type.px(8));
    m_buttons->layout()->setSpacing(type.px(8));
    const bool wide = width() >= m_buttons->sizeHint().width() + type.px(420);
    const QBoxLayout::Direction direction = wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_layout->direction() != direction)
        m_layout->setDirection(direction);
}

void HistoryTools::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void HistoryTools::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}
