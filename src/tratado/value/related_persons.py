"""Whether two persons are related: Uniform Regulations 1(1), related person."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tratado.value.figures import Checks
from tratado.value.finding import Fact, Finding, Point, all_so, any_of
from tratado.words import Said

RELATED_PERSON = "Uniform Regulations 1(1), related person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """What one holder owns, controls or holds of the voting stock of the two persons.

    Percentages, direct and indirect holdings together; None where nobody knows.
    """

    holder: str
    of_first: Decimal | None = None
    of_second: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """What is known of the ties between two persons.

    `common_holdings` are the holders of voting stock in both: None where nobody has
    looked, empty where there is none.
    """

    officers_of_each_other: Fact = None
    partners: Fact = None
    employer_and_employee: Fact = None
    common_holdings: tuple[Holding, ...] | None = None
    one_controls_other: Fact = None
    controlled_by_third: Fact = None
    same_family: Fact = None


def related_persons(ties: Ties, common_ownership: Decimal) -> Finding:
    """Whether two persons are related, on any of the grounds (a) to (g).

    `common_ownership` is the percentage from which a holding in each of them counts
    (the term `related_persons.common_ownership`). Raises ValuationError for a
    percentage outside 0 to 100.
    """
    return any_of(
        [
            Point(
                ties.officers_of_each_other,
                "officers_of_each_other",
                Said("ground-officers-of-each-other"),
                f"{RELATED_PERSON} (a)",
            ),
            Point(
                ties.partners,
                "partners",
                Said("ground-partners"),
                f"{RELATED_PERSON} (b)",
            ),
            Point(
                ties.employer_and_employee,
                "employer_and_employee",
                Said("ground-employer-and-employee"),
                f"{RELATED_PERSON} (c)",
            ),
            _common_ownership(ties.common_holdings, common_ownership),
            Point(
                ties.one_controls_other,
                "one_controls_other",
                Said("ground-one-controls-other"),
                f"{RELATED_PERSON} (e)",
            ),
            Point(
                ties.controlled_by_third,
                "controlled_by_third",
                Said("ground-controlled-by-third"),
                f"{RELATED_PERSON} (f)",
            ),
            Point(
                ties.same_family,
                "same_family",
                Said("ground-same-family"),
                f"{RELATED_PERSON} (g)",
            ),
        ]
    )


def _common_ownership(holdings: tuple[Holding, ...] | None, least: Decimal) -> Point:
    """Ground (d): the same person holds enough of the voting stock of each of them."""
    cite = f"{RELATED_PERSON} (d)"
    if holdings is None:
        return Point(None, "common_holdings", Said("missing-common-holdings"), cite)
    checks = Checks()
    for holding in holdings:
        where = Said("value-figure-holding", holder=holding.holder)
        for share in (holding.of_first, holding.of_second):
            checks.not_negative(where, share, cite)
            if share is not None and share > 100:
                what = Said("value-beyond-the-stock", share=str(share))
                checks.fault(where, what, Said("value-give-percentage"), cite)
    checks.settle()
    enough = {holding.holder: _holds_enough(holding, least) for holding in holdings}
    for state in (True, None):
        holders = [holder for holder, found in enough.items() if found is state]
        if holders:
            what = Said("ground-common-holdings", holders=tuple(holders), least=str(least))
            return Point(state, "common_holdings", what, cite)
    return Point(False, "common_holdings", Said("ground-no-common-holdings"), cite)


def _holds_enough(holding: Holding, least: Decimal) -> Fact:
    return all_so(
        *(
            None if share is None else share >= least
            for share in (holding.of_first, holding.of_second)
        )
    )
