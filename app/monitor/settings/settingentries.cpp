// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/settings/settingentries.h"

#include "sync/values/jsonvalues.h"
#include "sync/values/plaintext.h"

#include <QCoreApplication>
#include <QDir>
#include <QStringList>

#include <optional>
#include <utility>

namespace {

constexpr qsizetype longestShown = 80;
constexpr qsizetype longestPath = 4'096;
constexpr int mostMebibytes = 1024 * 1024;
constexpr int mostDays = 36'500;
constexpr int thirtyDays = 30 * 24 * 3600; // seconds

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingEntries)
};

QString shown(const QJsonValue &value)
{
    return visibleText(jsonText(value), longestShown);
}

QJsonValue textAsItIs(const QString &text)
{
    return text;
}

template <typename Choice>
using Named = QList<std::pair<Choice, QString>>;

template <typename Choice>
SettingEntry choice(const char *key, Choice ApplicationSettings::*member, const Named<Choice> &words)
{
    SettingEntry entry;
    entry.key = QLatin1String(key);
    entry.read = [member, words](const ApplicationSettings &settings) {
        for (const auto &[value, word] : words) {
            if (settings.*member == value)
                return QJsonValue(word);
        }
        return QJsonValue();
    };
    entry.write = [member, words](ApplicationSettings &settings, const QJsonValue &wanted) {
        QStringList all;
        for (const auto &[value, word] : words) {
            if (wanted == QJsonValue(word)) {
                settings.*member = value;
                return QString();
            }
            all.append(word);
        }
        return Words::tr("%1 is not one of %2", "a value, then the words that are allowed")
            .arg(shown(wanted), all.join(QStringLiteral(", ")));
    };
    entry.parse = textAsItIs;
    return entry;
}

SettingEntry integer(const char *key, int ApplicationSettings::*member, int least, int most)
{
    SettingEntry entry;
    entry.key = QLatin1String(key);
    entry.read = [member](const ApplicationSettings &settings) { return QJsonValue(settings.*member); };
    entry.write = [member, least, most](ApplicationSettings &settings, const QJsonValue &wanted) {
        const std::optional<qint64> number = exactInteger(wanted);
        if (!number || *number < least || *number > most) {
            return Words::tr("%1 is not a whole number from %2 to %3")
                .arg(shown(wanted), QString::number(least), QString::number(most));
        }
        settings.*member = static_cast<int>(*number);
        return QString();
    };
    entry.parse = [](const QString &text) {
        bool isNumber = false;
        const qint64 number = text.toLongLong(&isNumber);
        return isNumber ? QJsonValue(number) : QJsonValue(text);
    };
    return entry;
}

SettingEntry flag(const char *key, bool ApplicationSettings::*member)
{
    SettingEntry entry;
    entry.key = QLatin1String(key);
    entry.read = [member](const ApplicationSettings &settings) { return QJsonValue(settings.*member); };
    entry.write = [member](ApplicationSettings &settings, const QJsonValue &wanted) {
        if (!wanted.isBool())
            return Words::tr("%1 is neither true nor false").arg(shown(wanted));
        settings.*member = wanted.toBool();
        return QString();
    };
    entry.parse = [](const QString &text) {
        return text == u"true" || text == u"false" ? QJsonValue(text == u"true") : QJsonValue(text);
    };
    return entry;
}

SettingEntry path(const char *key, QString ApplicationSettings::*member)
{
    SettingEntry entry;
    entry.key = QLatin1String(key);
    entry.read = [member](const ApplicationSettings &settings) { return QJsonValue(settings.*member); };
    entry.write = [member](ApplicationSettings &settings, const QJsonValue &wanted) {
        const QString text = wanted.toString();
        if (!wanted.isString() || (!text.isEmpty() && QDir::isRelativePath(text)) ||
            text.size() > longestPath || text.contains(QChar(u'\0')))
            return Words::tr("%1 is not the absolute path of a file").arg(shown(wanted));
        settings.*member = text.isEmpty() ? text : QDir::cleanPath(text);
        return QString();
    };
    entry.parse = textAsItIs;
    return entry;
}

QString word(const char *text)
{
    return QLatin1String(text);
}

QList<SettingEntry> makeEntries()
{
    using S = ApplicationSettings;
    return {
        choice<ThemeChoice>("window/theme", &S::theme,
                            {{ThemeChoice::Auto, word("auto")},
                             {ThemeChoice::Light, word("light")},
                             {ThemeChoice::Dark, word("dark")}}),
        choice<LanguageChoice>("window/language", &S::language,
                               {{LanguageChoice::Auto, word("auto")},
                                {LanguageChoice::English, word("en")},
                                {LanguageChoice::Korean, word("ko")}}),
        choice<TimeChoice>("window/times", &S::times,
                           {{TimeChoice::Local, word("local")}, {TimeChoice::Utc, word("utc")}}),
        integer("window/text_size", &S::textSize, 80, 200),
        flag("start/at_login", &S::startAtLogin),
        flag("start/hidden", &S::startHidden),
        integer("files/maximum_mib", &S::maximumFileSize, 1, mostMebibytes),
        integer("files/late_after_seconds", &S::lateAfter, 0, thirtyDays),
        path("history/file", &S::historyFile),
        integer("history/keep_days", &S::retentionDays, 0, mostDays),
    };
}

} // namespace

const QList<SettingEntry> &settingEntries()
{
    static const QList<SettingEntry> entries = makeEntries();
    return entries;
}

QString settingProblem(const QString &key, const QString &problem)
{
    return visibleText(key, longestShown) + QStringLiteral(": ") + problem;
}
