// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/instance/startrequest.h"

#include <QDataStream>
#include <QIODevice>

namespace {

constexpr quint32 mark = 0x43534d31; // "CSM1": another layout gets another mark

} // namespace

QByteArray StartRequest::toBytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << mark << paths << profile << demo << action << activationToken;
    return bytes;
}

bool StartRequest::fromBytes(const QByteArray &bytes, StartRequest &request)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 found = 0;
    StartRequest read;
    stream >> found;
    if (found != mark)
        return false;
    stream >> read.paths >> read.profile >> read.demo >> read.action >> read.activationToken;
    if (stream.status() != QDataStream::Ok || !stream.atEnd())
        return false;
    request = read;
    return true;
}

QByteArray StartRequest::ownActivationToken()
{
    const QByteArray wayland = qgetenv("XDG_ACTIVATION_TOKEN");
    return wayland.isEmpty() ? qgetenv("DESKTOP_STARTUP_ID") : wayland;
}
