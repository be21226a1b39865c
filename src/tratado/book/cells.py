"""What the cells of a column mean: texts, codes, choices, yes and no, dates and numbers.

Every function reads a whole column and tells what is wrong with which rows. Words and codes
repeat, so they are understood once for each distinct text.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence

import polars as pl

from tratado.book.blanks import BLANKS, EDGES, INVISIBLE, trimmed
from tratado.book.countries import CURRENCIES, country_named
from tratado.book.errors import Unreadable
from tratado.book.exact import LARGEST
from tratado.book.numbers import Habit, Numbers, numbers
from tratado.book.spec import Choice, Column, Kind, Words, plain
from tratado.book.table import Cells, Table
from tratado.hs import Code, InvalidCode, editions_of, parse_code
from tratado.words import Said

YES = frozenset(("yes", "y", "si", "s", "oui", "o", "x", "true", "verdadero", "vrai"))
NO = frozenset(("no", "n", "non", "false", "falso", "faux"))
"""Words for yes and no in the three languages, as `plain` leaves them."""

_CONTROL = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
_ODD_SPACES = r"[\u00a0\u2007\u202f]"
_COMBINING = r"\p{M}"
_UNCLEAN = rf"^$|^[{BLANKS}]|[{BLANKS}]$|[\u00a0\u2007\u202f{INVISIBLE}]|\r|{_CONTROL}|{_COMBINING}"
"""One look for everything that cleaning is about."""
_ODD = (1, 3, 5, 7)
"""Numbers of digits that no code has, and one that lost a zero may."""


class Rejected(Unreadable):
    """A text that a column cannot hold; `what` says what was expected."""


def interpret(table: Table, column: Column, habit: Habit) -> pl.Series:
    """The values of a column, null where a cell is blank or wrong.

    Numbers are integers of their smallest unit in 128 bits; other kinds have the type of
    the book's frame. Each wrong cell becomes a problem.
    """
    cells = table.columns.get(column.name)
    if cells is None:
        dtype = pl.Int128() if column.kind.is_number else column.kind.dtype
        return pl.repeat(None, len(table.rows), dtype=dtype, eager=True).rename(column.name)
    if column.kind.is_number:
        values = _numbers(table, column, cells, habit)
    elif column.kind is Kind.DATE:
        values = _dates(table, column, cells)
    elif column.kind is Kind.SETTING:
        # Each setting has its own kind; a day of the year may well be a date.
        values = _trimmed(table, column, cells)
    else:
        values = _texts(table, column, cells)
    return values.rename(column.name)


def _texts(table: Table, column: Column, cells: Cells) -> pl.Series:
    """Texts as they are, or as the column's reader understands them."""
    reader = _reader(column)
    if reader is not None and _is_canonical(column, cells, reader):
        return cells.values
    texts = _trimmed(table, column, cells)
    _refuse_dates(table, column, cells)
    if column.kind is Kind.HS:
        texts = _codes_from_numbers(table, column, cells, texts)
    if reader is None:
        _refuse_lost_digits(table, column, cells)
        return texts
    return _by_distinct(table, column, texts, reader)


def _is_canonical(column: Column, cells: Cells, reader: Callable[[str], object]) -> bool:
    """Whether every text already is what it is understood as, so that nothing is to be done.

    Never so in a workbook, where a cell's own type has a say.
    """
    as_kept = cells.values.dtype == pl.String == column.kind.dtype
    if not as_kept or cells.numbers is not None:
        return False
    try:
        return all(reader(text) == text for text in cells.values.drop_nulls().unique().to_list())
    except Rejected:
        return False


def _reader(column: Column) -> Callable[[str], object] | None:
    """How one text of the column is understood; None where it is kept as it is."""
    if column.kind is Kind.CHOICE:
        return choice_reader(column.choices)
    return _READERS.get(column.kind)


def _by_distinct(
    table: Table, column: Column, texts: pl.Series, reader: Callable[[str], object]
) -> pl.Series:
    """Each distinct text understood once."""
    distinct = texts.drop_nulls().unique(maintain_order=True)
    understood: dict[str, object] = {}
    refused: dict[str, Said] = {}
    for text in distinct.to_list():
        try:
            understood[text] = reader(text)
        except Rejected as error:
            refused[text] = error.what
    if refused:
        wrong = texts.is_in(list(refused))
        table.place.wrong_cells(
            table.label(column.name), wrong, table.rows, texts, lambda text: refused[text]
        )
    return texts.replace_strict(
        list(understood), list(understood.values()), default=None, return_dtype=column.kind.dtype
    )


