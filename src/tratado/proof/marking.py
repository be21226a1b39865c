"""The country that goods from Canada and Mexico are marked with where they enter the United States.

Marking follows rules of its own (19 CFR part 102) and says nothing about preference, nor
preference about it. They are read by the package `originshift`, an extra of this one; its
answer is shown beside the verdict and never enters it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tratado import extras
from tratado.hs import Code
from tratado.words import Said

_EDITION = 2022
_MONEY = 10_000
_COUNTRIES = ("CA", "MX")
_ROLES = {
    "retail_packaging": "retail_packaging",
    "accessory": "accessory",
    "shipping_packing": "packing",
    "indirect": "indirect",
}


class Marked(StrEnum):
    """Whether the country of marking is known."""

    DECIDED = "decided"
    UNDETERMINED = "undetermined"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class Marking:
    """The country of marking of a good, the rule it rests on, or what is needed to tell.

    `vintage` names the tariff by which the rules are read; `caveats` are what the rules'
    scope leaves open about the good.
    """

    good: str
    marked: Marked
    country: str | None = None
    rule: str | None = None
    needs: Said | None = None
    vintage: str | None = None
    caveats: tuple[str, ...] = ()


def marking(good: Mapping[str, Any], lines: Iterable[Mapping[str, Any]]) -> Marking:
    """The marking of a good (a row of a book's goods) made of lines (rows of its bom).

    Not asked of goods that are not made in Canada or Mexico or do not go to the United
    States. A material without a country counts as foreign to the good's. Raises
    MissingExtra where `marking` is not installed.
    """
    name, made_in = good["id"], good["produced_in"]
    if made_in is None or good["destination"] is None:
        missing = Said("needs-produced-in" if made_in is None else "needs-destination")
        return Marking(name, Marked.UNDETERMINED, needs=missing)
    if made_in not in _COUNTRIES or good["destination"] != "US":
        return Marking(name, Marked.NOT_ASKED)
    rows = list(lines)
    if not rows and not good["wholly_obtained"]:
        return Marking(name, Marked.UNDETERMINED, needs=Said("needs-bill"))
    for row in (good, *rows):
        who = row.get("part") or name
        if row["hs"] is None:
            return Marking(name, Marked.UNDETERMINED, needs=Said("needs-hs", who=who))
        if row["hs_edition"] not in (None, _EDITION):
            needs = Said("needs-hs-of", edition=str(_EDITION), who=who)
            return Marking(name, Marked.UNDETERMINED, needs=needs)
    return _resolved(good, rows)


def _resolved(good: Mapping[str, Any], rows: Iterable[Mapping[str, Any]]) -> Marking:
    rules = extras.module("originshift.resolve")
    materials = [
        rules.Material(
            code=str(Code(row["hs"][:6])),
            country=row["country"],
            # The package takes amounts as floats; they decide nothing here but its de minimis.
            value=None if row["value"] is None else row["value"] / _MONEY,
            role=_ROLES.get(row["role"]),
        )
        for row in rows
    ]
    try:
        found = rules.resolve(
            good=str(Code(good["hs"][:6])),
            inputs=materials,
            country=good["produced_in"],
            good_value=None if good["tv"] is None else good["tv"] / _MONEY,
            wholly_obtained=bool(good["wholly_obtained"]),
            is_set=bool(good["is_set"]),
        )
    except (KeyError, ValueError) as error:
        needs = Said("needs-rules", reason=str(error))
        return Marking(good["id"], Marked.UNDETERMINED, needs=needs)
    decided = found.status == "resolved"
    return Marking(
        good["id"],
        Marked.DECIDED if decided else Marked.UNDETERMINED,
        country=found.origin if decided else None,
        rule=found.rule_id or found.basis,
        needs=None if decided else Said("needs-rules", reason=found.needed or found.reason),
        vintage=found.vintage,
        caveats=tuple(found.caveats),
    )
