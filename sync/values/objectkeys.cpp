// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/values/objectkeys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace {

/// One pass over the text, which looks at brackets, commas and strings only.
class KeyWalk
{
public:
    KeyWalk(QByteArrayView json, const QStringList &way)
        : m_json(json)
        , m_way(way)
    {
    }

    QStringList run()
    {
        for (m_position = 0; m_position < m_json.size(); ++m_position) {
            switch (m_json.at(m_position)) {
            case '{':
                open(true);
                break;
            case '[':
                open(false);
                break;
            case '}':
            case ']':
                close();
                break;
            case ',':
                m_keyIsNext = m_depth > 0 && m_depth == m_depthOnWay;
                break;
            case '"':
                takeString();
                break;
            default:
                break;
            }
        }
        return m_keys;
    }

private:
    void open(bool object)
    {
        const bool onWay = object && m_depth == m_depthOnWay && (m_depth == 0 || m_nextIsOnWay);
        ++m_depth;
        m_keyIsNext = onWay;
        if (!onWay)
            return;
        m_depthOnWay = m_depth;
        forgetKeys();
    }

    void close()
    {
        if (m_depth > 0)
            --m_depth;
        m_depthOnWay = std::min(m_depthOnWay, m_depth);
        m_keyIsNext = false;
    }

    void takeString()
    {
        const qsizetype begin = m_position + 1;
        bool escaped = false;
        for (++m_position; m_position < m_json.size() && m_json.at(m_position) != '"'; ++m_position) {
            if (m_json.at(m_position) == '\\') {
                escaped = true;
                ++m_position;
            }
        }
        if (!m_keyIsNext || m_position >= m_json.size())
            return;
        m_keyIsNext = false;
        takeKey(m_json.sliced(begin, m_position - begin), escaped);
    }

    void takeKey(QByteArrayView token, bool escaped)
    {
        const QString key =
            escaped ? QJsonDocument::fromJson("[\"" + token.toByteArray() + "\"]").array().at(0).toString()
                    : QString::fromUtf8(token);
        m_nextIsOnWay = m_depth <= m_way.size() && key == m_way.at(m_depth - 1);
        if (m_nextIsOnWay) {
            // Whatever stands there: what an earlier one had no longer counts.
            forgetKeys();
        } else if (m_depth > m_way.size() && !m_known.contains(key)) {
            m_known.insert(key);
            m_keys.append(key);
        }
    }

    void forgetKeys()
    {
        m_keys.clear();
        m_known.clear();
    }

    QByteArrayView m_json;
    const QStringList &m_way;
    qsizetype m_position = 0;
    qsizetype m_depth = 0;      // of objects and lists that are open
    qsizetype m_depthOnWay = 0; // how many of them, from the top, are objects on the way
    bool m_nextIsOnWay = false; // the value of the last key is
    bool m_keyIsNext = false;   // in an object on the way
    QStringList m_keys;
    QSet<QString> m_known;
};

} // namespace

QStringList objectKeys(QByteArrayView json, const QStringList &way)
{
    return KeyWalk(json, way).run();
}
