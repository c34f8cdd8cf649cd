// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/dashboardpage.h"

#include "sync/values/clock.h"
#include "sync/values/jsonvalues.h"
#include "sync/values/plaintext.h"
#include "widgets/dashboard/banner.h"
#include "widgets/dashboard/botfooter.h"
#include "widgets/dashboard/botheader.h"
#include "widgets/dashboard/cardgrid.h"
#include "widgets/dashboard/parameterview.h"
#include "widgets/fleet/botboard.h"
#include "widgets/style/ageticker.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/elidedlabel.h"
#include "widgets/style/typescale.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace {

// So many changed cards are updated one by one; more are a new page.
constexpr qsizetype mostSingleUpdates = 64;
constexpr qsizetype mostVolatileKeysNamed = 12;

// Lengths of the drawing, in pixels at 100 %.
constexpr qreal margin = 24;
constexpr qreal betweenParts = 12;

/// `ML Exit 0.75/0.75 · SL −3.0% · ...`, with real minus signs.
QString strategyText(const BotRecord &record)
{
    QString line = record.profile.summary(record.shown().parameters());
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const bool begins = i == 0 || line.at(i - 1).isSpace() || line.at(i - 1) == u'/';
        if (begins && line.at(i) == u'-' && line.at(i + 1).isDigit())
            line[i] = QChar(0x2212);
    }
    return line;
}

} // namespace

DashboardPage::DashboardPage(BotBoard &board, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_board(board)
    , m_clock(clock)
    , m_header(new BotHeader(this))
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget)
    , m_contentLayout(new QVBoxLayout(m_content))
    , m_strategy(new ElidedLabel(m_content))
    , m_grid(new CardGrid(m_content))
    , m_volatile(new ElidedLabel(m_content))
    , m_footer(new BotFooter(this))
    , m_ticker(new AgeTicker(m_header, clock))
{
    m_strategy->setInk(ElidedLabel::Ink::Secondary);
    m_volatile->setInk(ElidedLabel::Ink::Secondary);
    m_volatile->hide();
    m_contentLayout->addWidget(m_strategy);
    m_contentLayout->addWidget(m_grid);
    m_contentLayout->addWidget(m_volatile);
    m_contentLayout->addStretch(1);

    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Its room is within the page's margin, so that nothing moves when it comes and goes.
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_footer);

    connect(&board, &BotBoard::statusChanged, this, &DashboardPage::refreshSoon);
    connect(&board, &BotBoard::driftChanged, this, &DashboardPage::refreshSoon);
    connect(&board, &BotBoard::valuesChanged, this, &DashboardPage::updateCards);
    connect(&board, &BotBoard::seen, this, &DashboardPage::updateCards);
    connect(&board, &BotBoard::tradingChanged, this, &DashboardPage::updateMoney);
    connect(&board, &BotBoard::written, this, &DashboardPage::updateHead);
    connect(&board, &BotBoard::renamed, this, &DashboardPage::updateHead);
    connect(&board, &BotBoard::unreadChanged, this, &DashboardPage::updateHead);
    connect(m_ticker, &AgeTicker::ticked, this, &DashboardPage::refreshAges);
    connect(m_header, &BotHeader::exportRequested, this, [this] { Q_EMIT exportRequested(m_botId); });
    connect(m_header, &BotHeader::markAllSeenRequested, this, [this] { m_board.markAllSeen(m_botId); });
    connect(m_footer, &BotFooter::openFolderRequested, this, &DashboardPage::openFolderRequested);
    connect(m_grid, &CardGrid::looked, this, [this](const QString &key) { m_board.markSeen(m_botId, key); });
    connect(m_grid, &CardGrid::copyRequested, this, &DashboardPage::copyValue);
    connect(m_grid, &CardGrid::menuRequested, this, &DashboardPage::showCardMenu);
    connect(m_grid, &CardGrid::toolTipRequested, this, &DashboardPage::showCardToolTip);
    connect(m_grid, &CardGrid::cardFocused, this, [this](QWidget *card) {
        const int around = TypeScale(font()).px(margin);
        m_scroll->ensureWidgetVisible(card, 0, around);
    });
    m_freshness.setSingleShot(true);
    connect(&m_freshness, &QTimer::timeout, this, &DashboardPage::refreshAges);
    applyFont();
}

