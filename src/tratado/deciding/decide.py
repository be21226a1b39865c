"""Deciding a book on the day of a text: every step from what it says to what may be claimed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.book import Book, Notice, Sheets
from tratado.deciding.changes import Changes, changed
from tratado.deciding.declared import Declared, with_declared
from tratado.deciding.goods import DecidedGood, good_of, in_units
from tratado.deciding.part_notes import notes_of_parts
from tratado.deciding.stated_facts import refuse_unread, unasked
from tratado.deciding.suspended import Suspended, suspended
from tratado.origin.answer import Verdict
from tratado.origin.findings import Findings, decide_book
from tratado.origin.territory import with_disputed_places
from tratado.value.valued_book import Valued, valued

if TYPE_CHECKING:
    from tratado.auto.vehicle_findings import VehiclesFound
    from tratado.labor.case import Case
    from tratado.proof.declarations import Declaration


@dataclass(frozen=True, slots=True)
class Moved:
    """A good whose verdict a change moved."""

    good: str
    before: Verdict
    after: Verdict


@dataclass(frozen=True, eq=False)
class Decided:
    """A book decided on the day of `text`.

    `book` is what was decided, with the declarations and cases that were given; `sheets` are
    what the verdicts rest on: the book's with what suppliers declared, goods and lines with
    their figures worked out. `vehicles` is None where the book has no sheet of vehicles, or
    the text no automotive appendix. `notes` tell what the book states and nothing turned on.
    `before` is the decision that this one changes.
    """

    book: Sheets
    text: TextInForce
    declarations: tuple[Declaration, ...]
    cases: tuple[Case, ...]
    sheets: Sheets
    declared: Declared
    figures: Valued
    findings: Findings
    vehicles: VehiclesFound | None
    suspended: Suspended
    notes: tuple[Notice, ...] = ()
    before: Decided | None = None

    def __len__(self) -> int:
        return len(self.findings.goods)

    def __iter__(self) -> Iterator[DecidedGood]:
        for number, row in enumerate(self.findings.table().iter_rows(named=True)):
            yield good_of(row, self._needs(number), self.sheets.currency)

    def __getitem__(self, good: str) -> DecidedGood:
        """A good by its id. Raises KeyError where the book has none of that id."""
        number = self.findings.number(good)
        row = self.findings.table().row(number, named=True)
        return good_of(row, self._needs(number), self.sheets.currency)

    def _needs(self, number: int) -> tuple[str, ...]:
        return tuple(dict.fromkeys(need.fact for need in self.findings.needs(number)))

    def frame(self) -> pl.DataFrame:
        """One row for each good, in the book's order, with exact decimals.

        `tv`, `nc`, `total_cost`, `non_originating` and `margin` are money of `currency` for one
        unit; `rvc_tv`, `rvc_nc`, `required_tv`, `required_nc` and `margin_points` percentages
        (62.5, not 0.625); null where there is no such figure.
        """
        return in_units(self.findings.table(), self.sheets.currency)

    def changed(self, changes: Changes, text: TextInForce | None = None) -> Decided:
        """The same book with some cells changed, or on the day of another text.

        Raises UnknownChange, and what `decide` raises.
        """
        book = changed(self.book, changes)
        again = decide(book, text or self.text, self.declarations, self.cases, (self.text,))
        return replace(again, before=self)

    def moved(self) -> tuple[Moved, ...]:
        """The goods whose verdict is another one than before the change."""
        if self.before is None:
            return ()
        then = dict(zip(self.before.findings.goods["id"], self.before, strict=True))
        return tuple(
            Moved(good.id, then[good.id].verdict, good.verdict)
            for good in self
            if good.id in then and then[good.id].verdict is not good.verdict
        )

    def __repr__(self) -> str:
        counts = self.frame()["verdict"].value_counts(sort=True)
        told = ", ".join(f"{count} {verdict}" for verdict, count in counts.iter_rows())
        return f"<Decided {self.text.agreement.name} {self.text.day}: {told}>"

    def _repr_html_(self) -> str:
        """The table of verdicts, for notebooks."""
        return str(self.frame()._repr_html_())


def decide(
    book: Sheets,
    text: TextInForce,
    declared: Sequence[Declaration] = (),
    cases: Sequence[Case] = (),
    beside: Sequence[TextInForce] = (),
) -> Decided:
    """Decide every good of a book on the day of a text, and what may be claimed for it.

    Origins are declared before figures are worked out: which production is accumulated, and
    what is deducted from a material, hangs on whether the material originates.

    `beside` are other texts that the book is decided by, whose facts it may state as well.

    Raises BookErrors for facts that nothing asks for, ForbiddenDesignations where the book
    designates what section 8(6) does not allow, and ValuationError with everything that is wrong
    in sheets, elections or stated facts.
    """
    refuse_unread(book, (text, *beside))
    own = book.sheets if isinstance(book, Book) else book
    own = replace(own, goods=with_disputed_places(own.goods, own.lines, own.tables.get("plants")))
    given = with_declared(own, declared, text.day)
    figures = valued(given.sheets, text)
    sheets = replace(given.sheets, goods=figures.goods, lines=figures.lines)
    findings, vehicles = _found(sheets, text)
    sheets = replace(sheets, lines=findings.lines)
    figures = figures.noted(*notes_of_parts(findings, sheets.currency))
    return Decided(
        book=book,
        text=text,
        declarations=tuple(declared),
        cases=tuple(cases),
        sheets=sheets,
        declared=given,
        figures=figures,
        findings=findings,
        vehicles=vehicles,
        suspended=suspended(sheets, findings, cases),
        notes=tuple(unasked(book, findings.facts)),
    )


def _found(sheets: Sheets, text: TextInForce) -> tuple[Findings, VehiclesFound | None]:
    """Every good decided, vehicles with their requirements where the book has them."""
    if "vehicles" not in sheets.tables:
        return decide_book(sheets.goods, sheets.lines, sheets.facts, text), None
    from tratado.deciding.with_vehicles import with_vehicles

    return with_vehicles(sheets, text)
