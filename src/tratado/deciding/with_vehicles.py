"""A book decided with everything that its vehicles must meet.

Parts are decided first, then the requirements of vehicles are calculated on what was found,
and the vehicles are decided with the answers as facts. Where the book has no sheet of
vehicles nothing is added.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.auto.requirements import Kind
from tratado.auto.sheet_vehicles import SHEET
from tratado.auto.vehicle_findings import VehicleFinding, VehiclesFound
from tratado.auto.vehicles import answered_by_facts, vehicles_of_book
from tratado.book import MILLIONTHS, Sheets
from tratado.origin.findings import (
    CalculatedContent,
    Findings,
    decide_book,
    rolled_only,
    without_evidence,
)
from tratado.origin.rollup import RolledUp
from tratado.origin.value_content import CALCULATED


def with_vehicles(sheets: Sheets, text: TextInForce) -> tuple[Findings, VehiclesFound | None]:
    """Decide every good on the day of a text, vehicles with their requirements.

    The vehicles are None where there is no sheet of them. Raises ForbiddenDesignations, and
    ValuationError where sheets contradict themselves or a fact that the user states contradicts
    what its sheets come to.
    """
    goods, lines, facts = sheets.goods, sheets.lines, sheets.facts
    tables, settings = sheets.tables, sheets.settings
    sheet = tables.get(SHEET)
    if sheet is None or sheet.is_empty() or not _has_appendix(text):
        return decide_book(goods, lines, facts, text), None
    first = rolled_only(goods, lines, facts, text)
    found = answered_by_facts(vehicles_of_book(first, tables, settings), first)
    told = {each.good: each for each in found.vehicles}
    answered = _with_answers(facts, told, first)
    findings = decide_book(_with_uses(goods, told), lines, answered, text)

    def otherwise(changed: pl.Expr, origin: str) -> RolledUp:
        """What is decided of goods and vehicles with another origin of some lines."""
        others = lines.with_columns(
            origin=pl.when(changed).then(pl.lit(origin)).otherwise("origin")
        )
        before = rolled_only(goods, others, facts, text)
        then = {each.good: each for each in vehicles_of_book(before, tables, settings).vehicles}
        told_then = _with_answers(facts, then, before)
        return rolled_only(_with_uses(goods, then), others, told_then, text).rolled

    if findings.unevidenced is not None:
        bare = pl.lit(pl.Series(without_evidence(findings.goods, lines)))
        findings.unevidenced = otherwise(bare, "non_originating")
    if findings.proven is not None:
        findings.proven = otherwise(pl.col("origin") == "unknown", "originating")
    findings.calculated = {
        good: content for good, each in told.items() if (content := _calculated(each)) is not None
    }
    findings.asked = {
        good: tuple(need.fact for need in each.classified.missing) for good, each in told.items()
    }
    return findings, found


def _calculated(vehicle: VehicleFinding) -> CalculatedContent | None:
    """A vehicle's value content as it is calculated here, with the room of one vehicle."""
    content = vehicle.requirement(Kind.VALUE_CONTENT)
    if content is None or content.lowest is None or content.required is None:
        return None
    room = content.room
    if room is not None and vehicle.average is not None:
        units = next(iter(vehicle.average.values())).quantity
        room = room * MILLIONTHS // units if units else None
    return CalculatedContent(content.lowest, content.required, room)


def _has_appendix(text: TextInForce) -> bool:
    """Whether the automotive appendix is in force on the day."""
    path = "automotive.core.required"
    return path in text.agreement.terms and text.term(path) is not None


def _with_uses(goods: pl.DataFrame, found: Mapping[str, VehicleFinding]) -> pl.DataFrame:
    """The goods, vehicles with the use by which the rules name their class."""
    uses = {
        good: each.classified.use for good, each in found.items() if each.classified.use is not None
    }
    of_class = pl.col("id").replace_strict(uses, default=None, return_dtype=pl.String)
    return goods.with_columns(use=pl.coalesce(of_class, "use"))


def _with_answers(
    facts: pl.DataFrame, found: Mapping[str, VehicleFinding], findings: Findings
) -> pl.DataFrame:
    """The facts, with the requirements of vehicles that are settled."""
    stated = {good: findings.facts.answers.get(good, {}) for good in found}
    added = [
        {"subject": each.good, "fact": fact, "value": "yes" if value else "no"}
        for each in found.values()
        for fact, value in _answers(each)
        if fact not in stated[each.good]
    ]
    rows = pl.DataFrame(added, schema=dict.fromkeys(("subject", "fact", "value"), pl.String))
    return pl.concat([facts, rows], how="diagonal")


def _answers(found: VehicleFinding) -> Iterator[tuple[str, bool]]:
    classified = found.classified
    if found.requirement(Kind.VALUE_CONTENT) is not None or classified.vehicle_class is None:
        yield CALCULATED, True
    yield from found.facts.items()
