// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

/// Makes words of an English source text: as it is, for logs and other programs, or in the user's language,
/// where a translation context is given. So one function makes a sentence for both.
///
/// A value type; lives on any thread. The texts are marked with QT_TRANSLATE_NOOP and the same context.
class SentenceWords
{
public:
    /// English in every locale.
    SentenceWords() = default;
    /// `context` must outlive it: a literal.
    explicit SentenceWords(const char *context)
        : m_context(context)
    {
    }

    bool isTranslated() const { return m_context != nullptr; }
    QString operator()(const char *source) const
    {
        return isTranslated() ? QCoreApplication::translate(m_context, source) : QString::fromUtf8(source);
    }

private:
    const char *m_context = nullptr;
};
