// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fleetpage/fleetpage.h"

#include "sync/values/plaintext.h"
#include "widgets/fleet/botboard.h"
#include "widgets/fleetpage/botcardview.h"
#include "widgets/fleetpage/fleetmatrixview.h"
#include "widgets/fleetpage/fleetpageparts.h"
#include "widgets/style/elidedlabel.h"
#include "widgets/style/tabstrip.h"
#include "widgets/style/typescale.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace {

constexpr qreal pageMargin = 24; // pixels of the drawing at 100 %
constexpr qreal narrowestList = 64;
constexpr qsizetype longestTag = 60;

} // namespace

FleetPage::FleetPage(const BotBoard &board, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_model(new FleetMatrixModel(board, clock, this))
    , m_head(new QHBoxLayout)
    , m_body(new QVBoxLayout)
    , m_title(new ElidedLabel(this))
    , m_chip(new SummaryChip(this))
    , m_facts(new ElidedLabel(this))
    , m_export(new QPushButton(tr("&Export CSV"), this))
    , m_strip(new TabStrip(this))
    , m_only(new QPushButton(tr("Only &differences"), this))
    , m_tag(new QComboBox(this))
    , m_health(new QComboBox(this))
    , m_sort(new QComboBox(this))
    , m_copy(new QPushButton(tr("&Copy"), this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new QLabel(this))
    , m_legend(new MarkLegend(this))
    , m_panel(new CellPanel(this))
{
    makeViews(clock);
    m_strip->addTab(tr("Matrix"));
    m_strip->addTab(tr("Cards"));
    m_strip->setAccessibleName(tr("Views of the fleet"));
    connect(m_strip, &QTabBar::currentChanged, this, &FleetPage::showView);

    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->hide();
    m_panel->hide();

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_head);
    layout->addWidget(m_strip);
    layout->addLayout(m_body);
    fillHead();
    m_body->addLayout(makeTools());
    m_body->addWidget(m_stack, 1);
    m_body->addWidget(m_empty);
    m_body->addWidget(m_legend);
    m_body->addWidget(m_panel);

    connect(m_model, &FleetMatrixModel::shapeChanged, this, [this] {
        fillTags();
        tellEmpty();
        showDetails();
    });
    connect(m_model, &FleetMatrixModel::cellsChanged, this, [this] {
        fillTags();
        showDetails();
    });
    applyFont();
    setSummary({});
}

FleetPage::~FleetPage() = default;

void FleetPage::fillHead()
{
    m_title->setText(tr("Fleet"));
    m_facts->setInk(ElidedLabel::Ink::Secondary);
    m_export->setAutoDefault(false);
    connect(m_export, &QPushButton::clicked, this, &FleetPage::exportRequested);
    m_head->addWidget(m_title);
    m_head->addWidget(m_chip);
    m_head->addWidget(m_facts, 1);
    m_head->addWidget(m_export);
}

QLayout *FleetPage::makeTools()
{
    m_only->setCheckable(true);
    m_only->setAutoDefault(false);
    m_only->setToolTip(tr("Show only bots and parameters in which something differs"));
    connect(m_only, &QPushButton::toggled, m_model, &FleetMatrixModel::setOnlyDifferences);

    m_tag->setAccessibleName(tr("Tag"));
    fillTags();
    connect(m_tag, &QComboBox::currentIndexChanged, this,
            [this] { m_model->setTag(m_tag->currentData().toString()); });

    m_health->setAccessibleName(tr("Health"));
    const auto health = [this](const QString &text, HealthFilter filter) {
        m_health->addItem(text, static_cast<int>(filter));
    };
    health(tr("Every health"), HealthFilter::All);
    health(tr("Needs attention"), HealthFilter::Attention);
    health(tr("Drifts"), HealthFilter::Drift);
    health(tr("Synced"), HealthFilter::Synced);
    health(tr("Cannot be synced"), HealthFilter::Failed);
    connect(m_health, &QComboBox::currentIndexChanged, this,
            [this] { m_model->setHealthFilter(static_cast<HealthFilter>(m_health->currentData().toInt())); });

    m_sort->setAccessibleName(tr("Order of the bots"));
    m_sort->addItem(tr("Order of the file"), static_cast<int>(BotSort::File));
    m_sort->addItem(tr("By name"), static_cast<int>(BotSort::Name));
    m_sort->addItem(tr("Attention first"), static_cast<int>(BotSort::Attention));
    connect(m_sort, &QComboBox::currentIndexChanged, this,
            [this] { m_model->setSort(static_cast<BotSort>(m_sort->currentData().toInt())); });

    m_copy->setAutoDefault(false);
    m_copy->setToolTip(tr("Copy the chosen cells, or all, for a spreadsheet"));
    connect(m_copy, &QPushButton::clicked, this, [this] { copy(m_matrix->chosen()); });

    auto *tools = new QHBoxLayout;
    tools->addWidget(m_only);
    tools->addWidget(m_tag);
    tools->addWidget(m_health);
    tools->addWidget(m_sort);
    tools->addStretch(1);
    tools->addWidget(m_copy);
    return tools;
}

void FleetPage::makeViews(const Clock &clock)
{
    m_matrix = new FleetMatrixView(*m_model, m_stack);
    connect(m_matrix, &FleetMatrixView::botActivated, this, &FleetPage::botActivated);
    connect(m_matrix, &FleetMatrixView::copyRequested, this, &FleetPage::copy);
    connect(m_matrix, &FleetMatrixView::currentCellChanged, this, &FleetPage::showDetails);

    m_cards = new BotCardView(*m_model, clock, m_stack);
    connect(m_cards, &BotCardView::botActivated, this, &FleetPage::botActivated);

    m_stack->addWidget(m_matrix);
    m_stack->addWidget(m_cards);
}

void FleetPage::setShared(const QJsonObject &shared, const QString &fileName)
{
    m_fileName = shared.isEmpty() ? QString() : fileName;
    m_model->setShared(shared);
    setSummary(m_summary);
}

void FleetPage::setSummary(const FleetSummary &summary)
{
    m_summary = summary;
    m_chip->setText(tr("%n of %1 synced", nullptr, summary.synced).arg(summary.bots), summary.attention == 0);
    QStringList facts(tr("%n bot(s)", nullptr, summary.bots));
    if (summary.attention > 0)
        facts.append(tr("%n need attention", nullptr, summary.attention));
    if (summary.drifting > 0)
        facts.append(tr("%n drift", nullptr, summary.drifting));
    if (!m_fileName.isEmpty())
        facts.append(tr("shared values in %1").arg(visibleText(m_fileName, longestTag)));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
}

void FleetPage::focusBots()
{
    m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void FleetPage::showView(int index)
{
    m_stack->setCurrentIndex(index);
    const bool matrix = index == 0;
    m_legend->setVisible(matrix);
    m_copy->setVisible(matrix);
    showDetails();
}

void FleetPage::fillTags()
{
    const QStringList tags = m_model->tags();
    QStringList known;
    for (int i = 2; i < m_tag->count(); ++i)
        known.append(m_tag->itemData(i).toString());
    m_tag->setVisible(!tags.isEmpty());
    if (m_tag->count() > 0 && tags == known)
        return;
    const QString chosen = m_tag->currentData().toString();
    {
        const QSignalBlocker blocker(m_tag);
        m_tag->clear();
        m_tag->addItem(tr("Every tag"), QString());
        m_tag->addItem(tr("Without a tag"), QStringLiteral(""));
        for (const QString &tag : tags)
            m_tag->addItem(visibleText(tag, longestTag), tag);
        if (!chosen.isNull())
            m_tag->setCurrentIndex(qMax(0, m_tag->findData(chosen)));
    }
    if (m_tag->currentData().toString() != chosen)
        m_model->setTag(m_tag->currentData().toString());
}

void FleetPage::showDetails()
{
    const QModelIndex current = m_matrix->currentIndex();
    const BotRecord *const bot = m_model->record(current.row());
    if (m_stack->currentIndex() != 0 || !bot || current.column() < 1) {
        m_panel->setTexts(QString(), QString());
        return;
    }
    m_panel->setTexts(visibleText(bot->identity.name, longestTag) + QStringLiteral(" · ") +
                          m_model->column(current.column()).title,
                      m_model->details(current).join(QStringLiteral(" · ")));
}

void FleetPage::copy(const QModelIndexList &cells)
{
    if (!cells.isEmpty())
        QGuiApplication::clipboard()->setText(m_model->toTsv(cells));
}

void FleetPage::tellEmpty()
{
    const bool nothing = m_model->rowCount() == 0;
    m_empty->setText(m_only->isChecked() ? tr("No bot differs in anything.")
                                         : tr("No bot fits the filters."));
    m_empty->setVisible(nothing && m_summary.bots > 0);
}

void FleetPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyFont();
}

void FleetPage::showEvent(QShowEvent *event)
{
    m_model->setLive(true);
    QWidget::showEvent(event);
}

void FleetPage::hideEvent(QHideEvent *event)
{
    m_model->setLive(false);
    QWidget::hideEvent(event);
}

void FleetPage::applyFont()
{
    const TypeScale type(font());
    const int margin = type.px(pageMargin);
    m_title->setFont(type.title());
    // The strip begins further left than the rest, so that its first name begins where the title does.
    const int inset = m_strip->textMargin();
    layout()->setContentsMargins(margin - inset, type.px(22), margin, type.px(16));
    layout()->setSpacing(type.px(12));
    m_head->setContentsMargins(inset, 0, 0, 0);
    m_body->setContentsMargins(inset, 0, 0, 0);
    m_body->setSpacing(type.px(12));
    // In a narrow window the lists give way first.
    for (QComboBox *const list : {m_tag, m_health, m_sort})
        list->setMinimumWidth(type.px(narrowestList));
    m_strip->updateGeometry();
}
