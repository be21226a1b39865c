"""Transaction values, material values, relations and rates: what holds for any figures."""

import datetime as dt
from dataclasses import fields, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tratado.value.acceptability import (
    Circumstances,
    Condition,
    JudgedBy,
    Restriction,
    acceptable,
)
from tratado.value.currency import (
    Conversion,
    Dealing,
    Money,
    RecordedRate,
    converted,
    rate_of_exchange,
)
from tratado.value.elements import Allocation, Element, Obtained, Spread, Supplied
from tratado.value.errors import ValuationError
from tratado.value.finding import Answer
from tratado.value.ledger import Ledger
from tratado.value.like_materials import Likeness, LikeSale
from tratado.value.material_value import Deductible, Deduction, deducted
from tratado.value.methods import Lot, Unavailable
from tratado.value.related_persons import Holding, Ties, related_persons
from tratado.value.subject import Subject
from tratado.value.transaction_cases import CALCULATIONS
from tratado.value.transaction_value import (
    Added,
    Addition,
    Books,
    Dispatch,
    Leg,
    Paid,
    Payment,
    Sale,
    ShipmentCost,
    adjusted_for_shipment,
    point_of_direct_shipment,
    transaction_value,
    value_of_good,
)
from tratado.value.valuation import (
    MaterialFacts,
    Outcome,
    valuation,
)

AMOUNTS = st.decimals(0, 10**9, places=4)
POSITIVE = st.decimals("0.0001", 10**6, places=4)
FACTS = st.sampled_from([True, False, None])
ORDINARY = Circumstances(
    sold=True, restrictions=(), conditions=(), proceeds_accrue=False, related=False
)
LOT = Lot(
    currency="USD",
    units=Decimal(10),
    producer="Producer",
    seller="Seller",
    maker="Maker",
    producer_country="US",
    produced_in="CN",
    imported=True,
)


def a_sale(price: Decimal, **more: Any) -> Sale:
    return Sale(
        currency="USD",
        payments=[Payment(name="invoice", paid=Paid.DIRECT, amount=price)],
        **more,
    )


@st.composite
def additions(draw: st.DrawFn) -> list[Added]:
    kinds = draw(
        st.lists(
            st.sampled_from(
                [Addition.COMMISSION, Addition.TRANSPORT, Addition.ROYALTY, Addition.PROCEEDS]
            ),
            max_size=6,
        )
    )
    return [
        Added(
            name=f"addition {number}",
            addition=kind,
            amount=draw(AMOUNTS),
            books=Books.BUYER,
            included=draw(AMOUNTS),
            related=draw(st.booleans()),
            condition_of_sale=draw(st.booleans()),
        )
        for number, kind in enumerate(kinds)
    ]


@st.composite
def elements(draw: st.DrawFn) -> list[Supplied]:
    return [
        Supplied(
            name=f"element {number}",
            element=Element.TOOLS,
            obtained=Obtained.RECORDED,
            value=draw(AMOUNTS),
            included=draw(AMOUNTS),
            allocation=Allocation(
                method=Spread.ANTICIPATED_PRODUCTION,
                committed=Decimal(draw(st.integers(1, 9999))),
            ),
        )
        for number in range(draw(st.integers(0, 4)))
    ]


@given(AMOUNTS, additions(), elements(), st.randoms())
def test_order_of_additions_does_not_matter(
    price: Decimal, added: list[Added], supplied: list[Supplied], random: Any
) -> None:
    first = transaction_value(a_sale(price, added=added, supplied=supplied), Subject.GOOD)
    shuffled, turned = list(added), list(supplied)
    random.shuffle(shuffled)
    random.shuffle(turned)
    second = transaction_value(a_sale(price, added=shuffled, supplied=turned), Subject.GOOD)
    assert first.value == second.value
    assert first.value is not None
    assert first.value >= price


