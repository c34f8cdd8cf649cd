// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/values/jsonpointer.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QJsonParseError>
#include <QList>
#include <QSet>

#include <optional>

/// A place in a text: the offset in bytes from its beginning, line and column from one (a column is a
/// character, not a byte).
struct TextPlace
{
    qint64 offset = 0;
    qint64 line = 1;
    qint64 column = 1;

    bool operator==(const TextPlace &) const = default;
};

/// The place of the byte at `offset` of `text`, where the text itself begins at `origin`.
TextPlace placeAt(QByteArrayView text, qint64 offset, TextPlace origin = {});

/// Where QJsonDocument met what it could not take. It tells the place behind a letter that it has consumed;
/// this is the place of that letter itself, or the end of a text that stops too early.
TextPlace placeOfParseError(QByteArrayView text, const QJsonParseError &error, TextPlace origin = {});

/// Something in a JSON text that QJsonDocument does not tell of.
struct JsonFinding
{
    enum class Kind {
        DuplicateKey,   // the key stood in the same object before
        NotANumber,     // NaN, Infinity or -Infinity, as Python writes them
        InexactInteger, // an integer that neither 64 bits nor a double can hold exactly
    };

    Kind kind = Kind::DuplicateKey;
    JsonPointer pointer;
    QString text; // as it stands there
    TextPlace place;
    qint64 length = 0;       // in bytes
    bool superseded = false; // it stands in the value of a key that stands there again, later
};

/// Walks a JSON text once, slowly, to say *where* things are: used only to word an error or a warning, never
/// to decide what a value is (QJsonDocument does that). Tolerates what QJsonDocument refuses; stops at the
/// first thing that it cannot make sense of, and keeps what it found until there.
///
/// A value type; lives on any thread.
class JsonLocator
{
public:
    /// `origin` is the place of the text's first byte in the file that it was cut from.
    explicit JsonLocator(QByteArrayView text, TextPlace origin = {});

    const QList<JsonFinding> &findings() const { return m_findings; }
    /// Where the value (the last one, for a duplicate key) begins; nothing where there is no such place.
    std::optional<TextPlace> find(const JsonPointer &pointer) const;
    /// The same for many, in one walk.
    QHash<JsonPointer, TextPlace> find(const QSet<JsonPointer> &pointers) const;
    /// The bytes of the value (the last one, for a duplicate key); empty where there is no such place.
    QByteArray valueText(const JsonPointer &pointer) const;

private:
    class Walker;

    QByteArray m_text;
    TextPlace m_origin;
    QList<JsonFinding> m_findings;
};

/// `text` with every NaN, Infinity and -Infinity of `findings` overwritten by a zero of the same length, so
/// that QJsonDocument can read the rest. Offsets stay as they are.
QByteArray withoutNonNumbers(const QByteArray &text, const QList<JsonFinding> &findings,
                             TextPlace origin = {});
