"""The shipped tables, row by row, and what the loader refuses."""

from collections import Counter
from importlib import resources
from pathlib import Path

import pytest

from tratado.agreement.problems import MalformedLaw
from tratado.agreement.rules import load_routes
from tratado.agreement.tables import (
    EXCEPTION_COLUMNS,
    TABLE_COLUMNS,
    VEHICLE_COLUMNS,
    TableRow,
    Tables,
    VehicleRule,
    load_tables,
)
from tratado.agreement.terms import load_terms
from tratado.hs import Edition, Provision, exists, parse_code

USMCA = Path(str(resources.files("tratado.agreement") / "usmca"))
TABLES = load_tables(USMCA / "tables")
ROUTES = load_routes(USMCA / "psr")

PARTS = {
    "core_parts": ("A.1", 17, 3),
    "core_components": ("A.2", 70, 70),
    "principal_light": ("B", 38, 4),
    "complementary_light": ("C", 27, 7),
    "principal_heavy": ("D", 35, 2),
    "complementary_heavy": ("E", 15, 1),
    "other_vehicles": ("F", 79, 24),
    "other_vehicle_components": ("G", 30, 0),
    "steel_and_aluminum": ("S", 64, 4),
    "schedule_2": ("Schedule 2", 25, 13),
}


def rows(name: str) -> tuple[TableRow, ...]:
    found: tuple[TableRow, ...] = getattr(TABLES, name)
    return found


def codes(name: str) -> list[str]:
    return [str(p) for row in rows(name) for p in row.provision]


@pytest.mark.parametrize("name", PARTS)
def test_a_table_has_all_its_rows(name: str) -> None:
    table, count, partial = PARTS[name]
    assert {row.table for row in rows(name)} == {table}
    assert len(rows(name)) == count
    assert sum(row.ex for row in rows(name)) == partial
    prefix = "Uniform Regulations, " + (table if table.startswith("Schedule") else f"Table {table}")
    assert all(row.cite.startswith(prefix) for row in rows(name))


def exist(provision: Provision) -> bool:
    return all(exists(code, Edition.HS2012) for code in (provision.first, provision.last))


def test_every_provision_exists_but_one_that_is_misprinted() -> None:
    missing = [row for name in PARTS for row in rows(name) if not all(map(exist, row.provision))]
    assert [(row.table, str(row.provision[0])) for row in missing] == [("A.2", "8537.90")]
    assert missing[0].description.endswith("no such subheading exists")


def test_every_automotive_provision_has_a_rule_of_origin() -> None:
    goods = [good for route in ROUTES for good in route.good]
    for name in PARTS.keys() - {"schedule_2"}:
        for provision in filter(exist, (p for row in rows(name) for p in row.provision)):
            assert any(good.touches(provision.first) for good in goods), (name, str(provision))


def test_core_parts_and_their_components() -> None:
    assert codes("core_parts")[:4] == ["8407.31", "8407.32", "8407.33", "8407.34"]
    named = {str(row.provision[0]): row.part for row in rows("core_parts") if row.part}
    assert named["8708.29"] == "body stampings"
    assert named["8708.99"] == "chassis frames"
    assert "8507.60" in named
    groups = Counter(row.group for row in rows("core_components"))
    assert (
        groups
        == {
            "engine": 15,
            "transmission": 11,
            "body and chassis": 11,
            "axle": 9,
            "suspension system": 8,
            "steering system": 6,
            "advanced battery": 10,
        }
        or sum(groups.values()) == 70
    )
    hubs = [str(r.provision[0]) for r in rows("core_components") if r.component == "axle hubs"]
    assert hubs == ["8482.10", "8482.20", "8708.50", "8708.99"]


def test_light_tables_share_a_provision_only_by_its_parts() -> None:
    whole = Counter(
        str(p)
        for name in ("core_parts", "principal_light", "complementary_light")
        for row in rows(name)
        if not row.part
        for p in row.provision
    )
    assert set(whole.values()) == {1}
    heavy = Counter(codes("principal_heavy") + codes("complementary_heavy"))
    assert set(heavy.values()) == {1}


