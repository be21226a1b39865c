"""Scenarios of GENIUS and NegMAS: read, written, and read again by NegMAS itself."""

from __future__ import annotations

import itertools
import random
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tratado.talks.genius import Evaluations, read_genius, write_genius
from tratado.talks.negmas_folder import read_negmas, write_negmas
from tratado.talks.packages import options_of
from tratado.talks.positions import values_of
from tratado.talks.profiles import LeftOut, MalformedProfile
from tratado.talks.table import Table
from tratado.talks.table_reading import read_table

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from negmas import Scenario, make_issue, make_os
    from negmas.preferences import LinearAdditiveUtilityFunction
    from negmas.preferences.value_fun import TableFun

TABLE = """
table: three issues
parties:
  US: {signs: true, no_deal: {value: 40}}
  MX: {signs: true, no_deal: {package: {STEEL: S0, LABOR: L0, "A & B": "1 < 2"}}}
  CCE: {signs: false}
issues:
  STEEL: {options: {S0: as signed, S1: melted and poured}}
  LABOR: {options: {L0: between states, L1: inspectors, L2: panels}}
  "A & B": {options: {"1 < 2": "yes", "2 < 1": "no"}}
positions:
  US:
    STEEL: {weight: 3, ranks: [S1, S0]}
    LABOR: {weight: 1, utilities: {L0: 0, L1: 80, L2: [20, 61]}}
    "A & B": {weight: 0, indifferent: true}
  MX:
    STEEL: {weight: 1, utilities: {S0: 50, S1: 0}}
    LABOR: {weight: 2, ranks: [L0, L2, L1]}
    "A & B": {weight: 0.5, ranks: ["2 < 1", "1 < 2"]}
  CCE:
    STEEL: {weight: 1, indifferent: true}
    LABOR: {indifferent: true}
    "A & B": {indifferent: true}
red_lines:
  MX-INSPECTORS: {party: MX, never: {LABOR: L1}}
ratifiers:
  HOUSE: {of: US, threshold: 3, blocs: {US: 5}}
"""


@pytest.fixture
def table(tmp_path: Path) -> Table:
    path = tmp_path / "table.yaml"
    path.write_text(TABLE, encoding="utf-8")
    return read_table(path)


def utilities(table: Table) -> dict[tuple[str, ...], dict[str, float]]:
    """What every package is worth to every signatory, 0 to 1."""
    values = values_of(table)
    found = {}
    for chosen in itertools.product(*(issue.options for issue in table.issues.values())):
        package = {i: o.id for i, o in zip(table.issues, chosen, strict=True)}
        worth = values.utilities(options_of(table, package)) / values.scale / 100
        found[tuple(package.values())] = {
            party: float(worth[values.place[party]]) for party in table.signatories
        }
    return found


def loaded(folder: Path) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        scenario = Scenario.load(folder)
    assert scenario is not None
    return scenario


@pytest.mark.parametrize("write", [write_genius, write_negmas])
def test_negmas_reads_what_is_written(
    tmp_path: Path, table: Table, write: Callable[[Table, Path], tuple[LeftOut, ...]]
) -> None:
    left_out = write(table, tmp_path / "out")
    scenario = loaded(tmp_path / "out")
    by_name = {Path(str(ufun.name)).stem: ufun for ufun in scenario.ufuns}
    assert set(by_name) == {"US", "MX"}
    expected = utilities(table)
    for package, worth in expected.items():
        for party, utility in worth.items():
            assert by_name[party](package) == pytest.approx(utility, abs=1e-9)
    assert by_name["US"].reserved_value == pytest.approx(0.4)
    assert by_name["MX"].reserved_value == pytest.approx(expected["S0", "L0", "1 < 2"]["MX"])
    assert set(left_out) == {
        LeftOut("party", "CCE"),
        LeftOut("red-line", "MX-INSPECTORS"),
        LeftOut("ratifier", "HOUSE"),
        LeftOut("range", "US LABOR"),
    }


