"""Commands on damaged input: each one reads it, or says what is wrong; none ends in a traceback.

Whole files are changed in one to three places, by their form (cells, columns and rows of a
table, tokens and lines of YAML, values of JSON, parts of an archive) or byte by byte, and the
command that a user would give is run on them in this process. Every run can be had again: its
seed alone says what is changed. What is counted is how the commands ended.

    python tests/fuzz/fuzz.py [--count 20000] [--seed 1] [--kind NAME] [--only SEED]
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import faulthandler
import io
import json
import random
import shutil
import sys
import tempfile
import time
import traceback
import warnings
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import openpyxl
import polars as pl
import typer.main
import xlsxwriter

from tratado.cli import command_line

ROOT = Path(__file__).parents[2]
EXAMPLES, CONFORMANCE = ROOT / "examples", ROOT / "tests" / "conformance"

ENDED = {0: "read", 1: "refused", 3: "undetermined", 4: "not whole"}
"""What the exit codes of the commands say."""

Files = dict[str, bytes]


@dataclass(frozen=True)
class Kind:
    """A command, the files it is given, and those of them that are changed.

    `{}` in an argument stands for the folder of the files. Of 1,000 mutations `share` are of
    this kind.
    """

    name: str
    share: int
    files: Files
    arguments: Sequence[str]
    changed: tuple[str, ...] = ("",)
    """How the names of the files begin that are changed."""

    def targets(self) -> list[str]:
        return [name for name in sorted(self.files) if name.startswith(self.changed)]


@dataclass
class Count:
    """How the runs of each kind ended, and those that should not have ended so."""

    ended: Counter[tuple[str, str]] = field(default_factory=Counter)
    crashes: dict[str, tuple[str, int, str]] = field(default_factory=dict)
    """By the place in the program: the kind, the first seed that got there, the traceback."""


Mutation = Callable[[random.Random, bytes], bytes]


def run(arguments: Sequence[str]) -> str:
    """How a command ended. Raises what no command may raise."""
    said = io.TextIOWrapper(io.BytesIO(), "utf-8", errors="replace")
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            code = _COMMAND.main(args=list(arguments), prog_name="tratado", standalone_mode=False)
        except SystemExit as left:
            code = left.code
        except Exception as error:
            if type(error).__module__.startswith("typer._click"):
                return "usage"
            raise
    ending = ENDED.get(code or 0, f"exit {code}")
    said.flush()
    if ending == "refused" and not said.buffer.tell():
        raise AssertionError("refused without a word")
    return ending


def mutated(kind: Kind, seed: int) -> Files:
    """The files of a kind with one of them changed; the seed alone says how."""
    chance = random.Random(f"{kind.name} {seed}")
    name = chance.choice(kind.targets())
    data = kind.files[name]
    suffix = Path(name).suffix
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        form = BY_FORM.get(suffix, changed_bytes) if chance.random() < 0.9 else changed_bytes
        data = changed(form, chance, data)
    return {**kind.files, name: data}


def changed(form: Mutation, chance: random.Random, data: bytes) -> bytes:
    """The data changed by a form; byte by byte where it was damaged before and is of none."""
    try:
        return form(chance, data)
    except (Exception, pl.exceptions.PanicException):
        return changed_bytes(chance, data)


def _written(files: Files, folder: Path) -> None:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def tried(kind: Kind, seed: int, folder: Path, count: Count) -> None:
    """Run one mutation and note how it ended."""
    _written(mutated(kind, seed), folder)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ending = run([each.replace("{}", str(folder)) for each in kind.arguments])
    except (KeyboardInterrupt, GeneratorExit):
        raise
    except BaseException as error:
        # Of native libraries, panics are no Exception.
        ending = "traceback"
        frames = traceback.extract_tb(error.__traceback__)
        own = [f for f in frames if "/tratado/" in f.filename] or list(frames)
        place = f"{Path(own[-1].filename).name}:{own[-1].lineno} {type(error).__name__}"
        text = "".join(traceback.format_exception(error))
        count.crashes.setdefault(place, (kind.name, seed, text))
    count.ended[kind.name, ending] += 1


# How files are changed.

TEXTS = (
    "", " ", "\u200b", "\u00a0", "0", "-1", "1e400", "nan", "inf", "-0", "1,5", "1.234,5", "½",
    "99999999999999999999999999999999", "0.00000000000001", "=1+1", "@x", "#REF!", "TRUE", "yes",
    "no", "2026-02-30", "9999-12-31", "0001-01-01", "2026-13-01", "31/12/2026", "2026-01-01T25:00",
    "MX", "US", "CA", "CN", "XX", "USD", "EUR", "8402.90", "8402", "84", "9999.99", "0000.00",
    "8704.31", "2402.20", "6109.10", "98", "99", "originating", "unknown", "non_originating",
    "net_cost", "null", "~", "[]", "{}", "a" * 3000, "é\u0301", "\u202eabc", "\ufeff", "'", '"',
    "\n", "\t", "\x00", "../../x", "%s", "{x}", "84/4/B",
)  # fmt: skip


def changed_bytes(chance: random.Random, data: bytes) -> bytes:
    """Flips, a cut, a piece twice, a piece left out."""
    if not data:
        return bytes(chance.randrange(256) for _ in range(chance.randrange(20)))
    content = bytearray(data)
    at = chance.randrange(len(content))
    length = chance.randrange(1, 40)
    match chance.randrange(5):
        case 0:
            content[at] ^= 1 << chance.randrange(8)
        case 1:
            content[at : at + length] = bytes(chance.randrange(256) for _ in range(length))
        case 2:
            del content[at:]
        case 3:
            content[at:at] = content[at : at + length]
        case 4:
            del content[at : at + length]
    return bytes(content)


def changed_rows(chance: random.Random, rows: list[list[Any]]) -> list[list[Any]]:
    """A table with a cell, a name, a row or a column changed."""
    rows = [list(row) for row in rows]
    if not rows or not rows[0]:
        return [["id"]]
    at, column = chance.randrange(len(rows)), chance.randrange(len(rows[0]))
    if chance.random() < 0.75:
        if column < len(rows[at]):
            others = [row[column] for row in rows if column < len(row)]
            own = chance.choice((rows[at][column], *others))
            rows[at][column] = chance.choice((chance.choice(TEXTS), "", *[_near(chance, own)] * 2))
        return rows
    match chance.choice(("row", "no row", "column", "no column", "swap")):
        case "row":
            rows.insert(at, list(rows[chance.randrange(len(rows))]))
        case "no row":
            del rows[at]
        case "column":
            rows = [[*row[:column], row[0] if row else "", *row[column:]] for row in rows]
        case "no column":
            rows = [[*row[:column], *row[column + 1 :]] for row in rows]
        case "swap":
            first, last = sorted((column, chance.randrange(len(rows[0]))))
            for row in (row for row in rows[:: chance.choice((1, 2))] if last < len(row)):
                row[first], row[last] = row[last], row[first]
    return rows


def _near(chance: random.Random, cell: Any) -> Any:
    """A cell, or one that differs from it in one character."""
    if chance.random() < 0.5 or not isinstance(cell, str) or not cell:
        return cell
    at = chance.randrange(len(cell))
    return f"{cell[:at]}{chance.choice('0123456789.,- %MXA')}{cell[at + 1 :]}"


def changed_csv(chance: random.Random, data: bytes) -> bytes:
    text = data.decode("utf-8", "replace").replace("\0", "")
    try:
        rows = list(csv.reader(io.StringIO(text)))
    except csv.Error:
        return changed_bytes(chance, data)
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(changed_rows(chance, rows))
    return out.getvalue().encode("utf-8", "replace")


_YAML = (
    "!!int x", "!!timestamp x", "!!bool x", "!!float x", "!!binary x", "!!set {a, b}", "!x y",
    "&a [*a]", "*b", "<<: {a: 1}", "null", "~", "[]", "{}", "[[1, 2], 3]", "{a: {b: c}}", "1.5e400",
    ".inf", "-.inf", ".nan", "0x1F", "0o17", "1:59:59", "2026-02-30", "2026-01-01 25:00:00", "---",
    "- x", "? [1]", "[" * 200, '"\\U00110000"', "|", ">", "%", "@", "`", "null: null", "1: 2",
    "true", "no", "1_000", "2020-07-01", "9999-12-31",
)  # fmt: skip


def changed_yaml(chance: random.Random, data: bytes) -> bytes:
    """A token, a key or a line of a YAML text changed."""
    lines = data.decode("utf-8", "replace").splitlines() or [""]
    at = chance.randrange(len(lines))
    line = lines[at]
    match chance.choice(
        ("value",) * 6 + ("token",) * 3 + ("key", "gone", "twice", "deeper", "less")
    ):
        case "value":
            head, colon, _ = line.partition(":")
            lines[at] = f"{head}{colon} {chance.choice(_YAML + TEXTS)}"
        case "token":
            words = line.split(" ")
            words[chance.randrange(len(words))] = chance.choice(_YAML + TEXTS)
            lines[at] = " ".join(words)
        case "key":
            head, colon, rest = line.partition(":")
            indent = len(head) - len(head.lstrip(" -"))
            lines[at] = f"{head[:indent]}{chance.choice(_YAML + TEXTS)}{colon}{rest}"
        case "gone":
            del lines[at : at + chance.randrange(1, 4)]
        case "twice":
            lines[at:at] = lines[at : at + chance.randrange(1, 6)]
        case "deeper":
            lines[at] = f"  {line}"
        case "less":
            lines[at] = line.removeprefix("  ")
    return "\n".join([*lines, ""]).encode("utf-8", "replace")


_VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 10**30, 1.5, float("nan"), [], {}, [[]], [None], {"a": None}, [{}],
    {"@context": []}, *TEXTS,
)  # fmt: skip


def changed_json(chance: random.Random, data: bytes) -> bytes:
    """A value of JSON, or of one of its lines, replaced, left out or moved."""
    try:
        lines = data.decode("utf-8").splitlines()
        whole = len(lines) < 2 or not lines[0].startswith("{") or not lines[0].endswith("}")
        at = 0 if whole else chance.randrange(len(lines))
        document = json.loads(data if whole else lines[at])
    except (ValueError, RecursionError):
        return changed_bytes(chance, data)
    places = list(_places(document))
    if not places:
        return json.dumps(chance.choice(_VALUES)).encode()
    node, key = chance.choice(places)
    match chance.randrange(5):
        case 0:
            del node[key]
        case 1:
            other, name = chance.choice(places)
            node[key] = json.loads(json.dumps(other[name])) if key in _keys(node) else None
        case _:
            node[key] = chance.choice(_VALUES)
    text = json.dumps(document, ensure_ascii=chance.random() < 0.5)
    if not whole:
        lines[at] = text
        text = "\n".join([*lines, ""])
    return text.encode("utf-8", "replace")


def _keys(node: Any) -> Any:
    return node if isinstance(node, dict) else range(len(node))


def _places(node: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a document that could hold something else."""
    for key in _keys(node):
        yield node, key
        if isinstance(node[key], dict | list):
            yield from _places(node[key])


