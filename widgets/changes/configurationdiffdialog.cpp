// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/changes/configurationdiffdialog.h"

#include "sync/history/historystore.h"
#include "sync/values/clock.h"
#include "sync/values/plaintext.h"
#include "widgets/changes/changetexts.h"
#include "widgets/changes/configurationdiffmodel.h"
#include "widgets/changes/diffdelegate.h"
#include "widgets/changes/difftexts.h"
#include "widgets/changes/insetheader.h"
#include "widgets/changes/notelist.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/elidedlabel.h"
#include "widgets/style/typescale.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr int choosingGatheredFor = 250; // milliseconds

} // namespace

ConfigurationDiffDialog::ConfigurationDiffDialog(HistoryStore &store, const ChangeTexts &texts,
                                                 const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_texts(texts)
    , m_clock(clock)
    , m_title(new ElidedLabel(this))
    , m_only(new QCheckBox(tr("Only &differences"), this))
    , m_count(new QLabel(this))
    , m_list(new QTreeView(this))
    , m_model(new ConfigurationDiffModel(this))
    , m_notes(new NoteList(store, clock, this))
    , m_acknowledge(new QPushButton(tr("&Acknowledge"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_only->setChecked(true);
    m_model->setOnlyDifferences(true);
    m_list->setHeader(new InsetHeader(8, m_list));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new DiffDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setAccessibleName(tr("Parameters before and after"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionsMovable(false);
    m_list->header()->setSectionsClickable(false);
    m_notes->hide();
    m_count->setTextFormat(Qt::PlainText);

    auto *sides = new QHBoxLayout;
    sides->addWidget(makeSide(m_left, tr("Before")), 1);
    sides->addWidget(makeSide(m_right, tr("After")), 1);
    auto *options = new QHBoxLayout;
    options->addWidget(m_only);
    options->addStretch(1);
    options->addWidget(m_count);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("&Copy as text"), QDialogButtonBox::ActionRole);
    buttons->addButton(m_acknowledge, QDialogButtonBox::ActionRole);
    for (QAbstractButton *button : buttons->buttons()) {
        // Icons of the desktop need not fit these colours.
        button->setIcon({});
        qobject_cast<QPushButton *>(button)->setAutoDefault(false);
    }

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addLayout(sides);
    layout->addLayout(options);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_notes);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(m_acknowledge, &QPushButton::clicked, this, [this] { m_store.acknowledge({m_seq}); });
    connect(m_only, &QCheckBox::toggled, this, [this](bool only) {
        m_model->setOnlyDifferences(only);
        arrangeColumns();
    });
    m_choosing.setSingleShot(true);
    m_choosing.setInterval(choosingGatheredFor);
    connect(&m_choosing, &QTimer::timeout, this, &ConfigurationDiffDialog::compare);
    m_acknowledge->hide();
    applyFont();
    const TypeScale type(font());
    resize(type.px(860), type.px(620));
    m_list->setFocus();
}

ConfigurationDiffDialog::~ConfigurationDiffDialog() = default;

QWidget *ConfigurationDiffDialog::makeSide(Side &side, const QString &name)
{
    auto *box = new QWidget(this);
    auto *heading = new QLabel(name, box);
    side.moment = new QDateTimeEdit(box);
    side.moment->setTimeSpec(shownTimes() == ShownTimes::Utc ? Qt::UTC : Qt::LocalTime);
    side.moment->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    side.moment->setCalendarPopup(true);
    side.moment->setAccessibleName(tr("%1: moment", "Before or After").arg(name));
    side.caption = new ElidedLabel(box);
    side.caption->setInk(ElidedLabel::Ink::Secondary);
    auto *now = new QPushButton(tr("Now"), box);
    now->setAutoDefault(false);
    now->setAccessibleName(tr("%1: now", "Before or After").arg(name));
    heading->setBuddy(side.moment);
    auto *row = new QHBoxLayout;
    row->addWidget(heading);
    row->addWidget(side.moment);
    row->addWidget(now);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(side.caption);
    connect(side.moment, &QDateTimeEdit::dateTimeChanged, this, [this] { m_choosing.start(); });
    connect(now, &QPushButton::clicked, this, [this, &side] {
        setMoment(side, m_clock.utcMilliseconds());
        compare();
    });
    return box;
}

void ConfigurationDiffDialog::setMoment(Side &side, qint64 time)
{
    const QSignalBlocker quiet(side.moment);
    // The field has no milliseconds, and what began within this second is in force at its end.
    constexpr qint64 second = 1'000;
    side.moment->setDateTime(shownMoment(time - time % second + second - 1));
}

void ConfigurationDiffDialog::showChange(qint64 seq)
{
    m_seq = seq;
    const int question = ++m_question;
    m_store.configurationsAround(
        seq, this, [this, question](const std::pair<RecordedConfiguration, RecordedConfiguration> &around) {
            if (question != m_question)
                return;
            m_left.configuration = around.first;
            m_right.configuration = around.second;
            m_bot = around.second.isNull() ? around.first.bot : around.second.bot;
            const qint64 changed = around.second.time > 0 ? around.second.time : m_clock.utcMilliseconds();
            setMoment(m_right, changed);
            // Just before it: what was in force up to the change.
            constexpr qint64 second = 1'000;
            setMoment(m_left,
                      around.first.isNull() ? changed - second : qMax(around.first.time, changed - second));
            refresh();
        });
}

void ConfigurationDiffDialog::showMoments(const BotIdentity &bot, qint64 left, qint64 right)
{
    m_seq = 0;
    m_bot = bot;
    setMoment(m_left, left);
    setMoment(m_right, right);
    compare();
}

void ConfigurationDiffDialog::compare()
{
    m_choosing.stop();
    m_seq = 0;
    const int question = ++m_question;
    const auto ask = [this, question](Side &side) {
        m_store.configurationAt(m_bot.id, side.moment->dateTime().toMSecsSinceEpoch(), this,
                                [this, question, &side](const RecordedConfiguration &configuration) {
                                    if (question != m_question)
                                        return;
                                    side.configuration = configuration;
                                    refresh();
                                });
    };
    ask(m_left);
    ask(m_right);
}

void ConfigurationDiffDialog::refresh()
{
    ChangeRow named;
    named.bot = m_bot;
    const QString name = m_texts.bot(named);
    m_title->setText(name);
    setWindowTitle(m_seq > 0 ? tr("Change of %1").arg(name) : tr("Configurations of %1").arg(name));
    m_left.caption->setText(captionOf(m_left.configuration));
    m_right.caption->setText(captionOf(m_right.configuration));
    m_model->setConfigurations(m_texts.profileOf(m_bot.id), m_left.configuration, m_right.configuration,
                               [this](const QString &key, const QJsonValue &before, const QJsonValue &after) {
                                   return m_texts.money(m_bot.id, key, before, after);
                               });
    // With one side alone there is nothing to compare, but something to read.
    const bool both = !m_left.configuration.isNull() && !m_right.configuration.isNull();
    m_only->setEnabled(both);
    m_model->setOnlyDifferences(both && m_only->isChecked());
    m_count->setText(!both                         ? QString()
                     : m_model->differences() == 0 ? tr("No differences")
                                                   : tr("%n difference(s)", nullptr, m_model->differences()));
    m_notes->setChange(m_seq);
    m_acknowledge->setVisible(m_seq > 0);
    arrangeColumns();
}

void ConfigurationDiffDialog::arrangeColumns()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->isHeading(row))
            m_list->setFirstColumnSpanned(row, {}, true);
    }
    QHeaderView *header = m_list->header();
    header->setSectionResizeMode(ConfigurationDiffModel::ParameterColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ConfigurationDiffModel::BeforeColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ConfigurationDiffModel::AfterColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ConfigurationDiffModel::StepColumn, QHeaderView::Interactive);
    header->setSectionResizeMode(ConfigurationDiffModel::SignificanceColumn, QHeaderView::Interactive);
    const TypeScale type(font());
    header->resizeSection(ConfigurationDiffModel::StepColumn, type.px(110));
    header->resizeSection(ConfigurationDiffModel::SignificanceColumn, type.px(120));
}

