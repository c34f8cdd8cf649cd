// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

/// A member of a JSON object, or an element of an array (then without a key), as it stands in a text: its
/// bytes, untouched.
///
/// A value type; lives on any thread.
struct JsonMember
{
    QString key;
    QByteArray value;
};

/// The members of the object or array that `text` is, in the order of the text. `text` must be valid JSON
/// (QJsonDocument has read it); nothing is proved again. Where a key stands there twice, the last one counts,
/// in the place of the first.
QList<JsonMember> jsonMembers(QByteArrayView text);
