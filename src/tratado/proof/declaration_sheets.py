"""The sheets of the form that a supplier fills in: what is asked, in three languages."""

from __future__ import annotations

from tratado.proof.forms import SPECIFICATIONS

PARTS = SPECIFICATIONS.sheet("parts")
SIGNATURE = SPECIFICATIONS.sheet("signature")
SIGNATURE_ITEMS = SPECIFICATIONS.settings("signature_items")
REQUEST = SPECIFICATIONS.sheet("tratado_request")
ACCUMULATION = SPECIFICATIONS.sheet("accumulation")
METAL = SPECIFICATIONS.sheet("metal")
WAGES = SPECIFICATIONS.sheet("plants")

FORM = (PARTS, SIGNATURE, REQUEST, ACCUMULATION, METAL, WAGES)
