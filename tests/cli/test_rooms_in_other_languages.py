"""What a workspace, labor cases and talks show and refuse, in Spanish and French: no English."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from commands import DAY, GOODS, tratado, workbook
from tests.english_left import english_left

EXAMPLES = Path(__file__).parents[2] / "examples"
TABLE = str(EXAMPLES / "usmca-2019" / "table.yaml")
EXPOSURE = str(EXAMPLES / "exposure")

PERSONS = """\
persons:
  plant: {name: Calderas de Ejemplo, address: Avenida Uno 100, country: MX,
    email: origen@calderas.example, telephone: "1"}
  buyer: {name: Importaciones, address: Calle Dos 3, country: US, email: a@b.example,
    telephone: "2"}
"""
FILES = {
    "persons.yaml": PERSONS,
    "entries.csv": "entry,line,date,hts,good,value,preference,duty\n"
    f"E-1,1,{DAY},8402.90.00,BODY,100,yes,0\nE-2,1,{DAY},8402.90.00,BODY,100,no,4\n"
    f"E-3,1,{DAY},8402.90.00,DOOR,100,yes,0\n",
    "no.yaml": "proposal: [",
    "list.yaml": "- 1\n",
    "empty.yaml": "",
    "unknown.yaml": "proposal: x\nterms: {no.such: {from: 2026-01-01, value: 1}}\n",
    "rule.yaml": "proposal: x\nrules:\n  - {change: 99/9, from: 2027-01-01, set: {nc: 60}}\n",
    "undated.yaml": "proposal: x\nterms: {de_minimis.share: {value: 12}}\n",
    "table.yaml": "table: x\nparties: 5\n",
    "log.yaml": "- {date: soon, kind: offer}\n",
    "kind.yaml": "- {date: 2019-12-01, kind: rumour, by: US-EXEC, source: x, certainty: stated}\n",
    "case.json": '{"case": "x"}',
    "cut.json": "{",
    "text.zip": "PK nothing",
    "tariff.csv": "HTS Number,Indent\n0101,x\n",
}


def _run(*arguments: object) -> None:
    result = tratado(*arguments)
    assert result.exit_code in (0, 3), result.stderr


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a book, decisions and a certification; a folder of labor cases; files."""
    folder = tmp_path_factory.mktemp("sitio")
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    goods = [GOODS[0], *([name, "caldera", *rest] for name, _, *rest in GOODS[1:])]
    book = workbook(folder / "libro.xlsx", {"goods": goods})
    _run("init", folder / "w", "--as", "a")
    _run("import", folder / "w", book, "--as", "a")
    _run("decide", folder / "w", "--date", DAY, "--as", "a")
    _run("init", folder / "bare", "--as", "a")
    _run(*_in(folder, CERTIFY))
    cases = ("--dir", folder / "cases")
    _run("case", "open", "c-1", "--facility", "Planta A", "--complainant", "US",
         "--sector", "auto parts", *cases)  # fmt: skip
    for name, day in (("review_requested", "2024-04-01"), ("review_accepted", "2024-04-03")):
        _run("case", "event", "c-1", name, "--date", day, *cases)
    return folder


def _in(folder: Path, arguments: Sequence[str]) -> list[str]:
    """Arguments with the paths of what is named in braces."""
    return [
        str(folder / each[1:-1]) if each.startswith("{") and each.endswith("}") else each
        for each in arguments
    ]


CERTIFY = (
    *("certify", "{w}", "--good", "BODY", "--certifier", "producer", "--producer", "plant"),
    *("--exporter", "plant", "--importer", "buyer", "--persons", "{persons.yaml}", "--signer", "F"),
    *("--title", "Gerente", "--signed", DAY, "--output", "{papel}", "--as", "a"),
)
CASES = ("--dir", "{cases}")

