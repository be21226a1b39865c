"""Value content of vehicles averaged over a period: Uniform Regulations 16, 20(6).

A frame of production in, one row per group and percentage out. Figures that are not
known are bounded; rows whose part in a group is not known make the group's answer open.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import polars as pl

from tratado.auto.averaging_elections import AveragingPeriod
from tratado.auto.lvc_periods import Basis, Category
from tratado.auto.vehicle_content import Bounds, Content, together
from tratado.origin.answer import Answer
from tratado.value.averaging import Duty, PeriodAnalysis, Span
from tratado.value.finding import Missing
from tratado.words import Place, Said

COLUMNS = (
    *("row", "good", "plant", "country", "model_line", "motor_class", "required"),
    *("from", "to", "quantity", "exported", "figures", "nc", "vnm_low", "vnm_high"),
)
"""The columns of production that averages are taken from.

One row per vehicle, plant and period: `quantity` in millionths, `exported` yes, no or
null, `figures` estimated or actual, `nc` and the bounds of non-originating materials in
ten-thousandths per vehicle, `required` the vehicle's percentage in hundredths.
"""

SHEET = "vehicle_production"

_KEYS: Mapping[Category, tuple[str, ...]] = {
    Category.EACH_VEHICLE: ("good",),
    Category.MODEL_LINE_CLASS_PLANT: ("model_line", "motor_class", "plant"),
    Category.CLASS_PLANT: ("motor_class", "plant"),
    Category.MODEL_LINE_TERRITORY: ("model_line", "country"),
    Category.CLASS_TERRITORY: ("motor_class", "country"),
}
_LETTERS = {
    Category.MODEL_LINE_CLASS_PLANT: "(a)",
    Category.CLASS_PLANT: "(b)",
    Category.MODEL_LINE_TERRITORY: "(c)",
    Category.CLASS_TERRITORY: "(c)",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A category, a basis and a period; `separately` as 16(2) allows."""

    category: Category
    basis: Basis
    period: AveragingPeriod
    separately: bool = False

    @property
    def cite(self) -> str:
        if self.category is Category.EACH_VEHICLE:
            return "Uniform Regulations 7(3)"
        section = "20(6)" if self.period.cite.endswith("20(6)") else "16(1)"
        also = ", 16(2)" if self.separately else ""
        return f"Uniform Regulations {section}{_LETTERS[self.category]}{also}"


@dataclass(frozen=True, slots=True)
class GroupAverage:
    """The average of a group against the percentage of some of its vehicles.

    `quantity` vehicles of `goods` in millionths, `exported` of them; `rows` of the sheet
    that the average is taken from, also those of vehicles with other percentages.
    """

    choice: Choice
    key: tuple[str, ...]
    goods: tuple[str, ...]
    quantity: int
    exported: int
    content: Content
    rows: tuple[int, ...]

    @property
    def answer(self) -> Answer:
        """Whether the average reaches the percentage; open where it is not sure what is in it."""
        unsure = any(each.fact not in _BOUNDED for each in self.content.missing)
        return Answer.OPEN if unsure else self.content.answer


_BOUNDED = frozenset({"vnm_high"})
"""What may be missing without the answer being open: the content's bounds have it."""


def group_averages(production: pl.DataFrame, choice: Choice) -> tuple[GroupAverage, ...]:
    """The averages of every group of a choice.

    Only vehicles produced within the period count; a row that reaches beyond it is missing
    its split, one that does not say whether it is exported that, where the basis asks.
    """
    span = choice.period.span
    inside = production.filter((pl.col("from") <= span.end) & (pl.col("to") >= span.start))
    if choice.basis is Basis.EXPORTED:
        inside = inside.filter(pl.col("exported").fill_null(True))
    keys = list(_KEYS[choice.category])
    if choice.separately:
        keys.append("required")
    found = []
    for key, rows in inside.group_by(keys, maintain_order=True):
        base, vnm = _sums(rows)
        missing = _missing(rows, choice)
        name = tuple("" if part is None else str(part) for part in key)
        for (required,), alike in rows.group_by("required", maintain_order=True):
            content = Content(base, vnm, int(str(required)), choice.cite, missing)
            found.append(_average(choice, name, alike, content, rows))
    return tuple(found)