DashboardPage::~DashboardPage() = default;

void DashboardPage::showBot(const QString &botId)
{
    m_botId = botId;
    m_scroll->verticalScrollBar()->setValue(0);
    refresh();
}

QWidget *DashboardPage::valueArea() const
{
    return m_grid;
}

void DashboardPage::refreshSoon(const QString &botId)
{
    // A status comes with its values in a second signal: both are shown together.
    if (botId != m_botId || m_refreshPending)
        return;
    m_refreshPending = true;
    QMetaObject::invokeMethod(this, &DashboardPage::refresh, Qt::QueuedConnection);
}

void DashboardPage::refresh()
{
    m_refreshPending = false;
    const BotRecord *record = m_board.record(m_botId);
    m_header->setVisible(record);
    m_footer->setVisible(record);
    m_content->setVisible(record);
    if (!record)
        return;
    refreshHead();
    refreshBanners();
    refreshLines();
    const QList<ParameterViews> views = parameterViews(*record, m_clock.utcMilliseconds());
    m_grid->setViews(views);
    m_grid->setVisible(!views.isEmpty());
    orderTabs();
    watchFreshness();
}

void DashboardPage::orderTabs()
{
    // As the eye goes, whatever was made first: header, banners, cards, footer.
    QList<QWidget *> stops;
    const auto append = [&stops](const QList<QWidget *> &widgets) {
        for (QWidget *widget : widgets) {
            if (widget->focusPolicy() != Qt::NoFocus)
                stops.append(widget);
        }
    };
    append(m_header->findChildren<QWidget *>());
    for (const Banner *banner : {m_healthBanner, m_driftBanner, m_warningBanner}) {
        if (banner)
            append(banner->tabStops());
    }
    append(m_grid->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    append(m_footer->findChildren<QWidget *>());
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops.at(i - 1), stops.at(i));
}

void DashboardPage::refreshHead()
{
    const BotRecord *record = m_board.record(m_botId);
    if (!record)
        return;
    const qint64 now = m_clock.utcMilliseconds();
    m_header->setRecord(*record, now);
    m_footer->setRecord(*record, now);
    m_ticker->setMoment(std::max({record->lastWrite, record->lastGoodWrite, record->trail.lastChange()}));
}

void DashboardPage::refreshBanners()
{
    const BotRecord *record = m_board.record(m_botId);
    if (!record)
        return;
    setBanner(m_healthBanner, healthBanner(*record, m_clock.utcMilliseconds()), 0);
    setBanner(m_driftBanner, driftBanner(*record, m_clock.utcMilliseconds()), m_healthBanner ? 1 : 0);
    setBanner(m_warningBanner, warningBanner(*record), (m_healthBanner ? 1 : 0) + (m_driftBanner ? 1 : 0));
}

void DashboardPage::setBanner(Banner *&banner, const std::optional<BannerContent> &content, int position)
{
    if (!content) {
        delete banner;
        banner = nullptr;
        return;
    }
    if (!banner) {
        banner = new Banner(m_content);
        const int side = m_grid->sideMargin();
        banner->setContentsMargins(side, 0, side, 0);
        connect(banner, &Banner::actionRequested, this,
                [this](BannerAction action) { Q_EMIT bannerActionRequested(m_botId, action); });
        m_contentLayout->insertWidget(position, banner);
    }
    banner->setContent(*content);
}

void DashboardPage::refreshLines()
{
    const BotRecord *record = m_board.record(m_botId);
    if (!record)
        return;
    const QString strategy = strategyText(*record);
    m_strategy->setText(strategy);
    m_strategy->setVisible(!strategy.isEmpty());
    const QStringList &keys = record->volatileKeys;
    if (!keys.isEmpty()) {
        QStringList named;
        for (const QString &key : keys.first(qMin(keys.size(), mostVolatileKeysNamed)))
            named.append(visibleText(key, 60));
        QString list = named.join(QStringLiteral(", "));
        if (keys.size() > named.size())
            list += QStringLiteral(" …");
        m_volatile->setText(
            tr("%n key(s) change at every write and are left out: %1", nullptr, static_cast<int>(keys.size()))
                .arg(list));
    }
    m_volatile->setVisible(!keys.isEmpty());
}