def changed_archive(chance: random.Random, data: bytes) -> bytes:
    """One part of an archive changed inside, left out, twice, or with another name."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {each.filename: archive.read(each) for each in archive.infolist()}
    except Exception:
        return changed_bytes(chance, data)
    if not parts:
        return changed_bytes(chance, data)
    name = chance.choice(sorted(parts))
    match chance.randrange(8):
        case 0:
            del parts[name]
        case 1:
            parts[f"{name}x"] = parts.pop(name)
        case _:
            form = {".xml": changed_xml, ".json": changed_json, ".csv": changed_csv}
            parts[name] = form.get(Path(name).suffix, changed_bytes)(chance, parts[name])
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part, content in parts.items():
            new.writestr(part, content)
    return out.getvalue()


def changed_xml(chance: random.Random, data: bytes) -> bytes:
    """A text or an attribute of XML changed."""
    text = data.decode("utf-8", "replace")
    values = [at for at, letter in enumerate(text) if letter in '">']
    if not values:
        return changed_bytes(chance, data)
    at = chance.choice(values) + 1
    end = next((i for i in range(at, min(at + 200, len(text))) if text[i] in '"<>'), at)
    new = chance.choice(("", "0", "-1", "99", "1048577", "XFE9", "A0", "s", "x", "1e999", "&lt;"))
    return (text[:at] + new + text[end:]).encode("utf-8", "replace")


def changed_workbook(chance: random.Random, data: bytes) -> bytes:
    """A cell, row or column of a sheet, the name of a sheet, or a part of the archive."""
    if chance.random() < 0.4:
        return changed_archive(chance, data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
            sheets = {s.title: [list(r) for r in s.iter_rows(values_only=True)] for s in book}
    except Exception:
        return changed_bytes(chance, data)
    name = chance.choice(sorted(sheets))
    sheets[name] = changed_rows(chance, sheets[name])
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"strings_to_formulas": chance.random() < 0.1}) as new:
        for title, rows in sheets.items():
            sheet = new.add_worksheet(title)
            for at, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if cell not in (None, ""):
                        with contextlib.suppress(TypeError, ValueError):
                            sheet.write(at, column, cell)
    return out.getvalue()


def changed_parquet(chance: random.Random, data: bytes) -> bytes:
    """A column of another type, a cell, a name, or a part of the bytes changed."""
    frame = pl.read_parquet(io.BytesIO(data))
    if not frame.width or not frame.height:
        return changed_bytes(chance, data)
    name = chance.choice(frame.columns)
    types = (pl.Int64, pl.Float64, pl.Boolean, pl.Date, pl.Datetime, pl.Binary, pl.Categorical,
             pl.List(pl.String), pl.Struct({"a": pl.String}), pl.Null, pl.Duration,
             pl.Decimal(20, 4), pl.UInt8)  # fmt: skip
    match chance.randrange(6):
        case 0:
            frame = frame.drop(name)
        case 1:
            frame = frame.rename({name: chance.choice(TEXTS[:20]) or "x"}, strict=False)
        case 2:
            values = [chance.choice((None, 1, -5, 10**9)) for _ in range(frame.height)]
            made = pl.Series(name, values)
            with contextlib.suppress(pl.exceptions.PolarsError):
                made = made.cast(chance.choice(types), strict=False)
            frame = frame.with_columns(made)
        case _:
            texts = frame[name].cast(pl.String, strict=False).to_list()
            texts[chance.randrange(len(texts))] = chance.choice(TEXTS)
            frame = frame.with_columns(pl.Series(name, texts))
    out = io.BytesIO()
    frame.write_parquet(out)
    return out.getvalue()


BY_FORM: dict[str, Mutation] = {
    ".csv": changed_csv,
    ".yaml": changed_yaml,
    ".yml": changed_yaml,
    ".json": changed_json,
    ".jsonl": changed_json,
    ".xlsx": changed_workbook,
    ".zip": changed_archive,
    ".xml": changed_xml,
    ".parquet": changed_parquet,
}

# What is changed.

DAY = "2026-11-24"
PERSONS = b"""\
persons:
  plant: {name: Door Plant, address: "Uno 100, Monterrey", country: MX,
          email: origin@plant.example, telephone: +52 81 5555 0100}
  buyer:
    name: Sample Imports
    address: 300 Third St, Detroit
    country: US
    email: customs@imports.example
    telephone: 13135550102
