// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// The program's two streams. Everything is written at once and in UTF-8, whatever the locale.
///
/// One, made by main() and living on its thread. Once the reader of standard output has gone away, or
/// standard output takes nothing more, what is printed is dropped: the command looks at isOpen() where it
/// would otherwise go on.
class Output
{
public:
    Output();

    /// To standard output. The text must end with a line feed.
    void print(const QByteArray &text);
    void print(const QString &text) { print(text.toUtf8()); }
    /// To standard error. The text must end with a line feed.
    void complain(const QString &text);

    /// While there is something to read from this descriptor, printing does not wait for a reader that is
    /// slow: the rest of the text is dropped, and the output counts as closed. For a command that must end
    /// when it is told to.
    void setInterrupt(int descriptor) { m_interrupt = descriptor; }

    /// False once standard output is closed or broken.
    bool isOpen() const { return m_error == 0; }
    /// What is wrong with standard output; empty while it is open, and where its reader merely went away or
    /// the command was interrupted.
    QString trouble() const;

    /// True where standard output is a terminal that shows colours and the user has not refused them
    /// (NO_COLOR).
    bool hasColours() const;
    /// The descriptor whose reader may go away (a pipe or a socket); -1 where there is no such thing.
    int abandonableDescriptor() const;

private:
    int m_error = 0;      // errno of the first write to standard output that failed
    int m_interrupt = -1; // none
};
