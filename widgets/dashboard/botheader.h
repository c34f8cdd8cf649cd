// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fleet/botrecord.h"

#include <QWidget>

class ElidedLabel;
class HealthChip;
class QPushButton;

/// The top of a bot's pages: name, health, where the values come from, the age of the last write, the
/// revision; below it, where that is so, why the file is polled.
///
/// Stands in one row where there is room, else in two. Owned by the page; GUI thread.
class BotHeader : public QWidget
{
    Q_OBJECT

public:
    explicit BotHeader(QWidget *parent = nullptr);

    /// `now` is UTC milliseconds.
    void setRecord(const BotRecord &record, qint64 now);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void exportRequested();
    void markAllSeenRequested();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyFont();
    void tellDetails();
    /// How much stands in the first row: everything; name, health and buttons; name and buttons; without the
    /// button whose command is in the menu as well.
    enum class Fit { Everything, WithHealth, WithButtons, Tight };
    Fit fitFor(int width) const;
    void arrange();

    ElidedLabel *m_name;
    HealthChip *m_chip;
    ElidedLabel *m_facts;
    ElidedLabel *m_condition;
    QPushButton *m_markSeen;
    QPushButton *m_export;
    bool m_hasUnseen = false;
    // For the details behind the facts.
    qint64 m_lastWrite = 0;
    ConfigSnapshot m_shown;
};
