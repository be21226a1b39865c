"""An agreement through time, and its text on one day."""

from __future__ import annotations

import datetime as dt
import functools
import hashlib
from dataclasses import dataclass, field
from decimal import Decimal
from importlib import resources
from pathlib import Path

from tratado.agreement.notes import Note, load_notes
from tratado.agreement.problems import MalformedLaw, in_column, in_line, none_of
from tratado.agreement.proposals import Proposal, load_proposal
from tratado.agreement.rules import Route, load_routes
from tratado.agreement.tables import Tables, load_tables
from tratado.agreement.terms import Terms, TermValue, load_terms
from tratado.words import Said, TratadoError

AGREEMENTS = {"usmca": "USMCA", "nafta": "NAFTA"}
"""Agreements that ship with the product, by the name users give."""


@dataclass(frozen=True, eq=False)
class Agreement:
    """The terms, rules, notes and tables of an agreement for all days.

    `entry_into_force` and `end` bound the days on which it is law. `amendments` names
    the proposals that were applied, in order. `digest` identifies the data it was read
    from, so that a decision can say which law it used.
    """

    name: str
    title: str
    terms: Terms
    routes: tuple[Route, ...]
    notes: tuple[Note, ...]
    tables: Tables
    digest: str
    amendments: tuple[str, ...] = ()
    _days: dict[dt.date, TextInForce] = field(default_factory=dict, repr=False)

    @property
    def named(self) -> Said:
        """What each language calls the agreement: USMCA, T-MEC, ACEUM."""
        if self.name in AGREEMENTS:
            return Said(f"agreement-{self.name}")
        return Said("agreement-other", title=self.title)

    def on(self, day: dt.date) -> TextInForce:
        """The text in force on a day."""
        if day not in self._days:
            self._days[day] = TextInForce(self, day)
        return self._days[day]

    @functools.cached_property
    def changes(self) -> tuple[dt.date, ...]:
        """The days from which a term, a rule or a note is another than the day before.

        A term that is itself a date may bound a rule on either side: its day is listed, and the
        day after it.
        """
        days: set[dt.date | None] = set()
        for term in self.terms.values():
            days.update(day for day, _ in term.values)
            for _, value in term.values:
                if isinstance(value, dt.date):
                    days.update((value, value + dt.timedelta(days=1)))
        for route in self.routes:
            days.update((route.start, route.end))
        for note in self.notes:
            days.update((note.start, note.end))
        return tuple(sorted(day for day in days if day is not None))

    def amended(self, proposal: Proposal) -> Agreement:
        """This agreement with a proposal's terms and rules; this one stays as it is.

        Raises MalformedLaw where the proposal names a term or rule that is not there.
        """
        if proposal.base != self.name:
            message = Said("law-other-base", base=repr(proposal.base), name=repr(self.name))
            raise MalformedLaw([in_line(proposal.file or proposal.name, 1, message)])
        digest = hashlib.sha256(f"{self.digest}\n{proposal!r}".encode()).hexdigest()
        return Agreement(
            name=self.name,
            title=self.title,
            terms=proposal.amend_terms(self.terms),
            routes=proposal.amend_routes(self.routes),
            notes=self.notes,
            tables=self.tables,
            digest=digest,
            amendments=(*self.amendments, proposal.name),
        )


class NoValue(TratadoError, LookupError):
    """A term that has no value on a day, or none of the kind that is asked for."""

    def __init__(self, path: str, day: dt.date, id_: str = "law-no-value") -> None:
        super().__init__([Said(id_, term=path, day=day.isoformat())])


class NoPercentage(NoValue):
    """A term that has no percentage on a day."""

    def __init__(self, path: str, day: dt.date) -> None:
        super().__init__(path, day, "law-no-percentage")


class UnknownAgreement(TratadoError):
    """Neither the name of an agreement nor the file of a proposal."""

    def __init__(self, named: str) -> None:
        self.what = Said("law-no-agreement", named=repr(named))
        super().__init__([self.what])


@dataclass(frozen=True, eq=False)
class TextInForce:
    """An agreement as it stands on one day; what every engine reads."""

    agreement: Agreement
    day: dt.date

    def term(self, path: str) -> TermValue:
        """A term's value on the day. Raises UnknownTerm; None before it first applies."""
        return self.agreement.terms[path].at(self.day)

    def percent(self, path: str) -> Decimal:
        """A percentage term. Raises UnknownTerm, and NoPercentage where it has no value yet."""
        value = self.term(path)
        if isinstance(value, bool) or not isinstance(value, Decimal | int):
            raise NoPercentage(path, self.day)
        return Decimal(value)

    def number(self, path: str) -> int:
        """A term that is a number. Raises UnknownTerm, and NoValue where it has none yet."""
        value = self.term(path)
        if isinstance(value, bool) or not isinstance(value, int):
            raise NoValue(path, self.day)
        return value

    def date(self, path: str) -> dt.date:
        """A term that is a day. Raises UnknownTerm, and NoValue where it has none yet."""
        value = self.term(path)
        if not isinstance(value, dt.date):
            raise NoValue(path, self.day)
        return value

    def cite(self, path: str) -> str:
        return self.agreement.terms[path].source_at(self.day)

    @functools.cached_property
    def routes(self) -> tuple[Route, ...]:
        """The routes in force on the day."""
        return tuple(r for r in self.agreement.routes if r.in_force(self.day))

    @functools.cached_property
    def notes(self) -> tuple[Note, ...]:
        return tuple(n for n in self.agreement.notes if n.in_force(self.day))

    @property
    def tables(self) -> Tables:
        return self.agreement.tables


@functools.cache
def load(name: str) -> Agreement:
    """Read a shipped agreement (`usmca` or `nafta`). Raises KeyError for another name."""
    title = AGREEMENTS[name]
    with resources.as_file(resources.files("tratado.agreement") / name) as folder:
        return read_agreement(folder, name, title)


def read_agreement(folder: Path, name: str, title: str) -> Agreement:
    """Read an agreement's folder; parts that it does not have are empty."""
    return Agreement(
        name=name,
        title=title,
        terms=load_terms(folder / "terms.yaml"),
        routes=load_routes(folder / "psr"),
        notes=load_notes(folder / "notes.csv") if (folder / "notes.csv").exists() else (),
        tables=load_tables(folder / "tables"),
        digest=_digest(folder),
    )


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.suffix in (".csv", ".yaml")):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def law(agreement: str, on: dt.date | str) -> TextInForce:
    """An agreement as it stands on a day: `usmca`, `nafta`, or the path of a proposal file.

    The day is a date or its text (2026-12-01). Raises what `load_agreement` does, and
    ValueError for a text that is no day.
    """
    return load_agreement(agreement).on(dt.date.fromisoformat(on) if isinstance(on, str) else on)


def load_agreement(which: str) -> Agreement:
    """`usmca`, `nafta`, or the path of a proposal file, which amends its `base` (the USMCA).

    Raises UnknownAgreement where it is neither, MalformedLaw where the file is no law.
    """
    if which.lower() in AGREEMENTS:
        return load(which.lower())
    path = Path(which)
    try:
        found = path.is_file()
    except (OSError, ValueError):
        # The operating system refuses some names, for example one that is too long.
        found = False
    if not found:
        raise UnknownAgreement(which if len(which) <= 80 else f"{which[:79]}…")
    proposal = load_proposal(path)
    if proposal.base not in AGREEMENTS:
        message = in_column("base", none_of(proposal.base, AGREEMENTS))
        raise MalformedLaw([in_line(path.name, 1, message)])
    return load(proposal.base).amended(proposal)
