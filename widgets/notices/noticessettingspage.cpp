// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notices/noticessettingspage.h"

#include "sync/values/clock.h"
#include "sync/values/plaintext.h"
#include "widgets/fleet/botboard.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/typescale.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <utility>

namespace {

constexpr qint64 hour = 3'600'000; // milliseconds
constexpr qsizetype longestName = 100;

} // namespace

NoticesSettingsPage::NoticesSettingsPage(const BotBoard &board, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_board(board)
    , m_clock(clock)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    addDesktop(layout);
    addQuietHours(layout);
    addMutes(layout);
    addCommand(layout);
    layout->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    connect(&board, &BotBoard::botAdded, this, &NoticesSettingsPage::fillMutes);
    connect(&board, &BotBoard::botRemoved, this, &NoticesSettingsPage::fillMutes);
    connect(&board, &BotBoard::renamed, this, &NoticesSettingsPage::fillMutes);
    applyFont();
    showSettings();
}

void NoticesSettingsPage::addHeading(QVBoxLayout *layout, const QString &text)
{
    auto *heading = new QLabel(text);
    m_headings.append(heading);
    layout->addWidget(heading);
}

void NoticesSettingsPage::addDesktop(QVBoxLayout *layout)
{
    addHeading(layout, tr("Notices"));
    m_onDesktop = new QCheckBox(tr("Show notices on the &desktop"));
    m_significantOnly = new QCheckBox(tr("Only &significant changes, and what goes wrong"));
    m_sound = new QCheckBox(tr("A s&ound for critical notices"));
    m_reminder = new QSpinBox;
    m_reminder->setRange(0, NoticeSettings::longestReminderMinutes);
    m_reminder->setSuffix(tr(" min", "behind a number of minutes"));
    m_reminder->setSpecialValueText(tr("never", "a reminder"));
    m_reminder->setAccessibleName(tr("Remind of critical notices every"));
    m_test = new QPushButton(tr("Send a &test notice"));
    m_test->setAutoDefault(false);
    m_closesToTray = new QCheckBox(tr("&Closing the window hides it in the tray, where there is one"));
    for (QCheckBox *box : {m_onDesktop, m_significantOnly, m_sound}) {
        layout->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &NoticesSettingsPage::edit);
    }
    auto *form = new QFormLayout;
    form->addRow(tr("&Remind of critical notices every"), m_reminder);
    layout->addLayout(form);
    auto *row = new QHBoxLayout;
    row->addWidget(m_test);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addWidget(m_closesToTray);
    connect(m_reminder, &QSpinBox::valueChanged, this, &NoticesSettingsPage::edit);
    connect(m_test, &QPushButton::clicked, this, [this] { Q_EMIT testRequested(m_settings); });
    connect(m_closesToTray, &QCheckBox::toggled, this, [this](bool closes) {
        if (!m_showing)
            Q_EMIT closesToTrayEdited(closes);
    });
}

