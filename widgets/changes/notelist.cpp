// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/changes/notelist.h"

#include "sync/history/historystore.h"
#include "sync/values/clock.h"
#include "sync/values/plaintext.h"
#include "widgets/changes/difftexts.h"
#include "widgets/style/displaytext.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int mostLines = 4;
constexpr int longestNote = 2'000;

} // namespace

NoteList::NoteList(HistoryStore &store, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_clock(clock)
    , m_list(new QListWidget(this))
    , m_text(new QLineEdit(this))
    , m_add(new QPushButton(tr("Add &note"), this))
{
    m_list->setAccessibleName(tr("Notes"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->hide();
    m_text->setPlaceholderText(tr("A note on this change…"));
    m_text->setAccessibleName(tr("A note on this change"));
    m_text->setMaxLength(longestNote);
    m_add->setAutoDefault(false);
    m_add->setEnabled(false);

    auto *row = new QHBoxLayout;
    row->addWidget(m_text, 1);
    row->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    layout->addLayout(row);

    connect(m_text, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_text, &QLineEdit::returnPressed, this, &NoteList::add);
    connect(m_add, &QPushButton::clicked, this, &NoteList::add);
    connect(&store, &HistoryStore::contentChanged, this, &NoteList::read);
}

void NoteList::setChange(qint64 seq)
{
    m_seq = seq;
    m_list->clear();
    m_list->hide();
    setVisible(seq > 0);
    read();
}

void NoteList::read()
{
    if (m_seq <= 0)
        return;
    m_store.notes(m_seq, this, [this, seq = m_seq](const QList<ChangeNote> &notes) {
        if (seq != m_seq)
            return;
        m_list->clear();
        for (const ChangeNote &note : notes) {
            auto *item = new QListWidgetItem(secondText(m_clock.utcMilliseconds(), note.time) +
                                             QStringLiteral("  ") + visibleText(note.text));
            item->setToolTip(plainToolTip(exactMomentText(note.time)));
            m_list->addItem(item);
        }
        m_list->setVisible(!notes.isEmpty());
        const int lines = qMin(mostLines, static_cast<int>(notes.size()));
        m_list->setFixedHeight(lines * qMax(1, m_list->sizeHintForRow(0)) + 2 * m_list->frameWidth());
        m_list->scrollToBottom();
    });
}

void NoteList::add()
{
    const QString text = m_text->text().trimmed();
    if (text.isEmpty() || m_seq <= 0)
        return;
    m_store.addNote(m_seq, text);
    m_text->clear();
}
