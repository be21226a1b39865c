"""One case that cannot be read or decided fails by itself; `tratado conform` always counts."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.english_left import english_left
from typer.testing import CliRunner

from tratado.cli import conform
from tratado.cli.app import app
from tratado.conformance.cases import case_files, cases_in
from tratado.conformance.run import run_case
from tratado.yaml_files import read_yaml

conform.register(app)

CASES = Path(__file__).parent / "conformance"

GOOD = '{hs: "8413.70", produced_in: MX, destination: US, tv: 100, nc: 90}'
LINES = '[{hs: "8413.91", value: 1, origin: originating}]'
SOUND = f"""
- case: sound
  cite: Uniform Regulations 3(3)
  date: 2026-03-01
  good: {GOOD}
  lines: {LINES}
  expect: {{verdict: originating}}
"""


def case(**changed: str) -> str:
    """A sound case with some of its parts in other words; a part that is "" is left out."""
    parts = {
        "case": "odd",
        "cite": "Uniform Regulations 3(3)",
        "date": "2026-03-01",
        "good": GOOD,
        "lines": LINES,
        "expect": "{verdict: originating}",
    }
    parts |= changed
    first, *others = [f"{name}: {value}" for name, value in parts.items() if value]
    return "\n".join([f"- {first}", *(f"  {each}" for each in others)]) + "\n"


def good(**changed: str) -> str:
    parts = {"hs": '"8413.70"', "produced_in": "MX", "destination": "US", "tv": "100"} | changed
    return case(good="{" + ", ".join(f"{k}: {v}" for k, v in parts.items() if v) + "}")


def line(**changed: str) -> str:
    parts = {"hs": '"8413.91"', "value": "1", "origin": "originating"} | changed
    return case(lines="[{" + ", ".join(f"{k}: {v}" for k, v in parts.items() if v) + "}]")


def calculation(given: str, expect: str = "{net_cost: 1}", name: str = "net_cost") -> str:
    return case(good="", lines="", date="", calculation=name, given=given, expect=expect)


MADE = 'hs: "8402.90", produced_in: MX, destination: US, method: tv, nc: 80'

DESIGNATED = f"""
- case: odd
  cite: Uniform Regulations 8(6)
  date: 2026-03-01
  goods:
  - {{id: TOP, {MADE}, tv: 100, facts: {{provides_for_good_and_parts: false}},
      lines: [{{part: MIDDLE, hs: "8402.90", value: 50, origin: non_originating}}]}}
  - {{id: MIDDLE, {MADE}, tv: 50, intermediate: true,
      facts: {{provides_for_good_and_parts: false}},
      lines: [{{part: INNER, hs: "8402.90", value: 25, origin: non_originating}},
              {{part: FLANGE, hs: "8402.90", value: 10, origin: non_originating}}]}}
  - {{id: INNER, {MADE}, tv: 25, intermediate: true,
      facts: {{provides_for_good_and_parts: false}},
      lines: [{{part: PLATE, hs: "8402.90", value: 10, origin: non_originating}}]}}
  expect: {{TOP: {{verdict: originating}}}}