def _average(
    choice: Choice, key: tuple[str, ...], alike: pl.DataFrame, content: Content, rows: pl.DataFrame
) -> GroupAverage:
    sent = alike.filter(pl.col("exported").fill_null(False))
    return GroupAverage(
        choice=choice,
        key=key,
        goods=tuple(alike["good"].unique(maintain_order=True)),
        quantity=int(alike["quantity"].sum()),
        exported=int(sent["quantity"].sum()),
        content=content,
        rows=tuple(rows["row"].drop_nulls().sort()),
    )


def _sums(rows: pl.DataFrame) -> tuple[Fraction | None, Bounds]:
    """Net costs and non-originating materials of all vehicles, in ten-thousandths: 16(8)."""

    def total(name: str) -> Fraction | None:
        if rows[name].null_count():
            return None
        product = pl.col(name).cast(pl.Int128) * pl.col("quantity").cast(pl.Int128)
        return Fraction(int(rows.select(product.sum()).item()), 10**6)

    return total("nc"), Bounds(total("vnm_low") or Fraction(0), total("vnm_high"))


def _missing(rows: pl.DataFrame, choice: Choice) -> tuple[Missing, ...]:
    span = choice.period.span
    questions = [
        ("split_row", (pl.col("from") < span.start) | (pl.col("to") > span.end)),
        *((name, pl.col(name).is_null()) for name in ("nc", "vnm_high")),
        *((name, pl.col(name).is_null()) for name in _KEYS[choice.category]),
    ]
    if choice.basis is Basis.EXPORTED:
        questions.append(("exported", pl.col("exported").is_null()))
    found = []
    for fact, silent in questions:
        named = rows.filter(silent)
        if len(named):
            place = Place(sheet=SHEET, rows=tuple(named["row"].head(10)))
            found.append(Missing(fact, place, choice.cite))
    return together(found)


@dataclass(frozen=True, slots=True)
class ChoiceResult:
    """A choice with its groups, and how many vehicles qualify by it, in millionths."""

    choice: Choice
    groups: tuple[GroupAverage, ...]

    @property
    def qualifying(self) -> int:
        return sum(each.quantity for each in self.groups if each.answer is Answer.MET)

    @property
    def qualifying_exported(self) -> int:
        return sum(each.exported for each in self.groups if each.answer is Answer.MET)

    @property
    def open(self) -> int:
        return sum(each.quantity for each in self.groups if each.answer is Answer.OPEN)

    @property
    def quantity(self) -> int:
        return sum(each.quantity for each in self.groups)


def every_choice(
    production: pl.DataFrame,
    periods: Sequence[AveragingPeriod],
    categories: Iterable[str],
) -> tuple[ChoiceResult, ...]:
    """Every category, basis and period, without averaging first.

    `categories` are those that the agreement allows (`automotive.averaging.categories`).
    """
    return tuple(
        ChoiceResult(choice, group_averages(production, choice))
        for period in periods
        for category in (Category.EACH_VEHICLE, *map(Category, categories))
        for basis in Basis
        for choice in _choices(category, basis, period)
    )


def _choices(category: Category, basis: Basis, period: AveragingPeriod) -> list[Choice]:
    territory = (Category.MODEL_LINE_TERRITORY, Category.CLASS_TERRITORY)
    found = [Choice(category, basis, period)]
    if category in territory:
        found.append(Choice(category, basis, period, separately=True))
    return found


def best_choice(results: Sequence[ChoiceResult]) -> ChoiceResult | None:
    """The choice by which most exported vehicles qualify, then most of all vehicles.

    Of equal ones the first, so that nothing is averaged without need.
    """
    return max(results, key=lambda each: (each.qualifying_exported, each.qualifying), default=None)


