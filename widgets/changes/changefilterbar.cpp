// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/changes/changefilterbar.h"

#include "sync/values/clock.h"
#include "sync/values/plaintext.h"
#include "widgets/changes/changetexts.h"
#include "widgets/changes/difftexts.h"
#include "widgets/fleet/botboard.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/flowlayout.h"
#include "widgets/style/typescale.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace {

constexpr int typingGatheredFor = 200; // milliseconds
constexpr qint64 hour = 3'600'000;

/// Behind the entries of the list of periods: their length in hours; these stand for other things.
constexpr qint64 always = 0;
constexpr qint64 chosenSpan = -1;

enum Whose { ThisBot, AllBots };

} // namespace

ChangeFilterBar::ChangeFilterBar(const BotBoard &board, const ChangeTexts &texts, const Clock &clock,
                                 QWidget *parent)
    : QWidget(parent)
    , m_board(board)
    , m_texts(texts)
    , m_clock(clock)
    , m_bots(new QComboBox(this))
    , m_keys(new QComboBox(this))
    , m_period(new QComboBox(this))
    , m_from(new QDateTimeEdit(this))
    , m_dash(new QLabel(QStringLiteral("–"), this))
    , m_to(new QDateTimeEdit(this))
    , m_significant(new QCheckBox(tr("Si&gnificant"), this))
    , m_unacknowledged(new QCheckBox(tr("Not ac&knowledged"), this))
    , m_search(new QLineEdit(this))
{
    m_bots->addItem(tr("This bot"), ThisBot);
    m_bots->addItem(tr("All bots"), AllBots);
    m_bots->setAccessibleName(tr("Whose changes"));
    m_keys->setAccessibleName(tr("Parameter"));
    m_keys->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_keys->setMinimumContentsLength(16);
    m_period->addItem(tr("Any time"), always);
    m_period->addItem(tr("Last hour"), qint64(1));
    m_period->addItem(tr("Last 24 hours"), qint64(24));
    m_period->addItem(tr("Last 7 days"), qint64(7 * 24));
    m_period->addItem(tr("Last 30 days"), qint64(30 * 24));
    m_period->addItem(tr("From … to …"), chosenSpan);
    m_period->setAccessibleName(tr("Period"));
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    for (QDateTimeEdit *edit : {m_from, m_to}) {
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
        edit->setCalendarPopup(true);
        edit->setTimeSpec(shownTimes() == ShownTimes::Utc ? Qt::UTC : Qt::LocalTime);
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, [this] { m_typing.start(); });
    }
    m_search->setPlaceholderText(tr("Search changes…"));
    m_search->setAccessibleName(tr("Search changes"));
    m_search->setClearButtonEnabled(true);

    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_bots, m_keys, m_period, m_from, m_dash, m_to,
                                                            m_significant, m_unacknowledged, m_search})
        layout->addWidget(widget);

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingGatheredFor);
    connect(&m_typing, &QTimer::timeout, this, &ChangeFilterBar::changed);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_bots, &QComboBox::currentIndexChanged, this, [this] {
        fillKeys();
        Q_EMIT changed();
    });
    connect(m_keys, &QComboBox::currentIndexChanged, this, &ChangeFilterBar::changed);
    connect(m_period, &QComboBox::currentIndexChanged, this, &ChangeFilterBar::followPeriod);
    connect(m_significant, &QCheckBox::toggled, this, &ChangeFilterBar::changed);
    connect(m_unacknowledged, &QCheckBox::toggled, this, &ChangeFilterBar::changed);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_from, m_dash, m_to})
        widget->hide();
    fillKeys();
    applyFont();
}

ChangeFilterBar::~ChangeFilterBar() = default;

void ChangeFilterBar::setBot(const QString &botId)
{
    m_botId = botId;
    fillKeys();
}

void ChangeFilterBar::setRecordedBots(const QList<RecordedBot> &bots)
{
    m_recorded = bots;
    fillKeys();
}

bool ChangeFilterBar::showsAllBots() const
{
    return m_bots->currentData().toInt() == AllBots;
}

