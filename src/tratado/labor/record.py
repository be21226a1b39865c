"""What was written down in a case, and what of it stands.

Nothing that was written is changed or erased: an entry is corrected or withdrawn by a further
entry that names it by its number, from 1 on, and says why.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tratado.labor.events import Event

CORRECTED, WITHDRAWN = "entry_corrected", "entry_withdrawn"
PUTS_RIGHT = (CORRECTED, WITHDRAWN)
"""Events about an entry, not about the facility."""


class Unfounded(ValueError):
    """Something is put right that was not written, or that stands no more."""


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
            known = ", ".join(map(str, found)) or "none"
            raise Unfounded(f"there is no entry {place} to put right; there are {known}")
        was = found[place]
        if was.stands is None:
            raise Unfounded(f"entry {place} is withdrawn already; enter what happened anew")
        if not event.note:
            raise Unfounded(f"entry {place} can be put right only with the reason, as a note")
        if (event.instead is None) != (event.event == WITHDRAWN):
            raise Unfounded(f"{CORRECTED} says what entry {place} should say; {WITHDRAWN} does not")
        if event.instead is not None and event.instead.event in PUTS_RIGHT:
            raise Unfounded(f"entry {place} is about the facility and stays so")
        found[place] = Entry(place, was.written, event.instead, (*was.put_right_by, event))
    return tuple(found.values())
