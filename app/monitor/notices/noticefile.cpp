// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/notices/noticefile.h"

#include "sync/notices/noticejson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThreadPool>

#include <utility>

namespace {

constexpr int delay = 2'000;                   // milliseconds
constexpr qint64 largest = 64LL * 1024 * 1024; // bytes; a whole list of long texts is well below

} // namespace

QString NoticeFile::standardPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
           QStringLiteral("/notices.json");
}

NoticeFile::NoticeFile(QString path, NoticeList &list, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_list(list)
{
    read();
    m_soon.setSingleShot(true);
    m_soon.setInterval(delay);
    connect(&m_soon, &QTimer::timeout, this, &NoticeFile::write);
    connect(&list, &NoticeList::contentChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
}

NoticeFile::~NoticeFile()
{
    if (m_soon.isActive())
        write();
    if (m_writer)
        m_writer->waitForDone();
}

void NoticeFile::read()
{
    QFile file(m_path);
    if (!QFileInfo(m_path).isFile() || file.size() > largest || !file.open(QIODevice::ReadOnly))
        return;
    if (const auto content = noticeFileContent(file.readAll())) {
        m_list.restore(content->notices, content->givenUp);
        return;
    }
    file.close();
    const QString kept = m_path + QStringLiteral(".damaged");
    QFile::remove(kept);
    QFile::rename(m_path, kept);
}

void NoticeFile::write()
{
    if (!m_writer) {
        m_writer = std::make_unique<QThreadPool>();
        m_writer->setMaxThreadCount(1); // in order
        m_writer->setExpiryTimeout(delay);
    }
    m_writer->start([path = m_path, json = noticeFileJson(m_list)] {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QSaveFile file(path);
        if (file.open(QIODevice::WriteOnly) && file.write(json) == json.size())
            file.commit();
    });
}
