// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/settings/settingscontroller.h"

#include "app/monitor/settings/settingsdocument.h"
#include "app/monitor/settings/settingsstore.h"
#include "app/monitor/snapshotexport.h"
#include "sync/values/plaintext.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace {

// More is no settings file.
constexpr qint64 mostBytes = 1024 * 1024;
// More lines than this nobody reads; their number is told.
constexpr qsizetype mostLinesShown = 12;

QString listed(const QStringList &lines)
{
    QString text = lines.first(qMin(lines.size(), mostLinesShown)).join(u'\n');
    if (lines.size() > mostLinesShown)
        text += u'\n' + SettingsController::tr("and %n more", nullptr,
                                               static_cast<int>(lines.size() - mostLinesShown));
    return text;
}

QFileDialog *fileDialog(QWidget *parent, const QString &title)
{
    auto *dialog = new QFileDialog(parent, title, QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters(
        {SettingsController::tr("Settings (*.json)"), SettingsController::tr("All files (*)")});
    return dialog;
}

QMessageBox *plainBox(QWidget *parent, QMessageBox::Icon icon, const QString &title, const QString &text)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIcon(icon);
    box->setWindowTitle(title);
    box->setText(text);
    return box;
}

} // namespace

SettingsController::SettingsController(SettingsStore &store, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_window(window)
{
}

void SettingsController::addPage(const SettingsPage &page)
{
    m_pages.append(page);
}

void SettingsController::addSection(const SettingsSection &section)
{
    m_sections.append(section);
}

void SettingsController::open(const QString &pageId)
{
    if (!m_dialog) {
        m_dialog = new SettingsDialog(m_pages, &m_window);
        connect(m_dialog, &SettingsDialog::exportRequested, this, [this] {
            QFileDialog *dialog = fileDialog(m_dialog, tr("Export settings"));
            dialog->setAcceptMode(QFileDialog::AcceptSave);
            dialog->setDefaultSuffix(QStringLiteral("json"));
            dialog->selectFile(QStringLiteral("configsync-monitor-settings.json"));
            connect(dialog, &QFileDialog::fileSelected, this, &SettingsController::exportTo);
            dialog->open();
        });
        connect(m_dialog, &SettingsDialog::importRequested, this, [this] {
            QFileDialog *dialog = fileDialog(m_dialog, tr("Import settings"));
            dialog->setFileMode(QFileDialog::ExistingFile);
            connect(dialog, &QFileDialog::fileSelected, this, &SettingsController::importFrom);
            dialog->open();
        });
        connect(m_dialog, &SettingsDialog::resetRequested, this, &SettingsController::askToReset);
    }
    m_dialog->showPage(pageId);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void SettingsController::tell(const QString &title, const QString &text)
{
    QMessageBox *box = plainBox(m_dialog, QMessageBox::Warning, title, text);
    box->setStandardButtons(QMessageBox::Close);
    box->open();
}

void SettingsController::exportTo(const QString &path)
{
    QJsonObject sections;
    for (const SettingsSection &section : std::as_const(m_sections))
        sections.insert(section.key, section.write());
    const QString problem = writeWhole(writeSettings(m_store.settings(), sections), path);
    if (!problem.isEmpty())
        tell(tr("Export settings"), tr("The settings could not be exported.") + u'\n' + visibleText(path) +
                                        QStringLiteral(": ") + problem);
}

void SettingsController::importFrom(const QString &path)
{
    const QString title = tr("Import settings");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        tell(title, visibleText(path) + QStringLiteral(": ") + file.errorString());
        return;
    }
    ReadSettings read = readSettings(file.read(mostBytes), m_store.settings());
    if (!read.refusal.isEmpty()) {
        tell(title, visibleText(path) + QStringLiteral("\n\n") + read.refusal);
        return;
    }
    QStringList warnings;
    for (const SettingsSection &section : std::as_const(m_sections)) {
        const SettingsSection::Reading reading = section.read(read.document.value(section.key).toObject());
        read.taken += reading.taken;
        read.leftOut += reading.leftOut;
        warnings += reading.warnings;
    }
    const int days = read.settings.retentionDays;
    const int before = m_store.settings().retentionDays;
    const bool deletes = days > 0 && (before == 0 || days < before);
    if (read.leftOut.isEmpty() && !deletes && warnings.isEmpty()) {
        take(read);
        return;
    }
    QStringList texts;
    if (!read.leftOut.isEmpty())
        texts.append(tr("Left as it is:\n%1").arg(listed(read.leftOut)));
    if (deletes)
        texts.append(
            tr("Changes that are older than %n day(s) are deleted from the history.", nullptr, days));
    texts += warnings;
    QMessageBox *box = plainBox(m_dialog, QMessageBox::Warning, title,
                                !read.leftOut.isEmpty() ? tr("Not everything in this file can be used.")
                                : deletes               ? tr("These settings delete old history.")
                                                        : tr("Do you trust this file?"));
    box->setInformativeText(texts.join(QStringLiteral("\n\n")));
    const QPushButton *use =
        box->addButton(read.leftOut.isEmpty() ? tr("&Use these settings")
                                              : tr("&Use the other %n setting(s)", nullptr, read.taken),
                       QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(use, &QPushButton::clicked, this, [this, read] { take(read); });
    box->open();
}

void SettingsController::take(const ReadSettings &read)
{
    m_store.set(read.settings);
    for (const SettingsSection &section : std::as_const(m_sections)) {
        if (read.document.contains(section.key))
            section.take(read.document.value(section.key).toObject());
    }
}

void SettingsController::askToReset()
{
    QMessageBox *box = plainBox(m_dialog, QMessageBox::Question, tr("Reset all settings"),
                                tr("Set everything back to how it was at first?"));
    box->setInformativeText(tr("Your bots and their history stay as they are."));
    const QPushButton *reset = box->addButton(tr("&Reset"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(reset, &QPushButton::clicked, this, [this] {
        m_store.set(ApplicationSettings());
        for (const SettingsSection &section : std::as_const(m_sections))
            section.reset();
    });
    box->open();
}