@pytest.mark.parametrize(("write", "read"), [(write_genius, read_genius),
                                             (write_negmas, read_negmas)])  # fmt: skip
def test_what_is_written_is_read_back_up_to_scale(
    tmp_path: Path, table: Table, write: Callable[..., Any], read: Callable[[Path], Any]
) -> None:
    write(table, tmp_path / "out")
    back = read(tmp_path / "out").table
    assert {name: [o.id for o in issue.options] for name, issue in back.issues.items()} == {
        name: [o.id for o in issue.options] for name, issue in table.issues.items()
    }
    before, after = utilities(table), utilities(back)
    for party in table.signatories:
        best = max(worth[party] for worth in before.values())
        for package, worth in before.items():
            assert after[package][party] == pytest.approx(worth[party] / best, abs=2e-4)
    us = back.parties["US"].no_deal
    assert us is not None and us.value is not None
    assert us.value.middle == pytest.approx(4000 / max(w["US"] for w in before.values()), abs=2)


def scenario_of_chance(seed: int) -> Any:
    chance = random.Random(seed)
    sizes = [chance.randint(2, 5) for _ in range(3)]
    issues = [make_issue([f"v{v}" for v in range(n)], f"i{i}") for i, n in enumerate(sizes)]
    functions = [
        LinearAdditiveUtilityFunction(
            values={
                issue.name: TableFun({v: round(chance.random(), 4) for v in issue.all})
                for issue in issues
            },
            weights={issue.name: round(chance.random(), 4) + 0.1 for issue in issues},
            issues=issues,
            name=f"party{number}",
            reserved_value=round(chance.random() / 2, 4),
        )
        for number in range(chance.randint(2, 4))
    ]
    return Scenario(outcome_space=make_os(issues, name="chance"), ufuns=tuple(functions))


READERS: Mapping[str, Callable[[Path], Any]] = {
    "genius": lambda folder: read_genius(folder, Evaluations.AS_GIVEN),
    "negmas": read_negmas,
}


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("form", list(READERS))
def test_scenarios_that_negmas_writes(tmp_path: Path, seed: int, form: str) -> None:
    scenario = scenario_of_chance(seed)
    if form == "genius":
        scenario.to_genius_folder(tmp_path)
    else:
        scenario.to_yaml(tmp_path)
    table = READERS[form](tmp_path).table
    found = utilities(table)
    for ufun in scenario.ufuns:
        best = max(ufun(package) for package in found)
        for package, worth in found.items():
            assert worth[ufun.name] == pytest.approx(ufun(package) / best, abs=2e-4)
        no_deal = table.parties[ufun.name].no_deal
        assert no_deal is not None and no_deal.value is not None
        assert no_deal.value.middle / 10000 == pytest.approx(ufun.reserved_value / best, abs=2e-4)


DOMAIN = """<negotiation_template><utility_space number_of_issues="1">
<objective index="0" etype="objective" type="objective" description="" name="root">
<issue index="1" name="X" etype="discrete" type="discrete" vtype="discrete">
<item index="1" value="a"/><item index="2" value="b"/></issue>
<issue index="2" name="Y" etype="discrete" type="discrete" vtype="discrete">
<item index="1" value="p"/><item index="2" value="q"/></issue>
</objective></utility_space></negotiation_template>"""

PROFILE = """<utility_space number_of_issues="1">
<objective index="0" etype="objective" type="objective" description="" name="root">
<weight index="1" value="0.5"/><weight index="2" value="0.5"/>
<issue index="1" name="X" etype="discrete" type="discrete" vtype="discrete">
<item index="1" value="a" evaluation="{a}"/><item index="2" value="b" evaluation="20"/></issue>
<issue index="2" name="Y" etype="discrete" type="discrete" vtype="discrete">
<item index="1" value="p" evaluation="0"/><item index="2" value="q" evaluation="5"/></issue>
</objective><discount_factor value="0.8"/></utility_space>"""