def _trimmed(table: Table, column: Column, cells: Cells) -> pl.Series:
    """Texts without blanks at their ends; a blank text is no text."""
    values = cells.values
    if values.dtype in (pl.Categorical, pl.Enum):
        values = values.cast(pl.String)
    if values.dtype == pl.Boolean:
        values = values.replace_strict([True, False], ["yes", "no"], return_dtype=pl.String)
    elif values.dtype.is_integer() or values.dtype == pl.Null:
        values = values.cast(pl.String)
    elif values.dtype.is_float() or values.dtype.is_decimal():
        # An id or a code kept as a number: 870830.0 is 870830.
        values = values.cast(pl.String).str.replace(r"\.0+$", "")
    elif values.dtype != pl.String:
        said = Said("book-column-type", type=str(values.dtype))
        table.place.problem(said, None, table.label(column.name))
        return pl.repeat(None, len(values), dtype=pl.String, eager=True)
    return _clean(table, column, values)


def _clean(table: Table, column: Column, values: pl.Series) -> pl.Series:
    label = table.label(column.name)
    if not values.str.contains(_UNCLEAN).any():
        return values
    odd = values.str.contains(_ODD_SPACES)
    if odd.any():
        values = values.str.replace_all(_ODD_SPACES, " ")
    ends = values.str.contains(EDGES)
    if ends.any():
        values = trimmed(values)
        said = Said("book-spaces-trimmed")
        table.place.told_cells(label, ends & (values != ""), table.rows, said)
    said = Said("book-no-break-spaces")
    table.place.told_cells(label, odd & ~ends & (values != ""), table.rows, said)
    invisible = values.str.contains(f"[{INVISIBLE}]")
    if invisible.any():
        values = values.str.replace_all(f"[{INVISIBLE}]", "")
        table.place.told_cells(label, invisible, table.rows, Said("book-invisible-removed"))
    if values.str.contains(_COMBINING).any():
        # A letter and its accent are one text, in one character or in two.
        values = values.str.normalize("NFC")
    if values.str.contains(r"\r").any():
        values = values.str.replace_all(r"\r\n?", "\n")
    blank = values == ""
    if blank.any():
        values = values.set(blank.fill_null(False), None)
    control = values.str.contains(_CONTROL)
    if control.any():
        table.place.wrong_cells(
            label,
            control,
            table.rows,
            values,
            lambda text: Said("book-control-character", text=repr(text)),
        )
        values = values.set(control.fill_null(False), None)
    return values


def _refuse_dates(table: Table, column: Column, cells: Cells) -> None:
    if cells.dates is not None:
        table.place.wrong_cells(
            table.label(column.name),
            cells.dates,
            table.rows,
            cells.values,
            lambda text: Said("book-cell-date", date=text[:10], kind=column.kind.named),
        )


def _refuse_lost_digits(table: Table, column: Column, cells: Cells) -> None:
    """A spreadsheet keeps fifteen digits of a number; a longer number has lost its end."""
    if cells.numbers is None or cells.values.dtype != pl.String:
        return
    long = cells.numbers & (cells.values.str.count_matches(r"[0-9]") > 15)
    lost = long & cells.values.str.contains(r"^[0-9]+$|[eE]")
    table.place.wrong_cells(
        table.label(column.name),
        lost,
        table.rows,
        cells.values,
        lambda text: Said("book-lost-digits", text=text),
    )
    table.place.told_cells(
        table.label(column.name),
        cells.numbers & ~lost,
        table.rows,
        Said("book-numbers-as-text"),
    )


def _codes_from_numbers(table: Table, column: Column, cells: Cells, texts: pl.Series) -> pl.Series:
    """Codes that a spreadsheet holds as numbers: right where no zero can be missing."""
    label = table.label(column.name)
    if cells.values.dtype != pl.String:
        is_number = texts.is_not_null() & cells.values.dtype.is_numeric()
    elif cells.numbers is not None:
        is_number = cells.numbers
    else:
        return _without_point_zero(table, label, texts)
    texts = _without_point_zero(table, label, texts)
    short = is_number & (texts.str.count_matches(r"[0-9]").is_in([2, 4]))
    table.place.wrong_cells(
        label,
        short,
        table.rows,
        texts,
        lambda text: Said("book-code-short-number", text=text),
    )
    return texts.set(short.fill_null(False), None)


