"""`tratado check`, from a workbook to every kind of output."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser
from importlib import resources
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from commands import BOM, DAY, GOODS, Rows, check, tratado, workbook
from jsonschema import Draft202012Validator

VERDICTS = {"BODY": "originating", "DOOR": "not_originating", "CASE": "undetermined"}

EVIL = ("=1+1", "+SUM(A1)", "-cmd", "@SUM(A1)", "<script>alert(1)</script>", '"><img src=x>')

EVIL_GOODS: Rows = [
    GOODS[0],
    *(
        [f"{text}{number}", text, "8402.90", 2012, "MX", "US", 100, "tv", None]
        for number, text in enumerate(EVIL)
    ),
]

EVIL_BOM: Rows = [
    BOM[0],
    *(
        [f"{text}{number}", f"{text}part", "8402.90", 2012, 1, 45, "unknown"]
        for number, text in enumerate(EVIL)
    ),
]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return workbook(tmp_path / "boilers.xlsx")


@pytest.fixture
def evil(tmp_path: Path) -> Path:
    """A book whose names want to be formulas and pages."""
    return workbook(tmp_path / "evil.xlsx", {"goods": EVIL_GOODS, "bom": EVIL_BOM})


# Exit codes


@pytest.mark.parametrize(
    ("goods", "code"),
    [(["BODY"], 0), (["DOOR"], 0), (["BODY", "DOOR"], 0), (["CASE"], 3), (["BODY", "CASE"], 3)],
)
def test_the_exit_code_tells_whether_all_is_decided(
    book: Path, goods: list[str], code: int
) -> None:
    assert check(book, *(x for good in goods for x in ("--good", good))).exit_code == code
    assert check(book).exit_code == 3


BAD_INPUT = [
    (["missing.xlsx"], "missing.xlsx"),
    (["{book}", "--good", "ROOF"], "no good 'ROOF' in the book; it has BODY, DOOR, CASE"),
    (["{book}", "--date", "2025-02-30"], "--date: '2025-02-30' is not a date; write it as"),
    (["{book}", "--agreement", "tpp"], "neither usmca nor nafta nor the file of a proposal"),
    (["{book}", "--format", "xlsx"], "--format xlsx needs a file to write"),
    (["{book}", "--output", "x.txt"], "--output goes with --format"),
    (["{book}", "--mapping", "missing.yaml"], "missing.yaml"),
]


@pytest.mark.parametrize(("arguments", "message"), BAD_INPUT)
def test_input_that_cannot_be_used(book: Path, arguments: list[str], message: str) -> None:
    result = tratado("check", *(each.format(book=book) for each in arguments))
    assert result.exit_code == 1
    assert message in result.stderr
    assert not result.stdout


def test_a_book_with_problems_decides_nothing(tmp_path: Path) -> None:
    goods = [GOODS[0], [*GOODS[1][:2], 8402.9, *GOODS[1][3:]], [*GOODS[2][:6], "much", None, None]]
    result = check(workbook(tmp_path / "bad.xlsx", {"goods": goods}))
    assert result.exit_code == 1
    assert "bad.xlsx, sheet goods, row 2" in result.stderr
    assert "8402.90" in result.stderr
    assert "row 3" in result.stderr
    assert "nothing was decided" in result.stderr
    assert not result.stdout


def test_a_malformed_proposal_is_told_with_its_line(book: Path, tmp_path: Path) -> None:
    path = tmp_path / "proposal.yaml"
    path.write_text("proposal: p\nterms:\n  de_minimis.share: {value: 1}\n", encoding="utf-8")
    result = check(book, "--agreement", path)
    assert result.exit_code == 1
    assert "proposal.yaml, line 3: de_minimis.share: each change needs" in result.stderr


# The table


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ("originating", "not originating", "undetermined")),
        ("es", ("originaria", "no originaria", "sin determinar")),
        ("fr", ("originaire", "non originaire", "indéterminé")),
    ],
)
def test_the_table_shows_every_good(book: Path, lang: str, words: tuple[str, ...]) -> None:
    text = check(book, "--lang", lang).stdout
    for good, word in zip(VERDICTS, words, strict=True):
        (row,) = [line for line in text.splitlines() if line.startswith(good)]
        assert f"  {word}" in row
    assert "transaction_value" in text


def test_only_the_goods_asked_for_are_shown(book: Path) -> None:
    text = check(book, "--good", "BODY").stdout
    assert "BODY" in text
    assert "DOOR" not in text


@pytest.mark.parametrize(
    ("lang", "verdict", "country", "law"),
    [
        ("en", "not originating", "Mexico", "General Note 11(o), chapter 84, rule 4, route B"),
        ("es", "no originaria", "México", "Nota General 11(o), capítulo 84, regla 4, vía B"),
        ("fr", "non originaire", "Mexique", "Note générale 11(o), chapitre 84, règle 4, voie B"),
    ],
)
def test_an_explanation_says_it_all(
    book: Path, lang: str, verdict: str, country: str, law: str
) -> None:
    text = check(book, "--explain", "--lang", lang).stdout
    head = next(line for line in text.splitlines() if line.startswith("DOOR"))
    assert head.endswith(verdict)
    assert country in head
    for piece in ("84/4/B", "84/4/A", "FRAME", law):
        assert piece in text


# CSV


def test_csv_has_one_row_a_good(book: Path, tmp_path: Path) -> None:
    path = tmp_path / "verdicts.csv"
    assert check(book, "--format", "csv", "--output", path).exit_code == 3
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))
    assert {row["id"]: row["verdict"] for row in rows} == VERDICTS
    body, door, case = rows
    assert (body["tv"], body["non_originating"], body["rvc_tv"]) == ("100", "30", "70")
    assert (door["rvc_tv"], door["required_tv"], door["if_proven"]) == ("55", "60", "originating")
    assert (case["tv"], case["rvc_tv"], case["needs"]) == ("", "", "transaction_value")


def test_csv_on_the_terminal_is_the_same(book: Path, tmp_path: Path) -> None:
    path = tmp_path / "verdicts.csv"
    check(book, "--format", "csv", "--output", path)
    assert check(book, "--format", "csv").stdout == path.read_text(encoding="utf-8")


def test_csv_runs_no_formula(evil: Path) -> None:
    text = check(evil, "--format", "csv").stdout
    rows = list(csv.reader(io.StringIO(text)))[1:]
    assert len(rows) == len(EVIL)
    texts = [cell for row in rows for cell in row[:2]]
    assert not [cell for cell in texts if cell.startswith(("=", "+", "-", "@"))]
    assert "'=1+1" in texts


# JSON


def schema() -> dict[str, Any]:
    file = resources.files("tratado.report") / "verdicts.schema.json"
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(found)
    return found


def validator() -> Draft202012Validator:
    return Draft202012Validator(schema())


def verdicts_of(book: Path, *arguments: object, date: str = DAY) -> dict[str, Any]:
    result = check(book, "--format", "json", *arguments, date=date)
    assert result.exit_code in (0, 3), result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    validator().validate(found)
    return found


def test_json_is_what_the_schema_says(book: Path) -> None:
    found = verdicts_of(book)
    assert {good["id"]: good["verdict"] for good in found["goods"]} == VERDICTS
    assert found["$schema"] == schema()["$id"]
    assert found["date"] == DAY
    body, door, case = found["goods"]
    assert body["criterion"] == "B"
    assert body["route"]["id"] == "84/4/B"
    (content,) = body["route"]["value_content"]["methods"]
    assert content["room"] == "10.0000"
    assert door["mend"] == ["FRAME"]
    assert door["verdict_if_proven"] == "originating"
    assert [need["fact"] for need in case["needs"]] == ["transaction_value"]
    assert "routes" not in body
    (question,) = found["questions"]
    assert (question["fact"], question["goods"]) == ("transaction_value", ["CASE"])


def test_json_in_full_has_routes_and_materials(book: Path) -> None:
    body, *_ = verdicts_of(book, "--explain", "--good", "BODY")["goods"]
    assert [route["id"] for route in body["routes"]] == ["84/4/A", "84/4/B"]
    assert [(m["part"], m["change"], m["row"]) for m in body["materials"]] == [
        ("PLATE", "met", 2),
        ("RIVET", None, 3),
    ]


KINDS = ("is set", "wholly obtained", "producer", "weight", "use", "facts")


def test_json_of_many_kinds_of_goods_is_what_the_schema_says(tmp_path: Path) -> None:
    """A set, a wholly obtained good, one of Schedule 2, textiles, a sub-good."""
    goods: Rows = [
        [*GOODS[0][:7], *KINDS],
        ["SET", None, "3210.00", 2012, "MX", "US", 50, "yes", None, None, None, None, None],
        ["COW", None, "0102.29", 2012, "MX", "US", 50, None, "yes", None, None, None, None],
        ["DISK", None, "8471.70", 2012, "CN", None, 50, None, None, None, None, None, None],
        ["SHIRT", None, "6205.20", 2012, "CA", "US", 50, None, None, None, 1, None, None],
        ["SEAT", None, "8708.99", 2022, None, "US", 50, None, None, "ACME", None, None, None],
        [
            "CAR",
            None,
            "8703.23",
            2012,
            "US",
            "CA",
            9,
            None,
            None,
            "ACME",
            None,
            "passenger_vehicle",
            None,
        ],
        ["VOID", None, "8402.90", 2012, "US", "CA", 0, None, None, None, None, None, None],
        ["NEG", None, "8402.90", 2012, "US", "CA", 1, None, None, None, None, None, None],
    ]
    bom: Rows = [
        [*BOM[0], "role"],
        ["SET", "FILE", "8214.20", 2012, 1, 4, "non-originating", None],
        ["DISK", "HEAD", "8471.70", 2012, 1, 40, "non-originating", None],
        ["SHIRT", "CLOTH", "5208.11", 2012, 1, 9, "non-originating", None],
        ["SHIRT", "BAG", "3923.21", 2012, 1, 1, "originating", "retail packaging"],
        ["SEAT", "FOAM", "3926.90", 2022, 1, 3, "unknown", None],
        ["CAR", "SEAT", None, None, 1, 5, None, None],
        ["VOID", "PLATE", "8402.90", 2012, 1, 1, "non-originating", None],
        ["NEG", "PLATE", "8402.90", 2012, 1, 7, "non-originating", None],
    ]
    path = workbook(tmp_path / "kinds.xlsx", {"goods": goods, "bom": bom})
    found = verdicts_of(path, "--explain")
    criteria = {good["id"]: good["criterion"] for good in found["goods"]}
    assert (criteria["SET"], criteria["COW"]) == ("SET", "A")
    for lang in ("es", "fr"):
        verdicts_of(path, "--explain", "--lang", lang)


def test_the_schema_refuses_what_it_does_not_know(book: Path) -> None:
    found = verdicts_of(book)
    check_ = validator()
    assert check_.is_valid(found)
    for broken in (
        found | {"more": 1},
        found | {"date": "1.3.2025"},
        found | {"goods": [found["goods"][0] | {"verdict": "perhaps"}]},
        found | {"goods": [found["goods"][0] | {"figures": {}}]},
        found | {"goods": [found["goods"][0] | {"route": {"id": "84/4/B"}}]},
        {key: value for key, value in found.items() if key != "agreement"},
    ):
        assert not check_.is_valid(broken)


def test_everything_in_the_schema_is_described() -> None:
    def undescribed(node: object, path: str) -> list[str]:
        if isinstance(node, list):
            return [x for n, each in enumerate(node) for x in undescribed(each, f"{path}/{n}")]
        if not isinstance(node, dict):
            return []
        found = [x for key, each in node.items() for x in undescribed(each, f"{path}/{key}")]
        for name, each in node.get("properties", {}).items():
            if not each.get("description") and "$ref" not in each:
                found.append(f"{path}/{name}")
        if node.get("type") == "object" and "additionalProperties" not in node:
            found.append(f"{path} is open")
        return found

    assert undescribed(schema(), "") == []


# Workbook


def test_a_workbook_has_verdicts_questions_and_materials(book: Path, tmp_path: Path) -> None:
    path = tmp_path / "verdicts.xlsx"
    assert check(book, "--format", "xlsx", "--output", path).exit_code == 3
    sheets = openpyxl.load_workbook(path)
    verdicts, questions, materials, _ = (list(sheet.values) for sheet in sheets)
    assert [row[0] for row in verdicts[1:]] == list(VERDICTS)
    assert [row[3] for row in verdicts[1:]] == ["originating", "not originating", "undetermined"]
    assert questions[1][3] == "transaction_value"
    assert [(row[0], row[1], row[4]) for row in materials[1:]] == [
        ("BODY", "PLATE", 30),
        ("BODY", "RIVET", 5),
        ("DOOR", "FRAME", 45),
        ("CASE", "SHEET", 20),
    ]
    assert [p.name for p in tmp_path.iterdir() if p.name.endswith(".part")] == []


def test_a_workbook_runs_no_formula(evil: Path, tmp_path: Path) -> None:
    path = tmp_path / "verdicts.xlsx"
    check(evil, "--format", "xlsx", "--output", path)
    cells = [cell for sheet in openpyxl.load_workbook(path) for row in sheet for cell in row]
    assert "=1+1" in {cell.value for cell in cells}
    assert "f" not in {cell.data_type for cell in cells}
    assert not [cell for cell in cells if cell.hyperlink]


# Page


class Page(HTMLParser):
    """The tags and the text of a page; unclosed tags are told."""

    VOID = ("meta", "br", "hr", "img", "link", "input")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
def test_a_page_stands_alone(book: Path, lang: str) -> None:
    page = Page(check(book, "--format", "html", "--lang", lang).stdout)
    assert page.open == []
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "link", "img", "iframe", "object", "form"}
    assert ("html", {"lang": lang}) in page.tags
    targets = {f"#{attrs['id']}" for _, attrs in page.tags if "id" in attrs}
    links = {attrs["href"] for tag, attrs in page.tags if tag == "a"}
    assert links <= targets
    assert len(links) == len(VERDICTS)
    assert not [attrs for _, attrs in page.tags if any(key.startswith("on") for key in attrs)]
    text = "".join(page.text)
    assert all(good in text for good in VERDICTS)


def test_a_page_shows_a_script_as_text(evil: Path) -> None:
    page = Page(check(evil, "--format", "html").stdout)
    assert page.open == []
    assert not {tag for tag, _ in page.tags} & {"script", "img"}
    assert "<script>alert(1)</script>" in "".join(page.text)


def test_a_page_is_written_whole(book: Path, tmp_path: Path) -> None:
    path = tmp_path / "verdicts.html"
    path.write_text("old", encoding="utf-8")
    assert check(book, "--format", "html", "--output", path).exit_code == 3
    assert Page(path.read_text(encoding="utf-8")).open == []


# Agreements


def test_a_proposal_changes_the_verdict_and_says_so(book: Path, tmp_path: Path) -> None:
    path = tmp_path / "stricter.yaml"
    path.write_text(
        "proposal: stricter\nrules:\n  - {change: 84/4/B, from: 2025-01-01, set: {tv: 75}}\n",
        encoding="utf-8",
    )
    found = verdicts_of(book, "--agreement", path, "--good", "BODY")
    assert found["goods"][0]["verdict"] == "not_originating"
    assert found["goods"][0]["citations"] == ["stricter (84/4/B)", "Uniform Regulations 7"]
    assert found["agreement"]["amendments"] == ["stricter"]
    before = verdicts_of(book, "--agreement", path, "--good", "BODY", date="2024-12-31")
    assert before["goods"][0]["verdict"] == "originating"
    assert "stricter" in check(book, "--agreement", path).stdout


def test_the_same_book_and_day_give_the_same_bytes(book: Path) -> None:
    for kind in ("json", "csv", "html"):
        assert check(book, "--format", kind).stdout == check(book, "--format", kind).stdout


def test_a_day_before_the_agreement_is_told_and_nothing_is_decided(tmp_path: Path) -> None:
    told = check(workbook(tmp_path / "book.xlsx"), date="2019-01-01")
    assert told.exit_code == 1
    assert "its first day is July 1, 2020" in told.stderr


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", "warning: "), ("es", "advertencia: "), ("fr", "avertissement : ")],
)
def test_what_can_hardly_be_so_is_told_in_the_language(
    tmp_path: Path, lang: str, words: str
) -> None:
    book = workbook(tmp_path / "b.xlsx", {"bom": [*BOM, BOM[1]]})
    result = check(book, "--lang", lang)
    assert any(line.startswith(words) for line in result.stderr.splitlines()), result.stderr
