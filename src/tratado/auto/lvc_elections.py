"""What a filed choice to average labor value content must say: Uniform Regulations 18(16), (17)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from tratado.agreement.agreement import TextInForce
from tratado.auto.lvc_periods import Basis, Category
from tratado.value.averaging import Span
from tratado.value.errors import ValuationError
from tratado.words import Problem, Said

CITE = "Uniform Regulations 18(16)"


@dataclass(frozen=True, slots=True)
class LvcElection:
    """An election as filed; None or empty where it does not say.

    `plants` are the locations at which the vehicles are produced. `accepted_days`: the
    shorter notice that the customs administration accepts, where it does.
    """

    category: Category
    basis: Basis | None
    producer: str
    address: str
    period: Span | None
    estimated_content: Decimal | None
    net_cost: Decimal | None
    signed_by: str
    signed_on: dt.date | None
    filed_on: dt.date | None
    model_line: str = ""
    model_names: tuple[str, ...] = ()
    vehicle_class: str = ""
    tariff_codes: tuple[str, ...] = ()
    plants: tuple[str, ...] = ()
    accepted_days: int | None = None


def last_day_to_file(
    fiscal_year_start: dt.date, election: LvcElection, text: TextInForce
) -> dt.date:
    """The last day on which the election may be filed: 18(16)(g)."""
    notice = text.number("labor_value.notice")
    days = notice if election.accepted_days is None else min(notice, election.accepted_days)
    return fiscal_year_start - dt.timedelta(days=days)


def check_election(election: LvcElection, fiscal_year_start: dt.date, text: TextInForce) -> None:
    """Raise ValuationError with everything that the election lacks, or where it came late."""
    faults = [*_missing(election), *_late(election, fiscal_year_start, text)]
    categories = str(text.term("labor_value.categories")).split()
    if election.category not in categories:
        faults.append(
            Problem(
                Said("auto-election-category"),
                Said("auto-not-to-be-chosen", chosen=str(election.category)),
                Said("auto-choose-one-of", choices=", ".join(categories)),
                "Uniform Regulations 18(15)",
            )
        )
    if faults:
        raise ValuationError(faults)


def _missing(election: LvcElection) -> Iterator[Problem]:
    of_line = election.category in (Category.MODEL_LINE_CLASS_PLANT, Category.MODEL_LINE_TERRITORY)
    asked = (
        ("model line", not of_line or bool(election.model_line), f"{CITE}(a)"),
        ("model names", bool(election.model_names), f"{CITE}(a)"),
        ("vehicle class", bool(election.vehicle_class), f"{CITE}(a)"),
        ("tariff codes", bool(election.tariff_codes), f"{CITE}(a)"),
        ("plants", bool(election.plants), f"{CITE}(a)"),
        ("basis", election.basis is not None, f"{CITE}(b)"),
        ("producer", bool(election.producer), f"{CITE}(c)"),
        ("address", bool(election.address), f"{CITE}(c)"),
        ("period", election.period is not None, f"{CITE}(d)"),
        ("estimated content", election.estimated_content is not None, f"{CITE}(e)"),
        ("net cost", election.net_cost is not None, "Uniform Regulations 18(18)"),
        ("signature", bool(election.signed_by and election.signed_on), f"{CITE}(f)"),
    )
    for name, there, cite in asked:
        if not there:
            where = Said(f"auto-election-{name.replace(' ', '-')}")
            yield Problem(where, Said("auto-election-does-not-state"), Said("auto-state-it"), cite)
    one_plant = election.category in (Category.MODEL_LINE_CLASS_PLANT, Category.CLASS_PLANT)
    if one_plant and len(election.plants) > 1:
        named = Said("auto-election-several-plants", count=len(election.plants))
        wider = Said("auto-election-name-one-plant")
        yield Problem(Said("auto-election-plants"), named, wider, f"{CITE}(a)")


def _late(
    election: LvcElection, fiscal_year_start: dt.date, text: TextInForce
) -> Iterator[Problem]:
    last = last_day_to_file(fiscal_year_start, election, text)
    if election.filed_on is None:
        what, remedy = Said("auto-election-not-filed"), Said("auto-election-file-by", day=str(last))
        yield Problem(Said("auto-election-filing"), what, remedy, f"{CITE}(g)")
    elif election.filed_on > last:
        what = Said("auto-election-filed-late", day=str(election.filed_on))
        remedy = Said("auto-election-file-earlier", day=str(last))
        yield Problem(Said("auto-election-filing"), what, remedy, f"{CITE}(g)")


def check_unchanged(filed: LvcElection, used: LvcElection) -> None:
    """Raise ValuationError where category or basis is no longer the one filed: 18(17)."""
    faults = [
        Problem(Said(f"auto-election-{name}"),
                Said("auto-election-other-used", used=str(later), filed=str(earlier)),
                Said("auto-election-keep"), "Uniform Regulations 18(17)")
        for name, earlier, later in (
            ("category", filed.category, used.category), ("basis", filed.basis, used.basis),
        )
        if earlier != later
    ]  # fmt: skip
    if faults:
        raise ValuationError(faults)
