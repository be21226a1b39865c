"""The part about labor value content: components, caps, steps, evidence, choices."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from tratado.auto.labor_value_content import Content
from tratado.auto.lvc_results import LaborValue, best
from tratado.auto.vehicle_findings import VehicleFinding
from tratado.auto.vehicle_labor import points
from tratado.documents import Block, Cell, Column, Grid, Part
from tratado.report.vehicle_report import VehicleReport
from tratado.report.vehicle_shares import ROWS_SHOWN, mark
from tratado.report.vehicle_words import VehicleWords


def shown_value(vehicle: VehicleFinding) -> LaborValue | None:
    """The calculation to show in full: the one elected, or else the best of those open."""
    elected = [one for one in vehicle.labor if one.elected]
    if len(vehicle.labor) == 1 or len(elected) == 1:
        return (elected or list(vehicle.labor))[0]
    return best(vehicle.labor)


def labor_part(words: VehicleWords, report: VehicleReport, vehicle: VehicleFinding) -> Part | None:
    """Labor value content by component, with what was chosen and what else could be."""
    one = shown_value(vehicle)
    if one is None or one.content is None:
        return None
    settled = report.found.elections.labor.is_complete
    blocks: list[Block] = [
        words(
            "labor-choice" if settled else "labor-choice-example",
            period=words.named("period", one.period),
            days=words.days(one.span),
            category=words.named("category", one.group.category),
            basis=words.named("basis", one.group.basis),
            method=words.named("method", one.method),
        ),
        words(
            "labor-base",
            base=words.money(one.content.base),
            vehicles=words.vehicles(one.group.quantity),
        ),
        *_components(words, one.content),
        *_steps(words, one),
        *_evidence(words, one),
        *_unfit(words, report),
        *_choices(words, vehicle, settled=settled),
    ]
    return Part(words("part-labor"), tuple(blocks))


def _components(words: VehicleWords, content: Content) -> Iterator[Block]:
    worst, most, asked = content.worst, content.best, content.requirement
    if worst is None:
        yield words("labor-no-base")
        return
    columns = (
        Column(words("column-component")),
        Column(words("column-points"), right=True),
        Column(words("column-at-best"), right=True),
        Column(words("column-limit"), right=True),
        Column(words("column-counted"), right=True),
    )
    plain = words.plain_points

    def row(name: str, least: Fraction, best_case: Fraction | None, used: Fraction,
            limit: str = "", *, strong: bool = False) -> tuple[Cell, ...]:  # fmt: skip
        return (
            Cell(words(f"labor-{name}"), strong=strong),
            Cell(plain(least)),
            Cell(plain(best_case)),
            Cell(limit),
            Cell(plain(used), strong=strong),
        )

    def at_least(value: Decimal) -> str:
        return words("at-least", points=plain(Fraction(value)))

    def at_most(value: Decimal) -> str:
        return words("at-most", points=plain(Fraction(value)))

    def of_best(name: str) -> Fraction | None:
        found = None if most is None else getattr(most, name)
        return found if isinstance(found, Fraction) else None

    rows = (
        row("materials", worst.materials, of_best("materials"), worst.materials),
        row("wages", worst.labor, of_best("labor"), worst.labor),
        row("transport", worst.transport, of_best("transport"), worst.transport),
        row("material-and-labor", worst.material_and_labor, of_best("material_and_labor"),
            worst.material_and_labor, at_least(asked.material_and_labor), strong=True),
        row("technology", worst.technology, of_best("technology"), worst.technology_used,
            at_most(asked.technology)),
        row("assembly", worst.assembly, of_best("assembly"), worst.assembly_used,
            at_most(asked.assembly)),
        row("total", worst.total, None if most is None else most.total, worst.total,
            at_least(asked.share), strong=True),
    )  # fmt: skip
    yield Grid(columns, rows)


def _steps(words: VehicleWords, one: LaborValue) -> Iterator[Block]:
    steps = [step for step in one.steps if step.amount]
    if not steps:
        return
    columns = (
        Column(words("column-step")),
        Column(words("column-amount"), right=True),
        Column(words("labor-material-and-labor"), right=True),
        Column(words("labor-total"), right=True),
        Column(words("column-enough")),
        Column(words("column-cite"), extra=True),
    )
    rows = tuple(
        (
            Cell(words.named("order", step.order.name.lower())),
            Cell(words.money(step.amount)),
            Cell(words.plain_points(step.material_and_labor)),
            Cell(words.plain_points(step.total)),
            Cell(words("yes") if step.enough else words("no")),
            Cell(words.cite(step.cite)),
        )
        for step in steps
    )
    yield Grid(columns, rows, words("labor-steps"))


def _evidence(words: VehicleWords, one: LaborValue) -> Iterator[Block]:
    if not one.evidence:
        return
    columns = (
        Column(words("column-tier")),
        Column(words("column-evidence")),
        Column(words("column-amount"), right=True),
        Column(words("column-share"), right=True),
    )
    rows = tuple(
        (
            Cell(each.tier or "–"),
            Cell(words.named("evidence", each.evidence)),
            Cell(words.money(each.amount)),
            Cell(words.fraction(each.share)),
        )
        for each in one.evidence
    )
    yield Grid(columns, rows, words("labor-evidence"))
    yield words("labor-attested", share=words.fraction(one.attested))


def _unfit(words: VehicleWords, report: VehicleReport) -> Iterator[Block]:
    for statement, reason in report.unfit:
        yield words(
            "unfit",
            reference=statement.reference or "–",
            plant=statement.plant,
            reason=words.named("unfit", reason),
        )


def _choices(words: VehicleWords, vehicle: VehicleFinding, *, settled: bool) -> Iterator[Block]:
    if len(vehicle.labor) < 2:
        yield words("labor-one-choice")
        return
    top = best(vehicle.labor)
    ranked = sorted(vehicle.labor, key=_worth, reverse=True)
    columns = (
        Column(words("column-period")),
        Column(words("column-category")),
        Column(words("column-basis")),
        Column(words("column-group")),
        Column(words("column-method")),
        Column(words("column-figure"), right=True),
        Column(words("column-verdict")),
        Column(words("column-choice")),
    )
    rows = tuple(
        (
            Cell(words.named("period", one.period)),
            Cell(words.named("category", one.group.category)),
            Cell(words.named("basis", one.group.basis)),
            Cell(words.group(one.group.key)),
            Cell(words.named("method", one.method)),
            Cell(_total(words, one)),
            words.answered(one.answer),
            Cell(mark(words, elected=one.elected and settled, best=one is top), strong=True),
        )
        for one in ranked[:ROWS_SHOWN]
    )  # fmt: skip
    yield Grid(columns, rows, words("choices"))
    if len(ranked) > ROWS_SHOWN:
        yield words("more-rows", count=len(ranked) - ROWS_SHOWN)


def _worth(one: LaborValue) -> tuple[int, Fraction]:
    content = one.content
    worst = None if content is None or content.worst is None else content.worst.total
    return int(one.answer), Fraction(-1) if worst is None else worst


def _total(words: VehicleWords, one: LaborValue) -> str:
    if one.content is None:
        return "–"
    worst, most = one.content.worst, one.content.best
    return words.bounds(
        None if worst is None else points(worst.total), None if most is None else points(most.total)
    )
