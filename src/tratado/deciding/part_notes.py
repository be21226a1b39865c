"""What is told where the costs of self-produced parts change the costs of goods."""

from __future__ import annotations

from collections.abc import Iterator

from tratado.origin.findings import Findings
from tratado.words import Money, Said


def notes_of_parts(findings: Findings, currency: str) -> Iterator[Said]:
    """Values of `bom` that the part's own costs replace, with both figures; excluded costs of
    parts that come out of a good's net cost; stated costs that may have them in them or not."""
    costs, lines, goods = findings.rolled.costs, findings.lines, findings.goods
    designated = dict(goods.select("id", "intermediate").iter_rows())
    accumulated = dict(goods.select("id", "accumulate").iter_rows())

    def money(amount: int) -> Money:
        return Money.of_frame(amount, currency)

    for row in costs.replaced():
        good, part = lines["good"][row], lines["part"][row]
        cite = "7(11), 1(6)(a)"
        if designated[part]:
            cite = "8(8)"
        elif accumulated[part]:
            cite = "9(2)(a)"
        yield Said(
            "ledger-step-note-own-costs",
            part=part,
            good=good,
            row=str(lines["row"][row]),
            cite=f"Uniform Regulations {cite}",
            stated=money(int(costs.book.stated[row])),
            own=money(int(costs.book.own[row])),
        )
    for row, amount in sorted(costs.taken_out.items()):
        yield Said(
            "ledger-step-note-excluded-of-part",
            part=lines["part"][row],
            good=lines["good"][row],
            amount=money(amount),
            cite="Uniform Regulations 7(11), 7(13)(a)",
        )
    for good, net in sorted(costs.doubtful.items()):
        yield Said(
            "ledger-step-note-excluded-in-total",
            good=goods["id"][good],
            low=money(net.low),
            high=money(net.high),
            cite="Uniform Regulations 7(11), 7(13)(a)",
        )
