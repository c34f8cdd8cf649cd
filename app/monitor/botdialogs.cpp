// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/botdialogs.h"

#include "sync/values/plaintext.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BotDialogs)
};

QFileDialog *fileDialog(QWidget *parent, const QString &title, const QString &where)
{
    auto *dialog = new QFileDialog(parent, title, where);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

QStringList stateFileFilters()
{
    return {Words::tr("State files (*.json)"), Words::tr("All files (*)")};
}

} // namespace

void askForName(QWidget *parent, const QString &current, const std::function<void(const QString &)> &then)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Words::tr("Rename bot"));
    dialog->setLabelText(Words::tr("Name:"));
    dialog->setTextValue(current);
    QObject::connect(dialog, &QInputDialog::textValueSelected, dialog, then);
    dialog->open();
}

void askToRemove(QWidget *parent, const QString &name, const QString &path, const std::function<void()> &then)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(Words::tr("Remove bot"));
    box->setText(Words::tr("Remove %1 from the list?").arg(visibleText(name, 100)));
    box->setInformativeText(
        Words::tr("Its state file stays where it is, untouched:\n%1").arg(visibleText(path, 400)));
    const QPushButton *remove = box->addButton(Words::tr("&Remove"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    QObject::connect(remove, &QPushButton::clicked, box, then);
    box->open();
}

void askToGoOn(QWidget *parent, const QString &name, bool gone, const std::function<void()> &then)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(Words::tr("Changed in the fleet file"));
    box->setText(
        gone ? Words::tr("Somebody has taken %1 out of the fleet file meanwhile.").arg(visibleText(name, 100))
             : Words::tr("Somebody has changed %1 in the fleet file meanwhile.").arg(visibleText(name, 100)));
    box->setInformativeText(
        gone ? Words::tr("Add it again with your change?")
             : Words::tr("Make your change as well? Everything else stays as the file says."));
    const QPushButton *goOn = box->addButton(Words::tr("&Make my change"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(Words::tr("&Keep the file's"), QMessageBox::RejectRole));
    QObject::connect(goOn, &QPushButton::clicked, box, then);
    box->open();
}

void askForStateFiles(QWidget *parent, const QString &folder,
                      const std::function<void(const QStringList &)> &then)
{
    QFileDialog *dialog = fileDialog(parent, Words::tr("Open state file"), folder);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(stateFileFilters());
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, then);
    dialog->open();
}

void askForStateFile(QWidget *parent, const QString &folder, const std::function<void(const QString &)> &then)
{
    QFileDialog *dialog = fileDialog(parent, Words::tr("Choose another state file"), folder);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(stateFileFilters());
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, then);
    dialog->open();
}

void askWhereToSave(QWidget *parent, const QString &title, const QString &proposed,
                    const std::function<void(const QString &)> &then)
{
    QFileDialog *dialog = fileDialog(parent, title, QString());
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    const QString suffix = QFileInfo(proposed).suffix();
    const QString kind = suffix == u"png" ? Words::tr("PNG picture (*.png)") : Words::tr("CSV (*.csv)");
    dialog->setNameFilters({kind, Words::tr("All files (*)")});
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(proposed);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, then);
    dialog->open();
}
