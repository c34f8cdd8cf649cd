// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/schemavalidator.h"

#include "sync/profile/metaschema.h"
#include "sync/profile/schemacompiler.h"
#include "sync/profile/schemaevaluator.h"
#include "sync/values/plaintext.h"

struct SchemaValidator::Program
{
    std::shared_ptr<const SchemaGraph> graph;
};

QString SchemaError::text() const
{
    const QString where = place.isEmpty() ? QStringLiteral("the whole schema") : place.toString();
    return visibleText(where + QStringLiteral(": ") + filledText(message, messageArguments));
}

SchemaValidator::SchemaValidator(std::shared_ptr<const Program> program)
    : m_program(std::move(program))
{
}

Result<SchemaValidator, SchemaError> SchemaValidator::compile(const QJsonValue &schema)
{
    using Outcome = Result<SchemaValidator, SchemaError>;
    const Result<std::shared_ptr<const SchemaGraph>, SchemaError> compiled = SchemaCompiler(schema).run();
    if (!compiled)
        return Outcome::failure(compiled.error());
    return Outcome::success(SchemaValidator(std::make_shared<const Program>(Program{compiled.value()})));
}

QList<SchemaViolation> SchemaValidator::checkSchema(const QJsonValue &schema)
{
    static const std::shared_ptr<const SchemaGraph> graph = SchemaCompiler(metaSchema()).run().value();
    return SchemaEvaluator::evaluate(graph->root, schema);
}

QList<SchemaViolation> SchemaValidator::validate(const QJsonValue &instance) const
{
    return SchemaEvaluator::evaluate(m_program->graph->root, instance);
}
