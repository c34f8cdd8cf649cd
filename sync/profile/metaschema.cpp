// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/metaschema.h"

#include <QJsonDocument>

namespace {

// What draft-07 demands of the form of each keyword. The names under `definitions` are those that other
// schemas may refer to. Alternatives are told apart by `if` rather than `anyOf`: so a mistake deep within one
// is told where it is, and not as a value that fits neither.
constexpr char text[] = R"json({
"$schema": "http://json-schema.org/draft-07/schema#",
"$id": "http://json-schema.org/draft-07/schema#",
"title": "The form of a draft-07 schema",
"type": ["object", "boolean"],
"definitions": {
    "nonNegativeInteger": {"type": "integer", "minimum": 0},
    "nonNegativeIntegerDefault0": {"allOf": [{"$ref": "#/definitions/nonNegativeInteger"}, {"default": 0}]},
    "schemaArray": {"type": "array", "minItems": 1, "items": {"$ref": "#"}},
    "simpleTypes": {"enum": ["array", "boolean", "integer", "null", "number", "object", "string"]},
    "stringArray": {"type": "array", "items": {"type": "string"}, "uniqueItems": true, "default": []}
},
"properties": {
    "$id": {"type": "string", "format": "uri-reference"},
    "$schema": {"type": "string", "format": "uri"},
    "$ref": {"type": "string", "format": "uri-reference"},
    "$comment": {"type": "string"},
    "title": {"type": "string"},
    "description": {"type": "string"},
    "default": true,
    "examples": {"type": "array", "items": true},
    "readOnly": {"type": "boolean", "default": false},
    "writeOnly": {"type": "boolean", "default": false},

    "type": {
        "if": {"type": "array"},
        "then": {"minItems": 1, "uniqueItems": true, "items": {"$ref": "#/definitions/simpleTypes"}},
        "else": {"$ref": "#/definitions/simpleTypes"}
    },
    "const": true,
    "enum": {"type": "array", "items": true},

    "multipleOf": {"type": "number", "exclusiveMinimum": 0},
    "minimum": {"type": "number"},
    "exclusiveMinimum": {"type": "number"},
    "maximum": {"type": "number"},
    "exclusiveMaximum": {"type": "number"},

    "minLength": {"$ref": "#/definitions/nonNegativeIntegerDefault0"},
    "maxLength": {"$ref": "#/definitions/nonNegativeInteger"},
    "pattern": {"type": "string", "format": "regex"},
    "format": {"type": "string"},
    "contentMediaType": {"type": "string"},
    "contentEncoding": {"type": "string"},

    "items": {
        "if": {"type": "array"},
        "then": {"$ref": "#/definitions/schemaArray"},
        "else": {"$ref": "#"},
        "default": true
    },
    "additionalItems": {"$ref": "#"},
    "contains": {"$ref": "#"},
    "minItems": {"$ref": "#/definitions/nonNegativeIntegerDefault0"},
    "maxItems": {"$ref": "#/definitions/nonNegativeInteger"},
    "uniqueItems": {"type": "boolean", "default": false},

    "properties": {"type": "object", "additionalProperties": {"$ref": "#"}, "default": {}},
    "patternProperties": {
        "type": "object",
        "propertyNames": {"format": "regex"},
        "additionalProperties": {"$ref": "#"},
        "default": {}
    },
    "additionalProperties": {"$ref": "#"},
    "propertyNames": {"$ref": "#"},
    "required": {"$ref": "#/definitions/stringArray"},
    "minProperties": {"$ref": "#/definitions/nonNegativeIntegerDefault0"},
    "maxProperties": {"$ref": "#/definitions/nonNegativeInteger"},
    "dependencies": {
        "type": "object",
        "additionalProperties": {
            "if": {"type": "array"},
            "then": {"$ref": "#/definitions/stringArray"},
            "else": {"$ref": "#"}
        }
    },

    "definitions": {"type": "object", "additionalProperties": {"$ref": "#"}, "default": {}},
    "allOf": {"$ref": "#/definitions/schemaArray"},
    "anyOf": {"$ref": "#/definitions/schemaArray"},
    "oneOf": {"$ref": "#/definitions/schemaArray"},
    "not": {"$ref": "#"},
    "if": {"$ref": "#"},
    "then": {"$ref": "#"},
    "else": {"$ref": "#"}
},
"default": true
})json";

} // namespace

QString metaSchemaUri()
{
    return QStringLiteral("http://json-schema.org/draft-07/schema");
}

QJsonObject metaSchema()
{
    return QJsonDocument::fromJson(QByteArray(text, sizeof text - 1)).object();
}
