// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

/// `http://json-schema.org/draft-07/schema`, without a fragment.
QString metaSchemaUri();

/// The schema of draft-07 schemas, built in. Pure; any thread.
QJsonObject metaSchema();
