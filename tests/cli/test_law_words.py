"""What the law commands say in Spanish and French: no English is left."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import pytest
from commands import tratado
from rich.console import Console
from tests.english_left import english_left

from tratado.agreement.agreement import load
from tratado.agreement.wording import effect_words, remark_words
from tratado.hs import parse_code
from tratado.locale import Language
from tratado.report.law import coverage_pieces, rule_pieces, terms_table
from tratado.words.citation import citation

OTHERS = [Language.ES, Language.FR]
DAYS = {"usmca": "2025-03-01", "nafta": "2019-01-01"}
NAMES = ["Harris Tweed Authority", "8540.91-panel-and-cone"]


@pytest.mark.parametrize("language", OTHERS)
def test_every_citation_of_the_data(language: Language) -> None:
    agreement = load("usmca")
    cites = {route.cite for route in agreement.routes} | {note.cite for note in agreement.notes}
    cites |= {term.cite for name in DAYS for term in load(name).terms.values()}
    for name in agreement.tables.__dataclass_fields__:
        cites |= {row.cite for row in getattr(agreement.tables, name)}
    left = {
        each
        for cite in cites
        for each in english_left(citation(cite, language), language, ["-panel-and-cone"])
    }
    assert not left


@pytest.mark.parametrize("language", OTHERS)
def test_every_remark_and_note_of_the_data(language: Language) -> None:
    agreement = load("usmca")
    routes = (*agreement.routes, *(rule.route for rule in agreement.tables.vehicle_rules))
    said = {remark_words(route.note, language) for route in routes if route.note}
    said |= {effect_words(note, language) for note in agreement.notes}
    assert not {each for words in said for each in english_left(words, language, NAMES)}


@pytest.mark.parametrize("language", OTHERS)
def test_rules_of_every_chapter(language: Language) -> None:
    text = load("usmca").on(load("usmca").changes[-1])
    first = {route.chapter: route.good[0].first.digits[:6] for route in text.routes}
    # Trade, kinds and tables of parts that readings depend on.
    codes = {*first.values(), "151710", "852352", "870850", "854430", "210690"}
    for code in sorted(codes):
        shown = io.StringIO()
        console = Console(file=shown, width=400, highlight=False, emoji=False)
        for piece in rule_pieces(text, parse_code(code), None, None, language):
            console.print(piece)
        assert not english_left(shown.getvalue(), language, NAMES), code


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("agreement", ["usmca", "nafta"])
def test_terms_and_coverage(language: Language, agreement: str) -> None:
    text = load(agreement).on(dt.date.fromisoformat(DAYS[agreement]))
    shown = io.StringIO()
    console = Console(file=shown, width=1000, highlight=False, emoji=False)
    console.print(terms_table(text.agreement.terms.values(), text.day, language))
    for piece in coverage_pieces(text, language):
        console.print(piece)
    assert len(shown.getvalue().splitlines()) > len(text.agreement.terms)
    assert not english_left(shown.getvalue(), language, NAMES)


MALFORMED = """
proposal: {name: x}
title: t
extra: 1
terms:
  a.b: [{from: 2026-01-01}, {from: soon, value: 1}, {from: 2026-01-01, value: 1, until: 2025-01-01}]
rules:
  - {change: 85/1/B}
  - {change: 85/1/B, from: 2027-01-01, set: {colour: red, start: 2020-01-01}}
  - {remove: 85/1/B, from: 2027-01-01, set: {nc: 60}}
"""

UNFIT = """
proposal: x
terms: {no.such: {from: 2026-01-01, value: 1}, de_minimis.share: {from: 2026-01-01, value: soon}}
"""

BAD_ROWS = """
proposal: x
rules:
  - {change: 99/9, from: 2027-01-01, set: {nc: 60}}
  - {change: 84/1/A, from: 2027-01-01, set: {good: "8", use: boat, nc: 101, change: X, group: y}}
"""


@pytest.mark.parametrize("lang", ["es", "fr"])
@pytest.mark.parametrize(
    "text", [MALFORMED, UNFIT, BAD_ROWS, "- 1", "a: 1\na: 2", "a: 2026-02-30", "a: {b: *b}"]
)
def test_what_is_wrong_with_a_proposal(tmp_path: Path, lang: str, text: str) -> None:
    path = tmp_path / "p.yaml"
    path.write_text(text, encoding="utf-8")
    result = tratado("terms", "--agreement", path, "--lang", lang)
    assert result.exit_code == 1
    quoted = ["found undefined alias", "undefined alias", "found", "red", "soon", "boat"]
    # The keys and columns of a proposal, as the user writes them.
    quoted += ["change", "remove", "add", "set", "from", "value", "until", "terms", "rules"]
    quoted += ["use", "good", "FROM", "NONE", "inside", "outside"]
    assert not english_left(result.stderr, lang, quoted)


@pytest.mark.parametrize("lang", ["es", "fr"])
@pytest.mark.parametrize(
    "arguments",
    [
        ("rule", "8402.9"),
        ("rule", "boiler"),
        ("rule", "8402.99"),
        ("rule", "9801.00"),
        ("rule", "8402.90", "--use", "boat"),
        ("rule", "8402.90", "--edition", "2015"),
        ("rule", "8402.90", "--agreement", "tpp"),
        ("terms", "de_maximis"),
        ("terms", "x.share"),
    ],
)
def test_what_cannot_be_answered(lang: str, arguments: tuple[str, ...]) -> None:
    result = tratado(*arguments, "--lang", lang)
    quoted = ["usmca", "nafta", "boiler", "boat", "light_truck"]
    assert not english_left(result.stderr + result.stdout, lang, quoted)
    assert result.stderr or result.stdout