def year_end(
    production: pl.DataFrame, choice: Choice, certified_to: Sequence[str] = ()
) -> tuple[tuple[GroupAverage, PeriodAnalysis | None], ...]:
    """Every group calculated on estimates against the actual costs of its period: 16(9).

    The analysis is None for a group without actual figures of the same vehicles, or where
    either figure is not known; it is due at the end of the fiscal year.
    """
    estimated = group_averages(production.filter(pl.col("figures") == "estimated"), choice)
    actual = {
        (each.key, each.content.required): each
        for each in group_averages(production.filter(pl.col("figures") == "actual"), choice)
    }
    return tuple(
        (each, _analysis(each, actual.get((each.key, each.content.required)), certified_to))
        for each in estimated
    )


def _analysis(
    estimate: GroupAverage, actual: GroupAverage | None, certified_to: Sequence[str]
) -> PeriodAnalysis | None:
    if actual is None or actual.answer is Answer.OPEN or set(actual.goods) != set(estimate.goods):
        return None
    before, after = _exact(estimate.content), _exact(actual.content)
    if before is None or after is None:
        return None
    met = actual.answer is Answer.MET
    return PeriodAnalysis(
        span=estimate.choice.period.span,
        estimated=before,
        actual=after,
        met_on_estimate=estimate.answer is Answer.MET,
        met_on_actual=met,
        duty=Duty.NONE if met else Duty.INFORM_IMMEDIATELY,
        cite="Uniform Regulations 16(9)",
        recipients=() if met else tuple(certified_to),
    )


def _exact(content: Content) -> Fraction | None:
    """The content in percent in the worst case."""
    if not content.base or content.vnm.high is None:
        return None
    return (1 - Fraction(content.vnm.high) / Fraction(content.base)) * 100


def table(results: Sequence[ChoiceResult]) -> pl.DataFrame:
    """One row per group of every choice: what it averages to and how many vehicles qualify."""
    return pl.DataFrame(
        [
            {
                "category": str(each.choice.category),
                "basis": str(each.choice.basis),
                "period": str(each.choice.period.kind),
                "from": each.choice.period.span.start,
                "to": each.choice.period.span.end,
                "separately": each.choice.separately,
                "group": " ".join(each.key),
                "goods": ", ".join(each.goods),
                "quantity": each.quantity,
                "content": each.content.lowest,
                "required": each.content.required,
                "answer": each.answer.word,
                "cite": each.choice.cite,
            }
            for result in results
            for each in result.groups
        ],
        schema={
            **dict.fromkeys(("category", "basis", "period"), pl.String),
            **dict.fromkeys(("from", "to"), pl.Date),
            "separately": pl.Boolean,
            **dict.fromkeys(("group", "goods"), pl.String),
            **dict.fromkeys(("quantity", "content", "required"), pl.Int64),
            **dict.fromkeys(("answer", "cite"), pl.String),
        },
    )


def part_average(
    rows: Iterable[tuple[Span, Fraction, int | None, Bounds]],
    period: AveragingPeriod,
    required: int,
) -> Content:
    """A listed part averaged over the units produced in a period: 16(10), 20(7).

    `rows` have the days of production, the units, and net cost and non-originating
    materials per unit in ten-thousandths. Calculated apart for some buyers, or for what is
    exported (16(11), 20(7)(b), (c)), where the caller gives only those rows.
    """
    base: Fraction | None = Fraction(0)
    vnm = Bounds(0, 0)
    missing = []
    for days, units, nc, materials in rows:
        if days.start > period.span.end or days.end < period.span.start:
            continue
        if days.start < period.span.start or days.end > period.span.end:
            missing.append(
                Missing(
                    "split_row",
                    Said("auto-days", first=str(days.start), last=str(days.end)),
                    period.cite,
                )
            )
        base = None if base is None or nc is None else base + nc * units
        vnm = vnm + materials.times(units)
    return Content(base, vnm, required, period.cite, together(missing))
