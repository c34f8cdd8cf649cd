# SPDX-License-Identifier: GPL-3.0-or-later
"""Completions for bash, zsh and fish, from a program's commands and options."""

HEADER = "# SPDX-License-Identifier: GPL-3.0-or-later\n# Made from what {name} --help says.\n"
GENERAL = [("--help", "show what the program can do"), ("--version", "tell the version")]


def quoted(text):
    return "'" + text.replace("'", "'\\''") + "'"


# ---------------------------------------------------------------------------------------------------- bash

def bash_branch(command):
    """Sets `options`, `words` and `files` for what stands behind the command."""
    lines = [f"        {quoted(command.name)})",
             f"            options='{' '.join(name for option in command.options for name in option.names())}'",
             f"            files={'yes' if command.takes_files() else 'no'}",
             '            case "$previous" in']
    for option in command.options:
        if not option.value:
            continue
        files = "yes" if option.takes_files() else "no"
        lines.append(f"                {'|'.join(option.names())}) value=yes words={quoted(option.words())} files={files} ;;")
    return "\n".join(lines + ["            esac", "            ;;"])


def bash_completion(program):
    function = "_" + program.name.replace("-", "_")
    names = [command.name for command in program.commands]
    branches = [bash_branch(command) for command in program.commands]
    find = ""
    if program.has_commands():
        general = " ".join(name for name, _ in GENERAL)
        branches.append(f"        '')\n            options='{general}' words={quoted(' '.join(names))} files=no\n"
                        "            ;;")
        find = f"""    local word
    for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
        case "$word" in
            {'|'.join(names)}) command="$word" && break ;;
        esac
    done
"""
    return HEADER.format(name=program.name) + f"""{function}() {{
    local current="${{COMP_WORDS[COMP_CWORD]}}" previous="${{COMP_WORDS[COMP_CWORD - 1]}}"
    local command='' options='' words='' files=yes value=no
    # --option=VALUE arrives as three words.
    if [ "$current" = = ]; then
        current=''
    elif [ "$previous" = = ]; then
        previous="${{COMP_WORDS[COMP_CWORD - 2]}}"
    fi
{find}    case "$command" in
{chr(10).join(branches)}
    esac
    case "$value $current" in
        'no -'*) words="$options" files=no ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    # Where nothing fits, readline goes on with the names of files.
    [ "$files" = yes ] || compopt +o default 2>/dev/null
}}
complete -o default -F {function} {program.name}
"""


# ---------------------------------------------------------------------------------------------------- zsh

def zsh_text(text):
    for character in "\\[]:":
        text = text.replace(character, "\\" + character)
    return text


def zsh_value(option):
    if not option.value:
        return ""
    words = option.words()
    if words and option.takes_files():
        action = f'{{_alternative "words:value:({words})" "files:file:_files"}}'
    elif words:
        action = f"({words})"
    else:
        action = "_files" if option.takes_files() else " "
    return f":{zsh_text(option.value)}:{action}"


def zsh_option(option):
    names = option.names()
    star = "*" if option.repeats() else ""
    lines = []
    for name in names:
        excluded = "" if star else f"({' '.join(names)})"
        form = name + ("=" if option.value and name.startswith("--") else "")
        lines.append(quoted(f"{star}{excluded}{form}[{zsh_text(option.summary())}]{zsh_value(option)}"))
    return lines


def zsh_arguments(command, indent):
    lines = [line for option in command.options for line in zsh_option(option)]
    if command.takes_files():
        lines.append(quoted("*:state file:_files"))
    space = " " * indent
    return f"{space}_arguments \\\n" + " \\\n".join(f"{space}    {line}" for line in lines)


def zsh_completion(program):
    function = "_" + program.name
    text = f"#compdef {program.name}\n" + HEADER.format(name=program.name)
    if not program.has_commands():
        return text + f"{function}() {{\n{zsh_arguments(program.commands[0], 4)}\n}}\n{function} \"$@\"\n"
    commands = "\n".join(f"                {quoted(c.name + ':' + zsh_text(c.summary))}" for c in program.commands)
    branches = "\n".join(f"                {c.name})\n{zsh_arguments(c, 20)}\n                    ;;"
                         for c in program.commands)
    general = " \\\n".join(f"        {quoted(f'{name}[{zsh_text(what)}]')}" for name, what in GENERAL)
    return text + f"""{function}() {{
    local context state state_descr line
    typeset -A opt_args
    _arguments -C \\
{general} \\
        '1:command:->command' \\
        '*::argument:->argument'
    case "$state" in
        command)
            local -a commands=(
{commands}
            )
            _describe command commands
            ;;
        argument)
            case "$words[1]" in
{branches}
            esac
            ;;
    esac
}}
{function} "$@"
"""


# ---------------------------------------------------------------------------------------------------- fish

def fish_quoted(text):
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def fish_option(program, condition, option):
    words = [f"complete -c {program.name}{condition}", f"-l {option.name[2:]}"]
    if option.short:
        words.append(f"-s {option.short[1:]}")
    if option.value:
        words.append("-r -F" if option.takes_files() else "-x")
        if option.words():
            words.append("-a " + fish_quoted(option.words()))
    return " ".join(words + ["-d " + fish_quoted(option.summary())])


def fish_completion(program):
    lines = [HEADER.format(name=program.name) + f"complete -c {program.name} -f"]
    if program.has_commands():
        for name, what in GENERAL:
            lines.append(f"complete -c {program.name} -n __fish_use_subcommand -l {name[2:]} -d {fish_quoted(what)}")
    for command in program.commands:
        condition = ""
        if command.name:
            lines.append(f"complete -c {program.name} -n __fish_use_subcommand -a {command.name} "
                         f"-d {fish_quoted(command.summary)}")
            condition = f" -n '__fish_seen_subcommand_from {command.name}'"
        lines += [fish_option(program, condition, option) for option in command.options]
        if command.takes_files():
            lines.append(f"complete -c {program.name}{condition} -F")
    return "\n".join(lines) + "\n"
