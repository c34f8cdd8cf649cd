// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

/// A JSON Pointer (RFC 6901): the place of a value within a JSON document.
///
/// A value type; lives on any thread. The empty pointer names the whole document.
class JsonPointer
{
public:
    JsonPointer() = default;
    explicit JsonPointer(QStringList tokens);

    /// Nothing where the text is no pointer: it must be empty or start with '/', and '~' must be followed by
    /// 0 or 1.
    static std::optional<JsonPointer> parse(const QString &text);

    /// The tokens, unescaped.
    const QStringList &tokens() const { return m_tokens; }
    bool isEmpty() const { return m_tokens.isEmpty(); }
    /// The escaped text, such as `/configuration/a~1b`.
    QString toString() const;
    JsonPointer child(const QString &token) const;
    JsonPointer child(qsizetype index) const;

    /// QJsonValue::Undefined where the document has no such place.
    QJsonValue resolve(const QJsonValue &document) const;

    bool operator==(const JsonPointer &) const = default;
    friend size_t qHash(const JsonPointer &pointer, size_t seed = 0) { return qHash(pointer.m_tokens, seed); }

private:
    QStringList m_tokens;
};
