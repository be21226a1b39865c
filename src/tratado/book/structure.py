"""What a workbook is made of beside its values: cell types, formulas, merged and hidden cells.

The library that reads the values leaves these out. Each part is parsed once, with entities
and document types refused, from an archive whose sizes have been looked at first.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from array import array
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml import DefusedXmlException
from defusedxml.sax import make_parser

from tratado.book.errors import Unreadable, first_line
from tratado.words import Said, TratadoError

LARGEST = 2 * 2**30
"""Bytes to which an archive may unpack."""

DENSEST = 400
"""How many times smaller than its content a large part of the archive may be."""

SUSPECT = 64 * 2**20
"""Bytes from which a part's density is looked at."""

MOST_PARTS = 10_000

LAST_ROW, LAST_COLUMN = 2**20 - 1, 2**14 - 1
"""The last row and column of a sheet, counted from zero: 1048576 and XFD."""

WIDE = 2_000_000
"""Cells between the first and the last filled one from which their number is looked at."""

SPARSEST = 100
"""How many times fewer of them may be filled. Every one takes memory, filled or not."""

_DAMAGE = (
    SAXParseException,
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    ValueError,
)
"""What reading a part of a damaged archive may raise."""


class BrokenWorkbook(Unreadable):
    """A file that is no readable workbook; `what` says why."""


