// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/style/textwidth.h"

#include <QString>
#include <QWidget>

/// One line of plain text that is shortened with an ellipsis where there is no room, and then tells the whole
/// of it in its tooltip. Whatever the text holds, it is shown as text.
///
/// Setting the text never moves the layout around it, so that an age can count cheaply. GUI thread.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    /// Which of the palette's texts it is written in.
    enum class Ink { Text, Secondary };

    explicit ElidedLabel(QWidget *parent = nullptr);

    const QString &text() const { return m_text; }
    /// Made visible (sync/values/plaintext.h) before it is shown.
    void setText(const QString &text);
    void setInk(Ink ink);
    void setElideMode(Qt::TextElideMode mode);
    void setAlignment(Qt::Alignment alignment);

    /// How wide it would have to be to show everything.
    int naturalWidth() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    TextWidth m_width;
    Ink m_ink = Ink::Text;
    Qt::TextElideMode m_elideMode = Qt::ElideRight;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
};
