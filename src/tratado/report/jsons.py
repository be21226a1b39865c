"""Verdicts and rulings as JSON, in the shape of `verdicts.schema.json`.

Amounts and percentages are decimal strings, so that no reader rounds them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_FLOOR, Decimal
from typing import Any

from tratado.agreement import wording
from tratado.book import Book
from tratado.labor.preference import Preference
from tratado.locale import Language
from tratado.origin.findings import Findings
from tratado.origin.needs import Need
from tratado.origin.questions import questions
from tratado.origin.ruling import MaterialFound, RouteFound, Ruling, ruling
from tratado.origin.slack import Content
from tratado.report.figures import RulingFigures
from tratado.report.ledgers import LedgerWords
from tratado.report.notes import Note
from tratado.report.preferences import preference_json
from tratado.report.reasons import ReasonWords
from tratado.value.ledger import Ledger
from tratado.version import VERSION

SCHEMA = "urn:tratado:schema:verdicts:1"
"""The name of the schema; a name, not an address that is ever fetched."""

_MONEY = Decimal(10_000)
_MILLIONTH = Decimal("0.000001")
"""Percentages are cut off there, so that none looks reached that is not."""


def verdicts(
    book: Book,
    findings: Findings,
    language: Language,
    *,
    goods: list[int],
    in_full: bool,
    ledgers: Mapping[str, Sequence[Ledger]] | None = None,
    preferences: Mapping[str, Preference] | None = None,
    notes: Sequence[Note] = (),
) -> dict[str, Any]:
    """The verdicts on goods; `in_full` adds every route tried, every material, every figure.

    `ledgers` are the steps of the figures that were calculated, by good; `preferences` what
    labor cases leave of it, `notes` what is told of the book and of its decision.
    """
    agreement = findings.text.agreement
    shown = _Shown(book, findings, ledgers or {}, language, preferences or {})
    return {
        "$schema": SCHEMA,
        "tratado": VERSION,
        "book": {"name": book.name, "digest": book.digest, "currency": book.currency},
        "agreement": {
            "name": agreement.name,
            "title": agreement.title,
            "amendments": list(agreement.amendments),
            "digest": agreement.digest,
        },
        "date": findings.text.day.isoformat(),
        "goods": [_good(shown, ruling(findings, number), in_full=in_full) for number in goods],
        "questions": [
            {
                "fact": q.fact,
                "question": wording.question(
                    q.fact, language, ", ".join(q.subjects[:3]), q.need.options, q.need.outcomes
                ),
                "subjects": q.subjects,
                "places": [
                    {
                        "sheet": place.sheet,
                        "column": place.column,
                        "row": dict(place.row),
                        "answers": list(place.answers),
                        "blank": list(place.blank),
                    }
                    for place in q.places
                ],
                "options": list(q.need.options),
                "outcomes": {verdict: list(codes) for verdict, codes in q.need.outcomes},
                "goods": [findings.goods["id"][g] for g in q.goods],
                "settles": q.settles,
                "value": _amount(q.value),
                "settled_value": _amount(q.settled_value),
            }
            for q in questions(findings, goods)
        ],
        "notes": [note.as_json() for note in notes],
    }


class _Shown:
    """What the goods of a book are shown with."""

    def __init__(
        self,
        book: Book,
        findings: Findings,
        ledgers: Mapping[str, Sequence[Ledger]],
        language: Language,
        preferences: Mapping[str, Preference],
    ) -> None:
        self.preferences = preferences
        self.lines = findings.lines
        self.language = language
        self._figures = RulingFigures(book.goods, findings.lines, ledgers, book.currency)
        self._words = LedgerWords(book, language)
        self.reasons = ReasonWords(book.currency, language)

    def ledgers(self, found: Ruling) -> list[dict[str, Any]]:
        return list(map(self._words.as_json, self._figures.ledgers(found)))


def _good(shown_with: _Shown, found: Ruling, *, in_full: bool) -> dict[str, Any]:
    told, language = found.deciding, shown_with.language
    shown: dict[str, Any] = {
        "id": found.good,
        "description": found.description,
        "hs": str(found.hs),
        "hs_edition": found.hs_edition,
        "hs_in_rules": [str(code) for code in found.codes],
        "produced_in": found.produced_in,
        "verdict": found.verdict.value,
        "criterion": found.criterion.value or None,
        "route": None if told is None else _route(told, language),
        "figures": {
            "transaction_value": _amount(found.tv),
            "net_cost": _amount(found.nc),
            "total_cost": _amount(found.total_cost),
            "non_originating": _amount(found.non_originating),
        },
        "needs": [_need(shown_with, found, need) for need in found.needs],
        "mend": None if found.mend is None else list(found.mend),
        "unknown_lines": found.unknown_lines,
        "verdict_if_proven": found.if_proven.value,
        "lines_without_evidence": found.unevidenced_lines,
        "verdict_without_them": found.without_evidence.value,
        "verdict_by_second_text": found.by_second_text.value,
        "elections": [
            {"election": e.kind.value, "subject": e.subject, "citation": e.cite}
            for e in found.elections
        ],
        "confirmation": found.confirmation,
        "reasons": [
            {"kind": each.kind, "words": shown_with.reasons.words(each), "citation": each.cite}
            for each in found.reasons
        ],
        "citations": found.cites(),
    }
    if shown_with.preferences:
        shown["preference"] = preference_json(shown_with.preferences[found.good], language)
    if in_full:
        shown["routes"] = [_route(route, language) for route in found.routes]
        shown["materials"] = [_material(shown_with, material) for material in found.materials]
        shown["ledgers"] = shown_with.ledgers(found)
    return shown


def _route(told: RouteFound, language: Language) -> dict[str, Any]:
    route = told.route
    return {
        "id": route.id if route else None,
        "words": told.words(language) if route else None,
        "citation": route.cite if route else None,
        "grade": route.source if route else None,
        "section_3_4": "a" if told.plan.same_provision else "b" if told.plan.unassembled else None,
        "reading": _presumed(told),
        "state": told.state.word,
        "change": {
            "state": told.change.word,
            "tested": told.n_tested,
            "changed": told.n_changed,
            "failing": _amount(told.failing),
            "waived": told.waived,
        },
        "value_content": {
            "state": told.content.word,
            "waived": told.content_waived,
            "methods": [_content(content) for content in told.contents],
        },
        "conditions": [
            {
                "fact": c.condition.fact,
                "state": c.state.word,
                "citation": c.condition.cite,
            }
            for c in told.conditions
        ],
    }


def _presumed(told: RouteFound) -> dict[str, str]:
    """The facts that a reading presumes; values that lead to it alike are joined by commas."""
    found: dict[str, list[str]] = {}
    for fact, value in told.reading.choices:
        found.setdefault(fact, []).append(value)
    return {fact: ", ".join(values) for fact, values in found.items()}


def _content(content: Content) -> dict[str, Any]:
    return {
        "method": {"tv": "transaction_value", "nc": "net_cost"}[content.method],
        "base": _amount(content.base),
        "found": _percent(content.found),
        "required": _percent(content.required),
        "points": _percent(content.points),
        "room": _amount(content.room),
        "most_non_originating": _amount(content.most_non_originating),
        "least_base": _amount(content.least_base),
    }


def _material(shown: _Shown, material: MaterialFound) -> dict[str, Any]:
    return {
        "part": material.part,
        "description": material.description,
        "hs": str(material.hs) or None,
        "hs_in_rules": [str(code) for code in material.codes],
        "role": material.role,
        "origin": material.origin,
        "counted_as": ("originating", "non_originating", "unsettled")[material.status],
        "value": _amount(material.value),
        "in_value": material.in_value,
        "change": None if material.change is None else material.change.word,
        "through": material.through,
        "row": int(shown.lines["row"][material.row]),
    }


def _need(shown: _Shown, found: Ruling, need: Need) -> dict[str, Any]:
    subject = found.good if need.row is None else str(shown.lines["part"][need.row])
    return {
        "fact": need.fact,
        "subject": subject,
        "options": list(need.options),
        "outcomes": {verdict: list(codes) for verdict, codes in need.outcomes},
        "question": wording.question(
            need.fact, shown.language, subject, need.options, need.outcomes
        ),
    }


def _amount(ten_thousandths: int | None) -> str | None:
    return None if ten_thousandths is None else f"{Decimal(ten_thousandths) / _MONEY:.4f}"


def _percent(value: Decimal | None) -> str | None:
    return None if value is None else str(value.quantize(_MILLIONTH, rounding=ROUND_FLOOR))
