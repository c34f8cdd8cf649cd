// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/trading/tradingpage.h"

#include "sync/export/csvwriter.h"
#include "sync/trading/tradingoutput.h"
#include "sync/values/plaintext.h"
#include "widgets/style/flowlayout.h"
#include "widgets/style/tabstrip.h"
#include "widgets/style/typescale.h"
#include "widgets/trading/equitycurve.h"
#include "widgets/trading/erachart.h"
#include "widgets/trading/eratablemodel.h"
#include "widgets/trading/findingmodel.h"
#include "widgets/trading/tradingsummary.h"
#include "widgets/trading/tradingtexts.h"
#include "widgets/trading/whatifpanel.h"

#include <QAction>
#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace {

// Lengths of the drawing, in pixels at 100 %.
constexpr qreal margin = 24;
constexpr qreal gap = 12;
constexpr qsizetype mostCopiedRows = 20'000;

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QTableView *plainTable(QAbstractItemModel *model, const QString &name, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setModel(model);
    table->setAccessibleName(name);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setAlternatingRowColors(false);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    return table;
}

} // namespace

TradingPage::TradingPage(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    m_summary = new TradingSummary(content);
    m_curve = new EquityCurve(content);
    m_tabs = new TabStrip(content);
    m_tabs->setAccessibleName(tr("Trades, eras and more"));
    m_tables = new QStackedWidget(content);
    m_whatIf = new WhatIfPanel;
    const auto add = [this](QWidget *tab, const QString &name) {
        if (tab->layout())
            tab->layout()->setContentsMargins(0, 0, 0, 0);
        m_tabs->addTab(name);
        m_tables->addWidget(tab);
    };
    add(makeTrades(), tr("Trades"));
    add(makeEras(), tr("Eras"));
    add(makeFindings(), tr("Findings"));
    m_whatIf->layout()->setContentsMargins(0, 0, 0, 0);
    auto *whatIfScroll = new QScrollArea; // sideways, in a narrow window
    whatIfScroll->setWidgetResizable(true);
    whatIfScroll->setFrameShape(QFrame::NoFrame);
    whatIfScroll->setWidget(m_whatIf);
    add(whatIfScroll, tr("What if"));
    connect(m_tabs, &QTabBar::currentChanged, m_tables, &QStackedWidget::setCurrentIndex);
    m_above = new QVBoxLayout;
    m_above->addWidget(m_summary);
    m_above->addWidget(m_curve);
    m_below = new QVBoxLayout;
    m_below->addWidget(m_tables);
    layout->addLayout(m_above);
    layout->addWidget(m_tabs);
    layout->addLayout(m_below, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    m_stack->addWidget(scroll);

    auto *empty = new QWidget(this);
    m_emptyTitle = plainLabel(empty);
    m_emptyText = plainLabel(empty);
    m_emptyText->setWordWrap(true);
    auto *column = new QVBoxLayout(empty);
    column->addStretch(2);
    for (QLabel *label : {m_emptyTitle, m_emptyText}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addStretch(3);
    m_stack->addWidget(empty);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    applyFont();
    showEmptyState();
}

TradingPage::~TradingPage() = default;

QWidget *TradingPage::makeTrades()
{
    auto *tab = new QWidget;
    auto *layout = new QVBoxLayout(tab);
    auto *row = new FlowLayout;
    row->setSpacing(TypeScale(font()).px(gap));
    m_search = new QLineEdit(tab);
    m_search->setPlaceholderText(tr("Search reason or id"));
    m_search->setAccessibleName(tr("Search trades"));
    m_search->setClearButtonEnabled(true);
    m_side = new QComboBox(tab);
    m_side->setAccessibleName(tr("Side"));
    m_side->addItem(tr("Both sides"), static_cast<int>(PositionSide::Unknown));
    m_side->addItem(QStringLiteral("LONG"), static_cast<int>(PositionSide::Long));
    m_side->addItem(QStringLiteral("SHORT"), static_cast<int>(PositionSide::Short));
    m_manual = new QCheckBox(tr("Count &manual trades"), tab);
    m_manual->setToolTip(tr("Whether trades that somebody made by hand count in the figures"));
    auto *save = new QPushButton(tr("E&xport CSV…"), tab);
    m_tradeCount = plainLabel(tab);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_search, m_side, m_manual, save, m_tradeCount})
        row->addWidget(widget);
    layout->addLayout(row);
    m_trades = new TradeTableModel(this);
    m_tradeTable = plainTable(m_trades, tr("Closed trades"), tab);
    m_tradeTable->setSortingEnabled(true);
    m_tradeTable->sortByColumn(TradeTableModel::Closed, Qt::DescendingOrder);
    auto *copy = new QAction(tr("&Copy"), m_tradeTable);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_tradeTable->addAction(copy);
    m_tradeTable->setContextMenuPolicy(Qt::ActionsContextMenu);
    layout->addWidget(m_tradeTable, 1);
    connect(copy, &QAction::triggered, this, &TradingPage::copyChosen);
    connect(m_search, &QLineEdit::textChanged, this, &TradingPage::applyFilter);
    connect(m_side, &QComboBox::currentIndexChanged, this, &TradingPage::applyFilter);
    connect(m_manual, &QCheckBox::toggled, this, &TradingPage::manualIncludedChanged);
    connect(save, &QPushButton::clicked, this, &TradingPage::exportRequested);
    return tab;
}

