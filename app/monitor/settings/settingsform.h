// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/monitor/settings/applicationsettings.h"

#include <QStringList>
#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class SettingsStore;

/// A page of controls, each bound to one setting: what the user does is set at once, and what is set
/// elsewhere (a menu, an import) shows at once.
///
/// Owned by the settings dialog; GUI thread; the store must outlive it. Built from top to bottom by its
/// add...() functions.
class SettingsForm : public QWidget
{
    Q_OBJECT

public:
    template <typename Value>
    using Read = std::function<Value(const ApplicationSettings &)>;
    template <typename Value>
    using Write = std::function<void(ApplicationSettings &, Value)>;

    explicit SettingsForm(SettingsStore &store, QWidget *parent = nullptr);

    SettingsStore &store() const { return m_store; }

    /// A few words above the controls that follow.
    void addHeading(const QString &text);
    /// One of several; the value is the index.
    QComboBox *addChoice(const QString &label, const QStringList &texts, const Read<int> &read,
                         const Write<int> &write);
    /// A whole number with its unit. `lowestText`, where given, is shown in place of the least.
    QWidget *addNumber(const QString &label, int least, int most, int step, const QString &suffix,
                       const QString &lowestText, const Read<int> &read, const Write<int> &write);
    QCheckBox *addFlag(const QString &text, const Read<bool> &read, const Write<bool> &write);
    /// An explanation below the control that was added last.
    QLabel *addNote(const QString &text);
    /// Anything else.
    void addRow(const QString &label, QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Refresh = std::function<void(const ApplicationSettings &)>;

    void bind(const Refresh &refresh);
    void edit(const std::function<void(ApplicationSettings &)> &change);
    void applyFont();

    SettingsStore &m_store;
    QFormLayout *m_form;
    QList<Refresh> m_bound;
    QList<QLabel *> m_headings;
    QList<QLabel *> m_notes;
};
