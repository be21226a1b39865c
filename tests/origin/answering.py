"""Giving a book the facts that its undetermined goods need, as a user would."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from drawn import MILLIGRAMS, UNIT, Drawn, Row, line

from tratado.agreement.agreement import TextInForce
from tratado.hs import Code, parse_provisions
from tratado.origin.appendix import PARTS_READINGS, READINGS_OF_PARTS
from tratado.origin.findings import Findings
from tratado.origin.needs import Need

UNANSWERABLE = ("rule", "confirmed_rule")
"""Needs that no fact of the user settles: the law is missing or in doubt there."""

Choose = Callable[[Sequence[str]], str]
"""Picks one of the answers that a question allows."""


def answerable(need: Need) -> bool:
    return need.fact.split(":")[0] not in UNANSWERABLE


def answered(
    drawn: Drawn, findings: Findings, number: int, needs: Sequence[Need], choose: Choose
) -> Drawn:
    """The book with an answer to every need of one of its goods."""
    for need in needs:
        if answerable(need):
            drawn = _with_answer(drawn, findings, number, need, choose)
    return drawn


def _with_answer(
    drawn: Drawn, findings: Findings, number: int, need: Need, choose: Choose
) -> Drawn:
    if need.fact in PARTS_READINGS:
        return drawn.with_facts([("*", need.fact, choose(READINGS_OF_PARTS))])
    if need.row is None:
        row = drawn.goods[number]
        subject = row["id"]
    else:
        row = drawn.lines[need.row]
        subject = row["part"]
    columns = _columns(row, need, choose, findings.text)
    if columns is None:
        return drawn.with_facts([(subject, need.fact, choose(("yes", "no")))])
    if need.fact == "bill_of_materials":
        return drawn.with_lines((*drawn.lines, line(subject, f"{subject}/new", "0101.21", 1)))
    if need.row is None:
        goods = [row | columns if at == number else g for at, g in enumerate(drawn.goods)]
        return replace(drawn, goods=tuple(goods))
    return drawn.with_lines(
        row | columns if at == need.row else x for at, x in enumerate(drawn.lines)
    )


NUMBERS = {
    "transaction_value": ("tv", UNIT, ("60", "100")),
    "net_cost": ("nc", UNIT, ("50", "80")),
    "weight": ("weight", MILLIGRAMS, ("1", "20", "200")),
}
"""Needs of a number: its column, its unit and the answers given here."""


def _columns(row: Row, need: Need, choose: Choose, text: TextInForce) -> Row | None:
    """The columns that answer a need; None where a fact does."""
    found: Row | None = None
    match need.fact:
        case "produced_in":
            found = {"produced_in": choose(("MX", "US", "CA"))}
        case "destination":
            others = [c for c in ("US", "MX", "CA") if c != row["produced_in"]]
            found = {"destination": choose(others)}
        case "use" | "kind":
            found = {need.fact: choose(need.options)}
        case "hs_rule":
            found = {"hs_rule": choose(need.options).replace(".", "")}
        case "tariff_item":
            found = {"hs": choose(_items(row, need, text)), "hs_tariff": "us"}
        case "component" | "wholly_obtained":
            found = {need.fact: choose(("yes", "no")) == "yes"}
        case "bill_of_materials":
            found = {}
        case number if number in NUMBERS:
            column, unit, values = NUMBERS[number]
            found = {column: int(choose(values)) * unit}
    return found


def _items(row: Row, need: Need, text: TextInForce) -> list[str]:
    """Tariff items of a code: those that the rules name, and one that they do not."""
    code = Code(row.get("hs_rule") or row["hs"]).truncated(6)
    named = {p for option in need.options if option != "other" for p in parse_provisions(option)}
    if need.row is not None:
        named = {
            p for route in text.routes for p in (*route.from_, *route.except_) if p.touches(code)
        }
    items = {p.first.digits for p in named if p.level == 8 and p.first in code}
    return [f"{code.digits}00", *sorted(items)]
