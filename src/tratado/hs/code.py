"""Harmonized System codes: reading them, ordering them, and spans of them.

A code has two digits (chapter), four (heading), six (subheading), eight (a country's
tariff item) or ten (its statistical suffix). Only the first six mean the same in every
country. Every code is also the span of all ten-digit codes below it, as two integers,
so that "is this material within that provision" is two integer comparisons.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tratado.words import Said, TratadoError

WIDTH = 10
"""Digits of the longest code; every span is expressed in integers of this width."""

_LEVELS = (2, 4, 6, 8, 10)


class InvalidCode(TratadoError):
    """A text that is not a Harmonized System code; `what` says what to change."""

    def __init__(self, what: Said) -> None:
        super().__init__((what,))
        self.what = what


@dataclass(frozen=True, slots=True, order=True)
class Code:
    """A Harmonized System code, kept as its digits without dots ("870830")."""

    digits: str

    @property
    def low(self) -> int:
        """The first ten-digit code of the span, as an integer."""
        return int(self.digits.ljust(WIDTH, "0"))

    @property
    def high(self) -> int:
        """One past the last ten-digit code of the span."""
        return int(self.digits.ljust(WIDTH, "9")) + 1

    @property
    def chapter(self) -> str:
        return self.digits[:2]

    @property
    def heading(self) -> str:
        return self.digits[:4]

    @property
    def subheading(self) -> str:
        return self.digits[:6]

    def truncated(self, digits: int) -> Code:
        """This code cut to at most `digits` digits."""
        return Code(self.digits[:digits])

    def __contains__(self, other: Code) -> bool:
        return other.digits.startswith(self.digits)

    def __str__(self) -> str:
        """The usual way to print it: 87, 8708, 8708.30, 8708.30.50, 8708.30.50.20."""
        d = self.digits
        if len(d) <= 4:
            return d
        return ".".join([d[:4], *(d[i : i + 2] for i in range(4, len(d), 2))])


UNKNOWN_CODE = Code("")
"""The code of a thing of which no digit is known: the span of all codes."""


def parse_code(text: str) -> Code:
    """Read a code with or without dots.

    Raises InvalidCode where the text is no code: other characters, an odd number of
    digits (spreadsheets drop leading and trailing zeros), dots in the wrong places.
    """
    cleaned = text.strip().replace(" ", "")
    if not cleaned:
        raise InvalidCode(Said("hs-code-empty"))
    digits = cleaned.replace(".", "")
    if not (digits.isascii() and digits.isdigit()):
        raise InvalidCode(Said("hs-code-characters", text=repr(text)))
    if len(digits) not in _LEVELS:
        raise InvalidCode(_odd_length(cleaned, digits))
    if "." in cleaned and not _dots_in_place(cleaned):
        raise InvalidCode(_misplaced_dots(cleaned, digits))
    if digits[:2] == "00":
        raise InvalidCode(Said("hs-code-chapter-00", text=repr(text)))
    return Code(digits)


def _dots_in_place(text: str) -> bool:
    return re.fullmatch(r"\d{4}\.\d{2}(\.?\d{2}){0,2}|\d{4}\.\d{4}(\.?\d{2})?", text) is not None


def _misplaced_dots(text: str, digits: str) -> Said:
    if text.index(".") == 3 and len(digits) < WIDTH:
        # Both ends of 0902.10 are lost where a spreadsheet makes it the number 902.1.
        meant = str(Code(f"0{digits}0"))
        return Said("hs-code-dot-after-three", text=repr(text), meant=meant)
    return Said("hs-code-dots", text=repr(text), meant=str(Code(digits)))


def _odd_length(text: str, digits: str) -> Said:
    count = len(digits)
    if count > WIDTH:
        return Said("hs-code-too-long", text=repr(text), count=count)
    slip, meant = "", digits
    if text.endswith(".0") and text.count(".") == 1 and len(digits) in (7, 9):
        slip, meant = "-decimals", digits[:-1]
    elif "." in text and len(text.rsplit(".", 1)[1]) == 1:
        slip, meant = "-trailing-zero", digits + "0"
    elif "." not in text or len(text.split(".", 1)[0]) == 3:
        slip, meant = "-leading-zero", "0" + digits
    if not slip:
        return Said("hs-code-length", text=repr(text), count=count)
    return Said(f"hs-code-length{slip}", text=repr(text), count=count, meant=str(Code(meant)))


@dataclass(frozen=True, slots=True)
class Provision:
    """A tariff provision or an inclusive range of them, perhaps only a part of it.

    `part` describes, in words, which goods of the provision are meant ("housings");
    whether a material is one of them is a fact that only the user can give.
    """

    first: Code
    last: Code
    part: str = ""

    @property
    def low(self) -> int:
        return self.first.low

    @property
    def high(self) -> int:
        return self.last.high

    @property
    def level(self) -> int:
        """Digits of the provision as written: 2, 4, 6 or 8."""
        return len(self.first.digits)

    def covers(self, code: Code) -> bool:
        """Whether all of the code lies in the provision (leaving `part` aside)."""
        return self.low <= code.low and code.high <= self.high

    def touches(self, code: Code) -> bool:
        """Whether some of the code lies in the provision."""
        return self.low < code.high and code.low < self.high

    def __str__(self) -> str:
        span = str(self.first) if self.first == self.last else f"{self.first}-{self.last}"
        return f"{span}[{self.part}]" if self.part else span


_TOKEN = re.compile(r"(?P<span>[0-9.]+(?:-[0-9.]+)?)(?:\[(?P<part>[^\]]*)\])?(?:\s+|$)")


def parse_provisions(text: str) -> tuple[Provision, ...]:
    """Read provisions as the rule tables write them: `8603-8606 8708.99[parts of brakes]`.

    Raises InvalidCode where a piece is no provision or a range runs backwards.
    """
    found: list[Provision] = []
    position = 0
    text = text.strip()
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise InvalidCode(Said("hs-no-provision", text=repr(text[position:])))
        if match["part"] == "":
            raise InvalidCode(Said("hs-empty-brackets", text=repr(match[0].strip())))
        first_text, _, last_text = match["span"].partition("-")
        first = parse_code(first_text)
        last = parse_code(last_text) if last_text else first
        if last.high <= first.low:
            raise InvalidCode(Said("hs-range-backwards", range=match["span"]))
        found.append(Provision(first, last, (match["part"] or "").replace("_", " ")))
        position = match.end()
    return tuple(found)


def format_provisions(provisions: Iterable[Provision]) -> str:
    """The inverse of parse_provisions."""
    return " ".join(map(str, provisions))
