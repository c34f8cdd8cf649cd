// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <utility>

namespace {

/// The path as an argument of the entry's Exec line: quoted, then escaped as every text of an entry is.
QByteArray execArgument(const QString &path)
{
    QString quoted = path;
    for (const QChar special : {u'\\', u'"', u'`', u'$'})
        quoted.replace(special, QStringLiteral("\\") + special);
    quoted.replace(u'%', QStringLiteral("%%"));
    quoted = u'"' + quoted + u'"';
    quoted.replace(u'\\', QStringLiteral("\\\\"));
    quoted.replace(u'\n', QStringLiteral("\\n"));
    return quoted.toUtf8();
}

} // namespace

Autostart::Autostart(QString folder, QString program)
    : m_folder(std::move(folder))
    , m_program(std::move(program))
{
}

QString Autostart::standardFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/autostart");
}

QString Autostart::path() const
{
    return m_folder + QStringLiteral("/io.github.configsync.Monitor.desktop");
}

bool Autostart::isEnabled() const
{
    QFile file(path());
    if (!file.open(QIODevice::ReadOnly))
        return false;
    // A desktop's own settings switch an entry off without removing it.
    constexpr qint64 most = 65'536;
    const QList<QByteArray> lines = file.read(most).split('\n');
    for (const QByteArray &line : lines) {
        if (line.trimmed() == "Hidden=true" || line.trimmed() == "X-GNOME-Autostart-enabled=false")
            return false;
    }
    return true;
}

QString Autostart::setEnabled(bool enabled, bool hidden) const
{
    if (!enabled) {
        QFile file(path());
        return !file.exists() || file.remove() ? QString() : file.errorString();
    }
    if (!QDir().mkpath(m_folder))
        return QCoreApplication::translate("Autostart", "the folder %1 cannot be made").arg(m_folder);
    QSaveFile file(path());
    const QByteArray entry = "[Desktop Entry]\n"
                             "Type=Application\n"
                             "Version=1.4\n"
                             "Name=ConfigSync Monitor\n"
                             "Icon=io.github.configsync.Monitor\n"
                             "Exec=" +
                             execArgument(m_program) + (hidden ? " --hidden" : "") +
                             "\n"
                             "Terminal=false\n"
                             "X-GNOME-Autostart-enabled=true\n";
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(entry) == entry.size() && file.commit();
    return written ? QString() : file.errorString();
}
