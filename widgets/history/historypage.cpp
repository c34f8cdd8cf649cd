// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/historypage.h"

#include "sync/values/clock.h"
#include "widgets/history/chartimage.h"
#include "widgets/history/historycsv.h"
#include "widgets/history/historytools.h"
#include "widgets/history/serieslook.h"
#include "widgets/history/stepchart.h"
#include "widgets/history/steptablemodel.h"
#include "widgets/history/tradelane.h"
#include "widgets/style/colours.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/typescale.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace {

// A view that has not moved for so long is one whose table is wanted.
constexpr int settleTime = 150;
/// Pixels of the drawing at 100 %, as on every page.
constexpr qreal pageMargin = 24;
} // namespace

HistoryPage::HistoryPage(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_window(clock.utcMilliseconds())
    , m_tools(new HistoryTools(this))
    , m_chart(new StepChart(this))
    , m_trades(new TradeLane(*m_chart, this))
    , m_table(new QTableView(this))
    , m_model(new StepTableModel(this))
    , m_footer(new QLabel(this))
{
    build();
    connectParts();
    applyFont();
    showNotice();
}

void HistoryPage::build()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Changes that the chart shows"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_footer->setTextFormat(Qt::PlainText);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tools);
    layout->addWidget(m_chart, 3);
    layout->addWidget(m_trades);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_footer);
    setTabOrder(m_tools, m_chart);
    setTabOrder(m_chart, m_table);
    m_advance.setSingleShot(true);
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleTime);
}

void HistoryPage::connectParts()
{
    connect(&m_loader, &ChartLoader::wanted, this, &HistoryPage::chartWanted);
    connect(&m_advance, &QTimer::timeout, this, &HistoryPage::advance);
    connect(&m_settled, &QTimer::timeout, this, &HistoryPage::askForRows);
    connect(m_tools, &HistoryTools::exportImageRequested, this, &HistoryPage::exportImageRequested);
    connect(m_tools, &HistoryTools::exportCsvRequested, this, &HistoryPage::exportCsvRequested);
    connect(m_chart, &StepChart::changeActivated, this, &HistoryPage::changeActivated);
    connect(m_chart, &StepChart::resized, this, &HistoryPage::showWindow);
    connect(m_chart, &StepChart::viewChanged, m_trades, &TradeLane::follow);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (index.row() < m_model->rows().size())
            Q_EMIT changeActivated(m_model->rows().at(index.row()).seq);
    });
    connect(m_tools, &HistoryTools::rangeChosen, this, [this](ChartWindow::Range range) {
        m_window.advance(m_clock.utcMilliseconds());
        m_window.setRange(range);
        showWindow();
    });
    connect(m_chart, &StepChart::panned, this, [this](qint64 milliseconds) {
        m_window.pan(milliseconds);
        showWindow();
    });
    connect(m_chart, &StepChart::zoomed, this, [this](double factor, double place) {
        // Where the right edge is now it stays there, as long as nobody points elsewhere.
        m_window.zoom(factor, m_window.follows() && place == 0.5 ? 1 : place);
        showWindow();
    });
    connect(m_chart, &StepChart::spanChosen, this, [this](const TimeSpan &span) {
        m_window.show(span);
        showWindow();
    });
    connect(m_chart, &StepChart::resetRequested, this, [this] {
        m_window.setRange(ChartWindow::Range::All);
        showWindow();
    });
    connect(m_chart, &StepChart::beginRequested, this, [this] {
        m_window.goToBegin();
        showWindow();
    });
    connect(m_chart, &StepChart::endRequested, this, [this] {
        m_window.advance(m_clock.utcMilliseconds());
        m_window.goToEnd();
        showWindow();
    });
    connect(m_tools->chips(), &ParameterChips::addRequested, this, [this](const QString &key) {
        if (!chosenKeys().contains(key) && m_selection.chosen().size() < mostSeries)
            changeKeys(chosenKeys() << key);
    });
    connect(m_tools->chips(), &ParameterChips::removeRequested, this, [this](const QString &key) {
        QStringList keys = chosenKeys();
        keys.removeAll(key);
        changeKeys(keys);
    });
}

// ---------------------------------------------------------------------------------------------- what to show

