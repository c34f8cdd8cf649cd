// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demobot/orderedjson.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace {

void writeNewLine(QByteArray &text, int depth)
{
    text.append('\n');
    text.append(2 * depth, ' ');
}

void writeString(QByteArray &text, const QString &string)
{
    text.append('"');
    for (const QChar character : string) {
        const char16_t unit = character.unicode();
        switch (unit) {
        case u'"':
            text.append("\\\"");
            break;
        case u'\\':
            text.append("\\\\");
            break;
        case u'\b':
            text.append("\\b");
            break;
        case u'\f':
            text.append("\\f");
            break;
        case u'\n':
            text.append("\\n");
            break;
        case u'\r':
            text.append("\\r");
            break;
        case u'\t':
            text.append("\\t");
            break;
        default:
            if (unit >= 0x20 && unit <= 0x7f)
                text.append(static_cast<char>(unit));
            else
                text.append("\\u" + QByteArray::number(unit, 16).rightJustified(4, '0'));
        }
    }
    text.append('"');
}

/// Python's repr(): the shortest digits that read back as the same number, without an exponent from 1e-4 to
/// below 1e16, and always recognisable as floating.
void writeDouble(QByteArray &text, double number)
{
    Q_ASSERT(std::isfinite(number));
    std::array<char, 32> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::scientific);
    QByteArray mantissa(buffer.data(), end.ptr - buffer.data());
    const qsizetype exponentAt = mantissa.indexOf('e');
    const int exponent = mantissa.mid(exponentAt + 1).toInt();
    mantissa.truncate(exponentAt);
    if (exponent < -4 || exponent >= 16) {
        const QByteArray digits = QByteArray::number(std::abs(exponent)).rightJustified(2, '0');
        text.append(mantissa).append(exponent < 0 ? "e-" : "e+").append(digits);
        return;
    }
    if (mantissa.startsWith('-')) {
        text.append('-');
        mantissa.remove(0, 1);
    }
    mantissa.replace(".", "");
    if (exponent < 0) {
        text.append("0.").append(-exponent - 1, '0').append(mantissa);
        return;
    }
    const qsizetype wholeDigits = exponent + 1;
    if (mantissa.size() <= wholeDigits)
        mantissa = mantissa.leftJustified(wholeDigits + 1, '0');
    text.append(mantissa.left(wholeDigits)).append('.').append(mantissa.mid(wholeDigits));
}

} // namespace

OrderedJson::OrderedJson(int value)
    : m_value(qint64{value})
{
}

OrderedJson::OrderedJson(qint64 value)
    : m_value(value)
{
}

OrderedJson::OrderedJson(double value)
    : m_value(value)
{
}

OrderedJson::OrderedJson(QString value)
    : m_value(std::move(value))
{
}

OrderedJson OrderedJson::object()
{
    OrderedJson json;
    json.m_value = Members();
    return json;
}

OrderedJson OrderedJson::array()
{
    OrderedJson json;
    json.m_value = Elements();
    return json;
}

OrderedJson OrderedJson::rendered(QByteArray text)
{
    OrderedJson json;
    json.m_value = Rendered{std::move(text)};
    return json;
}

OrderedJson &OrderedJson::set(const QString &key, OrderedJson value)
{
    if (OrderedJson *present = find(key))
        *present = std::move(value);
    else
        std::get<Members>(m_value).push_back({key, std::move(value)});
    return *this;
}

void OrderedJson::remove(const QString &key)
{
    std::erase_if(std::get<Members>(m_value), [&key](const Member &member) { return member.key == key; });
}

OrderedJson *OrderedJson::find(const QString &key)
{
    Members &members = std::get<Members>(m_value);
    const auto found = std::ranges::find(members, key, &Member::key);
    return found == members.end() ? nullptr : &found->value;
}

void OrderedJson::append(OrderedJson value)
{
    std::get<Elements>(m_value).push_back(std::move(value));
}

QByteArray OrderedJson::toText(int depth) const
{
    QByteArray text;
    write(text, depth);
    return text;
}

void OrderedJson::write(QByteArray &text, int depth) const
{
    if (const bool *boolean = std::get_if<bool>(&m_value)) {
        text.append(*boolean ? "true" : "false");
    } else if (const qint64 *integer = std::get_if<qint64>(&m_value)) {
        text.append(QByteArray::number(*integer));
    } else if (const double *number = std::get_if<double>(&m_value)) {
        writeDouble(text, *number);
    } else if (const QString *string = std::get_if<QString>(&m_value)) {
        writeString(text, *string);
    } else if (const Rendered *rendered = std::get_if<Rendered>(&m_value)) {
        text.append(rendered->text);
    } else if (const Elements *elements = std::get_if<Elements>(&m_value)) {
        text.append('[');
        for (std::size_t i = 0; i < elements->size(); ++i) {
            if (i > 0)
                text.append(',');
            writeNewLine(text, depth + 1);
            (*elements)[i].write(text, depth + 1);
        }
        if (!elements->empty())
            writeNewLine(text, depth);
        text.append(']');
    } else if (const Members *members = std::get_if<Members>(&m_value)) {
        text.append('{');
        for (std::size_t i = 0; i < members->size(); ++i) {
            if (i > 0)
                text.append(',');
            writeNewLine(text, depth + 1);
            writeString(text, (*members)[i].key);
            text.append(": ");
            (*members)[i].value.write(text, depth + 1);
        }
        if (!members->empty())
            writeNewLine(text, depth);
        text.append('}');
    } else {
        text.append("null");
    }
}
