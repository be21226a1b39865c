"""Schedule 5: published allocations, and that allocations add up."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.value.allocation import (
    Allocation,
    Criterion,
    Method,
    allocated,
    apportioned,
    changed_within_year,
    cost_ratios,
    rounded_ratios,
)
from tratado.value.errors import ValuationError

bases = st.dictionaries(
    st.text("ABCDEFGH", min_size=1, max_size=3),
    st.integers(min_value=0, max_value=10**9).map(Decimal),
    min_size=1,
    max_size=12,
).filter(lambda base: any(base.values()))
amounts = st.decimals(min_value=-(10**9), max_value=10**9, places=2)


@given(bases, amounts)
def test_parts_add_up_to_the_cent(base: dict[str, Decimal], amount: Decimal) -> None:
    ratios = cost_ratios(base)
    exact, parts = allocated(amount, ratios), apportioned(amount, ratios, 2)
    assert sum(exact.values()) == Fraction(amount)
    assert sum(parts.values()) == amount
    assert all(abs(Fraction(parts[good]) - exact[good]) < Fraction(1, 100) for good in base)


@given(bases, st.integers(min_value=0, max_value=6))
def test_rounded_ratios_add_up_to_one(base: dict[str, Decimal], decimals: int) -> None:
    ratios = rounded_ratios(cost_ratios(base), decimals)
    assert sum(ratios.values()) == 1
    assert all((ratio * 10**decimals).denominator == 1 for ratio in ratios.values())


@given(bases, amounts)
def test_a_good_without_a_part_of_the_base_bears_nothing(
    base: dict[str, Decimal], amount: Decimal
) -> None:
    parts = apportioned(amount, cost_ratios(base), 2)
    assert all(parts[good] == 0 for good, part in base.items() if part == 0)


def test_left_over_cents_go_to_the_largest_remainders() -> None:
    ratios = cost_ratios({"A": Decimal(1), "B": Decimal(1), "C": Decimal(1)})
    assert apportioned(Decimal("100.00"), ratios, 2) == {
        "A": Decimal("33.34"),
        "B": Decimal("33.33"),
        "C": Decimal("33.33"),
    }
    assert rounded_ratios(ratios, 3)["A"] == Fraction(334, 1000)


def test_bases_that_allocate_nothing_are_refused() -> None:
    with pytest.raises(ValuationError, match="a base of zero for all goods"):
        cost_ratios({"A": Decimal(0)})
    with pytest.raises(ValuationError, match="below zero, or none, for B"):
        cost_ratios({"A": Decimal(2), "B": Decimal(-1)})
    with pytest.raises(ValuationError) as caught:
        apportioned(Decimal("0.001"), {"A": Fraction(1, 2)}, 2)
    assert [str(fault.place) for fault in caught.value.problems] == ["total", "ratios"]


def test_a_method_stays_for_the_fiscal_year_while_its_figures_change() -> None:
    hours = Allocation(Method.COST_RATIO, "direct labor hours", {"A": Decimal(5)})
    more = Allocation(Method.COST_RATIO, "direct labor hours", {"A": Decimal(9)})
    floor = Allocation(Method.COST_RATIO, "floor space", {"A": Decimal(5)})
    own = Allocation(Method.OTHER, "direct labor hours", {"A": Decimal(5)}, Criterion.CAUSE)
    assert changed_within_year({"rent": hours}, {"rent": more, "power": floor}) == []
    for later in (floor, own):
        (fault,) = changed_within_year({"rent": hours}, {"rent": later})
        assert str(fault.place) == "allocation of 'rent'"
        assert fault.cite == "Uniform Regulations Schedule 5, 6"
