// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fleet/jsonmembers.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace {

bool isSpace(char letter)
{
    return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
}

class MemberScan
{
public:
    explicit MemberScan(QByteArrayView text)
        : m_text(text)
    {
    }

    QList<JsonMember> run()
    {
        QList<JsonMember> members;
        QHash<QString, qsizetype> known;
        skipTo("[{");
        const bool object = at() == '{';
        ++m_place;
        while (skipSpace() && at() != '}' && at() != ']') {
            JsonMember member;
            if (object) {
                member.key = keyOf(takeString());
                skipTo(":");
                ++m_place;
                skipSpace();
            }
            member.value = takeValue();
            const auto twin = object ? known.constFind(member.key) : known.constEnd();
            if (twin != known.constEnd()) {
                members[*twin].value = member.value;
            } else {
                known.insert(member.key, members.size());
                members.append(member);
            }
            if (skipSpace() && at() == ',')
                ++m_place;
        }
        return members;
    }

private:
    char at() const { return m_place < m_text.size() ? m_text.at(m_place) : '\0'; }

    bool skipSpace()
    {
        while (m_place < m_text.size() && isSpace(at()))
            ++m_place;
        return m_place < m_text.size();
    }

    void skipTo(QByteArrayView letters)
    {
        while (m_place < m_text.size() && !letters.contains(at()))
            ++m_place;
    }

    QByteArrayView takeString()
    {
        const qsizetype begin = m_place++;
        while (m_place < m_text.size() && at() != '"')
            m_place += at() == '\\' ? 2 : 1;
        m_place = qMin(m_place + 1, m_text.size());
        return m_text.sliced(begin, m_place - begin);
    }

    QByteArray takeValue()
    {
        const qsizetype begin = m_place;
        int depth = 0;
        while (m_place < m_text.size()) {
            const char letter = at();
            if (letter == '"') {
                takeString();
                if (depth == 0)
                    break;
                continue;
            }
            if (letter == '{' || letter == '[')
                ++depth;
            if (letter == '}' || letter == ']') {
                if (depth == 0)
                    break; // the end of what holds a number or a word
                if (--depth == 0) {
                    ++m_place;
                    break;
                }
            }
            if (depth == 0 && (letter == ',' || isSpace(letter)))
                break;
            ++m_place;
        }
        return m_text.sliced(begin, m_place - begin).toByteArray();
    }

    static QString keyOf(QByteArrayView quoted)
    {
        if (!quoted.contains('\\'))
            return QString::fromUtf8(quoted.sliced(1, qMax<qsizetype>(0, quoted.size() - 2)));
        return QJsonDocument::fromJson('[' + quoted.toByteArray() + ']').array().at(0).toString();
    }

    QByteArrayView m_text;
    qsizetype m_place = 0;
};

} // namespace

QList<JsonMember> jsonMembers(QByteArrayView text)
{
    return MemberScan(text).run();
}
