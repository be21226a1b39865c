"""The form that a supplier fills in, and the message that it is sent with."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from tratado.book.spec import Kind, Sheet
from tratado.book.workbook import Value, WorkbookWriter
from tratado.hs import Code
from tratado.locale import Language, messages
from tratado.proof.declaration_sheets import (
    ACCUMULATION,
    METAL,
    PARTS,
    REQUEST,
    SIGNATURE,
    SIGNATURE_ITEMS,
    WAGES,
)
from tratado.proof.declarations import Asked, Request
from tratado.words import day_words

_INSTRUCTIONS = ("fill", "origin", "criterion", "blank", "period", "decline", "return", "records")
_INSTRUCTIONS_OF = {
    Asked.ACCUMULATION: "accumulation",
    Asked.METAL: "metal",
    Asked.WAGES: "wages",
}
_SHEET_OF = {Asked.ACCUMULATION: ACCUMULATION, Asked.METAL: METAL}


@dataclass(frozen=True, slots=True)
class Letter:
    """A message to a supplier: what it is about, and its text."""

    subject: str
    text: str


def form(request: Request, language: Language) -> bytes:
    """The workbook of a request (xlsx), with the supplier's own parts in it.

    A hidden sheet names the request, so that the answer finds back to it.
    """
    target = io.BytesIO()
    writer = WorkbookWriter(target, language)
    say = messages(language).format
    answer_by = day_words(request.answer_by, language)
    kinds = [kind for kind in request.asks if kind in _INSTRUCTIONS_OF]
    told = [*_INSTRUCTIONS, *(_INSTRUCTIONS_OF[kind] for kind in kinds)]
    writer.write_page(
        say("declaration-instructions"),
        say("declaration-form-title", buyer=request.buyer, supplier=request.supplier),
        [("", say(f"declaration-how-{name}", day=answer_by)) for name in told],
    )
    _signature(writer, request, language)
    parts = [part.part for part in request.parts]
    described = [part.description for part in request.parts]
    codes = [str(Code(part.hs)) if part.hs else "" for part in request.parts]
    _filled(writer, PARTS, {"part": parts, "description": described, "asked_hs": codes})
    for kind in kinds:
        if kind in _SHEET_OF:
            _filled(writer, _SHEET_OF[kind], {"part": parts})
        else:
            _filled(writer, WAGES, {})
    hidden = writer.add_sheet(REQUEST)
    for row, (key, value) in enumerate((("id", request.id), ("digest", request.digest)), 1):
        writer.write_text(hidden, row, 0, key)
        writer.write_text(hidden, row, 1, value)
    hidden.hide()
    writer.close()
    return target.getvalue()


def _signature(writer: WorkbookWriter, request: Request, language: Language) -> None:
    worksheet = writer.add_sheet(SIGNATURE)
    for row, item in enumerate(SIGNATURE_ITEMS, start=1):
        writer.write_text(worksheet, row, 0, item.label.words(language))
        note = item.note.words(language)
        worksheet.write_comment(row, 0, note, {"x_scale": 2})
        if item.name == "supplier":
            writer.write_text(worksheet, row, 1, request.supplier)
    worksheet.set_column(0, 0, 24)
    worksheet.set_column(1, 1, 48, writer.text_format)


def _filled(writer: WorkbookWriter, sheet: Sheet, columns: dict[str, Sequence[str]]) -> None:
    """A sheet with what the buyer knows already."""
    worksheet = writer.add_sheet(sheet)
    for position, column in enumerate(sheet.columns):
        values: Sequence[Value] = [text or None for text in columns.get(column.name, ())]
        writer.write_column(worksheet, position, column, values)
        if column.kind is Kind.TEXT:
            longest = max((len(str(value)) for value in values if value), default=0)
            worksheet.set_column(position, position, max(14, min(40, longest + 2)))


def letter(request: Request, language: Language) -> Letter:
    """The message that goes with the form."""
    say = messages(language).format
    named = [part.part for part in request.parts[:10]]
    more = len(request.parts) - len(named)
    listed = "\n".join(f"  - {part}" for part in named)
    if more:
        listed += "\n" + say("declaration-letter-more", count=more)
    about = say(
        "declaration-letter-subject",
        count=len(request.parts),
        request=request.id,
        buyer=request.buyer,
    )
    text = say(
        "declaration-letter",
        supplier=request.supplier,
        buyer=request.buyer,
        count=len(request.parts),
        parts=listed,
        day=day_words(request.answer_by, language),
        request=request.id,
    )
    return Letter(about, f"{text}\n")
