"""Every command on the shipped examples, in Spanish and French: no English is left.

The examples are copied without the English that their own texts are written in, so that whatever
English is printed is the product's.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from commands import tratado
from tests.english_left import english_left

EXAMPLES = Path(__file__).parents[2] / "examples"
DAY = ("--date", "2026-11-24")

_FREE = {"description", "note", "evidence", "supplier", "name", "owner", "operator", "location",
         "signed_by", "reference", "model_name", "company", "producer", "citation", "cost",
         "basis"}  # fmt: skip
"""Columns and settings of the examples that hold what their users write."""


class Muted:
    """Texts without words, the same for the same text."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def __call__(self, text: str) -> str:
        return self._known.setdefault(text, f"Ñ{len(self._known)}") if text else ""

    def book(self, source: Path, target: Path) -> None:
        target.mkdir()
        for path in source.glob("*.csv"):
            with path.open(encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file))
            for row in rows:
                for column in _FREE & row.keys():
                    row[column] = self(row[column])
                if row.get("key") in _FREE:
                    row["value"] = self(row["value"])
            with (target / path.name).open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, list(rows[0]))
                writer.writeheader()
                writer.writerows(rows)

    def document(self, source: Path, target: Path) -> None:
        found = self._of(yaml.safe_load(source.read_text(encoding="utf-8")))
        target.write_text(yaml.safe_dump(found, allow_unicode=True, sort_keys=False))

    def _of(self, value: Any) -> Any:
        match value:
            case dict():
                return {key: self._of(each) for key, each in value.items()}
            case list():
                return [self._of(each) for each in value]
            case str() if " " in value or value == "none":
                return self(value)
            case _:
                return value


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples without words of their own."""
    folder, muted = tmp_path_factory.mktemp("ejemplos"), Muted()
    for name in ("costs", "exposure", "published", "stock"):
        muted.book(EXAMPLES / name, folder / name)
    muted.book(EXAMPLES / "pickup" / "sheets", folder / "pickup")
    for name in ("usmca-2019/table", "usmca-2019/log", "review-2026/table"):
        muted.document(EXAMPLES / f"{name}.yaml", folder / f"{name.replace('/', '-')}.yaml")
    return folder


def _proposal(name: str) -> str:
    return str(EXAMPLES / "proposals" / f"{name}.yaml")


TABLE_2019, TABLE_2026, LOG = ("{usmca-2019-table.yaml}", "{review-2026-table.yaml}",
                               "{usmca-2019-log.yaml}")  # fmt: skip

BOOKS = ("pickup", "costs", "exposure", "published", "stock")

COMMANDS: dict[str, tuple[str, ...]] = {
    **{
        f"check {book} {form}": ("check", f"{{{book}}}", *DAY, "--format", form)
        for book in BOOKS
        for form in ("table", "json", "csv", "html")
        if book != "pickup" or form == "html"  # The page has all that the others have.
    },
    **{
        f"check {book} explained": ("check", f"{{{book}}}", *DAY, "--explain")
        for book in BOOKS[1:]
    },
    **{
        f"vehicle {form}": ("vehicle", "{pickup}", *DAY, "--format", form)
        for form in ("table", "json", "html")
    },
    "vehicle stages": ("vehicle", "{pickup}", *DAY, "--stages"),
    "vehicle at year end": ("vehicle", "{pickup}", "--date", "2027-07-01", "--year-end"),
    "netcost": ("netcost", "{costs}", *DAY),
    "netcost of a good": ("netcost", "{costs}", *DAY, "--good", "PUMP-20"),
    "netcost json": ("netcost", "{costs}", *DAY, "--format", "json"),
    "netcost at year end": ("netcost", "{costs}", *DAY, "--year-end"),
    "stock": ("stock", "{stock}", *DAY),
    "stock of an item": ("stock", "{stock}", *DAY, "--item", "RESIN-PP"),
    "stock of an average": ("stock", "{stock}", *DAY, "--item", "BRG-6204"),
    "stock json": ("stock", "{stock}", *DAY, "--format", "json"),
    "stock csv": ("stock", "{stock}", *DAY, "--format", "csv"),
    "exposure": ("exposure", "{exposure}", *DAY),
    "exposure of a plant": ("exposure", "{exposure}", *DAY, "--plant", "FRAMES"),
    "exposure json": ("exposure", "{exposure}", *DAY, "--format", "json"),
    "exposure csv": ("exposure", "{exposure}", *DAY, "--format", "csv"),
    "whatif": ("whatif", "{pickup}", *DAY, "--proposal", _proposal("melted-now"), "--all"),
    "whatif json": (
        *("whatif", "{pickup}", *DAY, "--proposal", _proposal("light-vehicles-80")),
        *("--format", "json"),
    ),
    "marking": ("marking", "{exposure}", *DAY),
    "plants": ("plants", "{exposure}", *DAY),
    "talks": ("talks", "show", TABLE_2019),
    "talks of the review": ("talks", "show", TABLE_2026),
    "deals": ("talks", "deals", TABLE_2019),
    "forecast": ("talks", "forecast", TABLE_2019),
    "log": ("talks", "log", TABLE_2019, LOG),
}  # fmt: skip

QUOTED = ("LINE-P", "MX-OTHER", "light-vehicles-80", "melted-and-poured-2026", "STE-COLUMN",
          "EXH-SHEET", "greens-and-independent",
          "TROUSERS-AND-BELT", "SET-FILE", "yes | no")  # fmt: skip
"""Names that the examples give to things, and what a book answers with in any language."""

_SHEETS = "allocations|bom|costs|goods|inventories|loans|movements|prices|production|facts|plants"
_NAMED_BY_ITS_FILE = re.compile(
    rf"\b(?:hoja|feuille) (?:{_SHEETS}|value_adjustments|suspensions|settings)\b"
    rf"|\b(?:{_SHEETS}|\w+_\w+)(?=,?\s+(?:renglón|renglones|ligne|lignes)\b)"
    r"|\bcolumna? \w+|\bcolonne \w+"
)
"""Sheets and columns, which are called what their files call them."""

_MARKUP = re.compile(r"<(style|script)\b.*?</\1>|<[^>]*>", re.DOTALL)

_CITED = {"citation", "citations", "title", "path"}
"""Keys of JSON that hold the law's own names, by which another program knows a provision."""


