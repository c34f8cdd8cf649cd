// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// The number of bytes that a text such as `67108864`, `100M`, `1.5G`, `64KiB` or `10MB` means. K, M, G and T
/// are powers of 1024, also as KiB, MiB...; KB, MB... are powers of 1000; case does not matter. Nothing for
/// any other text, for less than one byte and for more than 64 bits hold. Pure; any thread.
std::optional<qint64> parseByteSize(const QString &text);
