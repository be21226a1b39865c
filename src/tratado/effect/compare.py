"""One book under several texts: which goods gain or lose preference, and what that costs.

The text in force and every proposal go through the same engines on the same day, so that a
difference between two of them is the proposal's alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from tratado.agreement.agreement import TextInForce
from tratado.auto.requirements import Kind
from tratado.auto.vehicle_findings import VehicleFinding
from tratado.book import Notice, Sheets
from tratado.deciding import Decided, decide
from tratado.deciding.stated_facts import idle_in_all
from tratado.effect.volumes import yearly_units
from tratado.hs import Code
from tratado.origin.answer import Answer, Verdict
from tratado.proof.duty import duty
from tratado.proof.rates import Rates, rate_in
from tratado.words import Said

_MILLION = 10**6


@dataclass(frozen=True, slots=True)
class Saved:
    """What preference saves on one unit of a good, in ten-thousandths; or what is missing."""

    amount: Fraction | None
    needs: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Effect:
    """What a text does to a good, beside the text in force.

    `content` and `required` are hundredths of a percent by net cost or transaction value,
    whichever leaves the better margin; None where no route asks for one. `duty` is the duty
    of a year that the change costs (below zero: that it saves) in ten-thousandths, None
    where it changes nothing or is not known; `needs` says what is not known. `because` names
    the requirements of a vehicle whose answers differ.
    """

    good: str
    before: Verdict
    after: Verdict
    content_before: int | None
    required_before: int | None
    content_after: int | None
    required_after: int | None
    value: int | None
    duty: Fraction | None
    needs: tuple[Said, ...]
    because: tuple[Kind, ...] = ()

    @property
    def changed(self) -> bool:
        return self.before is not self.after

    @property
    def open(self) -> bool:
        """Whether it is undetermined under one of the texts, and not under the other."""
        return self.changed and Verdict.UNDETERMINED in (self.before, self.after)

    @property
    def lost(self) -> bool:
        return self.before is Verdict.ORIGINATING and self.changed and not self.open

    @property
    def may_lose(self) -> bool:
        """Whether it loses origin or not, by facts that are missing."""
        falls = Verdict.ORIGINATING is self.before or Verdict.NOT_ORIGINATING is self.after
        return self.open and falls

    @property
    def gained(self) -> bool:
        return self.after is Verdict.ORIGINATING and self.changed and not self.open

    @property
    def may_gain(self) -> bool:
        """Whether it gains origin or not, by facts that are missing."""
        return self.open and not self.may_lose

    @property
    def narrowed(self) -> int | None:
        """Hundredths of a percent by which the margin shrinks; below zero: grows."""
        figures = (
            self.content_before, self.required_before, self.content_after, self.required_after,
        )  # fmt: skip
        if any(each is None for each in figures):
            return None
        before, asked, after, asked_after = (each or 0 for each in figures)
        return (before - asked) - (after - asked_after)


@dataclass(frozen=True)
class Compared:
    """One text beside the text in force; `decided` is what was found under it."""

    name: str
    text: TextInForce
    decided: Decided
    effects: tuple[Effect, ...]

    def lost(self) -> tuple[Effect, ...]:
        return tuple(each for each in self.effects if each.lost)

    def may_lose(self) -> tuple[Effect, ...]:
        return tuple(each for each in self.effects if each.may_lose)

    def gained(self) -> tuple[Effect, ...]:
        return tuple(each for each in self.effects if each.gained)

    def may_gain(self) -> tuple[Effect, ...]:
        return tuple(each for each in self.effects if each.may_gain)

    @property
    def duty(self) -> Fraction:
        """Duty of a year that the changes cost, as far as it is known."""
        return sum((each.duty for each in self.effects if each.duty is not None), Fraction(0))

    @property
    def value_lost(self) -> int:
        """Value of a year of the goods that lose preference, as far as it is known."""
        return sum(each.value or 0 for each in self.lost())

    @property
    def unknown(self) -> tuple[Effect, ...]:
        """Changed goods whose duty is not known."""
        return tuple(each for each in self.effects if each.changed and each.duty is None)


@dataclass(frozen=True)
class Comparison:
    """A book under the text in force and under others, on one day."""

    present: Decided
    others: tuple[Compared, ...]

    @property
    def notes(self) -> tuple[Notice, ...]:
        """What the book states and nothing turned on under any of the texts."""
        return idle_in_all([self.present.notes, *(each.decided.notes for each in self.others)])


def compare(
    book: Sheets,
    present: TextInForce,
    others: Sequence[tuple[str, TextInForce]],
    rates: Sequence[Rates] = (),
) -> Comparison:
    """Decide a book under each text and set the outcomes side by side.

    Rates are asked in their order. Raises what deciding the book raises.
    """
    texts = tuple(text for _, text in others)
    now = decide(book, present, beside=texts)
    saved = {
        cells["id"]: saving(cells, rates, present.day)
        for cells in now.findings.goods.iter_rows(named=True)
    }
    units = yearly_units(book.goods, book.tables)
    compared = []
    for name, text in others:
        then = decide(book, text, beside=texts)
        effects = tuple(_effects(now, then, saved, units))
        compared.append(Compared(name, text, then, effects))
    return Comparison(now, tuple(compared))


def saving(good: Mapping[str, Any], rates: Sequence[Rates], day: dt.date) -> Saved:
    """What preference saves on a unit of a good where it is imported."""
    country = good["destination"]
    if country is None:
        return Saved(None, (Said("needs-destination"),))
    if good["produced_in"] is None:
        return Saved(None, (Said("needs-produced-in"),))
    if good["produced_in"] == country:
        return Saved(Fraction(0))
    code = Code(good["hs"])
    found = []
    for preferential in (False, True):
        rate = rate_in(rates, code, country, day, preferential=preferential)
        if rate is None:
            word = "preferential" if preferential else "general"
            needed = Said(f"needs-{word}-rate-in", code=str(code), country=country)
            return Saved(None, (needed,))
        found.append(duty(rate, good["tv"], _MILLION, None, good["weight"]))
    needs = tuple(dict.fromkeys(need for each in found for need in each.needs))
    general, preferred = (each.amount for each in found)
    if general is None or preferred is None:
        return Saved(None, needs)
    return Saved(general - preferred)


def _effects(
    now: Decided, then: Decided, saved: Mapping[str, Saved], units: Mapping[str, int]
) -> Iterator[Effect]:
    for old, new in zip(_rows(now), _rows(then), strict=True):
        found = _effect(old, new, saved[old["id"]], units.get(old["id"]))
        yield _of_vehicle(found, now, then)


def _rows(decided: Decided) -> Iterator[dict[str, Any]]:
    """The verdicts, each with the method that its good elects."""
    findings = decided.findings
    method = findings.goods["method"].fill_null("either")
    yield from findings.table().with_columns(method=method).iter_rows(named=True)


def _effect(
    old: Mapping[str, Any], new: Mapping[str, Any], saved: Saved, units: int | None
) -> Effect:
    before, after = Verdict(old["verdict"]), Verdict(new["verdict"])
    known_verdicts = Verdict.UNDETERMINED not in (before, after)
    sign = (before is Verdict.ORIGINATING) - (after is Verdict.ORIGINATING) if known_verdicts else 0
    production = (Said("needs-yearly-production"),) if units is None else ()
    needs = (*saved.needs, *production) if sign else ()
    if before is not after and not known_verdicts:
        needs = (Said("needs-whether-it-originates"),)
    whole = Fraction(units or 0, _MILLION)
    known = sign and saved.amount is not None and units is not None
    return Effect(
        good=old["id"],
        before=before,
        after=after,
        content_before=_content(old)[0],
        required_before=_content(old)[1],
        content_after=_content(new)[0],
        required_after=_content(new)[1],
        value=None if units is None or old["tv"] is None else int(old["tv"] * whole),
        duty=(saved.amount or Fraction(0)) * whole * sign if known else None,
        needs=needs,
    )


def _of_vehicle(found: Effect, now: Decided, then: Decided) -> Effect:
    """A vehicle's effect with its value content as Part 6 calculates it, and what differs."""
    pair = [None if each.vehicles is None else each.vehicles.of(found.good) for each in (now, then)]
    before, after = pair
    if before is None or after is None:
        return found
    old, new = before.requirement(Kind.VALUE_CONTENT), after.requirement(Kind.VALUE_CONTENT)
    return replace(
        found,
        content_before=None if old is None else old.lowest,
        required_before=None if old is None else old.required,
        content_after=None if new is None else new.lowest,
        required_after=None if new is None else new.required,
        because=tuple(kind for kind in Kind if _answer(before, kind) is not _answer(after, kind)),
    )


def _answer(vehicle: VehicleFinding, kind: Kind) -> Answer | None:
    found = vehicle.requirement(kind)
    return None if found is None else found.answer


def _content(row: Mapping[str, Any]) -> tuple[int | None, int | None]:
    """The content with the better margin, and what is required of it."""
    elected = ("tv", "nc") if row["method"] == "either" else (row["method"],)
    found = [
        (row[f"rvc_{method}"], row[f"required_{method}"])
        for method in elected
        if row[f"rvc_{method}"] is not None and row[f"required_{method}"] is not None
    ]
    return max(found, key=lambda pair: pair[0] - pair[1], default=(None, None))
