"""Reading tables: what they say, and everything that is wrong in them."""

from __future__ import annotations

import datetime as dt
import json
import tempfile
from pathlib import Path

import jsonschema
import pytest
import yaml

from tratado.talks import table as table_module
from tratado.talks.positions import values_of
from tratado.talks.red_lines import refused_boxes
from tratado.talks.table import Range, Table
from tratado.talks.table_reading import MalformedTable, read_table, table_from
from tratado.words import Place

TABLE = """\
table: two-issues
as_of: 2019-12-07
parties:
  US: {name: United States, signs: true, no_deal: {value: 40, means: the old text stays}}
  MX: {name: Mexico, signs: true, no_deal: {package: {STEEL: S0, LABOR: L0}}}
issues:
  STEEL:
    options:
      S0: as signed
      S1: {title: melted and poured, set: {metal_purchases.share: 80}, from: 2021-01-01}
  LABOR: {options: {L0: between states only, L1: inspectors, L2: panels}}
positions:
  US:
    STEEL: {weight: 40, utilities: {S0: 0, S1: 100}, stated: S1}
    LABOR: {weight: 60, ranks: [L1, L2, L0]}
  MX:
    STEEL: {weight: 30, utilities: {S0: 100, S1: [0, 40]}}
    LABOR: {weight: 70, ranks: [L0, L2, L1]}
red_lines:
  MX-INSPECTORS: {party: MX, never: {LABOR: L1}}
ratifiers:
  US-HOUSE: {of: US, threshold: 216, blocs: {US: 233}}
"""

SCHEMA = json.loads((Path(table_module.__file__).parent / "table_schema.json").read_text("utf-8"))


def read(text: str) -> Table:
    """The table that a text describes."""
    with tempfile.TemporaryDirectory() as folder:
        return read_in(Path(folder), text)


def read_in(folder: Path, text: str) -> Table:
    path = folder / "table.yaml"
    path.write_text(text, encoding="utf-8")
    return read_table(path)


def fits_schema(text: str) -> bool:
    document = json.loads(json.dumps(yaml.safe_load(text), default=str))
    return bool(jsonschema.Draft202012Validator(SCHEMA).is_valid(document))


def test_a_table_is_read() -> None:
    table = read(TABLE)
    assert (table.signatories, table.size, table.as_of) == (("US", "MX"), 6, dt.date(2019, 12, 7))
    assert table.positions["US", "LABOR"].utilities == tuple(
        Range(p, p) for p in (0, 10_000, 5_000)
    )
    assert table.positions["MX", "STEEL"].utilities[1] == Range(0, 4_000)
    assert table.stated_package("US") == {"STEEL": "S1"}
    assert table.chambers[0].threshold == 216
    assert fits_schema(TABLE)


def test_utilities_are_weighted_means_on_one_scale() -> None:
    values = values_of(read(TABLE))
    points = values.utilities((1, 2)) / values.scale
    assert points.tolist() == [40 + 30, 30 * 0.2 + 70 * 0.5]
    assert (values.no_deal / values.scale).tolist() == [40, 100]


def test_weights_without_a_common_scale_are_rounded_and_that_is_said() -> None:
    text = TABLE.replace("weight: 40", "weight: 99999.89").replace("weight: 30", "weight: 99998.51")
    values = values_of(read(text))
    assert values.rounded_weights
    share = 99999.89 / (99999.89 + 60)
    assert values.points[0][0, 1] / values.scale == pytest.approx(100 * share, abs=1e-4)
    assert not values_of(read(TABLE)).rounded_weights


def test_a_package_is_a_proposal() -> None:
    table = read(TABLE)
    change = table.proposal({"STEEL": "S1", "LABOR": "L0"}).terms[0]
    assert (change.path, change.value, change.start) == (
        "metal_purchases.share",
        80,
        dt.date(2021, 1, 1),
    )
    assert table.proposal({"STEEL": "S0", "LABOR": "L0"}).terms == ()


def test_an_option_may_name_a_proposal_file(tmp_path: Path) -> None:
    (tmp_path / "panels.yaml").write_text(
        "proposal: panels\nrules: [{remove: 87/24, from: 2027-01-01}]\n", encoding="utf-8"
    )
    text = TABLE.replace("L2: panels", "L2: {title: panels, proposal: panels.yaml}")
    table = read_in(tmp_path, text)
    assert [r.rule for r in table.proposal({"STEEL": "S1", "LABOR": "L2"}).rules] == ["87/24"]


