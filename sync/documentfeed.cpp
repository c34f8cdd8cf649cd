// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/documentfeed.h"

#include <QMutexLocker>
#include <QThreadPool>

#include <utility>

namespace {

constexpr qint64 interval = 1000; // milliseconds
// A bot that writes once a second is not waited for by a timer of a millisecond; Qt's own would be as early.
constexpr qint64 slack = interval / 20;

} // namespace

DocumentFeed::DocumentFeed(const BotIdentity &bot, const StateFileRequest &request, const Clock &clock,
                           QObject *parent)
    : QObject(parent)
    , m_request(request)
    , m_clock(clock)
    , m_timer(this)
{
    m_link->target = this;
    m_document.bot = bot;
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DocumentFeed::publish);
}

DocumentFeed::~DocumentFeed()
{
    const QMutexLocker locker(&m_link->mutex);
    m_link->target = nullptr;
}

void DocumentFeed::note(const FileStamp &stamp)
{
    m_document.stamp = stamp;
    m_document.observedAt = m_clock.utcMilliseconds();
    m_isNew = true;
}

void DocumentFeed::offer()
{
    if (!std::exchange(m_isNew, false) || m_timer.isActive())
        return;
    const qint64 elapsed = m_clock.steadyMilliseconds() - m_publishedAt;
    if (elapsed >= interval - slack)
        publish();
    else
        m_timer.start(static_cast<int>(interval - elapsed));
}

void DocumentFeed::setWanted(bool wanted)
{
    if (std::exchange(m_wanted, wanted) == wanted)
        return;
    if (wanted && !m_document.stamp.isNull())
        m_timer.start(0);
}

void DocumentFeed::publish()
{
    m_publishedAt = m_clock.steadyMilliseconds();
    if (!m_wanted)
        Q_EMIT published(m_document);
    else if (m_parsing)
        m_timer.start(static_cast<int>(interval));
    else
        parse();
}

void DocumentFeed::parse()
{
    m_parsing = true;
    QThreadPool::globalInstance()->start(
        [link = m_link, document = m_document, request = m_request]() mutable {
            const auto root = StateFileReader::readDocument(request.path, request.maximumSize);
            document.parsed = root.ok();
            if (root)
                document.root = root.value();
            else
                document.problems = {root.error()};
            const QMutexLocker locker(&link->mutex);
            DocumentFeed *const self = link->target;
            if (self == nullptr)
                return;
            QMetaObject::invokeMethod(self, [self, document] {
                self->m_parsing = false;
                Q_EMIT self->published(document);
            });
        });
}