@given(AMOUNTS, st.integers(1, 999), st.integers(1, 9))
def test_an_element_allocated_over_all_shipments_is_added_once(
    value: Decimal, units: int, shipments: int
) -> None:
    mould = Supplied(
        name="mould",
        element=Element.TOOLS,
        obtained=Obtained.RECORDED,
        value=value,
        allocation=Allocation(
            method=Spread.ANTICIPATED_PRODUCTION, committed=Decimal(units * shipments)
        ),
    )
    sale = a_sale(Decimal(0), units=Decimal(units), supplied=[mould])
    added = transaction_value(sale, Subject.MATERIAL).value
    assert added is not None
    assert added * shipments == Fraction(value)


@given(
    AMOUNTS, st.lists(st.tuples(st.sampled_from(Deductible), AMOUNTS, st.booleans()), max_size=6)
)
def test_a_deduction_never_raises_a_value(
    value: Decimal, drawn: list[tuple[Deductible, Decimal, bool]]
) -> None:
    left = Fraction(value)
    deductions: list[Deduction] = []
    for number, (deductible, amount, included) in enumerate(drawn):
        each = Deduction(
            name=f"deduction {number}",
            deductible=deductible,
            amount=amount,
            included=included,
            evidence="document",
        )
        if included and Fraction(amount) > left:
            with pytest.raises(ValuationError, match="exceed the value"):
                deducted(value, [*deductions, each], "USD", Ledger(""))
            continue
        deductions.append(each)
        after = deducted(value, deductions, "USD", Ledger(""))
        assert after == left - (Fraction(amount) if included else 0)
        left = after


def test_a_deduction_without_a_document_is_entered_as_nothing() -> None:
    ledger = Ledger("")
    undocumented = Deduction(
        name="freight", deductible=Deductible.TRANSPORT, amount=Decimal(5), included=True
    )
    assert deducted(Decimal(50), [undocumented], "USD", ledger) == 50
    assert ledger["freight"].amount == 0
    assert ledger["freight"].cite == "Uniform Regulations 8(3)"


@given(POSITIVE, st.sampled_from(Leg), AMOUNTS)
def test_a_shipment_cost_may_be_in_the_value_or_not(base: Decimal, leg: Leg, cost: Decimal) -> None:
    """The same sale with the cost in the price and apart from it comes to the same."""
    inside = ShipmentCost(name="cost", leg=leg, amount=cost, included=True)
    apart = replace(inside, included=False)
    with_it = adjusted_for_shipment(Fraction(base) + Fraction(cost), [inside], "USD", Ledger(""))
    without = adjusted_for_shipment(base, [apart], "USD", Ledger(""))
    assert with_it == without


@given(st.lists(AMOUNTS, min_size=1, max_size=5), POSITIVE)
def test_conversion_by_one_rate_is_linear(amounts: list[Decimal], number: Decimal) -> None:
    asked = Conversion(
        producer_country="MX",
        currency="USD",
        dealing=Dealing.SALE_OR_PURCHASE,
        transaction="PO",
        recorded=[RecordedRate("PO", "USD", dt.date(2024, 1, 2), number)],
    )
    rate = rate_of_exchange(asked, 30)

    def into_pesos(amount: Fraction) -> Fraction:
        return Fraction(converted(Money(amount, "USD"), rate, Ledger("")).amount)

    parts = [Fraction(amount) for amount in amounts]
    assert sum(map(into_pesos, parts)) == into_pesos(sum(parts, Fraction(0)))
    assert into_pesos(parts[0] * 3) == 3 * into_pesos(parts[0])


CIRCUMSTANCES = st.builds(
    Circumstances,
    sold=FACTS,
    restrictions=st.none() | st.lists(st.sampled_from(Restriction), max_size=2).map(tuple),
    conditions=st.none() | st.lists(st.sampled_from(Condition), max_size=2).map(tuple),
    proceeds_accrue=FACTS,
    proceeds_quantifiable=FACTS,
    related=FACTS,
    influenced=FACTS,
)