SHOWN = {
    "history": ("history", "{w}"),
    "whole": ("audit", "verify", "{w}"),
    "certified": ("certified", "{w}"),
    "claims": ("claims", "{w}", "{entries.csv}", "--date", DAY),
    "claims json": ("claims", "{w}", "{entries.csv}", "--date", DAY, "--format", "json"),
    "due": ("due", "{w}", "--date", DAY),
    "request": ("request", "{w}", "--date", DAY),
    "campaign": ("campaign", "{w}", "--date", DAY),
    "case": ("case", "show", "c-1", "--date", "2024-05-20", *CASES),
    "case before it began": ("case", "show", "c-1", "--date", "2024-03-20", *CASES),
    "cases": ("case", "list", "--date", "2024-05-20", *CASES),
    "case clocks": ("case", "due", "--date", "2024-04-20", "--all", *CASES),
    "real cases": ("case", "history"),
    "real cases by party": ("case", "history", "--by", "year"),
}

REFUSED = {
    "workspace there": ("init", "{w}", "--as", "a"),
    "no workspace": ("history", "{nowhere}"),
    "no book": ("decide", "{bare}", "--date", DAY, "--as", "a"),
    "no version": ("decide", "{w}", "--book", "9", "--date", DAY, "--as", "a"),
    "no good": ("decide", "{w}", "--good", "XX9", "--date", DAY, "--as", "a"),
    "day of another world": ("decide", "{w}", "--date", "soon", "--as", "a"),
    "before the agreement": ("decide", "{w}", "--date", "2019-01-01", "--as", "a"),
    "import nowhere": ("import", "{w}", "{nowhere.xlsx}", "--as", "a"),
    "anchor": ("audit", "verify", "{w}", "--anchor", "xyz"),
    "anchor unknown": ("audit", "verify", "{w}", "--anchor", "1" * 64),
    "backup there": ("backup", "{w}", "{text.zip}"),
    "backup of nothing": ("backup", "{nowhere}", "{new.zip}"),
    "restore broken": ("restore", "{text.zip}", "{again}"),
    "restore nowhere": ("restore", "{nowhere.zip}", "{again}"),
    "restore over": ("restore", "{text.zip}", "{w}"),
    "export over": ("export", "{w}", "{w}"),
    "no such case": ("case", "show", "c-9", *CASES),
    "case there": ("case", "open", "c-1", "--facility", "X", "--complainant", "US", *CASES),
    "case of a country": ("case", "open", "c-2", "--facility", "X", "--complainant", "BR", *CASES),
    "own facility": ("case", "open", "c-2", "--facility", "X", "--complainant", "MX", *CASES),
    "no such event": ("case", "event", "c-1", "review_dreamt", "--date", "2024-04-09", *CASES),
    "no day": ("case", "event", "c-1", "denial_found", "--date", "soon", *CASES),
    "earlier": ("case", "event", "c-1", "denial_found", "--date", "2024-01-01", *CASES),
    "too early": ("case", "event", "c-1", "panel_requested", "--date", "2024-04-09", *CASES),
    "wrong party": (
        *("case", "event", "c-1", "denial_found", "--date", "2024-04-20", "--by", "US"), *CASES),
    "no measures": ("case", "event", "c-1", "remedies_imposed", "--date", "2024-04-20", *CASES),
    "no commitments": ("case", "event", "c-1", "course_agreed", "--date", "2024-04-20", *CASES),
    "no clock": (
        *("case", "event", "c-1", "extension_agreed", "--date", "2024-04-20"), *CASES),
    "no such entry": ("case", "withdraw", "c-1", "9", "--reason", "x", *CASES),
    "import no case": ("case", "import", "{case.json}", *CASES),
    "import cut": ("case", "import", "{cut.json}", *CASES),
    "import no text": ("case", "import", "{text.zip}", *CASES),
    "no table": ("talks", "show", "{nowhere.yaml}"),
    "no yaml": ("talks", "show", "{no.yaml}"),
    "empty table": ("talks", "show", "{empty.yaml}"),
    "list for a table": ("talks", "show", "{list.yaml}"),
    "broken table": ("talks", "show", "{table.yaml}"),
    "no log": ("talks", "log", TABLE, "{nowhere.yaml}"),
    "broken log": ("talks", "log", TABLE, "{log.yaml}"),
    "kind of entry": ("talks", "log", TABLE, "{kind.yaml}"),
    "no such package": (
        *("talks", "impact", TABLE, EXPOSURE, "--package", "STEEL=S9"), "--date", DAY),
    "proposal nowhere": ("whatif", EXPOSURE, "--proposal", "{nowhere.yaml}", "--date", DAY),
    "proposal no yaml": ("whatif", EXPOSURE, "--proposal", "{no.yaml}", "--date", DAY),
    "proposal list": ("whatif", EXPOSURE, "--proposal", "{list.yaml}", "--date", DAY),
    "proposal empty": ("whatif", EXPOSURE, "--proposal", "{empty.yaml}", "--date", DAY),
    "proposal of nothing": ("whatif", EXPOSURE, "--proposal", "{unknown.yaml}", "--date", DAY),
    "proposal of no rule": ("whatif", EXPOSURE, "--proposal", "{rule.yaml}", "--date", DAY),
    "proposal undated": ("whatif", EXPOSURE, "--proposal", "{undated.yaml}", "--date", DAY),
    "no tariff": ("exposure", EXPOSURE, "--tariff", "{text.zip}", "--date", DAY),
    "no plant": ("exposure", EXPOSURE, "--plant", "XX9", "--date", DAY),
    "no inventory": ("stock", str(EXAMPLES / "stock"), "--item", "XX9", "--date", DAY),
    "no net cost": ("netcost", str(EXAMPLES / "costs"), "--good", "XX9", "--date", DAY),
    "no vehicle": ("vehicle", EXPOSURE, "--date", DAY),
}  # fmt: skip

