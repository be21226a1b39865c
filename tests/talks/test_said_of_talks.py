"""What is wrong with tables, logs and scenarios is said in Spanish and French, no English left."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from functools import partial
from pathlib import Path

import pytest
from test_table import TABLE, WRONG, read
from tests.english_left import english_left

from tratado.language import Language
from tratado.talks.feasible import TooManyPackages
from tratado.talks.genius import read_genius
from tratado.talks.log import read_log
from tratado.talks.negmas_folder import read_negmas
from tratado.talks.offers import first_share, first_share_of_periods
from tratado.talks.table_reading import read_table
from tratado.words import TratadoError

KEYS = (
    "unknown",
    "as_of",
    "yes",
    "note",
    "title",
    "value",
    "set",
    "from",
    "where",
    "when",
    "seats",
    "of",
    "table",
    "TableFun",
)
"""Keys of these files, which are the same in every language."""

TABLES = {right: wrong for right, (wrong, _, _) in WRONG.items()} | {
    TABLE: "- a list\n",
    "US: {name: United States, signs: true,": "US: {name: 5, signs: true,",
    "  MX: {name: Mexico, signs: true, no_deal: {package: {STEEL: S0, LABOR: L0}}}": "  MX: 5",
    "as_of: 2019-12-07": "as_of: soon",
    "no_deal: {value: 40, means: the old text stays}": "no_deal: {}",
    "value: 40,": "value: 400,",
    "value: 40, means": "value: 40.555, means",
    "{value: 40, means: the old text stays}": "{value: many}",
    "S0: as signed": "S0: 7",
    "{L0: between states only, L1: inspectors, L2: panels}": "{}",
    "L2: panels": "on: panels",
    "metal_purchases.share: 80": "metal_purchases.share: [80]",
    "weight: 40": "weight: -1",
    "utilities: {S0: 0, S1: 100}": "utilities: {S0: 0}",
    "{S0: 0, S1: 100}, stated": "{S0: 0, S1: 100, S2: 1}, stated",
    "ranks: [L1, L2, L0]": "ideal: 3",
    "ranks: [L0, L2, L1]": "unknown: no",
    "weight: 70, ranks: [L0, L2, L1]": "weight: 70",
    "    LABOR: {weight: 70, ranks: [L0, L2, L1]}\n": "",
    "{party: MX, never: {LABOR: L1}}": "{party: MX, when: {LABOR: L1}}",
    "party: MX, never": "party: CA, never",
    "{LABOR: L1}}": "{LABOR: L9}}",
    "never: {LABOR: L1}}": "never: {LABOR: L1}, weight: 0}",
    "of: US": "of: CA",
    "threshold: 216": "threshold: most",
    "blocs: {US: 233}": "blocs: {US: 0}",
    "{US: 233}}": "{CA: 233}}",
    "US: 233}}": "US: {seats: 233, votes: maybe}}}",
    "positions:\n": "weights: heavy\npositions:\n",
    "ranks: [L1, L2, L0]}": "ranks: [L1, L2, L0], evidence: x}",
    "ratifiers:": "interactions: 5\nratifiers:",
    "red_lines:\n": "interactions:\n  - {party: CA, when: {LABOR: L1}, value: 1}\nred_lines:\n",
    "stated: S1}": "stated: S1, evidence: {who: US, certainty: sure}}",
    "never: {LABOR: L1}": "when: {LABOR: L1}, not_before: 2022-01-01",
}  # fmt: skip

LOGS = (
    "{}\n",
    "- 5\n",
    "- {kind: offer}\n",
    "- {date: 2019-12-03, kind: talk, by: MX, source: x}\n",
    "- {date: 2019-12-03, kind: offer, by: CA, options: {LABOR: L2}, source: x}\n",
    "- {date: 2019-12-03, kind: offer, by: MX, options: {LABOR: L1}, source: x}\n",
    "- {date: 2019-12-03, kind: offer, by: MX, options: {LABOR: [L0, L2]}, source: x}\n",
    "- {date: 2019-12-03, kind: offer, by: MX, options: {LABOR: L2}, source: x, lifts: MX-STEEL}\n",
    "- {date: 2019-12-03, kind: agreed, source: x}\n",
    "- {date: 2019-12-03, kind: session, source: x, options: {LABOR: L2}}\n",
    "- {date: 2019-12-03, kind: offer, by: [5], source: x, certainty: sure}\n",
)

SCENARIOS = (
    ("a.xml", "no xml at all"),
    ("a.xml", "<utility_space/>"),
    ("a.yml", "type: x.OutcomeSpace\nissues: []\n"),
    ("a.yml", "type: x.OutcomeSpace\nissues:\n- {type: x.CallableIssue, name: a, values: 5}\n"),
    ("a.yml", "type: x.OtherUtility\n"),
)


def said(fault: Callable[[], object]) -> TratadoError:
    with pytest.raises(TratadoError) as caught:
        fault()
    return caught.value


def left(error: TratadoError, language: Language) -> list[str]:
    text = error.words(language)
    assert text != error.words(Language.EN)
    return english_left(re.sub(rf"`[^`]*`|\b(?:{'|'.join(KEYS)})\b", " ", text), language.value)


@pytest.mark.parametrize("language", [Language.ES, Language.FR])
def test_problems_of_tables(language: Language) -> None:
    for right, wrong in TABLES.items():
        assert right in TABLE, right
        text = TABLE.replace(right, wrong, 1)
        assert not left(said(partial(read, text)), language), wrong


@pytest.mark.parametrize("language", [Language.ES, Language.FR])
def test_problems_of_logs(language: Language, tmp_path: Path) -> None:
    table, path = read(TABLE), tmp_path / "log.yaml"
    for text in LOGS:
        path.write_text(text, encoding="utf-8")
        assert not left(said(lambda: read_log(path, table)), language), text


@pytest.mark.parametrize("language", [Language.ES, Language.FR])
def test_problems_of_scenarios(language: Language, tmp_path: Path) -> None:
    for number, (name, text) in enumerate(SCENARIOS):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / name).write_text(text, encoding="utf-8")
        reading = read_genius if name.endswith("xml") else read_negmas
        assert not left(said(partial(reading, folder)), language), text


@pytest.mark.parametrize("language", [Language.ES, Language.FR])
def test_what_cannot_be_calculated(language: Language) -> None:
    assert not left(TooManyPackages(10**40), language)
    assert not left(said(lambda: first_share(Fraction(2), Fraction(0))), language)
    assert not left(said(lambda: first_share_of_periods(0, Fraction(0), Fraction(0))), language)


def test_a_file_of_a_table_that_is_no_yaml(tmp_path: Path) -> None:
    path = tmp_path / "t.yaml"
    path.write_text("{", encoding="utf-8")
    assert "t.yaml" in str(said(lambda: read_table(path)))
