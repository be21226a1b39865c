"""What is due in labor cases, as an iCalendar file."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable

from icalendar import Calendar, Event

from tratado.labor.case import Case
from tratado.labor.clocks import Deadline
from tratado.labor.wording import LaborWords


def calendar(found: Iterable[tuple[Case, Deadline]], made: dt.date, words: LaborWords) -> bytes:
    """One event for each reading of each deadline that has a day.

    Where the unit or the start is not stated every reading has its event, marked unconfirmed;
    where the start is known only to a month, the event spans the days on which it may end.
    """
    file = Calendar()
    file.add("prodid", "-//tratado//labor cases//EN")
    file.add("version", "2.0")
    file.add("x-wr-calname", words("calendar"))
    stamp = dt.datetime.combine(made, dt.time(), tzinfo=dt.UTC)
    for case, each in found:
        for reading in each.readings:
            event = Event()
            key = (case.id, each.clock, each.subject, reading.start, reading.counted.value)
            uid = hashlib.sha256("\n".join(key).encode()).hexdigest()[:32]
            subject = f" ({each.subject})" if each.subject else ""
            mark = "" if each.confirmed else f" [{words('unconfirmed')}]"
            event.add("uid", f"{uid}@tratado")
            event.add("dtstamp", stamp)
            event.add("dtstart", reading.first)
            event.add("dtend", reading.last + dt.timedelta(days=1))
            title = f"{case.facility.name}: {words.of('clock', each.clock)}{subject}{mark}"
            event.add("summary", title)
            event.add(
                "description",
                f"{case.id}\n{words.cite(each.cite)}\n{words('certainty')}: {each.sure}",
            )
            event.add("transp", "TRANSPARENT")
            file.add_component(event)
    content: bytes = file.to_ical()
    return content