class NoColumn(TratadoError):
    """Letters that name no column of a sheet."""


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet as the workbook lists it."""

    name: str
    path: str
    hidden: bool


@dataclass(slots=True)
class Structure:
    """What was found in one sheet; rows and columns are counted from zero."""

    first_column: int = -1
    filled: int = 0
    lowest: tuple[int, int] = (-1, -1)
    rightmost: tuple[int, int] = (-1, -1)
    numbers: dict[int, array[int]] = field(default_factory=dict)
    dates: dict[int, array[int]] = field(default_factory=dict)
    percents: dict[int, array[int]] = field(default_factory=dict)
    errors: list[tuple[int, int, str]] = field(default_factory=list)
    formulas: int = 0
    uncalculated: list[tuple[int, int]] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)

    def reach(self, row: int, column: int) -> None:
        """Take note of a filled cell. Raises BrokenWorkbook beyond the end of sheets."""
        if not (0 <= row <= LAST_ROW and 0 <= column <= LAST_COLUMN):
            raise BrokenWorkbook(
                Said(
                    "book-xlsx-beyond-end",
                    row=str(row + 1),
                    column=str(column + 1),
                    end=_reference((LAST_ROW, LAST_COLUMN)),
                )
            )
        self.filled += 1
        if self.first_column < 0 or column < self.first_column:
            self.first_column = column
        if row > self.lowest[0]:
            self.lowest = row, column
        if column > self.rightmost[1]:
            self.rightmost = row, column

    def check_extent(self) -> None:
        """Raises BrokenWorkbook where a few cells far apart would take memory for millions."""
        rows, columns = self.lowest[0] + 1, self.rightmost[1] - self.first_column + 1
        if rows * columns <= max(WIDE, SPARSEST * self.filled):
            return
        lowest, rightmost = _reference(self.lowest), _reference(self.rightmost)
        both = Said("book-and", first=lowest, second=rightmost)
        raise BrokenWorkbook(
            Said(
                "book-xlsx-sparse",
                rows=rows,
                columns=columns,
                filled=self.filled,
                last=lowest if lowest == rightmost else both,
            )
        )


class Workbook:
    """An xlsx archive that has passed the checks of size and form."""

    def __init__(self, data: bytes) -> None:
        """Raises BrokenWorkbook."""
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            members = self._archive.infolist()
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise BrokenWorkbook(Said("book-file-damaged", why=first_line(error))) from None
        _check_sizes(members)
        names = self._names = {member.filename for member in members}
        if "xl/vbaProject.bin" in names:
            raise BrokenWorkbook(Said("book-xlsx-macros-inside"))
        if "xl/workbook.bin" in names:
            raise BrokenWorkbook(Said("book-xlsx-binary"))
        if "mimetype" in names and "content.xml" in names:
            raise BrokenWorkbook(Said("book-xlsx-opendocument"))
        if "xl/workbook.xml" not in names:
            raise BrokenWorkbook(Said("book-xlsx-no-workbook"))
        self._styles = self._read_styles() if "xl/styles.xml" in names else []
        self.sheets = self._read_sheets()
        # Refuse entities in the part that holds the texts before another library reads it.
        if "xl/sharedStrings.xml" in names:
            self._parse("xl/sharedStrings.xml", ContentHandler())

    def structure(self, part: SheetPart) -> Structure:
        """What a sheet is made of. Raises BrokenWorkbook."""
        handler = _SheetHandler(self._styles)
        self._parse(part.path, handler)
        handler.found.check_extent()
        return handler.found

    def _parse(self, path: str, handler: ContentHandler) -> None:
        if path not in self._names:
            raise BrokenWorkbook(Said("book-xlsx-part-missing", part=path))
        parser = make_parser()
        parser.forbid_dtd = True
        parser.setContentHandler(handler)
        try:
            with self._archive.open(path) as source:
                while block := source.read(1 << 18):
                    parser.feed(block)
                parser.close()
        except DefusedXmlException:
            raise BrokenWorkbook(Said("book-xlsx-entities", part=path)) from None
        except RuntimeError:
            raise BrokenWorkbook(Said("book-archive-password")) from None
        except BrokenWorkbook:
            raise
        except _DAMAGE as error:
            said = Said("book-xlsx-part-damaged", part=path, why=first_line(error))
            raise BrokenWorkbook(said) from None

    def _read_sheets(self) -> tuple[SheetPart, ...]:
        targets = _Elements("Relationship")
        self._parse("xl/_rels/workbook.xml.rels", targets)
        paths = {found.get("Id", ""): found.get("Target", "") for found in targets.found}
        sheets = _Elements("sheet")
        self._parse("xl/workbook.xml", sheets)
        return tuple(
            SheetPart(
                found.get("name", ""),
                _path(paths.get(found.get("r:id", found.get("id", "")), "")),
                found.get("state", "visible") != "visible",
            )
            for found in sheets.found
        )

    def _read_styles(self) -> list[str]:
        """For each cell style, "date", "percent" or nothing."""
        handler = _StylesHandler()
        self._parse("xl/styles.xml", handler)
        return [_meaning(number, handler.formats.get(number, "")) for number in handler.used]


def _check_sizes(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > MOST_PARTS:
        raise BrokenWorkbook(Said("book-archive-parts", count=len(members)))
    total = sum(member.file_size for member in members)
    if total > LARGEST:
        size = Decimal(total) / 2**30
        raise BrokenWorkbook(Said("book-archive-large", size=size, largest=LARGEST // 2**30))
    names = [member.filename for member in members]
    if len(set(names)) < len(names):
        raise BrokenWorkbook(Said("book-archive-names"))
    for member in members:
        if member.flag_bits & 1:
            raise BrokenWorkbook(Said("book-archive-password"))
        if member.file_size > SUSPECT and member.file_size > DENSEST * member.compress_size:
            raise BrokenWorkbook(Said("book-archive-dense", part=member.filename, times=DENSEST))


def _path(target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return "xl/" + target


class _Elements(ContentHandler):
    """Attributes of all elements of a name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.found: list[dict[str, str]] = []

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        if _local(name) == self._name:
            self.found.append(
                {key if key == "r:id" else _local(key): attrs[key] for key in attrs.getNames()}
            )


class _StylesHandler(ContentHandler):
    """Number formats of the cell styles."""

    def __init__(self) -> None:
        super().__init__()
        self.formats: dict[str, str] = {}
        self.used: list[str] = []
        self._in_cells = False

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        match _local(name):
            case "numFmt":
                self.formats[attrs.get("numFmtId", "")] = attrs.get("formatCode", "")
            case "cellXfs":
                self._in_cells = True
            case "xf" if self._in_cells:
                self.used.append(attrs.get("numFmtId", "0"))

    def endElement(self, name: str) -> None:  # noqa: N802
        if _local(name) == "cellXfs":
            self._in_cells = False


