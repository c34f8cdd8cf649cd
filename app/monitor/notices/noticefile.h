// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>

class NoticeList;
class QThreadPool;

/// Keeps the list of notices in a file from one run to the next.
///
/// Reads it once; writes it a moment after a change, whole or not at all, on a thread of its own, and when it
/// is destroyed. A file that makes no sense is kept beside, as `notices.json.damaged`. Owned by the
/// composition; GUI thread; the list must outlive it.
class NoticeFile : public QObject
{
    Q_OBJECT

public:
    /// In the program's data folder.
    static QString standardPath();

    NoticeFile(QString path, NoticeList &list, QObject *parent = nullptr);
    ~NoticeFile() override;

private:
    void read();
    void write();

    QString m_path;
    NoticeList &m_list;
    QTimer m_soon;
    std::unique_ptr<QThreadPool> m_writer;
};
