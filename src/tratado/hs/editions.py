"""Editions of the Harmonized System, and the way back to the numbers of the rules.

The rules of origin are written in the numbers of the 2012 edition, while goods and
materials carry the numbers of the tariff of the day. Between two editions goods move:
a subheading is divided, several are joined, a number is given to other goods. So a code
of a later edition has one or several counterparts of 2012, and where it has several,
only who knows the good can say which of them it is.

Two tables under `data/`, both after the correlations published by the United Nations
Statistics Division, without its own 9999.99, which is no Harmonized System code:

- `subheadings.csv`: the subheadings of a heading that are in the editions from `first`
  to `last`. Headings and chapters follow from them.
- `changes.csv`: `codes` of an `edition` that stem `from` those subheadings of the edition
  before (a heading or a range stands for every subheading in it). A code that it does not
  name stems from the same number alone. A `note` tells where a row differs from what was
  published.
"""

from __future__ import annotations

import csv
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import NamedTuple, NoReturn

from tratado.hs.code import WIDTH, Code, InvalidCode, parse_provisions
from tratado.language import Language
from tratado.words import Said, TratadoError


class UnknownEdition(TratadoError):
    """A year that is no edition of the Harmonized System known here."""

    def __init__(self, what: Said) -> None:
        super().__init__([what])
        self.what = what


class Edition(IntEnum):
    """An edition of the Harmonized System, by the year it came into force."""

    HS2012 = 2012
    HS2017 = 2017
    HS2022 = 2022

    @property
    def named(self) -> Said:
        """How to print it: HS 2022."""
        return Said("hs-edition", year=str(self.value))

    @classmethod
    def _missing_(cls, value: object) -> NoReturn:
        known = ", ".join(str(known.value) for known in cls)
        raise UnknownEdition(Said("hs-no-edition", text=repr(value), known=known))


RULES_EDITION = Edition.HS2012
"""The edition in whose numbers the rules of origin are written."""

NATIONAL_CHAPTERS = ("98", "99")
"""Left by the Harmonized System to each country for its own uses."""

_DIGITS = "0123456789"


class UnknownCode(InvalidCode):
    """A well-formed code that the stated edition, or every edition, does not have.

    `editions` are those that do have it, `near` what may have been meant.
    """

    def __init__(self, code: Code, edition: Edition | None) -> None:
        self.code = code
        self.edition = edition
        self.editions = editions_of(code)
        self.near = tuple(nearest(code, edition))
        super().__init__(_unknown(self))


def _unknown(error: UnknownCode) -> Said:
    code, edition = error.code, error.edition
    if code.chapter in NATIONAL_CHAPTERS:
        return Said("hs-code-national", code=str(code), chapter=code.chapter)
    wanted: str | Said = str(code)
    if len(code.digits) > 6:
        wanted = Said("hs-code-of-longer", code=str(code.truncated(6)), longer=str(code))
    if edition is None or not error.editions:
        found = Said("hs-code-in-none", code=wanted, editions=[known.named for known in Edition])
    else:
        held = tuple(known.named for known in sorted(error.editions))
        found = Said("hs-code-in-others", code=wanted, edition=edition.named, held=held)
    if not error.near:
        return found
    return Said("hs-code-near", found=found, near=_listed(map(str, error.near)))


@cache
def _subheadings() -> Mapping[Edition, Sequence[str]]:
    """The subheadings of each edition, in order."""
    found: dict[Edition, list[str]] = {edition: [] for edition in Edition}
    for row in _rows("subheadings.csv"):
        codes = [row["heading"] + ending for ending in row["subheadings"].split()]
        for edition in Edition:
            if int(row["first"]) <= edition <= int(row["last"]):
                found[edition] += codes
    return {edition: tuple(sorted(codes)) for edition, codes in found.items()}


@cache
def _changes() -> Mapping[Edition, Mapping[str, frozenset[str]]]:
    """For each edition, its changed subheadings and where in the edition before they come from."""
    found: dict[Edition, dict[str, frozenset[str]]] = {edition: {} for edition in Edition}
    for row in _rows("changes.csv"):
        edition = Edition(int(row["edition"]))
        origins = frozenset(_expanded(row["from"], _before(edition)))
        found[edition] |= dict.fromkeys(_expanded(row["codes"], edition), origins)
    return found


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = (resources.files("tratado.hs") / "data" / name).read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())


