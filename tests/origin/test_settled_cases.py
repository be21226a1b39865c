"""Small cases at the edges of the evaluator: needs, mending, what is written."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

from drawn import DAY, MILLIGRAMS, UNIT, Drawn, book, good, line, text_on

from tratado.book import Book, read_book
from tratado.conformance.cases import read_cases
from tratado.conformance.run import run_case
from tratado.locale import Language
from tratado.origin.findings import Findings, decide_book
from tratado.origin.ruling import Ruling, ruling
from tratado.report.csvs import verdict_csv
from tratado.report.jsons import verdicts
from tratado.report.tables import VerdictTable

DOCS = Path(__file__).parents[2] / "docs" / "conformance.md"
NO_WORTH = {"tv": None, "nc": None, "total_cost": None}


def needs(drawn: Drawn, number: int = 0) -> set[str]:
    return {need.fact for need in drawn.decided().needs(number)}


def told(drawn: Drawn) -> tuple[Findings, Ruling]:
    findings = drawn.decided()
    return findings, ruling(findings, 0)


# The documented examples


def test_the_cases_printed_in_the_documentation_pass(tmp_path: Path) -> None:
    printed = re.findall(r"(?ms)^```yaml\n(- case:.*?)^```", DOCS.read_text(encoding="utf-8"))
    differences = []
    for number, text in enumerate(printed):
        path = tmp_path / f"{number}.yaml"
        path.write_text(text, encoding="utf-8")
        for case in read_cases(path):
            differences += [f"{case.name}: {each}" for each in run_case(case).differences]
    assert len(printed) == 4
    assert not differences


# What an undetermined good needs


def test_a_good_of_schedule_2_asks_where_it_comes_from() -> None:
    drawn = book(
        [good("DISK", "8471.70", destination=None)],
        [line("DISK", "HEAD", "8471.70", 60)],
        DISK={"provides_for_good_and_parts": "no"},
    )
    assert drawn.decided().table()["verdict"][0] == "undetermined"
    assert needs(drawn) == {"obtained_from_party"}


def test_a_good_of_a_part_of_a_provision_in_schedule_2_asks_whether_it_is() -> None:
    drawn = book(
        [good("SUPPLY", "8504.40.70", hs_tariff="us")],
        [line("SUPPLY", "COIL", "8504.40", 60, hs_rule="85044000")],
        SUPPLY={"provides_for_good_and_parts": "no"},
    )
    assert drawn.decided().table()["verdict"][0] == "undetermined"
    assert needs(drawn) != set()


def test_a_material_that_de_minimis_may_not_waive_is_asked_about() -> None:
    """5(3)(a): a dairy preparation of more than a tenth milk solids in cheese."""
    drawn = book([good("CHEESE", "0406.10")], [line("CHEESE", "MIX", "1901.90", 5)])
    drawn = drawn.with_facts([("*", "provides_for_good_and_parts", "no")])
    if drawn.decided().table()["verdict"][0] == "undetermined":
        assert "1901.90[dairy preparations over 10 % milk solids by dry weight]" in needs(drawn)


def test_a_set_of_unknown_value_asks_for_its_value() -> None:
    """6(3): the foreign goods' share of the value of the set."""
    drawn = book(
        [good("SET", "8403.90", is_set=True) | NO_WORTH],
        [line("SET", "A", "7306.30", 1), line("SET", "B", "7318.15", 9, origin="originating")],
    )
    assert drawn.decided().table()["verdict"][0] == "undetermined"
    assert "transaction_value" in needs(drawn)


def test_a_recovered_material_asks_whether_the_good_is_remanufactured() -> None:
    drawn = book(
        [good("PUMP", "8413.30", use="any_other_use")],
        [line("PUMP", "CASE", "8413.30", 60, recovered=True)],
        PUMP={"provides_for_good_and_parts": "no"},
    )
    assert drawn.decided().table()["verdict"][0] == "undetermined"
    assert "remanufactured" in needs(drawn)


