"""Where something stands: a cell of a book, a line of a file, an option."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from tratado.locale import Language, messages


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands, from the outside in; what does not apply is left blank.

    `sheet` and `column` are named as the file calls them. `more` is how many rows there are
    beside those that are listed. `item` is what else it stands in
    by a name that is no word of any language: an option (--date), a key of a document, the
    number of a good.
    """

    file: str = ""
    sheet: str = ""
    rows: tuple[int, ...] = ()
    column: str = ""
    line: int | None = None
    item: str = ""
    more: int = 0

    def __bool__(self) -> bool:
        """Whether it names anything."""
        return self != NOWHERE

    @classmethod
    def of_rows(cls, sheet: str, rows: Sequence[int], most: int) -> Self:
        """Rows of a sheet, the first of many."""
        return cls(sheet=sheet, rows=tuple(rows[:most]), more=max(0, len(rows) - most))

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
            say("place-rows", rows=listed, count=len(self.rows))
            if listed and not self.more
            else "",
            say("place-rows-more", rows=listed, more=self.more) if self.more else "",
            say("place-line", line=str(self.line)) if self.line is not None else "",
            say("place-column", column=self.column) if self.column else "",
            self.item,
        ]
        return ", ".join(part for part in parts if part)

    def __str__(self) -> str:
        return self.words(Language.EN)


NOWHERE = Place()
"""No place that is known."""
