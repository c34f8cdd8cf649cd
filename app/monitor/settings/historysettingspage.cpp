// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/settings/historysettingspage.h"

#include "app/monitor/settings/settingsstore.h"
#include "sync/history/historystore.h"
#include "sync/values/plaintext.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/elidedlabel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>

#include <limits>

namespace {

constexpr int offered[] = {0, 30, 90, 180, 365, 730, 1'825}; // days; 0 keeps everything

int asNumber(qint64 count)
{
    return static_cast<int>(qMin<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace

HistorySettingsPage::HistorySettingsPage(SettingsStore &store, HistoryStore &history, bool isGiven,
                                         QWidget *parent)
    : SettingsForm(store, parent)
    , m_history(history)
{
    addPlace(isGiven);
    addRetention();
}

void HistorySettingsPage::addPlace(bool isGiven)
{
    addHeading(tr("Place"));
    // A row of its own: a long path takes two lines.
    QLabel *path = addNote(tr("In use:") + u' ' + visibleText(m_history.path()));
    path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    if (isGiven) {
        addNote(tr("It was given with --history when the program was started."));
        return;
    }
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    auto *choose = new QPushButton(tr("C&hoose another file…"), buttons);
    auto *usual = new QPushButton(tr("The &usual place"), buttons);
    for (QPushButton *button : {choose, usual}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    addRow(QString(), buttons);
    QLabel *note = addNote(QString());
    const auto follow = [this, usual, note](const ApplicationSettings &settings) {
        const QString wanted =
            settings.historyFile.isEmpty() ? HistoryStore::standardPath() : settings.historyFile;
        usual->setEnabled(!settings.historyFile.isEmpty());
        note->setText(wanted == m_history.path()
                          ? tr("The old history stays where it is when you choose another place.")
                          : tr("From the next start on: %1").arg(visibleText(wanted)));
    };
    follow(store().settings());
    connect(&store(), &SettingsStore::changed, this,
            [follow](const ApplicationSettings &, const ApplicationSettings &after) { follow(after); });
    connect(choose, &QPushButton::clicked, this, &HistorySettingsPage::choosePlace);
    connect(usual, &QPushButton::clicked, this, [this] { setPlace(QString()); });
}

void HistorySettingsPage::choosePlace()
{
    auto *dialog =
        new QFileDialog(this, tr("Place of the history"), QFileInfo(m_history.path()).absolutePath(),
                        tr("Histories (*.sqlite);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // An old history is gone on with, not written over.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QStringLiteral("sqlite"));
    dialog->setLabelText(QFileDialog::Accept, tr("Choose"));
    connect(dialog, &QFileDialog::fileSelected, this, &HistorySettingsPage::setPlace);
    dialog->open();
}

void HistorySettingsPage::setPlace(const QString &path)
{
    ApplicationSettings settings = store().settings();
    settings.historyFile = path.isEmpty() ? path : QFileInfo(path).absoluteFilePath();
    store().set(settings);
}

void HistorySettingsPage::addRetention()
{
    addHeading(tr("How long"));
    m_retention = new QComboBox(this);
    showRetention(store().settings().retentionDays);
    addRow(tr("&Keep changes:"), m_retention);
    addNote(tr("What was in force at the end of that time stays, so that the chart and the list remain "
               "true."));
    connect(&store(), &SettingsStore::changed, this,
            [this](const ApplicationSettings &, const ApplicationSettings &after) {
                showRetention(after.retentionDays);
            });
    connect(m_retention, &QComboBox::currentIndexChanged, this,
            [this] { chooseRetention(m_retention->currentData().toInt()); });
}

void HistorySettingsPage::showRetention(int days)
{
    const QSignalBlocker quiet(m_retention);
    m_retention->clear();
    QList<int> all(std::begin(offered), std::end(offered));
    if (!all.contains(days))
        all.append(days);
    for (const int one : std::as_const(all))
        m_retention->addItem(one == 0 ? tr("for ever") : tr("%n day(s)", nullptr, one), one);
    m_retention->setCurrentIndex(static_cast<int>(all.indexOf(days)));
}

void HistorySettingsPage::chooseRetention(int days)
{
    const int before = store().settings().retentionDays;
    if (days == 0 || (before > 0 && days >= before)) {
        setRetention(days);
        return;
    }
    const HistoryRetention wanted{days};
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_history.estimatePruning(wanted.cutAt(now), this, [this, days](const PruneEstimate &estimate) {
        if (estimate.changes == 0)
            setRetention(days);
        else
            askToDelete(
                days, tr("%n change(s) from before %1 will be deleted.", nullptr, asNumber(estimate.changes))
                          .arg(exactMomentText(estimate.before)));
    });
}

void HistorySettingsPage::askToDelete(int days, const QString &text)
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Delete old history"));
    box->setText(text);
    box->setInformativeText(tr("From now on, what becomes older than %n day(s) is deleted by itself. Deleted "
                               "changes cannot be brought back.",
                               nullptr, days));
    const QPushButton *remove = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    connect(remove, &QPushButton::clicked, this, [this, days] { setRetention(days); });
    connect(box, &QMessageBox::finished, this, [this] { showRetention(store().settings().retentionDays); });
    box->open();
}

void HistorySettingsPage::setRetention(int days)
{
    ApplicationSettings settings = store().settings();
    settings.retentionDays = days;
    store().set(settings);
}
