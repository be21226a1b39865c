"""Every fact that something asks for has a known name, and what nobody asks for is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import polars as pl
import pytest

from tratado.agreement.agreement import Agreement, load
from tratado.agreement.rules import Tag
from tratado.auto.requirements import Kind
from tratado.hs import Code
from tratado.origin import bars
from tratado.origin.conditions import conditions_of, fact_of
from tratado.origin.fact_names import is_known, known_names, names_in, takes_yes_or_no
from tratado.origin.intake import Facts, Stated, asked_of
from tratado.origin.plans import VEHICLE_FACTS
from tratado.origin.shift import open_facts

AGREEMENTS = [load("usmca"), load("nafta")]


@pytest.fixture(autouse=True)
def nothing_asked_yet() -> None:
    asked_of.cache_clear()


def asked_by_rules(agreement: Agreement) -> Iterator[str]:
    """What the conditions of every route, and its change, ask of goods and materials."""
    for day in (*agreement.changes[-1:], agreement.changes[0]):
        text = agreement.on(day)
        for route in text.routes:
            for provision in route.good[:2]:
                code = provision.first
                if len(code.digits) < 4:
                    code = Code(f"{code.digits}01")
                for condition in conditions_of(route, code, text):
                    yield condition.fact
                    yield condition.unless.removeprefix("not_")
                for named in (*route.from_, *route.except_):
                    yield from open_facts(route, code, named.first)


@pytest.mark.parametrize("agreement", AGREEMENTS, ids=["usmca", "nafta"])
def test_what_rules_ask_for_is_known(agreement: Agreement) -> None:
    asked = set(asked_by_rules(agreement)) - {"", "tariff_item"}
    assert len(asked) > 60 or not agreement.routes
    assert [fact for fact in sorted(asked) if not is_known(fact, ())] == []


@pytest.mark.parametrize("agreement", AGREEMENTS, ids=["usmca", "nafta"])
def test_what_notes_and_tables_ask_for_is_known(agreement: Agreement) -> None:
    names = names_in(agreement)
    for note in agreement.notes:
        if note.kind == "requires":
            assert {note.argument, note.unless.removeprefix("not_")} - {""} <= names
    for row in agreement.tables.de_minimis_exceptions:
        parts = {str(each) for each in (*row.good, *row.material) if each.part}
        assert parts <= names
    for listed in agreement.tables.schedule_2:
        if listed.part:
            assert {f"{each}[{listed.part}]" for each in listed.provision} <= names


def test_what_engines_ask_for_is_known() -> None:
    vehicles = {kind.fact for kind in Kind} | {f for each in VEHICLE_FACTS.values() for f in each}
    own = {"unassembled", "provides_for_good_and_parts", "elastomeric", "remanufactured",
           "self_produced", "set_by_rule_3", "confirmed_rule", "obtained_from_party",
           "importing_country_list_relied_on", "no_separation_from_mixture",
           "produced_beyond_packing", "produced_beyond_taking_apart", "hs_rule",
           "heavy_truck_parts_reading", bars.SAME_CLASSIFICATION, *bars.ALL}  # fmt: skip
    assert vehicles | own <= known_names(())


def test_misspelt_opposite_and_readings_are_no_facts() -> None:
    assert is_known("not_of_blue_denim", ())
    assert not is_known("no_seperation_from_mixture", ())
    assert not is_known("or_also_from:8501", ())
    assert not is_known("subassembly", ())
    assert not takes_yes_or_no("hs_rule")


def test_a_tag_of_a_proposal_is_known_to_its_text_alone() -> None:
    base = load("usmca")
    route = replace(base.routes[0], also=(Tag("melted_by_hand"),))
    changed = Agreement(
        base.name, base.title, base.terms, (*base.routes, route), base.notes, base.tables, "x"
    )
    assert is_known("melted_by_hand", (changed.on(base.changes[-1]),))
    assert not is_known("melted_by_hand", ())


def facts(*rows: tuple[str, str, str]) -> pl.DataFrame:
    told = [{"subject": s, "fact": f, "value": v, "evidence": None} for s, f, v in rows]
    return pl.DataFrame(told, schema=dict.fromkeys(("subject", "fact", "value", "evidence"),
                                                   pl.String))  # fmt: skip


def sets_of(frame: pl.DataFrame) -> tuple[Facts, list[Stated]]:
    known = Facts(frame)
    numbers, sets = known.sets(pl.Series(["A", "B", "C"]), pl.Series(["841370", "841370", None]))
    return known, [sets[n] for n in numbers]


def test_a_fact_is_asked_for_by_name_and_by_its_opposite() -> None:
    frame = facts(("A", "cut", "yes"), ("B", "not_sewn", "no"), ("C", "spun", "yes"))
    known, (a, b, _) = sets_of(frame)
    assert known.unasked(frame)["subject"].to_list() == ["A", "B", "C"]
    a.get("cut")
    assert fact_of(b, "sewn") is True
    assert known.unasked(frame)["subject"].to_list() == ["C"]


def test_copying_facts_asks_for_none() -> None:
    frame = facts(
        ("A", "cut", "yes"),
    )
    known, (a, *_) = sets_of(frame)
    assert {**a, "other": True} == {"cut": True, "other": True}
    assert frozenset(a.items())
    assert len(known.unasked(frame)) == 1


def test_goods_of_one_code_and_facts_share_what_was_asked() -> None:
    frame = facts(("A", "cut", "yes"), ("B", "cut", "yes"), ("C", "cut", "yes"))
    known, (a, b, c) = sets_of(frame)
    assert a is b
    assert a is not c
    a.get("cut")
    assert known.unasked(frame)["subject"].to_list() == ["C"]


def test_the_fact_of_a_code_counts_where_a_good_of_it_has_no_own() -> None:
    frame = facts(("8413", "cut", "yes"), ("A", "cut", "no"))
    known, (a, b, _) = sets_of(frame)
    a.get("cut")
    assert known.unasked(frame)["subject"].to_list() == ["8413"]
    b.get("cut")
    assert known.unasked(frame).is_empty()