void HistoryPage::setBot(const BotIdentity &bot, const Profile &profile, const QStringList &chosenKeys)
{
    m_bot = bot;
    m_selection = ParameterSelection(profile);
    m_keysAreOwn = !chosenKeys.isEmpty();
    m_window = ChartWindow(m_clock.utcMilliseconds());
    m_chart->setCrosshair(std::nullopt);
    m_trades->setReport(nullptr);
    setParameters(m_keysAreOwn ? chosenKeys : m_selection.firstKeys());
    m_tools->chips()->setChoices(m_selection.choices());
}

void HistoryPage::setRecordedBot(const RecordedBot &recorded)
{
    if (recorded.identity.id != m_bot.id)
        return;
    m_selection.setRecorded(recorded);
    m_tools->chips()->setChoices(m_selection.choices());
    const QStringList keys = m_selection.firstKeys();
    if (!m_keysAreOwn && keys != chosenKeys())
        setParameters(keys);
}

void HistoryPage::setChosenKeys(const QStringList &keys)
{
    m_keysAreOwn = true;
    if (keys != chosenKeys())
        setParameters(keys);
}

void HistoryPage::changeKeys(const QStringList &keys)
{
    setChosenKeys(keys);
    Q_EMIT chosenKeysChanged(m_bot.id, chosenKeys());
}

void HistoryPage::showMoment(qint64 time)
{
    const qint64 half = m_window.span().length() / 2;
    m_window.show({time - half, time + half});
    showWindow();
    m_chart->setCrosshair(time);
}

void HistoryPage::setParameters(const QStringList &keys)
{
    m_selection.choose(keys);
    m_tools->chips()->setChosen(m_selection.chosen());
    m_model->setParameters(m_selection.chosen());
    m_filter = ChangeFilter();
    ChartAnswer nothing;
    nothing.request.from = m_window.span().from;
    nothing.request.to = m_window.span().to;
    m_chart->setScene(ChartScene::of(m_selection.chosen(), nothing, m_clock.utcMilliseconds()));
    m_loader.setSubject(QString(), {});
    showWindow();
    m_loader.setSubject(isVisible() ? m_bot.id : QString(), chosenKeys());
    showNotice();
}

void HistoryPage::showWindow()
{
    m_chart->setSpan(m_window.span());
    m_tools->setRange(m_window.range());
    m_loader.setView(m_window.span(), m_chart->columns(), m_clock.utcMilliseconds());
    scheduleAdvance();
    if (isVisible())
        m_settled.start();
}

void HistoryPage::showNotice()
{
    const bool waiting = m_loader.isWaiting() || m_bot.id.isEmpty();
    const bool nothing = !waiting && m_chart->scene().hasNothing();
    m_tools->setExportEnabled(!waiting && !nothing);
    if (nothing)
        m_chart->setNotice(
            tr("No history yet"),
            tr("Every configuration that this bot runs from now on is kept, and will be seen here."));
    else if (m_selection.chosen().isEmpty() && !m_bot.id.isEmpty())
        m_chart->setNotice(tr("No parameter is chosen"), tr("Add one with the button above the chart."));
    else
        m_chart->setNotice(QString(), QString());
}

// ------------------------------------------------------------------------------------------------- answers

void HistoryPage::setChart(const ChartAnswer &answer)
{
    if (!m_loader.accept(answer))
        return;
    m_window.setFirstTime(answer.firstTime);
    m_chart->setScene(ChartScene::of(m_selection.chosen(), answer, m_clock.utcMilliseconds()));
    showNotice();
    if (m_chart->span() != m_window.span())
        showWindow();
    m_loader.goOn();
}

void HistoryPage::setChanges(const ChangeFilter &filter, const ChangePage &page)
{
    if (filter != m_filter)
        return;
    const qint64 now = m_clock.utcMilliseconds();
    m_model->setRows(page.rows.mid(0, mostTableRows), now);
    // A moment of another year is longer, and so it is in some languages.
    if (m_narrow == false) {
        const int least = m_table->columnWidth(0);
        m_table->resizeColumnToContents(0);
        m_table->setColumnWidth(0, std::max(m_table->columnWidth(0), least));
    }
    QString text = timeZoneText(now);
    if (page.complete && page.count > m_model->rows().size()) {
        const QLocale locale;
        text = tr("the latest %1 of %2 changes", "in a table")
                   .arg(locale.toString(m_model->rows().size()), locale.toString(page.count)) +
               QStringLiteral(" · ") + text;
    }
    m_footer->setText(text);
}

