"""The page of the real cases, `docs/labor-cases.md`, and its picture, made from the replay.

python -m tratado.report.cases_page docs
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import polars as pl

from tratado.labor.history import RealCase, real_cases
from tratado.labor.lateness import Delay, delays
from tratado.labor.law import Mechanism, mechanism
from tratado.labor.picture import Line, drawn
from tratado.labor.statistics import by, frame
from tratado.labor.wording import LaborWords
from tratado.locale import Language
from tratado.report.timeline import kind_of, line_of

READ_UNTIL = dt.date(2025, 11, 26)
"""The latest day of which anything was read; open cases are drawn up to it."""

PAGE, PICTURE = Path("labor-cases.md"), Path("img") / "labor-cases.svg"

_HEAD = """# The real cases, replayed

Made by `python -m tratado.report.cases_page docs` from `src/tratado/labor/data/cases.csv`; do not
edit it by hand. `tratado case history` shows the same on a terminal.

Each case below was turned into events and sent through the mechanism of Annexes 31-A and 31-B as
the product has it. Every one passes, and ends in the state that its sources tell. A month stays a
month, and a step whose day was not read has no day (`?`). What was not read is not told: at least
eight cases of the United States are missing, and some ends are open only because nothing later
was found. Nothing here says whether a company did wrong; it says what governments did and when.

![Cases in time](img/labor-cases.svg)
"""

_DELAYS = """## Late, or perhaps late

Days after the last day of a clock, at least and at most where days are not known exactly. A clock
whose unit is not stated is shown under both. The ends of screenings are taken from the request
that followed, which is the latest they can have ended; a day of a report stands for the day of an
act that was not read. A deadline that passes changes nothing by
itself; it opens what a party may do next.
"""

_SUMS = """
Days from request to closing, of the cases for which both days are known; the median of an even
number of cases is the lower of the middle two.
"""


def page(law: Mechanism, cases: Sequence[RealCase], words: LaborWords) -> str:
    """The page as Markdown."""
    parts = [_HEAD, "## Cases", "", *_table(cases, words), ""]
    found = [each for real in cases for each in delays(law, real.case)]
    late = [each for each in found if each.late is not False]
    parts += [_DELAYS, *_late(late, words), ""]
    parts.append(
        f"Of {len(found)} readings of clocks that could be measured, {len(found) - len(late)} were "
        f"kept, {sum(each.late is True for each in late)} were late and "
        f"{sum(each.late is None for each in late)} may have been.\n"
    )
    parts += ["## Sums", _SUMS]
    table = frame(cases)
    for column in ("outcome", "sector", "year"):
        parts += [*_sums(column, table, words), ""]
    parts += ["## Notes and sources", "", *_sources(cases)]
    return "\n".join(parts).rstrip() + "\n"


def _row(*cells: object) -> str:
    return "| " + " | ".join("" if each is None else str(each) for each in cells) + " |"


def _rule(count: int) -> str:
    return "|" + "---|" * count


def _table(cases: Sequence[RealCase], words: LaborWords) -> Iterator[str]:
    columns = ("case", "facility", "sector", "request", "panel", "closed", "outcome", "state")
    yield _row(*columns)
    yield _rule(len(columns))
    for real in cases:
        case = real.case
        days = [
            "" if (place := case.last(*names)) is None else str(case.events[place].when)
            for names in (("review_requested",), ("panel_requested",), _CLOSING)
        ]
        outcome = words.of("outcome", real.outcome)
        yield _row(case.id, case.facility.name, case.facility.sector, *days, outcome, case.state)


_CLOSING = (
    "resolved", "course_completed", "no_denial_agreed", "plant_closed", "jurisdiction_declined",
    "settled_in_screening", "evidence_not_found",
)  # fmt: skip


def _late(late: Sequence[Delay], words: LaborWords) -> Iterator[str]:
    columns = ("case", "clock", "counted", "last day", "ended", "days late", "certainty")
    yield _row(*columns)
    yield _rule(len(columns))
    for each in late:
        days = (
            f"{each.least}" if each.least == each.most else f"{max(each.least, 0)} to {each.most}"
        )
        clock = words.of("clock", each.clock)
        ended = f"{each.ended} (report)" if each.reported else each.ended
        yield _row(each.case, clock, each.counted, each.due, ended, days, each.sure)


def _sums(column: str, table: pl.DataFrame, words: LaborWords) -> Iterator[str]:
    sums = by(table, column)
    names = [words.of("sum", name) for name in sums.columns[1:]]
    yield _row(column, *names)
    yield _rule(len(names) + 1)
    for key, *figures in sums.iter_rows():
        name = words.of("outcome", key) if column == "outcome" else (key or words("not_known"))
        yield _row(name, *figures)


def _sources(cases: Sequence[RealCase]) -> Iterator[str]:
    for real in cases:
        note = f"{real.note}. " if real.note else ""
        unread = f"Not read: {real.unread}. " if real.unread else ""
        links = ", ".join(f"[{n}](<{url}>)" for n, url in enumerate(real.sources, start=1))
        yield f"- `{real.case.id}` {note}{unread}{links}"


def picture(law: Mechanism, cases: Sequence[RealCase], words: LaborWords) -> str:
    """The cases in time, in the order of their first days; those without a day last."""
    lines: list[Line] = []
    for real in cases:
        case = real.case
        end = words.of("outcome", real.outcome)
        lines.append(line_of(case, end, kind_of(law, case), words))
    lines.sort(key=lambda each: each.first or dt.date.max)
    return drawn(lines, words("picture"), READ_UNTIL)


def main() -> None:
    """Write page and picture into the folder named on the command line."""
    folder = Path(sys.argv[1])
    law, words = mechanism(), LaborWords(Language.EN)
    cases = real_cases(law)
    (folder / PICTURE).parent.mkdir(exist_ok=True)
    (folder / PAGE).write_text(page(law, cases, words), encoding="utf-8")
    (folder / PICTURE).write_text(picture(law, cases, words), encoding="utf-8")


if __name__ == "__main__":
    main()
