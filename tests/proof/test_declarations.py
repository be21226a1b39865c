"""Suppliers' declarations: whom to ask, the form, what comes back, and what it makes of a book."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import openpyxl
import polars as pl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from tests.english_left import english_left
from tests.places import where

from tratado.agreement.agreement import load
from tratado.book import Book, BookErrors, read_book
from tratado.locale import Language
from tratado.origin.answer import Verdict
from tratado.origin.findings import Findings, decide_book
from tratado.proof.asks import asks, requests
from tratado.proof.campaign import State, progress
from tratado.proof.declaration_answers import Answer, read_answer
from tratado.proof.declaration_forms import form, letter
from tratado.proof.declarations import (
    AccumulationStatement,
    Asked,
    Conflict,
    Declaration,
    MetalStatement,
    OriginStatement,
    Request,
    WageStatement,
    with_declarations,
)
from tratado.words import day_words

DAY = dt.date(2026, 3, 1)
RECEIVED = dt.date(2026, 3, 20)
DENIED = "provides_for_good_and_parts=no"

GOODS: list[list[object]] = [
    ["id", "hs", "hs edition", "produced in", "destination", "tv", "method", "facts"],
    ["BODY", "8402.90", 2012, "MX", "US", 100, "tv", DENIED],
    ["DOOR", "8402.90", 2012, "MX", "US", 100, "tv", DENIED],
    ["CASE", "8402.90", 2012, "MX", "US", 100, "tv", DENIED],
]
BOM: list[list[object]] = [
    ["good", "part", "hs", "quantity", "unit value", "origin", "supplier", "evidence"],
    ["BODY", "PLATE", "8402.90", 1, 45, "originating", "Northern Plate", None],
    ["BODY", "RIVET", "7318.23", 1, 5, "originating", "Rivets Inc", None],
    ["DOOR", "FRAME", "8402.90", 1, 45, "unknown", "northern  plate", None],
    ["DOOR", "HINGE", "8402.90", 1, 5, "unknown", None, None],
    ["CASE", "SHEET", "8402.90", 1, 20, "originating", "Rivets Inc", "declaration 12"],
]
"""Sixty percent by transaction value: BODY loses it without PLATE, DOOR gains it by FRAME."""


def made_book(
    folder: Path, goods: Sequence[Sequence[object]], bom: Sequence[Sequence[object]]
) -> Book:
    path = folder / "boilers.xlsx"
    sheets = {"goods": goods, "bom": bom, "settings": [["key", "value"], ["currency", "USD"]]}
    with xlsxwriter.Workbook(str(path)) as file:
        for name, rows in sheets.items():
            sheet = file.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return read_book(path)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return made_book(tmp_path_factory.mktemp("book"), GOODS, BOM)


@pytest.fixture(scope="module")
def findings(book: Book) -> Findings:
    return _decided(book, book.lines)


def _decided(book: Book, lines: pl.DataFrame) -> Findings:
    return decide_book(book.goods, lines, book.facts, load("usmca").on(DAY))


@pytest.fixture(scope="module")
def sent(findings: Findings) -> dict[str, Request]:
    made = requests(
        asks(findings),
        buyer="Calderas SA",
        book="0" * 64,
        day=DAY,
        answer_by=dt.date(2026, 4, 1),
        kinds=(Asked.ACCUMULATION, Asked.METAL, Asked.WAGES),
    )
    return {request.id: request for request in made}


def _to(supplier: str, sent: Mapping[str, Request]) -> Request:
    return next(each for each in sent.values() if each.supplier == supplier)


def _filled(
    request: Request, cells: Mapping[tuple[str, str], object], language: Language = Language.EN
) -> bytes:
    """The form with cells filled in, by the place of the sheet and the cell."""
    book = openpyxl.load_workbook(io.BytesIO(form(request, language)))
    for (sheet, cell), value in cells.items():
        names = book.sheetnames
        at = {"signature": 1, "parts": 2, "accumulation": 3, "metal": 4, "plants": 5, "hidden": 6}
        book[names[at[sheet]]][cell] = value
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


SIGNED: dict[tuple[str, str], object] = {
    ("signature", "B3"): "A Person",
    ("signature", "B4"): "Quality manager",
    ("signature", "B5"): "2026-03-10",
    ("signature", "B6"): dt.date(2026, 3, 1),
    ("signature", "B7"): "2027-02-28",
}
PLATE: dict[tuple[str, str], object] = {
    ("parts", "D2"): "yes", ("parts", "E2"): "B", ("parts", "F2"): "MX", ("parts", "G2"): "8402.90",
}  # fmt: skip


def _read(data: bytes, sent: Mapping[str, Request]) -> Answer:
    return read_answer("answer.xlsx", data, sent, 12, RECEIVED)


def test_those_are_asked_whose_proof_would_change_a_verdict(findings: Findings) -> None:
    found = asks(findings)
    assert list(found.by_supplier) == ["Northern Plate", "Rivets Inc"]
    plate, frame = found.by_supplier["Northern Plate"]
    assert {plate.part: plate.decisive, frame.part: frame.decisive} == {
        "PLATE": ("BODY",), "FRAME": ("DOOR",),
    }  # fmt: skip
    (rivet,) = found.by_supplier["Rivets Inc"]
    assert (rivet.part, rivet.goods, rivet.decisive) == ("RIVET", ("BODY",), ())
    assert [part.part for part in found.unnamed] == ["HINGE"]


def test_what_hangs_is_told_through_goods_made_of_goods(tmp_path: Path) -> None:
    tank: list[object] = ["TANK", "8402.90", 2012, "MX", "US", 1000, "tv", DENIED]
    # Bought from another producer, a good counts whole.
    producers = ["producer", "One", "One", "One", "Two"]
    goods = [[*row, who] for row, who in zip([*GOODS, tank], producers, strict=True)]
    bom: list[list[object]] = [*BOM, ["TANK", "BODY", None, 1, 700, None, None, None]]
    made = made_book(tmp_path, goods, bom)
    found = asks(_decided(made, made.lines))
    plate = next(p for p in found.by_supplier["Northern Plate"] if p.part == "PLATE")
    assert plate.goods == ("BODY", "TANK")


@pytest.mark.parametrize("language", list(Language))
def test_a_form_comes_back_as_a_declaration(sent: dict[str, Request], language: Language) -> None:
    request = _to("Northern Plate", sent)
    yes = {Language.EN: "yes", Language.ES: "sí", Language.FR: "oui"}[language]
    order = [part.part for part in request.parts]
    row = order.index("PLATE") + 2
    other = order.index("FRAME") + 2
    cells = SIGNED | {
        ("parts", f"D{row}"): yes, ("parts", f"E{row}"): "B",
        ("parts", f"F{row}"): "MX", ("parts", f"G{row}"): "8402.90",
        ("accumulation", f"B{other}"): "USD", ("accumulation", f"C{other}"): 40.25,
        ("accumulation", f"D{other}"): 12,
        ("metal", f"B{row}"): {"en": "steel", "es": "acero", "fr": "acier"}[language],
        ("metal", f"C{row}"): "CA", ("metal", f"D{row}"): "MC-1",
        ("plants", "A2"): "Plant one", ("plants", "B2"): "2025-07-01",
        ("plants", "C2"): "2026-06-30", ("plants", "D2"): "no",
    }  # fmt: skip
    answer = _read(_filled(request, cells, language), sent)
    declaration = answer.declaration
    assert declaration.origins == (OriginStatement("PLATE", True, "B", "MX", "840290"),)
    assert declaration.accumulations == (
        AccumulationStatement("FRAME", "USD", 402_500, 120_000, None),
    )
    assert declaration.metals == (MetalStatement("PLATE", "steel", "CA", "MC-1"),)
    assert declaration.wages == (
        WageStatement("Plant one", dt.date(2025, 7, 1), dt.date(2026, 6, 30), False),
    )
    assert (declaration.start, declaration.end) == (dt.date(2026, 3, 1), dt.date(2027, 2, 28))
    assert (declaration.signer, declaration.request) == ("A Person", request.id)
    assert answer.unanswered == ("FRAME",)
    assert Declaration.of_body(declaration.to_body()) == declaration
    assert Request.of_body(request.to_body()) == request


def test_a_supplier_may_decline(sent: dict[str, Request]) -> None:
    request = _to("Rivets Inc", sent)
    cells = {key: value for key, value in SIGNED.items() if key[1] not in ("B6", "B7")}
    answer = _read(_filled(request, cells | {("signature", "B8"): "we buy it"}), sent)
    assert answer.declaration.declined == "we buy it"
    assert not answer.declaration.holds_on(RECEIVED)


@pytest.mark.parametrize(
    ("cells", "sheet", "row", "message"),
    [
        ({("signature", "B3"): None}, "signature", 3, "signed by is blank"),
        ({("signature", "B5"): "2026-04-01"}, "signature", 5, "came on March 20, 2026"),
        ({("signature", "B5"): "2026-02-28"}, "signature", 5, "before the request"),
        ({("signature", "B5"): "10/03/26"}, "signature", 5, "is not a date"),
        ({("signature", "B7"): "2027-03-01"}, "signature", 7, "at most until February 28, 2027"),
        ({("signature", "B7"): "2026-02-01"}, "signature", 7, "exchange them"),
        ({("signature", "B2"): "Another"}, "signature", 2, "only that supplier"),
        ({("signature", "B8"): "no time"}, "signature", None, "clear one of the two"),
        ({("signature", "A3"): "signer of it"}, "signature", 3, "no item of this form"),
        ({("parts", "E2"): None}, "parts", 2, "needs its criterion"),
        ({("parts", "D2"): "no"}, "parts", 2, "has no criterion"),
        ({("parts", "D2"): "perhaps"}, "parts", 2, "expected one of yes, no"),
        ({("parts", "F2"): "CN"}, "parts", 2, "not in CN"),
        ({("parts", "F2"): None}, "parts", 2, "a declared part needs it"),
        ({("parts", "G2"): "8402"}, "parts", 2, "at least six"),
        ({("parts", "A2"): "PLATE-2"}, "parts", 2, "not among those asked about"),
        ({("parts", "A3"): "RIVET", ("parts", "D3"): "yes", ("parts", "E3"): "B",
          ("parts", "F3"): "US", ("parts", "G3"): "7318.23"}, "parts", 3, "answered twice"),
        ({("accumulation", "C2"): 5}, "accumulation", 2, "the two amounts go together"),
        ({("accumulation", "B2"): "USD", ("accumulation", "C2"): 5, ("accumulation", "D2"): 6},
         "accumulation", 2, "cost more than"),
        ({("accumulation", "B2"): "USD", ("accumulation", "C2"): 5, ("accumulation", "E2"): 6},
         "accumulation", 2, "clear one of the two"),
        ({("metal", "C2"): "US"}, "metal", 2, "a metal's origin needs it"),
        ({("plants", "A2"): "P", ("plants", "B2"): "2026-02-01", ("plants", "C2"): "2026-01-01",
          ("plants", "D2"): "yes"}, "plants", 2, "exchange them"),
        ({("hidden", "B2"): "R-20260301-00000000"}, "tratado_request", None, "was not sent"),
        ({("hidden", "B3"): "0" * 64}, "tratado_request", None, "not the one that was sent"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_form_is_told_with_its_place(
    sent: dict[str, Request],
    cells: dict[tuple[str, str], object],
    sheet: str,
    row: int | None,
    message: str,
) -> None:
    with pytest.raises(BookErrors) as caught:
        _read(_filled(_to("Rivets Inc", sent), SIGNED | PLATE | cells), sent)
    told = [p for p in caught.value.problems if message in str(p.what)]
    assert {where(p)[:2] for p in told} == {(sheet, row)}, str(caught.value)
    for language in (Language.ES, Language.FR):
        for each in told:
            quoted = list(map(str, cells.values()))
            assert not english_left(each.what.words(language), language, quoted)


def test_all_problems_are_told_at_once(sent: dict[str, Request]) -> None:
    cells = {("signature", "B3"): None, ("parts", "G2"): "84"}
    with pytest.raises(BookErrors) as caught:
        _read(_filled(_to("Rivets Inc", sent), SIGNED | PLATE | cells), sent)
    assert {where(p).sheet for p in caught.value.problems} == {"signature", "parts"}
    assert not any("nothing is declared" in str(p.what) for p in caught.value.problems)


def test_an_empty_form_declares_nothing(sent: dict[str, Request]) -> None:
    with pytest.raises(BookErrors, match="nothing is declared"):
        _read(_filled(_to("Rivets Inc", sent), SIGNED), sent)


@given(st.binary(max_size=300))
def test_no_file_raises_anything_else(data: bytes) -> None:
    with pytest.raises(BookErrors):
        read_answer("answer.xlsx", b"PK" + data, {}, 12, RECEIVED)


def test_parts_that_look_like_formulas_stay_texts(sent: dict[str, Request]) -> None:
    request = _to("Rivets Inc", sent)
    hostile = replace(request, parts=(replace(request.parts[0], part='=HYPERLINK("x")'),))
    book = openpyxl.load_workbook(io.BytesIO(form(hostile, Language.EN)))
    cell = book["parts"]["A2"]
    assert (cell.value, cell.data_type) == ('=HYPERLINK("x")', "s")


@pytest.mark.parametrize("language", list(Language))
def test_a_letter_names_parts_and_day(sent: dict[str, Request], language: Language) -> None:
    request = _to("Northern Plate", sent)
    found = letter(request, language)
    assert request.id in found.subject
    for piece in ("PLATE", "FRAME", day_words(request.answer_by, language), "Calderas SA"):
        assert piece in found.text


def declared(
    part: str,
    originating: bool = True,
    *,
    supplier: str = "Northern Plate",
    hs: str = "840290",
    country: str = "MX",
    signed: dt.date = dt.date(2026, 3, 10),
    end: dt.date = dt.date(2027, 2, 28),
) -> Declaration:
    statement = OriginStatement(part, originating, "B" if originating else None, country, hs)
    return Declaration(
        "R-1", "0" * 64, supplier, "A Person", "", signed, dt.date(2026, 3, 1), end,
        origins=(statement,),
    )  # fmt: skip


def _line(lines: pl.DataFrame, part: str) -> dict[str, object]:
    return lines.filter(pl.col("part") == part).row(0, named=True)


def test_goods_are_decided_anew_by_what_was_declared(book: Book, findings: Findings) -> None:
    declarations = [declared("PLATE", False), declared("FRAME")]
    applied = with_declarations(book.lines, declarations, RECEIVED)
    again = _decided(book, applied.lines)
    verdicts = {good: findings.verdict(findings.number(good)) for good in ("BODY", "DOOR")}
    assert verdicts == {"BODY": Verdict.ORIGINATING, "DOOR": Verdict.NOT_ORIGINATING}
    changed = {good: again.verdict(again.number(good)) for good in ("BODY", "DOOR")}
    assert changed == {"BODY": Verdict.NOT_ORIGINATING, "DOOR": Verdict.ORIGINATING}
    assert _line(applied.lines, "FRAME")["evidence"] == f"declaration {declarations[1].id}"
    assert [(c.conflict, c.part, c.settled) for c in applied.contradictions] == [
        (Conflict.ORIGIN, "PLATE", True)
    ]


@pytest.mark.parametrize(
    ("given_", "part", "origin", "conflict", "settled"),
    [
        ([declared("FRAME", hs="731823")], "FRAME", "unknown", Conflict.HS, False),
        ([declared("FRAME"), declared("FRAME", False)], "FRAME", "unknown",
         Conflict.DECLARATIONS, False),
        ([declared("FRAME"), declared("FRAME", False, signed=dt.date(2026, 3, 12))], "FRAME",
         "non_originating", Conflict.REPLACED, True),
        ([declared("SHEET", False, supplier="Rivets Inc")], "SHEET", "unknown",
         Conflict.EVIDENCE, False),
    ],
)  # fmt: skip
def test_contradictions_are_named_and_never_settled_by_guessing(
    book: Book,
    given_: list[Declaration],
    part: str,
    origin: str,
    conflict: Conflict,
    settled: bool,
) -> None:
    applied = with_declarations(book.lines, given_, RECEIVED)
    assert _line(applied.lines, part)["origin"] == origin
    (told,) = applied.contradictions
    assert (told.conflict, told.part, told.settled) == (conflict, part, settled)
    assert told.rows == (_line(book.lines, part)["row"],)


@pytest.mark.parametrize(
    "declaration",
    [
        declared("FRAME", supplier="Rivets Inc"),
        declared("FRAME", end=dt.date(2026, 3, 19)),
        replace(declared("FRAME"), declined="no"),
    ],
)
def test_what_is_no_declaration_of_the_day_changes_nothing(
    book: Book, declaration: Declaration
) -> None:
    applied = with_declarations(book.lines, [declaration], RECEIVED)
    assert applied.lines.equals(book.lines)
    assert (declaration in applied.lapsed) == (declaration.end == dt.date(2026, 3, 19))


@given(st.permutations([declared("FRAME"), declared("PLATE"), declared("RIVET", False)]))
def test_the_order_of_declarations_does_not_matter(
    book: Book, declarations: list[Declaration]
) -> None:
    expected = with_declarations(book.lines, sorted(declarations, key=lambda d: d.id), RECEIVED)
    assert with_declarations(book.lines, declarations, RECEIVED).lines.equals(expected.lines)


def test_progress_tells_who_answered_and_what_still_hangs(sent: dict[str, Request]) -> None:
    north, rivets = _to("Northern Plate", sent), _to("Rivets Inc", sent)
    answer = replace(declared("PLATE"), request=north.id)
    found = progress(sent.values(), [answer], RECEIVED, 30)
    states = {s.request.supplier: (s.state, s.answered, s.goods) for s in found.standings}
    assert states == {
        "Northern Plate": (State.PARTLY, 1, ("DOOR",)), "Rivets Inc": (State.OPEN, 0, ("BODY",)),
    }  # fmt: skip
    assert (found.covered, found.value) == (450_000, 950_000)
    assert found.goods == ("BODY", "DOOR")
    late = progress([rivets], [], dt.date(2026, 4, 2), 30)
    assert late.standings[0].state is State.OVERDUE
    ending = progress([north], [answer], dt.date(2027, 2, 1), 30)
    assert ending.standings[0].state is State.EXPIRING
    over = progress([north], [answer], dt.date(2027, 3, 1), 30)
    assert (over.standings[0].state, over.covered) == (State.EXPIRED, 0)
    refused = replace(declared("RIVET"), request=rivets.id, declined="no", origins=())
    assert progress([rivets], [refused], RECEIVED, 30).standings[0].state is State.DECLINED
