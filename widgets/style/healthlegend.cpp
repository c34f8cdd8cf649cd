// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/healthlegend.h"

#include "widgets/style/colours.h"
#include "widgets/style/healthlook.h"
#include "widgets/style/typescale.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace {

/// A health's shape in its colour.
class Shape : public QWidget
{
public:
    Shape(const SyncHealth &health, int size, QWidget *parent)
        : QWidget(parent)
        , m_look(HealthLook::of(health))
    {
        setFixedSize(size, size);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintHealthShape(painter, rect().adjusted(1, 1, -1, -1), m_look.shape,
                         toneColour(Colours::of(palette()), m_look.tone));
    }

private:
    HealthLook m_look;
};

QString meaning(const SyncHealth &health)
{
    switch (health.status) {
    case HealthStatus::Starting:
        return HealthLegend::tr("The state file is being read for the first time.");
    case HealthStatus::Synced:
        return health.late ? HealthLegend::tr(
                                 "The configuration is good, but the bot has not written for longer than "
                                 "usual: it may have stopped. What it wrote last is shown.")
                           : HealthLegend::tr(
                                 "The state file is whole and valid: what is shown is what the bot runs.");
    case HealthStatus::Fallback:
        return HealthLegend::tr(
            "There is no state file, and none was ever seen. The profile's emergency values "
            "are shown; no bot runs them. Start the bot, or choose the right file.");
    case HealthStatus::Missing:
        return HealthLegend::tr(
            "The state file, or the configuration in it, is gone. The last good values are "
            "shown, with their age.");
    case HealthStatus::Unreadable:
        return HealthLegend::tr(
            "The file is there but cannot be read: no permission, empty, too large, or no "
            "ordinary file. The last good values are shown.");
    case HealthStatus::Corrupted:
        return HealthLegend::tr(
            "The file is not JSON. The place of the mistake is told; the last good values "
            "are shown.");
    case HealthStatus::Incomplete:
        return HealthLegend::tr("Required parameters are missing; each is named. The last good values are "
                                "shown.");
    case HealthStatus::Invalid:
        return HealthLegend::tr(
            "A parameter has a wrong type or is out of its range; each is named. The last "
            "good values are shown.");
    }
    return QString();
}

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

HealthLegend::HealthLegend(QWidget *parent)
    : QWidget(parent)
{
    const TypeScale type(font());
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(type.px(12));
    grid->setVerticalSpacing(type.px(12));
    grid->setColumnStretch(2, 1);
    QList<SyncHealth> all;
    for (const HealthStatus status :
         {HealthStatus::Synced, HealthStatus::Fallback, HealthStatus::Missing, HealthStatus::Unreadable,
          HealthStatus::Corrupted, HealthStatus::Incomplete, HealthStatus::Invalid, HealthStatus::Starting}) {
        SyncHealth health;
        health.status = status;
        all.append(health);
        if (status == HealthStatus::Synced) {
            health.late = true;
            all.append(health);
        }
    }
    int row = 0;
    for (const SyncHealth &health : std::as_const(all)) {
        auto *word = plainLabel(healthTitle(health), this);
        word->setFont(type.strong());
        word->setWordWrap(false);
        grid->addWidget(new Shape(health, type.px(14), this), row, 0, Qt::AlignTop);
        grid->addWidget(word, row, 1, Qt::AlignTop);
        grid->addWidget(plainLabel(meaning(health), this), row, 2, Qt::AlignTop);
        ++row;
    }
}