def _without_point_zero(table: Table, label: str, texts: pl.Series) -> pl.Series:
    floats = texts.str.contains(r"^([0-9]{6}|[0-9]{8}|[0-9]{10})\.0+$")
    if not floats.any():
        return texts
    table.place.told_cells(label, floats, table.rows, Said("book-codes-point-zero"))
    return texts.str.replace(r"^([0-9]{6}|[0-9]{8}|[0-9]{10})\.0+$", "$1")


def _numbers(table: Table, column: Column, cells: Cells, habit: Habit) -> pl.Series:
    label = table.label(column.name)
    _refuse_dates(table, column, cells)
    found = numbers(cells, column.kind.decimals, habit, table.comma_habit)
    rows, values = table.rows, cells.values
    dates = cells.dates if cells.dates is not None else None
    wrong = found.wrong if dates is None else found.wrong & ~dates
    _tell_numbers(table, column, cells, found, wrong)
    negative = found.values < 0
    table.place.wrong_cells(
        label,
        negative,
        rows,
        values,
        lambda text: Said("book-number-negative", text=text),
    )
    result = found.values
    most = _LARGEST[column.kind] // 10**column.kind.decimals
    too_large = (result.abs() > _LARGEST[column.kind]).fill_null(False) | found.too_large
    table.place.wrong_cells(
        label,
        too_large,
        rows,
        values,
        lambda text: Said("book-number-too-large", text=text, most=most),
    )
    vanished = found.rounded & (result == 0).fill_null(False)
    unusable = negative.fill_null(False) | too_large | vanished
    if dates is not None:
        unusable = unusable | dates
    return result.set(unusable, None) if unusable.any() else result


def _tell_numbers(
    table: Table, column: Column, cells: Cells, found: Numbers, wrong: pl.Series
) -> None:
    label, rows, values = table.label(column.name), table.rows, cells.values
    place = table.place
    place.wrong_cells(
        label,
        wrong,
        rows,
        values,
        lambda text: Said("book-not-a-number", text=repr(text), kind=column.kind.named),
    )
    place.wrong_cells(
        label,
        found.infinite,
        rows,
        values,
        lambda text: Said("book-not-finite", text=text),
    )
    place.wrong_cells(label, found.ambiguous, rows, values, _ambiguous)
    places = column.kind.decimals
    place.told_cells(label, found.rounded, rows, Said("book-numbers-rounded", places=places))
    if cells.percents is not None:
        place.told_cells(
            label,
            cells.percents & found.values.is_not_null(),
            rows,
            Said("book-numbers-from-percent"),
        )
    if cells.numbers is not None:
        place.told_cells(
            label,
            ~cells.numbers & found.values.is_not_null(),
            rows,
            Said("book-numbers-from-text"),
        )
    # A number that is lost in its rounding is not the number that was meant.
    vanished = found.rounded & (found.values == 0)
    place.wrong_cells(
        label,
        vanished,
        rows,
        values,
        lambda text: Said("book-rounds-to-zero", text=text, places=places),
    )


def _ambiguous(text: str) -> Said:
    mark = "," if "," in text else "."
    digits = text.strip()
    whole, decimal = digits.replace(mark, ""), digits.replace(mark, ".")
    return Said("book-number-ambiguous", text=repr(text), whole=whole, decimal=decimal)


_LARGEST: Mapping[Kind, int] = {
    Kind.MONEY: LARGEST * 10**4,
    Kind.PRICE: LARGEST * 10**4,
    Kind.QUANTITY: LARGEST,
    Kind.WEIGHT: LARGEST,
    # What fits in 64 bits; rates are not added up.
    Kind.RATE: 2**63 - 1,
}


def _dates(table: Table, column: Column, cells: Cells) -> pl.Series:
    values = cells.values
    if values.dtype == pl.Date:
        return values
    if isinstance(values.dtype, pl.Datetime):
        return values.cast(pl.Date)
    texts = _trimmed(table, column, cells)
    days = texts.str.extract(
        r"^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ T]00:00:00(?:\.0+)?)?$"
    ).str.to_date("%Y-%m-%d", strict=False)
    table.place.wrong_cells(
        table.label(column.name),
        texts.is_not_null() & days.is_null(),
        table.rows,
        texts,
        lambda text: Said("book-not-a-date", text=repr(text)),
    )
    return days


def read_hs(text: str) -> str:
    """The digits of a code. Raises Rejected with what a spreadsheet may have done to it."""
    cleaned = text.replace(" ", "")
    if re.fullmatch(r"[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]+", cleaned):
        raise Rejected(Said("book-code-scientific", text=repr(text)))
    digits = cleaned.replace(".", "")
    if len(digits) in _ODD and digits.isascii() and digits.isdigit():
        raise Rejected(_odd(text, cleaned, digits))
    try:
        return parse_code(cleaned).digits
    except InvalidCode as error:
        raise Rejected(Said("book-code-unreadable", why=error.what)) from None


