"""What is due in several cases, in order, and as plain data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from tratado.labor.case import Case
from tratado.labor.clocks import Deadline, running
from tratado.labor.law import Mechanism


def due_in(law: Mechanism, cases: Iterable[Case]) -> list[tuple[Case, Deadline]]:
    """The clocks that run in cases, by the first day on which they may end."""
    found = [(case, each) for case in cases for each in running(law, case)]
    return sorted(found, key=lambda pair: (pair[1].first or dt.date.max, pair[0].id))


def due_body(case: Case, each: Deadline) -> dict[str, Any]:
    """A deadline of a case as plain data."""
    return {
        "case": case.id,
        "facility": case.facility.name,
        "clock": each.clock,
        "subject": each.subject,
        "whose": each.whose,
        "readings": [
            {
                "counted": reading.counted.value,
                "from": reading.start,
                "first": reading.first.isoformat(),
                "last": reading.last.isoformat(),
            }
            for reading in each.readings
        ],
        "confirmed": each.confirmed,
        "cite": each.cite,
        "certainty": each.sure,
        "opens": list(each.opens),
    }