def test_a_part_is_named_as_the_rule_tables_name_it() -> None:
    phrases = {route.good_only for route in ROUTES}
    shared = ("body stampings", "chassis frames", "any other good")
    for name in ("core_parts", "principal_light"):
        for row in rows(name):
            if str(row.provision[0]) in ("8708.29", "8708.99", "8507.60"):
                assert row.part in phrases
    assert all(phrase in phrases for phrase in shared)


def test_steel_and_aluminum_name_the_same_two_parts() -> None:
    groups = Counter(row.group for row in rows("steel_and_aluminum"))
    assert groups == {"steel": 56, "aluminum": 8}
    for metal in groups:
        parts = [r for r in rows("steel_and_aluminum") if r.group == metal and r.ex]
        assert [str(r.provision[0]) for r in parts] == ["8708.29", "8708.99"]
    steel = {parse_code(c).chapter for c in codes("steel_and_aluminum")}
    assert steel == {"72", "73", "76", "87"}


def test_exceptions_to_de_minimis() -> None:
    found = TABLES.de_minimis_exceptions
    assert [e.paragraph for e in found[:12]] == [f"({letter})" for letter in "abcdefghijkl"]
    assert Counter(e.kind for e in found) == {"bars": 14, "allows_despite": 9}
    assert [e.paragraph for e in found if e.same_subheading] == ["(k)"]
    assert [e.paragraph for e in found if not e.material] == ["(k)", "(l)"]
    by = {e.paragraph: e for e in found}
    assert [str(p) for p in by["(f)"].material] == ["1701"]
    assert [str(p) for p in by["(f)"].good] == ["1701-1703"]
    assert [str(p) for p in by["(g)"].material] == ["17", "1805"]
    assert [str(p) for p in by["(j)"].good] == ["2207", "2208"]
    assert by["chapter 8"].kind == "bars"
    for exception in found:
        for provision in (*exception.material, *exception.good):
            assert exist(provision), exception.paragraph


def test_notes_that_allow_concern_a_material_of_the_good_s_own_subheading() -> None:
    allowing = [e for e in TABLES.de_minimis_exceptions if e.kind == "allows_despite"]
    for exception in allowing:
        (material,), (good,) = exception.material, exception.good
        assert material.first == good.first
        assert material.part
        assert exception.cite.startswith("General Note 11(o), chapter ")


def vehicle_rule(route_id: str) -> VehicleRule:
    (found,) = [r for r in TABLES.vehicle_rules if r.route.id == route_id]
    return found


def test_section_13_has_every_route() -> None:
    assert len(TABLES.vehicle_rules) == 150
    per_code = Counter(str(r.route.good[0]) for r in TABLES.vehicle_rules)
    assert per_code["8708.50"] == 21
    assert per_code["8708.99"] == 17
    assert per_code["8708.30"] == 8
    assert per_code["8706"] == 3
    for provision in (p for r in TABLES.vehicle_rules for p in r.route.good):
        assert exist(provision)


def test_section_13_names_its_stages_by_terms_that_exist() -> None:
    terms = load_terms(USMCA / "terms.yaml")
    stages = Counter(r.stage for r in TABLES.vehicle_rules if r.stage)
    assert all(len(terms[path].values) in (3, 4) for path in stages)
    for rule in TABLES.vehicle_rules:
        light = bool({"passenger_vehicle", "light_truck"} & set(rule.route.use))
        heavy = "heavy_truck" in rule.route.use
        assert not (light and ".heavy." in rule.stage), rule.route.id
        assert not (heavy and ".light." in rule.stage), rule.route.id
        if rule.stage:
            assert rule.route.nc is None


def test_section_13_by_example() -> None:
    golf_car = vehicle_rule("87/8703.10/A").route
    assert golf_car.change == "CTH"
    assert golf_car.tv == 60
    assert golf_car.nc == 50
    stamping = vehicle_rule("87/8708.29(1)/A")
    assert stamping.route.change == "NONE"
    assert stamping.stage == "automotive.rvc.core.light.net_cost"
    bumper = vehicle_rule("87/8708.10(2)/B")
    assert bumper.stage == "automotive.rvc.principal.heavy.net_cost"
    assert bumper.route.has_tag("or_also_other_heading")
    assert bumper.cite == "Uniform Regulations 13, 8708.10(2)(b)"
    aftermarket = vehicle_rule("87/8708.91(3)/C").route
    assert aftermarket.use == ("any_other_use",)
    assert aftermarket.nc == 50


