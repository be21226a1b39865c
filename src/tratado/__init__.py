"""The North American trade agreements as software.

    >>> import tratado
    >>> book = tratado.read_frames(
    ...     {
    ...         "goods": [{"id": "PUMP", "hs": "8413.70", "produced_in": "MX", "tv": 100}],
    ...         "bom": [{"good": "PUMP", "part": "MOTOR", "hs": "8501.40", "quantity": 1,
    ...                  "unit_value": 40, "origin": "non_originating"}],
    ...     },
    ...     settings={"currency": "USD", "hs_edition": 2022},
    ... )
    >>> decided = tratado.decide(book, tratado.law("usmca", "2026-12-01"))
    >>> decided["PUMP"].verdict
    <Verdict.ORIGINATING: 'originating'>

What is named here is public and documented in docs/python.md; everything else may move. Names
are loaded when they are first used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from tratado.version import VERSION

__version__ = VERSION

if TYPE_CHECKING:
    from tratado.agreement.agreement import TextInForce, law
    from tratado.book import Book, read_book, read_frames
    from tratado.deciding.certifying import Certification, certify
    from tratado.deciding.changes import Changes
    from tratado.deciding.decide import Decided, Moved, decide
    from tratado.deciding.goods import DecidedGood, Margin
    from tratado.effect.compare import Comparison, compare
    from tratado.labor.case import Case
    from tratado.labor.folder import read_cases
    from tratado.locale import Language
    from tratado.origin.answer import Verdict
    from tratado.proof.certificate import Person
    from tratado.report.explanation import explain
    from tratado.talks.feasible import deals
    from tratado.talks.table import Table
    from tratado.talks.table_reading import read_table
    from tratado.words import Money, Percent, Place, Problem, Said, TratadoError

_ROOMS = {
    "Book": "book",
    "Case": "labor.case",
    "Certification": "deciding.certifying",
    "Changes": "deciding.changes",
    "Comparison": "effect.compare",
    "Decided": "deciding.decide",
    "DecidedGood": "deciding.goods",
    "Language": "locale",
    "Margin": "deciding.goods",
    "Money": "words",
    "Moved": "deciding.decide",
    "Percent": "words",
    "Person": "proof.certificate",
    "Place": "words",
    "Problem": "words",
    "Said": "words",
    "Table": "talks.table",
    "TextInForce": "agreement.agreement",
    "TratadoError": "words",
    "Verdict": "origin.answer",
    "certify": "deciding.certifying",
    "compare": "effect.compare",
    "deals": "talks.feasible",
    "decide": "deciding.decide",
    "explain": "report.explanation",
    "law": "agreement.agreement",
    "read_book": "book",
    "read_cases": "labor.folder",
    "read_frames": "book",
    "read_table": "talks.table_reading",
}
"""The room of every public name."""

__all__ = [
    "Book",
    "Case",
    "Certification",
    "Changes",
    "Comparison",
    "Decided",
    "DecidedGood",
    "Language",
    "Margin",
    "Money",
    "Moved",
    "Percent",
    "Person",
    "Place",
    "Problem",
    "Said",
    "Table",
    "TextInForce",
    "TratadoError",
    "Verdict",
    "__version__",
    "certify",
    "compare",
    "deals",
    "decide",
    "explain",
    "law",
    "read_book",
    "read_cases",
    "read_frames",
    "read_table",
]


def __getattr__(name: str) -> object:
    room = _ROOMS.get(name)
    if room is None:
        raise AttributeError(f"module 'tratado' has no attribute {name!r}")
    found = getattr(importlib.import_module(f"tratado.{room}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
