"""A book's figures worked out: the frames that decisions rest on, and how they came about.

A plain list of steps, each taking what was found so far and adding to it. What the sheets of
a book do not have, a step leaves alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.book import Sheets
from tratado.value.errors import ValuationError
from tratado.words import Problem, Said

if TYPE_CHECKING:
    from tratado.value.averaging import Span
    from tratado.value.cost_sheets import Costed
    from tratado.value.ledger import Ledger
    from tratado.value.price_rows import Need


@dataclass(frozen=True, eq=False)
class Valued:
    """Goods and lines with their figures, the steps to each by good, and notes.

    `periods` are those over which net costs were calculated, `costed` what the sheets of
    costs gave; None where the book has none.
    """

    goods: pl.DataFrame
    lines: pl.DataFrame
    ledgers: Mapping[str, tuple[Ledger, ...]] = field(default_factory=dict)
    notes: tuple[Said, ...] = ()
    periods: Mapping[str, Span] = field(default_factory=dict)
    costed: Costed | None = None

    def noted(self, *notes: Said) -> Valued:
        """With further notes."""
        return replace(self, notes=(*self.notes, *notes))

    def entered(self, ledgers: Mapping[str, tuple[Ledger, ...]]) -> Valued:
        """With further ledgers, after those that a good has."""
        both = {good: (*self.ledgers.get(good, ()), *own) for good, own in ledgers.items()}
        return replace(self, ledgers={**self.ledgers, **both})


_STOCK = ("movements", "inventories")

Step = Callable[[Valued, Sheets, TextInForce], Valued]


def valued(book: Sheets, text: TextInForce) -> Valued:
    """Work out the figures of a book on the day of a text.

    Raises ValuationError with everything that is wrong in any of its sheets.
    """
    found = Valued(book.goods, book.lines)
    faults: list[Problem] = []
    for needed, step in STEPS:
        if not needed(book):
            continue
        try:
            found = step(found, book, text)
        except ValuationError as error:
            faults += error.problems
    if faults:
        raise ValuationError(list(dict.fromkeys(faults)))
    return found


def _of_these_regulations(text: TextInForce) -> bool:
    """Whether the Uniform Regulations of the USMCA are in force on the day."""
    return text.agreement.name == "usmca" and text.term("total_cost.periods") is not None


def _transaction_values(found: Valued, book: Sheets, text: TextInForce) -> Valued:
    """Blank transaction values, from prices and what is added to them: Schedules 3 and 4."""
    from tratado.value import price_sheets

    if not price_sheets.has_price_sheets(book.tables) or not _of_these_regulations(text):
        return found
    priced = price_sheets.with_transaction_values(found.goods, book.tables, book.currency)
    unusable = (
        Said(
            "ledger-step-note-no-price",
            good=good,
            grounds=tuple(
                Said("ledger-step-ground", what=each.what, cite=each.cite) for each in grounds
            ),
        )
        for good, grounds in priced.unusable.items()
    )
    return (
        replace(found, goods=priced.goods)
        .entered({good: (ledger,) for good, ledger in priced.ledgers.items()})
        .noted(*unusable, *_missing(priced.needs))
    )


def _missing(needs: Iterable[Need]) -> Iterator[Said]:
    """What figures lack that could not be worked out."""
    for need in needs:
        about = f"{need.part}, {need.good}" if need.part else need.good
        yield Said(
            "ledger-step-note-missing",
            about=about,
            what=need.what,
            place=need.place,
            cite=need.cite,
        )


def _by_good(ledgers: Mapping[tuple[str, str], Ledger]) -> dict[str, tuple[Ledger, ...]]:
    found: dict[str, tuple[Ledger, ...]] = {}
    for (good, _), ledger in ledgers.items():
        found[good] = (*found.get(good, ()), ledger)
    return found


def _net_costs(found: Valued, book: Sheets, text: TextInForce) -> Valued:
    """Blank net costs, from the sheets of costs: Uniform Regulations 7(11).

    Production without costs says how much is made, and nothing of what it costs.
    """
    from tratado.value import cost_sheets
    from tratado.value.averaging import Span
    from tratado.value.cost_elections import CostElections

    if not _of_these_regulations(text):
        return found.noted(
            Said("ledger-step-note-costs-unused")
        )  # fmt: skip
    elections = CostElections.of(book.settings)
    costed = cost_sheets.from_sheets(found.goods, book.tables, elections, text, book.currency)
    goods = cost_sheets.with_net_costs(found.goods, costed)
    stated = found.goods.filter(pl.col("nc").is_not_null())["id"].to_list()
    periods = {
        good: Span(start, end)
        for good, start, end in costed.goods.select("id", "start", "end").iter_rows()
        if good not in stated
    }
    notes = [
        Said("ledger-step-note-net-costs", start=span.start, end=span.end)
        for span in dict.fromkeys(periods.values())
    ]  # fmt: skip
    averaged = [good for good in periods if costed.periods[good].averaged]
    either = pl.col("id").is_in(averaged) & (pl.col("method").fill_null("either") == "either")
    notes += [
        Said("ledger-step-note-by-net-cost", good=good, cite="Uniform Regulations 7(19)")
        for good in goods.filter(either)["id"]
    ]  # fmt: skip
    method = pl.when(either).then(pl.lit("nc")).otherwise("method").alias("method")
    ledgers = {good: (costed.ledgers[good],) for good in periods}
    found = replace(found, goods=goods.with_columns(method), periods=periods, costed=costed)
    return found.entered(ledgers).noted(*notes)


def _material_values(found: Valued, book: Sheets, text: TextInForce) -> Valued:
    """Values of materials, from their prices and deductions: 8(1) to (4), Schedule 6."""
    from tratado.value.material_sheets import with_material_values
    from tratado.value.price_sheets import has_price_sheets

    if not has_price_sheets(book.tables):
        return found
    if not _of_these_regulations(text):
        return found.noted(
            Said("ledger-step-note-prices-unused")
        )  # fmt: skip
    by_net_cost = pl.col("method").fill_null("either") != "tv"
    costed = found.goods.filter(by_net_cost, pl.col("id").is_in(list(found.periods)))["id"]
    worth = with_material_values(
        found.goods, found.lines, book.tables, text, book.currency, frozenset(costed)
    )
    return (
        replace(found, goods=worth.goods, lines=worth.lines)
        .entered(_by_good(worth.ledgers))
        .noted(*_missing(worth.needs))
    )


def _inventories(found: Valued, book: Sheets, text: TextInForce) -> Valued:
    """Lines drawn from inventories, split by origin: 8(18), Schedules 7 and 8."""
    from tratado.value import stock_sheets
    from tratado.value.cost_elections import CostElections
    from tratado.value.price_rows import price_rows
    from tratado.value.stocked_lines import with_inventories

    if not _of_these_regulations(text):
        return found.noted(
            Said("ledger-step-note-stock-unused")
        )  # fmt: skip
    if not book.tables.keys() >= set(_STOCK):
        return found.noted(
            Said("ledger-step-note-no-election")
        )  # fmt: skip
    years = CostElections.of(book.settings).fiscal_years
    stock = stock_sheets.from_sheets(book.tables, years, text)
    by_net_cost = found.goods.filter(pl.col("method").fill_null("either") != "tv")["id"].to_list()
    periods = {good: span for good, span in found.periods.items() if good in by_net_cost}
    priced = {(rows.good, rows.part): rows.place for rows in price_rows(book.tables, [])}
    stocked = with_inventories(
        found.goods, found.lines, stock, periods, text.day, book.currency, priced
    )
    return replace(found, lines=stocked.lines).entered(stocked.ledgers).noted(*stocked.notes)


def _supplier_statements(found: Valued, book: Sheets, text: TextInForce) -> Valued:
    """Production of suppliers that is accumulated: 9(2) to (5)."""
    from tratado.value.cost_elections import CostElections
    from tratado.value.statement_sheets import with_supplier_statements

    if not _of_these_regulations(text):
        return found.noted(
            Said("ledger-step-note-statements-unused")
        )  # fmt: skip
    years = CostElections.of(book.settings).fiscal_years
    joined = with_supplier_statements(
        found.goods, found.lines, book.tables, years, text, book.currency
    )
    return (
        replace(found, goods=joined.goods, lines=joined.lines)
        .entered(_by_good(joined.ledgers))
        .noted(*_missing(joined.needs))
    )


def _averages(found: Valued, book: Sheets, text: TextInForce) -> Valued:
    """Net costs averaged over identical or similar goods of a plant: 7(15)."""
    from tratado.value.averaged_goods import with_averages
    from tratado.value.cost_sheets import has_cost_sheets

    uncosted = found.costed is None and has_cost_sheets(book.tables)
    # Costs that could not be worked out have said why already.
    if uncosted or not _of_these_regulations(text):
        return found
    averaged = with_averages(found.goods, found.costed, book.tables, book.currency)
    return replace(found, goods=averaged.goods).entered(averaged.ledgers).noted(*averaged.notes)


def _has(*sheets: str) -> Callable[[Sheets], bool]:
    """Whether a book has one of the sheets."""
    return lambda book: not book.tables.keys().isdisjoint(sheets)


def _averages_goods(book: Sheets) -> bool:
    """Whether goods of a book are averaged with others."""
    return "averaged_with" in book.goods.columns and bool(
        book.goods["averaged_with"].is_not_null().any()
    )


STEPS: tuple[tuple[Callable[[Sheets], bool], Step], ...] = (
    (_has("prices", "value_adjustments"), _transaction_values),
    (_has("costs"), _net_costs),
    (_has("prices", "value_adjustments"), _material_values),
    (_has(*_STOCK), _inventories),
    (_has("supplier_statements"), _supplier_statements),
    (_averages_goods, _averages),
)
"""In the order in which figures build on one another, each with when a book needs it.

A step imports what it calculates with: most books need none.
"""
