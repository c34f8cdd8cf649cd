// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>

/// Either a value or the error that says why there is none. Never both, never neither.
///
/// A value type; lives on any thread.
template <typename Value, typename Error>
class Result
{
public:
    static Result success(Value value)
    {
        Result result;
        result.m_value = std::move(value);
        return result;
    }
    static Result failure(Error error)
    {
        Result result;
        result.m_error = std::move(error);
        return result;
    }

    bool ok() const { return m_value.has_value(); }
    explicit operator bool() const { return ok(); }

    /// Only where ok() is true.
    const Value &value() const & { return *m_value; }
    Value &&value() && { return *std::move(m_value); }
    /// Only where ok() is false.
    const Error &error() const { return *m_error; }

private:
    Result() = default;

    std::optional<Value> m_value;
    std::optional<Error> m_error;
};
