// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/history/recordedconfiguration.h"

#include <QDialog>
#include <QTimer>

class ChangeTexts;
class Clock;
class ConfigurationDiffModel;
class ElidedLabel;
class HistoryStore;
class NoteList;
class QCheckBox;
class QDateTimeEdit;
class QLabel;
class QPushButton;
class QTreeView;

/// Two whole configurations of one bot side by side: before and after a change, or at any two moments, which
/// can be chosen here.
///
/// Stands beside the window and stops nothing; deletes itself when it is closed. GUI thread; store, texts and
/// clock must outlive it.
class ConfigurationDiffDialog : public QDialog
{
    Q_OBJECT

public:
    ConfigurationDiffDialog(HistoryStore &store, const ChangeTexts &texts, const Clock &clock,
                            QWidget *parent = nullptr);
    ~ConfigurationDiffDialog() override;

    /// Before and after the change that this row is of.
    void showChange(qint64 seq);
    /// What was in force at two moments, in UTC milliseconds.
    void showMoments(const BotIdentity &bot, qint64 left, qint64 right);
    /// Everything that is shown, as text to paste elsewhere.
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Side
    {
        QDateTimeEdit *moment = nullptr;
        ElidedLabel *caption = nullptr;
        RecordedConfiguration configuration;
    };

    QWidget *makeSide(Side &side, const QString &name);
    void setMoment(Side &side, qint64 time);
    void compare();
    void refresh();
    void arrangeColumns();
    QString captionOf(const RecordedConfiguration &configuration) const;
    void copySelected();
    void applyFont();

    HistoryStore &m_store;
    const ChangeTexts &m_texts;
    const Clock &m_clock;
    BotIdentity m_bot;
    qint64 m_seq = 0; // of the change that is shown; 0 for two moments
    Side m_left;
    Side m_right;
    ElidedLabel *m_title;
    QCheckBox *m_only;
    QLabel *m_count;
    QTreeView *m_list;
    ConfigurationDiffModel *m_model;
    NoteList *m_notes;
    QPushButton *m_acknowledge;
    QTimer m_choosing;
    int m_question = 0; // answers to an earlier one are too late
};
