"""Which sheet of a file, or file of a folder, is which sheet of the book."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tratado.book.errors import Findings
from tratado.book.mapping import AS_IS, SheetMapping
from tratado.book.nearest import said_with_nearest
from tratado.book.sheets import SHEETS
from tratado.book.spec import Sheet, plain

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
                findings.problem(
                    file,
                    f"the mapping takes {sheet.name} from {wanted!r}, and there is none; there "
                    f"are {', '.join(map(repr, names)) or 'none'}",
                    sheet=sheet.name,
                )
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
            findings.problem(
                file,
                f"{found[sheet_name]!r} and {name!r} are both the sheet {sheet_name}; rename one",
                sheet=name,
            )
        else:
            found[sheet_name] = name
    for sheet in sheets:
        missing = sheet.name not in found
        if sheet.required and missing and mapping.get(sheet.name, AS_IS).sheet is None:
            findings.problem(
                file,
                f"there is no sheet {sheet.name}; found {', '.join(map(repr, names)) or 'none'}. "
                f"Name it {', '.join(dict.fromkeys(sheet.label.all()))}, or use a mapping",
                sheet=sheet.name,
            )
    return found
