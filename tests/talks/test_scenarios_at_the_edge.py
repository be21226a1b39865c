"""Scenarios as GENIUS writes them, and packages worth as much as no deal, or nearly so."""

from __future__ import annotations

import itertools
import json
import random
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path

import pytest

from tratado.language import Language
from tratado.report.talks import deals_json
from tratado.report.talks_figures import deal_figures
from tratado.report.talks_words import TalksWords
from tratado.talks.genius import read_genius
from tratado.talks.negmas_folder import read_negmas
from tratado.talks.profiles import LeftOut, MalformedProfile, Profile, table_of
from tratado.talks.table import Table

DISCRETE = 'vtype="discrete"'


def write(folder: Path, kind: str = DISCRETE, reservation: str = "0.5", **more: str) -> Path:
    """Two parties over two issues of three values; the other issue is written with every kind."""
    folder.mkdir(exist_ok=True)
    head = '<utility_space number_of_issues="2"><objective index="0" name="any">'
    tail = "</objective></utility_space>"

    def issues(points: Sequence[int] | None) -> str:
        rows = ""
        for index, how in ((1, kind), (2, 'etype="discrete" type="discrete" vtype="discrete"')):
            items = "".join(
                f'<item index="{at}" value="v{at}"'
                + ("" if points is None else f' evaluation="{points[at - 1]}"')
                + "/>"
                for at in (1, 2, 3)
            )
            rows += f'<issue index="{index}" name="I{index}" {how}>{items}</issue>'
        return rows

    weights = '<weight index="1" value="0.5"/><weight index="2" value="0.5"/>'
    kept = f'<reservation value="{reservation}"/>'
    files = {
        "domain.xml": f"<negotiation_template>{head}{issues(None)}{tail}</negotiation_template>",
        "a.xml": f"{head}{issues((1, 2, 3))}{weights}</objective>{kept}</utility_space>",
        "b.xml": f"{head}{issues((3, 2, 1))}{weights}</objective>{kept}</utility_space>",
    }
    for name, content in {**files, **more}.items():
        (folder / name.replace("_xml", ".xml")).write_text(content, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "kind", ["", DISCRETE, 'type="discrete"', 'etype="discrete"', 'type="Discrete"',
             'vtype="DISCRETE" etype="discrete"'],
)  # fmt: skip
def test_an_issue_that_lists_its_values_is_read_whatever_names_its_kind(
    tmp_path: Path, kind: str
) -> None:
    table = read_genius(write(tmp_path / "s", kind)).table
    assert list(table.issues) == ["I1", "I2"]
    assert table.size == 9


@pytest.mark.parametrize(
    "kind", ['vtype="integer"', 'type="real"', 'etype="integer"', 'vtype="integer" type="discrete"']
)
def test_an_issue_of_another_kind_is_refused(tmp_path: Path, kind: str) -> None:
    with pytest.raises(MalformedProfile, match="issue 'I1' is not discrete"):
        read_genius(write(tmp_path / "s", kind))


def test_a_file_of_numbers_beside_the_profiles_is_named_and_passed_over(tmp_path: Path) -> None:
    imported = read_genius(write(tmp_path / "s", pareto_xml="0.9 0.1\n0.5 0.5\n"))
    assert imported.left_out == (LeftOut("file", "pareto.xml"),)
    assert list(imported.table.parties) == ["a", "b"]


@pytest.mark.parametrize("content", ["", "<utility_space", "<utility_space>"])
def test_a_damaged_profile_is_refused_not_passed_over(tmp_path: Path, content: str) -> None:
    with pytest.raises(MalformedProfile, match=r"c\.xml"):
        read_genius(write(tmp_path / "s", c_xml=content))


def test_a_folder_of_another_program_is_told_what_is_read(tmp_path: Path) -> None:
    (tmp_path / "domain.json").write_text(json.dumps({"name": "x"}), encoding="utf-8")
    with pytest.raises(MalformedProfile, match=r"NegMAS \(YAML\) and GENIUS \(XML\) are read"):
        read_negmas(tmp_path)


