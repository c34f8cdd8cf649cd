// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dashboard/cardpainter.h"
#include "widgets/dashboard/parameterview.h"

#include <QHash>
#include <QList>
#include <QWidget>

#include <memory>

class ParameterCard;

/// The cards of one bot in groups, in as many columns as fit.
///
/// One stop of the Tab key: within it the arrow keys go from card to card. Around the cards there is a margin
/// for their focus rings, sideMargin() wide. Owned by the page; GUI thread.
class CardGrid : public QWidget
{
    Q_OBJECT

public:
    explicit CardGrid(QWidget *parent = nullptr);
    ~CardGrid() override;

    /// All groups. Cards whose keys stay in place are only repainted where they read otherwise.
    void setViews(const QList<ParameterViews> &groups);
    /// One card. False where there is no card for its key.
    bool updateView(const ParameterView &view);
    /// The cards whose words hold an age.
    QStringList agingKeys() const;

    int sideMargin() const { return m_painter->ringMargin(); }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void looked(const QString &key);
    void copyRequested(const QString &key);
    void menuRequested(const QString &key, const QPoint &globalPosition);
    void toolTipRequested(const QString &key, const QPoint &globalPosition);
    /// The card has the keyboard's focus now and wants to be seen.
    void cardFocused(QWidget *card);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Group
    {
        QString heading;
        int first = 0;
        int count = 0;
        int more = 0;
    };
    /// Where everything stands in a grid of some width.
    struct Placement
    {
        QList<QRect> cards; // with the room for their rings
        QList<int> headingTops;
        QList<int> moreTops;
        int height = 0;
    };

    int columnsFor(int width) const;
    /// Of the places in the rows of so many columns, those without a card: from 0 to 1.
    qreal emptyShare(int columns) const;
    Placement placementFor(int width) const;
    void arrange();
    bool hasSameCards(const QList<ParameterViews> &groups) const;
    ParameterCard *newCard();
    void makeTabStop(qsizetype index);
    void leave(qsizetype index, Qt::Key direction);

    std::unique_ptr<CardPainter> m_painter;
    QList<ParameterCard *> m_cards;
    QHash<QString, qsizetype> m_indexByKey;
    QList<Group> m_groups;
    Placement m_placement;
    qsizetype m_tabStop = 0;
};
