"""Sheets that come from outside, a YAML file for each: entries, a supplier's declaration."""

from __future__ import annotations

from importlib.resources import files

from tratado.book.sheet_specs import Specifications
from tratado.book.sheets import SHARED

SPECIFICATIONS = Specifications(files(__package__), SHARED)
