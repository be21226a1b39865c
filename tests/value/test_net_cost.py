"""Total cost and net cost: published figures, the three ways, excluded costs, bad input."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.value.accumulation import (
    CostStatement,
    PartStatement,
    with_cost_statement,
    with_part_statement,
)
from tratado.value.allocation import Allocation, Criterion, Method, Purpose
from tratado.value.costs import Cost, CostKind, Excluded, Standing, total_cost
from tratado.value.errors import ValuationError
from tratado.value.net_cost import (
    Books,
    NetCostElections,
    Way,
    net_costs,
    regional_value_content,
)
from tratado.words import Place

GOODS = ("A", "B", "C")


cents = st.decimals(min_value=0, max_value=10**7, places=2)
bases = st.fixed_dictionaries(
    {good: st.integers(min_value=0, max_value=5000).map(Decimal) for good in GOODS}
).filter(lambda base: any(base.values()))
units = {"A": Decimal(3), "B": Decimal(7), "C": Decimal(11)}


@st.composite
def costs_with_allocations(draw: st.DrawFn) -> tuple[Cost, Allocation]:
    kind = draw(st.sampled_from(CostKind))
    amount = draw(cents)
    share = draw(st.integers(min_value=0, max_value=100))
    excluded = {draw(st.sampled_from(Excluded)): amount * share / 100} if share else {}
    base = draw(bases)
    direct = kind in (CostKind.DIRECT_MATERIAL, CostKind.DIRECT_LABOR)
    methods = [Method.OTHER, Method.COST_RATIO]
    if not direct:
        methods.append(Method.LABOR_AND_MATERIAL_RATIO)
    method = draw(st.sampled_from(methods))
    if method is Method.LABOR_AND_MATERIAL_RATIO:
        base = {}
    return (
        Cost("", kind, amount, excluded),
        Allocation(method, base=base, criterion=Criterion.CAUSE),
    )


@st.composite
def books(draw: st.DrawFn) -> tuple[Books, dict[str, Allocation]]:
    drawn = draw(st.lists(costs_with_allocations(), max_size=6))
    labor = Cost("labor", CostKind.DIRECT_LABOR, Decimal("1000.01"))
    by_hours = Allocation(
        Method.OTHER, "hours", dict(zip(GOODS, map(Decimal, (1, 2, 4)), strict=True)),
        Criterion.CAUSE,
    )  # fmt: skip
    named = [(replace(cost, name=f"cost {n}"), how) for n, (cost, how) in enumerate(drawn)]
    return (
        Books((labor, *(cost for cost, _ in named)), units),
        {"labor": by_hours, **{cost.name: how for cost, how in named}},
    )


@given(books())
def test_three_ways_agree_on_common_ratios(drawn: tuple[Books, dict[str, Allocation]]) -> None:
    producer, allocations = drawn
    found = [net_costs(producer, allocations, NetCostElections(way)).goods for way in Way]
    assert found[0] == found[1] == found[2]


@given(books(), st.sampled_from(Way), st.none() | st.integers(min_value=1, max_value=4))
def test_allocated_costs_add_up_exactly(
    drawn: tuple[Books, dict[str, Allocation]], way: Way, decimals: int | None
) -> None:
    producer, allocations = drawn
    goods = net_costs(producer, allocations, NetCostElections(way, decimals)).goods
    whole = total_cost(producer.costs)
    assert sum(costs.total_cost for costs in goods.values()) == whole.total
    assert sum(costs.net_cost for costs in goods.values()) == whole.net


@given(books(), st.sampled_from(Way))
def test_excluded_costs_never_raise_net_cost(
    drawn: tuple[Books, dict[str, Allocation]], way: Way
) -> None:
    producer, allocations = drawn
    elections = NetCostElections(way)
    without = replace(producer, costs=tuple(replace(c, excluded={}) for c in producer.costs))
    found = net_costs(producer, allocations, elections).goods
    higher = net_costs(without, allocations, elections).goods
    for good in GOODS:
        assert found[good].net_cost <= higher[good].net_cost
        assert found[good].excluded >= 0


@given(books(), st.sampled_from(Way))
def test_ledger_ends_in_the_net_cost_of_each_good(
    drawn: tuple[Books, dict[str, Allocation]], way: Way
) -> None:
    producer, allocations = drawn
    found = net_costs(producer, allocations, NetCostElections(way))
    for good, costs in found.goods.items():
        assert found.ledger[f"net cost of {good}"].amount == costs.net_cost
        lines = [
            Fraction(entry.amount)
            for entry in found.ledger
            if str(entry.label).endswith(f" to {good}")
        ]
        out = [Fraction(entry.amount) for entry in found.ledger
               if str(entry.label).startswith("excluded costs in")
               and str(entry.label).endswith(f" to {good}")]  # fmt: skip
        assert sum(lines) - 2 * sum(out) == costs.net_cost
    assert all(entry.cite for entry in found.ledger)


def test_order_of_costs_does_not_matter_to_ratios_of_direct_costs() -> None:
    overhead = Cost("overhead", CostKind.OTHER, Decimal(35))
    direct = (
        Cost("labor", CostKind.DIRECT_LABOR, Decimal(10)),
        Cost("material", CostKind.DIRECT_MATERIAL, Decimal(15)),
        Cost("direct overhead", CostKind.DIRECT_OVERHEAD, Decimal(10)),
    )
    allocations = {
        "labor": _by(5, 5),
        "material": _by(10, 5),
        "direct overhead": _by(8, 2),
        "overhead": Allocation(Method.DIRECT_COST_RATIO),
    }
    two = {"A": Decimal(1), "B": Decimal(1)}
    elections = NetCostElections(Way.EACH_COST)
    first = net_costs(Books((overhead, *direct), two), allocations, elections)
    last = net_costs(Books((*direct, overhead), two), allocations, elections)
    assert first.goods == last.goods
    assert first.goods["A"].net_cost == 46


def _by(a: int, b: int) -> Allocation:
    return Allocation(
        Method.OTHER, base={"A": Decimal(a), "B": Decimal(b)}, criterion=Criterion.CAUSE
    )


def _faults(costs: list[Cost], allocations: dict[str, Allocation], way: Way) -> set[str]:
    books = Books(tuple(costs), {"A": Decimal(1), "B": Decimal(1)})
    with pytest.raises(ValuationError) as caught:
        net_costs(books, allocations, NetCostElections(way))
    return {f"{fault.place!s} [{fault.cite}]" for fault in caught.value.problems}


def test_everything_wrong_is_named_at_once() -> None:
    costs = [
        Cost("labor", CostKind.DIRECT_LABOR, Decimal(-1), source=Place(sheet="costs", rows=(2,))),
        Cost("rent", CostKind.PERIOD, Decimal(5), {Excluded.ROYALTIES: Decimal(6)}),
        Cost("power", CostKind.OTHER, Decimal(5), {}, {Excluded.ROYALTIES: Decimal(1)}),
        Cost("freight", CostKind.PERIOD, Decimal("NaN")),
    ]
    allocations = {
        "labor": Allocation(Method.DIRECT_COST_RATIO),
        "rent": Allocation(Method.OTHER, base={"A": Decimal(1)}),
        "power": Allocation(Method.COST_RATIO, base={"X": Decimal(1)}),
        "gas": _by(1, 1),
    }
    assert _faults(costs, allocations, Way.EACH_COST) == {
        "cost 'labor' (sheet costs, row 2) [Uniform Regulations 1(6)(a)]",
        "cost 'rent' [Uniform Regulations 1(1), net cost]",
        "cost 'power' [Uniform Regulations 7(13)(c)]",
        "cost 'freight' []",
        "cost 'freight' [Uniform Regulations Schedule 5, 3, 4]",
        "allocation of 'labor' [Uniform Regulations Schedule 5, 4(b)]",
        "allocation of 'rent' [Uniform Regulations Schedule 5, 4(c)(iii)]",
        "allocation of 'power' [Uniform Regulations Schedule 5, 5(a)]",
        "allocation of 'gas' []",
    }


def test_appendices_b_and_c_are_not_combined() -> None:
    costs = [
        Cost("labor", CostKind.DIRECT_LABOR, Decimal(10)),
        Cost("rent", CostKind.PERIOD, Decimal(5)),
        Cost("power", CostKind.OTHER, Decimal(5)),
    ]
    allocations = {
        "labor": _by(1, 1),
        "rent": Allocation(Method.LABOR_AND_MATERIAL_RATIO),
        "power": Allocation(Method.DIRECT_COST_RATIO),
    }
    assert _faults(costs, allocations, Way.EACH_COST) == {
        "allocations [Uniform Regulations Schedule 5, 4(c)(ii)]"
    }


@pytest.mark.parametrize(
    ("way", "cite"),
    [
        (Way.EXCLUDE_THEN_ALLOCATE, "Uniform Regulations 7(11)(a)"),
        (Way.ALLOCATE_THEN_EXCLUDE, "Uniform Regulations Schedule 5, Appendix A, excluded costs"),
    ],
)
def test_a_cost_ratio_takes_its_own_excluded_costs_out(way: Way, cite: str) -> None:
    rent = Cost("rent", CostKind.PERIOD, Decimal(10), {Excluded.ROYALTIES: Decimal(4)})
    even = {"A": Decimal(1), "B": Decimal(1)}
    own = Allocation(Method.COST_RATIO, base=even, excluded_base={"A": Decimal(1)})
    assert _faults([rent], {"rent": own}, way) == {f"allocation of 'rent' [{cite}]"}
    in_use = replace(own, purpose=Purpose.INTERNAL_MANAGEMENT)
    two = Books((rent,), even)
    if way is Way.ALLOCATE_THEN_EXCLUDE:
        found = net_costs(two, {"rent": in_use}, NetCostElections(way)).goods
        assert found["A"].net_cost == 1
        assert found["B"].net_cost == 5


def test_no_good_loses_more_excluded_costs_than_it_bears() -> None:
    rent = Cost("rent", CostKind.PERIOD, Decimal(10), {Excluded.ROYALTIES: Decimal(6)})
    how = replace(_by(1, 1), excluded_base={"A": Decimal(1)})
    assert _faults([rent], {"rent": how}, Way.EACH_COST) == {
        "allocation of 'rent' [Uniform Regulations 7(11)(b), 7(13)]"
    }


def test_what_is_no_cost_of_a_good_is_not_allocated() -> None:
    sale = Cost("press", CostKind.OTHER, Decimal(-9), standing=Standing.CAPITAL_ASSET_SALE)
    assert _faults([sale], {"press": _by(1, 1)}, Way.EACH_COST) == {
        "allocation of 'press' [Uniform Regulations 1(6), Schedule 5, 7]"
    }


def test_units_are_needed() -> None:
    for given_units, where in (({}, "units"), ({"A": Decimal(0)}, "good 'A'")):
        with pytest.raises(ValuationError) as caught:
            net_costs(Books((), given_units), {}, NetCostElections(Way.EACH_COST))
        assert [str(fault.place) for fault in caught.value.problems] == [where]


def test_value_content_of_nothing_is_refused() -> None:
    with pytest.raises(ValuationError, match="base of value content: is 0"):
        regional_value_content(Decimal(0), Decimal(0))
    assert regional_value_content(Decimal(2), Decimal(3)) == -50


def test_statement_over_a_period_is_divided_by_its_units() -> None:
    found = with_cost_statement(
        CostStatement(Decimal(1400), Decimal(700), Decimal(1000)), delivery=Decimal("0.10")
    )
    assert (found.net_cost, found.non_originating) == (Fraction(3, 2), Fraction(7, 10))
    assert found.cite == "Uniform Regulations 9(4)(a)"
    part = with_part_statement(PartStatement(Decimal(650), Decimal(1000)), Decimal("1.50"))
    assert part.net_cost == Fraction(3, 2)
    assert part.non_originating == Fraction(17, 20)
    assert part.cite == "Uniform Regulations 9(4)(b)"
    with pytest.raises(ValuationError) as caught:
        with_cost_statement(CostStatement(Decimal(-1), Decimal(1), Decimal(0)))
    assert [str(f.place) for f in caught.value.problems] == [
        "statement, net cost",
        "statement, units",
    ]


def test_ratios_of_direct_costs_need_direct_costs() -> None:
    rent = Cost("rent", CostKind.PERIOD, Decimal(10))
    assert _faults([rent], {"rent": Allocation(Method.DIRECT_COST_RATIO)}, Way.EACH_COST) == {
        "allocation of 'rent' [Uniform Regulations Schedule 5, Appendix C]"
    }


def test_a_good_with_no_part_of_a_base_needs_no_units() -> None:
    rent = Cost("rent", CostKind.PERIOD, Decimal(10))
    how = Allocation(Method.COST_RATIO, base={"A": Decimal(1), "GONE": Decimal(0)})
    found = net_costs(
        Books((rent,), {"A": Decimal(4)}), {"rent": how}, NetCostElections(Way.EACH_COST)
    )
    assert found.goods["A"].net_cost_per_unit == Fraction(5, 2)


def test_cost_of_a_good_not_produced_needs_a_known_group() -> None:
    research = Cost("research", CostKind.PERIOD, Decimal(10), incurred_for="NEXT")
    assert _faults([research], {"research": _by(1, 1)}, Way.EACH_COST) == {
        "cost 'research' [Uniform Regulations Schedule 5, 5(b)]"
    }
    produced = replace(research, incurred_for="A")
    assert _faults([produced], {"research": _by(1, 1)}, Way.EACH_COST) == {
        "cost 'research' [Uniform Regulations Schedule 5, 5]"
    }
    books = Books((research,), {"A": Decimal(1), "B": Decimal(1)}, {"A": "pumps", "B": "pumps"})
    with pytest.raises(ValuationError, match="whose group is not given"):
        net_costs(books, {"research": _by(1, 1)}, NetCostElections(Way.EACH_COST))
