"""The reference of commands, `docs/commands.md`, written from the commands themselves.

python -m tratado.cli.reference > docs/commands.md
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from enum import Enum
from typing import Any

from typer.core import TyperArgument, TyperGroup
from typer.main import get_command

from tratado.cli import command_line
from tratado.cli.app import app

_INTRODUCTION = """\
# Commands

Every command with its arguments and options, as `tratado COMMAND --help` tells them. `--lang` is
the language of what is said and `--help` shows the help of a command; both are left out below.
Exit code 0: done, everything decided; 1: the input cannot be used; 2: the command is not written
as it should be; 3: something is undetermined. What is given every time can stand in a
[file](guide-analyst.md#every-time-the-same-options).
"""


def reference() -> str:
    """The page."""
    group = get_command(app if app.registered_commands else command_line())
    assert isinstance(group, TyperGroup)
    named = list(_commands(group))
    listed = "\n".join(
        f"- [`tratado {name}`](#{f'tratado {name}'.replace(' ', '-')}): {_help(command)[0]}"
        for name, command in named
    )
    return "\n".join([_INTRODUCTION, listed, "", *(_section(*each) for each in named)])


def _commands(group: TyperGroup, within: str = "") -> Iterator[tuple[str, Any]]:
    for name, command in group.commands.items():
        if isinstance(command, TyperGroup):
            yield from _commands(command, f"{within}{name} ")
        else:
            yield f"{within}{name}", command


def _help(command: Any) -> list[str]:
    """The paragraphs of a command's help, each on one line."""
    text = inspect.cleandoc(command.help or "").partition("\f")[0]
    return [" ".join(each.split()) for each in text.split("\n\n")]


def _section(name: str, command: Any) -> str:
    arguments = [each for each in command.params if isinstance(each, TyperArgument)]
    options = [
        each
        for each in command.params
        if each not in arguments and each.name not in ("lang", "help") and not each.hidden
    ]
    usage = " ".join(
        ["tratado", name, *map(_place, arguments), *(["[OPTIONS]"] if options else [])]
    )
    rows = [(f"`{_place(each)}`", each) for each in arguments] + [
        (", ".join(f"`{flag}`" for flag in (*each.opts, *each.secondary_opts)), each)
        for each in options
    ]
    table = [f"| {shown} | {_said(each)} |" for shown, each in rows]
    head = ["| argument or option | |", "|---|---|"] if table else []
    return "\n".join(
        [
            f"## tratado {name}",
            "",
            f"    {usage}",
            "",
            "\n\n".join(_help(command)),
            "",
            *head,
            *table,
            "",
        ]
    )


def _place(argument: Any) -> str:
    name = f"{argument.name.upper()}{'...' if argument.nargs == -1 else ''}"
    return name if argument.required else f"[{name}]"


def _said(parameter: Any) -> str:
    """What a parameter is, with its choices, its default and its environment variable."""
    default = parameter.default
    parts = [(parameter.help or "").replace("|", "\\|")]
    choices = parameter.type_descriptor.annotation
    if isinstance(choices, type) and issubclass(choices, Enum):
        parts.append(f"One of {', '.join(f'`{each.value}`' for each in choices)}.")
    if isinstance(default, Enum):
        default = default.value
    if default not in (None, False, [], ()) and not callable(default):
        parts.append(f"If left out: `{default}`.")
    if parameter.envvar:
        parts.append(f"Environment variable: `{parameter.envvar}`.")
    if parameter.required:
        parts.append("Needed.")
    return " ".join(part for part in parts if part)


if __name__ == "__main__":
    sys.stdout.write(reference())
