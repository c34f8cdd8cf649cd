// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

class QIODevice;
class QJsonValue;

/// Writes CSV records to a device: RFC 4180 (CR LF line ends, quotes where they are needed), UTF-8, a dot as
/// the decimal mark whatever the locale (DESIGN 14).
///
/// Text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a carriage return) gets
/// an apostrophe before it; numbers stay numbers, negative ones too. A record may have any number of fields:
/// keeping to the header's columns is the caller's business.
///
/// Owned by whoever exports; lives on that thread. The device must be open for writing and outlive the
/// writer; closing or committing it is the caller's business too. After a device error nothing more is
/// written.
class CsvWriter
{
public:
    explicit CsvWriter(QIODevice &device);

    /// One record of text, such as the header.
    void writeRow(const QStringList &texts);

    /// The next field of the current record.
    CsvWriter &addText(const QString &text);
    /// A number in its canonical form and true, false and null as they stand; a string as addText() does, a
    /// list or an object as compact JSON. Nothing (an undefined value) is an empty field.
    CsvWriter &addValue(const QJsonValue &value);
    /// Ends the record and hands it to the device.
    void endRow();

    /// True until the device took less than it was given.
    bool ok() const { return m_ok; }

private:
    void addField(const QByteArray &field);

    QIODevice &m_device;
    QByteArray m_row;
    bool m_rowBegun = false;
    bool m_ok = true;
};