QWidget *TradingPage::makeEras()
{
    auto *tab = new QWidget;
    auto *layout = new QVBoxLayout(tab);
    m_eraNote = plainLabel(tab);
    m_eraNote->setWordWrap(true);
    layout->addWidget(m_eraNote);
    m_eraChart = new EraChart(tab);
    layout->addWidget(m_eraChart);
    m_eras = new EraTableModel(this);
    m_eraTable = plainTable(m_eras, tr("Eras"), tab);
    m_eraTable->horizontalHeader()->setStretchLastSection(false);
    layout->addWidget(m_eraTable, 1);
    connect(m_eraTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TradingPage::compareChosenEras);
    connect(m_eraChart, &EraChart::eraClicked, this, [this](int era) {
        m_eraTable->setFocus();
        m_eraTable->selectRow(m_eras->rowOf(era));
    });
    return tab;
}

QWidget *TradingPage::makeFindings()
{
    auto *tab = new QWidget;
    auto *layout = new QVBoxLayout(tab);
    m_findings = new FindingModel(this);
    m_findingTable = plainTable(m_findings, tr("Findings"), tab);
    m_findingTable->setWordWrap(true);
    m_findingTable->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    layout->addWidget(m_findingTable);
    return tab;
}

void TradingPage::setBot(const BotIdentity &bot, bool hasMapping)
{
    if (bot.id == m_bot.id && hasMapping == m_hasMapping)
        return;
    m_bot = bot;
    m_hasMapping = hasMapping;
    m_whatIf->reset();
    setReport(nullptr);
}

void TradingPage::setThresholds(double longThreshold, double shortThreshold)
{
    m_whatIf->setThresholds(longThreshold, shortThreshold);
}

void TradingPage::setReport(const TradingReportPointer &report)
{
    const bool first = !m_report && report;
    m_report = report;
    m_trades->setReport(report);
    m_eras->setReport(report);
    m_findings->setFindings(report ? report->findings : Findings(),
                            report ? report->state.currency : QString());
    m_curve->setReport(report);
    m_eraChart->setReport(report);
    m_whatIf->setReport(report);
    showEmptyState();
    if (!report)
        return;
    m_summary->setReport(*report);
    m_tradeCount->setText(tr("%n trade(s)", nullptr, m_trades->rowCount()));
    const int grave = m_findings->graveCount();
    m_tabs->setTabText(2, grave > 0 ? tr("Findings (%1)").arg(QLocale().toString(grave)) : tr("Findings"));
    compareChosenEras();
    if (first)
        applyFont();
}

void TradingPage::showEmptyState()
{
    QString title;
    QString text;
    if (!m_report) {
        title = m_hasMapping || m_bot.id.isEmpty() ? tr("Reading the trading state…")
                                                   : tr("No trading state is known of this bot");
        text = m_hasMapping || m_bot.id.isEmpty()
                   ? tr("It is shown as soon as the state file could be read.")
                   : tr("Its profile does not say where the trades stand (x-trading).");
    } else if (m_report->state.isEmpty() && m_report->trades.isEmpty()) {
        title = tr("This bot writes no trading state");
        QStringList there;
        for (const StateMember &member : m_report->state.members)
            there.append(visibleText(member.name, 40));
        text = there.isEmpty()
                   ? tr("Its state file holds nothing beside the configuration.")
                   : tr("Its state file holds: %1").arg(there.mid(0, 20).join(QStringLiteral(", ")));
    }
    m_emptyTitle->setText(title);
    m_emptyText->setText(text);
    m_stack->setCurrentIndex(title.isEmpty() ? 0 : 1);
}