def _odd(text: str, cleaned: str, digits: str) -> Said:
    if len(digits) == 1:
        return Said("book-code-one-digit", text=repr(text))
    head, _, tail = cleaned.partition(".")
    trailing = Code(digits + "0")
    leading = Code("0" + digits)
    meant: str | Said
    if tail and len(head) == 4:
        lost, meant = "trailing", str(trailing)
    elif tail and len(head) == 3:
        lost, meant = "leading", str(leading)
    else:
        # The code that some edition has comes first.
        trails = bool(editions_of(trailing)) and not editions_of(leading)
        lost = "trailing" if trails else "leading"
        first, second = (trailing, leading) if trails else (leading, trailing)
        meant = Said("book-code-either", first=str(first), second=str(second))
    return Said(f"book-code-lost-{lost}-zero", text=repr(text), count=len(digits), meant=meant)


def read_edition(text: str) -> int:
    match = re.fullmatch(r"(?:hs|sa|sh)?(2012|2017|2022)(?:\.0)?", plain_edition(text))
    if match is None:
        raise Rejected(Said("book-no-edition", text=repr(text)))
    return int(match[1])


def plain_edition(text: str) -> str:
    return text.casefold().replace(" ", "").replace("-", "")


def choice_reader(choices: Sequence[Choice]) -> Callable[[str], str]:
    """A reader of the words of these choices in the three languages."""
    known = {plain(word): choice.value for choice in choices for word in choice.spellings()}
    values = tuple(Words(each.value, each.label.es, each.label.fr) for each in choices)

    def read(text: str) -> str:
        value = known.get(plain(text))
        if value is None:
            raise Rejected(Said("book-none-of", text=repr(text), values=values))
        return value

    return read


def read_boolean(text: str) -> bool:
    word = plain(text)
    if word in YES or text in ("1", "1.0"):
        return True
    if word in NO or text in ("0", "0.0"):
        return False
    raise Rejected(Said("book-neither-yes-nor-no", text=repr(text)))


def read_country(text: str) -> str:
    country = country_named(text)
    if country is None:
        raise Rejected(Said("book-no-country", text=repr(text)))
    return country


def read_currency(text: str) -> str:
    code = text.upper()
    if code not in CURRENCIES:
        raise Rejected(Said("book-no-currency", text=repr(text)))
    return code


def read_fact_value(text: str) -> str:
    """Yes, no or a number in plain decimals. A 1 or a 0 stays a number."""
    word = plain(text)
    if re.fullmatch(r"[+-]?[0-9]+(\.[0-9]+)?", text):
        return text.removeprefix("+")
    if re.fullmatch(r"[+-]?[0-9]+,([0-9]{1,2}|[0-9]{4,})|[+-]?0,[0-9]+", text):
        return text.removeprefix("+").replace(",", ".")
    if word in YES:
        return "yes"
    if word in NO:
        return "no"
    raise Rejected(Said("book-no-fact-value", text=repr(text)))


def read_month_day(text: str) -> str:
    """The first day of a fiscal year as MM-DD, from that or from a whole date."""
    match = re.fullmatch(r"(?:[0-9]{4}-)?([0-9]{2}-[0-9]{2})(?:[ T]00:00:00)?", text)
    try:
        if match is not None:
            dt.date.fromisoformat(f"2000-{match[1]}")
            return match[1]
    except ValueError:
        pass
    raise Rejected(Said("book-no-day-of-year", text=repr(text)))


_READERS: Mapping[Kind, Callable[[str], object]] = {
    Kind.HS: read_hs,
    Kind.EDITION: read_edition,
    Kind.BOOLEAN: read_boolean,
    Kind.COUNTRY: read_country,
    Kind.CURRENCY: read_currency,
    Kind.FACT_VALUE: read_fact_value,
}


def read_months(text: str) -> int:
    """A number of months, one to twelve. Raises Rejected."""
    shown = text.strip().removesuffix(".0")
    if shown.isdigit() and 1 <= int(shown) <= 12:
        return int(shown)
    raise Rejected(Said("book-no-months", text=repr(text)))


def read_day(text: str) -> str:
    """A day, written 2026-01-01. Raises Rejected."""
    try:
        return dt.datetime.fromisoformat(text.strip()).date().isoformat()
    except ValueError:
        raise Rejected(Said("book-no-day", text=repr(text))) from None
