// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/steplines.h"

#include <QCoreApplication>
#include <QDir>
#include <QPluginLoader>

namespace {

/// Beside bin/, where it was built and where it is installed.
QString libraryPath()
{
    return QDir::cleanPath(QCoreApplication::applicationDirPath() +
                           QStringLiteral("/../" CONFIGSYNC_LIBRARY_DIR "/configsync-charts"));
}

} // namespace

StepLines::StepLines(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    QPluginLoader loader(libraryPath());
    loader.setLoadHints(QLibrary::PreventUnloadHint);
    const auto *const factory = qobject_cast<StepLineViewFactory *>(loader.instance());
    if (factory != nullptr)
        m_view = factory->create(this);
    else
        m_problem = QDir::toNativeSeparators(libraryPath()) + QStringLiteral(": ") + loader.errorString();
}

StepLines::~StepLines() = default;

void StepLines::setLines(const QList<StepLine> &lines)
{
    if (m_view)
        m_view->setLines(lines);
}

void StepLines::setSpan(const TimeSpan &span)
{
    if (m_view)
        m_view->setSpan(span);
}

void StepLines::setPlot(const QRectF &plot)
{
    if (m_view)
        m_view->setPlot(plot);
}

void StepLines::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_view)
        m_view->widget()->setGeometry(rect());
}