@given(CIRCUMSTANCES, CIRCUMSTANCES, st.sampled_from(JudgedBy))
def test_more_facts_never_change_a_settled_answer(
    known: Circumstances, rest: Circumstances, judged_by: JudgedBy
) -> None:
    blanks = {
        field.name: getattr(rest, field.name)
        for field in fields(Circumstances)
        if getattr(known, field.name) is None
    }
    before, after = acceptable(known, judged_by), acceptable(replace(known, **blanks), judged_by)
    if before.answer is not Answer.OPEN:
        assert after.answer is before.answer
    assert (before.answer is Answer.OPEN) == bool(before.missing)


@given(CIRCUMSTANCES)
def test_supplying_the_missing_facts_settles_the_answer(known: Circumstances) -> None:
    plain: dict[str, Any] = {
        "sold": True, "restrictions": (), "conditions": (), "proceeds_accrue": True,
        "proceeds_quantifiable": True, "related": True, "influenced": False,
    }  # fmt: skip
    for _ in range(3):
        missing = acceptable(known, JudgedBy.SCHEDULE_4).missing
        known = replace(known, **{each.fact: plain[each.fact] for each in missing})
    assert acceptable(known, JudgedBy.SCHEDULE_4).answer is not Answer.OPEN


TIES = st.builds(
    Ties,
    officers_of_each_other=FACTS,
    partners=FACTS,
    employer_and_employee=FACTS,
    common_holdings=st.none()
    | st.lists(
        st.builds(
            Holding,
            holder=st.sampled_from(["Fund", "Family"]),
            of_first=st.none() | st.decimals(0, 100, places=1),
            of_second=st.none() | st.decimals(0, 100, places=1),
        ),
        max_size=2,
        unique_by=lambda each: each.holder,
    ).map(tuple),
    one_controls_other=FACTS,
    controlled_by_third=FACTS,
    same_family=FACTS,
)


@given(TIES)
def test_relation_is_mutual(ties: Ties) -> None:
    turned = None
    if ties.common_holdings is not None:
        turned = tuple(
            replace(each, of_first=each.of_second, of_second=each.of_first)
            for each in ties.common_holdings
        )
    other = related_persons(replace(ties, common_holdings=turned), Decimal(25))
    assert related_persons(ties, Decimal(25)) == other


@given(TIES, st.integers(0, 100))
def test_a_higher_threshold_never_relates_more(ties: Ties, share: int) -> None:
    low, high = (related_persons(ties, Decimal(each)).answer for each in (share, 100))
    if low is Answer.NO:
        assert high is Answer.NO


LIKE_SALES = st.lists(
    st.builds(
        LikeSale,
        name=st.uuids().map(str),
        likeness=st.sampled_from(Likeness),
        unit_value=POSITIVE,
        maker=st.sampled_from(["Maker", "Other"]),
        produced_in=st.sampled_from(["CN", "VN"]),
        buyer_country=st.sampled_from(["US", "CA"]),
        about_same_time=FACTS,
        same_level=FACTS,
        same_quantity=FACTS,
        adjusted_unit_value=st.none() | POSITIVE,
        evidence=st.sampled_from(["", "price list"]),
    ),
    max_size=6,
)


@given(CIRCUMSTANCES, st.none() | LIKE_SALES, FACTS, FACTS)
def test_the_order_stops_at_the_first_method_that_is_not_ruled_out(
    circumstances: Circumstances,
    like_sales: list[LikeSale] | None,
    identical: bool | None,
    similar: bool | None,
) -> None:
    found = valuation(
        MaterialFacts(
            lot=LOT,
            circumstances=circumstances,
            like_sales=like_sales,
            maker_makes_identical=identical,
            maker_makes_similar=similar,
            resales=Unavailable("none"),
            computed=Unavailable("none"),
        ),
        90,
    )
    outcomes = [step.outcome for step in found.steps]
    stop = next(i for i, each in enumerate(outcomes) if each is not Outcome.DOES_NOT_APPLY)
    assert set(outcomes[stop + 1 :]) <= {Outcome.NOT_REACHED}
    assert (found.value is None) == (outcomes[stop] is Outcome.OPEN) == bool(found.missing)
    assert all(step.grounds for step in found.steps[:stop])
    if found.value is not None:
        assert found.value / 10 in {
            Fraction(value)
            for each in like_sales or ()
            for value in (each.unit_value, each.adjusted_unit_value)
            if value is not None
        }


