"""Running conformance cases and saying where the outcome differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_FLOOR, Decimal
from typing import Any

from tratado.agreement.agreement import load_agreement
from tratado.conformance.calculations import CalculationCase, differences, differs, printed
from tratado.conformance.cases import MONEY, AnyCase, Unreadable
from tratado.origin.answer import Answer
from tratado.origin.fact_names import is_known
from tratado.origin.findings import Findings, decide_book
from tratado.origin.ruling import RouteFound, Ruling, ruling
from tratado.words import Said, TratadoError
from tratado.words.problem import Worded


@dataclass
class Outcome:
    """A case run: what differs from what it expects, and which rule rows it went through."""

    case: AnyCase
    differences: list[Worded] = field(default_factory=list)
    routes: set[str] = field(default_factory=set)

    @property
    def passed(self) -> bool:
        return not self.differences


def run(cases: Iterable[AnyCase]) -> Iterator[Outcome]:
    """Run cases one by one."""
    for case in cases:
        yield run_case(case)


def run_case(case: AnyCase) -> Outcome:
    """Decide a case's goods, or calculate, and compare everything that it expects.

    What cannot be read or decided fails by itself, with the reason.
    """
    if isinstance(case, Unreadable):
        return Outcome(case, [Said("case-unreadable", reason=case.reason)])
    if isinstance(case, CalculationCase):
        return Outcome(case, list(differences(case)))
    try:
        text = load_agreement(case.agreement).on(case.date)
        findings = decide_book(case.goods, case.lines, case.facts, text)
    except (OSError, ValueError) as error:
        # No such agreement or proposal, a code that no edition has, a forbidden designation.
        why = error if isinstance(error, TratadoError) else str(error)
        return Outcome(case, [Said("conform-refused", error=why)])
    outcome = Outcome(case)
    unread = [fact for fact in case.facts["fact"].unique() if not is_known(fact, (text,))]
    outcome.differences.extend(Said("conform-no-fact", fact=fact) for fact in sorted(unread))
    table = findings.table()
    for good, expected in case.expect.items():
        number = findings.number(good)
        found = ruling(findings, number)
        row = table.row(number, named=True)
        different = _compare(findings, found, row, expected)
        outcome.differences.extend(
            Said("conform-of-good", good=good, difference=difference) for difference in different
        )
        outcome.routes.update(states_of(found))
    return outcome


def _compare(
    findings: Findings, found: Ruling, row: Mapping[str, Any], expected: Mapping[str, Any]
) -> Iterator[Said]:
    needs = sorted({need.fact for need in found.needs})
    none = Said("conform-none")
    listed = tuple(needs) or none
    if "verdict" in expected and found.verdict != expected["verdict"]:
        yield Said(
            "conform-verdict",
            found=str(found.verdict),
            wanted=str(expected["verdict"]),
            needs=listed,
        )
    if "criterion" in expected and found.criterion != expected["criterion"]:
        yield differs("criterion", found.criterion or none, expected["criterion"])
    if "route" in expected and row["route"] != expected["route"]:
        yield differs("route", row["route"], expected["route"])
    for fact in expected.get("needs") or ():
        if fact not in needs:
            yield Said("conform-not-needed", fact=fact, needs=listed)
    yield from _compare_figures(row, expected.get("figures") or {})
    yield from _compare_change(findings, found, expected)
    states = states_of(found)
    for route, state in (expected.get("routes") or {}).items():
        if route not in states:
            yield Said("conform-not-tried", route=route, routes=tuple(sorted(states)))
        elif states[route].word != state:
            yield differs(f"route {route}", states[route].word, state)


def _compare_figures(row: Mapping[str, Any], figures: Mapping[str, Any]) -> Iterator[Said]:
    """Figures of the good itself: amounts, and value content in percent."""
    for name, wanted in figures.items():
        if name in ("failing", "de_minimis"):
            continue
        expected = Decimal(str(wanted))
        column = "non_originating" if name == "vnm" else name
        if row.get(column) is None:
            yield Said("conform-no-figure-expected", name=name, wanted=str(expected))
            continue
        unit = 100 if name in ("rvc_tv", "rvc_nc") else MONEY
        shown = _as_printed(Decimal(int(row[column])) / unit, expected)
        if shown != expected:
            yield differs(name, shown, expected)


def _compare_change(
    findings: Findings, found: Ruling, expected: Mapping[str, Any]
) -> Iterator[Said]:
    """What does not make the change, by the expected route or by any that was tried."""
    tried = [
        route
        for route in found.routes
        if route.route is not None and expected.get("route") in (None, route.route.id)
    ]
    if expected.get("fails") is not None:
        wanted = set(expected["fails"])
        parts = [_parts(findings, route) for route in tried]
        if wanted not in parts:
            yield differs(Said("conform-failing-parts"), [sorted(p) for p in parts], sorted(wanted))
    figures = expected.get("figures") or {}
    if "failing" in figures:
        value = Decimal(str(figures["failing"]))
        shown = {_as_printed(Decimal(route.failing) / MONEY, value) for route in tried}
        if value not in shown:
            yield differs("failing", ", ".join(map(str, sorted(shown))), value)
    if "de_minimis" in figures:
        value = Decimal(str(figures["de_minimis"]))
        bases = [base for base in (found.tv, found.total_cost) if base]
        shown = {
            _as_printed(Decimal(route.failing * 100) / base, value)
            for route in tried
            for base in bases
        }
        if value not in shown:
            share = Said("conform-de-minimis-share")
            yield differs(share, ", ".join(map(str, sorted(shown))), value)


def _parts(findings: Findings, route: RouteFound) -> set[str]:
    return set(findings.lines["part"].gather(list(route.failing_rows)).to_list())


def states_of(found: Ruling) -> dict[str, Answer]:
    """The best state of every route tried for a good, section 3(4) left aside."""
    states: dict[str, Answer] = {}
    for tried in found.routes:
        if tried.route is None or tried.plan.same_provision or tried.plan.unassembled:
            continue
        before = states.get(tried.route.id, Answer.NOT_MET)
        states[tried.route.id] = max(before, tried.state)
    return states


def _as_printed(value: Decimal, like: Decimal) -> Decimal:
    """A figure with as many decimals as another, cut off and not rounded up."""
    return printed(value, like, ROUND_FLOOR)
