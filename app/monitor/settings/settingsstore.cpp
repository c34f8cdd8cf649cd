// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/settings/settingsstore.h"

#include "app/monitor/log/monitorlog.h"
#include "app/monitor/settings/settingentries.h"
#include "sync/values/plaintext.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonValue>
#include <QStandardPaths>

#include <utility>

namespace {

QString usualPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/configsync-monitor/settings.ini");
}

/// QSettings makes lists of texts with commas; what was one text is one again.
QString textOf(const QVariant &value)
{
    return value.typeId() == QMetaType::QStringList ? value.toStringList().join(QStringLiteral(", "))
                                                    : value.toString();
}

} // namespace

SettingsStore::SettingsStore(const QString &path, QObject *parent)
    : QObject(parent)
    , m_file(path.isEmpty() ? usualPath() : path, QSettings::IniFormat)
{
    load();
}

SettingsStore::~SettingsStore() = default;

void SettingsStore::load()
{
    const QFileInfo file(m_file.fileName());
    m_isUnreadable = file.exists() && (!file.isFile() || !file.isReadable());
    m_isDamaged = m_file.status() == QSettings::FormatError;
    if (m_isDamaged) {
        // It is going to be overwritten by the next change.
        m_keptAs = m_file.fileName() + QStringLiteral(".damaged");
        QFile::remove(m_keptAs);
        if (!QFile::copy(m_file.fileName(), m_keptAs))
            m_keptAs.clear();
    }
    for (const SettingEntry &entry : settingEntries()) {
        const QVariant value = m_file.value(entry.key);
        if (value.isValid())
            entry.write(m_current, entry.parse(textOf(value)));
    }
}

QStringList SettingsStore::problems() const
{
    QStringList problems;
    if (m_isUnreadable) {
        problems.append(tr("%1 cannot be read.").arg(visibleText(m_file.fileName())));
    } else if (m_isDamaged) {
        problems.append(m_keptAs.isEmpty() ? tr("%1 is no settings file.").arg(visibleText(m_file.fileName()))
                                           : tr("%1 is no settings file; a copy is kept as %2.")
                                                 .arg(visibleText(m_file.fileName()),
                                                      visibleText(QFileInfo(m_keptAs).fileName())));
    }
    ApplicationSettings scratch;
    for (const SettingEntry &entry : settingEntries()) {
        const QVariant value = m_file.value(entry.key);
        const QString problem =
            value.isValid() ? entry.write(scratch, entry.parse(textOf(value))) : QString();
        if (!problem.isEmpty())
            problems.append(settingProblem(entry.key, problem));
    }
    return problems;
}

void SettingsStore::set(const ApplicationSettings &settings)
{
    if (settings == m_current)
        return;
    const ApplicationSettings before = std::exchange(m_current, settings);
    save(before);
    Q_EMIT changed(before, ApplicationSettings(m_current));
}

void SettingsStore::save(const ApplicationSettings &before)
{
    for (const SettingEntry &entry : settingEntries()) {
        const QJsonValue value = entry.read(m_current);
        if (value == entry.read(before))
            continue;
        m_file.setValue(entry.key, value.toVariant());
        qCInfo(monitorLog).noquote() << "setting" << entry.key << "is" << value.toVariant().toString();
    }
    m_file.sync();
    // A damaged file stays "damaged" for QSettings, however well it was written since.
    const bool refused = m_file.status() == QSettings::AccessError || m_isUnreadable;
    if (refused) {
        Q_EMIT saveFailed(tr("%1 cannot be written. What you changed holds until the program ends.")
                              .arg(visibleText(m_file.fileName())));
    }
}
