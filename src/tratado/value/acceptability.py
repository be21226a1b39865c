"""Whether the price of a sale may be used: Schedule 4 for goods, Schedule 6, 2(2) to (6) for
materials. The tests run side by side; imported materials are held to Schedule 4 by 8(4).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tratado.value.finding import Answer, Fact, Finding, Point, all_so, any_of
from tratado.words import Said


class JudgedBy(StrEnum):
    """By which text a sale is judged."""

    SCHEDULE_4 = "schedule_4"
    SCHEDULE_6 = "schedule_6"

    def cite(self, for_goods: str, for_materials: str) -> str:
        """The citation of the paragraph of either text."""
        if self is JudgedBy.SCHEDULE_4:
            return f"Uniform Regulations Schedule 4, {for_goods}"
        return f"Uniform Regulations Schedule 6, {for_materials}"


class Restriction(StrEnum):
    """A restriction on what the buyer may do with what it bought: 2(2)(a) or 2(3)(a)."""

    BY_LAW = "by_law"
    """Imposed or required by law or public authority (there): harmless."""
    GEOGRAPHICAL = "geographical"
    """Limits where it may be resold (a good) or used (a material): harmless."""
    INSUBSTANTIAL = "insubstantial"
    """Does not substantially affect the value: harmless."""
    SUBSTANTIAL = "substantial"
    """Substantially affects the value."""
    UNASSESSED = "unassessed"
    """Whether it affects the value substantially is not known."""


class Condition(StrEnum):
    """What the sale or its price depends on: 2(2)(b) and (3), or 2(3)(b) and (4)."""

    OTHER_PURCHASES = "other_purchases"
    """The buyer also has to buy other goods in set quantities."""
    RECIPROCAL_PRICES = "reciprocal_prices"
    """The price hangs on what the buyer charges the seller for other goods."""
    EXTRANEOUS_PAYMENT = "extraneous_payment"
    """Payment in a form foreign to the good: part of the finished goods, for instance."""
    MARKETING_OR_USE = "marketing_or_use"
    """About producing or marketing the good, or using the material: harmless, (4) or (5)."""
    WITH_KNOWN_VALUE = "with_known_value"
    """A condition for which a value can be determined: harmless."""
    WITHOUT_KNOWN_VALUE = "without_known_value"
    """A condition for which no value can be determined."""
    UNASSESSED = "unassessed"
    """Whether a value can be determined is not known."""


_HARMFUL = (
    Condition.OTHER_PURCHASES,
    Condition.RECIPROCAL_PRICES,
    Condition.EXTRANEOUS_PAYMENT,
    Condition.WITHOUT_KNOWN_VALUE,
)
_LISTED = {
    Condition.OTHER_PURCHASES: "(a)",
    Condition.RECIPROCAL_PRICES: "(b)",
    Condition.EXTRANEOUS_PAYMENT: "(c)",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """The circumstances of a sale, None wherever nobody has said.

    `restrictions` and `conditions` are empty where there is none. `proceeds_accrue`:
    part of what later resale or use brings goes to the seller; `proceeds_quantifiable`:
    an addition for it can be made. `related`: seller and buyer are related persons (see
    `related_persons`); `influenced`: that relation influenced the price.
    """

    sold: Fact = None
    restrictions: tuple[Restriction, ...] | None = None
    conditions: tuple[Condition, ...] | None = None
    proceeds_accrue: Fact = None
    proceeds_quantifiable: Fact = None
    related: Fact = None
    influenced: Fact = None


def has_no_sale(circumstances: Circumstances, test: JudgedBy) -> Finding:
    """Whether there is no transaction value because there was no sale: 2(1) or 2(2)."""
    sold = circumstances.sold
    return any_of(
        [
            Point(
                None if sold is None else not sold,
                "sold",
                Said("ground-no-sale"),
                test.cite("2(1)", "2(2)"),
            )
        ]
    )


def unacceptable(circumstances: Circumstances, test: JudgedBy) -> Finding:
    """Whether a transaction value is unacceptable: Schedule 4, 2(2), or Schedule 6, 2(3).

    A circumstance listed in (3) (Schedule 6: (4)) makes it so in itself.
    """
    related, influenced = circumstances.related, circumstances.influenced
    accrue, quantifiable = circumstances.proceeds_accrue, circumstances.proceeds_quantifiable
    return any_of(
        [
            _restrictions(circumstances.restrictions, test),
            _conditions(circumstances.conditions, test),
            Point(
                all_so(accrue, None if quantifiable is None else not quantifiable),
                "proceeds_accrue" if accrue is None else "proceeds_quantifiable",
                Said("ground-proceeds"),
                test.cite("2(2)(c)", "2(3)(c)"),
            ),
            Point(
                all_so(related, influenced),
                "related" if related is None else "influenced",
                Said("ground-influenced"),
                test.cite("2(2)(d)", "2(3)(d)"),
            ),
        ]
    )


def acceptable(circumstances: Circumstances, test: JudgedBy) -> Finding:
    """Whether there was a sale whose price may be used; the grounds are those of a no."""
    none = has_no_sale(circumstances, test)
    if none.answer is Answer.YES:
        return Finding(Answer.NO, none.grounds)
    tainted = unacceptable(circumstances, test)
    if tainted.answer is Answer.YES:
        return Finding(Answer.NO, tainted.grounds)
    missing = none.missing + tainted.missing
    return Finding(Answer.OPEN if missing else Answer.YES, missing=missing)


def _restrictions(restrictions: tuple[Restriction, ...] | None, test: JudgedBy) -> Point:
    cite = test.cite("2(2)(a)", "2(3)(a)")
    what = Said("ground-restrictions")
    if restrictions is None:
        return Point(None, "restrictions", what, cite)
    if Restriction.SUBSTANTIAL in restrictions:
        return Point(True, "restrictions", what, cite)
    return Point(
        None if Restriction.UNASSESSED in restrictions else False, "restrictions", what, cite
    )


def _conditions(conditions: tuple[Condition, ...] | None, test: JudgedBy) -> Point:
    cite = test.cite("2(2)(b)", "2(3)(b)")
    what = Said("ground-conditions")
    if conditions is None:
        return Point(None, "conditions", what, cite)
    harmful = [condition for condition in conditions if condition in _HARMFUL]
    if harmful:
        listed = _LISTED.get(harmful[0], "")
        if listed:
            cite = test.cite(f"2(2)(b), 2(3){listed}", f"2(3)(b), 2(4){listed}")
        which = tuple(Said(f"ground-condition-{each.replace('_', '-')}") for each in harmful)
        return Point(True, "conditions", Said("ground-conditions-are", which=which), cite)
    return Point(None if Condition.UNASSESSED in conditions else False, "conditions", what, cite)
