"""What clauses and packages would do to real goods and plants: their terms, applied to books.

Each is the agreement amended by what its options bind, and goes through the same engines as
the text in force, on the same day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from tratado.agreement.agreement import Agreement, TextInForce
from tratado.agreement.proposals import Proposal
from tratado.auto.stages import on_stage
from tratado.book import Sheets
from tratado.effect.compare import Compared, Effect, compare
from tratado.proof.rates import Rates
from tratado.talks.table import HUNDREDTHS, Option, Package, Table

_LABOR = "labor"
"""The terms that clauses about plants and their workers change begin so."""


class Measure(StrEnum):
    """What of an impact a party may weigh."""

    DUTY = "duty"
    """Duty of a year."""
    VALUE_LOST = "value_lost"
    """Value of a year of goods that lose preference."""
    GOODS_LOST = "goods_lost"


@dataclass(frozen=True)
class Clause:
    """One option of an issue by itself, or a whole package (`issue` is empty)."""

    issue: str
    option: str
    proposal: Proposal

    @property
    def name(self) -> str:
        return f"{self.issue} {self.option}".strip()

    @property
    def starts(self) -> dt.date | None:
        """The day from which all that it changes is in force; None where it changes nothing."""
        starts = [each.start for each in self.proposal.terms]
        starts += [each.start for each in self.proposal.rules]
        return max(starts, default=None)


@dataclass(frozen=True)
class BookImpact:
    """What a clause does to one book; `plants` are those that its labor terms touch.

    `lost_anyway` are goods that originate on the day asked for and on the clause's own day no
    longer, by the text in force. `produced_in` has the country of every good.
    """

    book: str
    compared: Compared
    plants: tuple[str, ...]
    lost_anyway: tuple[str, ...]
    produced_in: Mapping[str, str | None]

    def effects(self, country: str | None) -> tuple[Effect, ...]:
        """The effects on goods of a country, or on all."""
        return tuple(
            each
            for each in self.compared.effects
            if country is None or self.produced_in.get(each.good) == country
        )


@dataclass(frozen=True)
class Impact:
    """What a clause or package does to every book, judged on `day`.

    That is the day asked for, or the first on which all of it is in force where that is later.
    """

    clause: Clause
    books: tuple[BookImpact, ...]
    day: dt.date

    def effects(self, country: str | None = None) -> tuple[Effect, ...]:
        return tuple(each for book in self.books for each in book.effects(country))

    def cost(self, measure: Measure, country: str | None = None) -> Fraction:
        """What it costs the goods of a country (or all), as far as that is known.

        Money is in ten-thousandths.
        """
        effects = self.effects(country)
        match measure:
            case Measure.DUTY:
                return sum((each.duty for each in effects if each.duty is not None), Fraction(0))
            case Measure.VALUE_LOST:
                return Fraction(sum(each.value or 0 for each in effects if each.lost))
            case Measure.GOODS_LOST:
                return Fraction(sum(each.lost for each in effects))

    @property
    def unknown(self) -> tuple[Effect, ...]:
        """Goods that change whose duty is not known."""
        return tuple(each for each in self.effects() if each.changed and each.duty is None)


def whole(table: Table, package: Package) -> Clause:
    """A package as one clause. Raises MalformedLaw for a malformed proposal file."""
    name = " ".join(package[issue] for issue in table.issues)
    return Clause("", name, table.proposal(package))


def clauses(table: Table) -> tuple[Clause, ...]:
    """Every option that binds a text, by itself. Raises MalformedLaw as `whole` does."""
    found = []
    for issue in table.issues.values():
        alone = replace(table, issues={issue.id: issue})
        for option in issue.options:
            if binds(option):
                proposal = replace(alone.proposal({issue.id: option.id}), name=option.id)
                found.append(Clause(issue.id, option.id, proposal))
    return tuple(found)


def binds(option: Option) -> bool:
    """Whether an option says what text of the agreement it means."""
    return bool(option.terms or option.proposal_file)


def unbound(table: Table, package: Package) -> tuple[str, ...]:
    """The options of a package that bind no text, so that nothing of them is calculated."""
    return tuple(
        f"{issue.id} {package[issue.id]}"
        for issue in table.issues.values()
        if not binds(issue.options[issue.index(package[issue.id])])
    )


def impacts(
    wanted: Sequence[Clause],
    books: Mapping[str, Sheets],
    agreement: Agreement,
    present: TextInForce,
    rates: Mapping[str, Sequence[Rates]],
    stage: dt.date | None = None,
    day: dt.date | None = None,
) -> tuple[Impact, ...]:
    """What each clause does to each book on the day of the text in force.

    A clause that is not in force then is judged on its own first day, against the text in force
    on that day; all of them on `day`, where it is given. With a `stage` the automotive terms of
    that later day are taken, on both sides, to meet the figures of today. `rates` are those of
    each book. Clauses that mean the same text are calculated once. Raises MalformedLaw where one
    binds a term or rule that the agreement has not, and what deciding a book raises.
    """
    days = [day or max(present.day, each.starts or present.day) for each in wanted]
    found: dict[int, Impact] = {}
    for on in sorted(set(days)):
        places = [place for place, each in enumerate(days) if each == on]
        text = present if on == present.day else agreement.on(on)
        clauses_ = [wanted[place] for place in places]
        found |= zip(
            places, _on_day(clauses_, books, agreement, (present, text), rates, stage), strict=True
        )
    return tuple(found[place] for place in range(len(wanted)))


def _on_day(
    wanted: Sequence[Clause],
    books: Mapping[str, Sheets],
    agreement: Agreement,
    texts_in_force: tuple[TextInForce, TextInForce],
    rates: Mapping[str, Sequence[Rates]],
    stage: dt.date | None,
) -> Iterator[Impact]:
    """What clauses do on one day; the texts in force are that of the day asked for and of this."""
    present, then = texts_in_force
    texts: list[tuple[object, TextInForce]] = []
    places = []
    for clause in wanted:
        key = (clause.proposal.terms, clause.proposal.rules)
        known = [place for place, (other, _) in enumerate(texts) if other == key]
        if not known:
            amended = agreement.amended(clause.proposal).on(then.day)
            texts.append((key, _staged(amended, stage)))
        places.append(known[0] if known else len(texts) - 1)
    others = [(str(place), text) for place, (_, text) in enumerate(texts)]
    compared: dict[str, Sequence[Compared]] = {}
    anyway: dict[str, tuple[str, ...]] = {}
    for name, book in books.items():
        base, of_rates = _staged(then, stage), rates.get(name, ())
        compared[name] = compare(book, base, others, of_rates).others
        anyway[name] = ()
        if then.day != present.day:
            (later,) = compare(book, _staged(present, stage), [("later", base)], of_rates).others
            anyway[name] = tuple(each.good for each in later.lost())
    for clause, place in zip(wanted, places, strict=True):
        yield Impact(
            clause,
            tuple(
                _of_book(name, book, clause, compared[name][place], anyway[name])
                for name, book in books.items()
            ),
            then.day,
        )


def _staged(text: TextInForce, stage: dt.date | None) -> TextInForce:
    return text if stage is None else on_stage(text, stage)


def _of_book(
    name: str, book: Sheets, clause: Clause, compared: Compared, anyway: tuple[str, ...]
) -> BookImpact:
    touched = any(change.path.split(".")[0].startswith(_LABOR) for change in clause.proposal.terms)
    sheet = book.tables.get("plants")
    plants = tuple(sheet["plant"].to_list()) if touched and sheet is not None else ()
    decided = compared.decided.findings.goods
    produced_in = dict(decided.select("id", "produced_in").iter_rows())
    return BookImpact(name, compared, plants, anyway, produced_in)


def utilities(costs: Mapping[str, Fraction]) -> dict[str, int]:
    """Utilities in hundredths of points for options by what they cost: least 100, most 0.

    In proportion between the two. Where all cost the same nothing follows from the costs, and
    every option has the same 50.
    """
    least, most = min(costs.values()), max(costs.values())
    if least == most:
        return dict.fromkeys(costs, 50 * HUNDREDTHS)
    span = most - least
    return {option: int((most - cost) * 100 * HUNDREDTHS / span) for option, cost in costs.items()}


def position_by_cost(
    table: Table,
    issue: str,
    found: Sequence[Impact],
    measure: Measure,
    country: str | None,
) -> dict[str, int]:
    """A party's utilities on an issue by what each option costs the goods of its country.

    An option that binds no text leaves the text in force as it is and costs nothing.
    """
    by_option = {
        each.clause.option: each.cost(measure, country)
        for each in found
        if each.clause.issue == issue
    }
    options = [option.id for option in table.issues[issue].options]
    return utilities({option: by_option.get(option, Fraction(0)) for option in options})
