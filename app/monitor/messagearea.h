// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/notice.h"

#include <QHash>
#include <QList>
#include <QWidget>

class Banner;

/// The notices, one below the other, above the page. Takes no room while there are none.
///
/// Owned by the main window; GUI thread.
class MessageArea : public QWidget
{
    Q_OBJECT

public:
    explicit MessageArea(QWidget *parent = nullptr);

    /// Those that stand there, the oldest first.
    const QList<Notice> &notices() const { return m_notices; }
    /// The subject of what is said about exports: the last one counts.
    static QString exportSubject() { return QStringLiteral("export"); }
    /// Tells how an export ended: `done`, or `failed` with the problem where there is one.
    void showExport(const QString &done, const QString &failed, const QString &path, const QString &problem);
    /// True while the notice about this subject stands there.
    bool shows(const QString &subject) const { return m_banners.contains(subject); }

public Q_SLOTS:
    void show(const Notice &notice);
    void withdraw(const QString &subject);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFont();

    QHash<QString, Banner *> m_banners; // by subject
    QList<Notice> m_notices;
};
