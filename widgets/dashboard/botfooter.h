// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fleet/botrecord.h"

#include <QTimer>
#include <QWidget>

class ElidedLabel;
class PathButton;
class QToolButton;

/// The bottom of a bot's pages: the path of its state file, which a click copies, a button that opens its
/// folder, how many parameters there are, which profile they follow, and in which time zone times are told.
///
/// Owned by the page; GUI thread.
class BotFooter : public QWidget
{
    Q_OBJECT

public:
    explicit BotFooter(QWidget *parent = nullptr);

    /// `now` is UTC milliseconds.
    void setRecord(const BotRecord &record, qint64 now);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The folder of this file is to be shown.
    void openFolderRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyFont();
    bool fitsInOneRow(int width) const;
    void arrange();
    void copyPath();
    void showPathMenu(const QPoint &position);

    PathButton *m_path;
    QToolButton *m_folder;
    ElidedLabel *m_facts;
    QTimer m_copied; // while it runs, the path's button says that the path was copied
    QString m_fullPath;
};