void NoticesSettingsPage::addQuietHours(QVBoxLayout *layout)
{
    addHeading(layout, tr("Quiet hours"));
    m_quietHours = new QCheckBox(tr("&Quiet every day from"));
    m_quietFrom = new QTimeEdit;
    m_quietFrom->setAccessibleName(tr("Quiet from"));
    m_quietUntil = new QTimeEdit;
    m_quietUntil->setAccessibleName(tr("Quiet until"));
    m_criticalBreaks = new QCheckBox(tr("Critical notices are shown &all the same"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_quietHours);
    row->addWidget(m_quietFrom);
    row->addWidget(new QLabel(tr("until", "between two times of day")));
    row->addWidget(m_quietUntil);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addWidget(m_criticalBreaks);
    connect(m_quietHours, &QCheckBox::toggled, this, &NoticesSettingsPage::edit);
    connect(m_criticalBreaks, &QCheckBox::toggled, this, &NoticesSettingsPage::edit);
    for (QTimeEdit *time : {m_quietFrom, m_quietUntil}) {
        time->setDisplayFormat(QStringLiteral("HH:mm"));
        connect(time, &QTimeEdit::timeChanged, this, &NoticesSettingsPage::edit);
    }
}

void NoticesSettingsPage::addMutes(QVBoxLayout *layout)
{
    addHeading(layout, tr("Muted bots"));
    m_bots = new QListWidget;
    m_bots->setAccessibleName(tr("Muted bots"));
    m_bots->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_muteHour = new QPushButton(tr("Mute for 1 &hour"));
    m_muteForGood = new QPushButton(tr("&Mute for good"));
    m_unmute = new QPushButton(tr("&Unmute"));
    layout->addWidget(m_bots);
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {m_muteHour, m_muteForGood, m_unmute}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    layout->addLayout(row);
    connect(m_muteHour, &QPushButton::clicked, this, [this] { mute(m_clock.utcMilliseconds() + hour); });
    connect(m_muteForGood, &QPushButton::clicked, this, [this] { mute(NoticeSettings::forGood); });
    connect(m_unmute, &QPushButton::clicked, this, [this] { mute(0); });
    const auto enable = [this] {
        const bool any = !m_bots->selectedItems().isEmpty();
        for (QPushButton *button : {m_muteHour, m_muteForGood, m_unmute})
            button->setEnabled(any);
    };
    connect(m_bots, &QListWidget::itemSelectionChanged, this, enable);
    enable();
}

void NoticesSettingsPage::addCommand(QVBoxLayout *layout)
{
    addHeading(layout, tr("For when nobody is at the desk"));
    m_command = new QLineEdit;
    m_command->setPlaceholderText(tr("none", "a command"));
    m_command->setAccessibleName(tr("Run this command"));
    m_commandUrgency = new QComboBox;
    m_commandUrgency->addItems(
        {tr("all notices"), tr("normal and critical notices"), tr("critical notices")});
    m_commandUrgency->setAccessibleName(tr("Run it for"));
    m_commandSeconds = new QSpinBox;
    m_commandSeconds->setRange(1, NoticeSettings::longestCommandSeconds);
    m_commandSeconds->setSuffix(tr(" s", "behind a number of seconds"));
    m_commandSeconds->setAccessibleName(tr("End it after"));
    auto *form = new QFormLayout;
    form->addRow(tr("Run this comman&d"), m_command);
    form->addRow(tr("Run it &for"), m_commandUrgency);
    form->addRow(tr("&End it after"), m_commandSeconds);
    layout->addLayout(form);
    auto *note = new QLabel(
        tr("The program gets each notice that is not held back as JSON on its standard input. It is run "
           "without a shell; put double quotes around what has spaces in it."));
    note->setWordWrap(true);
    m_notes.append(note);
    layout->addWidget(note);
    connect(m_command, &QLineEdit::editingFinished, this, &NoticesSettingsPage::edit);
    connect(m_commandUrgency, &QComboBox::currentIndexChanged, this, &NoticesSettingsPage::edit);
    connect(m_commandSeconds, &QSpinBox::valueChanged, this, &NoticesSettingsPage::edit);
}

void NoticesSettingsPage::setSettings(const NoticeSettings &settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    showSettings();
}

void NoticesSettingsPage::setClosesToTray(bool closes)
{
    m_showing = true;
    m_closesToTray->setChecked(closes);
    m_showing = false;
}

void NoticesSettingsPage::showSettings()
{
    m_showing = true;
    m_onDesktop->setChecked(m_settings.onDesktop);
    m_significantOnly->setChecked(m_settings.significantOnly);
    m_sound->setChecked(m_settings.sound);
    m_reminder->setValue(m_settings.reminderMinutes);
    m_quietHours->setChecked(m_settings.quietHours);
    m_quietFrom->setTime(m_settings.quietFrom);
    m_quietUntil->setTime(m_settings.quietUntil);
    m_criticalBreaks->setChecked(m_settings.criticalBreaksQuietHours);
    m_command->setText(m_settings.command);
    m_commandUrgency->setCurrentIndex(static_cast<int>(m_settings.commandUrgency));
    m_commandSeconds->setValue(m_settings.commandSeconds);
    m_showing = false;
    for (QWidget *widget : {static_cast<QWidget *>(m_quietFrom), static_cast<QWidget *>(m_quietUntil),
                            static_cast<QWidget *>(m_criticalBreaks)})
        widget->setEnabled(m_settings.quietHours);
    fillMutes();
}

void NoticesSettingsPage::edit()
{
    if (m_showing)
        return;
    NoticeSettings settings = m_settings;
    settings.onDesktop = m_onDesktop->isChecked();
    settings.significantOnly = m_significantOnly->isChecked();
    settings.sound = m_sound->isChecked();
    settings.reminderMinutes = m_reminder->value();
    settings.quietHours = m_quietHours->isChecked();
    settings.quietFrom = m_quietFrom->time();
    settings.quietUntil = m_quietUntil->time();
    settings.criticalBreaksQuietHours = m_criticalBreaks->isChecked();
    settings.command = m_command->text().trimmed();
    settings.commandUrgency = static_cast<Urgency>(m_commandUrgency->currentIndex());
    settings.commandSeconds = m_commandSeconds->value();
    if (settings == m_settings)
        return;
    m_settings = settings;
    showSettings();
    Q_EMIT settingsEdited(m_settings);
}

void NoticesSettingsPage::fillMutes()
{
    const qint64 now = m_clock.utcMilliseconds();
    QStringList chosen;
    const QList<QListWidgetItem *> selected = m_bots->selectedItems();
    for (const QListWidgetItem *item : selected)
        chosen.append(item->data(Qt::UserRole).toString());
    m_bots->clear();
    for (const QString &botId : m_board.botIds()) {
        QString text = visibleText(m_board.record(botId)->identity.name, longestName);
        const qint64 until = m_settings.mutedUntil.value(botId);
        if (until >= NoticeSettings::forGood)
            text = tr("%1: muted", "a bot").arg(text);
        else if (until > now)
            text = tr("%1: muted until %2", "a bot and a moment").arg(text, momentText(now, until));
        auto *item = new QListWidgetItem(text, m_bots);
        item->setData(Qt::UserRole, botId);
        item->setSelected(chosen.contains(botId));
    }
}

void NoticesSettingsPage::mute(qint64 until)
{
    const QList<QListWidgetItem *> selected = m_bots->selectedItems();
    for (const QListWidgetItem *item : selected) {
        const QString botId = item->data(Qt::UserRole).toString();
        if (until > 0)
            m_settings.mutedUntil.insert(botId, until);
        else
            m_settings.mutedUntil.remove(botId);
    }
    // What is over need not be kept.
    m_settings.mutedUntil.removeIf(
        [now = m_clock.utcMilliseconds()](const auto &entry) { return entry.value() <= now; });
    fillMutes();
    Q_EMIT settingsEdited(m_settings);
}

void NoticesSettingsPage::applyFont()
{
    const TypeScale type(font());
    for (QLabel *heading : std::as_const(m_headings)) {
        heading->setFont(type.strong());
        heading->setContentsMargins(0, heading == m_headings.constFirst() ? 0 : type.px(14), 0, 0);
    }
    for (QLabel *note : std::as_const(m_notes))
        note->setFont(type.small());
    m_bots->setMinimumHeight(type.px(96));
    m_bots->setMaximumHeight(type.px(140));
}

void NoticesSettingsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyFont();
}
