"""Which plants are high-wage on which days, and what shows it.

Uniform Regulations 12 (qualifying wage-rate production plant, qualifying wage-rate vehicle
assembly plant, high-wage transportation) and 18(5).
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

import polars as pl

from tratado.agreement.agreement import TextInForce
from tratado.auto.certification_periods import CITE, CertificationElections, certified_days
from tratado.auto.labor_needs import Need, NeedKind, need, place, together
from tratado.auto.wage_attestations import Attestation, Unfit, read_attestations
from tratado.auto.wages import PARTIES, PlantWage, WageRows, average_wages, wage_rows
from tratado.auto.wages import SHEET as WAGES
from tratado.origin.answer import Answer
from tratado.value.averaging import Span
from tratado.value.errors import ValuationError
from tratado.words import Problem, Said

_ONE_DAY = dt.timedelta(days=1)


class Evidence(StrEnum):
    """What a plant's standing rests on."""

    WAGES = "wages"
    ATTESTATION = "attestation"
    COUNTRY = "country"
    """It stands outside the three countries."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Certification:
    """Wages of a period that make a plant high-wage, or not, on the days that follow.

    `wage` is the average where wage rows show it, `attestation` the statement where one does.
    """

    plant: str
    wages: Span
    days: Span
    answer: Answer
    evidence: Evidence
    wage: PlantWage | None = None
    attestation: Attestation | None = None
    needs: tuple[Need, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a plant is high-wage on every day of a period, and on what that rests."""

    answer: Answer
    evidence: Evidence
    certifications: tuple[Certification, ...] = ()
    needs: tuple[Need, ...] = ()
    unfit: tuple[tuple[Attestation, Unfit], ...] = ()


@dataclass(frozen=True)
class Standings:
    """The certifications of all plants. Made by `standings`."""

    countries: Mapping[str, str | None]
    certifications: Mapping[str, tuple[Certification, ...]]
    unfit: Mapping[str, tuple[tuple[Attestation, Unfit], ...]]

    def of(self, plant: str | None, span: Span) -> Standing:
        """A plant's standing in a period; open where nobody says which plant it is."""
        if plant is None:
            return Standing(Answer.OPEN, Evidence.NONE, needs=(need(NeedKind.PLANT, ""),))
        country = self.countries.get(plant)
        if country is None:
            return Standing(Answer.OPEN, Evidence.NONE, needs=(need(NeedKind.COUNTRY, plant),))
        if country not in PARTIES:
            return Standing(Answer.NOT_MET, Evidence.COUNTRY)
        own = [one for one in self.certifications.get(plant, ()) if _meet(one.days, span)]
        parts = [_best(own, part) for part in _parts(own, span)]
        used = tuple(dict.fromkeys(one for one in parts if one is not None))
        found = Answer(
            min(Answer.OPEN if one is None else one.answer for one in parts)
        )  # every day counts
        needs: tuple[Need, ...] = ()
        if found is Answer.OPEN:
            needs = together(n for one in used for n in one.needs)
            if None in parts:
                needs = (*needs, need(NeedKind.WAGES_OR_ATTESTATION, plant))
        return Standing(found, _evidence(used), used, needs, self._unfit(plant, span))

    def _unfit(self, plant: str, span: Span) -> tuple[tuple[Attestation, Unfit], ...]:
        """Statements on a plant that show nothing for a period, each with the reason."""
        other = [
            (one.attestation, Unfit.NOT_THESE_DAYS)
            for one in self.certifications.get(plant, ())
            if one.attestation is not None and not _meet(one.days, span)
        ]
        return (*self.unfit.get(plant, ()), *other)


def _meet(one: Span, other: Span) -> bool:
    return one.start <= other.end and one.end >= other.start


def _parts(own: Iterable[Certification], span: Span) -> Iterator[Span]:
    """The period cut where a certification begins or ends."""
    cuts = {span.start}
    for one in own:
        cuts |= {day for day in (one.days.start, one.days.end + _ONE_DAY) if day in span}
    first_days = sorted(cuts)
    for start, following in zip(first_days, [*first_days[1:], span.end + _ONE_DAY], strict=True):
        yield Span(start, following - _ONE_DAY)


def _best(own: Iterable[Certification], part: Span) -> Certification | None:
    """The certification that says most for a plant on some days, payroll before statement."""
    there = [one for one in own if part.start in one.days]
    if not there:
        return None
    decided = [one for one in there if one.answer is not Answer.OPEN]
    return max(decided or there, key=lambda one: (one.answer, one.evidence is Evidence.WAGES))


