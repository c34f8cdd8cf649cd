// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/statefile/statefilereader.h"
#include "sync/values/clock.h"
#include "sync/values/statedocument.h"

#include <QMutex>
#include <QObject>
#include <QTimer>

#include <memory>

/// Tells of a bot's writes, and hands out the whole document while somebody wants it: at most once a second.
///
/// Owned by one ConfigSync, on the engine's thread; the request and the clock must outlive it. Qt's thread
/// pool reads and parses: a large trading state must not delay the detection of anybody's change.
class DocumentFeed : public QObject
{
    Q_OBJECT

public:
    DocumentFeed(const BotIdentity &bot, const StateFileRequest &request, const Clock &clock,
                 QObject *parent = nullptr);
    ~DocumentFeed() override;

    /// Of the last write that was noted; null before the first one.
    const FileStamp &stamp() const { return m_document.stamp; }
    /// The bot has written.
    void note(const FileStamp &stamp);
    /// Tells of what was noted, at once or as soon as the interval is over.
    void offer();
    /// While true, the whole document is handed out.
    void setWanted(bool wanted);
    /// What people call the bot from now on.
    void rename(const QString &name) { m_document.bot.name = name; }

Q_SIGNALS:
    void published(const StateDocument &document);

private:
    /// How a document that a pool has parsed finds back, if anybody is still there.
    struct Link
    {
        QMutex mutex;
        DocumentFeed *target = nullptr;
    };

    void publish();
    void parse();

    const StateFileRequest &m_request;
    const Clock &m_clock;
    const std::shared_ptr<Link> m_link = std::make_shared<Link>();
    StateDocument m_document;
    bool m_wanted = false;
    bool m_isNew = false; // noted, and not offered yet
    bool m_parsing = false;
    qint64 m_publishedAt = 0; // steady milliseconds
    QTimer m_timer;
};
