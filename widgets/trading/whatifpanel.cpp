// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/trading/whatifpanel.h"

#include "widgets/style/colours.h"
#include "widgets/style/flowlayout.h"
#include "widgets/style/typescale.h"
#include "widgets/trading/tradingtexts.h"

#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>
#include <QThreadPool>
#include <QVBoxLayout>

namespace {

constexpr FigureId shownFigures[] = {FigureId::NetProfit,      FigureId::WinRate,    FigureId::ProfitFactor,
                                     FigureId::Expectancy,     FigureId::AverageWin, FigureId::AverageLoss,
                                     FigureId::MaximumDrawdown};

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QDoubleSpinBox *thresholdField(const QString &name, QWidget *parent)
{
    auto *field = new QDoubleSpinBox(parent);
    field->setRange(0, 1);
    field->setDecimals(3);
    field->setSingleStep(0.01);
    field->setKeyboardTracking(false);
    field->setAccessibleName(name);
    return field;
}

QString inForceText(double threshold)
{
    return isKnown(threshold) ? QLocale().toString(threshold, 'g', 6) : QStringLiteral("—");
}

} // namespace

WhatIfPanel::WhatIfPanel(QWidget *parent)
    : QWidget(parent)
    , m_longInForce(unknownNumber)
    , m_shortInForce(unknownNumber)
    , m_long(thresholdField(tr("LONG entry threshold to try"), this))
    , m_short(thresholdField(tr("SHORT entry threshold to try"), this))
    , m_inForce(plainLabel(QString(), this))
    , m_note(plainLabel(QString(), this))
    , m_table(new QGridLayout)
{
    m_row = new FlowLayout;
    auto *longName = plainLabel(tr("LONG entry at"), this);
    longName->setBuddy(m_long);
    auto *shortName = plainLabel(tr("SHORT entry at"), this);
    shortName->setBuddy(m_short);
    auto *asIs = new QPushButton(tr("As &in force"), this);
    asIs->setAutoDefault(false);
    // A name stays with its field.
    for (const auto &[name, field] : {std::pair(longName, m_long), std::pair(shortName, m_short)}) {
        auto *pair = new QWidget(this);
        auto *line = new QHBoxLayout(pair);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(name);
        line->addWidget(field);
        m_row->addWidget(pair);
    }
    m_row->addWidget(asIs);
    m_row->addWidget(m_inForce);

    m_heads = {plainLabel(tr("Would have stayed"), this), plainLabel(tr("Would have been left out"), this)};
    m_table->addWidget(m_heads.at(0), 0, 1);
    m_table->addWidget(m_heads.at(1), 0, 2);
    const auto addRow = [this](const QString &name) {
        const int line = static_cast<int>(m_names.size()) + 1;
        m_names.append(plainLabel(name, this));
        m_table->addWidget(m_names.constLast(), line, 0);
        for (int column = 0; column < 2; ++column) {
            m_values.append(plainLabel(QString(), this));
            m_values.constLast()->setAccessibleName(name + QStringLiteral(", ") + m_heads.at(column)->text());
            m_table->addWidget(m_values.constLast(), line, column + 1);
        }
    };
    addRow(tr("Trades"));
    for (const FigureId id : shownFigures)
        addRow(figureTitle(id));
    m_table->setColumnStretch(3, 1);

    m_note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_row);
    layout->addLayout(m_table);
    layout->addWidget(m_note);
    layout->addStretch(1);

    for (QDoubleSpinBox *const field : {m_long, m_short}) {
        connect(field, &QDoubleSpinBox::valueChanged, this, [this] {
            m_chosen = true;
            compute();
        });
    }
    connect(asIs, &QPushButton::clicked, this, [this] {
        m_chosen = false;
        fill();
        compute();
    });
    applyFont();
}

WhatIfPanel::~WhatIfPanel() = default;

void WhatIfPanel::reset()
{
    m_chosen = false;
    setThresholds(unknownNumber, unknownNumber);
    setReport(nullptr);
}

void WhatIfPanel::setThresholds(double longThreshold, double shortThreshold)
{
    m_longInForce = longThreshold;
    m_shortInForce = shortThreshold;
    m_inForce->setText(tr("in force: %1 and %2", "two thresholds")
                           .arg(inForceText(longThreshold), inForceText(shortThreshold)));
    fill();
    compute();
}

void WhatIfPanel::fill()
{
    if (m_chosen)
        return;
    const QSignalBlocker longBlocker(m_long);
    const QSignalBlocker shortBlocker(m_short);
    m_long->setValue(isKnown(m_longInForce) ? m_longInForce : 0);
    m_short->setValue(isKnown(m_shortInForce) ? m_shortInForce : 0);
}

void WhatIfPanel::setReport(const TradingReportPointer &report)
{
    m_report = report;
    compute();
}

void WhatIfPanel::compute()
{
    const qint64 question = ++m_question;
    if (!m_report) {
        showResult({});
        return;
    }
    QThreadPool::globalInstance()->start([self = QPointer<WhatIfPanel>(this), report = m_report, question,
                                          longThreshold = m_long->value(),
                                          shortThreshold = m_short->value()] {
        const ThresholdWhatIf result = thresholdWhatIf(report->trades, longThreshold, shortThreshold);
        // The application outlives the pool's work; the panel may not.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, result, question] {
                if (self && self->m_question == question)
                    self->showResult(result);
            },
            Qt::QueuedConnection);
    });
}

void WhatIfPanel::showResult(const ThresholdWhatIf &result)
{
    const QString currency = m_report ? m_report->state.currency : QString();
    const Performance *const sides[] = {&result.kept, &result.removed};
    for (int column = 0; column < 2; ++column) {
        const Performance &side = *sides[column];
        m_values.at(column)->setText(QLocale().toString(side.trades));
        for (qsizetype i = 0; i < static_cast<qsizetype>(std::size(shownFigures)); ++i) {
            QLabel *const value = m_values.at(2 * (i + 1) + column);
            value->setText(figureValueText(side, shownFigures[i], currency));
            value->setToolTip(figureToolTip(side, shownFigures[i]));
        }
    }
    QString note =
        tr("Thresholds can only take trades away here, never add any: what the bot did not enter was "
           "not recorded. Nor does it tell what the account would have done with the money it had "
           "free.");
    if (result.unknown > 0)
        note += QStringLiteral(" ") + tr("%n trade(s) without an entry probability are in neither column.",
                                         nullptr, static_cast<int>(result.unknown));
    m_note->setText(note);
    Q_EMIT shown();
}

void WhatIfPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        applyFont();
    QWidget::changeEvent(event);
}

void WhatIfPanel::applyFont()
{
    const TypeScale type(font());
    QPalette faint = palette();
    faint.setColor(QPalette::WindowText, Colours::of(palette()).secondary);
    m_row->setSpacing(type.px(12));
    m_table->setHorizontalSpacing(type.px(32));
    m_table->setVerticalSpacing(type.px(6));
    layout()->setSpacing(type.px(12));
    for (QLabel *const head : std::as_const(m_heads))
        head->setFont(type.smallStrong());
    for (QLabel *const label : std::as_const(m_names))
        label->setPalette(faint);
    for (QLabel *const label : std::as_const(m_values))
        label->setFont(type.strong());
    for (QLabel *const label : {m_note, m_inForce})
        label->setPalette(faint);
    m_note->setFont(type.small());
}
