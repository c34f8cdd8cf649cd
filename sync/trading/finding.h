// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/trading/tradingnumber.h"

#include <QList>
#include <QLocale>
#include <QString>

/// A number or a text within a finding.
struct FindingValue
{
    TradingUnit unit = TradingUnit::Text;
    double number = unknownNumber;
    QString text;

    static FindingValue money(double number) { return {TradingUnit::Money, number, {}}; }
    static FindingValue price(double number) { return {TradingUnit::Price, number, {}}; }
    static FindingValue fraction(double number) { return {TradingUnit::Fraction, number, {}}; }
    static FindingValue multiplier(double number) { return {TradingUnit::Multiplier, number, {}}; }
    static FindingValue hours(double number) { return {TradingUnit::Hours, number, {}}; }
    static FindingValue count(double number) { return {TradingUnit::Count, number, {}}; }
    static FindingValue ratio(double number) { return {TradingUnit::Ratio, number, {}}; }
    static FindingValue word(const QString &text) { return {TradingUnit::Text, unknownNumber, text}; }
};

/// One thing that was found out about the trading state: what is declared against what is there.
///
/// A value type; lives on any thread. The sentence is made from it where it is shown; `message` and `how`
/// are English source texts of the context "Finding" with %1... for the values.
struct Finding
{
    enum class Severity { Info, Warning, Error };

    Severity severity = Severity::Info;
    /// Stable word for other programs, such as `leverage`.
    QString code;
    const char *message = "";
    /// How it was computed.
    const char *how = "";
    QList<FindingValue> values;
    /// The two numbers that were held against each other, where there are such.
    double declared = unknownNumber;
    double found = unknownNumber;
    /// The trade that it is about; empty where it is about none or several.
    QString tradeKey;

    /// One English sentence, safe to print; the same in every locale.
    QString text(const QString &currency) const;
    QString howText(const QString &currency) const;
    /// The same in the user's language.
    QString translatedText(const QString &currency, const QLocale &locale) const;
    QString translatedHow(const QString &currency, const QLocale &locale) const;
    /// `info`, `warning`, `error`.
    QString severityWord() const;
};

using Findings = QList<Finding>;
