// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/settings/settingsform.h"

#include "app/monitor/settings/settingsstore.h"
#include "widgets/style/colours.h"
#include "widgets/style/typescale.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

SettingsForm::SettingsForm(SettingsStore &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_form(new QFormLayout(this))
{
    m_form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setLabelAlignment(Qt::AlignLeft);
    m_form->setFormAlignment(Qt::AlignLeft | Qt::AlignTop);
    connect(&m_store, &SettingsStore::changed, this,
            [this](const ApplicationSettings &, const ApplicationSettings &after) {
                for (const Refresh &refresh : std::as_const(m_bound))
                    refresh(after);
            });
    applyFont();
}

void SettingsForm::bind(const Refresh &refresh)
{
    refresh(m_store.settings());
    m_bound.append(refresh);
}

void SettingsForm::edit(const std::function<void(ApplicationSettings &)> &change)
{
    ApplicationSettings settings = m_store.settings();
    change(settings);
    m_store.set(settings);
}

void SettingsForm::addHeading(const QString &text)
{
    auto *heading = new QLabel(text, this);
    heading->setTextFormat(Qt::PlainText);
    m_headings.append(heading);
    m_form->addRow(heading);
    applyFont();
}

QComboBox *SettingsForm::addChoice(const QString &label, const QStringList &texts, const Read<int> &read,
                                   const Write<int> &write)
{
    auto *box = new QComboBox(this);
    box->addItems(texts);
    bind([box, read](const ApplicationSettings &settings) {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(read(settings));
    });
    connect(box, &QComboBox::currentIndexChanged, this, [this, write](int index) {
        edit([&](ApplicationSettings &settings) { write(settings, index); });
    });
    addRow(label, box);
    return box;
}

QWidget *SettingsForm::addNumber(const QString &label, int least, int most, int step, const QString &suffix,
                                 const QString &lowestText, const Read<int> &read, const Write<int> &write)
{
    auto *box = new QSpinBox(this);
    box->setRange(least, most);
    box->setSingleStep(step);
    box->setSuffix(suffix);
    box->setSpecialValueText(lowestText);
    box->setGroupSeparatorShown(true);
    // Typing 600 is no wish for 6 and 60.
    box->setKeyboardTracking(false);
    bind([box, read](const ApplicationSettings &settings) {
        const QSignalBlocker quiet(box);
        box->setValue(read(settings));
    });
    connect(box, &QSpinBox::valueChanged, this, [this, write](int value) {
        edit([&](ApplicationSettings &settings) { write(settings, value); });
    });
    addRow(label, box);
    return box;
}

QCheckBox *SettingsForm::addFlag(const QString &text, const Read<bool> &read, const Write<bool> &write)
{
    auto *box = new QCheckBox(text, this);
    bind([box, read](const ApplicationSettings &settings) {
        const QSignalBlocker quiet(box);
        box->setChecked(read(settings));
    });
    connect(box, &QCheckBox::toggled, this, [this, write](bool checked) {
        edit([&](ApplicationSettings &settings) { write(settings, checked); });
    });
    m_form->addRow(box);
    return box;
}

QLabel *SettingsForm::addNote(const QString &text)
{
    auto *note = new QLabel(text, this);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    m_notes.append(note);
    m_form->addRow(note);
    applyFont();
    return note;
}

void SettingsForm::addRow(const QString &label, QWidget *widget)
{
    auto *words = new QLabel(label, this);
    words->setTextFormat(Qt::PlainText);
    words->setBuddy(widget);
    if (widget->accessibleName().isEmpty())
        widget->setAccessibleName(QString(label).remove(u'&').remove(u':'));
    m_form->addRow(words, widget);
}

void SettingsForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        applyFont();
    QWidget::changeEvent(event);
}

void SettingsForm::applyFont()
{
    const TypeScale type(font());
    m_form->setContentsMargins(type.px(24), type.px(20), type.px(24), type.px(20));
    m_form->setHorizontalSpacing(type.px(16));
    m_form->setVerticalSpacing(type.px(10));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, Colours::of(palette()).secondary);
    for (QLabel *heading : std::as_const(m_headings)) {
        heading->setFont(type.heading());
        heading->setContentsMargins(0, heading == m_headings.constFirst() ? 0 : type.px(14), 0, 0);
    }
    for (QLabel *note : std::as_const(m_notes))
        note->setPalette(quiet);
}
