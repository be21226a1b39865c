"""The year-end analysis of estimated costs, on a terminal and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from rich.table import Table
from rich.text import Text

from tratado.book import Book
from tratado.locale import Language, messages
from tratado.value.averaging import Duty, EstimatedGood, FiscalYear, PeriodAnalysis
from tratado.value.estimates import Estimated
from tratado.version import VERSION
from tratado.words import Percent, day_words
from tratado.words.citation import citation

_COLUMNS = ("good", "period", "estimated", "actual", "required", "outcome", "cite")
_MONEY = 10_000
_MILLIONTHS = 1_000_000


def year_end_pieces(
    book: Book, year: FiscalYear, found: Sequence[Estimated], language: Language
) -> Iterator[Table | Text]:
    """For every good and period certified on estimates, what the actual costs make of it."""
    say = messages(language).format
    days = {name: day_words(getattr(year, name), language) for name in ("start", "end")}
    yield Text(say("year-end-title", book=book.name, **days), style="bold")
    if not found:
        yield Text(say("year-end-none"))
        return
    shown = Table(box=None, header_style="bold", pad_edge=False)
    for name in _COLUMNS:
        number = name in ("estimated", "actual", "required")
        shown.add_column(
            say(f"year-end-{name}"), justify="right" if number else "left", overflow="fold"
        )
    for one in found:
        analysis = one.analysis()
        actual = None if analysis is None else analysis.actual
        shown.add_row(
            Text(one.good),
            f"{one.period.span.start} – {one.period.span.end}",
            _percent(one.estimated_content, language),
            "" if actual is None else _percent(actual, language),
            "" if one.required is None else Percent(one.required).words(language),
            Text(say(f"year-end-{_outcome(one, analysis)}")),
            Text(citation(_cite(one), language)),
        )
    yield shown
    if not all(one.due for one in found):
        yield Text(say("year-end-not-due"), style="dim")
    yield Text(say("year-end-basis"), style="dim")


def year_end_json(
    book: Book, year: FiscalYear, found: Sequence[Estimated], language: Language
) -> dict[str, Any]:
    """The same as JSON; amounts and percentages are decimal strings, these cut off."""
    say = messages(language).format
    return {
        "tratado": VERSION,
        "book": {"name": book.name, "digest": book.digest, "currency": book.currency},
        "fiscal_year": {"start": year.start.isoformat(), "end": year.end.isoformat()},
        "goods": [_as_json(one, say(f"year-end-{_outcome(one, one.analysis())}")) for one in found],
    }


def _as_json(one: Estimated, words: str) -> dict[str, Any]:
    analysis = one.analysis()
    return {
        "id": one.good,
        "start": one.period.span.start.isoformat(),
        "end": one.period.span.end.isoformat(),
        "estimated_net_cost": _amount(one.estimated_cost),
        "actual_net_cost": None if one.actual_cost is None else _amount(one.actual_cost),
        "non_originating": _amount(one.non_originating),
        "estimated_content": _cut(one.estimated_content),
        "actual_content": None if analysis is None else _cut(analysis.actual),
        "required": None if one.required is None else str(one.required),
        "outcome": _outcome(one, analysis).replace("-", "_"),
        "words": words,
        "duty": None if analysis is None else analysis.duty.value,
        "analysis_due": one.due,
        "citation": _cite(one),
    }


def _outcome(one: Estimated, analysis: PeriodAnalysis | None) -> str:
    """The message that says what the actual costs make of a certification."""
    if one.required is None:
        return "not-required"
    if analysis is None:
        return "missing"
    if analysis.met_on_actual:
        return "holds" if analysis.met_on_estimate else "holds-now"
    if analysis.duty is Duty.INFORM_IMMEDIATELY:
        return "inform"
    return "correct"


def _cite(one: Estimated) -> str:
    if one.subject is EstimatedGood.MOTOR_VEHICLE:
        return "Uniform Regulations 16(9)"
    return "Uniform Regulations 7(20)" if one.due else ""


def _percent(value: Fraction, language: Language) -> str:
    return Percent(Decimal(_cut(value))).words(language)


def _cut(percent: Fraction) -> str:
    """A percentage cut off at the millionth of a percent."""
    return f"{Decimal(percent.numerator * _MILLIONTHS // percent.denominator) / _MILLIONTHS:.6f}"


def _amount(ten_thousandths: int) -> str:
    return f"{Decimal(ten_thousandths) / _MONEY:.4f}"