void DashboardPage::updateCards(const QString &botId, const QStringList &keys)
{
    const BotRecord *record = botId == m_botId ? m_board.record(botId) : nullptr;
    if (!record)
        return;
    const qint64 now = m_clock.utcMilliseconds();
    bool allThere = keys.size() <= mostSingleUpdates;
    for (qsizetype i = 0; allThere && i < keys.size(); ++i) {
        const ProfileParameter parameter = record->profile.parameter(keys.at(i));
        const bool unknownAndGone = !record->profile.knows(keys.at(i)) &&
                                    !record->shown().parameters().contains(keys.at(i)) &&
                                    !record->trail.isUnseen(keys.at(i));
        allThere = !unknownAndGone && m_grid->updateView(parameterView(*record, parameter, now));
    }
    if (!allThere) {
        refresh();
        return;
    }
    refreshHead();
    refreshLines();
    watchFreshness();
}

void DashboardPage::updateMoney(const QString &botId)
{
    const BotRecord *const record = botId == m_botId ? m_board.record(botId) : nullptr;
    if (!record || record->shownValues() == ShownValues::None)
        return;
    const qint64 now = m_clock.utcMilliseconds();
    for (const ProfileParameter &parameter : record->profile.parameters()) {
        if (record->moneyEffect(parameter.key, 0, 0))
            m_grid->updateView(parameterView(*record, parameter, now));
    }
}

void DashboardPage::updateHead(const QString &botId)
{
    if (botId == m_botId)
        refreshHead();
}

void DashboardPage::refreshAges()
{
    const BotRecord *record = m_board.record(m_botId);
    if (!record)
        return;
    refreshHead();
    refreshBanners();
    const qint64 now = m_clock.utcMilliseconds();
    for (const QString &key : m_grid->agingKeys())
        m_grid->updateView(parameterView(*record, record->profile.parameter(key), now));
    watchFreshness();
}

void DashboardPage::watchFreshness()
{
    const BotRecord *record = m_board.record(m_botId);
    const qint64 age = record ? m_clock.utcMilliseconds() - record->trail.lastChange() : freshFor;
    if (age >= 0 && age < freshFor && isVisible())
        m_freshness.start(static_cast<int>(freshFor - age));
    else
        m_freshness.stop();
}

void DashboardPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    watchFreshness();
}

void DashboardPage::copyValue(const QString &key) const
{
    const BotRecord *record = m_board.record(m_botId);
    const QJsonValue value = record ? record->shown().parameters().value(key) : QJsonValue();
    if (record && record->shown().parameters().contains(key))
        QGuiApplication::clipboard()->setText(jsonDisplayText(value));
}

void DashboardPage::showCardMenu(const QString &key, const QPoint &globalPosition)
{
    const BotRecord *record = m_board.record(m_botId);
    if (!record)
        return;
    QMenu menu(this);
    QAction *copy = menu.addAction(tr("&Copy value"), this, [this, key] { copyValue(key); });
    copy->setEnabled(record->shown().parameters().contains(key));
    menu.addAction(tr("Copy &key"), this, [key] { QGuiApplication::clipboard()->setText(key); });
    QAction *seen =
        menu.addAction(tr("Mark as &seen"), this, [this, key] { m_board.markSeen(m_botId, key); });
    seen->setEnabled(record->trail.isUnseen(key));
    menu.exec(globalPosition);
}

void DashboardPage::showCardToolTip(const QString &key, const QPoint &globalPosition)
{
    if (const BotRecord *record = m_board.record(m_botId)) {
        QToolTip::showText(globalPosition,
                           plainToolTip(parameterDetails(*record, record->profile.parameter(key))), m_grid);
    }
}

void DashboardPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        applyFont();
    QWidget::changeEvent(event);
}

void DashboardPage::applyFont()
{
    const TypeScale type(font());
    const int side = m_grid->sideMargin();
    m_strategy->setFont(type.fixed());
    m_strategy->setContentsMargins(side, 0, side, 0);
    m_volatile->setFont(type.small());
    m_volatile->setContentsMargins(side, 0, side, 0);
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_scroll->verticalScrollBar());
    m_contentLayout->setContentsMargins(type.px(margin) - side, type.px(16),
                                        qMax(0, type.px(margin) - side - bar), type.px(margin));
    m_contentLayout->setSpacing(type.px(betweenParts));
    m_scroll->verticalScrollBar()->setSingleStep(type.px(24));
}
