"""The settings of a book, and the currency it is kept in."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import polars as pl

from tratado.book.cells import (
    Rejected,
    choice_reader,
    read_currency,
    read_day,
    read_edition,
    read_month_day,
    read_months,
)
from tratado.book.errors import Findings, SheetFindings
from tratado.book.nearest import said_with_nearest
from tratado.book.sheets import SETTINGS
from tratado.book.spec import Kind, Setting, plain
from tratado.words import Said


def read_settings(frame: pl.DataFrame | None, place: SheetFindings | None) -> dict[str, str]:
    """The settings of the sheet `settings`, each checked; blank ones are left out."""
    if frame is None or place is None:
        return {}
    known = {plain(word): setting for setting in SETTINGS for word in setting.spellings()}
    result: dict[str, str] = {}
    for key, value, row in frame.select("key", "value", "row").iter_rows():
        if key is None:
            continue
        setting = known.get(plain(key))
        if setting is None:
            names = [word for setting in SETTINGS for word in setting.spellings()]
            unknown = said_with_nearest("book-setting-unknown", key, names, setting=key)
            place.problem(unknown, row, "key")
        elif setting.name in result:
            place.problem(Said("book-setting-twice", setting=setting.label), row, "key")
        elif value is not None:
            try:
                result[setting.name] = str(_reader(setting)(value))
            except Rejected as error:
                place.problem(error.what, row, "value")
    return result


def _reader(setting: Setting) -> Callable[[str], object]:
    if setting.name == "fiscal_year_start":
        return read_month_day
    match setting.kind:
        case Kind.CURRENCY:
            return read_currency
        case Kind.EDITION:
            return read_edition
        case Kind.CHOICE:
            return choice_reader(setting.choices)
        case Kind.QUANTITY:
            return read_months
        case Kind.DATE:
            return read_day
        case _:
            return str


def book_currency(
    settings: Mapping[str, str], frames: Mapping[str, pl.DataFrame], file: str, findings: Findings
) -> str | None:
    """The currency of the settings; where there is none, the only one that the sheets use."""
    stated = settings.get("currency")
    if stated is not None:
        return stated
    used: set[str] = set()
    for name in ("goods", "bom"):
        if name in frames:
            used.update(frames[name]["currency"].drop_nulls().unique().to_list())
    if len(used) == 1:
        return used.pop()
    found = Said("book-currency-none")
    if used:
        found = Said("book-currency-several", currencies=(*sorted(used),))
    findings.problem(file, Said("book-currency-unknown", found=found), sheet="settings")
    return None
