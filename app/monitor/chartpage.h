// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/windowparts.h"

#include <QObject>

class HistoryPage;

/// Makes the History page and answers what it asks: charts and rows from the store, exports to files.
///
/// Owned by HistoryController; what it is given must outlive it. GUI thread.
class ChartPage : public QObject
{
    Q_OBJECT

public:
    explicit ChartPage(const WindowParts &parts, QObject *parent = nullptr);

    /// The page of the bot that is shown; the window's pages own it from then on.
    HistoryPage *make();
    void showBot(const QString &botId);

Q_SIGNALS:
    /// A change is to be opened; a sequence number.
    void changeActivated(qint64 seq);

private:
    void askForRecordedBot();
    void exportAs(const QString &title, const QString &suffix);
    void write(const QByteArray &bytes, const QString &path);
    QByteArray bytesOf(const QString &suffix) const;

    WindowParts m_;
    HistoryPage *m_page = nullptr; // owned by the window's pages
};
