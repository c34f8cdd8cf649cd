// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/help/helpdialogs.h"

#include "sync/history/databaseversion.h"
#include "widgets/style/displaytext.h"
#include "widgets/style/healthlegend.h"
#include "widgets/style/typescale.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSysInfo>
#include <QTableWidget>
#include <QVBoxLayout>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HelpDialogs)
};

/// With a title, a button that closes it, and room for the content above.
struct Frame
{
    Frame(const QString &title, QWidget *parent)
        : dialog(new QDialog(parent))
        , content(new QVBoxLayout)
        , buttons(new QDialogButtonBox(dialog))
        , type(dialog->font())
    {
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(title);
        QPushButton *close = buttons->addButton(Words::tr("C&lose"), QDialogButtonBox::RejectRole);
        close->setDefault(true);
        QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
        auto *layout = new QVBoxLayout(dialog);
        layout->setContentsMargins(type.px(24), type.px(20), type.px(24), type.px(16));
        layout->setSpacing(type.px(14));
        layout->addLayout(content, 1);
        layout->addWidget(buttons);
    }

    QLabel *addText(const QString &text) const
    {
        auto *label = new QLabel(text, dialog);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        content->addWidget(label);
        return label;
    }

    QDialog *dialog;
    QVBoxLayout *content;
    QDialogButtonBox *buttons;
    TypeScale type;
};

void collect(const QMenu &menu, const QString &name, QList<Shortcut> &found)
{
    const QList<QAction *> actions = menu.actions();
    for (const QAction *action : actions) {
        if (action->menu()) {
            collect(*action->menu(), name, found);
            continue;
        }
        QStringList keys;
        for (const QKeySequence &sequence : action->shortcuts())
            keys.append(sequence.toString(QKeySequence::NativeText));
        if (!keys.isEmpty())
            found.append({name, withoutMnemonic(action->text()), keys.join(QStringLiteral(", "))});
    }
}

} // namespace

QString versionsText()
{
    return QStringLiteral("ConfigSync Monitor %1\nQt %2\nSQLite %3\n%4\n%5 (%6)")
        .arg(QStringLiteral(CONFIGSYNC_VERSION), QLatin1String(qVersion()), databaseVersion(),
             QSysInfo::prettyProductName(), QGuiApplication::platformName(),
             QSysInfo::currentCpuArchitecture());
}

void showAbout(QWidget *parent)
{
    const Frame frame(Words::tr("About ConfigSync Monitor"), parent);
    QLabel *title = frame.addText(Words::tr("ConfigSync Monitor %1").arg(QStringLiteral(CONFIGSYNC_VERSION)));
    title->setFont(frame.type.title());
    frame.addText(Words::tr(
        "Shows the configuration that trading bots are really running, and follows it as it changes. "
        "It only reads: nothing of a bot's is ever written, locked or created."));
    frame.addText(Words::tr("Free software under the GNU General Public License, version 3 or later."));
    QLabel *versions = frame.addText(versionsText());
    versions->setFont(frame.type.fixed());
    versions->setWordWrap(false);
    versions->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    versions->setAccessibleName(Words::tr("Versions"));
    const QPushButton *copy =
        frame.buttons->addButton(Words::tr("&Copy versions"), QDialogButtonBox::ActionRole);
    QObject::connect(copy, &QPushButton::clicked, frame.dialog,
                     [] { QGuiApplication::clipboard()->setText(versionsText()); });
    frame.dialog->resize(frame.type.px(460), frame.type.px(300));
    frame.dialog->open();
}

QList<Shortcut> shortcutsOf(const QMenuBar &menus)
{
    QList<Shortcut> found;
    const QList<QAction *> actions = menus.actions();
    for (const QAction *action : actions) {
        if (action->menu())
            collect(*action->menu(), withoutMnemonic(action->text()), found);
    }
    return found;
}

void showShortcuts(const QMenuBar &menus, QWidget *parent)
{
    const Frame frame(Words::tr("Keyboard shortcuts"), parent);
    const QList<Shortcut> shortcuts = shortcutsOf(menus);
    auto *table = new QTableWidget(static_cast<int>(shortcuts.size()), 3, frame.dialog);
    table->setHorizontalHeaderLabels({Words::tr("Menu"), Words::tr("Command"), Words::tr("Keys")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft);
    table->setTabKeyNavigation(false);
    table->setAccessibleName(Words::tr("Keyboard shortcuts"));
    for (int row = 0; row < table->rowCount(); ++row) {
        const Shortcut &shortcut = shortcuts.at(row);
        table->setItem(row, 0, new QTableWidgetItem(shortcut.menu));
        table->setItem(row, 1, new QTableWidgetItem(shortcut.command));
        table->setItem(row, 2, new QTableWidgetItem(shortcut.keys));
    }
    table->resizeColumnsToContents();
    frame.content->addWidget(table, 1);
    frame.addText(Words::tr("With Tab you reach everything else; Escape leaves a dialog."));
    frame.dialog->resize(frame.type.px(520), frame.type.px(520));
    frame.dialog->open();
}

void showStates(QWidget *parent)
{
    const Frame frame(Words::tr("What do these states mean?"), parent);
    auto *scroll = new QScrollArea(frame.dialog);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(new HealthLegend(scroll));
    frame.content->addWidget(scroll, 1);
    frame.addText(Words::tr("A mistake clears itself as soon as the file is good again. Nothing needs to be "
                            "restarted or clicked."));
    frame.dialog->resize(frame.type.px(640), frame.type.px(560));
    frame.dialog->open();
}