def test_a_good_of_9619_whose_weight_is_too_high_asks_for_its_value() -> None:
    """5(1) is open to 9619 beside 5(6): too heavy, but nobody said what it is worth."""
    drawn = book(
        [good("DIAPER", "9619.00", kind="any other good", weight=100 * MILLIGRAMS) | NO_WORTH],
        [line("DIAPER", "PAD", "9619.00", 1, weight=50 * MILLIGRAMS)],
        DIAPER={"provides_for_good_and_parts": "no"},
    ).with_facts([("PAD", "elastomeric", "no")])
    assert drawn.decided().table()["verdict"][0] == "undetermined"
    assert "transaction_value" in needs(drawn)


# What is settled although something is unknown


def test_an_intermediate_material_need_not_be_settled_where_both_answers_agree() -> None:
    """Originating it counts for nothing, else for its own 30: 70 % at least in both cases."""
    drawn = book(
        [
            good("TOP", "8402.90", method="tv"),
            good("DRUM", "8402.90", intermediate=True) | NO_WORTH,
        ],
        [line("DRUM", "PLATE", "8402.90", 30), line("TOP", "DRUM", "8402.90", 50)],
        **{"*": {"provides_for_good_and_parts": "no"}},
    )
    assert drawn.decided().table()["verdict"].to_list() == ["originating", "undetermined"]


def test_an_unknown_weight_cannot_save_what_is_too_heavy_already() -> None:
    """5(6): one fabric alone is half of the carpet's weight."""
    carpet = good("CARPET", "5703.10", weight=100 * MILLIGRAMS)
    heavy = line("CARPET", "HEAVY", "5703.10", 45, weight=50 * MILLIGRAMS)
    denied = {"provides_for_good_and_parts": "no"}
    alone = book([carpet], [heavy], CARPET=denied)
    assert alone.decided().table()["verdict"][0] == "not_originating"
    more = book([carpet], [heavy, line("CARPET", "X", "5703.30", 5)], CARPET=denied)
    assert more.decided().table()["verdict"][0] == "not_originating"


# Sets


def test_packing_for_shipment_is_no_good_of_a_set() -> None:
    """8(17): it is disregarded; it does not count among the tenth of 6(3)."""
    drawn = book(
        [good("SET", "8214.20", is_set=True)],
        [
            line("SET", "CLIPPER", "8214.20", 50, origin="originating"),
            line("SET", "CRATE", "4415.10", 11, role="shipping_packing"),
        ],
    )
    assert drawn.decided().table()["verdict"][0] == "originating"


# What would mend a good


def test_a_denied_exception_is_not_the_nearest_way() -> None:
    """The rule fails on A and B; with A originating, B is within a tenth. 3(4)(a) is denied."""
    drawn = book(
        [good("BODY", "8404.90", nc=None, total_cost=None)],
        [line("BODY", "A", "8404.90", 15), line("BODY", "B", "8404.90", 9)],
        BODY={"provides_for_good_and_parts": "no"},
    )
    _, found = told(drawn)
    assert found.mend == ("A",)
    assert found.deciding is not None
    assert not found.deciding.plan.same_provision


def test_originating_materials_only_mend_any_good() -> None:
    """3(3) asks nothing about the process that the rule of nickel wire asks for."""
    drawn = book(
        [good("WIRE", "7505.21")],
        [line("WIRE", "ROD", "7505.11", 50)],
        WIRE={
            "provides_for_good_and_parts": "no",
            "cross_section_reduced_if_bar_or_rod_used:50": "no",
        },
    )
    findings, found = told(drawn)
    assert findings.verdict(0) == "not_originating"
    mended = drawn.with_lines(x | {"origin": "originating"} for x in drawn.lines)
    assert mended.decided().verdict(0) == "originating"
    assert found.mend == ("ROD",)


def test_the_total_cost_counts_for_de_minimis_where_it_is_larger() -> None:
    """5(1)(a)(ii): a tenth of 200 forgives either; one alone needs mending, the cheaper."""
    drawn = book(
        [good("POWDER", "7603.10", nc=None, total_cost=200 * UNIT)],
        [line("POWDER", "A", "7602.00", 15), line("POWDER", "B", "7602.00", 12)],
        POWDER={"provides_for_good_and_parts": "no"},
    )
    _, found = told(drawn)
    assert found.mend == ("B",)