"""

ODD = {
    "a forbidden designation": (DESIGNATED, "8(6)"),
    "a merge key": (
        SOUND.replace("- case: sound", "- &it\n  case: other") + "- {<<: *it, case: odd}\n",
        "unknown keys <<",
    ),
    "an entry that is no mapping": ("- words\n", "expected a mapping"),
    "an entry that is a list": ("- [a, b]\n", "expected a mapping"),
    "no name": (case(case=""), "case"),
    "a name that is a list": (case(case="[a]"), "case is a list"),
    "no date": (case(date=""), "date is blank"),
    "a date in words": (case(date="x"), "date is 'x', expected a day"),
    "a moment for a date": (case(date="2026-03-01 10:00:00"), "expected a day"),
    "an agreement that is a list": (case(agreement="[usmca]"), "agreement is a list"),
    "an agreement of nowhere": (case(agreement="mercosur"), "'mercosur' is neither"),
    "an agreement of 500 letters": (case(agreement="a" * 500), "is neither usmca nor nafta"),
    "lines that are texts": (case(lines="[x]"), "lines, entry 1 is 'x'"),
    "lines that are a mapping": (case(lines="{a: b}"), "lines is a mapping, expected a list"),
    "a good that is a list": (case(good="[a]"), "good is a list"),
    "no good": (case(good=""), "good is blank"),
    "goods without one": (case(good="", lines="", goods="[]"), "expected a list of goods"),
    "goods that are texts": (case(good="", lines="", goods="[x]"), "goods, entry 1 is 'x'"),
    "a good and goods": (case(goods="[{hs: '8413.70'}]"), "leave out good and lines"),
    "a good without a name": (good(id="null"), "id is blank"),
    "chapter 99": (good(hs='"9903.01"'), "chapter 99"),
    "an unknown code": (good(hs='"8413.77"'), "8413.77"),
    "no code": (good(hs=""), "hs is blank"),
    "a blank code": (good(hs='""'), "hs is ''"),
    "a code that is a list": (good(hs="[a]"), "hs is a list"),
    "a code of letters": (good(hs="pump"), "'pump'"),
    "an edition that is a country": (good(hs_edition="MX"), "hs_edition is 'MX'"),
    "an edition of another year": (good(edition="2015"), "expected 2012, 2017 or 2022"),
    "an edition that is true": (good(edition="true"), "hs_edition is True"),
    "a huge amount": (good(tv="1" + "0" * 30), "tv is too large"),
    "a huge exponent": (good(tv="1.0e+999999"), "too many places"),
    "a tiny exponent": (good(tv="1.0e-999999"), "too many places"),
    "an amount without end": (good(tv=".inf"), "expected a finite number"),
    "an amount that is no number": (good(tv=".nan"), "expected a finite number"),
    "an amount in words": (good(tv="many"), "tv is 'many', expected a number"),
    "an amount that is a mapping": (good(tv="{a: 1}"), "tv is a mapping"),
    "an amount that is true": (good(tv="true"), "tv is True"),
    "a fine amount": (good(tv="1.00001"), "finer than one part in 10,000"),
    "a set in words": (good(is_set="maybe"), "is_set is 'maybe'"),
    "another method": (good(method="cost"), "method is 'cost', expected one of tv, nc"),
    "a producer that is a list": (good(producer="[a]"), "producer is a list"),
    "facts that are a list": (good(facts="[a]"), "facts is a list"),
    "a fact that is a list": (good(facts="{unassembled: [a]}"), "unassembled is a list"),
    "an unknown column": (good(price="1"), "unknown keys price"),
    "no value": (line(value=""), "costs in goods (total_cost"),
    "a value in words": (line(value="x"), "value is 'x'"),
    "a huge value": (line(value="1" + "0" * 30), "value times quantity is too large"),
    "a quantity in words": (line(quantity="x"), "quantity is 'x'"),
    "a fine quantity": (line(quantity="0.0000001"), "finer than one part in 1,000,000"),
    "an unknown origin": (line(origin="US"), "origin is 'US', expected one of originating"),
    "a weight that is a list": (line(weight="[1]"), "weight is a list"),
    "a component in words": (line(component="x"), "component is 'x'"),
    "no outcome": (case(expect=""), "expect is blank"),
    "an outcome that is a list": (case(expect="[a]"), "expect is a list"),
    "an outcome that is empty": (case(expect="{}"), "nothing is expected"),
    "an outcome of another good": (
        case(good="", lines="", goods=f"[{GOOD}]", expect="{B: {verdict: originating}}"),
        "there is no good 'B'",
    ),
    "a verdict in other words": (case(expect="{verdict: yes}"), "verdict is True, expected one"),
    "a verdict that is a list": (case(expect="{verdict: [a]}"), "verdict is a list"),
    "a figure that is a word": (case(expect="{figures: {rvc_tv: x}}"), "rvc_tv is 'x'"),
    "figures that are a list": (case(expect="{figures: [a]}"), "figures is a list"),
    "needs that are a text": (case(expect="{needs: a}"), "needs is 'a'"),
    "an unknown outcome": (case(expect="{outcome: a}"), "unknown keys outcome"),
    "a calculation of no name": (calculation("{}", name="nothing"), "no calculation 'nothing'"),
    "a calculation that is a list": (calculation("{}", name="[a]"), "calculation is a list"),
    "given that is a list": (calculation("[a]"), "given is a list"),
    "given what is not taken": (calculation("{inventory: [a]}"), "cannot take what is given"),
    "a figure expected of a word": (calculation("{costs: x}"), "cannot take what is given"),
}  # fmt: skip


def conformed(path: Path, lang: str = "en") -> tuple[str, int]:
    result = CliRunner().invoke(app, ["conform", str(path), "--lang", lang])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.stdout, result.exit_code


@pytest.mark.parametrize("name", ODD)
def test_an_odd_case_fails_alone_with_its_reason(tmp_path: Path, name: str) -> None:
    odd, reason = ODD[name]
    path = tmp_path / "cases.yaml"
    path.write_text(SOUND + odd + SOUND.replace("sound", "sound too"), encoding="utf-8")
    out, code = conformed(path)
    assert code == 1
    passed, failed = out.splitlines()[-1].removeprefix("conformance: ").split(", ")
    assert failed == "1 failed", out
    assert passed in ("2 passed", "3 passed")
    told = [each for each in out.splitlines() if each.startswith(str(path))]
    assert all(reason in each for each in told[:1]), told
    assert "Traceback" not in out


QUOTED = [
    *("GOOD", "schedule.yaml", "lines,", "lines es", "lines est", "lines:", "good es", "good est"),
    *("good,", "goods,", "value es", "value est", "value,", "needs es", "needs est", "usmca"),
    *("nafta", "«good»", "«lines»", "« good »", "« lines »", "«goods", "« goods", "unknown"),
    *("desconocidas: words", "words'", "a: b", "hoja goods", "feuille goods", "'nothing'"),
    *("given es", "given est", "object has no attribute"),
]
"""Keys of a case, what the odd ones say, and what a calculation stumbles over."""


@pytest.mark.parametrize("lang", ["es", "fr"])
def test_no_reason_stays_english(tmp_path: Path, lang: str) -> None:
    path, left = tmp_path / "cases.yaml", []
    for name, (odd, _) in ODD.items():
        path.write_text(odd, encoding="utf-8")
        out, code = conformed(path, lang)
        assert code == 1, name
        told = "\n".join(each for each in out.splitlines() if str(path) in each)
        left += [(name, each) for each in english_left(told, lang, quoted=QUOTED)]
        left += [(name, out) for each in ("failed", "reached", "passed") if each in out]
    assert not left, "\n".join(map(str, left))


@pytest.mark.parametrize("lang", ["es", "fr"])
def test_no_difference_stays_english(tmp_path: Path, lang: str) -> None:
    path = tmp_path / "cases.yaml"
    wrong = [
        "{verdict: not_originating, criterion: D, route: no/such, needs: [trade]}",
        "{fails: [PLATE], figures: {nc: 91, rvc_nc: 1, failing: 3, de_minimis: 2}}",
        "{routes: {no/such: met, 84/13/A: not_met}}",
    ]
    cases = [case(case=f"case{number}", expect=each) for number, each in enumerate(wrong)]
    path.write_text("".join(cases), encoding="utf-8")
    out, code = conformed(path, lang)
    assert code == 1
    assert out.count("expected") == 0
    assert out.count("se esperaba" if lang == "es" else "attendu") >= len(wrong)


@pytest.mark.parametrize("text", ["a: [", "words", "", "- {a: !!python/name:os}\n", "\x00"])
def test_a_file_of_no_cases_fails_and_the_others_run(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(SOUND, encoding="utf-8")
    out, code = conformed(tmp_path)
    assert code == 1
    assert out.splitlines()[-1] == "conformance: 1 passed, 1 failed"
    assert out.startswith(f"{tmp_path / 'a.yaml'}: no case of it was run")


# Mutated cases

_STRANGE: list[Any] = [
    None, "", "x", "x" * 300, [], ["x"], {}, {"a": 1}, 0, -1, 10**30, True, "2026-02-30", "MX",
    "99", "8413.70", Decimal("-0.5"), Decimal("1e300"), [[]], [None], {"a": {"b": []}},
]  # fmt: skip


def places(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    entries: Iterable[tuple[Any, Any]] = ()
    if isinstance(node, dict):
        entries = node.items()
    elif isinstance(node, list):
        entries = enumerate(node)
    for key, value in entries:
        yield from places(value, (*path, key))


def mutated(case: Any, chance: random.Random) -> Any:
    """A case with one to three of its places left out or filled with something strange."""
    found = copy.deepcopy(case)
    for _ in range(chance.randint(1, 3)):
        known = list(places(found))
        if not known:
            break
        *above, last = chance.choice(known)
        node = found
        for key in above:
            node = node[key]
        if chance.random() < 0.2:
            del node[last]
        else:
            node[last] = copy.deepcopy(chance.choice(_STRANGE))
    return found


def test_mutated_cases_fail_with_a_reason_or_pass() -> None:
    chance = random.Random(20261201)
    files = chance.sample(case_files([CASES]), 25)
    sound = [chance.choice(read_yaml(each)) for each in files]
    odd = [mutated(each, chance) for each in sound for _ in range(4)]
    outcomes = [run_case(each) for each in cases_in(odd, "odd.yaml")]
    assert len(outcomes) == len(odd)
    assert all(outcome.passed or all(map(str, outcome.differences)) for outcome in outcomes)
