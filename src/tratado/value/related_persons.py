"""Whether two persons are related: Uniform Regulations 1(1), related person."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tratado.value.figures import Checks
from tratado.value.finding import Fact, Finding, Point, all_so, any_of

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
                "they are officers or directors of each other's businesses",
                f"{RELATED_PERSON} (a)",
            ),
            Point(
                ties.partners,
                "partners",
                "they are partners in business in law",
                f"{RELATED_PERSON} (b)",
            ),
            Point(
                ties.employer_and_employee,
                "employer_and_employee",
                "one employs the other",
                f"{RELATED_PERSON} (c)",
            ),
            _common_ownership(ties.common_holdings, common_ownership),
            Point(
                ties.one_controls_other,
                "one_controls_other",
                "one controls the other, directly or indirectly",
                f"{RELATED_PERSON} (e)",
            ),
            Point(
                ties.controlled_by_third,
                "controlled_by_third",
                "a third person controls both, directly or indirectly",
                f"{RELATED_PERSON} (f)",
            ),
            Point(
                ties.same_family,
                "same_family",
                "they belong to one family",
                f"{RELATED_PERSON} (g)",
            ),
        ]
    )


def _common_ownership(holdings: tuple[Holding, ...] | None, least: Decimal) -> Point:
    """Ground (d): the same person holds enough of the voting stock of each of them."""
    cite = f"{RELATED_PERSON} (d)"
    if holdings is None:
        return Point(
            None, "common_holdings", "who holds voting stock of both, and how much of each", cite
        )
    checks = Checks()
    for holding in holdings:
        for share in (holding.of_first, holding.of_second):
            checks.not_negative(f"holding of {holding.holder}", share, cite)
            if share is not None and share > 100:
                checks.fault(
                    f"holding of {holding.holder}",
                    f"{share} % of the stock",
                    "give a percentage up to 100",
                    cite,
                )
    checks.settle()
    enough = {holding.holder: _holds_enough(holding, least) for holding in holdings}
    for state in (True, None):
        holders = [holder for holder, found in enough.items() if found is state]
        if holders:
            what = f"{', '.join(holders)} holding {least} % or more of the stock of each"
            return Point(state, "common_holdings", what, cite)
    return Point(False, "common_holdings", "nobody holds enough of the stock of each", cite)


def _holds_enough(holding: Holding, least: Decimal) -> Fact:
    return all_so(
        *(
            None if share is None else share >= least
            for share in (holding.of_first, holding.of_second)
        )
    )
