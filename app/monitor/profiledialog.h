// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;
class QRadioButton;

/// Asks which profile a bot is to follow: one that is built in, or a file.
///
/// Made when it is needed, deletes itself when it is closed; GUI thread.
class ProfileDialog : public QDialog
{
    Q_OBJECT

public:
    /// `current` is a built-in profile's name or a file's path; `proposed` is selected at first, `current`
    /// where it is empty.
    ProfileDialog(const QString &botName, const QString &current, const QString &proposed, QWidget *parent);

Q_SIGNALS:
    /// A built-in profile's name, or the absolute path of a profile file.
    void chosen(const QString &profile);

private:
    void browse();
    void updateState();
    QString choice() const;

    QList<QRadioButton *> m_builtIn; // as Profile::builtInNames()
    QRadioButton *m_fromFile = nullptr;
    QLineEdit *m_path = nullptr;
    QPushButton *m_accept;
};
