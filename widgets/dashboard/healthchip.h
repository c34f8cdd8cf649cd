// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/synchealth.h"
#include "widgets/style/healthlook.h"
#include "widgets/style/textwidth.h"

#include <QWidget>

/// A bot's health as a shape, a colour and a word in one small frame.
///
/// Owned by the header; GUI thread. A change of health is announced to assistive technology.
class HealthChip : public QWidget
{
    Q_OBJECT

public:
    explicit HealthChip(QWidget *parent = nullptr);

    void setHealth(const SyncHealth &health);
    const QString &word() const { return m_word; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    HealthLook m_look;
    QString m_word;
    TextWidth m_wordWidth;
};
