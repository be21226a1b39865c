"""Deadlines as an iCalendar file that calendar programs read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from icalendar import Alarm, Calendar, Event

from tratado.locale import Language, messages
from tratado.proof.certificate import days_later
from tratado.proof.deadlines import Deadline
from tratado.words.citation import citation

ALARM_DAYS = 7
"""Days before a deadline on which the calendar reminds of it."""


def calendar(deadlines: Iterable[Deadline], made: dt.date, language: Language) -> bytes:
    """The file: one event of a whole day for each deadline, with a reminder.

    The same deadlines made on the same day give the same bytes; an event keeps its UID when
    its day moves, so that a calendar replaces it.
    """
    say = messages(language).format
    found = Calendar()
    found.add("prodid", "-//tratado//deadlines//EN")
    found.add("version", "2.0")
    found.add("x-wr-calname", say("due-calendar"))
    stamp = dt.datetime.combine(made, dt.time(), tzinfo=dt.UTC)
    for each in deadlines:
        event = Event()
        title = say(f"due-{each.due.value.replace('_', '-')}", subject=each.subject)
        event.add("uid", f"{each.uid}@tratado")
        event.add("dtstamp", stamp)
        event.add("dtstart", each.day)
        event.add("dtend", days_later(each.day, 1))
        event.add("summary", title)
        event.add(
            "description",
            "\n".join(t for t in (each.reference, citation(each.cite, language)) if t),
        )
        event.add("transp", "TRANSPARENT")
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", title)
        alarm.add("trigger", dt.timedelta(days=-ALARM_DAYS))
        event.add_component(alarm)
        found.add_component(event)
    content: bytes = found.to_ical()
    return content
