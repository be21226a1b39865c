"""What labor cases wait for, among the other deadlines of a workspace."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tratado.labor.case import Case
from tratado.labor.clocks import Deadline as Clock
from tratado.labor.wording import LaborWords
from tratado.proof.deadlines import Deadline, Due


def of_cases(found: Iterable[tuple[Case, Clock]], words: LaborWords) -> Iterator[Deadline]:
    """The days of each clock under each of its readings, those not confirmed told as such.

    Where the day of the event is not known exactly, the first and the last day on which the
    clock may end.
    """
    for case, clock in found:
        subject = f" ({clock.subject})" if clock.subject else ""
        what = f"{case.facility.name}: {words.of('clock', clock.clock)}{subject}"
        if not clock.confirmed:
            what = f"{what}: {words.due(clock)}"
        for reading in clock.readings:
            key = (case.id, clock.clock, clock.subject, reading.start, reading.counted.value)
            for end, day in {"last": reading.last, "first": reading.first}.items():
                if end == "last" or day != reading.last:
                    of_day = "\n".join((*key, end))
                    yield Deadline(day, Due.LABOR_CASE, what, case.id, clock.cite, of_day)