def test_section_13_agrees_with_the_rule_tables_on_vehicles() -> None:
    terms = load_terms(USMCA / "terms.yaml")
    final = {path: term.values[-1][1] for path, term in terms.items()}
    compared = 0
    for rule in TABLES.vehicle_rules:
        good = rule.route.good[0]
        if good.low > parse_code("8705").low:
            continue
        for route in ROUTES:
            within = any(good.low <= p.low and p.high <= good.high for p in route.good)
            if within and route.good_only == rule.route.good_only:
                percentage = final[rule.stage] if rule.stage else rule.route.nc
                assert (route.change, route.tv) == ("CTH", rule.route.tv), route.id
                assert route.nc == percentage, route.id
                compared += 1
    assert compared > 15


def test_a_folder_without_tables_is_an_agreement_without_them(tmp_path: Path) -> None:
    assert load_tables(tmp_path / "tables") == Tables()


def write(folder: Path, name: str, columns: list[str], *lines: str) -> None:
    (folder / name).write_text("\n".join([",".join(columns), *lines]) + "\n", encoding="utf-8")


def refused(folder: Path) -> list[str]:
    with pytest.raises(MalformedLaw) as raised:
        load_tables(folder)
    return [str(problem) for problem in raised.value.problems]


def test_every_bad_row_is_named_with_its_line(tmp_path: Path) -> None:
    write(
        tmp_path,
        "core_parts.csv",
        TABLE_COLUMNS,
        "A.1,,,8407.3,,,engines,A.1",
        "A.1,,,8708.29,yes,,stampings,A.1",
        "A.1,,,8708.29,maybe,stampings,stampings,",
        "A.1,,,8708.29[stampings],,,stampings,A.1",
        "A.1,,,8708.40,,,gear boxes,A.1",
        "A.1,8708.40",
    )
    problems = refused(tmp_path)
    assert [problem.split(": ")[0] for problem in problems] == [
        "core_parts.csv, line 2",
        "core_parts.csv, line 3",
        "core_parts.csv, line 4",
        "core_parts.csv, line 4",
        "core_parts.csv, line 5",
        "core_parts.csv, line 7",
    ]
    assert "'8407.3' has 5 digits" in problems[0]
    assert "part: is empty" in problems[1]


def test_a_wrong_header_and_a_file_that_is_no_table_are_refused(tmp_path: Path) -> None:
    write(tmp_path, "core_parts.csv", ["provision", "part"], "8407.31,")
    write(tmp_path, "core_part.csv", TABLE_COLUMNS)
    problems = refused(tmp_path)
    assert any("core_part is no table" in problem for problem in problems)
    assert any("the header must be table,group" in problem for problem in problems)


def test_a_bad_exception_is_refused(tmp_path: Path) -> None:
    write(
        tmp_path,
        "de_minimis_exceptions.csv",
        EXCEPTION_COLUMNS,
        "forbids,(a),0401,,no,",
    )
    problems = "\n".join(refused(tmp_path))
    for expected in (
        "kind: 'forbids'",
        "good: is empty",
        "same_subheading: 'no'",
        "cite: is empty",
    ):
        assert expected in problems


def test_a_bad_vehicle_rule_is_refused(tmp_path: Path) -> None:
    good = "87,x,A,8706,,,NONE,,,,,60,,,,one_source,,,cite"
    both = "87,y,A,8706,,,NONE,,,,,60,,,,one_source,,automotive.tracing,cite"
    write(
        tmp_path, "vehicle_rules.csv", VEHICLE_COLUMNS, good, good, both, "87,z,A,,,,X" + "," * 12
    )
    problems = refused(tmp_path)
    assert "route: 87/x/A is also in line 2" in problems[0]
    assert "nc: must be empty" in problems[1]
    assert any("line 5: change: 'X'" in problem for problem in problems)