def _before(edition: Edition) -> Edition:
    return max(earlier for earlier in Edition if earlier < edition)


def _expanded(provisions: str, edition: Edition) -> Iterator[str]:
    """The edition's subheadings in the provisions."""
    for provision in parse_provisions(provisions):
        yield from _between(provision.low, provision.high, edition)


def _between(low: int, high: int, edition: Edition) -> Sequence[str]:
    """The edition's subheadings in a span as `Code.low` and `Code.high` express it."""
    subheadings = _subheadings()[edition]
    first, last = (f"{end:0{WIDTH}}"[:6] for end in (low, high))
    return subheadings[bisect_left(subheadings, first) : bisect_left(subheadings, last)]


@cache
def _editions() -> Mapping[str, frozenset[Edition]]:
    """The editions of every chapter, heading and subheading."""
    found: dict[str, frozenset[Edition]] = {}
    for edition, subheadings in _subheadings().items():
        for code in {code[:level] for code in subheadings for level in (2, 4, 6)}:
            found[code] = found.get(code, frozenset()) | {edition}
    return found


def editions_of(code: Code) -> frozenset[Edition]:
    """The editions that have the code; for one of eight or ten digits, its subheading.

    The digits after the sixth are a country's own, so whether they exist is not said.
    """
    return _editions().get(code.subheading, frozenset())


def exists(code: Code, edition: Edition) -> bool:
    """Whether the edition has the code; for one of eight or ten digits, its subheading."""
    return edition in editions_of(code)


class Step(NamedTuple):
    """Where the goods of a code are in one edition."""

    edition: Edition
    codes: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class Counterparts:
    """What a code is in the numbers of the rules.

    `codes` are of the 2012 edition, in order. `steps` lead there from the latest edition
    that the code may be of. `edition` is the one stated for the code, None where none was.
    """

    code: Code
    edition: Edition | None
    codes: tuple[Code, ...]
    steps: tuple[Step, ...]

    @property
    def changed(self) -> bool:
        """Whether the numbers of the rules are others than the code itself, or more."""
        return self.codes != (self.code,)

    def words(self, language: Language) -> str:
        """`8517.71 (HS 2022) comes from 8517.70 (HS 2012)`, with the editions between."""
        return self._said.words(language)

    def __str__(self) -> str:
        return str(self._said)

    @property
    def _said(self) -> Said:
        start = self.edition.named if self.edition else Said("hs-edition-not-stated")
        whence = Said("hs-code-of", codes=str(self.code), edition=start)
        if not self.changed:
            same = Said("hs-code-same", code=str(self.code), edition=RULES_EDITION.named)
            return Said("hs-code-is", whence=whence, same=same)
        passed: list[Step] = [Step(self.steps[0].edition, (self.code,))]
        for step in self.steps:
            if step.codes != passed[-1].codes:
                passed.append(step)
            elif len(passed) > 1:
                passed[-1] = step
        origins = tuple(
            Said("hs-code-from", codes=_listed(map(str, codes), 6), edition=then.named)
            for then, codes in passed[1:]
        )
        return Said("hs-code-comes", whence=whence, origins=origins)


def in_rules_numbers(code: Code, edition: Edition | None) -> Counterparts:
    """The 2012 codes whose goods are now classified under a code of an edition.

    With no edition stated the code may be of any that has it, and the answer has the
    counterparts of all of them. A code of eight or ten digits is its own counterpart where
    its subheading did not change; otherwise its counterparts are subheadings, because the
    digits after the sixth belong to the later tariff. A chapter or heading stands for its
    subheadings: it is its own counterpart, and beside it are the subheadings elsewhere in
    the 2012 edition from which goods have since moved into it; a heading that 2012 did not
    have is only those.

    Raises UnknownCode where the stated edition, or every edition, lacks the code.
    """
    held = editions_of(code)
    starts = held if edition is None else held & {edition}
    if not starts:
        raise UnknownCode(code, edition)
    steps: list[Step] = []
    found: set[str] = set()
    within = code.truncated(6)
    for reached in reversed(Edition):
        if reached in starts:
            found.update(_between(within.low, within.high, reached))
        if found:
            steps.append(Step(reached, _named(code, found, reached)))
        if reached > RULES_EDITION:
            found = _stepped_back(found, reached)
    return Counterparts(code, edition, steps[-1].codes, tuple(steps))


