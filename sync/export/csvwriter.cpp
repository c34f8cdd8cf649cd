// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/export/csvwriter.h"

#include "sync/values/canonicaljson.h"

#include <QIODevice>
#include <QJsonValue>

#include <algorithm>

namespace {

bool looksLikeFormula(const QString &text)
{
    if (text.isEmpty())
        return false;
    switch (text.at(0).unicode()) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case u'\t':
    case u'\r':
        return true;
    default:
        return false;
    }
}

bool needsQuotes(const QByteArray &field)
{
    return std::any_of(field.cbegin(), field.cend(),
                       [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; });
}

} // namespace

CsvWriter::CsvWriter(QIODevice &device)
    : m_device(device)
{
}

void CsvWriter::writeRow(const QStringList &texts)
{
    for (const QString &text : texts)
        addText(text);
    endRow();
}

CsvWriter &CsvWriter::addText(const QString &text)
{
    QByteArray field = text.toUtf8();
    if (looksLikeFormula(text))
        field.prepend('\'');
    addField(field);
    return *this;
}

CsvWriter &CsvWriter::addValue(const QJsonValue &value)
{
    if (value.isString())
        return addText(value.toString());
    addField(canonicalJson(value));
    return *this;
}

void CsvWriter::addField(const QByteArray &field)
{
    if (m_rowBegun)
        m_row += ',';
    m_rowBegun = true;
    if (!needsQuotes(field)) {
        m_row += field;
        return;
    }
    m_row += '"';
    for (const char c : field) {
        if (c == '"')
            m_row += '"';
        m_row += c;
    }
    m_row += '"';
}

void CsvWriter::endRow()
{
    m_row += "\r\n";
    m_ok = m_ok && m_device.write(m_row) == m_row.size();
    m_row.clear();
    m_rowBegun = false;
}
