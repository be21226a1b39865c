"""Which sheet of a file, or file of a folder, is which sheet of the book."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tratado.book.errors import Findings
from tratado.book.mapping import AS_IS, SheetMapping
from tratado.book.nearest import listed, said_with_nearest
from tratado.book.sheets import SHEETS
from tratado.book.spec import Sheet, plain
from tratado.words import Said

INSTRUCTIONS = ("instructions", "instrucciones", "mode d'emploi")
"""Names of the sheet of the template that holds no data."""


def named_sheets(
    file: str,
    names: Sequence[str],
    mapping: Mapping[str, SheetMapping],
    findings: Findings,
    sheets: Sequence[Sheet] = SHEETS,
) -> dict[str, str]:
    """The names that are sheets of the book, by the book's name for them.

    A name that no sheet has is told; two names for one sheet, and a required sheet that is
    missing, are problems.
    """
    found: dict[str, str] = {}
    left = list(names)
    for sheet in sheets:
        wanted = mapping.get(sheet.name, AS_IS).sheet
        if wanted is not None:
            if wanted in names:
                found[sheet.name] = wanted
                left = [name for name in left if name != wanted]
            else:
                there = Said(
                    "book-mapping-sheet-none",
                    sheet=sheet.label,
                    name=repr(wanted),
                    names=listed(names),
                )
                findings.problem(file, there, sheet=sheet.name)
    known = {plain(word): sheet.name for sheet in sheets for word in sheet.spellings()}
    taken_by_mapping = set(found)
    for name in left:
        sheet_name = known.get(plain(name))
        if sheet_name in taken_by_mapping or sheet_name is None:
            if plain(name) not in map(plain, INSTRUCTIONS):
                spellings = [word for sheet in sheets for word in sheet.spellings()]
                unread = said_with_nearest("book-sheet-unread", name, spellings, sheet=name)
                findings.notice(file, unread)
        elif sheet_name in found:
            both = Said(
                "book-two-sheets",
                first=repr(found[sheet_name]),
                second=repr(name),
                sheet=next(sheet.label for sheet in sheets if sheet.name == sheet_name),
            )
            findings.problem(file, both, sheet=name)
        else:
            found[sheet_name] = name
    for sheet in sheets:
        missing = sheet.name not in found
        if sheet.required and missing and mapping.get(sheet.name, AS_IS).sheet is None:
            none = Said(
                "book-no-sheet",
                sheet=sheet.label,
                found=listed(names),
                names=tuple(dict.fromkeys(sheet.label.all())),
            )
            findings.problem(file, none, sheet=sheet.name)
    return found
