"""Numbers as people and programs write them, read without a float deciding a digit.

Numbers leave here as integers of their smallest unit (`decimals` places), computed in
128 bits; a number with more decimals is rounded half to even and marked as rounded.
"""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from tratado.book.blanks import trimmed
from tratado.book.table import Cells

WIDE = pl.Decimal(38, 14)
"""Precision in which a text is compared with its rounded value."""

_NUMBER = r"^[+-]?([0-9]{1,22}\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,2})?$"
_GROUPED = r"[0-9][ \u00a0\u202f\u2009'’][0-9]{3}"

_POINT = (
    r"^[+-]?([0-9]*\.[0-9]{1,2}|[0-9]*\.[0-9]{4,}|0*\.[0-9]+|0+\.[0-9]+|[0-9]{4,}\.[0-9]+|[0-9]{1,3}(,[0-9]{3})+\.[0-9]*"
    r"|[0-9]{1,3}(,[0-9]{3}){2,})([eE].*)?$"
)
"""Texts that can only have the point as decimal mark (or the comma between thousands)."""

_COMMA = (
    r"^[+-]?([0-9]*,[0-9]{1,2}|[0-9]*,[0-9]{4,}|0*,[0-9]+|0+,[0-9]+|[0-9]{4,},[0-9]+|[0-9]{1,3}(\.[0-9]{3})+,[0-9]*"
    r"|[0-9]{1,3}(\.[0-9]{3}){2,})$"
)
"""Texts that can only have the comma as decimal mark (or the point between thousands)."""

