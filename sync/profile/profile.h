// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/profile/profileparameter.h"
#include "sync/profile/tradingmapping.h"
#include "sync/values/configdiff.h"
#include "sync/values/jsonpointer.h"
#include "sync/values/result.h"
#include "sync/values/syncproblem.h"
#include "sync/values/wordedtext.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <memory>

/// Why a profile cannot be used: which one, where in it, and what is wrong.
struct ProfileError
{
    QString origin; // the file's path or the profile's name
    QString place;  // JSON Pointer within the profile; empty for the whole of it
    WordedText message;
    qint64 line = 0; // one-based; 0 where there is none
    qint64 column = 0;

    /// Name, place, what is wrong.
    WordedText sentence() const;
    /// English in every locale.
    QString text() const;
    /// In the user's language.
    QString translatedText() const;

    bool operator==(const ProfileError &) const = default;
};

/// What is right for a kind of bot: which parameters there are, their ranges, their emergency values, and how
/// they are shown (DESIGN 6). Made from a JSON Schema draft-07 with `x-` annotations, which is itself checked
/// first.
///
/// An immutable value type: cheap to copy, usable from any thread.
class Profile
{
public:
    /// The profile of a schema text. `name` is what the fleet file or the command line calls it; `origin` is
    /// told in errors.
    static Result<Profile, ProfileError> fromJson(const QByteArray &json, const QString &name,
                                                  const QString &origin);
    /// From a file of the user's own.
    static Result<Profile, ProfileError> fromFile(const QString &path);
    /// `opportunity-gating`, `generic`, or the path of a profile file; the empty text is the default profile.
    static Result<Profile, ProfileError> named(const QString &nameOrPath);
    /// The default profile, `opportunity-gating`.
    static Profile opportunityGating();
    /// Takes any JSON; has no emergency values.
    static Profile generic();
    static QStringList builtInNames();

    /// As it was asked for: `opportunity-gating`, or a file's path.
    const QString &name() const;
    /// For people: the schema's title.
    const QString &title() const;
    /// Where in the state file the configuration stands.
    const JsonPointer &sectionPointer() const;
    /// True for the profile that takes any JSON: its parameters are the scalars of the section, by JSON
    /// Pointer.
    bool isGeneric() const;
    bool hasEmergencyValues() const;
    /// Every parameter's emergency value, in the shape of a section; empty for a profile without.
    const QJsonObject &emergencyValues() const;
    /// In the profile's own order.
    const QList<ProfileParameter> &parameters() const;
    /// The groups in the order in which they first appear.
    const QStringList &groups() const;
    /// A group's heading in the terminal.
    QString heading(const QString &group) const;
    const QStringList &requiredKeys() const;
    /// What the profile knows of a key; ProfileParameter::unknown() for a key that it does not know.
    ProfileParameter parameter(const QString &key) const;
    bool knows(const QString &key) const;

    /// Everything that is wrong with a section; empty where it is right. Line and column are left at 0.
    SyncProblems check(const QJsonValue &section) const;
    /// The section's parameters by key: for the generic profile its scalars by JSON Pointer, else its
    /// members.
    QJsonObject parametersOf(const QJsonObject &section) const;
    /// Which changes deserve an alert.
    SignificanceRule significanceRule() const;
    /// Where bots of this kind keep their trading state; null where the profile does not say.
    const TradingMapping &trading() const;
    /// The one-line summary of a configuration (`x-summary`); empty where the profile has none, or where a
    /// value that it names is absent.
    QString summary(const QJsonObject &parameters) const;

private:
    struct Data;
    explicit Profile(std::shared_ptr<const Data> data);
    static Result<Profile, ProfileError> fromCheckedSchema(const QJsonObject &schema, const QByteArray &json,
                                                           const QString &name, const QString &origin);

    std::shared_ptr<const Data> d;
};

/// The parameters of a configuration as they are shown: the profile's groups in its order, each with the
/// parameters that it knows (also those that the file does not hold), then the unknown keys in a group of
/// their own with an empty name.
struct ParameterGroup
{
    QString name;
    QList<ProfileParameter> parameters;
};
QList<ParameterGroup> groupedParameters(const Profile &profile, const QJsonObject &parameters);
