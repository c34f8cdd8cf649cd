# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts a program's commands and options into its man page (man macros)."""


def escaped(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text[:1] in (".", "'") else text


def option_entry(option):
    names = ", ".join(f"\\fB{escaped(name)}\\fR" for name in option.names())
    value = f" \\fI{escaped(option.value)}\\fR" if option.value else ""
    return f".TP\n{names}{value}\n{escaped(option.description)}\n"


def options_text(options):
    return "".join(map(option_entry, options))


def common_options(program):
    """Those that every command has, told once."""
    first = program.commands[0].options
    return [option for option in first
            if all(any(option == other for other in command.options) for command in program.commands)]


EXAMPLE = {"": "Example:", "ko": "예:"}


def command_text(program, command, common, language):
    lines = [f".SS {program.name} {escaped(command.name)} {escaped(command.synopsis)}", escaped(command.description)]
    text = "\n".join(lines) + "\n"
    text += options_text([option for option in command.options if option not in common])
    if command.example:
        text += f".PP\n{EXAMPLE[language]}\n.PP\n.nf\n.RS 4\n{escaped(command.example)}\n.RE\n.fi\n"
    return text


def fill_page(page, program, version, language=""):
    if program.has_commands():
        common = common_options(program)
        commands = "".join(command_text(program, command, common, language) for command in program.commands)
        page = page.replace("@COMMANDS@\n", commands).replace("@OPTIONS@\n", options_text(common))
    else:
        page = page.replace("@OPTIONS@\n", options_text(program.commands[0].options))
    return page.replace("@VERSION@", version)
