// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/history/chartscene.h"

#include <QList>
#include <QWidget>

class QMenu;
class QPushButton;

/// The parameters that the chart shows, each as a button with its line's colour and dashes that takes it
/// away, and a button with a menu to add others. They flow over as many lines as they need.
///
/// Owned by HistoryPage; GUI thread.
class ParameterChips : public QWidget
{
    Q_OBJECT

public:
    /// The parameters to choose from, by group; texts are translated and made visible.
    struct Choice
    {
        QString group;
        QList<ChartParameter> parameters;
    };

    explicit ParameterChips(QWidget *parent = nullptr);

    void setChosen(const QList<ChartParameter> &parameters);
    void setChoices(const QList<Choice> &choices);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void addRequested(const QString &key);
    void removeRequested(const QString &key);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int arrange(int width, bool move) const;
    void fillMenu();
    void showMenu();
    void paintSamples();

    QList<ChartParameter> m_chosen;
    QList<Choice> m_choices;
    QList<QPushButton *> m_chips;
    QPushButton *m_add;
    QMenu *m_menu;
};
