// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/statefile/directoryround.h"

namespace {

// Milliseconds.
constexpr int hurriedWait = 200;
constexpr int calmWait = 500;
constexpr int betweenPortions = 5;
constexpr qsizetype portion = 32;

} // namespace

DirectoryRound::DirectoryRound(IdsIn idsIn, QObject *parent)
    : QObject(parent)
    , m_idsIn(std::move(idsIn))
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DirectoryRound::lookAtPortion);
}

int DirectoryRound::wait() const
{
    return m_hurry == Hurry::None ? calmWait : hurriedWait;
}

void DirectoryRound::gather(const QString &directory, Hurry hurry)
{
    m_directories.insert(directory);
    if (hurry == Hurry::Some)
        m_hurry = Hurry::Some;
    if (!m_timer.isActive() || m_timer.remainingTime() > wait())
        m_timer.start(wait());
}

void DirectoryRound::lookAtPortion()
{
    if (m_left.isEmpty()) {
        m_hurry = Hurry::None;
        const QSet<QString> directories = std::exchange(m_directories, {});
        for (const QString &directory : directories) {
            const QSet<QString> ids = m_idsIn(directory);
            for (const QString &id : ids)
                m_left.append({id, directory});
        }
    }
    const qsizetype rest = qMax(m_left.size() - portion, qsizetype(0));
    const QList<std::pair<QString, QString>> now = m_left.sliced(rest);
    m_left.resize(rest);
    for (const auto &[id, directory] : now)
        Q_EMIT due(id, directory);
    if (!m_left.isEmpty())
        m_timer.start(betweenPortions);
    else if (!m_directories.isEmpty())
        m_timer.start(wait());
}