def test_evaluations_are_shares_of_the_best_unless_told_otherwise(tmp_path: Path) -> None:
    (tmp_path / "domain.xml").write_text(DOMAIN)
    (tmp_path / "A.xml").write_text(PROFILE.format(a=10))
    found = read_genius(tmp_path)
    assert found.left_out == (LeftOut("discount", "A"),)
    assert utilities(found.table)["a", "q"]["A"] == pytest.approx(0.75)
    given = read_genius(tmp_path, Evaluations.AS_GIVEN).table
    assert utilities(given)["a", "q"]["A"] == pytest.approx(15 / 25)


def test_problems_of_genius_files(tmp_path: Path) -> None:
    (tmp_path / "domain.xml").write_text(DOMAIN)
    (tmp_path / "A.xml").write_text(PROFILE.format(a="much"))
    (tmp_path / "B.xml").write_text(PROFILE.format(a=1).replace('name="Y"', 'name="Z"'))
    (tmp_path / "C.xml").write_text('<!DOCTYPE x [<!ENTITY e "boom">]><utility_space>&e;'
                                    "</utility_space>")  # fmt: skip
    with pytest.raises(MalformedProfile) as caught:
        read_genius(tmp_path)
    told = str(caught.value)
    assert "C.xml, line 1: no XML that may be read" in told
    assert "A.xml, line 1: X a: 'much' is not a number" in told
    assert "B.xml, line 1: issue 'Z' is not in the domain" in told
    assert "B.xml, line 1: issue 'Y' is not evaluated" in told


def test_problems_of_negmas_folders(tmp_path: Path, table: Table) -> None:
    write_negmas(table, tmp_path)
    path = tmp_path / "US.yml"
    path.write_text(path.read_text().replace("TableFun", "AffineFun").replace("mapping", "slope"))
    with pytest.raises(MalformedProfile, match=r"US.yml.*'STEEL' is valued by AffineFun"):
        read_negmas(tmp_path)
    (tmp_path / "three_issues-domain.yml").unlink()
    with pytest.raises(MalformedProfile, match="one file must be an outcome space, not 0"):
        read_negmas(tmp_path)


@pytest.mark.parametrize("reserved", [None, 0.25])
def test_a_scenario_that_negmas_saved_is_read(tmp_path: Path, reserved: float | None) -> None:
    """Without a reserved value, minus infinity stands in its file: any package is better."""
    issues = [make_issue(["S0", "S1"], "STEEL"), make_issue(["L0", "L1"], "LABOR")]
    given = {} if reserved is None else {"reserved_value": reserved}
    functions = [
        LinearAdditiveUtilityFunction(
            values={
                each.name: TableFun({v: n / 2 for n, v in enumerate(each.all)}) for each in issues
            },
            weights={each.name: 0.5 for each in issues},
            issues=issues,
            name=name,
            **given,
        )
        for name in ("US", "MX")
    ]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        Scenario(make_os(issues), tuple(functions)).dumpas(tmp_path / "s", "yml")
    table = read_negmas(tmp_path / "s").table
    assert len(table.signatories) == 2
    for party in table.signatories:
        no_deal = table.parties[party].no_deal
        assert no_deal is not None and no_deal.value is not None
        assert (no_deal.value.high == 0) == (reserved is None)


@pytest.mark.parametrize(
    "issues",
    ["[x]", "x", "[{}]", "[{type: ContiguousIssue, name: A, values: [0, 1000000000000]}]",
     "[{type: ContiguousIssue, name: A, values: [a, b]}]", "[{type: CategoricalIssue, values: 1}]"],
)  # fmt: skip
def test_an_outcome_space_of_other_shapes_is_refused(tmp_path: Path, issues: str) -> None:
    (tmp_path / "space.yml").write_text(f"type: OutcomeSpace\nissues: {issues}\n")
    (tmp_path / "a.yml").write_text("type: LinearAdditiveUtilityFunction\nvalues: 3\nweights: x\n")
    with pytest.raises(MalformedProfile):
        read_negmas(tmp_path)
