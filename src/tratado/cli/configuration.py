"""What a file of configuration gives in place of options: language, day, mapping, agreement.

`tratado.toml` of the working folder is read; where there is none, `config.toml` in the folder
that the platform keeps for what a person sets. An option of the command line wins.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperGroup

from tratado.cli.telling import note, speak
from tratado.language import Language

if TYPE_CHECKING:
    from tratado.words import Part, Problem, Said

NAME = Path("tratado.toml")

OPTIONS = {"language": "lang", "date": "date", "mapping": "mapping", "agreement": "agreement"}
"""The keys of the file, and the options that they stand in for."""

APART = {
    # The day of these is when something happened or came, and is recorded as such.
    "date": {"declare", "receive", "case event", "case correct"},
    # These map entries of customs; the mapping of the file is of books.
    "mapping": {"claims", "due"},
}
"""Commands with an option of that name which means something else."""

USMCA_ALONE = {"whatif", "request", "declare", "campaign", "talks impact"}
"""Commands that decide by the USMCA and take no other agreement; that is told."""

_LANGUAGES = {"english": "en", "español": "es", "spanish": "es", "français": "fr", "french": "fr"}


@dataclass
class Configuration:
    """What a file gives, by its keys, and what is wrong with it."""

    path: Path
    last_day: dt.date
    values: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, key: str, what: Said) -> None:
        from tratado.words import Place, Problem

        self.problems.append(Problem(Place(file=str(self.path), item=key), what))


class _Defaults(Mapping[str, str]):
    """The options of one command, as they are asked for: what the file gives for them.

    What is wrong with the file is raised by the first of them, when --lang was read.
    """

    def __init__(self, command: str, file: Configuration, asked: dict[str, _Defaults]) -> None:
        self.command, self.file, self.asked = command, file, asked
        self.taken: set[str] = set()
        self.given = {
            option: file.values[key]
            for key, option in OPTIONS.items()
            if key in file.values and command not in APART.get(key, ())
        }

    def __getitem__(self, name: str) -> str:
        if name == "help":
            raise KeyError(name)
        if self.file.problems:
            from tratado.words import TratadoError

            if name == OPTIONS["language"]:
                speak(self.file.values.get("language"))
            raise TratadoError(self.file.problems)
        self.asked[self.command] = self
        value = self.given[name]
        self.taken.add(name)
        return value

    def __iter__(self) -> Iterator[str]:
        return iter(self.given)

    def __len__(self) -> int:
        return len(self.given)

    def tell(self) -> None:
        """Tell what was taken of the file, and what this command could not take."""
        from tratado.words import Said

        values = self.file.values
        taken = tuple(f"{key} = {values[key]}" for key, at in OPTIONS.items() if at in self.taken)
        if taken:
            note(Said("configuration-taken", file=str(self.file.path), taken=taken))
        agreement = values.get("agreement", "usmca")
        if self.command in USMCA_ALONE and agreement.lower() != "usmca":
            note(
                Said(
                    "configuration-usmca-alone",
                    file=str(self.file.path),
                    agreement=agreement,
                    command=f"tratado {self.command}",
                )
            )


def configure(context: typer.Context, last_day: dt.date) -> None:
    """Let the file, where there is one, stand in for the options that are not given.

    `last_day` is the last for which anything is decided.
    """
    own = Path(typer.get_app_dir("tratado")) / "config.toml"
    path = next((each for each in (NAME, own) if each.is_file()), None)
    if path is None:
        return
    file, asked = read(path, last_day), dict[str, _Defaults]()
    context.default_map = _commands(context.command, file, asked)

    def tell() -> None:
        for command in asked.values():
            command.tell()

    context.call_on_close(tell)


def _commands(
    group: Any, file: Configuration, asked: dict[str, _Defaults], within: str = ""
) -> dict[str, Any]:
    return {
        name: _commands(command, file, asked, f"{within}{name} ")
        if isinstance(command, TyperGroup)
        else _Defaults(f"{within}{name}", file, asked)
        for name, command in group.commands.items()
    }


def read(path: Path, last_day: dt.date) -> Configuration:
    """What a file gives and what is wrong with it. Raises OSError where it cannot be read."""
    import tomllib

    from tratado.book.nearest import said_with_nearest
    from tratado.files import read_bytes
    from tratado.words import Said

    file = Configuration(path, last_day)
    try:
        content = tomllib.loads(read_bytes(path).decode("utf-8-sig"))
    except UnicodeDecodeError:
        file.wrong("", Said("yaml-not-utf8"))
        return file
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        file.wrong("", Said("configuration-no-toml", line=int(line[1]) if line else 0))
        return file
    for key, value in content.items():
        if key not in OPTIONS:
            known = tuple(OPTIONS)
            what = said_with_nearest("configuration-no-key", key, known, key=key, keys=known)
            file.wrong(key, what)
        elif key == "date":
            _date(file, value)
        elif not isinstance(value, str):
            file.wrong(key, Said("configuration-no-text"))
        else:
            _TEXTS[key](file, value)
    return file


def _language(file: Configuration, text: str) -> None:
    from tratado.book.nearest import nearest
    from tratado.words import Said

    if text in tuple(Language):
        file.values["language"] = text
        return
    spelt = {each.value: each.value for each in Language} | _LANGUAGES
    near = nearest(text, spelt)
    parts: dict[str, Part] = {"text": text, "known": tuple(each.value for each in Language)}
    if near is None:
        file.wrong("language", Said("configuration-no-language", **parts))
    else:
        said = Said("configuration-no-language-near", **parts, near=spelt[near])
        file.wrong("language", said)


def _date(file: Configuration, value: object) -> None:
    from tratado.words import Said

    day: dt.date | None = None
    if value == "today":
        day = dt.date.today()
    elif isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        day = value
    elif isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        try:
            day = dt.date.fromisoformat(value)
        except ValueError:
            day = None
    if day is None:
        file.wrong("date", Said("configuration-no-date", text=str(value)))
    elif day > file.last_day:
        said = Said("configuration-too-far", day=day.isoformat(), last=file.last_day.isoformat())
        file.wrong("date", said)
    else:
        file.values["date"] = day.isoformat()


def _mapping(file: Configuration, text: str) -> None:
    from tratado.words import Said

    if (found := _beside(file, text)) is None:
        file.wrong("mapping", Said("configuration-no-file", text=text))
    else:
        file.values["mapping"] = found


def _agreement(file: Configuration, text: str) -> None:
    from tratado.agreement.agreement import AGREEMENTS
    from tratado.book.nearest import said_with_nearest

    found = text if text.lower() in AGREEMENTS else _beside(file, text)
    if found is None:
        what = said_with_nearest("configuration-no-agreement", text, AGREEMENTS, text=text)
        file.wrong("agreement", what)
    else:
        file.values["agreement"] = found


def _beside(file: Configuration, text: str) -> str | None:
    """A file named in the file, from the folder that this lies in; None where there is none."""
    path = file.path.parent / Path(text).expanduser()
    try:
        return str(path) if path.is_file() else None
    except (OSError, ValueError):
        # The operating system refuses some names, for example one that is too long.
        return None


_TEXTS = {"language": _language, "mapping": _mapping, "agreement": _agreement}
