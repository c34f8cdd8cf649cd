// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/sourcereading.h"

#include "sync/statefile/regularfile.h"

namespace {

constexpr qint64 largestSource = 16LL * 1024 * 1024;

} // namespace

SourceReading SourceReading::read(const QString &path)
{
    SourceReading reading;
    reading.path = path;
    RegularFile file(path, largestSource);
    reading.stamp = file.stamp();
    if (file.trouble() == RegularFile::Trouble::NoFile) {
        reading.problem = QStringLiteral("the source file is not there");
        return reading;
    }
    const auto code =
        file.trouble() == RegularFile::Trouble::None ? file.readWhole() : std::optional<QByteArray>();
    if (!code) {
        const QString reason = file.problem().message();
        reading.problem = reason.isEmpty() ? QStringLiteral("the source file cannot be read") : reason;
        return reading;
    }
    reading.constants = pythonConstants(QString::fromUtf8(*code));
    return reading;
}
