"""`tratado talks`: the shipped table, a small one with and without deals, the log, the pages."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from commands import printed, tratado

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "usmca-2019"

SMALL = """
table: small
title: <b>Steel</b> & labor
as_of: 2019-12-07
parties:
  US: {signs: true, capability: 2, no_deal: {value: 40, means: the old text stays}}
  MX: {signs: true, capability: 1, no_deal: {package: {STEEL: S0, LABOR: L0, YEARS: Y0}}}
issues:
  STEEL: {title: Steel, options: {S0: as signed, S1: melted and poured}}
  LABOR: {title: Labor, options: {L0: between states, L1: inspectors, L2: panels}}
  YEARS:
    title: Years
    options: {Y0: {title: none, at: 0}, Y5: {title: five, at: 5}, Y10: {title: ten, at: 10}}
positions:
  US:
    STEEL: {weight: 2, ranks: [S1, S0], stated: S1}
    LABOR: {weight: [1, 3], ranks: [L1, L2, L0], stated: L1}
    YEARS: {weight: 1, ideal: 10, stated: Y10}
  MX:
    STEEL: {weight: 1, utilities: {S0: 60, S1: [20, 60]}}
    LABOR: {weight: 2, utilities: {L0: 40, L1: 0, L2: 100}}
    YEARS: {weight: 1, ideal: 0, stated: Y0}
red_lines:
  MX-INSPECTORS:
    party: MX
    never: {LABOR: L1}
    evidence: {who: MX, when: 2019-11-25, where: press, certainty: stated}
ratifiers:
  HOUSE: {of: US, title: House, threshold: 3, blocs: {US: 5, MX: {seats: 2, votes: "no"}}}
