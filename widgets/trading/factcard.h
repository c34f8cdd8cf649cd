// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class ColumnLayout;
class QLabel;

/// A number with its name: what a FactCard shows.
///
/// A value type. All texts are plain.
struct Fact
{
    QString title;
    QString value;
    /// Below the value, such as `n = 12`.
    QString note;
    QString toolTip;
};

/// A card with a heading and facts below it, in as many columns as fit.
///
/// Owned by the summary of the Trading page; GUI thread.
class FactCard : public QWidget
{
    Q_OBJECT

public:
    explicit FactCard(QWidget *parent = nullptr);
    ~FactCard() override;

    void setFacts(const QString &heading, const QList<Fact> &facts);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Cell
    {
        QWidget *widget = nullptr;
        QLabel *title = nullptr;
        QLabel *value = nullptr;
        QLabel *note = nullptr;
    };

    Cell newCell();
    void applyFont();

    QLabel *m_heading;
    ColumnLayout *m_columns;
    QList<Cell> m_cells;
};