def test_positions_on_a_scale_fall_with_the_distance() -> None:
    text = TABLE.replace(
        "{options: {L0: between states only, L1: inspectors, L2: panels}}",
        "{options: {L0: {at: 0}, L1: {at: 5}, L2: {at: 20}}}",
    ).replace("ranks: [L1, L2, L0]", "ideal: [4, 5]")
    assert read(text).positions["US", "LABOR"].utilities == (
        Range(7_500, 8_000),
        Range(9_500, 10_000),
        Range(2_000, 2_500),
    )


def test_who_has_no_position_says_so() -> None:
    text = TABLE.replace("{weight: 70, ranks: [L0, L2, L1]}", "{weight: 70, unknown: true}")
    assert read(text).positions["MX", "LABOR"].utilities == (Range(0, 10_000),) * 3
    text = TABLE.replace("{weight: 70, ranks: [L0, L2, L1]}", "{indifferent: true}")
    assert read(text).positions["MX", "LABOR"].weight == Range(0, 0)


def test_red_lines_refuse_boxes() -> None:
    text = TABLE.replace(
        "  MX-INSPECTORS:",
        "  ONLY: {party: MX, when: {STEEL: S1}, only_with: {LABOR: [L0, L2]}}\n"
        "  LATER: {party: MX, when: {LABOR: L2}, not_before: 2022-01-01, dated_by: STEEL}\n"
        "  PAIR: {party: US, never: {STEEL: S0, LABOR: L0}}\n"
        "  MX-INSPECTORS:",
    )
    table = read(text)
    boxes = {line.id: refused_boxes(table, line) for line in table.red_lines}
    steel, labor = 0, 1
    assert boxes == {
        "ONLY": (((steel, frozenset([1])), (labor, frozenset([1]))),),
        "LATER": (((steel, frozenset([0, 1])), (labor, frozenset([2]))),),
        "PAIR": (((steel, frozenset([0])), (labor, frozenset([0]))),),
        "MX-INSPECTORS": (((labor, frozenset([1])),),),
    }
    assert fits_schema(text)


WRONG = {
    "signs: true, no_deal: {value: 40,": ("signs: perhaps, no_deal: {value: 40,", 4, "`signs`"),
    "S1: [0, 40]": ("S1: [40, 0]", 17, "give the lower first"),
    "{weight: 70, ranks: [L0, L2, L1]}": ("{weight: 70, ranks: [L0, L1]}", 18, "once, best first"),
    "stated: S1": ("stated: S9", 14, "no option 'S9'"),
    "threshold: 216": ("threshold: 234", 22, "can never be reached"),
    "never: {LABOR: L1}": ("never: {LABUR: L1}", 20, "no issue 'LABUR'"),
    "S0: 0, S1: 100": ("S0: 0, S1: 100.5", 14, "not between 0 and 100"),
    "table: two-issues": ("name: two-issues", 1, "unknown key 'name'"),
    "{weight: 30, ": ("{", 17, "`weight` is missing"),
    "package: {STEEL: S0, LABOR: L0}": (
        "package: {STEEL: S0}",
        5,
        "leaves LABOR out",
    ),
    ", from: 2021-01-01": ("", 10, "`set` needs a `from` day"),
}


@pytest.mark.parametrize("right", WRONG)
def test_what_is_wrong_is_told_with_its_line(right: str) -> None:
    wrong, line, message = WRONG[right]
    with pytest.raises(MalformedTable) as caught:
        read(TABLE.replace(right, wrong, 1))
    place, found = Place("table.yaml", line=line), caught.value.problems
    assert any(p.place == place and message in str(p.what) for p in found), str(caught.value)


def test_all_problems_are_told_at_once() -> None:
    text = TABLE
    for right in ("S1: [0, 40]", "stated: S1", "threshold: 216", "never: {LABOR: L1}"):
        text = text.replace(right, WRONG[right][0])
    with pytest.raises(MalformedTable) as caught:
        read(text)
    assert [problem.place for problem in caught.value.problems] == [
        Place("table.yaml", line=line) for line in (14, 17, 20, 22)
    ]


@pytest.mark.parametrize(
    "node", [None, [], "text", 3, {}, {"table": 1}, {"table": "t", "parties": [], "issues": {}}]
)
def test_anything_else_is_no_table(node: object) -> None:
    with pytest.raises(MalformedTable):
        table_from(node, Path("table.yaml"))


@pytest.mark.parametrize("right", ["table: two-issues", ", from: 2021-01-01", "S0: 0, S1: 100"])
def test_the_schema_refuses_it_too(right: str) -> None:
    assert not fits_schema(TABLE.replace(right, WRONG[right][0], 1))