"""
ENTRIES = b"""entry,date,hts,country,value,duty,preference,good
E-1,2026-03-10,8402.90.00,MX,1000.00,0,yes,DOOR
E-2,2026-06-10,8402.90.00,MX,1000.00,25.10,no,DOOR
E-3,2026-03-10,8402.90.00,CN,1000.00,0,yes,GATE
"""
TARIFF = b"""HTS Number,Indent,Unit of Quantity,General Rate of Duty,Special Rate of Duty
8402.90.00,0,"[""kg""]",5%,"Free (S)"
8403.10.00,0,"[""kg""]",$2/kg,"50\xc2\xa2/kg (S+)"
8404.10.00,0,,4%,Free (AU)
"""
MAPPING = b"""\
mapping:
  goods:
    sheet: goods
    columns:
      id: item
      hs: tariff code
    constants:
      hs_edition: 2012
      produced_in: MX
  bom:
    sheet: parts
    columns: {good: item, part: component, quantity: qty}
    values:
      origin:
        local: originating
        bought: non-originating
"""
PROPOSAL = b"""\
proposal: earlier-melting
title: Steel melted and poured from 2022
terms:
  metal_purchases.steel_melted_and_poured:
    - {from: 2022-01-01, value: true}
  de_minimis.share:
    - from: 2026-01-01
      value: 5
      until: 2030-01-01
