// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/log/logdialog.h"

#include "app/monitor/log/logkeeper.h"
#include "sync/values/plaintext.h"
#include "widgets/style/typescale.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace {

// Nobody reads faster.
constexpr int period = 500; // milliseconds

} // namespace

LogDialog::LogDialog(const LogKeeper &log, QWidget *parent)
    : QDialog(parent)
    , m_log(log)
    , m_text(new QPlainTextEdit(this))
    , m_level(new QComboBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Log"));
    const TypeScale type(font());
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(type.fixed());
    m_text->setAccessibleName(tr("What the program said"));
    m_level->addItem(tr("Everything"), static_cast<int>(LogRecord::Level::Debug));
    m_level->addItem(tr("Warnings and worse"), static_cast<int>(LogRecord::Level::Warning));
    m_level->addItem(tr("Only what is critical"), static_cast<int>(LogRecord::Level::Critical));
    auto *label = new QLabel(tr("&Show:"), this);
    label->setBuddy(m_level);
    m_level->setAccessibleName(tr("Show"));
    auto *place = new QLabel(visibleText(m_log.path(), 200), this);
    place->setTextFormat(Qt::PlainText);
    place->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *buttons = new QDialogButtonBox(this);
    const QPushButton *copyButton = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    const QPushButton *folder = buttons->addButton(tr("&Open folder"), QDialogButtonBox::ActionRole);
    QPushButton *close = buttons->addButton(tr("C&lose"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    connect(copyButton, &QPushButton::clicked, this, &LogDialog::copy);
    connect(folder, &QPushButton::clicked, this, [this] { Q_EMIT openFolderRequested(m_log.path()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_level, &QComboBox::currentIndexChanged, this, [this] {
        m_shown = -1;
        refresh();
    });

    auto *head = new QHBoxLayout;
    head->addWidget(label);
    head->addWidget(m_level);
    head->addSpacing(type.px(12));
    head->addWidget(place, 1);
    auto *layout = new QVBoxLayout(this);
    const int margin = type.px(16);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->addLayout(head);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    resize(type.px(860), type.px(520));

    connect(&m_timer, &QTimer::timeout, this, &LogDialog::refresh);
    m_timer.start(period);
    refresh();
}

void LogDialog::refresh()
{
    const qint64 count = m_log.count();
    // A selection is not taken away from somebody who is about to copy it.
    if (count == m_shown || (m_shown >= 0 && m_text->textCursor().hasSelection()))
        return;
    m_shown = count;
    const auto least = static_cast<LogRecord::Level>(m_level->currentData().toInt());
    QByteArray lines;
    const QList<LogRecord> records = m_log.records();
    for (const LogRecord &record : records) {
        if (record.level >= least)
            lines += record.line() + '\n';
    }
    lines.chop(lines.isEmpty() ? 0 : 1);
    QScrollBar *bar = m_text->verticalScrollBar();
    const bool atEnd = bar->value() == bar->maximum();
    const int before = bar->value();
    m_text->setPlainText(lines.isEmpty() ? tr("Nothing was said.") : QString::fromUtf8(lines));
    bar->setValue(atEnd ? bar->maximum() : before);
}

void LogDialog::copy()
{
    const QString chosen = m_text->textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n');
    QGuiApplication::clipboard()->setText(chosen.isEmpty() ? m_text->toPlainText() : chosen);
}
