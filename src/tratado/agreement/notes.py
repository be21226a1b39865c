"""Chapter and section notes of the rules: what they do to the rules of their provisions.

Most notes only define a word; some do something: require a fact, leave a material out of
account. `usmca/notes.csv` gives each note's effect in words and, where it does something,
its kind and argument.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from tratado.agreement.problems import (
    MalformedLaw,
    Unfit,
    day_of,
    end_before_start,
    in_column,
    in_line,
    none_of,
)
from tratado.agreement.rules import rows_of
from tratado.hs import Code, InvalidCode, Provision, parse_provisions
from tratado.words import Problem, Said

COLUMNS = [
    "chapter",
    "note",
    "applies_to",
    "except",
    "kind",
    "argument",
    "unless",
    "start",
    "end",
    "text",
    "source",
    "effect",
]

KINDS = ("context", "requires", "disregards")
"""What a note does.

`context`: defines or explains, decides nothing. `requires`: the good originates only if
the fact `argument` holds, unless the fact `unless` does. `disregards`: non-originating
materials of the provisions in `argument` are left out of account.
"""


@dataclass(frozen=True, slots=True)
class Note:
    """One note and what it does to the goods of `applies_to`."""

    chapter: str
    note: str
    applies_to: tuple[Provision, ...]
    except_: tuple[Provision, ...]
    kind: str
    argument: str
    unless: str
    start: dt.date | None
    end: dt.date | None
    text: str
    source: str
    effect: str

    @property
    def cite(self) -> str:
        return f"{self.text}, chapter {self.chapter}, {self.note}"

    @property
    def materials(self) -> tuple[Provision, ...]:
        """The provisions a `disregards` note names."""
        return parse_provisions(self.argument)

    def in_force(self, day: dt.date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)

    def touches(self, code: Code) -> bool:
        """Whether the note may concern a good of this code."""
        if any(p.covers(code) and not p.part for p in self.except_):
            return False
        return any(p.touches(code) for p in self.applies_to)


def load_notes(path: Path) -> tuple[Note, ...]:
    """Read the notes table. Raises MalformedLaw with every malformed row."""
    notes: list[Note] = []
    problems: list[Problem] = []
    for line, row in rows_of(path, COLUMNS, problems):
        try:
            notes.append(_note(row))
        except (InvalidCode, Unfit) as error:
            problems.append(in_line(path.name, line, error.what))
    if problems:
        raise MalformedLaw(problems)
    return tuple(notes)


def _note(row: dict[str, str]) -> Note:
    if row["kind"] not in KINDS:
        raise Unfit(in_column("kind", none_of(row["kind"], KINDS)))
    if row["kind"] != "context" and not row["argument"]:
        what = Said("law-note-needs-argument", kind=row["kind"])
        raise Unfit(in_column("argument", what))
    note = Note(
        chapter=row["chapter"],
        note=row["note"],
        applies_to=parse_provisions(row["applies_to"]),
        except_=parse_provisions(row["except"]),
        kind=row["kind"],
        argument=row["argument"],
        unless=row["unless"],
        start=day_of(row["start"]),
        end=day_of(row["end"]),
        text=row["text"],
        source=row["source"],
        effect=row["effect"],
    )
    if not note.applies_to:
        raise Unfit(in_column("applies_to", Said("law-empty")))
    if note.start and note.end and note.end <= note.start:
        raise Unfit(in_column("end", end_before_start(note.start, note.end)))
    if note.kind == "disregards":
        parse_provisions(note.argument)
    return note