_EITHER_POINT = r"^[+-]?[1-9][0-9]{0,2}\.[0-9]{3}$"
_EITHER_COMMA = r"^[+-]?[1-9][0-9]{0,2},[0-9]{3}$"


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers of a column in their smallest unit, and which cells are what.

    `values` is null where the cell is blank or one of the masks `wrong`, `ambiguous`,
    `infinite`, `too_large` holds.
    """

    values: pl.Series
    wrong: pl.Series
    ambiguous: pl.Series
    infinite: pl.Series
    too_large: pl.Series
    rounded: pl.Series


@dataclass(frozen=True, slots=True)
class Habit:
    """How a column, or the rest of its sheet, shows that it writes decimals."""

    point: bool
    comma: bool

    def __or__(self, other: Habit) -> Habit:
        return Habit(self.point or other.point, self.comma or other.comma)

    @property
    def decided(self) -> bool:
        return self.point != self.comma


NO_HABIT = Habit(False, False)


def habit_of(cells: Cells) -> Habit:
    """Which decimal marks the texts of a column leave no doubt about."""
    if cells.values.dtype != pl.String:
        return NO_HABIT
    texts = _texts(cells)
    return Habit(bool(texts.str.contains(_POINT).any()), bool(texts.str.contains(_COMMA).any()))


def _texts(cells: Cells) -> pl.Series:
    """The entries that are texts and not numbers of a workbook."""
    values = cells.values if cells.numbers is None else cells.values.filter(~cells.numbers)
    return _ungrouped(trimmed(values.drop_nulls()))


def _ungrouped(texts: pl.Series) -> pl.Series:
    """Texts without spaces and apostrophes between thousands."""
    if not texts.str.contains(_GROUPED).any():
        return texts
    spaced = r"^[+-]?[0-9]{1,3}([ \u00a0\u202f\u2009'’][0-9]{3})+([.,][0-9]*)?$"
    squeezed = texts.str.replace_all(r"[ \u00a0\u202f\u2009'’]", "")
    return squeezed.zip_with(texts.str.contains(spaced).fill_null(False), texts)


def numbers(cells: Cells, decimals: int, habit: Habit, comma_habit: bool = False) -> Numbers:
    """Read a column as numbers of `decimals` decimals.

    `habit` is how the sheet writes decimals, for a column that does not show it itself;
    `comma_habit` makes `1.234` doubtful where nothing shows it.
    """
    values = cells.values
    if values.dtype == pl.String:
        return _from_text(cells, decimals, habit, comma_habit)
    if values.dtype.is_float():
        return _from_float(values, decimals)
    if values.dtype.is_integer() or values.dtype.is_decimal():
        return _from_exact(values, decimals)
    nothing = _no(values)
    blank = pl.repeat(None, len(values), dtype=pl.Int128, eager=True)
    wrong = values.is_not_null()
    return Numbers(blank, wrong, nothing, nothing, nothing, nothing)


def _no(values: pl.Series) -> pl.Series:
    return pl.repeat(False, len(values), dtype=pl.Boolean, eager=True)


def _from_text(cells: Cells, decimals: int, habit: Habit, comma_habit: bool) -> Numbers:
    texts = trimmed(cells.values)
    typed = cells.numbers if cells.numbers is not None else _no(texts)
    column = habit_of(cells)
    shown = column if column != NO_HABIT else habit
    loose = _ungrouped(texts)
    either_comma = loose.str.contains(_EITHER_COMMA) & ~typed
    either_point = loose.str.contains(_EITHER_POINT) & ~typed
    if shown.decided:
        ambiguous = _no(texts)
    elif shown.point or comma_habit:
        ambiguous = either_comma | either_point
    else:
        ambiguous = either_comma
    comma_written = loose.str.contains(_COMMA)
    if shown.decided and shown.comma:
        comma_written = comma_written | either_comma | either_point
    point_written = loose.str.contains(_POINT)
    if shown.decided and shown.point:
        point_written = point_written | either_comma | either_point
    pointed = loose.str.replace_all(",", "", literal=True)
    swapped = loose.str.replace_all(".", "", literal=True).str.replace_all(",", ".", literal=True)
    bare = swapped.zip_with((comma_written & ~typed).fill_null(False), loose)
    bare = pointed.zip_with((point_written & ~typed).fill_null(False), bare)
    bare = _fifteen_digits(bare, typed)
    is_number = bare.str.contains(_NUMBER).fill_null(False)
    infinite = texts.str.contains(r"(?i)^[+-]?(nan|inf|infinity|#num!)$").fill_null(False)
    ambiguous = ambiguous.fill_null(False)
    readable = is_number & ~ambiguous
    usable = bare.zip_with(readable, pl.repeat(None, len(bare), dtype=pl.String, eager=True))
    scaled = usable.cast(pl.Decimal(38, decimals), strict=False)
    exact = usable.cast(WIDE, strict=False)
    return Numbers(
        values=scaled.to_physical(),
        wrong=texts.is_not_null() & (texts != "") & ~is_number & ~infinite & ~ambiguous,
        ambiguous=ambiguous,
        infinite=infinite,
        too_large=readable & scaled.is_null(),
        rounded=_differ(exact, scaled),
    )


def _differ(exact: pl.Series, scaled: pl.Series) -> pl.Series:
    return (exact != scaled.cast(WIDE, strict=False)).fill_null(False)


def _fifteen_digits(texts: pl.Series, typed: pl.Series) -> pl.Series:
    """Numbers of a workbook with the fifteen digits it shows, not their binary remainder."""
    long = (texts.str.len_bytes() > 16).fill_null(False) & typed
    if not long.any():
        return texts
    found = texts.filter(long).unique().to_list()
    shown = [_shown(text) for text in found]
    return texts.replace(pl.Series(found), pl.Series(shown)).zip_with(long, texts)


def _shown(text: str) -> str:
    try:
        return f"{float(text):.15g}"
    except ValueError:
        return text


def _from_exact(values: pl.Series, decimals: int) -> Numbers:
    if values.dtype.is_integer():
        values = values.cast(pl.Decimal(38, 0), strict=False)
    scaled = values.cast(pl.Decimal(38, decimals), strict=False)
    nothing = _no(values)
    scale = values.dtype.scale if isinstance(values.dtype, pl.Decimal) else 0
    rounded = nothing
    if scale > decimals:
        rounded = (values != scaled.cast(values.dtype, strict=False)).fill_null(False)
    return Numbers(
        values=scaled.to_physical(),
        wrong=nothing,
        ambiguous=nothing,
        infinite=nothing,
        too_large=values.is_not_null() & scaled.is_null(),
        rounded=rounded,
    )


def _from_float(values: pl.Series, decimals: int) -> Numbers:
    """Floats, taken for the decimals they stand for (fifteen digits)."""
    values = values.cast(pl.Float64)
    infinite = (~values.is_finite()).fill_null(False)
    if infinite.any():
        gap = pl.repeat(None, len(values), dtype=pl.Float64, eager=True)
        values = gap.zip_with(infinite, values)
    largest = values.abs().max()
    # Below 2**53 the scaled float is within half a unit of the decimal that was meant.
    if isinstance(largest, float) and largest * 10**decimals >= 2**52:
        cells = Cells(values.name, values.cast(pl.String), values.is_not_null())
        found = _from_text(cells, decimals, NO_HABIT, False)
        return Numbers(
            found.values, found.wrong, found.ambiguous, infinite, found.too_large, found.rounded
        )
    scaled = values * 10**decimals
    whole = scaled.round(0, mode="half_to_even")
    nothing = _no(values)
    rounded = ((scaled - whole).abs() > 1e-3 + whole.abs() * 1e-15).fill_null(False)
    return Numbers(
        whole.cast(pl.Int64).cast(pl.Int128), nothing, nothing, infinite, nothing, rounded
    )
