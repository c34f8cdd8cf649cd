// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/style/textwidth.h"

#include <QAbstractButton>

/// A path that is a button: written in a fixed pitch, shortened in its middle, whole in its tooltip.
///
/// Owned by the footer; GUI thread.
class PathButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PathButton(QWidget *parent = nullptr);

    void setPath(const QString &path);
    /// Stands in place of the path for a moment; an empty text brings the path back.
    void setNotice(const QString &notice);

    /// How wide it would have to be to show the whole path.
    int naturalWidth() const;
    /// Between the edge and the text; the room for the focus ring.
    int sideMargin() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_path;
    TextWidth m_pathWidth;
    QString m_notice;
};
