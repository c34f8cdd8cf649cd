// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profile/schemaregexclass.h"

#include <QHash>

#include <algorithm>

namespace {

/// ECMA-262 knows the general categories by long names as well, PCRE2 by the short ones only.
const QHash<QString, QString> &generalCategories()
{
    static const QHash<QString, QString> names = [] {
        struct Category
        {
            const char *brief;
            const char *full;
        };
        static constexpr Category categories[] = {
            {"L&", "Cased_Letter"},
            {"L&", "LC"},
            {"Pe", "Close_Punctuation"},
            {"Pc", "Connector_Punctuation"},
            {"Cc", "Control"},
            {"Cc", "cntrl"},
            {"Sc", "Currency_Symbol"},
            {"Pd", "Dash_Punctuation"},
            {"Nd", "Decimal_Number"},
            {"Nd", "digit"},
            {"Me", "Enclosing_Mark"},
            {"Pf", "Final_Punctuation"},
            {"Cf", "Format"},
            {"Pi", "Initial_Punctuation"},
            {"L", "Letter"},
            {"Nl", "Letter_Number"},
            {"Zl", "Line_Separator"},
            {"Ll", "Lowercase_Letter"},
            {"M", "Mark"},
            {"M", "Combining_Mark"},
            {"Sm", "Math_Symbol"},
            {"Lm", "Modifier_Letter"},
            {"Sk", "Modifier_Symbol"},
            {"Mn", "Nonspacing_Mark"},
            {"N", "Number"},
            {"Ps", "Open_Punctuation"},
            {"C", "Other"},
            {"Lo", "Other_Letter"},
            {"No", "Other_Number"},
            {"Po", "Other_Punctuation"},
            {"So", "Other_Symbol"},
            {"Zp", "Paragraph_Separator"},
            {"Co", "Private_Use"},
            {"P", "Punctuation"},
            {"P", "punct"},
            {"Z", "Separator"},
            {"Zs", "Space_Separator"},
            {"Mc", "Spacing_Mark"},
            {"Cs", "Surrogate"},
            {"S", "Symbol"},
            {"Lt", "Titlecase_Letter"},
            {"Cn", "Unassigned"},
            {"Lu", "Uppercase_Letter"},
        };
        QHash<QString, QString> map;
        for (const Category &category : categories) {
            const QString brief = QString::fromLatin1(category.brief);
            map.insert(QString::fromLatin1(category.full), brief);
            map.insert(brief, brief);
        }
        map.remove(QStringLiteral("L&"));
        return map;
    }();
    return names;
}

bool isWord(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
}

} // namespace

QString ecmaWhiteSpace(bool negated)
{
    return negated
               ? QStringLiteral(
                     "\\x{0}-\\x{8}\\x{e}-\\x{1f}\\x{21}-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}"
                     "\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}"
                     "\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}")
               : QStringLiteral("\\x{9}-\\x{d}\\x{20}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}"
                                "\\x{202f}\\x{205f}\\x{3000}\\x{feff}");
}

std::optional<QString> pcreUnicodeProperty(const QString &expression)
{
    const qsizetype equals = expression.indexOf(u'=');
    if (equals < 0) {
        const auto category = generalCategories().constFind(expression);
        if (category != generalCategories().constEnd())
            return category.value();
        // A binary property such as `Alphabetic`; whether it exists is PCRE2's to know.
        return isWord(expression) ? std::optional<QString>(expression) : std::nullopt;
    }
    const QString name = expression.left(equals);
    const QString value = expression.mid(equals + 1);
    if (!isWord(value))
        return std::nullopt;
    if (name == u"General_Category" || name == u"gc") {
        const auto category = generalCategories().constFind(value);
        return category != generalCategories().constEnd() ? std::optional<QString>(category.value())
                                                          : std::nullopt;
    }
    if (name == u"Script" || name == u"sc")
        return QString(QStringLiteral("sc:") + value);
    if (name == u"Script_Extensions" || name == u"scx")
        return QString(QStringLiteral("scx:") + value);
    return std::nullopt;
}