def exactly_counted(profiles: Sequence[Profile], issues: Mapping[str, Sequence[str]]) -> list[int]:
    """Packages that give every party more than no deal, and at least as much."""
    better = equal = 0
    for chosen in itertools.product(*issues.values()):
        gains = []
        for each in profiles:
            worth = sum(
                (each.weights[i] * each.evaluations[i][o] for i, o in zip(issues, chosen,
                 strict=True)), Fraction(0),
            )  # fmt: skip
            gains.append(worth - (each.reservation or Fraction(0)))
        better += all(gain > 0 for gain in gains)
        equal += all(gain >= 0 for gain in gains)
    return [better, equal]


def drawn(seed: int) -> tuple[list[Profile], dict[str, list[str]]]:
    """Profiles whose no deal is exactly what some package is worth to them."""
    draw = random.Random(seed)
    issues = {f"I{i}": [f"v{o}" for o in range(draw.randint(2, 4))] for i in range(4)}
    profiles = []
    for name in ("A", "B"):
        best = draw.choice([3, 7, 9, 10])
        shares = [draw.randint(1, 9) for _ in issues]
        weights = {i: Fraction(s, sum(shares)) for i, s in zip(issues, shares, strict=True)}
        evaluations = {
            i: {o: Fraction(draw.randint(0, best), best) for o in options}
            | {options[0]: Fraction(1)}
            for i, options in issues.items()
        }
        worth = sum((weights[i] * evaluations[i][draw.choice(o)] for i, o in issues.items()),
                    Fraction(0))  # fmt: skip
        profiles.append(Profile(name, weights, evaluations, worth))
    return profiles, issues


@pytest.mark.parametrize("seed", range(40))
def test_what_rounding_decides_is_counted(seed: int) -> None:
    profiles, issues = drawn(seed)
    found = deals_json(deal_figures(table_of("drawn", issues, profiles)))
    _, equal = exactly_counted(profiles, issues)
    assert abs(found["deals"] - equal) <= found["undecided_by_rounding"]


def test_rounding_moves_some_of_the_drawn_counts() -> None:
    """Else the count of the undecided would be held to nothing."""
    moved = []
    for seed in range(40):
        profiles, issues = drawn(seed)
        found = deals_json(deal_figures(table_of("drawn", issues, profiles)))
        moved.append(found["deals"] != exactly_counted(profiles, issues)[1])
    assert 5 < sum(moved) < 40


def told(table: Table, lang: str) -> str:
    return TalksWords(table, Language(lang)).counted(deal_figures(table))


@pytest.mark.parametrize(("lang", "words"), [("en", "by the rounding of what was read"),
                         ("es", "según el redondeo"), ("fr", "selon l’arrondi")])  # fmt: skip
def test_the_edge_is_told_where_the_numbers_are_no_hundredths(
    tmp_path: Path, lang: str, words: str
) -> None:
    # 1/3 and 2/3 of a point scale: (1 + 3) / 6 is worth exactly 2/3 to each.
    thirds = read_genius(write(tmp_path / "thirds", reservation="0.6666666666666666")).table
    assert words in told(thirds, lang)
    whole = read_genius(write(tmp_path / "none", reservation="0")).table
    assert words not in told(whole, lang)


def test_a_table_of_ones_own_is_never_rounded(tmp_path: Path) -> None:
    profiles, issues = drawn(1)
    exact = [
        Profile(p.name, dict.fromkeys(issues, Fraction(1, 4)),
                {i: {o: Fraction(4 - n, 4) for n, o in enumerate(options)}
                 for i, options in issues.items()}, Fraction(1, 2))
        for p in profiles
    ]  # fmt: skip
    found = deals_json(deal_figures(table_of("quarters", issues, exact)))
    assert found["undecided_by_rounding"] == 0
    assert found["deals"] == exactly_counted(exact, issues)[1]
