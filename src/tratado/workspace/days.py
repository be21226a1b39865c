"""Days of what is recorded."""

from __future__ import annotations

import datetime as dt


def day_at(moment: dt.datetime) -> dt.date:
    """The day of a record's moment where the user is: in the zone of this machine.

    Days that users give are days of their calendar, and deadlines are counted in it.
    """
    return moment.astimezone().date()
