// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/importdialog.h"

#include "sync/history/historystore.h"
#include "sync/values/plaintext.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/typescale.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

// More names than this nobody reads; their number is told.
constexpr qsizetype mostSkippedShown = 1'000;

QString skippedText(const SkippedFile &file)
{
    const QString name = visibleText(QFileInfo(file.path).fileName(), 200);
    const QString reason = file.problems.isEmpty()
                               ? ImportDialog::tr("no configuration in it")
                               : visibleText(file.problems.constFirst().translatedMessage(), 400);
    return name + QStringLiteral(": ") + reason;
}

} // namespace

ImportDialog::ImportDialog(HistoryStore &store, ImportRequest request, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_request(std::move(request))
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_skipped(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import backups"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setText(
        tr("Copies of the state file of %1, under any names: their configurations take their place "
           "in the history by the files' own times. Whatever is there already is not added again.")
            .arg(visibleText(m_request.bot.name, 100)));
    m_progress->setRange(0, 0);
    m_progress->hide();
    m_skipped->setAccessibleName(tr("Skipped files"));
    m_skipped->hide();

    auto *buttons = new QDialogButtonBox(this);
    m_files = buttons->addButton(tr("Choose &files…"), QDialogButtonBox::ActionRole);
    m_folder = buttons->addButton(tr("Choose a f&older…"), QDialogButtonBox::ActionRole);
    m_close = buttons->addButton(QDialogButtonBox::Cancel);
    m_close->setIcon({});
    m_files->setDefault(true);

    const TypeScale type(font());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(type.px(24), type.px(20), type.px(24), type.px(16));
    layout->setSpacing(type.px(12));
    layout->addWidget(m_text);
    layout->addWidget(m_progress);
    layout->addWidget(m_skipped, 1);
    layout->addWidget(buttons);
    resize(type.px(560), type.px(200));

    connect(m_files, &QPushButton::clicked, this, [this] { choose(false); });
    connect(m_folder, &QPushButton::clicked, this, [this] { choose(true); });
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (m_import)
            m_import->cancel();
        else
            close();
    });
}

void ImportDialog::choose(bool folder)
{
    auto *dialog = new QFileDialog(this, folder ? tr("A folder of backups") : tr("Backups of a state file"),
                                   QFileInfo(m_request.bot.path).absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    if (folder)
        dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportDialog::start);
    dialog->open();
}

void ImportDialog::start(const QStringList &paths)
{
    if (paths.isEmpty() || m_import)
        return;
    m_request.paths = paths;
    m_files->hide();
    m_folder->hide();
    m_skipped->hide();
    m_progress->show();
    m_text->setText(tr("Reading the backups of %1…").arg(visibleText(m_request.bot.name, 100)));
    m_import = new HistoryImport(m_store, m_request, this);
    connect(m_import, &HistoryImport::progressed, this, [this](qint64 done, qint64 total) {
        // A progress bar counts in ints.
        constexpr int steps = 1'000;
        m_progress->setRange(0, steps);
        m_progress->setValue(total > 0 ? static_cast<int>(done * steps / total) : 0);
    });
    connect(m_import, &HistoryImport::finished, this, &ImportDialog::showReport);
    m_import->start();
}

void ImportDialog::showReport(const ImportReport &report)
{
    m_import->deleteLater();
    m_import = nullptr;
    m_progress->hide();
    m_close->setText(tr("&Close"));
    const QLocale locale;
    if (report.cancelled) {
        m_text->setText(tr("Cancelled. Nothing was added."));
    } else if (!report.trouble.isEmpty()) {
        m_text->setText(tr("The history could not be written: %1").arg(visibleText(report.trouble)));
    } else {
        m_text->setText(
            tr("Files read: %1. Configurations added: %2, with changes of parameters: %3. Files that told "
               "nothing new: %4. Skipped: %5.")
                .arg(locale.toString(report.files), locale.toString(report.configurations),
                     locale.toString(report.changes), locale.toString(report.known),
                     locale.toString(report.skipped.size())));
    }
    m_skipped->clear();
    for (const SkippedFile &file : report.skipped.first(qMin(report.skipped.size(), mostSkippedShown))) {
        auto *item = new QListWidgetItem(skippedText(file), m_skipped);
        item->setToolTip(plainToolTip(file.path));
    }
    m_skipped->setVisible(!report.skipped.isEmpty());
    if (!report.skipped.isEmpty())
        resize(width(), qMax(height(), TypeScale(font()).px(360)));
    Q_EMIT imported(report);
}
