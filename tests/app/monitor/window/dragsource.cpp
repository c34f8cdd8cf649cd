// SPDX-License-Identifier: GPL-3.0-or-later
// Another program that files are dragged out of: a small window that starts a drag with the given files where
// it is pressed. It says "dragging" when it follows the pointer, and "taken" or "refused" when the files were
// dropped; then it hides, and hands them out until it is ended.
#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QTimer>
#include <QUrl>
#include <QWidget>

#include <cstdio>

namespace {

void say(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

class DragSource : public QWidget
{
public:
    explicit DragSource(QList<QUrl> files)
        : m_files(std::move(files))
    {
        setWindowTitle(QStringLiteral("drag source"));
        setFixedSize(120, 120);
    }

protected:
    void mousePressEvent(QMouseEvent *) override
    {
        auto *dragged = new QMimeData;
        dragged->setUrls(m_files);
        auto *drag = new QDrag(this);
        drag->setMimeData(dragged);
        QTimer::singleShot(0, this, [] { say("dragging"); });
        const Qt::DropAction action = drag->exec(Qt::CopyAction | Qt::LinkAction, Qt::CopyAction);
        hide();
        say(action == Qt::IgnoreAction ? "refused" : "taken");
    }

private:
    QList<QUrl> m_files;
};

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    QList<QUrl> files;
    const QStringList words = QCoreApplication::arguments().mid(1);
    for (const QString &word : words)
        files.append(QUrl::fromUserInput(word));
    DragSource source(files);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    source.show();
    return QApplication::exec();
}
