// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/jsonpointer.h"
#include "sync/values/result.h"

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

/// One way in which an instance breaks a schema.
struct SchemaViolation
{
    /// Where the offending value is within the instance.
    JsonPointer place;
    /// Where the broken keyword is within the schema (references followed; within the meta-schema where one
    /// leads there).
    JsonPointer schemaPlace;
    /// The keyword: `type`, `minimum`, `required`, `enum`, `pattern`... Empty where the schema is `false`,
    /// and where checking was given up (the value is nested too deeply, or takes too long).
    QString keyword;
    /// The offending value; undefined where a key is missing, the key itself for `propertyNames`.
    QJsonValue value = QJsonValue(QJsonValue::Undefined);
    /// The key that is absent; only for `required` and `dependencies`.
    QString missingKey;
    /// JSON type names of which one was expected; only for `type`.
    QStringList expectedTypes;
    /// The allowed values; only for `enum` and `const`.
    QList<QJsonValue> allowed;
    /// English source text with %1... placeholders, in the translation context "SyncProblem".
    QString message;
    QStringList messageArguments;
};

/// Why a schema cannot be used.
struct SchemaError
{
    /// Where in the schema.
    JsonPointer place;
    /// English source text with %1... placeholders, in the translation context "SyncProblem".
    QString message;
    QStringList messageArguments;

    /// One English sentence with the place in front.
    QString text() const;
};

/// A JSON Schema draft-07 validator over QJsonValue: every violation, JSON Pointers, no network.
///
/// 64-bit integers are compared exactly, `4.0` equals `4` and is an integer, `format` and the content
/// keywords are annotations. Regular expressions are ECMA-262 as far as PCRE2 can be told to be; one that
/// would run away on a value is a violation that says so, never a hang. A `$ref` to another document is
/// refused when the schema is compiled, but for the draft-07 meta-schema itself, which is built in.
///
/// A compiled validator is an immutable value type: cheap to copy, usable from any thread.
class SchemaValidator
{
public:
    /// Compiles; the schema must be an object or a boolean. Checks only what it needs in order to run:
    /// whether the schema is valid against the meta-schema is checkSchema()'s question.
    static Result<SchemaValidator, SchemaError> compile(const QJsonValue &schema);
    /// Every way in which `schema` breaks the draft-07 meta-schema; empty when it is right.
    static QList<SchemaViolation> checkSchema(const QJsonValue &schema);

    /// Every violation; empty when the instance is valid. For each object first the required keys that are
    /// missing, in the schema's order, then what is wrong with its keys, in the instance's order, then what
    /// is wrong with it as a whole. `anyOf`, `oneOf`, `not`, `contains` and `propertyNames` tell that they
    /// are broken, in one violation; `allOf`, `then` and `else` tell what exactly is.
    QList<SchemaViolation> validate(const QJsonValue &instance) const;

private:
    struct Program;
    explicit SchemaValidator(std::shared_ptr<const Program> program);

    std::shared_ptr<const Program> m_program;
};
