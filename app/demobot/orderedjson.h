// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <concepts>
#include <variant>
#include <vector>

/// A JSON value whose objects keep the order of their keys, written out exactly as Python's
/// `json.dump(value, file, indent=2)` writes it: QJsonDocument sorts keys and words numbers differently.
///
/// A value type; lives on any thread. Text is ASCII with `\u` escapes; a floating number always has a
/// fraction or an exponent (`10.0`, `1e-05`), an integer never; there is no newline at the end.
class OrderedJson
{
public:
    /// Null.
    OrderedJson() = default;
    template <std::same_as<bool> Boolean>
    OrderedJson(Boolean value)
        : m_value(value)
    {
    }
    OrderedJson(int value);
    OrderedJson(qint64 value);
    /// Must be finite.
    OrderedJson(double value);
    OrderedJson(QString value);

    static OrderedJson object();
    static OrderedJson array();
    /// Text that is JSON already, laid out for the depth at which it will stand; taken as it is. As an
    /// array's element it may be several elements with their commas.
    static OrderedJson rendered(QByteArray text);

    /// Replaces the value of the key, or adds the key at the end. Only for objects; returns this object.
    OrderedJson &set(const QString &key, OrderedJson value);
    /// Takes the key away; nothing happens where it is absent. Only for objects.
    void remove(const QString &key);
    /// The value of the key, null pointer where it is absent. Valid until the object changes.
    OrderedJson *find(const QString &key);
    /// Adds an element at the end. Only for arrays.
    void append(OrderedJson value);

    /// The text; `depth` is how many levels of two spaces the lines after the first are moved to the right.
    QByteArray toText(int depth = 0) const;

private:
    struct Member;
    struct Rendered
    {
        QByteArray text;
    };
    using Elements = std::vector<OrderedJson>;
    using Members = std::vector<Member>;

    void write(QByteArray &text, int depth) const;

    std::variant<std::monostate, bool, qint64, double, QString, Elements, Members, Rendered> m_value;
};

struct OrderedJson::Member
{
    QString key;
    OrderedJson value;
};
