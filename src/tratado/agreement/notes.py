"""Chapter and section notes of the rules: what they do to the rules of their provisions.

Most notes only define a word; some do something: require a fact, leave a material out of
account. `usmca/notes.csv` gives each note's effect in words and, where it does something,
its kind and argument.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from tratado.agreement.problems import MalformedLaw, Problem
from tratado.agreement.rules import rows_of
from tratado.hs import Code, Provision, parse_provisions

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
        except ValueError as error:
            problems.append(Problem(path.name, line, str(error)))
    if problems:
        raise MalformedLaw(problems)
    return tuple(notes)


def _note(row: dict[str, str]) -> Note:
    if row["kind"] not in KINDS:
        raise ValueError(f"kind: {row['kind']!r} is none of {', '.join(KINDS)}")
    if row["kind"] != "context" and not row["argument"]:
        raise ValueError(f"argument: a note that {row['kind']} needs one")
    note = Note(
        chapter=row["chapter"],
        note=row["note"],
        applies_to=parse_provisions(row["applies_to"]),
        except_=parse_provisions(row["except"]),
        kind=row["kind"],
        argument=row["argument"],
        unless=row["unless"],
        start=dt.date.fromisoformat(row["start"]) if row["start"] else None,
        end=dt.date.fromisoformat(row["end"]) if row["end"] else None,
        text=row["text"],
        source=row["source"],
        effect=row["effect"],
    )
    if not note.applies_to:
        raise ValueError("applies_to: is empty")
    if note.start and note.end and note.end <= note.start:
        raise ValueError(f"end: {note.end} is not after the start {note.start}")
    if note.kind == "disregards":
        parse_provisions(note.argument)
    return note