QString ConfigurationDiffDialog::captionOf(const RecordedConfiguration &configuration) const
{
    if (configuration.isNull())
        return tr("no configuration is known of this time");
    const qint64 now = m_clock.utcMilliseconds();
    const QString since = secondText(now, configuration.time);
    return configuration.until > 0
               ? tr("in force from %1 to %2", "two moments").arg(since, secondText(now, configuration.until))
               : tr("in force since %1", "a moment").arg(since);
}

QString ConfigurationDiffDialog::text() const
{
    QString text = m_title->text() + u'\n' + tr("Before") + QStringLiteral(": ") + m_left.caption->text() +
                   u'\n' + tr("After") + QStringLiteral(": ") + m_right.caption->text() + u'\n';
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->isHeading(row))
            text += m_model->copied(row) + u'\n';
    }
    return text;
}

void ConfigurationDiffDialog::copySelected()
{
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QString lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        if (!m_model->isHeading(row.row()))
            lines += m_model->copied(row.row()) + u'\n';
    }
    QGuiApplication::clipboard()->setText(lines.isEmpty() ? text() : lines);
}

void ConfigurationDiffDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
        event->accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

void ConfigurationDiffDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        applyFont();
    QDialog::changeEvent(event);
}

void ConfigurationDiffDialog::applyFont()
{
    const TypeScale type(font());
    m_title->setFont(type.title());
    for (QDateTimeEdit *moment : {m_left.moment, m_right.moment})
        moment->setMinimumWidth(type.px(180));
    m_list->header()->setFont(type.smallStrong());
    layout()->setContentsMargins(type.px(24), type.px(20), type.px(24), type.px(16));
    layout()->setSpacing(type.px(12));
}
