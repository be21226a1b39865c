"""Where in a book an answer goes, in the words of the user's language: sheet, column, row."""

from __future__ import annotations

from tratado.book.sheets import sheet_named
from tratado.book.spec import Sheet, Words
from tratado.locale import Language, messages
from tratado.origin.places import Place

ANSWERS_LISTED = 8
"""Answers to choose from that a row to paste lists."""


def where_words(place: Place, language: Language) -> str:
    """`facts: PUMP-1,chemical_reaction,yes|no`, or `goods, column use: PUMP-1,heavy_truck|...`."""
    say = messages(language)
    sheet = sheet_named(place.sheet)
    name = _in(sheet.label, language)
    row = ",".join((*(value for _, value in place.row), _answers(place)))
    if place.column == sheet.columns[len(place.row)].name:
        text = say.format("question-row", sheet=name, row=row)
    else:
        column = _column(sheet, place.column, language)
        text = say.format("question-cell", sheet=name, column=column, row=row)
    if not place.blank:
        return text
    columns = ", ".join(_column(sheet, each, language) for each in place.blank)
    return say.format("question-blank", where=text, columns=columns)


def _answers(place: Place) -> str:
    listed = place.answers[:ANSWERS_LISTED]
    return " | ".join(listed) + (" | …" if len(place.answers) > ANSWERS_LISTED else "") or "…"


def _column(sheet: Sheet, name: str, language: Language) -> str:
    return _in(sheet.column(name).label, language)


def _in(words: Words, language: Language) -> str:
    return {Language.EN: words.en, Language.ES: words.es, Language.FR: words.fr}[language]
