// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/values/reference.h"

#include <QProcess>
#include <QProcessEnvironment>

QList<QByteArrayList> referenceLines(const QString &what, int seed, int count)
{
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(environment.value(QStringLiteral("CONFIGSYNC_PYTHON")),
                  {environment.value(QStringLiteral("CONFIGSYNC_REFERENCE")), what, QString::number(seed),
                   QString::number(count)});
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return {};
    QList<QByteArrayList> lines;
    const QByteArrayList texts = process.readAllStandardOutput().split('\n');
    for (const QByteArray &text : texts) {
        if (!text.isEmpty())
            lines.append(text.split('\t'));
    }
    return lines;
}
