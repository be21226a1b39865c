"""An entry line held against what a certification says of its good (Annex 5-A, elements 3 to 6).

A certification carries a claim for the goods, importer and producer that it names. What an
entry does not say cannot be held against it, and is no agreement.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tratado.book.spec import plain
from tratado.hs import Code, Edition, UnknownCode, in_rules_numbers
from tratado.proof.certificate import TERRITORIES, Certificate, CertifiedGood, Person
from tratado.words import Said


@dataclass(frozen=True, slots=True)
class Certified:
    """What a certification says of a good; empty or None what it leaves open.

    `countries` are those in which it says that the good may have been made or exported from.
    """

    hs: str = ""
    hs_edition: int | None = None
    importer: str = ""
    producers: tuple[str, ...] = ()
    countries: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Difference:
    """A column of an entry line in which it says something else than its certification."""

    column: str
    entered: str
    certified: str


def certified(certificate: Certificate, good: CertifiedGood) -> Certified:
    """What a certification says of one of its goods."""
    parties = certificate.parties
    producers = parties.producers if isinstance(parties.producers, tuple) else ()
    places = {each.country for each in producers}
    if producers and isinstance(parties.exporter, Person):
        places.add(parties.exporter.country)
    return Certified(
        hs=good.hs,
        hs_edition=good.hs_edition,
        importer=parties.importer.name if isinstance(parties.importer, Person) else "",
        producers=tuple(each.name for each in producers),
        countries=frozenset(places) if producers else TERRITORIES,
    )


def differences(entry: Mapping[str, Any], said: Certified) -> Iterator[Difference]:
    """Each thing that a line states otherwise."""
    if said.hs and not _same_goods(entry["hs"], said):
        yield Difference("hs", str(Code(entry["hs"])), said.hs)
    country = entry["country"]
    if country is not None and said.countries and country not in said.countries:
        yield Difference("country", country, ", ".join(sorted(said.countries)))
    for column, names in (("importer", (said.importer,)), ("producer", said.producers)):
        stated = entry[column]
        named = [name for name in names if name]
        if stated is not None and named and plain(stated) not in map(plain, named):
            yield Difference(column, stated, ", ".join(named))


def not_stated(entry: Mapping[str, Any], said: Certified) -> Iterator[Said]:
    """The columns that a line leaves blank though the certification says something of them."""
    for column, stands in (
        ("country", said.countries),
        ("importer", said.importer),
        ("producer", said.producers),
    ):
        if stands and entry[column] is None:
            yield Said(f"needs-{column}")


def _same_goods(entered: str, said: Certified) -> bool:
    """Whether two codes may be of the same goods, each by its edition; an entry names none."""
    code, own = Code(entered).truncated(6), Code(said.hs.replace(".", ""))
    if code == own:
        return True
    edition = None if said.hs_edition is None else Edition(said.hs_edition)
    try:
        of_entry = {str(each) for each in in_rules_numbers(code, None).codes}
        of_certificate = {str(each) for each in in_rules_numbers(own, edition).codes}
    except UnknownCode:
        return False
    return bool(of_entry & of_certificate)
