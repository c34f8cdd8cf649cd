// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/settings/botsettingspage.h"

#include "app/monitor/botdialogs.h"
#include "app/monitor/fleetcontroller.h"
#include "app/monitor/profiledialog.h"
#include "sync/profile/profile.h"
#include "sync/values/plaintext.h"
#include "widgets/dashboard/profiletext.h"
#include "widgets/fleet/botboard.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/typescale.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace {

constexpr qsizetype longestName = 100;

} // namespace

BotSettingsPage::BotSettingsPage(BotBoard &board, FleetController &bots, QWidget *parent)
    : QWidget(parent)
    , m_board(board)
    , m_bots(bots)
    , m_list(new QTreeWidget(this))
{
    const TypeScale type(font());
    m_list->setHeaderLabels({tr("Bot"), tr("Profile"), tr("State file")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setAccessibleName(tr("Bots and their profiles"));
    m_list->header()->setStretchLastSection(true);
    m_list->header()->resizeSection(0, type.px(130));
    m_list->header()->resizeSection(1, type.px(150));

    auto *buttons = new QVBoxLayout;
    const auto button = [&](const QString &text, void (BotSettingsPage::*action)()) {
        auto *made = new QPushButton(text, this);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, action);
        buttons->addWidget(made);
        return made;
    };
    button(tr("&Add…"), &BotSettingsPage::add);
    m_needBot = {button(tr("Re&name…"), &BotSettingsPage::rename),
                 button(tr("&Profile…"), &BotSettingsPage::changeProfile),
                 button(tr("State &file…"), &BotSettingsPage::changeFile),
                 button(tr("Re&move…"), &BotSettingsPage::remove)};
    buttons->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(type.px(12), 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);

    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &BotSettingsPage::updateButtons);
    connect(&m_board, &BotBoard::botAdded, this, &BotSettingsPage::fill);
    connect(&m_board, &BotBoard::botRemoved, this, &BotSettingsPage::fill);
    connect(&m_board, &BotBoard::renamed, this, &BotSettingsPage::fill);
    fill();
}

void BotSettingsPage::fill()
{
    const QString current = currentBot();
    m_list->clear();
    const QStringList ids = m_board.botIds();
    for (const QString &id : ids) {
        const BotRecord *record = m_board.record(id);
        auto *item = new QTreeWidgetItem(
            m_list, {visibleText(record->identity.name, longestName), profileText(record->profile.title()),
                     visibleText(QDir::toNativeSeparators(record->identity.path))});
        item->setToolTip(2, plainToolTip(record->identity.path));
        item->setData(0, Qt::UserRole, id);
        if (id == current || !m_list->currentItem())
            m_list->setCurrentItem(item);
    }
    updateButtons();
}

QString BotSettingsPage::currentBot() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, Qt::UserRole).toString() : QString();
}

void BotSettingsPage::updateButtons()
{
    // The demo bot is no entry of the fleet file; it ends with its own command.
    const QString bot = currentBot();
    for (QPushButton *button : std::as_const(m_needBot))
        button->setEnabled(!bot.isEmpty() && !m_bots.isTransient(bot));
}

void BotSettingsPage::add()
{
    askForStateFiles(this, QDir::homePath(), [this](const QStringList &paths) {
        for (const QString &path : paths)
            m_bots.addStateFile(path);
    });
}

void BotSettingsPage::rename()
{
    if (const BotRecord *record = m_board.record(currentBot()))
        askForName(this, record->identity.name,
                   [this, seen = m_bots.definition(record->identity.id)](const QString &name) {
                       m_bots.rename(seen, name);
                   });
}

void BotSettingsPage::changeProfile()
{
    const BotRecord *record = m_board.record(currentBot());
    if (!record)
        return;
    auto *dialog = new ProfileDialog(record->identity.name, record->profile.name(), QString(), this);
    connect(dialog, &ProfileDialog::chosen, this,
            [this, seen = m_bots.definition(record->identity.id)](const QString &profile) {
                m_bots.changeProfile(seen, profile);
            });
    dialog->open();
}

void BotSettingsPage::changeFile()
{
    const BotRecord *record = m_board.record(currentBot());
    if (!record)
        return;
    const QFileInfo file(record->identity.path);
    const QString folder = file.absoluteDir().exists() ? file.absolutePath() : QDir::homePath();
    askForStateFile(this, folder, [this, seen = m_bots.definition(record->identity.id)](const QString &path) {
        m_bots.changeStateFile(seen, path);
    });
}

void BotSettingsPage::remove()
{
    if (const BotRecord *record = m_board.record(currentBot()))
        askToRemove(this, record->identity.name, record->identity.path,
                    [this, seen = m_bots.definition(record->identity.id)] { m_bots.remove(seen); });
}