def test_a_good_whose_price_is_not_acceptable_has_no_adjusted_value() -> None:
    tied = replace(ORDINARY, conditions=(Condition.OTHER_PURCHASES,))
    found = value_of_good(a_sale(Decimal(100)), tied)
    assert found.transaction.value == 100
    assert found.adjusted is None
    assert found.usable.answer is Answer.NO


def test_steps_of_an_adjusted_value_are_all_in_the_ledger() -> None:
    packing = ShipmentCost(name="crates", leg=Leg.PACKING, amount=Decimal(7), included=True)
    ledger = value_of_good(a_sale(Decimal(100)), ORDINARY, [packing]).ledger
    assert [(str(entry.label), int(entry.amount)) for entry in ledger] == [
        ("invoice", 100),
        ("price actually paid or payable", 100),
        ("transaction value", 100),
        ("crates", -7),
        ("adjusted transaction value", 93),
    ]
    assert all(entry.cite and (entry.working or not entry.source) for entry in ledger)


def test_every_fault_of_a_sale_is_named_at_once() -> None:
    sale = Sale(
        currency="USD",
        units=Decimal(0),
        payments=[
            Payment(name="invoice", paid=Paid.DIRECT, amount=Decimal(-1)),
            Payment(name="invoice", paid=Paid.INDIRECT, amount=Decimal("NaN")),
        ],
        added=[
            Added(name="boxes", addition=Addition.CONTAINERS, amount=Decimal(1), books=Books.BUYER),
            Added(
                name="share",
                addition=Addition.PROCEEDS,
                amount=Decimal(1),
                books=Books.OTHER_PERSON,
            ),
        ],
        supplied=[
            Supplied(
                name="mould",
                element=Element.TOOLS,
                obtained=Obtained.BOUGHT,
                value=Decimal(10),
                earlier_use=Decimal(11),
            )
        ],
    )
    with pytest.raises(ValuationError) as raised:
        transaction_value(sale, Subject.GOOD)
    assert [(str(fault.place), fault.cite.removeprefix("Uniform Regulations ")) for fault in
            raised.value.problems] == [
        ("units", ""),
        ("invoice", ""),
        ("invoice", "Schedule 3, 3(1)"),
        ("invoice", "Schedule 3, 3(1)"),
        ("boxes", "Schedule 3, 4(4)"),
        ("share", "Schedule 3, 4(15)"),
        ("mould", "Schedule 3, 4(9)"),
        ("mould", "Schedule 3, 4(10)"),
        ("mould", "Schedule 3, 4(13)"),
    ]  # fmt: skip
    assert all(fault.remedy for fault in raised.value.problems)


@pytest.mark.parametrize(
    ("allocation", "what"),
    [
        (Allocation(method=Spread.ANTICIPATED_PRODUCTION), "without contracts"),
        (Allocation(method=Spread.OTHER, units=Decimal(5)), "not stated"),
        (
            Allocation(
                method=Spread.UNTIL_FIRST_SHIPMENT, produced=Decimal(9), first_shipment=Decimal(10)
            ),
            "only 9 were produced",
        ),
        (
            Allocation(
                method=Spread.SINGLE_SHIPMENT, first_shipment=Decimal(5), committed=Decimal(6)
            ),
            "not all of the 6",
        ),
        (Allocation(method=Spread.UNTIL_FIRST_SHIPMENT, produced=Decimal(0)), "zero"),
    ],
)
def test_allocations_that_the_text_does_not_allow(allocation: Allocation, what: str) -> None:
    mould = Supplied(
        name="mould",
        element=Element.TOOLS,
        obtained=Obtained.RECORDED,
        value=Decimal(10),
        allocation=allocation,
    )
    with pytest.raises(ValuationError, match=what):
        transaction_value(a_sale(Decimal(100), supplied=[mould]), Subject.GOOD)