void TradingPage::applyFilter()
{
    TradeTableModel::Filter filter;
    filter.side = static_cast<PositionSide>(m_side->currentData().toInt());
    filter.text = m_search->text().trimmed();
    m_trades->setFilter(filter);
    m_tradeCount->setText(tr("%n trade(s)", nullptr, m_trades->rowCount()));
}

void TradingPage::compareChosenEras()
{
    const QModelIndexList rows = m_eraTable->selectionModel()->selectedRows();
    QList<int> chosen;
    for (const QModelIndex &row : rows)
        chosen.append(m_eras->eraOf(row.row()));
    m_eraChart->setChosen(chosen);
    QString text;
    if (m_report && !m_report->hasHistory)
        text = tr(
            "The history knows no configuration of this bot yet: which one a trade belongs to is not known.");
    else if (m_report && m_report->beforeEras.trades > 0)
        text = tr("%n trade(s) are older than the history reaches back.", nullptr,
                  static_cast<int>(m_report->beforeEras.trades));
    if (rows.size() == 2)
        text = tr("The two chosen eras: %1").arg(m_eras->comparison(rows.at(0).row(), rows.at(1).row()));
    else if (m_eras->rowCount() > 1)
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + tr("Choose two eras to compare them.");
    m_eraNote->setText(text);
}

void TradingPage::copyChosen()
{
    QList<int> rows;
    const QModelIndexList chosen = m_tradeTable->selectionModel()->selectedRows();
    for (const QModelIndex &index : chosen.first(std::min(chosen.size(), mostCopiedRows)))
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QGuiApplication::clipboard()->setText(m_trades->text(rows));
}

QByteArray TradingPage::csv() const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    writer.writeRow(tradeCsvColumns());
    const TradeList shown = m_trades->shownTrades();
    for (const TradePointer &trade : shown)
        writeTradeCsv(writer, m_bot, *trade, *m_report);
    return buffer.data();
}

void TradingPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        applyFont();
    QWidget::changeEvent(event);
}

void TradingPage::applyFont()
{
    if (m_stack->count() < 2)
        return;
    const TypeScale type(font());
    const int side = type.px(margin);
    const int space = type.px(gap);
    if (QLayout *content = m_curve->parentWidget()->layout()) {
        // The strip begins further left than the rest, so that its first name begins where the rest does.
        const int inset = m_tabs->textMargin();
        content->setContentsMargins(side - inset, space, side, space);
        content->setSpacing(space);
        for (QVBoxLayout *const part : {m_above, m_below}) {
            part->setContentsMargins(inset, 0, 0, 0);
            part->setSpacing(space);
        }
        m_tabs->updateGeometry();
    }
    m_emptyTitle->setFont(type.strong());
    m_emptyText->setFont(type.body());
    const QFontMetrics metrics(type.body());
    const int row = metrics.height() + type.px(10);
    const int digit = metrics.horizontalAdvance(u'0');
    m_search->setMinimumWidth(28 * digit);
    for (QTableView *table : {m_tradeTable, m_eraTable}) {
        table->setFont(type.body());
        table->verticalHeader()->setDefaultSectionSize(row);
        table->verticalHeader()->setMinimumSectionSize(row);
        table->setMinimumHeight(row * 8);
    }
    const int tradeWidths[] = {18, 8, 9, 11, 11, 9, 11, 9, 12, 8};
    for (int i = 0; i < static_cast<int>(std::size(tradeWidths)); ++i)
        m_tradeTable->setColumnWidth(i, tradeWidths[i] * digit);
    const int eraWidths[] = {6, 17, 17, 32, 8, 11, 25, 14, 17};
    for (int i = 0; i < static_cast<int>(std::size(eraWidths)); ++i)
        m_eraTable->setColumnWidth(i, eraWidths[i] * digit);
    m_findingTable->setFont(type.body());
    m_findingTable->setColumnWidth(FindingModel::Severity, 14 * digit);
    m_findingTable->setColumnWidth(FindingModel::What, 70 * digit);
}