def _stepped_back(subheadings: Iterable[str], edition: Edition) -> set[str]:
    """The subheadings of the edition before from which these of an edition come."""
    changes = _changes()[edition]
    return {origin for code in subheadings for origin in changes.get(code, (code,))}


def _named(code: Code, subheadings: set[str], edition: Edition) -> tuple[Code, ...]:
    """Subheadings of an edition as codes, by the code itself as far as it stands for them."""
    if len(code.digits) > 6:
        same = subheadings == {code.subheading}
        return (code,) if same else tuple(map(Code, sorted(subheadings)))
    elsewhere = {found for found in subheadings if not found.startswith(code.digits)}
    itself = {code.digits} if len(elsewhere) < len(subheadings) else set()
    return tuple(map(Code, sorted(itself | elsewhere)))


@cache
def counterpart_table(edition: Edition | None) -> Mapping[str, tuple[str, ...]]:
    """The 2012 subheadings of every subheading of an edition, as digits, for whole columns.

    The keys are the subheadings of the edition, or of all editions where it is None (a code
    then has the counterparts of every edition that has it): a code that is no key is unknown.
    Says the same as `in_rules_numbers` for each of them.
    """
    if edition is not None:
        return MappingProxyType(_origins(edition))
    merged: dict[str, set[str]] = {}
    for start in Edition:
        for code, origins in _origins(start).items():
            merged.setdefault(code, set()).update(origins)
    return MappingProxyType({code: tuple(sorted(merged[code])) for code in sorted(merged)})


@cache
def _origins(edition: Edition) -> dict[str, tuple[str, ...]]:
    subheadings = _subheadings()[edition]
    if edition == RULES_EDITION:
        return {code: (code,) for code in subheadings}
    earlier = _origins(_before(edition))
    found: dict[str, tuple[str, ...]] = {}
    for code in subheadings:
        reached = _stepped_back((code,), edition)
        found[code] = tuple(sorted({origin for via in reached for origin in earlier[via]}))
    return found


def nearest(code: Code, edition: Edition | None = None, limit: int = 5) -> list[Code]:
    """Codes of the edition (None: of any) that may have been meant, the likeliest first.

    They are of the code's own level, six digits for a longer one: its neighbours under the
    same heading (for a heading, in its chapter), those first that two swapped digits or one
    wrong digit explain, then by distance. Where there is no such heading, the codes that a
    swapped or wrong digit explains; where there are none, the headings near it.
    """
    wanted = code.truncated(6).digits
    swapped, wrong = set(_two_digits_swapped(wanted)), set(_one_digit_wrong(wanted))
    known = _known(len(wanted), edition)
    found = _starting_with(wanted[:-2], known) or [
        slip for slip in swapped | wrong if _starting_with(slip, known)
    ]
    if not found and len(wanted) > 2:
        return nearest(code.truncated(len(wanted) - 2), edition, limit)

    def unlikeliness(other: str) -> tuple[bool, bool, int]:
        return other not in swapped, other not in wrong, abs(int(other) - int(wanted))

    ranked = sorted(sorted(set(found) - {wanted}), key=unlikeliness)
    return [Code(other) for other in ranked[:limit]]


@cache
def _known(level: int, edition: Edition | None) -> Sequence[str]:
    """The codes of as many digits in the edition (None: in any), in order."""
    return sorted(
        code
        for code, editions in _editions().items()
        if len(code) == level and (edition is None or edition in editions)
    )


def _starting_with(digits: str, known: Sequence[str]) -> Sequence[str]:
    """Those of the codes, which are in order, that start with the digits."""
    after = f"{digits}:"  # the colon follows the nine
    first, last = bisect_left(known, digits), bisect_left(known, after)
    return known[first:last]


def _one_digit_wrong(digits: str) -> Iterator[str]:
    for at in range(len(digits)):
        for other in _DIGITS:
            yield digits[:at] + other + digits[at + 1 :]


def _two_digits_swapped(digits: str) -> Iterator[str]:
    for at in range(len(digits) - 1):
        yield digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]


def _listed(texts: Iterable[str], most: int = 10) -> Said | str:
    """Texts with commas between them, and how many were left out."""
    listed = list(texts)
    shown = ", ".join(listed[:most])
    left_out = len(listed) - most
    return Said("table-and-more", shown=shown, count=left_out) if left_out > 0 else shown
