// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/gatingstate.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

GatingState::GatingState()
    : m_members({{"long_threshold", "0.8"},
                 {"short_threshold", "0.8"},
                 {"gate_threshold", "0.001"},
                 {"ml_exit_threshold_base_long", "0.8"},
                 {"ml_exit_threshold_base_short", "0.8"},
                 {"exit_strategy", "\"COMBINED\""},
                 {"emergency_stop_loss", "0.03"},
                 {"emergency_max_hold_hours", "10.0"},
                 {"leverage", "4"},
                 {"long_avg_return", "0.0041"},
                 {"short_avg_return", "0.0047"},
                 {"fixed_take_profit", "0.03"},
                 {"trailing_tp_activation", "0.02"},
                 {"trailing_tp_drawdown", "0.1"},
                 {"volatility_high", "0.02"},
                 {"volatility_low", "0.01"},
                 {"ml_threshold_high_vol", "0.65"},
                 {"ml_threshold_low_vol", "0.75"}})
    , m_before("\"session_start\": \"2025-01-02T03:04:05\"")
    , m_behind("\"balance\": 1000.5")
{
}

GatingState &GatingState::set(const QByteArray &key, const QByteArray &value)
{
    const auto found = std::find_if(m_members.begin(), m_members.end(),
                                    [&key](const auto &member) { return member.first == key; });
    if (found == m_members.end())
        m_members.append({key, value});
    else
        found->second = value;
    return *this;
}

GatingState &GatingState::remove(const QByteArray &key)
{
    m_members.removeIf([&key](const auto &member) { return member.first == key; });
    return *this;
}

GatingState &GatingState::setSurroundings(const QByteArray &before, const QByteArray &behind)
{
    m_before = before;
    m_behind = behind;
    return *this;
}

QByteArray GatingState::section() const
{
    QByteArray text = "{";
    for (const auto &[key, value] : m_members) {
        text += text.size() > 1 ? ",\n    \"" : "\n    \"";
        text += key + "\": " + value;
    }
    return text + "\n  }";
}

QByteArray GatingState::text() const
{
    return textWith(section());
}

QByteArray GatingState::textWith(const QByteArray &section) const
{
    return "{\n  " + m_before + ",\n  \"configuration\": " + section + ",\n  " + m_behind + "\n}";
}

QStringList describedProblems(const SyncProblems &problems)
{
    QStringList lines;
    for (const SyncProblem &problem : problems)
        lines.append(problem.codeWord() + u' ' + QString::number(problem.line) + u':' +
                     QString::number(problem.column) + u' ' + problem.message());
    return lines;
}

bool writeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size();
}

bool replaceFile(const QString &path, const QByteArray &text)
{
    const QString temporary = path + QStringLiteral(".tmp");
    return writeFile(temporary, text) &&
           std::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(path).constData()) == 0;
}
