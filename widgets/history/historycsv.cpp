// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/historycsv.h"

#include "sync/export/csvwriter.h"
#include "sync/export/utctext.h"

#include <QBuffer>
#include <QJsonValue>

#include <utility>

namespace {

/// The members that stand in the span, with the one that was in force at its beginning as if it began there.
template <typename Member, typename Write>
void writeWithin(const QList<Member> &members, const TimeSpan &span, qint64 Member::*time, const Write &write)
{
    const Member *before = nullptr;
    for (const Member &member : members) {
        if (member.*time > span.to)
            break;
        if (member.*time <= span.from) {
            before = &member;
            continue;
        }
        if (before)
            write(*std::exchange(before, nullptr), span.from);
        write(member, member.*time);
    }
    if (before)
        write(*before, span.from);
}

} // namespace

QByteArray chartCsv(const ChartScene &scene, const QString &bot, const TimeSpan &span,
                    const std::vector<EquityPoint> &trades, const QString &currency)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    writer.writeRow({QStringLiteral("bot"), QStringLiteral("key"), QStringLiteral("title"),
                     QStringLiteral("time"), QStringLiteral("value"), QStringLiteral("unit"),
                     QStringLiteral("complete")});
    for (int i = 0; i < scene.parameters.size() && i < scene.answer.parameters.size(); ++i) {
        const ChartParameter &parameter = scene.parameters.at(i);
        const ParameterSteps &steps = scene.answer.parameters.at(i);
        const auto add = [&](qint64 time, const QJsonValue &value, bool complete) {
            writer.addText(bot).addText(parameter.key).addText(parameter.title).addText(utcText(time));
            writer.addValue(value).addText(parameter.format.unit()).addValue(QJsonValue(complete)).endRow();
        };
        const QJsonValue nothing(QJsonValue::Undefined);
        if (steps.numeric) {
            writeWithin(steps.points, span, &StepPoint::time, [&](const StepPoint &point, qint64 time) {
                add(time, point.present ? QJsonValue(point.value) : nothing, !steps.reduced);
            });
        } else {
            writeWithin(steps.runs, span, &TextRun::from, [&](const TextRun &run, qint64 time) {
                add(time, run.text.isNull() ? nothing : QJsonValue(run.text),
                    run.changes <= 1 && !steps.reduced);
            });
        }
    }
    for (const EquityPoint &point : trades) {
        if (point.time < span.from || point.time > span.to)
            continue;
        const auto add = [&](const char *key, const char *title, double amount) {
            writer.addText(bot).addText(QLatin1String(key)).addText(QLatin1String(title));
            writer.addText(utcText(point.time)).addValue(QJsonValue(amount)).addText(currency);
            writer.addValue(QJsonValue(true)).endRow();
        };
        add("(trade)", "Result of the trade", point.trade->net);
        add("(equity)", "Sum of the results", point.sum);
    }
    return bytes;
}
