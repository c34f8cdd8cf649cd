// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/fleet/fleetsummary.h"
#include "widgets/fleetpage/fleetmatrixmodel.h"

#include <QWidget>

class BotBoard;
class BotCardView;
class CellPanel;
class Clock;
class ElidedLabel;
class FleetMatrixView;
class MarkLegend;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;
class SummaryChip;
class TabStrip;

/// All bots on one page: as a matrix of bots and parameters, or as cards, with filters over both.
///
/// Owned by the main window; GUI thread; the board and the clock must outlive it. Takes in news only while it
/// can be seen.
class FleetPage : public QWidget
{
    Q_OBJECT

public:
    FleetPage(const BotBoard &board, const Clock &clock, QWidget *parent = nullptr);
    ~FleetPage() override;

    /// What all bots should run, and the name of the file that says so.
    void setShared(const QJsonObject &shared, const QString &fileName);
    void setSummary(const FleetSummary &summary);
    FleetMatrixModel &model() const { return *m_model; }
    /// Gives the keyboard's focus to the bots.
    void focusBots();

Q_SIGNALS:
    /// The user wants to see this bot by itself.
    void botActivated(const QString &botId);
    void exportRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void fillHead();
    QLayout *makeTools();
    void makeViews(const Clock &clock);
    void applyFont();
    void showView(int index);
    void fillTags();
    void showDetails();
    void copy(const QModelIndexList &cells);
    void tellEmpty();

    FleetMatrixModel *m_model;
    QHBoxLayout *m_head;
    QVBoxLayout *m_body;
    ElidedLabel *m_title;
    SummaryChip *m_chip;
    ElidedLabel *m_facts;
    QPushButton *m_export;
    TabStrip *m_strip;
    QPushButton *m_only;
    QComboBox *m_tag;
    QComboBox *m_health;
    QComboBox *m_sort;
    QPushButton *m_copy;
    QStackedWidget *m_stack;
    FleetMatrixView *m_matrix = nullptr;
    BotCardView *m_cards = nullptr;
    QLabel *m_empty;
    MarkLegend *m_legend;
    CellPanel *m_panel;
    QString m_fileName;
    FleetSummary m_summary;
};