def test_shipment_costs_beyond_the_value() -> None:
    freight = ShipmentCost(name="freight", leg=Leg.FROM_POINT, amount=Decimal(101), included=True)
    with pytest.raises(ValuationError, match="exceed the transaction value"):
        adjusted_for_shipment(Decimal(100), [freight], "USD", Ledger(""))


def test_no_place_ships_more_than_half() -> None:
    even = [Dispatch("north", "west", Decimal(5)), Dispatch("south", "west", Decimal(5))]
    with pytest.raises(ValuationError, match="more than half"):
        point_of_direct_shipment(even, "west")
    with pytest.raises(ValuationError, match="no shipments"):
        point_of_direct_shipment(even, "east")


def test_a_sale_in_another_currency_is_not_valued() -> None:
    facts = MaterialFacts(lot=replace(LOT, currency="MXN"), sale=a_sale(Decimal(5)))
    with pytest.raises(ValuationError) as raised:
        valuation(facts, 90)
    assert [str(fault.place) for fault in raised.value.problems] == ["sale", "sale"]


@pytest.mark.parametrize(
    ("change", "cite"),
    [
        ({"producer_country": "CN"}, "2(1)"),
        ({"acquired": None}, "2(1)(b)(i)"),
        ({"transaction": "PO-9"}, "2(1)(b)(i)"),
        ({"recorded": [], "shipped": None}, "2(1)(b)(ii)(C)"),
        ({"recorded": []}, "2(1)(b)(ii)(C)"),
        (
            {"recorded": [RecordedRate("PO", "EUR", dt.date(2024, 1, 2), Decimal(0))]},
            "2(1)(b)(i)",
        ),
    ],
)
def test_no_rate_is_guessed(change: dict[str, Any], cite: str) -> None:
    asked = Conversion(
        producer_country="US",
        currency="EUR",
        dealing=Dealing.ACQUIRED_OTHERWISE,
        acquired=dt.date(2024, 1, 10),
        shipped=dt.date(2024, 1, 5),
        recorded=[RecordedRate("PO", "EUR", dt.date(2024, 1, 2), Decimal("1.1"))],
    )
    assert rate_of_exchange(asked, 30).rate == Decimal("1.1")
    with pytest.raises(ValuationError) as raised:
        rate_of_exchange(replace(asked, **change), 30)
    assert [fault.cite for fault in raised.value.problems] == [f"Uniform Regulations {cite}"]


def test_a_rate_of_another_currency_does_not_convert() -> None:
    asked = Conversion(producer_country="US", currency="USD", dealing=Dealing.SALE_OR_PURCHASE)
    rate = rate_of_exchange(asked, 30)
    assert converted(Money(Decimal(5), "USD"), rate, Ledger("")).amount == 5
    with pytest.raises(ValuationError, match="cannot convert EUR"):
        converted(Money(Decimal(5), "EUR"), rate, Ledger(""))


@pytest.mark.parametrize(
    ("sale", "where"),
    [
        ({"currency": "USD"}, "sale"),
        ({"currency": "USD", "payments": [], "color": 1}, "sale"),
        ({"currency": "USD", "payments": [], "units": "many"}, "sale.units"),
        (
            {"currency": "USD", "payments": [{"name": "a", "paid": "cash", "amount": 1}]},
            "sale.payments[0].paid",
        ),
        (
            {"currency": "USD", "payments": [{"name": "a", "paid": "direct", "amount": None}]},
            "sale.payments[0].amount",
        ),
        ({"currency": 5, "payments": []}, "sale.currency"),
        ("cash", "sale"),
    ],
)
def test_a_case_that_cannot_be_read_names_the_place(sale: Any, where: str) -> None:
    with pytest.raises(ValuationError) as raised:
        CALCULATIONS["transaction_value"]({"subject": "good", "sale": sale})
    assert [str(fault.place) for fault in raised.value.problems] == [where]
