// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/chartpage.h"

#include "app/monitor/botdialogs.h"
#include "app/monitor/mainwindow.h"
#include "app/monitor/messagearea.h"
#include "app/monitor/snapshotexport.h"
#include "app/monitor/windowsettings.h"
#include "sync/fleet/botfleet.h"
#include "sync/history/historystore.h"
#include "sync/values/clock.h"
#include "widgets/fleet/botboard.h"
#include "widgets/fleet/botsidebar.h"
#include "widgets/history/historypage.h"

#include <QBuffer>
#include <QDir>
#include <QImage>

#include <algorithm>

ChartPage::ChartPage(const WindowParts &parts, QObject *parent)
    : QObject(parent)
    , m_(parts)
{
}

HistoryPage *ChartPage::make()
{
    m_page = new HistoryPage(m_.clock);
    HistoryPage *const page = m_page;
    HistoryStore &store = m_.store;
    connect(page, &HistoryPage::chartWanted, this, [page, &store](const ChartRequest &request) {
        store.chart(request, page, [page](const ChartAnswer &answer) { page->setChart(answer); });
    });
    connect(page, &HistoryPage::changesWanted, this, [page, &store](const ChangeFilter &filter, int rows) {
        store.changes(filter, ChangeOrder(), rows, page,
                      [page, filter](const ChangePage &found) { page->setChanges(filter, found); });
    });
    connect(&store, &HistoryStore::changesRecorded, page, &HistoryPage::addRows);
    connect(&store, &HistoryStore::contentChanged, page, &HistoryPage::refresh);
    connect(&store, &HistoryStore::changesRecorded, this, [this](const QList<ChangeRow> &rows) {
        // Another value alone makes no other choice of parameters.
        const bool otherKeys = std::any_of(rows.cbegin(), rows.cend(), [this](const ChangeRow &row) {
            return row.bot.id == m_page->bot().id && row.kind != ChangeKind::Changed;
        });
        if (otherKeys)
            askForRecordedBot();
    });
    connect(&store, &HistoryStore::contentChanged, this, &ChartPage::askForRecordedBot);
    connect(&m_.fleet, &BotFleet::healthChanged, page, [page](const SyncHealth &health) {
        if (health.bot.id == page->bot().id)
            page->refresh();
    });
    connect(page, &HistoryPage::changeActivated, this, &ChartPage::changeActivated);
    connect(page, &HistoryPage::chosenKeysChanged, this,
            [this](const QString &botId, const QStringList &keys) { m_.settings.setChartKeys(botId, keys); });
    connect(page, &HistoryPage::exportImageRequested, this,
            [this] { exportAs(tr("Save the chart as a picture"), QStringLiteral("png")); });
    connect(page, &HistoryPage::exportCsvRequested, this,
            [this] { exportAs(tr("Export the chart as CSV"), QStringLiteral("csv")); });
    connect(&m_.board, &BotBoard::tradingChanged, page, [this, page](const QString &botId) {
        const BotRecord *const record = m_.board.record(botId);
        if (record && page->bot().id == botId)
            page->setTrading(record->trading);
    });
    showBot(m_.window.sidebar().currentBot());
    return page;
}

void ChartPage::showBot(const QString &botId)
{
    const BotRecord *const record = m_.board.record(botId);
    if (!m_page || !record || m_page->bot().id == botId)
        return;
    m_page->setBot(record->identity, record->profile, m_.settings.chartKeys(botId));
    m_page->setTrading(record->trading);
    askForRecordedBot();
}

/// What the history knows of the bot: the keys that can be chosen.
void ChartPage::askForRecordedBot()
{
    HistoryPage *const page = m_page;
    m_.store.bots(page, [page](const QList<RecordedBot> &bots) {
        const auto found = std::find_if(bots.cbegin(), bots.cend(), [page](const RecordedBot &bot) {
            return bot.identity.id == page->bot().id;
        });
        if (found != bots.cend())
            page->setRecordedBot(*found);
    });
}

QByteArray ChartPage::bytesOf(const QString &suffix) const
{
    if (suffix == u"csv")
        return m_page->csv();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    m_page->image().save(&buffer, "PNG");
    return buffer.data();
}

void ChartPage::exportAs(const QString &title, const QString &suffix)
{
    // What is shown now, not what will be shown once a name is chosen.
    const QString name = historyFileName(m_page->bot().name, suffix, m_.clock.utcMilliseconds());
    askWhereToSave(&m_.window, title, QDir::home().filePath(name),
                   [this, bytes = bytesOf(suffix)](const QString &path) { write(bytes, path); });
}

void ChartPage::write(const QByteArray &bytes, const QString &path)
{
    m_.window.messages().showExport(tr("The chart was exported."), tr("The chart could not be exported."),
                                    path, writeWhole(bytes, path));
}
