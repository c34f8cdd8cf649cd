// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

// The small painted parts of the fleet's page. Each is owned by the page; GUI thread.

/// `2 of 5 synced` in a frame.
class SummaryChip : public QWidget
{
    Q_OBJECT

public:
    explicit SummaryChip(QWidget *parent = nullptr);

    /// `well` colours it.
    void setText(const QString &text, bool well);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    bool m_well = true;
};

/// What the marks in the cells mean, in one line.
class MarkLegend : public QWidget
{
    Q_OBJECT

public:
    explicit MarkLegend(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// Everything that is known of the chosen cell, on a card below the matrix.
class CellPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CellPanel(QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyFont();

    QLabel *m_title;
    QLabel *m_text;
};