rules:
  - {change: 84/4/B, from: 2026-01-01, set: {nc: 55, tv: 65}}
  - {remove: 87/24, from: 2027-01-01}
  - add: {chapter: 87, rule: new-1, route: A, good: "8708.29", change: CTH, nc: 80}
    from: 2027-01-01
"""
GOODS = (
    "id,description,hs,hs_edition,produced_in,destination,tv,nc,method,facts\n"
    "DOOR,fire door,8402.90,2012,MX,US,100,90,tv,\n"
    "BODY,boiler part,8402.90,2012,MX,US,100,,tv,provides_for_good_and_parts=no\n"
)
BOM = (
    "good,part,hs,hs_edition,quantity,unit_value,origin,supplier\n"
    "DOOR,FRAME,8402.90,2012,1,30,unknown,B Mill\n"
    "DOOR,RIVET,7318.23,2012,2,2.50,non_originating,A Mill\n"
    "BODY,PLATE,7208.51,2012,1,30,non_originating,A Mill\n"
)
MAPPED_GOODS = "item,tariff code,tv\nDOOR,8402.90,100\n"
MAPPED_BOM = "item,component,hs,qty,unit value,origin\nDOOR,FRAME,8402.90,1,30,bought\n"


def made(*arguments: str) -> None:
    """Run a command that makes something to be changed."""
    ending = run(arguments)
    if ending not in ("read", "undetermined"):
        raise RuntimeError(f"{' '.join(arguments)}: {ending}")


def folder_files(folder: Path, inside: str = "book/") -> Files:
    """The files of a folder of examples."""
    return {f"{inside}{each.name}": each.read_bytes() for each in sorted(folder.glob("*.csv"))}


def as_workbook(files: Files) -> bytes:
    """A folder of CSV files as a workbook."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        for name, data in files.items():
            sheet = book.add_worksheet(Path(name).stem)
            header, *rows = csv.reader(io.StringIO(data.decode()))
            sheet.write_row(0, 0, header)
            for at, row in enumerate(rows, start=1):
                for column, cell in enumerate(row):
                    number = cell.isdigit() and header[column] != "hs"
                    sheet.write(at, column, int(cell) if number else cell)
    return out.getvalue()


