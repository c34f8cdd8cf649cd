// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/accessiblewidgets.h"

#include "widgets/dashboard/banner.h"
#include "widgets/dashboard/cardgrid.h"
#include "widgets/dashboard/healthchip.h"
#include "widgets/dashboard/parametercard.h"
#include "widgets/style/elidedlabel.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace {

/// A card: its title is its name; value, what it was and since when are its description.
class AccessibleCard final : public QAccessibleWidget
{
public:
    explicit AccessibleCard(ParameterCard *card)
        : QAccessibleWidget(card, QAccessible::ListItem)
        , m_card(card)
    {
    }

    QString text(QAccessible::Text which) const override
    {
        switch (which) {
        case QAccessible::Name:
            return m_card->view().title;
        case QAccessible::Description:
            return m_card->view().spoken();
        case QAccessible::Value:
            return m_card->view().amount;
        case QAccessible::Help:
            return m_card->group();
        default:
            return QAccessibleWidget::text(which);
        }
    }

    QStringList actionNames() const override
    {
        return QAccessibleWidget::actionNames() << QAccessibleActionInterface::pressAction();
    }

    void doAction(const QString &name) override
    {
        if (name == QAccessibleActionInterface::pressAction())
            Q_EMIT m_card->looked(m_card->view().key);
        else
            QAccessibleWidget::doAction(name);
    }

private:
    ParameterCard *m_card;
};

/// A widget whose whole meaning is one text.
class AccessibleText final : public QAccessibleWidget
{
public:
    AccessibleText(QWidget *widget, QString (*read)(const QWidget *))
        : QAccessibleWidget(widget, QAccessible::StaticText)
        , m_read(read)
    {
    }

    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Name ? m_read(widget()) : QAccessibleWidget::text(which);
    }

private:
    QString (*m_read)(const QWidget *);
};

class AccessibleBanner final : public QAccessibleWidget
{
public:
    explicit AccessibleBanner(Banner *banner)
        : QAccessibleWidget(banner, QAccessible::AlertMessage)
        , m_banner(banner)
    {
    }

    QString text(QAccessible::Text which) const override
    {
        switch (which) {
        case QAccessible::Name:
            return m_banner->content().title;
        case QAccessible::Description:
            return m_banner->content().text;
        default:
            return QAccessibleWidget::text(which);
        }
    }

private:
    Banner *m_banner;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    if (auto *card = qobject_cast<ParameterCard *>(object))
        return new AccessibleCard(card);
    if (auto *banner = qobject_cast<Banner *>(object))
        return new AccessibleBanner(banner);
    if (auto *grid = qobject_cast<CardGrid *>(object))
        return new QAccessibleWidget(grid, QAccessible::List, grid->accessibleName());
    if (auto *label = qobject_cast<ElidedLabel *>(object)) {
        return new AccessibleText(
            label, [](const QWidget *widget) { return static_cast<const ElidedLabel *>(widget)->text(); });
    }
    if (auto *chip = qobject_cast<HealthChip *>(object)) {
        return new AccessibleText(
            chip, [](const QWidget *widget) { return static_cast<const HealthChip *>(widget)->word(); });
    }
    return nullptr;
}

} // namespace

void installAccessibleWidgets()
{
    QAccessible::installFactory(makeInterface);
}
