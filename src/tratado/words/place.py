"""Where something stands: a cell of a book, a line of a file, an option."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from tratado.locale import Language, messages


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands, from the outside in; what does not apply is left blank.

    `sheet` and `column` are named as the file calls them. `item` is what else it stands in
    by a name that is no word of any language: an option (--date), a key of a document, the
    number of a good.
    """

    file: str = ""
    sheet: str = ""
    rows: tuple[int, ...] = ()
    column: str = ""
    line: int | None = None
    item: str = ""

    def within(self, file: str) -> Self:
        """The same place, in a file."""
        return replace(self, file=file)

    def words(self, language: Language) -> str:
        """The place in words: `book.xlsx, sheet bom, row 3, column hs`."""
        say = messages(language).format
        listed = ", ".join(map(str, self.rows))
        parts = [
            self.file,
            say("place-sheet", sheet=self.sheet) if self.sheet else "",
            say("place-rows", rows=listed, count=len(self.rows)) if self.rows else "",
            say("place-line", line=str(self.line)) if self.line is not None else "",
            say("place-column", column=self.column) if self.column else "",
            self.item,
        ]
        return ", ".join(part for part in parts if part)

    def __str__(self) -> str:
        return self.words(Language.EN)
