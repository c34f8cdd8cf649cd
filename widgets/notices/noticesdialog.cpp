// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notices/noticesdialog.h"

#include "sync/notices/noticelist.h"
#include "widgets/notices/noticedelegate.h"
#include "widgets/notices/noticelistmodel.h"
#include "widgets/style/ageticker.h"
#include "widgets/style/colours.h"
#include "widgets/style/typescale.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

NoticesDialog::NoticesDialog(NoticeList &list, const BotBoard &board, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_notices(list)
    , m_model(new NoticeListModel(list, board, clock, this))
    , m_list(new QListView(this))
    , m_delegate(new NoticeDelegate(m_list))
    , m_stack(new QStackedWidget(this))
    , m_empty(new QLabel(this))
    , m_count(new QLabel(this))
    , m_open(new QPushButton(this))
    , m_acknowledge(new QPushButton(this))
    , m_readAll(new QPushButton(this))
    , m_tidy(new QPushButton(this))
{
    m_list->setModel(m_model);
    m_list->installEventFilter(this);
    m_list->setItemDelegate(m_delegate);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_count->setTextFormat(Qt::PlainText);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    for (QPushButton *button : {m_open, m_acknowledge, m_readAll, m_tidy})
        button->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_acknowledge);
    buttons->addStretch(1);
    buttons->addWidget(m_readAll);
    buttons->addWidget(m_tidy);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_count);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buttons);

    connect(m_open, &QPushButton::clicked, this, &NoticesDialog::openChosen);
    connect(m_list, &QListView::doubleClicked, this, &NoticesDialog::openChosen);
    connect(m_acknowledge, &QPushButton::clicked, this, &NoticesDialog::acknowledgeChosen);
    connect(m_readAll, &QPushButton::clicked, &list, &NoticeList::markAllRead);
    connect(m_tidy, &QPushButton::clicked, &list, &NoticeList::removeAcknowledged);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &NoticesDialog::updateState);
    connect(&list, &NoticeList::contentChanged, this, &NoticesDialog::updateState);
    auto *ticker = new AgeTicker(this, clock);
    connect(ticker, &AgeTicker::ticked, m_model, &NoticeListModel::refreshAges);
    const auto follow = [this, ticker] { ticker->setMoment(m_model->lastMoment()); };
    connect(&list, &NoticeList::contentChanged, ticker, follow);
    follow();
    translate();
    applyFont();
    updateState();
    m_list->setFocus();
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
}

QList<qint64> NoticesDialog::chosen() const
{
    QList<qint64> ids;
    const QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    for (const QModelIndex &row : rows)
        ids.append(row.data(NoticeListModel::IdRole).toLongLong());
    return ids;
}

void NoticesDialog::openChosen()
{
    const QList<qint64> ids = chosen();
    if (!ids.isEmpty())
        Q_EMIT openRequested(ids.constFirst());
}

void NoticesDialog::acknowledgeChosen()
{
    const QList<qint64> ids = chosen();
    for (const qint64 id : ids)
        Q_EMIT acknowledgeRequested(id);
}

void NoticesDialog::updateState()
{
    const bool any = !m_notices.notices().isEmpty();
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_list) : m_empty);
    const QList<qint64> ids = chosen();
    m_open->setEnabled(ids.size() == 1);
    const auto isOpen = [this](qint64 id) {
        const int index = m_notices.indexOf(id);
        return index >= 0 && !m_notices.notices().at(index).acknowledged;
    };
    m_acknowledge->setEnabled(std::any_of(ids.cbegin(), ids.cend(), isOpen));
    m_readAll->setEnabled(m_notices.unread() > 0);
    m_tidy->setEnabled(std::any_of(m_notices.notices().cbegin(), m_notices.notices().cend(),
                                   [](const ListedNotice &entry) { return entry.acknowledged; }));
    QString count = tr("%n notice(s)", nullptr, static_cast<int>(m_notices.notices().size()));
    if (m_notices.unread() > 0)
        count += QStringLiteral(" · ") + tr("%n unread", "of notices", m_notices.unread());
    if (const auto older = static_cast<int>(m_notices.givenUp()); older > 0)
        count += QStringLiteral(" · ") + tr("%n older one(s) left out, see Changes", nullptr, older);
    m_count->setText(count);
}

void NoticesDialog::translate()
{
    setWindowTitle(tr("Notices"));
    m_list->setAccessibleName(tr("Notices"));
    m_empty->setText(tr("No notices yet.\nWhat changes and what goes wrong will be listed here."));
    m_open->setText(tr("&Show changes"));
    m_acknowledge->setText(tr("&Acknowledge"));
    m_readAll->setText(tr("Mark all as &read"));
    m_tidy->setText(tr("R&emove acknowledged"));
}

void NoticesDialog::applyFont()
{
    const TypeScale type(font());
    m_delegate->setFont(font());
    m_count->setFont(type.small());
    const int margin = type.px(16);
    layout()->setContentsMargins(margin, margin, margin, margin);
    layout()->setSpacing(type.px(10));
    resize(qMax(width(), type.px(620)), qMax(height(), type.px(520)));
    m_list->doItemsLayout();
}

void NoticesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        translate();
        updateState();
    } else if (event->type() == QEvent::FontChange) {
        applyFont();
    }
}

bool NoticesDialog::eventFilter(QObject *object, QEvent *event)
{
    // Before the list takes a letter for the beginning of a name.
    if (object != m_list || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_A && key->modifiers() == Qt::NoModifier) {
        acknowledgeChosen();
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        openChosen();
        return true;
    }
    return QDialog::eventFilter(object, event);
}