void ChangeFilterBar::fillKeys()
{
    struct Entry
    {
        QString title;
        QString key;
    };
    QList<Entry> entries;
    QStringList known;
    for (const RecordedBot &bot : std::as_const(m_recorded)) {
        if (!showsAllBots() && bot.identity.id != m_botId)
            continue;
        for (const QString &key : bot.keys) {
            if (known.contains(key))
                continue;
            known.append(key);
            entries.append({parameterTitle(m_texts.profileOf(bot.identity.id), key), key});
        }
    }
    std::sort(entries.begin(), entries.end(), [](const Entry &left, const Entry &right) {
        return QString::localeAwareCompare(left.title, right.title) < 0;
    });
    const QString chosen = m_keys->currentData().toString();
    {
        const QSignalBlocker quiet(m_keys);
        m_keys->clear();
        m_keys->addItem(tr("All parameters"), QString());
        for (const Entry &entry : std::as_const(entries)) {
            m_keys->addItem(entry.title, entry.key);
            m_keys->setItemData(m_keys->count() - 1, plainToolTip(entry.key), Qt::ToolTipRole);
        }
        // A key that was chosen stays, also where this bot does not know it: the filter must not widen by
        // itself.
        int index = m_keys->findData(chosen);
        if (index < 0) {
            m_keys->addItem(visibleText(chosen, 200), chosen);
            index = m_keys->count() - 1;
        }
        m_keys->setCurrentIndex(index);
    }
}

void ChangeFilterBar::followPeriod()
{
    const bool chosen = m_period->currentData().toLongLong() == chosenSpan;
    if (chosen && !m_from->isVisibleTo(this)) {
        const QDateTime now = shownMoment(m_clock.utcMilliseconds());
        const QSignalBlocker quietFrom(m_from);
        const QSignalBlocker quietTo(m_to);
        m_from->setDateTime(shownMoment(now.date().addDays(-1), QTime(0, 0)));
        m_to->setDateTime(shownMoment(now.date().addDays(1), QTime(0, 0)));
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{m_from, m_dash, m_to})
        widget->setVisible(chosen);
    Q_EMIT changed();
}

ChangeFilter ChangeFilterBar::filter() const
{
    ChangeFilter filter;
    if (!showsAllBots())
        filter.botIds = {m_botId};
    const QString key = m_keys->currentData().toString();
    if (!key.isEmpty())
        filter.keys = {key};
    const qint64 period = m_period->currentData().toLongLong();
    if (period == chosenSpan) {
        filter.from = m_from->dateTime().toMSecsSinceEpoch();
        filter.to = m_to->dateTime().toMSecsSinceEpoch();
    } else if (period != always) {
        filter.from = m_clock.utcMilliseconds() - period * hour;
    }
    filter.significantOnly = m_significant->isChecked();
    filter.unacknowledgedOnly = m_unacknowledged->isChecked();
    filter.text = m_search->text().trimmed();
    return filter;
}

bool ChangeFilterBar::isNarrowed() const
{
    return !m_keys->currentData().toString().isEmpty() || m_period->currentData().toLongLong() != always ||
           m_significant->isChecked() || m_unacknowledged->isChecked() ||
           !m_search->text().trimmed().isEmpty();
}

bool ChangeFilterBar::slides() const
{
    const qint64 period = m_period->currentData().toLongLong();
    return period != always && period != chosenSpan;
}

void ChangeFilterBar::clear()
{
    {
        const QSignalBlocker quietKeys(m_keys);
        const QSignalBlocker quietSignificant(m_significant);
        const QSignalBlocker quietUnacknowledged(m_unacknowledged);
        const QSignalBlocker quietSearch(m_search);
        m_keys->setCurrentIndex(0);
        m_significant->setChecked(false);
        m_unacknowledged->setChecked(false);
        m_search->clear();
        const QSignalBlocker quiet(this);
        m_period->setCurrentIndex(0);
    }
    m_typing.stop();
    Q_EMIT changed();
}

void ChangeFilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ChangeFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        applyFont();
    QWidget::changeEvent(event);
}

void ChangeFilterBar::applyFont()
{
    const TypeScale type(font());
    layout()->setSpacing(type.px(8));
    m_search->setMinimumWidth(type.px(180));
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_bots, m_keys, m_period, m_from, m_to, m_significant, m_unacknowledged, m_search, m_dash})
        widget->setMinimumHeight(type.px(34));
}