void HistoryPage::addRows(const QList<ChangeRow> &rows)
{
    const bool mine = std::any_of(rows.begin(), rows.end(),
                                  [this](const ChangeRow &row) { return row.bot.id == m_bot.id; });
    if (mine)
        refresh();
}

void HistoryPage::refresh()
{
    if (!isVisible())
        return; // showEvent() asks
    m_window.advance(m_clock.utcMilliseconds());
    m_chart->setSpan(m_window.span());
    m_loader.setView(m_window.span(), m_chart->columns(), m_clock.utcMilliseconds());
    m_loader.refresh();
    askForRows();
}

void HistoryPage::askForRows()
{
    if (m_bot.id.isEmpty() || !isVisible())
        return;
    m_settled.stop();
    m_filter = ChangeFilter();
    m_filter.botIds = QStringList(m_bot.id);
    m_filter.keys = chosenKeys();
    m_filter.from = m_window.span().from;
    m_filter.to = m_window.span().to + 1;
    const ChangeFilter asked = m_filter;
    Q_EMIT changesWanted(asked, mostTableRows);
}

void HistoryPage::setTrading(const TradingReportPointer &report)
{
    m_trades->setReport(report);
}

QImage HistoryPage::image() const
{
    return chartImage(*m_chart, *m_trades, m_bot.name);
}

QByteArray HistoryPage::csv() const
{
    return chartCsv(m_chart->scene(), m_bot.name, m_window.span(), m_trades->points(), m_trades->currency());
}

// -------------------------------------------------------------------------------------------------- time

/// The right edge goes along with now: by a pixel at a time, and only while somebody looks.
void HistoryPage::advance()
{
    m_window.advance(m_clock.utcMilliseconds());
    m_chart->setSpan(m_window.span());
    m_loader.setView(m_window.span(), m_chart->columns(), m_clock.utcMilliseconds());
    scheduleAdvance();
}

void HistoryPage::scheduleAdvance()
{
    if (!isVisible() || !m_window.follows()) {
        m_advance.stop();
        return;
    }
    const qint64 pixel = m_window.span().length() / std::max(m_chart->columns(), 1);
    m_advance.start(static_cast<int>(std::clamp<qint64>(pixel, 1'000, 60'000)));
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_window.advance(m_clock.utcMilliseconds());
    showWindow();
    m_loader.setSubject(m_bot.id, chosenKeys());
    askForRows();
}

void HistoryPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_advance.stop();
    m_settled.stop();
    // Nothing is asked while nobody looks.
    m_loader.setSubject(QString(), {});
}

void HistoryPage::applyFont()
{
    const TypeScale type(font());
    const int side = type.px(pageMargin);
    layout()->setContentsMargins(side, type.px(16), side, type.px(12));
    layout()->setSpacing(type.px(14));
    m_footer->setFont(type.small());
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, Colours::of(palette()).secondary);
    m_footer->setPalette(quiet);
    QPalette ground = palette();
    ground.setColor(QPalette::Base, palette().color(QPalette::Window));
    m_table->setPalette(ground);
    ground.setColor(QPalette::Button, palette().color(QPalette::Window));
    m_table->horizontalHeader()->setPalette(ground);
    m_table->horizontalHeader()->setFont(type.smallStrong());
    m_table->verticalHeader()->setDefaultSectionSize(type.px(30));
    m_table->setMinimumHeight(type.px(120));
    m_narrow.reset();
    setColumnWidths();
}

/// What the user has made of the columns stays, until the page becomes narrow, or wide again.
void HistoryPage::setColumnWidths()
{
    const TypeScale type(font());
    const bool narrow = width() < type.px(720);
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    const int wideWidths[] = {150, 130, 85, 85, 115};
    const int narrowWidths[] = {118, 98, 66, 66, 92};
    for (int column = 0; column < static_cast<int>(std::size(wideWidths)); ++column)
        m_table->setColumnWidth(column, type.px(narrow ? narrowWidths[column] : wideWidths[column]));
}

void HistoryPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setColumnWidths();
}

void HistoryPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        applyFont();
}
