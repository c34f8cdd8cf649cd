// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/profiledialog.h"

#include "sync/profile/profile.h"
#include "sync/values/plaintext.h"
#include "widgets/dashboard/profiletext.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

ProfileDialog::ProfileDialog(const QString &botName, const QString &current, const QString &proposed,
                             QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Change profile"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(10);
    auto *question = new QLabel(tr("A profile says which parameters a kind of bot has, and what is right for "
                                   "them. Which one does %1 follow?")
                                    .arg(visibleText(botName, 100)),
                                this);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    layout->addWidget(question);

    const QString selected = proposed.isEmpty() ? current : proposed;
    const QStringList names = Profile::builtInNames();
    for (const QString &name : names) {
        const auto profile = Profile::named(name);
        const QString title = profile ? profileText(profile.value().title()) : name;
        auto *button = new QRadioButton(name == QLatin1String("generic")
                                            ? tr("%1: any JSON, every value as it is").arg(title)
                                            : tr("%1 (built in)").arg(title),
                                        this);
        button->setChecked(selected == name || (selected.isEmpty() && name == names.constFirst()));
        connect(button, &QRadioButton::toggled, this, &ProfileDialog::updateState);
        layout->addWidget(button);
        m_builtIn.append(button);
    }
    const bool isFile = !selected.isEmpty() && !names.contains(selected);
    m_fromFile = new QRadioButton(tr("A profile &file:"), this);
    m_fromFile->setChecked(isFile);
    connect(m_fromFile, &QRadioButton::toggled, this, &ProfileDialog::updateState);
    layout->addWidget(m_fromFile);

    m_path = new QLineEdit(this);
    m_path->setText(isFile ? selected : QString());
    m_path->setAccessibleName(tr("Path of the profile file"));
    m_path->setPlaceholderText(tr("a JSON Schema file"));
    connect(m_path, &QLineEdit::textEdited, this, [this] {
        m_fromFile->setChecked(true);
        updateState();
    });
    auto *browseButton = new QPushButton(tr("&Browse…"), this);
    browseButton->setAutoDefault(false);
    connect(browseButton, &QPushButton::clicked, this, &ProfileDialog::browse);
    auto *fileRow = new QHBoxLayout;
    fileRow->setContentsMargins(24, 0, 0, 0);
    fileRow->addWidget(m_path, 1);
    fileRow->addWidget(browseButton);
    layout->addLayout(fileRow);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("&Use this profile"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    // The keys begin at what is chosen.
    for (QRadioButton *button : std::as_const(m_builtIn)) {
        if (button->isChecked())
            button->setFocus();
    }
    if (isFile)
        m_path->setFocus();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(choice());
        accept();
    });
    layout->addSpacing(6);
    layout->addWidget(buttons);
    updateState();
}

void ProfileDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose a profile"), QFileInfo(m_path->text()).absolutePath(),
                                   tr("Profiles (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_path->setText(path);
        m_fromFile->setChecked(true);
        updateState();
    });
    dialog->open();
}

QString ProfileDialog::choice() const
{
    for (qsizetype i = 0; i < m_builtIn.size(); ++i) {
        if (m_builtIn.at(i)->isChecked())
            return Profile::builtInNames().at(i);
    }
    return QFileInfo(m_path->text()).absoluteFilePath();
}

void ProfileDialog::updateState()
{
    m_accept->setEnabled(!m_fromFile->isChecked() || !m_path->text().isEmpty());
}
