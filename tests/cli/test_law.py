"""The commands that read the law, the template, and how the command starts."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import openpyxl
import pytest
from commands import printed, tratado, workbook

from tratado.book import BookErrors, read_book

CASE = """
- case: two plates
  cite: General Note 11(o), chapter 84, rule 4
  date: 2025-03-01
  good: {{id: BODY, hs: "8402.90", produced_in: MX, tv: 100, total_cost: 90}}
  lines:
    - {{part: PLATE, hs: "8402.90", value: 40, origin: non_originating}}
  expect: {{verdict: {verdict}, route: 84/4/B}}
"""


def test_a_rule_is_shown_with_its_routes_and_citations() -> None:
    shown = printed("rule", "8402.90", "--date", "2025-03-01")
    for piece in ("84/4/A", "84/4/B", "60 %", "50 %", "General Note 11(o), chapter 84, rule 4"):
        assert piece in shown


@pytest.mark.parametrize(("lang", "word"), [("es", "capítulo"), ("fr", "chapitre")])
def test_a_rule_is_shown_in_the_language_asked_for(lang: str, word: str) -> None:
    assert word in printed("rule", "7603.10", "--lang", lang, "--date", "2025-03-01")


def test_a_rule_depends_on_the_use_and_the_day() -> None:
    arguments = ("rule", "8407.34", "--use", "light_truck", "--date")
    early, late = (printed(*arguments, day) for day in ("2020-07-01", "2025-03-01"))
    assert "66 %" in early
    assert "75 %" in late
    assert "66 %" not in late


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
def test_each_use_of_a_reading_is_told_once(lang: str) -> None:
    asked = ("--edition", "2022", "--date", "2026-11-24", "--lang", lang)
    shown = " ".join(printed("rule", "8524.11", *asked).split())
    uses = re.findall(r"(?:use|uso|utilisation|usage)\s?: ([^;]*?)(?:;| \d+/)", shown)
    assert uses
    for told in uses:
        each = re.split(r", | or | o | ou ", told)
        assert len(each) == len(set(each)), told


@pytest.mark.parametrize(
    ("lang", "code", "told"),
    [
        ("en", "8402.90", "No edition is stated: the code is read as one of each edition that has "
                          "it (2012, 2017, 2022)."),
        ("en", "8517.71", "each edition that has it (2022)."),
        ("es", "8517.70", "de cada edición que lo tiene (2012, 2017)."),
        ("fr", "8402", "de chaque édition qui l'a (2012, 2017, 2022)."),
    ],
)  # fmt: skip
def test_a_code_of_no_stated_edition_is_told_how_it_is_read(
    lang: str, code: str, told: str
) -> None:
    shown = printed("rule", code, "--date", "2025-03-01", "--lang", lang)
    assert told in " ".join(shown.split())
    stated = printed("rule", "8402.90", "--edition", "2022", "--date", "2025-03-01")
    assert "No edition" not in stated


def test_a_later_code_is_led_back_to_the_numbers_of_the_rules() -> None:
    shown = printed("rule", "8517.71", "--edition", "2022", "--date", "2025-03-01")
    assert "8517.70 (HS 2012)" in shown


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("rule", "8402.9"), "8402.90"),
        (("rule", "boiler"), "has characters other than digits and dots"),
        (("rule", "8402.90", "--use", "boat"), "--use: 'boat' is none of passenger_vehicle"),
        (("rule", "8402.90", "--edition", "2015"), "--edition"),
        (("rule", "6908.90", "--edition", "2022"), "is not in HS 2022 but in HS 2012"),
        (("rule", "6999.90"), "is in none of the editions HS 2012"),
        (("rule", "8402.90", "--date", "today"), "--date: 'today' is not a date"),
        (("terms", "de_maximis"), "no term or group 'de_maximis' in the USMCA"),
        (("terms", "x.share"), "near: "),
        (("coverage", "--agreement", "tpp"), "--agreement: 'tpp' is neither"),
        (("conform", "missing.yaml"), "missing.yaml is neither a file nor a folder"),
    ],
)
def test_a_question_that_cannot_be_answered(arguments: tuple[str, ...], message: str) -> None:
    result = tratado(*arguments)
    assert result.exit_code == 1
    assert message in result.stderr
    assert not result.stdout


def test_terms_show_value_stages_and_citation() -> None:
    shown = printed("terms", "automotive.rvc.vehicle.light", "--date", "2021-07-01")
    assert "69 %" in shown
    assert "75 %" in shown
    assert "Uniform Regulations" in shown


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
def test_all_terms_of_both_agreements_can_be_shown(lang: str) -> None:
    for agreement, day in (("usmca", "2025-03-01"), ("nafta", "2019-01-01")):
        shown = printed("terms", "--agreement", agreement, "--date", day, "--lang", lang)
        assert len(shown.splitlines()) > 20


def test_the_terms_of_a_proposal_name_it(tmp_path: Path) -> None:
    path = tmp_path / "wider.yaml"
    path.write_text(
        "proposal: wider\nterms: {de_minimis.share: {from: 2026-01-01, value: 15}}\n",
        encoding="utf-8",
    )
    arguments = ("terms", "de_minimis.share", "--agreement", path, "--date")
    rows = [printed(*arguments, day).splitlines()[1] for day in ("2025-12-31", "2026-01-01")]
    assert " 10 % " in rows[0]
    assert "wider" not in rows[0]
    assert " 15 % " in rows[1]
    assert rows[1].rstrip().endswith("wider")


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
def test_coverage_counts_every_edition(lang: str) -> None:
    shown = printed("coverage", "--date", "2025-03-01", "--lang", lang)
    counts = [line.split() for line in shown.splitlines()[2:5]]
    assert [row[1] for row in counts] == ["2012", "2017", "2022"]
    for _, _, subheadings, reached, gaps, unexplained in counts:
        assert int(reached) + int(gaps) + int(unexplained) == int(subheadings)
        assert int(unexplained) == 0


@pytest.mark.parametrize(("lang", "sheet"), [("en", "goods"), ("es", "mercancías")])
def test_a_template_is_an_empty_book(tmp_path: Path, lang: str, sheet: str) -> None:
    path = tmp_path / "book.xlsx"
    assert tratado("template", path, "--lang", lang).exit_code == 0
    assert sheet in openpyxl.load_workbook(path).sheetnames
    with pytest.raises(BookErrors, match="the sheet has no goods"):
        read_book(path)
    assert len(openpyxl.load_workbook(path).sheetnames) == 6
    again = tratado("template", path)
    assert again.exit_code == 1
    assert "is there already; --force replaces it" in again.stderr
    whole = tratado("template", path, "--force", "--for", "vehicle")
    assert "wage_attestations" in whole.stdout
    assert "wage_attestations" in openpyxl.load_workbook(path).sheetnames


def test_conformance_cases_pass_or_say_where_they_differ(tmp_path: Path) -> None:
    path = tmp_path / "cases.yaml"
    path.write_text(CASE.format(verdict="originating"), encoding="utf-8")
    passed = tratado("conform", path)
    assert passed.exit_code == 0
    assert "conformance: 1 passed, 0 failed" in passed.stdout
    path.write_text(CASE.format(verdict="not_originating"), encoding="utf-8")
    failed = tratado("conform", path)
    assert failed.exit_code == 1
    assert "line 2: two plates: BODY: verdict originating, expected not_originating" in (
        failed.stdout
    )
    assert "conformance: 0 passed, 1 failed" in failed.stdout


def test_malformed_cases_are_told_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "cases.yaml"
    path.write_text(CASE.format(verdict="originating") + "- case: none\n", encoding="utf-8")
    result = tratado("conform", path)
    assert result.exit_code == 1
    assert "cases.yaml, line 9: none: good is blank" in result.stdout
    assert "conformance: 1 passed, 1 failed" in result.stdout


# Starting


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=False, timeout=60
    )


def test_the_version_needs_none_of_the_engines() -> None:
    code = (
        "import sys; from tratado.cli import main; sys.argv = ['tratado', '--version']\n"
        "try: main()\n"
        "except SystemExit as end: assert not end.code\n"
        "print(sorted({'polars', 'numpy', 'xlsxwriter', 'yaml', 'jinja2'} & sys.modules.keys()))"
    )
    done = run("-c", code)
    assert done.stderr == ""
    assert done.stdout.splitlines() == [f"tratado {metadata.version('tratado')}", "[]"]


def test_the_installed_command_checks_a_book(tmp_path: Path) -> None:
    book = workbook(tmp_path / "boilers.xlsx")
    command = str(Path(sys.executable).with_name("tratado"))
    done = subprocess.run(
        [command, "check", str(book), "--date", "2025-03-01", "--good", "BODY"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "84/4/B" in done.stdout


def test_without_a_command_the_help_is_shown() -> None:
    done = run("-c", "import sys; from tratado.cli import main; sys.argv = ['tratado']; main()")
    for command in ("check", "rule", "terms", "coverage", "template", "conform"):
        assert command in done.stdout + done.stderr
