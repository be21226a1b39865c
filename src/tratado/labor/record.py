"""What was written down in a case, and what of it stands.

Nothing that was written is changed or erased: an entry is corrected or withdrawn by a further
entry that names it by its number, from 1 on, and says why.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tratado.labor.events import Event
from tratado.words import Said, TratadoError

CORRECTED, WITHDRAWN = "entry_corrected", "entry_withdrawn"
PUTS_RIGHT = (CORRECTED, WITHDRAWN)
"""Events about an entry, not about the facility."""


class Unfounded(TratadoError):
    """Something is put right that was not written, or that stands no more."""

    def __init__(self, what: Said) -> None:
        super().__init__([what])
        self.what = what


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a case: as written, what stands of it (None: withdrawn), and by what."""

    number: int
    written: Event
    stands: Event | None
    put_right_by: tuple[Event, ...]


def record(entries: Sequence[Event]) -> tuple[Entry, ...]:
    """The entries about the facility, each with what puts it right. Raises Unfounded."""
    found: dict[int, Entry] = {}
    for number, event in enumerate(entries, start=1):
        if event.event not in PUTS_RIGHT:
            found[number] = Entry(number, event, event, ())
            continue
        place = event.entry
        if place not in found:
            raise Unfounded(
                Said("labor-record-no-entry", entry=str(place), known=numbers_in_words(found))
            )
        was = found[place]
        if was.stands is None:
            raise Unfounded(Said("labor-record-withdrawn", entry=str(place)))
        if not event.note:
            raise Unfounded(Said("labor-record-reason", entry=str(place)))
        if (event.instead is None) != (event.event == WITHDRAWN):
            raise Unfounded(
                Said(
                    "labor-record-instead",
                    entry=str(place),
                    corrected=CORRECTED,
                    withdrawn=WITHDRAWN,
                )
            )
        if event.instead is not None and event.instead.event in PUTS_RIGHT:
            raise Unfounded(Said("labor-record-about-facility", entry=str(place)))
        found[place] = Entry(place, was.written, event.instead, (*was.put_right_by, event))
    return tuple(found.values())


def numbers_in_words(known: Iterable[int]) -> Said | tuple[str, ...]:
    """The numbers of entries, listed; or that there are none."""
    return tuple(map(str, known)) or Said("labor-none")
