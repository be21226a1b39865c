"""The year-end analysis of estimated costs, as a document and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Any

from tratado.agreement.agreement import TextInForce
from tratado.book import Book
from tratado.documents import Block, Cell, Column, Document, Grid, Note, Part, Section, Tone, Value
from tratado.locale import Language
from tratado.report.about import about, law_of
from tratado.value.averaging import Duty, EstimatedGood, FiscalYear, PeriodAnalysis
from tratado.value.estimates import Estimated
from tratado.version import VERSION
from tratado.words import Percent, Said
from tratado.words.citation import citation

_MILLIONTHS = 1_000_000
_TABLE = ("id", "start", "end", "estimated_net_cost", "actual_net_cost", "non_originating",
          "estimated_content", "actual_content", "required", "outcome", "words", "duty",
          "analysis_due", "citation")  # fmt: skip
_TONES = {
    "missing": Tone.OPEN,
    "holds": Tone.MET,
    "holds-now": Tone.MET,
    "inform": Tone.NOT_MET,
    "correct": Tone.NOT_MET,
}


def year_end_document(
    book: Book,
    year: FiscalYear,
    found: Sequence[Estimated],
    text: TextInForce,
    language: Language,
) -> Document:
    """For every good and period certified on estimates, what the actual costs make of it."""
    title = Said("year-end-title", book=book.name, start=year.start, end=year.end)
    facts = [_facts(one, language) for one in found]
    return Document(
        title=title,
        law=law_of(text.agreement, language),
        day=text.day,
        sections=(
            Section(Said("year-end-name"), title, (Part("", tuple(_blocks(found, language))),)),
        ),
        about=about(book),
        table=Grid(
            tuple(Column(name, name=name) for name in _TABLE),
            tuple(tuple(Cell(each[name]) for name in _TABLE) for each in facts),
        ),
    )


def _blocks(found: Sequence[Estimated], language: Language) -> Iterator[Block]:
    if not found:
        yield Said("year-end-none")
        return
    columns = (
        *_columns("good", "period"),
        *_columns("estimated", "actual", "required", right=True),
        *_columns("outcome", "cite"),
    )
    yield Grid(columns, tuple(_row(one, language) for one in found))
    if not all(one.due for one in found):
        yield Note(Said("year-end-not-due"))
    yield Note(Said("year-end-basis"))


def _row(one: Estimated, language: Language) -> tuple[Cell, ...]:
    analysis = one.analysis()
    outcome = _outcome(one, analysis)
    return (
        Cell(one.good, strong=True),
        Cell(f"{one.period.span.start} – {one.period.span.end}"),
        Cell(_percent(one.estimated_content)),
        Cell(None if analysis is None else _percent(analysis.actual)),
        Cell(None if one.required is None else Percent(one.required)),
        Cell(Said(f"year-end-{outcome}"), _TONES.get(outcome)),
        Cell(citation(_cite(one), language)),
    )


def _columns(*names: str, right: bool = False) -> tuple[Column, ...]:
    return tuple(Column(Said(f"year-end-{name}"), right=right) for name in names)


def year_end_json(
    book: Book, year: FiscalYear, found: Sequence[Estimated], language: Language
) -> dict[str, Any]:
    """The same as JSON; amounts and percentages are decimal strings, these cut off."""
    return {
        "tratado": VERSION,
        "book": {"name": book.name, "digest": book.digest, "currency": book.currency},
        "fiscal_year": {"start": year.start.isoformat(), "end": year.end.isoformat()},
        "goods": [
            {
                name: f"{value:f}" if isinstance(value, Decimal) else value
                for name, value in _facts(one, language).items()
            }
            for one in found
        ],
    }


def _facts(one: Estimated, language: Language) -> dict[str, Value]:
    """What is known of a good in a period, by the names that programs read."""
    analysis = one.analysis()
    outcome = _outcome(one, analysis)
    return {
        "id": one.good,
        "start": one.period.span.start.isoformat(),
        "end": one.period.span.end.isoformat(),
        "estimated_net_cost": _amount(one.estimated_cost),
        "actual_net_cost": None if one.actual_cost is None else _amount(one.actual_cost),
        "non_originating": _amount(one.non_originating),
        "estimated_content": _cut(one.estimated_content),
        "actual_content": None if analysis is None else _cut(analysis.actual),
        "required": one.required,
        "outcome": outcome.replace("-", "_"),
        "words": Said(f"year-end-{outcome}").words(language),
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


def _percent(percent: Fraction) -> Percent:
    """A percentage to two decimals, cut off."""
    return Percent.of_frame(floor(percent * 100))


def _cut(percent: Fraction) -> Decimal:
    """A percentage cut off at the millionth of a percent."""
    return Decimal(floor(percent * _MILLIONTHS)).scaleb(-6)


def _amount(ten_thousandths: int) -> Decimal:
    return Decimal(ten_thousandths).scaleb(-4)