_BUILT_IN_DATES = frozenset(
    map(str, [*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
)
_NOT_CODES = re.compile(r'"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*.', re.IGNORECASE)


@cache
def _meaning(number: str, code: str) -> str:
    bare = _NOT_CODES.sub("", code)
    if number in ("9", "10") or "%" in bare:
        return "percent"
    if number in _BUILT_IN_DATES or (code and re.search(r"[ymdhs]", bare, re.IGNORECASE)):
        # "General" and its translations have no such letters left once its word is gone.
        return "" if bare.casefold() in ("general", "standard", "estándar") else "date"
    return ""


class _SheetHandler(ContentHandler):
    """Follows the cells of one sheet."""

    def __init__(self, styles: list[str]) -> None:
        super().__init__()
        self.found = Structure()
        self._styles = styles
        self._row = -1
        self._column = -1
        self._type = ""
        self._style = ""
        self._formula = False
        self._in_value = False
        self._in_text = False
        self._value: list[str] = []
        self._columns: dict[str, int] = {}

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        match _local(name):
            case "c":
                self._start_cell(attrs)
            case "v":
                self._in_value = True
            case "t":
                self._in_text = True
            case "f":
                self._formula = True
            case "row":
                self._row = int(attrs.get("r", str(self._row + 2))) - 1
                self._column = -1
                if attrs.get("hidden") in ("1", "true"):
                    self.found.hidden_rows.append(self._row)
            case "col" if attrs.get("hidden") in ("1", "true"):
                self.found.hidden_columns.append((int(attrs["min"]) - 1, int(attrs["max"]) - 1))
            case "mergeCell":
                self.found.merged.append(attrs.get("ref", ""))

    def _start_cell(self, attrs: AttributesImpl) -> None:
        reference = attrs.get("r")
        if reference is None:
            self._column += 1
        else:
            letters = reference.rstrip("0123456789")
            column = self._columns.get(letters)
            if column is None:
                column = self._columns[letters] = column_index(letters)
            self._column = column
        self._type = attrs.get("t", "n")
        style = int(attrs.get("s", "0"))
        self._style = self._styles[style] if style < len(self._styles) else ""
        self._formula = False
        self._value = []

    def characters(self, content: str) -> None:
        if self._in_value or self._in_text:
            self._value.append(content)

    def endElement(self, name: str) -> None:  # noqa: N802
        match _local(name):
            case "v":
                self._in_value = False
            case "t":
                self._in_text = False
            case "c":
                self._end_cell()

    def _end_cell(self) -> None:
        found, row, column = self.found, self._row, self._column
        filled = bool(self._value)
        if self._formula:
            found.formulas += 1
            if not filled and self._type != "str":
                found.uncalculated.append((row, column))
        if not filled:
            return
        found.reach(row, column)
        if self._type == "e":
            found.errors.append((row, column, "".join(self._value)))
        elif self._type == "d":
            _add(found.dates, column, row)
        elif self._type == "n":
            if self._style == "date":
                _add(found.dates, column, row)
            else:
                _add(found.numbers, column, row)
                if self._style == "percent":
                    _add(found.percents, column, row)


def _add(places: dict[int, array[int]], column: int, row: int) -> None:
    rows = places.get(column)
    if rows is None:
        rows = places[column] = array("L")
    rows.append(row)


def _local(name: str) -> str:
    return name.rpartition(":")[2] if ":" in name else name


def column_index(letters: str) -> int:
    """Column of its letters, counted from zero: A is 0, AA is 26. Raises NoColumn."""
    index = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z":
            raise NoColumn((Said("book-xlsx-no-column", letters=repr(letters)),))
        index = index * 26 + ord(letter) - 64
    return index - 1


def _reference(cell: tuple[int, int]) -> str:
    row, column = cell
    return f"{column_letters(column)}{row + 1}"


def column_letters(index: int) -> str:
    """Letters of a column counted from zero."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