def as_parquet(files: Files) -> Files:
    """A folder of CSV files as one of Parquet files."""
    found: Files = {}
    for name, data in files.items():
        out = io.BytesIO()
        pl.read_csv(data, infer_schema=False).write_parquet(out)
        found[name.replace(".csv", ".parquet")] = out.getvalue()
    return found


def proof_files(place: Path) -> Files:
    """What a workspace issues: a form filled in, a credential, an audit file, a backup."""
    work, book = str(place / "work"), place / "book"
    book.mkdir()
    (book / "goods.csv").write_text(GOODS, encoding="utf-8")
    (book / "bom.csv").write_text(BOM, encoding="utf-8")
    (book / "settings.csv").write_text("key,value\ncurrency,USD\n", encoding="utf-8")
    (place / "persons.yaml").write_bytes(PERSONS)
    who = ("--as", "analyst")
    day = "2026-03-05"
    for arguments in (
        ("init", work, *who),
        ("import", work, str(book), *who),
        ("decide", work, "--date", day, *who),
        ("request", work, "--date", day, "--output", str(place / "asked"), *who),
        ("key", str(place / "key.pem")),
        ("certify", work, "--good", "BODY", "--persons", str(place / "persons.yaml"),
         "--certifier", "producer", "--producer", "plant", "--exporter", "plant", "--importer",
         "buyer", "--signer", "Firmante", "--title", "Manager", "--signed", day, "--from", day,
         "--until", "2026-06-30", "--key", str(place / "key.pem"), "--output",
         str(place / "issued"), *who),
        ("audit", "file", work, "BODY", "--output", str(place / "audit.zip")),
        ("backup", work, str(place / "backup.zip")),
    ):  # fmt: skip
        made(*arguments)
    found = {
        f"work/{each.relative_to(place / 'work').as_posix()}": each.read_bytes()
        for each in sorted((place / "work").rglob("*"))
        if each.is_file()
    }
    form = next(iter(sorted((place / "asked").glob("*.xlsx"))))
    credential = next((place / "issued").glob("*.credential.json"))
    return found | {
        "form.xlsx": answered(form),
        "credential.json": credential.read_bytes(),
        "audit.zip": (place / "audit.zip").read_bytes(),
        "backup.zip": (place / "backup.zip").read_bytes(),
    }


def answered(form: Path) -> bytes:
    """A form as a supplier returns it."""
    book = openpyxl.load_workbook(form)
    for row, value in enumerate(("B", "Manager", "2026-03-05", "2026-03-01", "2027-02-28"), 3):
        book["signature"].cell(row, 2, value)
    for column, value in enumerate(("yes", "B", "MX", "8402.90"), start=4):
        book["parts"].cell(2, column, value)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def case_files(place: Path) -> Files:
    """A labor case kept in a folder, and all real ones exported."""
    folder = str(place / "cases")
    made("case", "open", "c-1", "--facility", "Plant A", "--dir", folder)
    made("case", "event", "c-1", "review_requested", "--date", "2026-03-05", "--dir", folder)
    for suffix in ("json", "csv"):
        made("case", "export", str(place / f"cases.{suffix}"), "--dir", folder)
    return {
        each.relative_to(place).as_posix(): each.read_bytes()
        for each in sorted(place.rglob("*"))
        if each.is_file()
    }


