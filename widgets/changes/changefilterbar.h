// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/changefilter.h"
#include "sync/history/recordedconfiguration.h"

#include <QTimer>
#include <QWidget>

class BotBoard;
class ChangeTexts;
class Clock;
class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;

/// The controls that narrow the list of changes: which bot, which parameter, when, how important, which text.
///
/// Owned by the Changes page; GUI thread; the board, the texts and the clock must outlive it.
class ChangeFilterBar : public QWidget
{
    Q_OBJECT

public:
    ChangeFilterBar(const BotBoard &board, const ChangeTexts &texts, const Clock &clock,
                    QWidget *parent = nullptr);
    ~ChangeFilterBar() override;

    /// The bot that "this bot" means.
    void setBot(const QString &botId);
    /// What the history knows of: for the list of parameters.
    void setRecordedBots(const QList<RecordedBot> &bots);

    /// What is chosen now; a period that reaches to now is taken from the clock.
    ChangeFilter filter() const;
    /// True where it shows less than everything that this bot did.
    bool isNarrowed() const;
    /// True for a period such as the last hour, which moves along with time.
    bool slides() const;
    bool showsAllBots() const;
    void clear();
    void focusSearch();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillKeys();
    void followPeriod();
    void applyFont();

    const BotBoard &m_board;
    const ChangeTexts &m_texts;
    const Clock &m_clock;
    QString m_botId;
    QList<RecordedBot> m_recorded;
    QComboBox *m_bots;
    QComboBox *m_keys;
    QComboBox *m_period;
    QDateTimeEdit *m_from;
    QLabel *m_dash;
    QDateTimeEdit *m_to;
    QCheckBox *m_significant;
    QCheckBox *m_unacknowledged;
    QLineEdit *m_search;
    QTimer m_typing;
};
