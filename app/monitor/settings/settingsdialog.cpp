// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/settings/settingsdialog.h"

#include "widgets/style/typescale.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

SettingsDialog::SettingsDialog(QList<SettingsPage> pages, QWidget *parent)
    : QDialog(parent)
    , m_pages(std::move(pages))
    , m_list(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *buttons = new QDialogButtonBox(this);
    m_import = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_export = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_reset = buttons->addButton(QString(), QDialogButtonBox::ResetRole);
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    for (QPushButton *button : {m_import, m_export, m_reset, m_close})
        button->setAutoDefault(false);
    connect(m_import, &QPushButton::clicked, this, &SettingsDialog::importRequested);
    connect(m_export, &QPushButton::clicked, this, &SettingsDialog::exportRequested);
    connect(m_reset, &QPushButton::clicked, this, &SettingsDialog::resetRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);

    auto *columns = new QHBoxLayout;
    columns->addWidget(m_list);
    columns->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addWidget(buttons);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);

    fill();
    translate();
    applyFont();
    const TypeScale type(font());
    resize(type.px(760), type.px(520));
    m_list->setFocus();
}

void SettingsDialog::fill()
{
    const int row = qMax(0, m_list->currentRow());
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        while (QWidget *page = m_stack->widget(0)) {
            m_stack->removeWidget(page);
            page->deleteLater();
        }
        for (const SettingsPage &page : std::as_const(m_pages)) {
            m_list->addItem(page.title());
            auto *scroll = new QScrollArea(m_stack);
            scroll->setWidgetResizable(true);
            scroll->setFrameShape(QFrame::NoFrame);
            scroll->setFocusPolicy(Qt::NoFocus);
            scroll->setWidget(page.make());
            m_stack->addWidget(scroll);
        }
    }
    m_list->setCurrentRow(qMin(row, m_list->count() - 1));
    m_stack->setCurrentIndex(m_list->currentRow());
}

void SettingsDialog::translate()
{
    setWindowTitle(tr("Settings"));
    m_list->setAccessibleName(tr("Pages of the settings"));
    m_import->setText(tr("&Import…"));
    m_export->setText(tr("&Export…"));
    m_reset->setText(tr("&Reset all…"));
    m_close->setText(tr("&Close"));
}

void SettingsDialog::showPage(const QString &id)
{
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        if (m_pages.at(i).id == id)
            m_list->setCurrentRow(static_cast<int>(i));
    }
}

QString SettingsDialog::currentPage() const
{
    const int row = m_list->currentRow();
    return row < 0 ? QString() : m_pages.at(row).id;
}

void SettingsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        applyFont();
    // The control that changed the language may still be at work.
    if (event->type() == QEvent::LanguageChange) {
        QTimer::singleShot(0, this, [this] {
            translate();
            fill();
            applyFont();
        });
    }
    QDialog::changeEvent(event);
}

void SettingsDialog::applyFont()
{
    const TypeScale type(font());
    const int margin = type.px(16);
    layout()->setContentsMargins(margin, margin, margin, margin);
    layout()->setSpacing(type.px(12));
    int widest = 0;
    for (int row = 0; row < m_list->count(); ++row) {
        widest = qMax(widest, m_list->fontMetrics().horizontalAdvance(m_list->item(row)->text()));
        m_list->item(row)->setSizeHint({0, type.px(30)});
    }
    m_list->setFixedWidth(qMax(type.px(150), widest + type.px(36)));
}