def _evidence(used: Iterable[Certification]) -> Evidence:
    """A statement where any day rests on one; it is the weaker evidence."""
    kinds = {one.evidence for one in used if one.answer is not Answer.OPEN}
    if Evidence.ATTESTATION in kinds:
        return Evidence.ATTESTATION
    return Evidence.WAGES if kinds else Evidence.NONE


def standings(
    tables: Mapping[str, pl.DataFrame], elections: CertificationElections, text: TextInForce
) -> Standings:
    """Read the sheets `plants`, `wages` and `wage_attestations` (the last two may be missing).

    Raises ValuationError with all faults of the rows, and where a statement and the wage
    rows of its period contradict each other.
    """
    plants = tables["plants"]
    faults: list[Problem] = []
    countries = _countries(plants, faults)
    rows, attestations = _read(tables, plants, countries, faults)
    found: dict[str, list[Certification]] = defaultdict(list)
    if rows is not None:
        for one in _by_wages(rows, elections, text, faults):
            found[one.plant].append(one)
    unfit: dict[str, list[tuple[Attestation, Unfit]]] = defaultdict(list)
    for attestation in attestations:
        days = certified_days(attestation.span, text)
        reason = attestation.unfit(text.day) or (Unfit.TOO_LONG if days is None else None)
        if reason is not None:
            unfit[attestation.plant].append((attestation, reason))
        elif days is not None:
            said = Answer.MET if attestation.at_or_above else Answer.NOT_MET
            found[attestation.plant].append(
                Certification(
                    attestation.plant, attestation.span, days, said, Evidence.ATTESTATION,
                    attestation=attestation,
                )
            )  # fmt: skip
    if rows is not None and not faults:
        faults += _contradictions(rows, attestations, text)
    if faults:
        raise ValuationError(faults)
    return Standings(
        countries,
        {plant: tuple(own) for plant, own in found.items()},
        {plant: tuple(own) for plant, own in unfit.items()},
    )


def _countries(plants: pl.DataFrame, faults: list[Problem]) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for plant, country, row in plants.select("plant", "country", "row").iter_rows():
        if plant in found:
            again = Said("auto-plant-again", plant=plant)
            faults.append(Problem(place("plants", [row]), again, Said("auto-plant-one-row")))
        found[plant] = country
    return found


def _read(
    tables: Mapping[str, pl.DataFrame],
    plants: pl.DataFrame,
    countries: Mapping[str, str | None],
    faults: list[Problem],
) -> tuple[WageRows | None, tuple[Attestation, ...]]:
    rows: WageRows | None = None
    attestations: tuple[Attestation, ...] = ()
    try:
        if "wages" in tables:
            rows = wage_rows(tables["wages"], plants)
    except ValuationError as error:
        faults.extend(error.problems)
    try:
        if "wage_attestations" in tables:
            attestations = read_attestations(tables["wage_attestations"], countries.keys())
    except ValuationError as error:
        faults.extend(error.problems)
    return rows, attestations


def _by_wages(
    rows: WageRows, elections: CertificationElections, text: TextInForce, faults: list[Problem]
) -> Iterator[Certification]:
    """What the wage rows show, for each plant by the periods elected for it."""
    special = set(elections.of_plant)
    chosen = {elections.usual: [p for p in rows.countries if p not in special]}
    for plant in special & rows.countries.keys():
        chosen.setdefault(elections.periods(plant), []).append(plant)
    for periods, plants in chosen.items():
        every = len(plants) == len(rows.countries)
        for span in periods.until(text.day):
            days = certified_days(span, text)
            if days is None:
                continue
            try:
                wages = average_wages(rows, span, text, None if every else plants)
            except ValuationError as error:
                faults.extend(error.problems)
                continue
            for plant, wage in wages.items():
                yield Certification(
                    plant, span, days, wage.answer, Evidence.WAGES, wage=wage, needs=wage.needs
                )


def _contradictions(
    rows: WageRows, attestations: Iterable[Attestation], text: TextInForce
) -> Iterator[Problem]:
    """Statements that the wage rows of their period belie, or the other way round."""
    by_span: dict[Span, list[Attestation]] = defaultdict(list)
    for attestation in attestations:
        by_span[attestation.span].append(attestation)
    for span, own in by_span.items():
        wages = average_wages(rows, span, text, {one.plant for one in own})
        for one in own:
            wage = wages.get(one.plant)
            if wage is None or wage.answer is Answer.OPEN:
                continue
            if (wage.answer is Answer.MET) != one.at_or_above:
                belied = "auto-attested-above" if one.at_or_above else "auto-attested-below"
                what = Said(
                    belied,
                    threshold=str(wage.threshold),
                    currency=wage.currency,
                    plant=one.plant,
                    rows=place(WAGES, rows.named(one.plant, span)),
                )
                yield Problem(one.place, what, Said("auto-attested-correct"), CITE)
