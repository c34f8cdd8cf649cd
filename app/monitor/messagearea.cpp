// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/messagearea.h"

#include "sync/values/plaintext.h"
#include "widgets/dashboard/banner.h"
#include "widgets/style/typescale.h"

#include <QEvent>
#include <QVBoxLayout>

namespace {

// More would leave no room for the page; the oldest go first.
constexpr qsizetype mostNotices = 4;

} // namespace

MessageArea::MessageArea(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    applyFont();
    hide();
}

void MessageArea::showExport(const QString &done, const QString &failed, const QString &path,
                             const QString &problem)
{
    const QString subject = exportSubject();
    if (problem.isEmpty())
        show({subject, Tone::Good, done, visibleText(path)});
    else
        show({subject, Tone::Bad, failed, visibleText(path) + QStringLiteral(": ") + problem});
}

void MessageArea::show(const Notice &notice)
{
    Banner *banner = m_banners.value(notice.subject);
    if (!banner) {
        while (m_banners.size() >= mostNotices) {
            auto *oldest = static_cast<Banner *>(layout()->itemAt(0)->widget());
            withdraw(m_banners.key(oldest));
        }
        banner = new Banner(this);
        banner->setClosable(true);
        connect(banner, &Banner::closeRequested, this,
                [this, subject = notice.subject] { withdraw(subject); });
        m_banners.insert(notice.subject, banner);
        layout()->addWidget(banner);
    }
    BannerContent content;
    content.tone = notice.tone;
    content.shape = notice.tone == Tone::Bad       ? HealthShape::Diamond
                    : notice.tone == Tone::Caution ? HealthShape::Triangle
                                                   : HealthShape::Disc;
    content.title = notice.title;
    content.text = notice.text;
    banner->setContent(content);
    m_notices.removeIf([&notice](const Notice &known) { return known.subject == notice.subject; });
    m_notices.append(notice);
    setVisible(true);
}

void MessageArea::withdraw(const QString &subject)
{
    m_notices.removeIf([&subject](const Notice &known) { return known.subject == subject; });
    if (Banner *banner = m_banners.take(subject)) {
        layout()->removeWidget(banner);
        banner->hide();
        banner->deleteLater();
    }
    setVisible(!m_banners.isEmpty());
}

void MessageArea::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        applyFont();
    QWidget::changeEvent(event);
}

void MessageArea::applyFont()
{
    const TypeScale type(font());
    layout()->setContentsMargins(type.px(24), type.px(16), type.px(24), 0);
}