def _of_json(text: str) -> str:
    """The sentences of a document: what is no code."""

    def texts(value: Any, key: str = "") -> Iterator[str]:
        if isinstance(value, dict):
            for name, each in value.items():
                yield from texts(each, name)
        elif isinstance(value, list):
            for each in value:
                yield from texts(each, key)
        elif isinstance(value, str) and key not in _CITED and " " in value:
            yield value

    return "\n".join(texts(json.loads(text)))


def _of_csv(text: str) -> str:
    """The sentences of the cells under the header."""
    _, *rows = csv.reader(io.StringIO(text))
    return "\n".join(cell for row in rows for cell in row if " " in cell)


def _of_html(text: str) -> str:
    return _MARKUP.sub(" ", text)


_READ: dict[str, Callable[[str], str]] = {"json": _of_json, "csv": _of_csv, "html": _of_html}


def told(place: Path, arguments: tuple[str, ...], language: str) -> tuple[str, str]:
    """What a command prints that a person reads, and what it tells beside that."""
    given = [
        str(place / each[1:-1]) if each.startswith("{") and each.endswith("}") else each
        for each in arguments
    ]
    result = tratado(*given, "--lang", language)
    assert result.exit_code in (0, 3), result.stderr
    assert result.stdout
    form = arguments[-1] if "--format" in arguments else "table"
    return _READ.get(form, str)(result.stdout), result.stderr


@pytest.mark.parametrize("language", ["es", "fr"])
@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_no_english_is_left(place: Path, language: str, arguments: tuple[str, ...]) -> None:
    shown = "\n".join(told(place, arguments, language))
    assert english_left(_NAMED_BY_ITS_FILE.sub(" ", shown), language, QUOTED) == []


@pytest.mark.parametrize(
    ("language", "words"), [("es", "mezcla y combinación"), ("fr", "mélange contrôlé")]
)
def test_a_fact_to_give_is_named_beside_its_code(place: Path, language: str, words: str) -> None:
    asked = ("check", "{pickup}", *DAY, "--good", "CREAM", "--format")
    shown, _ = told(place, (*asked, "html"), language)
    assert shown.count(f"{words} (mixing_and_blending)") == 2
