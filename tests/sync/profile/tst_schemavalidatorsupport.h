// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/schemavalidator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// What the tests of the schema validator share: short ways to say a schema and a value, and violations as
// lines.

/// Any JSON value, scalars included.
inline QJsonValue json(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + text + ']', &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", text.constData(), qPrintable(error.errorString()));
    return document.array().at(0);
}

inline QList<SchemaViolation> checkValues(const QJsonValue &schema, const QJsonValue &instance)
{
    const auto validator = SchemaValidator::compile(schema);
    if (!validator.ok())
        qFatal("%s", qPrintable(validator.error().text()));
    return validator.value().validate(instance);
}

inline QList<SchemaViolation> check(const QByteArray &schema, const QByteArray &instance)
{
    return checkValues(json(schema), json(instance));
}

inline QString filled(const QString &source, const QStringList &arguments)
{
    QString text = source;
    for (qsizetype i = 0; i < arguments.size(); ++i)
        text.replace(u'%' + QString::number(i + 1), arguments.at(i));
    return text;
}

/// One line for each violation: place, place in the schema, sentence.
inline QStringList lines(const QList<SchemaViolation> &violations)
{
    QStringList result;
    for (const SchemaViolation &violation : violations) {
        result.append(violation.place.toString() + u' ' + violation.schemaPlace.toString() +
                      QStringLiteral(": ") + filled(violation.message, violation.messageArguments));
    }
    return result;
}

inline QString errorOf(const QByteArray &schema)
{
    const auto validator = SchemaValidator::compile(json(schema));
    return validator.ok() ? QString() : validator.error().text();
}