"""

NO_DEAL = SMALL.replace(
    "ratifiers:", "  US-PANELS: {party: US, never: {LABOR: [L0, L2]}}\nratifiers:"
)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


def test_show_lists_positions_red_lines_and_evidence(small: Path) -> None:
    text = printed("talks", "show", small)
    assert "as known on December 7, 2019" in text
    assert re.search(r"LABOR|Labor +L0 between states +0 +40", text)
    assert re.search(r"L1 inspectors +100\* +0", text)
    assert "MX never takes LABOR L1 (inspectors)" in text
    assert "MX, November 25, 2019 (stated): press" in text
    assert "House, for US: 3 of 7 seats (US 5, MX 2)" in text
    assert "worth of S0 L0 Y0" in text


def test_a_party_that_is_open_to_everything_is_shown_and_a_silent_one_is_not() -> None:
    text = printed("talks", "show", EXAMPLE / "table.yaml")
    head = next(line for line in text.splitlines() if " US-EXEC  MX-EXEC " in line)
    assert "CA-EXEC" not in head
    assert re.search(r"D10 ten years as signed +50–100 +0–50 +0 ", text)


def test_show_the_table_as_it_was_known(small: Path) -> None:
    assert "never takes" not in printed("talks", "show", small, "--date", "2019-11-24")


def test_deals_of_a_small_table(small: Path) -> None:
    text = printed("talks", "deals", small)
    assert re.search(r"18 packages; \d+ would be signed and pass the bodies in the table", text)
    assert "Ratification is open: the table has no body that ratifies for MX." in text
    assert re.search(r"Nash \(largest product of gains\) +S1 +L2 ", text)
    assert re.search(r"House +5 +3 +US", text)


def test_deals_as_json_agree_with_the_terminal() -> None:
    data = json.loads(printed("talks", "deals", EXAMPLE / "table.yaml", "--format", "json"))
    assert (data["packages"], data["deals"]) == (62208, 10177)
    nash = data["choices"][0]
    assert nash["package"]["INSPECT"] == "L2"
    assert nash["ties"]["PENALTY"] == ["P0", "P1", "P2"]
    assert {vote["chamber"]: vote["threshold"] for vote in data["votes"]}["US-HOUSE"] == 216


def test_a_space_too_large_to_go_through_is_searched(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    issues = [f"I{number:02}" for number in range(16)]
    options = "".join(f"  {i}: {{options: {{a: x, b: y, c: z}}}}\n" for i in issues)
    wants = {"US": "[a, b, c]", "MX": "[c, b, a]"}
    positions = "".join(
        f"  {party}:\n"
        + "".join(
            f"    {i}: {{weight: {2 if (at % 2) == (party == 'US') else 1}, ranks: {ranks}}}\n"
            for at, i in enumerate(issues)
        )
        for party, ranks in wants.items()
    )
    path.write_text(
        "table: large\nparties:\n"
        "  US: {signs: true, no_deal: {value: 40}}\n  MX: {signs: true, no_deal: {value: 40}}\n"
        f"issues:\n{options}positions:\n{positions}",
        encoding="utf-8",
    )
    text = printed("talks", "deals", path)
    assert "43,046,721 packages, too many to go through" in text
    # Each party gets its own eight issues: two thirds of all weight.
    (nash,) = (line for line in text.splitlines() if line.startswith("Nash"))
    assert re.findall(r" ([abc])(?= )", nash) == ["c", "a"] * 8
    assert "+26.6" in nash
    refused = tratado("talks", "forecast", path)
    assert refused.exit_code == 1 and "43,046,721 packages" in refused.stderr
    page = tratado("talks", "report", path, "-o", tmp_path / "page.html")
    assert page.exit_code == 1 and "--draws 0" in page.stderr
    assert not (tmp_path / "page.html").exists()


def test_where_there_is_no_deal_the_clash_and_a_remedy_are_told(tmp_path: Path) -> None:
    path = tmp_path / "none.yaml"
    path.write_text(NO_DEAL, encoding="utf-8")
    result = tratado("talks", "deals", path)
    assert result.exit_code == 3
    assert "No package would be signed and pass the bodies in the table." in result.stdout
    assert "red line MX-INSPECTORS; red line US-PANELS" in result.stdout
    assert "The least to give up for a deal" in result.stdout
    brief = tmp_path / "brief.html"
    made = tratado("talks", "report", path, "-o", tmp_path / "page.html", "--brief", brief)
    assert made.exit_code == 0, made.stderr
    assert "red line MX-INSPECTORS; red line US-PANELS" in brief.read_text(encoding="utf-8")
    assert 'id="plot"' not in (tmp_path / "page.html").read_text(encoding="utf-8")
    assert tratado("talks", "forecast", path, "--draws", "3").exit_code == 3


def test_forecast_with_sensitivity_and_influence(small: Path) -> None:
    text = printed("talks", "forecast", small, "--draws", "20", "--sensitivity")
    assert "Shares of 20 draws from the ranges (seed 1)" in text
    assert "In 100 % of draws some package is better than no deal for all who sign" in text
    assert "a share of assumptions, not a chance of a deal" in text
    assert "standard error" not in text and "hance" not in text.replace("not a chance", "")
    assert re.search(r"L2 +100 %", text)
    assert "weight of LABOR for US" in text
    assert "YEARS: weighted mean 6.67, weighted median 10; group decision model" in text
    assert "STEEL: needs a place on the scale (at) for every option" in text


def test_the_same_seed_gives_the_same_forecast(small: Path) -> None:
    arguments = ("talks", "forecast", small, "--draws", "30", "--format", "json", "--seed")
    assert printed(*arguments, "7") == printed(*arguments, "7")
    data = json.loads(printed(*arguments, "7"))
    assert sum(data["options"]["STEEL"].values()) == data["any_deal"] == 30


def test_the_log_is_told_and_added_to(small: Path, tmp_path: Path) -> None:
    log = tmp_path / "log.yaml"
    for arguments in (
        ("offer", "--by", "MX", "--option", "LABOR=L0", "--date", "2019-12-01"),
        ("offer", "--by", "MX", "--option", "LABOR=L2", "--date", "2019-12-03"),
        ("statement", "--by", "MX", "--refuse", "STEEL=S1", "--date", "2019-12-04"),
        ("agreed", "--option", "LABOR=L2", "--date", "2019-12-05"),
    ):
        kind, *rest = arguments
        printed("talks", "log", small, log, "--add", kind, *rest, "--source", "press")
    text = printed("talks", "log", small, log, "--date", "2019-12-06")
    assert re.search(r"Labor +agreed on L2 since December 5, 2019 +L1: US; L2: MX", text)
    assert "December 3, 2019: MX on LABOR from L0 to L2 (press)" in text
    assert "refuses STEEL S1" in text
    known = printed("talks", "show", small, "--log", log, "--date", "2019-12-06")
    assert "MX never takes STEEL S1 (melted and poured)" in known
    refused = tratado("talks", "log", small, log, "--add", "offer", "--option", "LABOR=L9")
    assert refused.exit_code == 1
    for words in ("LABOR has no option 'L9'", "`source` must say", "nothing was added"):
        assert words in refused.stderr


class Pages(HTMLParser):
    """Collects what a page would fetch, and its elements."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.fetched += [value or "" for name, value in attrs if name in ("src", "href")]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ("The deals and the frontier", "Where it can fail")),
        ("es", ("Los acuerdos y la frontera", "Dónde puede fracasar")),
        ("fr", ("Les accords et la frontière", "Où cela peut échouer")),
    ],
)
def test_pages_stand_alone_and_escape_what_they_show(
    small: Path, tmp_path: Path, lang: str, words: tuple[str, str]
) -> None:
    page, brief = tmp_path / "page.html", tmp_path / "brief.html"
    log = tmp_path / "log.yaml"
    log.write_text("- {date: 2019-12-01, kind: session, by: US, source: press}\n")
    made = tratado(
        "talks", "report", small, "-o", page, "--brief", brief, "--draws", "10", "--lang", lang,
        "--log", log,
    )  # fmt: skip
    assert made.exit_code == 0, made.stderr
    for path, expected in ((page, words[0]), (brief, words[1])):
        text = path.read_text(encoding="utf-8")
        read = Pages()
        read.feed(text)
        assert read.fetched == []
        assert "b" not in read.tags
        assert expected in text and f'<html lang="{lang}">' in text
    found = re.search(r'id="points">(.*?)</script>', page.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    points = json.loads(found[1])
    assert points["axes"] == ["US", "MX"]
    assert all(each["package"].split()[1] == "L2" for each in points["choices"])
    best = max(each["at"][0] for each in points["frontier"])
    assert best == max(each["at"][0] for each in points["deals"] + points["choices"])


def test_a_table_goes_out_and_comes_back(small: Path, tmp_path: Path) -> None:
    for form in ("genius", "negmas"):
        folder = tmp_path / form
        made = tratado("talks", "export", small, folder, "--to", form)
        assert made.exit_code == 0
        assert "left out: red line MX-INSPECTORS" in made.stderr
        assert "taken at its middle: US LABOR" in made.stderr
        assert "18 packages" in printed("talks", "deals", folder)
        again = tratado("talks", "export", small, folder, "--to", form)
        assert again.exit_code == 1 and "name a new one" in again.stderr


def test_what_cannot_be_used_is_told(tmp_path: Path) -> None:
    missing = tratado("talks", "deals", tmp_path / "none.yaml")
    assert missing.exit_code == 1 and "cannot be read" in missing.stderr
    path = tmp_path / "bad.yaml"
    path.write_text(SMALL.replace("stated: S1", "stated: S9"), encoding="utf-8")
    bad = tratado("talks", "show", path)
    assert bad.exit_code == 1 and "US on STEEL: no option 'S9'" in bad.stderr