def kinds(place: Path) -> list[Kind]:
    """Everything that is changed; `place` is for what the program makes itself first."""
    (place / "proof").mkdir()
    (place / "cases").mkdir()
    proof, cases = proof_files(place / "proof"), case_files(place / "cases")
    work = {name: data for name, data in proof.items() if name.startswith("work/")}
    small = {"book/goods.csv": GOODS.encode(), "book/bom.csv": BOM.encode(),
             "book/settings.csv": b"key,value\ncurrency,USD\n"}  # fmt: skip
    costs, stock = folder_files(EXAMPLES / "costs"), folder_files(EXAMPLES / "stock")
    exposure = folder_files(EXAMPLES / "exposure")
    mapped = {"book/goods.csv": MAPPED_GOODS.encode(), "book/parts.csv": MAPPED_BOM.encode(),
              "book/settings.csv": b"key,value\ncurrency,USD\n"}  # fmt: skip
    check = ("check", "{}/book", "--date", DAY, "--format")
    table = (EXAMPLES / "usmca-2019" / "table.yaml").read_bytes()
    log = (EXAMPLES / "usmca-2019" / "log.yaml").read_bytes()
    talks = {"table.yaml": table, "log.yaml": log}
    scenario = place / "scenario"
    review = str(EXAMPLES / "review-2026" / "table.yaml")
    made("talks", "export", review, str(scenario), "--to", "negmas")
    negmas = {f"s/{each.name}": each.read_bytes() for each in sorted(scenario.iterdir())}
    found = [
        Kind("book, csv", 130, small, (*check, "csv")),
        Kind("book, csv, explained", 20, small, (*check, "json", "--explain")),
        Kind("book, csv, as page", 10, small, (*check, "html")),
        Kind("book, xlsx", 100, {"book.xlsx": as_workbook(small)},
             ("check", "{}/book.xlsx", "--date", DAY, "--format", "csv")),
        Kind("book, parquet", 90, as_parquet(small), (*check, "csv")),
        Kind("costs", 50, costs, (*check, "csv")),
        Kind("costs, net cost", 30, costs, ("netcost", "{}/book", "--date", DAY)),
        Kind("inventories", 40, stock, ("stock", "{}/book")),
        Kind("plants", 30, exposure, ("exposure", "{}/book", "--date", DAY)),
        Kind("mapping", 70, mapped | {"m.yaml": MAPPING},
             (*check, "csv", "--mapping", "{}/m.yaml"), ("m.yaml",)),
        Kind("proposal", 50, {"p.yaml": PROPOSAL},
             ("rule", "8402.90", "--date", DAY, "--agreement", "{}/p.yaml")),
        Kind("what if", 15, small | {"p.yaml": PROPOSAL},
             ("whatif", "{}/book", "--date", DAY, "--proposal", "{}/p.yaml")),
        Kind("table of talks", 60, talks, ("talks", "show", "{}/table.yaml"), ("table",)),
        Kind("log of talks", 50, talks,
             ("talks", "log", "{}/table.yaml", "{}/log.yaml", "--date", "2019-12-04"), ("log",)),
        Kind("scenario of NegMAS", 20, negmas, ("talks", "show", "{}/s")),
        Kind("entries", 40, work | {"e.csv": ENTRIES}, ("claims", "{}/work", "{}/e.csv"), ("e",)),
        Kind("tariff", 30, work | {"e.csv": ENTRIES, "t.csv": TARIFF},
             ("claims", "{}/work", "{}/e.csv", "--tariff", "{}/t.csv"), ("t.csv",)),
        Kind("credential", 60, {"credential.json": proof["credential.json"]},
             ("verify", "{}/credential.json")),
        Kind("audit file", 20, {"audit.zip": proof["audit.zip"]}, ("verify", "{}/audit.zip")),
        Kind("backup", 15, {"backup.zip": proof["backup.zip"]},
             ("restore", "{}/backup.zip", "{}/restored")),
        Kind("declaration", 40, work | {"form.xlsx": proof["form.xlsx"]},
             ("declare", "{}/work", "{}/form.xlsx", "--date", "2026-03-05", "--as", "analyst"),
             ("form",)),
        Kind("persons", 25, work | {"persons.yaml": PERSONS},
             ("certify", "{}/work", "--good", "DOOR", "--persons", "{}/persons.yaml", "--certifier",
              "producer", "--producer", "plant", "--exporter", "plant", "--importer", "buyer",
              "--signer", "F", "--title", "M", "--signed", "2026-03-05", "--output", "{}/out",
              "--as", "analyst"), ("persons",)),
        Kind("workspace", 30, work, ("audit", "verify", "{}/work")),
        Kind("labor case", 20, {n: d for n, d in cases.items() if n.endswith(".jsonl")},
             ("case", "list", "--dir", "{}/cases", "--date", DAY)),
        Kind("labor cases, json", 15, {"cases.json": cases["cases.json"]},
             ("case", "import", "{}/cases.json", "--dir", "{}/kept")),
        Kind("labor cases, csv", 15, {"cases.csv": cases["cases.csv"]},
             ("case", "import", "{}/cases.csv", "--dir", "{}/kept")),
    ]  # fmt: skip
    chosen = sorted(CONFORMANCE.rglob("*.yaml"))
    for number, path in enumerate(chosen[:: max(1, len(chosen) // 12)][:12]):
        name = f"cases: {path.relative_to(CONFORMANCE).as_posix()}"
        cut = b"\n- ".join(path.read_bytes().split(b"\n- ")[:4]) + b"\n"
        found.append(Kind(name, 5, {f"c{number}.yaml": cut}, ("conform", f"{{}}/c{number}.yaml")))
    return found


def fuzzed(count: int, seed: int, only: str | None = None, shown: bool = False) -> Count:
    """Run mutations of all kinds by their shares, or of one."""
    found = Count()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "made").mkdir()
        known = [each for each in kinds(place / "made") if only in (None, each.name)]
        total = sum(each.share for each in known)
        began = time.monotonic()
        for kind in known:
            _written(kind.files, place / "run")
            whole = run([each.replace("{}", str(place / "run")) for each in kind.arguments])
            shutil.rmtree(place / "run")
            if whole == "refused":
                raise RuntimeError(f"{kind.name}: refused before anything is changed")
            for number in range(max(1, round(count * kind.share / total))):
                work = place / "run"
                tried(kind, seed * 1_000_000 + number, work, found)
                shutil.rmtree(work, ignore_errors=True)
            if shown:
                ended = {e: n for (k, e), n in found.ended.items() if k == kind.name}
                seconds = time.monotonic() - began
                print(f"{seconds:6.0f} s  {kind.name}: {ended}", flush=True)
    return found


_COMMAND: Any = typer.main.get_command(command_line())


def table(found: Count) -> str:
    """The counts, a row for each kind."""
    endings = sorted({ending for _, ending in found.ended})
    names = list(dict.fromkeys(name for name, _ in found.ended))
    lines = [f"| kind | {' | '.join(endings)} |", f"|---|{'---|' * len(endings)}"]
    for name in names:
        lines.append(f"| {name} | {' | '.join(str(found.ended[name, e]) for e in endings)} |")
    sums = (str(sum(found.ended[n, e] for n in names)) for e in endings)
    return "\n".join([*lines, f"| all | {' | '.join(sums)} |"])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind")
    parser.add_argument("--only", type=int, help="run this seed of --kind alone, and show it")
    options = parser.parse_args()
    faulthandler.enable()
    if options.only is not None:
        with tempfile.TemporaryDirectory() as folder:
            (kind,) = [each for each in kinds(Path(folder)) if each.name == options.kind]
            found = Count()
            tried(kind, options.only, Path(folder) / "run", found)
            print(found.ended, Path(folder) / "run")
            for name, data in mutated(kind, options.only).items():
                if data != kind.files[name]:
                    print(name, data[:4000].decode("utf-8", "replace"), sep="\n")
    else:
        found = fuzzed(options.count, options.seed, options.kind, shown=True)
        print(table(found))
    for place, (kind_name, seed, text) in found.crashes.items():
        print(f"\n{place}: --kind '{kind_name}' --only {seed}\n{text}")
    return 1 if found.crashes else 0


if __name__ == "__main__":
    sys.exit(main())
