// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/botfooter.h"

#include "sync/values/plaintext.h"
#include "widgets/dashboard/pathbutton.h"
#include "widgets/dashboard/profiletext.h"
#include "widgets/style/colours.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/elidedlabel.h"
#include "widgets/style/typescale.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace {

constexpr int copiedShownFor = 1'500; // milliseconds

// Lengths of the drawing, in pixels at 100 %.
constexpr qreal rowHeight = 26;
constexpr qreal gap = 16;
constexpr qreal narrowestPath = 220;
constexpr qreal above = 7;
constexpr qreal beside = 24;

} // namespace

BotFooter::BotFooter(QWidget *parent)
    : QWidget(parent)
    , m_path(new PathButton(this))
    , m_folder(new QToolButton(this))
    , m_facts(new ElidedLabel(this))
{
    m_path->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_path, &QAbstractButton::clicked, this, &BotFooter::copyPath);
    connect(m_path, &QWidget::customContextMenuRequested, this, &BotFooter::showPathMenu);
    m_folder->setAutoRaise(true);
    m_folder->setText(tr("Open &folder"));
    m_folder->setFocusPolicy(Qt::StrongFocus);
    connect(m_folder, &QToolButton::clicked, this, [this] { Q_EMIT openFolderRequested(m_fullPath); });
    m_facts->setInk(ElidedLabel::Ink::Secondary);
    m_facts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_copied.setSingleShot(true);
    m_copied.setInterval(copiedShownFor);
    connect(&m_copied, &QTimer::timeout, this, [this] { m_path->setNotice(QString()); });
    // Not Fixed: that would cap the height at the one of the preferred width.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    applyFont();
}

void BotFooter::setRecord(const BotRecord &record, qint64 now)
{
    if (m_fullPath != record.identity.path) {
        m_fullPath = record.identity.path;
        m_copied.stop();
        m_path->setNotice(QString());
        m_path->setPath(m_fullPath);
    }
    QStringList facts;
    if (!record.shown().isNull()) {
        facts.append(tr("%n parameter(s)", nullptr, static_cast<int>(record.shown().parameters().size())));
    }
    facts.append(tr("profile %1").arg(profileText(record.profile.title())));
    facts.append(timeZoneText(now));
    const int before = m_facts->naturalWidth();
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    if (before != m_facts->naturalWidth())
        updateGeometry();
    arrange();
}

void BotFooter::copyPath()
{
    QGuiApplication::clipboard()->setText(m_fullPath);
    m_path->setNotice(tr("Path copied"));
    m_copied.start();
}

void BotFooter::showPathMenu(const QPoint &position)
{
    QMenu menu(this);
    menu.addAction(tr("&Copy path"), this, &BotFooter::copyPath);
    menu.addAction(tr("Open &folder"), this, [this] { Q_EMIT openFolderRequested(m_fullPath); });
    menu.exec(m_path->mapToGlobal(position));
}

bool BotFooter::fitsInOneRow(int width) const
{
    const TypeScale type(font());
    const int path = qMin(m_path->naturalWidth(), type.px(narrowestPath));
    return 2 * type.px(beside) + path + type.px(gap) / 2 + m_folder->sizeHint().width() + type.px(gap) +
               m_facts->naturalWidth() <=
           width;
}

int BotFooter::heightForWidth(int width) const
{
    const TypeScale type(font());
    const int rows = fitsInOneRow(width) ? 1 : 2;
    return rows * type.px(rowHeight) + 2 * type.px(above);
}

QSize BotFooter::sizeHint() const
{
    const int width = TypeScale(font()).px(600);
    return {width, heightForWidth(width)};
}

QSize BotFooter::minimumSizeHint() const
{
    return {TypeScale(font()).px(200), TypeScale(font()).px(rowHeight)};
}

void BotFooter::arrange()
{
    const TypeScale type(font());
    const int row = type.px(rowHeight);
    const int left = type.px(beside);
    const int right = width() - left;
    const int y = type.px(above);
    const bool oneRow = fitsInOneRow(width());
    const auto place = [this](QWidget *widget, int x, int top, int w, int h) {
        widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(x, top, w, h)));
    };
    const QSize folder = m_folder->sizeHint();
    const int between = type.px(gap) / 2;
    int room = right - left - folder.width() - between;
    if (oneRow)
        room -= type.px(gap) + m_facts->naturalWidth();
    const int path = qMin(m_path->naturalWidth(), room);
    place(m_path, left - m_path->sideMargin(), y, path, row);
    place(m_folder, left + path + between, y + (row - folder.height()) / 2, folder.width(), folder.height());
    if (oneRow) {
        const int x = left + path + between + folder.width() + type.px(gap);
        place(m_facts, x, y, right - x, row);
    } else {
        place(m_facts, left, y + row, right - left, row);
    }
    m_facts->setAlignment((oneRow ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

void BotFooter::resizeEvent(QResizeEvent *)
{
    arrange();
}

void BotFooter::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        applyFont();
    QWidget::changeEvent(event);
}

void BotFooter::applyFont()
{
    const TypeScale type(font());
    m_path->setFont(type.fixed());
    m_folder->setFont(type.small());
    m_facts->setFont(type.small());
    updateGeometry();
    arrange();
}

void BotFooter::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, 0, width(), 1), Colours::of(palette()).line);
}