def test_another_route_may_need_fewer_lines() -> None:
    """84/4/B is nearer, but by route A one line is enough."""
    drawn = book(
        [good("BOILER", "8402.90", method="tv", total_cost=None, nc=None)],
        [
            line("BOILER", "DRUM", "8402.90", 15),
            line("BOILER", "PIPE", "7306.30", 40),
            line("BOILER", "CASE", "7308.90", 39),
        ],
        BOILER={"provides_for_good_and_parts": "no"},
    )
    _, found = told(drawn)
    mended = drawn.with_lines(
        x | {"origin": "originating"} if x["part"] == "DRUM" else x for x in drawn.lines
    )
    assert mended.decided().verdict(0) == "originating"
    assert found.mend == ("DRUM",)


def test_a_set_is_mended_by_its_own_measure() -> None:
    """6(3): any of the two brings the foreign goods under a tenth; the rule is not asked."""
    drawn = book(
        [good("SET", "7603.10", is_set=True)],
        [line("SET", "A", "2606.00", 30), line("SET", "B", "7602.00", 9)],
        SET={"provides_for_good_and_parts": "no"},
    )
    findings, found = told(drawn)
    assert findings.verdict(0) == "not_originating"
    assert found.mend == ("A",)


def test_of_chapters_1_to_27_what_is_of_another_subheading_may_be_waived() -> None:
    """5(3)(k) bars only materials of the good's own subheading."""
    drawn = book(
        [good("CUT", "0207.13", nc=None, total_cost=None)],
        [line("CUT", "A", "0207.11", 15), line("CUT", "B", "0207.25", 9)],
        CUT={"provides_for_good_and_parts": "no"},
    )
    findings, found = told(drawn)
    assert findings.verdict(0) == "not_originating"
    mended = drawn.with_lines(
        x | {"origin": "originating"} if x["part"] == "A" else x for x in drawn.lines
    )
    assert mended.decided().verdict(0) == "originating"
    assert found.mend == ("A",)


# What is written


def read(folder: Path, goods: str, bom: str) -> Book:
    """A book of the two tables, whose goods are made in Mexico and judged by their price."""
    texts = {
        "goods": "id,hs,hs edition,produced in,tv,method,facts\n"
        f"{goods},provides_for_good_and_parts=no\n",
        "bom": f"good,part,hs,hs edition,quantity,line value,origin\n{bom}\n",
        "settings": "key,value\ncurrency,USD\n",
    }
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return read_book(folder)


def as_json(book_: Book) -> dict[str, Any]:
    findings = decide_book(book_.goods, book_.lines, book_.facts, text_on(DAY))
    return verdicts(book_, findings, Language("en"), goods=[0], in_full=True)


def test_a_good_that_no_rule_reaches_can_be_written(tmp_path: Path) -> None:
    hat = read(
        tmp_path / "book", "HAT,6501.00,2012,MX,50,tv", "HAT,FELT,5602.10,2012,1,4,non-originating"
    )
    (shown,) = as_json(hat)["goods"]
    assert shown["verdict"] == "undetermined"
    assert shown["route"]["id"] is None


def test_no_content_in_json_looks_reached_that_is_not(tmp_path: Path) -> None:
    """One ten-thousandth too much foreign material in a good worth a hundred million."""
    dear = read(
        tmp_path / "book",
        "PLANT,8402.90,2012,MX,100000000,tv",
        "PLANT,DRUM,8402.90,2012,1,40000000.0001,non-originating",
    )
    (shown,) = as_json(dear)["goods"]
    assert shown["verdict"] == "not_originating"
    (content,) = shown["route"]["value_content"]["methods"]
    assert Decimal(content["found"]) < Decimal(content["required"])


def test_codes_in_csv_keep_their_zeros(tmp_path: Path) -> None:
    """As digits alone 0102.29 is a number to a spreadsheet, and loses its zero."""
    cow = read(tmp_path / "book", "COW,0102.29,2012,MX,50,tv", "COW,CALF,0102.29,2012,1,9,unknown")
    findings = decide_book(cow.goods, cow.lines, cow.facts, text_on(DAY))
    text = verdict_csv(VerdictTable(cow, findings, Language("en"), [0]))
    assert text.splitlines()[1].split(",")[2] == "0102.29"