QUOTED = (
    *(
        "review_requested",
        "auto parts",
        "change",
        "set",
        "terms",
        "rules",
        "value",
        "from",
        "table",
    ),
    *("parties", "rumour", "soon", "Indent", "HTS Number", "General Rate of Duty", "Description"),
    *("Special Rate of Duty", "Column 2 Rate of Duty", "Unit of Quantity", "Calderas SA"),
)
"""Keys of files, what users wrote, and the headings of the United States tariff."""

NAMED = ("usmca", "nafta", "SHA-256", "PK nothing", "`by`", "Pachuca I and Interplaza",
         "did not find expected node content")  # fmt: skip
"""Names of agreements and plants, keys, and what the reader of YAML says."""


def _sentences(text: str) -> str:
    """The texts of a JSON document that are no codes; other output as it is."""
    if not text.startswith("{"):
        return text
    lines = [each for line in json.loads(text)["lines"] for each in line["needs"]]
    return "\n".join(lines)


@pytest.mark.parametrize("language", ["es", "fr"])
@pytest.mark.parametrize("arguments", SHOWN.values(), ids=SHOWN)
def test_no_english_is_shown(place: Path, language: str, arguments: tuple[str, ...]) -> None:
    result = tratado(*_in(place, arguments), "--lang", language)
    assert result.exit_code in (0, 3, 4), result.stderr
    assert result.stdout.strip()
    shown = _sentences(result.stdout) + result.stderr
    assert english_left(shown, language, (*NAMED, "auto parts", "Calderas SA")) == []


def test_there_are_enough_refusals() -> None:
    assert len(REFUSED) >= 40


@pytest.mark.parametrize("language", ["es", "fr"])
@pytest.mark.parametrize("arguments", REFUSED.values(), ids=REFUSED)
def test_no_english_refuses(place: Path, language: str, arguments: tuple[str, ...]) -> None:
    result = tratado(*_in(place, arguments), "--lang", language)
    assert result.exit_code in (1, 4), result.stdout + result.stderr
    told = result.stdout + result.stderr
    assert told.strip()
    assert english_left(told, language, (*NAMED, *QUOTED)) == []
