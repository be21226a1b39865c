"""The sheets that a book may have and the keys of its settings: a YAML file for each sheet."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from tratado.book.sheet_specs import Specifications
from tratado.book.spec import Sheet

NAMES = (
    *("goods", "bom", "facts", "settings", "rates", "movements", "inventories"),
    *("costs", "allocations", "production", "loans", "loan_payments"),
    *("prices", "value_adjustments", "supplier_statements"),
    *("plants", "wages", "wage_attestations", "high_wage_materials", "labor_spending"),
    "metal_purchases",
    *("vehicles", "vehicle_production", "core_parts"),
    *("duties", "suspensions", "agreements"),
)
"""Every sheet, as they follow each other. A further one is a name here and a file beside."""

_FOLDER = files(__package__)
SHARED = _FOLDER / "shared.yaml"
"""Columns and choices that several sheets have."""

_SPECIFICATIONS = Specifications(_FOLDER, SHARED)


@cache
def sheet_named(name: str) -> Sheet:
    """The specification of a sheet. Raises KeyError for an unknown name."""
    if name not in NAMES:
        raise KeyError(f"a book has no sheet {name!r}; it has {', '.join(NAMES)}")
    return _SPECIFICATIONS.sheet(name)


SHEETS = tuple(sheet_named(name) for name in NAMES)
SETTINGS = _SPECIFICATIONS.settings("setting_keys")

GOODS = sheet_named("goods")
BOM = sheet_named("bom")
FACTS = sheet_named("facts")
SETTINGS_SHEET = sheet_named("settings")
RATES = sheet_named("rates")
MOVEMENTS = sheet_named("movements")
