"""A small spreadsheet of its own: reads a workbook and works out its formulas."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from typing import Any

import openpyxl

_TOKEN = re.compile(
    r'\s*(?:"(?P<text>[^"]*)"|(?P<number>\d+(?:\.\d+)?)|(?P<sign><>|>=|<=|[=<>+\-*/(),:])'
    r"|(?P<name>[A-Za-z_]+![A-Z]+\d+|[A-Z]+\d+|[A-Z]+))"
)
_CELL = re.compile(r"(?:(\w+)!)?([A-Z]+)(\d+)")


class Spreadsheet:
    """The formulas of a workbook, and what they give."""

    def __init__(self, data: bytes) -> None:
        self.book = openpyxl.load_workbook(io.BytesIO(data))
        self.cached = openpyxl.load_workbook(io.BytesIO(data), data_only=True)

    def formulas(self) -> Iterator[tuple[str, str]]:
        """Every cell with a formula: its sheet and its place."""
        for sheet in self.book:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type == "f":
                        yield sheet.title, cell.coordinate

    def value(self, sheet: str, cell: str) -> Any:
        """What a cell holds, or what its formula gives."""
        content = self.book[sheet][cell]
        if content.data_type != "f":
            return "" if content.value is None else content.value
        tokens = _tokens(str(content.value)[1:])
        return _Parser(tokens, sheet, self).comparison()

    def area(self, sheet: str, first: str, last: str) -> list[Any]:
        """The values of a range."""
        return [
            self.value(sheet, c.coordinate) for row in self.book[sheet][first:last] for c in row
        ]


def _tokens(text: str) -> list[tuple[str, str]]:
    found, at = [], 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        assert match is not None, text[at:]
        assert match.lastgroup is not None
        found.append((match.lastgroup, match[match.lastgroup]))
        at = match.end()
    return found


class _Parser:
    def __init__(self, tokens: list[tuple[str, str]], sheet: str, book: Spreadsheet) -> None:
        self.tokens, self.sheet, self.book, self.at = tokens, sheet, book, 0

    def next_sign(self, *among: str) -> str | None:
        if self.at < len(self.tokens) and self.tokens[self.at] in [("sign", s) for s in among]:
            self.at += 1
            return self.tokens[self.at - 1][1]
        return None

    def comparison(self) -> Any:
        left = self.sum()
        while sign := self.next_sign("=", "<>", ">=", "<=", "<", ">"):
            right = self.sum()
            left = {
                "=": lambda a, b: a == b, "<>": lambda a, b: a != b,
                ">=": lambda a, b: a >= b, "<=": lambda a, b: a <= b,
                "<": lambda a, b: a < b, ">": lambda a, b: a > b,
            }[sign](left, right)  # fmt: skip
        return left

    def sum(self) -> Any:
        left = self.product()
        while sign := self.next_sign("+", "-"):
            right = _number(self.product())
            left = _number(left) + right if sign == "+" else _number(left) - right
        return left

    def product(self) -> Any:
        left = self.atom()
        while sign := self.next_sign("*", "/"):
            right = _number(self.atom())
            left = _number(left) * right if sign == "*" else _number(left) / right
        return left

    def atom(self) -> Any:
        kind, text = self.tokens[self.at]
        self.at += 1
        if kind == "text":
            return text
        if kind == "number":
            return float(text)
        if kind == "sign":
            assert text == "("
            inner = self.comparison()
            assert self.next_sign(")")
            return inner
        if self.next_sign("("):
            return self.call(text)
        return self.reference(text)

    def reference(self, text: str) -> Any:
        match = _CELL.fullmatch(text)
        assert match is not None, text
        sheet, cell = match[1] or self.sheet, match[2] + match[3]
        if self.next_sign(":"):
            last = self.tokens[self.at][1]
            self.at += 1
            return self.book.area(sheet, cell, last)
        return self.book.value(sheet, cell)

    def call(self, name: str) -> Any:
        """A function; of IF only the branch taken is worked out."""
        if name == "IF":
            condition = self.comparison()
            assert self.next_sign(",")
            return self._branch(bool(condition))
        given = [self.comparison()]
        while self.next_sign(","):
            given.append(self.comparison())
        assert self.next_sign(")")
        return _FUNCTIONS[name](*given)

    def _branch(self, yes: bool) -> Any:
        if not yes:
            self._skip()
        assert yes or self.next_sign(",")
        found = self.comparison()
        if yes:
            assert self.next_sign(",")
            self._skip()
        assert self.next_sign(")")
        return found

    def _skip(self) -> None:
        depth = 0
        while depth or self.tokens[self.at] not in (("sign", ","), ("sign", ")")):
            depth += {("sign", "("): 1, ("sign", ")"): -1}.get(self.tokens[self.at], 0)
            self.at += 1


def _number(value: Any) -> float:
    return 0.0 if value == "" else float(value)


_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "AND": lambda *given: all(given),
    "OR": lambda *given: any(given),
    "SUM": lambda area: float(sum(each for each in area if isinstance(each, int | float))),
    "ROUND": lambda value, digits: round(value, int(digits)),
    "N": lambda value: float(value) if isinstance(value, int | float) else 0.0,
    "COUNTIF": lambda area, wanted: float(sum(each == wanted for each in area)),
    "ROWS": lambda area: float(len(area)),
}
