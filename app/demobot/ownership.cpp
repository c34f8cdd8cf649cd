// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demobot/ownership.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView mark = "{\n  \"demo_bot\": true";
/// What is larger is not parsed.
constexpr qint64 largestParsed = 64 * 1024 * 1024;

} // namespace

Owner ownerOf(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return info.isSymLink() ? Owner::NoFile : Owner::Nobody;
    if (!info.isFile())
        return Owner::NoFile;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Owner::Other;
    const QByteArray beginning = file.read(mark.size());
    if (beginning == mark)
        return Owner::DemoBot;
    if (beginning.isEmpty() || file.size() > largestParsed)
        return Owner::Other;
    const QJsonDocument document = QJsonDocument::fromJson(beginning + file.readAll());
    return document.object().value("demo_bot"_L1).toBool() ? Owner::DemoBot : Owner::Other;
}
